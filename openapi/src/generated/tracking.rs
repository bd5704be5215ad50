//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What a customer follows by a secret link.

use validator::Validate;

/// What the customer may do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TrackingAction {
    #[serde(rename = "move")]
    Move,
    #[serde(rename = "cancel")]
    Cancel,
    #[serde(rename = "approve")]
    Approve,
    #[serde(rename = "ask")]
    Ask,
    #[serde(rename = "answer")]
    Answer,
    #[serde(rename = "reopen")]
    Reopen,
    #[serde(rename = "appeal")]
    Appeal,
}

crate::rt::text_enum!(
    TrackingAction { Move = "move", Cancel = "cancel", Approve = "approve", Ask = "ask",
    Answer = "answer", Reopen = "reopen", Appeal = "appeal" }
);

/// When a visit would suit, best first.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackingWishes {
    /// The wishes.
    #[validate(length(min = 1, max = 3), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 3))]
    pub wishes: Vec<crate::service_requests::RequestWish>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// What the customer would like to know.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackingQuestion {
    #[validate(nested)]
    pub text: crate::common::Note,
}

/// A secret link to one request.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingLink {
    /// The address of the page.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 300, pattern = "^https?://[!-~]+$")
    )]
    pub url: String,
}

/// What happens next and when, in the language of the caller.
#[derive(Debug, Clone, PartialEq, serde::Serialize, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 300, pattern = "^[^\\x00]*$")
)]
pub struct Sentence(pub String);

crate::rt::scalar!(Sentence, String);

/// Who comes and when.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingVisit {
    pub state: crate::visits::VisitState,
    pub starts_at: crate::rt::Instant,
    pub ends_at: crate::rt::Instant,
    pub window: Sentence,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub technician_first_name: Option<crate::common::Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub expected_at: Option<crate::rt::Instant>,
}

/// A price that waits for the customer.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingEstimate {
    /// The version of the job that it is the price of.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub customer_total: crate::rt::Money,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub valid_until: Option<chrono::NaiveDate>,
}

/// One job of a request.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingJob {
    pub id: uuid::Uuid,
    pub number: crate::common::Number,
    pub state: crate::jobs::JobState,
    pub sentence: Sentence,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub visit: Option<TrackingVisit>,
    /// Whether the customer owes nothing as far as is known.
    pub free: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub customer_total: Option<crate::rt::Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub estimate: Option<TrackingEstimate>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingEntry {
    pub at: crate::rt::Instant,
    pub text: Sentence,
}

/// Who looks after it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TrackingOrganization {
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// What a customer follows.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Tracking {
    pub service_request_id: uuid::Uuid,
    pub number: crate::common::Number,
    /// Of the request, for its cancellation.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub state: crate::service_requests::ServiceRequestState,
    pub sentence: Sentence,
    pub language: crate::common::Language,
    /// Whether people may come to harm.
    pub danger: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub safety: Option<Sentence>,
    pub organization: TrackingOrganization,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product: Option<crate::common::LocalizedText>,
    /// The unit's serial number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 40,
            pattern = "^[^\\x00-\\x1f]*$",
            nullable = false
        )
    )]
    pub serial: Option<String>,
    /// What was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub symptoms: Option<Vec<crate::common::LocalizedText>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub narrative: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::service_requests::CityName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<crate::service_requests::Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cover: Option<crate::service_requests::RequestCover>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub question: Option<crate::service_requests::RequestQuestion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub merged_into: Option<uuid::Uuid>,
    /// Its jobs, the nearest time first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub jobs: Vec<TrackingJob>,
    /// When a visit would suit, best first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 3))]
    pub wishes: Vec<crate::service_requests::RequestWish>,
    /// What happened, newest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub timeline: Vec<TrackingEntry>,
    /// What the customer may do now.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 7))]
    pub actions: Vec<TrackingAction>,
    /// Whether the caller proved a telephone lately.
    pub stepped_up: bool,
}

use crate::rt;

