use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A filter and sorting of a list, which somebody keeps under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "saved_views")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub account_id: Uuid,
    pub list: String,
    pub name: String,
    pub query: String,
    pub is_start: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all()
            .add(Column::AccountId.eq(viewer.subject()))
            .add(Column::OrganizationId.eq(viewer.organization()))
    }
}

impl Row for Model {
    const KIND: &'static str = "saved_view";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
