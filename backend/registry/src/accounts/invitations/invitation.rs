use chrono::{DateTime, Utc};
use contract::accounts::{GrantedRole, InvitationState};
use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// Somebody who was invited into an organization by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub name: String,
    /// In lower case.
    pub email: String,
    /// With spaces between.
    pub roles: String,
    /// The branch that the roles are limited to.
    pub branch_id: Option<Uuid>,
    /// Of the mail.
    pub language: String,
    /// SHA-256 of the link's secret.
    #[serde(skip)]
    #[sea_orm(unique)]
    pub digest: Vec<u8>,
    pub sent_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub accepted_at: Option<DateTimeUtc>,
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Who came of it.
    pub account_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn state(&self, now: DateTime<Utc>) -> InvitationState {
        match (self.accepted_at, self.withdrawn_at) {
            (Some(_), _) => InvitationState::Accepted,
            (_, Some(_)) => InvitationState::Withdrawn,
            _ if self.expires_at <= now => InvitationState::Expired,
            _ => InvitationState::Sent,
        }
    }

    pub fn roles(&self) -> Vec<GrantedRole> {
        self.roles.split(' ').filter_map(|role| role.parse().ok()).collect()
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}

impl Row for Model {
    const KIND: &'static str = "invitation";
    const PERSONAL: &'static [&'static str] = &["name", "email"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
