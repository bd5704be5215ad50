//! Payments: money that came in, what it pays, what was paid back.
//!
//! [`rules`] says what money may be used for, [`actions`] uses it, [`lookup`] reads, [`api`]
//! answers the contract.

pub(crate) mod actions;
pub mod allocation;
mod api;
mod balance;
mod events;
pub mod instructions;
mod lookup;
pub mod payment;
pub mod refund;
pub mod rules;
#[cfg(test)]
mod tests;
mod wire;

pub(crate) use actions::pay_from_job;
pub use actions::{confirm, record};
pub use api::Payments;
pub use events::{
    PaymentAllocated, PaymentBounced, PaymentConfirmed, PaymentReceived, PaymentRefunded,
};
pub use lookup::{Paid, paid};
