use kernel::{RowPolicy, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::payment;
use crate::invoices::invoice;

/// What a payment pays of an invoice. Taken back by a row of the opposite sign, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "payment_allocations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub payment_id: Uuid,
    pub invoice_id: Uuid,
    pub amount: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Whoever sees the payment or the invoice.
    fn visible_to(viewer: &Viewer) -> Condition {
        let payments = viewer.subquery::<payment::Entity>(payment::Column::Id);
        let invoices = viewer.subquery::<invoice::Entity>(invoice::Column::Id);
        Condition::any()
            .add(Column::PaymentId.in_subquery(payments))
            .add(Column::InvoiceId.in_subquery(invoices))
    }
}
