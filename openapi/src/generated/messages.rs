//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What the demo would have sent by SMS and mail. Outside the demo nothing is here.

use validator::Validate;

/// How a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum MessageChannel {
    #[serde(rename = "sms")]
    Sms,
    #[serde(rename = "email")]
    Email,
}

crate::rt::text_enum!(MessageChannel { Sms = "sms", Email = "email" });

/// A message as its reader gets it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Message {
    pub id: uuid::Uuid,
    pub channel: MessageChannel,
    /// The telephone number or mail address.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 200, pattern = "^[^\\x00]*$")
    )]
    pub recipient: String,
    /// The subject of a mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 200,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub subject: Option<String>,
    /// What it says.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 10000, pattern = "^[^\\x00]*$")
    )]
    pub text: String,
    pub language: crate::common::Language,
    pub created_at: crate::rt::Instant,
}

/// One page of messages, newest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct MessageCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_demo_messages`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListDemoMessagesQuery {
    /// Only messages to this telephone number or mail address.
    #[serde(default)]
    #[validate(
        length(min = 3, max = 200),
        regex(path = *LIST_DEMO_MESSAGES_QUERY_RECIPIENT_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 3,
            max_length = 200,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub recipient: Option<String>,
    /// The most items to return.
    #[serde(default = "list_demo_messages_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_demo_messages_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_DEMO_MESSAGES_QUERY_RECIPIENT_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_demo_messages_default_limit() -> i32 {
    50
}

/// What the demo would have sent by SMS and mail. Outside the demo nothing is here.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait MessagesApi: rt::Service {
    /// List captured messages
    ///
    /// Lists what would have been sent, newest first; 404 outside the demo.
    ///
    /// `GET /demo/messages`
    async fn list_demo_messages(
        app: &Self::App,
        cx: rt::Cx,
        query: ListDemoMessagesQuery,
    ) -> Result<MessageCollection, Self::Error>;
}

pub static LIST_DEMO_MESSAGES: rt::Operation = rt::Operation {
    id: "list_demo_messages",
    tag: "messages",
    method: rt::Method::GET,
    path: "/demo/messages",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "recipient",
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
pub fn operations<T: MessagesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &LIST_DEMO_MESSAGES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_demo_messages(&call)?;
                let reply = T::list_demo_messages(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_demo_messages_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_demo_messages(
        call: &rt::Call,
    ) -> rt::Result<(ListDemoMessagesQuery,)> {
        Ok((call.query::<ListDemoMessagesQuery>()?,))
    }
    pub(super) fn list_demo_messages_reply(
        call: &rt::Call,
        reply: MessageCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_DEMO_MESSAGES)
        .query::<ListDemoMessagesQuery>()
        .reply(wire::list_demo_messages_reply);
}
