//! Runs wait in a table, so that one is done once, whichever server takes it, and so that people
//! see what became of it.

use std::{future::Future, sync::Arc, time::Duration};

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone, Utc};
use contract::maintenance::{MaintenanceKind as Kind, MaintenanceState as State};
use kernel::{App, Result, Text, Viewer, Work, guarded};
use sea_orm::{
    ActiveValue::Set, Condition, IntoActiveModel, QueryFilter, QueryOrder, entity::prelude::*,
    sea_query::ExprTrait,
};

use super::{
    CHECKS, backups, check_telling, export_head,
    run::{Column, Entity, Findings, Model, RunAsked, RunChanged},
};

const LOOK: Duration = Duration::from_secs(5);
/// A server that has not been heard of for so long is gone.
const CLAIM: TimeDelta = TimeDelta::minutes(2);
const PULSE: Duration = Duration::from_secs(30);

/// Looks after the installation for as long as the server runs.
pub async fn upkeep_forever(app: Arc<App>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let looked = async {
            schedule(&app).await?;
            run_due(&app).await
        };
        if let Err(error) = looked.await {
            tracing::warn!(%error, "upkeep could not be looked for");
            tokio::time::sleep(Duration::from_secs(60)).await;
        }
    }
}

/// What a run came to.
#[derive(Default)]
struct Outcome {
    bytes: Option<u64>,
    file_name: Option<String>,
    findings: Findings,
}

/// Puts what the schedule wants now among the runs; several servers want it once.
async fn schedule(app: &App) -> Result<()> {
    let Some(at) = app.upkeep.backups.at.filter(|_| !app.is_demo()) else { return Ok(()) };
    let due = last_due(app.clock.now(), at, app.settings.zone());
    for kind in [Kind::Backup, Kind::Check, Kind::AuditExport] {
        if newest(app, kind).await?.is_some_and(|run| run.created_at >= due) {
            continue;
        }
        let asked = app.act("server.schedule", Viewer::system(Uuid::nil()), async |work| {
            ask(work, kind, Some(due)).await.map(drop)
        });
        match asked.await {
            Err(kernel::Error::Database(error))
                if matches!(
                    error.sql_err(),
                    Some(sea_orm::SqlErr::UniqueConstraintViolation(_))
                ) => {}
            outcome => outcome?,
        }
    }
    Ok(())
}

/// The last time before now that the clock on the wall showed this time of day.
fn last_due(now: DateTime<Utc>, at: NaiveTime, zone: chrono_tz::Tz) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let moment = |day: chrono::NaiveDate| {
        // An hour that the clock leaps over begins after the leap.
        let local = day.and_time(at);
        let found = zone.from_local_datetime(&local).earliest();
        let found =
            found.or_else(|| zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest());
        found.map_or(now, |found| found.with_timezone(&Utc))
    };
    match moment(today) {
        due if due <= now => due,
        _ => moment(today - Days::new(1)),
    }
}

pub async fn newest(app: &App, kind: Kind) -> Result<Option<Model>> {
    let runs = Viewer::system(Uuid::nil()).select::<Entity>();
    let runs = runs.filter(Column::Kind.eq(Text(kind)));
    let runs = runs.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
    Ok(runs.one(app.db()).await?)
}

