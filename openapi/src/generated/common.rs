//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What all domains share.

use validator::Validate;

/// What a list may tell beside its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Include {
    #[serde(rename = "total")]
    Total,
}

crate::rt::text_enum!(Include { Total = "total" });

/// Where a page ends and the next begins.
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
    schema(min_length = 1, max_length = 512, pattern = "^[A-Za-z0-9_-]+$")
)]
pub struct Cursor(pub String);

static CURSOR_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Za-z0-9_-]+$").expect("the generator compiled it")
});

impl Validate for Cursor {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CURSOR_PATTERN)
            .length(&self.0, 1..=512)
            .finish()
    }
}

crate::rt::scalar!(Cursor, String);

/// Why, in a person's words.
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
    schema(min_length = 3, max_length = 500, pattern = "^[^\\x00]*$")
)]
pub struct Reason(pub String);

static REASON_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it")
});

impl Validate for Reason {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &REASON_PATTERN)
            .length(&self.0, 3..=500)
            .finish()
    }
}

crate::rt::scalar!(Reason, String);

/// The stable name of a problem. More may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ProblemCode {
    #[serde(rename = "malformed_json")]
    MalformedJson,
    #[serde(rename = "malformed_utf8")]
    MalformedUtf8,
    #[serde(rename = "invalid_parameter")]
    InvalidParameter,
    #[serde(rename = "unknown_parameter")]
    UnknownParameter,
    #[serde(rename = "cursor_mismatch")]
    CursorMismatch,
    #[serde(rename = "idempotency_key_required")]
    IdempotencyKeyRequired,
    #[serde(rename = "unauthenticated")]
    Unauthenticated,
    #[serde(rename = "token_expired")]
    TokenExpired,
    #[serde(rename = "otp_expired")]
    OtpExpired,
    #[serde(rename = "forbidden")]
    Forbidden,
    #[serde(rename = "step_up_required")]
    StepUpRequired,
    #[serde(rename = "mfa_required")]
    MfaRequired,
    #[serde(rename = "account_locked")]
    AccountLocked,
    #[serde(rename = "not_found")]
    NotFound,
    #[serde(rename = "method_not_allowed")]
    MethodNotAllowed,
    #[serde(rename = "not_acceptable")]
    NotAcceptable,
    #[serde(rename = "conflict")]
    Conflict,
    #[serde(rename = "already_exists")]
    AlreadyExists,
    #[serde(rename = "invalid_state")]
    InvalidState,
    #[serde(rename = "insufficient_stock")]
    InsufficientStock,
    #[serde(rename = "slot_taken")]
    SlotTaken,
    #[serde(rename = "idempotency_in_progress")]
    IdempotencyInProgress,
    #[serde(rename = "precondition_failed")]
    PreconditionFailed,
    #[serde(rename = "content_too_large")]
    ContentTooLarge,
    #[serde(rename = "unsupported_media_type")]
    UnsupportedMediaType,
    #[serde(rename = "validation_failed")]
    ValidationFailed,
    #[serde(rename = "file_rejected")]
    FileRejected,
    #[serde(rename = "idempotency_key_reused")]
    IdempotencyKeyReused,
    #[serde(rename = "precondition_required")]
    PreconditionRequired,
    #[serde(rename = "rate_limited")]
    RateLimited,
    #[serde(rename = "internal_error")]
    InternalError,
    #[serde(rename = "dependency_unavailable")]
    DependencyUnavailable,
    #[serde(rename = "overloaded")]
    Overloaded,
    #[serde(rename = "read_only_mode")]
    ReadOnlyMode,
    #[serde(rename = "storage_full")]
    StorageFull,
}

