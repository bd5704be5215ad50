use std::collections::HashMap;

use contract::{
    audit::{
        AuditActor, AuditApi, AuditChain, AuditChange, AuditEvent, AuditEventCollection,
        AuditEventDetail, AuditHash, AuditObject, AuditObjectKind, AuditOperation, AuditRefusal,
        AuditRefusalCollection, ListAuditEventsQuery, ListAuditRefusalsQuery,
    },
    rt::{Cx, Service},
};
use kernel::{
    App, Error, Key, OrNotFound, Order, Pager, Result, Viewer,
    audit::{self, object, seal},
};
use registry::accounts::sessions::refusal;
use sea_orm::{
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*, sea_query::ExprTrait,
};
use serde_json::{Map, Value};

use super::fields;
use crate::upkeep::is_host;

/// The operations on the audit.
pub struct Audit;

impl Service for Audit {
    type App = App;
    type Error = Error;
}

/// So many rows of one piece of work are told.
const OBJECTS: usize = 100;
/// So many earlier events of a row are looked through for what it was before.
const BEFORE: u64 = 20;

impl AuditApi for Audit {
    async fn list_audit_events(
        app: &App,
        cx: Cx,
        query: ListAuditEventsQuery,
    ) -> Result<AuditEventCollection> {
        use audit::Column;
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = viewer.select::<audit::Entity>();
        if let Some(actor) = query.actor_id {
            rows = rows.filter(Column::Actor.eq(actor));
        }
        if !query.operation.is_empty() {
            let operations = query.operation.iter().map(|operation| operation.0.as_str());
            rows = rows.filter(Column::Operation.is_in(operations));
        }
        if query.object_id.is_some() || query.object_kind.is_some() {
            // The event's own policy is asked above.
            let mut about = Viewer::system(viewer.organization()).select::<object::Entity>();
            if let Some(id) = query.object_id {
                about = about.filter(object::Column::ObjectId.eq(id));
            }
            if let Some(kind) = &query.object_kind {
                about = about.filter(object::Column::ObjectKind.eq(kind.0.as_str()));
            }
            let about = about.select_only().column(object::Column::AuditId).into_query();
            rows = rows.filter(Column::Id.in_subquery(about));
        }
        if let Some(since) = query.since {
            rows = rows.filter(Column::At.gte(DateTimeUtc::from(since)));
        }
        if let Some(until) = query.until {
            rows = rows.filter(Column::At.lt(DateTimeUtc::from(until)));
        }
        let rows = page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Id, row.id));
        Ok(AuditEventCollection { items: told(app, &rows).await?, next_cursor })
    }

    async fn get_audit_event(app: &App, cx: Cx, id: Uuid) -> Result<AuditEventDetail> {
        let viewer = Viewer::new(&cx.principal);
        let rows = viewer.select::<audit::Entity>().filter(audit::Column::Id.eq(id));
        let row = rows.one(app.db()).await?.or_not_found("audit_event")?;
        let seal = seal::places(app, &[id]).await?.remove(&id);
        let mut changes = Vec::new();
        for change in changed(&row).into_iter().take(OBJECTS) {
            let before = before(app, &viewer, &row, &change).await?;
            let fields = fields::compare(before.as_ref(), &change.after);
            changes.push(AuditChange { object: change.object, fields });
        }
        let event = told(app, std::slice::from_ref(&row)).await?.pop();
        Ok(AuditEventDetail {
            event: event.or_not_found("audit_event")?,
            changes,
            hash: seal.map(|seal| AuditHash(seal::hex(&seal.hash))),
        })
    }

    async fn list_audit_refusals(
        app: &App,
        cx: Cx,
        query: ListAuditRefusalsQuery,
    ) -> Result<AuditRefusalCollection> {
        use refusal::Column;
        let viewer = Viewer::new(&cx.principal);
        let own = Column::OrganizationId.eq(viewer.organization());
        // Who was not known belongs to no organization: whoever runs the installation is told.
        let shown = match is_host(app, &viewer).await? {
            true => own.or(Column::OrganizationId.eq(Uuid::nil())),
            false => own,
        };
        let mut rows = Viewer::system(viewer.organization()).select::<refusal::Entity>();
        rows = rows.filter(shown);
        if !query.operation.is_empty() {
            let operations = query.operation.iter().map(|operation| operation.0.as_str());
            rows = rows.filter(Column::Operation.is_in(operations));
        }
        if let Some(since) = query.since {
            rows = rows.filter(Column::Minute.gte(DateTimeUtc::from(since)));
        }
        if let Some(until) = query.until {
            rows = rows.filter(Column::Minute.lt(DateTimeUtc::from(until)));
        }
        let most = u64::try_from(query.limit).unwrap_or(1);
        let rows = rows.order_by_desc(Column::Minute).order_by_desc(Column::Count).limit(most);
        let rows = rows.all(app.db()).await?;
        let names = names(app, rows.iter().map(|row| row.subject)).await?;
        let items = rows.into_iter().map(|row| AuditRefusal {
            minute: row.minute.into(),
            operation: AuditOperation(row.operation),
            status: row.status,
            actor: actor(row.subject, &names),
            peer: Some(row.peer).filter(|peer| !peer.is_empty()),
            count: row.count,
        });
        Ok(AuditRefusalCollection { items: items.collect() })
    }

    async fn get_audit_chain(app: &App, _: Cx) -> Result<AuditChain> {
        let head = seal::head(app).await?;
        let waiting = i64::try_from(seal::waits(app).await?).unwrap_or(i64::MAX);
        Ok(AuditChain {
            length: head.as_ref().map_or(0, |head| head.seq),
            hash: head.map(|head| AuditHash(head.hash)),
            waiting,
        })
    }
}

