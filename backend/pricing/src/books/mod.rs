//! Price books: the prices of a time, for one price zone or for all.
//!
//! A book is drafted, published and then never changed; it counts until the next published one of
//! its scope begins, so that no two overlap.

pub mod actions;
pub mod book;
pub mod events;
pub mod line;
pub mod lines;
pub mod wire;
