//! The evidence as administrators read it.

mod api;
mod fields;

pub use api::Audit;
