//! What requests do because of fieldwork: their states, their clocks, and every message to the
//! customer. Registered in `server/src/reactions.rs`.
//!
//! A request that ended meanwhile is left as it is: the facts of its jobs are told elsewhere.

use chrono::TimeDelta;
use contract::{
    jobs::{HoldKind, JobKind},
    rt::Say,
    security::Role,
    service_requests::ServiceRequestState as State,
    sla::SlaPause,
};
use fieldwork::events::{
    JobApproved, JobCancelled, JobClosed, JobHeld, JobResumed, VisitBooked, VisitCancelled,
    VisitDelayed, VisitNoAccess, VisitRescheduled, VisitStarted, VisitTraveling,
};
use kernel::{NewTask, Result, Subject, Text, Work};
use sea_orm::prelude::Uuid;
use serde_json::json;

use crate::{
    letters,
    requests::{
        self,
        events::{ClockChanged, RequestResolved, ServiceBegun},
        request, rules,
        rules::Step,
    },
    sla::{
        clock::{Clock, Measure},
        escalation,
    },
    surveys,
    tracking::words,
};

async fn lock(work: &Work<'_>, id: Uuid) -> Result<request::Model> {
    requests::lock_as(work, &work.system(), id).await
}

/// A firm time was found: the customer hears it, which is a first response.
pub async fn visit_booked(work: &Work<'_>, fact: &VisitBooked) -> Result<()> {
    let mut row = lock(work, fact.visit.service_request_id).await?;
    row.answered = false;
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        clock.meet(&mut row, Measure::FirstResponse, work.now);
    }
    let row = requests::save(work, row).await?;
    kernel::tasks::close(work, "move_visit", Subject::of(&row)).await?;
    letters::visit_booked(work, &row, &fact.visit).await
}

pub async fn visit_rescheduled(work: &Work<'_>, fact: &VisitRescheduled) -> Result<()> {
    let mut row = lock(work, fact.visit.service_request_id).await?;
    row.answered = false;
    let row = requests::save(work, row).await?;
    kernel::tasks::close(work, "move_visit", Subject::of(&row)).await?;
    letters::visit_booked(work, &row, &fact.visit).await
}

pub async fn visit_traveling(work: &Work<'_>, fact: &VisitTraveling) -> Result<()> {
    let row = lock(work, fact.visit.service_request_id).await?;
    letters::on_the_way(work, &row, &fact.visit).await
}

/// Who is on the way and late says the new time; before, the firm time stands.
pub async fn visit_delayed(work: &Work<'_>, fact: &VisitDelayed) -> Result<()> {
    if !rules::is_under_way(fact.visit.state.0) || fact.visit.arrived_at.is_some() {
        return Ok(());
    }
    let row = lock(work, fact.visit.service_request_id).await?;
    letters::on_the_way(work, &row, &fact.visit).await
}

/// Somebody is on site: the service has begun.
pub async fn visit_started(work: &Work<'_>, fact: &VisitStarted) -> Result<()> {
    let mut row = lock(work, fact.visit.service_request_id).await?;
    let before = row.state.0;
    let Ok(state) = rules::after(before, Step::Begin) else { return Ok(()) };
    row.state = Text(state);
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        clock.meet(&mut row, Measure::FirstResponse, work.now);
        clock.meet(&mut row, Measure::Arrival, work.now);
    }
    let row = requests::save(work, row).await?;
    if before == state {
        return Ok(());
    }
    work.emit(&ServiceBegun::with(row, json!({ "job": fact.job.number }))).await
}

pub async fn visit_no_access(work: &Work<'_>, fact: &VisitNoAccess) -> Result<()> {
    let row = lock(work, fact.visit.service_request_id).await?;
    letters::visit_missed(work, &row, Say::new("nobody was at home", "کسی در محل نبود")).await
}

/// A visit that was to be today is called off by us: the customer needn't wait at home.
pub async fn visit_cancelled(work: &Work<'_>, fact: &VisitCancelled) -> Result<()> {
    let row = lock(work, fact.visit.service_request_id).await?;
    let zone = work.app.settings.zone();
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&zone).date_naive();
    if rules::is_over(row.state.0) || day(fact.visit.planned_start_at) != day(work.now) {
        return Ok(());
    }
    let reason = Say::new("we couldn't come", "نتوانستیم بیاییم");
    letters::visit_missed(work, &row, reason).await
}

