use contract::{invoices::InvoiceLineKind, warranty::Payer};
use kernel::{RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use super::invoice;

/// A line of an invoice; it stays once the invoice is issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "invoice_lines")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub invoice_id: Uuid,
    pub position: i32,
    pub kind: Text<InvoiceLineKind>,
    /// The line of the job; together with the payer it is invoiced once.
    pub job_line_id: Option<Uuid>,
    pub payer: Text<Payer>,
    pub code: Option<String>,
    pub name_fa: String,
    pub name_en: String,
    /// Thousandths.
    pub quantity: i64,
    pub unit_price: i64,
    /// The payer's share in ten-thousandths.
    pub share: i32,
    pub net: i64,
    pub discount: i64,
    /// Ten-thousandths.
    pub tax_rate: i32,
    pub tax_rate_id: Option<Uuid>,
    pub tax: i64,
    pub total: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let invoices = viewer.subquery::<invoice::Entity>(invoice::Column::Id);
        Condition::all().add(Column::InvoiceId.in_subquery(invoices))
    }
}
