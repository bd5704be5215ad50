//! Mails about what an account's owner may not have done, and the link in them: "this wasn't me".

use contract::{
    rt::{Cx, Language},
    sessions::{Secret, SignInReport},
};
use kernel::{
    App, OrNotFound, Result, Say, Subject, Work,
    messages::{self, Message, Recipient},
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    links,
    throttle::{self, Limit},
};
use crate::accounts::{
    account, devices,
    events::SignInReported,
    preferences, rules,
    sessions::{self, live},
};

const REPORT: &str = "sign_in_report";

/// Tells the owner of an account that somebody signed in from a device that wasn't known.
pub(in crate::accounts) async fn tell_of_device(
    work: &Work<'_>,
    cx: &Cx,
    account: &account::Model,
) -> Result<()> {
    let address = cx.peer.map_or_else(|| "–".to_owned(), |peer| peer.to_string());
    tell(work, account, "new_device", ("address", address.as_str())).await
}

/// Tells the owner of a session that two used it, and that it was ended.
pub(super) async fn of_stolen(work: &Work<'_>, session: Uuid) -> Result<()> {
    let Some(session) = sessions::lock(work, session).await? else { return Ok(()) };
    let Some(id) = session.account_id else { return Ok(()) };
    let accounts = work.system().select::<account::Entity>().filter(account::Column::Id.eq(id));
    let account = accounts.one(work.db()).await?.or_not_found("account")?;
    let address = session.peer.unwrap_or_else(|| "–".to_owned());
    tell(work, &account, "session_stolen", ("address", address.as_str())).await
}

async fn tell(
    work: &Work<'_>,
    account: &account::Model,
    template: &str,
    (name, value): (&str, &str),
) -> Result<()> {
    let Some(email) = account.email.clone() else { return Ok(()) };
    let token = links::add(work, REPORT, Some(account.id), rules::REPORT).await?;
    let url = format!("{}/staff?report={token}", work.app.settings().public_url);
    let vars = [("link", Say::new(url.as_str(), url.as_str())), (name, Say::new(value, value))];
    // Whoever just signed in may be a stranger: their language is not the owner's.
    let chosen = preferences::of(work.db(), account.id).await?.language;
    let message = Message {
        to: Recipient::Email(email),
        template,
        vars: &vars,
        language: chosen.map_or(Language::Fa, |chosen| match chosen {
            contract::common::Language::Fa => Language::Fa,
            contract::common::Language::En => Language::En,
        }),
        subject: Some(Subject::of(account)),
        secret: true,
    };
    messages::send(work, message).await
}

/// Ends all that a stranger may have: sessions, password, known devices. The answer leads to a
/// new password.
pub(in crate::accounts) async fn report(
    app: &App,
    cx: &Cx,
    token: &Secret,
) -> Result<SignInReport> {
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    let done = app.transact(cx, async |work| {
        throttle::spend(work, &limit).await?;
        let Some(Some(id)) = links::redeem(work, REPORT, &token.0).await? else { return Ok(None) };
        throttle::refund(work, &limit).await?;
        links::spend_all(work, REPORT, id).await?;
        sessions::end_all(work, id, "sign_in_reported").await?;
        devices::forget(work, id).await?;
        let accounts = work.system().select::<account::Entity>().filter(account::Column::Id.eq(id));
        let account = accounts.lock_exclusive().one(work.db()).await?.or_not_found("account")?;
        let version = account.version + 1;
        let mut change = account.into_active_model();
        change.version = Set(version);
        change.password_hash = Set(None);
        work.emit(&SignInReported(change.update(work.db()).await?)).await?;
        let token = links::issue(work, links::RESET, Some(id)).await?;
        Ok(Some((id, token, work.now + rules::LINK)))
    });
    let (id, token, expires_at) = done.await?.ok_or_else(links::dead)?;
    live::forget_account(id);
    Ok(SignInReport { token: Secret(token), expires_at: expires_at.into() })
}
