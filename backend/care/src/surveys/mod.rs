//! Surveys: what customers say about the work, and the cases of those who were let down.
//!
//! [`form`] is what is asked and how answers are judged, [`statistics`] what many of them say,
//! both pure; [`actions`] invites and takes answers, [`recovery`] follows up, [`api`] answers the
//! contract's operations.

mod actions;
mod api;
mod events;
mod form;
pub mod invitation;
mod link;
mod presets;
mod recovery;
pub mod recovery_case;
pub mod response;
pub mod statistics;
#[cfg(test)]
mod statistics_tests;
pub mod template;
#[cfg(test)]
mod tests;
mod view;

pub use actions::{INVITE, Invite, invite, invite_later, token_of_job};
pub use api::Surveys;
pub use presets::seed;
