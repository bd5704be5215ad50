//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Where parts are and how many, what moves them, what is set aside for a job, and what has to come back. Parts themselves are in the catalogue.

use validator::Validate;

/// What kind of place it is. Customers' sites, stock in transit, scrap, suppliers and adjustments are one place each, which every organization has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockPlaceKind {
    #[serde(rename = "warehouse")]
    Warehouse,
    #[serde(rename = "van")]
    Van,
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "customer_site")]
    CustomerSite,
    #[serde(rename = "in_transit")]
    InTransit,
    #[serde(rename = "defective")]
    Defective,
    #[serde(rename = "quarantine")]
    Quarantine,
    #[serde(rename = "scrap")]
    Scrap,
    #[serde(rename = "supplier")]
    Supplier,
    #[serde(rename = "adjustment")]
    Adjustment,
}

crate::rt::text_enum!(
    StockPlaceKind { Warehouse = "warehouse", Van = "van", Person = "person",
    CustomerSite = "customer_site", InTransit = "in_transit", Defective = "defective",
    Quarantine = "quarantine", Scrap = "scrap", Supplier = "supplier", Adjustment =
    "adjustment" }
);

/// The kinds of places that people set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum HeldPlaceKind {
    #[serde(rename = "warehouse")]
    Warehouse,
    #[serde(rename = "van")]
    Van,
    #[serde(rename = "person")]
    Person,
    #[serde(rename = "defective")]
    Defective,
    #[serde(rename = "quarantine")]
    Quarantine,
}

crate::rt::text_enum!(
    HeldPlaceKind { Warehouse = "warehouse", Van = "van", Person = "person", Defective =
    "defective", Quarantine = "quarantine" }
);

/// What a part is worth using for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockCondition {
    #[serde(rename = "new")]
    New,
    #[serde(rename = "good")]
    Good,
    #[serde(rename = "refurbished")]
    Refurbished,
    #[serde(rename = "needs_inspection")]
    NeedsInspection,
    #[serde(rename = "defective")]
    Defective,
    #[serde(rename = "scrap")]
    Scrap,
}

crate::rt::text_enum!(
    StockCondition { New = "new", Good = "good", Refurbished = "refurbished",
    NeedsInspection = "needs_inspection", Defective = "defective", Scrap = "scrap" }
);

/// Why stock moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockMovementReason {
    #[serde(rename = "receipt")]
    Receipt,
    #[serde(rename = "adjustment")]
    Adjustment,
    #[serde(rename = "issue")]
    Issue,
    #[serde(rename = "use")]
    Use,
    #[serde(rename = "unused_return")]
    UnusedReturn,
    #[serde(rename = "recovery")]
    Recovery,
    #[serde(rename = "shelving")]
    Shelving,
    #[serde(rename = "transfer_dispatch")]
    TransferDispatch,
    #[serde(rename = "transfer_receipt")]
    TransferReceipt,
}

crate::rt::text_enum!(
    StockMovementReason { Receipt = "receipt", Adjustment = "adjustment", Issue =
    "issue", Use = "use", UnusedReturn = "unused_return", Recovery = "recovery", Shelving
    = "shelving", TransferDispatch = "transfer_dispatch", TransferReceipt =
    "transfer_receipt" }
);

/// Where a reservation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockReservationState {
    #[serde(rename = "requested")]
    Requested,
    #[serde(rename = "reserved")]
    Reserved,
    #[serde(rename = "picked")]
    Picked,
    #[serde(rename = "consumed")]
    Consumed,
    #[serde(rename = "released")]
    Released,
    #[serde(rename = "expired")]
    Expired,
}

crate::rt::text_enum!(
    StockReservationState { Requested = "requested", Reserved = "reserved", Picked =
    "picked", Consumed = "consumed", Released = "released", Expired = "expired" }
);

/// Where a transfer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockTransferState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "picked")]
    Picked,
    #[serde(rename = "in_transit")]
    InTransit,
    #[serde(rename = "received")]
    Received,
    #[serde(rename = "received_with_difference")]
    ReceivedWithDifference,
    #[serde(rename = "cancelled")]
    Cancelled,
}

crate::rt::text_enum!(
    StockTransferState { Draft = "draft", Picked = "picked", InTransit = "in_transit",
    Received = "received", ReceivedWithDifference = "received_with_difference", Cancelled
    = "cancelled" }
);

/// What a document does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockDocumentKind {
    #[serde(rename = "receipt")]
    Receipt,
    #[serde(rename = "adjustment")]
    Adjustment,
    #[serde(rename = "issue")]
    Issue,
}

crate::rt::text_enum!(
    StockDocumentKind { Receipt = "receipt", Adjustment = "adjustment", Issue = "issue" }
);

/// Where an old part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum OldPartState {
    #[serde(rename = "owed")]
    Owed,
    #[serde(rename = "handed_in")]
    HandedIn,
}

crate::rt::text_enum!(OldPartState { Owed = "owed", HandedIn = "handed_in" });

/// What kind of record is behind a movement or reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum StockSourceKind {
    #[serde(rename = "job")]
    Job,
    #[serde(rename = "stock_transfer")]
    StockTransfer,
    #[serde(rename = "stock_document")]
    StockDocument,
    #[serde(rename = "old_part")]
    OldPart,
}

crate::rt::text_enum!(
    StockSourceKind { Job = "job", StockTransfer = "stock_transfer", StockDocument =
    "stock_document", OldPart = "old_part" }
);

/// A serial number, in any digits and spacing; answered in one form.
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
pub struct StockSerial(pub String);

static STOCK_SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for StockSerial {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &STOCK_SERIAL_PATTERN)
            .length(&self.0, 1..=80)
            .finish()
    }
}

crate::rt::scalar!(StockSerial, String);

/// The lot that a maker delivered together.
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
    schema(min_length = 1, max_length = 40, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct Lot(pub String);

static LOT_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it")
});

impl Validate for Lot {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &LOT_PATTERN)
            .length(&self.0, 1..=40)
            .finish()
    }
}

crate::rt::scalar!(Lot, String);

/// An item as stock names it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockItemRef {
    pub id: uuid::Uuid,
    pub sku: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub uom: crate::catalogue::UnitOfMeasure,
    pub tracking: crate::catalogue::ItemTracking,
}

/// A place as stock names it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockPlaceRef {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub kind: StockPlaceKind,
}

/// The person who holds stock.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockHolderRef {
    pub account_id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// The record behind a movement or reservation.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockSource {
    pub kind: StockSourceKind,
    pub id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub line_id: Option<uuid::Uuid>,
}

