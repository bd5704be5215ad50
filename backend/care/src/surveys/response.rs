use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// The answers of a customer: never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "survey_responses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    #[sea_orm(unique)]
    pub invitation_id: Uuid,
    pub template_code: String,
    pub job_id: Option<Uuid>,
    pub technician_id: Option<Uuid>,
    pub branch_id: Option<Uuid>,
    pub model_id: Option<Uuid>,
    /// The local day.
    pub answered_on: Date,
    #[sea_orm(column_type = "JsonBinary")]
    pub context: Json,
    /// Each a `SurveyAnswer` of the contract.
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    pub nps: Option<i32>,
    pub csat: Option<i32>,
    pub ces: Option<i32>,
    pub low: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "survey_response";
    const PERSONAL: &'static [&'static str] = &["context", "answers"];

    fn id(&self) -> Uuid {
        self.id
    }

    /// An answer is final.
    fn version(&self) -> i64 {
        1
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
