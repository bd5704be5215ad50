//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What customers ask for, from the first word to the closed case.

use validator::Validate;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ServiceRequestState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "submitted")]
    Submitted,
    #[serde(rename = "triaged")]
    Triaged,
    #[serde(rename = "needs_info")]
    NeedsInfo,
    #[serde(rename = "remote_resolved")]
    RemoteResolved,
    #[serde(rename = "accepted")]
    Accepted,
    #[serde(rename = "in_service")]
    InService,
    #[serde(rename = "resolved")]
    Resolved,
    #[serde(rename = "closed")]
    Closed,
    #[serde(rename = "rejected")]
    Rejected,
    #[serde(rename = "cancelled")]
    Cancelled,
    #[serde(rename = "merged")]
    Merged,
    #[serde(rename = "reopened")]
    Reopened,
}

crate::rt::text_enum!(
    ServiceRequestState { Draft = "draft", Submitted = "submitted", Triaged = "triaged",
    NeedsInfo = "needs_info", RemoteResolved = "remote_resolved", Accepted = "accepted",
    InService = "in_service", Resolved = "resolved", Closed = "closed", Rejected =
    "rejected", Cancelled = "cancelled", Merged = "merged", Reopened = "reopened" }
);

/// How pressing a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ServiceRequestPriority {
    #[serde(rename = "emergency")]
    Emergency,
    #[serde(rename = "urgent")]
    Urgent,
    #[serde(rename = "normal")]
    Normal,
    #[serde(rename = "low")]
    Low,
}

crate::rt::text_enum!(
    ServiceRequestPriority { Emergency = "emergency", Urgent = "urgent", Normal =
    "normal", Low = "low" }
);

/// How a request came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RequestChannel {
    #[serde(rename = "web")]
    Web,
    #[serde(rename = "phone")]
    Phone,
    #[serde(rename = "dealer")]
    Dealer,
    #[serde(rename = "api")]
    Api,
    #[serde(rename = "walk_in")]
    WalkIn,
    #[serde(rename = "field")]
    Field,
}

crate::rt::text_enum!(
    RequestChannel { Web = "web", Phone = "phone", Dealer = "dealer", Api = "api", WalkIn
    = "walk_in", Field = "field" }
);

/// An order of requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ServiceRequestSort {
    #[serde(rename = "created_at_desc")]
    CreatedAtDesc,
    #[serde(rename = "due_at")]
    DueAt,
}

crate::rt::text_enum!(
    ServiceRequestSort { CreatedAtDesc = "created_at_desc", DueAt = "due_at" }
);

/// What the caller may do with a request as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ServiceRequestAction {
    #[serde(rename = "update")]
    Update,
    #[serde(rename = "submit")]
    Submit,
    #[serde(rename = "triage")]
    Triage,
    #[serde(rename = "reverse_triage")]
    ReverseTriage,
    #[serde(rename = "ask")]
    Ask,
    #[serde(rename = "answer")]
    Answer,
    #[serde(rename = "reject")]
    Reject,
    #[serde(rename = "appeal")]
    Appeal,
    #[serde(rename = "merge")]
    Merge,
    #[serde(rename = "separate")]
    Separate,
    #[serde(rename = "resolve_remotely")]
    ResolveRemotely,
    #[serde(rename = "cancel")]
    Cancel,
    #[serde(rename = "reopen")]
    Reopen,
    #[serde(rename = "close")]
    Close,
    #[serde(rename = "create_job")]
    CreateJob,
}

crate::rt::text_enum!(
    ServiceRequestAction { Update = "update", Submit = "submit", Triage = "triage",
    ReverseTriage = "reverse_triage", Ask = "ask", Answer = "answer", Reject = "reject",
    Appeal = "appeal", Merge = "merge", Separate = "separate", ResolveRemotely =
    "resolve_remotely", Cancel = "cancel", Reopen = "reopen", Close = "close", CreateJob
    = "create_job" }
);

/// How the clock stands: running well, running short, past due, standing still, ended in time; none before the times are due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SlaRisk {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "on_time")]
    OnTime,
    #[serde(rename = "at_risk")]
    AtRisk,
    #[serde(rename = "late")]
    Late,
    #[serde(rename = "paused")]
    Paused,
    #[serde(rename = "met")]
    Met,
}

crate::rt::text_enum!(
    SlaRisk { None = "none", OnTime = "on_time", AtRisk = "at_risk", Late = "late",
    Paused = "paused", Met = "met" }
);

