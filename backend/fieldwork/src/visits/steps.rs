//! A visit through its day: published, accepted, on the way, there, over.

use chrono::TimeDelta;
use contract::{
    catalogue::ReasonKind,
    jobs::JobPhotoKind,
    rt::IfMatch,
    security::Role,
    visits::{
        VisitCancellation, VisitCannotComplete, VisitDecline, VisitDelay, VisitNoAccess,
        VisitState, VisitTravel,
    },
};
use kernel::{NewTask, OrNotFound, Result, Say, Subject, Text, Work, files};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde_json::json;

use super::{
    plan,
    rules::{self, Step},
    visit,
};
use crate::{
    events::{
        JobCannotComplete, JobStarted, JobUnscheduled, VisitAccepted, VisitCancelled,
        VisitCannotComplete as VisitUnfinished, VisitDeclined, VisitDelayed, VisitDispatched,
        VisitDone, VisitNoAccess as VisitWithoutAccess, VisitStarted, VisitTraveling,
    },
    jobs::{self, job, rules::Step as JobStep},
    reasons,
};

/// A visit and its job, both held until the work is committed. The job first: all that changes
/// both takes them in one order.
pub(super) async fn lock(work: &Work<'_>, id: Uuid) -> Result<(visit::Model, job::Model)> {
    let visits = || work.viewer.select::<visit::Entity>().filter(visit::Column::Id.eq(id));
    let visit = visits().one(work.db()).await?.or_not_found("visit")?;
    let job = jobs::lock_as(work, &work.system(), visit.job_id).await?;
    let visit = visits().lock_exclusive().one(work.db()).await?.or_not_found("visit")?;
    Ok((visit, job))
}

pub(super) fn next_version(work: &Work<'_>, visit: &visit::Model) -> visit::ActiveModel {
    let mut change = visit.clone().into_active_model();
    change.version = Set(visit.version + 1);
    change.updated_at = Set(work.now);
    change
}

fn step(work: &Work<'_>, visit: &visit::Model, step: Step) -> Result<visit::ActiveModel> {
    let mut change = next_version(work, visit);
    change.state = Set(Text(rules::after(visit.state.0, step)?));
    Ok(change)
}

