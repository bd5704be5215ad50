//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Signing in and out, codes and passwords, and which organization one works in.

use validator::Validate;

/// The secret of the mailed link.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInReportPrototype {
    #[validate(nested)]
    pub token: Secret,
}

/// The secret with which a new password is set.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SignInReport {
    pub token: Secret,
    pub expires_at: crate::rt::Instant,
}

/// What a session rests on: an account inside, a customer's account, nothing yet, or the secret link of one service request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SessionKind {
    #[serde(rename = "staff")]
    Staff,
    #[serde(rename = "customer")]
    Customer,
    #[serde(rename = "guest")]
    Guest,
    #[serde(rename = "link_holder")]
    LinkHolder,
}

crate::rt::text_enum!(
    SessionKind { Staff = "staff", Customer = "customer", Guest = "guest", LinkHolder =
    "link_holder" }
);

/// A password, taken exactly as it is typed; a new one has at least 15 characters, or 8 where the account has a second factor.
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
    schema(min_length = 1, max_length = 256, pattern = "^[^\\x00]*$")
)]
pub struct Password(pub String);

static PASSWORD_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it")
});

impl Validate for Password {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &PASSWORD_PATTERN)
            .length(&self.0, 1..=256)
            .finish()
    }
}

crate::rt::scalar!(Password, String);

/// The secret part of a link.
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
    schema(min_length = 1, max_length = 128, pattern = "^[A-Za-z0-9_-]+$")
)]
pub struct Secret(pub String);

static SECRET_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[A-Za-z0-9_-]+$").expect("the generator compiled it")
});

impl Validate for Secret {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SECRET_PATTERN)
            .length(&self.0, 1..=128)
            .finish()
    }
}

crate::rt::scalar!(Secret, String);

/// The code of a message, in any digits.
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
    schema(min_length = 6, max_length = 12, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct OneTimeCode(pub String);

static ONE_TIME_CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for OneTimeCode {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &ONE_TIME_CODE_PATTERN)
            .length(&self.0, 6..=12)
            .finish()
    }
}

crate::rt::scalar!(OneTimeCode, String);

/// The six digits of an authenticator app, in any digits, or a recovery code.
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
    schema(min_length = 6, max_length = 24, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct SecondCode(pub String);

static SECOND_CODE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

impl Validate for SecondCode {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &SECOND_CODE_PATTERN)
            .length(&self.0, 6..=24)
            .finish()
    }
}

crate::rt::scalar!(SecondCode, String);

/// How somebody signs in.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[derive(serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(
    feature = "schemas",
    schema(
        discriminator(
            property_name = "grant",
            mapping(
                ("password" = "#/components/schemas/PasswordGrant"),
                ("code" = "#/components/schemas/CodeGrant"),
                ("refresh" = "#/components/schemas/RefreshGrant"),
                ("guest" = "#/components/schemas/GuestGrant"),
                ("tracking_link" = "#/components/schemas/TrackingLinkGrant"),
                ("setup" = "#/components/schemas/SetupGrant"),
                ("invitation" = "#/components/schemas/InvitationGrant")
            )
        )
    )
)]
pub enum SessionPrototype {
    Password(PasswordGrant),
    Code(CodeGrant),
    Refresh(RefreshGrant),
    Guest(GuestGrant),
    TrackingLink(TrackingLinkGrant),
    Setup(SetupGrant),
    Invitation(InvitationGrant),
}

#[derive(serde::Deserialize)]
#[serde(tag = "grant")]
enum SessionPrototypeByTag {
    #[serde(rename = "password")]
    Password(PasswordGrant),
    #[serde(rename = "code")]
    Code(CodeGrant),
    #[serde(rename = "refresh")]
    Refresh(RefreshGrant),
    #[serde(rename = "guest")]
    Guest(GuestGrant),
    #[serde(rename = "tracking_link")]
    TrackingLink(TrackingLinkGrant),
    #[serde(rename = "setup")]
    Setup(SetupGrant),
    #[serde(rename = "invitation")]
    Invitation(InvitationGrant),
}

impl<'de> serde::Deserialize<'de> for SessionPrototype {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(
            match SessionPrototypeByTag::deserialize(d)? {
                SessionPrototypeByTag::Password(v) => Self::Password(v),
                SessionPrototypeByTag::Code(v) => Self::Code(v),
                SessionPrototypeByTag::Refresh(v) => Self::Refresh(v),
                SessionPrototypeByTag::Guest(v) => Self::Guest(v),
                SessionPrototypeByTag::TrackingLink(v) => Self::TrackingLink(v),
                SessionPrototypeByTag::Setup(v) => Self::Setup(v),
                SessionPrototypeByTag::Invitation(v) => Self::Invitation(v),
            },
        )
    }
}

