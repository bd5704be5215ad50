//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Work for a customer, from the booking to the books, with its lines, prices and proofs.

use validator::Validate;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobKind {
    #[serde(rename = "transport")]
    Transport,
    #[serde(rename = "install")]
    Install,
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "replace")]
    Replace,
    #[serde(rename = "measure")]
    Measure,
    #[serde(rename = "rebuild")]
    Rebuild,
    #[serde(rename = "negotiate")]
    Negotiate,
    #[serde(rename = "train")]
    Train,
    #[serde(rename = "inspect")]
    Inspect,
    #[serde(rename = "preventive")]
    Preventive,
    #[serde(rename = "campaign")]
    Campaign,
    #[serde(rename = "rework")]
    Rework,
}

crate::rt::text_enum!(
    JobKind { Transport = "transport", Install = "install", Repair = "repair", Replace =
    "replace", Measure = "measure", Rebuild = "rebuild", Negotiate = "negotiate", Train =
    "train", Inspect = "inspect", Preventive = "preventive", Campaign = "campaign",
    Rework = "rework" }
);

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobState {
    #[serde(rename = "unscheduled")]
    Unscheduled,
    #[serde(rename = "scheduled")]
    Scheduled,
    #[serde(rename = "in_progress")]
    InProgress,
    #[serde(rename = "on_hold")]
    OnHold,
    #[serde(rename = "cannot_complete")]
    CannotComplete,
    #[serde(rename = "completed")]
    Completed,
    #[serde(rename = "approved")]
    Approved,
    #[serde(rename = "posted")]
    Posted,
    #[serde(rename = "closed")]
    Closed,
    #[serde(rename = "cancelled")]
    Cancelled,
}

crate::rt::text_enum!(
    JobState { Unscheduled = "unscheduled", Scheduled = "scheduled", InProgress =
    "in_progress", OnHold = "on_hold", CannotComplete = "cannot_complete", Completed =
    "completed", Approved = "approved", Posted = "posted", Closed = "closed", Cancelled =
    "cancelled" }
);

/// How pressing a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobPriority {
    #[serde(rename = "normal")]
    Normal,
    #[serde(rename = "urgent")]
    Urgent,
    #[serde(rename = "emergency")]
    Emergency,
}

crate::rt::text_enum!(
    JobPriority { Normal = "normal", Urgent = "urgent", Emergency = "emergency" }
);

/// The order of a list of jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobSort {
    #[serde(rename = "arrival_due_at")]
    ArrivalDueAt,
    #[serde(rename = "created_at_desc")]
    CreatedAtDesc,
}

crate::rt::text_enum!(
    JobSort { ArrivalDueAt = "arrival_due_at", CreatedAtDesc = "created_at_desc" }
);

/// What a job on hold waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum HoldKind {
    #[serde(rename = "parts")]
    Parts,
    #[serde(rename = "approval")]
    Approval,
    #[serde(rename = "customer")]
    Customer,
}

crate::rt::text_enum!(
    HoldKind { Parts = "parts", Approval = "approval", Customer = "customer" }
);

/// What became of the part that was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RemovedPartState {
    #[serde(rename = "not_required")]
    NotRequired,
    #[serde(rename = "owed")]
    Owed,
    #[serde(rename = "recovered")]
    Recovered,
    #[serde(rename = "left_with_customer")]
    LeftWithCustomer,
    #[serde(rename = "missing")]
    Missing,
}

crate::rt::text_enum!(
    RemovedPartState { NotRequired = "not_required", Owed = "owed", Recovered =
    "recovered", LeftWithCustomer = "left_with_customer", Missing = "missing" }
);

/// What an expense is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExpenseKind {
    #[serde(rename = "travel")]
    Travel,
}

crate::rt::text_enum!(ExpenseKind { Travel = "travel" });

/// Travel that was entered, or a share of it that the tariff charges by itself, because nobody was at home again or a visit was called off late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExpenseLineKind {
    #[serde(rename = "travel")]
    Travel,
    #[serde(rename = "no_access_fee")]
    NoAccessFee,
    #[serde(rename = "late_cancellation_fee")]
    LateCancellationFee,
}

crate::rt::text_enum!(
    ExpenseLineKind { Travel = "travel", NoAccessFee = "no_access_fee",
    LateCancellationFee = "late_cancellation_fee" }
);

/// What a photo shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobPhotoKind {
    #[serde(rename = "intake")]
    Intake,
    #[serde(rename = "during")]
    During,
    #[serde(rename = "handover")]
    Handover,
    #[serde(rename = "plate")]
    Plate,
    #[serde(rename = "no_access")]
    NoAccess,
}

crate::rt::text_enum!(
    JobPhotoKind { Intake = "intake", During = "during", Handover = "handover", Plate =
    "plate", NoAccess = "no_access" }
);

/// Whether the customer's yes still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PriceApprovalState {
    #[serde(rename = "accepted")]
    Accepted,
    #[serde(rename = "void")]
    Void,
}

crate::rt::text_enum!(PriceApprovalState { Accepted = "accepted", Void = "void" });

/// How the customer said yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PriceApprovalMethod {
    #[serde(rename = "signature")]
    Signature,
    #[serde(rename = "code")]
    Code,
    #[serde(rename = "remote")]
    Remote,
}

crate::rt::text_enum!(
    PriceApprovalMethod { Signature = "signature", Code = "code", Remote = "remote" }
);

/// Where the price stands with the customer; `free` needs no yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PriceState {
    #[serde(rename = "free")]
    Free,
    #[serde(rename = "open")]
    Open,
    #[serde(rename = "accepted")]
    Accepted,
    #[serde(rename = "refused")]
    Refused,
}

crate::rt::text_enum!(
    PriceState { Free = "free", Open = "open", Accepted = "accepted", Refused = "refused"
    }
);

/// What remains of a job whose price was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RefusalOutcome {
    #[serde(rename = "diagnosis_fee")]
    DiagnosisFee,
    #[serde(rename = "minimum_work")]
    MinimumWork,
}

crate::rt::text_enum!(
    RefusalOutcome { DiagnosisFee = "diagnosis_fee", MinimumWork = "minimum_work" }
);

/// One screen of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ChecklistGroup {
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
}

crate::rt::text_enum!(
    ChecklistGroup { Safety = "safety", Unit = "unit", Diagnosis = "diagnosis", Price =
    "price", Work = "work", Test = "test", Handover = "handover" }
);

/// What an item asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ChecklistInput {
    #[serde(rename = "bool")]
    Bool,
    #[serde(rename = "number")]
    Number,
    #[serde(rename = "text")]
    Text,
    #[serde(rename = "photo")]
    Photo,
    #[serde(rename = "signature")]
    Signature,
    #[serde(rename = "measurement")]
    Measurement,
    #[serde(rename = "serial_scan")]
    SerialScan,
}

crate::rt::text_enum!(
    ChecklistInput { Bool = "bool", Number = "number", Text = "text", Photo = "photo",
    Signature = "signature", Measurement = "measurement", SerialScan = "serial_scan" }
);

/// Whether an item is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ChecklistItemState {
    #[serde(rename = "open")]
    Open,
    #[serde(rename = "done")]
    Done,
    #[serde(rename = "out_of_limits")]
    OutOfLimits,
    #[serde(rename = "waived")]
    Waived,
}

crate::rt::text_enum!(
    ChecklistItemState { Open = "open", Done = "done", OutOfLimits = "out_of_limits",
    Waived = "waived" }
);

/// What a line charges for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum JobLineKind {
    #[serde(rename = "part")]
    Part,
    #[serde(rename = "labour")]
    Labour,
    #[serde(rename = "travel")]
    Travel,
}

crate::rt::text_enum!(
    JobLineKind { Part = "part", Labour = "labour", Travel = "travel" }
);

/// A serial number as printed or scanned.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 60, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct SerialNumber(pub String);

static SERIAL_NUMBER_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for SerialNumber {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SERIAL_NUMBER_PATTERN)
            .length(&self.0, 1..=60)
            .finish()
    }
}