/// Puts a run among those that wait.
pub async fn ask(work: &Work<'_>, kind: Kind, due: Option<DateTime<Utc>>) -> Result<Model> {
    use super::run::ActiveModel;
    let row = ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        created_by: Set(work.viewer.subject()),
        kind: Set(Text(kind)),
        state: Set(Text(State::Queued)),
        scheduled_for: Set(due),
        started_at: Set(None),
        finished_at: Set(None),
        claimed_until: Set(None),
        done: Set(0),
        total: Set(0),
        bytes: Set(None),
        file_name: Set(None),
        failure: Set(None),
        findings: Set(Findings::default()),
    };
    let fact = RunAsked(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Does what waits, one after the other; answers how much it was.
pub async fn run_due(app: &App) -> Result<usize> {
    give_up_the_dead(app).await?;
    let mut done = 0;
    while let Some(run) = claim(app).await? {
        let id = run.id;
        let outcome = alive(app, id, carry_out(app, &run)).await;
        if let Err(failure) = &outcome {
            tracing::error!(kind = %run.kind.0, failure, "maintenance failed");
        }
        settle(app, id, outcome).await?;
        done += 1;
    }
    Ok(done)
}

/// Runs whose server went away while it did them.
async fn give_up_the_dead(app: &App) -> Result<()> {
    let dead = Condition::all()
        .add(Column::State.eq(Text(State::Running)))
        .add(Column::ClaimedUntil.lt(app.clock.now()));
    let dead = Viewer::system(Uuid::nil()).select::<Entity>().filter(dead).all(app.db()).await?;
    for run in dead {
        settle(app, run.id, Err("the server stopped before it was done".to_owned())).await?;
    }
    Ok(())
}

async fn claim(app: &App) -> Result<Option<Model>> {
    let waiting = Column::State.eq(Text(State::Queued));
    let next = Viewer::system(Uuid::nil()).select::<Entity>().filter(waiting.clone());
    let Some(next) = next.order_by_asc(Column::CreatedAt).one(app.db()).await? else {
        return Ok(None);
    };
    app.act("server.maintain", Viewer::system(next.organization_id), async |work| {
        let total = if next.kind.0 == Kind::Check { CHECKS.len() } else { 1 };
        let taken = guarded::<Entity>()
            .col_expr(Column::State, Expr::value(State::Running.to_string()))
            .col_expr(Column::StartedAt, Expr::value(work.now))
            .col_expr(Column::ClaimedUntil, Expr::value(work.now + CLAIM))
            .col_expr(Column::Total, Expr::value(i32::try_from(total).unwrap_or(1)))
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .filter(Column::Id.eq(next.id))
            .filter(waiting.clone());
        match work.update_where(taken).await?.pop() {
            Some(run) => {
                let fact = RunChanged(run);
                work.emit(&fact).await?;
                Ok(Some(fact.0))
            }
            // Another server was quicker; what else waits is seen the next time.
            None => Ok(None),
        }
    })
    .await
}

async fn carry_out(app: &App, run: &Model) -> Result<Outcome, String> {
    let told = |error: kernel::Error| error.to_string();
    match run.kind.0 {
        Kind::Backup => {
            let made = backups::make(app).await.map_err(|refusal| refusal.to_string())?;
            let name = made.path.file_name().and_then(|name| name.to_str());
            let file_name = name.map(str::to_owned);
            Ok(Outcome { bytes: Some(made.bytes), file_name, ..Outcome::default() })
        }
        Kind::Check => {
            let findings = check_telling(app, async |_, done| progress(app, run.id, done).await);
            let findings = findings.await.map_err(told)?;
            Ok(Outcome { findings: Findings::of(&findings), ..Outcome::default() })
        }
        Kind::AuditVerification => {
            let heads = super::heads(app);
            let findings = kernel::audit::seal::verify(app, &heads).await.map_err(told)?;
            Ok(Outcome { findings: Findings::of(&findings), ..Outcome::default() })
        }
        Kind::AuditExport => export_head(app).await.map(|_| Outcome::default()).map_err(told),
    }
}

async fn progress(app: &App, id: Uuid, done: usize) -> Result<()> {
    let done = i32::try_from(done).unwrap_or(i32::MAX);
    let change = guarded::<Entity>().col_expr(Column::Done, Expr::value(done));
    change.filter(Column::Id.eq(id)).exec(app.database.writer()).await?;
    Ok(())
}

/// Says from time to time that the run is still being done.
async fn alive<T>(app: &App, id: Uuid, run: impl Future<Output = T>) -> T {
    let pulse = async {
        loop {
            tokio::time::sleep(PULSE).await;
            let until = app.clock.now() + CLAIM;
            let claim = guarded::<Entity>().col_expr(Column::ClaimedUntil, Expr::value(until));
            let claimed = claim.filter(Column::Id.eq(id)).exec(app.database.writer()).await;
            if let Err(error) = claimed {
                tracing::warn!(%error, "a run could not say that it lives");
            }
        }
    };
    tokio::select! {
        outcome = run => outcome,
        _ = pulse => unreachable!("the pulse never ends"),
    }
}

async fn settle(app: &App, id: Uuid, outcome: Result<Outcome, String>) -> Result<()> {
    app.act("server.maintain", Viewer::system(Uuid::nil()), async |work| {
        let rows = work.viewer.select::<Entity>().filter(Column::Id.eq(id));
        let Some(row) = rows.one(work.db()).await? else { return Ok(()) };
        let (version, total) = (row.version + 1, row.total);
        let mut change = row.into_active_model();
        change.version = Set(version);
        change.finished_at = Set(Some(work.now));
        change.claimed_until = Set(None);
        match &outcome {
            Ok(outcome) => {
                change.state = Set(Text(State::Succeeded));
                change.done = Set(total);
                change.bytes = Set(outcome.bytes.and_then(|bytes| i64::try_from(bytes).ok()));
                change.file_name = Set(outcome.file_name.clone());
                change.findings = Set(outcome.findings.clone());
            }
            Err(failure) => {
                change.state = Set(Text(State::Failed));
                change.failure = Set(Some(failure.chars().take(2_000).collect()));
            }
        }
        work.emit(&RunChanged(change.update(work.db()).await?)).await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_is_that_of_the_zone() {
        let zone = chrono_tz::Asia::Tehran;
        let at = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        let due = |now: &str| last_due(now.parse().unwrap(), at, zone).to_rfc3339();
        // Half past two in Tehran is 23:00 UTC of the day before.
        assert_eq!(due("2026-11-28T07:00:00Z"), "2026-11-27T23:00:00+00:00");
        assert_eq!(due("2026-11-27T22:59:59Z"), "2026-11-26T23:00:00+00:00");
        assert_eq!(due("2026-11-27T23:00:00Z"), "2026-11-27T23:00:00+00:00");
    }

    #[test]
    fn a_night_without_that_hour_has_it_later() {
        let zone = chrono_tz::Europe::Berlin;
        let at = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        let due = last_due("2026-03-29T12:00:00Z".parse().unwrap(), at, zone);
        assert_eq!(due.to_rfc3339(), "2026-03-29T01:30:00+00:00");
    }
}
