//! Proving who somebody is: by password, by a code to the telephone, by a link, or not at all.
//!
//! Whatever fails is counted in the same transaction that finds it out, and commits; the answer
//! is the same for those whom nobody knows, and takes as long.

pub mod code;
mod codes;
pub mod limit;
mod links;
pub mod secret_link;
mod step_up;
pub(super) mod throttle;

use contract::{
    accounts::{AccountKind, GrantedRole},
    common::ProblemCode,
    rt::{Cx, Principal, Problem},
    security::Role,
    sessions::{
        CodeGrant, PasswordGrant, SessionGrant, SessionKind, SetupGrant, TrackingLinkGrant,
    },
};
use kernel::{App, Error, OrNotFound, Result, Say, Text, Viewer, Work, tracking};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    account, credentials,
    events::GuestIdentified,
    find_or_create_customer, passwords, rules,
    seed::{NewAccount, NewGrant, create_account_for_seed},
    sessions::{self, Opened, Opening, Rotation, live},
};
use crate::organizations;

pub use links::{SEND_RESET, SendReset, send as send_reset, setup_link};
pub(super) use links::{acceptable, ask, reset, set_password};
pub(super) use step_up::{move_to, replace_password, step_up, strengthen};
pub(super) use throttle::Limit;

/// A session that was just opened, as it is answered.
pub(super) struct SignedIn {
    pub grant: SessionGrant,
    pub refresh: Option<String>,
}