impl Validate for SessionPrototype {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        match self {
            Self::Password(v) => v.validate(),
            Self::Code(v) => v.validate(),
            Self::Refresh(v) => v.validate(),
            Self::Guest(v) => v.validate(),
            Self::TrackingLink(v) => v.validate(),
            Self::Setup(v) => v.validate(),
            Self::Invitation(v) => v.validate(),
        }
    }
}

/// By user name and password.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: PasswordGrantGrant,
    /// The user name, in any case.
    #[validate(
        length(min = 1, max = 120),
        regex(path = *PASSWORD_GRANT_USERNAME_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 120, pattern = "^[^\\x00]*$")
    )]
    pub username: String,
    #[validate(nested)]
    pub password: Password,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub code: Option<SecondCode>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PasswordGrantGrant {
    #[default]
    #[serde(rename = "password")]
    Password,
}

static PASSWORD_GRANT_USERNAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

/// By a code that was sent to the customer's telephone.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: CodeGrantGrant,
    #[validate(nested)]
    pub phone: crate::common::Phone,
    #[validate(nested)]
    pub code: OneTimeCode,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub name: Option<crate::common::Name>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CodeGrantGrant {
    #[default]
    #[serde(rename = "code")]
    Code,
}

/// By the refresh cookie.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RefreshGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: RefreshGrantGrant,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum RefreshGrantGrant {
    #[default]
    #[serde(rename = "refresh")]
    Refresh,
}

/// As somebody who has not said yet who they are.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GuestGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: GuestGrantGrant,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum GuestGrantGrant {
    #[default]
    #[serde(rename = "guest")]
    Guest,
}

/// By the secret link of one service request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrackingLinkGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: TrackingLinkGrantGrant,
    #[validate(nested)]
    pub token: Secret,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum TrackingLinkGrantGrant {
    #[default]
    #[serde(rename = "tracking_link")]
    TrackingLink,
}

/// As the first administrator, by the one-time link that the terminal shows.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetupGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: SetupGrantGrant,
    #[validate(nested)]
    pub token: Secret,
    #[validate(nested)]
    pub username: crate::accounts::Username,
    #[validate(nested)]
    pub password: Password,
    #[validate(nested)]
    pub name: crate::common::Name,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum SetupGrantGrant {
    #[default]
    #[serde(rename = "setup")]
    Setup,
}

/// As somebody new, by the link of the mail that invited them.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationGrant {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: InvitationGrantGrant,
    #[validate(nested)]
    pub token: Secret,
    #[validate(nested)]
    pub username: crate::accounts::Username,
    #[validate(nested)]
    pub password: Password,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum InvitationGrantGrant {
    #[default]
    #[serde(rename = "invitation")]
    Invitation,
}

/// Who really acts in the session of another.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Impersonator {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// One signing in, on one device.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Session {
    pub id: uuid::Uuid,
    pub kind: SessionKind,
    pub organization_id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    pub last_used_at: crate::rt::Instant,
    pub expires_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub stepped_up_until: Option<crate::rt::Instant>,
    /// Whether it is the one that asks.
    pub is_current: bool,
    /// Whether it may only set up the second factor that its role must have.
    pub must_enrol: bool,
    /// The program, as it names itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 300,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub agent: Option<String>,
    /// The network address it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 45,
            pattern = "^[0-9A-Fa-f.:]+$",
            nullable = false
        )
    )]
    pub address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub service_request_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub impersonator: Option<Impersonator>,
}

/// One page of sessions, newest first.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SessionCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Session>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// Who is signed in, and as what.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SignedInAccount {
    pub id: uuid::Uuid,
    pub name: crate::common::Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub username: Option<crate::accounts::Username>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub phone: Option<crate::common::Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub email: Option<crate::accounts::Email>,
    /// Whether a password can confirm who it is.
    pub has_password: bool,
    /// What the account is in this organization.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub roles: Vec<crate::accounts::GrantedRole>,
    pub organization: crate::organizations::OrganizationReference,
    /// Where else the account has a role; this one too.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 100))]
    pub organizations: Vec<crate::organizations::OrganizationReference>,
    /// The customers whose affairs the account manages.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 1000))]
    pub parties: Vec<uuid::Uuid>,
}

