use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::Codes;

/// A model of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "product_models")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub is_retired: bool,
    pub product_family_id: Uuid,
    pub is_serviceable: bool,
    pub install_minutes: Option<i32>,
    pub install_crew: Option<i32>,
    pub skill_codes: Codes,
    pub warranty_policy_code: Option<String>,
    pub launched_on: Option<Date>,
    pub production_ended_on: Option<Date>,
    pub successor_code: Option<String>,
    /// For how long parts are kept after the last one was made.
    pub parts_support_years: Option<i32>,
    /// As in `burners=5`.
    pub attributes: Codes,
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
    const KIND: &'static str = "product_model";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
