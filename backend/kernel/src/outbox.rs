//! Events as others are told of them: one for each fact, in the transaction of the fact. Their
//! order is given afterwards, by the sealer, in `event_feed`.

use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};

use crate::{Fact, Row, RowPolicy, Viewer, Work, subjects};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    pub organization_id: Uuid,
    pub event: String,
    pub object_kind: String,
    pub object_id: Uuid,
    pub object_version: i64,
    /// Whether the sealer gave it its place in the feed.
    pub sealed: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        subjects::visible(viewer, Column::ObjectKind, Column::ObjectId)
    }
}

pub(crate) fn event<F: Fact>(work: &Work<'_>, fact: &F) -> ActiveModel {
    ActiveModel {
        id: Set(work.new_id()),
        at: Set(work.now),
        organization_id: Set(fact.organization()),
        event: Set(F::NAME.to_owned()),
        object_kind: Set(F::Row::KIND.to_owned()),
        object_id: Set(fact.row().id()),
        object_version: Set(fact.row().version()),
        sealed: Set(false),
    }
}

/// The feed: events in one order without holes.
pub mod feed {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_feed")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
        pub outbox_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
