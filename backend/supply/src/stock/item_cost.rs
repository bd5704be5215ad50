use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use super::rules::Pool;

/// What an organization's stock of an item is worth: its moving average.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_costs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: Uuid,
    pub quantity: i64,
    pub value: i64,
    pub unit_cost: i64,
    pub currency: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn pool(&self) -> Pool {
        Pool { quantity: self.quantity, value: self.value, unit_cost: self.unit_cost }
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
