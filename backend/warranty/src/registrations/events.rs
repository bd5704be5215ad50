//! The facts that registrations announce. They stand on the timeline of the unit too.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::registration::Model;

/// A fact about a registration, with what the timeline tells beside its name.
macro_rules! registration_fact {
    ($fact:ident, $name:literal $(, $internal:ident)?) => {
        pub struct $fact {
            pub registration: Model,
            pub reason: Option<String>,
            pub days: Option<i32>,
        }

        impl Fact for $fact {
            const NAME: &'static str = $name;
            type Row = Model;

            fn row(&self) -> &Model {
                &self.registration
            }

            fn organization(&self) -> Uuid {
                self.registration.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects(&self.registration)
            }

            fn details(&self) -> Json {
                details(&self.registration, self.reason.as_deref(), self.days)
            }

            $(fn $internal(&self) -> bool {
                true
            })?
        }

        impl $fact {
            pub fn of(registration: Model) -> Self {
                Self { registration, reason: None, days: None }
            }
        }
    };
}

registration_fact!(WarrantyRegistered, "warranty_registration.created");
registration_fact!(WarrantyConfirmed, "warranty_registration.confirmed");
registration_fact!(WarrantyExtended, "warranty_registration.extended");
registration_fact!(WarrantyVoidProposed, "warranty_registration.void_proposed", internal);
registration_fact!(WarrantyVoidRefused, "warranty_registration.void_refused", internal);
registration_fact!(WarrantyVoided, "warranty_registration.voided");

fn subjects(registration: &Model) -> Vec<Subject> {
    let unit = Subject::new("installed_unit", registration.unit_id);
    vec![Subject::of(registration), unit]
}

fn details(registration: &Model, reason: Option<&str>, days: Option<i32>) -> Json {
    let mut told = json!({ "ends_on": registration.ends_on });
    if let Some(reason) = reason {
        told["reason"] = json!(reason);
    }
    if let Some(days) = days {
        told["days"] = json!(days);
    }
    told
}
