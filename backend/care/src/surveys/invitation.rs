use contract::common::Language;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A customer is asked about something, once. Found by the digest of its link; what is asked and
/// about what is as it was when the customer was invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "survey_invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub template_id: Uuid,
    pub template_code: String,
    pub job_id: Option<Uuid>,
    pub service_request_id: Option<Uuid>,
    pub party_id: Uuid,
    #[serde(skip)]
    #[sea_orm(unique)]
    pub digest: Vec<u8>,
    pub language: Text<Language>,
    #[sea_orm(column_type = "JsonBinary")]
    pub context: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub questions: Json,
    pub sent_at: DateTimeUtc,
    pub opened_at: Option<DateTimeUtc>,
    pub answered_at: Option<DateTimeUtc>,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Row for Model {
    const KIND: &'static str = "survey_invitation";
    const PERSONAL: &'static [&'static str] = &["context"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}
