//! The operations on one's own credentials: from the wire to actions and back.

use contract::{
    credentials::{
        CredentialsApi, RecoveryCodes, SecondFactor, SecondFactorConfirmation, SecondFactorGrant,
        SecondFactorSecret,
    },
    rt::{Created, Cx, NoContent, Service, WithCookies},
    sessions::SessionGrant,
};
use kernel::{App, Error, Result};

use super::begin;
use crate::accounts::sessions::answer;

/// The operations on credentials.
pub struct Credentials;

impl Service for Credentials {
    type App = App;
    type Error = Error;
}

impl CredentialsApi for Credentials {
    async fn get_second_factor(app: &App, cx: Cx) -> Result<SecondFactor> {
        begin::status(app, &cx).await
    }

    async fn create_second_factor(app: &App, cx: Cx) -> Result<Created<SecondFactorSecret>> {
        let secret = app.transact(&cx, async |work| begin::begin(work).await).await?;
        Ok(Created { location: "/api/v1/credentials/second-factor".to_owned(), reply: secret })
    }

    async fn delete_second_factor(app: &App, cx: Cx) -> Result<NoContent> {
        app.transact(&cx, async |work| begin::turn_off(work).await).await?;
        Ok(NoContent)
    }

    async fn create_second_factor_confirmation(
        app: &App,
        cx: Cx,
        body: SecondFactorConfirmation,
    ) -> Result<WithCookies<SecondFactorGrant>> {
        let (signed_in, recovery_codes) = begin::confirm(app, &cx, &body.code).await?;
        let WithCookies { cookies, reply } = answer(app, signed_in);
        let SessionGrant { session, account, preferences, access_token, expires_at } = reply;
        let reply = SecondFactorGrant {
            session,
            account,
            preferences,
            access_token,
            expires_at,
            recovery_codes,
        };
        Ok(WithCookies { cookies, reply })
    }

    async fn create_recovery_codes(app: &App, cx: Cx) -> Result<RecoveryCodes> {
        let recovery_codes = app.transact(&cx, async |work| begin::renew_codes(work).await).await?;
        Ok(RecoveryCodes { recovery_codes })
    }
}
