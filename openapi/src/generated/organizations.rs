//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Legal entities, their branches, and what anybody may know of the one whose portal this is.

use validator::Validate;

/// What an organization does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum OrganizationRole {
    #[serde(rename = "manufacturer")]
    Manufacturer,
    #[serde(rename = "service_unit")]
    ServiceUnit,
    #[serde(rename = "dealer")]
    Dealer,
    #[serde(rename = "contractor")]
    Contractor,
}

crate::rt::text_enum!(
    OrganizationRole { Manufacturer = "manufacturer", ServiceUnit = "service_unit",
    Dealer = "dealer", Contractor = "contractor" }
);

/// By which calendar the fiscal year runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum FiscalCalendar {
    #[serde(rename = "jalali")]
    Jalali,
    #[serde(rename = "gregorian")]
    Gregorian,
}

crate::rt::text_enum!(FiscalCalendar { Jalali = "jalali", Gregorian = "gregorian" });

/// A colour of the brand.
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
    schema(min_length = 7, max_length = 7, pattern = "^#[0-9a-fA-F]{6}$")
)]
pub struct Colour(pub String);

static COLOUR_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^#[0-9a-fA-F]{6}$").expect("the generator compiled it")
});

impl Validate for Colour {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &COLOUR_PATTERN)
            .length(&self.0, 7..=7)
            .finish()
    }
}

crate::rt::scalar!(Colour, String);

/// ISO 4217 code.
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
    schema(min_length = 3, max_length = 3, pattern = "^[A-Z]{3}$")
)]
pub struct CurrencyCode(pub String);

static CURRENCY_CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Z]{3}$").expect("the generator compiled it") });

impl Validate for CurrencyCode {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CURRENCY_CODE_PATTERN)
            .length(&self.0, 3..=3)
            .finish()
    }
}

crate::rt::scalar!(CurrencyCode, String);

/// An organization, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct OrganizationReference {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// A branch, as others name it.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct BranchReference {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// What it takes to add an organization.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OrganizationPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    pub role: OrganizationRole,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub base_currency: Option<CurrencyCode>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub fiscal_calendar: Option<FiscalCalendar>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
}

/// What may change about an organization.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OrganizationPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub phone: Option<Option<crate::common::Phone>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub email: Option<Option<crate::accounts::Email>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub hours: Option<Option<crate::common::LocalizedText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub preparation: Option<Option<crate::common::LocalizedText>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub primary_colour: Option<Option<Colour>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub accent_colour: Option<Option<Colour>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub logo_file_id: Option<Option<uuid::Uuid>>,
    /// Which roles must have a second factor; a change needs a fresh proof.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 8))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 8, nullable = false)
    )]
    pub second_factor_roles: Option<Vec<crate::accounts::GrantedRole>>,
}

/// A legal entity.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Organization {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    pub role: OrganizationRole,
    pub base_currency: CurrencyCode,
    pub fiscal_calendar: FiscalCalendar,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hours: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub preparation: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub primary_colour: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub accent_colour: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub logo_file_id: Option<uuid::Uuid>,
    /// Which roles must have a second factor; a change needs a fresh proof.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 8))]
    pub second_factor_roles: Vec<crate::accounts::GrantedRole>,
}

/// One page of organizations, by code.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct OrganizationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Organization>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// What it takes to open a branch.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BranchPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub name: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
}

/// What may change about a branch.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BranchPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub phone: Option<Option<crate::common::Phone>>,
    /// Whether it is open.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_active: Option<bool>,
}

/// A branch of an organization.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Branch {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub organization_id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    /// Whether it is open.
    pub is_active: bool,
}

/// One page of branches, by code.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct BranchCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Branch>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// Somebody as whom one may look around the demo.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DemoAccount {
    pub username: crate::accounts::Username,
    pub name: crate::common::LocalizedText,
    /// What they are.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub roles: Vec<crate::accounts::GrantedRole>,
}

/// Whose portal this is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct PublicProfile {
    pub name: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub hours: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub preparation: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub primary_colour: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub accent_colour: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub logo_file_id: Option<uuid::Uuid>,
    pub currency: CurrencyCode,
    /// An IANA time zone.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 64, pattern = "^[A-Za-z0-9_+/-]+$")
    )]
    pub time_zone: String,
    /// What the portal speaks.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 2))]
    pub languages: Vec<crate::common::Language>,
    /// Whether all of this is made up.
    pub is_demo: bool,
    /// As whom one may sign in; outside the demo, none.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub demo_accounts: Vec<DemoAccount>,
    /// The password of all of them, in the demo only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 64, pattern = "^[!-~]+$", nullable = false)
    )]
    pub demo_password: Option<String>,
}

use crate::rt;

/// The query of `list_organizations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListOrganizationsQuery {
    /// Only organizations of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub role: Vec<OrganizationRole>,
    /// The most items to return.
    #[serde(default = "list_organizations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_organizations_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_organizations_default_limit() -> i32 {
    50
}

