//! Supply: where parts are and how many, what moves them, and the vehicles they travel in.
//!
//! [`stock`] is what the departments above call: reserve, use, return, recover. [`places`] says
//! where stock is, [`transfers`] brings it, [`old_parts`] gets it back, and [`check()`] proves that
//! it all adds up.

mod api;
mod check;
mod names;
pub mod old_parts;
pub mod places;
pub mod presets;
#[cfg(test)]
mod proof;
pub mod reservations;
pub mod stock;
pub mod transfers;
mod typed;
pub mod vehicles;
mod wire;

pub use api::Stock;
pub use check::check;
pub use vehicles::Vehicles;
