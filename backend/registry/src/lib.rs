//! Who and what: organizations, accounts, parties, places, the catalogue, the installed base.

pub mod accounts;
pub mod organizations;
