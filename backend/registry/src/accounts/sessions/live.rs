//! Which sessions live, as the gate asks with every call.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use contract::{accounts::GrantedRole, rt::Principal, security::Role, sessions::SessionKind};
use kernel::{App, Result, Viewer};
use sea_orm::entity::prelude::*;

use super::session;
use crate::{
    accounts::{account, account_party, held, role_grant},
    organizations::organization,
    parties::party,
};

/// How long one looks away: what another server ends, this one knows by then.
pub(in crate::accounts) const LOOK_AWAY: Duration = Duration::from_millis(500);
/// More sessions than this are not remembered at once.
const MOST: usize = 20_000;

struct Seen {
    at: Instant,
    account: Option<Uuid>,
    principal: Principal,
}

/// One for the process: what ends a session has no way to the gate, and the ids are unique.
static SEEN: LazyLock<Mutex<HashMap<Uuid, Seen>>> = LazyLock::new(Mutex::default);

fn seen() -> MutexGuard<'static, HashMap<Uuid, Seen>> {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Looks anew at a session that was changed.
pub fn forget_session(id: Uuid) {
    seen().remove(&id);
}

/// Looks anew at all sessions of an account that was changed.
pub fn forget_account(id: Uuid) {
    seen().retain(|_, seen| seen.account != Some(id));
}

/// Who a session is, if it lives.
pub async fn principal(app: &App, id: Uuid) -> Result<Option<Principal>> {
    if let Some(seen) = seen().get(&id).filter(|seen| seen.at.elapsed() < LOOK_AWAY) {
        return Ok(Some(seen.principal.clone()));
    }
    let at = Instant::now();
    let Some((account, principal)) = load(app, id).await? else {
        forget_session(id);
        return Ok(None);
    };
    let mut all = seen();
    if all.len() >= MOST {
        all.retain(|_, seen| seen.at.elapsed() < LOOK_AWAY);
    }
    all.insert(id, Seen { at, account, principal: principal.clone() });
    Ok(Some(principal))
}

async fn load(app: &App, id: Uuid) -> Result<Option<(Option<Uuid>, Principal)>> {
    let (db, now) = (app.db(), app.clock.now());
    let system = Viewer::system(Uuid::nil());
    let session = system.select::<session::Entity>().filter(session::Column::Id.eq(id));
    let Some(session) = session.one(db).await?.filter(|session| session.is_live(now)) else {
        return Ok(None);
    };
    let bare = Principal {
        subject: session.account_id.unwrap_or(session.id),
        session: session.id,
        organization: session.organization_id,
        link: session.service_request_id,
        impersonator: session.impersonator_id,
        stepped_up: session.stepped_up_until.is_some_and(|until| until > now),
        at: Some(now),
        ..Principal::default()
    };
    let Some(account) = session.account_id else {
        let role = match session.kind.0 {
            SessionKind::LinkHolder => Role::LinkHolder,
            _ => Role::Guest,
        };
        return Ok(Some((None, Principal { roles: vec![role], ..bare })));
    };
    let accounts = system.select::<account::Entity>().filter(account::Column::Id.eq(account));
    let enabled = accounts.filter(account::Column::DisabledAt.is_null()).one(db).await?;
    if enabled.is_none() {
        return Ok(None);
    }
    let grants = held(db, account, session.organization_id).await?;
    if session.must_renew {
        return Ok(None);
    }
    if let Some(impersonator) = session.impersonator_id
        && !may_impersonate(db, impersonator, session.organization_id).await?
    {
        return Ok(None);
    }
    if must_enrol(db, &session, &grants).await? {
        return Ok(Some((Some(account), Principal { roles: vec![Role::Enrolling], ..bare })));
    }
    let parties = parties(db, account).await?;
    Ok(Some((
        Some(account),
        Principal { roles: roles(&grants), branches: branches(&grants), parties, ..bare },
    )))
}

/// Whether somebody is an administrator still, who may sign in.
async fn may_impersonate(
    db: &impl ConnectionTrait,
    account: Uuid,
    organization: Uuid,
) -> Result<bool> {
    let accounts = Viewer::system(organization).select::<account::Entity>();
    let account = accounts
        .filter(account::Column::Id.eq(account))
        .filter(account::Column::DisabledAt.is_null());
    let Some(account) = account.one(db).await? else { return Ok(false) };
    let grants = held(db, account.id, organization).await?;
    Ok(grants.iter().any(|grant| grant.role.0 == GrantedRole::Admin))
}

/// Whether a session may do nothing yet but set up a second factor.
pub(super) async fn must_enrol(
    db: &impl ConnectionTrait,
    session: &session::Model,
    grants: &[role_grant::Model],
) -> Result<bool> {
    let is_own = session.impersonator_id.is_none();
    Ok(is_own && !session.is_strong && is_strict(db, grants, session.organization_id).await?)
}

/// Whether one of these roles must have a second factor in its organization.
async fn is_strict(
    db: &impl ConnectionTrait,
    grants: &[role_grant::Model],
    organization: Uuid,
) -> Result<bool> {
    let all = Viewer::system(organization).select::<organization::Entity>();
    let house = all.filter(organization::Column::Id.eq(organization)).one(db).await?;
    let strict = house.map(|house| house.second_factor_roles()).unwrap_or_default();
    Ok(grants.iter().any(|grant| strict.contains(&grant.role.0)))
}

/// Whether an account must have a second factor where it works.
pub(in crate::accounts) async fn must_have_second_factor(
    db: &impl ConnectionTrait,
    account: Uuid,
    organization: Uuid,
) -> Result<bool> {
    is_strict(db, &held(db, account, organization).await?, organization).await
}

/// The roles that grants give, each once.
pub(in crate::accounts) fn roles(grants: &[role_grant::Model]) -> Vec<Role> {
    let mut roles = Vec::new();
    for grant in grants {
        // The roles that can be granted are some of those that there are.
        if let Ok(role) = grant.role.0.to_string().parse()
            && !roles.contains(&role)
        {
            roles.push(role);
        }
    }
    roles
}

/// The branches that grants are limited to; one grant for all of them lifts the limit.
fn branches(grants: &[role_grant::Model]) -> Vec<Uuid> {
    let limited: Option<Vec<Uuid>> = grants.iter().map(|grant| grant.branch_id).collect();
    limited.unwrap_or_default()
}

/// The customers whose affairs an account manages.
pub(in crate::accounts) async fn parties(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<Uuid>> {
    let links = Viewer::system(Uuid::nil()).select::<account_party::Entity>();
    let links = links.filter(account_party::Column::AccountId.eq(account));
    let mut own: Vec<Uuid> = links.all(db).await?.into_iter().map(|link| link.party_id).collect();
    if own.is_empty() {
        return Ok(own);
    }
    // Two that turned out to be one stand under the one that is left.
    let merged = Viewer::system(Uuid::nil())
        .select::<party::Entity>()
        .filter(party::Column::Id.is_in(own.iter().copied()))
        .filter(party::Column::MergedInto.is_not_null());
    for party in merged.all(db).await? {
        own.extend(party.merged_into.filter(|into| !own.contains(into)));
    }
    Ok(own)
}
