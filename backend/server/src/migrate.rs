//! A newer program on an older database: what would run, a backup first, then all of it or none.

use std::{fmt, path::Path, time::Duration};

use kernel::{Clock, Database};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};

use crate::{
    config::{Config, Refusal},
    installation,
    upkeep::backups,
};

/// What lies between a database and this program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub applied: usize,
    pub pending: Vec<String>,
    /// How large the database is now; while it is changed, as much again may be needed.
    pub bytes: i64,
}

impl Plan {
    /// Looks, and changes nothing: not even a file is made.
    pub async fn of(config: &Config) -> Result<Self, Refusal> {
        config.check()?;
        let url = config.database_url();
        if url.starts_with("sqlite") && !sqlite_file(&url).exists() {
            return Ok(Self { pending: names(), ..Self::default() });
        }
        let database = Database::connect(&url).await;
        let database =
            database.map_err(|e| Refusal(format!("the database can't be opened: {e}")))?;
        let plan = Self::within(&database).await;
        close(&database).await?;
        plan
    }

    async fn within(database: &Database) -> Result<Self, Refusal> {
        let applied = applied(database).await?;
        let pending = names().into_iter().filter(|name| !applied.contains(name)).collect();
        let size = match database.backend() {
            DbBackend::Postgres => "SELECT pg_database_size(current_database()) AS bytes",
            _ => {
                "SELECT page_count * page_size AS bytes
                 FROM pragma_page_count(), pragma_page_size()"
            }
        };
        let statement = Statement::from_string(database.backend(), size);
        let row = database.reader().query_one_raw(statement).await.map_err(told)?;
        let bytes = row.and_then(|row| row.try_get("", "bytes").ok()).unwrap_or_default();
        Ok(Self { applied: applied.len(), pending, bytes })
    }

    pub fn is_new(&self) -> bool {
        self.applied == 0
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pending.is_empty() {
            return writeln!(f, "The database has this version's schema; nothing would run.");
        }
        let megabytes = self.bytes / 1_000_000;
        match self.is_new() {
            true => writeln!(f, "The database is new. These would run:")?,
            false => writeln!(
                f,
                "The database has {megabytes} MB. A backup would be made, then these would run, for \
                 which up to {megabytes} MB more may be needed:"
            )?,
        }
        self.pending.iter().try_for_each(|name| writeln!(f, "  {name}"))
    }
}

fn names() -> Vec<String> {
    Migrator::migrations().iter().map(|step| step.name().to_owned()).collect()
}

fn sqlite_file(url: &str) -> &Path {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    Path::new(path.split('?').next().unwrap_or_default())
}

/// The migrations that a database has. An older program would damage what a newer one wrote.
pub async fn applied(database: &Database) -> Result<Vec<String>, Refusal> {
    let statement =
        Statement::from_string(database.backend(), "SELECT version FROM seaql_migrations");
    // Without the table the database is new.
    let Ok(rows) = database.reader().query_all_raw(statement).await else {
        return Ok(Vec::new());
    };
    let known = names();
    let mut applied = Vec::with_capacity(rows.len());
    for row in rows {
        let version: String = row.try_get("", "version").map_err(told)?;
        if !known.contains(&version) {
            return Err(Refusal(format!(
                "the database was written by a newer Vafa (it has {version}): use that one, or \
                 restore a backup from before"
            )));
        }
        applied.push(version);
    }
    Ok(applied)
}

/// Brings a database to this program's schema; one that holds something is backed up before.
pub async fn run(config: &Config, tell: impl Fn(&str)) -> Result<(), Refusal> {
    let plan = Plan::of(config).await?;
    if plan.pending.is_empty() {
        return Ok(());
    }
    if !plan.is_new() {
        tell(plan.to_string().trim_end());
        let app = installation::bare(config, Clock::system(), false).await?;
        let made = backups::make(&app).await.map_err(|why| {
            Refusal(format!("nothing was migrated, for there is no backup: {why}"))
        })?;
        tell(&format!("Backed up to {}.", made.path.display()));
        apply(&app.database).await?;
        return close(&app.database).await;
    }
    let app = installation::bare(config, Clock::system(), false).await?;
    apply(&app.database).await?;
    close(&app.database).await
}

async fn close(database: &Database) -> Result<(), Refusal> {
    database.writer().clone().close().await.map_err(told)?;
    database.reader().clone().close().await.map_err(told)
}

/// Of several servers that start, one migrates and the others wait for it.
const LOCK: i64 = 0x7661_6661;
/// How often a table that somebody works with is asked for, ten seconds each.
const TRIES: usize = 6;

/// Runs what is pending: all of it or nothing, so that it can be done over.
pub async fn apply(database: &Database) -> Result<(), Refusal> {
    for attempt in 1.. {
        match attempt_once(database).await {
            Err(error) if attempt < TRIES && held(&error) => {
                tracing::warn!(attempt, "the database is in use: migrating waits for it");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            outcome => {
                return outcome.map_err(|e| {
                    Refusal(format!("the database can't be migrated and stays as it was: {e}"))
                });
            }
        }
    }
    Ok(())
}

async fn attempt_once(database: &Database) -> Result<(), DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx = database.writer().begin_with_options(options).await?;
    if database.backend() == DbBackend::Postgres {
        // Whoever works with a table goes on; behind one who waits for it nobody else gets to it,
        // so nobody waits for long.
        let patience = "SET LOCAL lock_timeout = '10s';
            SET LOCAL idle_in_transaction_session_timeout = 0";
        tx.execute_unprepared(patience).await?;
        tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
    }
    Migrator::up(&tx, None).await?;
    tx.commit().await
}

/// Whether somebody else holds what the migration needs.
fn held(error: &DbErr) -> bool {
    let error = kernel::Error::Database(error.clone());
    error.is_busy() || error.is_transient()
}

fn told(error: impl fmt::Display) -> Refusal {
    Refusal(error.to_string())
}
