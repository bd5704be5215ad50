use contract::{invoices::CreditNoteState, security::Role};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

use crate::invoices::invoice;

/// What is taken back of an issued invoice. Somebody else than its author approves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "credit_notes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub state: Text<CreditNoteState>,
    pub number: Option<String>,
    pub fiscal_year: Option<i32>,
    pub serial: Option<i64>,
    pub invoice_id: Uuid,
    pub reason: String,
    pub currency: String,
    pub net: i64,
    pub tax: i64,
    pub amount: i64,
    pub approved_at: Option<DateTimeUtc>,
    pub approved_by: Option<Uuid>,
    pub issued_at: Option<DateTimeUtc>,
    pub issued_by: Option<Uuid>,
    pub previous_hash: Option<String>,
    pub hash: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// Inside, who sees invoices; customers those issued on their own.
    fn visible_to(viewer: &Viewer) -> Condition {
        let mut any = Condition::any().add(viewer.nothing());
        if viewer.has_any(&[Role::Agent, Role::Accountant, Role::Manager]) {
            any = any.add(Column::OrganizationId.eq(viewer.organization()));
        }
        if viewer.has(Role::Customer) {
            let own = Condition::all().add(Column::State.eq(Text(CreditNoteState::Issued))).add(
                Column::InvoiceId
                    .in_subquery(viewer.subquery::<invoice::Entity>(invoice::Column::Id)),
            );
            any = any.add(own);
        }
        any
    }
}

impl Row for Model {
    const KIND: &'static str = "credit_note";
    const PERSONAL: &'static [&'static str] = &["reason"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
