//! Every list as a file. What is in it comes from the list's own operation, page by page, with
//! the rights of whoever asked: so a file never shows more than the screen does. [`columns`] says
//! what stands in which column, [`run`] writes it.

mod api;
mod columns;
mod export;
mod run;

pub use api::Exports;
pub use run::{RUN, run};

#[cfg(test)]
mod tests;
