//! The facts that invoices announce. Who reacts to them stands in `server/src/reactions.rs`.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::invoice;

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $event:literal, internal $internal:literal;)*) => { $(
        $(#[$doc])*
        pub struct $name(pub invoice::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = invoice::Model;

            fn row(&self) -> &invoice::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects(&self.0)
            }

            fn details(&self) -> Json {
                json!({ "number": self.0.number, "kind": self.0.kind, "state": self.0.state })
            }

            fn internal(&self) -> bool {
                $internal || self.0.kind.0 != contract::invoices::InvoiceKind::Customer
            }
        }
    )* };
}

facts! {
    InvoiceDrafted = "invoice.created", internal true;
    InvoiceUpdated = "invoice.updated", internal true;
    /// A draft that was never issued is gone.
    InvoiceDiscarded = "invoice.discarded", internal true;
    InvoiceIssued = "invoice.issued", internal false;
    /// More of it is paid, or less, since a payment bounced.
    InvoiceBalanceChanged = "invoice.balance_changed", internal true;
    /// Nothing is open any more.
    InvoicePaid = "invoice.paid", internal false;
    /// All of it was credited.
    InvoiceCredited = "invoice.credited", internal false;
}

/// On whose timelines an invoice stands.
pub(crate) fn subjects(invoice: &invoice::Model) -> Vec<Subject> {
    let mut subjects = vec![Subject::of(invoice)];
    subjects.extend(invoice.job_id.map(|id| Subject::new("job", id)));
    subjects.extend(invoice.service_request_id.map(|id| Subject::new("service_request", id)));
    subjects.extend(invoice.party_id.map(|id| Subject::new("party", id)));
    subjects
}