/// The query of `list_branches`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListBranchesQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_BRANCHES_QUERY_Q_PATTERN))]
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
    /// Only branches that are open, or only those that are not.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_active: Option<bool>,
    /// The most items to return.
    #[serde(default = "list_branches_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_branches_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

static LIST_BRANCHES_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_branches_default_limit() -> i32 {
    50
}

/// Legal entities, their branches, and what anybody may know of the one whose portal this is.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait OrganizationsApi: rt::Service {
    /// Tell whose portal this is
    ///
    /// Tells name, telephone, hours and colours before anybody signs in; in the demo also who may sign in.
    ///
    /// `GET /public-profile`
    async fn get_public_profile(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<PublicProfile, Self::Error>;
    /// List organizations
    ///
    /// Lists the legal entities that the caller works with, by code.
    ///
    /// `GET /organizations`
    async fn list_organizations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListOrganizationsQuery,
    ) -> Result<OrganizationCollection, Self::Error>;
    /// Add an organization
    ///
    /// Adds a legal entity that this one works with; the caller administers it as well.
    ///
    /// `POST /organizations`
    async fn create_organization(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: OrganizationPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Organization>>>, Self::Error>;
    /// Fetch an organization
    ///
    /// Fetches an organization as it now is.
    ///
    /// `GET /organizations/{organization_id}`
    async fn get_organization(
        app: &Self::App,
        cx: rt::Cx,
        organization_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Organization>, Self::Error>;
    /// Change an organization
    ///
    /// Changes names, addresses, hours and colours of the caller's organization. Colours must be readable with white letters on them.
    ///
    /// `PATCH /organizations/{organization_id}`
    async fn update_organization(
        app: &Self::App,
        cx: rt::Cx,
        organization_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: OrganizationPatch,
    ) -> Result<rt::Tagged<Organization>, Self::Error>;
    /// List branches
    ///
    /// Lists the branches of the caller's organization, by code.
    ///
    /// `GET /branches`
    async fn list_branches(
        app: &Self::App,
        cx: rt::Cx,
        query: ListBranchesQuery,
    ) -> Result<BranchCollection, Self::Error>;
    /// Open a branch
    ///
    /// Adds a branch to the caller's organization.
    ///
    /// `POST /branches`
    async fn create_branch(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: BranchPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Branch>>>, Self::Error>;
    /// Fetch a branch
    ///
    /// Fetches a branch as it now is.
    ///
    /// `GET /branches/{branch_id}`
    async fn get_branch(
        app: &Self::App,
        cx: rt::Cx,
        branch_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Branch>, Self::Error>;
    /// Change a branch
    ///
    /// Changes how a branch is called and reached, or whether it is open.
    ///
    /// `PATCH /branches/{branch_id}`
    async fn update_branch(
        app: &Self::App,
        cx: rt::Cx,
        branch_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: BranchPatch,
    ) -> Result<rt::Tagged<Branch>, Self::Error>;
}

pub static GET_PUBLIC_PROFILE: rt::Operation = rt::Operation {
    id: "get_public_profile",
    tag: "organizations",
    method: rt::Method::GET,
    path: "/public-profile",
    status: 200,
    access: &[],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_ORGANIZATIONS: rt::Operation = rt::Operation {
    id: "list_organizations",
    tag: "organizations",
    method: rt::Method::GET,
    path: "/organizations",
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
            name: "role",
            repeats: true,
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

pub static CREATE_ORGANIZATION: rt::Operation = rt::Operation {
    id: "create_organization",
    tag: "organizations",
    method: rt::Method::POST,
    path: "/organizations",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("OrganizationPrototype"),
    query: &[],
};

pub static GET_ORGANIZATION: rt::Operation = rt::Operation {
    id: "get_organization",
    tag: "organizations",
    method: rt::Method::GET,
    path: "/organizations/{organization_id}",
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

pub static UPDATE_ORGANIZATION: rt::Operation = rt::Operation {
    id: "update_organization",
    tag: "organizations",
    method: rt::Method::PATCH,
    path: "/organizations/{organization_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("OrganizationPatch"),
    query: &[],
};

pub static LIST_BRANCHES: rt::Operation = rt::Operation {
    id: "list_branches",
    tag: "organizations",
    method: rt::Method::GET,
    path: "/branches",
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
            name: "is_active",
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

pub static CREATE_BRANCH: rt::Operation = rt::Operation {
    id: "create_branch",
    tag: "organizations",
    method: rt::Method::POST,
    path: "/branches",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("BranchPrototype"),
    query: &[],
};

pub static GET_BRANCH: rt::Operation = rt::Operation {
    id: "get_branch",
    tag: "organizations",
    method: rt::Method::GET,
    path: "/branches/{branch_id}",
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

pub static UPDATE_BRANCH: rt::Operation = rt::Operation {
    id: "update_branch",
    tag: "organizations",
    method: rt::Method::PATCH,
    path: "/branches/{branch_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("BranchPatch"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: OrganizationsApi>(
    app: &std::sync::Arc<T::App>,
) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 9] = [
        (
            &GET_PUBLIC_PROFILE,
            |app, call| Box::pin(async move {
                let reply = T::get_public_profile(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_public_profile_reply(&call, reply)
            }),
        ),
        (
            &LIST_ORGANIZATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_organizations(&call)?;
                let reply = T::list_organizations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_organizations_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ORGANIZATION,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_organization(&mut call).await?;
                let reply = T::create_organization(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_organization_reply(&call, reply)
            }),
        ),
        (
            &GET_ORGANIZATION,
            |app, call| Box::pin(async move {
                let (organization_id,) = wire::get_organization(&call)?;
                let reply = T::get_organization(&app, call.cx(), organization_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_organization_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_ORGANIZATION,
            |app, mut call| Box::pin(async move {
                let (organization_id, if_match, body) = wire::update_organization(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_organization(
                        &app,
                        call.cx(),
                        organization_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_organization_reply(&call, reply)
            }),
        ),
        (
            &LIST_BRANCHES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_branches(&call)?;
                let reply = T::list_branches(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_branches_reply(&call, reply)
            }),
        ),
        (
            &CREATE_BRANCH,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_branch(&mut call).await?;
                let reply = T::create_branch(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_branch_reply(&call, reply)
            }),
        ),
        (
            &GET_BRANCH,
            |app, call| Box::pin(async move {
                let (branch_id,) = wire::get_branch(&call)?;
                let reply = T::get_branch(&app, call.cx(), branch_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_branch_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_BRANCH,
            |app, mut call| Box::pin(async move {
                let (branch_id, if_match, body) = wire::update_branch(&mut call).await?;
                let reply = T::update_branch(&app, call.cx(), branch_id, if_match, body)
                    .await
                    .map_err(Into::into)?;
                wire::update_branch_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_public_profile_reply(
        call: &rt::Call,
        reply: PublicProfile,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_organizations(
        call: &rt::Call,
    ) -> rt::Result<(ListOrganizationsQuery,)> {
        Ok((call.query::<ListOrganizationsQuery>()?,))
    }
    pub(super) fn list_organizations_reply(
        call: &rt::Call,
        reply: OrganizationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_organization(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, OrganizationPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<OrganizationPrototype>().await?))
    }
    pub(super) fn create_organization_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Organization>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_organization(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("organization_id")?,))
    }
    pub(super) fn get_organization_reply(
        call: &rt::Call,
        reply: rt::Tagged<Organization>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_organization(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, OrganizationPatch)> {
        Ok((
            call.path::<uuid::Uuid>("organization_id")?,
            call.if_match()?,
            call.json::<OrganizationPatch>().await?,
        ))
    }
    pub(super) fn update_organization_reply(
        call: &rt::Call,
        reply: rt::Tagged<Organization>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_branches(call: &rt::Call) -> rt::Result<(ListBranchesQuery,)> {
        Ok((call.query::<ListBranchesQuery>()?,))
    }
    pub(super) fn list_branches_reply(
        call: &rt::Call,
        reply: BranchCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_branch(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, BranchPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<BranchPrototype>().await?))
    }
    pub(super) fn create_branch_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Branch>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_branch(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("branch_id")?,))
    }
    pub(super) fn get_branch_reply(
        call: &rt::Call,
        reply: rt::Tagged<Branch>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_branch(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, BranchPatch)> {
        Ok((
            call.path::<uuid::Uuid>("branch_id")?,
            call.if_match()?,
            call.json::<BranchPatch>().await?,
        ))
    }
    pub(super) fn update_branch_reply(
        call: &rt::Call,
        reply: rt::Tagged<Branch>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&GET_PUBLIC_PROFILE).reply(wire::get_public_profile_reply);
    document
        .operation(&LIST_ORGANIZATIONS)
        .query::<ListOrganizationsQuery>()
        .reply(wire::list_organizations_reply);
    document
        .operation(&CREATE_ORGANIZATION)
        .idempotency_key()
        .json::<OrganizationPrototype>()
        .reply(wire::create_organization_reply);
    document
        .operation(&GET_ORGANIZATION)
        .id("organization_id")
        .reply(wire::get_organization_reply);
    document
        .operation(&UPDATE_ORGANIZATION)
        .id("organization_id")
        .if_match()
        .json::<OrganizationPatch>()
        .reply(wire::update_organization_reply);
    document
        .operation(&LIST_BRANCHES)
        .query::<ListBranchesQuery>()
        .reply(wire::list_branches_reply);
    document
        .operation(&CREATE_BRANCH)
        .idempotency_key()
        .json::<BranchPrototype>()
        .reply(wire::create_branch_reply);
    document.operation(&GET_BRANCH).id("branch_id").reply(wire::get_branch_reply);
    document
        .operation(&UPDATE_BRANCH)
        .id("branch_id")
        .if_match()
        .json::<BranchPatch>()
        .reply(wire::update_branch_reply);
}
