use contract::warranty::{GoodwillState, LineKind};
use kernel::{Row, RowPolicy, Text, Viewer, subjects};
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

/// What we carry of what a customer would pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "goodwill_authorisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    /// Who proposed it.
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub number: String,
    /// Never `expired`: that follows from the day it is asked for.
    pub state: Text<GoodwillState>,
    pub service_request_id: Option<Uuid>,
    pub job_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    /// Ten-thousandths of what the customer would pay.
    pub share: i32,
    /// The most it may come to, in minor units.
    pub amount: i64,
    /// What it came to so far.
    pub used: i64,
    pub currency: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub line_kinds: Kinds,
    pub reason: String,
    /// The first day on which it no longer counts.
    pub expires_on: Date,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<DateTimeUtc>,
    pub decision_note: Option<String>,
}

/// The kinds of lines it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Kinds(pub Vec<LineKind>);

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Desks see those of their organization, within their branches; a technician what they
    /// proposed or their jobs have.
    fn visible_to(viewer: &Viewer) -> Condition {
        let near = subjects::near(viewer, "job", Column::JobId);
        let asked = subjects::near(viewer, "service_request", Column::ServiceRequestId);
        Condition::any()
            .add(viewer.within(Column::OrganizationId).add(near).add(asked))
            .add(Column::CreatedBy.eq(viewer.subject()))
            .add(Column::JobId.in_subquery(viewer.granted("job")))
    }
}

impl Row for Model {
    const KIND: &'static str = "goodwill_authorisation";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
