use std::time::Duration;

use log::LevelFilter;
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, DbErr,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::group::Group;

/// How long one waits for a connection, or for the write lock of SQLite.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// A statement that takes longer is told in the log.
const SLOW: Duration = Duration::from_millis(500);

/// How many prepared statements a connection keeps: the operations have more than the usual hundred.
const STATEMENTS: usize = 500;

/// Connections to PostgreSQL.
const POOL: u32 = 16;

/// The two ways to the database. SQLite has one writer, whose transactions come one after the
/// other, and readers that never wait for it; with PostgreSQL both are the same pool.
#[derive(Clone)]
pub struct Database {
    pub(crate) writer: DatabaseConnection,
    pub(crate) reader: DatabaseConnection,
    /// With SQLite, how units of work come to the writer.
    pub(crate) group: Option<Group>,
    /// Tells this database from others that the same process has open.
    id: String,
}

impl Database {
    /// Opens a database: `sqlite:…` or `postgres:…`.
    pub async fn connect(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") {
            let writer = open(url, 1).await?;
            let reader = open(url, 8).await?;
            let group = Some(Group::of(writer.clone()));
            return Ok(Self { writer, reader, group, id: url.to_owned() });
        }
        let pool = open(url, POOL).await?;
        Ok(Self { writer: pool.clone(), reader: pool, group: None, id: url.to_owned() })
    }

    /// How many may write at a time.
    pub(crate) fn turns(&self) -> usize {
        match self.backend() {
            DbBackend::Sqlite => 1,
            _ => POOL as usize,
        }
    }

    pub(crate) fn id(&self) -> String {
        self.id.clone()
    }

    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The connection that migrations, backups and seeds write through; everything else writes
    /// in a `Work`.
    pub fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Whether what is written may be lost with the machine, for work that is done over from the
    /// start if it breaks off: seeds.
    pub async fn hurry(&self, on: bool) -> Result<(), DbErr> {
        let sql = match (self.backend(), on) {
            (DbBackend::Sqlite, true) => "PRAGMA synchronous = OFF",
            (DbBackend::Sqlite, false) => "PRAGMA synchronous = FULL",
            // Every connection of the pool has its own; a seed is quick enough without.
            _ => return Ok(()),
        };
        self.writer.execute_unprepared(sql).await?;
        Ok(())
    }

    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }
}

async fn open(url: &str, connections: u32) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    // Statements without their values: `VAFA_LOG=sqlx::query=debug` shows them all.
    options.sqlx_logging_level(LevelFilter::Debug);
    options.sqlx_slow_statements_logging_settings(LevelFilter::Warn, SLOW);
    options.max_connections(connections).acquire_timeout(PATIENCE);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            .foreign_keys(true)
            .statement_cache_capacity(STATEMENTS)
            .pragma("cache_size", "-16000")
    });
    // Bounds the wait for a row that somebody else holds; per connection, so that no transaction
    // pays a round trip for it.
    options.map_sqlx_postgres_opts(|postgres| {
        postgres
            .options([("lock_timeout", "3s"), ("idle_in_transaction_session_timeout", "30s")])
            .statement_cache_capacity(STATEMENTS)
    });
    sea_orm::Database::connect(options).await
}
