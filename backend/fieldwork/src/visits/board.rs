//! The board of a day: who could go where, and what waits.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::{Code, Note},
    jobs::JobState,
    visits::{BoardAbsence, BoardEmployee, BoardJob, DayBoard, Visit, VisitState},
};
use kernel::{App, Result, Text};
use sea_orm::{Condition, entity::prelude::*, query::*};

use super::{
    roster::{Roster, Whom, at_minute, day_span},
    rules::{self, Span},
    view::Company,
    visit, windows,
};
use crate::{
    jobs::{job, view},
    read::{self, Around, Reader},
};

/// The most jobs that a board lists; the rest is in the list of jobs.
const MOST_JOBS: u64 = 200;

pub async fn of_day(
    app: &App,
    reader: Reader<'_>,
    day: NaiveDate,
    branch: Option<Uuid>,
) -> Result<DayBoard> {
    let db = app.db();
    let calendar = windows::calendar(app, reader.viewer, branch).await?;
    let zone = calendar.zone();
    let span = day_span(zone, day);
    let roster = Roster::load(db, reader.viewer, Whom::Branch(branch), span).await?;
    let visits = visits_of_day(db, reader, branch, span).await?;
    let frames = calendar.frames_on(day);
    let (first, last) = (frames.first(), frames.last());
    Ok(DayBoard {
        date: day,
        time_zone: zone.name().to_owned(),
        opens_at: first.map(|frame| at_minute(zone, day, frame.from()).into()),
        closes_at: last.map(|frame| at_minute(zone, day, frame.to()).into()),
        employees: rows(reader, &roster, visits, day),
        unscheduled: waiting(db, reader, branch).await?,
    })
}

async fn visits_of_day(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    branch: Option<Uuid>,
    (from, to): Span,
) -> Result<Vec<Visit>> {
    let gone = [VisitState::Cancelled, VisitState::Declined];
    let mut visits = reader
        .viewer
        .select::<visit::Entity>()
        .filter(visit::Column::State.is_not_in(gone.map(Text)))
        .filter(visit::Column::PlannedStartAt.lt(to))
        .filter(visit::Column::PlannedEndAt.gt(from));
    if let Some(branch) = branch {
        visits = visits.filter(visit::Column::BranchId.eq(branch));
    }
    let visits = visits.order_by_asc(visit::Column::PlannedStartAt).all(db).await?;
    let company = Company::of(db, reader.viewer, &visits).await?;
    visits.into_iter().map(|visit| company.shown(reader, visit)).collect()
}

fn rows(
    reader: Reader<'_>,
    roster: &Roster,
    visits: Vec<Visit>,
    day: NaiveDate,
) -> Vec<BoardEmployee> {
    let mut by_person: HashMap<Uuid, Vec<Visit>> = HashMap::new();
    for visit in visits {
        for member in &visit.crew {
            by_person.entry(member.employee_id).or_default().push(visit.clone());
        }
    }
    let rows = roster.employees.iter().map(|employee| BoardEmployee {
        employee_id: employee.id,
        name: read::employee_name(reader, employee),
        branch_id: employee.branch_id,
        skills: roster.skills(employee.id, day).into_iter().map(Code).collect(),
        absences: roster
            .absences(employee.id)
            .iter()
            .map(|(from, to)| BoardAbsence { starts_at: (*from).into(), ends_at: (*to).into() })
            .collect(),
        visits: by_person.remove(&employee.id).unwrap_or_default(),
    });
    rows.collect()
}

/// Jobs that wait for a visit: those whose crew declined first, then the soonest due.
async fn waiting(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    branch: Option<Uuid>,
) -> Result<Vec<BoardJob>> {
    let mut jobs = reader.viewer.select::<job::Entity>().filter(
        Condition::any()
            .add(job::Column::State.eq(Text(JobState::Unscheduled)))
            .add(job::Column::State.eq(Text(JobState::CannotComplete))),
    );
    if let Some(branch) = branch {
        let near = Condition::any()
            .add(job::Column::BranchId.eq(branch))
            .add(job::Column::BranchId.is_null());
        jobs = jobs.filter(near);
    }
    let jobs = jobs.order_by_asc(job::Column::SortDueAt).order_by_asc(job::Column::Id);
    let mut jobs = jobs.limit(MOST_JOBS).all(db).await?;
    let around = read::around(db, reader.viewer, &jobs).await?;
    jobs.sort_by_key(|job| {
        let last = around.newest_visit(job).map(|visit| visit.state.0);
        (last != Some(VisitState::Declined), job.sort_due_at)
    });
    jobs.iter().map(|job| card(reader, job, &around)).collect()
}

fn card(reader: Reader<'_>, job: &job::Model, around: &Around) -> Result<BoardJob> {
    let last = around.newest_visit(job).filter(|visit| !rules::is_open(visit.state.0));
    Ok(BoardJob {
        job: view::row(reader, job, around)?,
        wishes: view::wishes(job)?,
        return_reason: last.and_then(|visit| visit.reason.clone()).map(Note),
        last_visit_state: last.map(|visit| visit.state.0),
    })
}
