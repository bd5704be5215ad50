//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What a service unit has to know before its first call: products, codes, labour, parts, skills, reasons, places. All organizations share it; codes are retired, never deleted.

use validator::Validate;

/// How pressing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Priority {
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "normal")]
    Normal,
    #[serde(rename = "urgent")]
    Urgent,
    #[serde(rename = "emergency")]
    Emergency,
}

crate::rt::text_enum!(
    Priority { Low = "low", Normal = "normal", Urgent = "urgent", Emergency = "emergency"
    }
);

/// What is dangerous about a product above all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SafetyClass {
    #[serde(rename = "gas")]
    Gas,
    #[serde(rename = "electric")]
    Electric,
    #[serde(rename = "water")]
    Water,
    #[serde(rename = "height")]
    Height,
}

crate::rt::text_enum!(
    SafetyClass { Gas = "gas", Electric = "electric", Water = "water", Height = "height"
    }
);

/// What a code tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum FaultCodeType {
    #[serde(rename = "condition")]
    Condition,
    #[serde(rename = "section")]
    Section,
    #[serde(rename = "defect")]
    Defect,
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "cause")]
    Cause,
    #[serde(rename = "resolution")]
    Resolution,
}

crate::rt::text_enum!(
    FaultCodeType { Condition = "condition", Section = "section", Defect = "defect",
    Repair = "repair", Cause = "cause", Resolution = "resolution" }
);

/// What a labour operation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ServiceCodeKind {
    #[serde(rename = "diagnose")]
    Diagnose,
    #[serde(rename = "install")]
    Install,
    #[serde(rename = "repair")]
    Repair,
    #[serde(rename = "preventive")]
    Preventive,
    #[serde(rename = "rebuild")]
    Rebuild,
    #[serde(rename = "measure")]
    Measure,
    #[serde(rename = "transport")]
    Transport,
    #[serde(rename = "make_safe")]
    MakeSafe,
    #[serde(rename = "train")]
    Train,
    #[serde(rename = "consult")]
    Consult,
    #[serde(rename = "inspect")]
    Inspect,
    #[serde(rename = "electrical")]
    Electrical,
}

crate::rt::text_enum!(
    ServiceCodeKind { Diagnose = "diagnose", Install = "install", Repair = "repair",
    Preventive = "preventive", Rebuild = "rebuild", Measure = "measure", Transport =
    "transport", MakeSafe = "make_safe", Train = "train", Consult = "consult", Inspect =
    "inspect", Electrical = "electrical" }
);

/// In what an item is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum UnitOfMeasure {
    #[serde(rename = "piece")]
    Piece,
    #[serde(rename = "metre")]
    Metre,
    #[serde(rename = "set")]
    Set,
    #[serde(rename = "litre")]
    Litre,
    #[serde(rename = "kilogram")]
    Kilogram,
    #[serde(rename = "square_metre")]
    SquareMetre,
}

crate::rt::text_enum!(
    UnitOfMeasure { Piece = "piece", Metre = "metre", Set = "set", Litre = "litre",
    Kilogram = "kilogram", SquareMetre = "square_metre" }
);

/// Whether every piece has a serial, or every lot a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ItemTracking {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "lot")]
    Lot,
    #[serde(rename = "serial")]
    Serial,
}

crate::rt::text_enum!(ItemTracking { None = "none", Lot = "lot", Serial = "serial" });

/// How much a repair depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ItemCriticality {
    #[serde(rename = "vital")]
    Vital,
    #[serde(rename = "essential")]
    Essential,
    #[serde(rename = "desirable")]
    Desirable,
}

crate::rt::text_enum!(
    ItemCriticality { Vital = "vital", Essential = "essential", Desirable = "desirable" }
);

/// Whether it is still to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ItemState {
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "last_time_buy")]
    LastTimeBuy,
    #[serde(rename = "superseded")]
    Superseded,
    #[serde(rename = "retired")]
    Retired,
}

crate::rt::text_enum!(
    ItemState { Active = "active", LastTimeBuy = "last_time_buy", Superseded =
    "superseded", Retired = "retired" }
);

/// The order of a list of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ItemSort {
    #[serde(rename = "sku")]
    Sku,
    #[serde(rename = "name")]
    Name,
}

crate::rt::text_enum!(ItemSort { Sku = "sku", Name = "name" });

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AnswerType {
    #[serde(rename = "bool")]
    Bool,
    #[serde(rename = "choice")]
    Choice,
    #[serde(rename = "text")]
    Text,
    #[serde(rename = "number")]
    Number,
    #[serde(rename = "photo")]
    Photo,
}

crate::rt::text_enum!(
    AnswerType { Bool = "bool", Choice = "choice", Text = "text", Number = "number",
    Photo = "photo" }
);

/// What a skill belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SkillGroup {
    #[serde(rename = "technical")]
    Technical,
    #[serde(rename = "safety")]
    Safety,
    #[serde(rename = "support")]
    Support,
    #[serde(rename = "soft")]
    Soft,
    #[serde(rename = "quality")]
    Quality,
}

crate::rt::text_enum!(
    SkillGroup { Technical = "technical", Safety = "safety", Support = "support", Soft =
    "soft", Quality = "quality" }
);

/// Which step a reason is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ReasonKind {
    #[serde(rename = "cancel")]
    Cancel,
    #[serde(rename = "reject")]
    Reject,
    #[serde(rename = "hold_customer")]
    HoldCustomer,
    #[serde(rename = "hold_parts")]
    HoldParts,
    #[serde(rename = "hold_approval")]
    HoldApproval,
    #[serde(rename = "review_reject")]
    ReviewReject,
    #[serde(rename = "offer_decline")]
    OfferDecline,
    #[serde(rename = "cannot_complete")]
    CannotComplete,
}

crate::rt::text_enum!(
    ReasonKind { Cancel = "cancel", Reject = "reject", HoldCustomer = "hold_customer",
    HoldParts = "hold_parts", HoldApproval = "hold_approval", ReviewReject =
    "review_reject", OfferDecline = "offer_decline", CannotComplete = "cannot_complete" }
);

/// On whom the cost of a step falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CostBearer {
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "service_unit")]
    ServiceUnit,
    #[serde(rename = "manufacturer")]
    Manufacturer,
    #[serde(rename = "supplier")]
    Supplier,
    #[serde(rename = "dealer")]
    Dealer,
}

crate::rt::text_enum!(
    CostBearer { Customer = "customer", ServiceUnit = "service_unit", Manufacturer =
    "manufacturer", Supplier = "supplier", Dealer = "dealer" }
);

/// What stands on the display of a product.
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
    schema(min_length = 1, max_length = 20, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct DisplayText(pub String);

static DISPLAY_TEXT_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for DisplayText {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &DISPLAY_TEXT_PATTERN)
            .length(&self.0, 1..=20)
            .finish()
    }
}

crate::rt::scalar!(DisplayText, String);

/// A property of a product, as in `burners=5`.
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
pub struct AttributeText(pub String);

static ATTRIBUTE_TEXT_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for AttributeText {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &ATTRIBUTE_TEXT_PATTERN)
            .length(&self.0, 1..=120)
            .finish()
    }
}

crate::rt::scalar!(AttributeText, String);

/// A month of the solar year, from `1` for Farvardin.
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
    schema(min_length = 1, max_length = 2, pattern = "^([1-9]|1[0-2])$")
)]
pub struct SolarMonth(pub String);

static SOLAR_MONTH_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^([1-9]|1[0-2])$").expect("the generator compiled it") });

impl Validate for SolarMonth {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SOLAR_MONTH_PATTERN)
            .length(&self.0, 1..=2)
            .finish()
    }
}

crate::rt::scalar!(SolarMonth, String);

