//! The facts that employees announce.

use kernel::Fact;
use uuid::Uuid;

use super::employee;

macro_rules! employee_fact {
    ($name:ident, $event:literal) => {
        pub struct $name(pub employee::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = employee::Model;

            fn row(&self) -> &employee::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

employee_fact!(EmployeeCreated, "employee.created");
employee_fact!(EmployeeUpdated, "employee.updated");
employee_fact!(EmployeeAssessed, "employee.assessed");
