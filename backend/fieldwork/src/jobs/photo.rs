use contract::jobs::JobPhotoKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::job;

/// A picture that proves something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "job_photos")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub job_id: Uuid,
    pub visit_id: Option<Uuid>,
    pub file_id: Uuid,
    pub kind: Text<JobPhotoKind>,
    pub note: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "job_photo";

    fn id(&self) -> Uuid {
        self.id
    }

    /// It never changes.
    fn version(&self) -> i64 {
        1
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let jobs = viewer.subquery::<job::Entity>(job::Column::Id);
        Condition::all().add(Column::JobId.in_subquery(jobs))
    }
}
