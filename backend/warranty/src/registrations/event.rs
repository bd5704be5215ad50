use contract::warranty::RegistrationEventKind;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::registration;

/// Something that happened to a registration; never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "warranty_registration_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub registration_id: Uuid,
    pub at: DateTimeUtc,
    pub kind: Text<RegistrationEventKind>,
    /// The account; none where a rule did it.
    pub by: Option<Uuid>,
    /// By how many days it moved the end.
    pub days: Option<i32>,
    pub reason: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub evidence: Files,
}

/// The files that show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Files(pub Vec<Uuid>);

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let registrations = viewer.subquery::<registration::Entity>(registration::Column::Id);
        Condition::all().add(Column::RegistrationId.in_subquery(registrations))
    }
}
