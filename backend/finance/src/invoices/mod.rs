//! Invoices: what somebody owes for work done. Drafted when a job is approved, issued by an
//! accountant, and from then on as they are.
//!
//! [`rules`] says what an invoice comes to and what may become of it, [`drafting`] and [`actions`]
//! do it, [`lookup`] reads, [`evidence`] proves, [`printing`] prints, [`api`] answers the contract.

pub(crate) mod actions;
mod api;
mod drafting;
mod events;
pub(crate) mod evidence;
pub mod invoice;
pub mod line;
pub(crate) mod lookup;
mod printing;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub use actions::{create, issue};
pub use api::Invoices;
pub(crate) use drafting::Recipient;
pub use drafting::{draft, draft_fees};
pub(crate) use events::subjects;
pub use events::{
    InvoiceBalanceChanged, InvoiceCredited, InvoiceDiscarded, InvoiceDrafted, InvoiceIssued,
    InvoicePaid, InvoiceUpdated,
};
pub use lookup::Detail;
pub(crate) use printing::language;
