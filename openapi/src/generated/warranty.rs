//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Warranty

/// Who bears a cost.
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
