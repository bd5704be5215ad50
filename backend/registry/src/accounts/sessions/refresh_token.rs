use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// A refresh token, of which only the digest is kept. It works once and leads to its successor.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_tokens")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub session_id: Uuid,
    /// SHA-256.
    #[sea_orm(unique)]
    pub digest: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub consumed_at: Option<DateTimeUtc>,
    pub successor_id: Option<Uuid>,
    /// When its one repeat was forgiven, because the answer to its use was lost.
    pub forgiven_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}
