//! Looking after customers: their requests, what was promised them, the page they follow, what
//! they say afterwards.
//!
//! Departments below tell by facts what happens in the field; [`reactions`] turns that into
//! states, clocks and messages. Departments above tell of invoices by [`tracking::billed`] and
//! [`tracking::paid`].

mod check;
mod cover;
mod letters;
mod places;
pub mod reactions;
pub mod requests;
pub mod sla;
pub mod surveys;
mod symptoms;
pub mod tracking;
pub mod workers;

pub use check::check;
pub use requests::ServiceRequests;
pub use sla::ServiceLevels;
pub use surveys::Surveys;
pub use tracking::Tracking;

use kernel::{Result, Work};

/// Gives an organization the service levels and surveys to start with; a second time changes
/// nothing.
pub async fn presets(work: &Work<'_>) -> Result<()> {
    sla::seed(work).await?;
    surveys::seed(work).await?;
    Ok(())
}
