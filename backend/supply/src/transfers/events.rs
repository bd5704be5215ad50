//! The facts that transfers announce.

use kernel::Fact;
use serde_json::{Value, json};
use uuid::Uuid;

use super::transfer;

macro_rules! transfer_fact {
    ($name:ident, $event:literal) => {
        pub struct $name(pub transfer::Model);

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = transfer::Model;

            fn row(&self) -> &transfer::Model {
                &self.0
            }

            fn organization(&self) -> Uuid {
                self.0.organization_id
            }

            fn details(&self) -> Value {
                json!({ "number": self.0.number, "state": self.0.state })
            }

            fn internal(&self) -> bool {
                true
            }
        }
    };
}

transfer_fact!(StockTransferCreated, "stock_transfer.created");
transfer_fact!(StockTransferUpdated, "stock_transfer.updated");
transfer_fact!(StockTransferPicked, "stock_transfer.picked");
transfer_fact!(StockTransferDispatched, "stock_transfer.dispatched");
transfer_fact!(StockTransferReceived, "stock_transfer.received");
transfer_fact!(StockTransferCancelled, "stock_transfer.cancelled");
