use contract::warranty::WarrantyKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A promise about products, in versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "warranty_policies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    pub kind: Text<WarrantyKind>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}

impl Row for Model {
    const KIND: &'static str = "warranty_policy";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
