//! The operations on sessions: from the wire to actions and back, and the cookie.

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use contract::{
    accounts::GrantedRole,
    rt::{Created, Cx, NoContent, Service, WithCookies},
    sessions::{
        CurrentSession, ListSessionsQuery, PasswordChange, PasswordResetCompletion,
        PasswordResetPrototype, SecretSent, Session, SessionCollection, SessionGrant,
        SessionOrganization, SessionPrototype, SessionsApi, SignInCodePrototype, SignInReport,
        SignInReportPrototype, StepUpPrototype,
    },
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Say, Viewer};
use sea_orm::entity::prelude::*;

use super::{current, end, end_all, live, lock, session, view};
use crate::accounts::{
    actions, devices, held, invitations, rules,
    sign_in::{self, SignedIn},
};

/// The operations on sessions.
pub struct Sessions;

impl Service for Sessions {
    type App = App;
    type Error = Error;
}

impl SessionsApi for Sessions {
    async fn create_session(
        app: &App,
        cx: Cx,
        body: SessionPrototype,
    ) -> Result<WithCookies<Created<SessionGrant>>> {
        let signed_in = match &body {
            SessionPrototype::Password(grant) => sign_in::by_password(app, &cx, grant).await?,
            SessionPrototype::Code(grant) => sign_in::by_code(app, &cx, grant).await?,
            SessionPrototype::Refresh(_) => {
                sign_in::by_refresh(app, &cx, cx.cookie(cookie_name(app))).await?
            }
            SessionPrototype::Guest(_) => sign_in::as_guest(app, &cx).await?,
            SessionPrototype::TrackingLink(grant) => {
                sign_in::by_tracking_link(app, &cx, grant).await?
            }
            SessionPrototype::Setup(grant) => sign_in::by_setup(app, &cx, grant).await?,
            SessionPrototype::Invitation(grant) => invitations::accept(app, &cx, grant).await?,
        };
        let WithCookies { cookies, reply } = answer(app, signed_in);
        let location = format!("/api/v1/sessions/{}", reply.session.id);
        Ok(WithCookies { cookies, reply: Created { location, reply } })
    }

