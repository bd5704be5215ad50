use contract::catalogue::SafetyClass;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::Codes;

/// A family of products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "product_families")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub is_retired: bool,
    pub safety_class: Text<SafetyClass>,
    /// What it runs on: gas, electric, water.
    pub energy: Codes,
    pub needs_installation: bool,
    pub needs_measurement: bool,
    pub is_rebuilt_on_site: bool,
    /// The months of the solar year in which most break down.
    pub peak_months: Codes,
    pub skill_codes: Codes,
    pub warranty_policy_code: Option<String>,
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
    const KIND: &'static str = "product_family";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