crate::rt::scalar!(SerialNumber, String);

/// Six digits, in any script.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 6, max_length = 12, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct ApprovalCode(pub String);

static APPROVAL_CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for ApprovalCode {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &APPROVAL_CODE_PATTERN)
            .length(&self.0, 6..=12)
            .finish()
    }
}

crate::rt::scalar!(ApprovalCode, String);

/// What one more job of a request takes.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub service_request_id: uuid::Uuid,
    pub kind: JobKind,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub priority: Option<JobPriority>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub instructions: Option<crate::common::Note>,
}

/// What may change about a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub priority: Option<JobPriority>,
    /// Codes of the skills that the work needs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub required_skills: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub instructions: Option<Option<crate::common::Note>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub internal_note: Option<Option<crate::common::Note>>,
}

/// What a job waits for, and until about when.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobHold {
    pub kind: HoldKind,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason_code: Option<crate::common::Code>,
    /// The day on which it should go on.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub expected_on: Option<chrono::NaiveDate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Why a job is called off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobCancellation {
    #[validate(nested)]
    pub reason_code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cost_bearer: Option<crate::warranty::Payer>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What the reviewer misses.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobSendingBack {
    /// Codes of review reasons.
    #[validate(length(min = 1, max = 10), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 10))]
    pub reason_codes: Vec<crate::common::Code>,
    /// Whether somebody has to go there again, at our cost.
    pub return_visit: bool,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Codes of what was found and done.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobDiagnosis {
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition_code: Option<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub section_code: Option<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub defect_code: Option<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cause_code: Option<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub repair_code: Option<crate::common::Code>,
    /// How it ended.
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub resolution_codes: Vec<crate::common::Code>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub finding: Option<crate::common::Note>,
}

/// For whom the work is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobCustomer {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// What is worked on.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobUnit {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<SerialNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    pub model_code: crate::common::Code,
    pub model_name: crate::common::LocalizedText,
}

/// Where the work is; without the address for who may not know it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobPlace {
    pub id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<crate::common::Note>,
}

/// When the customer would like a visit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobWish {
    /// The day.
    pub date: chrono::NaiveDate,
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

/// A visit in short.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobVisitRef {
    pub id: uuid::Uuid,
    pub state: crate::visits::VisitState,
    pub planned_start_at: crate::rt::Instant,
    pub planned_end_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lead_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lead_employee_id: Option<uuid::Uuid>,
}

/// A job as lists show it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Job {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub organization_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    pub service_request_id: uuid::Uuid,
    pub kind: JobKind,
    pub state: JobState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hold_kind: Option<HoldKind>,
    /// When it should go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hold_until: Option<chrono::NaiveDate>,
    pub priority: JobPriority,
    pub customer: JobCustomer,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit: Option<JobUnit>,
    pub place: JobPlace,
    /// Codes of skills.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub required_skills: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub rework_of: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub resolution_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub completed_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit: Option<JobVisitRef>,
}

/// One page of jobs.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Job>,
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

/// A job with what belongs to it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobDetail {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub organization_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    pub service_request_id: uuid::Uuid,
    pub kind: JobKind,
    pub state: JobState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hold_kind: Option<HoldKind>,
    /// When it should go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hold_until: Option<chrono::NaiveDate>,
    pub priority: JobPriority,
    pub customer: JobCustomer,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit: Option<JobUnit>,
    pub place: JobPlace,
    /// Codes of skills.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub required_skills: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub rework_of: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub resolution_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub completed_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit: Option<JobVisitRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub instructions: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub internal_note: Option<crate::common::Note>,
    /// When the customer would like it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub wishes: Vec<JobWish>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub diagnosis: Option<JobDiagnosis>,
    /// Its visits, newest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub visits: Vec<JobVisitRef>,
    /// Its parts.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub part_lines: Vec<PartLine>,
    /// Its labour.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub labour_lines: Vec<LabourLine>,
    /// Its expenses.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub expense_lines: Vec<ExpenseLine>,
    /// What each payer owes.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub payers: Vec<PayerTotal>,
    pub price_state: PriceState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approval: Option<JobApproval>,
    /// How far each group is.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 7))]
    pub checklist: Vec<ChecklistProgress>,
    /// Its photos.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub photos: Vec<JobPhoto>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub acceptance: Option<JobAcceptance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hold_reason_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cancellation: Option<JobCancelled>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub review: Option<JobReview>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approved_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approved_by_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub completed_by_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cost: Option<crate::rt::Money>,
}

/// How a job was called off.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobCancelled {
    pub reason_code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cost_bearer: Option<crate::warranty::Payer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    pub at: crate::rt::Instant,
}

/// What the last review found.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobReview {
    /// Codes of review reasons.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub reason_codes: Vec<crate::common::Code>,
    /// Whether somebody has to go there again.
    pub return_visit: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    pub at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub by: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub by_name: Option<crate::common::Name>,
}

/// How many of a group's required items are settled.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistProgress {
    pub group: ChecklistGroup,
    /// Done or waived.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 500))]
    pub settled: i32,
    /// How many there are.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 500))]
    pub required: i32,
}

/// What one payer carries of a line.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct LineShare {
    pub payer: crate::warranty::Payer,
    /// 10000 is the whole.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub share_ten_thousandths: i32,
    pub unit_price: crate::rt::Money,
    pub amount: crate::rt::Money,
}

/// A cover that was looked at, and why it was or wasn't taken.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CoverCandidate {
    /// The rule's name.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 80, pattern = "^[^\\x00]*$")
    )]
    pub rule: String,
    /// Whether it pays.
    pub chosen: bool,
    pub reason: crate::common::LocalizedText,
}

/// Who pays for a line, and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PayerDecision {
    /// Together the whole.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub shares: Vec<LineShare>,
    /// The rule that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub rule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub clause: Option<crate::common::LocalizedText>,
    /// What was looked at.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub candidates: Vec<CoverCandidate>,
    pub decided_at: crate::rt::Instant,
}

/// Which part, and how many.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLinePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub item_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
}

/// How many are planned now.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLinePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub quantity: Option<crate::rt::Quantity>,
}

/// What went into the unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLineUse {
    pub quantity: crate::rt::Quantity,
    /// The serials that were scanned, one for each piece of a part that has them.
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub serials: Vec<SerialNumber>,
}

/// What comes out of the unit again.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLineReturn {
    pub quantity: crate::rt::Quantity,
    /// Which pieces, where they have serials.
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub serials: Vec<SerialNumber>,
}

/// Where the old part went.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartLineRecovery {
    pub state: RemovedPartState,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<SerialNumber>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// A part on a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PartLine {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job_id: uuid::Uuid,
    pub item_id: uuid::Uuid,
    pub sku: crate::common::Code,
    pub item_name: crate::common::LocalizedText,
    pub unit_of_measure: crate::common::Code,
    /// Whether each piece has a serial.
    pub serial_tracked: bool,
    pub quantity: crate::rt::Quantity,
    pub quantity_used: crate::rt::Quantity,
    /// Serials of the new pieces.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub serials: Vec<SerialNumber>,
    pub old_part_state: RemovedPartState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub old_part_serial: Option<SerialNumber>,
    pub decision: PayerDecision,
    pub net: crate::rt::Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit_cost: Option<crate::rt::Money>,
}

/// The parts of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PartLineCollection {
    /// All, oldest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<PartLine>,
}

/// Whose work it was, and how much of it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TechnicianSplit {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub employee_id: uuid::Uuid,
    /// 10000 is the whole.
    #[validate(range(min = 1, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub share_ten_thousandths: i32,
}

/// Which operation.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LabourLinePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub service_code_id: uuid::Uuid,
    /// Minutes really spent.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub actual_minutes: Option<i32>,
}

/// What was really spent, by whom.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LabourLinePatch {
    /// Minutes really spent.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub actual_minutes: Option<i32>,
    /// Together the whole.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 1, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 10, nullable = false)
    )]
    pub splits: Option<Vec<TechnicianSplit>>,
}

