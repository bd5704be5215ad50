//! A visit is who goes to a job, and when. [`rules`] says what it may do next, [`booking`] keeps
//! two from one person's hour, [`plan`] books and moves, [`steps`] follows the day, [`roster`]
//! knows who could go, [`board`], [`windows`] and [`candidates`] show it, [`detail`] is the
//! technician's screen.

mod api;
mod board;
pub mod booking;
mod candidates;
pub mod crew;
mod detail;
mod lookup;
mod plan;
mod roster;
pub mod rules;
mod steps;
#[cfg(test)]
mod tests;
pub(crate) mod view;
pub mod visit;
mod windows;

pub use api::Visits;
pub(crate) use lookup::{
    has_ahead, has_open, is_in_crew, is_of_job, jobs_of, local_day, newest_lead, next_of,
    times_without_access, van_for, van_of_visit,
};
pub(crate) use steps::{cancel_open, finish_on_site};
