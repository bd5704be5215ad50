//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! All operations together.

use crate::rt::Operation;

/// Every operation there is.
pub static OPERATIONS: &[&Operation] = &[&crate::messages::LIST_DEMO_MESSAGES];

/// What the code says the API is; held against the specification by a test.
#[cfg(feature = "schemas")]
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = crate::rt::schemas::Document::default();
    crate::messages::describe(&mut document);
    document.finish()
}
