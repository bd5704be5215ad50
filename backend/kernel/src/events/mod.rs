//! Events in one order without holes, and those who follow them.
//!
//! A transaction can't know its place in that order before it commits. So one server of all,
//! elected by a lease, gives places afterwards: the sealer, at most a second behind.

mod api;
mod sealer;

use std::sync::Arc;

use sea_orm::{
    Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, entity::prelude::*,
};
use tokio::sync::watch;

use crate::{App, Result, Viewer, outbox, subjects};

pub use api::Events;
pub use sealer::seal_forever;

/// The highest place that was given, as this server last saw it.
#[derive(Clone)]
pub struct Latest(watch::Receiver<i64>);

pub struct Follow(watch::Sender<i64>);

impl Default for Follow {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Follow {
    pub fn latest(&self) -> Latest {
        Latest(self.0.subscribe())
    }
}

/// An event with its place.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Placed {
    pub seq: i64,
    pub event: String,
    pub object_kind: String,
    pub object_id: Uuid,
    pub object_version: i64,
}

/// The most events that are read at once.
const BATCH: u64 = 200;

/// The events after a place that a viewer may know of, and how far was looked.
pub async fn after(app: &App, viewer: &Viewer, seq: i64, until: i64) -> Result<Vec<Placed>> {
    use outbox::{Column, feed};
    let visible = subjects::visible(viewer, Column::ObjectKind, Column::ObjectId);
    #[expect(clippy::disallowed_methods, reason = "the policy of the events stands beside it")]
    let rows = outbox::Entity::find()
        .select_only()
        .columns([Column::Event, Column::ObjectKind, Column::ObjectId, Column::ObjectVersion])
        .column(feed::Column::Seq)
        .join(
            sea_orm::JoinType::InnerJoin,
            outbox::Entity::belongs_to(feed::Entity)
                .from(Column::Id)
                .to(feed::Column::OutboxId)
                .into(),
        )
        .filter(Condition::all().add(feed::Column::Seq.gt(seq)).add(feed::Column::Seq.lte(until)))
        .filter(visible)
        .order_by_asc(feed::Column::Seq)
        .limit(BATCH);
    Ok(rows.into_model::<Placed>().all(app.db()).await?)
}

/// Watches how far the feed goes, for all streams of this server.
pub async fn watch_forever(app: Arc<App>) {
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        match sealer::last_seq(app.db()).await {
            Ok(last) => {
                app.follow.0.send_if_modified(|seen| std::mem::replace(seen, last) != last);
            }
            Err(error) => tracing::warn!(%error, "the feed could not be read"),
        }
    }
}
