use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};

use super::balance;

/// What of a balance is set aside, and for what.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stock_allocations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub balance_id: Uuid,
    /// `reservation` or `transfer_line`.
    pub holder_kind: String,
    pub holder_id: Uuid,
    pub quantity: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let balances = viewer.subquery::<balance::Entity>(balance::Column::Id);
        Condition::all().add(Column::BalanceId.in_subquery(balances))
    }
}
