//! Turning the second factor on and off.

use contract::{
    common::ProblemCode,
    credentials::{RecoveryCode, SecondFactor, SecondFactorSecret},
    rt::Cx,
    sessions::OneTimeCode,
};
use kernel::{App, Error, Result, Say, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{Authenticator, confirmed, of, recovery, second_factor, spend_try, totp, wrong_code};
use crate::{
    accounts::{
        account, actions,
        events::{RecoveryCodesReplaced, SecondFactorConfirmed, SecondFactorRemoved},
        sessions::{self, live},
        sign_in::{self, SignedIn, throttle},
    },
    organizations,
};

/// How it stands.
pub(super) async fn status(app: &App, cx: &Cx) -> Result<SecondFactor> {
    let account = cx.principal.subject;
    let factor = confirmed(app.db(), account).await?;
    Ok(SecondFactor {
        is_on: factor.is_some(),
        is_required: live::must_have_second_factor(app.db(), account, cx.principal.organization)
            .await?,
        recovery_codes_left: recovery::left(app.db(), account).await?,
        confirmed_at: factor.and_then(|factor| factor.confirmed_at).map(Into::into),
    })
}

/// A secret for the app; it replaces one that was never confirmed.
pub(super) async fn begin(work: &Work<'_>) -> Result<SecondFactorSecret> {
    actions::needs_fresh_proof(work)?;
    let account = sign_in::own(work.db(), &work.viewer).await?;
    let known = of(account.id).lock_exclusive().one(work.db()).await?;
    if known.as_ref().is_some_and(|factor| factor.confirmed_at.is_some()) {
        let why = Say::new(
            "The second factor is on already; turn it off before you set up another app.",
            "ورود دومرحله‌ای فعال است؛ پیش از راه‌اندازی برنامه دیگر آن را غیرفعال کنید.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    let (app, sealed) = Authenticator::make(work.app)?;
    match known {
        Some(known) => {
            let mut change = known.into_active_model();
            change.sealed = Set(sealed);
            change.update(work.db()).await?;
        }
        None => {
            let row = second_factor::ActiveModel {
                id: Set(work.new_id()),
                version: Set(1),
                created_at: Set(work.now),
                account_id: Set(account.id),
                organization_id: Set(account.organization_id),
                sealed: Set(sealed),
                confirmed_at: Set(None),
                last_step: Set(None),
            };
            row.insert(work.db()).await?;
        }
    }
    let house = organizations::host(work.db()).await?;
    let issuer = house.map_or_else(|| "Vafa".to_owned(), |house| house.name_en);
    let who = account.username.as_deref().unwrap_or(&account.name);
    Ok(SecondFactorSecret { secret: app.secret(), uri: app.uri(&issuer, who) })
}

/// Turns it on with the app's first code: a session that was proven with it takes the place of
/// all others.
pub(super) async fn confirm(
    app: &App,
    cx: &Cx,
    code: &OneTimeCode,
) -> Result<(SignedIn, Vec<RecoveryCode>)> {
    let account = sign_in::own(app.db(), &Viewer::new(&cx.principal)).await?;
    let limit = spend_try(app, cx, &account).await?;
    let done = app.transact(cx, async |work| {
        actions::needs_fresh_proof(work)?;
        let waiting = of(account.id).filter(second_factor::Column::ConfirmedAt.is_null());
        let waiting = waiting.lock_exclusive().one(work.db()).await?;
        let waiting = waiting.ok_or_else(off)?;
        let typed = totp::digits(&code.0);
        let step = match &typed {
            Some(digits) => Authenticator::open(work.app, &waiting)?.step(digits, work.now),
            None => None,
        };
        let Some(step) = step else {
            return Err(Error::field("/code", "wrong_code", wrong_code()));
        };
        throttle::clear(work, &limit).await?;
        let version = waiting.version + 1;
        let mut change = waiting.into_active_model();
        change.version = Set(version);
        change.confirmed_at = Set(Some(work.now));
        change.last_step = Set(Some(step));
        work.emit(&SecondFactorConfirmed(change.update(work.db()).await?)).await?;
        let codes = recovery::replace(work, account.id).await?;
        let signed_in = sign_in::strengthen(work, cx, &account).await?;
        Ok((signed_in, codes))
    });
    let done = done.await?;
    live::forget_account(account.id);
    Ok(done)
}

/// Turns one's own off. What is left must be enough by itself.
pub(super) async fn turn_off(work: &Work<'_>) -> Result<()> {
    actions::needs_fresh_proof(work)?;
    let account = sign_in::own(work.db(), &work.viewer).await?;
    let organization = work.viewer.organization();
    let Some(factor) = confirmed(work.db(), account.id).await? else { return Ok(()) };
    if live::must_have_second_factor(work.db(), account.id, organization).await? {
        let why = Say::new(
            "Your role must have a second factor.",
            "نقش شما بدون ورود دومرحله‌ای کار نمی‌کند.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    if !account.password_stands_alone {
        let why = Say::new(
            "Your password is too short to stand alone; change it to one of 15 characters first.",
            "رمز شما برای تنها بودن کوتاه است؛ نخست آن را به رمزی با ۱۵ نویسه تغییر دهید.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    remove(work, factor).await
}

/// Turns somebody else's off who lost it, and signs them out.
pub(in crate::accounts) async fn take_away(
    work: &Work<'_>,
    account: &account::Model,
) -> Result<()> {
    actions::needs_fresh_proof(work)?;
    let factor = confirmed(work.db(), account.id).await?.ok_or_else(off)?;
    remove(work, factor).await?;
    sessions::end_all(work, account.id, "second_factor_removed").await
}

async fn remove(work: &Work<'_>, factor: second_factor::Model) -> Result<()> {
    recovery::spend_all(work, factor.account_id).await?;
    let fact = SecondFactorRemoved(factor);
    work.emit(&fact).await?;
    fact.0.into_active_model().delete(work.db()).await?;
    Ok(())
}

/// New codes for one's own.
pub(super) async fn renew_codes(work: &Work<'_>) -> Result<Vec<RecoveryCode>> {
    actions::needs_fresh_proof(work)?;
    let account = work.viewer.subject();
    let factor = confirmed(work.db(), account).await?.ok_or_else(off)?;
    work.emit(&RecoveryCodesReplaced(factor)).await?;
    recovery::replace(work, account).await
}

/// Nobody began to turn it on, or it is off.
fn off() -> Error {
    let why = Say::new("There is no second factor.", "عامل دومی در کار نیست.");
    Error::refused(ProblemCode::InvalidState, why)
}
