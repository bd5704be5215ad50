//! Who was not let in: counted by the minute, written down a few seconds later, so that a flood
//! of refusals is a few rows.

use std::{
    collections::HashMap,
    mem,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use contract::rt::Cx;
use kernel::{App, Result};
use sea_orm::{
    ActiveValue::Set,
    entity::prelude::*,
    sea_query::{ExprTrait, OnConflict},
};

use super::sessions::refusal;

/// How long counts are gathered.
const GATHER: Duration = Duration::from_secs(5);
/// Addresses beyond this many are counted together.
const MOST: usize = 10_000;

#[derive(PartialEq, Eq, Hash)]
struct Refusal {
    minute: DateTime<Utc>,
    operation: &'static str,
    status: i32,
    subject: Uuid,
    organization: Uuid,
    peer: String,
}

pub(super) struct Refusals {
    app: Arc<App>,
    counts: Mutex<HashMap<Refusal, i64>>,
    is_gathering: AtomicBool,
}

impl Refusals {
    pub(super) fn new(app: Arc<App>) -> Arc<Self> {
        Arc::new(Self { app, counts: Mutex::default(), is_gathering: AtomicBool::new(false) })
    }

    pub(super) fn count(self: &Arc<Self>, cx: &Cx) {
        let now = self.app.clock.now();
        let is_known = !cx.operation.access.is_empty() && !cx.principal.roles.is_empty();
        {
            let mut counts = self.counts();
            let peer = cx.peer.filter(|_| counts.len() < MOST);
            let refusal = Refusal {
                minute: now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now),
                operation: cx.operation.id,
                status: if is_known { 403 } else { 401 },
                subject: cx.principal.subject,
                organization: cx.principal.organization,
                peer: peer.map(|peer| peer.to_string()).unwrap_or_default(),
            };
            *counts.entry(refusal).or_default() += 1;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current()
            && !self.is_gathering.swap(true, Ordering::SeqCst)
        {
            let refusals = Arc::clone(self);
            runtime.spawn(async move {
                tokio::time::sleep(GATHER).await;
                refusals.is_gathering.store(false, Ordering::SeqCst);
                if let Err(error) = refusals.write().await {
                    tracing::warn!(%error, "refusals could not be written down");
                }
            });
        }
    }

    /// Writes down what was counted since the last time.
    async fn write(&self) -> Result<()> {
        use refusal::Column::{Count, Minute, Operation, Peer, Status, Subject};
        let counts = mem::take(&mut *self.counts());
        for (refusal, count) in counts {
            let row = refusal::ActiveModel {
                minute: Set(refusal.minute),
                operation: Set(refusal.operation.to_owned()),
                status: Set(refusal.status),
                subject: Set(refusal.subject),
                peer: Set(refusal.peer),
                organization_id: Set(refusal.organization),
                count: Set(count),
            };
            let mut again = OnConflict::columns([Minute, Operation, Status, Subject, Peer]);
            again.value(Count, Expr::col((refusal::Entity, Count)).add(count));
            let row = refusal::Entity::insert(row).on_conflict(again);
            row.exec_without_returning(self.app.database.writer()).await?;
        }
        Ok(())
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<Refusal, i64>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
