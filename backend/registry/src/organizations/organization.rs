use contract::{
    accounts::GrantedRole,
    organizations::{FiscalCalendar, OrganizationRole},
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*};
use serde::Serialize;

use crate::accounts::role_grant;

/// A legal entity, with its own books.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "organizations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    #[sea_orm(unique)]
    pub code: String,
    pub name_fa: String,
    pub name_en: String,
    pub role: Text<OrganizationRole>,
    pub base_currency: String,
    pub fiscal_calendar: Text<FiscalCalendar>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// When somebody answers the telephone.
    pub hours_fa: Option<String>,
    pub hours_en: Option<String>,
    /// What a customer should have ready.
    pub preparation_fa: Option<String>,
    pub preparation_en: Option<String>,
    pub primary_colour: Option<String>,
    pub accent_colour: Option<String>,
    pub logo_file_id: Option<Uuid>,
    /// The roles that must have a second factor, with spaces between.
    pub second_factor_roles: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Which roles must have a second factor.
    pub fn second_factor_roles(&self) -> Vec<GrantedRole> {
        self.second_factor_roles.split(' ').filter_map(|role| role.parse().ok()).collect()
    }
}

impl RowPolicy for Entity {
    /// The one that somebody works in, and those where they have a role besides.
    fn visible_to(viewer: &Viewer) -> Condition {
        let roles = viewer
            .select::<role_grant::Entity>()
            .select_only()
            .column(role_grant::Column::OrganizationId)
            .filter(role_grant::Column::AccountId.eq(viewer.subject()))
            .filter(role_grant::Column::EndedAt.is_null())
            .into_query();
        Condition::any()
            .add(Column::Id.eq(viewer.organization()))
            .add(Column::Id.in_subquery(roles))
    }
}

impl Row for Model {
    const KIND: &'static str = "organization";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
