//! A fresh proof by somebody who is signed in: to do what needs one, or to change the password.
//! The session that proved it is replaced, so that a copy of its token proves nothing.

use contract::{
    common::ProblemCode,
    rt::Cx,
    sessions::{PasswordChange, StepUpPrototype},
};
use kernel::{App, Error, OrNotFound, Result, Say, Viewer, Work};
use sea_orm::entity::prelude::*;

use super::{
    SignedIn, acceptable, codes, is_customer, kind,
    links::NewPassword,
    own,
    password::{PasswordLimits, SecondStep},
    set_password,
};
use crate::accounts::{
    account, actions, credentials, passwords,
    sessions::{self, Opening, live},
};

pub(in crate::accounts) async fn step_up(
    app: &App,
    cx: &Cx,
    proof: &StepUpPrototype,
) -> Result<SignedIn> {
    let viewer = Viewer::new(&cx.principal);
    actions::needs_oneself(&viewer)?;
    let account = own(app.db(), &viewer).await?;
    let signed_in = match proof {
        StepUpPrototype::Password(proof) => {
            let limits = prove(app, cx, &account, &proof.password.0, "/password").await?;
            let code = proof.code.as_ref().map(|code| code.0.as_str());
            let second = SecondStep::of(app, cx, &account, code, &limits).await?;
            let outcome = app.transact(cx, async |work| {
                if !second.holds(work).await? {
                    return Ok(None);
                }
                limits.clear(work).await?;
                let proof = Proof { fresh: true, strong: second.is_needed() };
                replace(work, cx, &account, proof, "stepped_up").await.map(Some)
            });
            let wrong = || Error::field("/code", "wrong_code", credentials::wrong_code());
            outcome.await?.ok_or_else(wrong)?
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
                        replace(work, cx, &account, FRESH, "stepped_up").await.map(Ok)
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
    let viewer = Viewer::new(&cx.principal);
    actions::needs_oneself(&viewer)?;
    let account = own(app.db(), &viewer).await?;
    let limits = prove(app, cx, &account, &change.current_password.0, "/current_password").await?;
    let stands_alone = acceptable(app, &change.password.0, &account).await?;
    let new = NewPassword { hash: passwords::hash(&change.password.0).await?, stands_alone };
    let signed_in = app.transact(cx, async |work| {
        limits.clear(work).await?;
        let account = set_password(work, account.id, &new).await?;
        let signed_in = replace(work, cx, &account, FRESH, "password_replaced").await?;
        end_others(work, &account, &signed_in, "password_replaced").await?;
        Ok(signed_in)
    });
    let signed_in = signed_in.await?;
    live::forget_account(account.id);
    Ok(signed_in)
}

/// What was proven anew by whoever asks.
#[derive(Debug, Clone, Copy)]
struct Proof {
    fresh: bool,
    strong: bool,
}

const FRESH: Proof = Proof { fresh: true, strong: false };

/// Opens the session that takes the place of the one that asks, after a fresh proof.
async fn replace(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    proof: Proof,
    because: &str,
) -> Result<SignedIn> {
    instead(work, cx, account, cx.principal.organization, (proof, because)).await
}

/// Opens a session that was proven with a second factor, in place of all that were not.
pub(in crate::accounts) async fn strengthen(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
) -> Result<SignedIn> {
    let proof = Proof { fresh: true, strong: true };
    let signed_in = replace(work, cx, account, proof, "second_factor_confirmed").await?;
    end_others(work, account, &signed_in, "second_factor_confirmed").await?;
    Ok(signed_in)
}

/// Opens the session that takes the place of the one that asks, in another organization.
pub(in crate::accounts) async fn move_to(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    organization: Uuid,
) -> Result<SignedIn> {
    instead(
        work,
        cx,
        account,
        organization,
        (Proof { fresh: false, strong: false }, "organization_replaced"),
    )
    .await
}

async fn instead(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
    organization: Uuid,
    (proof, because): (Proof, &str),
) -> Result<SignedIn> {
    actions::needs_oneself(&work.viewer)?;
    let session = sessions::lock(work, cx.principal.session).await?.or_not_found("session")?;
    if session.ended_at.is_some() {
        return Err(contract::rt::Problem::new(ProblemCode::Unauthenticated).into());
    }
    let opening = Opening {
        proven: proof.fresh,
        // What was proven once in a session stays proven in what follows from it.
        strong: proof.strong || session.is_strong,
        ..Opening::of(account, kind(account), organization)
    };
    sessions::end(work, session, because).await?;
    let opened = sessions::open(work, cx, opening).await?;
    SignedIn::of(work, opened).await
}

async fn end_others(
    work: &Work<'_>,
    account: &account::Model,
    signed_in: &SignedIn,
    because: &str,
) -> Result<()> {
    use sea_orm::query::*;
    let others = work
        .system()
        .select::<sessions::session::Entity>()
        .filter(sessions::session::Column::AccountId.eq(account.id))
        .filter(sessions::session::Column::EndedAt.is_null())
        .filter(sessions::session::Column::Id.ne(signed_in.grant.session.id))
        .lock_exclusive();
    for session in others.all(work.db()).await? {
        sessions::end(work, session, because).await?;
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
    let limits = PasswordLimits::of(app, cx, &who, account.id).await?;
    limits.spend(app, cx).await?;
    match passwords::verify(password, account.password_hash.as_deref()).await? {
        true => Ok(limits),
        false => {
            let why = Say::new("This isn't your present password.", "این رمز عبور کنونی شما نیست.");
            Err(Error::field(pointer, "wrong_password", why))
        }
    }
}
