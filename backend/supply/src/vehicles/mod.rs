//! Vehicles and who drives them.
//!
//! [`actions`] keeps them, [`api`] answers the contract's operations; the tables are [`vehicle`],
//! [`assignment`] and [`kind`].

pub mod actions;
mod api;
pub mod assignment;
pub mod events;
pub mod kind;
pub mod rules;
pub mod vehicle;

pub use actions::driven_by;
pub use api::Vehicles;
