use contract::jobs::ExpenseLineKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::job;

/// Travel that is charged on a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "expense_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub job_id: Uuid,
    pub name_fa: String,
    pub name_en: String,
    /// A [`super::decision::Decision`]: who pays, at which price, and why.
    #[sea_orm(column_type = "JsonBinary")]
    pub decision: Json,
    /// What all payers together owe, before tax.
    pub net: i64,
    pub currency: String,
    /// The class the line ended in, once the job was posted.
    pub settlement: Option<String>,
    pub kind: Text<ExpenseLineKind>,
    pub distance_km: i32,
    pub note: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "expense_line";

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
