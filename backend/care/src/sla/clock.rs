//! The clock of a request: started when it is submitted or opened again, stopped while the
//! customer is asked. The functions change a row in hand; whoever calls them saves it.

use chrono::{DateTime, Utc};
use contract::{
    rt::Say,
    security::Role,
    service_requests::{ServiceRequestState, SlaRisk},
    sla::{SlaPause, SlaTarget},
};
use kernel::{
    OrNotFound, Result, Text, Viewer,
    calendar::{Span, WorkingCalendar},
};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    policy,
    rules::{self, Facts, Pause, Standing, Target},
};
use crate::requests::request;

/// A service level, as it was when a request was given it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    pub calendar_code: String,
    pub target: Target,
    pub pause_on: Vec<SlaPause>,
    pub warn_at_percent: i64,
    pub steps: Vec<Step>,
}

/// Who is told when so much of the time is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub at_percent: i64,
    pub roles: Vec<Role>,
    pub text: Both,
}

/// A text as it is kept in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    pub fa: String,
    pub en: String,
}

impl Both {
    pub fn say(&self) -> Say {
        Say::new(self.en.clone(), self.fa.clone())
    }
}

/// What a request was promised, and the calendar it is counted in.
pub struct Clock {
    pub promise: Promise,
    pub calendar: WorkingCalendar,
}

/// What of the promise was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    FirstResponse,
    Arrival,
    Resolution,
}

impl Clock {
    /// What a request is promised by its facts and its priority; none, if the organization has
    /// no such service level.
    pub async fn choose(
        db: &impl ConnectionTrait,
        row: &request::Model,
        facts: Facts,
    ) -> Result<Option<Self>> {
        let viewer = Viewer::system(row.organization_id);
        let policies = viewer.select::<policy::Entity>();
        let policies = policies.filter(policy::Column::OrganizationId.eq(row.organization_id));
        let policies = policies.filter(policy::Column::Code.eq(rules::level(facts)));
        let Some(policy) = policies.one(db).await? else { return Ok(None) };
        let targets: Vec<SlaTarget> = serde_json::from_value(policy.targets)?;
        let targets: Vec<_> = targets.iter().map(|t| (t.priority, Target::from(t))).collect();
        let Some(target) = rules::target(&targets, row.priority.0) else { return Ok(None) };
        let promise = Promise {
            code: policy.code,
            title_fa: policy.title_fa,
            title_en: policy.title_en,
            calendar_code: policy.calendar_code,
            target,
            pause_on: serde_json::from_value(policy.pause_on)?,
            warn_at_percent: policy.warn_at_percent.into(),
            steps: serde_json::from_value(policy.steps)?,
        };
        let calendar = super::calendar(db, row, &promise.calendar_code).await?;
        Ok(Some(Self { promise, calendar }))
    }

    /// The clock that a request has.
    pub async fn of(db: &impl ConnectionTrait, row: &request::Model) -> Result<Option<Self>> {
        let Some(promise) = promise(row) else { return Ok(None) };
        let calendar = super::calendar(db, row, &promise.calendar_code).await?;
        Ok(Some(Self { promise, calendar }))
    }

    /// Gives a request this promise, counted from when its clock started.
    pub fn give(&self, row: &mut request::Model) -> Result<()> {
        row.promise = Some(serde_json::to_value(&self.promise)?);
        self.count(row)
    }

    /// Makes the due times anew, pauses taken out; what was met stays as it is.
    pub fn count(&self, row: &mut request::Model) -> Result<()> {
        let Some(from) = row.clock_started_at else { return Ok(()) };
        let pauses = spans(row);
        let due = rules::due(&self.calendar, from, self.promise.target, &pauses);
        let due = due.or_not_found("opening of the calendar")?;
        row.first_response_due_at = Some(due.first_response_at);
        row.arrival_due_at = Some(due.arrival_at);
        row.resolution_due_at = Some(due.resolution_at);
        row.clock_round += 1;
        self.stand(row);
        Ok(())
    }

    /// Makes anew what is still due, by a calendar that changed; says whether anything moved. What
    /// was met keeps the time it was due by.
    pub fn recount(&self, row: &mut request::Model) -> Result<bool> {
        let before = row.clone();
        self.count(row)?;
        if before.first_response_at.is_some() {
            row.first_response_due_at = before.first_response_due_at;
        }
        if before.arrived_at.is_some() {
            row.arrival_due_at = before.arrival_due_at;
        }
        let held = |(from, to): &Span| self.calendar.working_between(*from, *to, &[]);
        row.held_minutes = spans(row).iter().map(held).sum();
        self.stand(row);
        let round = before.clock_round;
        Ok(request::Model { clock_round: round, ..row.clone() } != before)
    }

    /// Keeps what is due next, and from when on it runs short.
    pub fn stand(&self, row: &mut request::Model) {
        let next = next(row);
        row.next_due_at = next.map(|(_, due)| due);
        row.at_risk_at = next.and_then(|(measure, _)| {
            let minutes = self.minutes(measure) * self.promise.warn_at_percent / 100;
            self.calendar.add_working_except(row.clock_started_at?, minutes, &spans(row))
        });
        row.sort_due_at = row.next_due_at.unwrap_or_else(end_of_time);
    }

