//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What work, parts and travel cost whom, from when on; what is taxed how.

use validator::Validate;

/// Whether a price book counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PriceBookState {
    #[serde(rename = "draft")]
    Draft,
    #[serde(rename = "published")]
    Published,
}

crate::rt::text_enum!(PriceBookState { Draft = "draft", Published = "published" });

/// What one payer pays for the whole of a line.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PayerPrice {
    pub payer: crate::warranty::Payer,
    pub price: crate::rt::Money,
}

/// By what labour is multiplied in a price zone.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ZoneFactor {
    #[validate(nested)]
    pub price_zone: crate::common::Code,
    /// Ten-thousandths of the price.
    #[validate(range(min = 1, max = 100000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100000))]
    pub factor: i32,
}

/// What the way to the customer costs.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TravelZone {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The shortest way.
    #[validate(range(min = 0, max = 5000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 5000))]
    pub from_km: i32,
    /// The way from which the next zone holds; none for the last.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(range(min = 0, max = 5000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 5000, nullable = false)
    )]
    pub to_km: Option<i32>,
    pub flat: crate::rt::Money,
    pub per_km: crate::rt::Money,
    /// How long it takes.
    #[validate(range(min = 0, max = 1440))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1440))]
    pub travel_minutes: i32,
}

/// How a surcharge meets others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SurchargeStacking {
    #[serde(rename = "highest_only")]
    HighestOnly,
    #[serde(rename = "adds")]
    Adds,
    #[serde(rename = "overrides_all")]
    OverridesAll,
}

crate::rt::text_enum!(
    SurchargeStacking { HighestOnly = "highest_only", Adds = "adds", OverridesAll =
    "overrides_all" }
);

/// What is added at certain times or places.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Surcharge {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The kinds of lines.
    #[validate(length(min = 1, max = 3))]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 3))]
    pub applies_to: Vec<crate::warranty::LineKind>,
    /// Ten-thousandths of the price.
    #[validate(range(min = 0, max = 100000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100000))]
    pub share: i32,
    pub flat: crate::rt::Money,
    #[validate(nested)]
    pub condition: crate::common::Note,
    pub stacking: SurchargeStacking,
}

/// What a first look costs, and when it is credited.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CallOutRule {
    #[validate(nested)]
    pub service_code: crate::common::Code,
    pub fee: crate::rt::Money,
    /// Whether travel is charged beside it.
    pub travel_charged: bool,
    /// Ten-thousandths of the fee that are deducted from accepted work.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub credit_share: i32,
    /// In how many days the estimate must be accepted.
    #[validate(range(min = 0, max = 365))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 365))]
    pub credit_within_days: i32,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// What it costs when nobody is at home.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NoAccessRule {
    /// Ten-thousandths of the travel fee.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub travel_share: i32,
    /// How often it costs nothing.
    #[validate(range(min = 0, max = 100))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100))]
    pub free_times: i32,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// What it costs to cancel late.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LateCancellationRule {
    /// How many hours before the window is late.
    #[validate(range(min = 0, max = 240))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 240))]
    pub hours_before: i32,
    /// Ten-thousandths of the travel fee.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub travel_share: i32,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// What it costs to leave a finished unit with us.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StorageRule {
    /// How many days after the notice are free.
    #[validate(range(min = 0, max = 365))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 365))]
    pub free_days: i32,
    pub per_day: crate::rt::Money,
    #[validate(nested)]
    pub text: crate::common::LocalizedText,
}

/// What a price book says beside its lines.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TariffRules {
    pub round_to: crate::rt::Money,
    /// By what labour is multiplied where.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub zone_factors: Vec<ZoneFactor>,
    /// What the way costs, shortest first.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub travel_zones: Vec<TravelZone>,
    /// What is added when.
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub surcharges: Vec<Surcharge>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub call_out: Option<CallOutRule>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub no_access: Option<NoAccessRule>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub late_cancellation: Option<LateCancellationRule>,
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub storage: Option<StorageRule>,
}

