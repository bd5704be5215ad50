//! One effect for each key: the key, the effect and the answer commit together.
//!
//! The key's row is inserted first, in the transaction of the effect. A twin that comes meanwhile
//! waits on that row (PostgreSQL) or on the one write lock (SQLite). When the first commits, the
//! twin finds its answer; when it rolls back, its key is gone with it and the twin takes over. So
//! there is no reservation to expire, and a failure is never stored.

use contract::{
    common::ProblemCode,
    rt::{Answer, IdempotencyKey, Ledger, Problem},
};
use sea_orm::{ActiveValue::Set, Condition, QueryFilter, TryInsertResult, entity::prelude::*};

use crate::{Error, OrNotFound, Result, RowPolicy, Viewer, Work};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_records")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub caller: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub operation: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub fingerprint: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub status: i32,
    pub location: Option<String>,
    pub etag: Option<String>,
    pub body: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The records within one transaction. Only the kernel opens them, so only `App::once` makes a
/// `Recorded`.
pub(crate) struct Records<'a, 'b>(pub(crate) &'a Work<'b>);

impl Ledger for Records<'_, '_> {
    type Error = Error;

    async fn claim(&self, key: &IdempotencyKey) -> Result<Option<Answer>> {
        let row = ActiveModel {
            fingerprint: Set(key.fingerprint.clone()),
            created_at: Set(self.0.now),
            status: Set(0),
            body: Set(Vec::new()),
            ..self.row(key)
        };
        let claimed = Entity::insert(row).on_conflict_do_nothing();
        match claimed.exec_without_returning(self.0.db()).await.map_err(Error::from) {
            Ok(TryInsertResult::Inserted(1)) => Ok(None),
            Ok(_) => replay(self.0, key).await.map(Some),
            Err(e) if e.is_busy() => {
                Err(Error::Problem(Problem::new(ProblemCode::IdempotencyInProgress)))
            }
            Err(e) => Err(e),
        }
    }

    async fn settle(&self, key: &IdempotencyKey, answer: &Answer) -> Result<()> {
        let row = ActiveModel {
            status: Set(answer.status.into()),
            location: Set(answer.location.clone()),
            etag: Set(answer.etag.clone()),
            body: Set(answer.body.clone()),
            ..self.row(key)
        };
        row.update(self.0.db()).await?;
        Ok(())
    }
}

impl Records<'_, '_> {
    /// The row of a key, by its primary key only.
    fn row(&self, key: &IdempotencyKey) -> ActiveModel {
        ActiveModel {
            caller: Set(self.0.viewer.subject()),
            operation: Set(self.0.operation().to_owned()),
            key: Set(key.key.clone()),
            ..Default::default()
        }
    }
}

async fn replay(work: &Work<'_>, key: &IdempotencyKey) -> Result<Answer> {
    let rows = work.viewer.select::<Entity>();
    let rows = rows.filter(Column::Operation.eq(work.operation()));
    let row = rows.filter(Column::Key.eq(&key.key)).one(work.db()).await?;
    let row = row.or_not_found("idempotency record")?;
    if row.fingerprint != key.fingerprint {
        return Err(Error::Problem(Problem::new(ProblemCode::IdempotencyKeyReused)));
    }
    let status = u16::try_from(row.status).unwrap_or_default();
    let Model { location, etag, body, .. } = row;
    Ok(Answer { status, location, etag, body, replayed: true })
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(Column::Caller.eq(viewer.subject()))
    }
}
