use contract::{
    payments::{PaymentMethod, PaymentState},
    rt::MoneyError,
    security::Role,
};
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*};
use serde::Serialize;

use super::rules;

/// Money that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "payments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    /// Who took it.
    pub created_by: Uuid,
    pub organization_id: Uuid,
    pub number: String,
    /// Whose money it is: a customer's, or that of a sister organization.
    pub party_id: Option<Uuid>,
    pub payer_organization_id: Option<Uuid>,
    /// Taken on site, for this job.
    pub job_id: Option<Uuid>,
    pub job_number: Option<String>,
    pub state: Text<PaymentState>,
    pub method: Text<PaymentMethod>,
    pub currency: String,
    pub amount: i64,
    /// What pays invoices: the sum of its allocations.
    pub allocated: i64,
    /// What was paid back: the sum of its refunds.
    pub refunded: i64,
    /// What pays nothing yet.
    pub unallocated: i64,
    pub reference: Option<String>,
    pub received_on: Date,
    pub confirmed_at: Option<DateTimeUtc>,
    pub confirmed_by: Option<Uuid>,
    pub bounced_because: Option<String>,
    pub note: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The customer or the organization.
    pub fn payer(&self) -> Uuid {
        self.party_id.or(self.payer_organization_id).unwrap_or(self.id)
    }

    pub fn money(&self) -> rules::Money {
        rules::Money {
            amount: self.amount,
            allocated: self.allocated,
            refunded: self.refunded,
            confirmed: self.confirmed_at.is_some(),
            bounced: self.state.0 == PaymentState::Bounced,
        }
    }

    pub fn amount_of(&self, minor: i64) -> Result<contract::rt::Money, MoneyError> {
        contract::rt::Money::new(minor, &self.currency)
    }

    /// The change that leaves it with this money.
    pub fn left_with(&self, money: rules::Money) -> ActiveModel {
        ActiveModel {
            version: Set(self.version + 1),
            state: Set(Text(money.state())),
            allocated: Set(money.allocated),
            refunded: Set(money.refunded),
            unallocated: Set(money.unallocated()),
            ..self.clone().into_active_model()
        }
    }
}

impl RowPolicy for Entity {
    /// Inside, who sees invoices; technicians what they took; customers their own.
    fn visible_to(viewer: &Viewer) -> Condition {
        let mut any = Condition::any().add(viewer.nothing());
        if viewer.has_any(&[Role::Agent, Role::Accountant, Role::Manager]) {
            any = any.add(Column::OrganizationId.eq(viewer.organization()));
        }
        if viewer.has(Role::Technician) {
            any = any.add(Column::CreatedBy.eq(viewer.subject()));
        }
        if viewer.has(Role::Customer) {
            any = any.add(Column::PartyId.is_in(viewer.parties().iter().copied()));
        }
        any
    }
}

impl Row for Model {
    const KIND: &'static str = "payment";
    const PERSONAL: &'static [&'static str] = &["reference", "note", "bounced_because"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
