use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    catalogue::{CostBearer, ReasonKind},
    common::ProblemCode,
    rt::{IfMatch, Say},
    security::Role,
    service_requests::{
        RequestSide, ServiceRequestAppeal, ServiceRequestCancellation, ServiceRequestRejection,
        ServiceRequestReopening, ServiceRequestState as State,
    },
    warranty::Payer,
};
use fieldwork::{jobs::job, visits::visit};
use kernel::{App, Error, NewTask, Result, Subject, Text, Viewer, Work, text::tidy};
use registry::reason;
use sea_orm::{entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    super::{
        cover::Cover,
        events::{
            RefusalAppealed, RequestCancelled, RequestClosed, RequestMerged, RequestRejected,
            RequestReopened, RequestSeparated, SolvedRemotely,
        },
        request,
        rules::{self, Step},
    },
    NewRequest, create, lock, lock_as,
    question::add_media,
    refused, save, step, unknown,
};
use crate::{
    letters,
    sla::{
        clock::{self, Clock, Measure},
        escalation,
    },
};

/// How a request ended before its time, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    pub by: RequestSide,
    pub reason_code: Option<String>,
    pub reason: String,
    pub at: DateTime<Utc>,
    #[serde(default)]
    pub late: bool,
}

/// Days after which a solved request closes.
pub const CLOSES_AFTER_DAYS: i64 = 7;

/// The name of the deferred work that closes.
pub const CLOSE: &str = "care.close";

#[derive(Debug, Serialize, Deserialize)]
pub struct Close {
    pub service_request_id: Uuid,
}

pub async fn reject(
    work: &Work<'_>,
    id: Uuid,
    body: &ServiceRequestRejection,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    step(&mut row, Step::Reject)?;
    let end = End {
        by: RequestSide::Staff,
        reason_code: body.reason_code.as_ref().map(|code| code.0.clone()),
        reason: tidy(&body.reason.0),
        at: work.now,
        late: false,
    };
    row.rejection = Some(serde_json::to_value(&end)?);
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        clock.meet(&mut row, Measure::FirstResponse, work.now);
    }
    clock::stop(&mut row);
    let fact = RequestRejected::with(save(work, row).await?, json!({ "reason": end.reason }));
    work.emit(&fact).await?;
    letters::rejected(work, &fact.request, &end).await?;
    Ok(fact.request)
}

/// Puts the customer's objection before the manager.
pub async fn appeal(
    work: &Work<'_>,
    id: Uuid,
    body: &ServiceRequestAppeal,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    if row.state.0 != State::Rejected {
        let why = Say::new("Only a refusal is appealed.", "تنها به رد درخواست اعتراض می‌شود.");
        return Err(refused(why));
    }
    add_media(work, &mut row, body.media.as_deref().unwrap_or_default()).await?;
    let row = save(work, row).await?;
    work.task(NewTask {
        kind: "appeal",
        subject: Subject::of(&row),
        role: Role::Manager,
        assignee: None,
        due_at: work.now + TimeDelta::days(2),
        title: Say::new(
            format!("{}: the customer appeals", row.number),
            format!("{}: اعتراض مشتری", row.number),
        ),
    })
    .await?;
    let fact = RefusalAppealed::with(row, json!({ "text": tidy(&body.text.0) }));
    work.emit(&fact).await?;
    Ok(fact.request)
}

