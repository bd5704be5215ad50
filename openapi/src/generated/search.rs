//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Everything one may see, found by number, name, phone, serial or words.

use validator::Validate;

/// A resource, as in `service_request`.
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
pub struct SearchKind(pub String);

static SEARCH_KIND_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[a-z_]+$").expect("the generator compiled it") });

impl Validate for SearchKind {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SEARCH_KIND_PATTERN)
            .length(&self.0, 1..=60)
            .finish()
    }
}

crate::rt::scalar!(SearchKind, String);

/// A row that was found.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SearchResult {
    /// The resource, as in `service_request`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 60, pattern = "^[a-z_]+$")
    )]
    pub kind: String,
    pub id: uuid::Uuid,
    /// Its number or name.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 0, max_length = 300, pattern = "^[^\\x00]*$")
    )]
    pub title: String,
    /// What tells it from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 500,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub detail: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SearchResultCollection {
    /// The results.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 400))]
    pub items: Vec<SearchResult>,
}

use crate::rt;

/// The query of `list_search_results`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSearchResultsQuery {
    /// What is looked for.
    #[validate(
        length(min = 1, max = 80),
        regex(path = *LIST_SEARCH_RESULTS_QUERY_Q_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub q: String,
    /// Only rows of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 20), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 20, nullable = false)
    )]
    pub kind: Vec<SearchKind>,
    /// The most results of each kind.
    #[serde(default = "list_search_results_default_limit")]
    #[validate(range(min = 1, max = 20))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 20, default = list_search_results_default_limit)
    )]
    pub limit: i32,
}

static LIST_SEARCH_RESULTS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_search_results_default_limit() -> i32 {
    5
}

/// Everything one may see, found by number, name, phone, serial or words.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait SearchApi: rt::Service {
    /// Search everything
    ///
    /// Finds rows of any kind that contain every word, in any spelling and any digits. Words under three letters match beginnings of words.
    ///
    /// `GET /search-results`
    async fn list_search_results(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSearchResultsQuery,
    ) -> Result<SearchResultCollection, Self::Error>;
}

pub static LIST_SEARCH_RESULTS: rt::Operation = rt::Operation {
    id: "list_search_results",
    tag: "search",
    method: rt::Method::GET,
    path: "/search-results",
    status: 200,
    access: &[
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
            name: "q",
            repeats: false,
        },
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: SearchApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &LIST_SEARCH_RESULTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_search_results(&call)?;
                let reply = T::list_search_results(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_search_results_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_search_results(
        call: &rt::Call,
    ) -> rt::Result<(ListSearchResultsQuery,)> {
        Ok((call.query::<ListSearchResultsQuery>()?,))
    }
    pub(super) fn list_search_results_reply(
        call: &rt::Call,
        reply: SearchResultCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_SEARCH_RESULTS)
        .query::<ListSearchResultsQuery>()
        .reply(wire::list_search_results_reply);
}
