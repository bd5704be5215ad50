use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::job;

/// How a hand-over ended. A later one replaces an earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "job_acceptances")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub job_id: Uuid,
    pub signed: bool,
    /// Whether the customer accepts the work, signed or not.
    pub satisfied: bool,
    pub signer_name: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub signature: Option<Json>,
    pub note: Option<String>,
    pub refusal_reason: Option<String>,
    pub witness_name: Option<String>,
    pub accepted_at: DateTimeUtc,
    pub recorded_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "job_acceptance";
    const PERSONAL: &'static [&'static str] = &["signer_name", "signature", "note", "witness_name"];

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
