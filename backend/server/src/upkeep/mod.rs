//! How an installation is kept safe: backups and their return, the check of what the database
//! promises, the chain of the audit, and how everything is.

mod api;
mod audit_head;
pub mod backups;
mod check;
mod dump;
mod health;
mod parts;
mod policy;
pub mod restore;
pub(crate) mod run;
mod trials;
mod worker;

pub use api::Maintenance;
pub use audit_head::{export as export_head, heads};
pub use check::{CHECKS, check, check_telling};
pub use health::look;
pub use policy::is_host;
pub use worker::{run_due, upkeep_forever};
