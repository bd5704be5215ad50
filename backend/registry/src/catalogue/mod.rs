//! The catalogue: products, the codes that say what was wrong and what was done, labour, items,
//! skills, reasons. All organizations share it; codes are retired, never deleted.

mod codes;
pub mod error_code;
pub mod error_code_model;
pub mod family;
pub mod fault_code;
pub mod item;
pub mod item_model;
pub mod model;
pub mod question;
pub mod reason;
pub mod safety_sentence;
pub mod service_code;
pub mod skill;
pub mod symptom;

pub use codes::Codes;
