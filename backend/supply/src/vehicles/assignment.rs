use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// A driver has a vehicle for a while. A vehicle has one open assignment at most, a driver too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "vehicle_assignments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub vehicle_id: Uuid,
    /// The account of the driver.
    pub driver_id: Uuid,
    pub starts_at: DateTimeUtc,
    pub ends_at: Option<DateTimeUtc>,
    pub start_odometer_km: Option<i32>,
    pub end_odometer_km: Option<i32>,
    pub note: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        match viewer.is_staff() {
            true => viewer.within(Column::OrganizationId),
            false => {
                viewer.inside(Column::OrganizationId).add(Column::DriverId.eq(viewer.subject()))
            }
        }
    }
}

impl Row for Model {
    const KIND: &'static str = "vehicle_assignment";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
