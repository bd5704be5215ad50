//! The facts that old parts announce.

use kernel::{Fact, Subject};
use serde_json::{Value, json};
use uuid::Uuid;

use super::old_part;

macro_rules! old_part_fact {
    ($(#[$docs:meta])* $name:ident, $event:literal) => {
        $(#[$docs])*
        pub struct $name(pub old_part::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = old_part::Model;

            fn row(&self) -> &old_part::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                vec![Subject::of(&self.0), Subject::new("job", self.0.source_id)]
            }

            fn details(&self) -> Value {
                json!({ "item_id": self.0.item_id, "due_on": self.0.due_on })
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

old_part_fact!(
    /// Somebody took it from a customer's place and owes it now.
    OldPartRecovered, "old_part.recovered"
);
old_part_fact!(
    /// It lies on a shelf of the warehouse.
    OldPartHandedIn, "old_part.handed_in"
);
