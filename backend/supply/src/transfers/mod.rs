//! Transfers: paper that moves stock between two places, and the people who hand it over.
//!
//! [`rules`] says what one may become and who may do it, [`drafts`] writes them, [`actions`]
//! picks, hands over and confirms; the tables are [`transfer`] and [`line`].

pub mod actions;
pub mod drafts;
pub mod events;
pub mod line;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod transfer;
