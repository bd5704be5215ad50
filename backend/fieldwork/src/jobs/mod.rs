//! A job is work for a customer: what is to be done, the lines that say what it costs whom, the
//! proofs that it was done. [`rules`] says what it may do next, [`actions`] and [`ending`] do it,
//! [`lines`] price it, [`price`] has it accepted, [`checklist`] and [`proofs`] prove it,
//! [`view`] shows it.

pub mod acceptance;
mod actions;
mod api;
pub(crate) mod approval_code;
mod checklist;
pub mod checklist_item;
pub mod decision;
mod ending;
pub mod expense_line;
mod fees;
pub mod goodwill;
pub mod job;
pub mod labour_line;
mod lines;
pub mod part_line;
mod payers;
pub mod photo;
mod price;
pub mod price_approval;
mod proofs;
mod refusal;
pub mod rules;
#[cfg(test)]
mod tests;
mod unit;
pub(crate) mod view;

use chrono::{DateTime, NaiveDate, Utc};
use contract::jobs::{JobKind, JobPriority, JobWish};
use sea_orm::entity::prelude::Uuid;
use serde::{Deserialize, Serialize};

pub use actions::{cancel_all, create, find, is_late_to_cancel, set_due, set_wishes};
pub(crate) use actions::{lock, lock_as, off_hold, step};
pub use api::Jobs;
pub use checklist::answer;
pub(crate) use checklist::{add_photo, items, settled, shown as shown_items};
pub use ending::{close, post, waive_fees};
pub(crate) use fees::no_access as charge_no_access;
pub(crate) use lines::reserve_for_visit;
pub use lines::{BilledLine, BilledShare, billed_lines};
pub use price::customer_total;

/// What a job is made of. Due times come from the request, which keeps the clock.
#[derive(Clone, Debug)]
pub struct NewJob {
    pub service_request_id: Uuid,
    pub kind: JobKind,
    pub unit_id: Option<Uuid>,
    pub model_id: Option<Uuid>,
    pub location_id: Uuid,
    pub party_id: Uuid,
    pub territory_id: Option<Uuid>,
    pub branch_id: Option<Uuid>,
    pub priority: JobPriority,
    /// Those of the template are added.
    pub required_skills: Vec<String>,
    /// The one that fits best, if none is named.
    pub template_code: Option<String>,
    pub symptom_id: Option<Uuid>,
    pub wishes: Vec<Wish>,
    pub instructions: Option<String>,
    pub arrival_due_at: Option<DateTime<Utc>>,
    pub resolution_due_at: Option<DateTime<Utc>>,
    /// The job whose work is done over.
    pub rework_of: Option<Uuid>,
}

/// When the customer would like a visit, in local time: `09:00` to `12:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub date: NaiveDate,
    pub from: String,
    pub to: String,
    pub time_zone: String,
}

impl From<Wish> for JobWish {
    fn from(wish: Wish) -> Self {
        Self { date: wish.date, from: wish.from, to: wish.to, time_zone: wish.time_zone }
    }
}
