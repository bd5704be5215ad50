use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// What is promised to a kind of request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "sla_policies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    pub calendar_code: String,
    /// Each a `SlaTarget` of the contract.
    #[sea_orm(column_type = "JsonBinary")]
    pub targets: Json,
    /// Each a `SlaPause` of the contract.
    #[sea_orm(column_type = "JsonBinary")]
    pub pause_on: Json,
    pub warn_at_percent: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub steps: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "sla_policy";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}
