use kernel::{RowPolicy, Viewer};
use people::employee;
use sea_orm::{Condition, QuerySelect, QueryTrait, entity::prelude::*, sea_query::SelectStatement};

use super::visit;

/// Who goes on a visit.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit_crew")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub visit_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub employee_id: Uuid,
    pub lead: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let visits = viewer.subquery::<visit::Entity>(visit::Column::Id);
        Condition::all().add(Column::VisitId.in_subquery(visits))
    }
}

/// The employees that the viewer's account belongs to: one at most.
pub fn own_employee(viewer: &Viewer) -> SelectStatement {
    Viewer::system(viewer.organization())
        .select::<employee::Entity>()
        .select_only()
        .column(employee::Column::Id)
        .filter(employee::Column::AccountId.eq(viewer.subject()))
        .into_query()
}

/// The visits that the viewer is in the crew of.
pub fn visits_of(viewer: &Viewer) -> SelectStatement {
    Viewer::system(viewer.organization())
        .select::<Entity>()
        .select_only()
        .column(Column::VisitId)
        .filter(Column::EmployeeId.in_subquery(own_employee(viewer)))
        .into_query()
}

impl Entity {
    /// The visits that an employee goes on.
    pub fn visits_with(viewer: &Viewer, employee_id: Uuid) -> SelectStatement {
        Viewer::system(viewer.organization())
            .select::<Self>()
            .select_only()
            .column(Column::VisitId)
            .filter(Column::EmployeeId.eq(employee_id))
            .into_query()
    }
}
