//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Who there is to let in.

///What a person is in the organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Role {
    #[serde(rename = "guest")]
    Guest,
    #[serde(rename = "link_holder")]
    LinkHolder,
    #[serde(rename = "enrolling")]
    Enrolling,
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "agent")]
    Agent,
    #[serde(rename = "dispatcher")]
    Dispatcher,
    #[serde(rename = "technician")]
    Technician,
    #[serde(rename = "warehouse")]
    Warehouse,
    #[serde(rename = "accountant")]
    Accountant,
    #[serde(rename = "manager")]
    Manager,
    #[serde(rename = "admin")]
    Admin,
}

crate::rt::text_enum!(
    Role { Guest = "guest", LinkHolder = "link_holder", Enrolling = "enrolling", Customer
    = "customer", Agent = "agent", Dispatcher = "dispatcher", Technician = "technician",
    Warehouse = "warehouse", Accountant = "accountant", Manager = "manager", Admin =
    "admin" }
);
