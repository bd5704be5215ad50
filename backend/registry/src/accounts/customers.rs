//! Customers' accounts: made when somebody first proves that a telephone is theirs.

use contract::accounts::{AccountKind, GrantedRole};
use kernel::{OnDuplicate, Result, Say, Text, Viewer, Work, text};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*, sea_query::OnConflict};

use super::{
    account, account_party,
    events::{AccountCreated, RoleGranted},
    role_grant,
};

/// The account of a customer's telephone (in E.164) and the customer it belongs to; both are made
/// where they aren't yet. The work's viewer belongs to the organization whose customer it is.
pub async fn find_or_create_customer(
    work: &Work<'_>,
    phone: &str,
    name: Option<&str>,
) -> Result<(account::Model, Uuid)> {
    let party = crate::parties::find_or_create_by_phone(work, phone, name).await?;
    let accounts = Viewer::system(work.viewer.organization()).select::<account::Entity>();
    let known = accounts
        .filter(account::Column::Kind.eq(Text(AccountKind::Customer)))
        .filter(account::Column::Phone.eq(phone))
        .lock_exclusive()
        .one(work.db())
        .await?;
    let account = match known {
        Some(account) => account,
        None => create(work, phone, &party.name).await?,
    };
    let link = account_party::ActiveModel { account_id: Set(account.id), party_id: Set(party.id) };
    use account_party::Column::{AccountId, PartyId};
    let known = OnConflict::columns([AccountId, PartyId]).do_nothing().to_owned();
    account_party::Entity::insert(link)
        .on_conflict(known)
        .exec_without_returning(work.db())
        .await?;
    Ok((account, party.id))
}

async fn create(work: &Work<'_>, phone: &str, name: &str) -> Result<account::Model> {
    let organization = work.viewer.organization();
    let account = account::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(organization),
        kind: Set(Text(AccountKind::Customer)),
        name: Set(name.to_owned()),
        latin_name: Set(None),
        sort_key: Set(text::sort_key(name)),
        username: Set(None),
        email: Set(None),
        phone: Set(Some(phone.to_owned())),
        password_hash: Set(None),
        password_stands_alone: Set(false),
        is_demo: Set(false),
        last_signed_in_at: Set(None),
        disabled_at: Set(None),
    };
    let raced = Say::new(
        "Somebody signs in with this telephone just now; retry.",
        "همین حالا کسی با این شماره وارد می‌شود؛ دوباره تلاش کنید.",
    );
    let account = account.insert(work.db()).await.on_duplicate(raced)?;
    work.search("account", account.id, &[name, phone]).await?;
    let fact = AccountCreated(account);
    work.emit(&fact).await?;
    let grant = role_grant::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(fact.0.id),
        account_id: Set(fact.0.id),
        organization_id: Set(organization),
        branch_id: Set(None),
        role: Set(Text(GrantedRole::Customer)),
        is_lead: Set(false),
        discount_limit: Set(None),
        goodwill_limit: Set(None),
        goodwill_currency: Set(None),
        ended_at: Set(None),
    };
    work.emit(&RoleGranted(grant.insert(work.db()).await?)).await?;
    Ok(fact.0)
}
