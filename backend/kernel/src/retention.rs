//! What is kept for a while only, and goes by night: answers that a repeated key gets again,
//! messages that were sent, work that was done, grants that ended. What is evidence stays: its
//! tables refuse to lose a row.

use chrono::TimeDelta;
use sea_orm::{Condition, EntityTrait, QueryOrder, QuerySelect, entity::prelude::*};

use crate::{App, Result, deferred, grants::row_grant, idempotency, messages};

/// A repeated key gets its answer again for so long (api.md 25).
const ANSWERS: TimeDelta = TimeDelta::hours(72);
const SENT_MESSAGES: TimeDelta = TimeDelta::days(90);
const DONE_WORK: TimeDelta = TimeDelta::days(30);

/// How many rows go in one statement, so that nobody who writes meanwhile waits long.
const BATCH: u64 = 500;

/// Lets go of what the kernel keeps for a while.
pub async fn sweep(app: &App) -> Result<()> {
    let now = app.clock.now();
    let before = |column: Expr| Condition::all().add(column);
    {
        use idempotency::{Column, Entity};
        let over = before(Column::CreatedAt.lt(now - ANSWERS));
        purge::<Entity>(app, over, Column::CreatedAt).await?;
    }
    {
        use messages::{Column, Entity};
        let over =
            before(Column::CreatedAt.lt(now - SENT_MESSAGES)).add(Column::SentAt.is_not_null());
        purge::<Entity>(app, over, Column::CreatedAt).await?;
    }
    {
        use deferred::{Column, Entity};
        let over = Condition::any()
            .add(Column::DoneAt.lt(now - DONE_WORK))
            .add(Column::FailedAt.lt(now - SENT_MESSAGES));
        purge::<Entity>(app, over, Column::RunAt).await?;
    }
    let over = before(row_grant::Column::Until.lte(now));
    purge::<row_grant::Entity>(app, over, row_grant::Column::Until).await.map(drop)
}

/// Deletes the rows of a table that are over, in the order of a time that each of them has, a
/// batch at a time; answers how many there were.
#[expect(clippy::disallowed_methods, reason = "what is over belongs to nobody any more")]
pub async fn purge<E: EntityTrait>(app: &App, over: Condition, at: E::Column) -> Result<u64> {
    let mut gone = 0;
    loop {
        let last: Option<DateTimeUtc> = E::find()
            .select_only()
            .column(at)
            .filter(over.clone())
            .order_by_asc(at)
            .offset(BATCH - 1)
            .limit(1)
            .into_tuple()
            .one(app.db())
            .await?;
        let batch = Condition::all().add(over.clone()).add_option(last.map(|last| at.lte(last)));
        let done = E::delete_many().filter(batch).exec(app.database.writer()).await?;
        gone += done.rows_affected;
        if last.is_none() {
            return Ok(gone);
        }
    }
}
