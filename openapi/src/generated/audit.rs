//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What was done, by whom, from where, and what it changed; who was refused; and the chain that shows whether any of it was tampered with. Nothing here is ever changed.

use validator::Validate;

/// An operation, or what a worker of Vafa is called, as in `care.close`.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9_.]+$")
)]
pub struct AuditOperation(pub String);

static AUDIT_OPERATION_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z0-9_.]+$").expect("the generator compiled it") });

impl Validate for AuditOperation {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &AUDIT_OPERATION_PATTERN)
            .length(&self.0, 1..=100)
            .finish()
    }
}

crate::rt::scalar!(AuditOperation, String);

/// What kind of row.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 60, pattern = "^[a-z_]+$")
)]
pub struct AuditObjectKind(pub String);

static AUDIT_OBJECT_KIND_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z_]+$").expect("the generator compiled it") });

impl Validate for AuditObjectKind {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &AUDIT_OBJECT_KIND_PATTERN)
            .length(&self.0, 1..=60)
            .finish()
    }
}

crate::rt::scalar!(AuditObjectKind, String);

/// A SHA-256, in hex.
#[derive(Debug, Clone, PartialEq, serde::Serialize, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 64, max_length = 64, pattern = "^[0-9a-f]{64}$")
)]
pub struct AuditHash(pub String);

crate::rt::scalar!(AuditHash, String);

/// An account.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditActor {
    pub id: uuid::Uuid,
    /// What it is called, if it still is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 200,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub name: Option<String>,
}

/// A row that was changed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditObject {
    pub kind: AuditObjectKind,
    pub id: uuid::Uuid,
    /// Its version afterwards.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub version: i64,
    /// What happened to it, as in `job.approved`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9_.]+$")
    )]
    pub event: String,
}

/// A piece of work that changed something.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditEvent {
    pub id: uuid::Uuid,
    pub at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub actor: Option<AuditActor>,
    pub operation: AuditOperation,
    /// By which the log tells more.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 64, pattern = "^[0-9a-f]+$")
    )]
    pub trace_id: String,
    /// The address it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 60,
            pattern = "^[0-9a-fA-F.:]+$",
            nullable = false
        )
    )]
    pub peer: Option<String>,
    /// Its place in the chain; none for about a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 9007199254740991i64, nullable = false)
    )]
    pub place: Option<i64>,
    /// What changed; at most 100 of it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub objects: Vec<AuditObject>,
}

/// One page of events.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditEventCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<AuditEvent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// A field of a row, before and after, as JSON. Of what is personal nothing is told but that it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditField {
    /// The field.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9_]+$")
    )]
    pub name: String,
    /// The value as JSON, cut where it is long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 20000,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub before: Option<String>,
    /// The value as JSON, cut where it is long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 20000,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub after: Option<String>,
    /// Whether it changed.
    pub changed: bool,
    /// Whether its values are left out.
    pub personal: bool,
}

/// What changed of one row.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditChange {
    pub object: AuditObject,
    /// Its fields.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub fields: Vec<AuditField>,
}

/// A piece of work that changed something, with what it changed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditEventDetail {
    pub event: AuditEvent,
    /// What changed; at most 100 of it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub changes: Vec<AuditChange>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hash: Option<AuditHash>,
}

/// How often somebody was refused within a minute.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditRefusal {
    pub minute: crate::rt::Instant,
    pub operation: AuditOperation,
    /// 401 where nobody was known, 403 where it was not for them.
    #[cfg_attr(feature = "schemas", schema(minimum = 400, maximum = 499))]
    pub status: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub actor: Option<AuditActor>,
    /// The address it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 60,
            pattern = "^[0-9a-fA-F.:]+$",
            nullable = false
        )
    )]
    pub peer: Option<String>,
    /// How often.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub count: i64,
}

/// Refused calls.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditRefusalCollection {
    /// The newest.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<AuditRefusal>,
}

/// Where the chain ends.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AuditChain {
    /// How many events are in it.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub length: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hash: Option<AuditHash>,
    /// How many events are not in it yet.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub waiting: i64,
}

use crate::rt;

/// The query of `list_audit_events`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListAuditEventsQuery {
    /// Only what this account did.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub actor_id: Option<uuid::Uuid>,
    /// Only these operations.
    #[serde(default)]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub operation: Vec<AuditOperation>,
    /// Only what changed this row.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub object_id: Option<uuid::Uuid>,
    /// Only what changed a row of this kind.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub object_kind: Option<AuditObjectKind>,
    /// From this moment on.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub since: Option<crate::rt::Instant>,
    /// Before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub until: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_audit_events_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_audit_events_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_audit_events_default_limit() -> i32 {
    50
}

/// The query of `list_audit_refusals`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListAuditRefusalsQuery {
    /// Only these operations.
    #[serde(default)]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub operation: Vec<AuditOperation>,
    /// From this moment on.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub since: Option<crate::rt::Instant>,
    /// Before this moment.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub until: Option<crate::rt::Instant>,
    /// The most items to return.
    #[serde(default = "list_audit_refusals_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_audit_refusals_default_limit)
    )]
    pub limit: i32,
}

