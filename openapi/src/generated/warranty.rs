//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What makers promise, to which units, for how long; what a repair costs whom, and why.

use validator::Validate;

/// Who pays for a share of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Payer {
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "manufacturer")]
    Manufacturer,
    #[serde(rename = "supplier")]
    Supplier,
    #[serde(rename = "dealer")]
    Dealer,
    #[serde(rename = "service_unit")]
    ServiceUnit,
    #[serde(rename = "goodwill")]
    Goodwill,
}

crate::rt::text_enum!(
    Payer { Customer = "customer", Manufacturer = "manufacturer", Supplier = "supplier",
    Dealer = "dealer", ServiceUnit = "service_unit", Goodwill = "goodwill" }
);

/// What a line of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum LineKind {
    #[serde(rename = "part")]
    Part,
    #[serde(rename = "labour")]
    Labour,
    #[serde(rename = "travel")]
    Travel,
}

crate::rt::text_enum!(LineKind { Part = "part", Labour = "labour", Travel = "travel" });

/// The share of one payer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PayerShare {
    pub payer: Payer,
    /// Ten-thousandths of the line.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub share: i32,
}

/// Whether a policy comes with the product or is added to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum WarrantyKind {
    #[serde(rename = "standard")]
    Standard,
    #[serde(rename = "extended")]
    Extended,
}

crate::rt::text_enum!(WarrantyKind { Standard = "standard", Extended = "extended" });

/// What a term runs from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StartBasis {
    #[serde(rename = "install")]
    Install,
    #[serde(rename = "purchase")]
    Purchase,
    #[serde(rename = "manufacture")]
    Manufacture,
    #[serde(rename = "activation")]
    Activation,
}

crate::rt::text_enum!(
    StartBasis { Install = "install", Purchase = "purchase", Manufacture = "manufacture",
    Activation = "activation" }
);

/// Whether a row is about the whole unit, groups of parts, or labour operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CoverageScope {
    #[serde(rename = "whole")]
    Whole,
    #[serde(rename = "component")]
    Component,
    #[serde(rename = "operation")]
    Operation,
}

crate::rt::text_enum!(
    CoverageScope { Whole = "whole", Component = "component", Operation = "operation" }
);

/// How the customer is helped while a unit is in repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExchangeType {
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "advance")]
    Advance,
    #[serde(rename = "return")]
    Return,
    #[serde(rename = "loaner")]
    Loaner,
}

crate::rt::text_enum!(
    ExchangeType { Repair = "repair", Advance = "advance", Return = "return", Loaner =
    "loaner" }
);

/// What is paid of each kind of line, and for how many Solar Hijri months. The row of the whole unit is the general term; a longer row of a component begins where that ends, a shorter one stands in its place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CoverageRow {
    pub scope: CoverageScope,
    /// Warranty part keys, or service codes of an operation; empty for the whole.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub keys: Vec<crate::common::Code>,
    /// Ten-thousandths that the warranty pays.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub part_share: i32,
    /// Ten-thousandths that the warranty pays.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub labour_share: i32,
    /// Ten-thousandths that the warranty pays.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub travel_share: i32,
    /// Solar Hijri months from the start.
    #[validate(range(min = 0, max = 600))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 600))]
    pub part_months: i32,
    /// Solar Hijri months from the start.
    #[validate(range(min = 0, max = 600))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 600))]
    pub labour_months: i32,
    /// Solar Hijri months from the start.
    #[validate(range(min = 0, max = 600))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 600))]
    pub travel_months: i32,
}

/// A cause that the policy doesn't pay for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub cause: crate::common::Code,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// A sentence of the policy.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// A cause whose share isn't the manufacturer's to pay.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CausePayer {
    #[validate(nested)]
    pub cause: crate::common::Code,
    pub payer: Payer,
}

/// What a version promises. Months are Solar Hijri.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyTerms {
    pub start_basis: StartBasis,
    pub fallback_basis: StartBasis,
    /// One row of the whole unit and any of its parts.
    #[validate(length(min = 1, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 50))]
    pub coverage: Vec<CoverageRow>,
    /// No cover lasts longer than this from the production.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 1, max = 600))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 600, nullable = false)
    )]
    pub cap_months_from_production: Option<i32>,
    /// Whether days in warranty repair are added to the term.
    pub extend_by_repair_days: bool,
    /// How long a repair and a replaced part are guaranteed.
    #[validate(range(min = 0, max = 120))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 120))]
    pub repair_guarantee_months: i32,
    /// How long an inherent fault gives the right to a refund.
    #[validate(range(min = 0, max = 365))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 365))]
    pub refund_days: i32,
    /// How long an inherent fault gives the right to an exchange.
    #[validate(range(min = 0, max = 120))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 120))]
    pub exchange_months: i32,
    /// After how many repairs the same fault gives the right to an exchange.
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20))]
    pub exchange_after_failed_repairs: i32,
    /// How long after the sale spare parts are supplied.
    #[validate(range(min = 0, max = 600))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 600))]
    pub parts_obligation_months: i32,
    /// Whether a new owner keeps the cover.
    pub transferable: bool,
    pub exchange_type: ExchangeType,
    /// How long a repair may take.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 1, max = 365))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 365, nullable = false)
    )]
    pub max_repair_days: Option<i32>,
    /// After how many days in repair a loaner is due.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 1, max = 365))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 365, nullable = false)
    )]
    pub loaner_after_days: Option<i32>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sla_policy: Option<crate::common::Code>,
    /// The causes that are not paid for.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub exclusions: Vec<Exclusion>,
    /// What the customer reads.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub clauses: Vec<Clause>,
    /// Causes that somebody else than the manufacturer pays for.
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub cause_payers: Vec<CausePayer>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub void_terms: Option<crate::common::LocalizedText>,
}

/// What it takes to add a policy.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WarrantyPolicyPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<WarrantyKind>,
}

/// What may change about a policy.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WarrantyPolicyPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
}

/// The models that a policy is for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WarrantyPolicyModels {
    /// All of them.
    #[serde(deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 500))]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub product_model_ids: Vec<uuid::Uuid>,
}

/// A promise about products, in versions.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyPolicy {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    pub kind: WarrantyKind,
    /// The models that it is for.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub product_model_ids: Vec<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub current_version_id: Option<uuid::Uuid>,
}

/// One page of policies.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyPolicyCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<WarrantyPolicy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// Instead of the total where there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Whether a version counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum WarrantyVersionState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "published")]
    Published,
}

crate::rt::text_enum!(WarrantyVersionState { Draft = "draft", Published = "published" });

/// What a version says.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WarrantyPolicyVersionPrototype {
    /// Units sold on this day or later have this version.
    pub effective_from: chrono::NaiveDate,
    #[validate(nested)]
    pub terms: PolicyTerms,
}

/// A version of a policy.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyPolicyVersion {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub warranty_policy_id: uuid::Uuid,
    /// Which version of the policy it is, from 1.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub sequence: i32,
    pub state: WarrantyVersionState,
    /// Units sold on this day or later have this version.
    pub effective_from: chrono::NaiveDate,
    /// The day on which the next version begins, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub effective_to: Option<chrono::NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub published_at: Option<crate::rt::Instant>,
    pub terms: PolicyTerms,
}

/// One page of versions.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyPolicyVersionCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<WarrantyPolicyVersion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What shows when a unit was sold or installed, from a mere word to our own record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ProofLevel {
    #[serde(rename = "declared")]
    Declared,
    #[serde(rename = "serial_photo")]
    SerialPhoto,
    #[serde(rename = "card")]
    Card,
    #[serde(rename = "invoice")]
    Invoice,
    #[serde(rename = "own_record")]
    OwnRecord,
}