/// A change as it stands in the evidence.
struct Changed {
    object: AuditObject,
    after: Map<String, Value>,
}

fn changed(row: &audit::Model) -> Vec<Changed> {
    let changes = row.changes.as_array().into_iter().flatten();
    let read = |change: &Value| {
        let text = |name: &str| change[name].as_str().map(str::to_owned);
        let object = AuditObject {
            kind: AuditObjectKind(text("kind")?),
            id: change["id"].as_str()?.parse().ok()?,
            version: change["version"].as_i64()?,
            event: text("event")?,
        };
        let after = change["after"].as_object().cloned().unwrap_or_default();
        Some(Changed { object, after })
    };
    changes.filter_map(read).collect()
}

/// What a row was before: what the event before this one left of it.
async fn before(
    app: &App,
    viewer: &Viewer,
    row: &audit::Model,
    change: &Changed,
) -> Result<Option<Map<String, Value>>> {
    let id = change.object.id;
    let within = changed(row)
        .into_iter()
        .filter(|other| other.object.id == id && other.object.version < change.object.version);
    if let Some(other) = within.last() {
        return Ok(Some(other.after));
    }
    let about = Viewer::system(viewer.organization()).select::<object::Entity>();
    let about = about.filter(object::Column::ObjectId.eq(id));
    let about = about.select_only().column(object::Column::AuditId).into_query();
    let rows = viewer.select::<audit::Entity>();
    let rows = rows
        .filter(audit::Column::Id.lt(row.id))
        .filter(audit::Column::Id.in_subquery(about))
        .order_by_desc(audit::Column::Id)
        .limit(BEFORE);
    for earlier in rows.all(app.db()).await? {
        let last = changed(&earlier).into_iter().rfind(|other| other.object.id == id);
        if let Some(last) = last {
            return Ok(Some(last.after));
        }
    }
    Ok(None)
}

async fn told(app: &App, rows: &[audit::Model]) -> Result<Vec<AuditEvent>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let places = seal::places(app, &ids).await?;
    let names = names(app, rows.iter().map(|row| row.actor)).await?;
    let event = |row: &audit::Model| AuditEvent {
        id: row.id,
        at: row.at.into(),
        actor: actor(row.actor, &names),
        operation: AuditOperation(row.operation.clone()),
        trace_id: row.trace_id.clone(),
        peer: row.peer.clone(),
        place: places.get(&row.id).map(|seal| seal.seq),
        objects: changed(row).into_iter().take(OBJECTS).map(|change| change.object).collect(),
    };
    Ok(rows.iter().map(event).collect())
}

async fn names(app: &App, accounts: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
    let mut accounts: Vec<_> = accounts.filter(|id| !id.is_nil()).collect();
    accounts.sort();
    accounts.dedup();
    (app.names.accounts)(app.db(), &accounts).await
}

fn actor(id: Uuid, names: &HashMap<Uuid, String>) -> Option<AuditActor> {
    (!id.is_nil()).then(|| AuditActor { id, name: names.get(&id).cloned() })
}