/// What a customer follows by a secret link.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait TrackingApi: rt::Service {
    /// Follow a request
    ///
    /// Answers the whole page that a customer follows: what happens next and when, who comes, what it costs and why, and what they may do now.
    ///
    /// `GET /service-requests/{service_request_id}/tracking`
    async fn get_tracking(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Tracking>, Self::Error>;
    /// Fetch the visits as a calendar file
    ///
    /// Answers the booked visits in the form of RFC 5545.
    ///
    /// `GET /service-requests/{service_request_id}/tracking/calendar`
    async fn get_tracking_calendar(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
    ) -> Result<rt::Download, Self::Error>;
    /// Wish for other times
    ///
    /// Replaces the wishes; the dispatcher is asked to move the visit that is booked. Once somebody is on the way, nothing moves.
    ///
    /// `PUT /service-requests/{service_request_id}/tracking/wishes`
    async fn replace_tracking_wishes(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        body: TrackingWishes,
    ) -> Result<rt::Tagged<Tracking>, Self::Error>;
    /// Ask about a request
    ///
    /// Puts a question before those who look after the request.
    ///
    /// `POST /service-requests/{service_request_id}/tracking/question`
    async fn create_tracking_question(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: TrackingQuestion,
    ) -> Result<rt::Recorded<rt::Tagged<Tracking>>, Self::Error>;
    /// End the links of a request
    ///
    /// Ends all secret links of a request and makes a new one.
    ///
    /// `POST /service-requests/{service_request_id}/tracking/revocation`
    async fn create_tracking_revocation(
        app: &Self::App,
        cx: rt::Cx,
        service_request_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<TrackingLink>, Self::Error>;
}

pub static GET_TRACKING: rt::Operation = rt::Operation {
    id: "get_tracking",
    tag: "tracking",
    method: rt::Method::GET,
    path: "/service-requests/{service_request_id}/tracking",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static GET_TRACKING_CALENDAR: rt::Operation = rt::Operation {
    id: "get_tracking_calendar",
    tag: "tracking",
    method: rt::Method::GET,
    path: "/service-requests/{service_request_id}/tracking/calendar",
    status: 200,
    access: &[
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static REPLACE_TRACKING_WISHES: rt::Operation = rt::Operation {
    id: "replace_tracking_wishes",
    tag: "tracking",
    method: rt::Method::PUT,
    path: "/service-requests/{service_request_id}/tracking/wishes",
    status: 200,
    access: &[crate::security::Role::LinkHolder, crate::security::Role::Customer],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("TrackingWishes"),
    query: &[],
};

pub static CREATE_TRACKING_QUESTION: rt::Operation = rt::Operation {
    id: "create_tracking_question",
    tag: "tracking",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/tracking/question",
    status: 200,
    access: &[crate::security::Role::LinkHolder, crate::security::Role::Customer],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("TrackingQuestion"),
    query: &[],
};

pub static CREATE_TRACKING_REVOCATION: rt::Operation = rt::Operation {
    id: "create_tracking_revocation",
    tag: "tracking",
    method: rt::Method::POST,
    path: "/service-requests/{service_request_id}/tracking/revocation",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: TrackingApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 5] = [
        (
            &GET_TRACKING,
            |app, call| Box::pin(async move {
                let (service_request_id,) = wire::get_tracking(&call)?;
                let reply = T::get_tracking(&app, call.cx(), service_request_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_tracking_reply(&call, reply)
            }),
        ),
        (
            &GET_TRACKING_CALENDAR,
            |app, call| Box::pin(async move {
                let (service_request_id,) = wire::get_tracking_calendar(&call)?;
                let reply = T::get_tracking_calendar(&app, call.cx(), service_request_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_tracking_calendar_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_TRACKING_WISHES,
            |app, mut call| Box::pin(async move {
                let (service_request_id, body) = wire::replace_tracking_wishes(&mut call)
                    .await?;
                let reply = T::replace_tracking_wishes(
                        &app,
                        call.cx(),
                        service_request_id,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::replace_tracking_wishes_reply(&call, reply)
            }),
        ),
        (
            &CREATE_TRACKING_QUESTION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key, body) = wire::create_tracking_question(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_tracking_question(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_tracking_question_reply(&call, reply)
            }),
        ),
        (
            &CREATE_TRACKING_REVOCATION,
            |app, mut call| Box::pin(async move {
                let (service_request_id, key) = wire::create_tracking_revocation(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_tracking_revocation(
                        &app,
                        call.cx(),
                        service_request_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_tracking_revocation_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_tracking(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("service_request_id")?,))
    }
    pub(super) fn get_tracking_reply(
        call: &rt::Call,
        reply: rt::Tagged<Tracking>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_tracking_calendar(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("service_request_id")?,))
    }
    pub(super) fn get_tracking_calendar_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
    pub(super) async fn replace_tracking_wishes(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, TrackingWishes)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.json::<TrackingWishes>().await?,
        ))
    }
    pub(super) fn replace_tracking_wishes_reply(
        call: &rt::Call,
        reply: rt::Tagged<Tracking>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_tracking_question(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, TrackingQuestion)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
            call.json::<TrackingQuestion>().await?,
        ))
    }
    pub(super) fn create_tracking_question_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Tracking>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_tracking_revocation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("service_request_id")?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_tracking_revocation_reply(
        call: &rt::Call,
        reply: rt::Recorded<TrackingLink>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&GET_TRACKING)
        .id("service_request_id")
        .reply(wire::get_tracking_reply);
    document
        .operation(&GET_TRACKING_CALENDAR)
        .id("service_request_id")
        .reply(wire::get_tracking_calendar_reply);
    document
        .operation(&REPLACE_TRACKING_WISHES)
        .id("service_request_id")
        .json::<TrackingWishes>()
        .reply(wire::replace_tracking_wishes_reply);
    document
        .operation(&CREATE_TRACKING_QUESTION)
        .id("service_request_id")
        .idempotency_key()
        .json::<TrackingQuestion>()
        .reply(wire::create_tracking_question_reply);
    document
        .operation(&CREATE_TRACKING_REVOCATION)
        .id("service_request_id")
        .idempotency_key()
        .reply(wire::create_tracking_revocation_reply);
}
