use contract::{security::Role, vehicles::VehicleState};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*};
use serde::Serialize;

use super::assignment;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "vehicles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub plate: String,
    /// The code of its [`super::kind`].
    pub kind: String,
    pub state: Text<VehicleState>,
    pub branch_id: Option<Uuid>,
    /// The stock place in it.
    pub place_id: Option<Uuid>,
    pub odometer_km: Option<i32>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Staff knows all; a technician, the one they drive now.
    fn visible_to(viewer: &Viewer) -> Condition {
        if viewer.is_staff() || !viewer.has(Role::Technician) {
            return viewer.within(Column::OrganizationId);
        }
        let driven = viewer
            .select::<assignment::Entity>()
            .filter(assignment::Column::EndsAt.is_null())
            .select_only()
            .column(assignment::Column::VehicleId)
            .into_query();
        viewer.inside(Column::OrganizationId).add(Column::Id.in_subquery(driven))
    }
}

impl Row for Model {
    const KIND: &'static str = "vehicle";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