/// What a photo shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RequestMediaKind {
    #[serde(rename = "fault")]
    Fault,
    #[serde(rename = "plate")]
    Plate,
    #[serde(rename = "proof_of_purchase")]
    ProofOfPurchase,
}

crate::rt::text_enum!(
    RequestMediaKind { Fault = "fault", Plate = "plate", ProofOfPurchase =
    "proof_of_purchase" }
);

/// Under what the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RequestCoverKind {
    #[serde(rename = "warranty")]
    Warranty,
    #[serde(rename = "repair_warranty")]
    RepairWarranty,
    #[serde(rename = "contract")]
    Contract,
    #[serde(rename = "paid")]
    Paid,
    #[serde(rename = "unknown")]
    Unknown,
}

crate::rt::text_enum!(
    RequestCoverKind { Warranty = "warranty", RepairWarranty = "repair_warranty",
    Contract = "contract", Paid = "paid", Unknown = "unknown" }
);

/// Which side did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RequestSide {
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "staff")]
    Staff,
}

crate::rt::text_enum!(RequestSide { Customer = "customer", Staff = "staff" });

/// Why two requests may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum DuplicateReason {
    #[serde(rename = "same_unit")]
    SameUnit,
    #[serde(rename = "same_serial")]
    SameSerial,
    #[serde(rename = "same_customer")]
    SameCustomer,
    #[serde(rename = "same_phone")]
    SamePhone,
    #[serde(rename = "same_symptom")]
    SameSymptom,
    #[serde(rename = "same_day")]
    SameDay,
}

crate::rt::text_enum!(
    DuplicateReason { SameUnit = "same_unit", SameSerial = "same_serial", SameCustomer =
    "same_customer", SamePhone = "same_phone", SameSymptom = "same_symptom", SameDay =
    "same_day" }
);

/// A city or town as people call it.
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
    schema(min_length = 1, max_length = 80, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct CityName(pub String);

static CITY_NAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for CityName {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CITY_NAME_PATTERN)
            .length(&self.0, 1..=80)
            .finish()
    }
}

crate::rt::scalar!(CityName, String);

/// A postal address.
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
    schema(min_length = 5, max_length = 500, pattern = "^[^\\x00]*$")
)]
pub struct Address(pub String);

static ADDRESS_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it")
});

impl Validate for Address {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &ADDRESS_PATTERN)
            .length(&self.0, 5..=500)
            .finish()
    }
}

crate::rt::scalar!(Address, String);

/// A unit in the customer's words.
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
    schema(min_length = 2, max_length = 300, pattern = "^[^\\x00]*$")
)]
pub struct UnitDescription(pub String);

static UNIT_DESCRIPTION_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

impl Validate for UnitDescription {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &UNIT_DESCRIPTION_PATTERN)
            .length(&self.0, 2..=300)
            .finish()
    }
}

crate::rt::scalar!(UnitDescription, String);

/// A serial number as typed.
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
    schema(min_length = 3, max_length = 40, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct TypedSerial(pub String);

static TYPED_SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for TypedSerial {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &TYPED_SERIAL_PATTERN)
            .length(&self.0, 3..=40)
            .finish()
    }
}

crate::rt::scalar!(TypedSerial, String);

/// When the customer would like a visit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestWish {
    /// The day.
    pub date: chrono::NaiveDate,
    /// Local time.
    #[validate(length(min = 5, max = 5), regex(path = *REQUEST_WISH_FROM_PATTERN))]
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
    #[validate(length(min = 5, max = 5), regex(path = *REQUEST_WISH_TO_PATTERN))]
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
    #[validate(length(min = 3, max = 64), regex(path = *REQUEST_WISH_TIME_ZONE_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 64, pattern = "^[A-Za-z_+/0-9-]+$")
    )]
    pub time_zone: String,
}

static REQUEST_WISH_FROM_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{
    regex::Regex::new("^([01][0-9]|2[0-4]):[0-5][0-9]$")
        .expect("the generator compiled it")
});

static REQUEST_WISH_TO_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{
    regex::Regex::new("^([01][0-9]|2[0-4]):[0-5][0-9]$")
        .expect("the generator compiled it")
});

static REQUEST_WISH_TIME_ZONE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Za-z_+/0-9-]+$").expect("the generator compiled it") });

/// A photo that belongs to a request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestMedia {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub file_id: uuid::Uuid,
    pub kind: RequestMediaKind,
}

