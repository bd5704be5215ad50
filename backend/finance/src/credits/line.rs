use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::credit_note;

/// What a credit note takes back of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "credit_note_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub credit_note_id: Uuid,
    pub position: i32,
    pub invoice_line_id: Uuid,
    pub net: i64,
    pub tax: i64,
    pub amount: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let notes = viewer.subquery::<credit_note::Entity>(credit_note::Column::Id);
        Condition::all().add(Column::CreditNoteId.in_subquery(notes))
    }
}
