//! What is done with jobs before the work: made, changed, held, called off. Whoever writes takes a
//! [`Work`]; whoever reads, a viewer.

use chrono::{DateTime, Utc};
use contract::{
    catalogue::ReasonKind,
    common::{Include, ProblemCode},
    jobs::{
        HoldKind, JobCancellation, JobHold, JobKind, JobPatch, JobPrototype, JobSort, JobState,
        ListJobsQuery, PriceState,
    },
    rt::{IfMatch, Say, TextEnum},
    warranty::Payer,
};
use kernel::{
    Error, Key, Numbering, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count,
    search,
};
use registry::{product_family, product_model, symptom};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};
use serde_json::json;

use super::{NewJob, checklist, fees, job, lines, part_line, rules, rules::Step};
use crate::{
    events::{JobCancelled, JobCreated, JobHeld, JobResumed, JobUpdated},
    read, reasons, templates, visits,
};

/// Makes a job, with the checklist of such work. Whoever calls has checked that the caller may.
pub async fn create(work: &Work<'_>, new: NewJob) -> Result<job::Model> {
    let system = work.system();
    let (family, symptom) = family_and_symptom(work, &new).await?;
    let family = family.unwrap_or_default();
    let template = match &new.template_code {
        Some(code) => templates::template(work.db(), &system, code).await?,
        None => {
            templates::fitting(work.db(), &system, new.kind, &family, symptom.as_deref()).await?
        }
    };
    let mut skills = new.required_skills.clone();
    // A template says it better; without one, whoever works on the model needs what it asks for.
    let of_template = template.as_ref().map(|template| template.skills.clone());
    let of_template: Vec<String> = of_template.map_or(Ok(Vec::new()), serde_json::from_value)?;
    match of_template.is_empty() {
        true => skills.extend(skills_of(work, new.model_id).await?),
        false => skills.extend(of_template),
    }
    skills.sort();
    skills.dedup();
    let row = job::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        updated_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        number: Set(work.number(Numbering::Job).await?),
        branch_id: Set(new.branch_id),
        service_request_id: Set(new.service_request_id),
        kind: Set(Text(new.kind)),
        state: Set(Text(JobState::Unscheduled)),
        priority: Set(Text(new.priority)),
        party_id: Set(new.party_id),
        unit_id: Set(new.unit_id),
        model_id: Set(new.model_id),
        location_id: Set(new.location_id),
        territory_id: Set(new.territory_id),
        required_skills: Set(skills.into()),
        template_code: Set(template.map(|template| template.code)),
        symptom_id: Set(new.symptom_id),
        wishes: Set(serde_json::to_value(&new.wishes)?),
        instructions: Set(new.instructions.clone()),
        arrival_due_at: Set(new.arrival_due_at),
        resolution_due_at: Set(new.resolution_due_at),
        sort_due_at: Set(new.arrival_due_at.unwrap_or(work.now)),
        rework_of: Set(new.rework_of),
        price_state: Set(Text(PriceState::Free)),
        ..Default::default()
    };
    let job = row.insert(work.db()).await?;
    checklist::lay_out(work, &job, &family).await?;
    index(work, &job).await?;
    let fact = JobCreated::with(job, json!({ "kind": new.kind }));
    work.emit(&fact).await?;
    Ok(fact.job)
}

async fn skills_of(work: &Work<'_>, model: Option<Uuid>) -> Result<Vec<String>> {
    let Some(id) = model else { return Ok(Vec::new()) };
    let models = work.system().select::<product_model::Entity>();
    let model = models.filter(product_model::Column::Id.eq(id)).one(work.db()).await?;
    Ok(model.map(|model| model.skill_codes.0).unwrap_or_default())
}