/// Labour on a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct LabourLine {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job_id: uuid::Uuid,
    pub service_code_id: uuid::Uuid,
    pub service_code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    /// Minutes that it takes by the book.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub standard_minutes: i32,
    /// Minutes really spent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub actual_minutes: Option<i32>,
    /// Whose work it was.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub splits: Vec<TechnicianSplit>,
    pub decision: PayerDecision,
    pub net: crate::rt::Money,
}

/// The labour of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct LabourLineCollection {
    /// All, oldest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<LabourLine>,
}

/// The travel that is charged.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExpenseLinePrototype {
    pub kind: ExpenseKind,
    /// Kilometres from the branch.
    #[validate(range(min = 0, max = 3000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 3000))]
    pub distance_km: i32,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// An expense on a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ExpenseLine {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job_id: uuid::Uuid,
    pub kind: ExpenseLineKind,
    /// Kilometres from the branch.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 3000))]
    pub distance_km: i32,
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    pub decision: PayerDecision,
    pub net: crate::rt::Money,
}

/// The expenses of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ExpenseLineCollection {
    /// All, oldest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ExpenseLine>,
}

/// What one payer owes for a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PayerTotal {
    pub payer: crate::warranty::Payer,
    pub net: crate::rt::Money,
    pub tax: crate::rt::Money,
    pub gross: crate::rt::Money,
}

/// A line of an estimate.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EstimateLine {
    pub id: uuid::Uuid,
    pub kind: JobLineKind,
    pub title: crate::common::LocalizedText,
    pub quantity: crate::rt::Quantity,
    pub decision: PayerDecision,
    pub net: crate::rt::Money,
}

/// What the work will cost, and whom.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobEstimate {
    pub job_id: uuid::Uuid,
    /// What is charged.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 600))]
    pub lines: Vec<EstimateLine>,
    /// What each payer owes.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub payers: Vec<PayerTotal>,
    pub customer_total: crate::rt::Money,
    pub price_state: PriceState,
    /// Whether the customer has to say yes before the work.
    pub approval_needed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub approval: Option<JobApproval>,
}

/// A point of a stroke.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignaturePoint {
    /// Pixels from the left or the top.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub x: i32,
    /// Pixels from the left or the top.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub y: i32,
    /// Milliseconds since the first point.
    #[validate(range(min = 0, max = 600000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 600000))]
    pub t: i32,
}

/// A line drawn without lifting the pen.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignatureStroke {
    /// In the order of drawing.
    #[validate(length(min = 1, max = 2000), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 2000))]
    pub points: Vec<SignaturePoint>,
}

/// A signature as it was drawn.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Of the field in pixels.
    #[validate(range(min = 1, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub width: i32,
    /// Of the field in pixels.
    #[validate(range(min = 1, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub height: i32,
    /// In the order of drawing.
    #[validate(length(min = 1, max = 200), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 200))]
    pub strokes: Vec<SignatureStroke>,
}

/// The customer signs on the technician's screen.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalBySignature {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub method: ApprovalBySignatureMethod,
    pub total: crate::rt::Money,
    #[validate(nested)]
    pub signer_name: crate::common::Name,
    #[validate(nested)]
    pub signature: Signature,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ApprovalBySignatureMethod {
    #[default]
    #[serde(rename = "signature")]
    Signature,
}

/// The customer says the code that was sent to their phone.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalByCode {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub method: ApprovalByCodeMethod,
    pub total: crate::rt::Money,
    #[validate(nested)]
    pub code: ApprovalCode,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ApprovalByCodeMethod {
    #[default]
    #[serde(rename = "code")]
    Code,
}

/// The customer accepts on their own screen.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ApprovalFromAfar {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub method: ApprovalFromAfarMethod,
    pub total: crate::rt::Money,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ApprovalFromAfarMethod {
    #[default]
    #[serde(rename = "remote")]
    Remote,
}

/// The customer's yes. `total` is what the customer was shown; it is refused when the price is another by now.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[derive(serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(
    feature = "schemas",
    schema(
        discriminator(
            property_name = "method",
            mapping(
                ("signature" = "#/components/schemas/ApprovalBySignature"),
                ("code" = "#/components/schemas/ApprovalByCode"),
                ("remote" = "#/components/schemas/ApprovalFromAfar")
            )
        )
    )
)]
pub enum JobApprovalPrototype {
    Signature(ApprovalBySignature),
    Code(ApprovalByCode),
    Remote(ApprovalFromAfar),
}

#[derive(serde::Deserialize)]
#[serde(tag = "method")]
enum JobApprovalPrototypeByTag {
    #[serde(rename = "signature")]
    Signature(ApprovalBySignature),
    #[serde(rename = "code")]
    Code(ApprovalByCode),
    #[serde(rename = "remote")]
    Remote(ApprovalFromAfar),
}

impl<'de> serde::Deserialize<'de> for JobApprovalPrototype {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(
            match JobApprovalPrototypeByTag::deserialize(d)? {
                JobApprovalPrototypeByTag::Signature(v) => Self::Signature(v),
                JobApprovalPrototypeByTag::Code(v) => Self::Code(v),
                JobApprovalPrototypeByTag::Remote(v) => Self::Remote(v),
            },
        )
    }
}

impl Validate for JobApprovalPrototype {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        match self {
            Self::Signature(v) => v.validate(),
            Self::Code(v) => v.validate(),
            Self::Remote(v) => v.validate(),
        }
    }
}

/// A price that the customer accepted.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobApproval {
    pub id: uuid::Uuid,
    pub job_id: uuid::Uuid,
    pub state: PriceApprovalState,
    pub method: PriceApprovalMethod,
    pub total: crate::rt::Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub signer_name: Option<crate::common::Name>,
    pub accepted_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub void_since: Option<crate::rt::Instant>,
}

/// The approvals of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobApprovalCollection {
    /// All, newest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub items: Vec<JobApproval>,
}

/// That a code was sent.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobApprovalCode {
    /// The last digits of the number it went to.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 2, max_length = 4, pattern = "^[0-9]+$")
    )]
    pub phone_ending: String,
    pub total: crate::rt::Money,
    pub expires_at: crate::rt::Instant,
}

/// The customer's no.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobRefusal {
    pub outcome: RefusalOutcome,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Which picture, and what it shows.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JobPhotoPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub file_id: uuid::Uuid,
    pub kind: JobPhotoKind,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// A photo of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobPhoto {
    pub id: uuid::Uuid,
    pub job_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit_id: Option<uuid::Uuid>,
    pub file_id: uuid::Uuid,
    pub kind: JobPhotoKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    pub created_at: crate::rt::Instant,
}

/// The photos of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobPhotoCollection {
    /// All, oldest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<JobPhoto>,
}

/// The customer signs for the work.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptanceBySignature {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub kind: AcceptanceBySignatureKind,
    #[validate(nested)]
    pub signer_name: crate::common::Name,
    #[validate(nested)]
    pub signature: Signature,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AcceptanceBySignatureKind {
    #[default]
    #[serde(rename = "signed")]
    Signed,
}

/// The customer doesn't sign.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptanceRefused {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub kind: AcceptanceRefusedKind,
    /// Whether the work itself is accepted: the unit works, only the signature is refused.
    pub satisfied: bool,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub witness_name: Option<crate::common::Name>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AcceptanceRefusedKind {
    #[default]
    #[serde(rename = "refused")]
    Refused,
}

/// How the hand-over ended.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[derive(serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(
    feature = "schemas",
    schema(
        discriminator(
            property_name = "kind",
            mapping(
                ("signed" = "#/components/schemas/AcceptanceBySignature"),
                ("refused" = "#/components/schemas/AcceptanceRefused")
            )
        )
    )
)]
pub enum JobAcceptancePrototype {
    Signed(AcceptanceBySignature),
    Refused(AcceptanceRefused),
}

