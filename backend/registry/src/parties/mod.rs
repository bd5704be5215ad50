//! Parties: the people and companies one works for.
//!
//! [`party`] is the table, with its [`phone`]s and [`contact`]s; [`rules`] says what names and
//! numbers look like, [`actions`] registers, changes and merges, [`api`] answers the contract.

pub mod contact;
pub mod party;
pub mod phone;
