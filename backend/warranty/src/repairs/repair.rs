use kernel::{Row, RowPolicy, Viewer};
use registry::installed_unit;
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

/// The guarantee on the repair of a job; never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "repair_warranties")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub unit_id: Uuid,
    pub job_id: Uuid,
    pub job_number: String,
    pub opened_on: Date,
    pub completed_on: Date,
    pub starts_on: Date,
    /// The first day that is not covered.
    pub ends_on: Date,
    /// Whether a warranty paid for it: such days are added to the warranty.
    pub in_warranty: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub part_keys: Keys,
    #[sea_orm(column_type = "JsonBinary")]
    pub fault_codes: Keys,
}

/// Codes of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Keys(pub Vec<String>);

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let units = viewer.subquery::<installed_unit::Entity>(installed_unit::Column::Id);
        Condition::any()
            .add(viewer.within(Column::OrganizationId))
            .add(Column::UnitId.in_subquery(units))
    }
}

impl Row for Model {
    const KIND: &'static str = "repair_warranty";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}
