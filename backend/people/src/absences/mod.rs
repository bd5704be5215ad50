//! When people are away.
//!
//! [`actions`] keeps it; the table is [`absence`].

pub mod absence;
pub mod actions;
pub mod events;

pub use actions::{between, find};
