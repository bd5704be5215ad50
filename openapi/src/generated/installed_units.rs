//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Every single product that was sold, whose it is, where it stands.

use validator::Validate;

/// A serial as typed. It is stored in Latin digits and capitals, without spaces and hyphens.
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
    schema(min_length = 3, max_length = 60, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct Serial(pub String);

static SERIAL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it")
});

impl Validate for Serial {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SERIAL_PATTERN)
            .length(&self.0, 3..=60)
            .finish()
    }
}

crate::rt::scalar!(Serial, String);

/// What became of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InstalledUnitState {
    #[serde(rename = "in_stock")]
    InStock,
    #[serde(rename = "sold")]
    Sold,
    #[serde(rename = "installed")]
    Installed,
    #[serde(rename = "out_of_service")]
    OutOfService,
    #[serde(rename = "scrapped")]
    Scrapped,
}

crate::rt::text_enum!(
    InstalledUnitState { InStock = "in_stock", Sold = "sold", Installed = "installed",
    OutOfService = "out_of_service", Scrapped = "scrapped" }
);

/// The order of a list of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InstalledUnitSort {
    #[serde(rename = "created_at_desc")]
    CreatedAtDesc,
    #[serde(rename = "serial")]
    Serial,
}

crate::rt::text_enum!(
    InstalledUnitSort { CreatedAtDesc = "created_at_desc", Serial = "serial" }
);

/// A unit, as others name it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InstalledUnitReference {
    pub id: uuid::Uuid,
    pub serial: Serial,
    pub product_model: crate::catalogue::CodeReference,
}

/// What it takes to register a unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InstalledUnitPrototype {
    #[validate(nested)]
    pub serial: Serial,
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub product_model_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub batch: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    /// When it was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub produced_on: Option<chrono::NaiveDate>,
    /// When it was sold.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sold_on: Option<chrono::NaiveDate>,
    /// When it was installed.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_on: Option<chrono::NaiveDate>,
}

/// What may change about a unit.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InstalledUnitPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub batch: Option<Option<crate::common::Code>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub service_location_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub parent_id: Option<Option<uuid::Uuid>>,
    /// When it was made.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub produced_on: Option<Option<chrono::NaiveDate>>,
    /// When it was sold.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub sold_on: Option<Option<chrono::NaiveDate>>,
    /// When it was installed.
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    pub installed_on: Option<Option<chrono::NaiveDate>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub state: Option<InstalledUnitState>,
}

/// One product that was made, with its owner and its place.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InstalledUnit {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub serial: Serial,
    pub product_model: crate::catalogue::CodeReference,
    pub product_family_code: crate::common::Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub batch: Option<crate::common::Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party: Option<crate::parties::PartyReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location: Option<crate::service_locations::ServiceLocationReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub parent_id: Option<uuid::Uuid>,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub produced_on: Option<chrono::NaiveDate>,
    /// When it was sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sold_on: Option<chrono::NaiveDate>,
    /// When it was installed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_on: Option<chrono::NaiveDate>,
    pub state: InstalledUnitState,
}

/// One page of units.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InstalledUnitCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<InstalledUnit>,
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

/// Who owns a unit from when on.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InstalledUnitTransferPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub party_id: uuid::Uuid,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location_id: Option<uuid::Uuid>,
    /// The day.
    pub transferred_on: chrono::NaiveDate,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Reason>,
}

/// A change of owner.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InstalledUnitTransfer {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    /// The day.
    pub transferred_on: chrono::NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub from_party: Option<crate::parties::PartyReference>,
    pub to_party: crate::parties::PartyReference,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub reason: Option<crate::common::Reason>,
}

/// One page of transfers.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InstalledUnitTransferCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<InstalledUnitTransfer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What anybody who holds a product may know of it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct UnitPreview {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    pub serial: Serial,
    pub product_model: crate::catalogue::CodeReference,
    pub product_family: crate::catalogue::CodeReference,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub produced_on: Option<chrono::NaiveDate>,
    /// When it was sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sold_on: Option<chrono::NaiveDate>,
    /// When it was installed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_on: Option<chrono::NaiveDate>,
}

