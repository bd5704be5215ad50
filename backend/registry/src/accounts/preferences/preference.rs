use contract::{
    accounts::GrantedRole,
    common::Language,
    preferences::{Density, MoneyUnit, Theme},
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// How a person likes to see Vafa.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "preferences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub version: i64,
    pub organization_id: Uuid,
    pub language: Option<Text<Language>>,
    pub theme: Text<Theme>,
    pub density: Option<Text<Density>>,
    pub money_unit: Text<MoneyUnit>,
    pub shortcuts: bool,
    pub home_role: Option<Text<GrantedRole>>,
    /// A list of codes.
    #[sea_orm(column_type = "JsonBinary")]
    pub dismissed: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::all().add(Column::AccountId.eq(viewer.subject()))
    }
}

impl Row for Model {
    const KIND: &'static str = "preferences";

    fn id(&self) -> Uuid {
        self.account_id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
