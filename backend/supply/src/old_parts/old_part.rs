use contract::stock::{OldPartState, StockSourceKind};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::places::place;

/// A removed part that has to be handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "old_parts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub item_id: Uuid,
    /// In thousandths.
    pub quantity: i64,
    pub serial_unit_id: Option<Uuid>,
    pub serial: Option<String>,
    pub lot: String,
    pub place_id: Uuid,
    pub state: Text<OldPartState>,
    /// The account of whoever took it.
    pub owed_by: Uuid,
    pub due_on: Date,
    pub handed_in_at: Option<DateTimeUtc>,
    pub note: Option<String>,
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
        match viewer.is_staff() {
            true => {
                let near = place::near(viewer, &[Column::PlaceId]);
                viewer.within(Column::OrganizationId).add(near)
            }
            false => Condition::all().add(Column::OwedBy.eq(viewer.subject())),
        }
    }
}

impl Row for Model {
    const KIND: &'static str = "old_part";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