/// What it takes to add a place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockPlacePrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    pub kind: HeldPlaceKind,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holder_account_id: Option<uuid::Uuid>,
}

/// What may change about a place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockPlacePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub branch_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub holder_account_id: Option<Option<uuid::Uuid>>,
    /// Whether it is in use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub active: Option<bool>,
}

/// A place that holds stock.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockPlace {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub kind: StockPlaceKind,
    pub organization_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holder: Option<StockHolderRef>,
    /// Whether it is in use.
    pub active: bool,
}

/// One page of places.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockPlaceCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockPlace>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// The new minimum.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockMinimumReplacement {
    pub minimum: crate::rt::Quantity,
}

/// Below what quantity an item is to be ordered or brought again.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockMinimum {
    pub stock_place_id: uuid::Uuid,
    pub item_id: uuid::Uuid,
    pub minimum: crate::rt::Quantity,
}

/// How many of an item are in a place, in one lot, condition and ownership.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockBalance {
    pub id: uuid::Uuid,
    pub item: StockItemRef,
    pub place: StockPlaceRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    pub condition: StockCondition,
    pub owner_organization_id: uuid::Uuid,
    pub on_hand: crate::rt::Quantity,
    pub allocated: crate::rt::Quantity,
    pub available: crate::rt::Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub minimum: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit_cost: Option<crate::rt::Money>,
}

/// One page of balances. Cost is told to who may see it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockBalanceCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockBalance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// A single part that is known by its serial.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SerialUnit {
    pub id: uuid::Uuid,
    pub item: StockItemRef,
    pub serial: StockSerial,
    pub place: StockPlaceRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    pub condition: StockCondition,
    pub owner_organization_id: uuid::Uuid,
}

/// One page of serial units.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SerialUnitCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<SerialUnit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// One move of stock, frozen with its cost.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockMovement {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    pub item: StockItemRef,
    pub from: StockPlaceRef,
    pub to: StockPlaceRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<StockSerial>,
    pub condition: StockCondition,
    pub to_condition: StockCondition,
    pub quantity: crate::rt::Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit_cost: Option<crate::rt::Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cost: Option<crate::rt::Money>,
    pub reason: StockMovementReason,
    pub source: StockSource,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_by: Option<StockHolderRef>,
}

/// One page of movements. Cost is told to who may see it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockMovementCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockMovement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// One item that came.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockReceiptLine {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub item_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
    pub unit_cost: crate::rt::Money,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition: Option<StockCondition>,
    /// The serial of every piece, where the item has serials.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub serials: Option<Vec<StockSerial>>,
}

/// What came, and where it is put.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockReceiptPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub stock_place_id: uuid::Uuid,
    /// What came.
    #[validate(length(min = 1, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 100))]
    pub lines: Vec<StockReceiptLine>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One balance that is put right.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockAdjustmentLine {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub item_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition: Option<StockCondition>,
    /// The serial of every piece, where the item has serials.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub serials: Option<Vec<StockSerial>>,
}

/// What was found: more (a positive quantity) or less (a negative one).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockAdjustmentPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub stock_place_id: uuid::Uuid,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// What was found.
    #[validate(length(min = 1, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 100))]
    pub lines: Vec<StockAdjustmentLine>,
}

/// One item that is given out.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockIssueLine {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub item_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition: Option<StockCondition>,
    /// The serial of every piece, where the item has serials.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub serials: Option<Vec<StockSerial>>,
}

/// What is given out of the books.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockIssuePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub stock_place_id: uuid::Uuid,
    #[validate(nested)]
    pub reason: crate::common::Reason,
    /// What is given out.
    #[validate(length(min = 1, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 100))]
    pub lines: Vec<StockIssueLine>,
}

/// A receipt, adjustment or issue. It never changes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockDocument {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub kind: StockDocumentKind,
    pub place: StockPlaceRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_by: Option<StockHolderRef>,
    /// What it moved; the first 500.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub movements: Vec<StockMovement>,
}

/// A receipt, adjustment or issue without its movements.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockDocumentSummary {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub kind: StockDocumentKind,
    pub place: StockPlaceRef,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_by: Option<StockHolderRef>,
}

/// One page of documents.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockDocumentCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockDocumentSummary>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// One item to move; usable stock, unless a condition is named.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferLinePrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub item_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition: Option<StockCondition>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reservation_id: Option<uuid::Uuid>,
}

/// What it takes to write a transfer.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub from_stock_place_id: uuid::Uuid,
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub to_stock_place_id: uuid::Uuid,
    /// The day it is needed there.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on: Option<chrono::NaiveDate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    /// What is to move.
    #[validate(length(min = 1, max = 100), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 100))]
    pub lines: Vec<StockTransferLinePrototype>,
}

/// What may change about a draft.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferPatch {
    /// The day it is needed there.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub needed_on: Option<Option<chrono::NaiveDate>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub note: Option<Option<crate::common::Note>>,
    /// All lines as they are to be.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 1, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 100, nullable = false)
    )]
    pub lines: Option<Vec<StockTransferLinePrototype>>,
}

/// The serials picked for a line.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PickedLine {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub line_id: uuid::Uuid,
    /// The serial of every piece, where the item has serials.
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub serials: Vec<StockSerial>,
}

/// What was picked, as far as serials have to be named.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferPicking {
    /// Lines of items with serials.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub lines: Option<Vec<PickedLine>>,
}

/// What arrived of a line.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReceivedLine {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub line_id: uuid::Uuid,
    pub quantity: crate::rt::Quantity,
    /// The serial of every piece, where the item has serials.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub serials: Option<Vec<StockSerial>>,
}

/// What arrived; a line that is not named arrived whole.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferReceipt {
    /// Lines that arrived in part, or not at all.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub lines: Option<Vec<ReceivedLine>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Why a transfer is called off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StockTransferCancellation {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// A line of a transfer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockTransferLine {
    pub id: uuid::Uuid,
    pub item: StockItemRef,
    pub quantity: crate::rt::Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub received_quantity: Option<crate::rt::Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub lot: Option<Lot>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub condition: Option<StockCondition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reservation_id: Option<uuid::Uuid>,
    /// The serial of every piece, where the item has serials.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub serials: Vec<StockSerial>,
    /// The serial of every piece, where the item has serials.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub received_serials: Vec<StockSerial>,
}

