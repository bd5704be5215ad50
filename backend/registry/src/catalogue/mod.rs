//! The catalogue: products, the codes that say what was wrong and what was done, labour, items,
//! skills, reasons. All organizations share it; codes are retired, never deleted.
//!
//! Each table has a file with its singular name; the file with the plural name lists and changes
//! its entries and shows them as the contract does. [`api`] answers the contract.

mod api;
mod codes;
mod entries;
pub mod error_code;
pub mod error_code_model;
mod error_codes;
mod families;
pub mod family;
pub mod fault_code;
mod fault_codes;
pub mod item;
pub mod item_model;
mod items;
pub mod model;
mod models;
pub mod question;
pub mod reason;
mod reasons;
pub mod safety_sentence;
pub mod service_code;
mod service_codes;
pub mod skill;
mod skills;
pub mod symptom;
mod symptoms;

pub use api::Catalogue;
pub use codes::Codes;
pub use entries::{Added, Changed, Entry, reference as family_reference};
pub use error_codes::KIND as ERROR_CODE;
pub use families::by_id as families_by_id;
pub use items::{by_sku, fitting};
pub use models::{by_code as model_by_code, references as model_references};
pub use reasons::of_kind as reason_of;