crate::rt::text_enum!(
    ProofLevel { Declared = "declared", SerialPhoto = "serial_photo", Card = "card",
    Invoice = "invoice", OwnRecord = "own_record" }
);

/// Whether a registration is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RegistrationState {
    #[serde(rename = "pending_evidence")]
    PendingEvidence,
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "expired")]
    Expired,
    #[serde(rename = "voided")]
    Voided,
}

crate::rt::text_enum!(
    RegistrationState { PendingEvidence = "pending_evidence", Active = "active", Expired
    = "expired", Voided = "voided" }
);

/// What happened to a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RegistrationEventKind {
    #[serde(rename = "registered")]
    Registered,
    #[serde(rename = "confirmed")]
    Confirmed,
    #[serde(rename = "extended")]
    Extended,
    #[serde(rename = "repair_days")]
    RepairDays,
    #[serde(rename = "void_proposed")]
    VoidProposed,
    #[serde(rename = "void_refused")]
    VoidRefused,
    #[serde(rename = "voided")]
    Voided,
}

crate::rt::text_enum!(
    RegistrationEventKind { Registered = "registered", Confirmed = "confirmed", Extended
    = "extended", RepairDays = "repair_days", VoidProposed = "void_proposed", VoidRefused
    = "void_refused", Voided = "voided" }
);

/// Something that happened to a registration.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RegistrationEvent {
    pub id: uuid::Uuid,
    pub kind: RegistrationEventKind,
    pub at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub by: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub by_name: Option<crate::common::Name>,
    /// By how many days it moved the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 3650, nullable = false)
    )]
    pub days: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Reason>,
    /// The files that show it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub evidence_file_ids: Vec<uuid::Uuid>,
}

/// What it takes to register a warranty. The dates of the unit count.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WarrantyRegistrationPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub installed_unit_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<WarrantyKind>,
    pub proof_level: ProofLevel,
    /// The number of the warranty card.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(
        length(min = 3, max = 40),
        regex(path = *WARRANTY_REGISTRATION_PROTOTYPE_CARD_NUMBER_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 3,
            max_length = 40,
            pattern = "^[A-Za-z0-9-]+$",
            nullable = false
        )
    )]
    pub card_number: Option<String>,
    /// The files that show it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub evidence_file_ids: Option<Vec<uuid::Uuid>>,
}

static WARRANTY_REGISTRATION_PROTOTYPE_CARD_NUMBER_PATTERN: std::sync::LazyLock<
    regex::Regex,
> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Za-z0-9-]+$").expect("the generator compiled it")
});

/// The evidence of a registration.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationConfirmation {
    pub proof_level: ProofLevel,
    /// The files that show it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub evidence_file_ids: Option<Vec<uuid::Uuid>>,
}

/// By how much a warranty is extended and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegistrationExtension {
    /// How many days.
    #[validate(range(min = 1, max = 3650))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 3650))]
    pub days: i32,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// The files that show it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub evidence_file_ids: Option<Vec<uuid::Uuid>>,
}

/// Why a warranty is to be voided.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VoidProposal {
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// The photos that show it.
    #[serde(deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 20))]
    pub evidence_file_ids: Vec<uuid::Uuid>,
}

/// Why a warranty stays in force.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VoidRefusal {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// The unit that a warranty is for.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RegisteredUnit {
    pub id: uuid::Uuid,
    pub serial: crate::jobs::SerialNumber,
    pub model_code: crate::common::Code,
    pub model_name: crate::common::LocalizedText,
}

/// The warranty of one unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyRegistration {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub installed_unit_id: uuid::Uuid,
    pub warranty_policy_id: uuid::Uuid,
    pub warranty_policy_version_id: uuid::Uuid,
    pub kind: WarrantyKind,
    pub title: crate::common::LocalizedText,
    pub state: RegistrationState,
    pub proof_level: ProofLevel,
    /// The number of the warranty card.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 3,
            max_length = 40,
            pattern = "^[A-Za-z0-9-]+$",
            nullable = false
        )
    )]
    pub card_number: Option<String>,
    pub basis: StartBasis,
    /// The first day.
    pub starts_on: chrono::NaiveDate,
    /// The first day that the general term doesn't cover.
    pub ends_on: chrono::NaiveDate,
    /// The days that were added to the term.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub extension_days: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub void_proposed_by: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub void_proposed_by_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit: Option<RegisteredUnit>,
    /// What happened to it, oldest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub events: Vec<RegistrationEvent>,
}

/// One page of registrations.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WarrantyRegistrationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<WarrantyRegistration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// Instead of the total where there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Whether a unit is under warranty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CoverState {
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "expired")]
    Expired,
    #[serde(rename = "voided")]
    Voided,
    #[serde(rename = "pending_evidence")]
    PendingEvidence,
    #[serde(rename = "unknown")]
    Unknown,
}

crate::rt::text_enum!(
    CoverState { Active = "active", Expired = "expired", Voided = "voided",
    PendingEvidence = "pending_evidence", Unknown = "unknown" }
);

/// The rule that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CoverReason {
    #[serde(rename = "warranty")]
    Warranty,
    #[serde(rename = "repair_guarantee")]
    RepairGuarantee,
    #[serde(rename = "goodwill")]
    Goodwill,
    #[serde(rename = "expired")]
    Expired,
    #[serde(rename = "excluded_cause")]
    ExcludedCause,
    #[serde(rename = "voided")]
    Voided,
    #[serde(rename = "pending_evidence")]
    PendingEvidence,
    #[serde(rename = "no_policy")]
    NoPolicy,
    #[serde(rename = "no_dates")]
    NoDates,
    #[serde(rename = "no_unit")]
    NoUnit,
}

crate::rt::text_enum!(
    CoverReason { Warranty = "warranty", RepairGuarantee = "repair_guarantee", Goodwill =
    "goodwill", Expired = "expired", ExcludedCause = "excluded_cause", Voided = "voided",
    PendingEvidence = "pending_evidence", NoPolicy = "no_policy", NoDates = "no_dates",
    NoUnit = "no_unit" }
);

/// What the customer may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Remedy {
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "refund")]
    Refund,
    #[serde(rename = "exchange")]
    Exchange,
}

crate::rt::text_enum!(
    Remedy { Repair = "repair", Refund = "refund", Exchange = "exchange" }
);

/// Parts with a term of their own.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ComponentCover {
    /// The warranty part keys.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub keys: Vec<crate::common::Code>,
    /// The first day that is not covered.
    pub ends_on: chrono::NaiveDate,
}

/// The cover of a unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Cover {
    pub installed_unit_id: uuid::Uuid,
    pub state: CoverState,
    pub reason: CoverReason,
    pub text: crate::common::LocalizedText,
    /// The day that it is told for.
    pub on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_registration_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_version_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub basis: Option<StartBasis>,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub starts_on: Option<chrono::NaiveDate>,
    /// The first day that is not covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_on: Option<chrono::NaiveDate>,
    /// The days that were added to the term.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub extension_days: Option<i32>,
    /// How long spare parts are supplied.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parts_supplied_until: Option<chrono::NaiveDate>,
    /// Parts with a term of their own.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub components: Vec<ComponentCover>,
    /// The causes that are not paid for.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub exclusions: Vec<Exclusion>,
    /// What the policy says.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub clauses: Vec<Clause>,
    /// What the customer may ask for.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 3))]
    pub remedies: Vec<Remedy>,
}

/// What the serial alone tells.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CoverPreview {
    /// The serial as we keep it.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 40, pattern = "^[^\\x00-\\x1f]*$")
    )]
    pub serial: String,
    pub model_name: crate::common::LocalizedText,
    pub state: CoverState,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub starts_on: Option<chrono::NaiveDate>,
    /// The first day that is not covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_on: Option<chrono::NaiveDate>,
    /// The causes that are not paid for.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub exclusions: Vec<Exclusion>,
}

