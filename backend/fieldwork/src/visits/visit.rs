use contract::{security::Role, visits::VisitState, warranty::Payer};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::crew;
use crate::jobs::job;

/// Somebody goes somewhere for a job. What was planned and what happened are kept apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "visits")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub updated_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub branch_id: Option<Uuid>,
    pub job_id: Uuid,
    pub service_request_id: Uuid,
    pub state: Text<VisitState>,
    pub lead_employee_id: Uuid,
    pub vehicle_id: Option<Uuid>,
    pub planned_start_at: DateTimeUtc,
    pub planned_end_at: DateTimeUtc,
    /// What the customer was told, in local time.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub arrival_window: Option<Json>,
    pub eta_at: Option<DateTimeUtc>,
    pub delay_minutes: Option<i32>,
    pub dispatched_at: Option<DateTimeUtc>,
    pub accepted_at: Option<DateTimeUtc>,
    pub travel_started_at: Option<DateTimeUtc>,
    pub arrived_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    /// Why it was declined, cancelled, delayed or ended without the work done.
    pub reason: Option<String>,
    pub cannot_complete_code: Option<String>,
    pub trip_bearer: Option<Text<Payer>>,
    pub override_reason: Option<String>,
    pub override_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "visit";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    /// A technician sees the visits they go on; everybody else those of the jobs they see.
    fn visible_to(viewer: &Viewer) -> Condition {
        let mut any = Condition::any().add(viewer.nothing());
        if viewer.is_staff() || viewer.has(Role::Customer) || viewer.link().is_some() {
            any =
                any.add(Column::JobId.in_subquery(viewer.subquery::<job::Entity>(job::Column::Id)));
        }
        if viewer.has(Role::Technician) {
            let mine = Condition::all()
                .add(Column::OrganizationId.eq(viewer.organization()))
                .add(Column::Id.in_subquery(crew::visits_of(viewer)));
            any = any.add(mine);
        }
        Condition::all().add(any)
    }
}
