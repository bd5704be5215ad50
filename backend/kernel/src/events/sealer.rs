use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set, Condition, QueryFilter, QueryOrder, QuerySelect, TransactionTrait,
    entity::prelude::*,
};

use crate::{
    App, Result, RowPolicy, Viewer,
    audit::{self, seal::Reach},
    guarded, lease,
    outbox::{self, feed},
};

impl RowPolicy for feed::Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

const NAME: &str = "sealer";
const TERM: TimeDelta = TimeDelta::seconds(5);
const BATCH: u64 = 500;
/// How often all of the audit is looked through for rows without a seal.
const FAR: Duration = Duration::from_secs(600);

/// Seals for as long as the server runs, whenever this one is the elected.
pub async fn seal_forever(app: Arc<App>) {
    let me = Uuid::new_v4();
    let mut looked: Option<Instant> = None;
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        // Rows are looked for where the last ones were; a clock that was set back puts them before.
        let reach = match looked.is_none_or(|at| at.elapsed() > FAR) {
            true => Reach::Everything,
            false => Reach::Lately,
        };
        let sealed = async {
            if !something_waits(&app, reach).await? || !lease::elected(&app, NAME, me, TERM).await?
            {
                return Ok(());
            }
            seal(&app).await?;
            audit::seal::seal(&app, reach).await
        };
        let outcome: Result<()> = sealed.await;
        match outcome {
            Ok(()) if reach == Reach::Everything => looked = Some(Instant::now()),
            Ok(()) => {}
            Err(error) => {
                tracing::warn!(%error, "events could not be sealed");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

async fn something_waits(app: &App, reach: Reach) -> Result<bool> {
    let waiting = Viewer::system(Uuid::nil()).select::<outbox::Entity>();
    let waiting = waiting.filter(outbox::Column::Sealed.eq(false)).one(app.db()).await?;
    Ok(waiting.is_some() || audit::seal::something_waits(app, reach).await?)
}

/// Gives places to events that have none, in the order in which they are seen.
async fn seal(app: &App) -> Result<()> {
    let options = sea_orm::TransactionOptions {
        sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx = app.database.writer().begin_with_options(options).await?;
    let waiting = Viewer::system(Uuid::nil())
        .select::<outbox::Entity>()
        .filter(outbox::Column::Sealed.eq(false))
        .order_by_asc(outbox::Column::Id)
        .limit(BATCH)
        .all(&tx)
        .await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let first = last_seq(&tx).await? + 1;
    let places = waiting
        .iter()
        .zip(first..)
        .map(|(event, seq)| feed::ActiveModel { seq: Set(seq), outbox_id: Set(event.id) });
    feed::Entity::insert_many(places).exec_without_returning(&tx).await?;
    let sealed = guarded::<outbox::Entity>()
        .col_expr(outbox::Column::Sealed, Expr::value(true))
        .filter(outbox::Column::Id.is_in(waiting.iter().map(|event| event.id)));
    sealed.exec(&tx).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn last_seq(db: &impl ConnectionTrait) -> Result<i64> {
    let last = Viewer::system(Uuid::nil()).select::<feed::Entity>();
    let last = last.order_by_desc(feed::Column::Seq).one(db).await?;
    Ok(last.map_or(0, |place| place.seq))
}
