//! The installed base: every single product that was sold, whose it is, where it stands.

pub mod transfer;
pub mod unit;
