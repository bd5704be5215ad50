//! The one error of the backend, which becomes the one problem of the contract.

use contract::{
    common::ProblemCode,
    rt::{MoneyError, Problem, Say},
};
use sea_orm::{DbErr, RuntimeErr, SqlErr};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request failed. A department keeps its own precise refusals and says, next to the rule,
/// which problem they become.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing this viewer may know of: the two are not told apart.
    #[error("no such {0}")]
    NotFound(&'static str),
    #[error(transparent)]
    Problem(#[from] Problem),
    /// Logged in full, told to nobody.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// Something of ours is broken. Logged in full, told to nobody.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    pub fn refused(code: ProblemCode, why: Say) -> Self {
        Self::Problem(Problem::new(code).detail(why))
    }

    /// A field breaks a rule that only the server can know.
    pub fn field(pointer: &str, code: &str, why: Say) -> Self {
        Self::Problem(Problem::field(pointer, code, why))
    }

    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// Whether the same work may well succeed if it is done again: a serialization failure or a
    /// deadlock, of which the database let the other one win.
    pub fn is_transient(&self) -> bool {
        matches!(self.database_code().as_deref(), Some("40001" | "40P01"))
    }

    /// Whether somebody else holds what this work needs: a lock of PostgreSQL, SQLite's one, or
    /// the last connection.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Database(DbErr::ConnectionAcquire(_)))
            || matches!(self.database_code().as_deref(), Some("55P03" | "5" | "517"))
    }

    /// Whether the disk under the database is full.
    pub fn is_full(&self) -> bool {
        matches!(self.database_code().as_deref(), Some("53100" | "13"))
    }

    /// Whether the database takes no writes: a replica, or a disk that was mounted so.
    pub fn is_read_only(&self) -> bool {
        matches!(
            self.database_code().as_deref(),
            Some("25006" | "8" | "1032" | "776" | "264" | "520")
        )
    }

    /// Whether the database is away.
    pub fn is_away(&self) -> bool {
        matches!(self, Self::Database(DbErr::Conn(_) | DbErr::ConnectionAcquire(_)))
            || matches!(
                self.database_code().as_deref(),
                Some("57P01" | "57P02" | "57P03" | "08000" | "08003" | "08006")
            )
            || matches!(
                self,
                Self::Database(DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)))
                    if e.as_database_error().is_none()
                        && matches!(**e, sea_orm::SqlxError::Io(_) | sea_orm::SqlxError::PoolTimedOut | sea_orm::SqlxError::PoolClosed)
            )
    }

    fn database_code(&self) -> Option<String> {
        let Self::Database(DbErr::Conn(e) | DbErr::Exec(e) | DbErr::Query(e)) = self else {
            return None;
        };
        let RuntimeErr::SqlxError(e) = e else { return None };
        Some(e.as_database_error()?.code()?.into_owned())
    }
}

impl From<MoneyError> for Error {
    fn from(error: MoneyError) -> Self {
        let why = match error {
            MoneyError::Amount => {
                Say::new("It isn't an amount of this currency.", "مبلغی از این واحد پول نیست.")
            }
            MoneyError::UnknownCurrency => {
                Say::new("There is no such currency.", "چنین واحد پولی نیست.")
            }
            MoneyError::Mixed => Say::new(
                "Amounts of two currencies have no sum.",
                "مبلغ‌های دو واحد پول جمع نمی‌شوند.",
            ),
            MoneyError::Overflow => {
                Say::new("The amount is too large.", "مبلغ بیش از اندازه بزرگ است.")
            }
        };
        Self::refused(ProblemCode::ValidationFailed, why)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Database(DbErr::Json(error.to_string()))
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound(_) => Self::new(ProblemCode::NotFound),
            Error::Problem(problem) => problem,
            Error::Database(_) if error.is_full() => Self::new(ProblemCode::StorageFull),
            Error::Database(_) if error.is_read_only() => Self::new(ProblemCode::ReadOnlyMode),
            Error::Database(_) if error.is_busy() || error.is_transient() => {
                Self::new(ProblemCode::Overloaded)
            }
            Error::Database(_) if error.is_away() => {
                tracing::error!(%error, "the database is away");
                Self::new(ProblemCode::DependencyUnavailable)
            }
            Error::Database(cause) => Self::internal(cause),
            Error::Internal(cause) => Self::internal(cause),
        }
    }
}

/// `select.one(db).await?.or_not_found("job")?`
pub trait OrNotFound<T> {
    fn or_not_found(self, what: &'static str) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, what: &'static str) -> Result<T> {
        self.ok_or(Error::NotFound(what))
    }
}

/// Names what a violated unique key means; any other failure stays internal.
pub trait OnDuplicate<T> {
    fn on_duplicate(self, detail: Say) -> Result<T>;
}

impl<T> OnDuplicate<T> for Result<T, DbErr> {
    fn on_duplicate(self, detail: Say) -> Result<T> {
        self.map_err(|error| match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => {
                Error::refused(ProblemCode::AlreadyExists, detail)
            }
            _ => error.into(),
        })
    }
}