/// A cover that was weighed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EntitlementCandidate {
    pub rule: crate::common::Code,
    /// Whether it was the one.
    pub chosen: bool,
    pub reason: crate::common::LocalizedText,
}

/// Who pays for a line, and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Entitlement {
    pub line_kind: LineKind,
    /// The day of the fault.
    pub on: chrono::NaiveDate,
    pub reason: CoverReason,
    pub rule: crate::common::Code,
    pub clause: crate::common::LocalizedText,
    /// The first day on which it would be otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub until: Option<chrono::NaiveDate>,
    /// Who pays which share; they add up to the whole.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub shares: Vec<PayerShare>,
    /// Every cover that was weighed.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub candidates: Vec<EntitlementCandidate>,
    /// What the customer may ask for.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 3))]
    pub remedies: Vec<Remedy>,
}

/// Whether a rule decided or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum EntitlementDecider {
    #[serde(rename = "rule")]
    Rule,
    #[serde(rename = "person")]
    Person,
}

crate::rt::text_enum!(EntitlementDecider { Rule = "rule", Person = "person" });

/// Who was to pay for a line, and why.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EntitlementDecision {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    pub line_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    pub line_kind: LineKind,
    /// The day of the fault.
    pub on: chrono::NaiveDate,
    pub reason: CoverReason,
    pub rule: crate::common::Code,
    pub clause: crate::common::LocalizedText,
    /// The first day on which it would have been otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub until: Option<chrono::NaiveDate>,
    /// Who pays which share; they add up to the whole.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub shares: Vec<PayerShare>,
    /// Every cover that was weighed.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub candidates: Vec<EntitlementCandidate>,
    pub decided_by: EntitlementDecider,
}

/// One page of decisions.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct EntitlementDecisionCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<EntitlementDecision>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// Instead of the total where there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// The guarantee on a repair.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RepairWarranty {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    pub installed_unit_id: uuid::Uuid,
    pub job_id: uuid::Uuid,
    pub job_number: crate::common::Number,
    /// The day the repair was done.
    pub completed_on: chrono::NaiveDate,
    /// The first day.
    pub starts_on: chrono::NaiveDate,
    /// The first day that is not covered.
    pub ends_on: chrono::NaiveDate,
    /// The groups of parts that were replaced.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub part_keys: Vec<crate::common::Code>,
    /// The faults that were repaired.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub fault_codes: Vec<crate::common::Code>,
}

/// One page of guarantees.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RepairWarrantyCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<RepairWarranty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// Instead of the total where there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Where goodwill stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum GoodwillState {
    #[serde(rename = "proposed")]
    Proposed,
    #[serde(rename = "approved")]
    Approved,
    #[serde(rename = "rejected")]
    Rejected,
    #[serde(rename = "expired")]
    Expired,
}

crate::rt::text_enum!(
    GoodwillState { Proposed = "proposed", Approved = "approved", Rejected = "rejected",
    Expired = "expired" }
);

/// What is proposed to give away. It is for a job, or for a request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GoodwillPrototype {
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Ten-thousandths of what the customer would pay.
    #[validate(range(min = 1, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub share: i32,
    pub amount: crate::rt::Money,
    /// The kinds of lines it is for.
    #[validate(length(min = 1, max = 3))]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 3))]
    pub line_kinds: Vec<LineKind>,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// The first day on which it no longer counts; 90 days from now, if absent.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub expires_on: Option<chrono::NaiveDate>,
}

/// What a manager says to it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GoodwillApproval {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Reason>,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GoodwillRejection {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// What we carry of what the customer would pay.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GoodwillAuthorisation {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub state: GoodwillState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Ten-thousandths of what the customer would pay.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 10000))]
    pub share: i32,
    pub amount: crate::rt::Money,
    pub used: crate::rt::Money,
    /// The kinds of lines it is for.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 3))]
    pub line_kinds: Vec<LineKind>,
    pub reason: crate::common::Reason,
    pub proposed_by: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub proposed_by_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub decided_by: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub decided_by_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub decided_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub decision_note: Option<crate::common::Reason>,
    /// The first day on which it no longer counts.
    pub expires_on: chrono::NaiveDate,
}

/// One page of goodwill.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GoodwillAuthorisationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<GoodwillAuthorisation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// Instead of the total where there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

use crate::rt;

/// The query of `list_warranty_policies`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListWarrantyPoliciesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_WARRANTY_POLICIES_QUERY_Q_PATTERN)
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
    /// The most items to return.
    #[serde(default = "list_warranty_policies_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_warranty_policies_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

static LIST_WARRANTY_POLICIES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_warranty_policies_default_limit() -> i32 {
    50
}

/// The query of `list_warranty_policy_versions`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListWarrantyPolicyVersionsQuery {
    /// The most items to return.
    #[serde(default = "list_warranty_policy_versions_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_warranty_policy_versions_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_warranty_policy_versions_default_limit() -> i32 {
    50
}

/// The query of `list_warranty_registrations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListWarrantyRegistrationsQuery {
    /// Only registrations of this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Only registrations under this policy.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_id: Option<uuid::Uuid>,
    /// Only registrations in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub state: Vec<RegistrationState>,
    /// Only registrations that end on this day or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_from: Option<chrono::NaiveDate>,
    /// Only registrations that end before this day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_to: Option<chrono::NaiveDate>,
    /// Only registrations that somebody proposed to void.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub void_proposed: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_warranty_registrations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_warranty_registrations_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

fn list_warranty_registrations_default_limit() -> i32 {
    50
}

/// The query of `get_installed_unit_cover`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetInstalledUnitCoverQuery {
    /// The day to tell it for; today, if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub on: Option<chrono::NaiveDate>,
}

/// The query of `get_installed_unit_entitlement`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetInstalledUnitEntitlementQuery {
    /// What kind of line it is.
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub line_kind: LineKind,
    /// The group of parts that the line is about.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_part_key: Option<crate::common::Code>,
    /// The labour operation of the line.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_code: Option<crate::common::Code>,
    /// The cause of the fault.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cause_code: Option<crate::common::Code>,
    /// The fault, as its symptom or error code.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub fault_code: Option<crate::common::Code>,
    /// The day of the fault; today, if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub on: Option<chrono::NaiveDate>,
}

/// The query of `get_cover_preview`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetCoverPreviewQuery {
    /// The serial on the product, in any digits.
    #[validate(
        length(min = 4, max = 40),
        regex(path = *GET_COVER_PREVIEW_QUERY_SERIAL_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 4,
            max_length = 40,
            pattern = "^[^\\x00-\\x1f]*$",
            nullable = false
        )
    )]
    pub serial: String,
}

static GET_COVER_PREVIEW_QUERY_SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

/// The query of `list_repair_warranties`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListRepairWarrantiesQuery {
    /// Only repairs of this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Only repairs by this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only guarantees in force on this day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub covering: Option<chrono::NaiveDate>,
    /// The most items to return.
    #[serde(default = "list_repair_warranties_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_repair_warranties_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

fn list_repair_warranties_default_limit() -> i32 {
    50
}

/// The query of `list_entitlement_decisions`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListEntitlementDecisionsQuery {
    /// Only decisions on lines of this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only decisions on this line.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub line_id: Option<uuid::Uuid>,
    /// Only decisions about this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// Only decisions for one of these reasons.
    #[serde(default)]
    #[validate(length(min = 0, max = 12))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 12, nullable = false)
    )]
    pub reason: Vec<CoverReason>,
    /// The most items to return.
    #[serde(default = "list_entitlement_decisions_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_entitlement_decisions_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

fn list_entitlement_decisions_default_limit() -> i32 {
    50
}

