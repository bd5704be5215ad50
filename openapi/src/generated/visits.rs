//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Who goes where and when, and what happens there.

use validator::Validate;

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum VisitState {
    #[serde(rename = "scheduled")]
    Scheduled,
    #[serde(rename = "dispatched")]
    Dispatched,
    #[serde(rename = "accepted")]
    Accepted,
    #[serde(rename = "declined")]
    Declined,
    #[serde(rename = "traveling")]
    Traveling,
    #[serde(rename = "on_site")]
    OnSite,
    #[serde(rename = "done")]
    Done,
    #[serde(rename = "no_access")]
    NoAccess,
    #[serde(rename = "cannot_complete")]
    CannotComplete,
    #[serde(rename = "cancelled")]
    Cancelled,
}

crate::rt::text_enum!(
    VisitState { Scheduled = "scheduled", Dispatched = "dispatched", Accepted =
    "accepted", Declined = "declined", Traveling = "traveling", OnSite = "on_site", Done
    = "done", NoAccess = "no_access", CannotComplete = "cannot_complete", Cancelled =
    "cancelled" }
);

/// The order of a list of visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum VisitSort {
    #[serde(rename = "planned_start_at")]
    PlannedStartAt,
    #[serde(rename = "planned_start_at_desc")]
    PlannedStartAtDesc,
}

crate::rt::text_enum!(
    VisitSort { PlannedStartAt = "planned_start_at", PlannedStartAtDesc =
    "planned_start_at_desc" }
);

/// What the technician does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum VisitStep {
    #[serde(rename = "accept")]
    Accept,
    #[serde(rename = "set_off")]
    SetOff,
    #[serde(rename = "arrive")]
    Arrive,
    #[serde(rename = "safety")]
    Safety,
    #[serde(rename = "unit")]
    Unit,
    #[serde(rename = "diagnosis")]
    Diagnosis,
    #[serde(rename = "price")]
    Price,
    #[serde(rename = "work")]
    Work,
    #[serde(rename = "test")]
    Test,
    #[serde(rename = "handover")]
    Handover,
    #[serde(rename = "finish")]
    Finish,
    #[serde(rename = "complete")]
    Complete,
    #[serde(rename = "none")]
    None,
}

crate::rt::text_enum!(
    VisitStep { Accept = "accept", SetOff = "set_off", Arrive = "arrive", Safety =
    "safety", Unit = "unit", Diagnosis = "diagnosis", Price = "price", Work = "work",
    Test = "test", Handover = "handover", Finish = "finish", Complete = "complete", None
    = "none" }
);

/// In how many minutes the crew arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TravelMinutes {
    #[serde(rename = "m15")]
    M15,
    #[serde(rename = "m30")]
    M30,
    #[serde(rename = "m45")]
    M45,
    #[serde(rename = "m60")]
    M60,
}

crate::rt::text_enum!(
    TravelMinutes { M15 = "m15", M30 = "m30", M45 = "m45", M60 = "m60" }
);

/// A part of the working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum WindowPart {
    #[serde(rename = "morning")]
    Morning,
    #[serde(rename = "noon")]
    Noon,
    #[serde(rename = "afternoon")]
    Afternoon,
    #[serde(rename = "evening")]
    Evening,
}

crate::rt::text_enum!(
    WindowPart { Morning = "morning", Noon = "noon", Afternoon = "afternoon", Evening =
    "evening" }
);

/// When the customer may expect the crew, in local time.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitWindow {
    /// The day.
    pub date: chrono::NaiveDate,
    /// Local time.
    #[validate(length(min = 5, max = 5), regex(path = *VISIT_WINDOW_FROM_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 5,
            max_length = 5,
            pattern = "^([01][0-9]|2[0-4]):[0-5][0-9]$"
        )
    )]
    pub from: String,
    /// Local time.
    #[validate(length(min = 5, max = 5), regex(path = *VISIT_WINDOW_TO_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 5,
            max_length = 5,
            pattern = "^([01][0-9]|2[0-4]):[0-5][0-9]$"
        )
    )]
    pub to: String,
    /// IANA name.
    #[validate(length(min = 3, max = 64), regex(path = *VISIT_WINDOW_TIME_ZONE_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 64, pattern = "^[A-Za-z_+/0-9-]+$")
    )]
    pub time_zone: String,
}

