use contract::stock::StockTransferState;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::places::place;

/// Paper that moves stock between two places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_transfers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub updated_at: DateTimeUtc,
    pub number: String,
    pub state: Text<StockTransferState>,
    pub from_place_id: Uuid,
    pub to_place_id: Uuid,
    pub needed_on: Option<Date>,
    pub note: Option<String>,
    pub receipt_note: Option<String>,
    pub cancelled_because: Option<String>,
    /// The account that handed it over.
    pub giver_id: Option<Uuid>,
    /// The account that confirmed what arrived; never the giver.
    pub receiver_id: Option<Uuid>,
    pub dispatched_at: Option<DateTimeUtc>,
    pub received_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let ends = Condition::any()
            .add(Column::FromPlaceId.in_subquery(place::readable(viewer)))
            .add(Column::ToPlaceId.in_subquery(place::readable(viewer)));
        match viewer.is_staff() {
            true => viewer.within(Column::OrganizationId).add(ends),
            false => ends,
        }
    }
}

impl Row for Model {
    const KIND: &'static str = "stock_transfer";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
