//! Parties as the contract shows them. Notes are the desk's: nobody else gets them.

use std::collections::HashMap;

use contract::{
    accounts::Email,
    common::{Name, Note, Number, Phone},
    parties::{Consents, Contact, Party, PartyPhone, PartyReference, TaxCode},
};
use kernel::{Result, Viewer};
use sea_orm::entity::prelude::*;

use super::{actions::phones_of, contact, party, phone};

/// A party as others name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyName {
    pub id: Uuid,
    pub number: String,
    pub name: String,
    pub phone: Option<String>,
}

impl From<PartyName> for PartyReference {
    fn from(party: PartyName) -> Self {
        Self {
            id: party.id,
            number: Number(party.number),
            name: Name(party.name),
            phone: party.phone.map(Phone),
        }
    }
}

/// What some parties are called, by their ids, with the number to call first. Parties that the
/// viewer may not know of are absent.
pub async fn names(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, PartyName>> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let parties =
        viewer.select::<party::Entity>().filter(party::Column::Id.is_in(ids.iter().copied()));
    let parties = parties.all(db).await?;
    let phones = phones_of(db, viewer, &ids).await?;
    let named = parties.into_iter().map(|party| {
        let first = phones.iter().find(|phone| phone.party_id == party.id);
        let phone = first.map(|phone| phone.phone.clone());
        (party.id, PartyName { id: party.id, number: party.number, name: party.name, phone })
    });
    Ok(named.collect())
}

/// One party as others name it, if the viewer may know of it.
pub async fn reference(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<Option<PartyReference>> {
    Ok(names(db, viewer, [id]).await?.remove(&id).map(Into::into))
}

/// Parties with their numbers and whom they were merged into.
pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    parties: Vec<party::Model>,
) -> Result<Vec<Party>> {
    let ids: Vec<_> = parties.iter().map(|party| party.id).collect();
    let mut numbers: HashMap<Uuid, Vec<PartyPhone>> = HashMap::new();
    for row in phones_of(db, viewer, &ids).await? {
        numbers.entry(row.party_id).or_default().push(row.into());
    }
    let merged = names(db, viewer, parties.iter().filter_map(|party| party.merged_into)).await?;
    let inside = viewer.is_staff() || viewer.is_system();
    let show = |party: party::Model| Party {
        phones: numbers.remove(&party.id).unwrap_or_default(),
        merged_into: party.merged_into.and_then(|id| merged.get(&id)).cloned().map(Into::into),
        id: party.id,
        version: party.version,
        created_at: party.created_at.into(),
        number: Number(party.number),
        kind: party.kind.0,
        name: Name(party.name),
        email: party.email.map(Email),
        tax_code: party.tax_code.map(TaxCode),
        language: party.language.0,
        consents: Consents {
            surveys: party.consent_surveys,
            advertising: party.consent_advertising,
            call_recording: party.consent_call_recording,
        },
        note: party.note.filter(|_| inside).map(Note),
    };
    Ok(parties.into_iter().map(show).collect())
}

impl From<phone::Model> for PartyPhone {
    fn from(row: phone::Model) -> Self {
        Self {
            phone: Phone(row.phone),
            kind: row.kind.map(|kind| kind.0),
            label: row.label.map(Name),
        }
    }
}

impl From<contact::Model> for Contact {
    fn from(contact: contact::Model) -> Self {
        Self {
            id: contact.id,
            version: contact.version,
            created_at: contact.created_at.into(),
            name: Name(contact.name),
            role: contact.role.map(Name),
            phone: contact.phone.map(Phone),
            email: contact.email.map(Email),
            note: contact.note.map(Note),
        }
    }
}
