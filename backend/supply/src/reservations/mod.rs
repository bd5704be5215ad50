//! Reservations: what is set aside, or waited for, for jobs.
//!
//! [`rules`] says what one may become, [`actions`] does it, [`needs`] adds up what vans are to
//! carry; the table is [`reservation`].

pub mod actions;
pub mod events;
pub mod needs;
pub mod reservation;
pub mod rules;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use actions::expire_before;
pub use actions::{NewReservation, expire_overdue, release, release_line, request, reserve};
pub(crate) use actions::{arrive, consume, lose, pick, put_back, serve_waiting};
