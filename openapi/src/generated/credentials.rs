//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What somebody proves with who they are, and how they change it themselves.

use validator::Validate;

/// How the second factor of an account stands.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SecondFactor {
    /// Whether signing in asks for a code.
    pub is_on: bool,
    /// Whether a role of the account must have one.
    pub is_required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub confirmed_at: Option<crate::rt::Instant>,
    /// How many recovery codes were not used yet.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 10))]
    pub recovery_codes_left: i32,
}

/// What an authenticator app needs.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SecondFactorSecret {
    /// The secret, to be typed into an app.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 16, max_length = 64, pattern = "^[A-Z2-7]+$")
    )]
    pub secret: String,
    /// The same for a QR code, as authenticator apps read it.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 10, max_length = 600, pattern = "^otpauth://totp/[!-~]+$")
    )]
    pub uri: String,
}

/// The first code of the app.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SecondFactorConfirmation {
    #[validate(nested)]
    pub code: crate::sessions::OneTimeCode,
}

/// Signs in once in place of the app.
#[derive(Debug, Clone, PartialEq, serde::Serialize, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 11, max_length = 11, pattern = "^[0-9A-Z]{5}-[0-9A-Z]{5}$")
)]
pub struct RecoveryCode(pub String);

crate::rt::scalar!(RecoveryCode, String);

/// Codes for the day on which the app is lost.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// Each works once.
    #[cfg_attr(feature = "schemas", schema(min_items = 10, max_items = 10))]
    pub recovery_codes: Vec<RecoveryCode>,
}

/// The session that was proven with the second factor, and its recovery codes.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SecondFactorGrant {
    pub session: crate::sessions::Session,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub account: Option<crate::sessions::SignedInAccount>,
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
    /// Each works once.
    #[cfg_attr(feature = "schemas", schema(min_items = 10, max_items = 10))]
    pub recovery_codes: Vec<RecoveryCode>,
}

use crate::rt;

/// What somebody proves with who they are, and how they change it themselves.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait CredentialsApi: rt::Service {
    /// Tell how the second factor stands
    ///
    /// Tells whether the caller has a second factor, and whether their roles must have one.
    ///
    /// `GET /credentials/second-factor`
    async fn get_second_factor(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<SecondFactor, Self::Error>;
    /// Begin a second factor
    ///
    /// Makes the secret for an authenticator app. It counts once its first code was sent with `create_second_factor_confirmation`. It needs a fresh proof of who is asking.
    ///
    /// `POST /credentials/second-factor`
    async fn create_second_factor(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<rt::Created<SecondFactorSecret>, Self::Error>;
    /// Turn the second factor off
    ///
    /// Turns the second factor off, with its recovery codes. It needs a fresh proof of who is asking, and a password that is long enough to stand alone.
    ///
    /// `DELETE /credentials/second-factor`
    async fn delete_second_factor(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<rt::NoContent, Self::Error>;
    /// Turn the second factor on
    ///
    /// Turns the second factor on with the first code of the app and opens a session that was proven with it; all others of the account end. The recovery codes are shown this once.
    ///
    /// `POST /credentials/second-factor/confirmation`
    async fn create_second_factor_confirmation(
        app: &Self::App,
        cx: rt::Cx,
        body: SecondFactorConfirmation,
    ) -> Result<rt::WithCookies<SecondFactorGrant>, Self::Error>;
    /// Make new recovery codes
    ///
    /// Makes ten new recovery codes, each for one use; the old ones work no longer. It needs a fresh proof of who is asking.
    ///
    /// `POST /credentials/recovery-codes`
    async fn create_recovery_codes(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<RecoveryCodes, Self::Error>;
}

pub static GET_SECOND_FACTOR: rt::Operation = rt::Operation {
    id: "get_second_factor",
    tag: "credentials",
    method: rt::Method::GET,
    path: "/credentials/second-factor",
    status: 200,
    access: &[
        crate::security::Role::Enrolling,
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

pub static CREATE_SECOND_FACTOR: rt::Operation = rt::Operation {
    id: "create_second_factor",
    tag: "credentials",
    method: rt::Method::POST,
    path: "/credentials/second-factor",
    status: 201,
    access: &[
        crate::security::Role::Enrolling,
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

pub static DELETE_SECOND_FACTOR: rt::Operation = rt::Operation {
    id: "delete_second_factor",
    tag: "credentials",
    method: rt::Method::DELETE,
    path: "/credentials/second-factor",
    status: 204,
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

pub static CREATE_SECOND_FACTOR_CONFIRMATION: rt::Operation = rt::Operation {
    id: "create_second_factor_confirmation",
    tag: "credentials",
    method: rt::Method::POST,
    path: "/credentials/second-factor/confirmation",
    status: 200,
    access: &[
        crate::security::Role::Enrolling,
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
    body: Some("SecondFactorConfirmation"),
    query: &[],
};

pub static CREATE_RECOVERY_CODES: rt::Operation = rt::Operation {
    id: "create_recovery_codes",
    tag: "credentials",
    method: rt::Method::POST,
    path: "/credentials/recovery-codes",
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

/// The operations of this domain, as `T` answers them.
pub fn operations<T: CredentialsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 5] = [
        (
            &GET_SECOND_FACTOR,
            |app, call| Box::pin(async move {
                let reply = T::get_second_factor(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_second_factor_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SECOND_FACTOR,
            |app, call| Box::pin(async move {
                let reply = T::create_second_factor(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::create_second_factor_reply(&call, reply)
            }),
        ),
        (
            &DELETE_SECOND_FACTOR,
            |app, call| Box::pin(async move {
                let reply = T::delete_second_factor(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::delete_second_factor_reply(&call, reply)
            }),
        ),
        (
            &CREATE_SECOND_FACTOR_CONFIRMATION,
            |app, mut call| Box::pin(async move {
                let (body,) = wire::create_second_factor_confirmation(&mut call).await?;
                let reply = T::create_second_factor_confirmation(&app, call.cx(), body)
                    .await
                    .map_err(Into::into)?;
                wire::create_second_factor_confirmation_reply(&call, reply)
            }),
        ),
        (
            &CREATE_RECOVERY_CODES,
            |app, call| Box::pin(async move {
                let reply = T::create_recovery_codes(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::create_recovery_codes_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_second_factor_reply(
        call: &rt::Call,
        reply: SecondFactor,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn create_second_factor_reply(
        call: &rt::Call,
        reply: rt::Created<SecondFactorSecret>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn delete_second_factor_reply(
        call: &rt::Call,
        reply: rt::NoContent,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_second_factor_confirmation(
        call: &mut rt::Call,
    ) -> rt::Result<(SecondFactorConfirmation,)> {
        Ok((call.json::<SecondFactorConfirmation>().await?,))
    }
    pub(super) fn create_second_factor_confirmation_reply(
        call: &rt::Call,
        reply: rt::WithCookies<SecondFactorGrant>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn create_recovery_codes_reply(
        call: &rt::Call,
        reply: RecoveryCodes,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&GET_SECOND_FACTOR).reply(wire::get_second_factor_reply);
    document.operation(&CREATE_SECOND_FACTOR).reply(wire::create_second_factor_reply);
    document.operation(&DELETE_SECOND_FACTOR).reply(wire::delete_second_factor_reply);
    document
        .operation(&CREATE_SECOND_FACTOR_CONFIRMATION)
        .json::<SecondFactorConfirmation>()
        .reply(wire::create_second_factor_confirmation_reply);
    document.operation(&CREATE_RECOVERY_CODES).reply(wire::create_recovery_codes_reply);
}
