use contract::jobs::JobKind;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// The steps of a kind of work on a family of products.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "checklist_templates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    #[sea_orm(unique)]
    pub code: String,
    pub kind: Text<JobKind>,
    pub family_code: String,
    pub title_fa: String,
    pub title_en: String,
    /// Of [`super::Item`].
    #[sea_orm(column_type = "JsonBinary")]
    pub items: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}
