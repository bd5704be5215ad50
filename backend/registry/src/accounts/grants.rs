//! What roles allow beyond letting in: leading, and deciding about money alone.

use contract::{
    accounts::{GrantedRole, RoleGrant, RoleGrantPrototype},
    rt::{IfMatch, Money},
};
use kernel::{Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Say, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    account, actions,
    events::{RoleGranted, RoleWithdrawn},
    held, role_grant, sessions,
};
use crate::organizations::{self, branch, organization};

/// What somebody may decide alone in the organization they work in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// The largest discount, in ten-thousandths.
    pub discount: i32,
    /// The largest goodwill; none where no role allows any.
    pub goodwill: Option<Money>,
    /// Of which roles they lead the others.
    pub leads: Vec<GrantedRole>,
}

/// The limits of whoever acts: of several roles, the widest holds.
pub async fn limits(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<Limits> {
    let mut limits = Limits::default();
    for grant in held(db, viewer.subject(), viewer.organization()).await? {
        limits.discount = Ord::max(limits.discount, grant.discount_limit.unwrap_or(0));
        if let Some(goodwill) = goodwill(&grant)?
            && limits.goodwill.is_none_or(|known| known.minor < goodwill.minor)
        {
            limits.goodwill = Some(goodwill);
        }
        if grant.is_lead {
            limits.leads.push(grant.role.0);
        }
    }
    Ok(limits)
}

/// The accounts that have a role in an organization, for tasks and messages to them.
pub async fn with_role(
    db: &impl ConnectionTrait,
    organization: Uuid,
    role: GrantedRole,
) -> Result<Vec<account::Model>> {
    let system = Viewer::system(organization);
    let grants = system
        .select::<role_grant::Entity>()
        .select_only()
        .column(role_grant::Column::AccountId)
        .filter(role_grant::Column::OrganizationId.eq(organization))
        .filter(role_grant::Column::Role.eq(Text(role)))
        .filter(role_grant::Column::EndedAt.is_null())
        .into_query();
    let accounts = system
        .select::<account::Entity>()
        .filter(account::Column::Id.in_subquery(grants))
        .filter(account::Column::DisabledAt.is_null());
    Ok(accounts.order_by_asc(account::Column::SortKey).all(db).await?)
}

pub(super) async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    account: Uuid,
    page: &Pager,
) -> Result<(Vec<RoleGrant>, Option<contract::common::Cursor>)> {
    actions::find(db, viewer, account).await?;
    let grants = viewer
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.eq(account))
        .filter(role_grant::Column::OrganizationId.eq(viewer.organization()))
        .filter(role_grant::Column::EndedAt.is_null());
    let id = role_grant::Column::Id;
    let grants = page.keyset(grants, id, Order::Asc, id).all(db).await?;
    let (grants, next_cursor) = page.cut(grants, |grant| (Key::Id, grant.id));
    Ok((told(db, viewer, grants).await?, next_cursor))
}

pub(super) async fn create(
    work: &Work<'_>,
    account: Uuid,
    body: &RoleGrantPrototype,
) -> Result<role_grant::Model> {
    actions::needs_fresh_proof(work)?;
    let account = actions::lock(work, account).await?;
    if let Some(branch) = body.branch_id {
        let branches = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(branch));
        if branches.one(work.db()).await?.is_none() {
            let why = Say::new("There is no such branch.", "چنین شعبه‌ای نیست.");
            return Err(Error::field("/branch_id", "not_found", why));
        }
    }
    let row = role_grant::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        account_id: Set(account.id),
        organization_id: Set(work.viewer.organization()),
        branch_id: Set(body.branch_id),
        role: Set(Text(body.role)),
        is_lead: Set(body.is_lead),
        discount_limit: Set(body.discount_limit),
        goodwill_limit: Set(body.goodwill_limit.map(|money| money.minor)),
        goodwill_currency: Set(body.goodwill_limit.map(|money| money.currency.code().to_owned())),
        ended_at: Set(None),
    };
    let twice =
        Say::new("The account has this role there already.", "این حساب همین نقش را آنجا دارد.");
    let fact = RoleGranted(row.insert(work.db()).await.on_duplicate(twice)?);
    work.emit(&fact).await?;
    sessions::renew_all(work, account.id).await?;
    Ok(fact.0)
}

/// Makes whoever adds an organization its first administrator.
pub(crate) async fn grant_administration(work: &Work<'_>, organization: Uuid) -> Result<()> {
    let row = role_grant::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        account_id: Set(work.viewer.subject()),
        organization_id: Set(organization),
        branch_id: Set(None),
        role: Set(Text(GrantedRole::Admin)),
        is_lead: Set(false),
        discount_limit: Set(None),
        goodwill_limit: Set(None),
        goodwill_currency: Set(None),
        ended_at: Set(None),
    };
    work.emit(&RoleGranted(row.insert(work.db()).await?)).await
}

pub(super) async fn withdraw(
    work: &Work<'_>,
    account: Uuid,
    id: Uuid,
    if_match: IfMatch,
) -> Result<()> {
    let grants = work
        .viewer
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::Id.eq(id))
        .filter(role_grant::Column::AccountId.eq(account))
        .filter(role_grant::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(role_grant::Column::EndedAt.is_null());
    let grant = grants.lock_exclusive().one(work.db()).await?.or_not_found("role grant")?;
    if_match.check(grant.version)?;
    if account == work.viewer.subject() && grant.role.0 == GrantedRole::Admin {
        let why = Say::new(
            "You can't withdraw your own administration; another administrator can.",
            "مدیریت سامانه را از خودتان نمی‌توانید بگیرید؛ مدیر دیگری می‌تواند.",
        );
        return Err(Error::refused(contract::common::ProblemCode::InvalidState, why));
    }
    let version = grant.version + 1;
    let mut change = grant.into_active_model();
    change.version = Set(version);
    change.ended_at = Set(Some(work.now));
    work.emit(&RoleWithdrawn(change.update(work.db()).await?)).await?;
    sessions::renew_all(work, account).await
}

/// Role grants as the contract has them.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    grants: Vec<role_grant::Model>,
) -> Result<Vec<RoleGrant>> {
    let system = Viewer::system(viewer.organization());
    let organizations = system
        .select::<organization::Entity>()
        .filter(organization::Column::Id.is_in(grants.iter().map(|grant| grant.organization_id)))
        .all(db)
        .await?;
    let branches = system
        .select::<branch::Entity>()
        .filter(branch::Column::Id.is_in(grants.iter().filter_map(|grant| grant.branch_id)))
        .all(db)
        .await?;
    let tell = |grant: role_grant::Model| {
        let organization = organizations.iter().find(|one| one.id == grant.organization_id);
        let branch = branches.iter().find(|one| Some(one.id) == grant.branch_id);
        Ok(RoleGrant {
            goodwill_limit: goodwill(&grant)?,
            id: grant.id,
            version: grant.version,
            created_at: grant.created_at.into(),
            account_id: grant.account_id,
            organization: organizations::reference(
                organization.cloned().or_not_found("organization")?,
            ),
            branch: branch.cloned().map(organizations::branch_reference),
            role: grant.role.0,
            is_lead: grant.is_lead,
            discount_limit: grant.discount_limit,
        })
    };
    grants.into_iter().map(tell).collect()
}

fn goodwill(grant: &role_grant::Model) -> Result<Option<Money>> {
    match (grant.goodwill_limit, &grant.goodwill_currency) {
        (Some(minor), Some(currency)) => Ok(Some(Money::new(minor, currency)?)),
        _ => Ok(None),
    }
}
