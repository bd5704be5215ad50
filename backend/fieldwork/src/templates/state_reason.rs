use contract::{job_templates::ReasonPurpose, warranty::Payer};
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// A reason to choose from when something is cancelled, rejected, held or sent back.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "state_reasons")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub applies_to: Text<ReasonPurpose>,
    pub name_fa: String,
    pub name_en: String,
    pub cost_bearer: Text<Payer>,
    pub customer_visible: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Those who don't work inside read only what customers may read.
    fn visible_to(viewer: &Viewer) -> Condition {
        match viewer.is_system() || viewer.has_any(&kernel::app::INSIDE) {
            true => viewer.everything(),
            false => Condition::all().add(Column::CustomerVisible.eq(true)),
        }
    }
}