/// What it takes to draft a price book.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceBookPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The first day.
    pub effective_from: chrono::NaiveDate,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub price_zone: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub rules: Option<TariffRules>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub copy_of: Option<uuid::Uuid>,
    /// Ten-thousandths by which copied prices, travel and fees are raised, rounded as the rules say.
    #[serde(default = "price_book_prototype_default_raise")]
    #[validate(range(min = -5000, max = 50000))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = -5000,
            maximum = 50000,
            default = price_book_prototype_default_raise
        )
    )]
    pub raise: i32,
}

fn price_book_prototype_default_raise() -> i32 {
    0
}

/// What a draft is to say.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceBookReplacement {
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The first day.
    pub effective_from: chrono::NaiveDate,
    #[validate(nested)]
    pub rules: TariffRules,
}

/// The prices of a time, for one price zone or for all.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceBook {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    pub state: PriceBookState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub price_zone: Option<crate::common::Code>,
    /// The first day.
    pub effective_from: chrono::NaiveDate,
    /// The day on which the next book begins, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub effective_to: Option<chrono::NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub published_at: Option<crate::rt::Instant>,
    pub rules: TariffRules,
}

/// One page of price books.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceBookCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<PriceBook>,
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

/// The price of either an operation or an item.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceLinePrototype {
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_code_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub item_id: Option<uuid::Uuid>,
    /// The price of each payer; whoever is missing pays as the customer.
    #[validate(length(min = 1, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub prices: Vec<PayerPrice>,
}

/// What may change about a price.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceLinePatch {
    /// The price of each payer; whoever is missing pays as the customer.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 1, max = 6), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 6, nullable = false)
    )]
    pub prices: Option<Vec<PayerPrice>>,
}

/// A price of a price book.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceLine {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub price_book_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_code_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub item_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub code: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    /// The price of each payer; whoever is missing pays as the customer.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub prices: Vec<PayerPrice>,
}

/// One page of lines.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceLineCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<PriceLine>,
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

/// What something costs each payer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Price {
    pub price_book_id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_code_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub item_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub travel_zone: Option<crate::common::Code>,
    /// The price of each payer; whoever is missing pays as the customer.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 6))]
    pub prices: Vec<PayerPrice>,
}

/// The prices that there are of what was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceList {
    /// The day.
    pub on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub price_zone: Option<crate::common::Code>,
    /// The prices.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 300))]
    pub items: Vec<Price>,
}

/// What a visit costs, and the rules of fees.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceFees {
    /// The day.
    pub on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub call_out: Option<CallOutRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub no_access: Option<NoAccessRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub late_cancellation: Option<LateCancellationRule>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub storage: Option<StorageRule>,
    /// What the way costs, shortest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub travel_zones: Vec<TravelZone>,
    /// Ten-thousandths that are added as tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub tax_share: Option<i32>,
}

/// What a price zone is.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceZonePrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The territories in it.
    #[serde(deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 500))]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub territory_ids: Vec<uuid::Uuid>,
}

/// Where labour has a factor or a price book of its own.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceZone {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    /// The territories in it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub territory_ids: Vec<uuid::Uuid>,
}

