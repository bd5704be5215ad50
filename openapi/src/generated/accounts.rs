//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Who may sign in, and what they are in which organization.

use validator::Validate;

/// What became of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvitationState {
    #[serde(rename = "sent")]
    Sent,
    #[serde(rename = "accepted")]
    Accepted,
    #[serde(rename = "withdrawn")]
    Withdrawn,
    #[serde(rename = "expired")]
    Expired,
}

crate::rt::text_enum!(
    InvitationState { Sent = "sent", Accepted = "accepted", Withdrawn = "withdrawn",
    Expired = "expired" }
);

/// Who is invited, and as what.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationPrototype {
    #[validate(nested)]
    pub name: crate::common::Name,
    #[validate(nested)]
    pub email: Email,
    /// What they will be.
    #[validate(length(min = 1, max = 8))]
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 8))]
    pub roles: Vec<GrantedRole>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
}

/// Somebody who was invited.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Invitation {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub state: InvitationState,
    pub name: crate::common::Name,
    pub email: Email,
    /// What they will be.
    #[cfg_attr(feature = "schemas", schema(min_items = 1, max_items = 8))]
    pub roles: Vec<GrantedRole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch: Option<crate::organizations::BranchReference>,
    pub sent_at: crate::rt::Instant,
    pub expires_at: crate::rt::Instant,
    pub created_by: uuid::Uuid,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account_id: Option<uuid::Uuid>,
}

/// One page of invitations, newest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct InvitationCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Invitation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// Why somebody acts in another's place.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImpersonationPrototype {
    #[validate(nested)]
    pub reason: crate::common::Reason,
}

/// Whether somebody works inside or is a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AccountKind {
    #[serde(rename = "staff")]
    Staff,
    #[serde(rename = "customer")]
    Customer,
}

crate::rt::text_enum!(AccountKind { Staff = "staff", Customer = "customer" });

/// Whether an account may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum AccountState {
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "disabled")]
    Disabled,
}

crate::rt::text_enum!(AccountState { Active = "active", Disabled = "disabled" });

/// What an account is in an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum GrantedRole {
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "agent")]
    Agent,
    #[serde(rename = "dispatcher")]
    Dispatcher,
    #[serde(rename = "technician")]
    Technician,
    #[serde(rename = "warehouse")]
    Warehouse,
    #[serde(rename = "accountant")]
    Accountant,
    #[serde(rename = "manager")]
    Manager,
    #[serde(rename = "admin")]
    Admin,
}

crate::rt::text_enum!(
    GrantedRole { Customer = "customer", Agent = "agent", Dispatcher = "dispatcher",
    Technician = "technician", Warehouse = "warehouse", Accountant = "accountant",
    Manager = "manager", Admin = "admin" }
);

/// A user name, whose case does not matter.
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
    schema(min_length = 3, max_length = 40, pattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$")
)]
pub struct Username(pub String);

static USERNAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Za-z0-9][A-Za-z0-9._-]*$").expect("the generator compiled it")
});

impl Validate for Username {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &USERNAME_PATTERN)
            .length(&self.0, 3..=40)
            .finish()
    }
}

crate::rt::scalar!(Username, String);

/// A mail address.
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
    schema(
        min_length = 3,
        max_length = 254,
        pattern = "^[^\\x00-\\x20]*$",
        format = "email"
    )
)]
pub struct Email(pub String);

static EMAIL_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x20]*$").expect("the generator compiled it")
});

impl Validate for Email {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &EMAIL_PATTERN)
            .length(&self.0, 3..=254)
            .finish()
    }
}

crate::rt::scalar!(Email, String);

/// What it takes to let somebody sign in.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountPrototype {
    #[validate(nested)]
    pub name: crate::common::Name,
    #[validate(nested)]
    pub username: Username,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<Email>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub password: Option<crate::sessions::Password>,
}

/// What may change about an account.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub username: Option<Username>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub email: Option<Option<Email>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub phone: Option<Option<crate::common::Phone>>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub state: Option<AccountState>,
}

