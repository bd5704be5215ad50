use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// How often something was tried within a window of time: by one account, telephone or address.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_limits")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// A keyed digest of whom it counts.
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: Vec<u8>,
    pub window_started_at: DateTimeUtc,
    pub last_at: DateTimeUtc,
    pub count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}
