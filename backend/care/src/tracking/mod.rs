//! What a customer follows by a secret link: one page that says what happens next.
//!
//! [`sentences`] chooses the sentence and [`words`] its values, both pure; [`facts`] gathers what
//! they speak of, [`page`] puts the whole together; the table [`bill`] is told by whoever invoices.

mod actions;
mod api;
pub mod bill;
pub mod facts;
mod ics;
mod page;
pub mod sentences;
#[cfg(test)]
mod tests;
mod timeline;
pub mod words;

pub use api::Tracking;
pub use bill::{Billed, billed, paid};
