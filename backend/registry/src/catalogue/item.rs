use contract::catalogue::{ItemCriticality, ItemState, ItemTracking, UnitOfMeasure};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::Codes;

/// A stock item: what may lie on a shelf and be used on a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub sku: String,
    pub name_fa: String,
    pub name_en: String,
    /// The Persian name as lists are sorted by it.
    pub sort_key: String,
    pub product_family_id: Option<Uuid>,
    /// The same part for whatever model, as in `HP-IGB`.
    pub part_group: Option<String>,
    pub section_code: Option<String>,
    pub uom: Text<UnitOfMeasure>,
    pub tracking: Text<ItemTracking>,
    pub criticality: Option<Text<ItemCriticality>>,
    /// Whether the old part is owed when this one is used.
    pub is_core_returnable: bool,
    /// Joins the longer terms of a warranty policy.
    pub warranty_part_key: Option<String>,
    pub substitute_skus: Codes,
    pub superseded_by_sku: Option<String>,
    /// Whether it is a kit for rebuilding.
    pub is_semi_finished: bool,
    pub guaranteed_supply_until: Option<Date>,
    pub state: Text<ItemState>,
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
    const KIND: &'static str = "item";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
