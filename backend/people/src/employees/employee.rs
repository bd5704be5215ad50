use contract::{common::LocalizedText, employees::EmployeeKind, security::Role};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// Somebody who works here. Their van is the stock place that their account holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "employees")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub updated_at: DateTimeUtc,
    pub organization_id: Uuid,
    pub number: String,
    pub name_fa: String,
    pub name_en: String,
    /// What customers hear: "Reza is on the way".
    pub first_name_fa: String,
    pub first_name_en: String,
    #[serde(skip)]
    pub sort_key: String,
    pub kind: Text<EmployeeKind>,
    pub active: bool,
    pub account_id: Option<Uuid>,
    pub branch_id: Option<Uuid>,
    pub home_territory_id: Option<Uuid>,
    /// Their own, else that of their branch holds.
    pub working_calendar_id: Option<Uuid>,
    /// In E.164.
    pub phone: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn name(&self) -> LocalizedText {
        LocalizedText { fa: self.name_fa.clone(), en: self.name_en.clone() }
    }

    pub fn first_name(&self) -> LocalizedText {
        LocalizedText { fa: self.first_name_fa.clone(), en: self.first_name_en.clone() }
    }
}

impl RowPolicy for Entity {
    /// Staff knows everybody; a technician, themselves.
    fn visible_to(viewer: &Viewer) -> Condition {
        if viewer.is_staff() || !viewer.has(Role::Technician) {
            return viewer.within(Column::OrganizationId);
        }
        viewer.inside(Column::OrganizationId).add(Column::AccountId.eq(viewer.subject()))
    }
}

impl Row for Model {
    const KIND: &'static str = "employee";
    const PERSONAL: &'static [&'static str] =
        &["name_fa", "name_en", "first_name_fa", "first_name_en", "phone"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
