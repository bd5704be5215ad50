//! Service levels: what is promised by when, kept as it was promised, and who is told when it
//! runs short.
//!
//! [`rules`] chooses the level and computes its times, [`clock`] keeps them on a request,
//! [`escalation`] tells people, [`recount`] follows a calendar that changed; the table is
//! [`policy`].

mod api;
pub mod clock;
pub mod escalation;
mod events;
pub mod policy;
pub mod presets;
pub mod recount;
pub mod rules;
#[cfg(test)]
mod tests;

pub use api::ServiceLevels;
pub use presets::seed;

use kernel::{Result, Viewer, calendar::WorkingCalendar};
use sea_orm::entity::prelude::*;

use crate::requests::request;

/// The calendar that a service level counts in: the one it names, else that of the branch of the
/// request, else the organization's.
pub async fn calendar(
    db: &impl ConnectionTrait,
    row: &request::Model,
    code: &str,
) -> Result<WorkingCalendar> {
    let viewer = Viewer::system(row.organization_id);
    match registry::calendars::by_code(db, &viewer, code).await? {
        Some(calendar) => Ok(calendar),
        None => registry::calendars::of_branch(db, &viewer, row.branch_id).await,
    }
}
