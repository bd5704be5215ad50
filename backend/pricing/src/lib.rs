//! Pricing: what work, parts and travel cost whom, from when on; what is taxed how.
//!
//! [`books`] are price books with their lines, [`zones`] where they differ, [`tax`] the rates;
//! [`prices`] looks prices up for whoever makes lines, [`sums`] adds documents up.

mod api;
pub mod books;
pub mod presets;
pub mod prices;
pub mod sums;
pub mod tax;
pub mod zones;

pub use api::Pricing;

/// A row with a version, and the facts about it, told inside only.
macro_rules! facts {
    ($row:ty, $kind:literal, $version:expr, $($fact:ident = $name:literal),+) => {
        impl kernel::Row for $row {
            const KIND: &'static str = $kind;

            fn id(&self) -> sea_orm::entity::prelude::Uuid {
                self.id
            }

            fn version(&self) -> i64 {
                let version: fn(&$row) -> i64 = $version;
                version(self)
            }
        }

        $(
            pub struct $fact(pub $row);

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
        )+
    };
}
pub(crate) use facts;
