use contract::catalogue::Priority;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::Codes;

/// What customers complain of, in their words and the technicians'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "symptoms")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub code: String,
    pub product_family_id: Uuid,
    pub section_code: Option<String>,
    pub customer_fa: String,
    pub customer_en: String,
    pub technician_fa: String,
    pub technician_en: String,
    /// Whether the customer must act at once.
    pub is_dangerous: bool,
    pub safety_code: Option<String>,
    pub question_codes: Codes,
    pub self_help_fa: Option<String>,
    pub self_help_en: Option<String>,
    pub default_priority: Text<Priority>,
    pub is_retired: bool,
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
    const KIND: &'static str = "symptom";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