/// A province or city.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PlaceReference {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// An entry of the catalogue, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CodeReference {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// A province. The tile is its place on a map of tiles, counted from the north-west.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Province {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    /// Counted from the west.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 50))]
    pub tile_column: i32,
    /// Counted from the north.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 50))]
    pub tile_row: i32,
}

/// A city.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct City {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub province_code: crate::common::Code,
    /// Whether the province is governed from there.
    pub is_centre: bool,
}

/// What is asked about a symptom.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Question {
    pub code: crate::common::Code,
    pub text: crate::common::LocalizedText,
    pub answer_type: AnswerType,
}

/// What to do at once where there is danger.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SafetySentence {
    pub code: crate::common::Code,
    pub text: crate::common::LocalizedText,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ProvinceCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Province>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CityCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<City>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductFamilyPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    pub safety_class: SafetyClass,
    /// What it runs on.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub energy: Option<Vec<crate::common::Code>>,
    /// Whether we install it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needs_installation: Option<bool>,
    /// Whether a place is measured first.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needs_measurement: Option<bool>,
    /// Whether it is rebuilt at the customer.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_rebuilt_on_site: Option<bool>,
    /// When most break down.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 12), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 12, nullable = false)
    )]
    pub peak_months: Option<Vec<SolarMonth>>,
    /// What work on it needs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub skill_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_code: Option<crate::common::Code>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductFamilyPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub safety_class: Option<SafetyClass>,
    /// What it runs on.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 10), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub energy: Option<Vec<crate::common::Code>>,
    /// Whether we install it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needs_installation: Option<bool>,
    /// Whether a place is measured first.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needs_measurement: Option<bool>,
    /// Whether it is rebuilt at the customer.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_rebuilt_on_site: Option<bool>,
    /// When most break down.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 12), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 12, nullable = false)
    )]
    pub peak_months: Option<Vec<SolarMonth>>,
    /// What work on it needs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub skill_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub warranty_policy_code: Option<Option<crate::common::Code>>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// A family of products.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ProductFamily {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub safety_class: SafetyClass,
    /// What it runs on.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub energy: Vec<crate::common::Code>,
    /// Whether we install it.
    pub needs_installation: bool,
    /// Whether a place is measured first.
    pub needs_measurement: bool,
    /// Whether it is rebuilt at the customer.
    pub is_rebuilt_on_site: bool,
    /// When most break down.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 12))]
    pub peak_months: Vec<SolarMonth>,
    /// What work on it needs.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub skill_codes: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_code: Option<crate::common::Code>,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ProductFamilyCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ProductFamily>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductModelPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub product_family_id: uuid::Uuid,
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    /// Whether we repair it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_serviceable: Option<bool>,
    /// How long fitting takes.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub install_minutes: Option<i32>,
    /// How many people it takes to fit.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20, nullable = false))]
    pub install_crew: Option<i32>,
    /// What work on it needs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub skill_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_code: Option<crate::common::Code>,
    /// When it was first sold.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub launched_on: Option<chrono::NaiveDate>,
    /// When the last one was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub production_ended_on: Option<chrono::NaiveDate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub successor_code: Option<crate::common::Code>,
    /// How long parts are kept after the last one was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 50))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 50, nullable = false))]
    pub parts_support_years: Option<i32>,
    /// What tells it from others.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub attributes: Option<Vec<AttributeText>>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProductModelPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    /// Whether we repair it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_serviceable: Option<bool>,
    /// How long fitting takes.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub install_minutes: Option<Option<i32>>,
    /// How many people it takes to fit.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20))]
    pub install_crew: Option<Option<i32>>,
    /// What work on it needs.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub skill_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub warranty_policy_code: Option<Option<crate::common::Code>>,
    /// When it was first sold.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub launched_on: Option<Option<chrono::NaiveDate>>,
    /// When the last one was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub production_ended_on: Option<Option<chrono::NaiveDate>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub successor_code: Option<Option<crate::common::Code>>,
    /// How long parts are kept after the last one was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 0, max = 50))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 50))]
    pub parts_support_years: Option<Option<i32>>,
    /// What tells it from others.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub attributes: Option<Vec<AttributeText>>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// A model of a product.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ProductModel {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub product_family: CodeReference,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    /// Whether we repair it.
    pub is_serviceable: bool,
    /// How long fitting takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub install_minutes: Option<i32>,
    /// How many people it takes to fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20, nullable = false))]
    pub install_crew: Option<i32>,
    /// What work on it needs.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub skill_codes: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_policy_code: Option<crate::common::Code>,
    /// When it was first sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub launched_on: Option<chrono::NaiveDate>,
    /// When the last one was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub production_ended_on: Option<chrono::NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub successor_code: Option<crate::common::Code>,
    /// How long parts are kept after the last one was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 50, nullable = false))]
    pub parts_support_years: Option<i32>,
    /// What tells it from others.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub attributes: Vec<AttributeText>,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ProductModelCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ProductModel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SymptomPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub product_family_id: uuid::Uuid,
    #[validate(nested)]
    pub code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub section_code: Option<crate::common::Code>,
    #[validate(nested)]
    pub customer_text: crate::common::LocalizedText,
    #[validate(nested)]
    pub technician_text: crate::common::LocalizedText,
    /// Whether the customer must act at once.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_dangerous: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub safety_code: Option<crate::common::Code>,
    /// What is asked about it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub question_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub self_help: Option<crate::common::LocalizedText>,
    pub default_priority: Priority,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SymptomPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub section_code: Option<Option<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_text: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_text: Option<crate::common::LocalizedText>,
    /// Whether the customer must act at once.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_dangerous: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub safety_code: Option<Option<crate::common::Code>>,
    /// What is asked about it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub question_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub self_help: Option<Option<crate::common::LocalizedText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub default_priority: Option<Priority>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// What customers complain of.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Symptom {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub product_family: CodeReference,
    pub code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub section_code: Option<crate::common::Code>,
    pub customer_text: crate::common::LocalizedText,
    pub technician_text: crate::common::LocalizedText,
    /// Whether the customer must act at once.
    pub is_dangerous: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub safety: Option<SafetySentence>,
    /// What is asked about it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub questions: Vec<Question>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub self_help: Option<crate::common::LocalizedText>,
    pub default_priority: Priority,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SymptomCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Symptom>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What a product shows on its display when something is wrong.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ErrorCode {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub product_family_id: uuid::Uuid,
    /// Which models show it; empty for all of the family.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub model_codes: Vec<crate::common::Code>,
    pub display: DisplayText,
    pub meaning: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub symptom: Option<CodeReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_step: Option<crate::common::LocalizedText>,
    /// Whether the unit stops.
    pub is_lockout: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ErrorCodeCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ErrorCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaultCodePrototype {
    pub r#type: FaultCodeType,
    #[validate(nested)]
    pub code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family_id: Option<uuid::Uuid>,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub group: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_text: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_part_key: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_cause_key: Option<crate::common::Code>,
    /// Of a cause, whether the product itself is to blame.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_inherent: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub evidence: Option<crate::common::LocalizedText>,
    /// Of a repair, whether it takes a part.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub uses_part: Option<bool>,
    /// Of a repair, whether it counts as one.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_repair: Option<bool>,
    /// Of a resolution, whether the fault is gone.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_fixed: Option<bool>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FaultCodePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub group: Option<Option<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub customer_text: Option<Option<crate::common::LocalizedText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub warranty_part_key: Option<Option<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub warranty_cause_key: Option<Option<crate::common::Code>>,
    /// Of a cause, whether the product itself is to blame.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_inherent: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub evidence: Option<Option<crate::common::LocalizedText>>,
    /// Of a repair, whether it takes a part.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub uses_part: Option<bool>,
    /// Of a repair, whether it counts as one.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_repair: Option<bool>,
    /// Of a resolution, whether the fault is gone.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_fixed: Option<bool>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// A code that says what was found or done. Which of the flags it has follows from its type.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct FaultCode {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub r#type: FaultCodeType,
    pub code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family: Option<CodeReference>,
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub group: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_text: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_part_key: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_cause_key: Option<crate::common::Code>,
    /// Of a cause, whether the product itself is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_inherent: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub evidence: Option<crate::common::LocalizedText>,
    /// Of a repair, whether it takes a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub uses_part: Option<bool>,
    /// Of a repair, whether it counts as one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_repair: Option<bool>,
    /// Of a resolution, whether the fault is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_as_fixed: Option<bool>,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct FaultCodeCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<FaultCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceCodePrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family_id: Option<uuid::Uuid>,
    pub kind: ServiceCodeKind,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    /// Hands-on time of the crew.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub standard_minutes: i32,
    /// How many people it takes.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20, nullable = false))]
    pub crew_size: Option<i32>,
    /// From 1, easy, to 5.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 1, max = 5))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 5, nullable = false))]
    pub difficulty: Option<i32>,
    /// Whether a warranty may pay for it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_warranty_payable: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub skill_code: Option<crate::common::Code>,
    /// Since when it holds.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub effective_from: Option<chrono::NaiveDate>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceCodePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    /// Hands-on time of the crew.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub standard_minutes: Option<i32>,
    /// How many people it takes.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20))]
    pub crew_size: Option<Option<i32>>,
    /// From 1, easy, to 5.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 1, max = 5))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 5))]
    pub difficulty: Option<Option<i32>>,
    /// Whether a warranty may pay for it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_warranty_payable: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub skill_code: Option<Option<crate::common::Code>>,
    /// Since when it holds.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub effective_from: Option<Option<chrono::NaiveDate>>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// A labour operation.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceCode {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family: Option<CodeReference>,
    pub kind: ServiceCodeKind,
    pub name: crate::common::LocalizedText,
    /// Hands-on time of the crew.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub standard_minutes: i32,
    /// How many people it takes.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 20))]
    pub crew_size: i32,
    /// From 1, easy, to 5.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 5))]
    pub difficulty: i32,
    /// Whether a warranty may pay for it.
    pub is_warranty_payable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub skill_code: Option<crate::common::Code>,
    /// Since when it holds.
    pub effective_from: chrono::NaiveDate,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceCodeCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ServiceCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemPrototype {
    #[validate(nested)]
    pub sku: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub part_group: Option<crate::common::Code>,
    /// Which models it fits; empty for any.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub model_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub section_code: Option<crate::common::Code>,
    pub uom: UnitOfMeasure,
    pub tracking: ItemTracking,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub criticality: Option<ItemCriticality>,
    /// Whether the old part is owed when this one is used.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_core_returnable: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_part_key: Option<crate::common::Code>,
    /// What may be used in its place.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub substitute_skus: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub superseded_by_sku: Option<crate::common::Code>,
    /// Whether it is a kit for rebuilding.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_semi_finished: Option<bool>,
    /// Until when it is kept for sure.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub guaranteed_supply_until: Option<chrono::NaiveDate>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub part_group: Option<Option<crate::common::Code>>,
    /// Which models it fits; empty for any.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub model_codes: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub section_code: Option<Option<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub criticality: Option<Option<ItemCriticality>>,
    /// Whether the old part is owed when this one is used.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_core_returnable: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub warranty_part_key: Option<Option<crate::common::Code>>,
    /// What may be used in its place.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub substitute_skus: Option<Vec<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub superseded_by_sku: Option<Option<crate::common::Code>>,
    /// Whether it is a kit for rebuilding.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_semi_finished: Option<bool>,
    /// Until when it is kept for sure.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub guaranteed_supply_until: Option<Option<chrono::NaiveDate>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub state: Option<ItemState>,
}

/// A stock item.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Item {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub sku: crate::common::Code,
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family: Option<CodeReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub part_group: Option<crate::common::Code>,
    /// Which models it fits; empty for any.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub model_codes: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub section_code: Option<crate::common::Code>,
    pub uom: UnitOfMeasure,
    pub tracking: ItemTracking,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub criticality: Option<ItemCriticality>,
    /// Whether the old part is owed when this one is used.
    pub is_core_returnable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub warranty_part_key: Option<crate::common::Code>,
    /// What may be used in its place.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub substitute_skus: Vec<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub superseded_by_sku: Option<crate::common::Code>,
    /// Whether it is a kit for rebuilding.
    pub is_semi_finished: bool,
    /// Until when it is kept for sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub guaranteed_supply_until: Option<chrono::NaiveDate>,
    pub state: ItemState,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ItemCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SkillPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    pub group: SkillGroup,
    /// After how many months it is assessed anew.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 1, max = 600))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 600, nullable = false)
    )]
    pub reassess_months: Option<i32>,
    /// For which families it is needed.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub family_codes: Option<Vec<crate::common::Code>>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SkillPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub group: Option<SkillGroup>,
    /// After how many months it is assessed anew.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(range(min = 1, max = 600))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 600))]
    pub reassess_months: Option<Option<i32>>,
    /// For which families it is needed.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub family_codes: Option<Vec<crate::common::Code>>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// Something that work may need one to be able to do.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Skill {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub group: SkillGroup,
    /// After how many months it is assessed anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 600, nullable = false)
    )]
    pub reassess_months: Option<i32>,
    /// For which families it is needed.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub family_codes: Vec<crate::common::Code>,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SkillCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Skill>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to add one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonPrototype {
    pub kind: ReasonKind,
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    pub cost_bearer: CostBearer,
    /// Whether the customer is told.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_customer_visible: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_step: Option<crate::common::Code>,
    /// Whether the first visit counts as lost.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_against_first_time_fix: Option<bool>,
}

