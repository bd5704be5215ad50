use std::{
    sync::{Mutex, PoisonError},
    time::Instant,
};

use chrono::{DateTime, Utc};
use contract::{
    common::ProblemCode,
    rt::{Cx, Language, Problem},
};
use sea_orm::{
    DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait, TransactionTrait, UpdateMany,
    entity::prelude::*,
};
use uuid::{ContextV7, Timestamp};

use crate::{
    App, Fact, Reaction, Result, Subject, Viewer, audit, deferred, group::Turn, outbox, timeline,
    upkeep::Waiting,
};

/// A transaction under way: who acts, when, and what its traces will be.
///
/// Facts are gathered while it runs; its one audit row, its events and its timeline entries are
/// written together at the end.
pub struct Work<'a> {
    tx: DatabaseTransaction,
    /// With SQLite, the turn at its one writer; it lasts until the transaction has ended.
    turn: Option<Turn>,
    pub app: &'a App,
    pub viewer: Viewer,
    pub now: DateTime<Utc>,
    /// The language of whoever acts.
    pub language: Language,
    pub(crate) origin: Origin,
    traces: Mutex<Traces>,
    began: Instant,
    _waiting: Waiting<'a>,
}

/// After how many seconds whoever was turned away may come again.
const RETRY: u32 = 2;

/// Where a piece of work comes from: an operation, or a worker.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub operation: String,
    pub trace_id: String,
    pub peer: Option<String>,
    /// Whether it is only a tally, which is no evidence.
    pub tally: bool,
}

/// What the facts of this work leave behind.
#[derive(Default)]
pub(crate) struct Traces {
    pub changes: Vec<audit::Change>,
    pub events: Vec<outbox::ActiveModel>,
    pub entries: Vec<timeline::ActiveModel>,
    pub deferred: Vec<deferred::ActiveModel>,
}

impl<'a> Work<'a> {
    pub(crate) async fn begin(
        app: &'a App,
        viewer: Viewer,
        language: Language,
        origin: Origin,
    ) -> Result<Self> {
        let Some(waiting) = app.upkeep.queue.join(app.database.turns()) else {
            return Err(Problem::new(ProblemCode::Overloaded).retry_after(RETRY).into());
        };
        let (turn, tx) = match &app.database.group {
            Some(group) => {
                let (turn, part) = group.begin().await?;
                (Some(turn), part)
            }
            None => (None, app.database.writer.begin().await?),
        };
        let (now, began) = (app.clock.now(), Instant::now());
        let traces = Mutex::default();
        Ok(Self { tx, turn, app, viewer, now, language, origin, traces, began, _waiting: waiting })
    }

    pub(crate) async fn commit(self) -> Result<()> {
        let traces = std::mem::take(&mut *self.traces());
        if !self.origin.tally {
            audit::record(&self, traces.changes).await?;
        }
        self.leave(traces.events).await?;
        self.leave(traces.entries).await?;
        self.leave(traces.deferred).await?;
        self.app.upkeep.queue.took(self.began.elapsed());
        match self.turn {
            Some(turn) => Ok(turn.commit(self.tx).await?),
            None => Ok(self.tx.commit().await?),
        }
    }

    /// Takes back what was changed.
    pub(crate) async fn roll_back(self) -> Result<()> {
        match self.turn {
            Some(turn) => Ok(turn.roll_back(self.tx).await?),
            None => Ok(self.tx.rollback().await?),
        }
    }

    /// Writes traces, as many at once as every database takes values in a statement.
    pub(crate) async fn leave<R: ActiveModelTrait>(&self, rows: Vec<R>) -> Result<()> {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let some: Vec<_> = rows.by_ref().take(500).collect();
            R::Entity::insert_many(some).exec_without_returning(&self.tx).await?;
        }
        Ok(())
    }

    pub fn db(&self) -> &DatabaseTransaction {
        &self.tx
    }

    /// The operation or worker that this is the work of.
    pub fn operation(&self) -> &str {
        &self.origin.operation
    }

    /// A UUID v7 of the time of this work, after all those of this process in its millisecond.
    pub fn new_id(&self) -> Uuid {
        static ORDER: Mutex<ContextV7> = Mutex::new(ContextV7::new());
        let seconds = u64::try_from(self.now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(&ORDER, seconds, self.now.timestamp_subsec_nanos()))
    }

    /// Announces a fact: gathers its traces, then lets the other departments react, in the order
    /// of their table. If one of them fails, nothing happened.
    pub async fn emit<F: Fact>(&self, fact: &F) -> Result<()> {
        let change = audit::Change::of(self, fact)?;
        let event = outbox::event(self, fact);
        let entries = timeline::entries(self, fact);
        {
            let mut traces = self.traces();
            traces.changes.push(change);
            traces.events.push(event);
            traces.entries.extend(entries);
        }
        for react in self.app.reactions.iter().filter_map(Reaction::to::<F>) {
            react(self, fact).await?;
        }
        Ok(())
    }

    /// Runs an update made by [`crate::guarded`] and answers the rows it changed.
    pub async fn update_where<E>(&self, update: UpdateMany<E>) -> Result<Vec<E::Model>>
    where
        E: EntityTrait,
        E::Model: ModelTrait<Entity = E> + IntoActiveModel<E::ActiveModel>,
    {
        Ok(update.exec_with_returning(&self.tx).await?)
    }

    /// The same transaction, acting for Vafa itself: for reactions that reach rows which whoever
    /// acts may not see.
    pub fn system(&self) -> Viewer {
        Viewer::system(self.viewer.organization())
    }

    pub(crate) fn traces(&self) -> std::sync::MutexGuard<'_, Traces> {
        self.traces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Origin {
    pub(crate) fn of(cx: &Cx) -> Self {
        Self {
            operation: cx.operation.id.to_owned(),
            trace_id: cx.trace_id.to_string(),
            peer: cx.peer.map(|peer| peer.to_string()),
            tally: false,
        }
    }

    pub(crate) fn worker(kind: &str, id: Uuid) -> Self {
        Self {
            operation: kind.to_owned(),
            trace_id: id.simple().to_string(),
            peer: None,
            tally: false,
        }
    }
}

/// A subject as the tables keep it.
pub(crate) fn kind_and_id(subject: Subject) -> (String, Uuid) {
    (subject.kind.to_owned(), subject.id)
}
