use contract::stock::StockCondition;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::rules::Key;
use crate::places::place;

/// How many of an item are in a place, in one lot, condition and ownership. In thousandths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_balances")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub item_id: Uuid,
    /// The item's, by which lists are sorted; it never changes.
    pub sku: String,
    pub place_id: Uuid,
    /// Empty where there is none.
    pub lot: String,
    pub condition: Text<StockCondition>,
    pub owner_organization_id: Uuid,
    pub on_hand: i64,
    /// What of it is set aside.
    pub allocated: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn available(&self) -> i64 {
        self.on_hand - self.allocated
    }

    pub fn key(&self) -> Key {
        Key {
            place: self.place_id,
            item: self.item_id,
            lot: self.lot.clone(),
            condition: self.condition.0.to_string(),
            owner: self.owner_organization_id,
        }
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(Column::PlaceId.in_subquery(place::readable(viewer)))
    }
}
