//! Places: warehouses, vans, shelves, and the places outside that stock comes from and goes to.
//!
//! [`actions`] keeps them; the tables are [`place`] and [`minimum`].

pub mod actions;
pub mod events;
pub mod minimum;
pub mod place;

pub use actions::{find, outside, van_of};
