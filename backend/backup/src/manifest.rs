use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// SQLite's file, as `VACUUM INTO` wrote it.
pub const DATABASE_FILE: &str = "database.sqlite";
/// PostgreSQL's, in the custom format of `pg_dump`.
pub const DATABASE_DUMP: &str = "database.pgdump";
pub(crate) const NAME: &str = "manifest.json";

/// The form of what is written here; a reader refuses one that it doesn't know.
pub const FORMAT: u32 = 1;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of Vafa that made it.
    pub vafa: String,
    pub made_at: DateTime<Utc>,
    /// The last migration of its database.
    pub schema: String,
    /// A fingerprint of the installation's secret, without which the backup is of no use.
    pub secret: String,
    /// The end of the audit's chain when it was made: a restored chain contains it.
    pub audit: Option<Seal>,
    pub entries: Vec<Entry>,
}

/// A place in the chain of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub seq: i64,
    pub hash: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub path: String,
    pub bytes: u64,
    pub sha256: String,
}

impl Manifest {
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.path == path)
    }
}
