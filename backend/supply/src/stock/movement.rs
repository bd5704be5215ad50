use contract::stock::{StockCondition, StockMovementReason, StockSourceKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::places::place;

/// One move of stock, with what it was worth then. A row never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_movements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub item_id: Uuid,
    pub from_place_id: Uuid,
    pub to_place_id: Uuid,
    /// Empty where there is none.
    pub lot: String,
    pub condition: Text<StockCondition>,
    /// In which it arrives.
    pub to_condition: Text<StockCondition>,
    pub owner_organization_id: Uuid,
    pub serial_unit_id: Option<Uuid>,
    /// In thousandths.
    pub quantity: i64,
    pub unit_cost: i64,
    /// Of the whole quantity; exact, where `unit_cost` is rounded.
    pub cost: i64,
    pub currency: String,
    pub reason: Text<StockMovementReason>,
    pub source_kind: Text<StockSourceKind>,
    pub source_id: Uuid,
    pub source_number: Option<String>,
    pub line_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        if viewer.is_staff() {
            let readable = Condition::any()
                .add(Column::FromPlaceId.in_subquery(place::readable(viewer)))
                .add(Column::ToPlaceId.in_subquery(place::readable(viewer)));
            let near = place::near(viewer, &[Column::FromPlaceId, Column::ToPlaceId]);
            return viewer.within(Column::OrganizationId).add(readable).add(near);
        }
        Condition::any()
            .add(Column::FromPlaceId.in_subquery(place::readable(viewer)))
            .add(Column::ToPlaceId.in_subquery(place::readable(viewer)))
    }
}

impl Row for Model {
    const KIND: &'static str = "stock_movement";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}
