use contract::warranty::{CoverReason, EntitlementDecider, LineKind};
use kernel::{Row, RowPolicy, Text, Viewer, subjects};
use registry::installed_unit;
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// Who was to pay for a line, and why. Never changed: the newest of a line counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "entitlement_decisions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub job_id: Option<Uuid>,
    pub line_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub line_kind: Text<LineKind>,
    /// The day of the fault.
    pub on: Date,
    pub reason: Text<CoverReason>,
    pub rule: String,
    pub clause_fa: String,
    pub clause_en: String,
    /// The first day on which it would have been otherwise.
    pub until: Option<Date>,
    #[sea_orm(column_type = "JsonBinary")]
    pub shares: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub candidates: Json,
    pub decided_by: Text<EntitlementDecider>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Desks see those of their organization, within their branches; a technician those of their
    /// jobs and units.
    fn visible_to(viewer: &Viewer) -> Condition {
        let near = subjects::near(viewer, "job", Column::JobId);
        Condition::any()
            .add(viewer.within(Column::OrganizationId).add(near))
            .add(Column::JobId.in_subquery(viewer.granted("job")))
            .add(Column::UnitId.in_subquery(viewer.granted(installed_unit::Model::KIND)))
    }
}

impl Row for Model {
    const KIND: &'static str = "entitlement_decision";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}
