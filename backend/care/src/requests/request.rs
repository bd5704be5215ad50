use contract::{
    common::Language,
    security::Role,
    service_requests::{RequestChannel, ServiceRequestPriority, ServiceRequestState},
    sla::SlaPause,
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// What a customer asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "service_requests")]
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
    pub state: Text<ServiceRequestState>,
    /// Where it goes when its question is answered, or its merge is taken back.
    pub returns_to: Option<Text<ServiceRequestState>>,
    pub channel: Text<RequestChannel>,
    pub priority: Text<ServiceRequestPriority>,
    pub danger: bool,
    pub language: Text<Language>,
    /// The session of the guest whose draft it is.
    pub guest: Option<Uuid>,
    pub party_id: Option<Uuid>,
    pub contact_name: Option<String>,
    /// In E.164.
    pub contact_phone: Option<String>,
    pub location_id: Option<Uuid>,
    pub territory_id: Option<Uuid>,
    pub city: Option<String>,
    pub address: Option<String>,
    pub unit_id: Option<Uuid>,
    pub model_id: Option<Uuid>,
    /// As typed, where no unit of it is known.
    pub serial: Option<String>,
    pub unit_description: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub symptom_codes: Json,
    /// The first of them, which lists filter by.
    pub symptom_code: Option<String>,
    pub narrative: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub media: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub wishes: Json,
    pub assignee_id: Option<Uuid>,
    /// What covers the work, as it was found at triage.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub cover: Option<Json>,
    /// The service level, as it was when it was given.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub promise: Option<Json>,
    /// Raised whenever the due times are made anew, so that older alarms know.
    pub clock_round: i32,
    pub clock_started_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "JsonBinary")]
    pub pauses: Json,
    pub paused_since: Option<DateTimeUtc>,
    pub pause_reason: Option<Text<SlaPause>>,
    pub held_minutes: i64,
    pub first_response_due_at: Option<DateTimeUtc>,
    pub arrival_due_at: Option<DateTimeUtc>,
    pub resolution_due_at: Option<DateTimeUtc>,
    pub first_response_at: Option<DateTimeUtc>,
    pub arrived_at: Option<DateTimeUtc>,
    pub resolved_at: Option<DateTimeUtc>,
    /// Working minutes, where it came too late.
    pub first_response_late: Option<i64>,
    pub arrival_late: Option<i64>,
    pub resolution_late: Option<i64>,
    pub next_due_at: Option<DateTimeUtc>,
    pub at_risk_at: Option<DateTimeUtc>,
    pub sort_due_at: DateTimeUtc,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub question: Option<Json>,
    /// Whether an answer came that nobody acted on yet.
    pub answered: bool,
    /// The closed request whose fault came back.
    pub previous_id: Option<Uuid>,
    pub merged_into: Option<Uuid>,
    /// The job that a job of this one does over, free of charge.
    pub rework_of: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub cancellation: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub rejection: Option<Json>,
    pub resolution: Option<String>,
    pub triage_note: Option<String>,
    pub submitted_at: Option<DateTimeUtc>,
    pub closes_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "service_request";
    const PERSONAL: &'static [&'static str] = &[
        "contact_name",
        "contact_phone",
        "city",
        "address",
        "unit_description",
        "narrative",
        "question",
        "cancellation",
        "rejection",
        "resolution",
        "triage_note",
    ];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    /// Staff: those of the organization, within their branches. Technicians: those they took or
    /// have a job for. Customers: their own. Guests: their drafts. The holder of a link: the one.
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
            use fieldwork::jobs::job;
            let mine =
                Condition::any()
                    .add(Column::CreatedBy.eq(viewer.subject()))
                    .add(Column::Id.in_subquery(
                        viewer.subquery::<job::Entity>(job::Column::ServiceRequestId),
                    ));
            let mine =
                Condition::all().add(Column::OrganizationId.eq(viewer.organization())).add(mine);
            any = any.add(mine);
        }
        if viewer.has(Role::Customer) {
            any = any.add(Column::PartyId.is_in(viewer.parties().iter().copied()));
        }
        if viewer.has(Role::Guest) {
            any = any.add(Column::Guest.eq(viewer.subject()));
        }
        if let Some(request) = viewer.link() {
            any = any.add(Column::Id.eq(request));
        }
        Condition::all().add(any)
    }
}

impl Model {
    /// Codes of the symptoms, the first one first.
    pub fn symptoms(&self) -> Vec<String> {
        serde_json::from_value(self.symptom_codes.clone()).unwrap_or_default()
    }
}
