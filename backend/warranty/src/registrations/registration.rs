use contract::warranty::{ProofLevel, RegistrationState, StartBasis, WarrantyKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use registry::installed_unit;
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// The warranty of one unit. At most one of a kind is not voided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "warranty_registrations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub unit_id: Uuid,
    pub policy_id: Uuid,
    pub policy_version_id: Uuid,
    pub kind: Text<WarrantyKind>,
    /// Never `expired`: that follows from the end and the day it is asked for.
    pub state: Text<RegistrationState>,
    pub proof_level: Text<ProofLevel>,
    pub card_number: Option<String>,
    pub basis: Text<StartBasis>,
    // The dates of the unit as they were shown.
    pub produced_on: Option<Date>,
    pub sold_on: Option<Date>,
    pub installed_on: Option<Date>,
    pub starts_on: Date,
    /// The first day that the general term doesn't cover.
    pub ends_on: Date,
    /// All days that events added, those of repairs and those that were granted.
    pub extension_days: i32,
    pub void_proposed_by: Option<Uuid>,
}

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
    const KIND: &'static str = "warranty_registration";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
