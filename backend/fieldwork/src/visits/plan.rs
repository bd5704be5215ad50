//! Booking and moving visits.

use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    common::ProblemCode,
    rt::{FieldError, IfMatch, Problem, Say},
    visits::{VisitPatch, VisitPrototype, VisitState, VisitWindow},
};
use kernel::{Error, Result, Subject, Text, Work, guarded};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};
use serde_json::json;

use super::{
    booking, crew, local_day,
    roster::{Roster, Whom, day_span},
    rules::{self, Step},
    van_of_visit, visit,
};
use crate::{
    events::{JobScheduled, VisitBooked, VisitRescheduled},
    jobs::{self, job, rules::Step as JobStep},
    read,
};

/// The longest that a visit may take.
const LONGEST: TimeDelta = TimeDelta::hours(14);

/// Who goes, and when.
struct Plan {
    crew: Vec<Uuid>,
    lead: Uuid,
    vehicle: Option<Uuid>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    override_reason: Option<String>,
}

/// Books people for a job.
pub async fn book(work: &Work<'_>, body: &VisitPrototype) -> Result<visit::Model> {
    let job = match jobs::lock(work, body.job_id).await {
        Err(Error::NotFound(_)) => {
            let why = Say::new("There is no such job.", "چنین کاری نیست.");
            return Err(Error::field("/job_id", "not_found", why));
        }
        job => job?,
    };
    let mut change = jobs::step(work, &job, JobStep::Book)?;
    let plan = Plan {
        crew: body.crew.clone(),
        lead: body.lead_employee_id.or_else(|| body.crew.first().copied()).unwrap_or_default(),
        vehicle: body.vehicle_id,
        starts_at: body.planned_start_at.into(),
        ends_at: body.planned_end_at.into(),
        override_reason: body.r#override.as_ref().map(|reason| reason.reason.0.clone()),
    };
    check(work, &job, &plan, None).await?;
    let row = visit::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        updated_at: Set(work.now),
        organization_id: Set(job.organization_id),
        branch_id: Set(job.branch_id),
        job_id: Set(job.id),
        service_request_id: Set(job.service_request_id),
        state: Set(Text(VisitState::Scheduled)),
        lead_employee_id: Set(plan.lead),
        vehicle_id: Set(plan.vehicle),
        planned_start_at: Set(plan.starts_at),
        planned_end_at: Set(plan.ends_at),
        arrival_window: Set(window(body.arrival_window.as_ref())?),
        override_by: Set(plan.override_reason.as_ref().map(|_| work.viewer.subject())),
        override_reason: Set(plan.override_reason.clone()),
        ..Default::default()
    };
    let visit = row.insert(work.db()).await?;
    seat(work, &visit, &plan).await?;
    hand_over_rows(work, &job, &plan.crew).await?;
    jobs::off_hold(&mut change);
    let was = job.state;
    let job = change.update(work.db()).await?;
    if was != job.state {
        let details = json!({ "from": was, "to": job.state });
        work.emit(&JobScheduled::with(job.clone(), details)).await?;
    }
    let van = van_of_visit(work, &visit).await?;
    jobs::reserve_for_visit(work, &job, van, local_day(work, &visit)).await?;
    let fact = VisitBooked::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

fn window(window: Option<&VisitWindow>) -> Result<Option<Json>> {
    if let Some(window) = window
        && window.from >= window.to
    {
        let why = Say::new("The window ends before it begins.", "پایان بازه پیش از آغاز آن است.");
        return Err(Error::field("/arrival_window/to", "out_of_range", why));
    }
    Ok(window.map(serde_json::to_value).transpose()?)
}

