//! Links that work once: to a new password by mail, and to the first account from the terminal.

use chrono::TimeDelta;
use contract::{
    common::ProblemCode,
    rt::{Cx, Language},
    sessions::PasswordResetCompletion,
};
use kernel::{
    App, Error, Result, Say, Subject, Viewer, Work,
    messages::{self, Message, Recipient},
};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};

use super::{
    at_home, secret_link,
    throttle::{self, Limit},
};
use crate::{
    accounts::{
        account, credentials,
        events::{PasswordReplaced, PasswordResetRequested},
        passwords, rules,
        sessions::{self, digest, live, secret},
    },
    organizations,
};

pub(super) const RESET: &str = "password_reset";
const SETUP: &str = "setup";

/// The name of the deferred work that mails a link: whether there is an account is found out
/// after the answer, so that nobody can tell from it.
pub const SEND_RESET: &str = "account.send_password_reset";

/// Who asked for a new password.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendReset {
    /// A user name or mail address, in lower case.
    pub username: String,
    pub language: String,
}

/// Takes the wish for a new password.
pub(in crate::accounts) async fn ask(app: &App, cx: &Cx, username: &str) -> Result<()> {
    let cx = &at_home(app, cx).await?;
    let username = username.trim().to_lowercase();
    let account = Limit::of(app, "mail_to_account", &username, rules::MAIL_TO_ACCOUNT)?;
    let address = Limit::of_address(app, cx, "message_from_address", rules::MESSAGE_FROM_ADDRESS)?;
    app.transact(cx, async |work| {
        throttle::spend(work, &account).await?;
        throttle::spend(work, &address).await?;
        let (username, language) = (username.clone(), work.language.tag().to_owned());
        work.defer(SEND_RESET, &SendReset { username, language }, work.now).await
    })
    .await
}

/// Mails the link, if there is somebody to mail it to: the worker's part.
pub async fn send(app: &App, organization: Uuid, wish: SendReset) -> Result<()> {
    app.act(SEND_RESET, Viewer::system(organization), async |work| {
        let named = Condition::any()
            .add(account::Column::Username.eq(&wish.username))
            .add(account::Column::Email.eq(&wish.username));
        let accounts = work.viewer.select::<account::Entity>().filter(named);
        let accounts = accounts.filter(account::Column::DisabledAt.is_null());
        let Some(account) = accounts.lock_exclusive().one(work.db()).await? else { return Ok(()) };
        let Some(email) = account.email.clone() else { return Ok(()) };
        let token = issue(work, RESET, Some(account.id)).await?;
        let url = format!("{}/staff?reset={token}", app.settings().public_url);
        let vars =
            [("link", Say::new(url.as_str(), url.as_str())), ("minutes", Say::new("30", "۳۰"))];
        let message = Message {
            to: Recipient::Email(email),
            template: "password_reset",
            vars: &vars,
            language: Language::preferred(&wish.language).unwrap_or(Language::Fa),
            subject: Some(Subject::of(&account)),
            secret: true,
        };
        messages::send(work, message).await?;
        work.emit(&PasswordResetRequested(account)).await
    })
    .await
}

/// Sets the password by a link and signs the account out everywhere.
pub(in crate::accounts) async fn reset(
    app: &App,
    cx: &Cx,
    body: &PasswordResetCompletion,
) -> Result<()> {
    // Whether the link works comes first: whoever has none learns nothing about passwords.
    let known = find(app.db(), RESET, &body.token.0, app.clock.now()).await?;
    let account = match known.and_then(|link| link.account_id) {
        Some(id) => {
            let accounts = Viewer::system(Uuid::nil()).select::<account::Entity>();
            accounts.filter(account::Column::Id.eq(id)).one(app.db()).await?
        }
        None => None,
    };
    let hash = match &account {
        Some(account) => {
            let stands_alone = acceptable(app, &body.password.0, account).await?;
            Some(NewPassword { hash: passwords::hash(&body.password.0).await?, stands_alone })
        }
        None => None,
    };
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    let done = app.transact(cx, async |work| {
        throttle::spend(work, &limit).await?;
        let Some(hash) = &hash else { return Ok(None) };
        let Some(Some(id)) = redeem(work, RESET, &body.token.0).await? else { return Ok(None) };
        throttle::refund(work, &limit).await?;
        set_password(work, id, hash).await?;
        sessions::end_all(work, id, "password_reset").await?;
        Ok(Some(id))
    });
    match done.await? {
        Some(id) => {
            live::forget_account(id);
            Ok(())
        }
        None => Err(dead()),
    }
}

/// A link to the first account, while there is none; none once there is one.
pub async fn setup_link(app: &App) -> Result<Option<String>> {
    app.act("account.setup_link", Viewer::system(Uuid::nil()), async |work| {
        let accounts = work.viewer.select::<account::Entity>();
        if accounts.one(work.db()).await?.is_some() {
            return Ok(None);
        }
        let token = issue(work, SETUP, None).await?;
        Ok(Some(format!("{}/staff?setup={token}", app.settings().public_url)))
    })
    .await
}

