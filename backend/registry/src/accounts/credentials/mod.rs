//! What somebody proves with who they are, beside the password: an authenticator app, and the
//! codes for the day on which it is lost.

mod api;
mod begin;
mod recovery;
pub mod recovery_code;
pub mod second_factor;
mod totp;

use contract::{common::ProblemCode, rt::Cx};
use kernel::{App, Error, Result, Say, Viewer, Work};
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*};

pub use api::Credentials;
pub(super) use begin::take_away;
use totp::Authenticator;

use super::{
    account, rules,
    sign_in::{Limit, throttle},
};

/// The second factor of an account, if it was ever confirmed.
pub(super) async fn confirmed(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Option<second_factor::Model>> {
    let factors = of(account).filter(second_factor::Column::ConfirmedAt.is_not_null());
    Ok(factors.one(db).await?)
}

/// Which of these accounts have a second factor.
pub(super) async fn with_second_factor(
    db: &impl ConnectionTrait,
    accounts: &[Uuid],
) -> Result<Vec<Uuid>> {
    let factors = Viewer::system(Uuid::nil())
        .select::<second_factor::Entity>()
        .filter(second_factor::Column::AccountId.is_in(accounts.iter().copied()))
        .filter(second_factor::Column::ConfirmedAt.is_not_null());
    Ok(factors.all(db).await?.into_iter().map(|factor| factor.account_id).collect())
}

fn of(account: Uuid) -> Select<second_factor::Entity> {
    let factors = Viewer::system(Uuid::nil()).select::<second_factor::Entity>();
    factors.filter(second_factor::Column::AccountId.eq(account))
}

/// Counts a try of an account's second factor before it is made: whoever knows the password must
/// not run through a million codes.
pub(super) async fn spend_try(app: &App, cx: &Cx, account: &account::Model) -> Result<Limit> {
    let who = account.id.to_string();
    let limit = Limit::of(app, "second_factor_of_account", &who, rules::PASSWORD_OF_ACCOUNT)?;
    app.tally(cx, async |work| throttle::spend(work, &limit).await).await?;
    Ok(limit)
}

/// Whether a code is the app's, or one for recovery; either is spent by it.
pub(super) async fn redeem(
    work: &Work<'_>,
    factor: &second_factor::Model,
    typed: &str,
) -> Result<bool> {
    // Held until the work is committed: of two that come at once with one code, one is refused.
    let held = of(factor.account_id).lock_exclusive().one(work.db()).await?;
    let Some(held) = held.filter(|held| held.confirmed_at.is_some()) else { return Ok(false) };
    let Some(digits) = totp::digits(typed) else {
        return recovery::redeem(work, held, typed).await;
    };
    let app = Authenticator::open(work.app, &held)?;
    let Some(step) = app.step(&digits, work.now) else { return Ok(false) };
    if !rules::is_new_step(held.last_step, step) {
        return Ok(false);
    }
    let mut change = held.into_active_model();
    change.last_step = Set(Some(step));
    change.update(work.db()).await?;
    Ok(true)
}

/// The answer to a code that isn't right.
pub(super) fn wrong_code() -> Say {
    Say::new(
        "That code doesn't work; wait for the next one of your app, or use a recovery code.",
        "این کد کار نمی‌کند؛ کد بعدی برنامه را بنویسید یا از کدهای بازیابی یکی را.",
    )
}

/// The answer to a right password where a second factor is needed too.
pub(super) fn needed() -> Error {
    contract::rt::Problem::new(ProblemCode::MfaRequired).into()
}