/// What may change.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cost_bearer: Option<CostBearer>,
    /// Whether the customer is told.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_customer_visible: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub next_step: Option<Option<crate::common::Code>>,
    /// Whether the first visit counts as lost.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_against_first_time_fix: Option<bool>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// Why a step was taken.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ReasonEntry {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub kind: ReasonKind,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub cost_bearer: CostBearer,
    /// Whether the customer is told.
    pub is_customer_visible: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_step: Option<crate::common::Code>,
    /// Whether the first visit counts as lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub counts_against_first_time_fix: Option<bool>,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ReasonCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ReasonEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What loading the presets added.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PresetLoad {
    /// Entries that were not there before.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub added: i32,
    /// Entries that were there and stay as they are.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub existing: i32,
}

use crate::rt;

/// The query of `list_provinces`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListProvincesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_PROVINCES_QUERY_Q_PATTERN))]
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
    #[serde(default = "list_provinces_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_provinces_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_PROVINCES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_provinces_default_limit() -> i32 {
    50
}

/// The query of `list_cities`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListCitiesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_CITIES_QUERY_Q_PATTERN))]
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
    /// Only cities of these provinces.
    #[serde(default)]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub province_code: Vec<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_cities_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_cities_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_CITIES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_cities_default_limit() -> i32 {
    50
}

/// The query of `list_product_families`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListProductFamiliesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_PRODUCT_FAMILIES_QUERY_Q_PATTERN)
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
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_product_families_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_product_families_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_PRODUCT_FAMILIES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_product_families_default_limit() -> i32 {
    50
}

/// The query of `list_product_models`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListProductModelsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_PRODUCT_MODELS_QUERY_Q_PATTERN)
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
    /// Only models of these families.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub product_family_id: Vec<uuid::Uuid>,
    /// Only the models with these codes.
    #[serde(default)]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub code: Vec<crate::common::Code>,
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_product_models_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_product_models_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_PRODUCT_MODELS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_product_models_default_limit() -> i32 {
    50
}