/// Spends the link to the first account; whether it worked.
pub(super) async fn redeem_setup(work: &Work<'_>, token: &str) -> Result<bool> {
    Ok(redeem(work, SETUP, token).await?.is_some())
}

/// The answer to a link that doesn't work.
pub(in crate::accounts) fn dead() -> Error {
    let why = Say::new(
        "This link no longer works; ask for another.",
        "این پیوند دیگر کار نمی‌کند؛ پیوند تازه بخواهید.",
    );
    Error::refused(ProblemCode::OtpExpired, why)
}

/// Whether a password may be an account's; if so, whether it may stand alone.
pub(in crate::accounts) async fn acceptable(
    app: &App,
    password: &str,
    account: &account::Model,
) -> Result<bool> {
    let at_least = match credentials::confirmed(app.db(), account.id).await? {
        Some(_) => rules::BESIDE,
        None => rules::ALONE,
    };
    let house = organizations::host(app.db()).await?;
    let own = [&account.username, &account.email, &account.latin_name];
    let own = own.into_iter().flatten().map(String::as_str).chain([account.name.as_str()]);
    let house = house
        .iter()
        .flat_map(|house| [house.name_fa.as_str(), house.name_en.as_str(), house.code.as_str()]);
    rules::password(password, at_least, own.chain(house)).map_err(|weak| weak.at("/password"))?;
    Ok(password.chars().count() >= rules::ALONE)
}

/// A password that was found acceptable, as it is kept.
pub(in crate::accounts) struct NewPassword {
    pub hash: String,
    pub stands_alone: bool,
}

/// Sets a password; links to another one that are still under way lead nowhere.
pub(in crate::accounts) async fn set_password(
    work: &Work<'_>,
    id: Uuid,
    new: &NewPassword,
) -> Result<account::Model> {
    use kernel::OrNotFound;
    let accounts = work.system().select::<account::Entity>().filter(account::Column::Id.eq(id));
    let account = accounts.lock_exclusive().one(work.db()).await?.or_not_found("account")?;
    let version = account.version + 1;
    let mut change = account.into_active_model();
    change.version = Set(version);
    change.password_hash = Set(Some(new.hash.clone()));
    change.password_stands_alone = Set(new.stands_alone);
    let fact = PasswordReplaced(change.update(work.db()).await?);
    work.emit(&fact).await?;
    spend_all(work, RESET, id).await?;
    Ok(fact.0)
}

/// A link that takes the place of those that were under way before it.
pub(super) async fn issue(work: &Work<'_>, kind: &str, account: Option<Uuid>) -> Result<String> {
    if let Some(account) = account {
        spend_all(work, kind, account).await?;
    }
    add(work, kind, account, rules::LINK).await
}

/// A link beside those that are under way.
pub(super) async fn add(
    work: &Work<'_>,
    kind: &str,
    account: Option<Uuid>,
    lasts: TimeDelta,
) -> Result<String> {
    let token = secret();
    let link = secret_link::ActiveModel {
        id: Set(work.new_id()),
        kind: Set(kind.to_owned()),
        account_id: Set(account),
        digest: Set(digest(&token)),
        created_at: Set(work.now),
        expires_at: Set(work.now + lasts),
        used_at: Set(None),
    };
    secret_link::Entity::insert(link).exec_without_returning(work.db()).await?;
    Ok(token)
}

pub(super) async fn spend_all(work: &Work<'_>, kind: &str, account: Uuid) -> Result<()> {
    let links = kernel::guarded::<secret_link::Entity>()
        .col_expr(secret_link::Column::UsedAt, Expr::value(work.now))
        .filter(secret_link::Column::Kind.eq(kind))
        .filter(secret_link::Column::AccountId.eq(account))
        .filter(secret_link::Column::UsedAt.is_null());
    links.exec(work.db()).await?;
    Ok(())
}

async fn find(
    db: &impl ConnectionTrait,
    kind: &str,
    token: &str,
    now: DateTimeUtc,
) -> Result<Option<secret_link::Model>> {
    let links = Viewer::system(Uuid::nil()).select::<secret_link::Entity>();
    let links = links
        .filter(secret_link::Column::Digest.eq(digest(token)))
        .filter(secret_link::Column::Kind.eq(kind))
        .filter(secret_link::Column::UsedAt.is_null())
        .filter(secret_link::Column::ExpiresAt.gt(now));
    Ok(links.one(db).await?)
}

/// Spends a link; answers whose it was, if it worked.
pub(super) async fn redeem(
    work: &Work<'_>,
    kind: &str,
    token: &str,
) -> Result<Option<Option<Uuid>>> {
    let spent = kernel::guarded::<secret_link::Entity>()
        .col_expr(secret_link::Column::UsedAt, Expr::value(work.now))
        .filter(secret_link::Column::Digest.eq(digest(token)))
        .filter(secret_link::Column::Kind.eq(kind))
        .filter(secret_link::Column::UsedAt.is_null())
        .filter(secret_link::Column::ExpiresAt.gt(work.now));
    let spent = work.update_where(spent).await?;
    Ok(spent.first().map(|link| link.account_id))
}