/// What it takes to ask for service: a symptom or some words, and for whom. What is unknown is left out; staff gives the customer's id or telephone.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestPrototype {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub channel: Option<RequestChannel>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_name: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_phone: Option<crate::common::Phone>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<CityName>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<Address>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<TypedSerial>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit_description: Option<UnitDescription>,
    /// What the customer notices.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 5), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub symptom_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    /// Whether somebody smells gas, sees smoke or was shocked.
    #[serde(default = "service_request_prototype_default_danger")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = service_request_prototype_default_danger)
    )]
    pub danger: bool,
    /// Its photos.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub media: Option<Vec<RequestMedia>>,
    /// When a visit would suit, best first.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 3), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub wishes: Option<Vec<RequestWish>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
}

fn service_request_prototype_default_danger() -> bool {
    false
}

/// What may change about a request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_name: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_phone: Option<crate::common::Phone>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<CityName>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<Address>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit_description: Option<UnitDescription>,
    /// What the customer notices.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 5), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub symptom_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    /// Its photos.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub media: Option<Vec<RequestMedia>>,
    /// When a visit would suit, best first.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 3), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub wishes: Option<Vec<RequestWish>>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub assignee_id: Option<Option<uuid::Uuid>>,
}

/// Where to call.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CallbackPrototype {
    #[validate(nested)]
    pub phone: crate::common::Phone,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
}

/// How pressing a request is, and about what.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestTriage {
    pub priority: ServiceRequestPriority,
    /// What is wrong.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 5), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub symptom_codes: Option<Vec<crate::common::Code>>,
    /// Whether people may come to harm.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub danger: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assignee_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What is missing, as the customer reads it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestQuestionPrototype {
    /// As in "a photo of the rating label".
    #[validate(
        length(min = 3, max = 200),
        regex(path = *SERVICE_REQUEST_QUESTION_PROTOTYPE_MISSING_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 200, pattern = "^[^\\x00]*$")
    )]
    pub missing: String,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_at: Option<crate::rt::Instant>,
}

static SERVICE_REQUEST_QUESTION_PROTOTYPE_MISSING_PATTERN: std::sync::LazyLock<
    regex::Regex,
> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it")
});

/// What was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestAnswer {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub text: Option<crate::common::Note>,
    /// Photos.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub media: Option<Vec<RequestMedia>>,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestRejection {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason_code: Option<crate::common::Code>,
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// What speaks against the refusal.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestAppeal {
    #[validate(nested)]
    pub text: crate::common::Note,
    /// Proofs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub media: Option<Vec<RequestMedia>>,
}

/// Into which request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestMerge {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub into_id: uuid::Uuid,
}

/// What helped.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestRemoteResolution {
    #[validate(nested)]
    pub note: crate::common::Note,
}

/// Why a request is called off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestCancellation {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason_code: Option<crate::common::Code>,
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceRequestReopening {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    /// Photos.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub media: Option<Vec<RequestMedia>>,
    /// When a visit would suit, best first.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 3), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub wishes: Option<Vec<RequestWish>>,
}

/// What kind of work, and from which template.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestJobPrototype {
    pub kind: crate::jobs::JobKind,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub template_code: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub instructions: Option<crate::common::Note>,
}

/// A job of a request in short.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestJob {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
    pub kind: crate::jobs::JobKind,
    pub state: crate::jobs::JobState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit_state: Option<crate::visits::VisitState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_start_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub planned_end_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_name: Option<crate::common::Name>,
}

/// Whose request it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestCustomer {
    pub id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// The unit, as far as it is known.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestUnit {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub id: Option<uuid::Uuid>,
    /// Its serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 40,
            pattern = "^[^\\x00-\\x1f]*$",
            nullable = false
        )
    )]
    pub serial: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub model_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub model_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub model_name: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub description: Option<UnitDescription>,
}

/// Where the unit is, as far as it is known.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestPlace {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<CityName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory_id: Option<uuid::Uuid>,
}

/// What the customer notices.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestSymptom {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    /// Whether people may come to harm.
    pub dangerous: bool,
}

/// A request in short.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestReference {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
    pub state: ServiceRequestState,
}

/// Who looks after a request.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestAccount {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// Under what the work is done, as it was found when the request was triaged.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestCover {
    pub kind: RequestCoverKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub clause: Option<crate::common::LocalizedText>,
    /// The last covered day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub until: Option<chrono::NaiveDate>,
}

/// What was promised by when, in the working time of the service level.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestClock {
    pub risk: SlaRisk,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub policy_code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub policy_title: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub first_response_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrival_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub resolution_due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub first_response_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub arrived_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub resolved_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub paused_since: Option<crate::rt::Instant>,
    /// Working minutes.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100000000))]
    pub held_minutes: i64,
    /// Working minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 100000000, nullable = false)
    )]
    pub first_response_late_minutes: Option<i64>,
    /// Working minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 100000000, nullable = false)
    )]
    pub arrival_late_minutes: Option<i64>,
    /// Working minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 100000000, nullable = false)
    )]
    pub resolution_late_minutes: Option<i64>,
}

