use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// What a product shows on its display when something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "error_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub code: String,
    pub product_family_id: Uuid,
    pub display: String,
    pub meaning_fa: String,
    pub meaning_en: String,
    pub symptom_code: Option<String>,
    pub customer_step_fa: Option<String>,
    pub customer_step_en: Option<String>,
    /// Whether the unit stops.
    pub is_lockout: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}