    async fn list_sessions(
        app: &App,
        cx: Cx,
        query: ListSessionsQuery,
    ) -> Result<SessionCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let now = app.clock.now();
        let sessions = Viewer::new(&cx.principal)
            .select::<session::Entity>()
            .filter(session::Column::AccountId.eq(cx.principal.subject))
            .filter(session::Column::EndedAt.is_null())
            .filter(session::Column::IdleUntil.gt(now))
            .filter(session::Column::ExpiresAt.gt(now));
        let id = session::Column::Id;
        let sessions = page.keyset(sessions, id, Order::Desc, id).all(app.db()).await?;
        let (sessions, next_cursor) = page.cut(sessions, |session| (Key::Id, session.id));
        let names = view::impersonators(app.db(), &sessions).await?;
        let told = |session: session::Model| session.told(cx.principal.session, &names);
        let items: Vec<Session> = sessions.into_iter().map(told).collect();
        Ok(SessionCollection { items, next_cursor })
    }

    async fn delete_sessions(app: &App, cx: Cx) -> Result<WithCookies<NoContent>> {
        let account = cx.principal.subject;
        app.transact(&cx, async |work| {
            actions::needs_oneself(&work.viewer)?;
            end_all(work, account, "signed_out_everywhere").await
        })
        .await?;
        live::forget_account(account);
        Ok(WithCookies { cookies: vec![no_cookie(app)], reply: NoContent })
    }

    async fn get_session(app: &App, cx: Cx) -> Result<CurrentSession> {
        let sessions = Viewer::new(&cx.principal).select::<session::Entity>();
        let session = sessions.filter(session::Column::Id.eq(cx.principal.session));
        current(app.db(), session.one(app.db()).await?.or_not_found("session")?).await
    }

    async fn replace_session_organization(
        app: &App,
        cx: Cx,
        body: SessionOrganization,
    ) -> Result<WithCookies<SessionGrant>> {
        let signed_in = switch(app, &cx, body.organization_id).await?;
        live::forget_session(cx.principal.session);
        Ok(answer(app, signed_in))
    }

    async fn replace_password(
        app: &App,
        cx: Cx,
        body: PasswordChange,
    ) -> Result<WithCookies<SessionGrant>> {
        Ok(answer(app, sign_in::replace_password(app, &cx, &body).await?))
    }

    async fn delete_session(app: &App, cx: Cx, session_id: Uuid) -> Result<WithCookies<NoContent>> {
        app.transact(&cx, async |work| {
            let sessions = work.viewer.select::<session::Entity>();
            let own = sessions.filter(session::Column::Id.eq(session_id)).one(work.db()).await?;
            own.or_not_found("session")?;
            if session_id != cx.principal.session {
                actions::needs_oneself(&work.viewer)?;
            }
            match lock(work, session_id).await? {
                Some(session) => end(work, session, "signed_out").await,
                None => Err(Error::NotFound("session")),
            }
        })
        .await?;
        live::forget_session(session_id);
        let here = session_id == cx.principal.session;
        let cookies = here.then(|| no_cookie(app)).into_iter().collect();
        Ok(WithCookies { cookies, reply: NoContent })
    }

    async fn create_sign_in_code(
        app: &App,
        cx: Cx,
        body: SignInCodePrototype,
    ) -> Result<SecretSent> {
        let expires_at = sign_in::send_code(app, &cx, &body.phone.0).await?;
        Ok(SecretSent { expires_at: expires_at.into() })
    }

    async fn create_step_up(
        app: &App,
        cx: Cx,
        body: StepUpPrototype,
    ) -> Result<WithCookies<SessionGrant>> {
        Ok(answer(app, sign_in::step_up(app, &cx, &body).await?))
    }

    async fn create_password_reset(
        app: &App,
        cx: Cx,
        body: PasswordResetPrototype,
    ) -> Result<SecretSent> {
        let expires_at = app.clock.now() + rules::LINK;
        sign_in::ask(app, &cx, &body.username).await?;
        Ok(SecretSent { expires_at: expires_at.into() })
    }

    async fn create_password_reset_completion(
        app: &App,
        cx: Cx,
        body: PasswordResetCompletion,
    ) -> Result<NoContent> {
        sign_in::reset(app, &cx, &body).await?;
        Ok(NoContent)
    }

    async fn create_sign_in_report(
        app: &App,
        cx: Cx,
        body: SignInReportPrototype,
    ) -> Result<SignInReport> {
        sign_in::report(app, &cx, &body.token).await
    }
}

async fn switch(app: &App, cx: &Cx, organization: Uuid) -> Result<SignedIn> {
    let account = sign_in::own(app.db(), &Viewer::new(&cx.principal)).await?;
    app.transact(cx, async |work| {
        let grants = held(work.db(), account.id, organization).await?;
        if !grants.iter().any(|grant| grant.role.0 != GrantedRole::Customer) {
            let why =
                Say::new("You have no role in this organization.", "در این سازمان نقشی ندارید.");
            return Err(Error::field("/organization_id", "not_found", why));
        }
        sign_in::move_to(work, cx, &account, organization).await
    })
    .await
}

/// Whether people reach this installation over TLS: the cookie is stricter then.
pub(in crate::accounts) fn is_secure(app: &App) -> bool {
    app.settings().public_url.starts_with("https://")
}

fn cookie_name(app: &App) -> &'static str {
    if is_secure(app) { "__Host-refresh" } else { "refresh" }
}

pub(in crate::accounts) fn answer(app: &App, signed_in: SignedIn) -> WithCookies<SessionGrant> {
    let SignedIn { grant, refresh, device } = signed_in;
    let (_, absolute) = rules::lifetime(grant.session.kind);
    let keep = |token| {
        let age = Duration::seconds(absolute.num_seconds());
        cookie(app, cookie_name(app), token).max_age(age).finish()
    };
    let device = device.map(|token| {
        let age = Duration::seconds(devices::REMEMBERED.num_seconds());
        cookie(app, devices::cookie_name(app), token).max_age(age).finish()
    });
    let cookies = refresh.map(keep).into_iter().chain(device).collect();
    WithCookies { cookies, reply: grant }
}

fn no_cookie(app: &App) -> Cookie<'static> {
    cookie(app, cookie_name(app), String::new()).max_age(Duration::ZERO).finish()
}

fn cookie(
    app: &App,
    name: &'static str,
    token: String,
) -> actix_web::cookie::CookieBuilder<'static> {
    Cookie::build(name, token)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(is_secure(app))
}