static VISIT_WINDOW_FROM_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{
    regex::Regex::new("^([01][0-9]|2[0-4]):[0-5][0-9]$")
        .expect("the generator compiled it")
});

static VISIT_WINDOW_TO_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{
    regex::Regex::new("^([01][0-9]|2[0-4]):[0-5][0-9]$")
        .expect("the generator compiled it")
});

static VISIT_WINDOW_TIME_ZONE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Za-z_+/0-9-]+$").expect("the generator compiled it") });

/// Why somebody goes who is absent or lacks a skill.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitOverride {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// Who goes to which job, and when.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub job_id: uuid::Uuid,
    /// The employees who go.
    #[serde(deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 1, max = 8))]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 8))]
    pub crew: Vec<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lead_employee_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub vehicle_id: Option<uuid::Uuid>,
    pub planned_start_at: crate::rt::Instant,
    pub planned_end_at: crate::rt::Instant,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_window: Option<VisitWindow>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub r#override: Option<VisitOverride>,
}

/// What may change about a visit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitPatch {
    /// The employees who go.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 1, max = 8))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 8, nullable = false)
    )]
    pub crew: Option<Vec<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lead_employee_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub vehicle_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_start_at: Option<crate::rt::Instant>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_end_at: Option<crate::rt::Instant>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub arrival_window: Option<Option<VisitWindow>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub r#override: Option<VisitOverride>,
}

/// Why the crew can't go.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitDecline {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// About when the crew arrives.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitTravel {
    pub eta: TravelMinutes,
}

/// The proof that the crew was there.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitNoAccess {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub file_id: uuid::Uuid,
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// Why the work isn't finished.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitCannotComplete {
    #[validate(nested)]
    pub reason_code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// How late the crew is.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitDelay {
    /// Later than planned.
    #[validate(range(min = 5, max = 480))]
    #[cfg_attr(feature = "schemas", schema(minimum = 5, maximum = 480))]
    pub minutes: i32,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Reason>,
}

/// Why a visit is called off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VisitCancellation {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// Somebody who goes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CrewMember {
    pub employee_id: uuid::Uuid,
    pub name: crate::common::Name,
    /// Whether they lead the crew.
    pub lead: bool,
}

/// The job of a visit in short.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitJob {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
    pub kind: crate::jobs::JobKind,
    pub state: crate::jobs::JobState,
    pub priority: crate::jobs::JobPriority,
    pub service_request_id: uuid::Uuid,
    pub customer_name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub model_name: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<crate::common::Note>,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Visit {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job: VisitJob,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    pub state: VisitState,
    /// Who goes.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 8))]
    pub crew: Vec<CrewMember>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub vehicle_id: Option<uuid::Uuid>,
    pub planned_start_at: crate::rt::Instant,
    pub planned_end_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_window: Option<VisitWindow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub eta_at: Option<crate::rt::Instant>,
    /// Minutes later than planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 480, nullable = false)
    )]
    pub delay_minutes: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub accepted_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub travel_started_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrived_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ended_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cannot_complete_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub trip_bearer: Option<crate::warranty::Payer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub override_reason: Option<crate::common::Reason>,
}

/// One page of visits.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Visit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// There are at least so many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Who opens the door.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitCustomer {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// How to get there, and what to mind.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitPlace {
    pub id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub access_notes: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hazards: Option<crate::common::Note>,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub longitude: Option<f64>,
}

/// Whether a unit is under warranty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum VisitCoverState {
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "expired")]
    Expired,
    #[serde(rename = "none")]
    None,
}

crate::rt::text_enum!(
    VisitCoverState { Active = "active", Expired = "expired", None = "none" }
);

/// The cover of the unit, as the technician tells it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitCover {
    pub state: VisitCoverState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_on: Option<chrono::NaiveDate>,
}