crate::rt::text_enum!(
    ProblemCode { MalformedJson = "malformed_json", MalformedUtf8 = "malformed_utf8",
    InvalidParameter = "invalid_parameter", UnknownParameter = "unknown_parameter",
    CursorMismatch = "cursor_mismatch", IdempotencyKeyRequired =
    "idempotency_key_required", Unauthenticated = "unauthenticated", TokenExpired =
    "token_expired", OtpExpired = "otp_expired", Forbidden = "forbidden", StepUpRequired
    = "step_up_required", MfaRequired = "mfa_required", AccountLocked = "account_locked",
    NotFound = "not_found", MethodNotAllowed = "method_not_allowed", NotAcceptable =
    "not_acceptable", Conflict = "conflict", AlreadyExists = "already_exists",
    InvalidState = "invalid_state", InsufficientStock = "insufficient_stock", SlotTaken =
    "slot_taken", IdempotencyInProgress = "idempotency_in_progress", PreconditionFailed =
    "precondition_failed", ContentTooLarge = "content_too_large", UnsupportedMediaType =
    "unsupported_media_type", ValidationFailed = "validation_failed", FileRejected =
    "file_rejected", IdempotencyKeyReused = "idempotency_key_reused",
    PreconditionRequired = "precondition_required", RateLimited = "rate_limited",
    InternalError = "internal_error", DependencyUnavailable = "dependency_unavailable",
    Overloaded = "overloaded", ReadOnlyMode = "read_only_mode", StorageFull =
    "storage_full" }
);

/// One text in both languages of the product.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalizedText {
    /// Persian.
    #[validate(length(min = 1, max = 2000), regex(path = *LOCALIZED_TEXT_FA_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 2000, pattern = "^[^\\x00]*$")
    )]
    pub fa: String,
    /// English.
    #[validate(length(min = 1, max = 2000), regex(path = *LOCALIZED_TEXT_EN_PATTERN))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 2000, pattern = "^[^\\x00]*$")
    )]
    pub en: String,
}

static LOCALIZED_TEXT_FA_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

static LOCALIZED_TEXT_EN_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

/// A language that the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Language {
    #[serde(rename = "fa")]
    Fa,
    #[serde(rename = "en")]
    En,
}

crate::rt::text_enum!(Language { Fa = "fa", En = "en" });

/// What somebody or something is called.
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
    schema(min_length = 1, max_length = 120, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct Name(pub String);

static NAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it")
});

impl Validate for Name {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &NAME_PATTERN)
            .length(&self.0, 1..=120)
            .finish()
    }
}

crate::rt::scalar!(Name, String);

/// Free text of one or more lines.
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
    schema(min_length = 1, max_length = 2000, pattern = "^[^\\x00]*$")
)]
pub struct Note(pub String);

static NOTE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it")
});

impl Validate for Note {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &NOTE_PATTERN)
            .length(&self.0, 1..=2000)
            .finish()
    }
}

crate::rt::scalar!(Note, String);

/// The short stable code of an entry of a catalogue.
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
    schema(min_length = 1, max_length = 40, pattern = "^[A-Za-z0-9._-]+$")
)]
pub struct Code(pub String);

static CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Za-z0-9._-]+$").expect("the generator compiled it")
});

impl Validate for Code {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CODE_PATTERN)
            .length(&self.0, 1..=40)
            .finish()
    }
}

crate::rt::scalar!(Code, String);

/// The number under which people know a document.
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
    schema(min_length = 3, max_length = 40, pattern = "^[A-Z]{2,4}-[0-9A-Z-]+$")
)]
pub struct Number(pub String);

static NUMBER_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Z]{2,4}-[0-9A-Z-]+$").expect("the generator compiled it")
});

impl Validate for Number {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &NUMBER_PATTERN)
            .length(&self.0, 3..=40)
            .finish()
    }
}

crate::rt::scalar!(Number, String);

/// A telephone number as typed, in any digits; answered in E.164.
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
    schema(min_length = 4, max_length = 30, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct Phone(pub String);

static PHONE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it")
});

impl Validate for Phone {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &PHONE_PATTERN)
            .length(&self.0, 4..=30)
            .finish()
    }
}

crate::rt::scalar!(Phone, String);

/// What every stored resource has.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Stored {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
}