/// Somebody who may sign in.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Account {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub kind: AccountKind,
    pub state: AccountState,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub username: Option<Username>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    /// Whether a password was set.
    pub has_password: bool,
    /// Whether signing in asks for a code.
    pub has_second_factor: bool,
    /// What the account is in the caller's organization.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub roles: Vec<GrantedRole>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub last_signed_in_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub disabled_at: Option<crate::rt::Instant>,
}

/// One page of accounts, by name.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct AccountCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Account>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total: Option<i64>,
    /// There are more than this many.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// A role, where it holds, and what it may decide alone.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleGrantPrototype {
    pub role: GrantedRole,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// Whether they lead the others of the role.
    #[serde(default = "role_grant_prototype_default_is_lead")]
    #[cfg_attr(
        feature = "schemas",
        schema(default = role_grant_prototype_default_is_lead)
    )]
    pub is_lead: bool,
    /// The largest discount they may give, in ten-thousandths.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 10000))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub discount_limit: Option<i32>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub goodwill_limit: Option<crate::rt::Money>,
}

fn role_grant_prototype_default_is_lead() -> bool {
    false
}

/// A role of an account in an organization.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RoleGrant {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub account_id: uuid::Uuid,
    pub organization: crate::organizations::OrganizationReference,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch: Option<crate::organizations::BranchReference>,
    pub role: GrantedRole,
    /// Whether they lead the others of the role.
    pub is_lead: bool,
    /// The largest discount they may give, in ten-thousandths.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 10000, nullable = false)
    )]
    pub discount_limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub goodwill_limit: Option<crate::rt::Money>,
}

/// One page of role grants, oldest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RoleGrantCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<RoleGrant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_accounts`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListAccountsQuery {
    /// A part of the text that is searched, in any case.
    #[serde(default)]
    #[validate(length(min = 2, max = 80), regex(path = *LIST_ACCOUNTS_QUERY_Q_PATTERN))]
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
    /// Only accounts of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub kind: Vec<AccountKind>,
    /// Only accounts with one of these roles in the caller's organization.
    #[serde(default)]
    #[validate(length(min = 0, max = 8))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 8, nullable = false)
    )]
    pub role: Vec<GrantedRole>,
    /// Only accounts in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 2))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 2, nullable = false)
    )]
    pub state: Vec<AccountState>,
    /// The most items to return.
    #[serde(default = "list_accounts_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_accounts_default_limit)
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

static LIST_ACCOUNTS_QUERY_Q_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_accounts_default_limit() -> i32 {
    50
}

/// The query of `list_role_grants`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListRoleGrantsQuery {
    /// The most items to return.
    #[serde(default = "list_role_grants_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_role_grants_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_role_grants_default_limit() -> i32 {
    50
}

/// The query of `list_invitations`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListInvitationsQuery {
    /// Only invitations in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub state: Vec<InvitationState>,
    /// The most items to return.
    #[serde(default = "list_invitations_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_invitations_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_invitations_default_limit() -> i32 {
    50
}

