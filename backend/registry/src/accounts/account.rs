use contract::accounts::AccountKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*};
use serde::Serialize;

use super::role_grant;

/// Somebody who may sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    /// Where the account was made; roles may be elsewhere too.
    pub organization_id: Uuid,
    pub kind: Text<AccountKind>,
    pub name: String,
    /// The name in Latin letters, where it is known.
    pub latin_name: Option<String>,
    #[serde(skip)]
    pub sort_key: String,
    /// In lower case.
    pub username: Option<String>,
    /// In lower case.
    pub email: Option<String>,
    /// In E.164.
    pub phone: Option<String>,
    #[serde(skip)]
    pub password_hash: Option<String>,
    /// Whether the password is long enough to do without a second factor.
    pub password_stands_alone: bool,
    /// Works in the demo only, and only from the machine it runs on.
    pub is_demo: bool,
    #[serde(skip)]
    pub last_signed_in_at: Option<DateTimeUtc>,
    pub disabled_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Staff knows who works here or once did; anybody knows themselves.
    fn visible_to(viewer: &Viewer) -> Condition {
        let oneself = Condition::any().add(Column::Id.eq(viewer.subject()));
        if !viewer.is_staff() {
            return oneself;
        }
        let working_here = viewer
            .select::<role_grant::Entity>()
            .select_only()
            .column(role_grant::Column::AccountId)
            .into_query();
        oneself.add(viewer.within(Column::OrganizationId)).add(Column::Id.in_subquery(working_here))
    }
}

impl Row for Model {
    const KIND: &'static str = "account";
    const PERSONAL: &'static [&'static str] = &["name", "latin_name", "username", "email", "phone"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
