//! Proving who somebody is: by password, by a code to the telephone, by a link, or not at all.
//!
//! Whatever fails is counted in the same transaction that finds it out, and commits; the answer
//! is the same for those whom nobody knows, and takes as long.

pub mod code;
mod codes;
pub mod limit;
mod links;
mod password;
mod report;
pub mod secret_link;
mod step_up;
pub(super) mod throttle;

use contract::{
    accounts::{AccountKind, GrantedRole},
    common::ProblemCode,
    rt::{Cx, Principal, Problem},
    security::Role,
    sessions::{CodeGrant, SessionGrant, SessionKind, SetupGrant, TrackingLinkGrant},
};
use kernel::{App, Error, OrNotFound, Result, Say, Text, Viewer, Work, tracking};
use sea_orm::entity::prelude::*;

use super::{
    account, devices,
    events::GuestIdentified,
    find_or_create_customer, passwords, rules,
    seed::{NewAccount, NewGrant, create_account_for_seed},
    sessions::{self, Opened, Opening, Rotation, live},
};
use crate::organizations;

pub use links::{SEND_RESET, SendReset, send as send_reset, setup_link};
pub(super) use links::{acceptable, ask, dead as dead_link, reset, set_password};
pub(super) use password::by_password;
pub(super) use report::{report, tell_of_device};
pub(super) use step_up::{move_to, replace_password, step_up, strengthen};
pub(super) use throttle::Limit;

/// A session that was just opened, as it is answered.
pub(super) struct SignedIn {
    pub grant: SessionGrant,
    pub refresh: Option<String>,
    /// What the browser keeps to be known again.
    pub device: Option<String>,
}

impl SignedIn {
    pub async fn of(work: &Work<'_>, opened: Opened) -> Result<Self> {
        let grant = sessions::granted(work, opened.session).await?;
        Ok(Self { grant, refresh: opened.refresh, device: None })
    }

    /// The same, on a device that is known from now on.
    pub async fn on(
        work: &Work<'_>,
        cx: &Cx,
        opened: Opened,
        account: &account::Model,
    ) -> Result<Self> {
        let device = devices::remember(work, cx, account).await?;
        Ok(Self { device: Some(device), ..Self::of(work, opened).await? })
    }
}

/// The same call, made by whom it turned out to be.
fn acting(cx: &Cx, subject: Uuid, organization: Uuid) -> Cx {
    let principal = Principal { subject, organization, ..cx.principal.clone() };
    Cx { principal, ..cx.clone() }
}

/// The same call, for the organization whose portal this is.
async fn at_home(app: &App, cx: &Cx) -> Result<Cx> {
    let host = organizations::host(app.db()).await?.or_not_found("organization")?;
    Ok(acting(cx, cx.principal.subject, host.id))
}

fn kind(account: &account::Model) -> SessionKind {
    match account.kind.0 {
        AccountKind::Staff => SessionKind::Staff,
        AccountKind::Customer => SessionKind::Customer,
    }
}

/// A customer, or whoever becomes one by this. What a guest began is the customer's then.
pub(super) async fn by_code(app: &App, cx: &Cx, grant: &CodeGrant) -> Result<SignedIn> {
    let cx = &at_home(app, cx).await?;
    let phone = codes::phone(&grant.phone.0)?;
    let name = grant.name.as_ref().map(|name| name.0.as_str());
    let outcome = app.transact(cx, async |work| {
        let checked = codes::check(work, cx, &phone, &grant.code.0).await?;
        if checked != codes::Checked::Right {
            return Ok(Err(checked.refusal()));
        }
        let (account, party_id) = find_or_create_customer(work, &phone, name).await?;
        if account.disabled_at.is_some() {
            return Ok(Err(Problem::new(ProblemCode::AccountLocked).into()));
        }
        let opening = Opening::of(&account, SessionKind::Customer, account.organization_id);
        let opened = sessions::open(work, cx, opening).await?;
        leave_unnamed(work, cx, account, party_id).await?;
        SignedIn::of(work, opened).await.map(Ok)
    });
    let signed_in = outcome.await??;
    live::forget_session(cx.principal.session);
    Ok(signed_in)
}

/// Ends the guest's or link holder's session that signed in with a code, and hands over what a
/// guest has.
async fn leave_unnamed(
    work: &Work<'_>,
    cx: &Cx,
    account: account::Model,
    party_id: Uuid,
) -> Result<()> {
    if !cx.principal.has(Role::Guest) && !cx.principal.has(Role::LinkHolder) {
        return Ok(());
    }
    let Some(session) = sessions::lock(work, cx.principal.session).await? else { return Ok(()) };
    if session.kind.0 == SessionKind::Guest {
        let fact = GuestIdentified { guest: session.clone(), account, party_id };
        work.emit(&fact).await?;
    }
    sessions::end(work, session, "signed_in").await
}

