//! The facts that credit notes announce.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::credit_note;
use crate::invoices::{invoice, subjects};

macro_rules! facts {
    ($($name:ident = $event:literal, internal $internal:literal;)*) => { $(
        pub struct $name {
            pub note: credit_note::Model,
            pub invoice: invoice::Model,
        }

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = credit_note::Model;

            fn row(&self) -> &credit_note::Model {
                &self.note
            }

            fn organization(&self) -> Uuid {
                self.note.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                let mut all = vec![Subject::of(&self.note)];
                all.extend(subjects(&self.invoice));
                all
            }

            fn details(&self) -> Json {
                json!({ "number": self.note.number, "invoice": self.invoice.number })
            }

            fn internal(&self) -> bool {
                $internal || self.invoice.kind.0 != contract::invoices::InvoiceKind::Customer
            }
        }
    )* };
}

facts! {
    CreditNoteDrafted = "credit_note.created", internal true;
    CreditNoteApproved = "credit_note.approved", internal true;
    CreditNoteIssued = "credit_note.issued", internal false;
}
