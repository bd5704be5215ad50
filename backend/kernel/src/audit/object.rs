//! Which audit rows are about a row: beside the evidence, so that its history is found.

use std::collections::BTreeSet;

use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};

use crate::{RowPolicy, Viewer};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_objects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub object_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub audit_id: Uuid,
    pub object_kind: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Those of the audit rows that the viewer sees.
    fn visible_to(viewer: &Viewer) -> Condition {
        let seen = viewer.subquery::<super::Entity>(super::Column::Id);
        Condition::all().add(Column::AuditId.in_subquery(seen))
    }
}

pub(super) fn of(
    audit_id: Uuid,
    rows: impl Iterator<Item = (&'static str, Uuid)>,
) -> Vec<ActiveModel> {
    // A piece of work may tell several facts of one row.
    let rows: BTreeSet<_> = rows.collect();
    let object = |(kind, id): (&str, Uuid)| ActiveModel {
        object_id: Set(id),
        audit_id: Set(audit_id),
        object_kind: Set(kind.to_owned()),
    };
    rows.into_iter().map(object).collect()
}
