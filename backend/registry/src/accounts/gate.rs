//! Tells who is calling: the one place where a token becomes a principal.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use contract::{
    common::ProblemCode,
    rt::{Authenticate, Cx, LocalBoxFuture, Principal, Problem},
};
use kernel::{App, Result};
use sea_orm::{
    ActiveValue::Set,
    entity::prelude::*,
    sea_query::{ExprTrait, OnConflict},
};

use super::{
    keys::{self, TokenKey},
    sessions::{live, refusal},
};

/// Knows the keys, asks which sessions live, and counts those who were not let in.
pub struct Gate {
    app: Arc<App>,
    keys: Mutex<HashMap<Uuid, TokenKey>>,
    refusals: Mutex<HashMap<Refusal, i64>>,
}

#[derive(PartialEq, Eq, Hash)]
struct Refusal {
    minute: DateTime<Utc>,
    operation: &'static str,
    status: i32,
    subject: Uuid,
    organization: Uuid,
    peer: String,
}

/// Who is refused from more addresses than this within a few seconds is counted together.
const MOST: usize = 10_000;

impl Gate {
    /// Opens the gate of a server; the first server makes the first key.
    pub async fn open(app: &Arc<App>) -> Result<Self> {
        keys::load(app).await?;
        Ok(Self { app: Arc::clone(app), keys: Mutex::default(), refusals: Mutex::default() })
    }

    async fn principal(&self, token: &str) -> Result<Principal, Problem> {
        let nobody = || Problem::new(ProblemCode::Unauthenticated);
        let key = self.key(keys::key_of(token).ok_or_else(nobody)?).await?.ok_or_else(nobody)?;
        let claims = key.verify(token, self.app.clock.now().timestamp())?;
        live::principal(&self.app, claims.sid).await?.ok_or_else(nobody)
    }

    async fn key(&self, id: Uuid) -> Result<Option<TokenKey>> {
        let known = self.keys.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let found = keys::find(&self.app, id).await?;
        if let Some(key) = &found {
            let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
            keys.insert(id, key.clone());
        }
        Ok(found)
    }

    /// Writes down who was refused since the last time: the server does so every few seconds.
    pub async fn flush(&self) -> Result<()> {
        let refusals =
            std::mem::take(&mut *self.refusals.lock().unwrap_or_else(PoisonError::into_inner));
        use refusal::Column::{Count, Minute, Operation, Peer, Status, Subject};
        for (refusal, count) in refusals {
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
}

impl Authenticate for Gate {
    fn authenticate<'a>(
        &'a self,
        token: &'a str,
    ) -> LocalBoxFuture<'a, Result<Principal, Problem>> {
        Box::pin(self.principal(token))
    }

    fn refused(&self, cx: &Cx) {
        let now = self.app.clock.now();
        let known = !cx.principal.roles.is_empty();
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        let peer = match refusals.len() < MOST {
            true => cx.peer.map(|peer| peer.to_string()).unwrap_or_default(),
            false => String::new(),
        };
        let refusal = Refusal {
            minute: now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now),
            operation: cx.operation.id,
            status: if known { 403 } else { 401 },
            subject: cx.principal.subject,
            organization: cx.principal.organization,
            peer,
        };
        *refusals.entry(refusal).or_default() += 1;
    }
}
