//! Sessions as the contract has them.

use std::collections::HashMap;

use contract::{
    accounts::{Email, Username},
    common::{Name, Phone},
    sessions::{CurrentSession, Impersonator, Session, SessionGrant, SignedInAccount},
};
use kernel::{App, OrNotFound, Result, Viewer, Work};
use sea_orm::{entity::prelude::*, query::*};

use super::{live, session};
use crate::{
    accounts::{account, held, keys, preferences, role_grant, rules},
    organizations::{self, organization},
};

impl session::Model {
    /// `names` are those of whoever acts for others.
    pub(super) fn told(self, asking: Uuid, names: &HashMap<Uuid, String>) -> Session {
        let impersonator = self.impersonator_id.and_then(|id| Some((id, names.get(&id)?.clone())));
        Session {
            is_current: self.id == asking,
            must_enrol: false,
            impersonator: impersonator.map(|(id, name)| Impersonator { id, name: Name(name) }),
            id: self.id,
            kind: self.kind.0,
            organization_id: self.organization_id,
            created_at: self.created_at.into(),
            last_used_at: self.last_used_at.into(),
            expires_at: Ord::min(self.idle_until, self.expires_at).into(),
            stepped_up_until: self.stepped_up_until.map(Into::into),
            agent: self.agent,
            address: self.peer,
            service_request_id: self.service_request_id,
        }
    }
}

/// The names of those who act for others in some sessions.
pub(super) async fn impersonators(
    db: &impl ConnectionTrait,
    sessions: &[session::Model],
) -> Result<HashMap<Uuid, String>> {
    let ids: Vec<Uuid> = sessions.iter().filter_map(|session| session.impersonator_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let accounts = Viewer::system(Uuid::nil()).select::<account::Entity>();
    let accounts = accounts.filter(account::Column::Id.is_in(ids)).all(db).await?;
    Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
}

/// The session that asks, and whose it is.
pub(in crate::accounts) async fn current(
    db: &impl ConnectionTrait,
    session: session::Model,
) -> Result<CurrentSession> {
    let (account, preferences) = match session.account_id {
        Some(account) => (
            Some(signed_in(db, account, session.organization_id).await?),
            Some(preferences::of(db, account).await?),
        ),
        None => (None, None),
    };
    let must_enrol = match session.account_id {
        Some(account) => {
            let held = held(db, account, session.organization_id).await?;
            live::must_enrol(db, &session, &held).await?
        }
        None => false,
    };
    let asking = session.id;
    let names = impersonators(db, std::slice::from_ref(&session)).await?;
    let session = Session { must_enrol, ..session.told(asking, &names) };
    Ok(CurrentSession { session, account, preferences })
}

/// A session and the token that proves it for the next minutes.
pub(in crate::accounts) async fn granted(
    work: &Work<'_>,
    session: session::Model,
) -> Result<SessionGrant> {
    let app: &App = work.app;
    let held = match session.account_id {
        Some(account) => held(work.db(), account, session.organization_id).await?,
        None => Vec::new(),
    };
    let expires_at = match session.account_id {
        Some(_) if session.impersonator_id.is_none() => {
            Ord::min(work.now + rules::ACCESS, session.expires_at)
        }
        _ => session.expires_at,
    };
    let claims = keys::Claims {
        sub: session.account_id.unwrap_or(session.id),
        org: session.organization_id,
        roles: live::roles(&held),
        sid: session.id,
        exp: expires_at.timestamp(),
        link: session.service_request_id,
    };
    let access_token = keys::current(app, work.db()).await?.sign(claims)?;
    let CurrentSession { session, account, preferences } = current(work.db(), session).await?;
    let expires_at = expires_at.into();
    Ok(SessionGrant { session, account, preferences, access_token, expires_at })
}

async fn signed_in(
    db: &impl ConnectionTrait,
    id: Uuid,
    organization: Uuid,
) -> Result<SignedInAccount> {
    let system = Viewer::system(organization);
    let account = system.select::<account::Entity>().filter(account::Column::Id.eq(id));
    let account = account.one(db).await?.or_not_found("account")?;
    let grants = system
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.eq(id))
        .filter(role_grant::Column::EndedAt.is_null())
        .order_by_asc(role_grant::Column::Id)
        .all(db)
        .await?;
    let mut roles = Vec::new();
    for grant in grants.iter().filter(|grant| grant.organization_id == organization) {
        if !roles.contains(&grant.role.0) {
            roles.push(grant.role.0);
        }
    }
    let known = grants.iter().map(|grant| grant.organization_id).chain([organization]);
    let all = system
        .select::<organization::Entity>()
        .filter(organization::Column::Id.is_in(known))
        .order_by_asc(organization::Column::Code)
        .all(db)
        .await?;
    let here = all.iter().find(|one| one.id == organization).cloned();
    Ok(SignedInAccount {
        id,
        name: Name(account.name),
        username: account.username.map(Username),
        phone: account.phone.map(Phone),
        email: account.email.map(Email),
        has_password: account.password_hash.is_some(),
        roles,
        organization: organizations::reference(here.or_not_found("organization")?),
        organizations: all.into_iter().map(organizations::reference).collect(),
        parties: live::parties(db, id).await?,
    })
}