impl SignedIn {
    async fn of(work: &Work<'_>, opened: Opened) -> Result<Self> {
        let grant = sessions::granted(work, opened.session).await?;
        Ok(Self { grant, refresh: opened.refresh })
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

pub(super) async fn by_password(app: &App, cx: &Cx, grant: &PasswordGrant) -> Result<SignedIn> {
    let username = grant.username.trim().to_lowercase();
    let limits = PasswordLimits::of(app, cx, &username)?;
    let accounts = Viewer::system(Uuid::nil()).select::<account::Entity>();
    let account = accounts.filter(account::Column::Username.eq(&username)).one(app.db()).await?;
    let (id, home) = account
        .as_ref()
        .map_or_else(Default::default, |account| (account.id, account.organization_id));
    let cx = &acting(cx, id, home);
    limits.spend(app, cx).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let is_right = passwords::verify(&grant.password.0, hash).await?;
    let account = account.filter(|account| is_right && is_welcome(app, cx, account));
    let Some(account) = account else {
        return Err(Error::refused(ProblemCode::Unauthenticated, wrong_password()));
    };
    if account.disabled_at.is_some() {
        return Err(Problem::new(ProblemCode::AccountLocked).into());
    }
    let code = grant.code.as_ref().map(|code| code.0.as_str());
    let second = SecondStep::of(app, cx, &account, code, &limits).await?;
    let outcome = app.transact(cx, async |work| {
        if !second.holds(work).await? {
            return Ok(None);
        }
        limits.clear(work).await?;
        let opening = Opening {
            kind: kind(&account),
            account: Some(&account),
            organization: first_organization(work, &account).await?,
            service_request: None,
            proven: true,
            strong: second.is_needed(),
        };
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::of(work, opened).await.map(Some)
    });
    let wrong = || Error::refused(ProblemCode::Unauthenticated, credentials::wrong_code());
    outcome.await?.ok_or_else(wrong)
}

/// What follows a right password: the code of the account's second factor, if it has one.
pub(super) enum SecondStep<'a> {
    None,
    Code { factor: credentials::second_factor::Model, limit: Limit, typed: &'a str },
}

impl<'a> SecondStep<'a> {
    /// Whoever sent none is asked for one. That try of the password is forgotten: it was right,
    /// and nothing is won by it.
    pub(super) async fn of(
        app: &App,
        cx: &Cx,
        account: &account::Model,
        typed: Option<&'a str>,
        limits: &PasswordLimits,
    ) -> Result<Self> {
        let Some(factor) = credentials::confirmed(app.db(), account.id).await? else {
            return Ok(Self::None);
        };
        app.transact(cx, async |work| limits.refund(work).await).await?;
        let typed = typed.ok_or_else(credentials::needed)?;
        let limit = credentials::spend_try(app, cx, account).await?;
        Ok(Self::Code { factor, limit, typed })
    }

    pub(super) fn is_needed(&self) -> bool {
        matches!(self, Self::Code { .. })
    }

    /// Whether it's right; the code is spent by this.
    pub(super) async fn holds(&self, work: &Work<'_>) -> Result<bool> {
        let Self::Code { factor, limit, typed } = self else { return Ok(true) };
        let is_right = credentials::redeem(work, factor, typed).await?;
        if is_right {
            throttle::clear(work, limit).await?;
        }
        Ok(is_right)
    }
}

/// What limits guessing: tries of one account, and tries from one address. Each try is counted
/// before it is made, so that many at once are not more than one after the other.
pub(super) struct PasswordLimits {
    account: Limit,
    address: Limit,
}

impl PasswordLimits {
    pub(super) fn of(app: &App, cx: &Cx, who: &str) -> Result<Self> {
        let account = Limit::of(app, "password_of_account", who, rules::PASSWORD_OF_ACCOUNT)?;
        let address = ("password_from_address", rules::PASSWORD_FROM_ADDRESS);
        Ok(Self { account, address: Limit::of_address(app, cx, address.0, address.1)? })
    }

    pub(super) async fn spend(&self, app: &App, cx: &Cx) -> Result<()> {
        app.transact(cx, async |work| {
            throttle::spend(work, &self.account).await?;
            throttle::spend(work, &self.address).await
        })
        .await
    }

    async fn refund(&self, work: &Work<'_>) -> Result<()> {
        throttle::refund(work, &self.account).await?;
        throttle::refund(work, &self.address).await
    }

    pub(super) async fn clear(&self, work: &Work<'_>) -> Result<()> {
        throttle::clear(work, &self.account).await?;
        throttle::refund(work, &self.address).await
    }
}

pub(super) fn wrong_password() -> Say {
    Say::new(
        "User name and password don't belong together; type both again.",
        "نام کاربری و رمز عبور به هم نمی‌خورند؛ هر دو را دوباره بنویسید.",
    )
}

/// An account of the demo works there only, and only from the machine it runs on.
fn is_welcome(app: &App, cx: &Cx, account: &account::Model) -> bool {
    let is_near = cx.peer.is_none_or(|peer| peer.to_canonical().is_loopback());
    !account.is_demo || (app.is_demo() && is_near)
}

fn kind(account: &account::Model) -> SessionKind {
    match account.kind.0 {
        AccountKind::Staff => SessionKind::Staff,
        AccountKind::Customer => SessionKind::Customer,
    }
}

/// Where a session begins: at home, if the account still has a role there, else where it has one.
async fn first_organization(work: &Work<'_>, account: &account::Model) -> Result<Uuid> {
    let home = account.organization_id;
    if !super::held(work.db(), account.id, home).await?.is_empty() {
        return Ok(home);
    }
    let elsewhere = work
        .system()
        .select::<super::role_grant::Entity>()
        .filter(super::role_grant::Column::AccountId.eq(account.id))
        .filter(super::role_grant::Column::EndedAt.is_null())
        .order_by_asc(super::role_grant::Column::Id)
        .one(work.db())
        .await?;
    Ok(elsewhere.map_or(home, |grant| grant.organization_id))
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
        let opening = Opening {
            kind: SessionKind::Customer,
            account: Some(&account),
            organization: account.organization_id,
            service_request: None,
            proven: true,
            strong: false,
        };
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
        let opening = Opening {
            kind: SessionKind::Guest,
            account: None,
            organization: cx.principal.organization,
            service_request: None,
            proven: false,
            strong: false,
        };
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
        let opening = Opening {
            kind: SessionKind::LinkHolder,
            account: None,
            organization,
            service_request: Some(request),
            proven: false,
            strong: false,
        };
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
    let outcome = app.transact(cx, async |work| match sessions::rotate(work, token).await? {
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
            live::forget_session(session);
            tracing::warn!(%session, "a refresh token came twice: the session was ended");
            Ok(Err(ProblemCode::Unauthenticated))
        }
    });
    outcome.await?.map_err(|code| Problem::new(code).into())
}

/// The first administrator, of an organization that is made with them where there is none.
pub(super) async fn by_setup(app: &App, cx: &Cx, grant: &SetupGrant) -> Result<SignedIn> {
    rules::password(&grant.password.0, rules::ALONE, [grant.username.0.as_str(), grant.name.0.as_str()])
        .map_err(|weak| weak.at("/password"))?;
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    app.transact(cx, async |work| throttle::spend(work, &limit).await).await?;
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
        let opening = Opening {
            kind: SessionKind::Staff,
            account: Some(&account),
            organization: house.id,
            service_request: None,
            proven: true,
            strong: false,
        };
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::of(work, opened).await.map(Some)
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
