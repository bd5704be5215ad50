//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What changes, as it changes.

use validator::Validate;

use crate::rt;

/// The query of `get_event_stream`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetEventStreamQuery {
    /// The id of the last event that was seen.
    #[serde(default)]
    #[validate(range(min = 0, max = 9007199254740991i64))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub after: Option<i64>,
}

/// What changes, as it changes.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait EventsApi: rt::Service {
    /// Follow what changes
    ///
    /// Server-sent events, each a thin `{kind, id, version, event}` of a row that the caller may know of. `Last-Event-ID` resumes after an interruption. The stream ends within a second of the session.
    ///
    /// `GET /event-stream`
    async fn get_event_stream(
        app: &Self::App,
        cx: rt::Cx,
        query: GetEventStreamQuery,
    ) -> Result<rt::EventStream, Self::Error>;
}

pub static GET_EVENT_STREAM: rt::Operation = rt::Operation {
    id: "get_event_stream",
    tag: "events",
    method: rt::Method::GET,
    path: "/event-stream",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "after",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: EventsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &GET_EVENT_STREAM,
            |app, call| Box::pin(async move {
                let (query,) = wire::get_event_stream(&call)?;
                let reply = T::get_event_stream(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::get_event_stream_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_event_stream(
        call: &rt::Call,
    ) -> rt::Result<(GetEventStreamQuery,)> {
        Ok((call.query::<GetEventStreamQuery>()?,))
    }
    pub(super) fn get_event_stream_reply(
        call: &rt::Call,
        reply: rt::EventStream,
    ) -> rt::Result<rt::HttpResponse> {
        call.stream(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&GET_EVENT_STREAM)
        .query::<GetEventStreamQuery>()
        .reply(wire::get_event_stream_reply);
}
