//! Who could go to a job on a day, with the reasons why or why not.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::LocalizedText,
    rt::Say,
    visits::{CandidateReason, CandidateReasonCode, VisitCandidate},
};
use kernel::{App, Result, Viewer};
use people::employee;
use sea_orm::{entity::prelude::*, query::*};

use super::{
    crew,
    roster::{Roster, Whom, day_span},
    visit,
};
use crate::{
    jobs::{self, job},
    read::{self, Reader},
};

pub async fn of_job(
    app: &App,
    reader: Reader<'_>,
    job_id: Uuid,
    day: NaiveDate,
) -> Result<Vec<VisitCandidate>> {
    let db = app.db();
    let job = jobs::find(db, reader.viewer, job_id).await?;
    let required: Vec<String> = serde_json::from_value(job.required_skills.clone())?;
    let span = day_span(app.settings().zone(), day);
    let roster = Roster::load(db, reader.viewer, Whom::Branch(job.branch_id), span).await?;
    let visits = visits(db, reader, &roster).await?;
    let known = acquainted(db, reader.viewer, &job).await?;
    let people: HashMap<_, _> =
        roster.employees.iter().map(|employee| (employee.id, employee.clone())).collect();
    let mut candidates: Vec<_> = roster
        .employees
        .iter()
        .map(|employee| {
            let reasons = reasons(&roster, employee, &job, &required, day, &known);
            let booked = roster.bookings(employee.id).iter();
            let booked = booked.filter_map(|row| visits.get(&row.visit_id));
            VisitCandidate {
                employee_id: employee.id,
                name: read::employee_name(reader, employee),
                fits: !reasons.iter().any(|reason| reason.blocking),
                reasons,
                visits: booked.map(|visit| read::visit_ref(reader, visit, &people)).collect(),
            }
        })
        .collect();
    candidates.sort_by_key(|who| {
        let speaks_for = who.reasons.iter().filter(|reason| is_a_plus(reason.code)).count();
        (!who.fits, std::cmp::Reverse(speaks_for), who.visits.len())
    });
    Ok(candidates)
}

fn is_a_plus(code: CandidateReasonCode) -> bool {
    use CandidateReasonCode::{FreeAllDay, HomeTerritory, SameCustomer};
    matches!(code, FreeAllDay | HomeTerritory | SameCustomer)
}

/// The visits that a roster's bookings are of.
async fn visits(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    roster: &Roster,
) -> Result<HashMap<Uuid, visit::Model>> {
    let ids: Vec<_> = roster
        .employees
        .iter()
        .flat_map(|employee| roster.bookings(employee.id))
        .map(|row| row.visit_id)
        .collect();
    let rows = Viewer::system(reader.viewer.organization()).select::<visit::Entity>();
    let rows = rows.filter(visit::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|visit| (visit.id, visit)).collect())
}

/// The employees who were at this customer's before.
async fn acquainted(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job: &job::Model,
) -> Result<Vec<Uuid>> {
    let system = Viewer::system(viewer.organization());
    let jobs = system
        .select::<job::Entity>()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::PartyId.eq(job.party_id))
        .into_query();
    let visits = system
        .select::<visit::Entity>()
        .select_only()
        .column(visit::Column::Id)
        .filter(visit::Column::JobId.in_subquery(jobs))
        .filter(visit::Column::ArrivedAt.is_not_null())
        .into_query();
    let rows = system.select::<crew::Entity>().filter(crew::Column::VisitId.in_subquery(visits));
    Ok(rows.all(db).await?.into_iter().map(|row| row.employee_id).collect())
}

fn reasons(
    roster: &Roster,
    employee: &employee::Model,
    job: &job::Model,
    required: &[String],
    day: NaiveDate,
    known: &[Uuid],
) -> Vec<CandidateReason> {
    let mut reasons = Vec::new();
    let mut say = |code, blocking, say: Say| {
        let text = LocalizedText { fa: say.fa, en: say.en };
        reasons.push(CandidateReason { code, blocking, text });
    };
    let lacks = roster.lacks(employee.id, required, day);
    if lacks.is_empty() && !required.is_empty() {
        let all = Say::new("Has every skill it takes.", "همه مهارت‌های لازم را دارد.");
        say(CandidateReasonCode::SkillsHeld, false, all);
    }
    for (_, why) in lacks {
        say(CandidateReasonCode::SkillMissing, true, why);
    }
    if !roster.absences(employee.id).is_empty() {
        let away = Say::new("Is away that day.", "آن روز حضور ندارد.");
        say(CandidateReasonCode::Absent, true, away);
    }
    match roster.bookings(employee.id).len() {
        0 => {
            let free = Say::new("Has nothing booked that day.", "آن روز مراجعه‌ای ندارد.");
            say(CandidateReasonCode::FreeAllDay, false, free);
        }
        n => {
            let visits = if n == 1 { "visit" } else { "visits" };
            let persian = contract::rt::persian_digits(&n.to_string());
            let booked = Say::new(
                format!("Has {n} {visits} that day."),
                format!("آن روز {persian} مراجعه دارد."),
            );
            say(CandidateReasonCode::Booked, false, booked);
        }
    }
    if employee.home_territory_id.is_some() && employee.home_territory_id == job.territory_id {
        let near = Say::new("Works in this area.", "در همین محدوده کار می‌کند.");
        say(CandidateReasonCode::HomeTerritory, false, near);
    }
    if known.contains(&employee.id) {
        let before = Say::new("Was at this customer's before.", "پیش‌تر نزد این مشتری بوده است.");
        say(CandidateReasonCode::SameCustomer, false, before);
    }
    reasons
}
