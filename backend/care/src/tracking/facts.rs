//! Gathers what the sentences speak of.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use contract::{jobs::PriceState, rt::Say};
use fieldwork::{jobs::job, visits::visit};
use kernel::{App, Result, Viewer};
use people::employee;
use sea_orm::{entity::prelude::*, query::*};
use serde::Deserialize;

use super::{
    bill,
    sentences::{Bill, JobFacts, RequestFacts, Story, VisitFacts},
};
use crate::{
    cover, letters,
    requests::{End, Question, request},
    sla,
};

/// A job with its newest visit, and what is said of it.
pub struct Told {
    pub job: job::Model,
    pub visit: Option<visit::Model>,
    pub facts: JobFacts,
}

/// Everything that is told of a request.
pub struct Whole {
    pub story: Story,
    /// Its jobs, the nearest time first.
    pub jobs: Vec<Told>,
}

pub async fn gather(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: &request::Model,
) -> Result<Whole> {
    let (zone, now) = (app.settings.zone(), app.clock.now());
    let mut jobs = told(db, viewer, row, zone).await?;
    jobs.sort_by_key(|told| nearness(told, now));
    let facts = jobs.iter().map(|told| &told.facts);
    let repair_warranty_until = facts.filter_map(|facts| facts.repair_warranty_until).max();
    let ended = [&row.rejection, &row.cancellation].into_iter().flatten();
    let ended = ended.filter_map(|end| serde_json::from_value::<End>(end.clone()).ok()).next();
    let request = RequestFacts {
        state: row.state.0,
        created_at: row.created_at,
        first_response_due_at: row.first_response_due_at,
        arrival_due_at: row.arrival_due_at,
        resolution_due_at: row.resolution_due_at,
        answer_due_at: Question::of(row).map(|question| question.due_at),
        closes_at: row.closes_at,
        ended_at: ended.map(|end| end.at),
        repair_warranty_until,
    };
    let fallback = fallback(db, row, now).await?;
    Ok(Whole { story: Story { now, zone, fallback, request }, jobs })
}

/// The end of the next working day.
pub async fn fallback(
    db: &impl ConnectionTrait,
    row: &request::Model,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>> {
    let calendar = sla::calendar(db, row, "").await?;
    let zone = calendar.zone();
    let tomorrow = (now + TimeDelta::days(1)).with_timezone(&zone).date_naive();
    let morning = tomorrow.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest();
    let morning = morning.map_or(now + TimeDelta::days(1), |at| at.to_utc());
    Ok(calendar.next_close(morning).unwrap_or(morning))
}

/// Open ones come first, by the time of their visit; then the rest, newest first.
fn nearness(told: &Told, now: DateTime<Utc>) -> (bool, i64) {
    let over = crate::requests::rules::job_is_over(told.job.state.0);
    let at = told.visit.as_ref().map_or(told.job.created_at, |visit| visit.planned_start_at);
    (over, (at - now).num_seconds().abs())
}

async fn told(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: &request::Model,
    zone: Tz,
) -> Result<Vec<Told>> {
    let jobs = viewer.select::<job::Entity>();
    let jobs = jobs.filter(job::Column::ServiceRequestId.eq(row.id)).all(db).await?;
    if jobs.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<_> = jobs.iter().map(|job| job.id).collect();
    let visits = viewer.select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.is_in(ids.iter().copied()))
        .order_by_desc(visit::Column::CreatedAt)
        .all(db)
        .await?;
    let system = Viewer::system(row.organization_id);
    let people = system.select::<employee::Entity>();
    let people = people
        .filter(employee::Column::Id.is_in(visits.iter().map(|visit| visit.lead_employee_id)))
        .all(db)
        .await?;
    let bills = bill::of_jobs(db, &system, &ids).await?;
    let mut all = Vec::with_capacity(jobs.len());
    for job in jobs {
        let visit = visits.iter().find(|visit| visit.job_id == job.id).cloned();
        let lead = visit.as_ref().and_then(|visit| {
            let lead = people.iter().find(|person| person.id == visit.lead_employee_id)?;
            Some(letters::called(lead))
        });
        let bill = bills.iter().find(|bill| bill.job_id == job.id);
        let bill = bill.map(|bill| Bill {
            open: bill.open,
            currency: bill.currency.clone(),
            due_on: bill.due_on,
        });
        let facts = JobFacts {
            state: job.state.0,
            hold: job.hold_kind.map(|hold| hold.0),
            hold_until: job.hold_until,
            free: job.price_state.0 == PriceState::Free,
            bill,
            changed_at: job.updated_at,
            repair_warranty_until: cover::repair_until(db, row.organization_id, job.id).await?,
            visit: visit.as_ref().map(|visit| VisitFacts::of(visit, lead, zone)),
        };
        all.push(Told { job, visit, facts });
    }
    Ok(all)
}

/// A window as it is kept with a visit.
#[derive(Deserialize)]
struct Window {
    date: NaiveDate,
    from: String,
    to: String,
}

impl VisitFacts {
    pub fn of(visit: &visit::Model, lead: Option<Say>, zone: Tz) -> Self {
        let window = visit.arrival_window.clone();
        let window = window.and_then(|window| serde_json::from_value::<Window>(window).ok());
        let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let told = window.and_then(|w| Some((w.date, clock(&w.from)?, clock(&w.to)?)));
        // A visit that was moved is no longer in the window that was told of it.
        let day = visit.planned_start_at.with_timezone(&zone).date_naive();
        Self {
            state: visit.state.0,
            starts_at: visit.planned_start_at,
            ends_at: visit.planned_end_at,
            told: told.filter(|(date, _, _)| *date == day),
            eta_at: visit.eta_at,
            ended_at: visit.ended_at,
            lead,
        }
    }
}