/// The session that asks; a guest's and a link holder's has no account.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CurrentSession {
    pub session: Session,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account: Option<SignedInAccount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub preferences: Option<crate::preferences::Preferences>,
}

/// A session and the token that proves it for the next minutes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SessionGrant {
    pub session: Session,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account: Option<SignedInAccount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub preferences: Option<crate::preferences::Preferences>,
    /// Goes into `Authorization: Bearer`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 4096, pattern = "^[A-Za-z0-9._-]+$")
    )]
    pub access_token: String,
    pub expires_at: crate::rt::Instant,
}

/// The organization to work in.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionOrganization {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub organization_id: uuid::Uuid,
}

/// The present password and the next.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[validate(nested)]
    pub current_password: Password,
    #[validate(nested)]
    pub password: Password,
}

/// Where to send a code.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInCodePrototype {
    #[validate(nested)]
    pub phone: crate::common::Phone,
}

/// A secret was sent, if there is somebody to send it to.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SecretSent {
    pub expires_at: crate::rt::Instant,
}

/// How somebody confirms who they are.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[derive(serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(
    feature = "schemas",
    schema(
        discriminator(
            property_name = "grant",
            mapping(
                ("password" = "#/components/schemas/PasswordStepUp"),
                ("code" = "#/components/schemas/CodeStepUp")
            )
        )
    )
)]
pub enum StepUpPrototype {
    Password(PasswordStepUp),
    Code(CodeStepUp),
}

#[derive(serde::Deserialize)]
#[serde(tag = "grant")]
enum StepUpPrototypeByTag {
    #[serde(rename = "password")]
    Password(PasswordStepUp),
    #[serde(rename = "code")]
    Code(CodeStepUp),
}

impl<'de> serde::Deserialize<'de> for StepUpPrototype {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Ok(
            match StepUpPrototypeByTag::deserialize(d)? {
                StepUpPrototypeByTag::Password(v) => Self::Password(v),
                StepUpPrototypeByTag::Code(v) => Self::Code(v),
            },
        )
    }
}

impl Validate for StepUpPrototype {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        match self {
            Self::Password(v) => v.validate(),
            Self::Code(v) => v.validate(),
        }
    }
}

/// By the account's password, and the code of its second factor if it has one.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordStepUp {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: PasswordStepUpGrant,
    #[validate(nested)]
    pub password: Password,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub code: Option<SecondCode>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum PasswordStepUpGrant {
    #[default]
    #[serde(rename = "password")]
    Password,
}

/// By a code that was sent to the telephone of the customer's account.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeStepUp {
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(required = true, inline))]
    pub grant: CodeStepUpGrant,
    #[validate(nested)]
    pub code: OneTimeCode,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[derive(serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum CodeStepUpGrant {
    #[default]
    #[serde(rename = "code")]
    Code,
}

/// Who wants a new password.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordResetPrototype {
    /// The user name or mail address.
    #[validate(
        length(min = 1, max = 254),
        regex(path = *PASSWORD_RESET_PROTOTYPE_USERNAME_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 254, pattern = "^[^\\x00]*$")
    )]
    pub username: String,
}

static PASSWORD_RESET_PROTOTYPE_USERNAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

/// The secret of the link and the new password.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordResetCompletion {
    #[validate(nested)]
    pub token: Secret,
    #[validate(nested)]
    pub password: Password,
}

use crate::rt;

/// The query of `list_sessions`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListSessionsQuery {
    /// The most items to return.
    #[serde(default = "list_sessions_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_sessions_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_sessions_default_limit() -> i32 {
    50
}

