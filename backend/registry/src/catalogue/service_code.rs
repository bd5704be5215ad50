use contract::catalogue::ServiceCodeKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A labour operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "service_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub is_retired: bool,
    pub product_family_id: Option<Uuid>,
    pub kind: Text<ServiceCodeKind>,
    /// Hands-on time of the crew.
    pub standard_minutes: i32,
    pub crew_size: i32,
    /// From 1, easy, to 5.
    pub difficulty: i32,
    pub is_warranty_payable: bool,
    pub skill_code: Option<String>,
    pub effective_from: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}

impl Row for Model {
    const KIND: &'static str = "service_code";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
