//! Credit notes: what is taken back of an issued invoice. One person writes them, another
//! approves, and issuing lowers what is open.
//!
//! [`rules`] says what may be taken back, [`actions`] does it. Their operations stand with those
//! of invoices.

pub(crate) mod actions;
pub mod credit_note;
mod events;
pub mod line;
pub(crate) mod lookup;
pub mod rules;
#[cfg(test)]
mod tests;
pub(crate) mod wire;

pub use events::{CreditNoteApproved, CreditNoteDrafted, CreditNoteIssued};