/// The units with a serial.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct UnitPreviewCollection {
    /// The units.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub items: Vec<UnitPreview>,
}

use crate::rt;

/// The query of `list_installed_units`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListInstalledUnitsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(
        length(min = 2, max = 80),
        regex(path = *LIST_INSTALLED_UNITS_QUERY_Q_PATTERN)
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
    /// Only units with exactly this serial, in any digits.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Option<Serial>,
    /// Only units of these models.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub product_model_id: Vec<uuid::Uuid>,
    /// Only units of this owner, and of those merged into it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub party_id: Option<uuid::Uuid>,
    /// Only units at this place.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_location_id: Option<uuid::Uuid>,
    /// Only units in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 5))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub state: Vec<InstalledUnitState>,
    /// The order.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub sort: Option<InstalledUnitSort>,
    /// The most items to return.
    #[serde(default = "list_installed_units_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_installed_units_default_limit)
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

static LIST_INSTALLED_UNITS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_installed_units_default_limit() -> i32 {
    50
}

/// The query of `list_installed_unit_transfers`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListInstalledUnitTransfersQuery {
    /// The most items to return.
    #[serde(default = "list_installed_unit_transfers_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_installed_unit_transfers_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_installed_unit_transfers_default_limit() -> i32 {
    50
}

/// The query of `list_unit_previews`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListUnitPreviewsQuery {
    /// The whole serial, in any digits.
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub serial: Serial,
    /// Only units of this model.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub product_model_id: Option<uuid::Uuid>,
}

/// Every single product that was sold, whose it is, where it stands.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait InstalledUnitsApi: rt::Service {
    /// List units
    ///
    /// Lists the units that the caller may know of. `q` finds serials and the names of owners in any spelling and any digits.
    ///
    /// `GET /installed-units`
    async fn list_installed_units(
        app: &Self::App,
        cx: rt::Cx,
        query: ListInstalledUnitsQuery,
    ) -> Result<InstalledUnitCollection, Self::Error>;
    /// Register a unit
    ///
    /// Registers a unit. Its serial is unique among the units of its model; production comes before sale, sale before installation.
    ///
    /// `POST /installed-units`
    async fn create_installed_unit(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: InstalledUnitPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<InstalledUnit>>>, Self::Error>;
    /// Fetch a unit
    ///
    /// Fetches a unit as it now is.
    ///
    /// `GET /installed-units/{installed_unit_id}`
    async fn get_installed_unit(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
    ) -> Result<rt::Tagged<InstalledUnit>, Self::Error>;
    /// Change a unit
    ///
    /// Changes place, dates and state of a unit. Its owner changes by `create_installed_unit_transfer` only; a scrapped unit stays scrapped.
    ///
    /// `PATCH /installed-units/{installed_unit_id}`
    async fn update_installed_unit(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: InstalledUnitPatch,
    ) -> Result<rt::Tagged<InstalledUnit>, Self::Error>;
    /// List the owners before
    ///
    /// Lists when a unit changed hands, newest first.
    ///
    /// `GET /installed-units/{installed_unit_id}/transfers`
    async fn list_installed_unit_transfers(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
        query: ListInstalledUnitTransfersQuery,
    ) -> Result<InstalledUnitTransferCollection, Self::Error>;
    /// Hand a unit to another owner
    ///
    /// Says who owns the unit from a day on. Where it stands is asked anew.
    ///
    /// `POST /installed-units/{installed_unit_id}/transfer`
    async fn create_installed_unit_transfer(
        app: &Self::App,
        cx: rt::Cx,
        installed_unit_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
        body: InstalledUnitTransferPrototype,
    ) -> Result<rt::Recorded<rt::Tagged<InstalledUnit>>, Self::Error>;
    /// Look at a serial
    ///
    /// Tells what a serial belongs to: model and dates, nothing of its owner. Only the whole serial finds anything; few attempts are allowed.
    ///
    /// `GET /unit-previews`
    async fn list_unit_previews(
        app: &Self::App,
        cx: rt::Cx,
        query: ListUnitPreviewsQuery,
    ) -> Result<UnitPreviewCollection, Self::Error>;
}

