//! Warranty policies: what is promised about which models, in versions by the date of sale.
//!
//! A version is drafted, published and then never changed; it counts until the next one of its
//! policy begins. [`actions`] writes and reads them, [`wire`] turns them into the contract's types.

pub mod actions;
pub mod binding;
pub mod events;
pub mod policy;
pub mod version;
pub mod wire;
