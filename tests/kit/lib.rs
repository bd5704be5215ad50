//! The test kit: a whole installation on a database of its own, at a fixed time, with the demo
//! company in it; people who call it; and an answer that was checked against the contract before
//! a test sees it.

mod answer;
mod api;
mod database;
mod organization;
pub mod postgres;
mod routes;
mod schema;

pub use answer::Answer;
pub use api::{Api, Caller, NOW, Request, Stream};
pub use database::{Database, Place};
pub use organization::Newcomer;
pub use schema::check as check_answer;
pub use serde_json::{Value, json};