/// One page of price zones.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PriceZoneCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<PriceZone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// The rate from a day on.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TaxRatePrototype {
    /// Ten-thousandths of the taxable sum.
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub share: i32,
    /// The first day.
    pub effective_from: chrono::NaiveDate,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// Value added tax from a day on.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TaxRate {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    /// Ten-thousandths of the taxable sum.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10000))]
    pub share: i32,
    /// The first day.
    pub effective_from: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One page of tax rates.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TaxRateCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<TaxRate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_price_books`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPriceBooksQuery {
    /// Only books in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub state: Vec<PriceBookState>,
    /// Only books of this price zone.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub price_zone: Option<crate::common::Code>,
    /// Only books in force on this day.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub in_force_on: Option<chrono::NaiveDate>,
    /// The most items to return.
    #[serde(default = "list_price_books_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_price_books_default_limit)
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

fn list_price_books_default_limit() -> i32 {
    50
}

/// The query of `list_price_lines`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPriceLinesQuery {
    /// Only prices of these operations.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 100))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub service_code_id: Vec<uuid::Uuid>,
    /// Only prices of these items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 100))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// The most items to return.
    #[serde(default = "list_price_lines_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_price_lines_default_limit)
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

fn list_price_lines_default_limit() -> i32 {
    50
}

/// The query of `list_prices`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPricesQuery {
    /// The operations.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 100))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub service_code_id: Vec<uuid::Uuid>,
    /// The items.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 100))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub item_id: Vec<uuid::Uuid>,
    /// The way to the customer in kilometres.
    #[serde(default)]
    #[validate(range(min = 0, max = 5000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 5000, nullable = false)
    )]
    pub travel_km: Option<i32>,
    /// The territory of the work; its price zone counts.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory_id: Option<uuid::Uuid>,
    /// The day; today, if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub on: Option<chrono::NaiveDate>,
}

/// The query of `get_service_fees`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetServiceFeesQuery {
    /// The day; today, if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub on: Option<chrono::NaiveDate>,
}

/// The query of `list_price_zones`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListPriceZonesQuery {
    /// The most items to return.
    #[serde(default = "list_price_zones_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_price_zones_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_price_zones_default_limit() -> i32 {
    50
}

/// The query of `list_tax_rates`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListTaxRatesQuery {
    /// The most items to return.
    #[serde(default = "list_tax_rates_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_tax_rates_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_tax_rates_default_limit() -> i32 {
    50
}

/// What work, parts and travel cost whom, from when on; what is taxed how.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait PricingApi: rt::Service {
    /// List price books
    ///
    /// Lists price books, the latest first.
    ///
    /// `GET /price-books`
    async fn list_price_books(
        app: &Self::App,
        cx: rt::Cx,
        query: ListPriceBooksQuery,
    ) -> Result<PriceBookCollection, Self::Error>;
    /// Draft a price book
    ///
    /// Drafts a price book, empty or from the lines of another, raised by a percentage.
    ///
    /// `POST /price-books`
    async fn create_price_book(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: PriceBookPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<PriceBook>>>, Self::Error>;
    /// Fetch a price book
    ///
    /// Fetches a price book with its travel zones, surcharges and fees.
    ///
    /// `GET /price-books/{price_book_id}`
    async fn get_price_book(
        app: &Self::App,
        cx: rt::Cx,
        price_book_id: uuid::Uuid,
    ) -> Result<rt::Tagged<PriceBook>, Self::Error>;
    /// Rewrite a drafted price book
    ///
    /// Replaces the rules of a draft; its lines stay. A published book never changes.
    ///
    /// `PUT /price-books/{price_book_id}`
    async fn replace_price_book(
        app: &Self::App,
        cx: rt::Cx,
        price_book_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: PriceBookReplacement,
    ) -> Result<rt::Tagged<PriceBook>, Self::Error>;
    /// Publish a price book
    ///
    /// Makes a draft count from its first day on, until the next book of the same price zone begins.
    ///
    /// `POST /price-books/{price_book_id}/publication`
    async fn create_price_book_publication(
        app: &Self::App,
        cx: rt::Cx,
        price_book_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<PriceBook>>, Self::Error>;
    /// List the lines of a price book
    ///
    /// Lists the prices of a book, oldest first.
    ///
    /// `GET /price-books/{price_book_id}/lines`
    async fn list_price_lines(
        app: &Self::App,
        cx: rt::Cx,
        price_book_id: uuid::Uuid,
        query: ListPriceLinesQuery,
    ) -> Result<PriceLineCollection, Self::Error>;
    /// Price an operation or item
    ///
    /// Adds a price to a draft.
    ///
    /// `POST /price-books/{price_book_id}/lines`
    async fn create_price_line(
        app: &Self::App,
        cx: rt::Cx,
        price_book_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: PriceLinePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<PriceLine>>>, Self::Error>;
    /// Fetch a line of a price book
    ///
    /// Fetches one price.
    ///
    /// `GET /price-lines/{price_line_id}`
    async fn get_price_line(
        app: &Self::App,
        cx: rt::Cx,
        price_line_id: uuid::Uuid,
    ) -> Result<rt::Tagged<PriceLine>, Self::Error>;
    /// Change a price
    ///
    /// Changes a price of a draft.
    ///
    /// `PATCH /price-lines/{price_line_id}`
    async fn update_price_line(
        app: &Self::App,
        cx: rt::Cx,
        price_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: PriceLinePatch,
    ) -> Result<rt::Tagged<PriceLine>, Self::Error>;
    /// Remove a price
    ///
    /// Removes a price from a draft.
    ///
    /// `DELETE /price-lines/{price_line_id}`
    async fn delete_price_line(
        app: &Self::App,
        cx: rt::Cx,
        price_line_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Look up prices
    ///
    /// Tells what operations, items and travel cost each payer on a day, in a price zone.
    ///
    /// `GET /prices`
    async fn list_prices(
        app: &Self::App,
        cx: rt::Cx,
        query: ListPricesQuery,
    ) -> Result<PriceList, Self::Error>;
    /// Fetch the fees
    ///
    /// Tells what a visit costs before anybody comes, and the rules of fees in words.
    ///
    /// `GET /service-fees`
    async fn get_service_fees(
        app: &Self::App,
        cx: rt::Cx,
        query: GetServiceFeesQuery,
    ) -> Result<ServiceFees, Self::Error>;
    /// List price zones
    ///
    /// Lists the zones in which labour has a factor or a price book of its own, by code.
    ///
    /// `GET /price-zones`
    async fn list_price_zones(
        app: &Self::App,
        cx: rt::Cx,
        query: ListPriceZonesQuery,
    ) -> Result<PriceZoneCollection, Self::Error>;
    /// Add a price zone
    ///
    /// Adds a price zone.
    ///
    /// `POST /price-zones`
    async fn create_price_zone(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: PriceZonePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<PriceZone>>>, Self::Error>;
    /// Fetch a price zone
    ///
    /// Fetches a price zone with its territories.
    ///
    /// `GET /price-zones/{price_zone_id}`
    async fn get_price_zone(
        app: &Self::App,
        cx: rt::Cx,
        price_zone_id: uuid::Uuid,
    ) -> Result<rt::Tagged<PriceZone>, Self::Error>;
    /// Change a price zone
    ///
    /// Replaces what a zone is called and the territories in it. A territory is in one zone at most.
    ///
    /// `PUT /price-zones/{price_zone_id}`
    async fn replace_price_zone(
        app: &Self::App,
        cx: rt::Cx,
        price_zone_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: PriceZonePrototype,
    ) -> Result<rt::Tagged<PriceZone>, Self::Error>;
    /// List tax rates
    ///
    /// Lists the tax rates, the latest first.
    ///
    /// `GET /tax-rates`
    async fn list_tax_rates(
        app: &Self::App,
        cx: rt::Cx,
        query: ListTaxRatesQuery,
    ) -> Result<TaxRateCollection, Self::Error>;
    /// Add a tax rate
    ///
    /// Adds the rate that holds from a day on. Rates are never changed.
    ///
    /// `POST /tax-rates`
    async fn create_tax_rate(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: TaxRatePrototype,
    ) -> Result<rt::Recorded<rt::Created<TaxRate>>, Self::Error>;
    /// Fetch a tax rate
    ///
    /// Fetches one rate.
    ///
    /// `GET /tax-rates/{tax_rate_id}`
    async fn get_tax_rate(
        app: &Self::App,
        cx: rt::Cx,
        tax_rate_id: uuid::Uuid,
    ) -> Result<TaxRate, Self::Error>;
}

pub static LIST_PRICE_BOOKS: rt::Operation = rt::Operation {
    id: "list_price_books",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-books",
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
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "price_zone",
            repeats: false,
        },
        rt::QueryParameter {
            name: "in_force_on",
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

pub static CREATE_PRICE_BOOK: rt::Operation = rt::Operation {
    id: "create_price_book",
    tag: "pricing",
    method: rt::Method::POST,
    path: "/price-books",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("PriceBookPrototype"),
    query: &[],
};

pub static GET_PRICE_BOOK: rt::Operation = rt::Operation {
    id: "get_price_book",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-books/{price_book_id}",
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

pub static REPLACE_PRICE_BOOK: rt::Operation = rt::Operation {
    id: "replace_price_book",
    tag: "pricing",
    method: rt::Method::PUT,
    path: "/price-books/{price_book_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("PriceBookReplacement"),
    query: &[],
};

pub static CREATE_PRICE_BOOK_PUBLICATION: rt::Operation = rt::Operation {
    id: "create_price_book_publication",
    tag: "pricing",
    method: rt::Method::POST,
    path: "/price-books/{price_book_id}/publication",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_PRICE_LINES: rt::Operation = rt::Operation {
    id: "list_price_lines",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-books/{price_book_id}/lines",
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
            name: "service_code_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
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

pub static CREATE_PRICE_LINE: rt::Operation = rt::Operation {
    id: "create_price_line",
    tag: "pricing",
    method: rt::Method::POST,
    path: "/price-books/{price_book_id}/lines",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("PriceLinePrototype"),
    query: &[],
};

pub static GET_PRICE_LINE: rt::Operation = rt::Operation {
    id: "get_price_line",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-lines/{price_line_id}",
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

pub static UPDATE_PRICE_LINE: rt::Operation = rt::Operation {
    id: "update_price_line",
    tag: "pricing",
    method: rt::Method::PATCH,
    path: "/price-lines/{price_line_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("PriceLinePatch"),
    query: &[],
};

pub static DELETE_PRICE_LINE: rt::Operation = rt::Operation {
    id: "delete_price_line",
    tag: "pricing",
    method: rt::Method::DELETE,
    path: "/price-lines/{price_line_id}",
    status: 204,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_PRICES: rt::Operation = rt::Operation {
    id: "list_prices",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/prices",
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
            name: "service_code_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "item_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "travel_km",
            repeats: false,
        },
        rt::QueryParameter {
            name: "territory_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "on",
            repeats: false,
        },
    ],
};

pub static GET_SERVICE_FEES: rt::Operation = rt::Operation {
    id: "get_service_fees",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/service-fees",
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
            name: "on",
            repeats: false,
        },
    ],
};

pub static LIST_PRICE_ZONES: rt::Operation = rt::Operation {
    id: "list_price_zones",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-zones",
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

pub static CREATE_PRICE_ZONE: rt::Operation = rt::Operation {
    id: "create_price_zone",
    tag: "pricing",
    method: rt::Method::POST,
    path: "/price-zones",
    status: 201,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("PriceZonePrototype"),
    query: &[],
};

pub static GET_PRICE_ZONE: rt::Operation = rt::Operation {
    id: "get_price_zone",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/price-zones/{price_zone_id}",
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

pub static REPLACE_PRICE_ZONE: rt::Operation = rt::Operation {
    id: "replace_price_zone",
    tag: "pricing",
    method: rt::Method::PUT,
    path: "/price-zones/{price_zone_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("PriceZonePrototype"),
    query: &[],
};

pub static LIST_TAX_RATES: rt::Operation = rt::Operation {
    id: "list_tax_rates",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/tax-rates",
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

pub static CREATE_TAX_RATE: rt::Operation = rt::Operation {
    id: "create_tax_rate",
    tag: "pricing",
    method: rt::Method::POST,
    path: "/tax-rates",
    status: 201,
    access: &[
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: true,
    if_match: false,
    body: Some("TaxRatePrototype"),
    query: &[],
};

pub static GET_TAX_RATE: rt::Operation = rt::Operation {
    id: "get_tax_rate",
    tag: "pricing",
    method: rt::Method::GET,
    path: "/tax-rates/{tax_rate_id}",
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

/// The operations of this domain, as `T` answers them.
pub fn operations<T: PricingApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 19] = [
        (
            &LIST_PRICE_BOOKS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_price_books(&call)?;
                let reply = T::list_price_books(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_price_books_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRICE_BOOK,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_price_book(&mut call).await?;
                let reply = T::create_price_book(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_price_book_reply(&call, reply)
            }),
        ),
        (
            &GET_PRICE_BOOK,
            |app, call| Box::pin(async move {
                let (price_book_id,) = wire::get_price_book(&call)?;
                let reply = T::get_price_book(&app, call.cx(), price_book_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_price_book_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_PRICE_BOOK,
            |app, mut call| Box::pin(async move {
                let (price_book_id, if_match, body) = wire::replace_price_book(&mut call)
                    .await?;
                let reply = T::replace_price_book(
                        &app,
                        call.cx(),
                        price_book_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_price_book_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRICE_BOOK_PUBLICATION,
            |app, mut call| Box::pin(async move {
                let (price_book_id, if_match, key) = wire::create_price_book_publication(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_price_book_publication(
                        &app,
                        call.cx(),
                        price_book_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_price_book_publication_reply(&call, reply)
            }),
        ),
        (
            &LIST_PRICE_LINES,
            |app, call| Box::pin(async move {
                let (price_book_id, query) = wire::list_price_lines(&call)?;
                let reply = T::list_price_lines(&app, call.cx(), price_book_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::list_price_lines_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRICE_LINE,
            |app, mut call| Box::pin(async move {
                let (price_book_id, key, body) = wire::create_price_line(&mut call)
                    .await?;
                let reply = T::create_price_line(
                        &app,
                        call.cx(),
                        price_book_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_price_line_reply(&call, reply)
            }),
        ),
        (
            &GET_PRICE_LINE,
            |app, call| Box::pin(async move {
                let (price_line_id,) = wire::get_price_line(&call)?;
                let reply = T::get_price_line(&app, call.cx(), price_line_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_price_line_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PRICE_LINE,
            |app, mut call| Box::pin(async move {
                let (price_line_id, if_match, body) = wire::update_price_line(&mut call)
                    .await?;
                let reply = T::update_price_line(
                        &app,
                        call.cx(),
                        price_line_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_price_line_reply(&call, reply)
            }),
        ),
        (
            &DELETE_PRICE_LINE,
            |app, call| Box::pin(async move {
                let (price_line_id, if_match) = wire::delete_price_line(&call)?;
                let reply = T::delete_price_line(
                        &app,
                        call.cx(),
                        price_line_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_price_line_reply(&call, reply)
            }),
        ),
        (
            &LIST_PRICES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_prices(&call)?;
                let reply = T::list_prices(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_prices_reply(&call, reply)
            }),
        ),
        (
            &GET_SERVICE_FEES,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_service_fees(&call)?;
                let reply = T::get_service_fees(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_service_fees_reply(&call, reply)
            }),
        ),
        (
            &LIST_PRICE_ZONES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_price_zones(&call)?;
                let reply = T::list_price_zones(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_price_zones_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PRICE_ZONE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_price_zone(&mut call).await?;
                let reply = T::create_price_zone(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_price_zone_reply(&call, reply)
            }),
        ),
        (
            &GET_PRICE_ZONE,
            |app, call| Box::pin(async move {
                let (price_zone_id,) = wire::get_price_zone(&call)?;
                let reply = T::get_price_zone(&app, call.cx(), price_zone_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_price_zone_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_PRICE_ZONE,
            |app, mut call| Box::pin(async move {
                let (price_zone_id, if_match, body) = wire::replace_price_zone(&mut call)
                    .await?;
                let reply = T::replace_price_zone(
                        &app,
                        call.cx(),
                        price_zone_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_price_zone_reply(&call, reply)
            }),
        ),
        (
            &LIST_TAX_RATES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_tax_rates(&call)?;
                let reply = T::list_tax_rates(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_tax_rates_reply(&call, reply)
            }),
        ),
        (
            &CREATE_TAX_RATE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_tax_rate(&mut call).await?;
                let reply = T::create_tax_rate(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_tax_rate_reply(&call, reply)
            }),
        ),
        (
            &GET_TAX_RATE,
            |app, call| Box::pin(async move {
                let (tax_rate_id,) = wire::get_tax_rate(&call)?;
                let reply = T::get_tax_rate(&app, call.cx(), tax_rate_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_tax_rate_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_price_books(
        call: &rt::Call,
    ) -> rt::Result<(ListPriceBooksQuery,)> {
        Ok((call.query::<ListPriceBooksQuery>()?,))
    }
    pub(super) fn list_price_books_reply(
        call: &rt::Call,
        reply: PriceBookCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_price_book(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, PriceBookPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<PriceBookPrototype>().await?))
    }
    pub(super) fn create_price_book_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<PriceBook>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_price_book(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("price_book_id")?,))
    }
    pub(super) fn get_price_book_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceBook>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_price_book(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, PriceBookReplacement)> {
        Ok((
            call.path::<uuid::Uuid>("price_book_id")?,
            call.if_match()?,
            call.json::<PriceBookReplacement>().await?,
        ))
    }
    pub(super) fn replace_price_book_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceBook>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_price_book_publication(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("price_book_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_price_book_publication_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<PriceBook>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_price_lines(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListPriceLinesQuery)> {
        Ok((
            call.path::<uuid::Uuid>("price_book_id")?,
            call.query::<ListPriceLinesQuery>()?,
        ))
    }
    pub(super) fn list_price_lines_reply(
        call: &rt::Call,
        reply: PriceLineCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_price_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, PriceLinePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("price_book_id")?,
            call.idempotency_key().await?,
            call.json::<PriceLinePrototype>().await?,
        ))
    }
    pub(super) fn create_price_line_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<PriceLine>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_price_line(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("price_line_id")?,))
    }
    pub(super) fn get_price_line_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceLine>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_price_line(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, PriceLinePatch)> {
        Ok((
            call.path::<uuid::Uuid>("price_line_id")?,
            call.if_match()?,
            call.json::<PriceLinePatch>().await?,
        ))
    }
    pub(super) fn update_price_line_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceLine>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_price_line(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("price_line_id")?, call.if_match()?))
    }
    pub(super) fn delete_price_line_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_prices(call: &rt::Call) -> rt::Result<(ListPricesQuery,)> {
        Ok((call.query::<ListPricesQuery>()?,))
    }
    pub(super) fn list_prices_reply(
        call: &rt::Call,
        reply: PriceList,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_service_fees(
        call: &rt::Call,
    ) -> rt::Result<(GetServiceFeesQuery,)> {
        Ok((call.query::<GetServiceFeesQuery>()?,))
    }
    pub(super) fn get_service_fees_reply(
        call: &rt::Call,
        reply: ServiceFees,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_price_zones(
        call: &rt::Call,
    ) -> rt::Result<(ListPriceZonesQuery,)> {
        Ok((call.query::<ListPriceZonesQuery>()?,))
    }
    pub(super) fn list_price_zones_reply(
        call: &rt::Call,
        reply: PriceZoneCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_price_zone(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, PriceZonePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<PriceZonePrototype>().await?))
    }
    pub(super) fn create_price_zone_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<PriceZone>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_price_zone(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("price_zone_id")?,))
    }
    pub(super) fn get_price_zone_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceZone>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_price_zone(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, PriceZonePrototype)> {
        Ok((
            call.path::<uuid::Uuid>("price_zone_id")?,
            call.if_match()?,
            call.json::<PriceZonePrototype>().await?,
        ))
    }
    pub(super) fn replace_price_zone_reply(
        call: &rt::Call,
        reply: rt::Tagged<PriceZone>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_tax_rates(call: &rt::Call) -> rt::Result<(ListTaxRatesQuery,)> {
        Ok((call.query::<ListTaxRatesQuery>()?,))
    }
    pub(super) fn list_tax_rates_reply(
        call: &rt::Call,
        reply: TaxRateCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_tax_rate(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, TaxRatePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<TaxRatePrototype>().await?))
    }
    pub(super) fn create_tax_rate_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<TaxRate>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_tax_rate(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("tax_rate_id")?,))
    }
    pub(super) fn get_tax_rate_reply(
        call: &rt::Call,
        reply: TaxRate,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_PRICE_BOOKS)
        .query::<ListPriceBooksQuery>()
        .reply(wire::list_price_books_reply);
    document
        .operation(&CREATE_PRICE_BOOK)
        .idempotency_key()
        .json::<PriceBookPrototype>()
        .reply(wire::create_price_book_reply);
    document
        .operation(&GET_PRICE_BOOK)
        .id("price_book_id")
        .reply(wire::get_price_book_reply);
    document
        .operation(&REPLACE_PRICE_BOOK)
        .id("price_book_id")
        .if_match()
        .json::<PriceBookReplacement>()
        .reply(wire::replace_price_book_reply);
    document
        .operation(&CREATE_PRICE_BOOK_PUBLICATION)
        .id("price_book_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_price_book_publication_reply);
    document
        .operation(&LIST_PRICE_LINES)
        .id("price_book_id")
        .query::<ListPriceLinesQuery>()
        .reply(wire::list_price_lines_reply);
    document
        .operation(&CREATE_PRICE_LINE)
        .id("price_book_id")
        .idempotency_key()
        .json::<PriceLinePrototype>()
        .reply(wire::create_price_line_reply);
    document
        .operation(&GET_PRICE_LINE)
        .id("price_line_id")
        .reply(wire::get_price_line_reply);
    document
        .operation(&UPDATE_PRICE_LINE)
        .id("price_line_id")
        .if_match()
        .json::<PriceLinePatch>()
        .reply(wire::update_price_line_reply);
    document
        .operation(&DELETE_PRICE_LINE)
        .id("price_line_id")
        .if_match()
        .reply(wire::delete_price_line_reply);
    document
        .operation(&LIST_PRICES)
        .query::<ListPricesQuery>()
        .reply(wire::list_prices_reply);
    document
        .operation(&GET_SERVICE_FEES)
        .query::<GetServiceFeesQuery>()
        .reply(wire::get_service_fees_reply);
    document
        .operation(&LIST_PRICE_ZONES)
        .query::<ListPriceZonesQuery>()
        .reply(wire::list_price_zones_reply);
    document
        .operation(&CREATE_PRICE_ZONE)
        .idempotency_key()
        .json::<PriceZonePrototype>()
        .reply(wire::create_price_zone_reply);
    document
        .operation(&GET_PRICE_ZONE)
        .id("price_zone_id")
        .reply(wire::get_price_zone_reply);
    document
        .operation(&REPLACE_PRICE_ZONE)
        .id("price_zone_id")
        .if_match()
        .json::<PriceZonePrototype>()
        .reply(wire::replace_price_zone_reply);
    document
        .operation(&LIST_TAX_RATES)
        .query::<ListTaxRatesQuery>()
        .reply(wire::list_tax_rates_reply);
    document
        .operation(&CREATE_TAX_RATE)
        .idempotency_key()
        .json::<TaxRatePrototype>()
        .reply(wire::create_tax_rate_reply);
    document.operation(&GET_TAX_RATE).id("tax_rate_id").reply(wire::get_tax_rate_reply);
}
