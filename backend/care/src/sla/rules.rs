//! Which service level a request has, and what its clock says. Pure.

use chrono::{DateTime, Utc};
use contract::{
    service_requests::{ServiceRequestPriority, SlaRisk},
    sla::SlaPause,
};
use kernel::calendar::{Span, WorkingCalendar};
use serde::{Deserialize, Serialize};

/// What decides the service level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub danger: bool,
    pub under_contract: bool,
    /// Warranty, repair warranty included.
    pub under_warranty: bool,
    pub burns_gas: bool,
}

/// Danger first, then what was promised: contract, warranty of gas appliances, warranty; else
/// the level of paid work.
pub fn level(facts: Facts) -> &'static str {
    match facts {
        Facts { danger: true, .. } => "SLA-EMG",
        Facts { under_contract: true, .. } => "SLA-CTR",
        Facts { under_warranty: true, burns_gas: true, .. } => "SLA-WTY-GAS",
        Facts { under_warranty: true, .. } => "SLA-WTY",
        Facts { .. } => "SLA-PAID",
    }
}

/// What is promised at a priority, in working minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    pub first_response_minutes: i64,
    pub arrival_minutes: i64,
    pub resolution_minutes: i64,
}

/// The target of a priority; where the level has none, that of the nearest more pressing one,
/// else of the nearest less pressing one.
pub fn target<T: Copy>(
    targets: &[(ServiceRequestPriority, T)],
    priority: ServiceRequestPriority,
) -> Option<T> {
    let rank = crate::requests::rules::rank;
    let wanted = rank(priority);
    let above = targets.iter().filter(|(p, _)| rank(*p) <= wanted).max_by_key(|(p, _)| rank(*p));
    let below = targets.iter().min_by_key(|(p, _)| rank(*p));
    above.or(below).map(|(_, target)| *target)
}

/// When what was promised is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub first_response_at: DateTime<Utc>,
    pub arrival_at: DateTime<Utc>,
    pub resolution_at: DateTime<Utc>,
}

/// The due times of a clock that started at `from` and stood still during `pauses`. None, if the
/// calendar never opens.
pub fn due(
    calendar: &WorkingCalendar,
    from: DateTime<Utc>,
    target: Target,
    pauses: &[Span],
) -> Option<Due> {
    let at = |minutes| calendar.add_working_except(from, minutes, pauses);
    Some(Due {
        first_response_at: at(target.first_response_minutes)?,
        arrival_at: at(target.arrival_minutes)?,
        resolution_at: at(target.resolution_minutes)?,
    })
}

/// By how many working minutes something came too late; none, if it came in time.
pub fn late_by(
    calendar: &WorkingCalendar,
    due_at: DateTime<Utc>,
    came_at: DateTime<Utc>,
) -> Option<i64> {
    (came_at > due_at).then(|| calendar.working_between(due_at, came_at, &[]))
}

/// How a clock stands, from what is kept of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The first of the due times that wasn't met yet.
    pub next_due_at: Option<DateTime<Utc>>,
    pub at_risk_at: Option<DateTime<Utc>>,
    pub paused: bool,
    pub resolved: bool,
    /// Whether anything came too late.
    pub was_late: bool,
}

pub fn risk(standing: Standing, now: DateTime<Utc>) -> SlaRisk {
    match standing {
        Standing { resolved: true, was_late: true, .. } => SlaRisk::Late,
        Standing { resolved: true, .. } => SlaRisk::Met,
        Standing { paused: true, .. } => SlaRisk::Paused,
        Standing { next_due_at: None, .. } => SlaRisk::None,
        Standing { next_due_at: Some(due), .. } if now > due => SlaRisk::Late,
        Standing { at_risk_at: Some(at), .. } if now >= at => SlaRisk::AtRisk,
        Standing { .. } => SlaRisk::OnTime,
    }
}

/// A time in which the clock stood still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    pub reason: SlaPause,
}
