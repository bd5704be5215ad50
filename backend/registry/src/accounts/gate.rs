//! Tells who is calling: the one place where a token becomes a principal.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use contract::{
    common::ProblemCode,
    rt::{Authenticate, Cx, LocalBoxFuture, Operation, Principal, Problem},
};
use kernel::{App, Result};
use sea_orm::entity::prelude::Uuid;

use super::{
    keys::{self, TokenKey},
    refusals::Refusals,
    sessions::live,
};

/// Knows the keys, asks which sessions live, and counts those who were not let in.
pub struct Gate {
    app: Arc<App>,
    keys: Mutex<HashMap<Uuid, (Instant, TokenKey)>>,
    refusals: Arc<Refusals>,
}

impl Gate {
    /// Opens the gate of a server; the first server makes the first key.
    pub async fn open(app: &Arc<App>) -> Result<Self> {
        keys::load(app).await?;
        let refusals = Refusals::new(Arc::clone(app));
        Ok(Self { app: Arc::clone(app), keys: Mutex::default(), refusals })
    }

    async fn principal(&self, token: &str) -> Result<Principal, Problem> {
        let nobody = || Problem::new(ProblemCode::Unauthenticated);
        let key = self.key(keys::key_of(token).ok_or_else(nobody)?).await?.ok_or_else(nobody)?;
        let claims = key.verify(token, self.app.clock.now().timestamp())?;
        live::principal(&self.app, claims.sid).await?.ok_or_else(nobody)
    }

    async fn key(&self, id: Uuid) -> Result<Option<TokenKey>> {
        let known = self.keys().get(&id).filter(|(at, _)| at.elapsed() < live::LOOK_AWAY).cloned();
        if let Some((_, key)) = known {
            return Ok(Some(key));
        }
        let at = Instant::now();
        let found = keys::find(&self.app, id).await?;
        match &found {
            Some(key) => drop(self.keys().insert(id, (at, key.clone()))),
            None => drop(self.keys().remove(&id)),
        }
        Ok(found)
    }

    fn keys(&self) -> MutexGuard<'_, HashMap<Uuid, (Instant, TokenKey)>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
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
        self.refusals.count(cx);
    }

    fn answered(&self, operation: &'static Operation, status: u16, took: Duration) {
        self.app.upkeep.observed.took(operation.id, status, took);
    }
}
