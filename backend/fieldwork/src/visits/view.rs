//! Visits as the contract shows them.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText, Note, Number, Reason},
    visits::{CrewMember, Visit, VisitJob, VisitState},
};
use kernel::{OrNotFound, Result, Viewer};
use people::employee;
use sea_orm::{entity::prelude::*, query::*};

use super::{crew, visit};
use crate::{
    jobs::job,
    read::{self, Around, Reader},
};

/// What the visits of a page refer to.
pub struct Company {
    jobs: HashMap<Uuid, job::Model>,
    around: Around,
    crew: HashMap<Uuid, Vec<crew::Model>>,
    people: HashMap<Uuid, employee::Model>,
}

impl Company {
    /// Reads what these visits refer to. The visits were reached by the viewer's own policy.
    pub async fn of(
        db: &impl ConnectionTrait,
        viewer: &Viewer,
        visits: &[visit::Model],
    ) -> Result<Self> {
        let system = Viewer::system(viewer.organization());
        let jobs = system.select::<job::Entity>();
        let jobs = jobs.filter(job::Column::Id.is_in(visits.iter().map(|visit| visit.job_id)));
        let jobs = jobs.all(db).await?;
        let around = read::around(db, viewer, &jobs).await?;
        let rows = system.select::<crew::Entity>();
        let rows = rows
            .filter(crew::Column::VisitId.is_in(visits.iter().map(|visit| visit.id)))
            .order_by_desc(crew::Column::Lead)
            .order_by_asc(crew::Column::EmployeeId);
        let rows = rows.all(db).await?;
        let ids = rows.iter().map(|row| row.employee_id).collect();
        let people = read::employees(db, viewer, ids).await?;
        let mut crew: HashMap<Uuid, Vec<crew::Model>> = HashMap::new();
        for row in rows {
            crew.entry(row.visit_id).or_default().push(row);
        }
        Ok(Self { jobs: jobs.into_iter().map(|job| (job.id, job)).collect(), around, crew, people })
    }

    pub fn around(&self) -> &Around {
        &self.around
    }

    pub fn shown(&self, reader: Reader<'_>, visit: visit::Model) -> Result<Visit> {
        let job = self.jobs.get(&visit.job_id).or_not_found("job")?;
        let inside = reader.is_inside();
        let place = self.around.shown_place(reader, job);
        let model = self.around.model(job);
        let crew = self.crew.get(&visit.id).map_or(&[][..], Vec::as_slice).iter();
        let crew = crew.filter_map(|row| {
            let employee = self.people.get(&row.employee_id)?;
            let name = read::employee_name(reader, employee);
            Some(CrewMember { employee_id: row.employee_id, name, lead: row.lead })
        });
        // Why a crew declined is between them and the office.
        let told = inside || visit.state.0 != VisitState::Declined;
        Ok(Visit {
            id: visit.id,
            version: visit.version,
            created_at: visit.created_at.into(),
            job: VisitJob {
                id: job.id,
                number: Number(job.number.clone()),
                kind: job.kind.0,
                state: job.state.0,
                priority: job.priority.0,
                service_request_id: job.service_request_id,
                customer_name: self.around.shown_customer(reader, job).name,
                model_name: model
                    .map(|m| LocalizedText { fa: m.name_fa.clone(), en: m.name_en.clone() }),
                city: place.city,
                address: place.address,
            },
            branch_id: visit.branch_id,
            state: visit.state.0,
            crew: crew.collect(),
            vehicle_id: visit.vehicle_id.filter(|_| inside),
            planned_start_at: visit.planned_start_at.into(),
            planned_end_at: visit.planned_end_at.into(),
            arrival_window: visit.arrival_window.map(serde_json::from_value).transpose()?,
            eta_at: visit.eta_at.map(Into::into),
            delay_minutes: visit.delay_minutes,
            accepted_at: visit.accepted_at.map(Into::into),
            travel_started_at: visit.travel_started_at.map(Into::into),
            arrived_at: visit.arrived_at.map(Into::into),
            ended_at: visit.ended_at.map(Into::into),
            reason: visit.reason.filter(|_| told).map(Note),
            cannot_complete_code: visit.cannot_complete_code.map(Code),
            trip_bearer: visit.trip_bearer.map(|payer| payer.0).filter(|_| inside),
            override_reason: visit.override_reason.filter(|_| inside).map(Reason),
        })
    }
}

/// Visits as a list shows them.
pub async fn rows(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    visits: Vec<visit::Model>,
) -> Result<Vec<Visit>> {
    let company = Company::of(db, reader.viewer, &visits).await?;
    visits.into_iter().map(|visit| company.shown(reader, visit)).collect()
}

pub async fn one(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    visit: visit::Model,
) -> Result<Visit> {
    let company = Company::of(db, reader.viewer, std::slice::from_ref(&visit)).await?;
    company.shown(reader, visit)
}
