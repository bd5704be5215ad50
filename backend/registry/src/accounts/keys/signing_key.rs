use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A key that signs access tokens, wrapped by the installation's secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "signing_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    #[serde(skip)]
    pub sealed: Vec<u8>,
    /// From when on it signs no more; what it signed holds until it expires.
    pub retired_at: Option<DateTimeUtc>,
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
    const KIND: &'static str = "signing_key";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}
