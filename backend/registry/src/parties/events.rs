//! What happened to parties.

use kernel::{Fact, Row, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use super::{contact, party};

pub struct PartyCreated(pub party::Model);

impl Fact for PartyCreated {
    const NAME: &'static str = "party.created";
    type Row = party::Model;

    fn row(&self) -> &party::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }
}

pub struct PartyUpdated(pub party::Model);

impl Fact for PartyUpdated {
    const NAME: &'static str = "party.updated";
    type Row = party::Model;

    fn row(&self) -> &party::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }
}

/// A party turned out to be the same as another one, which stands for both from now on.
pub struct PartyMerged {
    pub party: party::Model,
    pub into: party::Model,
    pub reason: Option<String>,
}

impl Fact for PartyMerged {
    const NAME: &'static str = "party.merged";
    type Row = party::Model;

    fn row(&self) -> &party::Model {
        &self.party
    }

    fn organization(&self) -> Uuid {
        self.party.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::of(&self.party), Subject::of(&self.into)]
    }

    fn details(&self) -> Json {
        json!({ "into": self.into.number, "reason": self.reason })
    }

    fn internal(&self) -> bool {
        true
    }
}

/// A party is somebody of its own after all.
pub struct PartyUnmerged {
    pub party: party::Model,
    /// Whom it had been taken for.
    pub from: Uuid,
}

impl Fact for PartyUnmerged {
    const NAME: &'static str = "party.unmerged";
    type Row = party::Model;

    fn row(&self) -> &party::Model {
        &self.party
    }

    fn organization(&self) -> Uuid {
        self.party.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::of(&self.party), Subject::new(party::Model::KIND, self.from)]
    }

    fn internal(&self) -> bool {
        true
    }
}

/// A party that an import had made known is gone again, since the import was taken back.
pub struct PartyRemoved(pub party::Model);

impl Fact for PartyRemoved {
    const NAME: &'static str = "party.removed";
    type Row = party::Model;

    fn row(&self) -> &party::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

/// Somebody to talk to at a party was added, changed or removed.
pub struct ContactChanged {
    pub contact: contact::Model,
    pub is_removed: bool,
}

impl Fact for ContactChanged {
    const NAME: &'static str = "contact.changed";
    type Row = contact::Model;

    fn row(&self) -> &contact::Model {
        &self.contact
    }

    fn organization(&self) -> Uuid {
        self.contact.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::new(party::Model::KIND, self.contact.party_id)]
    }

    fn details(&self) -> Json {
        json!({ "is_removed": self.is_removed })
    }

    fn internal(&self) -> bool {
        true
    }
}
