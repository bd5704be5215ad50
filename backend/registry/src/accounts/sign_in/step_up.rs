//! A fresh proof by somebody who is signed in: to do what needs one, or to change the password.
//! The session that proved it is replaced, so that a copy of its token proves nothing.

use contract::{
    common::ProblemCode,
    rt::Cx,
    sessions::{PasswordChange, StepUpPrototype},
};
use kernel::{App, Error, OrNotFound, Result, Say, Viewer, Work};
use sea_orm::entity::prelude::*;

use super::{PasswordLimits, SignedIn, acceptable, codes, is_customer, kind, own, set_password};
use crate::accounts::{
    account, passwords,
    sessions::{self, Opening, live},
};

pub(in crate::accounts) async fn step_up(
    app: &App,
    cx: &Cx,
    proof: &StepUpPrototype,
) -> Result<SignedIn> {
    let account = own(app.db(), &Viewer::new(&cx.principal)).await?;
    let signed_in = match proof {
        StepUpPrototype::Password(proof) => {
            let limits = prove(app, cx, &account, &proof.password.0, "/password").await?;
            app.transact(cx, async |work| {
                limits.clear(work).await?;
                replace(work, cx, &account, "stepped_up").await
            })
            .await?
        }
        StepUpPrototype::Code(proof) => {
            let phone = account.phone.clone().filter(|_| is_customer(&account));
            let phone = phone.ok_or_else(|| {
                let why = Say::new(
                    "This account confirms with its password.",
                    "این حساب با رمز عبور تأیید می‌شود.",
                );
                Error::refused(ProblemCode::InvalidState, why)
            })?;
            let outcome = app.transact(cx, async |work| {
                match codes::check(work, cx, &phone, &proof.code.0).await? {
                    codes::Checked::Right => {
                        replace(work, cx, &account, "stepped_up").await.map(Ok)
                    }
                    codes::Checked::Wrong => {
                        Ok(Err(Error::field("/code", "wrong_code", codes::wrong_code())))
                    }
                    dead => Ok(Err(dead.refusal())),
                }
            });
            outcome.await??
        }
    };
    live::forget_session(cx.principal.session);
    Ok(signed_in)
}

pub(in crate::accounts) async fn replace_password(
    app: &App,
    cx: &Cx,
    change: &PasswordChange,
) -> Result<SignedIn> {
    let account = own(app.db(), &Viewer::new(&cx.principal)).await?;
    let limits = prove(app, cx, &account, &change.current_password.0, "/current_password").await?;
    acceptable(app, &change.password.0, &account).await?;
    let hash = passwords::hash(&change.password.0).await?;
    let signed_in = app.transact(cx, async |work| {
        limits.clear(work).await?;
        let account = set_password(work, account.id, &hash).await?;
        let signed_in = replace(work, cx, &account, "password_replaced").await?;
        end_others(work, &account, &signed_in).await?;
        Ok(signed_in)
    });
    let signed_in = signed_in.await?;
    live::forget_account(account.id);
    Ok(signed_in)
}

/// Opens the session that takes the place of the one that asks, after a fresh proof.
async fn replace(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    because: &str,
) -> Result<SignedIn> {
    instead(work, cx, account, cx.principal.organization, (true, because)).await
}

/// Opens the session that takes the place of the one that asks, in another organization.
pub(in crate::accounts) async fn move_to(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    organization: Uuid,
) -> Result<SignedIn> {
    instead(work, cx, account, organization, (false, "organization_replaced")).await
}

async fn instead(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    organization: Uuid,
    (proven, because): (bool, &str),
) -> Result<SignedIn> {
    let session = sessions::lock(work, cx.principal.session).await?.or_not_found("session")?;
    if session.ended_at.is_some() {
        return Err(contract::rt::Problem::new(ProblemCode::Unauthenticated).into());
    }
    let opening = Opening {
        kind: kind(account),
        account: Some(account),
        organization,
        service_request: None,
        proven,
    };
    sessions::end(work, session, because).await?;
    let opened = sessions::open(work, cx, opening).await?;
    SignedIn::of(work, opened).await
}

async fn end_others(work: &Work<'_>, account: &account::Model, signed_in: &SignedIn) -> Result<()> {
    use sea_orm::query::*;
    let others = work
        .system()
        .select::<sessions::session::Entity>()
        .filter(sessions::session::Column::AccountId.eq(account.id))
        .filter(sessions::session::Column::EndedAt.is_null())
        .filter(sessions::session::Column::Id.ne(signed_in.grant.session.id))
        .lock_exclusive();
    for session in others.all(work.db()).await? {
        sessions::end(work, session, "password_replaced").await?;
    }
    Ok(())
}

/// Whether somebody knows the password of their account; slowed down like signing in.
async fn prove(
    app: &App,
    cx: &Cx,
    account: &account::Model,
    password: &str,
    pointer: &str,
) -> Result<PasswordLimits> {
    let who = account.username.clone().unwrap_or_else(|| account.id.to_string());
    let limits = PasswordLimits::of(app, cx, &who)?;
    limits.spend(app, cx).await?;
    match passwords::verify(password, account.password_hash.as_deref()).await? {
        true => Ok(limits),
        false => {
            let why = Say::new("This isn't your present password.", "این رمز عبور کنونی شما نیست.");
            Err(Error::field(pointer, "wrong_password", why))
        }
    }
}
