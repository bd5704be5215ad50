use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use crate::employee;

/// A skill of an employee, as it was assessed last.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "employee_skills")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    /// The code of the catalogue.
    #[sea_orm(primary_key, auto_increment = false)]
    pub skill: String,
    /// From 1, under guidance, to 5, teaches others.
    pub level: i32,
    /// The last day on which it holds.
    pub valid_until: Date,
    pub assessed_at: DateTimeUtc,
    /// The account of whoever assessed it.
    pub assessed_by: Uuid,
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
