//! From where somebody signed in before. A browser keeps a secret and shows it at the next
//! sign-in: who guesses passwords elsewhere doesn't slow it down, and a sign-in without one is
//! told to its owner by mail.

pub mod device;

use chrono::TimeDelta;
use contract::rt::Cx;
use kernel::{App, Result, Viewer, Work};
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    account,
    sessions::{self, digest, secret},
    sign_in,
};

/// How long a browser keeps its secret.
pub(super) const REMEMBERED: TimeDelta = TimeDelta::days(365);
/// More devices than this an account doesn't know; the one that rested longest is forgotten.
const MOST: usize = 30;

pub(super) fn cookie_name(app: &App) -> &'static str {
    if sessions::is_secure(app) { "__Host-device" } else { "device" }
}

/// The device that calls, if the account was signed in to from it before. It asks just the same
/// where there is no account, so that nobody can tell by the time it takes.
pub(super) async fn known(app: &App, cx: &Cx, account: Uuid) -> Result<Option<device::Model>> {
    match cx.cookie(cookie_name(app)) {
        Some(secret) => find(app.db(), account, secret).await,
        None => Ok(None),
    }
}

async fn find(
    db: &impl ConnectionTrait,
    account: Uuid,
    secret: &str,
) -> Result<Option<device::Model>> {
    let devices = Viewer::system(Uuid::nil())
        .select::<device::Entity>()
        .filter(device::Column::AccountId.eq(account))
        .filter(device::Column::Digest.eq(digest(secret)));
    Ok(devices.one(db).await?)
}

async fn all(work: &Work<'_>, account: Uuid) -> Result<Vec<device::Model>> {
    let devices = Viewer::system(Uuid::nil())
        .select::<device::Entity>()
        .filter(device::Column::AccountId.eq(account))
        .order_by_asc(device::Column::LastUsedAt);
    Ok(devices.all(work.db()).await?)
}

/// Knows a device from now on; the owner is told where it's a new one. Answers what the browser
/// keeps: a browser has one secret, whoever signs in with it.
pub(super) async fn remember(work: &Work<'_>, cx: &Cx, account: &account::Model) -> Result<String> {
    let shown = cx.cookie(cookie_name(work.app)).filter(|shown| shown.len() == 43);
    let token = shown.map_or_else(secret, str::to_owned);
    if let Some(device) = find(work.db(), account.id, &token).await? {
        let mut change = device.into_active_model();
        change.last_used_at = Set(work.now);
        change.update(work.db()).await?;
        return Ok(token);
    }
    let known = all(work, account.id).await?;
    // The first of all is how the account began: nobody needs to be told.
    if !known.is_empty() {
        sign_in::tell_of_device(work, cx, account).await?;
    }
    let too_many = (known.len() + 1).saturating_sub(MOST);
    for device in known.into_iter().take(too_many) {
        device.into_active_model().delete(work.db()).await?;
    }
    let device = device::ActiveModel {
        id: Set(work.new_id()),
        account_id: Set(account.id),
        digest: Set(digest(&token)),
        created_at: Set(work.now),
        last_used_at: Set(work.now),
    };
    device::Entity::insert(device).exec_without_returning(work.db()).await?;
    Ok(token)
}

/// Knows none of an account's devices any longer.
pub(super) async fn forget(work: &Work<'_>, account: Uuid) -> Result<()> {
    for device in all(work, account).await? {
        device.into_active_model().delete(work.db()).await?;
    }
    Ok(())
}
