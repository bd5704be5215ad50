//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The places where work is done, and the territories they lie in.

use validator::Validate;

/// A part of an address, as people write it.
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
    schema(min_length = 1, max_length = 500, pattern = "^[^\\x00]*$")
)]
pub struct AddressLine(pub String);

static ADDRESS_LINE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

impl Validate for AddressLine {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &ADDRESS_LINE_PATTERN)
            .length(&self.0, 1..=500)
            .finish()
    }
}

crate::rt::scalar!(AddressLine, String);

/// A few letters or digits, such as the number of a house.
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
    schema(min_length = 1, max_length = 20, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct ShortText(pub String);

static SHORT_TEXT_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for ShortText {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SHORT_TEXT_PATTERN)
            .length(&self.0, 1..=20)
            .finish()
    }
}

crate::rt::scalar!(ShortText, String);

/// A point on the earth, WGS 84.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GeoPoint {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A place, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceLocationReference {
    pub id: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::Name>,
    pub address: AddressLine,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::catalogue::PlaceReference>,
}

/// A territory, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TerritoryReference {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// What it takes to add a place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceLocationPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub party_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::Name>,
    #[validate(nested)]
    pub address: AddressLine,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub plaque: Option<ShortText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub floor: Option<ShortText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit: Option<ShortText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub postal_code: Option<ShortText>,
    #[validate(nested)]
    pub city_code: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub geo: Option<GeoPoint>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub access_notes: Option<crate::common::Note>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hazards: Option<crate::common::Note>,
}

/// What may change about a place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceLocationPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub parent_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub title: Option<Option<crate::common::Name>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub address: Option<AddressLine>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub plaque: Option<Option<ShortText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub floor: Option<Option<ShortText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub unit: Option<Option<ShortText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub postal_code: Option<Option<ShortText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city_code: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub geo: Option<Option<GeoPoint>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub access_notes: Option<Option<crate::common::Note>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub hazards: Option<Option<crate::common::Note>>,
    /// Whether work is still done there.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_active: Option<bool>,
}

/// A place where work is done.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceLocation {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub party: crate::parties::PartyReference,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::Name>,
    pub address: AddressLine,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub plaque: Option<ShortText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub floor: Option<ShortText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub unit: Option<ShortText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub postal_code: Option<ShortText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city: Option<crate::catalogue::PlaceReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub province: Option<crate::catalogue::PlaceReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub territory: Option<TerritoryReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub geo: Option<GeoPoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub access_notes: Option<crate::common::Note>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hazards: Option<crate::common::Note>,
    /// Whether work is still done there.
    pub is_active: bool,
}

/// One page of places.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ServiceLocationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ServiceLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// How many there are at least, where counting all would take long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// What it takes to add a territory.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TerritoryPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// The provinces that belong to it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub province_codes: Option<Vec<crate::common::Code>>,
    /// The cities that belong to it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub city_codes: Option<Vec<crate::common::Code>>,
}

/// What may change about a territory. The lists replace what was there.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TerritoryPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub branch_id: Option<Option<uuid::Uuid>>,
    /// The provinces that belong to it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 100), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 100, nullable = false)
    )]
    pub province_codes: Option<Vec<crate::common::Code>>,
    /// The cities that belong to it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 500), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 500, nullable = false)
    )]
    pub city_codes: Option<Vec<crate::common::Code>>,
    /// Whether places may fall to it.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_active: Option<bool>,
}

/// An area that one branch or team serves.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Territory {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// The provinces that belong to it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub province_codes: Vec<crate::common::Code>,
    /// The cities that belong to it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 500))]
    pub city_codes: Vec<crate::common::Code>,
    /// Whether places may fall to it.
    pub is_active: bool,
}

/// One page of territories, by code.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct TerritoryCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Territory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_service_locations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListServiceLocationsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_SERVICE_LOCATIONS_QUERY_Q_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 2,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub q: Option<String>,
    /// Only the places of this party, and of those merged into it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only places in these territories.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub territory_id: Vec<uuid::Uuid>,
    /// Only places in this city.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city_code: Option<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_service_locations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_service_locations_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

static LIST_SERVICE_LOCATIONS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_service_locations_default_limit() -> i32 {
    50
}

/// The query of `list_territories`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListTerritoriesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_TERRITORIES_QUERY_Q_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 2,
            max_length = 80,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub q: Option<String>,
    /// Only those that this branch serves.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Only the one that a place in this city falls to.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub city_code: Option<crate::common::Code>,
    /// The most items to return.
    #[serde(default = "list_territories_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_territories_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_TERRITORIES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_territories_default_limit() -> i32 {
    50
}