/// The clock stands still while the customer is waited for; a price that waits is told.
pub async fn job_held(work: &Work<'_>, fact: &JobHeld) -> Result<()> {
    let hold = fact.job.hold_kind.map(|hold| hold.0);
    match hold {
        Some(HoldKind::Customer) => {
            let mut row = lock(work, fact.job.service_request_id).await?;
            let Some(clock) = Clock::of(work.db(), &row).await? else { return Ok(()) };
            clock.pause(&mut row, SlaPause::HoldCustomer, work.now);
            let row = requests::save(work, row).await?;
            work.emit(&ClockChanged::with(row, json!({ "paused": true }))).await
        }
        Some(HoldKind::Approval) => {
            let row = lock(work, fact.job.service_request_id).await?;
            let until = fact.job.hold_until.unwrap_or_else(|| {
                let later = work.now + TimeDelta::days(3);
                later.with_timezone(&work.app.settings.zone()).date_naive()
            });
            let Some(total) = owed(work, &fact.job).await? else { return Ok(()) };
            letters::estimate_ready(work, &row, total, until).await
        }
        _ => Ok(()),
    }
}

/// What the customer is asked to accept, in words; none, if there is nothing to pay.
async fn owed(work: &Work<'_>, job: &fieldwork::jobs::job::Model) -> Result<Option<Say>> {
    let total = fieldwork::jobs::customer_total(work, &work.system(), job).await?;
    Ok((total.minor > 0).then(|| words::amount(total.minor, total.currency.code())))
}

pub async fn job_resumed(work: &Work<'_>, fact: &JobResumed) -> Result<()> {
    let mut row = lock(work, fact.job.service_request_id).await?;
    if row.pause_reason != Some(Text(SlaPause::HoldCustomer)) {
        return Ok(());
    }
    let Some(clock) = Clock::of(work.db(), &row).await? else { return Ok(()) };
    clock.resume(&mut row, SlaPause::HoldCustomer, work.now)?;
    let row = requests::save(work, row).await?;
    escalation::plan(work, &row, &clock).await?;
    let (arrival, resolution) = (row.arrival_due_at, row.resolution_due_at);
    fieldwork::jobs::set_due(work, row.id, arrival, resolution).await?;
    work.emit(&ClockChanged::with(row, json!({ "paused": false }))).await
}

/// The last open job was approved: the request is solved, and closes in a week.
pub async fn job_approved(work: &Work<'_>, fact: &JobApproved) -> Result<()> {
    settle(work, fact.job.service_request_id).await
}

async fn settle(work: &Work<'_>, request: Uuid) -> Result<()> {
    let mut row = lock(work, request).await?;
    let jobs = letters::jobs_of(work.db(), &row).await?;
    let states: Vec<_> = jobs.iter().map(|job| job.state.0).collect();
    let Ok(state) = rules::after(row.state.0, Step::Resolve) else { return Ok(()) };
    if !rules::is_resolved_by(&states) {
        return Ok(());
    }
    row.state = Text(state);
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        let done = jobs.iter().filter_map(|job| job.completed_at).max();
        clock.meet(&mut row, Measure::Resolution, done.unwrap_or(work.now));
    }
    let row = requests::closes_later(work, row).await?;
    work.emit(&RequestResolved::new(requests::save(work, row).await?)).await
}

/// The customer is asked how it was, a while after the job is closed.
pub async fn job_closed(work: &Work<'_>, fact: &JobClosed) -> Result<()> {
    let code = match fact.job.kind.0 {
        JobKind::Repair | JobKind::Replace | JobKind::Rework => "SV-REP",
        JobKind::Install => "SV-INS",
        _ => return Ok(()),
    };
    surveys::invite_later(work, code, fact.job.id).await
}

/// A request without any job left needs somebody to look at it.
pub async fn job_cancelled(work: &Work<'_>, fact: &JobCancelled) -> Result<()> {
    let row = lock(work, fact.job.service_request_id).await?;
    if !matches!(row.state.0, State::Accepted | State::InService) {
        return Ok(());
    }
    let jobs = letters::jobs_of(work.db(), &row).await?;
    let open = jobs
        .iter()
        .any(|job| !rules::job_is_over(job.state.0) && !rules::job_is_approved(job.state.0));
    if open {
        return Ok(());
    }
    settle(work, row.id).await?;
    if jobs.iter().any(|job| rules::job_is_approved(job.state.0)) {
        return Ok(());
    }
    work.task(NewTask {
        kind: "no_job_left",
        subject: Subject::of(&row),
        role: Role::Dispatcher,
        assignee: None,
        due_at: work.now + TimeDelta::hours(4),
        title: Say::new(
            format!("{}: its job was cancelled; what now?", row.number),
            format!("{}: کار آن لغو شد؛ گام بعدی چیست؟", row.number),
        ),
    })
    .await
}