pub(super) async fn send_code(app: &App, cx: &Cx, phone: &str) -> Result<DateTimeUtc> {
    let cx = &at_home(app, cx).await?;
    let phone = codes::phone(phone)?;
    let sent = app.transact(cx, async |work| codes::send(work, cx, &phone).await);
    Ok(sent.await?.expires_at)
}

pub(super) async fn as_guest(app: &App, cx: &Cx) -> Result<SignedIn> {
    let cx = &at_home(app, cx).await?;
    let limit = Limit::of_address(app, cx, "guest_from_address", rules::GUEST_FROM_ADDRESS)?;
    app.transact(cx, async |work| {
        throttle::spend(work, &limit).await?;
        let opening = Opening::nameless(SessionKind::Guest, cx.principal.organization, None);
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::of(work, opened).await
    })
    .await
}

pub(super) async fn by_tracking_link(
    app: &App,
    cx: &Cx,
    grant: &TrackingLinkGrant,
) -> Result<SignedIn> {
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    let found = tracking::find(app, &grant.token.0).await?;
    let organization = found.map(|(_, organization)| organization).unwrap_or_default();
    let cx = &acting(cx, Uuid::nil(), organization);
    let outcome = app.transact(cx, async |work| {
        throttle::spend(work, &limit).await?;
        let Some((request, organization)) = found else { return Ok(None) };
        throttle::refund(work, &limit).await?;
        let opening = Opening::nameless(SessionKind::LinkHolder, organization, Some(request));
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::of(work, opened).await.map(Some)
    });
    outcome.await?.ok_or_else(|| {
        let why = Say::new(
            "This link leads nowhere; sign in with your telephone instead.",
            "این پیوند به جایی نمی‌رسد؛ با شماره تلفن وارد شوید.",
        );
        Error::refused(ProblemCode::Unauthenticated, why)
    })
}

/// Carries a session on. A page of another site may not, even with the cookie.
pub(super) async fn by_refresh(app: &App, cx: &Cx, token: Option<&str>) -> Result<SignedIn> {
    if cx.fetch_site.as_deref().is_some_and(|site| site != "same-origin" && site != "none") {
        return Err(Problem::new(ProblemCode::Forbidden).into());
    }
    let nobody = || Error::from(Problem::new(ProblemCode::Unauthenticated));
    let token = token.ok_or_else(nobody)?;
    let outcome = app.transact(cx, async |work| match sessions::rotate(work, cx, token).await? {
        Rotation::Carried(opened) => {
            let account = opened.session.account_id.unwrap_or_default();
            let accounts = work.system().select::<account::Entity>();
            let account = accounts.filter(account::Column::Id.eq(account)).one(work.db()).await?;
            if account.is_none_or(|account| account.disabled_at.is_some()) {
                return Ok(Err(ProblemCode::Unauthenticated));
            }
            SignedIn::of(work, opened).await.map(Ok)
        }
        Rotation::Refused(code) => Ok(Err(code)),
        Rotation::Stolen(session) => {
            report::of_stolen(work, session).await?;
            live::forget_session(session);
            tracing::warn!(%session, "a refresh token came twice: the session was ended");
            Ok(Err(ProblemCode::Unauthenticated))
        }
    });
    outcome.await?.map_err(|code| Problem::new(code).into())
}

/// The first administrator, of an organization that is made with them where there is none.
pub(super) async fn by_setup(app: &App, cx: &Cx, grant: &SetupGrant) -> Result<SignedIn> {
    rules::password(
        &grant.password.0,
        rules::ALONE,
        [grant.username.0.as_str(), grant.name.0.as_str()],
    )
    .map_err(|weak| weak.at("/password"))?;
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    app.tally(cx, async |work| throttle::spend(work, &limit).await).await?;
    let hash = passwords::hash(&grant.password.0).await?;
    let outcome = app.transact(cx, async |work| {
        if !links::redeem_setup(work, &grant.token.0).await? {
            return Ok(None);
        }
        throttle::refund(work, &limit).await?;
        let house = organizations::ensure_host(work).await?;
        let new = NewAccount {
            kind: AccountKind::Staff,
            name: &grant.name.0,
            latin_name: None,
            username: Some(&grant.username.0),
            email: None,
            phone: None,
            password_hash: Some(hash.clone()),
            is_demo: false,
            grants: vec![NewGrant::of(GrantedRole::Admin), NewGrant::of(GrantedRole::Manager)],
            parties: Vec::new(),
        };
        let account = create_account_for_seed(work, house.id, new).await?;
        let opening = Opening::of(&account, SessionKind::Staff, house.id);
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::on(work, cx, opened, &account).await.map(Some)
    });
    outcome.await?.ok_or_else(links::dead)
}

/// The account that acts.
pub(super) async fn own(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<account::Model> {
    let accounts = viewer.select::<account::Entity>();
    let account = accounts.filter(account::Column::Id.eq(viewer.subject())).one(db).await?;
    account.or_not_found("account")
}

/// Whether an account is a customer's.
pub(super) fn is_customer(account: &account::Model) -> bool {
    account.kind == Text(AccountKind::Customer)
}
