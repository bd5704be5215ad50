//! What may wait: mail, SMS, planned closings, alarms. A row is written in the transaction that
//! wants it done, claimed by a worker of any server, tried again with longer and longer pauses.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use contract::rt::LocalBoxFuture;
use sea_orm::{
    ActiveValue::Set, Condition, DbBackend, QueryOrder, QuerySelect, TransactionTrait,
    entity::prelude::*, sea_query::ExprTrait,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{App, Error, Result, RowPolicy, Viewer, Work, guarded};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deferred")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub kind: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub payload: Json,
    pub run_at: DateTimeUtc,
    pub attempts: i32,
    /// Until when a worker has it; after that it is anybody's again.
    pub claimed_until: Option<DateTimeUtc>,
    pub done_at: Option<DateTimeUtc>,
    /// Given up after too many tries.
    pub failed_at: Option<DateTimeUtc>,
    pub last_error: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        match viewer.has(contract::security::Role::Admin) {
            true => viewer.within(Column::OrganizationId),
            false => viewer.nothing(),
        }
    }
}

impl Work<'_> {
    /// Has something done after this work is committed, at `run_at` or soon after.
    pub async fn defer(
        &self,
        kind: &str,
        payload: &impl Serialize,
        run_at: DateTime<Utc>,
    ) -> Result<()> {
        let row = ActiveModel {
            id: Set(self.new_id()),
            organization_id: Set(self.viewer.organization()),
            kind: Set(kind.to_owned()),
            payload: Set(serde_json::to_value(payload)?),
            run_at: Set(run_at),
            attempts: Set(0),
            claimed_until: Set(None),
            done_at: Set(None),
            failed_at: Set(None),
            last_error: Set(None),
        };
        self.traces().deferred.push(row);
        Ok(())
    }
}

/// What is done with a row.
pub type Run =
    Box<dyn for<'a> Fn(&'a App, &'a Model) -> LocalBoxFuture<'a, Result<()>> + Send + Sync>;

/// Who does one kind.
pub type Line = (&'static str, Run);

/// Who does which kind: one table, in `server/src/workers.rs`.
#[derive(Clone, Default)]
pub struct Handlers(Arc<Vec<Line>>);

impl Handlers {
    pub fn new(table: Vec<Line>) -> Self {
        Self(Arc::new(table))
    }
}

/// What does a kind of deferred work: the payload as it was given, and for which organization.
pub type Handler<P> = for<'a> fn(&'a App, Uuid, P) -> LocalBoxFuture<'a, Result<()>>;

/// A line of that table.
pub fn does<P: DeserializeOwned + 'static>(kind: &'static str, handler: Handler<P>) -> Line {
    let run: Run = Box::new(move |app, row| {
        Box::pin(async move {
            let payload = serde_json::from_value(row.payload.clone())?;
            handler(app, row.organization_id, payload).await
        })
    });
    (kind, run)
}

const MOST_ATTEMPTS: i32 = 10;
const CLAIM: TimeDelta = TimeDelta::seconds(60);
const BATCH: u64 = 16;

/// Does what is due, once through; answers how much there was.
pub async fn work_once(app: &App) -> Result<usize> {
    let due = claim(app).await?;
    let count = due.len();
    for row in due {
        let outcome = match app.handlers.0.iter().find(|(kind, _)| *kind == row.kind) {
            Some((_, run)) => run(app, &row).await,
            None => Err(Error::internal(format!("nobody does {}", row.kind))),
        };
        settle(app, row, outcome).await?;
    }
    Ok(count)
}

/// Takes what is due, so that no other worker does.
#[expect(clippy::disallowed_methods, reason = "workers act for Vafa itself")]
async fn claim(app: &App) -> Result<Vec<Model>> {
    let now = app.clock.now();
    let free = Condition::all()
        .add(Column::DoneAt.is_null())
        .add(Column::FailedAt.is_null())
        .add(Column::RunAt.lte(now))
        .add(
            Condition::any().add(Column::ClaimedUntil.is_null()).add(Column::ClaimedUntil.lt(now)),
        );
    // Looked at without a lock first: mostly there is nothing to do.
    if Entity::find().filter(free.clone()).one(app.db()).await?.is_none() {
        return Ok(Vec::new());
    }
    let options = sea_orm::TransactionOptions {
        sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx = app.database.writer.begin_with_options(options).await?;
    let mut due = Entity::find().filter(free).order_by_asc(Column::RunAt).limit(BATCH);
    if app.backend() == DbBackend::Postgres {
        due = due.lock_with_behavior(
            sea_orm::sea_query::LockType::Update,
            sea_orm::sea_query::LockBehavior::SkipLocked,
        );
    }
    let due = due.all(&tx).await?;
    let ids: Vec<_> = due.iter().map(|row| row.id).collect();
    if !ids.is_empty() {
        let claimed = guarded::<Entity>()
            .col_expr(Column::ClaimedUntil, Expr::value(now + CLAIM))
            .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
            .filter(Column::Id.is_in(ids));
        claimed.exec(&tx).await?;
    }
    tx.commit().await?;
    Ok(due)
}

async fn settle(app: &App, row: Model, outcome: Result<()>) -> Result<()> {
    let now = app.clock.now();
    let attempts = row.attempts + 1;
    let mut change = ActiveModel { id: Set(row.id), ..Default::default() };
    match outcome {
        Ok(()) => {
            change.done_at = Set(Some(now));
            change.last_error = Set(None);
        }
        Err(error) => {
            tracing::warn!(kind = row.kind, id = %row.id, attempts, %error, "deferred work failed");
            change.last_error = Set(Some(error.to_string()));
            change.claimed_until = Set(None);
            match attempts < MOST_ATTEMPTS {
                true => change.run_at = Set(now + pause(attempts)),
                false => change.failed_at = Set(Some(now)),
            }
        }
    }
    change.update(&app.database.writer).await?;
    Ok(())
}

/// Twice as long after each failure: 5 s, 10 s, … up to an hour.
fn pause(attempts: i32) -> TimeDelta {
    let doubled = 5_i64.saturating_mul(1 << attempts.clamp(1, 12).saturating_sub(1));
    std::cmp::min(TimeDelta::seconds(doubled), TimeDelta::hours(1))
}

/// Works until the server stops. A worker may die at any line: what it had is claimed again.
pub async fn work_forever(app: Arc<App>) {
    loop {
        match work_once(&app).await {
            Ok(0) => tokio::time::sleep(Duration::from_millis(500)).await,
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "the worker could not look for work");
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
        }
    }
}