/// The query of `list_symptoms`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSymptomsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_SYMPTOMS_QUERY_Q_PATTERN))]
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
    /// Only symptoms of these families.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub product_family_id: Vec<uuid::Uuid>,
    /// Only those that are dangerous, or only those that are not.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_dangerous: Option<bool>,
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_symptoms_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_symptoms_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_SYMPTOMS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_symptoms_default_limit() -> i32 {
    50
}

/// The query of `list_error_codes`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListErrorCodesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_ERROR_CODES_QUERY_Q_PATTERN)
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
    /// Only what this model shows.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    /// Only what is shown by these letters.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub display: Option<DisplayText>,
    /// The most items to return.
    #[serde(default = "list_error_codes_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_error_codes_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_ERROR_CODES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_error_codes_default_limit() -> i32 {
    50
}

/// The query of `list_fault_codes`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListFaultCodesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_FAULT_CODES_QUERY_Q_PATTERN)
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
    /// Only codes of these types.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub r#type: Vec<FaultCodeType>,
    /// Only codes for this family, and those for all.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family_id: Option<uuid::Uuid>,
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_fault_codes_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_fault_codes_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_FAULT_CODES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_fault_codes_default_limit() -> i32 {
    50
}

/// The query of `list_service_codes`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListServiceCodesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_SERVICE_CODES_QUERY_Q_PATTERN)
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
    /// Only operations of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub kind: Vec<ServiceCodeKind>,
    /// Only operations for this family, and those for all.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_family_id: Option<uuid::Uuid>,
    /// Only the operations with these codes.
    #[serde(default)]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub code: Vec<crate::common::Code>,
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_service_codes_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_service_codes_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_SERVICE_CODES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_service_codes_default_limit() -> i32 {
    50
}

/// The query of `list_items`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListItemsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_ITEMS_QUERY_Q_PATTERN))]
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
    /// Only the items with these SKUs.
    #[serde(default)]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub sku: Vec<crate::common::Code>,
    /// Only items of these part groups.
    #[serde(default)]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub part_group: Vec<crate::common::Code>,
    /// Only items of these families.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub product_family_id: Vec<uuid::Uuid>,
    /// Only items that fit this model, and those that fit any.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
    /// Only items in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub state: Vec<ItemState>,
    /// The order.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<ItemSort>,
    /// The most items to return.
    #[serde(default = "list_items_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_items_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_ITEMS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_items_default_limit() -> i32 {
    50
}

/// The query of `list_skills`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSkillsQuery {
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_skills_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_skills_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_skills_default_limit() -> i32 {
    50
}

/// The query of `list_reasons`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListReasonsQuery {
    /// Only reasons for these steps.
    #[serde(default)]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub kind: Vec<ReasonKind>,
    /// Only what is retired, or only what is in use.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_reasons_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_reasons_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_reasons_default_limit() -> i32 {
    50
}

