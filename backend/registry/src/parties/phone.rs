use contract::parties::PhoneKind;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::party;

/// A telephone number of a party, in E.164.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "party_phones")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub party_id: Uuid,
    /// The first one, at 0, is called first.
    pub position: i32,
    pub phone: String,
    pub kind: Option<Text<PhoneKind>>,
    pub label: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let parties = viewer.subquery::<party::Entity>(party::Column::Id);
        Condition::all().add(Column::PartyId.in_subquery(parties))
    }
}
