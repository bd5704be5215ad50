//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What is promised by when, and who is told when it runs short.

use validator::Validate;

/// What makes the clock stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SlaPause {
    #[serde(rename = "needs_info")]
    NeedsInfo,
    #[serde(rename = "hold_customer")]
    HoldCustomer,
}

crate::rt::text_enum!(
    SlaPause { NeedsInfo = "needs_info", HoldCustomer = "hold_customer" }
);

/// What is promised at a priority, in working minutes.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SlaTarget {
    pub priority: crate::service_requests::ServiceRequestPriority,
    /// Working minutes.
    #[validate(range(min = 1, max = 100000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100000))]
    pub first_response_minutes: i32,
    /// Working minutes.
    #[validate(range(min = 1, max = 100000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100000))]
    pub arrival_minutes: i32,
    /// Working minutes.
    #[validate(range(min = 1, max = 100000))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100000))]
    pub resolution_minutes: i32,
}

/// Who is told when so much of the time is gone.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SlaEscalationStep {
    /// Of the promised working time.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000))]
    pub at_percent: i32,
    /// Whose work list it comes to.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 5))]
    pub roles: Vec<String>,
    pub text: crate::common::LocalizedText,
}

/// What may change about a service level.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SlaPolicyPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
    /// At most one for each priority.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 1, max = 4), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 1, max_items = 4, nullable = false)
    )]
    pub targets: Option<Vec<SlaTarget>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub calendar_code: Option<crate::common::Code>,
    /// What makes its clock stand still.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub pause_on: Option<Vec<SlaPause>>,
    /// From when on a request is at risk.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 1, max = 99))]
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 99, nullable = false))]
    pub warn_at_percent: Option<i32>,
}

/// What is promised to a kind of request.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SlaPolicy {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    pub calendar_code: crate::common::Code,
    /// One for each priority that it knows.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 4))]
    pub targets: Vec<SlaTarget>,
    /// What makes its clock stand still.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 2))]
    pub pause_on: Vec<SlaPause>,
    /// From when on a request is at risk.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 99))]
    pub warn_at_percent: i32,
    /// Its escalation, in order.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 10))]
    pub steps: Vec<SlaEscalationStep>,
}

/// One page of service levels.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SlaPolicyCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<SlaPolicy>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_sla_policies`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSlaPoliciesQuery {
    /// The most items to return.
    #[serde(default = "list_sla_policies_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_sla_policies_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_sla_policies_default_limit() -> i32 {
    50
}

/// What is promised by when, and who is told when it runs short.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait SlaApi: rt::Service {
    /// List service levels
    ///
    /// Lists the service levels of the organization by code.
    ///
    /// `GET /sla-policies`
    async fn list_sla_policies(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSlaPoliciesQuery,
    ) -> Result<SlaPolicyCollection, Self::Error>;
    /// Fetch a service level
    ///
    /// Fetches a service level.
    ///
    /// `GET /sla-policies/{sla_policy_id}`
    async fn get_sla_policy(
        app: &Self::App,
        cx: rt::Cx,
        sla_policy_id: uuid::Uuid,
    ) -> Result<rt::Tagged<SlaPolicy>, Self::Error>;
    /// Change a service level
    ///
    /// Changes what is promised from now on; requests keep the promise that they were given.
    ///
    /// `PATCH /sla-policies/{sla_policy_id}`
    async fn update_sla_policy(
        app: &Self::App,
        cx: rt::Cx,
        sla_policy_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: SlaPolicyPatch,
    ) -> Result<rt::Tagged<SlaPolicy>, Self::Error>;
}

pub static LIST_SLA_POLICIES: rt::Operation = rt::Operation {
    id: "list_sla_policies",
    tag: "sla",
    method: rt::Method::GET,
    path: "/sla-policies",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
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

pub static GET_SLA_POLICY: rt::Operation = rt::Operation {
    id: "get_sla_policy",
    tag: "sla",
    method: rt::Method::GET,
    path: "/sla-policies/{sla_policy_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
        crate::security::Role::Technician,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_SLA_POLICY: rt::Operation = rt::Operation {
    id: "update_sla_policy",
    tag: "sla",
    method: rt::Method::PATCH,
    path: "/sla-policies/{sla_policy_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: true,
    body: Some("SlaPolicyPatch"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: SlaApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 3] = [
        (
            &LIST_SLA_POLICIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_sla_policies(&call)?;
                let reply = T::list_sla_policies(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_sla_policies_reply(&call, reply)
            }),
        ),
        (
            &GET_SLA_POLICY,
            |app, call| Box::pin(async move {
                let (sla_policy_id,) = wire::get_sla_policy(&call)?;
                let reply = T::get_sla_policy(&app, call.cx(), sla_policy_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_sla_policy_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SLA_POLICY,
            |app, mut call| Box::pin(async move {
                let (sla_policy_id, if_match, body) = wire::update_sla_policy(&mut call)
                    .await?;
                let reply = T::update_sla_policy(
                        &app,
                        call.cx(),
                        sla_policy_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_sla_policy_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_sla_policies(
        call: &rt::Call,
    ) -> rt::Result<(ListSlaPoliciesQuery,)> {
        Ok((call.query::<ListSlaPoliciesQuery>()?,))
    }
    pub(super) fn list_sla_policies_reply(
        call: &rt::Call,
        reply: SlaPolicyCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_sla_policy(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("sla_policy_id")?,))
    }
    pub(super) fn get_sla_policy_reply(
        call: &rt::Call,
        reply: rt::Tagged<SlaPolicy>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_sla_policy(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, SlaPolicyPatch)> {
        Ok((
            call.path::<uuid::Uuid>("sla_policy_id")?,
            call.if_match()?,
            call.json::<SlaPolicyPatch>().await?,
        ))
    }
    pub(super) fn update_sla_policy_reply(
        call: &rt::Call,
        reply: rt::Tagged<SlaPolicy>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_SLA_POLICIES)
        .query::<ListSlaPoliciesQuery>()
        .reply(wire::list_sla_policies_reply);
    document
        .operation(&GET_SLA_POLICY)
        .id("sla_policy_id")
        .reply(wire::get_sla_policy_reply);
    document
        .operation(&UPDATE_SLA_POLICY)
        .id("sla_policy_id")
        .if_match()
        .json::<SlaPolicyPatch>()
        .reply(wire::update_sla_policy_reply);
}
