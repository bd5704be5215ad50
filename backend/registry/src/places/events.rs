//! What happened to places and territories.

use kernel::{Fact, Row, Subject};
use sea_orm::entity::prelude::Uuid;

use super::{location, territory};
use crate::parties::party;

macro_rules! place_fact {
    ($(#[$doc:meta])* $name:ident, $event:literal) => {
        $(#[$doc])*
        pub struct $name(pub location::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = location::Model;

            fn row(&self) -> &location::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                vec![Subject::of(&self.0), Subject::new(party::Model::KIND, self.0.party_id)]
            }
        }
    };
}

place_fact!(
    /// A place was added.
    ServiceLocationCreated,
    "service_location.created"
);
place_fact!(
    /// Address, directions or hazards of a place changed.
    ServiceLocationUpdated,
    "service_location.updated"
);
place_fact!(
    /// A place that an import had made known is gone again.
    ServiceLocationRemoved,
    "service_location.removed"
);

macro_rules! territory_fact {
    ($(#[$doc:meta])* $name:ident, $event:literal) => {
        $(#[$doc])*
        pub struct $name(pub territory::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = territory::Model;

            fn row(&self) -> &territory::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

territory_fact!(
    /// A territory was added.
    TerritoryCreated,
    "territory.created"
);
territory_fact!(
    /// Name, branch or area of a territory changed.
    TerritoryUpdated,
    "territory.updated"
);
