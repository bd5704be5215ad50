use contract::installed_units::InstalledUnitState;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::parties::party;

/// One product that was made, with its owner and its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "installed_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    /// Normalised; unique among the units of its model.
    pub serial: String,
    pub product_model_id: Uuid,
    pub batch: Option<String>,
    pub produced_on: Option<Date>,
    pub sold_on: Option<Date>,
    pub installed_on: Option<Date>,
    /// Its owner, who changes by transfer only.
    pub party_id: Option<Uuid>,
    pub service_location_id: Option<Uuid>,
    pub parent_id: Option<Uuid>,
    pub state: Text<InstalledUnitState>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::any()
            .add(viewer.within(Column::OrganizationId))
            .add(Column::PartyId.in_subquery(party::own(viewer)))
            .add(Column::Id.in_subquery(viewer.granted(Model::KIND)))
    }
}

impl Row for Model {
    const KIND: &'static str = "installed_unit";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
