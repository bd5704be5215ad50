use contract::stock::{StockReservationState, StockSourceKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::places::place;

/// Stock that is set aside, or waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "stock_reservations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub item_id: Uuid,
    /// What is still to be used, in thousandths.
    pub quantity: i64,
    pub state: Text<StockReservationState>,
    /// Where it is set aside; none while it waits.
    pub place_id: Option<Uuid>,
    /// Where it is needed: the van of the visit.
    pub for_place_id: Option<Uuid>,
    pub needed_on: Date,
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
            let near = place::near(viewer, &[Column::PlaceId, Column::ForPlaceId]);
            return viewer.within(Column::OrganizationId).add(near);
        }
        Condition::any()
            .add(Column::PlaceId.in_subquery(place::readable(viewer)))
            .add(Column::ForPlaceId.in_subquery(place::readable(viewer)))
    }
}

impl Row for Model {
    const KIND: &'static str = "stock_reservation";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
