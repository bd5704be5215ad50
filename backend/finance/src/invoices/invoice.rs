use contract::{
    invoices::{InvoiceKind, InvoiceState},
    rt::{Money, MoneyError},
    security::Role,
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// What somebody owes. Once issued, only `version`, `state` and `open_amount` change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "invoices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub kind: Text<InvoiceKind>,
    pub state: Text<InvoiceState>,
    pub number: Option<String>,
    /// Solar Hijri.
    pub fiscal_year: Option<i32>,
    /// The place in the year's series, from 1, without a gap.
    pub serial: Option<i64>,
    /// Who pays: a party, or a sister organization.
    pub party_id: Option<Uuid>,
    pub payer_organization_id: Option<Uuid>,
    pub job_id: Option<Uuid>,
    pub job_number: Option<String>,
    pub service_request_id: Option<Uuid>,
    pub service_request_number: Option<String>,
    pub currency: String,
    pub net: i64,
    pub discount: i64,
    /// [`super::rules::RateTotal`]s.
    #[sea_orm(column_type = "JsonBinary")]
    pub taxes: Json,
    pub tax: i64,
    pub total: i64,
    /// What is neither paid nor credited; zero in a draft.
    pub open_amount: i64,
    pub due_on: Option<Date>,
    pub note: Option<String>,
    pub issued_at: Option<DateTimeUtc>,
    pub issued_by: Option<Uuid>,
    pub previous_hash: Option<String>,
    pub hash: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn money(&self, minor: i64) -> Result<Money, MoneyError> {
        Money::new(minor, &self.currency)
    }
}

impl RowPolicy for Entity {
    /// Who keeps the books, manages, or answers customers; customers their own, and whoever holds
    /// the link of a request the customer's one for it, both once issued.
    fn visible_to(viewer: &Viewer) -> Condition {
        let issued = || {
            Condition::all()
                .add(Column::State.ne(Text(InvoiceState::Draft)))
                .add(Column::Kind.eq(Text(InvoiceKind::Customer)))
        };
        let mut any = Condition::any().add(viewer.nothing());
        if viewer.has_any(&[Role::Agent, Role::Accountant, Role::Manager]) {
            any = any.add(Column::OrganizationId.eq(viewer.organization()));
        }
        if viewer.has(Role::Customer) {
            let own = Column::PartyId.is_in(viewer.parties().iter().copied());
            any = any.add(issued().add(own));
        }
        if let Some(request) = viewer.link() {
            any = any.add(issued().add(Column::ServiceRequestId.eq(request)));
        }
        any
    }
}

impl Row for Model {
    const KIND: &'static str = "invoice";
    const PERSONAL: &'static [&'static str] = &["note"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
