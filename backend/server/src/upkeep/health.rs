use contract::maintenance::{SlowOperation, SystemHealth};
use kernel::{App, Result};

use super::parts;

/// So many of the slowest are told.
const SLOW: usize = 10;

/// Looks at everything.
pub async fn look(app: &App) -> Result<SystemHealth> {
    let parts = vec![
        parts::database(app).await,
        parts::disk(app).await,
        parts::clock(app).await?,
        parts::workers(app).await?,
        parts::events(app).await?,
        parts::mail(app),
        parts::sms(app),
        parts::backup(app).await?,
        parts::check(app).await?,
        parts::audit(app).await?,
    ];
    let slow = app.upkeep.observed.slowest(SLOW).into_iter().map(|(operation, timing)| {
        let whole = |number: u128| i64::try_from(number).unwrap_or(i64::MAX);
        SlowOperation {
            operation: operation.to_owned(),
            calls: whole(timing.calls.into()),
            mean_milliseconds: whole(timing.mean().as_millis()),
            slowest_milliseconds: whole(timing.slowest.as_millis()),
        }
    });
    Ok(SystemHealth {
        at: app.clock.now().into(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        read_only: app.upkeep.read_only,
        parts,
        slow_operations: slow.collect(),
    })
}
