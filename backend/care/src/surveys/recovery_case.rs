use contract::surveys::RecoveryState;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A customer who was let down, and what is done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub number: String,
    #[sea_orm(unique)]
    pub response_id: Uuid,
    pub party_id: Option<Uuid>,
    pub state: Text<RecoveryState>,
    pub due_at: DateTimeUtc,
    pub owner_id: Option<Uuid>,
    pub attempts: i32,
    pub contacted_at: Option<DateTimeUtc>,
    pub contact_note: Option<String>,
    pub solution: Option<String>,
    pub closed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "recovery_case";
    const PERSONAL: &'static [&'static str] = &["contact_note", "solution"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