/// Signing in and out, codes and passwords, and which organization one works in.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait SessionsApi: rt::Service {
    /// Sign in
    ///
    /// Opens a session, or carries one on with its refresh cookie. A guest or the holder of a tracking link gets a session of 30 minutes without a cookie. Whoever proves a telephone while a guest's token is sent along keeps what that guest began. An account with a second factor is asked for its code with `mfa_required`; the same is then sent again with it.
    ///
    /// `POST /sessions`
    async fn create_session(
        app: &Self::App,
        cx: rt::Cx,
        body: SessionPrototype,
    ) -> Result<rt::WithCookies<rt::Created<SessionGrant>>, Self::Error>;
    /// List one's own sessions
    ///
    /// Lists where the caller is signed in, newest first.
    ///
    /// `GET /sessions`
    async fn list_sessions(
        app: &Self::App,
        cx: rt::Cx,
        query: ListSessionsQuery,
    ) -> Result<SessionCollection, Self::Error>;
    /// Sign out everywhere
    ///
    /// Ends all sessions of the caller, this one too.
    ///
    /// `DELETE /sessions`
    async fn delete_sessions(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<rt::WithCookies<rt::NoContent>, Self::Error>;
    /// Tell who is signed in
    ///
    /// Fetches the session of the token that is presented.
    ///
    /// `GET /sessions/current`
    async fn get_session(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<CurrentSession, Self::Error>;
    /// Work in another organization
    ///
    /// Opens a session in another organization in which the caller has a role; this one ends.
    ///
    /// `PUT /sessions/current/organization`
    async fn replace_session_organization(
        app: &Self::App,
        cx: rt::Cx,
        body: SessionOrganization,
    ) -> Result<rt::WithCookies<SessionGrant>, Self::Error>;
    /// Change one's own password
    ///
    /// Sets another password and ends all sessions of the account but a new one.
    ///
    /// `PUT /sessions/current/password`
    async fn replace_password(
        app: &Self::App,
        cx: rt::Cx,
        body: PasswordChange,
    ) -> Result<rt::WithCookies<SessionGrant>, Self::Error>;
    /// Sign out here or there
    ///
    /// Ends one session of the caller; where it is this one, its cookie goes with it.
    ///
    /// `DELETE /sessions/{session_id}`
    async fn delete_session(
        app: &Self::App,
        cx: rt::Cx,
        session_id: uuid::Uuid,
    ) -> Result<rt::WithCookies<rt::NoContent>, Self::Error>;
    /// Ask for a code by SMS
    ///
    /// Sends a code of six digits that works for five minutes and five tries; only the newest one works. The answer is the same for a telephone that nobody knows.
    ///
    /// `POST /sign-in-codes`
    async fn create_sign_in_code(
        app: &Self::App,
        cx: rt::Cx,
        body: SignInCodePrototype,
    ) -> Result<SecretSent, Self::Error>;
    /// Confirm who one is
    ///
    /// Opens a session that for 15 minutes may do what needs a fresh proof; this one ends. The holder of a tracking link proves a telephone with `create_session` instead.
    ///
    /// `POST /step-ups`
    async fn create_step_up(
        app: &Self::App,
        cx: rt::Cx,
        body: StepUpPrototype,
    ) -> Result<rt::WithCookies<SessionGrant>, Self::Error>;
    /// Ask for a new password
    ///
    /// Mails a link that works once within 30 minutes. The answer is the same for a user name that nobody has.
    ///
    /// `POST /password-resets`
    async fn create_password_reset(
        app: &Self::App,
        cx: rt::Cx,
        body: PasswordResetPrototype,
    ) -> Result<SecretSent, Self::Error>;
    /// Set a new password by link
    ///
    /// Sets the password with the secret of the mailed link and ends all sessions.
    ///
    /// `POST /password-resets/completion`
    async fn create_password_reset_completion(
        app: &Self::App,
        cx: rt::Cx,
        body: PasswordResetCompletion,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Say that a sign-in was somebody else's
    ///
    /// Ends all sessions of the account with the secret of the link that was mailed about a sign-in from a new device, makes its password useless, and answers the secret with which `create_password_reset_completion` sets another.
    ///
    /// `POST /sign-in-reports`
    async fn create_sign_in_report(
        app: &Self::App,
        cx: rt::Cx,
        body: SignInReportPrototype,
    ) -> Result<SignInReport, Self::Error>;
}

pub static CREATE_SESSION: rt::Operation = rt::Operation {
    id: "create_session",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/sessions",
    status: 201,
    access: &[],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("SessionPrototype"),
    query: &[],
};

pub static LIST_SESSIONS: rt::Operation = rt::Operation {
    id: "list_sessions",
    tag: "sessions",
    method: rt::Method::GET,
    path: "/sessions",
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
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static DELETE_SESSIONS: rt::Operation = rt::Operation {
    id: "delete_sessions",
    tag: "sessions",
    method: rt::Method::DELETE,
    path: "/sessions",
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
    if_match: false,
    body: None,
    query: &[],
};

pub static GET_SESSION: rt::Operation = rt::Operation {
    id: "get_session",
    tag: "sessions",
    method: rt::Method::GET,
    path: "/sessions/current",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Enrolling,
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

pub static REPLACE_SESSION_ORGANIZATION: rt::Operation = rt::Operation {
    id: "replace_session_organization",
    tag: "sessions",
    method: rt::Method::PUT,
    path: "/sessions/current/organization",
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
    body: Some("SessionOrganization"),
    query: &[],
};

pub static REPLACE_PASSWORD: rt::Operation = rt::Operation {
    id: "replace_password",
    tag: "sessions",
    method: rt::Method::PUT,
    path: "/sessions/current/password",
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
    body: Some("PasswordChange"),
    query: &[],
};

pub static DELETE_SESSION: rt::Operation = rt::Operation {
    id: "delete_session",
    tag: "sessions",
    method: rt::Method::DELETE,
    path: "/sessions/{session_id}",
    status: 204,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Enrolling,
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

pub static CREATE_SIGN_IN_CODE: rt::Operation = rt::Operation {
    id: "create_sign_in_code",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/sign-in-codes",
    status: 200,
    access: &[],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("SignInCodePrototype"),
    query: &[],
};

pub static CREATE_STEP_UP: rt::Operation = rt::Operation {
    id: "create_step_up",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/step-ups",
    status: 200,
    access: &[
        crate::security::Role::Enrolling,
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
    body: Some("StepUpPrototype"),
    query: &[],
};

pub static CREATE_PASSWORD_RESET: rt::Operation = rt::Operation {
    id: "create_password_reset",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/password-resets",
    status: 200,
    access: &[],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("PasswordResetPrototype"),
    query: &[],
};

pub static CREATE_PASSWORD_RESET_COMPLETION: rt::Operation = rt::Operation {
    id: "create_password_reset_completion",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/password-resets/completion",
    status: 204,
    access: &[],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("PasswordResetCompletion"),
    query: &[],
};

pub static CREATE_SIGN_IN_REPORT: rt::Operation = rt::Operation {
    id: "create_sign_in_report",
    tag: "sessions",
    method: rt::Method::POST,
    path: "/sign-in-reports",
    status: 200,
    access: &[],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: Some("SignInReportPrototype"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: SessionsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 12] = [
        (
            &CREATE_SESSION,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_session(&mut call).await?;
                let reply = T::create_session(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_session_reply(&call, reply)
            }),
        ),
        (
            &LIST_SESSIONS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_sessions(&call)?;
                let reply = T::list_sessions(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_sessions_reply(&call, reply)
            }),
        ),
        (
            &DELETE_SESSIONS,
            |app, call| Box::pin(async move {
                let reply = T::delete_sessions(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::delete_sessions_reply(&call, reply)
            }),
        ),
        (
            &GET_SESSION,
            |app, call| Box::pin(async move {
                let reply = T::get_session(&app, call.cx()).await.map_err(Into::into)?;
                wire::get_session_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_SESSION_ORGANIZATION,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::replace_session_organization(&mut call).await?;
                let reply = T::replace_session_organization(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::replace_session_organization_reply(&call, reply)
            }),
        ),
        (
            &REPLACE_PASSWORD,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::replace_password(&mut call).await?;
                let reply = T::replace_password(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::replace_password_reply(&call, reply)
            }),
        ),
        (
            &DELETE_SESSION,
            |app, call| Box::pin(async move {
                let (session_id,) = wire::delete_session(&call)?;
                let reply = T::delete_session(&app, call.cx(), session_id)
                    .await
                    .map_err(Into::into)?;
                wire::delete_session_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SIGN_IN_CODE,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_sign_in_code(&mut call).await?;
                let reply = T::create_sign_in_code(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_sign_in_code_reply(&call, reply)
            }),
        ),
        (
            &CREATE_STEP_UP,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_step_up(&mut call).await?;
                let reply = T::create_step_up(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_step_up_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PASSWORD_RESET,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_password_reset(&mut call).await?;
                let reply = T::create_password_reset(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_password_reset_reply(&call, reply)
            }),
        ),
        (
            &CREATE_PASSWORD_RESET_COMPLETION,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_password_reset_completion(&mut call).await?;
                let reply = T::create_password_reset_completion(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_password_reset_completion_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SIGN_IN_REPORT,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_sign_in_report(&mut call).await?;
                let reply = T::create_sign_in_report(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_sign_in_report_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) async fn create_session(
        call: &mut rt::Call,
    ) -> rt::Result<(SessionPrototype,)> {
        Ok((call.json::<SessionPrototype>().await?,))
    }
    pub(super) fn create_session_reply(
        call: &rt::Call,
        reply: rt::WithCookies<rt::Created<SessionGrant>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_sessions(call: &rt::Call) -> rt::Result<(ListSessionsQuery,)> {
        Ok((call.query::<ListSessionsQuery>()?,))
    }
    pub(super) fn list_sessions_reply(
        call: &rt::Call,
        reply: SessionCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_sessions_reply(
        call: &rt::Call,
        reply: rt::WithCookies<rt::NoContent>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_session_reply(
        call: &rt::Call,
        reply: CurrentSession,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_session_organization(
        call: &mut rt::Call,
    ) -> rt::Result<(SessionOrganization,)> {
        Ok((call.json::<SessionOrganization>().await?,))
    }
    pub(super) fn replace_session_organization_reply(
        call: &rt::Call,
        reply: rt::WithCookies<SessionGrant>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn replace_password(
        call: &mut rt::Call,
    ) -> rt::Result<(PasswordChange,)> {
        Ok((call.json::<PasswordChange>().await?,))
    }
    pub(super) fn replace_password_reply(
        call: &rt::Call,
        reply: rt::WithCookies<SessionGrant>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_session(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("session_id")?,))
    }
    pub(super) fn delete_session_reply(
        call: &rt::Call,
        reply: rt::WithCookies<rt::NoContent>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_sign_in_code(
        call: &mut rt::Call,
    ) -> rt::Result<(SignInCodePrototype,)> {
        Ok((call.json::<SignInCodePrototype>().await?,))
    }
    pub(super) fn create_sign_in_code_reply(
        call: &rt::Call,
        reply: SecretSent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_step_up(
        call: &mut rt::Call,
    ) -> rt::Result<(StepUpPrototype,)> {
        Ok((call.json::<StepUpPrototype>().await?,))
    }
    pub(super) fn create_step_up_reply(
        call: &rt::Call,
        reply: rt::WithCookies<SessionGrant>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_password_reset(
        call: &mut rt::Call,
    ) -> rt::Result<(PasswordResetPrototype,)> {
        Ok((call.json::<PasswordResetPrototype>().await?,))
    }
    pub(super) fn create_password_reset_reply(
        call: &rt::Call,
        reply: SecretSent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_password_reset_completion(
        call: &mut rt::Call,
    ) -> rt::Result<(PasswordResetCompletion,)> {
        Ok((call.json::<PasswordResetCompletion>().await?,))
    }
    pub(super) fn create_password_reset_completion_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_sign_in_report(
        call: &mut rt::Call,
    ) -> rt::Result<(SignInReportPrototype,)> {
        Ok((call.json::<SignInReportPrototype>().await?,))
    }
    pub(super) fn create_sign_in_report_reply(
        call: &rt::Call,
        reply: SignInReport,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&CREATE_SESSION)
        .json::<SessionPrototype>()
        .reply(wire::create_session_reply);
    document
        .operation(&LIST_SESSIONS)
        .query::<ListSessionsQuery>()
        .reply(wire::list_sessions_reply);
    document.operation(&DELETE_SESSIONS).reply(wire::delete_sessions_reply);
    document.operation(&GET_SESSION).reply(wire::get_session_reply);
    document
        .operation(&REPLACE_SESSION_ORGANIZATION)
        .json::<SessionOrganization>()
        .reply(wire::replace_session_organization_reply);
    document
        .operation(&REPLACE_PASSWORD)
        .json::<PasswordChange>()
        .reply(wire::replace_password_reply);
    document
        .operation(&DELETE_SESSION)
        .id("session_id")
        .reply(wire::delete_session_reply);
    document
        .operation(&CREATE_SIGN_IN_CODE)
        .json::<SignInCodePrototype>()
        .reply(wire::create_sign_in_code_reply);
    document
        .operation(&CREATE_STEP_UP)
        .json::<StepUpPrototype>()
        .reply(wire::create_step_up_reply);
    document
        .operation(&CREATE_PASSWORD_RESET)
        .json::<PasswordResetPrototype>()
        .reply(wire::create_password_reset_reply);
    document
        .operation(&CREATE_PASSWORD_RESET_COMPLETION)
        .json::<PasswordResetCompletion>()
        .reply(wire::create_password_reset_completion_reply);
    document
        .operation(&CREATE_SIGN_IN_REPORT)
        .json::<SignInReportPrototype>()
        .reply(wire::create_sign_in_report_reply);
}
