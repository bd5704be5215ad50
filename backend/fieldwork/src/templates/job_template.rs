use contract::jobs::{JobKind, JobPriority};
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// What a kind of work takes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_templates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    #[sea_orm(unique)]
    pub code: String,
    pub kind: Text<JobKind>,
    pub family_code: String,
    pub symptom_code: Option<String>,
    pub title_fa: String,
    pub title_en: String,
    pub priority: Text<JobPriority>,
    pub expected_minutes: i32,
    pub crew: i32,
    /// Of [`super::Task`].
    #[sea_orm(column_type = "JsonBinary")]
    pub tasks: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub service_codes: Json,
    /// Of [`super::Likely`].
    #[sea_orm(column_type = "JsonBinary")]
    pub likely_parts: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub skills: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub tools: Json,
    pub likely_defect_code: Option<String>,
    pub likely_cause_code: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}