/// Paper that moves stock between two places.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockTransfer {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub state: StockTransferState,
    pub from: StockPlaceRef,
    pub to: StockPlaceRef,
    /// The day it is needed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on: Option<chrono::NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub receipt_note: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cancelled_because: Option<crate::common::Reason>,
    pub updated_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub dispatched_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub received_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub giver: Option<StockHolderRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub receiver: Option<StockHolderRef>,
    /// What moves.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub lines: Vec<StockTransferLine>,
}

/// One page of transfers.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockTransferCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockTransfer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Stock that is set aside, or waited for, for a job.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockReservation {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub state: StockReservationState,
    pub item: StockItemRef,
    pub quantity: crate::rt::Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub place: Option<StockPlaceRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub for_place: Option<StockPlaceRef>,
    /// The day it is needed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on: Option<chrono::NaiveDate>,
    pub source: StockSource,
}

/// One page of reservations.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct StockReservationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<StockReservation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What a van needs of an item, and how much of that is where.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VanNeed {
    pub place: StockPlaceRef,
    pub item: StockItemRef,
    pub needed: crate::rt::Quantity,
    pub in_van: crate::rt::Quantity,
    pub on_the_way: crate::rt::Quantity,
    pub set_aside: crate::rt::Quantity,
    pub missing: crate::rt::Quantity,
    /// What it consists of, earliest need first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub reservations: Vec<StockReservation>,
}

/// The needs of all vans, by van and SKU; at most 1,000.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VanNeedCollection {
    /// The needs.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 1000))]
    pub items: Vec<VanNeed>,
}

/// Where an old part was put.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OldPartShelving {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub stock_place_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// A removed part that has to be handed in.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct OldPart {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub state: OldPartState,
    pub item: StockItemRef,
    pub quantity: crate::rt::Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<StockSerial>,
    pub place: StockPlaceRef,
    pub source: StockSource,
    pub owed_by: StockHolderRef,
    /// The day it is needed there.
    pub due_on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub handed_in_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One page of old parts.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct OldPartCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<OldPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

use crate::rt;

/// The query of `list_stock_places`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockPlacesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_STOCK_PLACES_QUERY_Q_PATTERN)
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
    /// Only places of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub kind: Vec<StockPlaceKind>,
    /// Only places of these branches.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub branch_id: Vec<uuid::Uuid>,
    /// Only what these people hold.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub holder_account_id: Vec<uuid::Uuid>,
    /// Only places in use, or only those that are not.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub active: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_stock_places_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_stock_places_default_limit)
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

static LIST_STOCK_PLACES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_stock_places_default_limit() -> i32 {
    50
}

/// The query of `list_stock_balances`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockBalancesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_STOCK_BALANCES_QUERY_Q_PATTERN)
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
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
    /// Only these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// Only items of these product families.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub product_family_id: Vec<uuid::Uuid>,
    /// Only places of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 10))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 10, nullable = false)
    )]
    pub place_kind: Vec<StockPlaceKind>,
    /// Only stock in these conditions.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub condition: Vec<StockCondition>,
    /// Only items of which a place has fewer available than it should, also where there are none.
    #[serde(default = "list_stock_balances_default_below_minimum")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = list_stock_balances_default_below_minimum)
    )]
    pub below_minimum: bool,
    /// Also rows of which nothing is left.
    #[serde(default = "list_stock_balances_default_include_empty")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = list_stock_balances_default_include_empty)
    )]
    pub include_empty: bool,
    /// The most items to return.
    #[serde(default = "list_stock_balances_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_stock_balances_default_limit)
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

static LIST_STOCK_BALANCES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_stock_balances_default_below_minimum() -> bool {
    false
}

fn list_stock_balances_default_include_empty() -> bool {
    false
}

fn list_stock_balances_default_limit() -> i32 {
    50
}

/// The query of `list_serial_units`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSerialUnitsQuery {
    /// The serial, in any digits and spacing.
    #[serde(default)]
    #[validate(
        length(min = 1, max = 80),
        regex(path = *LIST_SERIAL_UNITS_QUERY_SERIAL_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub serial: Option<String>,
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
    /// Only these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// Only units in these conditions.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub condition: Vec<StockCondition>,
    /// The most items to return.
    #[serde(default = "list_serial_units_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_serial_units_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_SERIAL_UNITS_QUERY_SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_serial_units_default_limit() -> i32 {
    50
}

/// The query of `list_stock_movements`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockMovementsQuery {
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
    /// Only these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// Only moves for these reasons.
    #[serde(default)]
    #[validate(length(min = 0, max = 9))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 9, nullable = false)
    )]
    pub reason: Vec<StockMovementReason>,
    /// Only for this job, transfer or document.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub source_id: Option<uuid::Uuid>,
    /// Only of the part with this serial.
    #[serde(default)]
    #[validate(
        length(min = 1, max = 80),
        regex(path = *LIST_STOCK_MOVEMENTS_QUERY_SERIAL_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub serial: Option<String>,
    /// Only from this moment on.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_stock_movements_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_stock_movements_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_STOCK_MOVEMENTS_QUERY_SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_stock_movements_default_limit() -> i32 {
    50
}

/// The query of `list_stock_documents`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockDocumentsQuery {
    /// Only documents of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 3))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub kind: Vec<StockDocumentKind>,
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
    /// Only the one with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only from this moment on.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_stock_documents_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_stock_documents_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_stock_documents_default_limit() -> i32 {
    50
}

/// The query of `list_stock_transfers`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockTransfersQuery {
    /// Only transfers in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub state: Vec<StockTransferState>,
    /// Only from these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub from_stock_place_id: Vec<uuid::Uuid>,
    /// Only to these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub to_stock_place_id: Vec<uuid::Uuid>,
    /// Only the one with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only from this moment on.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_from: Option<crate::rt::Instant>,
    /// Only before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub created_at_to: Option<crate::rt::Instant>,
    /// Only what changed at this moment or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub updated_since: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_stock_transfers_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_stock_transfers_default_limit)
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

fn list_stock_transfers_default_limit() -> i32 {
    50
}

/// The query of `list_stock_reservations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListStockReservationsQuery {
    /// Only reservations in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 6))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 6, nullable = false)
    )]
    pub state: Vec<StockReservationState>,
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
    /// Only these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// Only what these vans are to carry.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub for_stock_place_id: Vec<uuid::Uuid>,
    /// Only for this job, transfer or document.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub source_id: Option<uuid::Uuid>,
    /// Only what is needed on this day or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on_from: Option<chrono::NaiveDate>,
    /// Only what is needed before this day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on_to: Option<chrono::NaiveDate>,
    /// The most items to return.
    #[serde(default = "list_stock_reservations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_stock_reservations_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_stock_reservations_default_limit() -> i32 {
    50
}

