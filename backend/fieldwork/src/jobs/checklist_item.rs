use contract::jobs::{ChecklistGroup, ChecklistInput, ChecklistItemState};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::job;

/// One thing to do, check or prove on a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "checklist_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub job_id: Uuid,
    pub group_name: Text<ChecklistGroup>,
    pub position: i32,
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    pub input: Text<ChecklistInput>,
    pub required: bool,
    pub blocks_start: bool,
    pub unit: Option<String>,
    /// Thousandths.
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    pub out_of_limit: Option<String>,
    pub state: Text<ChecklistItemState>,
    /// A [`super::rules::Answer`].
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub value: Option<Json>,
    pub waived_reason: Option<String>,
    pub done_at: Option<DateTimeUtc>,
    pub done_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "checklist_item";
    const PERSONAL: &'static [&'static str] = &["value"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let jobs = viewer.subquery::<job::Entity>(job::Column::Id);
        Condition::all().add(Column::JobId.in_subquery(jobs))
    }
}
