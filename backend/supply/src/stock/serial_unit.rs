use contract::stock::StockCondition;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use crate::places::place;

/// A single part that is known by its serial. It is in exactly one place: the one in its row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "serial_units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub item_id: Uuid,
    /// As [`kernel::text::serial`] writes it.
    pub serial: String,
    pub place_id: Uuid,
    pub lot: String,
    pub condition: Text<StockCondition>,
    pub owner_organization_id: Uuid,
    /// The line of a transfer that it was picked for.
    pub picked_for: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(Column::PlaceId.in_subquery(place::readable(viewer)))
    }
}
