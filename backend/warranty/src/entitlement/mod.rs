//! Who pays for a line of work on a unit, and why.
//!
//! [`rules`] answers for one policy and [`weigh`] for all covers together, both from plain values;
//! [`decide`] reads those values and keeps what was decided, [`cover`] tells the cover of a unit.

pub mod cover;
pub mod decide;
pub mod decision;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod weigh;
pub mod wire;

pub use cover::cover_of;
pub use decide::{Case, Line, decide, record};
pub use weigh::{Candidate, Decision};
