//! The story of one request: what is to become of it, and what is known of it so far.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::entity::prelude::Uuid;

use super::super::{actor::Actor, chance::Chance};

/// What happens next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Ask,
    Sort,
    Answer,
    Plan,
    Publish,
    SetOff,
    Arrive,
    Work,
    Review,
    Bill,
    Pay,
    Rate,
    Recall,
    ComeBack,
}

/// How a request ends before anybody goes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Early {
    Remote,
    Rejected,
    /// The customer calls it off before the visit.
    Cancelled,
}

/// Why a first visit is not the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfinished {
    PartMissing,
    NobodyThere,
}

pub struct Story {
    pub chance: Chance,
    /// The first thing that does not happen: what stands still for a visitor of the demo to see.
    pub until: Option<Step>,
    /// The day on which the visit is, where that is not left to chance.
    pub on: Option<NaiveDate>,
    pub install: bool,
    pub early: Option<Early>,
    pub asked_back: bool,
    pub unfinished: Option<Unfinished>,
    pub refuses: bool,
    pub sent_back: bool,
    pub comes_back: bool,
    /// The place of the family, the customer and what is known so far.
    pub customer: Option<Customer>,
    pub symptom: Option<String>,
    pub family: usize,
    pub request: Uuid,
    pub job: Uuid,
    pub job_kind: &'static str,
    pub visit: Uuid,
    pub visit_at: DateTime<Utc>,
    /// The place of the technician.
    pub technician: usize,
}

/// Somebody who has a product.
#[derive(Clone)]
pub struct Customer {
    pub party: Uuid,
    pub name: String,
    pub place: Uuid,
    pub branch: usize,
    pub unit: Option<Uuid>,
    pub serial: Option<String>,
    /// Who has an account asks online.
    pub account: Option<Actor>,
}

impl Story {
    pub fn drawn(mut chance: Chance, install: bool) -> Self {
        let early = match chance.between(1, 100) {
            1..=6 if !install => Some(Early::Remote),
            7..=8 => Some(Early::Rejected),
            9..=12 => Some(Early::Cancelled),
            _ => None,
        };
        // A quarter needs a second visit: mostly for a part, often because nobody was there.
        let unfinished = match chance.between(1, 100) {
            1..=15 if !install => Some(Unfinished::PartMissing),
            16..=21 => Some(Unfinished::NobodyThere),
            _ => None,
        };
        Self {
            until: None,
            on: None,
            install,
            early,
            asked_back: chance.percent(7),
            unfinished,
            refuses: !install && chance.percent(3),
            sent_back: chance.percent(5),
            comes_back: !install && chance.percent(4),
            customer: None,
            symptom: None,
            family: 0,
            request: Uuid::nil(),
            job: Uuid::nil(),
            job_kind: if install { "install" } else { "repair" },
            visit: Uuid::nil(),
            visit_at: DateTime::UNIX_EPOCH,
            technician: 0,
            chance,
        }
    }
}
