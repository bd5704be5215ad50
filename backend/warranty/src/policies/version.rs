use contract::warranty::{PolicyTerms, WarrantyVersionState};
use kernel::{Result, Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A version of a policy. Once published it never changes: a trigger sees to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "warranty_policy_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub policy_id: Uuid,
    /// Which version of the policy it is, from 1.
    pub sequence: i32,
    pub state: Text<WarrantyVersionState>,
    /// It is for units sold on this day or later.
    pub effective_from: Date,
    pub published_at: Option<DateTimeUtc>,
    pub published_by: Option<Uuid>,
    /// The terms, as the contract has them.
    #[sea_orm(column_type = "JsonBinary")]
    pub terms: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn terms(&self) -> Result<PolicyTerms> {
        Ok(serde_json::from_value(self.terms.clone())?)
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}

impl Row for Model {
    const KIND: &'static str = "warranty_policy_version";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