/// What the customer was asked for, and what they answered.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestQuestion {
    pub missing: crate::common::Note,
    pub asked_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub answer: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub answered_at: Option<crate::rt::Instant>,
}

/// How a request ended before its time.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestEnd {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub by: Option<RequestSide>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason_code: Option<crate::common::Code>,
    pub reason: crate::common::Note,
    pub at: crate::rt::Instant,
    /// Whether the rule on late cancellation holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub late: Option<bool>,
}

/// A customer's request for service.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceRequest {
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
    pub state: ServiceRequestState,
    pub channel: RequestChannel,
    pub priority: ServiceRequestPriority,
    /// Whether people may come to harm.
    pub danger: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub safety: Option<crate::common::LocalizedText>,
    pub language: crate::common::Language,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer: Option<RequestCustomer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub contact_phone: Option<crate::common::Phone>,
    pub unit: RequestUnit,
    pub place: RequestPlace,
    /// What the customer notices.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 5))]
    pub symptoms: Vec<RequestSymptom>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    /// Its photos.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub media: Vec<RequestMedia>,
    /// When a visit would suit, best first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 3))]
    pub wishes: Vec<RequestWish>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assignee: Option<RequestAccount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cover: Option<RequestCover>,
    pub clock: RequestClock,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub question: Option<RequestQuestion>,
    /// Its jobs, newest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub jobs: Vec<RequestJob>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub previous: Option<RequestReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub merged_into: Option<RequestReference>,
    /// Whether a repair that is under warranty came back.
    pub rework: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cancellation: Option<RequestEnd>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub rejection: Option<RequestEnd>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub resolution: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub triage_note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub submitted_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub closes_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub closed_at: Option<crate::rt::Instant>,
    /// The secret link of the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 300,
            pattern = "^https?://[!-~]+$",
            nullable = false
        )
    )]
    pub tracking_url: Option<String>,
    /// What the caller may do with it now.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub actions: Vec<ServiceRequestAction>,
}

/// One page of requests.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceRequestCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ServiceRequest>,
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

/// A request that may be about the same.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestDuplicate {
    pub request: RequestReference,
    pub created_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    /// Why.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub reasons: Vec<DuplicateReason>,
}

/// One page of likely duplicates.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RequestDuplicateCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<RequestDuplicate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_service_requests`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListServiceRequestsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_SERVICE_REQUESTS_QUERY_Q_PATTERN)
    )]
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
    /// Only the request of this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only requests in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 13))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 13, nullable = false)
    )]
    pub state: Vec<ServiceRequestState>,
    /// Only requests of one of these priorities.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub priority: Vec<ServiceRequestPriority>,
    /// Only requests that came one of these ways.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub channel: Vec<RequestChannel>,
    /// Only requests whose clock stands like this.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub risk: Vec<SlaRisk>,
    /// Only requests of this branch.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only requests that this account looks after.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assignee_id: Option<uuid::Uuid>,
    /// Only requests of this customer.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only requests about this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Only requests with this symptom.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom_code: Option<crate::common::Code>,
    /// Only requests that the caller looks after.
    #[serde(default = "list_service_requests_default_mine")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = list_service_requests_default_mine)
    )]
    pub mine: bool,
    /// Only requests whose question was answered and that nobody read since.
    #[serde(default = "list_service_requests_default_answered")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = list_service_requests_default_answered)
    )]
    pub answered: bool,
    /// Only requests made at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only requests made before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// Only what changed at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub updated_since: Option<crate::rt::Instant>,
    /// The order; the newest first unless told otherwise.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<ServiceRequestSort>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
    /// The most items to return.
    #[serde(default = "list_service_requests_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_service_requests_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_SERVICE_REQUESTS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_service_requests_default_mine() -> bool {
    false
}

fn list_service_requests_default_answered() -> bool {
    false
}

fn list_service_requests_default_limit() -> i32 {
    50
}

/// The query of `list_service_request_duplicates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListServiceRequestDuplicatesQuery {
    /// The most items to return.
    #[serde(default = "list_service_request_duplicates_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_service_request_duplicates_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_service_request_duplicates_default_limit() -> i32 {
    50
}

