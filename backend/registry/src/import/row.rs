use contract::imports::{ImportOutcome, ImportUndoOutcome};
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::catalogue::Codes;

/// What became of a row of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "import_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub import_id: Uuid,
    pub organization_id: Uuid,
    /// Its line in the sheet; 2 is the first one after the header.
    pub row_number: i32,
    pub outcome: Text<ImportOutcome>,
    pub serial: Option<String>,
    pub installed_unit_id: Option<Uuid>,
    /// The owner whom this row made known.
    pub new_party_id: Option<Uuid>,
    /// The place that this row made known.
    pub new_location_id: Option<Uuid>,
    pub undone: Option<Text<ImportUndoOutcome>>,
    /// As they came.
    pub cells: Codes,
    /// Pairs of column and code.
    #[sea_orm(column_type = "JsonBinary")]
    pub errors: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
