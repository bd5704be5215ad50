//! The facts that absences announce.

use kernel::{Fact, Subject};
use uuid::Uuid;

use super::absence;

macro_rules! absence_fact {
    ($name:ident, $event:literal) => {
        pub struct $name(pub absence::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = absence::Model;

            fn row(&self) -> &absence::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                vec![Subject::new("employee", self.0.employee_id)]
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

absence_fact!(AbsenceCreated, "absence.created");
absence_fact!(AbsenceDeleted, "absence.deleted");
