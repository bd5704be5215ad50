use contract::employees::AbsenceReason;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::employee;

/// Somebody is away for a while; absences of one person don't overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "absences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub employee_id: Uuid,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub reason: Text<AbsenceReason>,
    pub note: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let employees = viewer.subquery::<employee::Entity>(employee::Column::Id);
        Condition::all().add(Column::EmployeeId.in_subquery(employees))
    }
}

impl Row for Model {
    const KIND: &'static str = "absence";
    const PERSONAL: &'static [&'static str] = &["reason", "note"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