pub async fn merge(work: &Work<'_>, id: Uuid, into: Uuid) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    let others = work.viewer.select::<request::Entity>().filter(request::Column::Id.eq(into));
    let other = others.one(work.db()).await?.ok_or_else(|| unknown("/into_id"))?;
    let fits =
        other.id != row.id && other.party_id == row.party_id && !rules::is_over(other.state.0);
    if !fits {
        let why = Say::new(
            "It has to be another open request of the same customer.",
            "باید درخواست باز دیگری از همین مشتری باشد.",
        );
        return Err(Error::field("/into_id", "does_not_fit", why));
    }
    row.returns_to = Some(Text(row.state.0));
    step(&mut row, Step::Merge)?;
    row.merged_into = Some(other.id);
    clock::stop(&mut row);
    let fact = RequestMerged::with(save(work, row).await?, json!({ "into": other.number }));
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Puts a merged request back where it was; its clock never stopped counting.
pub async fn separate(work: &Work<'_>, id: Uuid) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    let back = row.returns_to.map_or(State::Submitted, |to| to.0);
    step(&mut row, Step::Separate(back))?;
    row.returns_to = None;
    row.merged_into = None;
    let clock = Clock::of(work.db(), &row).await?;
    if let Some(clock) = &clock {
        clock.count(&mut row)?;
    }
    let row = save(work, row).await?;
    if let Some(clock) = &clock {
        escalation::plan(work, &row, clock).await?;
    }
    let fact = RequestSeparated::new(row);
    work.emit(&fact).await?;
    Ok(fact.request)
}

pub async fn resolve_remotely(work: &Work<'_>, id: Uuid, note: &str) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    step(&mut row, Step::ResolveRemotely)?;
    row.resolution = Some(tidy(note));
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        clock.meet(&mut row, Measure::FirstResponse, work.now);
        clock.meet(&mut row, Measure::Resolution, work.now);
    }
    let row = closes_later(work, row).await?;
    let fact = SolvedRemotely::with(save(work, row).await?, json!({ "note": tidy(note) }));
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Has a solved request closed when nobody says for a week that it came back.
pub(crate) async fn closes_later(
    work: &Work<'_>,
    mut row: request::Model,
) -> Result<request::Model> {
    let at = work.now + TimeDelta::days(CLOSES_AFTER_DAYS);
    row.closes_at = Some(at);
    work.defer(CLOSE, &Close { service_request_id: row.id }, at).await?;
    Ok(row)
}

pub async fn cancel(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ServiceRequestCancellation,
) -> Result<request::Model> {
    if work.viewer.link().is_some() && !work.viewer.stepped_up() {
        let why = Say::new(
            "Prove your telephone with a code before you cancel.",
            "پیش از لغو، شماره تلفن خود را با کد تأیید کنید.",
        );
        return Err(Error::refused(ProblemCode::StepUpRequired, why));
    }
    let mut row = lock(work, id).await?;
    if_match.check(row.version)?;
    step(&mut row, Step::Cancel)?;
    let visits = work.system().select::<visit::Entity>();
    let visits = visits.filter(visit::Column::ServiceRequestId.eq(id)).all(work.db()).await?;
    let staff = work.viewer.is_staff();
    if !staff && visits.iter().any(|visit| rules::is_under_way(visit.state.0)) {
        let why = Say::new(
            "The technician is on the way; call us.",
            "سرویسکار در راه است؛ با ما تماس بگیرید.",
        );
        return Err(refused(why));
    }
    let bearer = bearer(work, staff, body).await?;
    let late = bearer == Payer::Customer && fieldwork::jobs::is_late_to_cancel(work, id).await?;
    let end = End {
        by: if staff { RequestSide::Staff } else { RequestSide::Customer },
        reason_code: body.reason_code.as_ref().map(|code| code.0.clone()),
        reason: tidy(&body.reason.0),
        at: work.now,
        late,
    };
    row.cancellation = Some(serde_json::to_value(&end)?);
    clock::stop(&mut row);
    let row = save(work, row).await?;
    fieldwork::jobs::cancel_all(work, id, bearer, &end.reason).await?;
    let details = json!({ "by": end.by, "reason": end.reason, "late": late });
    let fact = RequestCancelled::with(row, details);
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Who bears what calling off costs: the customer who does it; else whom the reason names, and
/// without one we ourselves.
async fn bearer(work: &Work<'_>, staff: bool, body: &ServiceRequestCancellation) -> Result<Payer> {
    if !staff {
        return Ok(Payer::Customer);
    }
    let Some(code) = &body.reason_code else { return Ok(Payer::ServiceUnit) };
    let rows = work.system().select::<reason::Entity>();
    let known = rows
        .filter(reason::Column::Kind.eq(Text(ReasonKind::Cancel)))
        .filter(reason::Column::Code.eq(code.0.as_str()));
    let known = known.one(work.db()).await?;
    Ok(match known.map(|reason| reason.cost_bearer.0) {
        Some(CostBearer::Customer) => Payer::Customer,
        Some(CostBearer::Manufacturer) => Payer::Manufacturer,
        Some(CostBearer::Supplier) => Payer::Supplier,
        Some(CostBearer::Dealer) => Payer::Dealer,
        Some(CostBearer::ServiceUnit) | None => Payer::ServiceUnit,
    })
}

/// "It came back": a solved request opens again, a closed one is followed by a new one.
pub async fn reopen(
    work: &Work<'_>,
    id: Uuid,
    body: &ServiceRequestReopening,
) -> Result<request::Model> {
    let row = lock(work, id).await?;
    match row.state.0 {
        State::Closed => follow(work, row, body).await,
        _ => open_again(work, row, body).await,
    }
}

async fn open_again(
    work: &Work<'_>,
    mut row: request::Model,
    body: &ServiceRequestReopening,
) -> Result<request::Model> {
    step(&mut row, Step::Reopen)?;
    row.closes_at = None;
    row.resolution = None;
    row.rework_of = repaired_by(work, &row).await?;
    row.priority = Text(rules::raised(row.priority.0));
    if let Some(narrative) = &body.narrative {
        let before = row.narrative.as_deref().unwrap_or_default();
        row.narrative = Some(format!("{before}\n{}", tidy(&narrative.0)).trim().to_owned());
    }
    if let Some(wishes) = &body.wishes {
        super::check_wishes(work, wishes)?;
        row.wishes = serde_json::to_value(wishes)?;
    }
    add_media(work, &mut row, body.media.as_deref().unwrap_or_default()).await?;
    row.answered = true;
    let cover = Cover::of(work, &row).await?;
    row.cover = Some(serde_json::to_value(&cover)?);
    clock::start(&mut row, work.now);
    let clock = Clock::choose(work.db(), &row, cover.facts(&row)).await?;
    if let Some(clock) = &clock {
        clock.give(&mut row)?;
    }
    let row = save(work, row).await?;
    if let Some(clock) = &clock {
        escalation::plan(work, &row, clock).await?;
    }
    let details = json!({ "rework": row.rework_of.is_some() });
    let fact = RequestReopened::with(row, details);
    work.emit(&fact).await?;
    letters::request_received(work, &fact.request).await?;
    Ok(fact.request)
}

/// A new request that continues a closed one. Where the caller may not make one as such (the
/// holder of a link), it is made on behalf of the customer.
async fn follow(
    work: &Work<'_>,
    before: request::Model,
    body: &ServiceRequestReopening,
) -> Result<request::Model> {
    let rework_of = repaired_by(work, &before).await?;
    let narrative = body.narrative.as_ref().map(|text| tidy(&text.0)).or(before.narrative.clone());
    let symptom_codes = before.symptoms();
    let new = NewRequest {
        channel: None,
        party_id: before.party_id,
        contact_name: before.contact_name,
        contact_phone: before.contact_phone,
        // The place is taken over below: the holder of a link may not name it.
        location_id: None,
        city: before.city,
        address: before.address,
        unit_id: None,
        model_id: before.model_id,
        serial: before.serial,
        unit_description: before.unit_description,
        symptom_codes,
        narrative,
        danger: false,
        media: body.media.clone().unwrap_or_default(),
        wishes: body.wishes.clone().unwrap_or_default(),
        language: Some(before.language.0),
        previous_id: Some(before.id),
        rework_of,
    };
    let row = create(work, new).await?;
    let mut row = lock_as(work, &work.system(), row.id).await?;
    row.unit_id = row.unit_id.or(before.unit_id);
    row.location_id = row.location_id.or(before.location_id);
    row.territory_id = row.territory_id.or(before.territory_id);
    row.branch_id = row.branch_id.or(before.branch_id);
    save(work, row).await
}

/// The job of a request whose repair is under warranty today.
async fn repaired_by(work: &Work<'_>, row: &request::Model) -> Result<Option<Uuid>> {
    let jobs = work.system().select::<job::Entity>();
    let jobs = jobs
        .filter(job::Column::ServiceRequestId.eq(row.id))
        .filter(job::Column::ApprovedAt.is_not_null())
        .order_by_desc(job::Column::ApprovedAt);
    let Some(last) = jobs.one(work.db()).await? else { return Ok(None) };
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let until = crate::cover::repair_until(work.db(), row.organization_id, last.id).await?;
    Ok(until.filter(|until| today <= *until).map(|_| last.id))
}

/// Closes a solved request whose jobs have all ended.
pub(crate) async fn close(work: &Work<'_>, viewer: &Viewer, id: Uuid) -> Result<request::Model> {
    let mut row = lock_as(work, viewer, id).await?;
    step(&mut row, Step::Close)?;
    let jobs = work.system().select::<job::Entity>();
    let jobs = jobs.filter(job::Column::ServiceRequestId.eq(id)).all(work.db()).await?;
    if let Some(open) = jobs.iter().find(|job| !rules::job_is_over(job.state.0)) {
        let why = Say::new(
            format!("Job {} has not ended yet.", open.number),
            format!("کار {} هنوز پایان نیافته است.", open.number),
        );
        return Err(refused(why));
    }
    row.closed_at = Some(work.now);
    clock::stop(&mut row);
    let fact = RequestClosed::new(save(work, row).await?);
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// The worker's part: closes a request whose week is over; looks again tomorrow where a job is
/// not settled yet.
pub async fn close_due(app: &App, organization: Uuid, told: Close) -> Result<()> {
    let id = told.service_request_id;
    let done = app.act(CLOSE, Viewer::system(organization), async |work| {
        let row = lock_as(work, &work.viewer, id).await?;
        let is_due = row.closes_at.is_some_and(|at| at <= work.now)
            && matches!(row.state.0, State::Resolved | State::RemoteResolved);
        if !is_due {
            return Ok(());
        }
        match close(work, &work.viewer, id).await {
            Ok(_) => Ok(()),
            Err(Error::Problem(_)) => {
                let tomorrow = work.now + TimeDelta::days(1);
                work.defer(CLOSE, &Close { service_request_id: id }, tomorrow).await
            }
            Err(error) => Err(error),
        }
    });
    done.await
}
