use std::{convert::Infallible, time::Duration};

use contract::{
    events::{EventsApi, GetEventStreamQuery},
    rt::{Bytes, Cx, EventStream, Service},
};
use futures_util::stream;
use serde_json::json;

use super::{Latest, Placed, after};
use crate::{App, Error, Result, Viewer};

/// The stream of what changes.
pub struct Events;

impl Service for Events {
    type App = std::sync::Arc<App>;
    type Error = Error;
}

/// How often a quiet stream shows that it lives, and looks whether its session still does.
const PULSE: Duration = Duration::from_secs(1);

struct Following {
    app: std::sync::Arc<App>,
    viewer: Viewer,
    latest: Latest,
    seen: i64,
    greeted: bool,
}

impl EventsApi for Events {
    async fn get_event_stream(
        app: &std::sync::Arc<App>,
        cx: Cx,
        query: GetEventStreamQuery,
    ) -> Result<EventStream> {
        let latest = app.follow.latest();
        let resumed = cx.last_event_id.as_deref().and_then(|id| id.parse().ok()).or(query.after);
        let now = *latest.0.borrow();
        let seen = resumed.unwrap_or(now);
        let viewer = Viewer::new(&cx.principal);
        let following =
            Following { app: std::sync::Arc::clone(app), viewer, latest, seen, greeted: false };
        Ok(EventStream(Box::pin(stream::unfold(following, |following| async {
            let (frames, following) = next(following).await?;
            Some((Ok::<_, Infallible>(Bytes::from(frames)), following))
        }))))
    }
}

/// The next frames; none once the session has ended.
async fn next(mut following: Following) -> Option<(String, Following)> {
    if !following.greeted {
        following.greeted = true;
        let hello = format!("id: {}\nevent: hello\ndata: {{}}\n\n", following.seen);
        return Some((hello, following));
    }
    let _ = tokio::time::timeout(PULSE, following.latest.0.changed()).await;
    let alive = (following.app.names.alive)(&following.app, following.viewer.session()).await;
    if !alive.unwrap_or(false) {
        return None;
    }
    let until = *following.latest.0.borrow();
    if until <= following.seen {
        return Some((": alive\n\n".to_owned(), following));
    }
    match after(&following.app, &following.viewer, following.seen, until).await {
        Ok(events) => {
            // A full batch may have left some behind; what was looked at is not looked at again.
            let full = events.len() as u64 == super::BATCH;
            let last = events.last().map(|event| event.seq);
            following.seen = if full { last.unwrap_or(until) } else { until };
            let frames: String = events.iter().map(frame).collect();
            let frames = match frames.is_empty() {
                true => ": alive\n\n".to_owned(),
                false => frames,
            };
            Some((frames, following))
        }
        Err(error) => {
            tracing::warn!(%error, "a stream could not read the feed");
            None
        }
    }
}

fn frame(event: &Placed) -> String {
    let data = json!({
        "kind": event.object_kind,
        "id": event.object_id,
        "version": event.object_version,
        "event": event.event,
    });
    format!("id: {}\ndata: {data}\n\n", event.seq)
}
