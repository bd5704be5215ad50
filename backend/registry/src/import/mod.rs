//! Imports: files of many rows, with a reason for every row that wasn't taken.
//!
//! [`sheet`] reads a file, [`rules`] judges its rows (both pure), [`run`] takes them in chunks
//! that a worker does one after the other, [`undo`] takes an import back, [`api`] answers the
//! contract. The tables are [`batch`], one row for each file, and [`row`].

mod actions;
mod api;
pub mod batch;
mod events;
mod reasons;
pub mod row;
mod rules;
mod run;
mod sheet;
#[cfg(test)]
mod tests;
mod undo;

pub use api::Imports;
pub use events::{ImportCreated, ImportFinished, ImportUndone};
pub use run::{Pending, RUN, run};
