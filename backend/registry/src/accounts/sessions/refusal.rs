use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

/// How often somebody was refused with 401 or 403 within a minute.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_refusals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub minute: DateTimeUtc,
    #[sea_orm(primary_key, auto_increment = false)]
    pub operation: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub status: i32,
    /// The account, or nil where nobody was known.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub peer: String,
    pub organization_id: Uuid,
    pub count: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        match viewer.has(contract::security::Role::Admin) {
            true => viewer.within(Column::OrganizationId),
            false => viewer.nothing(),
        }
    }
}
