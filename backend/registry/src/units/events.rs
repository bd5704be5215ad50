//! What happened to units.

use kernel::{Fact, Row, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::{transfer, unit};
use crate::{parties::party, places::location};

fn subjects(unit: &unit::Model) -> Vec<Subject> {
    let owner = unit.party_id.map(|id| Subject::new(party::Model::KIND, id));
    let place = unit.service_location_id.map(|id| Subject::new(location::Model::KIND, id));
    [Some(Subject::of(unit)), owner, place].into_iter().flatten().collect()
}

/// A unit became known.
pub struct InstalledUnitRegistered(pub unit::Model);

impl Fact for InstalledUnitRegistered {
    const NAME: &'static str = "installed_unit.registered";
    type Row = unit::Model;

    fn row(&self) -> &unit::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        subjects(&self.0)
    }

    fn details(&self) -> Json {
        json!({ "serial": self.0.serial })
    }
}

/// Place, dates or state of a unit changed.
pub struct InstalledUnitUpdated {
    pub before: unit::Model,
    pub unit: unit::Model,
}

impl Fact for InstalledUnitUpdated {
    const NAME: &'static str = "installed_unit.updated";
    type Row = unit::Model;

    fn row(&self) -> &unit::Model {
        &self.unit
    }

    fn organization(&self) -> Uuid {
        self.unit.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        subjects(&self.unit)
    }

    fn details(&self) -> Json {
        match self.before.state == self.unit.state {
            true => Json::Null,
            false => json!({ "from": self.before.state, "to": self.unit.state }),
        }
    }
}

/// A unit has another owner.
pub struct InstalledUnitTransferred {
    pub unit: unit::Model,
    pub transfer: transfer::Model,
}

impl Fact for InstalledUnitTransferred {
    const NAME: &'static str = "installed_unit.transferred";
    type Row = unit::Model;

    fn row(&self) -> &unit::Model {
        &self.unit
    }

    fn organization(&self) -> Uuid {
        self.unit.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        let from = self.transfer.from_party_id;
        let from = from.map(|id| Subject::new(party::Model::KIND, id));
        subjects(&self.unit).into_iter().chain(from).collect()
    }

    fn details(&self) -> Json {
        json!({ "on": self.transfer.transferred_on, "reason": self.transfer.reason })
    }

    /// One owner isn't told of the other.
    fn internal(&self) -> bool {
        true
    }
}

/// A unit that an import had registered is gone again, since the import was taken back.
pub struct InstalledUnitRemoved(pub unit::Model);

impl Fact for InstalledUnitRemoved {
    const NAME: &'static str = "installed_unit.removed";
    type Row = unit::Model;

    fn row(&self) -> &unit::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
