use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, FromJsonQueryResult, entity::prelude::*};
use serde::{Deserialize, Serialize};

/// The price of an operation or an item in a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "price_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub price_book_id: Uuid,
    pub service_code_id: Option<Uuid>,
    pub item_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub prices: Prices,
}

/// Minor units for each payer that has a price of their own; the rest pay as the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Prices {
    pub customer: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dealer: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_unit: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goodwill: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.inside(Column::OrganizationId)
    }
}
