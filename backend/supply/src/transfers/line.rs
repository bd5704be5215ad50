use contract::stock::StockCondition;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::transfer;

/// One item of a transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_transfer_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub transfer_id: Uuid,
    pub position: i32,
    pub item_id: Uuid,
    /// In thousandths.
    pub quantity: i64,
    pub received_quantity: Option<i64>,
    pub lot: Option<String>,
    /// The one to move; usable stock, if none is named.
    pub condition: Option<Text<StockCondition>>,
    pub reservation_id: Option<Uuid>,
    pub serials: Serials,
    pub received_serials: Serials,
}

/// The serials of a line, frozen as they were scanned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Serials(pub Vec<String>);

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let transfers = viewer.subquery::<transfer::Entity>(transfer::Column::Id);
        Condition::all().add(Column::TransferId.in_subquery(transfers))
    }
}