/// What customers ask for, from the first word to the closed case.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait ServiceRequestsApi: rt::Service {
    /// List service requests
    ///
    /// Lists the requests that the caller may know of.
    ///
    /// `GET /service-requests`
    async fn list_service_requests(
        app: &Self::App,
        cx: rt::Cx,
        query: ListServiceRequestsQuery,
    ) -> Result<ServiceRequestCollection, Self::Error>;
    /// Ask for service
    ///
    /// Takes a request. A guest's stays a draft until a telephone is proven; everybody else's is submitted. Staff and technicians ask on behalf of a customer, known by id or found by telephone.
    ///
    /// `POST /service-requests`
    async fn create_service_request(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ServiceRequestPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ServiceRequest>>>, Self::Error>;
    /// Fetch a service request
    ///
    /// Fetches a request with what belongs to it.
    ///
    /// `GET /service-requests/{service_request_id}`
    async fn get_service_request(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ServiceRequest>, Self::Error>;
    /// Change a service request
    ///
    /// Changes what was told, wished or assigned, while the request is open. A customer changes what they told before somebody has read it.
    ///
    /// `PATCH /service-requests/{service_request_id}`
    async fn update_service_request(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ServiceRequestPatch,
    ) -> Result<rt::Tagged<ServiceRequest>, Self::Error>;
    /// Discard a draft
    ///
    /// Discards a request that was never submitted. A submitted one is cancelled instead.
    ///
    /// `DELETE /service-requests/{service_request_id}`
    async fn delete_service_request(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Submit a draft
    ///
    /// Submits a draft: by the customer whose telephone is proven, or by staff who called them.
    ///
    /// `POST /service-requests/{service_request_id}/submission`
    async fn create_service_request_submission(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Ask to be called
    ///
    /// Asks that somebody calls about a draft, where no code arrives; the draft is kept for the call.
    ///
    /// `POST /service-requests/{service_request_id}/callback`
    async fn create_service_request_callback(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: CallbackPrototype,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Triage a request
    ///
    /// Sets priority, symptoms and danger, chooses the service level and makes the times due. Triage again while nothing has begun sets them anew.
    ///
    /// `POST /service-requests/{service_request_id}/triage`
    async fn create_service_request_triage(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestTriage,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Take a triage back
    ///
    /// Puts a triaged request back among the submitted ones, before a job was made.
    ///
    /// `POST /service-requests/{service_request_id}/triage-reversal`
    async fn create_service_request_triage_reversal(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Ask the customer
    ///
    /// Asks the customer for what is missing; the clock stands still until they answer.
    ///
    /// `POST /service-requests/{service_request_id}/question`
    async fn create_service_request_question(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestQuestionPrototype,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Answer a question
    ///
    /// Answers the open question; the request goes back to where it was.
    ///
    /// `POST /service-requests/{service_request_id}/answer`
    async fn create_service_request_answer(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestAnswer,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Reject a request
    ///
    /// Refuses a request with a reason that the customer reads.
    ///
    /// `POST /service-requests/{service_request_id}/rejection`
    async fn create_service_request_rejection(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestRejection,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Appeal against a refusal
    ///
    /// Puts a task before the manager; the request stays as it is.
    ///
    /// `POST /service-requests/{service_request_id}/appeal`
    async fn create_service_request_appeal(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestAppeal,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Merge into another request
    ///
    /// Joins this request with another one of the same customer.
    ///
    /// `POST /service-requests/{service_request_id}/merge`
    async fn create_service_request_merge(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestMerge,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Take a merge back
    ///
    /// Puts a merged request back where it was.
    ///
    /// `POST /service-requests/{service_request_id}/separation`
    async fn create_service_request_separation(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Solve without a visit
    ///
    /// Says that the fault went away by advice, and how.
    ///
    /// `POST /service-requests/{service_request_id}/remote-resolution`
    async fn create_service_request_remote_resolution(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestRemoteResolution,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Cancel a request
    ///
    /// Calls a request and its open jobs off. A customer may do so until a visit is on its way; fewer hours before it than the tariff says, the customer owes its fee for a late cancellation. So they do where staff cancels for a reason that the customer bears. The holder of a link proves a telephone first.
    ///
    /// `POST /service-requests/{service_request_id}/cancellation`
    async fn create_service_request_cancellation(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: ServiceRequestCancellation,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Say that it came back
    ///
    /// Opens a solved request again. A closed one is answered with a new request that is linked to it; while the repair warranty holds, its job is a free rework.
    ///
    /// `POST /service-requests/{service_request_id}/reopening`
    async fn create_service_request_reopening(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: ServiceRequestReopening,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// Close a request
    ///
    /// Closes a solved request before its time, once all its jobs have ended.
    ///
    /// `POST /service-requests/{service_request_id}/closing`
    async fn create_service_request_closing(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<ServiceRequest>>, Self::Error>;
    /// List likely duplicates
    ///
    /// Lists open requests that may be about the same, the likeliest first, with the reasons.
    ///
    /// `GET /service-requests/{service_request_id}/duplicates`
    async fn list_service_request_duplicates(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        query: ListServiceRequestDuplicatesQuery,
    ) -> Result<RequestDuplicateCollection, Self::Error>;
    /// Make a job of a request
    ///
    /// Makes a job of a triaged request, which is accepted by its first one. The job inherits customer, place, unit, priority, wishes and due times.
    ///
    /// `POST /service-requests/{service_request_id}/jobs`
    async fn create_service_request_job(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: RequestJobPrototype,
    ) -> Result<rt::Recorded<rt::Created<RequestJob>>, Self::Error>;
}

pub static LIST_SERVICE_REQUESTS: rt::Operation = rt::Operation {
    id: "list_service_requests",
    tag: "service_requests",
    method: rt::Method::GET,
    path: "/service-requests",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Technician,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
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
            name: "priority",
            repeats: true,
        },
        rt::QueryParameter {
            name: "channel",
            repeats: true,
        },
        rt::QueryParameter {
            name: "risk",
            repeats: true,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "assignee_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "party_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "installed_unit_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "symptom_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "mine",
            repeats: false,
        },
        rt::QueryParameter {
            name: "answered",
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

pub static CREATE_SERVICE_REQUEST: rt::Operation = rt::Operation {
    id: "create_service_request",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests",
    status: 201,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::Customer,
        crate::security::Role::Technician,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestPrototype"),
    query: &[],
};

pub static GET_SERVICE_REQUEST: rt::Operation = rt::Operation {
    id: "get_service_request",
    tag: "service_requests",
    method: rt::Method::GET,
    path: "/service-requests/{service_request_id}",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Technician,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
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

pub static UPDATE_SERVICE_REQUEST: rt::Operation = rt::Operation {
    id: "update_service_request",
    tag: "service_requests",
    method: rt::Method::PATCH,
    path: "/service-requests/{service_request_id}",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("ServiceRequestPatch"),
    query: &[],
};

pub static DELETE_SERVICE_REQUEST: rt::Operation = rt::Operation {
    id: "delete_service_request",
    tag: "service_requests",
    method: rt::Method::DELETE,
    path: "/service-requests/{service_request_id}",
    status: 204,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_SUBMISSION: rt::Operation = rt::Operation {
    id: "create_service_request_submission",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/submission",
    status: 200,
    access: &[
        crate::security::Role::Customer,
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

pub static CREATE_SERVICE_REQUEST_CALLBACK: rt::Operation = rt::Operation {
    id: "create_service_request_callback",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/callback",
    status: 200,
    access: &[crate::security::Role::Guest],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("CallbackPrototype"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_TRIAGE: rt::Operation = rt::Operation {
    id: "create_service_request_triage",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/triage",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestTriage"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_TRIAGE_REVERSAL: rt::Operation = rt::Operation {
    id: "create_service_request_triage_reversal",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/triage-reversal",
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

pub static CREATE_SERVICE_REQUEST_QUESTION: rt::Operation = rt::Operation {
    id: "create_service_request_question",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/question",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestQuestionPrototype"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_ANSWER: rt::Operation = rt::Operation {
    id: "create_service_request_answer",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/answer",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestAnswer"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_REJECTION: rt::Operation = rt::Operation {
    id: "create_service_request_rejection",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/rejection",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestRejection"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_APPEAL: rt::Operation = rt::Operation {
    id: "create_service_request_appeal",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/appeal",
    status: 200,
    access: &[crate::security::Role::LinkHolder, crate::security::Role::Customer],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestAppeal"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_MERGE: rt::Operation = rt::Operation {
    id: "create_service_request_merge",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/merge",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestMerge"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_SEPARATION: rt::Operation = rt::Operation {
    id: "create_service_request_separation",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/separation",
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

pub static CREATE_SERVICE_REQUEST_REMOTE_RESOLUTION: rt::Operation = rt::Operation {
    id: "create_service_request_remote_resolution",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/remote-resolution",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestRemoteResolution"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_CANCELLATION: rt::Operation = rt::Operation {
    id: "create_service_request_cancellation",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/cancellation",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("ServiceRequestCancellation"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_REOPENING: rt::Operation = rt::Operation {
    id: "create_service_request_reopening",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/reopening",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceRequestReopening"),
    query: &[],
};

pub static CREATE_SERVICE_REQUEST_CLOSING: rt::Operation = rt::Operation {
    id: "create_service_request_closing",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/closing",
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

pub static LIST_SERVICE_REQUEST_DUPLICATES: rt::Operation = rt::Operation {
    id: "list_service_request_duplicates",
    tag: "service_requests",
    method: rt::Method::GET,
    path: "/service-requests/{service_request_id}/duplicates",
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_SERVICE_REQUEST_JOB: rt::Operation = rt::Operation {
    id: "create_service_request_job",
    tag: "service_requests",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/jobs",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("RequestJobPrototype"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: ServiceRequestsApi>(
    app: &std::sync::Arc<T::App>,
) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 21] = [
        (
            &LIST_SERVICE_REQUESTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_service_requests(&call)?;
                let reply = T::list_service_requests(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_service_requests_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_service_request(&mut call).await?;
                let reply = T::create_service_request(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_reply(&call, reply)
            }),
        ),
        (
            &GET_SERVICE_REQUEST,
            |app, call| Box::pin(async move {
                let (service_request_id,) = wire::get_service_request(&call)?;
                let reply = T::get_service_request(&app, call.cx(), service_request_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_service_request_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SERVICE_REQUEST,
            |app, mut call| Box::pin(async move {
                let (service_request_id, if_match, body) = wire::update_service_request(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_service_request(
                        &app,
                        call.cx(),
                        service_request_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_service_request_reply(&call, reply)
            }),
        ),
        (
            &DELETE_SERVICE_REQUEST,
            |app, call| Box::pin(async move {
                let (service_request_id, if_match) = wire::delete_service_request(
                    &call,
                )?;
                let reply = T::delete_service_request(
                        &app,
                        call.cx(),
                        service_request_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_service_request_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_SUBMISSION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key) = wire::create_service_request_submission(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_submission(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_submission_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_CALLBACK,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_callback(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_callback(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_callback_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_TRIAGE,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_triage(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_triage(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_triage_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_TRIAGE_REVERSAL,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key) = wire::create_service_request_triage_reversal(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_triage_reversal(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_triage_reversal_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_QUESTION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_question(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_question(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_question_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_ANSWER,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_answer(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_answer(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_answer_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_REJECTION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_rejection(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_rejection(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_rejection_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_APPEAL,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_appeal(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_appeal(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_appeal_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_MERGE,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_merge(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_merge(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_merge_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_SEPARATION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key) = wire::create_service_request_separation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_separation(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_separation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_REMOTE_RESOLUTION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_remote_resolution(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_remote_resolution(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_remote_resolution_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_CANCELLATION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, if_match, key, body) = wire::create_service_request_cancellation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_cancellation(
                        &app,
                        call.cx(),
                        service_request_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_cancellation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_REOPENING,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_reopening(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_reopening(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_reopening_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_CLOSING,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key) = wire::create_service_request_closing(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_closing(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_closing_reply(&call, reply)
            }),
        ),
        (
            &LIST_SERVICE_REQUEST_DUPLICATES,
            |app, call| Box::pin(async move {
                let (service_request_id, query) = wire::list_service_request_duplicates(
                    &call,
                )?;
                let reply = T::list_service_request_duplicates(
                        &app,
                        call.cx(),
                        service_request_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::list_service_request_duplicates_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_REQUEST_JOB,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_service_request_job(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_service_request_job(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_service_request_job_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_service_requests(
        call: &rt::Call,
    ) -> rt::Result<(ListServiceRequestsQuery,)> {
        Ok((call.query::<ListServiceRequestsQuery>()?,))
    }
    pub(super) fn list_service_requests_reply(
        call: &rt::Call,
        reply: ServiceRequestCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ServiceRequestPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<ServiceRequestPrototype>().await?,
        ))
    }
    pub(super) fn create_service_request_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ServiceRequest>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_service_request(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("service_request_id")?,))
    }
    pub(super) fn get_service_request_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceRequest>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_service_request(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ServiceRequestPatch)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.if_match()?,
            call.json::<ServiceRequestPatch>().await?,
        ))
    }
    pub(super) fn update_service_request_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceRequest>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_service_request(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("service_request_id")?, call.if_match()?))
    }
    pub(super) fn delete_service_request_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_submission(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_service_request_submission_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_callback(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, CallbackPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<CallbackPrototype>().await?,
        ))
    }
    pub(super) fn create_service_request_callback_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_triage(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestTriage)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestTriage>().await?,
        ))
    }
    pub(super) fn create_service_request_triage_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_triage_reversal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_service_request_triage_reversal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_question(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestQuestionPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestQuestionPrototype>().await?,
        ))
    }
    pub(super) fn create_service_request_question_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_answer(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestAnswer)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestAnswer>().await?,
        ))
    }
    pub(super) fn create_service_request_answer_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_rejection(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestRejection)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestRejection>().await?,
        ))
    }
    pub(super) fn create_service_request_rejection_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_appeal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestAppeal)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestAppeal>().await?,
        ))
    }
    pub(super) fn create_service_request_appeal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_merge(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestMerge)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestMerge>().await?,
        ))
    }
    pub(super) fn create_service_request_merge_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_separation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_service_request_separation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_remote_resolution(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestRemoteResolution)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestRemoteResolution>().await?,
        ))
    }
    pub(super) fn create_service_request_remote_resolution_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_cancellation(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, ServiceRequestCancellation),
    > {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestCancellation>().await?,
        ))
    }
    pub(super) fn create_service_request_cancellation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_reopening(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, ServiceRequestReopening)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<ServiceRequestReopening>().await?,
        ))
    }
    pub(super) fn create_service_request_reopening_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_closing(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_service_request_closing_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<ServiceRequest>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_service_request_duplicates(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListServiceRequestDuplicatesQuery)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.query::<ListServiceRequestDuplicatesQuery>()?,
        ))
    }
    pub(super) fn list_service_request_duplicates_reply(
        call: &rt::Call,
        reply: RequestDuplicateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_request_job(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, RequestJobPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<RequestJobPrototype>().await?,
        ))
    }
    pub(super) fn create_service_request_job_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<RequestJob>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_SERVICE_REQUESTS)
        .query::<ListServiceRequestsQuery>()
        .reply(wire::list_service_requests_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST)
        .idempotency_key()
        .json::<ServiceRequestPrototype>()
        .reply(wire::create_service_request_reply);
    document
        .operation(&GET_SERVICE_REQUEST)
        .id("service_request_id")
        .reply(wire::get_service_request_reply);
    document
        .operation(&UPDATE_SERVICE_REQUEST)
        .id("service_request_id")
        .if_match()
        .json::<ServiceRequestPatch>()
        .reply(wire::update_service_request_reply);
    document
        .operation(&DELETE_SERVICE_REQUEST)
        .id("service_request_id")
        .if_match()
        .reply(wire::delete_service_request_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_SUBMISSION)
        .id("service_request_id")
        .idempotency_key()
        .reply(wire::create_service_request_submission_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_CALLBACK)
        .id("service_request_id")
        .idempotency_key()
        .json::<CallbackPrototype>()
        .reply(wire::create_service_request_callback_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_TRIAGE)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestTriage>()
        .reply(wire::create_service_request_triage_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_TRIAGE_REVERSAL)
        .id("service_request_id")
        .idempotency_key()
        .reply(wire::create_service_request_triage_reversal_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_QUESTION)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestQuestionPrototype>()
        .reply(wire::create_service_request_question_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_ANSWER)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestAnswer>()
        .reply(wire::create_service_request_answer_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_REJECTION)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestRejection>()
        .reply(wire::create_service_request_rejection_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_APPEAL)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestAppeal>()
        .reply(wire::create_service_request_appeal_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_MERGE)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestMerge>()
        .reply(wire::create_service_request_merge_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_SEPARATION)
        .id("service_request_id")
        .idempotency_key()
        .reply(wire::create_service_request_separation_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_REMOTE_RESOLUTION)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestRemoteResolution>()
        .reply(wire::create_service_request_remote_resolution_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_CANCELLATION)
        .id("service_request_id")
        .if_match()
        .idempotency_key()
        .json::<ServiceRequestCancellation>()
        .reply(wire::create_service_request_cancellation_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_REOPENING)
        .id("service_request_id")
        .idempotency_key()
        .json::<ServiceRequestReopening>()
        .reply(wire::create_service_request_reopening_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_CLOSING)
        .id("service_request_id")
        .idempotency_key()
        .reply(wire::create_service_request_closing_reply);
    document
        .operation(&LIST_SERVICE_REQUEST_DUPLICATES)
        .id("service_request_id")
        .query::<ListServiceRequestDuplicatesQuery>()
        .reply(wire::list_service_request_duplicates_reply);
    document
        .operation(&CREATE_SERVICE_REQUEST_JOB)
        .id("service_request_id")
        .idempotency_key()
        .json::<RequestJobPrototype>()
        .reply(wire::create_service_request_job_reply);
}
