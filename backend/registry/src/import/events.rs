//! What happened to imports.

use kernel::Fact;
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::batch;

macro_rules! import_fact {
    ($(#[$doc:meta])* $name:ident, $event:literal) => {
        $(#[$doc])*
        pub struct $name(pub batch::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = batch::Model;

            fn row(&self) -> &batch::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn details(&self) -> Json {
                json!({
                    "new": self.0.new_rows,
                    "changed": self.0.changed_rows,
                    "same": self.0.same_rows,
                    "refused": self.0.refused_rows,
                    "kept": self.0.kept_rows,
                })
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

import_fact!(
    /// A file waits for its turn.
    ImportCreated,
    "import.created"
);
import_fact!(
    /// Every row came to something, or the file could not be read at all.
    ImportFinished,
    "import.finished"
);
import_fact!(
    /// What an import added is gone again.
    ImportUndone,
    "import.undone"
);