#[derive(serde::Deserialize)]
#[serde(tag = "kind")]
enum JobAcceptancePrototypeByTag {
    #[serde(rename = "signed")]
    Signed(AcceptanceBySignature),
    #[serde(rename = "refused")]
    Refused(AcceptanceRefused),
}

impl<'de> serde::Deserialize<'de> for JobAcceptancePrototype {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(
            match JobAcceptancePrototypeByTag::deserialize(d)? {
                JobAcceptancePrototypeByTag::Signed(v) => Self::Signed(v),
                JobAcceptancePrototypeByTag::Refused(v) => Self::Refused(v),
            },
        )
    }
}

impl Validate for JobAcceptancePrototype {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        match self {
            Self::Signed(v) => v.validate(),
            Self::Refused(v) => v.validate(),
        }
    }
}

/// How the hand-over ended.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct JobAcceptance {
    /// Whether the customer signed.
    pub signed: bool,
    /// Whether the customer accepts the work.
    pub satisfied: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub signer_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub signature: Option<Signature>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub refusal_reason: Option<crate::common::Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub witness_name: Option<crate::common::Name>,
    pub accepted_at: crate::rt::Instant,
}

/// The answer to an item; the field must fit what the item asks for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChecklistItemPatch {
    /// For `bool`.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub checked: Option<Option<bool>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub measured: Option<Option<crate::rt::Quantity>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub text: Option<Option<crate::common::Note>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub serial: Option<Option<SerialNumber>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub file_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub signature: Option<Option<Signature>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub waived_reason: Option<Option<crate::common::Reason>>,
}

/// One thing to do, check or prove.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistItem {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub job_id: uuid::Uuid,
    pub group: ChecklistGroup,
    /// Its place in the order of the work.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 500))]
    pub position: i32,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    pub input: ChecklistInput,
    /// Whether the job waits for it.
    pub required: bool,
    /// Whether work may not begin before it.
    pub blocks_start: bool,
    /// Of what is measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 20,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub minimum: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub maximum: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub out_of_limit: Option<crate::common::Code>,
    pub state: ChecklistItemState,
    /// The answer to `bool`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub checked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub measured: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub text: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<SerialNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub file_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub signature: Option<Signature>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub waived_reason: Option<crate::common::Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub done_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub done_by: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub done_by_name: Option<crate::common::Name>,
}

/// The checklist of a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ChecklistItemCollection {
    /// In the order of the work.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub items: Vec<ChecklistItem>,
}

use crate::rt;

/// The query of `list_jobs`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListJobsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_JOBS_QUERY_Q_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 2,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub q: Option<String>,
    /// Only the job of this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only jobs in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub state: Vec<JobState>,
    /// Only jobs of one of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 12))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 12, nullable = false)
    )]
    pub kind: Vec<JobKind>,
    /// Only jobs of one of these priorities.
    #[serde(default)]
    #[validate(length(min = 0, max = 3))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub priority: Vec<JobPriority>,
    /// Only open jobs whose next promise is past (or, if false, only those whose isn't): the arrival until somebody was there, then the end of the work.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub overdue: Option<bool>,
    /// Only jobs of this service request.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    /// Only jobs on this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Only jobs for this customer.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only jobs of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only jobs in this territory.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory_id: Option<uuid::Uuid>,
    /// Only jobs that this employee has a visit for.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub employee_id: Option<uuid::Uuid>,
    /// Only jobs that are completed and wait for their review.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub review_pending: Option<bool>,
    /// Only jobs made at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only jobs made before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// Only what changed at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub updated_since: Option<crate::rt::Instant>,
    /// The order; the soonest arrival due first unless told otherwise.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<JobSort>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
    /// The most items to return.
    #[serde(default = "list_jobs_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_jobs_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_JOBS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_jobs_default_limit() -> i32 {
    50
}

