//! The facts of goodwill, for the timelines of the request, job and unit it is for.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::authorisation::Model;

macro_rules! goodwill_fact {
    ($fact:ident, $name:literal) => {
        pub struct $fact(pub Model);

        impl Fact for $fact {
            const NAME: &'static str = $name;
            type Row = Model;

            fn row(&self) -> &Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects(&self.0)
            }

            fn details(&self) -> Json {
                json!({ "number": self.0.number, "share": self.0.share, "state": self.0.state })
            }

            /// What is given is told by whoever gives it, in their words.
            fn internal(&self) -> bool {
                true
            }
        }
    };
}

goodwill_fact!(GoodwillProposed, "goodwill_authorisation.created");
goodwill_fact!(GoodwillApproved, "goodwill_authorisation.approved");
goodwill_fact!(GoodwillRejected, "goodwill_authorisation.rejected");
goodwill_fact!(GoodwillUsed, "goodwill_authorisation.used");

fn subjects(goodwill: &Model) -> Vec<Subject> {
    let about = [
        ("service_request", goodwill.service_request_id),
        ("job", goodwill.job_id),
        ("installed_unit", goodwill.unit_id),
    ];
    let about = about.into_iter().filter_map(|(kind, id)| Some(Subject::new(kind, id?)));
    std::iter::once(Subject::of(goodwill)).chain(about).collect()
}
