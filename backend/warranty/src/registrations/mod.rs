//! Registrations: the warranty of one unit, bound to the version that was in force at its sale.
//!
//! The end moves by events alone: extensions, days in warranty repair, and a void, which one
//! person proposes and another decides. [`actions`] registers and extends, [`voids`] voids.

pub mod actions;
pub mod event;
pub mod events;
pub mod registration;
pub mod voids;
pub mod wire;

pub use crate::entitlement::cover_of;
pub use actions::{NewRegistration, register};