/// The places where work is done, and the territories they lie in.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait ServiceLocationsApi: rt::Service {
    /// List places
    ///
    /// Lists the places that the caller may know of, newest first.
    ///
    /// `GET /service-locations`
    async fn list_service_locations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListServiceLocationsQuery,
    ) -> Result<ServiceLocationCollection, Self::Error>;
    /// Add a place
    ///
    /// Adds a place where work is done. Customers add places of their own. The city decides the territory.
    ///
    /// `POST /service-locations`
    async fn create_service_location(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ServiceLocationPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<ServiceLocation>>>, Self::Error>;
    /// Fetch a place
    ///
    /// Fetches a place as it now is.
    ///
    /// `GET /service-locations/{service_location_id}`
    async fn get_service_location(
        app: &Self::App,
        cx: rt::Cx,
        service_location_id: uuid::Uuid,
    ) -> Result<rt::Tagged<ServiceLocation>, Self::Error>;
    /// Change a place
    ///
    /// Changes address, directions and hazards of a place.
    ///
    /// `PATCH /service-locations/{service_location_id}`
    async fn update_service_location(
        app: &Self::App,
        cx: rt::Cx,
        service_location_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: ServiceLocationPatch,
    ) -> Result<rt::Tagged<ServiceLocation>, Self::Error>;
    /// List territories
    ///
    /// Lists the territories of the caller's organization, by code.
    ///
    /// `GET /territories`
    async fn list_territories(
        app: &Self::App,
        cx: rt::Cx,
        query: ListTerritoriesQuery,
    ) -> Result<TerritoryCollection, Self::Error>;
    /// Add a territory
    ///
    /// Adds a territory. A city or province belongs to one territory only; the city goes before the province, the child before its parent.
    ///
    /// `POST /territories`
    async fn create_territory(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: TerritoryPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Territory>>>, Self::Error>;
    /// Fetch a territory
    ///
    /// Fetches a territory as it now is.
    ///
    /// `GET /territories/{territory_id}`
    async fn get_territory(
        app: &Self::App,
        cx: rt::Cx,
        territory_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Territory>, Self::Error>;
    /// Change a territory
    ///
    /// Changes name, branch and area of a territory; places that are stored keep theirs.
    ///
    /// `PATCH /territories/{territory_id}`
    async fn update_territory(
        app: &Self::App,
        cx: rt::Cx,
        territory_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: TerritoryPatch,
    ) -> Result<rt::Tagged<Territory>, Self::Error>;
}

pub static LIST_SERVICE_LOCATIONS: rt::Operation = rt::Operation {
    id: "list_service_locations",
    tag: "service_locations",
    method: rt::Method::GET,
    path: "/service-locations",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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
            name: "party_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "territory_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "city_code",
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
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_SERVICE_LOCATION: rt::Operation = rt::Operation {
    id: "create_service_location",
    tag: "service_locations",
    method: rt::Method::POST,
    path: "/service-locations",
    status: 201,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ServiceLocationPrototype"),
    query: &[],
};

pub static GET_SERVICE_LOCATION: rt::Operation = rt::Operation {
    id: "get_service_location",
    tag: "service_locations",
    method: rt::Method::GET,
    path: "/service-locations/{service_location_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
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

pub static UPDATE_SERVICE_LOCATION: rt::Operation = rt::Operation {
    id: "update_service_location",
    tag: "service_locations",
    method: rt::Method::PATCH,
    path: "/service-locations/{service_location_id}",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("ServiceLocationPatch"),
    query: &[],
};

pub static LIST_TERRITORIES: rt::Operation = rt::Operation {
    id: "list_territories",
    tag: "service_locations",
    method: rt::Method::GET,
    path: "/territories",
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
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "city_code",
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

pub static CREATE_TERRITORY: rt::Operation = rt::Operation {
    id: "create_territory",
    tag: "service_locations",
    method: rt::Method::POST,
    path: "/territories",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("TerritoryPrototype"),
    query: &[],
};

pub static GET_TERRITORY: rt::Operation = rt::Operation {
    id: "get_territory",
    tag: "service_locations",
    method: rt::Method::GET,
    path: "/territories/{territory_id}",
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
    query: &[],
};

pub static UPDATE_TERRITORY: rt::Operation = rt::Operation {
    id: "update_territory",
    tag: "service_locations",
    method: rt::Method::PATCH,
    path: "/territories/{territory_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("TerritoryPatch"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: ServiceLocationsApi>(
    app: &std::sync::Arc<T::App>,
) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 8] = [
        (
            &LIST_SERVICE_LOCATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_service_locations(&call)?;
                let reply = T::list_service_locations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_service_locations_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SERVICE_LOCATION,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_service_location(&mut call).await?;
                let reply = T::create_service_location(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_service_location_reply(&call, reply)
            }),
        ),
        (
            &GET_SERVICE_LOCATION,
            |app, call| Box::pin(async move {
                let (service_location_id,) = wire::get_service_location(&call)?;
                let reply = T::get_service_location(&app, call.cx(), service_location_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_service_location_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_SERVICE_LOCATION,
            |app, mut call| Box::pin(async move {
                let (service_location_id, if_match, body) = wire::update_service_location(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_service_location(
                        &app,
                        call.cx(),
                        service_location_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_service_location_reply(&call, reply)
            }),
        ),
        (
            &LIST_TERRITORIES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_territories(&call)?;
                let reply = T::list_territories(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_territories_reply(&call, reply)
            }),
        ),
        (
            &CREATE_TERRITORY,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_territory(&mut call).await?;
                let reply = T::create_territory(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_territory_reply(&call, reply)
            }),
        ),
        (
            &GET_TERRITORY,
            |app, call| Box::pin(async move {
                let (territory_id,) = wire::get_territory(&call)?;
                let reply = T::get_territory(&app, call.cx(), territory_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_territory_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_TERRITORY,
            |app, mut call| Box::pin(async move {
                let (territory_id, if_match, body) = wire::update_territory(&mut call)
                    .await?;
                let reply = T::update_territory(
                        &app,
                        call.cx(),
                        territory_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_territory_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_service_locations(
        call: &rt::Call,
    ) -> rt::Result<(ListServiceLocationsQuery,)> {
        Ok((call.query::<ListServiceLocationsQuery>()?,))
    }
    pub(super) fn list_service_locations_reply(
        call: &rt::Call,
        reply: ServiceLocationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_service_location(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ServiceLocationPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<ServiceLocationPrototype>().await?,
        ))
    }
    pub(super) fn create_service_location_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<ServiceLocation>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_service_location(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("service_location_id")?,))
    }
    pub(super) fn get_service_location_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceLocation>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_service_location(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, ServiceLocationPatch)> {
        Ok((
            call.path::<uuid::Uuid>("service_location_id")?,
            call.if_match()?,
            call.json::<ServiceLocationPatch>().await?,
        ))
    }
    pub(super) fn update_service_location_reply(
        call: &rt::Call,
        reply: rt::Tagged<ServiceLocation>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_territories(
        call: &rt::Call,
    ) -> rt::Result<(ListTerritoriesQuery,)> {
        Ok((call.query::<ListTerritoriesQuery>()?,))
    }
    pub(super) fn list_territories_reply(
        call: &rt::Call,
        reply: TerritoryCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_territory(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, TerritoryPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<TerritoryPrototype>().await?))
    }
    pub(super) fn create_territory_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Territory>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_territory(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("territory_id")?,))
    }
    pub(super) fn get_territory_reply(
        call: &rt::Call,
        reply: rt::Tagged<Territory>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_territory(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, TerritoryPatch)> {
        Ok((
            call.path::<uuid::Uuid>("territory_id")?,
            call.if_match()?,
            call.json::<TerritoryPatch>().await?,
        ))
    }
    pub(super) fn update_territory_reply(
        call: &rt::Call,
        reply: rt::Tagged<Territory>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_SERVICE_LOCATIONS)
        .query::<ListServiceLocationsQuery>()
        .reply(wire::list_service_locations_reply);
    document
        .operation(&CREATE_SERVICE_LOCATION)
        .idempotency_key()
        .json::<ServiceLocationPrototype>()
        .reply(wire::create_service_location_reply);
    document
        .operation(&GET_SERVICE_LOCATION)
        .id("service_location_id")
        .reply(wire::get_service_location_reply);
    document
        .operation(&UPDATE_SERVICE_LOCATION)
        .id("service_location_id")
        .if_match()
        .json::<ServiceLocationPatch>()
        .reply(wire::update_service_location_reply);
    document
        .operation(&LIST_TERRITORIES)
        .query::<ListTerritoriesQuery>()
        .reply(wire::list_territories_reply);
    document
        .operation(&CREATE_TERRITORY)
        .idempotency_key()
        .json::<TerritoryPrototype>()
        .reply(wire::create_territory_reply);
    document
        .operation(&GET_TERRITORY)
        .id("territory_id")
        .reply(wire::get_territory_reply);
    document
        .operation(&UPDATE_TERRITORY)
        .id("territory_id")
        .if_match()
        .json::<TerritoryPatch>()
        .reply(wire::update_territory_reply);
}
