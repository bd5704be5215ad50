//! Goodwill: what we carry of what a customer would pay, proposed by one person and approved by
//! another within the limit of their role.

pub mod actions;
pub mod authorisation;
pub mod events;
pub mod wire;

pub use actions::{approved_for, consume};