pub static LIST_INSTALLED_UNITS: rt::Operation = rt::Operation {
    id: "list_installed_units",
    tag: "installed_units",
    method: rt::Method::GET,
    path: "/installed-units",
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
            name: "q",
            repeats: false,
        },
        rt::QueryParameter {
            name: "serial",
            repeats: false,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "party_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "service_location_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "sort",
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

pub static CREATE_INSTALLED_UNIT: rt::Operation = rt::Operation {
    id: "create_installed_unit",
    tag: "installed_units",
    method: rt::Method::POST,
    path: "/installed-units",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("InstalledUnitPrototype"),
    query: &[],
};

pub static GET_INSTALLED_UNIT: rt::Operation = rt::Operation {
    id: "get_installed_unit",
    tag: "installed_units",
    method: rt::Method::GET,
    path: "/installed-units/{installed_unit_id}",
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

pub static UPDATE_INSTALLED_UNIT: rt::Operation = rt::Operation {
    id: "update_installed_unit",
    tag: "installed_units",
    method: rt::Method::PATCH,
    path: "/installed-units/{installed_unit_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("InstalledUnitPatch"),
    query: &[],
};

pub static LIST_INSTALLED_UNIT_TRANSFERS: rt::Operation = rt::Operation {
    id: "list_installed_unit_transfers",
    tag: "installed_units",
    method: rt::Method::GET,
    path: "/installed-units/{installed_unit_id}/transfers",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_INSTALLED_UNIT_TRANSFER: rt::Operation = rt::Operation {
    id: "create_installed_unit_transfer",
    tag: "installed_units",
    method: rt::Method::POST,
    path: "/installed-units/{installed_unit_id}/transfer",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: Some("InstalledUnitTransferPrototype"),
    query: &[],
};

pub static LIST_UNIT_PREVIEWS: rt::Operation = rt::Operation {
    id: "list_unit_previews",
    tag: "installed_units",
    method: rt::Method::GET,
    path: "/unit-previews",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::Customer,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "serial",
            repeats: false,
        },
        rt::QueryParameter {
            name: "product_model_id",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: InstalledUnitsApi>(
    app: &std::sync::Arc<T::App>,
) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 7] = [
        (
            &LIST_INSTALLED_UNITS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_installed_units(&call)?;
                let reply = T::list_installed_units(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_installed_units_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INSTALLED_UNIT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_installed_unit(&mut call).await?;
                let reply = T::create_installed_unit(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_installed_unit_reply(&call, reply)
            }),
        ),
        (
            &GET_INSTALLED_UNIT,
            |app, call| Box::pin(async move {
                let (installed_unit_id,) = wire::get_installed_unit(&call)?;
                let reply = T::get_installed_unit(&app, call.cx(), installed_unit_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_installed_unit_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_INSTALLED_UNIT,
            |app, mut call| Box::pin(async move {
                let (installed_unit_id, if_match, body) = wire::update_installed_unit(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_installed_unit(
                        &app,
                        call.cx(),
                        installed_unit_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_installed_unit_reply(&call, reply)
            }),
        ),
        (
            &LIST_INSTALLED_UNIT_TRANSFERS,
            |app, call| Box::pin(async move {
                let (installed_unit_id, query) = wire::list_installed_unit_transfers(
                    &call,
                )?;
                let reply = T::list_installed_unit_transfers(
                        &app,
                        call.cx(),
                        installed_unit_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::list_installed_unit_transfers_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INSTALLED_UNIT_TRANSFER,
            |app, mut call| Box::pin(async move {
                let (installed_unit_id, if_match, key, body) = wire::create_installed_unit_transfer(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_installed_unit_transfer(
                        &app,
                        call.cx(),
                        installed_unit_id,
                        if_match,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_installed_unit_transfer_reply(&call, reply)
            }),
        ),
        (
            &LIST_UNIT_PREVIEWS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_unit_previews(&call)?;
                let reply = T::list_unit_previews(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_unit_previews_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_installed_units(
        call: &rt::Call,
    ) -> rt::Result<(ListInstalledUnitsQuery,)> {
        Ok((call.query::<ListInstalledUnitsQuery>()?,))
    }
    pub(super) fn list_installed_units_reply(
        call: &rt::Call,
        reply: InstalledUnitCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_installed_unit(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, InstalledUnitPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<InstalledUnitPrototype>().await?))
    }
    pub(super) fn create_installed_unit_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<InstalledUnit>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_installed_unit(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("installed_unit_id")?,))
    }
    pub(super) fn get_installed_unit_reply(
        call: &rt::Call,
        reply: rt::Tagged<InstalledUnit>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_installed_unit(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, InstalledUnitPatch)> {
        Ok((
            call.path::<uuid::Uuid>("installed_unit_id")?,
            call.if_match()?,
            call.json::<InstalledUnitPatch>().await?,
        ))
    }
    pub(super) fn update_installed_unit_reply(
        call: &rt::Call,
        reply: rt::Tagged<InstalledUnit>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_installed_unit_transfers(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListInstalledUnitTransfersQuery)> {
        Ok((
            call.path::<uuid::Uuid>("installed_unit_id")?,
            call.query::<ListInstalledUnitTransfersQuery>()?,
        ))
    }
    pub(super) fn list_installed_unit_transfers_reply(
        call: &rt::Call,
        reply: InstalledUnitTransferCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_installed_unit_transfer(
        call: &mut rt::Call,
    ) -> rt::Result<
        (uuid::Uuid, rt::IfMatch, rt::IdempotencyKey, InstalledUnitTransferPrototype),
    > {
        Ok((
            call.path::<uuid::Uuid>("installed_unit_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
            call.json::<InstalledUnitTransferPrototype>().await?,
        ))
    }
    pub(super) fn create_installed_unit_transfer_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<InstalledUnit>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_unit_previews(
        call: &rt::Call,
    ) -> rt::Result<(ListUnitPreviewsQuery,)> {
        Ok((call.query::<ListUnitPreviewsQuery>()?,))
    }
    pub(super) fn list_unit_previews_reply(
        call: &rt::Call,
        reply: UnitPreviewCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_INSTALLED_UNITS)
        .query::<ListInstalledUnitsQuery>()
        .reply(wire::list_installed_units_reply);
    document
        .operation(&CREATE_INSTALLED_UNIT)
        .idempotency_key()
        .json::<InstalledUnitPrototype>()
        .reply(wire::create_installed_unit_reply);
    document
        .operation(&GET_INSTALLED_UNIT)
        .id("installed_unit_id")
        .reply(wire::get_installed_unit_reply);
    document
        .operation(&UPDATE_INSTALLED_UNIT)
        .id("installed_unit_id")
        .if_match()
        .json::<InstalledUnitPatch>()
        .reply(wire::update_installed_unit_reply);
    document
        .operation(&LIST_INSTALLED_UNIT_TRANSFERS)
        .id("installed_unit_id")
        .query::<ListInstalledUnitTransfersQuery>()
        .reply(wire::list_installed_unit_transfers_reply);
    document
        .operation(&CREATE_INSTALLED_UNIT_TRANSFER)
        .id("installed_unit_id")
        .if_match()
        .idempotency_key()
        .json::<InstalledUnitTransferPrototype>()
        .reply(wire::create_installed_unit_transfer_reply);
    document
        .operation(&LIST_UNIT_PREVIEWS)
        .query::<ListUnitPreviewsQuery>()
        .reply(wire::list_unit_previews_reply);
}
