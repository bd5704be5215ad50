//! The facts that places announce.

use kernel::Fact;
use uuid::Uuid;

use super::place;

pub struct StockPlaceCreated(pub place::Model);

impl Fact for StockPlaceCreated {
    const NAME: &'static str = "stock_place.created";
    type Row = place::Model;

    fn row(&self) -> &place::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

pub struct StockPlaceUpdated(pub place::Model);

impl Fact for StockPlaceUpdated {
    const NAME: &'static str = "stock_place.updated";
    type Row = place::Model;

    fn row(&self) -> &place::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
