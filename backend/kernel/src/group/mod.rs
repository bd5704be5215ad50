//! Group commit for SQLite. A durable commit waits for the disk, some milliseconds; so units of
//! work that wait for the writer share one. Each runs in a savepoint of its own, one after the
//! other, and is answered when the commit of all of them is on the disk.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use sea_orm::{
    ConnAcquireErr, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::database::PATIENCE;

/// The one writer of a SQLite database, and the transaction that those share who wait for it.
#[derive(Clone)]
pub(crate) struct Group {
    writer: DatabaseConnection,
    /// Its waiters come in the order in which they asked.
    open: Arc<Mutex<Open>>,
}

/// What is open, and who waits to hear that it is on the disk.
#[derive(Default)]
struct Open {
    outer: Option<DatabaseTransaction>,
    waiting: Vec<oneshot::Sender<Result<(), DbErr>>>,
    /// A part did not end by itself. SQLite may have rolled everything back with it, so nobody
    /// else joins.
    broken: bool,
}

/// A unit of work's turn.
pub(crate) struct Turn {
    open: OwnedMutexGuard<Open>,
}

impl Group {
    pub fn of(writer: DatabaseConnection) -> Self {
        Self { writer, open: Arc::default() }
    }

    /// Waits for one's turn and begins a part: a savepoint in the transaction that is open.
    pub async fn begin(&self) -> Result<(Turn, DatabaseTransaction), DbErr> {
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.open).lock_owned()).await;
        let mut open = turn.map_err(|_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout))?;
        if open.broken {
            open.commit().await;
        }
        if open.outer.is_none() {
            // Without IMMEDIATE, SQLite finds out that it cannot write in the middle of the work.
            let mode = Some(SqliteTransactionMode::Immediate);
            let options =
                TransactionOptions { sqlite_transaction_mode: mode, ..Default::default() };
            open.outer = Some(self.writer.begin_with_options(options).await?);
            self.commit_after_those_who_wait();
        }
        // Until this part ends well, whoever comes next can't know.
        open.broken = true;
        let part = match &open.outer {
            Some(outer) => outer.begin().await?,
            None => return Err(gone()),
        };
        Ok((Turn { open }, part))
    }

    /// Queues behind all who wait now, however they end, and then commits.
    fn commit_after_those_who_wait(&self) {
        let open = Arc::clone(&self.open);
        tokio::spawn(async move { open.lock_owned().await.commit().await });
    }
}

impl Open {
    async fn commit(&mut self) {
        self.broken = false;
        // Whoever waits hears of this commit or, if it is cut short, that there was none.
        let waiting = std::mem::take(&mut self.waiting);
        let Some(outer) = self.outer.take() else { return };
        let outcome = outer.commit().await;
        for one in waiting {
            // Whoever hung up learns it when they ask again.
            let _ = one.send(outcome.clone());
        }
    }
}

impl Turn {
    /// Ends a part well, and answers when it is on the disk.
    pub async fn commit(mut self, part: DatabaseTransaction) -> Result<(), DbErr> {
        part.commit().await?;
        self.open.broken = false;
        let (told, hears) = oneshot::channel();
        self.open.waiting.push(told);
        drop(self);
        hears.await.unwrap_or_else(|_| Err(gone()))
    }

    /// Takes a part back; the others stand. Where there are none, nothing stays open.
    pub async fn roll_back(mut self, part: DatabaseTransaction) -> Result<(), DbErr> {
        part.rollback().await?;
        self.open.broken = false;
        if self.open.waiting.is_empty() {
            self.open.commit().await;
        }
        Ok(())
    }
}

fn gone() -> DbErr {
    DbErr::Exec(RuntimeErr::Internal("the commit was cut short".to_owned()))
}
