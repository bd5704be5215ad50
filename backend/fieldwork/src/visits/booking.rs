use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use super::visit;

/// When a person or a vehicle is taken. The database refuses two that overlap.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit_bookings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub visit_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub resource_kind: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub resource_id: Uuid,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    /// Until the visit ended or was called off.
    pub active: bool,
}

pub const EMPLOYEE: &str = "employee";
pub const VEHICLE: &str = "vehicle";

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let visits = viewer.subquery::<visit::Entity>(visit::Column::Id);
        Condition::all().add(Column::VisitId.in_subquery(visits))
    }
}