/// A part that this kind of trouble often needs.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct LikelyPart {
    pub item_id: uuid::Uuid,
    pub sku: crate::common::Code,
    pub item_name: crate::common::LocalizedText,
    /// Of a hundred such jobs.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100))]
    pub probability_percent: i32,
    pub in_van: crate::rt::Quantity,
}

/// A visit with everything its technician needs.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitDetail {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job: VisitJob,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    pub state: VisitState,
    /// Who goes.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 8))]
    pub crew: Vec<CrewMember>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub vehicle_id: Option<uuid::Uuid>,
    pub planned_start_at: crate::rt::Instant,
    pub planned_end_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_window: Option<VisitWindow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub eta_at: Option<crate::rt::Instant>,
    /// Minutes later than planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 480, nullable = false)
    )]
    pub delay_minutes: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub accepted_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub travel_started_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrived_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ended_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cannot_complete_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub trip_bearer: Option<crate::warranty::Payer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub override_reason: Option<crate::common::Reason>,
    pub customer: VisitCustomer,
    pub place: VisitPlace,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cover: Option<VisitCover>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub van_place_id: Option<uuid::Uuid>,
    /// The likeliest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub likely_parts: Vec<LikelyPart>,
    /// In the order of the work.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub checklist: Vec<crate::jobs::ChecklistItem>,
    pub next_step: VisitStep,
    pub job_detail: crate::jobs::JobDetail,
}

/// When somebody isn't there.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct BoardAbsence {
    pub starts_at: crate::rt::Instant,
    pub ends_at: crate::rt::Instant,
}

/// A row of the board.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct BoardEmployee {
    pub employee_id: uuid::Uuid,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Codes of skills that hold on the day.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub skills: Vec<crate::common::Code>,
    /// When they aren't there.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub absences: Vec<BoardAbsence>,
    /// Their visits of the day.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub visits: Vec<Visit>,
}

/// A job that waits for a visit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct BoardJob {
    pub job: crate::jobs::Job,
    /// When the customer would like it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub wishes: Vec<crate::jobs::JobWish>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub return_reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub last_visit_state: Option<VisitState>,
}

/// The board of a day.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DayBoard {
    /// The local day.
    pub date: chrono::NaiveDate,
    /// IANA name.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 64, pattern = "^[A-Za-z_+/0-9-]+$")
    )]
    pub time_zone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub opens_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub closes_at: Option<crate::rt::Instant>,
    /// Who could go somewhere.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub employees: Vec<BoardEmployee>,
    /// Jobs that wait, the soonest due first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub unscheduled: Vec<BoardJob>,
}

/// A part of a day in which somebody has room.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WindowOption {
    /// The day.
    pub date: chrono::NaiveDate,
    pub part_of_day: WindowPart,
    /// Local time.
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 5,
            max_length = 5,
            pattern = "^([01][0-9]|2[0-4]):[0-5][0-9]$"
        )
    )]
    pub from: String,
    /// Local time.
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 5,
            max_length = 5,
            pattern = "^([01][0-9]|2[0-4]):[0-5][0-9]$"
        )
    )]
    pub to: String,
    /// IANA name.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 64, pattern = "^[A-Za-z_+/0-9-]+$")
    )]
    pub time_zone: String,
}

/// Windows that can be kept.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WindowOptionCollection {
    /// The earliest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub items: Vec<WindowOption>,
}

/// Why, or why not.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CandidateReason {
    pub code: CandidateReasonCode,
    /// Whether it speaks against them.
    pub blocking: bool,
    pub text: crate::common::LocalizedText,
}

/// What is said about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CandidateReasonCode {
    #[serde(rename = "skills_held")]
    SkillsHeld,
    #[serde(rename = "skill_missing")]
    SkillMissing,
    #[serde(rename = "absent")]
    Absent,
    #[serde(rename = "free_all_day")]
    FreeAllDay,
    #[serde(rename = "booked")]
    Booked,
    #[serde(rename = "home_territory")]
    HomeTerritory,
    #[serde(rename = "same_customer")]
    SameCustomer,
}

