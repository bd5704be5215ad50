use contract::catalogue::FaultCodeType;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A code that says what was found or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "fault_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub is_retired: bool,
    #[sea_orm(column_name = "type")]
    pub kind: Text<FaultCodeType>,
    pub product_family_id: Option<Uuid>,
    pub group_code: Option<String>,
    pub customer_fa: Option<String>,
    pub customer_en: Option<String>,
    /// Of a section: joins the longer terms of a warranty policy.
    pub warranty_part_key: Option<String>,
    /// Of a cause: what the warranty engine reads.
    pub warranty_cause_key: Option<String>,
    pub is_inherent: Option<bool>,
    pub evidence_fa: Option<String>,
    pub evidence_en: Option<String>,
    pub uses_part: Option<bool>,
    pub counts_as_repair: Option<bool>,
    pub counts_as_fixed: Option<bool>,
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
    const KIND: &'static str = "fault_code";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
