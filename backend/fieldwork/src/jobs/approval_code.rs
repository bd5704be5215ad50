use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use super::job;

/// The code that was sent to a customer to accept a price with.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_approval_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: Uuid,
    pub organization_id: Uuid,
    pub digest: Vec<u8>,
    /// The price that the message named.
    pub total: i64,
    pub expires_at: DateTimeUtc,
    pub tries_left: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let jobs = viewer.subquery::<job::Entity>(job::Column::Id);
        Condition::all().add(Column::JobId.in_subquery(jobs))
    }
}
