use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// Signs in once in place of the authenticator app; only its digest is kept.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    /// Keyed: with a copy of the database alone nobody tries codes through.
    pub digest: Vec<u8>,
    pub created_at: DateTimeUtc,
    /// When it was used, or replaced by newer ones.
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}
