//! The facts that payments announce.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::payment;

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $event:literal, internal $internal:literal;)*) => { $(
        $(#[$doc])*
        pub struct $name(pub payment::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = payment::Model;

            fn row(&self) -> &payment::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                let mut subjects = vec![Subject::of(&self.0)];
                subjects.extend(self.0.party_id.map(|id| Subject::new("party", id)));
                subjects.extend(self.0.job_id.map(|id| Subject::new("job", id)));
                subjects
            }

            fn details(&self) -> Json {
                json!({ "number": self.0.number, "state": self.0.state, "method": self.0.method })
            }

            fn internal(&self) -> bool {
                $internal
            }
        }
    )* };
}

facts! {
    PaymentReceived = "payment.received", internal false;
    PaymentConfirmed = "payment.confirmed", internal false;
    /// It pays other invoices than before.
    PaymentAllocated = "payment.allocated", internal true;
    PaymentBounced = "payment.failed", internal false;
    PaymentRefunded = "payment.refunded", internal false;
}