/// The query of `list_van_needs`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListVanNeedsQuery {
    /// The day of the visits; what earlier ones still need counts too.
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub needed_on: chrono::NaiveDate,
    /// Only these places.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub stock_place_id: Vec<uuid::Uuid>,
}

/// The query of `list_old_parts`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListOldPartsQuery {
    /// Only old parts in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub state: Vec<OldPartState>,
    /// Only what these people owe.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub owed_by_account_id: Vec<uuid::Uuid>,
    /// Only these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// Only for this job, transfer or document.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub source_id: Option<uuid::Uuid>,
    /// Only what is due before this day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub due_on_to: Option<chrono::NaiveDate>,
    /// The most items to return.
    #[serde(default = "list_old_parts_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_old_parts_default_limit)
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

fn list_old_parts_default_limit() -> i32 {
    50
}

/// Where parts are and how many, what moves them, what is set aside for a job, and what has to come back. Parts themselves are in the catalogue.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait StockApi: rt::Service {
    /// List stock places
    ///
    /// Lists warehouses, vans, people and shelves that hold stock, by code; a technician's own, and the warehouses.
    ///
    /// `GET /stock-places`
    async fn list_stock_places(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockPlacesQuery,
    ) -> Result<StockPlaceCollection, Self::Error>;
    /// Add a stock place
    ///
    /// Adds a place that holds stock. A person holds one van or bag at a time.
    ///
    /// `POST /stock-places`
    async fn create_stock_place(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: StockPlacePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<StockPlace>>>, Self::Error>;
    /// Fetch a stock place
    ///
    /// Fetches a place as it now is.
    ///
    /// `GET /stock-places/{stock_place_id}`
    async fn get_stock_place(
        app: &Self::App,
        cx: rt::Cx,
        stock_place_id: uuid::Uuid,
    ) -> Result<rt::Tagged<StockPlace>, Self::Error>;
    /// Change a stock place
    ///
    /// Changes how a place is called, whose it is and whether it is in use; one that holds stock stays in use.
    ///
    /// `PATCH /stock-places/{stock_place_id}`
    async fn update_stock_place(
        app: &Self::App,
        cx: rt::Cx,
        stock_place_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: StockPlacePatch,
    ) -> Result<rt::Tagged<StockPlace>, Self::Error>;
    /// Set the minimum of an item in a place
    ///
    /// Says below what quantity an item is to be ordered or brought again; zero ends that.
    ///
    /// `PUT /stock-places/{stock_place_id}/minimums/{item_id}`
    async fn replace_stock_minimum(
        app: &Self::App,
        cx: rt::Cx,
        stock_place_id: uuid::Uuid,
        item_id: uuid::Uuid,
        body: StockMinimumReplacement,
    ) -> Result<StockMinimum, Self::Error>;
    /// List what is in stock
    ///
    /// Lists how many of each item are in each place, by SKU: one row for each lot, condition and owner. A technician reads their own van.
    ///
    /// `GET /stock-balances`
    async fn list_stock_balances(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockBalancesQuery,
    ) -> Result<StockBalanceCollection, Self::Error>;
    /// List parts with a serial
    ///
    /// Lists single parts that are known by their serial, newest first, with where each of them is.
    ///
    /// `GET /serial-units`
    async fn list_serial_units(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSerialUnitsQuery,
    ) -> Result<SerialUnitCollection, Self::Error>;
    /// List stock movements
    ///
    /// Lists every move of stock, newest first. A movement never changes; a mistake is put right by another.
    ///
    /// `GET /stock-movements`
    async fn list_stock_movements(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockMovementsQuery,
    ) -> Result<StockMovementCollection, Self::Error>;
    /// List stock documents
    ///
    /// Lists receipts, adjustments and issues, newest first.
    ///
    /// `GET /stock-documents`
    async fn list_stock_documents(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockDocumentsQuery,
    ) -> Result<StockDocumentCollection, Self::Error>;
    /// Fetch a stock document
    ///
    /// Fetches a receipt, adjustment or issue with its movements.
    ///
    /// `GET /stock-documents/{stock_document_id}`
    async fn get_stock_document(
        app: &Self::App,
        cx: rt::Cx,
        stock_document_id: uuid::Uuid,
    ) -> Result<rt::Tagged<StockDocument>, Self::Error>;
    /// Receive stock
    ///
    /// Takes goods into a place: opening stock, or a delivery. The cost goes into the moving average of the item; what waits for these items is then set aside, earliest need first.
    ///
    /// `POST /stock-receipts`
    async fn create_stock_receipt(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: StockReceiptPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>, Self::Error>;
    /// Adjust stock
    ///
    /// Puts a balance right after somebody looked, with the reason. What is worth more than the limit of a storekeeper needs a manager.
    ///
    /// `POST /stock-adjustments`
    async fn create_stock_adjustment(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: StockAdjustmentPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>, Self::Error>;
    /// Issue stock
    ///
    /// Gives stock out of the books for what is no job, such as samples, training or scrapping.
    ///
    /// `POST /stock-issues`
    async fn create_stock_issue(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: StockIssuePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>, Self::Error>;
    /// List stock transfers
    ///
    /// Lists transfers between places, newest first; a technician's are those from or to what they hold.
    ///
    /// `GET /stock-transfers`
    async fn list_stock_transfers(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockTransfersQuery,
    ) -> Result<StockTransferCollection, Self::Error>;
    /// Write a stock transfer
    ///
    /// Writes a transfer, which moves nothing yet. A technician writes one from the van they hold, for what they bring back.
    ///
    /// `POST /stock-transfers`
    async fn create_stock_transfer(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: StockTransferPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<StockTransfer>>>, Self::Error>;
    /// Fetch a stock transfer
    ///
    /// Fetches a transfer with its lines.
    ///
    /// `GET /stock-transfers/{stock_transfer_id}`
    async fn get_stock_transfer(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
    ) -> Result<rt::Tagged<StockTransfer>, Self::Error>;
    /// Change a stock transfer
    ///
    /// Changes a draft; its lines are replaced as a whole.
    ///
    /// `PATCH /stock-transfers/{stock_transfer_id}`
    async fn update_stock_transfer(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: StockTransferPatch,
    ) -> Result<rt::Tagged<StockTransfer>, Self::Error>;
    /// Pick a stock transfer
    ///
    /// Sets everything on a draft aside for it; parts with serials are named one by one.
    ///
    /// `POST /stock-transfers/{stock_transfer_id}/picking`
    async fn create_stock_transfer_picking(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: StockTransferPicking,
    ) -> Result<rt::Recorded<rt::Tagged<StockTransfer>>, Self::Error>;
    /// Hand over a stock transfer
    ///
    /// Says that what was picked has left; it is between two places until the receiver confirms.
    ///
    /// `POST /stock-transfers/{stock_transfer_id}/dispatch`
    async fn create_stock_transfer_dispatch(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<StockTransfer>>, Self::Error>;
    /// Confirm a stock transfer
    ///
    /// Says what arrived; a line that is not named arrived whole. Giver and receiver are different people. What is missing stays between the places until it is adjusted.
    ///
    /// `POST /stock-transfers/{stock_transfer_id}/receipt`
    async fn create_stock_transfer_receipt(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: StockTransferReceipt,
    ) -> Result<rt::Recorded<rt::Tagged<StockTransfer>>, Self::Error>;
    /// Cancel a stock transfer
    ///
    /// Calls off a transfer that has not left; what was set aside is free again.
    ///
    /// `POST /stock-transfers/{stock_transfer_id}/cancellation`
    async fn create_stock_transfer_cancellation(
        app: &Self::App,
        cx: rt::Cx,
        stock_transfer_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: StockTransferCancellation,
    ) -> Result<rt::Recorded<rt::Tagged<StockTransfer>>, Self::Error>;
    /// List reservations
    ///
    /// Lists what is set aside, or waited for, for jobs; earliest need first.
    ///
    /// `GET /stock-reservations`
    async fn list_stock_reservations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListStockReservationsQuery,
    ) -> Result<StockReservationCollection, Self::Error>;
    /// List what vans need
    ///
    /// Lists, for each van and item, what the visits up to a day need, what of it is in the van already, on its way, set aside elsewhere or nowhere yet.
    ///
    /// `GET /van-needs`
    async fn list_van_needs(
        app: &Self::App,
        cx: rt::Cx,
        query: ListVanNeedsQuery,
    ) -> Result<VanNeedCollection, Self::Error>;
    /// List old parts
    ///
    /// Lists removed parts that are owed to the warehouse or were handed in, by the day they are due.
    ///
    /// `GET /old-parts`
    async fn list_old_parts(
        app: &Self::App,
        cx: rt::Cx,
        query: ListOldPartsQuery,
    ) -> Result<OldPartCollection, Self::Error>;
    /// Shelve an old part
    ///
    /// Says that an old part was handed in and lies on a shelf for defective parts.
    ///
    /// `POST /old-parts/{old_part_id}/shelving`
    async fn create_old_part_shelving(
        app: &Self::App,
        cx: rt::Cx,
        old_part_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: OldPartShelving,
    ) -> Result<rt::Recorded<rt::Tagged<OldPart>>, Self::Error>;
}

pub static LIST_STOCK_PLACES: rt::Operation = rt::Operation {
    id: "list_stock_places",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-places",
    status: 200,
    access: &[
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
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "holder_account_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "active",
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

pub static CREATE_STOCK_PLACE: rt::Operation = rt::Operation {
    id: "create_stock_place",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-places",
    status: 201,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockPlacePrototype"),
    query: &[],
};

pub static GET_STOCK_PLACE: rt::Operation = rt::Operation {
    id: "get_stock_place",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-places/{stock_place_id}",
    status: 200,
    access: &[
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

pub static UPDATE_STOCK_PLACE: rt::Operation = rt::Operation {
    id: "update_stock_place",
    tag: "stock",
    method: rt::Method::PATCH,
    path: "/stock-places/{stock_place_id}",
    status: 200,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("StockPlacePatch"),
    query: &[],
};

pub static REPLACE_STOCK_MINIMUM: rt::Operation = rt::Operation {
    id: "replace_stock_minimum",
    tag: "stock",
    method: rt::Method::PUT,
    path: "/stock-places/{stock_place_id}/minimums/{item_id}",
    status: 200,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("StockMinimumReplacement"),
    query: &[],
};

pub static LIST_STOCK_BALANCES: rt::Operation = rt::Operation {
    id: "list_stock_balances",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-balances",
    status: 200,
    access: &[
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
            name: "stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "product_family_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "place_kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "condition",
            repeats: true,
        },
        rt::QueryParameter {
            name: "below_minimum",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include_empty",
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

pub static LIST_SERIAL_UNITS: rt::Operation = rt::Operation {
    id: "list_serial_units",
    tag: "stock",
    method: rt::Method::GET,
    path: "/serial-units",
    status: 200,
    access: &[
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
            name: "serial",
            repeats: false,
        },
        rt::QueryParameter {
            name: "stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "condition",
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

pub static LIST_STOCK_MOVEMENTS: rt::Operation = rt::Operation {
    id: "list_stock_movements",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-movements",
    status: 200,
    access: &[
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
            name: "stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "reason",
            repeats: true,
        },
        rt::QueryParameter {
            name: "source_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "serial",
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static LIST_STOCK_DOCUMENTS: rt::Operation = rt::Operation {
    id: "list_stock_documents",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-documents",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
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
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "number",
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static GET_STOCK_DOCUMENT: rt::Operation = rt::Operation {
    id: "get_stock_document",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-documents/{stock_document_id}",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
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

pub static CREATE_STOCK_RECEIPT: rt::Operation = rt::Operation {
    id: "create_stock_receipt",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-receipts",
    status: 201,
    access: &[crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockReceiptPrototype"),
    query: &[],
};

pub static CREATE_STOCK_ADJUSTMENT: rt::Operation = rt::Operation {
    id: "create_stock_adjustment",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-adjustments",
    status: 201,
    access: &[crate::security::Role::Warehouse, crate::security::Role::Manager],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockAdjustmentPrototype"),
    query: &[],
};

pub static CREATE_STOCK_ISSUE: rt::Operation = rt::Operation {
    id: "create_stock_issue",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-issues",
    status: 201,
    access: &[crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockIssuePrototype"),
    query: &[],
};

pub static LIST_STOCK_TRANSFERS: rt::Operation = rt::Operation {
    id: "list_stock_transfers",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-transfers",
    status: 200,
    access: &[
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
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "from_stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "to_stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "number",
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

pub static CREATE_STOCK_TRANSFER: rt::Operation = rt::Operation {
    id: "create_stock_transfer",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-transfers",
    status: 201,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockTransferPrototype"),
    query: &[],
};

pub static GET_STOCK_TRANSFER: rt::Operation = rt::Operation {
    id: "get_stock_transfer",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-transfers/{stock_transfer_id}",
    status: 200,
    access: &[
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

pub static UPDATE_STOCK_TRANSFER: rt::Operation = rt::Operation {
    id: "update_stock_transfer",
    tag: "stock",
    method: rt::Method::PATCH,
    path: "/stock-transfers/{stock_transfer_id}",
    status: 200,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("StockTransferPatch"),
    query: &[],
};

pub static CREATE_STOCK_TRANSFER_PICKING: rt::Operation = rt::Operation {
    id: "create_stock_transfer_picking",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-transfers/{stock_transfer_id}/picking",
    status: 200,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockTransferPicking"),
    query: &[],
};

pub static CREATE_STOCK_TRANSFER_DISPATCH: rt::Operation = rt::Operation {
    id: "create_stock_transfer_dispatch",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-transfers/{stock_transfer_id}/dispatch",
    status: 200,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_STOCK_TRANSFER_RECEIPT: rt::Operation = rt::Operation {
    id: "create_stock_transfer_receipt",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-transfers/{stock_transfer_id}/receipt",
    status: 200,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("StockTransferReceipt"),
    query: &[],
};

pub static CREATE_STOCK_TRANSFER_CANCELLATION: rt::Operation = rt::Operation {
    id: "create_stock_transfer_cancellation",
    tag: "stock",
    method: rt::Method::POST,
    path: "/stock-transfers/{stock_transfer_id}/cancellation",
    status: 200,
    access: &[crate::security::Role::Technician, crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("StockTransferCancellation"),
    query: &[],
};

pub static LIST_STOCK_RESERVATIONS: rt::Operation = rt::Operation {
    id: "list_stock_reservations",
    tag: "stock",
    method: rt::Method::GET,
    path: "/stock-reservations",
    status: 200,
    access: &[
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
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "for_stock_place_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "source_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "needed_on_from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "needed_on_to",
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

pub static LIST_VAN_NEEDS: rt::Operation = rt::Operation {
    id: "list_van_needs",
    tag: "stock",
    method: rt::Method::GET,
    path: "/van-needs",
    status: 200,
    access: &[
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
            name: "needed_on",
            repeats: false,
        },
        rt::QueryParameter {
            name: "stock_place_id",
            repeats: true,
        },
    ],
};

pub static LIST_OLD_PARTS: rt::Operation = rt::Operation {
    id: "list_old_parts",
    tag: "stock",
    method: rt::Method::GET,
    path: "/old-parts",
    status: 200,
    access: &[
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
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "owed_by_account_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "source_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "due_on_to",
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

pub static CREATE_OLD_PART_SHELVING: rt::Operation = rt::Operation {
    id: "create_old_part_shelving",
    tag: "stock",
    method: rt::Method::POST,
    path: "/old-parts/{old_part_id}/shelving",
    status: 200,
    access: &[crate::security::Role::Warehouse],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("OldPartShelving"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: StockApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 25] = [
        (
            &LIST_STOCK_PLACES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_places(&call)?;
                let reply = T::list_stock_places(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_places_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_PLACE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_stock_place(&mut call).await?;
                let reply = T::create_stock_place(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_place_reply(&call, reply)
            }),
        ),
        (
            &GET_STOCK_PLACE,
            |app, call| Box::pin(async move {
                let (stock_place_id,) = wire::get_stock_place(&call)?;
                let reply = T::get_stock_place(&app, call.cx(), stock_place_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_stock_place_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_STOCK_PLACE,
            |app, mut call| Box::pin(async move {
                let (stock_place_id, if_match, body) = wire::update_stock_place(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_stock_place(
                        &app,
                        call.cx(),
                        stock_place_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_stock_place_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_STOCK_MINIMUM,
            |app, mut call| Box::pin(async move {
                let (stock_place_id, item_id, body) = wire::replace_stock_minimum(
                        &mut call,
                    )
                    .await?;
                let reply = T::replace_stock_minimum(
                        &app,
                        call.cx(),
                        stock_place_id,
                        item_id,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_stock_minimum_reply(&call, reply)
            }),
        ),
        (
            &LIST_STOCK_BALANCES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_balances(&call)?;
                let reply = T::list_stock_balances(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_balances_reply(&call, reply)
            }),
        ),
        (
            &LIST_SERIAL_UNITS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_serial_units(&call)?;
                let reply = T::list_serial_units(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_serial_units_reply(&call, reply)
            }),
        ),
        (
            &LIST_STOCK_MOVEMENTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_movements(&call)?;
                let reply = T::list_stock_movements(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_movements_reply(&call, reply)
            }),
        ),
        (
            &LIST_STOCK_DOCUMENTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_documents(&call)?;
                let reply = T::list_stock_documents(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_documents_reply(&call, reply)
            }),
        ),
        (
            &GET_STOCK_DOCUMENT,
            |app, call| Box::pin(async move {
                let (stock_document_id,) = wire::get_stock_document(&call)?;
                let reply = T::get_stock_document(&app, call.cx(), stock_document_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_stock_document_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_RECEIPT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_stock_receipt(&mut call).await?;
                let reply = T::create_stock_receipt(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_receipt_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_ADJUSTMENT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_stock_adjustment(&mut call).await?;
                let reply = T::create_stock_adjustment(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_adjustment_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_ISSUE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_stock_issue(&mut call).await?;
                let reply = T::create_stock_issue(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_issue_reply(&call, reply)
            }),
        ),
        (
            &LIST_STOCK_TRANSFERS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_transfers(&call)?;
                let reply = T::list_stock_transfers(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_transfers_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_TRANSFER,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_stock_transfer(&mut call).await?;
                let reply = T::create_stock_transfer(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_transfer_reply(&call, reply)
            }),
        ),
        (
            &GET_STOCK_TRANSFER,
            |app, call| Box::pin(async move {
                let (stock_transfer_id,) = wire::get_stock_transfer(&call)?;
                let reply = T::get_stock_transfer(&app, call.cx(), stock_transfer_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_stock_transfer_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_STOCK_TRANSFER,
            |app, mut call| Box::pin(async move {
                let (stock_transfer_id, if_match, body) = wire::update_stock_transfer(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_stock_transfer(
                        &app,
                        call.cx(),
                        stock_transfer_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_stock_transfer_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_TRANSFER_PICKING,
            |app, mut call| Box::pin(async move {
                let (stock_transfer_id, key, body) = wire::create_stock_transfer_picking(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_stock_transfer_picking(
                        &app,
                        call.cx(),
                        stock_transfer_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_transfer_picking_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_TRANSFER_DISPATCH,
            |app, mut call| Box::pin(async move {
                let (stock_transfer_id, key) = wire::create_stock_transfer_dispatch(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_stock_transfer_dispatch(
                        &app,
                        call.cx(),
                        stock_transfer_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_transfer_dispatch_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_TRANSFER_RECEIPT,
            |app, mut call| Box::pin(async move {
                let (stock_transfer_id, key, body) = wire::create_stock_transfer_receipt(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_stock_transfer_receipt(
                        &app,
                        call.cx(),
                        stock_transfer_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_transfer_receipt_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STOCK_TRANSFER_CANCELLATION,
            |app, mut call| Box::pin(async move {
                let (stock_transfer_id, if_match, key, body) = wire::create_stock_transfer_cancellation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_stock_transfer_cancellation(
                        &app,
                        call.cx(),
                        stock_transfer_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_stock_transfer_cancellation_reply(&call, reply)
            }),
        ),
        (
            &LIST_STOCK_RESERVATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_stock_reservations(&call)?;
                let reply = T::list_stock_reservations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_stock_reservations_reply(&call, reply)
            }),
        ),
        (
            &LIST_VAN_NEEDS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_van_needs(&call)?;
                let reply = T::list_van_needs(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_van_needs_reply(&call, reply)
            }),
        ),
        (
            &LIST_OLD_PARTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_old_parts(&call)?;
                let reply = T::list_old_parts(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_old_parts_reply(&call, reply)
            }),
        ),
        (
            &CREATE_OLD_PART_SHELVING,
            |app, mut call| Box::pin(async move {
                let (old_part_id, key, body) = wire::create_old_part_shelving(&mut call)
                    .await?;
                let reply = T::create_old_part_shelving(
                        &app,
                        call.cx(),
                        old_part_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_old_part_shelving_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_stock_places(
        call: &rt::Call,
    ) -> rt::Result<(ListStockPlacesQuery,)> {
        Ok((call.query::<ListStockPlacesQuery>()?,))
    }
    pub(super) fn list_stock_places_reply(
        call: &rt::Call,
        reply: StockPlaceCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_place(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, StockPlacePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<StockPlacePrototype>().await?))
    }
    pub(super) fn create_stock_place_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<StockPlace>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_stock_place(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("stock_place_id")?,))
    }
    pub(super) fn get_stock_place_reply(
        call: &rt::Call,
        reply: rt::Tagged<StockPlace>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_stock_place(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, StockPlacePatch)> {
        Ok((
            call.path::<uuid::Uuid>("stock_place_id")?,
            call.if_match()?,
            call.json::<StockPlacePatch>().await?,
        ))
    }
    pub(super) fn update_stock_place_reply(
        call: &rt::Call,
        reply: rt::Tagged<StockPlace>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_stock_minimum(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, StockMinimumReplacement)> {
        Ok((
            call.path::<uuid::Uuid>("stock_place_id")?,
            call.path::<uuid::Uuid>("item_id")?,
            call.json::<StockMinimumReplacement>().await?,
        ))
    }
    pub(super) fn replace_stock_minimum_reply(
        call: &rt::Call,
        reply: StockMinimum,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_stock_balances(
        call: &rt::Call,
    ) -> rt::Result<(ListStockBalancesQuery,)> {
        Ok((call.query::<ListStockBalancesQuery>()?,))
    }
    pub(super) fn list_stock_balances_reply(
        call: &rt::Call,
        reply: StockBalanceCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_serial_units(
        call: &rt::Call,
    ) -> rt::Result<(ListSerialUnitsQuery,)> {
        Ok((call.query::<ListSerialUnitsQuery>()?,))
    }
    pub(super) fn list_serial_units_reply(
        call: &rt::Call,
        reply: SerialUnitCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_stock_movements(
        call: &rt::Call,
    ) -> rt::Result<(ListStockMovementsQuery,)> {
        Ok((call.query::<ListStockMovementsQuery>()?,))
    }
    pub(super) fn list_stock_movements_reply(
        call: &rt::Call,
        reply: StockMovementCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_stock_documents(
        call: &rt::Call,
    ) -> rt::Result<(ListStockDocumentsQuery,)> {
        Ok((call.query::<ListStockDocumentsQuery>()?,))
    }
    pub(super) fn list_stock_documents_reply(
        call: &rt::Call,
        reply: StockDocumentCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_stock_document(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("stock_document_id")?,))
    }
    pub(super) fn get_stock_document_reply(
        call: &rt::Call,
        reply: rt::Tagged<StockDocument>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_receipt(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, StockReceiptPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<StockReceiptPrototype>().await?))
    }
    pub(super) fn create_stock_receipt_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_adjustment(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, StockAdjustmentPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<StockAdjustmentPrototype>().await?,
        ))
    }
    pub(super) fn create_stock_adjustment_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_issue(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, StockIssuePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<StockIssuePrototype>().await?))
    }
    pub(super) fn create_stock_issue_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<StockDocument>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_stock_transfers(
        call: &rt::Call,
    ) -> rt::Result<(ListStockTransfersQuery,)> {
        Ok((call.query::<ListStockTransfersQuery>()?,))
    }
    pub(super) fn list_stock_transfers_reply(
        call: &rt::Call,
        reply: StockTransferCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_transfer(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, StockTransferPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<StockTransferPrototype>().await?))
    }
    pub(super) fn create_stock_transfer_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<StockTransfer>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_stock_transfer(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("stock_transfer_id")?,))
    }
    pub(super) fn get_stock_transfer_reply(
        call: &rt::Call,
        reply: rt::Tagged<StockTransfer>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_stock_transfer(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, StockTransferPatch)> {
        Ok((
            call.path::<uuid::Uuid>("stock_transfer_id")?,
            call.if_match()?,
            call.json::<StockTransferPatch>().await?,
        ))
    }
    pub(super) fn update_stock_transfer_reply(
        call: &rt::Call,
        reply: rt::Tagged<StockTransfer>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_transfer_picking(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, StockTransferPicking)> {
        Ok((
            call.path::<uuid::Uuid>("stock_transfer_id")?,
            call.idempotency_key().await?,
            call.json::<StockTransferPicking>().await?,
        ))
    }
    pub(super) fn create_stock_transfer_picking_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<StockTransfer>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_transfer_dispatch(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("stock_transfer_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_stock_transfer_dispatch_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<StockTransfer>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_transfer_receipt(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, StockTransferReceipt)> {
        Ok((
            call.path::<uuid::Uuid>("stock_transfer_id")?,
            call.idempotency_key().await?,
            call.json::<StockTransferReceipt>().await?,
        ))
    }
    pub(super) fn create_stock_transfer_receipt_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<StockTransfer>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_stock_transfer_cancellation(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, StockTransferCancellation),
    > {
        Ok((
            call.path::<uuid::Uuid>("stock_transfer_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<StockTransferCancellation>().await?,
        ))
    }
    pub(super) fn create_stock_transfer_cancellation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<StockTransfer>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_stock_reservations(
        call: &rt::Call,
    ) -> rt::Result<(ListStockReservationsQuery,)> {
        Ok((call.query::<ListStockReservationsQuery>()?,))
    }
    pub(super) fn list_stock_reservations_reply(
        call: &rt::Call,
        reply: StockReservationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_van_needs(call: &rt::Call) -> rt::Result<(ListVanNeedsQuery,)> {
        Ok((call.query::<ListVanNeedsQuery>()?,))
    }
    pub(super) fn list_van_needs_reply(
        call: &rt::Call,
        reply: VanNeedCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_old_parts(call: &rt::Call) -> rt::Result<(ListOldPartsQuery,)> {
        Ok((call.query::<ListOldPartsQuery>()?,))
    }
    pub(super) fn list_old_parts_reply(
        call: &rt::Call,
        reply: OldPartCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_old_part_shelving(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, OldPartShelving)> {
        Ok((
            call.path::<uuid::Uuid>("old_part_id")?,
            call.idempotency_key().await?,
            call.json::<OldPartShelving>().await?,
        ))
    }
    pub(super) fn create_old_part_shelving_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<OldPart>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_STOCK_PLACES)
        .query::<ListStockPlacesQuery>()
        .reply(wire::list_stock_places_reply);
    document
        .operation(&CREATE_STOCK_PLACE)
        .idempotency_key()
        .json::<StockPlacePrototype>()
        .reply(wire::create_stock_place_reply);
    document
        .operation(&GET_STOCK_PLACE)
        .id("stock_place_id")
        .reply(wire::get_stock_place_reply);
    document
        .operation(&UPDATE_STOCK_PLACE)
        .id("stock_place_id")
        .if_match()
        .json::<StockPlacePatch>()
        .reply(wire::update_stock_place_reply);
    document
        .operation(&REPLACE_STOCK_MINIMUM)
        .id("stock_place_id")
        .id("item_id")
        .json::<StockMinimumReplacement>()
        .reply(wire::replace_stock_minimum_reply);
    document
        .operation(&LIST_STOCK_BALANCES)
        .query::<ListStockBalancesQuery>()
        .reply(wire::list_stock_balances_reply);
    document
        .operation(&LIST_SERIAL_UNITS)
        .query::<ListSerialUnitsQuery>()
        .reply(wire::list_serial_units_reply);
    document
        .operation(&LIST_STOCK_MOVEMENTS)
        .query::<ListStockMovementsQuery>()
        .reply(wire::list_stock_movements_reply);
    document
        .operation(&LIST_STOCK_DOCUMENTS)
        .query::<ListStockDocumentsQuery>()
        .reply(wire::list_stock_documents_reply);
    document
        .operation(&GET_STOCK_DOCUMENT)
        .id("stock_document_id")
        .reply(wire::get_stock_document_reply);
    document
        .operation(&CREATE_STOCK_RECEIPT)
        .idempotency_key()
        .json::<StockReceiptPrototype>()
        .reply(wire::create_stock_receipt_reply);
    document
        .operation(&CREATE_STOCK_ADJUSTMENT)
        .idempotency_key()
        .json::<StockAdjustmentPrototype>()
        .reply(wire::create_stock_adjustment_reply);
    document
        .operation(&CREATE_STOCK_ISSUE)
        .idempotency_key()
        .json::<StockIssuePrototype>()
        .reply(wire::create_stock_issue_reply);
    document
        .operation(&LIST_STOCK_TRANSFERS)
        .query::<ListStockTransfersQuery>()
        .reply(wire::list_stock_transfers_reply);
    document
        .operation(&CREATE_STOCK_TRANSFER)
        .idempotency_key()
        .json::<StockTransferPrototype>()
        .reply(wire::create_stock_transfer_reply);
    document
        .operation(&GET_STOCK_TRANSFER)
        .id("stock_transfer_id")
        .reply(wire::get_stock_transfer_reply);
    document
        .operation(&UPDATE_STOCK_TRANSFER)
        .id("stock_transfer_id")
        .if_match()
        .json::<StockTransferPatch>()
        .reply(wire::update_stock_transfer_reply);
    document
        .operation(&CREATE_STOCK_TRANSFER_PICKING)
        .id("stock_transfer_id")
        .idempotency_key()
        .json::<StockTransferPicking>()
        .reply(wire::create_stock_transfer_picking_reply);
    document
        .operation(&CREATE_STOCK_TRANSFER_DISPATCH)
        .id("stock_transfer_id")
        .idempotency_key()
        .reply(wire::create_stock_transfer_dispatch_reply);
    document
        .operation(&CREATE_STOCK_TRANSFER_RECEIPT)
        .id("stock_transfer_id")
        .idempotency_key()
        .json::<StockTransferReceipt>()
        .reply(wire::create_stock_transfer_receipt_reply);
    document
        .operation(&CREATE_STOCK_TRANSFER_CANCELLATION)
        .id("stock_transfer_id")
        .if_match()
        .idempotency_key()
        .json::<StockTransferCancellation>()
        .reply(wire::create_stock_transfer_cancellation_reply);
    document
        .operation(&LIST_STOCK_RESERVATIONS)
        .query::<ListStockReservationsQuery>()
        .reply(wire::list_stock_reservations_reply);
    document
        .operation(&LIST_VAN_NEEDS)
        .query::<ListVanNeedsQuery>()
        .reply(wire::list_van_needs_reply);
    document
        .operation(&LIST_OLD_PARTS)
        .query::<ListOldPartsQuery>()
        .reply(wire::list_old_parts_reply);
    document
        .operation(&CREATE_OLD_PART_SHELVING)
        .id("old_part_id")
        .idempotency_key()
        .json::<OldPartShelving>()
        .reply(wire::create_old_part_shelving_reply);
}
