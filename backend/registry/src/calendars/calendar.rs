use kernel::{Row, RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// When an office works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "working_calendars")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub code: String,
    pub title_fa: String,
    pub title_en: String,
    /// An IANA time zone.
    pub time_zone: String,
    /// A `WorkingWeek` of the contract.
    #[sea_orm(column_type = "JsonBinary")]
    pub week: Json,
    pub holiday_set: Option<String>,
    /// Each a `WorkingPeriod` of the contract; the last one wins.
    #[sea_orm(column_type = "JsonBinary")]
    pub periods: Json,
    /// Each a `WorkingDay` of the contract.
    #[sea_orm(column_type = "JsonBinary")]
    pub days: Json,
    /// Whether it holds where no other is chosen.
    pub is_default: bool,
    pub is_retired: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}

impl Row for Model {
    const KIND: &'static str = "working_calendar";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
