//! People: who works here, what they are able to do, and when they are away.
//!
//! [`skills::missing`] says what somebody lacks for a job, [`absences::between`] when they are not
//! there; [`employee`] is the table that others name people by.

pub mod absences;
mod api;
mod check;
pub mod employees;
#[cfg(test)]
mod proof;
pub mod skills;

pub use api::People;
pub use check::check;
pub use employees::employee;
