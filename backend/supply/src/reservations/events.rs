//! The facts that reservations announce.

use kernel::{Fact, Subject};
use serde_json::{Value, json};
use uuid::Uuid;

use super::reservation;

macro_rules! reservation_fact {
    ($(#[$docs:meta])* $name:ident, $event:literal) => {
        $(#[$docs])*
        pub struct $name(pub reservation::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = reservation::Model;

            fn row(&self) -> &reservation::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                vec![Subject::new("job", self.0.source_id)]
            }

            fn details(&self) -> Value {
                json!({
                    "item_id": self.0.item_id,
                    "quantity": contract::rt::Quantity(self.0.quantity),
                    "state": self.0.state,
                })
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

reservation_fact!(
    /// It waits for stock.
    StockReservationRequested, "stock_reservation.requested"
);
reservation_fact!(
    /// Stock is set aside for it, at once or after it waited.
    StockReserved, "stock_reservation.reserved"
);
reservation_fact!(
    /// It was picked, or used in part.
    StockReservationChanged, "stock_reservation.updated"
);
reservation_fact!(
    /// All of it was used.
    StockReservationConsumed, "stock_reservation.consumed"
);
reservation_fact!(
    /// It was given back, or its time is over.
    StockReservationReleased, "stock_reservation.released"
);
