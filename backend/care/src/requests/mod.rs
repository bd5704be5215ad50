//! Requests: what customers ask for, until it is solved.
//!
//! [`rules`] says what may happen to a request, [`actions`] does it, [`events`] tells of it,
//! [`view`] shows it, [`api`] answers the contract's operations; the table is [`request`].

mod actions;
mod api;
mod cover;
pub mod events;
pub mod request;
pub mod rules;
#[cfg(test)]
mod rules_tests;
pub(crate) mod view;

pub use actions::{CLOSE, Close, close_due};
pub(crate) use actions::{End, Question, check_wishes, closes_later, find, lock_as, save, wish};
pub use actions::{NewRequest, Triage, adopt_guest, create, create_job, triage};
pub use api::ServiceRequests;
pub(crate) use cover::Cover;
