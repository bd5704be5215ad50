use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::parties::party;

/// A place where work is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "service_locations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub party_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub title: Option<String>,
    pub address: String,
    pub plaque: Option<String>,
    pub floor: Option<String>,
    pub unit: Option<String>,
    pub postal_code: Option<String>,
    pub city_code: Option<String>,
    pub province_code: Option<String>,
    pub territory_id: Option<Uuid>,
    /// Millionths of a degree north.
    pub latitude_e6: Option<i32>,
    /// Millionths of a degree east.
    pub longitude_e6: Option<i32>,
    pub access_notes: Option<String>,
    pub hazards: Option<String>,
    pub is_active: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::any()
            .add(viewer.within(Column::OrganizationId))
            .add(Column::PartyId.in_subquery(party::own(viewer)))
            .add(Column::Id.in_subquery(viewer.granted(Model::KIND)))
    }
}

impl Row for Model {
    const KIND: &'static str = "service_location";
    const PERSONAL: &'static [&'static str] = &[
        "title",
        "address",
        "plaque",
        "floor",
        "unit",
        "postal_code",
        "latitude_e6",
        "longitude_e6",
        "access_notes",
        "hazards",
    ];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
