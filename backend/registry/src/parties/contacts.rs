//! Whom to talk to at a party.

use contract::{
    parties::{ContactPatch, ContactPrototype, ListContactsQuery},
    rt::IfMatch,
};
use kernel::{Key, OrNotFound, Order, Pager, Result, Viewer, Work, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    actions::{find as find_party, named, number},
    contact,
    events::ContactChanged,
};

pub async fn create(
    work: &Work<'_>,
    party_id: Uuid,
    body: &ContactPrototype,
) -> Result<contact::Model> {
    let party = find_party(work.db(), &work.viewer, party_id).await?;
    let name = named(&body.name.0)?;
    let phone = body.phone.as_ref().map(|phone| number(&phone.0, "/phone")).transpose()?;
    let row = contact::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(party.organization_id),
        party_id: Set(party_id),
        sort_key: Set(text::sort_key(&name)),
        name: Set(name),
        role: Set(body.role.as_ref().map(|role| text::tidy(&role.0))),
        phone: Set(phone),
        email: Set(body.email.as_ref().map(|email| email.0.clone())),
        note: Set(body.note.as_ref().map(|note| text::tidy(&note.0))),
    };
    changed(work, row.insert(work.db()).await?, false).await
}

pub async fn update(
    work: &Work<'_>,
    party_id: Uuid,
    id: Uuid,
    if_match: IfMatch,
    body: &ContactPatch,
) -> Result<contact::Model> {
    let contact = lock(work, party_id, id).await?;
    if_match.check(contact.version)?;
    let version = Set(contact.version + 1);
    let mut change = contact::ActiveModel { version, ..contact.into_active_model() };
    if let Some(name) = &body.name {
        let name = named(&name.0)?;
        change.sort_key = Set(text::sort_key(&name));
        change.name = Set(name);
    }
    if let Some(role) = &body.role {
        change.role = Set(role.as_ref().map(|role| text::tidy(&role.0)));
    }
    if let Some(phone) = &body.phone {
        let phone = phone.as_ref().map(|phone| number(&phone.0, "/phone"));
        change.phone = Set(phone.transpose()?);
    }
    if let Some(email) = &body.email {
        change.email = Set(email.as_ref().map(|email| email.0.clone()));
    }
    if let Some(note) = &body.note {
        change.note = Set(note.as_ref().map(|note| text::tidy(&note.0)));
    }
    changed(work, change.update(work.db()).await?, false).await
}

pub async fn delete(work: &Work<'_>, party_id: Uuid, id: Uuid, if_match: IfMatch) -> Result<()> {
    let contact = lock(work, party_id, id).await?;
    if_match.check(contact.version)?;
    contact.clone().into_active_model().delete(work.db()).await?;
    changed(work, contact, true).await.map(drop)
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    party_id: Uuid,
    id: Uuid,
) -> Result<contact::Model> {
    of(viewer, party_id, id).one(db).await?.or_not_found("contact")
}

/// By name.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    party_id: Uuid,
    page: &Pager,
) -> Result<Vec<contact::Model>> {
    use contact::Column;
    find_party(db, viewer, party_id).await?;
    let contacts = viewer.select::<contact::Entity>().filter(Column::PartyId.eq(party_id));
    Ok(page.keyset(contacts, Column::SortKey, Order::Asc, Column::Id).all(db).await?)
}

pub fn key(contact: &contact::Model) -> (Key, Uuid) {
    (Key::Text(contact.sort_key.clone()), contact.id)
}

pub fn open(app: &kernel::App, cx: &contract::rt::Cx, query: &ListContactsQuery) -> Result<Pager> {
    Pager::open(app, cx, query.limit, query.cursor.as_ref())
}

fn of(viewer: &Viewer, party_id: Uuid, id: Uuid) -> Select<contact::Entity> {
    let contacts = viewer.select::<contact::Entity>().filter(contact::Column::Id.eq(id));
    contacts.filter(contact::Column::PartyId.eq(party_id))
}

async fn lock(work: &Work<'_>, party_id: Uuid, id: Uuid) -> Result<contact::Model> {
    let contact = of(&work.viewer, party_id, id).lock_exclusive();
    contact.one(work.db()).await?.or_not_found("contact")
}

async fn changed(
    work: &Work<'_>,
    contact: contact::Model,
    is_removed: bool,
) -> Result<contact::Model> {
    let fact = ContactChanged { contact, is_removed };
    work.emit(&fact).await?;
    Ok(fact.contact)
}
