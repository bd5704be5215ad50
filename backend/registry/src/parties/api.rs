//! The contract's operations on parties and contacts.

use contract::{
    parties::{
        Contact, ContactCollection, ContactPatch, ContactPrototype, ListContactsQuery,
        ListPartiesQuery, PartiesApi, Party, PartyCollection, PartyMergePrototype, PartyPatch,
        PartyPrototype,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, OrNotFound, Pager, Result, Viewer, Work};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{actions, contact, contacts, party, view};

/// The operations on parties.
pub struct Parties;

impl Service for Parties {
    type App = App;
    type Error = Error;
}

impl PartiesApi for Parties {
    async fn list_parties(app: &App, cx: Cx, query: ListPartiesQuery) -> Result<PartyCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let (parties, total) = actions::list(app.db(), &viewer, &query, &page).await?;
        let (parties, next_cursor) = page.cut(parties, actions::key(query.sort));
        Ok(PartyCollection {
            items: view::shown(app.db(), &viewer, parties).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn create_party(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: PartyPrototype,
    ) -> Result<Recorded<Created<Tagged<Party>>>> {
        let work = app.once(&cx, &key, async |work| {
            let party = actions::create(work, &body).await?;
            let location = format!("/api/v1/parties/{}", party.id);
            Ok(Created { location, reply: done(work, party).await? })
        });
        work.await
    }

    async fn get_party(app: &App, cx: Cx, party_id: Uuid) -> Result<Tagged<Party>> {
        let viewer = Viewer::new(&cx.principal);
        let party = actions::find(app.db(), &viewer, party_id).await?;
        tagged(app.db(), &viewer, party).await
    }

    async fn update_party(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        if_match: IfMatch,
        body: PartyPatch,
    ) -> Result<Tagged<Party>> {
        let work = app.transact(&cx, async |work| {
            let party = actions::update(work, party_id, if_match, &body).await?;
            done(work, party).await
        });
        work.await
    }

    async fn create_party_merge(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: PartyMergePrototype,
    ) -> Result<Recorded<Tagged<Party>>> {
        let work = app.once(&cx, &key, async |work| {
            let party = actions::merge(work, party_id, if_match, &body).await?;
            done(work, party).await
        });
        work.await
    }

    async fn create_party_unmerge(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Party>>> {
        let work = app.once(&cx, &key, async |work| {
            let party = actions::unmerge(work, party_id, if_match).await?;
            done(work, party).await
        });
        work.await
    }

    async fn list_contacts(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        query: ListContactsQuery,
    ) -> Result<ContactCollection> {
        let page = contacts::open(app, &cx, &query)?;
        let viewer = Viewer::new(&cx.principal);
        let rows = contacts::list(app.db(), &viewer, party_id, &page).await?;
        let (rows, next_cursor) = page.cut(rows, contacts::key);
        Ok(ContactCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn create_contact(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        key: IdempotencyKey,
        body: ContactPrototype,
    ) -> Result<Recorded<Created<Tagged<Contact>>>> {
        let work = app.once(&cx, &key, async |work| {
            let contact = contacts::create(work, party_id, &body).await?;
            let location = format!("/api/v1/parties/{party_id}/contacts/{}", contact.id);
            Ok(Created { location, reply: tagged_contact(contact) })
        });
        work.await
    }

    async fn get_contact(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        contact_id: Uuid,
    ) -> Result<Tagged<Contact>> {
        let viewer = Viewer::new(&cx.principal);
        contacts::find(app.db(), &viewer, party_id, contact_id).await.map(tagged_contact)
    }

    async fn update_contact(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        contact_id: Uuid,
        if_match: IfMatch,
        body: ContactPatch,
    ) -> Result<Tagged<Contact>> {
        let work = app.transact(&cx, async |work| {
            contacts::update(work, party_id, contact_id, if_match, &body).await
        });
        work.await.map(tagged_contact)
    }

    async fn delete_contact(
        app: &App,
        cx: Cx,
        party_id: Uuid,
        contact_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let work = app.transact(&cx, async |work| {
            contacts::delete(work, party_id, contact_id, if_match).await
        });
        work.await.map(|()| NoContent)
    }
}

async fn done(work: &Work<'_>, party: party::Model) -> Result<Tagged<Party>> {
    tagged(work.db(), &work.viewer, party).await
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    party: party::Model,
) -> Result<Tagged<Party>> {
    let version = party.version;
    let shown = view::shown(db, viewer, vec![party]).await?.pop().or_not_found("party")?;
    Ok(Tagged { version, body: shown })
}

fn tagged_contact(contact: contact::Model) -> Tagged<Contact> {
    Tagged { version: contact.version, body: contact.into() }
}
