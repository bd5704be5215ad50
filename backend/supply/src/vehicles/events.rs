//! The facts that vehicles announce.

use kernel::{Fact, Subject};
use uuid::Uuid;

use super::{assignment, vehicle};

macro_rules! fact {
    ($name:ident, $row:ty, $event:literal, $subjects:expr) => {
        pub struct $name(pub $row);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = $row;

            fn row(&self) -> &$row {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                $subjects(&self.0)
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

fn itself(row: &vehicle::Model) -> Vec<Subject> {
    vec![Subject::of(row)]
}

fn its_vehicle(row: &assignment::Model) -> Vec<Subject> {
    vec![Subject::new("vehicle", row.vehicle_id)]
}

fact!(VehicleCreated, vehicle::Model, "vehicle.created", itself);
fact!(VehicleUpdated, vehicle::Model, "vehicle.updated", itself);
fact!(VehicleAssigned, assignment::Model, "vehicle.assigned", its_vehicle);
fact!(VehicleReturned, assignment::Model, "vehicle.returned", its_vehicle);
