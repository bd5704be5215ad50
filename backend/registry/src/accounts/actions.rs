//! What those who keep the accounts do with them.

use std::collections::HashMap;

use contract::{
    accounts::{
        Account, AccountCollection, AccountKind, AccountPatch, AccountPrototype, AccountState,
        Email, GrantedRole, ListAccountsQuery, Username,
    },
    common::{Name, Phone, ProblemCode},
    rt::{Cx, IfMatch, Problem},
};
use kernel::{
    App, Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Say, Text, Viewer, Work, count,
    search, text,
};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, IntoActiveModel, Select, entity::prelude::*, query::*,
};

use super::{
    account, credentials,
    events::{AccountCreated, AccountDisabled, AccountSignedOut, AccountUpdated},
    role_grant, rules, seed, sessions,
};

/// What gives an account to another person, or gives it power, needs a fresh proof.
pub(crate) fn needs_fresh_proof(work: &Work<'_>) -> Result<()> {
    needs_oneself(&work.viewer)?;
    match work.viewer.stepped_up() || work.viewer.is_system() {
        true => Ok(()),
        false => Err(Problem::new(ProblemCode::StepUpRequired).into()),
    }
}

/// Nobody changes the credentials or the sessions of another by acting in their place.
pub(super) fn needs_oneself(viewer: &Viewer) -> Result<()> {
    match viewer.impersonator() {
        None => Ok(()),
        Some(_) => {
            let why = Say::new(
                "You act in somebody's place: what they sign in with can't be changed so.",
                "به جای کسی دیگر کار می‌کنید؛ آنچه با آن وارد می‌شود این‌گونه تغییر نمی‌کند.",
            );
            Err(Error::refused(ProblemCode::Forbidden, why))
        }
    }
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<account::Model> {
    let accounts = viewer.select::<account::Entity>().filter(account::Column::Id.eq(id));
    accounts.one(db).await?.or_not_found("account")
}

/// The account, held until the work is committed.
pub(super) async fn lock(work: &Work<'_>, id: Uuid) -> Result<account::Model> {
    let accounts = work.viewer.select::<account::Entity>().filter(account::Column::Id.eq(id));
    accounts.lock_exclusive().one(work.db()).await?.or_not_found("account")
}

/// By name.
pub(super) async fn list(
    app: &App,
    cx: &Cx,
    query: &ListAccountsQuery,
) -> Result<AccountCollection> {
    let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
    let page = Pager::open(app, cx, query.limit, query.cursor.as_ref())?;
    let accounts = chosen(db, &viewer, query);
    let total = match query.include.is_empty() {
        true => Default::default(),
        false => count(accounts.clone(), db).await?,
    };
    let key = account::Column::SortKey;
    let accounts = page.keyset(accounts, key, Order::Asc, account::Column::Id).all(db).await?;
    let (accounts, next_cursor) =
        page.cut(accounts, |account| (Key::Text(account.sort_key.clone()), account.id));
    Ok(AccountCollection {
        items: told(db, &viewer, accounts).await?,
        next_cursor,
        total: total.total,
        total_at_least: total.total_at_least,
    })
}

fn chosen(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListAccountsQuery,
) -> Select<account::Entity> {
    let mut accounts = viewer.select::<account::Entity>();
    if let Some(q) = &query.q {
        let found = search::matching(db, "account", q);
        accounts = accounts.filter(account::Column::Id.in_subquery(found));
    }
    if !query.kind.is_empty() {
        accounts =
            accounts.filter(account::Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if !query.role.is_empty() {
        let grants = viewer
            .select::<role_grant::Entity>()
            .select_only()
            .column(role_grant::Column::AccountId)
            .filter(role_grant::Column::OrganizationId.eq(viewer.organization()))
            .filter(role_grant::Column::EndedAt.is_null())
            .filter(role_grant::Column::Role.is_in(query.role.iter().copied().map(Text)))
            .into_query();
        accounts = accounts.filter(account::Column::Id.in_subquery(grants));
    }
    match query.state[..] {
        [AccountState::Active] => accounts.filter(account::Column::DisabledAt.is_null()),
        [AccountState::Disabled] => accounts.filter(account::Column::DisabledAt.is_not_null()),
        _ => accounts,
    }
}

pub(super) async fn create(
    work: &Work<'_>,
    body: &AccountPrototype,
    password_hash: Option<String>,
) -> Result<account::Model> {
    let name = text::tidy(&body.name.0);
    let phone = body.phone.as_ref().map(phone).transpose()?;
    let account = account::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        kind: Set(Text(AccountKind::Staff)),
        sort_key: Set(text::sort_key(&name)),
        name: Set(name),
        latin_name: Set(None),
        username: Set(Some(body.username.0.to_lowercase())),
        email: Set(body.email.as_ref().map(|email| email.0.to_lowercase())),
        phone: Set(phone),
        password_stands_alone: Set(password_hash.is_some()),
        password_hash: Set(password_hash),
        is_demo: Set(false),
        last_signed_in_at: Set(None),
        disabled_at: Set(None),
    };
    let fact = AccountCreated(account.insert(work.db()).await.on_duplicate(seed::taken())?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub(super) async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &AccountPatch,
) -> Result<account::Model> {
    let account = lock(work, id).await?;
    if_match.check(account.version)?;
    if body.email.is_some() || body.phone.is_some() || body.username.is_some() {
        needs_fresh_proof(work)?;
    }
    let was_disabled = account.disabled_at.is_some();
    let (version, is_customer) = (account.version + 1, account.kind == Text(AccountKind::Customer));
    let mut change = account.into_active_model();
    change.version = Set(version);
    if let Some(name) = &body.name {
        let name = text::tidy(&name.0);
        change.sort_key = Set(text::sort_key(&name));
        change.name = Set(name);
    }
    if let Some(username) = &body.username {
        change.username = Set(Some(username.0.to_lowercase()));
    }
    if let Some(email) = &body.email {
        change.email = Set(email.as_ref().map(|email| email.0.to_lowercase()));
    }
    if let Some(new) = &body.phone {
        if is_customer && new.is_none() {
            let why = Say::new(
                "A customer signs in with a telephone; give another one.",
                "مشتری با شماره تلفن وارد می‌شود؛ شماره دیگری بدهید.",
            );
            return Err(Error::field("/phone", "required", why));
        }
        change.phone = Set(new.as_ref().map(phone).transpose()?);
    }
    let disables = body.state == Some(AccountState::Disabled) && !was_disabled;
    if disables && id == work.viewer.subject() {
        let why = Say::new(
            "You can't disable your own account; another administrator can.",
            "حساب خودتان را نمی‌توانید غیرفعال کنید؛ مدیر دیگری می‌تواند.",
        );
        return Err(Error::field("/state", "own_account", why));
    }
    match body.state {
        Some(AccountState::Disabled) if disables => change.disabled_at = Set(Some(work.now)),
        Some(AccountState::Active) => change.disabled_at = Set(None),
        _ => {}
    }
    let account = change.update(work.db()).await.on_duplicate(seed::taken())?;
    index(work, &account).await?;
    if disables {
        work.emit(&AccountDisabled(account.clone())).await?;
        sessions::end_all(work, id, "account_disabled").await?;
    } else {
        work.emit(&AccountUpdated(account.clone())).await?;
    }
    Ok(account)
}

pub(super) async fn sign_out(work: &Work<'_>, id: Uuid) -> Result<account::Model> {
    let account = lock(work, id).await?;
    sessions::end_all(work, id, "signed_out_by_administrator").await?;
    let fact = AccountSignedOut(account);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Whether a password may be that of a new account.
pub(super) fn acceptable(body: &AccountPrototype) -> Result<()> {
    let Some(password) = &body.password else { return Ok(()) };
    let own = [body.username.0.as_str(), body.name.0.as_str()];
    rules::password(&password.0, rules::ALONE, own).map_err(|weak| weak.at("/password"))
}

/// Accounts as the contract has them, with what they are in the viewer's organization.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    accounts: Vec<account::Model>,
) -> Result<Vec<Account>> {
    let ids: Vec<Uuid> = accounts.iter().map(|account| account.id).collect();
    let secured = credentials::with_second_factor(db, &ids).await?;
    let grants = Viewer::system(viewer.organization())
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.is_in(ids))
        .filter(role_grant::Column::OrganizationId.eq(viewer.organization()))
        .filter(role_grant::Column::EndedAt.is_null())
        .order_by_asc(role_grant::Column::Id)
        .all(db)
        .await?;
    let mut roles: HashMap<Uuid, Vec<GrantedRole>> = HashMap::new();
    for grant in grants {
        let roles = roles.entry(grant.account_id).or_default();
        if !roles.contains(&grant.role.0) {
            roles.push(grant.role.0);
        }
    }
    let tell = |account: account::Model| Account {
        roles: roles.remove(&account.id).unwrap_or_default(),
        id: account.id,
        version: account.version,
        created_at: account.created_at.into(),
        kind: account.kind.0,
        state: match account.disabled_at {
            Some(_) => AccountState::Disabled,
            None => AccountState::Active,
        },
        name: Name(account.name),
        username: account.username.map(Username),
        email: account.email.map(Email),
        phone: account.phone.map(Phone),
        has_password: account.password_hash.is_some(),
        has_second_factor: secured.contains(&account.id),
        last_signed_in_at: account.last_signed_in_at.map(Into::into),
        disabled_at: account.disabled_at.map(Into::into),
    };
    Ok(accounts.into_iter().map(tell).collect())
}

async fn index(work: &Work<'_>, account: &account::Model) -> Result<()> {
    let more = [&account.latin_name, &account.username, &account.email, &account.phone];
    let more = more.into_iter().flatten().map(String::as_str);
    let words: Vec<&str> = [account.name.as_str()].into_iter().chain(more).collect();
    work.search("account", account.id, &words).await
}

fn phone(typed: &Phone) -> Result<String> {
    let why = Say::new(
        "This isn't a telephone number; type it with its code, as in 0970 123 4567.",
        "این شماره تلفن نیست؛ آن را با پیش‌شماره بنویسید، مانند 0970 123 4567.",
    );
    text::phone(&typed.0).ok_or_else(|| Error::field("/phone", "phone", why))
}
