use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// The authenticator app of an account. It counts once its first code came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "second_factors")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    #[sea_orm(unique)]
    pub account_id: Uuid,
    pub organization_id: Uuid,
    /// Its secret, wrapped by that of the installation.
    #[serde(skip)]
    pub sealed: Vec<u8>,
    pub confirmed_at: Option<DateTimeUtc>,
    /// The half minute whose code was last used: no earlier one works again.
    #[serde(skip)]
    pub last_step: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

impl Row for Model {
    const KIND: &'static str = "second_factor";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