/// Work for a customer, from the booking to the books, with its lines, prices and proofs.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait JobsApi: rt::Service {
    /// List jobs
    ///
    /// Lists the jobs that the caller may know of.
    ///
    /// `GET /jobs`
    async fn list_jobs(
        app: &Self::App,
        cx: rt::Cx,
        query: ListJobsQuery,
    ) -> Result<JobCollection, Self::Error>;
    /// Add a job to a request
    ///
    /// Adds one more job to a service request that was accepted; customer, place and due times are those of its other jobs. The first job is made by accepting the request.
    ///
    /// `POST /jobs`
    async fn create_job(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: JobPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<JobDetail>>>, Self::Error>;
    /// Fetch a job
    ///
    /// Fetches a job with its lines, shares, visits and proofs. What a role may not see is absent.
    ///
    /// `GET /jobs/{job_id}`
    async fn get_job(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<rt::Tagged<JobDetail>, Self::Error>;
    /// Change a job
    ///
    /// Changes priority, required skills and notes of a job that isn't finished.
    ///
    /// `PATCH /jobs/{job_id}`
    async fn update_job(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: JobPatch,
    ) -> Result<rt::Tagged<JobDetail>, Self::Error>;
    /// Put a job on hold
    ///
    /// Stops a job that waits for parts, for an approval or for the customer.
    ///
    /// `POST /jobs/{job_id}/hold`
    async fn create_job_hold(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobHold,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Resume a job
    ///
    /// Takes a job off hold; it goes on where it stood.
    ///
    /// `POST /jobs/{job_id}/resumption`
    async fn create_job_resumption(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Cancel a job
    ///
    /// Calls a job off with its open visits; what was reserved for it goes back. The reason says who bears what it has cost so far.
    ///
    /// `POST /jobs/{job_id}/cancellation`
    async fn create_job_cancellation(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: JobCancellation,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Complete a job
    ///
    /// Says that the work is done. Refused with every open point at once: checklist, serials, old parts, codes, labour, the accepted price, the customer's signature.
    ///
    /// `POST /jobs/{job_id}/completion`
    async fn create_job_completion(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Send a completed job back
    ///
    /// Returns a completed job to its technician with the reviewer's reasons.
    ///
    /// `POST /jobs/{job_id}/sending-back`
    async fn create_job_sending_back(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobSendingBack,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Approve a completed job
    ///
    /// Accepts the work after review: the lines freeze, the repair warranty begins, the drafts of the invoices are made. Nobody approves work of their own.
    ///
    /// `POST /jobs/{job_id}/review-approval`
    async fn create_job_review_approval(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// Enter the diagnosis
    ///
    /// Replaces the codes of a job: what was found, why, and how it ended. Payers are decided anew, because the cause may change who pays. If-Match is the job's.
    ///
    /// `PUT /jobs/{job_id}/diagnosis`
    async fn replace_job_diagnosis(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: JobDiagnosis,
    ) -> Result<rt::Tagged<JobDetail>, Self::Error>;
    /// List the parts of a job
    ///
    /// Lists all parts of a job, planned and used.
    ///
    /// `GET /jobs/{job_id}/part-lines`
    async fn list_part_lines(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<PartLineCollection, Self::Error>;
    /// Plan a part
    ///
    /// Puts a part on a job. Who pays is decided, and the price of each payer is frozen. Nothing leaves the stock before the part is used.
    ///
    /// `POST /jobs/{job_id}/part-lines`
    async fn create_part_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: PartLinePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<PartLine>>>, Self::Error>;
    /// Change a planned part
    ///
    /// Changes how many are planned, as long as none was used.
    ///
    /// `PATCH /jobs/{job_id}/part-lines/{part_line_id}`
    async fn update_part_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        part_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: PartLinePatch,
    ) -> Result<rt::Tagged<PartLine>, Self::Error>;
    /// Take a part off a job
    ///
    /// Removes a part that was planned and not used.
    ///
    /// `DELETE /jobs/{job_id}/part-lines/{part_line_id}`
    async fn delete_part_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        part_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Use a part
    ///
    /// Takes a planned part out of the technician's van and puts it into the unit.
    ///
    /// `POST /jobs/{job_id}/part-lines/{part_line_id}/use`
    async fn create_part_line_use(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        part_line_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: PartLineUse,
    ) -> Result<rt::Recorded<rt::Tagged<PartLine>>, Self::Error>;
    /// Take a used part back
    ///
    /// Puts a used part that wasn't needed after all back into the technician's van, at what it cost, until the job is completed. While the old part is bagged, one piece stays in the unit.
    ///
    /// `POST /jobs/{job_id}/part-lines/{part_line_id}/return`
    async fn create_part_line_return(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        part_line_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: PartLineReturn,
    ) -> Result<rt::Recorded<rt::Tagged<PartLine>>, Self::Error>;
    /// Account for the old part
    ///
    /// Says where the removed part went: bagged for return, left with the customer, or not there, with the reason.
    ///
    /// `POST /jobs/{job_id}/part-lines/{part_line_id}/recovery`
    async fn create_part_line_recovery(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        part_line_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: PartLineRecovery,
    ) -> Result<rt::Recorded<rt::Tagged<PartLine>>, Self::Error>;
    /// List the labour of a job
    ///
    /// Lists all operations that are charged on a job.
    ///
    /// `GET /jobs/{job_id}/labour-lines`
    async fn list_labour_lines(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<LabourLineCollection, Self::Error>;
    /// Add labour
    ///
    /// Puts a labour operation on a job; payer and price are decided and frozen.
    ///
    /// `POST /jobs/{job_id}/labour-lines`
    async fn create_labour_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: LabourLinePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<LabourLine>>>, Self::Error>;
    /// Change labour
    ///
    /// Enters the minutes that were really spent, and who spent them.
    ///
    /// `PATCH /jobs/{job_id}/labour-lines/{labour_line_id}`
    async fn update_labour_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        labour_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: LabourLinePatch,
    ) -> Result<rt::Tagged<LabourLine>, Self::Error>;
    /// Take labour off a job
    ///
    /// Removes a labour operation before the job is completed.
    ///
    /// `DELETE /jobs/{job_id}/labour-lines/{labour_line_id}`
    async fn delete_labour_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        labour_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// List the expenses of a job
    ///
    /// Lists travel and other expenses of a job.
    ///
    /// `GET /jobs/{job_id}/expense-lines`
    async fn list_expense_lines(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<ExpenseLineCollection, Self::Error>;
    /// Add travel
    ///
    /// Puts the travel to the place on a job, priced by the distance zone.
    ///
    /// `POST /jobs/{job_id}/expense-lines`
    async fn create_expense_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ExpenseLinePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ExpenseLine>>>, Self::Error>;
    /// Take an expense off a job
    ///
    /// Removes an expense before the job is completed.
    ///
    /// `DELETE /jobs/{job_id}/expense-lines/{expense_line_id}`
    async fn delete_expense_line(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        expense_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Fetch the estimate of a job
    ///
    /// Adds up what each payer owes for the present lines, with tax, before the work.
    ///
    /// `GET /jobs/{job_id}/estimate`
    async fn get_job_estimate(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<JobEstimate, Self::Error>;
    /// Send the customer an approval code
    ///
    /// Sends six digits to the customer's phone; saying them to the technician accepts the price that the message names.
    ///
    /// `POST /jobs/{job_id}/approval-code`
    async fn create_job_approval_code(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<JobApprovalCode, Self::Error>;
    /// List the approvals of a price
    ///
    /// Lists what the customer accepted, newest first; void ones too.
    ///
    /// `GET /jobs/{job_id}/approvals`
    async fn list_job_approvals(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<JobApprovalCollection, Self::Error>;
    /// Accept the price of a job
    ///
    /// Records that the customer accepts the price before the work, by signature or code on site, or themselves from afar. Growth beyond the accepted total voids it.
    ///
    /// `POST /jobs/{job_id}/approvals`
    async fn create_job_approval(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobApprovalPrototype,
    ) -> Result<rt::Recorded<rt::Created<JobApproval>>, Self::Error>;
    /// Refuse the price of a job
    ///
    /// The customer doesn't accept the price. What was planned and not used leaves the job; the diagnosis fee or the least work that makes the unit safe remains.
    ///
    /// `POST /jobs/{job_id}/refusal`
    async fn create_job_refusal(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobRefusal,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// List the photos of a job
    ///
    /// Lists the photos, oldest first.
    ///
    /// `GET /jobs/{job_id}/photos`
    async fn list_job_photos(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<JobPhotoCollection, Self::Error>;
    /// Attach a photo
    ///
    /// Attaches an uploaded picture to a job and says what it shows.
    ///
    /// `POST /jobs/{job_id}/photos`
    async fn create_job_photo(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobPhotoPrototype,
    ) -> Result<rt::Recorded<rt::Created<JobPhoto>>, Self::Error>;
    /// Hand over to the customer
    ///
    /// Records the customer's signature after the test, or why they don't sign; a job that isn't signed stays open with the reason.
    ///
    /// `POST /jobs/{job_id}/acceptance`
    async fn create_job_acceptance(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: JobAcceptancePrototype,
    ) -> Result<rt::Recorded<rt::Tagged<JobDetail>>, Self::Error>;
    /// List the checklist of a job
    ///
    /// Lists all items in the order of the work, group by group.
    ///
    /// `GET /jobs/{job_id}/checklist-items`
    async fn list_checklist_items(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
    ) -> Result<ChecklistItemCollection, Self::Error>;
    /// Answer a checklist item
    ///
    /// Enters the one value that the item asks for, takes it back with `null`, or waives the item with a reason.
    ///
    /// `PATCH /jobs/{job_id}/checklist-items/{checklist_item_id}`
    async fn update_checklist_item(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        checklist_item_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ChecklistItemPatch,
    ) -> Result<rt::Tagged<ChecklistItem>, Self::Error>;
}

pub static LIST_JOBS: rt::Operation = rt::Operation {
    id: "list_jobs",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs",
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
            name: "q",
            repeats: false,
        },
        rt::QueryParameter {
            name: "number",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "priority",
            repeats: true,
        },
        rt::QueryParameter {
            name: "overdue",
            repeats: false,
        },
        rt::QueryParameter {
            name: "service_request_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "installed_unit_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "party_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "territory_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "employee_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "review_pending",
            repeats: false,
        },
        rt::QueryParameter {
            name: "created_at_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "created_at_to",
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

pub static CREATE_JOB: rt::Operation = rt::Operation {
    id: "create_job",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobPrototype"),
    query: &[],
};

pub static GET_JOB: rt::Operation = rt::Operation {
    id: "get_job",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}",
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
    query: &[],
};

pub static UPDATE_JOB: rt::Operation = rt::Operation {
    id: "update_job",
    tag: "jobs",
    method: rt::Method::PATCH,
    path: "/jobs/{job_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("JobPatch"),
    query: &[],
};

pub static CREATE_JOB_HOLD: rt::Operation = rt::Operation {
    id: "create_job_hold",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/hold",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobHold"),
    query: &[],
};

pub static CREATE_JOB_RESUMPTION: rt::Operation = rt::Operation {
    id: "create_job_resumption",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/resumption",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_JOB_CANCELLATION: rt::Operation = rt::Operation {
    id: "create_job_cancellation",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/cancellation",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("JobCancellation"),
    query: &[],
};

pub static CREATE_JOB_COMPLETION: rt::Operation = rt::Operation {
    id: "create_job_completion",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/completion",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_JOB_SENDING_BACK: rt::Operation = rt::Operation {
    id: "create_job_sending_back",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/sending-back",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobSendingBack"),
    query: &[],
};

pub static CREATE_JOB_REVIEW_APPROVAL: rt::Operation = rt::Operation {
    id: "create_job_review_approval",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/review-approval",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static REPLACE_JOB_DIAGNOSIS: rt::Operation = rt::Operation {
    id: "replace_job_diagnosis",
    tag: "jobs",
    method: rt::Method::PUT,
    path: "/jobs/{job_id}/diagnosis",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("JobDiagnosis"),
    query: &[],
};

pub static LIST_PART_LINES: rt::Operation = rt::Operation {
    id: "list_part_lines",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/part-lines",
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
    query: &[],
};

pub static CREATE_PART_LINE: rt::Operation = rt::Operation {
    id: "create_part_line",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/part-lines",
    status: 201,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PartLinePrototype"),
    query: &[],
};

pub static UPDATE_PART_LINE: rt::Operation = rt::Operation {
    id: "update_part_line",
    tag: "jobs",
    method: rt::Method::PATCH,
    path: "/jobs/{job_id}/part-lines/{part_line_id}",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("PartLinePatch"),
    query: &[],
};

pub static DELETE_PART_LINE: rt::Operation = rt::Operation {
    id: "delete_part_line",
    tag: "jobs",
    method: rt::Method::DELETE,
    path: "/jobs/{job_id}/part-lines/{part_line_id}",
    status: 204,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_PART_LINE_USE: rt::Operation = rt::Operation {
    id: "create_part_line_use",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/part-lines/{part_line_id}/use",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PartLineUse"),
    query: &[],
};

pub static CREATE_PART_LINE_RETURN: rt::Operation = rt::Operation {
    id: "create_part_line_return",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/part-lines/{part_line_id}/return",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PartLineReturn"),
    query: &[],
};

pub static CREATE_PART_LINE_RECOVERY: rt::Operation = rt::Operation {
    id: "create_part_line_recovery",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/part-lines/{part_line_id}/recovery",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("PartLineRecovery"),
    query: &[],
};

pub static LIST_LABOUR_LINES: rt::Operation = rt::Operation {
    id: "list_labour_lines",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/labour-lines",
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
    query: &[],
};

pub static CREATE_LABOUR_LINE: rt::Operation = rt::Operation {
    id: "create_labour_line",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/labour-lines",
    status: 201,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("LabourLinePrototype"),
    query: &[],
};

pub static UPDATE_LABOUR_LINE: rt::Operation = rt::Operation {
    id: "update_labour_line",
    tag: "jobs",
    method: rt::Method::PATCH,
    path: "/jobs/{job_id}/labour-lines/{labour_line_id}",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("LabourLinePatch"),
    query: &[],
};

pub static DELETE_LABOUR_LINE: rt::Operation = rt::Operation {
    id: "delete_labour_line",
    tag: "jobs",
    method: rt::Method::DELETE,
    path: "/jobs/{job_id}/labour-lines/{labour_line_id}",
    status: 204,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_EXPENSE_LINES: rt::Operation = rt::Operation {
    id: "list_expense_lines",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/expense-lines",
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
    query: &[],
};

pub static CREATE_EXPENSE_LINE: rt::Operation = rt::Operation {
    id: "create_expense_line",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/expense-lines",
    status: 201,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ExpenseLinePrototype"),
    query: &[],
};

pub static DELETE_EXPENSE_LINE: rt::Operation = rt::Operation {
    id: "delete_expense_line",
    tag: "jobs",
    method: rt::Method::DELETE,
    path: "/jobs/{job_id}/expense-lines/{expense_line_id}",
    status: 204,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static GET_JOB_ESTIMATE: rt::Operation = rt::Operation {
    id: "get_job_estimate",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/estimate",
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
    query: &[],
};

pub static CREATE_JOB_APPROVAL_CODE: rt::Operation = rt::Operation {
    id: "create_job_approval_code",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/approval-code",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_JOB_APPROVALS: rt::Operation = rt::Operation {
    id: "list_job_approvals",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/approvals",
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
    query: &[],
};

pub static CREATE_JOB_APPROVAL: rt::Operation = rt::Operation {
    id: "create_job_approval",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/approvals",
    status: 201,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobApprovalPrototype"),
    query: &[],
};

pub static CREATE_JOB_REFUSAL: rt::Operation = rt::Operation {
    id: "create_job_refusal",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/refusal",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobRefusal"),
    query: &[],
};

pub static LIST_JOB_PHOTOS: rt::Operation = rt::Operation {
    id: "list_job_photos",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/photos",
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
    query: &[],
};

pub static CREATE_JOB_PHOTO: rt::Operation = rt::Operation {
    id: "create_job_photo",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/photos",
    status: 201,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobPhotoPrototype"),
    query: &[],
};

pub static CREATE_JOB_ACCEPTANCE: rt::Operation = rt::Operation {
    id: "create_job_acceptance",
    tag: "jobs",
    method: rt::Method::POST,
    path: "/jobs/{job_id}/acceptance",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("JobAcceptancePrototype"),
    query: &[],
};

pub static LIST_CHECKLIST_ITEMS: rt::Operation = rt::Operation {
    id: "list_checklist_items",
    tag: "jobs",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/checklist-items",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_CHECKLIST_ITEM: rt::Operation = rt::Operation {
    id: "update_checklist_item",
    tag: "jobs",
    method: rt::Method::PATCH,
    path: "/jobs/{job_id}/checklist-items/{checklist_item_id}",
    status: 200,
    access: &[crate::security::Role::Dispatcher, crate::security::Role::Technician],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("ChecklistItemPatch"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: JobsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 35] = [
        (
            &LIST_JOBS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_jobs(&call)?;
                let reply = T::list_jobs(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_jobs_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_job(&mut call).await?;
                let reply = T::create_job(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_reply(&call, reply)
            }),
        ),
        (
            &GET_JOB,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::get_job(&call)?;
                let reply = T::get_job(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_job_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_JOB,
            |app, mut call| Box::pin(async move {
                let (job_id, if_match, body) = wire::update_job(&mut call).await?;
                let reply = T::update_job(&app, call.cx(), job_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_job_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_HOLD,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_hold(&mut call).await?;
                let reply = T::create_job_hold(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_hold_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_RESUMPTION,
            |app, mut call| Box::pin(async move {
                let (job_id, key) = wire::create_job_resumption(&mut call).await?;
                let reply = T::create_job_resumption(&app, call.cx(), job_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_resumption_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_CANCELLATION,
            |app, mut call| Box::pin(async move {
                let (job_id, if_match, key, body) = wire::create_job_cancellation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_job_cancellation(
                        &app,
                        call.cx(),
                        job_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_job_cancellation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_COMPLETION,
            |app, mut call| Box::pin(async move {
                let (job_id, if_match, key) = wire::create_job_completion(&mut call)
                    .await?;
                let reply = T::create_job_completion(
                        &app,
                        call.cx(),
                        job_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_job_completion_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_SENDING_BACK,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_sending_back(&mut call)
                    .await?;
                let reply = T::create_job_sending_back(
                        &app,
                        call.cx(),
                        job_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_job_sending_back_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_REVIEW_APPROVAL,
            |app, mut call| Box::pin(async move {
                let (job_id, if_match, key) = wire::create_job_review_approval(&mut call)
                    .await?;
                let reply = T::create_job_review_approval(
                        &app,
                        call.cx(),
                        job_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_job_review_approval_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_JOB_DIAGNOSIS,
            |app, mut call| Box::pin(async move {
                let (job_id, if_match, body) = wire::replace_job_diagnosis(&mut call)
                    .await?;
                let reply = T::replace_job_diagnosis(
                        &app,
                        call.cx(),
                        job_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_job_diagnosis_reply(&call, reply)
            }),
        ),
        (
            &LIST_PART_LINES,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_part_lines(&call)?;
                let reply = T::list_part_lines(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_part_lines_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PART_LINE,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_part_line(&mut call).await?;
                let reply = T::create_part_line(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_part_line_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PART_LINE,
            |app, mut call| Box::pin(async move {
                let (job_id, part_line_id, if_match, body) = wire::update_part_line(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_part_line(
                        &app,
                        call.cx(),
                        job_id,
                        part_line_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_part_line_reply(&call, reply)
            }),
        ),
        (
            &DELETE_PART_LINE,
            |app, call| Box::pin(async move {
                let (job_id, part_line_id, if_match) = wire::delete_part_line(&call)?;
                let reply = T::delete_part_line(
                        &app,
                        call.cx(),
                        job_id,
                        part_line_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_part_line_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PART_LINE_USE,
            |app, mut call| Box::pin(async move {
                let (job_id, part_line_id, key, body) = wire::create_part_line_use(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_part_line_use(
                        &app,
                        call.cx(),
                        job_id,
                        part_line_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_part_line_use_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PART_LINE_RETURN,
            |app, mut call| Box::pin(async move {
                let (job_id, part_line_id, key, body) = wire::create_part_line_return(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_part_line_return(
                        &app,
                        call.cx(),
                        job_id,
                        part_line_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_part_line_return_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PART_LINE_RECOVERY,
            |app, mut call| Box::pin(async move {
                let (job_id, part_line_id, key, body) = wire::create_part_line_recovery(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_part_line_recovery(
                        &app,
                        call.cx(),
                        job_id,
                        part_line_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_part_line_recovery_reply(&call, reply)
            }),
        ),
        (
            &LIST_LABOUR_LINES,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_labour_lines(&call)?;
                let reply = T::list_labour_lines(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_labour_lines_reply(&call, reply)
            }),
        ),
        (
            &CREATE_LABOUR_LINE,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_labour_line(&mut call).await?;
                let reply = T::create_labour_line(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_labour_line_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_LABOUR_LINE,
            |app, mut call| Box::pin(async move {
                let (job_id, labour_line_id, if_match, body) = wire::update_labour_line(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_labour_line(
                        &app,
                        call.cx(),
                        job_id,
                        labour_line_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_labour_line_reply(&call, reply)
            }),
        ),
        (
            &DELETE_LABOUR_LINE,
            |app, call| Box::pin(async move {
                let (job_id, labour_line_id, if_match) = wire::delete_labour_line(
                    &call,
                )?;
                let reply = T::delete_labour_line(
                        &app,
                        call.cx(),
                        job_id,
                        labour_line_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_labour_line_reply(&call, reply)
            }),
        ),
        (
            &LIST_EXPENSE_LINES,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_expense_lines(&call)?;
                let reply = T::list_expense_lines(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_expense_lines_reply(&call, reply)
            }),
        ),
        (
            &CREATE_EXPENSE_LINE,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_expense_line(&mut call).await?;
                let reply = T::create_expense_line(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_expense_line_reply(&call, reply)
            }),
        ),
        (
            &DELETE_EXPENSE_LINE,
            |app, call| Box::pin(async move {
                let (job_id, expense_line_id, if_match) = wire::delete_expense_line(
                    &call,
                )?;
                let reply = T::delete_expense_line(
                        &app,
                        call.cx(),
                        job_id,
                        expense_line_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_expense_line_reply(&call, reply)
            }),
        ),
        (
            &GET_JOB_ESTIMATE,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::get_job_estimate(&call)?;
                let reply = T::get_job_estimate(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_job_estimate_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_APPROVAL_CODE,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::create_job_approval_code(&call)?;
                let reply = T::create_job_approval_code(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_approval_code_reply(&call, reply)
            }),
        ),
        (
            &LIST_JOB_APPROVALS,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_job_approvals(&call)?;
                let reply = T::list_job_approvals(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_job_approvals_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_APPROVAL,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_approval(&mut call).await?;
                let reply = T::create_job_approval(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_approval_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_REFUSAL,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_refusal(&mut call).await?;
                let reply = T::create_job_refusal(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_refusal_reply(&call, reply)
            }),
        ),
        (
            &LIST_JOB_PHOTOS,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_job_photos(&call)?;
                let reply = T::list_job_photos(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_job_photos_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_PHOTO,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_photo(&mut call).await?;
                let reply = T::create_job_photo(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_photo_reply(&call, reply)
            }),
        ),
        (
            &CREATE_JOB_ACCEPTANCE,
            |app, mut call| Box::pin(async move {
                let (job_id, key, body) = wire::create_job_acceptance(&mut call).await?;
                let reply = T::create_job_acceptance(&app, call.cx(), job_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_job_acceptance_reply(&call, reply)
            }),
        ),
        (
            &LIST_CHECKLIST_ITEMS,
            |app, call| Box::pin(async move {
                let (job_id,) = wire::list_checklist_items(&call)?;
                let reply = T::list_checklist_items(&app, call.cx(), job_id)
                    .await
                    .map_err(Into::into)?;
                wire::list_checklist_items_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_CHECKLIST_ITEM,
            |app, mut call| Box::pin(async move {
                let (job_id, checklist_item_id, if_match, body) = wire::update_checklist_item(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_checklist_item(
                        &app,
                        call.cx(),
                        job_id,
                        checklist_item_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_checklist_item_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_jobs(call: &rt::Call) -> rt::Result<(ListJobsQuery,)> {
        Ok((call.query::<ListJobsQuery>()?,))
    }
    pub(super) fn list_jobs_reply(
        call: &rt::Call,
        reply: JobCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, JobPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<JobPrototype>().await?))
    }
    pub(super) fn create_job_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<JobDetail>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_job(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn get_job_reply(
        call: &rt::Call,
        reply: rt::Tagged<JobDetail>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_job(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, JobPatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.if_match()?,
            call.json::<JobPatch>().await?,
        ))
    }
    pub(super) fn update_job_reply(
        call: &rt::Call,
        reply: rt::Tagged<JobDetail>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_hold(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobHold)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobHold>().await?,
        ))
    }
    pub(super) fn create_job_hold_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_resumption(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("job_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_job_resumption_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_cancellation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, JobCancellation)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<JobCancellation>().await?,
        ))
    }
    pub(super) fn create_job_cancellation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_completion(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_job_completion_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_sending_back(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobSendingBack)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobSendingBack>().await?,
        ))
    }
    pub(super) fn create_job_sending_back_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_review_approval(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_job_review_approval_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_job_diagnosis(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, JobDiagnosis)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.if_match()?,
            call.json::<JobDiagnosis>().await?,
        ))
    }
    pub(super) fn replace_job_diagnosis_reply(
        call: &rt::Call,
        reply: rt::Tagged<JobDetail>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_part_lines(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_part_lines_reply(
        call: &rt::Call,
        reply: PartLineCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_part_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, PartLinePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<PartLinePrototype>().await?,
        ))
    }
    pub(super) fn create_part_line_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<PartLine>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_part_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch, PartLinePatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("part_line_id")?,
            call.if_match()?,
            call.json::<PartLinePatch>().await?,
        ))
    }
    pub(super) fn update_part_line_reply(
        call: &rt::Call,
        reply: rt::Tagged<PartLine>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_part_line(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("part_line_id")?,
            call.if_match()?,
        ))
    }
    pub(super) fn delete_part_line_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_part_line_use(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IdempotencyKey, PartLineUse)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("part_line_id")?,
            call.idempotency_key().await?,
            call.json::<PartLineUse>().await?,
        ))
    }
    pub(super) fn create_part_line_use_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<PartLine>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_part_line_return(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IdempotencyKey, PartLineReturn)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("part_line_id")?,
            call.idempotency_key().await?,
            call.json::<PartLineReturn>().await?,
        ))
    }
    pub(super) fn create_part_line_return_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<PartLine>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_part_line_recovery(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IdempotencyKey, PartLineRecovery)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("part_line_id")?,
            call.idempotency_key().await?,
            call.json::<PartLineRecovery>().await?,
        ))
    }
    pub(super) fn create_part_line_recovery_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<PartLine>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_labour_lines(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_labour_lines_reply(
        call: &rt::Call,
        reply: LabourLineCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_labour_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, LabourLinePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<LabourLinePrototype>().await?,
        ))
    }
    pub(super) fn create_labour_line_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<LabourLine>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_labour_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch, LabourLinePatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("labour_line_id")?,
            call.if_match()?,
            call.json::<LabourLinePatch>().await?,
        ))
    }
    pub(super) fn update_labour_line_reply(
        call: &rt::Call,
        reply: rt::Tagged<LabourLine>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_labour_line(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("labour_line_id")?,
            call.if_match()?,
        ))
    }
    pub(super) fn delete_labour_line_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_expense_lines(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_expense_lines_reply(
        call: &rt::Call,
        reply: ExpenseLineCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_expense_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ExpenseLinePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<ExpenseLinePrototype>().await?,
        ))
    }
    pub(super) fn create_expense_line_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ExpenseLine>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_expense_line(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("expense_line_id")?,
            call.if_match()?,
        ))
    }
    pub(super) fn delete_expense_line_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_job_estimate(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn get_job_estimate_reply(
        call: &rt::Call,
        reply: JobEstimate,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn create_job_approval_code(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn create_job_approval_code_reply(
        call: &rt::Call,
        reply: JobApprovalCode,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_job_approvals(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_job_approvals_reply(
        call: &rt::Call,
        reply: JobApprovalCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_approval(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobApprovalPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobApprovalPrototype>().await?,
        ))
    }
    pub(super) fn create_job_approval_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<JobApproval>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_refusal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobRefusal)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobRefusal>().await?,
        ))
    }
    pub(super) fn create_job_refusal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_job_photos(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_job_photos_reply(
        call: &rt::Call,
        reply: JobPhotoCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_photo(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobPhotoPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobPhotoPrototype>().await?,
        ))
    }
    pub(super) fn create_job_photo_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<JobPhoto>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_job_acceptance(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, JobAcceptancePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.idempotency_key().await?,
            call.json::<JobAcceptancePrototype>().await?,
        ))
    }
    pub(super) fn create_job_acceptance_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<JobDetail>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_checklist_items(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("job_id")?,))
    }
    pub(super) fn list_checklist_items_reply(
        call: &rt::Call,
        reply: ChecklistItemCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_checklist_item(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch, ChecklistItemPatch)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.path::<uuid::Uuid>("checklist_item_id")?,
            call.if_match()?,
            call.json::<ChecklistItemPatch>().await?,
        ))
    }
    pub(super) fn update_checklist_item_reply(
        call: &rt::Call,
        reply: rt::Tagged<ChecklistItem>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&LIST_JOBS).query::<ListJobsQuery>().reply(wire::list_jobs_reply);
    document
        .operation(&CREATE_JOB)
        .idempotency_key()
        .json::<JobPrototype>()
        .reply(wire::create_job_reply);
    document.operation(&GET_JOB).id("job_id").reply(wire::get_job_reply);
    document
        .operation(&UPDATE_JOB)
        .id("job_id")
        .if_match()
        .json::<JobPatch>()
        .reply(wire::update_job_reply);
    document
        .operation(&CREATE_JOB_HOLD)
        .id("job_id")
        .idempotency_key()
        .json::<JobHold>()
        .reply(wire::create_job_hold_reply);
    document
        .operation(&CREATE_JOB_RESUMPTION)
        .id("job_id")
        .idempotency_key()
        .reply(wire::create_job_resumption_reply);
    document
        .operation(&CREATE_JOB_CANCELLATION)
        .id("job_id")
        .if_match()
        .idempotency_key()
        .json::<JobCancellation>()
        .reply(wire::create_job_cancellation_reply);
    document
        .operation(&CREATE_JOB_COMPLETION)
        .id("job_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_job_completion_reply);
    document
        .operation(&CREATE_JOB_SENDING_BACK)
        .id("job_id")
        .idempotency_key()
        .json::<JobSendingBack>()
        .reply(wire::create_job_sending_back_reply);
    document
        .operation(&CREATE_JOB_REVIEW_APPROVAL)
        .id("job_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_job_review_approval_reply);
    document
        .operation(&REPLACE_JOB_DIAGNOSIS)
        .id("job_id")
        .if_match()
        .json::<JobDiagnosis>()
        .reply(wire::replace_job_diagnosis_reply);
    document.operation(&LIST_PART_LINES).id("job_id").reply(wire::list_part_lines_reply);
    document
        .operation(&CREATE_PART_LINE)
        .id("job_id")
        .idempotency_key()
        .json::<PartLinePrototype>()
        .reply(wire::create_part_line_reply);
    document
        .operation(&UPDATE_PART_LINE)
        .id("job_id")
        .id("part_line_id")
        .if_match()
        .json::<PartLinePatch>()
        .reply(wire::update_part_line_reply);
    document
        .operation(&DELETE_PART_LINE)
        .id("job_id")
        .id("part_line_id")
        .if_match()
        .reply(wire::delete_part_line_reply);
    document
        .operation(&CREATE_PART_LINE_USE)
        .id("job_id")
        .id("part_line_id")
        .idempotency_key()
        .json::<PartLineUse>()
        .reply(wire::create_part_line_use_reply);
    document
        .operation(&CREATE_PART_LINE_RETURN)
        .id("job_id")
        .id("part_line_id")
        .idempotency_key()
        .json::<PartLineReturn>()
        .reply(wire::create_part_line_return_reply);
    document
        .operation(&CREATE_PART_LINE_RECOVERY)
        .id("job_id")
        .id("part_line_id")
        .idempotency_key()
        .json::<PartLineRecovery>()
        .reply(wire::create_part_line_recovery_reply);
    document
        .operation(&LIST_LABOUR_LINES)
        .id("job_id")
        .reply(wire::list_labour_lines_reply);
    document
        .operation(&CREATE_LABOUR_LINE)
        .id("job_id")
        .idempotency_key()
        .json::<LabourLinePrototype>()
        .reply(wire::create_labour_line_reply);
    document
        .operation(&UPDATE_LABOUR_LINE)
        .id("job_id")
        .id("labour_line_id")
        .if_match()
        .json::<LabourLinePatch>()
        .reply(wire::update_labour_line_reply);
    document
        .operation(&DELETE_LABOUR_LINE)
        .id("job_id")
        .id("labour_line_id")
        .if_match()
        .reply(wire::delete_labour_line_reply);
    document
        .operation(&LIST_EXPENSE_LINES)
        .id("job_id")
        .reply(wire::list_expense_lines_reply);
    document
        .operation(&CREATE_EXPENSE_LINE)
        .id("job_id")
        .idempotency_key()
        .json::<ExpenseLinePrototype>()
        .reply(wire::create_expense_line_reply);
    document
        .operation(&DELETE_EXPENSE_LINE)
        .id("job_id")
        .id("expense_line_id")
        .if_match()
        .reply(wire::delete_expense_line_reply);
    document
        .operation(&GET_JOB_ESTIMATE)
        .id("job_id")
        .reply(wire::get_job_estimate_reply);
    document
        .operation(&CREATE_JOB_APPROVAL_CODE)
        .id("job_id")
        .reply(wire::create_job_approval_code_reply);
    document
        .operation(&LIST_JOB_APPROVALS)
        .id("job_id")
        .reply(wire::list_job_approvals_reply);
    document
        .operation(&CREATE_JOB_APPROVAL)
        .id("job_id")
        .idempotency_key()
        .json::<JobApprovalPrototype>()
        .reply(wire::create_job_approval_reply);
    document
        .operation(&CREATE_JOB_REFUSAL)
        .id("job_id")
        .idempotency_key()
        .json::<JobRefusal>()
        .reply(wire::create_job_refusal_reply);
    document.operation(&LIST_JOB_PHOTOS).id("job_id").reply(wire::list_job_photos_reply);
    document
        .operation(&CREATE_JOB_PHOTO)
        .id("job_id")
        .idempotency_key()
        .json::<JobPhotoPrototype>()
        .reply(wire::create_job_photo_reply);
    document
        .operation(&CREATE_JOB_ACCEPTANCE)
        .id("job_id")
        .idempotency_key()
        .json::<JobAcceptancePrototype>()
        .reply(wire::create_job_acceptance_reply);
    document
        .operation(&LIST_CHECKLIST_ITEMS)
        .id("job_id")
        .reply(wire::list_checklist_items_reply);
    document
        .operation(&UPDATE_CHECKLIST_ITEM)
        .id("job_id")
        .id("checklist_item_id")
        .if_match()
        .json::<ChecklistItemPatch>()
        .reply(wire::update_checklist_item_reply);
}