/// Refuses what can't be kept: odd times, unknown people, somebody who is booked, away or lacks
/// a skill. A reason overrides the last two.
async fn check(
    work: &Work<'_>,
    job: &job::Model,
    plan: &Plan,
    moved: Option<&visit::Model>,
) -> Result<()> {
    if plan.ends_at <= plan.starts_at || plan.ends_at - plan.starts_at > LONGEST {
        let why = Say::new(
            "A visit ends after it begins, within 14 hours.",
            "مراجعه پس از آغاز و تا ۱۴ ساعت تمام می‌شود.",
        );
        return Err(Error::field("/planned_end_at", "out_of_range", why));
    }
    if let Some(id) = plan.vehicle {
        use supply::vehicles::vehicle;
        let known = work.viewer.select::<vehicle::Entity>().filter(vehicle::Column::Id.eq(id));
        if known.one(work.db()).await?.is_none() {
            let why = Say::new("There is no such vehicle.", "چنین خودرویی نیست.");
            return Err(Error::field("/vehicle_id", "not_found", why));
        }
    }
    if !plan.crew.contains(&plan.lead) {
        let why = Say::new("Whoever leads goes along.", "سرگروه باید در گروه باشد.");
        return Err(Error::field("/lead_employee_id", "not_in_crew", why));
    }
    let zone = work.app.settings().zone();
    let day = plan.starts_at.with_timezone(&zone).date_naive();
    let span = (day_span(zone, day).0, Ord::max(plan.ends_at, day_span(zone, day).1));
    let whom = Whom::These(&plan.crew);
    let roster = Roster::load(work.db(), &work.viewer, whom, span).await?;
    known(plan, &roster)?;
    let slot = (plan.starts_at, plan.ends_at);
    for id in &plan.crew {
        let booked = roster.bookings(*id).iter().any(|row| {
            moved.is_none_or(|visit| visit.id != row.visit_id)
                && rules::overlap(slot, (row.starts_at, row.ends_at))
        });
        if booked {
            let name = roster.employee(*id).map(|who| Say::new(&who.name_en, &who.name_fa));
            return Err(taken(name.as_ref()));
        }
    }
    if plan.override_reason.is_some() {
        return Ok(());
    }
    let required: Vec<String> = serde_json::from_value(job.required_skills.clone())?;
    objections(plan, &roster, &required, day)
}

/// Everybody named works here, once.
fn known(plan: &Plan, roster: &Roster) -> Result<()> {
    for (index, id) in plan.crew.iter().enumerate() {
        if roster.employee(*id).is_none() || plan.crew[..index].contains(id) {
            let why = Say::new(
                "Name each employee once, and only ours.",
                "هر نیرو را یک بار و تنها از نیروهای خودمان نام ببرید.",
            );
            return Err(Error::field(&format!("/crew/{index}"), "not_found", why));
        }
    }
    Ok(())
}

/// Absences of anybody, and skills that the lead lacks: all of them at once.
fn objections(
    plan: &Plan,
    roster: &Roster,
    required: &[String],
    day: chrono::NaiveDate,
) -> Result<()> {
    let mut errors = Vec::new();
    let slot = (plan.starts_at, plan.ends_at);
    for (index, id) in plan.crew.iter().enumerate() {
        let pointer = Some(format!("/crew/{index}"));
        if roster.absences(*id).iter().any(|span| rules::overlap(slot, *span)) {
            let detail = Say::new("Is away at that time.", "در آن زمان حضور ندارد.");
            let code = "absent".to_owned();
            errors.push(FieldError { pointer: pointer.clone(), parameter: None, code, detail });
        }
        if *id == plan.lead {
            for (_, detail) in roster.lacks(*id, required, day) {
                let code = "skill_missing".to_owned();
                errors.push(FieldError { pointer: pointer.clone(), parameter: None, code, detail });
            }
        }
    }
    if errors.is_empty() {
        return Ok(());
    }
    let problem = Problem::new(ProblemCode::ValidationFailed);
    let problem = problem.detail(Say::new(
        "Somebody can't go; give a reason to send them anyway.",
        "کسی از گروه نمی‌تواند برود؛ برای فرستادن او دلیل بنویسید.",
    ));
    Err(Error::Problem(errors.into_iter().fold(problem, Problem::with)))
}

