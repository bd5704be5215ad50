use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set, Condition, QueryFilter, QueryOrder, QuerySelect, TransactionTrait,
    entity::prelude::*, sea_query::OnConflict,
};

use crate::{
    App, Result, RowPolicy, Viewer, audit, guarded,
    outbox::{self, feed},
};

/// Who of several servers does what only one may do.
pub mod lease {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "leases")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub holder: Uuid,
        pub until: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl RowPolicy for feed::Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

const NAME: &str = "sealer";
const TERM: TimeDelta = TimeDelta::seconds(5);
const BATCH: u64 = 500;

/// Seals for as long as the server runs, whenever this one is the elected.
pub async fn seal_forever(app: Arc<App>) {
    let me = Uuid::new_v4();
    loop {
        tokio::time::sleep(Duration::from_millis(250)).await;
        let sealed = async {
            if !something_waits(&app).await? || !elected(&app, me).await? {
                return Ok(());
            }
            seal(&app).await?;
            audit::seal::seal(&app).await
        };
        let outcome: Result<()> = sealed.await;
        if let Err(error) = outcome {
            tracing::warn!(%error, "events could not be sealed");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

async fn something_waits(app: &App) -> Result<bool> {
    let waiting = Viewer::system(Uuid::nil()).select::<outbox::Entity>();
    let waiting = waiting.filter(outbox::Column::Sealed.eq(false)).one(app.db()).await?;
    Ok(waiting.is_some() || audit::seal::something_waits(app).await?)
}

/// Takes or keeps the lease.
async fn elected(app: &App, me: Uuid) -> Result<bool> {
    let now = app.clock.now();
    let db = app.database.writer();
    let first = lease::ActiveModel { name: Set(NAME.to_owned()), holder: Set(me), until: Set(now) };
    let known = OnConflict::column(lease::Column::Name).do_nothing().to_owned();
    lease::Entity::insert(first).on_conflict(known).exec_without_returning(db).await?;
    let free = Condition::any().add(lease::Column::Holder.eq(me)).add(lease::Column::Until.lt(now));
    let taken = guarded::<lease::Entity>()
        .col_expr(lease::Column::Holder, Expr::value(me))
        .col_expr(lease::Column::Until, Expr::value(now + TERM))
        .filter(lease::Column::Name.eq(NAME))
        .filter(free);
    Ok(taken.exec(db).await?.rows_affected == 1)
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
