//! Accounts that a seed or the command line makes.

use contract::{
    accounts::{AccountKind, GrantedRole},
    rt::Money,
};
use kernel::{OnDuplicate, Result, Say, Text, Work, text};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use super::{
    account, account_party,
    events::{AccountCreated, RoleGranted},
    role_grant,
};

/// An account as a seed wants it. The password policy is the caller's to keep or to bend.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    pub kind: AccountKind,
    pub name: &'a str,
    /// The name in Latin letters.
    pub latin_name: Option<&'a str>,
    pub username: Option<&'a str>,
    pub email: Option<&'a str>,
    /// In any form; kept in E.164.
    pub phone: Option<&'a str>,
    /// What [`super::passwords::hash_now`] makes of the password.
    pub password_hash: Option<String>,
    /// Works in the demo only, and only from the machine it runs on.
    pub is_demo: bool,
    pub grants: Vec<NewGrant>,
    /// The customers whose affairs it manages.
    pub parties: Vec<Uuid>,
}

/// A role in the account's home organization.
#[derive(Debug, Clone)]
pub struct NewGrant {
    pub role: GrantedRole,
    pub branch_id: Option<Uuid>,
    pub is_lead: bool,
    /// In ten-thousandths.
    pub discount_limit: Option<i32>,
    pub goodwill_limit: Option<Money>,
}

impl NewGrant {
    /// A role everywhere in the organization, without any limit to decide within.
    pub fn of(role: GrantedRole) -> Self {
        Self { role, branch_id: None, is_lead: false, discount_limit: None, goodwill_limit: None }
    }
}

/// Makes an account at home in an organization.
pub async fn create_account_for_seed(
    work: &Work<'_>,
    organization: Uuid,
    new: NewAccount<'_>,
) -> Result<account::Model> {
    let phone = new.phone.and_then(text::phone);
    let account = account::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(organization),
        kind: Set(Text(new.kind)),
        name: Set(text::tidy(new.name)),
        latin_name: Set(new.latin_name.map(str::to_owned)),
        sort_key: Set(text::sort_key(new.name)),
        username: Set(new.username.map(str::to_lowercase)),
        email: Set(new.email.map(str::to_lowercase)),
        phone: Set(phone.clone()),
        password_hash: Set(new.password_hash),
        password_stands_alone: Set(true),
        is_demo: Set(new.is_demo),
        last_signed_in_at: Set(None),
        disabled_at: Set(None),
    };
    let fact = AccountCreated(account.insert(work.db()).await.on_duplicate(taken())?);
    let words = [Some(new.name), new.latin_name, new.username, new.email, phone.as_deref()];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    work.search("account", fact.0.id, &words).await?;
    work.emit(&fact).await?;
    for grant in new.grants {
        let grant = role_grant::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(work.viewer.subject()),
            account_id: Set(fact.0.id),
            organization_id: Set(organization),
            branch_id: Set(grant.branch_id),
            role: Set(Text(grant.role)),
            is_lead: Set(grant.is_lead),
            discount_limit: Set(grant.discount_limit),
            goodwill_limit: Set(grant.goodwill_limit.map(|money| money.minor)),
            goodwill_currency: Set(grant
                .goodwill_limit
                .map(|money| money.currency.code().to_owned())),
            ended_at: Set(None),
        };
        work.emit(&RoleGranted(grant.insert(work.db()).await?)).await?;
    }
    for party_id in new.parties {
        let link =
            account_party::ActiveModel { account_id: Set(fact.0.id), party_id: Set(party_id) };
        account_party::Entity::insert(link).exec_without_returning(work.db()).await?;
    }
    Ok(fact.0)
}

pub(super) fn taken() -> Say {
    Say::new(
        "Another account has this user name, mail address or telephone.",
        "حساب دیگری این نام کاربری، نشانی ایمیل یا شماره تلفن را دارد.",
    )
}