/// The codes of the product's family and of the symptom.
async fn family_and_symptom(
    work: &Work<'_>,
    new: &NewJob,
) -> Result<(Option<String>, Option<String>)> {
    let system = work.system();
    let mut family_id = None;
    let mut symptom_code = None;
    if let Some(id) = new.model_id {
        let models = system.select::<product_model::Entity>();
        let model = models.filter(product_model::Column::Id.eq(id)).one(work.db()).await?;
        family_id = model.map(|model| model.product_family_id);
    }
    if let Some(id) = new.symptom_id {
        let symptoms = system.select::<symptom::Entity>();
        let found = symptoms.filter(symptom::Column::Id.eq(id)).one(work.db()).await?;
        if let Some(found) = found {
            family_id = family_id.or(Some(found.product_family_id));
            symptom_code = Some(found.code);
        }
    }
    let Some(id) = family_id else { return Ok((None, symptom_code)) };
    let families = system.select::<product_family::Entity>();
    let family = families.filter(product_family::Column::Id.eq(id)).one(work.db()).await?;
    Ok((family.map(|family| family.code), symptom_code))
}

/// A job is found by its number, its customer and its unit.
async fn index(work: &Work<'_>, job: &job::Model) -> Result<()> {
    let around = read::around(work.db(), &work.system(), std::slice::from_ref(job)).await?;
    let customer = around.customer(job);
    let (serial, model) = around.unit_texts(job);
    work.search("job", job.id, &[&job.number, &customer, &serial, &model]).await
}

/// One more job of a request, like the newest of its others.
pub async fn create_beside(work: &Work<'_>, body: &JobPrototype) -> Result<job::Model> {
    let siblings = work.viewer.select::<job::Entity>();
    let sibling = siblings
        .filter(job::Column::ServiceRequestId.eq(body.service_request_id))
        .order_by_desc(job::Column::CreatedAt)
        .one(work.db())
        .await?;
    let Some(sibling) = sibling else {
        let why = Say::new(
            "Accept the request first: that makes its first job.",
            "نخست درخواست را بپذیرید؛ نخستین کار آن همان‌جا ساخته می‌شود.",
        );
        return Err(Error::field("/service_request_id", "not_found", why));
    };
    let (unit_id, model_id) = match body.installed_unit_id {
        Some(id) => read::unit_and_model(work, id).await?,
        None => (sibling.unit_id, sibling.model_id),
    };
    if let Some(code) = &body.template_code
        && templates::template(work.db(), &work.viewer, &code.0).await?.is_none()
    {
        let why = Say::new("There is no such template.", "چنین الگویی نیست.");
        return Err(Error::field("/template_code", "not_found", why));
    }
    let new = NewJob {
        service_request_id: sibling.service_request_id,
        kind: body.kind,
        unit_id,
        model_id,
        location_id: sibling.location_id,
        party_id: sibling.party_id,
        territory_id: sibling.territory_id,
        branch_id: sibling.branch_id,
        priority: body.priority.unwrap_or(sibling.priority.0),
        required_skills: Vec::new(),
        template_code: body.template_code.as_ref().map(|code| code.0.clone()),
        symptom_id: sibling.symptom_id.filter(|_| body.kind == sibling.kind.0),
        wishes: serde_json::from_value(sibling.wishes)?,
        instructions: body.instructions.as_ref().map(|note| note.0.clone()),
        arrival_due_at: sibling.arrival_due_at,
        resolution_due_at: sibling.resolution_due_at,
        rework_of: Some(sibling.id).filter(|_| body.kind == JobKind::Rework),
    };
    create(work, new).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &JobPatch,
) -> Result<job::Model> {
    let job = lock(work, id).await?;
    if_match.check(job.version)?;
    open_to_changes(&job)?;
    let mut change = next_version(work, &job);
    if let Some(priority) = body.priority {
        change.priority = Set(Text(priority));
    }
    if let Some(skills) = &body.required_skills {
        let mut skills: Vec<_> = skills.iter().map(|code| code.0.clone()).collect();
        skills.sort();
        skills.dedup();
        change.required_skills = Set(skills.into());
    }
    if let Some(instructions) = &body.instructions {
        change.instructions = Set(instructions.as_ref().map(|note| note.0.clone()));
    }
    if let Some(note) = &body.internal_note {
        change.internal_note = Set(note.as_ref().map(|note| note.0.clone()));
    }
    let fact = JobUpdated::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// Passes new due times of the request down to its open jobs.
pub async fn set_due(
    work: &Work<'_>,
    service_request_id: Uuid,
    arrival_due_at: Option<DateTime<Utc>>,
    resolution_due_at: Option<DateTime<Utc>>,
) -> Result<()> {
    for job in open_of_request(work, service_request_id).await? {
        let mut change = next_version(work, &job);
        change.arrival_due_at = Set(arrival_due_at);
        change.resolution_due_at = Set(resolution_due_at);
        change.sort_due_at = Set(arrival_due_at.unwrap_or(job.created_at));
        work.emit(&JobUpdated::new(change.update(work.db()).await?)).await?;
    }
    Ok(())
}

/// Passes new wishes of the customer down to the open jobs of the request.
pub async fn set_wishes(
    work: &Work<'_>,
    service_request_id: Uuid,
    wishes: &[super::Wish],
) -> Result<()> {
    for job in open_of_request(work, service_request_id).await? {
        let mut change = next_version(work, &job);
        change.wishes = Set(serde_json::to_value(wishes)?);
        work.emit(&JobUpdated::new(change.update(work.db()).await?)).await?;
    }
    Ok(())
}

pub async fn hold(work: &Work<'_>, id: Uuid, body: &JobHold) -> Result<job::Model> {
    let job = lock(work, id).await?;
    let reason_code = body.reason_code.as_ref().map(|code| code.0.clone());
    if let Some(code) = &reason_code {
        let purpose = match body.kind {
            HoldKind::Parts => ReasonKind::HoldParts,
            HoldKind::Approval => ReasonKind::HoldApproval,
            HoldKind::Customer => ReasonKind::HoldCustomer,
        };
        reasons::find(work.db(), &work.viewer, purpose, code, "/reason_code").await?;
    }
    let mut change = step(work, &job, Step::Hold)?;
    if visits::has_ahead(work, job.id).await? {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "A visit is still booked: cancel it first.",
                "مراجعه‌ای در پیش است؛ نخست آن را لغو کنید.",
            ),
        ));
    }
    change.held_from = Set(Some(job.state));
    change.hold_kind = Set(Some(Text(body.kind)));
    change.hold_reason_code = Set(reason_code);
    change.hold_until = Set(body.expected_on);
    let job = change.update(work.db()).await?;
    let details = json!({
        "kind": body.kind,
        "reason_code": job.hold_reason_code,
        "until": job.hold_until,
        "note": body.note.as_ref().map(|note| &note.0),
    });
    let fact = JobHeld::with(job, details);
    work.emit(&fact).await?;
    Ok(fact.job)
}

