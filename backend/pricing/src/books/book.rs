use contract::pricing::{PriceBookState, TariffRules};
use kernel::{Result, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// The prices of a time. Once published it never changes: a trigger sees to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "price_books")]
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
    pub state: Text<PriceBookState>,
    /// The code of the zone that it is for; none means all.
    pub price_zone: Option<String>,
    pub effective_from: Date,
    pub published_at: Option<DateTimeUtc>,
    pub published_by: Option<Uuid>,
    pub currency: String,
    /// The rules, as the contract has them.
    #[sea_orm(column_type = "JsonBinary")]
    pub rules: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn rules(&self) -> Result<TariffRules> {
        Ok(serde_json::from_value(self.rules.clone())?)
    }
}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}