/// Who may sign in, and what they are in which organization.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait AccountsApi: rt::Service {
    /// List accounts
    ///
    /// Lists who may sign in, by name.
    ///
    /// `GET /accounts`
    async fn list_accounts(
        app: &Self::App,
        cx: rt::Cx,
        query: ListAccountsQuery,
    ) -> Result<AccountCollection, Self::Error>;
    /// Let somebody sign in
    ///
    /// Makes an account of somebody inside. Without a password they set one by the link that `create_password_reset` mails.
    ///
    /// `POST /accounts`
    async fn create_account(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: AccountPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Account>>>, Self::Error>;
    /// Fetch an account
    ///
    /// Fetches an account as it now is.
    ///
    /// `GET /accounts/{account_id}`
    async fn get_account(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Account>, Self::Error>;
    /// Change an account
    ///
    /// Changes names and addresses, or whether the account may sign in. Mail address and telephone need a fresh proof of who is asking.
    ///
    /// `PATCH /accounts/{account_id}`
    async fn update_account(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: AccountPatch,
    ) -> Result<rt::Tagged<Account>, Self::Error>;
    /// Sign somebody out everywhere
    ///
    /// Ends all sessions of an account within a second.
    ///
    /// `POST /accounts/{account_id}/sign-out`
    async fn create_account_sign_out(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Account>>, Self::Error>;
    /// Take somebody's lost second factor away
    ///
    /// Turns the second factor of an account off, for somebody who lost the app and the recovery codes, and ends its sessions. It needs a fresh proof of who is asking.
    ///
    /// `DELETE /accounts/{account_id}/second-factor`
    async fn delete_account_second_factor(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Act in somebody's place
    ///
    /// Opens a session of another's account for 30 minutes, without a cookie, to see what they see. Whatever is done in it stands under both names; credentials can't be changed in it, and no administrator can be acted for. It needs a fresh proof of who is asking.
    ///
    /// `POST /accounts/{account_id}/impersonation`
    async fn create_impersonation(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        body: ImpersonationPrototype,
    ) -> Result<crate::sessions::SessionGrant, Self::Error>;
    /// List what an account is
    ///
    /// Lists the roles of an account in the caller's organization, oldest first.
    ///
    /// `GET /accounts/{account_id}/role-grants`
    async fn list_role_grants(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        query: ListRoleGrantsQuery,
    ) -> Result<RoleGrantCollection, Self::Error>;
    /// Grant a role
    ///
    /// Grants a role in the caller's organization, for one branch or all. It needs a fresh proof of who is asking.
    ///
    /// `POST /accounts/{account_id}/role-grants`
    async fn create_role_grant(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: RoleGrantPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<RoleGrant>>>, Self::Error>;
    /// Withdraw a role
    ///
    /// Withdraws a role; it holds no longer within a second.
    ///
    /// `DELETE /accounts/{account_id}/role-grants/{role_grant_id}`
    async fn delete_role_grant(
        app: &Self::App,
        cx: rt::Cx,
        account_id: uuid::Uuid,
        role_grant_id: uuid::Uuid,
        if_match: rt::IfMatch,
    ) -> Result<rt::NoContent, Self::Error>;
    /// List invitations
    ///
    /// Lists who was invited into the caller's organization, newest first.
    ///
    /// `GET /invitations`
    async fn list_invitations(
        app: &Self::App,
        cx: rt::Cx,
        query: ListInvitationsQuery,
    ) -> Result<InvitationCollection, Self::Error>;
    /// Invite somebody
    ///
    /// Mails somebody a link by which they choose a user name and a password themselves. It works once, for 48 hours. It needs a fresh proof of who is asking.
    ///
    /// `POST /invitations`
    async fn create_invitation(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: InvitationPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Invitation>>>, Self::Error>;
    /// Fetch an invitation
    ///
    /// Fetches an invitation as it now is.
    ///
    /// `GET /invitations/{invitation_id}`
    async fn get_invitation(
        app: &Self::App,
        cx: rt::Cx,
        invitation_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Invitation>, Self::Error>;
    /// Mail an invitation again
    ///
    /// Mails a new link, for another 48 hours; the link before it works no longer.
    ///
    /// `POST /invitations/{invitation_id}/resend`
    async fn create_invitation_resend(
        app: &Self::App,
        cx: rt::Cx,
        invitation_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Invitation>>, Self::Error>;
    /// Withdraw an invitation
    ///
    /// Makes the link of an invitation useless at once.
    ///
    /// `POST /invitations/{invitation_id}/withdrawal`
    async fn create_invitation_withdrawal(
        app: &Self::App,
        cx: rt::Cx,
        invitation_id: uuid::Uuid,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Invitation>>, Self::Error>;
}

pub static LIST_ACCOUNTS: rt::Operation = rt::Operation {
    id: "list_accounts",
    tag: "accounts",
    method: rt::Method::GET,
    path: "/accounts",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
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
            name: "role",
            repeats: true,
        },
        rt::QueryParameter {
            name: "state",
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
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_ACCOUNT: rt::Operation = rt::Operation {
    id: "create_account",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/accounts",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("AccountPrototype"),
    query: &[],
};

pub static GET_ACCOUNT: rt::Operation = rt::Operation {
    id: "get_account",
    tag: "accounts",
    method: rt::Method::GET,
    path: "/accounts/{account_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_ACCOUNT: rt::Operation = rt::Operation {
    id: "update_account",
    tag: "accounts",
    method: rt::Method::PATCH,
    path: "/accounts/{account_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("AccountPatch"),
    query: &[],
};

pub static CREATE_ACCOUNT_SIGN_OUT: rt::Operation = rt::Operation {
    id: "create_account_sign_out",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/accounts/{account_id}/sign-out",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static DELETE_ACCOUNT_SECOND_FACTOR: rt::Operation = rt::Operation {
    id: "delete_account_second_factor",
    tag: "accounts",
    method: rt::Method::DELETE,
    path: "/accounts/{account_id}/second-factor",
    status: 204,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static CREATE_IMPERSONATION: rt::Operation = rt::Operation {
    id: "create_impersonation",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/accounts/{account_id}/impersonation",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("ImpersonationPrototype"),
    query: &[],
};

pub static LIST_ROLE_GRANTS: rt::Operation = rt::Operation {
    id: "list_role_grants",
    tag: "accounts",
    method: rt::Method::GET,
    path: "/accounts/{account_id}/role-grants",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
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

pub static CREATE_ROLE_GRANT: rt::Operation = rt::Operation {
    id: "create_role_grant",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/accounts/{account_id}/role-grants",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("RoleGrantPrototype"),
    query: &[],
};

pub static DELETE_ROLE_GRANT: rt::Operation = rt::Operation {
    id: "delete_role_grant",
    tag: "accounts",
    method: rt::Method::DELETE,
    path: "/accounts/{account_id}/role-grants/{role_grant_id}",
    status: 204,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: None,
    query: &[],
};

pub static LIST_INVITATIONS: rt::Operation = rt::Operation {
    id: "list_invitations",
    tag: "accounts",
    method: rt::Method::GET,
    path: "/invitations",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "state",
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

pub static CREATE_INVITATION: rt::Operation = rt::Operation {
    id: "create_invitation",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/invitations",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("InvitationPrototype"),
    query: &[],
};

pub static GET_INVITATION: rt::Operation = rt::Operation {
    id: "get_invitation",
    tag: "accounts",
    method: rt::Method::GET,
    path: "/invitations/{invitation_id}",
    status: 200,
    access: &[crate::security::Role::Manager, crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_INVITATION_RESEND: rt::Operation = rt::Operation {
    id: "create_invitation_resend",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/invitations/{invitation_id}/resend",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_INVITATION_WITHDRAWAL: rt::Operation = rt::Operation {
    id: "create_invitation_withdrawal",
    tag: "accounts",
    method: rt::Method::POST,
    path: "/invitations/{invitation_id}/withdrawal",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: AccountsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 15] = [
        (
            &LIST_ACCOUNTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_accounts(&call)?;
                let reply = T::list_accounts(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_accounts_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ACCOUNT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_account(&mut call).await?;
                let reply = T::create_account(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_account_reply(&call, reply)
            }),
        ),
        (
            &GET_ACCOUNT,
            |app, call| Box::pin(async move {
                let (account_id,) = wire::get_account(&call)?;
                let reply = T::get_account(&app, call.cx(), account_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_account_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_ACCOUNT,
            |app, mut call| Box::pin(async move {
                let (account_id, if_match, body) = wire::update_account(&mut call)
                    .await?;
                let reply = T::update_account(
                        &app,
                        call.cx(),
                        account_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_account_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ACCOUNT_SIGN_OUT,
            |app, mut call| Box::pin(async move {
                let (account_id, key) = wire::create_account_sign_out(&mut call).await?;
                let reply = T::create_account_sign_out(&app, call.cx(), account_id, key)
                    .await
                    .map_err(Into::into)?;
                wire::create_account_sign_out_reply(&call, reply)
            }),
        ),
        (
            &DELETE_ACCOUNT_SECOND_FACTOR,
            |app, call| Box::pin(async move {
                let (account_id, if_match) = wire::delete_account_second_factor(&call)?;
                let reply = T::delete_account_second_factor(
                        &app,
                        call.cx(),
                        account_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_account_second_factor_reply(&call, reply)
            }),
        ),
        (
            &CREATE_IMPERSONATION,
            |app, mut call| Box::pin(async move {
                let (account_id, body) = wire::create_impersonation(&mut call).await?;
                let reply = T::create_impersonation(&app, call.cx(), account_id, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_impersonation_reply(&call, reply)
            }),
        ),
        (
            &LIST_ROLE_GRANTS,
            |app, call| Box::pin(async move {
                let (account_id, query) = wire::list_role_grants(&call)?;
                let reply = T::list_role_grants(&app, call.cx(), account_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::list_role_grants_reply(&call, reply)
            }),
        ),
        (
            &CREATE_ROLE_GRANT,
            |app, mut call| Box::pin(async move {
                let (account_id, key, body) = wire::create_role_grant(&mut call).await?;
                let reply = T::create_role_grant(&app, call.cx(), account_id, key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_role_grant_reply(&call, reply)
            }),
        ),
        (
            &DELETE_ROLE_GRANT,
            |app, call| Box::pin(async move {
                let (account_id, role_grant_id, if_match) = wire::delete_role_grant(
                    &call,
                )?;
                let reply = T::delete_role_grant(
                        &app,
                        call.cx(),
                        account_id,
                        role_grant_id,
                        if_match,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::delete_role_grant_reply(&call, reply)
            }),
        ),
        (
            &LIST_INVITATIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_invitations(&call)?;
                let reply = T::list_invitations(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_invitations_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INVITATION,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_invitation(&mut call).await?;
                let reply = T::create_invitation(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_invitation_reply(&call, reply)
            }),
        ),
        (
            &GET_INVITATION,
            |app, call| Box::pin(async move {
                let (invitation_id,) = wire::get_invitation(&call)?;
                let reply = T::get_invitation(&app, call.cx(), invitation_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_invitation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INVITATION_RESEND,
            |app, mut call| Box::pin(async move {
                let (invitation_id, key) = wire::create_invitation_resend(&mut call)
                    .await?;
                let reply = T::create_invitation_resend(
                        &app,
                        call.cx(),
                        invitation_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_invitation_resend_reply(&call, reply)
            }),
        ),
        (
            &CREATE_INVITATION_WITHDRAWAL,
            |app, mut call| Box::pin(async move {
                let (invitation_id, key) = wire::create_invitation_withdrawal(&mut call)
                    .await?;
                let reply = T::create_invitation_withdrawal(
                        &app,
                        call.cx(),
                        invitation_id,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_invitation_withdrawal_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_accounts(call: &rt::Call) -> rt::Result<(ListAccountsQuery,)> {
        Ok((call.query::<ListAccountsQuery>()?,))
    }
    pub(super) fn list_accounts_reply(
        call: &rt::Call,
        reply: AccountCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_account(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, AccountPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<AccountPrototype>().await?))
    }
    pub(super) fn create_account_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Account>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_account(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("account_id")?,))
    }
    pub(super) fn get_account_reply(
        call: &rt::Call,
        reply: rt::Tagged<Account>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_account(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, AccountPatch)> {
        Ok((
            call.path::<uuid::Uuid>("account_id")?,
            call.if_match()?,
            call.json::<AccountPatch>().await?,
        ))
    }
    pub(super) fn update_account_reply(
        call: &rt::Call,
        reply: rt::Tagged<Account>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_account_sign_out(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("account_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_account_sign_out_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Account>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_account_second_factor(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch)> {
        Ok((call.path::<uuid::Uuid>("account_id")?, call.if_match()?))
    }
    pub(super) fn delete_account_second_factor_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_impersonation(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, ImpersonationPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("account_id")?,
            call.json::<ImpersonationPrototype>().await?,
        ))
    }
    pub(super) fn create_impersonation_reply(
        call: &rt::Call,
        reply: crate::sessions::SessionGrant,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_role_grants(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListRoleGrantsQuery)> {
        Ok((
            call.path::<uuid::Uuid>("account_id")?,
            call.query::<ListRoleGrantsQuery>()?,
        ))
    }
    pub(super) fn list_role_grants_reply(
        call: &rt::Call,
        reply: RoleGrantCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_role_grant(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, RoleGrantPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("account_id")?,
            call.idempotency_key().await?,
            call.json::<RoleGrantPrototype>().await?,
        ))
    }
    pub(super) fn create_role_grant_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<RoleGrant>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_role_grant(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, uuid::Uuid, rt::IfMatch)> {
        Ok((
            call.path::<uuid::Uuid>("account_id")?,
            call.path::<uuid::Uuid>("role_grant_id")?,
            call.if_match()?,
        ))
    }
    pub(super) fn delete_role_grant_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_invitations(
        call: &rt::Call,
    ) -> rt::Result<(ListInvitationsQuery,)> {
        Ok((call.query::<ListInvitationsQuery>()?,))
    }
    pub(super) fn list_invitations_reply(
        call: &rt::Call,
        reply: InvitationCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_invitation(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, InvitationPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<InvitationPrototype>().await?))
    }
    pub(super) fn create_invitation_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Invitation>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_invitation(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("invitation_id")?,))
    }
    pub(super) fn get_invitation_reply(
        call: &rt::Call,
        reply: rt::Tagged<Invitation>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_invitation_resend(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("invitation_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_invitation_resend_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Invitation>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_invitation_withdrawal(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey)> {
        Ok((call.path::<uuid::Uuid>("invitation_id")?, call.idempotency_key().await?))
    }
    pub(super) fn create_invitation_withdrawal_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Invitation>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_ACCOUNTS)
        .query::<ListAccountsQuery>()
        .reply(wire::list_accounts_reply);
    document
        .operation(&CREATE_ACCOUNT)
        .idempotency_key()
        .json::<AccountPrototype>()
        .reply(wire::create_account_reply);
    document.operation(&GET_ACCOUNT).id("account_id").reply(wire::get_account_reply);
    document
        .operation(&UPDATE_ACCOUNT)
        .id("account_id")
        .if_match()
        .json::<AccountPatch>()
        .reply(wire::update_account_reply);
    document
        .operation(&CREATE_ACCOUNT_SIGN_OUT)
        .id("account_id")
        .idempotency_key()
        .reply(wire::create_account_sign_out_reply);
    document
        .operation(&DELETE_ACCOUNT_SECOND_FACTOR)
        .id("account_id")
        .if_match()
        .reply(wire::delete_account_second_factor_reply);
    document
        .operation(&CREATE_IMPERSONATION)
        .id("account_id")
        .json::<ImpersonationPrototype>()
        .reply(wire::create_impersonation_reply);
    document
        .operation(&LIST_ROLE_GRANTS)
        .id("account_id")
        .query::<ListRoleGrantsQuery>()
        .reply(wire::list_role_grants_reply);
    document
        .operation(&CREATE_ROLE_GRANT)
        .id("account_id")
        .idempotency_key()
        .json::<RoleGrantPrototype>()
        .reply(wire::create_role_grant_reply);
    document
        .operation(&DELETE_ROLE_GRANT)
        .id("account_id")
        .id("role_grant_id")
        .if_match()
        .reply(wire::delete_role_grant_reply);
    document
        .operation(&LIST_INVITATIONS)
        .query::<ListInvitationsQuery>()
        .reply(wire::list_invitations_reply);
    document
        .operation(&CREATE_INVITATION)
        .idempotency_key()
        .json::<InvitationPrototype>()
        .reply(wire::create_invitation_reply);
    document
        .operation(&GET_INVITATION)
        .id("invitation_id")
        .reply(wire::get_invitation_reply);
    document
        .operation(&CREATE_INVITATION_RESEND)
        .id("invitation_id")
        .idempotency_key()
        .reply(wire::create_invitation_resend_reply);
    document
        .operation(&CREATE_INVITATION_WITHDRAWAL)
        .id("invitation_id")
        .idempotency_key()
        .reply(wire::create_invitation_withdrawal_reply);
}