pub async fn resume(work: &Work<'_>, id: Uuid) -> Result<job::Model> {
    let job = lock(work, id).await?;
    let booked = visits::has_open(work, job.id).await?;
    let held_from = job.held_from.map_or(JobState::Unscheduled, |state| state.0);
    let mut change = step(work, &job, Step::Resume { held_from, booked })?;
    off_hold(&mut change);
    let fact = JobResumed::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// Nothing is left of the hold.
pub(crate) fn off_hold(change: &mut job::ActiveModel) {
    change.held_from = Set(None);
    change.hold_kind = Set(None);
    change.hold_reason_code = Set(None);
    change.hold_until = Set(None);
}

pub async fn cancel(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &JobCancellation,
) -> Result<job::Model> {
    let job = lock(work, id).await?;
    if_match.check(job.version)?;
    let code = body.reason_code.0.as_str();
    let reason =
        reasons::find(work.db(), &work.viewer, ReasonKind::Cancel, code, "/reason_code").await?;
    let bearer = body.cost_bearer.unwrap_or_else(|| reasons::bearer(&reason));
    let note = body.note.as_ref().map(|note| note.0.clone());
    call_off(work, job, Some(code.to_owned()), bearer, note).await
}

/// Calls off every job of a request that is still open, because the request was.
pub async fn cancel_all(
    work: &Work<'_>,
    service_request_id: Uuid,
    bearer: Payer,
    reason: &str,
) -> Result<()> {
    for job in open_of_request(work, service_request_id).await? {
        call_off(work, job, None, bearer, Some(reason.to_owned())).await?;
    }
    Ok(())
}

/// Whether calling off the open jobs of a request now would cost the customer something.
pub async fn is_late_to_cancel(work: &Work<'_>, service_request_id: Uuid) -> Result<bool> {
    for job in open_of_request(work, service_request_id).await? {
        if fees::is_late(work, &job).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn call_off(
    work: &Work<'_>,
    job: job::Model,
    reason_code: Option<String>,
    bearer: Payer,
    note: Option<String>,
) -> Result<job::Model> {
    let mut change = step(work, &job, Step::Cancel)?;
    refuse_used_parts(work, job.id).await?;
    if bearer == Payer::Customer {
        fees::late_cancellation(work, &job).await?;
    }
    lines::waive(work, job.id, false).await?;
    visits::cancel_open(work, &job, note.as_deref()).await?;
    lines::release_reservations(work, &job).await?;
    change.cancel_reason_code = Set(reason_code);
    change.cancel_cost_bearer = Set(Some(Text(bearer)));
    change.cancel_note = Set(note);
    change.cancelled_at = Set(Some(work.now));
    off_hold(&mut change);
    let job = change.update(work.db()).await?;
    let details = json!({
        "reason_code": job.cancel_reason_code,
        "reason": job.cancel_note,
        "cost_bearer": bearer,
    });
    let fact = JobCancelled::with(job, details);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// What is in a customer's unit has to be settled, not forgotten.
async fn refuse_used_parts(work: &Work<'_>, job_id: Uuid) -> Result<()> {
    let used = work.system().select::<part_line::Entity>();
    let used = used
        .filter(part_line::Column::JobId.eq(job_id))
        .filter(part_line::Column::QuantityUsed.gt(0))
        .one(work.db())
        .await?;
    match used {
        None => Ok(()),
        Some(_) => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "Parts were used on this job: complete it instead.",
                "برای این کار قطعه مصرف شده است؛ به‌جای لغو، آن را تمام کنید.",
            ),
        )),
    }
}

/// The open jobs of a request, held until the work is committed. For Vafa itself: whoever changes
/// the request may not see its jobs.
async fn open_of_request(work: &Work<'_>, service_request_id: Uuid) -> Result<Vec<job::Model>> {
    let jobs = work.system().select::<job::Entity>();
    let jobs = jobs
        .filter(job::Column::ServiceRequestId.eq(service_request_id))
        .filter(job::Column::State.is_in(open_states()))
        .order_by_asc(job::Column::Id);
    Ok(jobs.lock_exclusive().all(work.db()).await?)
}

fn open_states() -> impl Iterator<Item = Text<JobState>> {
    let all = JobState::ALL.iter().copied();
    all.filter(|state| rules::takes_changes(*state)).map(Text)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<job::Model> {
    let jobs = viewer.select::<job::Entity>().filter(job::Column::Id.eq(id));
    jobs.one(db).await?.or_not_found("job")
}

/// The jobs of a list, and how many there are, where that was asked for.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListJobsQuery,
    page: &Pager,
    now: DateTime<Utc>,
) -> Result<(Vec<job::Model>, Total)> {
    use job::Column;
    let mut jobs = viewer.select::<job::Entity>();
    if !query.state.is_empty() {
        jobs = jobs.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if !query.kind.is_empty() {
        jobs = jobs.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if !query.priority.is_empty() {
        jobs = jobs.filter(Column::Priority.is_in(query.priority.iter().copied().map(Text)));
    }
    if let Some(overdue) = query.overdue {
        jobs = jobs.filter(Column::State.is_in(open_states()));
        jobs = jobs.filter(match overdue {
            true => past_due(now),
            false => past_due(now).not(),
        });
    }
    if let Some(number) = &query.number {
        jobs = jobs.filter(Column::Number.eq(number.0.as_str()));
    }
    let ids = [
        (Column::ServiceRequestId, query.service_request_id),
        (Column::UnitId, query.installed_unit_id),
        (Column::PartyId, query.party_id),
        (Column::BranchId, query.branch_id),
        (Column::TerritoryId, query.territory_id),
    ];
    for (column, id) in ids {
        if let Some(id) = id {
            jobs = jobs.filter(column.eq(id));
        }
    }
    if let Some(employee) = query.employee_id {
        jobs = jobs.filter(Column::Id.in_subquery(visits::jobs_of(viewer, employee)));
    }
    if query.review_pending == Some(true) {
        jobs = jobs.filter(Column::State.eq(Text(JobState::Completed)));
    }
    if let Some(from) = query.created_at_from {
        jobs = jobs.filter(Column::CreatedAt.gte(DateTime::<Utc>::from(from)));
    }
    if let Some(to) = query.created_at_to {
        jobs = jobs.filter(Column::CreatedAt.lt(DateTime::<Utc>::from(to)));
    }
    if let Some(since) = query.updated_since {
        jobs = jobs.filter(Column::UpdatedAt.gte(DateTime::<Utc>::from(since)));
    }
    if let Some(q) = &query.q {
        jobs = jobs.filter(Column::Id.in_subquery(search::matching(db, "job", q)));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(jobs.clone(), db).await?,
        false => Total::default(),
    };
    let jobs = match query.sort {
        Some(JobSort::CreatedAtDesc) => {
            page.keyset(jobs, Column::CreatedAt, Order::Desc, Column::Id)
        }
        _ => page.keyset(jobs, Column::SortDueAt, Order::Asc, Column::Id),
    };
    Ok((jobs.all(db).await?, total))
}

/// Whether what was promised next is past: the arrival until work began, then the end of it.
fn past_due(now: DateTime<Utc>) -> Condition {
    use job::Column;
    let arrival = Condition::all()
        .add(Column::StartedAt.is_null())
        .add(Column::ArrivalDueAt.is_not_null())
        .add(Column::ArrivalDueAt.lt(now));
    let end = Condition::all()
        .add(Column::ResolutionDueAt.is_not_null())
        .add(Column::ResolutionDueAt.lt(now));
    Condition::any().add(arrival).add(end)
}

/// Where a job stands in its list.
pub fn key(job: &job::Model, sort: Option<JobSort>) -> (Key, Uuid) {
    match sort {
        Some(JobSort::CreatedAtDesc) => (Key::At(job.created_at), job.id),
        _ => (Key::At(job.sort_due_at), job.id),
    }
}

/// The job, held until the work is committed: two changes come one after the other.
pub(crate) async fn lock(work: &Work<'_>, id: Uuid) -> Result<job::Model> {
    lock_as(work, &work.viewer, id).await
}

pub(crate) async fn lock_as(work: &Work<'_>, viewer: &Viewer, id: Uuid) -> Result<job::Model> {
    let jobs = viewer.select::<job::Entity>().filter(job::Column::Id.eq(id));
    jobs.lock_exclusive().one(work.db()).await?.or_not_found("job")
}

pub(crate) fn next_version(work: &Work<'_>, job: &job::Model) -> job::ActiveModel {
    let mut change = job.clone().into_active_model();
    change.version = Set(job.version + 1);
    change.updated_at = Set(work.now);
    change
}

/// The next version, in the state that the step leads to.
pub(crate) fn step(work: &Work<'_>, job: &job::Model, step: Step) -> Result<job::ActiveModel> {
    let mut change = next_version(work, job);
    change.state = Set(Text(rules::after(job.state.0, step)?));
    Ok(change)
}

/// Refuses what comes after the job was completed.
pub(crate) fn open_to_changes(job: &job::Model) -> Result<()> {
    match rules::takes_changes(job.state.0) {
        true => Ok(()),
        false => {
            let state = rules::state_name(job.state.0);
            Err(Error::refused(
                ProblemCode::InvalidState,
                Say::new(
                    format!("The job is {}: nothing of it changes now.", state.en),
                    format!("کار {} است و دیگر تغییر نمی‌کند.", state.fa),
                ),
            ))
        }
    }
}