/// The query of `list_goodwill_authorisations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListGoodwillAuthorisationsQuery {
    /// Only the one with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only those in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub state: Vec<GoodwillState>,
    /// Only goodwill for this job.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub job_id: Option<uuid::Uuid>,
    /// Only goodwill for this request.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    /// Only goodwill for this unit.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    /// The most items to return.
    #[serde(default = "list_goodwill_authorisations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_goodwill_authorisations_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

fn list_goodwill_authorisations_default_limit() -> i32 {
    50
}

/// What makers promise, to which units, for how long; what a repair costs whom, and why.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait WarrantyApi: rt::Service {
    /// List warranty policies
    ///
    /// Lists the policies by code.
    ///
    /// `GET /warranty-policies`
    async fn list_warranty_policies(
        app: &Self::App,
        cx: rt::Cx,
        query: ListWarrantyPoliciesQuery,
    ) -> Result<WarrantyPolicyCollection, Self::Error>;
    /// Add a warranty policy
    ///
    /// Adds a policy without a version; nothing is covered by it until one is published.
    ///
    /// `POST /warranty-policies`
    async fn create_warranty_policy(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: WarrantyPolicyPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<WarrantyPolicy>>>, Self::Error>;
    /// Fetch a warranty policy
    ///
    /// Fetches a policy with the models it is bound to.
    ///
    /// `GET /warranty-policies/{warranty_policy_id}`
    async fn get_warranty_policy(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_id: uuid::Uuid,
    ) -> Result<rt::Tagged<WarrantyPolicy>, Self::Error>;
    /// Rename a warranty policy
    ///
    /// Changes what a policy is called.
    ///
    /// `PATCH /warranty-policies/{warranty_policy_id}`
    async fn update_warranty_policy(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: WarrantyPolicyPatch,
    ) -> Result<rt::Tagged<WarrantyPolicy>, Self::Error>;
    /// Bind models to a policy
    ///
    /// Says which models the policy is for. Units keep the version that they were registered with. A model has at most one policy of a kind.
    ///
    /// `PUT /warranty-policies/{warranty_policy_id}/models`
    async fn replace_warranty_policy_models(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: WarrantyPolicyModels,
    ) -> Result<rt::Tagged<WarrantyPolicy>, Self::Error>;
    /// List the versions of a policy
    ///
    /// Lists the versions of a policy, newest first.
    ///
    /// `GET /warranty-policies/{warranty_policy_id}/versions`
    async fn list_warranty_policy_versions(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_id: uuid::Uuid,
        query: ListWarrantyPolicyVersionsQuery,
    ) -> Result<WarrantyPolicyVersionCollection, Self::Error>;
    /// Draft a version of a policy
    ///
    /// Drafts a version; it counts for nothing until it is published.
    ///
    /// `POST /warranty-policies/{warranty_policy_id}/versions`
    async fn create_warranty_policy_version(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: WarrantyPolicyVersionPrototype,
    ) -> Result<
        rt::Recorded<rt::Created<rt::Tagged<WarrantyPolicyVersion>>>,
        Self::Error,
    >;
    /// Fetch a version of a policy
    ///
    /// Fetches a version with all its terms.
    ///
    /// `GET /warranty-policy-versions/{warranty_policy_version_id}`
    async fn get_warranty_policy_version(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_version_id: uuid::Uuid,
    ) -> Result<rt::Tagged<WarrantyPolicyVersion>, Self::Error>;
    /// Rewrite a drafted version
    ///
    /// Replaces the terms of a draft. A published version never changes.
    ///
    /// `PUT /warranty-policy-versions/{warranty_policy_version_id}`
    async fn replace_warranty_policy_version(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_version_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: WarrantyPolicyVersionPrototype,
    ) -> Result<rt::Tagged<WarrantyPolicyVersion>, Self::Error>;
    /// Publish a version of a policy
    ///
    /// Makes a draft count for units sold from its first day on, until the next version begins.
    ///
    /// `POST /warranty-policy-versions/{warranty_policy_version_id}/publication`
    async fn create_warranty_policy_version_publication(
        app: &Self::App,
        cx: rt::Cx,
        warranty_policy_version_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<WarrantyPolicyVersion>>, Self::Error>;
    /// List warranty registrations
    ///
    /// Lists registrations, newest first.
    ///
    /// `GET /warranty-registrations`
    async fn list_warranty_registrations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListWarrantyRegistrationsQuery,
    ) -> Result<WarrantyRegistrationCollection, Self::Error>;
    /// Register the warranty of a unit
    ///
    /// Binds a unit to the version of the policy that was in force when it was sold. A unit has at most one registration in force of a kind. What somebody merely says waits for evidence.
    ///
    /// `POST /warranty-registrations`
    async fn create_warranty_registration(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: WarrantyRegistrationPrototype,
    ) -> Result<
        rt::Recorded<rt::Created<rt::Tagged<WarrantyRegistration>>>,
        Self::Error,
    >;
    /// Fetch a warranty registration
    ///
    /// Fetches a registration with everything that moved its end.
    ///
    /// `GET /warranty-registrations/{warranty_registration_id}`
    async fn get_warranty_registration(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
    ) -> Result<rt::Tagged<WarrantyRegistration>, Self::Error>;
    /// Confirm a warranty registration
    ///
    /// Accepts the evidence that a registration waits for.
    ///
    /// `POST /warranty-registrations/{warranty_registration_id}/confirmation`
    async fn create_warranty_registration_confirmation(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: RegistrationConfirmation,
    ) -> Result<rt::Recorded<rt::Tagged<WarrantyRegistration>>, Self::Error>;
    /// Extend a warranty
    ///
    /// Moves the end of a warranty by days, with the reason.
    ///
    /// `POST /warranty-registrations/{warranty_registration_id}/extensions`
    async fn create_warranty_registration_extension(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: RegistrationExtension,
    ) -> Result<rt::Recorded<rt::Created<RegistrationEvent>>, Self::Error>;
    /// Propose to void a warranty
    ///
    /// Puts the evidence before a second person; until then the warranty stays in force.
    ///
    /// `POST /warranty-registrations/{warranty_registration_id}/void-proposal`
    async fn create_warranty_registration_void_proposal(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: VoidProposal,
    ) -> Result<rt::Recorded<rt::Tagged<WarrantyRegistration>>, Self::Error>;
    /// Void a warranty
    ///
    /// Ends a warranty as proposed by somebody else.
    ///
    /// `POST /warranty-registrations/{warranty_registration_id}/void-approval`
    async fn create_warranty_registration_void_approval(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<WarrantyRegistration>>, Self::Error>;
    /// Refuse to void a warranty
    ///
    /// Leaves a warranty in force that somebody proposed to void.
    ///
    /// `POST /warranty-registrations/{warranty_registration_id}/void-refusal`
    async fn create_warranty_registration_void_refusal(
        app: &Self::App,
        cx: rt::Cx,
        warranty_registration_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: VoidRefusal,
    ) -> Result<rt::Recorded<rt::Tagged<WarrantyRegistration>>, Self::Error>;
    /// Fetch the cover of a unit
    ///
    /// Tells whether a unit is under warranty, until when, by which policy, and what it leaves out.
    ///
    /// `GET /installed-units/{installed_unit_id}/cover`
    async fn get_installed_unit_cover(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
        query: GetInstalledUnitCoverQuery,
    ) -> Result<Cover, Self::Error>;
    /// Work out who would pay
    ///
    /// Works out who would pay for a line of work on a unit, with every cover that was weighed. It decides nothing.
    ///
    /// `GET /installed-units/{installed_unit_id}/entitlement`
    async fn get_installed_unit_entitlement(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
        query: GetInstalledUnitEntitlementQuery,
    ) -> Result<Entitlement, Self::Error>;
    /// Look at the cover of a serial
    ///
    /// Tells anybody who knows a serial its model, the dates of its warranty and the standard exclusions.
    ///
    /// `GET /cover-previews`
    async fn get_cover_preview(
        app: &Self::App,
        cx: rt::Cx,
        query: GetCoverPreviewQuery,
    ) -> Result<CoverPreview, Self::Error>;
    /// List guarantees on repairs
    ///
    /// Lists what repairs are guaranteed, newest first.
    ///
    /// `GET /repair-warranties`
    async fn list_repair_warranties(
        app: &Self::App,
        cx: rt::Cx,
        query: ListRepairWarrantiesQuery,
    ) -> Result<RepairWarrantyCollection, Self::Error>;
    /// List decisions on who pays
    ///
    /// Lists who was to pay for lines of work and why, newest first. Decisions are never changed; the newest of a line counts.
    ///
    /// `GET /entitlement-decisions`
    async fn list_entitlement_decisions(
        app: &Self::App,
        cx: rt::Cx,
        query: ListEntitlementDecisionsQuery,
    ) -> Result<EntitlementDecisionCollection, Self::Error>;
    /// List goodwill
    ///
    /// Lists what was proposed to give away, newest first.
    ///
    /// `GET /goodwill-authorisations`
    async fn list_goodwill_authorisations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListGoodwillAuthorisationsQuery,
    ) -> Result<GoodwillAuthorisationCollection, Self::Error>;
    /// Propose goodwill
    ///
    /// Proposes that we carry a share of what the customer would pay; a manager decides.
    ///
    /// `POST /goodwill-authorisations`
    async fn create_goodwill_authorisation(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: GoodwillPrototype,
    ) -> Result<
        rt::Recorded<rt::Created<rt::Tagged<GoodwillAuthorisation>>>,
        Self::Error,
    >;
    /// Fetch goodwill
    ///
    /// Fetches goodwill with who proposed and who decided.
    ///
    /// `GET /goodwill-authorisations/{goodwill_authorisation_id}`
    async fn get_goodwill_authorisation(
        app: &Self::App,
        cx: rt::Cx,
        goodwill_authorisation_id: uuid::Uuid,
    ) -> Result<rt::Tagged<GoodwillAuthorisation>, Self::Error>;
    /// Approve goodwill
    ///
    /// Approves goodwill that somebody else proposed, within the limit of the manager.
    ///
    /// `POST /goodwill-authorisations/{goodwill_authorisation_id}/approval`
    async fn create_goodwill_authorisation_approval(
        app: &Self::App,
        cx: rt::Cx,
        goodwill_authorisation_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: GoodwillApproval,
    ) -> Result<rt::Recorded<rt::Tagged<GoodwillAuthorisation>>, Self::Error>;
    /// Reject goodwill
    ///
    /// Rejects goodwill, with the reason.
    ///
    /// `POST /goodwill-authorisations/{goodwill_authorisation_id}/rejection`
    async fn create_goodwill_authorisation_rejection(
        app: &Self::App,
        cx: rt::Cx,
        goodwill_authorisation_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: GoodwillRejection,
    ) -> Result<rt::Recorded<rt::Tagged<GoodwillAuthorisation>>, Self::Error>;
}