fn taken(name: Option<&Say>) -> Error {
    let why = match name {
        Some(name) => Say::new(
            format!("{} has another visit at that time; choose another.", name.en),
            format!("{} در آن زمان مراجعه دیگری دارد؛ زمان دیگری انتخاب کنید.", name.fa),
        ),
        None => Say::new(
            "The time was just taken; choose another.",
            "این زمان همین حالا پر شد؛ زمان دیگری انتخاب کنید.",
        ),
    };
    Error::refused(ProblemCode::SlotTaken, why)
}

/// Writes who goes and takes their time. Whoever came a moment earlier has it.
async fn seat(work: &Work<'_>, visit: &visit::Model, plan: &Plan) -> Result<()> {
    let crew = plan.crew.iter().map(|id| crew::ActiveModel {
        visit_id: Set(visit.id),
        employee_id: Set(*id),
        lead: Set(*id == plan.lead),
    });
    crew::Entity::insert_many(crew).exec_without_returning(work.db()).await?;
    let people = plan.crew.iter().map(|id| (booking::EMPLOYEE, *id));
    let mut taken: Vec<_> = people.chain(plan.vehicle.map(|id| (booking::VEHICLE, id))).collect();
    // One order for all, so that two plans don't wait for each other.
    taken.sort_unstable();
    let rows = taken.into_iter().map(|(kind, id)| booking::ActiveModel {
        visit_id: Set(visit.id),
        resource_kind: Set(kind.to_owned()),
        resource_id: Set(id),
        starts_at: Set(plan.starts_at),
        ends_at: Set(plan.ends_at),
        active: Set(true),
    });
    let booked = booking::Entity::insert_many(rows).exec_without_returning(work.db()).await;
    booked.map(drop).map_err(overlap)
}

/// What the trigger refuses is a slot that was just taken.
fn overlap(error: DbErr) -> Error {
    match error.to_string().contains("slot_taken") {
        true => taken(None),
        false => error.into(),
    }
}

/// Those who go may know the customer, the place and the unit.
async fn hand_over_rows(work: &Work<'_>, job: &job::Model, crew: &[Uuid]) -> Result<()> {
    let people = read::employees(work.db(), &work.viewer, crew.to_vec()).await?;
    for account in people.values().filter_map(|employee| employee.account_id) {
        for subject in around(job) {
            work.grant(subject, ("account", account), None).await?;
        }
    }
    Ok(())
}

/// Those who don't go after all, and have nothing else to do for this customer, know nothing of
/// them any more.
pub(super) async fn take_back_rows(work: &Work<'_>, job: &job::Model, crew: &[Uuid]) -> Result<()> {
    let people = read::employees(work.db(), &work.viewer, crew.to_vec()).await?;
    let busy = busy_for(work, job, crew).await?;
    let idle = people.values().filter(|employee| !busy.contains(&employee.id));
    for account in idle.filter_map(|employee| employee.account_id) {
        for subject in around(job) {
            work.revoke(subject, ("account", account), work.now).await?;
        }
    }
    Ok(())
}

/// Which of them went to this customer, or are to go.
async fn busy_for(work: &Work<'_>, job: &job::Model, crew: &[Uuid]) -> Result<Vec<Uuid>> {
    let system = work.system();
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
        .filter(visit::Column::State.is_not_in(rules::NEVER_WENT.map(Text)))
        .into_query();
    let rows = system
        .select::<crew::Entity>()
        .filter(crew::Column::VisitId.in_subquery(visits))
        .filter(crew::Column::EmployeeId.is_in(crew.iter().copied()));
    Ok(rows.all(work.db()).await?.into_iter().map(|row| row.employee_id).collect())
}

/// The rows around a job that a technician needs.
fn around(job: &job::Model) -> Vec<Subject> {
    let mut subjects = vec![
        Subject::new("party", job.party_id),
        Subject::new("service_location", job.location_id),
        Subject::new("service_request", job.service_request_id),
    ];
    subjects.extend(job.unit_id.map(|unit| Subject::new("installed_unit", unit)));
    subjects
}

