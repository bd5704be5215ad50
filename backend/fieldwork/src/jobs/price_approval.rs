use contract::jobs::{PriceApprovalMethod, PriceApprovalState};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::job;

/// A price that the customer accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "job_approvals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub job_id: Uuid,
    pub state: Text<PriceApprovalState>,
    pub method: Text<PriceApprovalMethod>,
    /// What the customer owes with tax, in minor units.
    pub total: i64,
    pub currency: String,
    pub signer_name: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub signature: Option<Json>,
    /// The lines as they were shown.
    #[sea_orm(column_type = "JsonBinary")]
    pub shown: Json,
    pub accepted_at: DateTimeUtc,
    pub accepted_by: Uuid,
    /// Since when the work grew beyond it.
    pub void_since: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "job_approval";
    const PERSONAL: &'static [&'static str] = &["signer_name", "signature"];

    fn id(&self) -> Uuid {
        self.id
    }

    /// One more once it is void.
    fn version(&self) -> i64 {
        1 + i64::from(self.void_since.is_some())
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let jobs = viewer.subquery::<job::Entity>(job::Column::Id);
        Condition::all().add(Column::JobId.in_subquery(jobs))
    }
}
