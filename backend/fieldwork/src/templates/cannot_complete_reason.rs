use contract::{job_templates::CannotCompleteStep, warranty::Payer};
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// Why a visit may end with the work undone.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cannot_complete_reasons")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub trip_bearer: Text<Payer>,
    pub next_step: Text<CannotCompleteStep>,
    pub counts_against_first_time_fix: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.everything()
    }
}
