//! What is done once a night, by whichever server comes first: stock that nobody fetched is free
//! again, and what is kept for a while only goes.

use chrono::{DateTime, Days, NaiveTime, Utc};
use kernel::{App, Result, Viewer, deferred};
use registry::organization;
use sea_orm::{entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};

/// The name of the deferred work.
pub const NIGHTLY: &str = "server.nightly";

#[derive(Debug, Serialize, Deserialize)]
pub struct Night {}

/// The night's work; the next night is planned first, so that one that fails is not the last.
pub async fn work(app: &App) -> Result<()> {
    plan(app).await?;
    let organizations = Viewer::system(Uuid::nil()).select::<organization::Entity>();
    for organization in organizations.all(app.db()).await? {
        supply::reservations::expire_overdue(app, organization.id).await?;
    }
    registry::accounts::retention::sweep(app).await?;
    kernel::retention::sweep(app).await
}

/// Sees to it that the next night is planned, and only once.
pub async fn plan(app: &App) -> Result<()> {
    let waiting = async |work: &kernel::Work<'_>| {
        let rows = work.viewer.select::<deferred::Entity>();
        let rows = rows
            .filter(deferred::Column::Kind.eq(NIGHTLY))
            .filter(deferred::Column::DoneAt.is_null())
            .filter(deferred::Column::FailedAt.is_null())
            .filter(deferred::Column::RunAt.gt(work.now));
        match rows.limit(1).one(work.db()).await? {
            Some(_) => Ok(()),
            None => work.defer(NIGHTLY, &Night {}, next_night(app, work.now)).await,
        }
    };
    app.act(NIGHTLY, Viewer::system(Uuid::nil()), waiting).await
}

/// Half past two of the coming night, where the organization works.
fn next_night(app: &App, now: DateTime<Utc>) -> DateTime<Utc> {
    let zone = app.settings().zone();
    let tomorrow = now.with_timezone(&zone).date_naive() + Days::new(1);
    let hour = NaiveTime::from_hms_opt(2, 30, 0).unwrap_or_default();
    let at = tomorrow.and_time(hour).and_local_timezone(zone).earliest();
    at.map_or(now + chrono::TimeDelta::days(1), |at| at.to_utc())
}
