use contract::imports::{ImportKind, ImportMode, ImportState};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::catalogue::Codes;

/// A file of many rows and what became of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub number: String,
    pub kind: Text<ImportKind>,
    pub mode: Text<ImportMode>,
    pub state: Text<ImportState>,
    pub file_id: Uuid,
    pub file_name: String,
    /// The names of the columns as they came.
    pub header: Codes,
    pub total_rows: i32,
    pub done_rows: i32,
    pub new_rows: i32,
    pub changed_rows: i32,
    pub same_rows: i32,
    pub refused_rows: i32,
    /// After an undo: rows that stayed because they were used.
    pub kept_rows: i32,
    pub failure_code: Option<String>,
    pub failure_fa: Option<String>,
    pub failure_en: Option<String>,
    /// The byte at which the file stops being text.
    pub failure_offset: Option<i64>,
    pub finished_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}

impl Row for Model {
    const KIND: &'static str = "import";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
