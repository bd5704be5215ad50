//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! How a person likes to see Vafa, and the lists they keep at hand.

use validator::Validate;

/// Light, dark, high contrast, or as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Theme {
    #[serde(rename = "system")]
    System,
    #[serde(rename = "light")]
    Light,
    #[serde(rename = "dark")]
    Dark,
    #[serde(rename = "contrast")]
    Contrast,
}

crate::rt::text_enum!(
    Theme { System = "system", Light = "light", Dark = "dark", Contrast = "contrast" }
);

/// How close lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum Density {
    #[serde(rename = "comfortable")]
    Comfortable,
    #[serde(rename = "compact")]
    Compact,
}

crate::rt::text_enum!(Density { Comfortable = "comfortable", Compact = "compact" });

/// The unit in which rials are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum MoneyUnit {
    #[serde(rename = "rial")]
    Rial,
    #[serde(rename = "toman")]
    Toman,
}

crate::rt::text_enum!(MoneyUnit { Rial = "rial", Toman = "toman" });

/// How a person likes to see Vafa.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Preferences {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
    pub theme: Theme,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub density: Option<Density>,
    pub money_unit: MoneyUnit,
    /// Whether single keys do something.
    pub shortcuts: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub home_role: Option<crate::accounts::GrantedRole>,
    /// Hints and checklists that were put away.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub dismissed: Vec<crate::common::Code>,
}

/// What a person wants otherwise; null means as it comes.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PreferencesPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub language: Option<Option<crate::common::Language>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub theme: Option<Theme>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub density: Option<Option<Density>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub money_unit: Option<MoneyUnit>,
    /// Whether single keys do something.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub shortcuts: Option<bool>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub home_role: Option<Option<crate::accounts::GrantedRole>>,
    /// Hints and checklists that were put away.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub dismissed: Option<Vec<crate::common::Code>>,
}

/// Filter, sorting and columns, as they stand in the address of the list.
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
    schema(min_length = 0, max_length = 2000, pattern = "^[ -~]*$")
)]
pub struct ViewQuery(pub String);

static VIEW_QUERY_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[ -~]*$").expect("the generator compiled it") });

impl Validate for ViewQuery {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &VIEW_QUERY_PATTERN)
            .length(&self.0, 0..=2000)
            .finish()
    }
}

crate::rt::scalar!(ViewQuery, String);

/// A view to keep.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedViewPrototype {
    #[validate(nested)]
    pub list: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::Name,
    #[validate(nested)]
    pub query: ViewQuery,
    /// Whether the list opens with it.
    #[serde(default = "saved_view_prototype_default_is_start")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = saved_view_prototype_default_is_start)
    )]
    pub is_start: bool,
}

fn saved_view_prototype_default_is_start() -> bool {
    false
}

/// What may change about a view.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SavedViewPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub query: Option<ViewQuery>,
    /// Whether the list opens with it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_start: Option<bool>,
}

/// A filter and sorting of a list, under a name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SavedView {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub list: crate::common::Code,
    pub name: crate::common::Name,
    pub query: ViewQuery,
    /// Whether the list opens with it.
    pub is_start: bool,
}

/// One page of saved views, by name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SavedViewCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<SavedView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_saved_views`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSavedViewsQuery {
    /// Only views of this list.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub list: Option<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_saved_views_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_saved_views_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_saved_views_default_limit() -> i32 {
    50
}

