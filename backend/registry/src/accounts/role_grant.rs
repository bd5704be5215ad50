use contract::accounts::GrantedRole;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// What an account is in an organization, where, and what it may decide there alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "role_grants")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub account_id: Uuid,
    pub organization_id: Uuid,
    /// None means all branches.
    pub branch_id: Option<Uuid>,
    pub role: Text<GrantedRole>,
    pub is_lead: bool,
    /// In ten-thousandths.
    pub discount_limit: Option<i32>,
    /// In minor units.
    pub goodwill_limit: Option<i64>,
    pub goodwill_currency: Option<String>,
    /// From when on it no longer holds.
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::any()
            .add(Column::AccountId.eq(viewer.subject()))
            .add(viewer.within(Column::OrganizationId))
    }
}

impl Row for Model {
    const KIND: &'static str = "role_grant";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
