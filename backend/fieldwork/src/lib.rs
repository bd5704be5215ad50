//! What happens at customers' places: jobs and their lines, visits and the people who go, checklists.
//!
//! Departments above make jobs by [`jobs::create`], settle them by [`jobs::post`] and
//! [`jobs::close`], and hear of the rest by the facts in [`events`].

mod check;
pub mod events;
pub mod jobs;
mod read;
mod reasons;
#[cfg(test)]
mod scenario;
pub mod templates;
pub mod visits;

pub use check::check;
pub use jobs::Jobs;
pub use templates::{JobTemplates, presets};
pub use visits::Visits;