crate::rt::text_enum!(
    CandidateReasonCode { SkillsHeld = "skills_held", SkillMissing = "skill_missing",
    Absent = "absent", FreeAllDay = "free_all_day", Booked = "booked", HomeTerritory =
    "home_territory", SameCustomer = "same_customer" }
);

/// Somebody who could go, or couldn't.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitCandidate {
    pub employee_id: uuid::Uuid,
    pub name: crate::common::Name,
    /// Whether nothing speaks against it.
    pub fits: bool,
    /// Why or why not.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub reasons: Vec<CandidateReason>,
    /// What they have on that day.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub visits: Vec<crate::jobs::JobVisitRef>,
}

/// Who could go.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VisitCandidateCollection {
    /// The best first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub items: Vec<VisitCandidate>,
}

use crate::rt;

/// The query of `list_visits`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListVisitsQuery {
    /// Only visits of this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only visits of this service request.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    /// Only visits of this employee.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub employee_id: Option<uuid::Uuid>,
    /// Only visits that the caller is in the crew of.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub mine: Option<bool>,
    /// Only visits of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only visits in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub state: Vec<VisitState>,
    /// Only visits of this local day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub date: Option<chrono::NaiveDate>,
    /// Only visits that begin at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_start_at_from: Option<crate::rt::Instant>,
    /// Only visits that begin before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_start_at_to: Option<crate::rt::Instant>,
    /// Only what changed at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub updated_since: Option<crate::rt::Instant>,
    /// The order; the earliest first unless told otherwise.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<VisitSort>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
    /// The most items to return.
    #[serde(default = "list_visits_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_visits_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_visits_default_limit() -> i32 {
    50
}

/// The query of `get_day_board`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetDayBoardQuery {
    /// The local day.
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub date: chrono::NaiveDate,
    /// Only people and jobs of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
}

/// The query of `list_window_options`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListWindowOptionsQuery {
    /// The branch; else that of the territory, else the first.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Where the work is.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory_id: Option<uuid::Uuid>,
    /// What is worked on; says which skills are needed.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    /// The job, where there is one; says all of the above.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// How many days to look ahead.
    #[serde(default = "list_window_options_default_days")]
    #[validate(range(min = 1, max = 21))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 21, default = list_window_options_default_days)
    )]
    pub days: i32,
}

fn list_window_options_default_days() -> i32 {
    7
}

/// The query of `list_visit_candidates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListVisitCandidatesQuery {
    /// The local day.
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub date: chrono::NaiveDate,
}

