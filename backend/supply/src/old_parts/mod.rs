//! Old parts: removed at a customer's place, owed to the warehouse until they lie on its shelf.

pub mod actions;
pub mod events;
pub mod old_part;

pub use actions::{Recovered, recover};
