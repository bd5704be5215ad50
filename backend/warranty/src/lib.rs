//! Warranty: what is promised about which unit, for how long, and who pays for a line of work.
//!
//! [`policies`] are the promises, [`registrations`] bind a unit to one, [`entitlement`] answers
//! who pays and why, [`repairs`] keeps what repairs are guaranteed, [`goodwill`] what is given
//! away. [`api`] answers the contract's operations.

mod api;
pub mod entitlement;
pub mod goodwill;
pub mod policies;
pub mod presets;
pub mod registrations;
pub mod repairs;

pub use api::Warranty;
pub use goodwill::authorisation as goodwill_authorisation;
pub use registrations::registration as warranty_registration;

/// A fact about one row that is told as it is.
macro_rules! fact {
    ($fact:ident, $row:ty, $name:literal, internal) => {
        impl kernel::Fact for $fact {
            const NAME: &'static str = $name;
            type Row = $row;

            fn row(&self) -> &$row {
                &self.0
            }

            fn organization(&self) -> sea_orm::entity::prelude::Uuid {
                self.0.organization_id
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}
pub(crate) use fact;