    pub fn minutes(&self, measure: Measure) -> i64 {
        let target = self.promise.target;
        match measure {
            Measure::FirstResponse => target.first_response_minutes,
            Measure::Arrival => target.arrival_minutes,
            Measure::Resolution => target.resolution_minutes,
        }
    }

    /// Stops the clock, if this service level stops for such a reason.
    pub fn pause(&self, row: &mut request::Model, reason: SlaPause, at: DateTime<Utc>) {
        if row.paused_since.is_none() && self.promise.pause_on.contains(&reason) {
            row.paused_since = Some(at);
            row.pause_reason = Some(Text(reason));
        }
    }

    /// Lets the clock go on, if this is what stopped it.
    pub fn resume(
        &self,
        row: &mut request::Model,
        reason: SlaPause,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let Some(from) = row.paused_since.filter(|_| row.pause_reason == Some(Text(reason))) else {
            return Ok(());
        };
        let mut pauses = pauses(row);
        pauses.push(Pause { from, to: at, reason });
        row.held_minutes += self.calendar.working_between(from, at, &[]);
        row.pauses = serde_json::to_value(pauses)?;
        row.paused_since = None;
        row.pause_reason = None;
        self.count(row)
    }

    /// Notes that something promised came, and by how much it came too late.
    pub fn meet(&self, row: &mut request::Model, measure: Measure, at: DateTime<Utc>) {
        let late = |due: Option<DateTime<Utc>>| rules::late_by(&self.calendar, due?, at);
        match measure {
            Measure::FirstResponse if row.first_response_at.is_none() => {
                row.first_response_at = Some(at);
                row.first_response_late = late(row.first_response_due_at);
            }
            Measure::Arrival if row.arrived_at.is_none() => {
                row.arrived_at = Some(at);
                row.arrival_late = late(row.arrival_due_at);
            }
            Measure::Resolution if row.resolved_at.is_none() => {
                row.resolved_at = Some(at);
                row.resolution_late = late(row.resolution_due_at);
            }
            _ => {}
        }
        self.stand(row);
    }
}

impl From<&SlaTarget> for Target {
    fn from(target: &SlaTarget) -> Self {
        Self {
            first_response_minutes: target.first_response_minutes.into(),
            arrival_minutes: target.arrival_minutes.into(),
            resolution_minutes: target.resolution_minutes.into(),
        }
    }
}

/// Starts a clock from zero: at submission, and when a request is opened again.
pub fn start(row: &mut request::Model, at: DateTime<Utc>) {
    row.clock_started_at = Some(at);
    row.pauses = Json::Array(Vec::new());
    row.paused_since = None;
    row.pause_reason = None;
    row.held_minutes = 0;
    row.first_response_at = None;
    row.arrived_at = None;
    row.resolved_at = None;
    row.first_response_late = None;
    row.arrival_late = None;
    row.resolution_late = None;
}

/// Takes a request off the list of what is due.
pub fn stop(row: &mut request::Model) {
    row.next_due_at = None;
    row.at_risk_at = None;
    row.paused_since = None;
    row.pause_reason = None;
    row.clock_round += 1;
    row.sort_due_at = end_of_time();
}

pub fn promise(row: &request::Model) -> Option<Promise> {
    serde_json::from_value(row.promise.clone()?).ok()
}

pub fn pauses(row: &request::Model) -> Vec<Pause> {
    serde_json::from_value(row.pauses.clone()).unwrap_or_default()
}

fn spans(row: &request::Model) -> Vec<Span> {
    pauses(row).iter().map(|pause| (pause.from, pause.to)).collect()
}

/// The first promise that wasn't met yet. What comes later implies what comes before it: who
/// arrived needn't respond any more.
fn next(row: &request::Model) -> Option<(Measure, DateTime<Utc>)> {
    let over = crate::requests::rules::is_over(row.state.0);
    if over || row.resolved_at.is_some() || row.state.0 == ServiceRequestState::Draft {
        return None;
    }
    if row.arrived_at.is_some() {
        return Some((Measure::Resolution, row.resolution_due_at?));
    }
    if row.first_response_at.is_some() {
        return Some((Measure::Arrival, row.arrival_due_at?));
    }
    Some((Measure::FirstResponse, row.first_response_due_at?))
}

pub fn risk(row: &request::Model, now: DateTime<Utc>) -> SlaRisk {
    let lateness = [row.first_response_late, row.arrival_late, row.resolution_late];
    let standing = Standing {
        next_due_at: row.next_due_at,
        at_risk_at: row.at_risk_at,
        paused: row.paused_since.is_some(),
        resolved: row.resolved_at.is_some(),
        was_late: lateness.iter().any(Option::is_some),
    };
    rules::risk(standing, now)
}

/// Where nothing is due: after everything that is.
pub fn end_of_time() -> DateTime<Utc> {
    const YEAR_9999: i64 = 253_370_764_800;
    DateTime::from_timestamp(YEAR_9999, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
