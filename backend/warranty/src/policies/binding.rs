use contract::warranty::WarrantyKind;
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// Which policy a model comes with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "warranty_bindings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub policy_id: Uuid,
    pub kind: Text<WarrantyKind>,
    pub product_model_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}
