use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// What customers are asked after some event.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "survey_templates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    pub intro_fa: String,
    pub intro_en: String,
    /// The event, as in `job.closed(repair)`.
    pub trigger: String,
    pub delay_hours: i32,
    pub expires_days: i32,
    /// Each a [`super::form::Question`].
    #[sea_orm(column_type = "JsonBinary")]
    pub questions: Json,
    /// Any of these [`super::form::Condition`]s opens a recovery case.
    #[sea_orm(column_type = "JsonBinary")]
    pub low_if: Json,
    /// Working hours within which the customer is called then.
    pub recovery_hours: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
