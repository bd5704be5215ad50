//! The program: puts the departments together and serves them.

mod audit;
pub mod config;
pub mod demo;
mod drivers;
mod exports;
pub mod http;
pub mod installation;
pub mod migrate;
mod mounts;
mod names;
pub mod nightly;
mod reactions;
mod subjects;
pub mod upkeep;
pub mod workers;

pub use installation::{Installation, Schema, open};