/// Who goes where and when, and what happens there.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait VisitsApi: rt::Service {
    /// List visits
    ///
    /// Lists the visits that the caller may know of.
    ///
    /// `GET /visits`
    async fn list_visits(
        app: &Self::App,
        cx: rt::Cx,
        query: ListVisitsQuery,
    ) -> Result<VisitCollection, Self::Error>;
    /// Book a visit
    ///
    /// Books people, and a vehicle if one is named, for a job. Refused when one of them is already booked, absent, or lacks a skill; a reason overrides the last two.
    ///
    /// `POST /visits`
    async fn create_visit(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: VisitPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Visit>>>, Self::Error>;
    /// Fetch a visit
    ///
    /// Fetches a visit with everything its technician needs there: people, place, unit, cover, likely parts and what of them is in the van, checklist, lines and the next step.
    ///
    /// `GET /visits/{visit_id}`
    async fn get_visit(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
    ) -> Result<rt::Tagged<VisitDetail>, Self::Error>;
    /// Move a visit
    ///
    /// Changes when a visit is, or who goes; until they are on the way.
    ///
    /// `PATCH /visits/{visit_id}`
    async fn update_visit(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: VisitPatch,
    ) -> Result<rt::Tagged<Visit>, Self::Error>;
    /// Publish a visit
    ///
    /// Hands a booked visit to its crew, who accept or decline it.
    ///
    /// `POST /visits/{visit_id}/dispatch`
    async fn create_visit_dispatch(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Accept a visit
    ///
    /// The lead says that they will go.
    ///
    /// `POST /visits/{visit_id}/acceptance`
    async fn create_visit_acceptance(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Decline a visit
    ///
    /// The crew can't go; the job returns to the top of the board with the reason.
    ///
    /// `POST /visits/{visit_id}/decline`
    async fn create_visit_decline(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VisitDecline,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Set off
    ///
    /// The crew is on the way; the customer is told about when they arrive.
    ///
    /// `POST /visits/{visit_id}/travel`
    async fn create_visit_travel(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VisitTravel,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Arrive
    ///
    /// The crew is on site; the job is in progress.
    ///
    /// `POST /visits/{visit_id}/arrival`
    async fn create_visit_arrival(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Finish a visit
    ///
    /// The crew leaves, and what was planned for this visit is done.
    ///
    /// `POST /visits/{visit_id}/finish`
    async fn create_visit_finish(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Nobody at home
    ///
    /// The crew couldn't get in; a photo shows that they were there. More often than the tariff lets pass, it costs the customer its fee.
    ///
    /// `POST /visits/{visit_id}/no-access`
    async fn create_visit_no_access(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VisitNoAccess,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Leave the work unfinished
    ///
    /// The work can't be finished on this visit. The reason says who bears the trip and what comes next.
    ///
    /// `POST /visits/{visit_id}/cannot-complete`
    async fn create_visit_cannot_complete(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VisitCannotComplete,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Run late
    ///
    /// Tells the office and the customer that the crew arrives later than planned.
    ///
    /// `POST /visits/{visit_id}/delay`
    async fn create_visit_delay(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VisitDelay,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Cancel a visit
    ///
    /// Calls a visit off before it began; its people are free again.
    ///
    /// `POST /visits/{visit_id}/cancellation`
    async fn create_visit_cancellation(
        app: &Self::App,
        cx: rt::Cx,
        visit_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: VisitCancellation,
    ) -> Result<rt::Recorded<rt::Tagged<Visit>>, Self::Error>;
    /// Fetch the board of a day
    ///
    /// Everybody who could go somewhere on that day with skills, absences and visits, and the jobs that wait for a visit, the soonest due first, with the customers' wishes.
    ///
    /// `GET /day-board`
    async fn get_day_board(
        app: &Self::App,
        cx: rt::Cx,
        query: GetDayBoardQuery,
    ) -> Result<DayBoard, Self::Error>;
    /// List windows that can be kept
    ///
    /// Lists parts of the coming days in which somebody with the skill has room, from the calendar of the branch.
    ///
    /// `GET /window-options`
    async fn list_window_options(
        app: &Self::App,
        cx: rt::Cx,
        query: ListWindowOptionsQuery,
    ) -> Result<WindowOptionCollection, Self::Error>;
    /// List who could go
    ///
    /// Lists the employees with the reasons why or why not, the best first.
    ///
    /// `GET /jobs/{job_id}/visit-candidates`
    async fn list_visit_candidates(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        query: ListVisitCandidatesQuery,
    ) -> Result<VisitCandidateCollection, Self::Error>;
}

pub static LIST_VISITS: rt::Operation = rt::Operation {
    id: "list_visits",
    tag: "visits",
    method: rt::Method::GET,
    path: "/visits",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "job_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "service_request_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "employee_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "mine",
            repeats: false,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "date",
            repeats: false,
        },
        rt::QueryParameter {
            name: "planned_start_at_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "planned_start_at_to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "updated_since",
            repeats: false,
        },
        rt::QueryParameter {
            name: "sort",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_VISIT: rt::Operation = rt::Operation {
    id: "create_visit",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitPrototype"),
    query: &[],
};

pub static GET_VISIT: rt::Operation = rt::Operation {
    id: "get_visit",
    tag: "visits",
    method: rt::Method::GET,
    path: "/visits/{visit_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_VISIT: rt::Operation = rt::Operation {
    id: "update_visit",
    tag: "visits",
    method: rt::Method::PATCH,
    path: "/visits/{visit_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("VisitPatch"),
    query: &[],
};

pub static CREATE_VISIT_DISPATCH: rt::Operation = rt::Operation {
    id: "create_visit_dispatch",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/dispatch",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_VISIT_ACCEPTANCE: rt::Operation = rt::Operation {
    id: "create_visit_acceptance",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/acceptance",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_VISIT_DECLINE: rt::Operation = rt::Operation {
    id: "create_visit_decline",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/decline",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitDecline"),
    query: &[],
};

pub static CREATE_VISIT_TRAVEL: rt::Operation = rt::Operation {
    id: "create_visit_travel",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/travel",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitTravel"),
    query: &[],
};

pub static CREATE_VISIT_ARRIVAL: rt::Operation = rt::Operation {
    id: "create_visit_arrival",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/arrival",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_VISIT_FINISH: rt::Operation = rt::Operation {
    id: "create_visit_finish",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/finish",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_VISIT_NO_ACCESS: rt::Operation = rt::Operation {
    id: "create_visit_no_access",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/no-access",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitNoAccess"),
    query: &[],
};

pub static CREATE_VISIT_CANNOT_COMPLETE: rt::Operation = rt::Operation {
    id: "create_visit_cannot_complete",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/cannot-complete",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitCannotComplete"),
    query: &[],
};

pub static CREATE_VISIT_DELAY: rt::Operation = rt::Operation {
    id: "create_visit_delay",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/delay",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VisitDelay"),
    query: &[],
};

pub static CREATE_VISIT_CANCELLATION: rt::Operation = rt::Operation {
    id: "create_visit_cancellation",
    tag: "visits",
    method: rt::Method::POST,
    path: "/visits/{visit_id}/cancellation",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("VisitCancellation"),
    query: &[],
};

pub static GET_DAY_BOARD: rt::Operation = rt::Operation {
    id: "get_day_board",
    tag: "visits",
    method: rt::Method::GET,
    path: "/day-board",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "date",
            repeats: false,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
    ],
};

pub static LIST_WINDOW_OPTIONS: rt::Operation = rt::Operation {
    id: "list_window_options",
    tag: "visits",
    method: rt::Method::GET,
    path: "/window-options",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "territory_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "job_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "days",
            repeats: false,
        },
    ],
};

pub static LIST_VISIT_CANDIDATES: rt::Operation = rt::Operation {
    id: "list_visit_candidates",
    tag: "visits",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/visit-candidates",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "date",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: VisitsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 17] = [
        (
            &LIST_VISITS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_visits(&call)?;
                let reply = T::list_visits(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_visits_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_visit(&mut call).await?;
                let reply = T::create_visit(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_reply(&call, reply)
            }),
        ),
        (
            &GET_VISIT,
            |app, call| Box::pin(async move {
                let (visit_id,) = wire::get_visit(&call)?;
                let reply = T::get_visit(&app, call.cx(), visit_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_visit_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_VISIT,
            |app, mut call| Box::pin(async move {
                let (visit_id, if_match, body) = wire::update_visit(&mut call).await?;
                let reply = T::update_visit(&app, call.cx(), visit_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_visit_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_DISPATCH,
            |app, mut call| Box::pin(async move {
                let (visit_id, key) = wire::create_visit_dispatch(&mut call).await?;
                let reply = T::create_visit_dispatch(&app, call.cx(), visit_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_dispatch_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_ACCEPTANCE,
            |app, mut call| Box::pin(async move {
                let (visit_id, key) = wire::create_visit_acceptance(&mut call).await?;
                let reply = T::create_visit_acceptance(&app, call.cx(), visit_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_acceptance_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_DECLINE,
            |app, mut call| Box::pin(async move {
                let (visit_id, key, body) = wire::create_visit_decline(&mut call).await?;
                let reply = T::create_visit_decline(&app, call.cx(), visit_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_decline_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_TRAVEL,
            |app, mut call| Box::pin(async move {
                let (visit_id, key, body) = wire::create_visit_travel(&mut call).await?;
                let reply = T::create_visit_travel(&app, call.cx(), visit_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_travel_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_ARRIVAL,
            |app, mut call| Box::pin(async move {
                let (visit_id, key) = wire::create_visit_arrival(&mut call).await?;
                let reply = T::create_visit_arrival(&app, call.cx(), visit_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_arrival_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_FINISH,
            |app, mut call| Box::pin(async move {
                let (visit_id, key) = wire::create_visit_finish(&mut call).await?;
                let reply = T::create_visit_finish(&app, call.cx(), visit_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_finish_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_NO_ACCESS,
            |app, mut call| Box::pin(async move {
                let (visit_id, key, body) = wire::create_visit_no_access(&mut call)
                    .await?;
                let reply = T::create_visit_no_access(
                        &app,
                        call.cx(),
                        visit_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_no_access_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_CANNOT_COMPLETE,
            |app, mut call| Box::pin(async move {
                let (visit_id, key, body) = wire::create_visit_cannot_complete(&mut call)
                    .await?;
                let reply = T::create_visit_cannot_complete(
                        &app,
                        call.cx(),
                        visit_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_cannot_complete_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_DELAY,
            |app, mut call| Box::pin(async move {
                let (visit_id, key, body) = wire::create_visit_delay(&mut call).await?;
                let reply = T::create_visit_delay(&app, call.cx(), visit_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_delay_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VISIT_CANCELLATION,
            |app, mut call| Box::pin(async move {
                let (visit_id, if_match, key, body) = wire::create_visit_cancellation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_visit_cancellation(
                        &app,
                        call.cx(),
                        visit_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_visit_cancellation_reply(&call, reply)
            }),
        ),
        (
            &GET_DAY_BOARD,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_day_board(&call)?;
                let reply = T::get_day_board(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_day_board_reply(&call, reply)
            }),
        ),
        (
            &LIST_WINDOW_OPTIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_window_options(&call)?;
                let reply = T::list_window_options(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_window_options_reply(&call, reply)
            }),
        ),
        (
            &LIST_VISIT_CANDIDATES,
            |app, call| Box::pin(async move {
                let (job_id, query) = wire::list_visit_candidates(&call)?;
                let reply = T::list_visit_candidates(&app, call.cx(), job_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::list_visit_candidates_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_visits(call: &rt::Call) -> rt::Result<(ListVisitsQuery,)> {
        Ok((call.query::<ListVisitsQuery>()?,))
    }
    pub(super) fn list_visits_reply(
        call: &rt::Call,
        reply: VisitCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, VisitPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<VisitPrototype>().await?))
    }
    pub(super) fn create_visit_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Visit>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_visit(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("visit_id")?,))
    }
    pub(super) fn get_visit_reply(
        call: &rt::Call,
        reply: rt::Tagged<VisitDetail>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_visit(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, VisitPatch)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.if_match()?,
            call.json::<VisitPatch>().await?,
        ))
    }
    pub(super) fn update_visit_reply(
        call: &rt::Call,
        reply: rt::Tagged<Visit>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_dispatch(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("visit_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_visit_dispatch_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_acceptance(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("visit_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_visit_acceptance_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_decline(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VisitDecline)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.idempotency_key().await?,
            call.json::<VisitDecline>().await?,
        ))
    }
    pub(super) fn create_visit_decline_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_travel(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VisitTravel)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.idempotency_key().await?,
            call.json::<VisitTravel>().await?,
        ))
    }
    pub(super) fn create_visit_travel_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_arrival(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("visit_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_visit_arrival_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_finish(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("visit_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_visit_finish_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_no_access(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VisitNoAccess)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.idempotency_key().await?,
            call.json::<VisitNoAccess>().await?,
        ))
    }
    pub(super) fn create_visit_no_access_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_cannot_complete(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VisitCannotComplete)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.idempotency_key().await?,
            call.json::<VisitCannotComplete>().await?,
        ))
    }
    pub(super) fn create_visit_cannot_complete_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_delay(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VisitDelay)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.idempotency_key().await?,
            call.json::<VisitDelay>().await?,
        ))
    }
    pub(super) fn create_visit_delay_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_visit_cancellation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, VisitCancellation)> {
        Ok((
            call.path::<uuid::Uuid>("visit_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<VisitCancellation>().await?,
        ))
    }
    pub(super) fn create_visit_cancellation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Visit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_day_board(call: &rt::Call) -> rt::Result<(GetDayBoardQuery,)> {
        Ok((call.query::<GetDayBoardQuery>()?,))
    }
    pub(super) fn get_day_board_reply(
        call: &rt::Call,
        reply: DayBoard,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_window_options(
        call: &rt::Call,
    ) -> rt::Result<(ListWindowOptionsQuery,)> {
        Ok((call.query::<ListWindowOptionsQuery>()?,))
    }
    pub(super) fn list_window_options_reply(
        call: &rt::Call,
        reply: WindowOptionCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_visit_candidates(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListVisitCandidatesQuery)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.query::<ListVisitCandidatesQuery>()?,
        ))
    }
    pub(super) fn list_visit_candidates_reply(
        call: &rt::Call,
        reply: VisitCandidateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_VISITS)
        .query::<ListVisitsQuery>()
        .reply(wire::list_visits_reply);
    document
        .operation(&CREATE_VISIT)
        .idempotency_key()
        .json::<VisitPrototype>()
        .reply(wire::create_visit_reply);
    document.operation(&GET_VISIT).id("visit_id").reply(wire::get_visit_reply);
    document
        .operation(&UPDATE_VISIT)
        .id("visit_id")
        .if_match()
        .json::<VisitPatch>()
        .reply(wire::update_visit_reply);
    document
        .operation(&CREATE_VISIT_DISPATCH)
        .id("visit_id")
        .idempotency_key()
        .reply(wire::create_visit_dispatch_reply);
    document
        .operation(&CREATE_VISIT_ACCEPTANCE)
        .id("visit_id")
        .idempotency_key()
        .reply(wire::create_visit_acceptance_reply);
    document
        .operation(&CREATE_VISIT_DECLINE)
        .id("visit_id")
        .idempotency_key()
        .json::<VisitDecline>()
        .reply(wire::create_visit_decline_reply);
    document
        .operation(&CREATE_VISIT_TRAVEL)
        .id("visit_id")
        .idempotency_key()
        .json::<VisitTravel>()
        .reply(wire::create_visit_travel_reply);
    document
        .operation(&CREATE_VISIT_ARRIVAL)
        .id("visit_id")
        .idempotency_key()
        .reply(wire::create_visit_arrival_reply);
    document
        .operation(&CREATE_VISIT_FINISH)
        .id("visit_id")
        .idempotency_key()
        .reply(wire::create_visit_finish_reply);
    document
        .operation(&CREATE_VISIT_NO_ACCESS)
        .id("visit_id")
        .idempotency_key()
        .json::<VisitNoAccess>()
        .reply(wire::create_visit_no_access_reply);
    document
        .operation(&CREATE_VISIT_CANNOT_COMPLETE)
        .id("visit_id")
        .idempotency_key()
        .json::<VisitCannotComplete>()
        .reply(wire::create_visit_cannot_complete_reply);
    document
        .operation(&CREATE_VISIT_DELAY)
        .id("visit_id")
        .idempotency_key()
        .json::<VisitDelay>()
        .reply(wire::create_visit_delay_reply);
    document
        .operation(&CREATE_VISIT_CANCELLATION)
        .id("visit_id")
        .if_match()
        .idempotency_key()
        .json::<VisitCancellation>()
        .reply(wire::create_visit_cancellation_reply);
    document
        .operation(&GET_DAY_BOARD)
        .query::<GetDayBoardQuery>()
        .reply(wire::get_day_board_reply);
    document
        .operation(&LIST_WINDOW_OPTIONS)
        .query::<ListWindowOptionsQuery>()
        .reply(wire::list_window_options_reply);
    document
        .operation(&LIST_VISIT_CANDIDATES)
        .id("job_id")
        .query::<ListVisitCandidatesQuery>()
        .reply(wire::list_visit_candidates_reply);
}