pub static LIST_WARRANTY_POLICIES: rt::Operation = rt::Operation {
    id: "list_warranty_policies",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-policies",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "q",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_WARRANTY_POLICY: rt::Operation = rt::Operation {
    id: "create_warranty_policy",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-policies",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("WarrantyPolicyPrototype"),
    query: &[],
};

pub static GET_WARRANTY_POLICY: rt::Operation = rt::Operation {
    id: "get_warranty_policy",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-policies/{warranty_policy_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_WARRANTY_POLICY: rt::Operation = rt::Operation {
    id: "update_warranty_policy",
    tag: "warranty",
    method: rt::Method::PATCH,
    path: "/warranty-policies/{warranty_policy_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("WarrantyPolicyPatch"),
    query: &[],
};

pub static REPLACE_WARRANTY_POLICY_MODELS: rt::Operation = rt::Operation {
    id: "replace_warranty_policy_models",
    tag: "warranty",
    method: rt::Method::PUT,
    path: "/warranty-policies/{warranty_policy_id}/models",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("WarrantyPolicyModels"),
    query: &[],
};

pub static LIST_WARRANTY_POLICY_VERSIONS: rt::Operation = rt::Operation {
    id: "list_warranty_policy_versions",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-policies/{warranty_policy_id}/versions",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
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

pub static CREATE_WARRANTY_POLICY_VERSION: rt::Operation = rt::Operation {
    id: "create_warranty_policy_version",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-policies/{warranty_policy_id}/versions",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("WarrantyPolicyVersionPrototype"),
    query: &[],
};

pub static GET_WARRANTY_POLICY_VERSION: rt::Operation = rt::Operation {
    id: "get_warranty_policy_version",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-policy-versions/{warranty_policy_version_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static REPLACE_WARRANTY_POLICY_VERSION: rt::Operation = rt::Operation {
    id: "replace_warranty_policy_version",
    tag: "warranty",
    method: rt::Method::PUT,
    path: "/warranty-policy-versions/{warranty_policy_version_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("WarrantyPolicyVersionPrototype"),
    query: &[],
};

pub static CREATE_WARRANTY_POLICY_VERSION_PUBLICATION: rt::Operation = rt::Operation {
    id: "create_warranty_policy_version_publication",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-policy-versions/{warranty_policy_version_id}/publication",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_WARRANTY_REGISTRATIONS: rt::Operation = rt::Operation {
    id: "list_warranty_registrations",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-registrations",
    status: 200,
    access: &[
        crate::security::Role::Customer,
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
    query: &[
        rt::QueryParameter {
            name: "installed_unit_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "warranty_policy_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "ends_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "ends_to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "void_proposed",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_WARRANTY_REGISTRATION: rt::Operation = rt::Operation {
    id: "create_warranty_registration",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("WarrantyRegistrationPrototype"),
    query: &[],
};

pub static GET_WARRANTY_REGISTRATION: rt::Operation = rt::Operation {
    id: "get_warranty_registration",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/warranty-registrations/{warranty_registration_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
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

pub static CREATE_WARRANTY_REGISTRATION_CONFIRMATION: rt::Operation = rt::Operation {
    id: "create_warranty_registration_confirmation",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations/{warranty_registration_id}/confirmation",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("RegistrationConfirmation"),
    query: &[],
};

pub static CREATE_WARRANTY_REGISTRATION_EXTENSION: rt::Operation = rt::Operation {
    id: "create_warranty_registration_extension",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations/{warranty_registration_id}/extensions",
    status: 201,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("RegistrationExtension"),
    query: &[],
};

pub static CREATE_WARRANTY_REGISTRATION_VOID_PROPOSAL: rt::Operation = rt::Operation {
    id: "create_warranty_registration_void_proposal",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations/{warranty_registration_id}/void-proposal",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("VoidProposal"),
    query: &[],
};

pub static CREATE_WARRANTY_REGISTRATION_VOID_APPROVAL: rt::Operation = rt::Operation {
    id: "create_warranty_registration_void_approval",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations/{warranty_registration_id}/void-approval",
    status: 200,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_WARRANTY_REGISTRATION_VOID_REFUSAL: rt::Operation = rt::Operation {
    id: "create_warranty_registration_void_refusal",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/warranty-registrations/{warranty_registration_id}/void-refusal",
    status: 200,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("VoidRefusal"),
    query: &[],
};

pub static GET_INSTALLED_UNIT_COVER: rt::Operation = rt::Operation {
    id: "get_installed_unit_cover",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/installed-units/{installed_unit_id}/cover",
    status: 200,
    access: &[
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
            name: "on",
            repeats: false,
        },
    ],
};

pub static GET_INSTALLED_UNIT_ENTITLEMENT: rt::Operation = rt::Operation {
    id: "get_installed_unit_entitlement",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/installed-units/{installed_unit_id}/entitlement",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "line_kind",
            repeats: false,
        },
        rt::QueryParameter {
            name: "warranty_part_key",
            repeats: false,
        },
        rt::QueryParameter {
            name: "service_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cause_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "fault_code",
            repeats: false,
        },
        rt::QueryParameter {
            name: "on",
            repeats: false,
        },
    ],
};

pub static GET_COVER_PREVIEW: rt::Operation = rt::Operation {
    id: "get_cover_preview",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/cover-previews",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "serial",
            repeats: false,
        },
    ],
};

pub static LIST_REPAIR_WARRANTIES: rt::Operation = rt::Operation {
    id: "list_repair_warranties",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/repair-warranties",
    status: 200,
    access: &[
        crate::security::Role::Customer,
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
    query: &[
        rt::QueryParameter {
            name: "installed_unit_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "job_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "covering",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static LIST_ENTITLEMENT_DECISIONS: rt::Operation = rt::Operation {
    id: "list_entitlement_decisions",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/entitlement-decisions",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
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
            name: "line_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "installed_unit_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "reason",
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
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static LIST_GOODWILL_AUTHORISATIONS: rt::Operation = rt::Operation {
    id: "list_goodwill_authorisations",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/goodwill-authorisations",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "number",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "job_id",
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_GOODWILL_AUTHORISATION: rt::Operation = rt::Operation {
    id: "create_goodwill_authorisation",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/goodwill-authorisations",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("GoodwillPrototype"),
    query: &[],
};

pub static GET_GOODWILL_AUTHORISATION: rt::Operation = rt::Operation {
    id: "get_goodwill_authorisation",
    tag: "warranty",
    method: rt::Method::GET,
    path: "/goodwill-authorisations/{goodwill_authorisation_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_GOODWILL_AUTHORISATION_APPROVAL: rt::Operation = rt::Operation {
    id: "create_goodwill_authorisation_approval",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/goodwill-authorisations/{goodwill_authorisation_id}/approval",
    status: 200,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("GoodwillApproval"),
    query: &[],
};

pub static CREATE_GOODWILL_AUTHORISATION_REJECTION: rt::Operation = rt::Operation {
    id: "create_goodwill_authorisation_rejection",
    tag: "warranty",
    method: rt::Method::POST,
    path: "/goodwill-authorisations/{goodwill_authorisation_id}/rejection",
    status: 200,
    access: &[crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("GoodwillRejection"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: WarrantyApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 28] = [
        (
            &LIST_WARRANTY_POLICIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_warranty_policies(&call)?;
                let reply = T::list_warranty_policies(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_warranty_policies_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_POLICY,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_warranty_policy(&mut call).await?;
                let reply = T::create_warranty_policy(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_policy_reply(&call, reply)
            }),
        ),
        (
            &GET_WARRANTY_POLICY,
            |app, call| Box::pin(async move {
                let (warranty_policy_id,) = wire::get_warranty_policy(&call)?;
                let reply = T::get_warranty_policy(&app, call.cx(), warranty_policy_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_warranty_policy_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_WARRANTY_POLICY,
            |app, mut call| Box::pin(async move {
                let (warranty_policy_id, if_match, body) = wire::update_warranty_policy(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_warranty_policy(
                        &app,
                        call.cx(),
                        warranty_policy_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_warranty_policy_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_WARRANTY_POLICY_MODELS,
            |app, mut call| Box::pin(async move {
                let (warranty_policy_id, if_match, body) = wire::replace_warranty_policy_models(
                        &mut call,
                    )
                    .await?;
                let reply = T::replace_warranty_policy_models(
                        &app,
                        call.cx(),
                        warranty_policy_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_warranty_policy_models_reply(&call, reply)
            }),
        ),
        (
            &LIST_WARRANTY_POLICY_VERSIONS,
            |app, call| Box::pin(async move {
                let (warranty_policy_id, query) = wire::list_warranty_policy_versions(
                    &call,
                )?;
                let reply = T::list_warranty_policy_versions(
                        &app,
                        call.cx(),
                        warranty_policy_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::list_warranty_policy_versions_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_POLICY_VERSION,
            |app, mut call| Box::pin(async move {
                let (warranty_policy_id, key, body) = wire::create_warranty_policy_version(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_policy_version(
                        &app,
                        call.cx(),
                        warranty_policy_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_policy_version_reply(&call, reply)
            }),
        ),
        (
            &GET_WARRANTY_POLICY_VERSION,
            |app, call| Box::pin(async move {
                let (warranty_policy_version_id,) = wire::get_warranty_policy_version(
                    &call,
                )?;
                let reply = T::get_warranty_policy_version(
                        &app,
                        call.cx(),
                        warranty_policy_version_id,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_warranty_policy_version_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_WARRANTY_POLICY_VERSION,
            |app, mut call| Box::pin(async move {
                let (warranty_policy_version_id, if_match, body) = wire::replace_warranty_policy_version(
                        &mut call,
                    )
                    .await?;
                let reply = T::replace_warranty_policy_version(
                        &app,
                        call.cx(),
                        warranty_policy_version_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_warranty_policy_version_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_POLICY_VERSION_PUBLICATION,
            |app, mut call| Box::pin(async move {
                let (warranty_policy_version_id, if_match, key) = wire::create_warranty_policy_version_publication(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_policy_version_publication(
                        &app,
                        call.cx(),
                        warranty_policy_version_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_policy_version_publication_reply(&call, reply)
            }),
        ),
        (
            &LIST_WARRANTY_REGISTRATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_warranty_registrations(&call)?;
                let reply = T::list_warranty_registrations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_warranty_registrations_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_warranty_registration(&mut call).await?;
                let reply = T::create_warranty_registration(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_reply(&call, reply)
            }),
        ),
        (
            &GET_WARRANTY_REGISTRATION,
            |app, call| Box::pin(async move {
                let (warranty_registration_id,) = wire::get_warranty_registration(
                    &call,
                )?;
                let reply = T::get_warranty_registration(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_warranty_registration_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION_CONFIRMATION,
            |app, mut call| Box::pin(async move {
                let (warranty_registration_id, if_match, key, body) = wire::create_warranty_registration_confirmation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_registration_confirmation(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_confirmation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION_EXTENSION,
            |app, mut call| Box::pin(async move {
                let (warranty_registration_id, if_match, key, body) = wire::create_warranty_registration_extension(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_registration_extension(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_extension_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION_VOID_PROPOSAL,
            |app, mut call| Box::pin(async move {
                let (warranty_registration_id, if_match, key, body) = wire::create_warranty_registration_void_proposal(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_registration_void_proposal(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_void_proposal_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION_VOID_APPROVAL,
            |app, mut call| Box::pin(async move {
                let (warranty_registration_id, if_match, key) = wire::create_warranty_registration_void_approval(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_registration_void_approval(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_void_approval_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WARRANTY_REGISTRATION_VOID_REFUSAL,
            |app, mut call| Box::pin(async move {
                let (warranty_registration_id, if_match, key, body) = wire::create_warranty_registration_void_refusal(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_warranty_registration_void_refusal(
                        &app,
                        call.cx(),
                        warranty_registration_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_warranty_registration_void_refusal_reply(&call, reply)
            }),
        ),
        (
            &GET_INSTALLED_UNIT_COVER,
            |app, call| Box::pin(async move {
                let (installed_unit_id, query) = wire::get_installed_unit_cover(&call)?;
                let reply = T::get_installed_unit_cover(
                        &app,
                        call.cx(),
                        installed_unit_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_installed_unit_cover_reply(&call, reply)
            }),
        ),
        (
            &GET_INSTALLED_UNIT_ENTITLEMENT,
            |app, call| Box::pin(async move {
                let (installed_unit_id, query) = wire::get_installed_unit_entitlement(
                    &call,
                )?;
                let reply = T::get_installed_unit_entitlement(
                        &app,
                        call.cx(),
                        installed_unit_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_installed_unit_entitlement_reply(&call, reply)
            }),
        ),
        (
            &GET_COVER_PREVIEW,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_cover_preview(&call)?;
                let reply = T::get_cover_preview(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_cover_preview_reply(&call, reply)
            }),
        ),
        (
            &LIST_REPAIR_WARRANTIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_repair_warranties(&call)?;
                let reply = T::list_repair_warranties(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_repair_warranties_reply(&call, reply)
            }),
        ),
        (
            &LIST_ENTITLEMENT_DECISIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_entitlement_decisions(&call)?;
                let reply = T::list_entitlement_decisions(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_entitlement_decisions_reply(&call, reply)
            }),
        ),
        (
            &LIST_GOODWILL_AUTHORISATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_goodwill_authorisations(&call)?;
                let reply = T::list_goodwill_authorisations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_goodwill_authorisations_reply(&call, reply)
            }),
        ),
        (
            &CREATE_GOODWILL_AUTHORISATION,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_goodwill_authorisation(&mut call).await?;
                let reply = T::create_goodwill_authorisation(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_goodwill_authorisation_reply(&call, reply)
            }),
        ),
        (
            &GET_GOODWILL_AUTHORISATION,
            |app, call| Box::pin(async move {
                let (goodwill_authorisation_id,) = wire::get_goodwill_authorisation(
                    &call,
                )?;
                let reply = T::get_goodwill_authorisation(
                        &app,
                        call.cx(),
                        goodwill_authorisation_id,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::get_goodwill_authorisation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_GOODWILL_AUTHORISATION_APPROVAL,
            |app, mut call| Box::pin(async move {
                let (goodwill_authorisation_id, if_match, key, body) = wire::create_goodwill_authorisation_approval(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_goodwill_authorisation_approval(
                        &app,
                        call.cx(),
                        goodwill_authorisation_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_goodwill_authorisation_approval_reply(&call, reply)
            }),
        ),
        (
            &CREATE_GOODWILL_AUTHORISATION_REJECTION,
            |app, mut call| Box::pin(async move {
                let (goodwill_authorisation_id, if_match, key, body) = wire::create_goodwill_authorisation_rejection(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_goodwill_authorisation_rejection(
                        &app,
                        call.cx(),
                        goodwill_authorisation_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_goodwill_authorisation_rejection_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_warranty_policies(
        call: &rt::Call,
    ) -> rt::Result<(ListWarrantyPoliciesQuery,)> {
        Ok((call.query::<ListWarrantyPoliciesQuery>()?,))
    }
    pub(super) fn list_warranty_policies_reply(
        call: &rt::Call,
        reply: WarrantyPolicyCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_policy(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, WarrantyPolicyPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<WarrantyPolicyPrototype>().await?,
        ))
    }
    pub(super) fn create_warranty_policy_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<WarrantyPolicy>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_warranty_policy(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("warranty_policy_id")?,))
    }
    pub(super) fn get_warranty_policy_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyPolicy>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_warranty_policy(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, WarrantyPolicyPatch)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_id")?,
            call.if_match()?,
            call.json::<WarrantyPolicyPatch>().await?,
        ))
    }
    pub(super) fn update_warranty_policy_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyPolicy>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_warranty_policy_models(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, WarrantyPolicyModels)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_id")?,
            call.if_match()?,
            call.json::<WarrantyPolicyModels>().await?,
        ))
    }
    pub(super) fn replace_warranty_policy_models_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyPolicy>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_warranty_policy_versions(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListWarrantyPolicyVersionsQuery)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_id")?,
            call.query::<ListWarrantyPolicyVersionsQuery>()?,
        ))
    }
    pub(super) fn list_warranty_policy_versions_reply(
        call: &rt::Call,
        reply: WarrantyPolicyVersionCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_policy_version(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, WarrantyPolicyVersionPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_id")?,
            call.idempotency_key().await?,
            call.json::<WarrantyPolicyVersionPrototype>().await?,
        ))
    }
    pub(super) fn create_warranty_policy_version_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<WarrantyPolicyVersion>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_warranty_policy_version(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("warranty_policy_version_id")?,))
    }
    pub(super) fn get_warranty_policy_version_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyPolicyVersion>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_warranty_policy_version(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, WarrantyPolicyVersionPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_version_id")?,
            call.if_match()?,
            call.json::<WarrantyPolicyVersionPrototype>().await?,
        ))
    }
    pub(super) fn replace_warranty_policy_version_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyPolicyVersion>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_policy_version_publication(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_policy_version_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_warranty_policy_version_publication_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<WarrantyPolicyVersion>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_warranty_registrations(
        call: &rt::Call,
    ) -> rt::Result<(ListWarrantyRegistrationsQuery,)> {
        Ok((call.query::<ListWarrantyRegistrationsQuery>()?,))
    }
    pub(super) fn list_warranty_registrations_reply(
        call: &rt::Call,
        reply: WarrantyRegistrationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, WarrantyRegistrationPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<WarrantyRegistrationPrototype>().await?,
        ))
    }
    pub(super) fn create_warranty_registration_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<WarrantyRegistration>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_warranty_registration(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("warranty_registration_id")?,))
    }
    pub(super) fn get_warranty_registration_reply(
        call: &rt::Call,
        reply: rt::Tagged<WarrantyRegistration>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration_confirmation(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, RegistrationConfirmation),
    > {
        Ok((
            call.path::<uuid::Uuid>("warranty_registration_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<RegistrationConfirmation>().await?,
        ))
    }
    pub(super) fn create_warranty_registration_confirmation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<WarrantyRegistration>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration_extension(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, RegistrationExtension),
    > {
        Ok((
            call.path::<uuid::Uuid>("warranty_registration_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<RegistrationExtension>().await?,
        ))
    }
    pub(super) fn create_warranty_registration_extension_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<RegistrationEvent>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration_void_proposal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, VoidProposal)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_registration_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<VoidProposal>().await?,
        ))
    }
    pub(super) fn create_warranty_registration_void_proposal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<WarrantyRegistration>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration_void_approval(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_registration_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_warranty_registration_void_approval_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<WarrantyRegistration>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_warranty_registration_void_refusal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, VoidRefusal)> {
        Ok((
            call.path::<uuid::Uuid>("warranty_registration_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<VoidRefusal>().await?,
        ))
    }
    pub(super) fn create_warranty_registration_void_refusal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<WarrantyRegistration>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_installed_unit_cover(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, GetInstalledUnitCoverQuery)> {
        Ok((
            call.path::<uuid::Uuid>("installed_unit_id")?,
            call.query::<GetInstalledUnitCoverQuery>()?,
        ))
    }
    pub(super) fn get_installed_unit_cover_reply(
        call: &rt::Call,
        reply: Cover,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_installed_unit_entitlement(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, GetInstalledUnitEntitlementQuery)> {
        Ok((
            call.path::<uuid::Uuid>("installed_unit_id")?,
            call.query::<GetInstalledUnitEntitlementQuery>()?,
        ))
    }
    pub(super) fn get_installed_unit_entitlement_reply(
        call: &rt::Call,
        reply: Entitlement,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_cover_preview(
        call: &rt::Call,
    ) -> rt::Result<(GetCoverPreviewQuery,)> {
        Ok((call.query::<GetCoverPreviewQuery>()?,))
    }
    pub(super) fn get_cover_preview_reply(
        call: &rt::Call,
        reply: CoverPreview,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_repair_warranties(
        call: &rt::Call,
    ) -> rt::Result<(ListRepairWarrantiesQuery,)> {
        Ok((call.query::<ListRepairWarrantiesQuery>()?,))
    }
    pub(super) fn list_repair_warranties_reply(
        call: &rt::Call,
        reply: RepairWarrantyCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_entitlement_decisions(
        call: &rt::Call,
    ) -> rt::Result<(ListEntitlementDecisionsQuery,)> {
        Ok((call.query::<ListEntitlementDecisionsQuery>()?,))
    }
    pub(super) fn list_entitlement_decisions_reply(
        call: &rt::Call,
        reply: EntitlementDecisionCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_goodwill_authorisations(
        call: &rt::Call,
    ) -> rt::Result<(ListGoodwillAuthorisationsQuery,)> {
        Ok((call.query::<ListGoodwillAuthorisationsQuery>()?,))
    }
    pub(super) fn list_goodwill_authorisations_reply(
        call: &rt::Call,
        reply: GoodwillAuthorisationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_goodwill_authorisation(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, GoodwillPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<GoodwillPrototype>().await?))
    }
    pub(super) fn create_goodwill_authorisation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<GoodwillAuthorisation>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_goodwill_authorisation(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("goodwill_authorisation_id")?,))
    }
    pub(super) fn get_goodwill_authorisation_reply(
        call: &rt::Call,
        reply: rt::Tagged<GoodwillAuthorisation>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_goodwill_authorisation_approval(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, GoodwillApproval)> {
        Ok((
            call.path::<uuid::Uuid>("goodwill_authorisation_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<GoodwillApproval>().await?,
        ))
    }
    pub(super) fn create_goodwill_authorisation_approval_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<GoodwillAuthorisation>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_goodwill_authorisation_rejection(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, GoodwillRejection)> {
        Ok((
            call.path::<uuid::Uuid>("goodwill_authorisation_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<GoodwillRejection>().await?,
        ))
    }
    pub(super) fn create_goodwill_authorisation_rejection_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<GoodwillAuthorisation>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_WARRANTY_POLICIES)
        .query::<ListWarrantyPoliciesQuery>()
        .reply(wire::list_warranty_policies_reply);
    document
        .operation(&CREATE_WARRANTY_POLICY)
        .idempotency_key()
        .json::<WarrantyPolicyPrototype>()
        .reply(wire::create_warranty_policy_reply);
    document
        .operation(&GET_WARRANTY_POLICY)
        .id("warranty_policy_id")
        .reply(wire::get_warranty_policy_reply);
    document
        .operation(&UPDATE_WARRANTY_POLICY)
        .id("warranty_policy_id")
        .if_match()
        .json::<WarrantyPolicyPatch>()
        .reply(wire::update_warranty_policy_reply);
    document
        .operation(&REPLACE_WARRANTY_POLICY_MODELS)
        .id("warranty_policy_id")
        .if_match()
        .json::<WarrantyPolicyModels>()
        .reply(wire::replace_warranty_policy_models_reply);
    document
        .operation(&LIST_WARRANTY_POLICY_VERSIONS)
        .id("warranty_policy_id")
        .query::<ListWarrantyPolicyVersionsQuery>()
        .reply(wire::list_warranty_policy_versions_reply);
    document
        .operation(&CREATE_WARRANTY_POLICY_VERSION)
        .id("warranty_policy_id")
        .idempotency_key()
        .json::<WarrantyPolicyVersionPrototype>()
        .reply(wire::create_warranty_policy_version_reply);
    document
        .operation(&GET_WARRANTY_POLICY_VERSION)
        .id("warranty_policy_version_id")
        .reply(wire::get_warranty_policy_version_reply);
    document
        .operation(&REPLACE_WARRANTY_POLICY_VERSION)
        .id("warranty_policy_version_id")
        .if_match()
        .json::<WarrantyPolicyVersionPrototype>()
        .reply(wire::replace_warranty_policy_version_reply);
    document
        .operation(&CREATE_WARRANTY_POLICY_VERSION_PUBLICATION)
        .id("warranty_policy_version_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_warranty_policy_version_publication_reply);
    document
        .operation(&LIST_WARRANTY_REGISTRATIONS)
        .query::<ListWarrantyRegistrationsQuery>()
        .reply(wire::list_warranty_registrations_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION)
        .idempotency_key()
        .json::<WarrantyRegistrationPrototype>()
        .reply(wire::create_warranty_registration_reply);
    document
        .operation(&GET_WARRANTY_REGISTRATION)
        .id("warranty_registration_id")
        .reply(wire::get_warranty_registration_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION_CONFIRMATION)
        .id("warranty_registration_id")
        .if_match()
        .idempotency_key()
        .json::<RegistrationConfirmation>()
        .reply(wire::create_warranty_registration_confirmation_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION_EXTENSION)
        .id("warranty_registration_id")
        .if_match()
        .idempotency_key()
        .json::<RegistrationExtension>()
        .reply(wire::create_warranty_registration_extension_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION_VOID_PROPOSAL)
        .id("warranty_registration_id")
        .if_match()
        .idempotency_key()
        .json::<VoidProposal>()
        .reply(wire::create_warranty_registration_void_proposal_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION_VOID_APPROVAL)
        .id("warranty_registration_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_warranty_registration_void_approval_reply);
    document
        .operation(&CREATE_WARRANTY_REGISTRATION_VOID_REFUSAL)
        .id("warranty_registration_id")
        .if_match()
        .idempotency_key()
        .json::<VoidRefusal>()
        .reply(wire::create_warranty_registration_void_refusal_reply);
    document
        .operation(&GET_INSTALLED_UNIT_COVER)
        .id("installed_unit_id")
        .query::<GetInstalledUnitCoverQuery>()
        .reply(wire::get_installed_unit_cover_reply);
    document
        .operation(&GET_INSTALLED_UNIT_ENTITLEMENT)
        .id("installed_unit_id")
        .query::<GetInstalledUnitEntitlementQuery>()
        .reply(wire::get_installed_unit_entitlement_reply);
    document
        .operation(&GET_COVER_PREVIEW)
        .query::<GetCoverPreviewQuery>()
        .reply(wire::get_cover_preview_reply);
    document
        .operation(&LIST_REPAIR_WARRANTIES)
        .query::<ListRepairWarrantiesQuery>()
        .reply(wire::list_repair_warranties_reply);
    document
        .operation(&LIST_ENTITLEMENT_DECISIONS)
        .query::<ListEntitlementDecisionsQuery>()
        .reply(wire::list_entitlement_decisions_reply);
    document
        .operation(&LIST_GOODWILL_AUTHORISATIONS)
        .query::<ListGoodwillAuthorisationsQuery>()
        .reply(wire::list_goodwill_authorisations_reply);
    document
        .operation(&CREATE_GOODWILL_AUTHORISATION)
        .idempotency_key()
        .json::<GoodwillPrototype>()
        .reply(wire::create_goodwill_authorisation_reply);
    document
        .operation(&GET_GOODWILL_AUTHORISATION)
        .id("goodwill_authorisation_id")
        .reply(wire::get_goodwill_authorisation_reply);
    document
        .operation(&CREATE_GOODWILL_AUTHORISATION_APPROVAL)
        .id("goodwill_authorisation_id")
        .if_match()
        .idempotency_key()
        .json::<GoodwillApproval>()
        .reply(wire::create_goodwill_authorisation_approval_reply);
    document
        .operation(&CREATE_GOODWILL_AUTHORISATION_REJECTION)
        .id("goodwill_authorisation_id")
        .if_match()
        .idempotency_key()
        .json::<GoodwillRejection>()
        .reply(wire::create_goodwill_authorisation_rejection_reply);
}