fn list_audit_refusals_default_limit() -> i32 {
    50
}

/// What was done, by whom, from where, and what it changed; who was refused; and the chain that shows whether any of it was tampered with. Nothing here is ever changed.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait AuditApi: rt::Service {
    /// List audit events
    ///
    /// Lists every piece of work that changed something in the organization, newest first. What Vafa did by itself has no actor.
    ///
    /// `GET /audit-events`
    async fn list_audit_events(
        app: &Self::App,
        cx: rt::Cx,
        query: ListAuditEventsQuery,
    ) -> Result<AuditEventCollection, Self::Error>;
    /// Fetch an audit event
    ///
    /// Fetches an event with what each row was before and after. Personal values are left out: only whether there is one is told.
    ///
    /// `GET /audit-events/{audit_event_id}`
    async fn get_audit_event(
        app: &Self::App,
        cx: rt::Cx,
        audit_event_id: uuid::Uuid,
    ) -> Result<AuditEventDetail, Self::Error>;
    /// List refused calls
    ///
    /// Lists how often somebody was refused with 401 or 403, failed sign-ins among them, counted by the minute; newest first.
    ///
    /// `GET /audit-refusals`
    async fn list_audit_refusals(
        app: &Self::App,
        cx: rt::Cx,
        query: ListAuditRefusalsQuery,
    ) -> Result<AuditRefusalCollection, Self::Error>;
    /// Fetch the end of the chain
    ///
    /// Fetches where the chain of the audit ends. Kept elsewhere, it shows later whether the chain was cut.
    ///
    /// `GET /audit-chain`
    async fn get_audit_chain(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<AuditChain, Self::Error>;
}

pub static LIST_AUDIT_EVENTS: rt::Operation = rt::Operation {
    id: "list_audit_events",
    tag: "audit",
    method: rt::Method::GET,
    path: "/audit-events",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "actor_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "operation",
            repeats: true,
        },
        rt::QueryParameter {
            name: "object_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "object_kind",
            repeats: false,
        },
        rt::QueryParameter {
            name: "since",
            repeats: false,
        },
        rt::QueryParameter {
            name: "until",
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

pub static GET_AUDIT_EVENT: rt::Operation = rt::Operation {
    id: "get_audit_event",
    tag: "audit",
    method: rt::Method::GET,
    path: "/audit-events/{audit_event_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_AUDIT_REFUSALS: rt::Operation = rt::Operation {
    id: "list_audit_refusals",
    tag: "audit",
    method: rt::Method::GET,
    path: "/audit-refusals",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "operation",
            repeats: true,
        },
        rt::QueryParameter {
            name: "since",
            repeats: false,
        },
        rt::QueryParameter {
            name: "until",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
    ],
};

pub static GET_AUDIT_CHAIN: rt::Operation = rt::Operation {
    id: "get_audit_chain",
    tag: "audit",
    method: rt::Method::GET,
    path: "/audit-chain",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: AuditApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 4] = [
        (
            &LIST_AUDIT_EVENTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_audit_events(&call)?;
                let reply = T::list_audit_events(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_audit_events_reply(&call, reply)
            }),
        ),
        (
            &GET_AUDIT_EVENT,
            |app, call| Box::pin(async move {
                let (audit_event_id,) = wire::get_audit_event(&call)?;
                let reply = T::get_audit_event(&app, call.cx(), audit_event_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_audit_event_reply(&call, reply)
            }),
        ),
        (
            &LIST_AUDIT_REFUSALS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_audit_refusals(&call)?;
                let reply = T::list_audit_refusals(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_audit_refusals_reply(&call, reply)
            }),
        ),
        (
            &GET_AUDIT_CHAIN,
            |app, call| Box::pin(async move {
                let reply = T::get_audit_chain(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_audit_chain_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_audit_events(
        call: &rt::Call,
    ) -> rt::Result<(ListAuditEventsQuery,)> {
        Ok((call.query::<ListAuditEventsQuery>()?,))
    }
    pub(super) fn list_audit_events_reply(
        call: &rt::Call,
        reply: AuditEventCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_audit_event(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("audit_event_id")?,))
    }
    pub(super) fn get_audit_event_reply(
        call: &rt::Call,
        reply: AuditEventDetail,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_audit_refusals(
        call: &rt::Call,
    ) -> rt::Result<(ListAuditRefusalsQuery,)> {
        Ok((call.query::<ListAuditRefusalsQuery>()?,))
    }
    pub(super) fn list_audit_refusals_reply(
        call: &rt::Call,
        reply: AuditRefusalCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_audit_chain_reply(
        call: &rt::Call,
        reply: AuditChain,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_AUDIT_EVENTS)
        .query::<ListAuditEventsQuery>()
        .reply(wire::list_audit_events_reply);
    document
        .operation(&GET_AUDIT_EVENT)
        .id("audit_event_id")
        .reply(wire::get_audit_event_reply);
    document
        .operation(&LIST_AUDIT_REFUSALS)
        .query::<ListAuditRefusalsQuery>()
        .reply(wire::list_audit_refusals_reply);
    document.operation(&GET_AUDIT_CHAIN).reply(wire::get_audit_chain_reply);
}
