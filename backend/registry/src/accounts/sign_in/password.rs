//! By user name and password, and the code of the second factor where there is one.

use contract::{
    common::ProblemCode,
    rt::{Cx, Problem},
    sessions::PasswordGrant,
};
use kernel::{App, Error, Result, Say, Viewer, Work};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    SignedIn, acting, kind,
    throttle::{self, Limit},
};
use crate::accounts::{
    account, credentials, devices, held, passwords, role_grant, rules,
    sessions::{self, Opening},
};

pub(in crate::accounts) async fn by_password(
    app: &App,
    cx: &Cx,
    grant: &PasswordGrant,
) -> Result<SignedIn> {
    let username = grant.username.trim().to_lowercase();
    let accounts = Viewer::system(Uuid::nil()).select::<account::Entity>();
    let account = accounts.filter(account::Column::Username.eq(&username)).one(app.db()).await?;
    let (id, home) = account
        .as_ref()
        .map_or_else(Default::default, |account| (account.id, account.organization_id));
    let cx = &acting(cx, id, home);
    let limits = PasswordLimits::of(app, cx, &username, id).await?;
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
        let organization = first_organization(work, &account).await?;
        let opening = Opening {
            strong: second.is_needed(),
            ..Opening::of(&account, kind(&account), organization)
        };
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::on(work, cx, opened, &account).await.map(Some)
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
        app.tally(cx, async |work| limits.refund(work).await).await?;
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
    /// A device from which the account was signed in to before has a count of its own: strangers
    /// who guess slow each other down, and nobody who is known there.
    pub(super) async fn of(app: &App, cx: &Cx, who: &str, account: Uuid) -> Result<Self> {
        let who = match devices::known(app, cx, account).await? {
            Some(device) => format!("{who} on {}", device.id),
            None => who.to_owned(),
        };
        let account = Limit::of(app, "password_of_account", &who, rules::PASSWORD_OF_ACCOUNT)?;
        let address = ("password_from_address", rules::PASSWORD_FROM_ADDRESS);
        Ok(Self { account, address: Limit::of_address(app, cx, address.0, address.1)? })
    }

    pub(super) async fn spend(&self, app: &App, cx: &Cx) -> Result<()> {
        app.tally(cx, async |work| {
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

fn wrong_password() -> Say {
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

/// Where a session begins: at home, if the account still has a role there, else where it has one.
pub(super) async fn first_organization(work: &Work<'_>, account: &account::Model) -> Result<Uuid> {
    let home = account.organization_id;
    if !held(work.db(), account.id, home).await?.is_empty() {
        return Ok(home);
    }
    let elsewhere = work
        .system()
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.eq(account.id))
        .filter(role_grant::Column::EndedAt.is_null())
        .order_by_asc(role_grant::Column::Id)
        .one(work.db())
        .await?;
    Ok(elsewhere.map_or(home, |grant| grant.organization_id))
}
