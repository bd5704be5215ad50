//! The facts that stock announces.

use kernel::{Fact, Subject};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{document, movement};

/// The kind of the record behind a movement, as timelines name it.
fn subjects(row: &movement::Model) -> Vec<Subject> {
    use contract::stock::StockSourceKind::{Job, OldPart, StockDocument, StockTransfer};
    let kind = match row.source_kind.0 {
        Job => "job",
        StockTransfer => "stock_transfer",
        StockDocument => "stock_document",
        OldPart => "old_part",
    };
    vec![Subject::new("item", row.item_id), Subject::new(kind, row.source_id)]
}

fn details(row: &movement::Model) -> Value {
    json!({
        "item_id": row.item_id,
        "quantity": contract::rt::Quantity(row.quantity),
        "from_place_id": row.from_place_id,
        "to_place_id": row.to_place_id,
    })
}

macro_rules! movement_fact {
    ($(#[$docs:meta])* $name:ident, $event:literal) => {
        $(#[$docs])*
        pub struct $name(pub movement::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = movement::Model;

            fn row(&self) -> &movement::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects(&self.0)
            }

            fn details(&self) -> Value {
                details(&self.0)
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

movement_fact!(
    /// Stock came from outside.
    StockReceived, "stock.received"
);
movement_fact!(
    /// Stock went into a job, or out of the books.
    StockIssued, "stock.issued"
);
movement_fact!(
    /// Parts of a job came back unused.
    StockReturned, "stock.returned"
);
movement_fact!(
    /// An old part was taken from a customer's place.
    StockRecovered, "stock.recovered"
);
movement_fact!(
    /// A balance was put right.
    StockAdjusted, "stock.adjusted"
);

pub struct StockDocumentCreated(pub document::Model);

impl Fact for StockDocumentCreated {
    const NAME: &'static str = "stock_document.created";
    type Row = document::Model;

    fn row(&self) -> &document::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