/// Moves a visit: another time, other people. Whoever accepted is asked again.
pub async fn reschedule(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &VisitPatch,
) -> Result<visit::Model> {
    let (visit, job) = super::steps::lock(work, id).await?;
    if_match.check(visit.version)?;
    let state = rules::after(visit.state.0, Step::Move)?;
    let old_crew = crew_of(work, visit.id).await?;
    let crew = body.crew.clone().unwrap_or_else(|| old_crew.clone());
    let lead = body.lead_employee_id.unwrap_or(visit.lead_employee_id);
    let plan = Plan {
        lead: if crew.contains(&lead) { lead } else { crew.first().copied().unwrap_or(lead) },
        crew,
        vehicle: body.vehicle_id.unwrap_or(visit.vehicle_id),
        starts_at: body.planned_start_at.map_or(visit.planned_start_at, Into::into),
        ends_at: body.planned_end_at.map_or(visit.planned_end_at, Into::into),
        override_reason: body.r#override.as_ref().map(|reason| reason.reason.0.clone()),
    };
    check(work, &job, &plan, Some(&visit)).await?;
    let was = json!({
        "from": visit.planned_start_at,
        "to": plan.starts_at,
        "crew_changed": old_crew != plan.crew,
    });
    let mut change = super::steps::next_version(work, &visit);
    change.state = Set(Text(state));
    change.lead_employee_id = Set(plan.lead);
    change.vehicle_id = Set(plan.vehicle);
    change.planned_start_at = Set(plan.starts_at);
    change.planned_end_at = Set(plan.ends_at);
    change.accepted_at = Set(None);
    change.delay_minutes = Set(None);
    if let Some(promised) = &body.arrival_window {
        change.arrival_window = Set(window(promised.as_ref())?);
    }
    if plan.override_reason.is_some() {
        change.override_reason = Set(plan.override_reason.clone());
        change.override_by = Set(Some(work.viewer.subject()));
    }
    let visit = change.update(work.db()).await?;
    unseat(work, visit.id).await?;
    seat(work, &visit, &plan).await?;
    take_back_rows(work, &job, &old_crew).await?;
    hand_over_rows(work, &job, &plan.crew).await?;
    let van = van_of_visit(work, &visit).await?;
    jobs::reserve_for_visit(work, &job, van, local_day(work, &visit)).await?;
    let mut fact = VisitRescheduled::new(visit, job);
    fact.details = was;
    work.emit(&fact).await?;
    Ok(fact.visit)
}

pub(super) async fn crew_of(work: &Work<'_>, visit_id: Uuid) -> Result<Vec<Uuid>> {
    let rows = work.system().select::<crew::Entity>().filter(crew::Column::VisitId.eq(visit_id));
    let rows = rows.order_by_desc(crew::Column::Lead).order_by_asc(crew::Column::EmployeeId);
    Ok(rows.all(work.db()).await?.into_iter().map(|row| row.employee_id).collect())
}

/// The people of a visit and their time, before others take their places.
async fn unseat(work: &Work<'_>, visit_id: Uuid) -> Result<()> {
    let rows = work.system().select::<booking::Entity>();
    for row in rows.filter(booking::Column::VisitId.eq(visit_id)).all(work.db()).await? {
        row.delete(work.db()).await?;
    }
    let rows = work.system().select::<crew::Entity>();
    for row in rows.filter(crew::Column::VisitId.eq(visit_id)).all(work.db()).await? {
        row.delete(work.db()).await?;
    }
    Ok(())
}

/// The time of a visit's people is theirs again.
pub(super) async fn free(work: &Work<'_>, visit_id: Uuid) -> Result<()> {
    let freed = guarded::<booking::Entity>()
        .col_expr(booking::Column::Active, Expr::value(false))
        .filter(booking::Column::VisitId.eq(visit_id));
    freed.exec(work.db()).await?;
    Ok(())
}
