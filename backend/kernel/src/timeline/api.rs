use contract::{
    rt::{Cx, Service},
    timeline::{
        ListTimelineEntriesQuery, TimelineActor, TimelineApi, TimelineDetail, TimelineEntry,
        TimelineEntryCollection,
    },
};
use sea_orm::{QueryFilter, entity::prelude::*};
use serde_json::Value;

use super::{Column, Entity, Model};
use crate::{App, Error, Key, Order, Pager, Result, Viewer, app::INSIDE, subjects};

/// The operations on timelines.
pub struct Timeline;

impl Service for Timeline {
    type App = App;
    type Error = Error;
}

impl TimelineApi for Timeline {
    async fn list_timeline_entries(
        app: &App,
        cx: Cx,
        query: ListTimelineEntriesQuery,
    ) -> Result<TimelineEntryCollection> {
        let viewer = Viewer::new(&cx.principal);
        let Some(subject) = subjects::of(&query.subject_kind) else {
            return Err(Error::NotFound("subject"));
        };
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        // Of this one kind only, so the policy is asked for it alone.
        let mut rows = Viewer::system(viewer.organization())
            .select::<Entity>()
            .filter(Column::SubjectId.eq(query.subject_id))
            .filter(Column::SubjectKind.eq(subject.kind))
            .filter(Column::SubjectId.in_subquery((subject.ids)(&viewer)));
        let inside = viewer.has_any(&INSIDE);
        if !inside {
            rows = rows.filter(Column::Internal.eq(false));
        }
        let rows = page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Id, row.id));
        let mut actors: Vec<Uuid> = rows.iter().map(|row| row.actor).collect();
        actors.sort();
        actors.dedup();
        let names = match inside {
            true => (app.names.accounts)(app.db(), &actors).await?,
            false => Default::default(),
        };
        let items = rows.into_iter().map(|row| {
            let actor = (!row.actor.is_nil())
                .then(|| TimelineActor { id: row.actor, name: names.get(&row.actor).cloned() });
            entry(row, actor)
        });
        Ok(TimelineEntryCollection { items: items.collect(), next_cursor })
    }
}

fn entry(row: Model, actor: Option<TimelineActor>) -> TimelineEntry {
    let details = match row.details {
        Value::Object(map) => map.into_iter().filter_map(detail).collect(),
        _ => Vec::new(),
    };
    TimelineEntry {
        id: row.id,
        at: row.at.into(),
        event: row.event,
        actor,
        object_kind: row.object_kind,
        object_id: row.object_id,
        details,
        internal: row.internal,
    }
}

fn detail((name, value): (String, Value)) -> Option<TimelineDetail> {
    let value = match value {
        Value::Null => return None,
        Value::String(text) => text,
        other => other.to_string(),
    };
    Some(TimelineDetail { name, value })
}