/// What a service unit has to know before its first call: products, codes, labour, parts, skills, reasons, places. All organizations share it; codes are retired, never deleted.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait CatalogueApi: rt::Service {
    /// List provinces
    ///
    /// Lists the provinces by code.
    ///
    /// `GET /provinces`
    async fn list_provinces(
        app: &Self::App,
        cx: rt::Cx,
        query: ListProvincesQuery,
    ) -> Result<ProvinceCollection, Self::Error>;
    /// List cities
    ///
    /// Lists the cities by code.
    ///
    /// `GET /cities`
    async fn list_cities(
        app: &Self::App,
        cx: rt::Cx,
        query: ListCitiesQuery,
    ) -> Result<CityCollection, Self::Error>;
    /// List product families
    ///
    /// Lists the families of products by code.
    ///
    /// `GET /product-families`
    async fn list_product_families(
        app: &Self::App,
        cx: rt::Cx,
        query: ListProductFamiliesQuery,
    ) -> Result<ProductFamilyCollection, Self::Error>;
    /// Add a product family
    ///
    /// Adds a family of products.
    ///
    /// `POST /product-families`
    async fn create_product_family(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ProductFamilyPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ProductFamily>>>, Self::Error>;
    /// Fetch a product family
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /product-families/{product_family_id}`
    async fn get_product_family(
        app: &Self::App,
        cx: rt::Cx,
        product_family_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ProductFamily>, Self::Error>;
    /// Change or retire a product family
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /product-families/{product_family_id}`
    async fn update_product_family(
        app: &Self::App,
        cx: rt::Cx,
        product_family_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ProductFamilyPatch,
    ) -> Result<rt::Tagged<ProductFamily>, Self::Error>;
    /// List product models
    ///
    /// Lists the models by code.
    ///
    /// `GET /product-models`
    async fn list_product_models(
        app: &Self::App,
        cx: rt::Cx,
        query: ListProductModelsQuery,
    ) -> Result<ProductModelCollection, Self::Error>;
    /// Add a product model
    ///
    /// Adds a model of a family.
    ///
    /// `POST /product-models`
    async fn create_product_model(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ProductModelPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ProductModel>>>, Self::Error>;
    /// Fetch a product model
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /product-models/{product_model_id}`
    async fn get_product_model(
        app: &Self::App,
        cx: rt::Cx,
        product_model_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ProductModel>, Self::Error>;
    /// Change or retire a product model
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /product-models/{product_model_id}`
    async fn update_product_model(
        app: &Self::App,
        cx: rt::Cx,
        product_model_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ProductModelPatch,
    ) -> Result<rt::Tagged<ProductModel>, Self::Error>;
    /// List symptoms
    ///
    /// Lists what customers complain of, in their words and the technicians', by code.
    ///
    /// `GET /symptoms`
    async fn list_symptoms(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSymptomsQuery,
    ) -> Result<SymptomCollection, Self::Error>;
    /// Add a symptom
    ///
    /// Adds a symptom of a family.
    ///
    /// `POST /symptoms`
    async fn create_symptom(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: SymptomPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Symptom>>>, Self::Error>;
    /// Fetch a symptom
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /symptoms/{symptom_id}`
    async fn get_symptom(
        app: &Self::App,
        cx: rt::Cx,
        symptom_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Symptom>, Self::Error>;
    /// Change or retire a symptom
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /symptoms/{symptom_id}`
    async fn update_symptom(
        app: &Self::App,
        cx: rt::Cx,
        symptom_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: SymptomPatch,
    ) -> Result<rt::Tagged<Symptom>, Self::Error>;
    /// List error codes
    ///
    /// Lists what products show on their displays, by code.
    ///
    /// `GET /error-codes`
    async fn list_error_codes(
        app: &Self::App,
        cx: rt::Cx,
        query: ListErrorCodesQuery,
    ) -> Result<ErrorCodeCollection, Self::Error>;
    /// List fault codes
    ///
    /// Lists the codes that say what was found and done, by code.
    ///
    /// `GET /fault-codes`
    async fn list_fault_codes(
        app: &Self::App,
        cx: rt::Cx,
        query: ListFaultCodesQuery,
    ) -> Result<FaultCodeCollection, Self::Error>;
    /// Add a fault code
    ///
    /// Adds a code.
    ///
    /// `POST /fault-codes`
    async fn create_fault_code(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: FaultCodePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<FaultCode>>>, Self::Error>;
    /// Fetch a fault code
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /fault-codes/{fault_code_id}`
    async fn get_fault_code(
        app: &Self::App,
        cx: rt::Cx,
        fault_code_id: uuid::Uuid,
    ) -> Result<rt::Tagged<FaultCode>, Self::Error>;
    /// Change or retire a fault code
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /fault-codes/{fault_code_id}`
    async fn update_fault_code(
        app: &Self::App,
        cx: rt::Cx,
        fault_code_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: FaultCodePatch,
    ) -> Result<rt::Tagged<FaultCode>, Self::Error>;
    /// List labour operations
    ///
    /// Lists the labour operations by code.
    ///
    /// `GET /service-codes`
    async fn list_service_codes(
        app: &Self::App,
        cx: rt::Cx,
        query: ListServiceCodesQuery,
    ) -> Result<ServiceCodeCollection, Self::Error>;
    /// Add a labour operation
    ///
    /// Adds a labour operation.
    ///
    /// `POST /service-codes`
    async fn create_service_code(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ServiceCodePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ServiceCode>>>, Self::Error>;
    /// Fetch a labour operation
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /service-codes/{service_code_id}`
    async fn get_service_code(
        app: &Self::App,
        cx: rt::Cx,
        service_code_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ServiceCode>, Self::Error>;
    /// Change or retire a labour operation
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /service-codes/{service_code_id}`
    async fn update_service_code(
        app: &Self::App,
        cx: rt::Cx,
        service_code_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ServiceCodePatch,
    ) -> Result<rt::Tagged<ServiceCode>, Self::Error>;
    /// List stock items
    ///
    /// Lists the stock items by SKU. `q` finds SKUs and names in any spelling.
    ///
    /// `GET /items`
    async fn list_items(
        app: &Self::App,
        cx: rt::Cx,
        query: ListItemsQuery,
    ) -> Result<ItemCollection, Self::Error>;
    /// Add a stock item
    ///
    /// Adds a stock item.
    ///
    /// `POST /items`
    async fn create_item(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ItemPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Item>>>, Self::Error>;
    /// Fetch a stock item
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /items/{item_id}`
    async fn get_item(
        app: &Self::App,
        cx: rt::Cx,
        item_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Item>, Self::Error>;
    /// Change or retire a stock item
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /items/{item_id}`
    async fn update_item(
        app: &Self::App,
        cx: rt::Cx,
        item_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ItemPatch,
    ) -> Result<rt::Tagged<Item>, Self::Error>;
    /// List skills
    ///
    /// Lists the skills that work may need, by code.
    ///
    /// `GET /skills`
    async fn list_skills(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSkillsQuery,
    ) -> Result<SkillCollection, Self::Error>;
    /// Add a skill
    ///
    /// Adds a skill.
    ///
    /// `POST /skills`
    async fn create_skill(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: SkillPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Skill>>>, Self::Error>;
    /// Fetch a skill
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /skills/{skill_id}`
    async fn get_skill(
        app: &Self::App,
        cx: rt::Cx,
        skill_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Skill>, Self::Error>;
    /// Change or retire a skill
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /skills/{skill_id}`
    async fn update_skill(
        app: &Self::App,
        cx: rt::Cx,
        skill_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: SkillPatch,
    ) -> Result<rt::Tagged<Skill>, Self::Error>;
    /// List reasons
    ///
    /// Lists the reasons that may be given for a step, by code.
    ///
    /// `GET /reasons`
    async fn list_reasons(
        app: &Self::App,
        cx: rt::Cx,
        query: ListReasonsQuery,
    ) -> Result<ReasonCollection, Self::Error>;
    /// Add a reason
    ///
    /// Adds a reason.
    ///
    /// `POST /reasons`
    async fn create_reason(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ReasonPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ReasonEntry>>>, Self::Error>;
    /// Fetch a reason
    ///
    /// Fetches it as it now is.
    ///
    /// `GET /reasons/{reason_id}`
    async fn get_reason(
        app: &Self::App,
        cx: rt::Cx,
        reason_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ReasonEntry>, Self::Error>;
    /// Change or retire a reason
    ///
    /// Changes it from now on, or retires it; its code stays.
    ///
    /// `PATCH /reasons/{reason_id}`
    async fn update_reason(
        app: &Self::App,
        cx: rt::Cx,
        reason_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ReasonPatch,
    ) -> Result<rt::Tagged<ReasonEntry>, Self::Error>;
    /// Load the presets
    ///
    /// Adds the catalogue, places, calendars and codes that come with the product, where they aren't there yet. What is there stays as it is; a second time changes nothing.
    ///
    /// `POST /preset-load`
    async fn create_preset_load(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<PresetLoad>, Self::Error>;
}

pub static LIST_PROVINCES: rt::Operation = rt::Operation {
    id: "list_provinces",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/provinces",
    status: 200,
    access: &[],
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
    ],
};

pub static LIST_CITIES: rt::Operation = rt::Operation {
    id: "list_cities",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/cities",
    status: 200,
    access: &[],
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
            name: "province_code",
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

pub static LIST_PRODUCT_FAMILIES: rt::Operation = rt::Operation {
    id: "list_product_families",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/product-families",
    status: 200,
    access: &[],
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
            name: "is_retired",
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
    ],
};

pub static CREATE_PRODUCT_FAMILY: rt::Operation = rt::Operation {
    id: "create_product_family",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/product-families",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("ProductFamilyPrototype"),
    query: &[],
};

pub static GET_PRODUCT_FAMILY: rt::Operation = rt::Operation {
    id: "get_product_family",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/product-families/{product_family_id}",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_PRODUCT_FAMILY: rt::Operation = rt::Operation {
    id: "update_product_family",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/product-families/{product_family_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("ProductFamilyPatch"),
    query: &[],
};

pub static LIST_PRODUCT_MODELS: rt::Operation = rt::Operation {
    id: "list_product_models",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/product-models",
    status: 200,
    access: &[],
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
            name: "product_family_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "code",
            repeats: true,
        },
        rt::QueryParameter {
            name: "is_retired",
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
    ],
};

pub static CREATE_PRODUCT_MODEL: rt::Operation = rt::Operation {
    id: "create_product_model",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/product-models",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("ProductModelPrototype"),
    query: &[],
};

pub static GET_PRODUCT_MODEL: rt::Operation = rt::Operation {
    id: "get_product_model",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/product-models/{product_model_id}",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_PRODUCT_MODEL: rt::Operation = rt::Operation {
    id: "update_product_model",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/product-models/{product_model_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("ProductModelPatch"),
    query: &[],
};

pub static LIST_SYMPTOMS: rt::Operation = rt::Operation {
    id: "list_symptoms",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/symptoms",
    status: 200,
    access: &[],
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
            name: "product_family_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "is_dangerous",
            repeats: false,
        },
        rt::QueryParameter {
            name: "is_retired",
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
    ],
};

pub static CREATE_SYMPTOM: rt::Operation = rt::Operation {
    id: "create_symptom",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/symptoms",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("SymptomPrototype"),
    query: &[],
};

pub static GET_SYMPTOM: rt::Operation = rt::Operation {
    id: "get_symptom",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/symptoms/{symptom_id}",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_SYMPTOM: rt::Operation = rt::Operation {
    id: "update_symptom",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/symptoms/{symptom_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("SymptomPatch"),
    query: &[],
};

pub static LIST_ERROR_CODES: rt::Operation = rt::Operation {
    id: "list_error_codes",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/error-codes",
    status: 200,
    access: &[],
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
            name: "product_model_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "display",
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
    ],
};

pub static LIST_FAULT_CODES: rt::Operation = rt::Operation {
    id: "list_fault_codes",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/fault-codes",
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
            name: "type",
            repeats: true,
        },
        rt::QueryParameter {
            name: "product_family_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "is_retired",
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
    ],
};

pub static CREATE_FAULT_CODE: rt::Operation = rt::Operation {
    id: "create_fault_code",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/fault-codes",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("FaultCodePrototype"),
    query: &[],
};

pub static GET_FAULT_CODE: rt::Operation = rt::Operation {
    id: "get_fault_code",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/fault-codes/{fault_code_id}",
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

pub static UPDATE_FAULT_CODE: rt::Operation = rt::Operation {
    id: "update_fault_code",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/fault-codes/{fault_code_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("FaultCodePatch"),
    query: &[],
};

pub static LIST_SERVICE_CODES: rt::Operation = rt::Operation {
    id: "list_service_codes",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/service-codes",
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
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "product_family_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "code",
            repeats: true,
        },
        rt::QueryParameter {
            name: "is_retired",
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
    ],
};

pub static CREATE_SERVICE_CODE: rt::Operation = rt::Operation {
    id: "create_service_code",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/service-codes",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("ServiceCodePrototype"),
    query: &[],
};

pub static GET_SERVICE_CODE: rt::Operation = rt::Operation {
    id: "get_service_code",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/service-codes/{service_code_id}",
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

pub static UPDATE_SERVICE_CODE: rt::Operation = rt::Operation {
    id: "update_service_code",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/service-codes/{service_code_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("ServiceCodePatch"),
    query: &[],
};

pub static LIST_ITEMS: rt::Operation = rt::Operation {
    id: "list_items",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/items",
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
            name: "sku",
            repeats: true,
        },
        rt::QueryParameter {
            name: "part_group",
            repeats: true,
        },
        rt::QueryParameter {
            name: "product_family_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "sort",
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
    ],
};

pub static CREATE_ITEM: rt::Operation = rt::Operation {
    id: "create_item",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/items",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("ItemPrototype"),
    query: &[],
};

pub static GET_ITEM: rt::Operation = rt::Operation {
    id: "get_item",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/items/{item_id}",
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

pub static UPDATE_ITEM: rt::Operation = rt::Operation {
    id: "update_item",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/items/{item_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("ItemPatch"),
    query: &[],
};

pub static LIST_SKILLS: rt::Operation = rt::Operation {
    id: "list_skills",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/skills",
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
            name: "is_retired",
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
    ],
};

pub static CREATE_SKILL: rt::Operation = rt::Operation {
    id: "create_skill",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/skills",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("SkillPrototype"),
    query: &[],
};

pub static GET_SKILL: rt::Operation = rt::Operation {
    id: "get_skill",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/skills/{skill_id}",
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

pub static UPDATE_SKILL: rt::Operation = rt::Operation {
    id: "update_skill",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/skills/{skill_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("SkillPatch"),
    query: &[],
};

pub static LIST_REASONS: rt::Operation = rt::Operation {
    id: "list_reasons",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/reasons",
    status: 200,
    access: &[
        crate::security::Role::Guest,
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
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "is_retired",
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
    ],
};

pub static CREATE_REASON: rt::Operation = rt::Operation {
    id: "create_reason",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/reasons",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("ReasonPrototype"),
    query: &[],
};

pub static GET_REASON: rt::Operation = rt::Operation {
    id: "get_reason",
    tag: "catalogue",
    method: rt::Method::GET,
    path: "/reasons/{reason_id}",
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

pub static UPDATE_REASON: rt::Operation = rt::Operation {
    id: "update_reason",
    tag: "catalogue",
    method: rt::Method::PATCH,
    path: "/reasons/{reason_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("ReasonPatch"),
    query: &[],
};

pub static CREATE_PRESET_LOAD: rt::Operation = rt::Operation {
    id: "create_preset_load",
    tag: "catalogue",
    method: rt::Method::POST,
    path: "/preset-load",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: CatalogueApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 36] = [
        (
            &LIST_PROVINCES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_provinces(&call)?;
                let reply = T::list_provinces(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_provinces_reply(&call, reply)
            }),
        ),
        (
            &LIST_CITIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_cities(&call)?;
                let reply = T::list_cities(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_cities_reply(&call, reply)
            }),
        ),
        (
            &LIST_PRODUCT_FAMILIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_product_families(&call)?;
                let reply = T::list_product_families(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_product_families_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRODUCT_FAMILY,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_product_family(&mut call).await?;
                let reply = T::create_product_family(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_product_family_reply(&call, reply)
            }),
        ),
        (
            &GET_PRODUCT_FAMILY,
            |app, call| Box::pin(async move {
                let (product_family_id,) = wire::get_product_family(&call)?;
                let reply = T::get_product_family(&app, call.cx(), product_family_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_product_family_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PRODUCT_FAMILY,
            |app, mut call| Box::pin(async move {
                let (product_family_id, if_match, body) = wire::update_product_family(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_product_family(
                        &app,
                        call.cx(),
                        product_family_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_product_family_reply(&call, reply)
            }),
        ),
        (
            &LIST_PRODUCT_MODELS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_product_models(&call)?;
                let reply = T::list_product_models(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_product_models_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRODUCT_MODEL,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_product_model(&mut call).await?;
                let reply = T::create_product_model(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_product_model_reply(&call, reply)
            }),
        ),
        (
            &GET_PRODUCT_MODEL,
            |app, call| Box::pin(async move {
                let (product_model_id,) = wire::get_product_model(&call)?;
                let reply = T::get_product_model(&app, call.cx(), product_model_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_product_model_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PRODUCT_MODEL,
            |app, mut call| Box::pin(async move {
                let (product_model_id, if_match, body) = wire::update_product_model(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_product_model(
                        &app,
                        call.cx(),
                        product_model_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_product_model_reply(&call, reply)
            }),
        ),
        (
            &LIST_SYMPTOMS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_symptoms(&call)?;
                let reply = T::list_symptoms(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_symptoms_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SYMPTOM,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_symptom(&mut call).await?;
                let reply = T::create_symptom(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_symptom_reply(&call, reply)
            }),
        ),
        (
            &GET_SYMPTOM,
            |app, call| Box::pin(async move {
                let (symptom_id,) = wire::get_symptom(&call)?;
                let reply = T::get_symptom(&app, call.cx(), symptom_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_symptom_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SYMPTOM,
            |app, mut call| Box::pin(async move {
                let (symptom_id, if_match, body) = wire::update_symptom(&mut call)
                    .await?;
                let reply = T::update_symptom(
                        &app,
                        call.cx(),
                        symptom_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_symptom_reply(&call, reply)
            }),
        ),
        (
            &LIST_ERROR_CODES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_error_codes(&call)?;
                let reply = T::list_error_codes(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_error_codes_reply(&call, reply)
            }),
        ),
        (
            &LIST_FAULT_CODES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_fault_codes(&call)?;
                let reply = T::list_fault_codes(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_fault_codes_reply(&call, reply)
            }),
        ),
        (
            &CREATE_FAULT_CODE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_fault_code(&mut call).await?;
                let reply = T::create_fault_code(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_fault_code_reply(&call, reply)
            }),
        ),
        (
            &GET_FAULT_CODE,
            |app, call| Box::pin(async move {
                let (fault_code_id,) = wire::get_fault_code(&call)?;
                let reply = T::get_fault_code(&app, call.cx(), fault_code_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_fault_code_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_FAULT_CODE,
            |app, mut call| Box::pin(async move {
                let (fault_code_id, if_match, body) = wire::update_fault_code(&mut call)
                    .await?;
                let reply = T::update_fault_code(
                        &app,
                        call.cx(),
                        fault_code_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_fault_code_reply(&call, reply)
            }),
        ),
        (
            &LIST_SERVICE_CODES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_service_codes(&call)?;
                let reply = T::list_service_codes(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_service_codes_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_CODE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_service_code(&mut call).await?;
                let reply = T::create_service_code(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_service_code_reply(&call, reply)
            }),
        ),
        (
            &GET_SERVICE_CODE,
            |app, call| Box::pin(async move {
                let (service_code_id,) = wire::get_service_code(&call)?;
                let reply = T::get_service_code(&app, call.cx(), service_code_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_service_code_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SERVICE_CODE,
            |app, mut call| Box::pin(async move {
                let (service_code_id, if_match, body) = wire::update_service_code(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_service_code(
                        &app,
                        call.cx(),
                        service_code_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_service_code_reply(&call, reply)
            }),
        ),
        (
            &LIST_ITEMS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_items(&call)?;
                let reply = T::list_items(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_items_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ITEM,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_item(&mut call).await?;
                let reply = T::create_item(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_item_reply(&call, reply)
            }),
        ),
        (
            &GET_ITEM,
            |app, call| Box::pin(async move {
                let (item_id,) = wire::get_item(&call)?;
                let reply = T::get_item(&app, call.cx(), item_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_item_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_ITEM,
            |app, mut call| Box::pin(async move {
                let (item_id, if_match, body) = wire::update_item(&mut call).await?;
                let reply = T::update_item(&app, call.cx(), item_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_item_reply(&call, reply)
            }),
        ),
        (
            &LIST_SKILLS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_skills(&call)?;
                let reply = T::list_skills(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_skills_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SKILL,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_skill(&mut call).await?;
                let reply = T::create_skill(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_skill_reply(&call, reply)
            }),
        ),
        (
            &GET_SKILL,
            |app, call| Box::pin(async move {
                let (skill_id,) = wire::get_skill(&call)?;
                let reply = T::get_skill(&app, call.cx(), skill_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_skill_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SKILL,
            |app, mut call| Box::pin(async move {
                let (skill_id, if_match, body) = wire::update_skill(&mut call).await?;
                let reply = T::update_skill(&app, call.cx(), skill_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_skill_reply(&call, reply)
            }),
        ),
        (
            &LIST_REASONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_reasons(&call)?;
                let reply = T::list_reasons(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_reasons_reply(&call, reply)
            }),
        ),
        (
            &CREATE_REASON,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_reason(&mut call).await?;
                let reply = T::create_reason(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_reason_reply(&call, reply)
            }),
        ),
        (
            &GET_REASON,
            |app, call| Box::pin(async move {
                let (reason_id,) = wire::get_reason(&call)?;
                let reply = T::get_reason(&app, call.cx(), reason_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_reason_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_REASON,
            |app, mut call| Box::pin(async move {
                let (reason_id, if_match, body) = wire::update_reason(&mut call).await?;
                let reply = T::update_reason(&app, call.cx(), reason_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_reason_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRESET_LOAD,
            |app, mut call| Box::pin(async move {
                let (key,) = wire::create_preset_load(&mut call).await?;
                let reply = T::create_preset_load(&app, call.cx(), key)
                    .await
                    .map_err(Into::into)?;
                wire::create_preset_load_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_provinces(call: &rt::Call) -> rt::Result<(ListProvincesQuery,)> {
        Ok((call.query::<ListProvincesQuery>()?,))
    }
    pub(super) fn list_provinces_reply(
        call: &rt::Call,
        reply: ProvinceCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_cities(call: &rt::Call) -> rt::Result<(ListCitiesQuery,)> {
        Ok((call.query::<ListCitiesQuery>()?,))
    }
    pub(super) fn list_cities_reply(
        call: &rt::Call,
        reply: CityCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_product_families(
        call: &rt::Call,
    ) -> rt::Result<(ListProductFamiliesQuery,)> {
        Ok((call.query::<ListProductFamiliesQuery>()?,))
    }
    pub(super) fn list_product_families_reply(
        call: &rt::Call,
        reply: ProductFamilyCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_product_family(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ProductFamilyPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ProductFamilyPrototype>().await?))
    }
    pub(super) fn create_product_family_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ProductFamily>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_product_family(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("product_family_id")?,))
    }
    pub(super) fn get_product_family_reply(
        call: &rt::Call,
        reply: rt::Tagged<ProductFamily>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_product_family(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ProductFamilyPatch)> {
        Ok((
            call.path::<uuid::Uuid>("product_family_id")?,
            call.if_match()?,
            call.json::<ProductFamilyPatch>().await?,
        ))
    }
    pub(super) fn update_product_family_reply(
        call: &rt::Call,
        reply: rt::Tagged<ProductFamily>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_product_models(
        call: &rt::Call,
    ) -> rt::Result<(ListProductModelsQuery,)> {
        Ok((call.query::<ListProductModelsQuery>()?,))
    }
    pub(super) fn list_product_models_reply(
        call: &rt::Call,
        reply: ProductModelCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_product_model(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ProductModelPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ProductModelPrototype>().await?))
    }
    pub(super) fn create_product_model_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ProductModel>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_product_model(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("product_model_id")?,))
    }
    pub(super) fn get_product_model_reply(
        call: &rt::Call,
        reply: rt::Tagged<ProductModel>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_product_model(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ProductModelPatch)> {
        Ok((
            call.path::<uuid::Uuid>("product_model_id")?,
            call.if_match()?,
            call.json::<ProductModelPatch>().await?,
        ))
    }
    pub(super) fn update_product_model_reply(
        call: &rt::Call,
        reply: rt::Tagged<ProductModel>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_symptoms(call: &rt::Call) -> rt::Result<(ListSymptomsQuery,)> {
        Ok((call.query::<ListSymptomsQuery>()?,))
    }
    pub(super) fn list_symptoms_reply(
        call: &rt::Call,
        reply: SymptomCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_symptom(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, SymptomPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<SymptomPrototype>().await?))
    }
    pub(super) fn create_symptom_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Symptom>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_symptom(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("symptom_id")?,))
    }
    pub(super) fn get_symptom_reply(
        call: &rt::Call,
        reply: rt::Tagged<Symptom>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_symptom(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, SymptomPatch)> {
        Ok((
            call.path::<uuid::Uuid>("symptom_id")?,
            call.if_match()?,
            call.json::<SymptomPatch>().await?,
        ))
    }
    pub(super) fn update_symptom_reply(
        call: &rt::Call,
        reply: rt::Tagged<Symptom>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_error_codes(
        call: &rt::Call,
    ) -> rt::Result<(ListErrorCodesQuery,)> {
        Ok((call.query::<ListErrorCodesQuery>()?,))
    }
    pub(super) fn list_error_codes_reply(
        call: &rt::Call,
        reply: ErrorCodeCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_fault_codes(
        call: &rt::Call,
    ) -> rt::Result<(ListFaultCodesQuery,)> {
        Ok((call.query::<ListFaultCodesQuery>()?,))
    }
    pub(super) fn list_fault_codes_reply(
        call: &rt::Call,
        reply: FaultCodeCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_fault_code(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, FaultCodePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<FaultCodePrototype>().await?))
    }
    pub(super) fn create_fault_code_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<FaultCode>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_fault_code(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("fault_code_id")?,))
    }
    pub(super) fn get_fault_code_reply(
        call: &rt::Call,
        reply: rt::Tagged<FaultCode>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_fault_code(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, FaultCodePatch)> {
        Ok((
            call.path::<uuid::Uuid>("fault_code_id")?,
            call.if_match()?,
            call.json::<FaultCodePatch>().await?,
        ))
    }
    pub(super) fn update_fault_code_reply(
        call: &rt::Call,
        reply: rt::Tagged<FaultCode>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_service_codes(
        call: &rt::Call,
    ) -> rt::Result<(ListServiceCodesQuery,)> {
        Ok((call.query::<ListServiceCodesQuery>()?,))
    }
    pub(super) fn list_service_codes_reply(
        call: &rt::Call,
        reply: ServiceCodeCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_code(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ServiceCodePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ServiceCodePrototype>().await?))
    }
    pub(super) fn create_service_code_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ServiceCode>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_service_code(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("service_code_id")?,))
    }
    pub(super) fn get_service_code_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceCode>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_service_code(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ServiceCodePatch)> {
        Ok((
            call.path::<uuid::Uuid>("service_code_id")?,
            call.if_match()?,
            call.json::<ServiceCodePatch>().await?,
        ))
    }
    pub(super) fn update_service_code_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceCode>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_items(call: &rt::Call) -> rt::Result<(ListItemsQuery,)> {
        Ok((call.query::<ListItemsQuery>()?,))
    }
    pub(super) fn list_items_reply(
        call: &rt::Call,
        reply: ItemCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_item(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ItemPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ItemPrototype>().await?))
    }
    pub(super) fn create_item_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Item>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_item(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("item_id")?,))
    }
    pub(super) fn get_item_reply(
        call: &rt::Call,
        reply: rt::Tagged<Item>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_item(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ItemPatch)> {
        Ok((
            call.path::<uuid::Uuid>("item_id")?,
            call.if_match()?,
            call.json::<ItemPatch>().await?,
        ))
    }
    pub(super) fn update_item_reply(
        call: &rt::Call,
        reply: rt::Tagged<Item>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_skills(call: &rt::Call) -> rt::Result<(ListSkillsQuery,)> {
        Ok((call.query::<ListSkillsQuery>()?,))
    }
    pub(super) fn list_skills_reply(
        call: &rt::Call,
        reply: SkillCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_skill(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, SkillPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<SkillPrototype>().await?))
    }
    pub(super) fn create_skill_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Skill>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_skill(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("skill_id")?,))
    }
    pub(super) fn get_skill_reply(
        call: &rt::Call,
        reply: rt::Tagged<Skill>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_skill(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, SkillPatch)> {
        Ok((
            call.path::<uuid::Uuid>("skill_id")?,
            call.if_match()?,
            call.json::<SkillPatch>().await?,
        ))
    }
    pub(super) fn update_skill_reply(
        call: &rt::Call,
        reply: rt::Tagged<Skill>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_reasons(call: &rt::Call) -> rt::Result<(ListReasonsQuery,)> {
        Ok((call.query::<ListReasonsQuery>()?,))
    }
    pub(super) fn list_reasons_reply(
        call: &rt::Call,
        reply: ReasonCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_reason(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ReasonPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ReasonPrototype>().await?))
    }
    pub(super) fn create_reason_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ReasonEntry>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_reason(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("reason_id")?,))
    }
    pub(super) fn get_reason_reply(
        call: &rt::Call,
        reply: rt::Tagged<ReasonEntry>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_reason(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ReasonPatch)> {
        Ok((
            call.path::<uuid::Uuid>("reason_id")?,
            call.if_match()?,
            call.json::<ReasonPatch>().await?,
        ))
    }
    pub(super) fn update_reason_reply(
        call: &rt::Call,
        reply: rt::Tagged<ReasonEntry>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_preset_load(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey,)> {
        Ok((call.idempotency_key().await?,))
    }
    pub(super) fn create_preset_load_reply(
        call: &rt::Call,
        reply: rt::Recorded<PresetLoad>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_PROVINCES)
        .query::<ListProvincesQuery>()
        .reply(wire::list_provinces_reply);
    document
        .operation(&LIST_CITIES)
        .query::<ListCitiesQuery>()
        .reply(wire::list_cities_reply);
    document
        .operation(&LIST_PRODUCT_FAMILIES)
        .query::<ListProductFamiliesQuery>()
        .reply(wire::list_product_families_reply);
    document
        .operation(&CREATE_PRODUCT_FAMILY)
        .idempotency_key()
        .json::<ProductFamilyPrototype>()
        .reply(wire::create_product_family_reply);
    document
        .operation(&GET_PRODUCT_FAMILY)
        .id("product_family_id")
        .reply(wire::get_product_family_reply);
    document
        .operation(&UPDATE_PRODUCT_FAMILY)
        .id("product_family_id")
        .if_match()
        .json::<ProductFamilyPatch>()
        .reply(wire::update_product_family_reply);
    document
        .operation(&LIST_PRODUCT_MODELS)
        .query::<ListProductModelsQuery>()
        .reply(wire::list_product_models_reply);
    document
        .operation(&CREATE_PRODUCT_MODEL)
        .idempotency_key()
        .json::<ProductModelPrototype>()
        .reply(wire::create_product_model_reply);
    document
        .operation(&GET_PRODUCT_MODEL)
        .id("product_model_id")
        .reply(wire::get_product_model_reply);
    document
        .operation(&UPDATE_PRODUCT_MODEL)
        .id("product_model_id")
        .if_match()
        .json::<ProductModelPatch>()
        .reply(wire::update_product_model_reply);
    document
        .operation(&LIST_SYMPTOMS)
        .query::<ListSymptomsQuery>()
        .reply(wire::list_symptoms_reply);
    document
        .operation(&CREATE_SYMPTOM)
        .idempotency_key()
        .json::<SymptomPrototype>()
        .reply(wire::create_symptom_reply);
    document.operation(&GET_SYMPTOM).id("symptom_id").reply(wire::get_symptom_reply);
    document
        .operation(&UPDATE_SYMPTOM)
        .id("symptom_id")
        .if_match()
        .json::<SymptomPatch>()
        .reply(wire::update_symptom_reply);
    document
        .operation(&LIST_ERROR_CODES)
        .query::<ListErrorCodesQuery>()
        .reply(wire::list_error_codes_reply);
    document
        .operation(&LIST_FAULT_CODES)
        .query::<ListFaultCodesQuery>()
        .reply(wire::list_fault_codes_reply);
    document
        .operation(&CREATE_FAULT_CODE)
        .idempotency_key()
        .json::<FaultCodePrototype>()
        .reply(wire::create_fault_code_reply);
    document
        .operation(&GET_FAULT_CODE)
        .id("fault_code_id")
        .reply(wire::get_fault_code_reply);
    document
        .operation(&UPDATE_FAULT_CODE)
        .id("fault_code_id")
        .if_match()
        .json::<FaultCodePatch>()
        .reply(wire::update_fault_code_reply);
    document
        .operation(&LIST_SERVICE_CODES)
        .query::<ListServiceCodesQuery>()
        .reply(wire::list_service_codes_reply);
    document
        .operation(&CREATE_SERVICE_CODE)
        .idempotency_key()
        .json::<ServiceCodePrototype>()
        .reply(wire::create_service_code_reply);
    document
        .operation(&GET_SERVICE_CODE)
        .id("service_code_id")
        .reply(wire::get_service_code_reply);
    document
        .operation(&UPDATE_SERVICE_CODE)
        .id("service_code_id")
        .if_match()
        .json::<ServiceCodePatch>()
        .reply(wire::update_service_code_reply);
    document
        .operation(&LIST_ITEMS)
        .query::<ListItemsQuery>()
        .reply(wire::list_items_reply);
    document
        .operation(&CREATE_ITEM)
        .idempotency_key()
        .json::<ItemPrototype>()
        .reply(wire::create_item_reply);
    document.operation(&GET_ITEM).id("item_id").reply(wire::get_item_reply);
    document
        .operation(&UPDATE_ITEM)
        .id("item_id")
        .if_match()
        .json::<ItemPatch>()
        .reply(wire::update_item_reply);
    document
        .operation(&LIST_SKILLS)
        .query::<ListSkillsQuery>()
        .reply(wire::list_skills_reply);
    document
        .operation(&CREATE_SKILL)
        .idempotency_key()
        .json::<SkillPrototype>()
        .reply(wire::create_skill_reply);
    document.operation(&GET_SKILL).id("skill_id").reply(wire::get_skill_reply);
    document
        .operation(&UPDATE_SKILL)
        .id("skill_id")
        .if_match()
        .json::<SkillPatch>()
        .reply(wire::update_skill_reply);
    document
        .operation(&LIST_REASONS)
        .query::<ListReasonsQuery>()
        .reply(wire::list_reasons_reply);
    document
        .operation(&CREATE_REASON)
        .idempotency_key()
        .json::<ReasonPrototype>()
        .reply(wire::create_reason_reply);
    document.operation(&GET_REASON).id("reason_id").reply(wire::get_reason_reply);
    document
        .operation(&UPDATE_REASON)
        .id("reason_id")
        .if_match()
        .json::<ReasonPatch>()
        .reply(wire::update_reason_reply);
    document
        .operation(&CREATE_PRESET_LOAD)
        .idempotency_key()
        .reply(wire::create_preset_load_reply);
}
