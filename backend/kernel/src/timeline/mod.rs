//! What happened to a request, a job, a unit, a customer: one line for each fact that concerns
//! it, in the order in which it happened.

mod api;

use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};

pub use api::Timeline;

use crate::{Fact, RowPolicy, Viewer, Work, subjects, work::kind_and_id};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timeline_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub at: DateTimeUtc,
    /// The account that acted; nil where Vafa itself did.
    pub actor: Uuid,
    pub event: String,
    pub object_kind: String,
    pub object_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub details: Json,
    /// Only staff and technicians read it.
    pub internal: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let rows = subjects::visible(viewer, Column::SubjectKind, Column::SubjectId);
        match viewer.has_any(&crate::app::INSIDE) {
            true => rows,
            false => rows.add(Column::Internal.eq(false)),
        }
    }
}

pub(crate) fn entries<F: Fact>(work: &Work<'_>, fact: &F) -> Vec<ActiveModel> {
    let object = crate::Subject::of(fact.row());
    let (details, internal) = (fact.details(), fact.internal());
    let entry = |subject| {
        let (subject_kind, subject_id) = kind_and_id(subject);
        ActiveModel {
            id: Set(work.new_id()),
            subject_kind: Set(subject_kind),
            subject_id: Set(subject_id),
            at: Set(work.now),
            actor: Set(work.viewer.actor()),
            event: Set(F::NAME.to_owned()),
            object_kind: Set(object.kind.to_owned()),
            object_id: Set(object.id),
            details: Set(details.clone()),
            internal: Set(internal),
        }
    };
    fact.subjects().into_iter().map(entry).collect()
}
