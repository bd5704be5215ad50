//! Taking an invitation up.

use contract::{
    accounts::{AccountKind, InvitationState},
    rt::{Cx, Principal},
    sessions::{InvitationGrant, SessionKind},
};
use kernel::{App, Result, Viewer};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::invitation::{self, Column};
use crate::accounts::{
    NewAccount, NewGrant, create_account_for_seed,
    events::InvitationAccepted,
    passwords, rules,
    sessions::{self, Opening, digest},
    sign_in::{Limit, SignedIn, dead_link, throttle},
};

/// Makes the account with its roles and signs it in; the link is spent by it.
pub(in crate::accounts) async fn accept(
    app: &App,
    cx: &Cx,
    grant: &InvitationGrant,
) -> Result<SignedIn> {
    let limit = Limit::of_address(app, cx, "link_from_address", rules::SECRET_FROM_ADDRESS)?;
    app.transact(cx, async |work| throttle::spend(work, &limit).await).await?;
    // Whether the link works comes first: whoever has none learns nothing about passwords.
    let known = waiting(grant).one(app.db()).await?;
    let known = known.filter(|one| one.state(app.clock.now()) == InvitationState::Sent);
    let known = known.ok_or_else(dead_link)?;
    let own = [grant.username.0.as_str(), known.name.as_str(), known.email.as_str()];
    rules::password(&grant.password.0, rules::ALONE, own).map_err(|weak| weak.at("/password"))?;
    let hash = passwords::hash(&grant.password.0).await?;
    let principal = Principal { organization: known.organization_id, ..Principal::default() };
    let cx = &Cx { principal, ..cx.clone() };
    let outcome = app.transact(cx, async |work| {
        let held = waiting(grant).lock_exclusive().one(work.db()).await?;
        let Some(invitation) = held.filter(|one| one.state(work.now) == InvitationState::Sent)
        else {
            return Ok(None);
        };
        throttle::refund(work, &limit).await?;
        let new = NewAccount {
            kind: AccountKind::Staff,
            name: &invitation.name,
            latin_name: None,
            username: Some(&grant.username.0),
            email: Some(&invitation.email),
            phone: None,
            password_hash: Some(hash.clone()),
            is_demo: false,
            grants: invitation
                .roles()
                .into_iter()
                .map(|role| NewGrant { branch_id: invitation.branch_id, ..NewGrant::of(role) })
                .collect(),
            parties: Vec::new(),
        };
        let organization = invitation.organization_id;
        let account = create_account_for_seed(work, organization, new).await?;
        let version = invitation.version + 1;
        let mut change = invitation.into_active_model();
        change.version = Set(version);
        change.accepted_at = Set(Some(work.now));
        change.account_id = Set(Some(account.id));
        work.emit(&InvitationAccepted(change.update(work.db()).await?)).await?;
        let opening = Opening::of(&account, SessionKind::Staff, organization);
        let opened = sessions::open(work, cx, opening).await?;
        SignedIn::on(work, cx, opened, &account).await.map(Some)
    });
    outcome.await?.ok_or_else(dead_link)
}

fn waiting(grant: &InvitationGrant) -> Select<invitation::Entity> {
    let all = Viewer::system(Uuid::nil()).select::<invitation::Entity>();
    all.filter(Column::Digest.eq(digest(&grant.token.0)))
}
