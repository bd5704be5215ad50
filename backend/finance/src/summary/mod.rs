//! The numbers that a manager begins the day with. Each is counted where it is kept, up to
//! 10,000, and names the list that shows its rows.

mod api;
mod figures;

pub use api::DaySummaries;
