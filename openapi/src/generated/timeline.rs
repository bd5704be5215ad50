//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What happened to a request, a job, a unit or a customer, by whom and when.

use validator::Validate;

/// Who acted. Customers learn no names of staff.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TimelineActor {
    pub id: uuid::Uuid,
    /// What they are called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 120,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub name: Option<String>,
}

/// Something told beside what happened.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TimelineDetail {
    /// What it is, as in `reason`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z0-9_]+$")
    )]
    pub name: String,
    /// Its value as text.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 0, max_length = 2000, pattern = "^[^\\x00]*$")
    )]
    pub value: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    pub id: uuid::Uuid,
    pub at: crate::rt::Instant,
    /// What happened, as in `visit.booked`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 100, pattern = "^[a-z_]+[.][a-z_]+$")
    )]
    pub event: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub actor: Option<TimelineActor>,
    /// The resource it happened to.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z_]+$")
    )]
    pub object_kind: String,
    pub object_id: uuid::Uuid,
    /// What else is told.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub details: Vec<TimelineDetail>,
    /// Whether customers do not see it.
    pub internal: bool,
}

/// One page of entries, newest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TimelineEntryCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<TimelineEntry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_timeline_entries`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListTimelineEntriesQuery {
    /// The resource of the row, as in `service_request`.
    #[validate(
        length(min = 1, max = 60),
        regex(path = *LIST_TIMELINE_ENTRIES_QUERY_SUBJECT_KIND_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z_]+$", nullable = false)
    )]
    pub subject_kind: String,
    /// The row.
    #[serde(deserialize_with = "crate::rt::presence::id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub subject_id: uuid::Uuid,
    /// The most items to return.
    #[serde(default = "list_timeline_entries_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_timeline_entries_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_TIMELINE_ENTRIES_QUERY_SUBJECT_KIND_PATTERN: std::sync::LazyLock<
    regex::Regex,
> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[a-z_]+$").expect("the generator compiled it")
});

fn list_timeline_entries_default_limit() -> i32 {
    50
}

/// What happened to a request, a job, a unit or a customer, by whom and when.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait TimelineApi: rt::Service {
    /// List what happened
    ///
    /// Lists what happened to a row, newest first. Customers read what concerns them.
    ///
    /// `GET /timeline-entries`
    async fn list_timeline_entries(
        app: &Self::App,
        cx: rt::Cx,
        query: ListTimelineEntriesQuery,
    ) -> Result<TimelineEntryCollection, Self::Error>;
}

pub static LIST_TIMELINE_ENTRIES: rt::Operation = rt::Operation {
    id: "list_timeline_entries",
    tag: "timeline",
    method: rt::Method::GET,
    path: "/timeline-entries",
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
            name: "subject_kind",
            repeats: false,
        },
        rt::QueryParameter {
            name: "subject_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: TimelineApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &LIST_TIMELINE_ENTRIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_timeline_entries(&call)?;
                let reply = T::list_timeline_entries(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_timeline_entries_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_timeline_entries(
        call: &rt::Call,
    ) -> rt::Result<(ListTimelineEntriesQuery,)> {
        Ok((call.query::<ListTimelineEntriesQuery>()?,))
    }
    pub(super) fn list_timeline_entries_reply(
        call: &rt::Call,
        reply: TimelineEntryCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_TIMELINE_ENTRIES)
        .query::<ListTimelineEntriesQuery>()
        .reply(wire::list_timeline_entries_reply);
}
