//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
pub mod common;
pub mod messages;
pub mod security;
pub mod api;
