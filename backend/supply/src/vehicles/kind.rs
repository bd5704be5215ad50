use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// A kind of vehicle, which all organizations share.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vehicle_kinds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub payload_kg: i32,
    pub load_litres: i32,
    pub crew: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}
