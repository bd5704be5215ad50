//! Employees.
//!
//! [`actions`] keeps them; the table is [`employee`].

pub mod actions;
pub mod employee;
pub mod events;

pub use actions::{find, of_account};
