use contract::{
    jobs::{HoldKind, JobKind, JobPriority, JobState, PriceState, RefusalOutcome},
    security::Role,
    warranty::Payer,
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, QuerySelect, QueryTrait, entity::prelude::*, sea_query::SelectStatement};
use serde::Serialize;

use crate::visits::{crew, rules, visit};

/// Work at a customer's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub updated_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub number: String,
    pub branch_id: Option<Uuid>,
    pub service_request_id: Uuid,
    pub kind: Text<JobKind>,
    pub state: Text<JobState>,
    /// Where it stood before it was put on hold.
    pub held_from: Option<Text<JobState>>,
    pub hold_kind: Option<Text<HoldKind>>,
    pub hold_reason_code: Option<String>,
    pub hold_until: Option<Date>,
    pub priority: Text<JobPriority>,
    pub party_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub model_id: Option<Uuid>,
    pub location_id: Uuid,
    pub territory_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub required_skills: Json,
    pub template_code: Option<String>,
    pub symptom_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub wishes: Json,
    /// What the technician should know.
    pub instructions: Option<String>,
    /// What only the office may know.
    pub internal_note: Option<String>,
    pub arrival_due_at: Option<DateTimeUtc>,
    pub resolution_due_at: Option<DateTimeUtc>,
    /// The arrival due, or when the job was made: lists sort by it.
    pub sort_due_at: DateTimeUtc,
    /// The job whose work this one does over.
    pub rework_of: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub diagnosis: Option<Json>,
    pub price_state: Text<PriceState>,
    pub refusal_outcome: Option<Text<RefusalOutcome>>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub review: Option<Json>,
    pub cancel_reason_code: Option<String>,
    pub cancel_cost_bearer: Option<Text<Payer>>,
    pub cancel_note: Option<String>,
    pub cancelled_at: Option<DateTimeUtc>,
    pub started_at: Option<DateTimeUtc>,
    pub completed_at: Option<DateTimeUtc>,
    pub completed_by: Option<Uuid>,
    pub approved_at: Option<DateTimeUtc>,
    pub approved_by: Option<Uuid>,
    pub posted_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "job";
    const PERSONAL: &'static [&'static str] = &["instructions", "internal_note", "cancel_note"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    /// Staff: those of the organization, within their branches. Technicians: those they have or
    /// had a visit for. Customers: their own. The holder of a link: those of its request.
    fn visible_to(viewer: &Viewer) -> Condition {
        let mut any = Condition::any().add(viewer.nothing());
        if viewer.is_staff() {
            let mut ours = viewer.within(Column::OrganizationId);
            if !viewer.branches().is_empty() {
                let branches = viewer.branches().iter().copied();
                let near = Condition::any()
                    .add(Column::BranchId.is_in(branches))
                    .add(Column::BranchId.is_null());
                ours = ours.add(near);
            }
            any = any.add(ours);
        }
        if viewer.has(Role::Technician) {
            let mine = Condition::all()
                .add(Column::OrganizationId.eq(viewer.organization()))
                .add(Column::Id.in_subquery(jobs_of_crew(viewer)));
            any = any.add(mine);
        }
        if viewer.has(Role::Customer) {
            any = any.add(Column::PartyId.is_in(viewer.parties().iter().copied()));
        }
        if let Some(request) = viewer.link() {
            any = any.add(Column::ServiceRequestId.eq(request));
        }
        Condition::all().add(any)
    }
}

/// The jobs that the viewer's own visits are for, or were.
fn jobs_of_crew(viewer: &Viewer) -> SelectStatement {
    Viewer::system(viewer.organization())
        .select::<visit::Entity>()
        .select_only()
        .column(visit::Column::JobId)
        .filter(visit::Column::Id.in_subquery(crew::visits_of(viewer)))
        .filter(visit::Column::State.is_not_in(rules::NEVER_WENT.map(Text)))
        .into_query()
}
