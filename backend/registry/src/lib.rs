//! Who and what: organizations, accounts, parties, places, the catalogue, the installed base.

pub mod accounts;
pub mod calendars;
pub mod catalogue;
pub mod import;
pub mod organizations;
pub mod parties;
pub mod places;
pub mod presets;
pub mod units;

pub use accounts::account;
pub use calendars::{calendar as working_calendar, holiday};
pub use catalogue::{
    Codes, error_code, family as product_family, fault_code, item, item_model,
    model as product_model, reason, service_code, skill, symptom,
};
pub use organizations::{branch, organization};
pub use parties::{contact, party, phone as party_phone};
pub use places::{city, location as service_location, province, territory};
pub use units::{transfer as installed_unit_transfer, unit as installed_unit};