pub async fn dispatch(work: &Work<'_>, id: Uuid) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Dispatch)?;
    change.dispatched_at = Set(Some(work.now));
    let fact = VisitDispatched::new(change.update(work.db()).await?, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

pub async fn accept(work: &Work<'_>, id: Uuid) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Accept)?;
    change.accepted_at = Set(Some(work.now));
    let fact = VisitAccepted::new(change.update(work.db()).await?, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// The crew can't go: the job is on the board again, with the reason, and the office is told.
pub async fn decline(work: &Work<'_>, id: Uuid, body: &VisitDecline) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Decline)?;
    change.reason = Set(Some(body.reason.0.clone()));
    change.ended_at = Set(Some(work.now));
    let visit = change.update(work.db()).await?;
    let job = let_go(work, &visit, job).await?;
    let task = NewTask {
        kind: "visit_declined",
        subject: Subject::of(&job),
        role: Role::Dispatcher,
        assignee: None,
        due_at: work.now + TimeDelta::hours(1),
        title: Say::new(
            format!("Send somebody else to {}: the visit was declined.", job.number),
            format!("برای {} کس دیگری بفرستید؛ مراجعه رد شد.", job.number),
        ),
    };
    work.task(task).await?;
    let fact = VisitDeclined::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// Frees the people of a visit that won't be; the job waits for another, if it has none.
async fn let_go(work: &Work<'_>, visit: &visit::Model, job: job::Model) -> Result<job::Model> {
    plan::free(work, visit.id).await?;
    plan::take_back_rows(work, &job, &plan::crew_of(work, visit.id).await?).await?;
    if super::has_open(work, job.id).await? {
        return Ok(job);
    }
    let was = job.state;
    let job = jobs::step(work, &job, JobStep::Unbook)?.update(work.db()).await?;
    if was != job.state {
        let details = json!({ "from": was, "to": job.state, "reason": visit.reason });
        work.emit(&JobUnscheduled::with(job.clone(), details)).await?;
    }
    Ok(job)
}

pub async fn set_off(work: &Work<'_>, id: Uuid, body: &VisitTravel) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Travel)?;
    change.travel_started_at = Set(Some(work.now));
    change.eta_at = Set(Some(work.now + TimeDelta::minutes(rules::minutes(body.eta))));
    let mut fact = VisitTraveling::new(change.update(work.db()).await?, job);
    fact.details = json!({ "eta_at": fact.visit.eta_at });
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// The crew is there: the job is in progress.
pub async fn arrive(work: &Work<'_>, id: Uuid) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Arrive)?;
    change.arrived_at = Set(Some(work.now));
    let visit = change.update(work.db()).await?;
    let (was, first) = (job.state, job.started_at.is_none());
    let mut change = jobs::step(work, &job, JobStep::Start)?;
    if first {
        change.started_at = Set(Some(work.now));
    }
    let job = change.update(work.db()).await?;
    if was != job.state {
        work.emit(&JobStarted::new(job.clone())).await?;
    }
    let fact = VisitStarted::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

pub async fn finish(work: &Work<'_>, id: Uuid) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    end_well(work, visit, job).await
}

async fn end_well(work: &Work<'_>, visit: visit::Model, job: job::Model) -> Result<visit::Model> {
    let mut change = step(work, &visit, Step::Finish)?;
    change.ended_at = Set(Some(work.now));
    let visit = change.update(work.db()).await?;
    plan::free(work, visit.id).await?;
    let fact = VisitDone::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// The job is done: whoever is on site has finished.
pub(crate) async fn finish_on_site(work: &Work<'_>, job: &job::Model) -> Result<()> {
    let visits = work.system().select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.eq(job.id))
        .filter(visit::Column::State.eq(Text(VisitState::OnSite)));
    for visit in visits.lock_exclusive().all(work.db()).await? {
        end_well(work, visit, job.clone()).await?;
    }
    Ok(())
}

/// Nobody let them in: a photo shows that they were there, the job is on the board again.
pub async fn no_access(work: &Work<'_>, id: Uuid, body: &VisitNoAccess) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::NoAccess)?;
    files::attach(work, &[body.file_id], Subject::of(&job), "/file_id").await?;
    let reason = body.reason.0.clone();
    let kind = JobPhotoKind::NoAccess;
    jobs::add_photo(work, &job, Some(visit.id), body.file_id, kind, Some(reason.clone())).await?;
    change.reason = Set(Some(reason));
    change.ended_at = Set(Some(work.now));
    let visit = change.update(work.db()).await?;
    plan::free(work, visit.id).await?;
    let was = job.state;
    let job = jobs::step(work, &job, JobStep::NoAccess)?.update(work.db()).await?;
    let details = json!({ "from": was, "to": job.state, "reason": visit.reason });
    work.emit(&JobUnscheduled::with(job.clone(), details)).await?;
    let job = jobs::charge_no_access(work, job).await?;
    let fact = VisitWithoutAccess::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// The work stays undone; the reason says who bears the trip.
pub async fn cannot_complete(
    work: &Work<'_>,
    id: Uuid,
    body: &VisitCannotComplete,
) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let code = body.reason_code.0.as_str();
    let kind = ReasonKind::CannotComplete;
    let reason = reasons::find(work.db(), &work.viewer, kind, code, "/reason_code").await?;
    let was_there = visit.state.0 == VisitState::OnSite;
    let mut change = step(work, &visit, Step::CannotComplete)?;
    change.cannot_complete_code = Set(Some(code.to_owned()));
    change.trip_bearer = Set(Some(Text(reasons::bearer(&reason))));
    change.reason = Set(body.note.as_ref().map(|note| note.0.clone()));
    change.ended_at = Set(Some(work.now));
    let visit = change.update(work.db()).await?;
    plan::free(work, visit.id).await?;
    let details =
        json!({ "reason_code": code, "next_step": reason.next_step, "note": visit.reason });
    let job = match was_there {
        true => {
            let job = jobs::step(work, &job, JobStep::CannotComplete)?.update(work.db()).await?;
            work.emit(&JobCannotComplete::with(job.clone(), details.clone())).await?;
            job
        }
        false => let_go(work, &visit, job).await?,
    };
    let mut fact = VisitUnfinished::new(visit, job);
    fact.details = details;
    work.emit(&fact).await?;
    Ok(fact.visit)
}

/// They come later than planned.
pub async fn delay(work: &Work<'_>, id: Uuid, body: &VisitDelay) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    let mut change = step(work, &visit, Step::Delay)?;
    let minutes = TimeDelta::minutes(i64::from(body.minutes));
    change.delay_minutes = Set(Some(body.minutes));
    change.eta_at = Set(Some(Ord::max(visit.planned_start_at, work.now) + minutes));
    change.reason = Set(body.reason.as_ref().map(|reason| reason.0.clone()));
    let mut fact = VisitDelayed::new(change.update(work.db()).await?, job);
    fact.details = json!({ "minutes": body.minutes, "eta_at": fact.visit.eta_at });
    work.emit(&fact).await?;
    Ok(fact.visit)
}

pub async fn cancel(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &VisitCancellation,
) -> Result<visit::Model> {
    let (visit, job) = lock(work, id).await?;
    if_match.check(visit.version)?;
    let visit = call_off(work, visit, Some(&body.reason.0)).await?;
    let job = let_go(work, &visit, job).await?;
    let fact = VisitCancelled::new(visit, job);
    work.emit(&fact).await?;
    Ok(fact.visit)
}

async fn call_off(
    work: &Work<'_>,
    visit: visit::Model,
    reason: Option<&str>,
) -> Result<visit::Model> {
    let mut change = step(work, &visit, Step::Cancel)?;
    change.reason = Set(reason.map(str::to_owned));
    change.ended_at = Set(Some(work.now));
    Ok(change.update(work.db()).await?)
}

/// Calls off every open visit of a job that is called off itself.
pub(crate) async fn cancel_open(
    work: &Work<'_>,
    job: &job::Model,
    reason: Option<&str>,
) -> Result<()> {
    let visits = work.system().select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.eq(job.id))
        .filter(visit::Column::State.is_in(rules::OPEN.map(Text)))
        .order_by_asc(visit::Column::Id);
    for visit in visits.lock_exclusive().all(work.db()).await? {
        let visit = call_off(work, visit, reason).await?;
        plan::free(work, visit.id).await?;
        plan::take_back_rows(work, job, &plan::crew_of(work, visit.id).await?).await?;
        work.emit(&VisitCancelled::new(visit, job.clone())).await?;
    }
    Ok(())
}