/// How a person likes to see Vafa, and the lists they keep at hand.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait PreferencesApi: rt::Service {
    /// Fetch one's preferences
    ///
    /// Fetches how the caller likes to see Vafa.
    ///
    /// `GET /preferences`
    async fn get_preferences(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<Preferences, Self::Error>;
    /// Change one's preferences
    ///
    /// Changes how the caller likes to see Vafa, on every device.
    ///
    /// `PATCH /preferences`
    async fn update_preferences(
        app: &Self::App,
        cx: rt::Cx,
        body: PreferencesPatch,
    ) -> Result<Preferences, Self::Error>;
    /// List one's saved views
    ///
    /// Lists the filters and sortings that the caller keeps, by name.
    ///
    /// `GET /saved-views`
    async fn list_saved_views(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSavedViewsQuery,
    ) -> Result<SavedViewCollection, Self::Error>;
    /// Save a view
    ///
    /// Keeps a filter and sorting of a list under a name.
    ///
    /// `POST /saved-views`
    async fn create_saved_view(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: SavedViewPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<SavedView>>>, Self::Error>;
    /// Change a saved view
    ///
    /// Renames a view, changes what it shows, or makes it the start of its list.
    ///
    /// `PATCH /saved-views/{saved_view_id}`
    async fn update_saved_view(
        app: &Self::App,
        cx: rt::Cx,
        saved_view_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: SavedViewPatch,
    ) -> Result<rt::Tagged<SavedView>, Self::Error>;
    /// Forget a saved view
    ///
    /// Removes a view from the list of its owner.
    ///
    /// `DELETE /saved-views/{saved_view_id}`
    async fn delete_saved_view(
        app: &Self::App,
        cx: rt::Cx,
        saved_view_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
}

pub static GET_PREFERENCES: rt::Operation = rt::Operation {
    id: "get_preferences",
    tag: "preferences",
    method: rt::Method::GET,
    path: "/preferences",
    status: 200,
    access: &[
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
    query: &[],
};

pub static UPDATE_PREFERENCES: rt::Operation = rt::Operation {
    id: "update_preferences",
    tag: "preferences",
    method: rt::Method::PATCH,
    path: "/preferences",
    status: 200,
    access: &[
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
    body: Some("PreferencesPatch"),
    query: &[],
};

pub static LIST_SAVED_VIEWS: rt::Operation = rt::Operation {
    id: "list_saved_views",
    tag: "preferences",
    method: rt::Method::GET,
    path: "/saved-views",
    status: 200,
    access: &[
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
            name: "list",
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

pub static CREATE_SAVED_VIEW: rt::Operation = rt::Operation {
    id: "create_saved_view",
    tag: "preferences",
    method: rt::Method::POST,
    path: "/saved-views",
    status: 201,
    access: &[
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
    idempotent: true,
    if_match: false,
    body: Some("SavedViewPrototype"),
    query: &[],
};

pub static UPDATE_SAVED_VIEW: rt::Operation = rt::Operation {
    id: "update_saved_view",
    tag: "preferences",
    method: rt::Method::PATCH,
    path: "/saved-views/{saved_view_id}",
    status: 200,
    access: &[
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
    if_match: true,
    body: Some("SavedViewPatch"),
    query: &[],
};

pub static DELETE_SAVED_VIEW: rt::Operation = rt::Operation {
    id: "delete_saved_view",
    tag: "preferences",
    method: rt::Method::DELETE,
    path: "/saved-views/{saved_view_id}",
    status: 204,
    access: &[
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
    if_match: true,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: PreferencesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 6] = [
        (
            &GET_PREFERENCES,
            |app, call| Box::pin(async move {
                let reply = T::get_preferences(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_preferences_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_PREFERENCES,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::update_preferences(&mut call).await?;
                let reply = T::update_preferences(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::update_preferences_reply(&call, reply)
            }),
        ),
        (
            &LIST_SAVED_VIEWS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_saved_views(&call)?;
                let reply = T::list_saved_views(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_saved_views_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SAVED_VIEW,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_saved_view(&mut call).await?;
                let reply = T::create_saved_view(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_saved_view_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SAVED_VIEW,
            |app, mut call| Box::pin(async move {
                let (saved_view_id, if_match, body) = wire::update_saved_view(&mut call)
                    .await?;
                let reply = T::update_saved_view(
                        &app,
                        call.cx(),
                        saved_view_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_saved_view_reply(&call, reply)
            }),
        ),
        (
            &DELETE_SAVED_VIEW,
            |app, call| Box::pin(async move {
                let (saved_view_id, if_match) = wire::delete_saved_view(&call)?;
                let reply = T::delete_saved_view(
                        &app,
                        call.cx(),
                        saved_view_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_saved_view_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_preferences_reply(
        call: &rt::Call,
        reply: Preferences,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_preferences(
        call: &mut rt::Call,
    ) -> rt::Result<(PreferencesPatch,)> {
        Ok((call.json::<PreferencesPatch>().await?,))
    }
    pub(super) fn update_preferences_reply(
        call: &rt::Call,
        reply: Preferences,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_saved_views(
        call: &rt::Call,
    ) -> rt::Result<(ListSavedViewsQuery,)> {
        Ok((call.query::<ListSavedViewsQuery>()?,))
    }
    pub(super) fn list_saved_views_reply(
        call: &rt::Call,
        reply: SavedViewCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_saved_view(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, SavedViewPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<SavedViewPrototype>().await?))
    }
    pub(super) fn create_saved_view_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<SavedView>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_saved_view(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, SavedViewPatch)> {
        Ok((
            call.path::<uuid::Uuid>("saved_view_id")?,
            call.if_match()?,
            call.json::<SavedViewPatch>().await?,
        ))
    }
    pub(super) fn update_saved_view_reply(
        call: &rt::Call,
        reply: rt::Tagged<SavedView>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_saved_view(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("saved_view_id")?, call.if_match()?))
    }
    pub(super) fn delete_saved_view_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&GET_PREFERENCES).reply(wire::get_preferences_reply);
    document
        .operation(&UPDATE_PREFERENCES)
        .json::<PreferencesPatch>()
        .reply(wire::update_preferences_reply);
    document
        .operation(&LIST_SAVED_VIEWS)
        .query::<ListSavedViewsQuery>()
        .reply(wire::list_saved_views_reply);
    document
        .operation(&CREATE_SAVED_VIEW)
        .idempotency_key()
        .json::<SavedViewPrototype>()
        .reply(wire::create_saved_view_reply);
    document
        .operation(&UPDATE_SAVED_VIEW)
        .id("saved_view_id")
        .if_match()
        .json::<SavedViewPatch>()
        .reply(wire::update_saved_view_reply);
    document
        .operation(&DELETE_SAVED_VIEW)
        .id("saved_view_id")
        .if_match()
        .reply(wire::delete_saved_view_reply);
}
