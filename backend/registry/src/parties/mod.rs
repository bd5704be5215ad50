//! Parties: the people and companies one works for.
//!
//! [`party`] is the table, with its [`phone`]s and [`contact`]s; [`actions`] registers, changes
//! and merges them, [`contacts`] keeps whom to talk to, [`events`] tells of it, [`api`] answers
//! the contract.

mod actions;
mod api;
pub mod contact;
mod contacts;
mod events;
pub mod party;
pub mod phone;
mod view;

pub use actions::{NewParty, find, find_by_phone, find_or_create_by_phone, register, standing_for};
pub use api::Parties;
pub use events::{
    ContactChanged, PartyCreated, PartyMerged, PartyRemoved, PartyUnmerged, PartyUpdated,
};
pub use view::{PartyName, names, reference};
