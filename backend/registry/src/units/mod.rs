//! The installed base: every single product that was sold, whose it is, where it stands.
//!
//! [`unit`] is the table, [`transfer`] tells who owned it before; [`rules`] says in which order
//! dates come and what a state may become, [`actions`] registers and changes, [`api`] answers the
//! contract.

mod actions;
mod api;
mod events;
mod rules;
pub mod transfer;
pub mod unit;
mod view;

pub use actions::{NewUnit, adds_to, by_serial, complete, find, register, set_installed};
pub use api::InstalledUnits;
pub use events::{
    InstalledUnitRegistered, InstalledUnitRemoved, InstalledUnitTransferred, InstalledUnitUpdated,
};
pub use rules::{DateOrder, in_order};
pub use view::{references, shown};
