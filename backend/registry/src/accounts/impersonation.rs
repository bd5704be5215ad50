//! Acting in somebody's place, to see what they see: for half an hour, under both names, and
//! without any way to what they sign in with.

use contract::{
    accounts::{AccountKind, GrantedRole, ImpersonationPrototype},
    common::ProblemCode,
    rt::Cx,
    sessions::{SessionGrant, SessionKind},
};
use kernel::{App, Error, Result, Say, Text};
use sea_orm::entity::prelude::Uuid;

use super::{
    actions,
    events::ImpersonationBegun,
    held,
    sessions::{self, Opening},
    sign_in::SignedIn,
};

pub(super) async fn begin(
    app: &App,
    cx: &Cx,
    id: Uuid,
    body: &ImpersonationPrototype,
) -> Result<SessionGrant> {
    app.transact(cx, async |work| {
        actions::needs_fresh_proof(work)?;
        let account = actions::find(work.db(), &work.viewer, id).await?;
        let organization = work.viewer.organization();
        let grants = held(work.db(), id, organization).await?;
        let is_admin = grants.iter().any(|grant| grant.role.0 == GrantedRole::Admin);
        let may = account.kind == Text(AccountKind::Staff)
            && account.disabled_at.is_none()
            && !grants.is_empty()
            && !is_admin;
        if !may {
            let why = Say::new(
                "Only for somebody who works here, may sign in and is no administrator.",
                "تنها به جای کسی که اینجا کار می‌کند، می‌تواند وارد شود و مدیر سامانه نیست.",
            );
            return Err(Error::refused(ProblemCode::InvalidState, why));
        }
        let opening = Opening {
            proven: false,
            impersonator: Some(work.viewer.subject()),
            ..Opening::of(&account, SessionKind::Staff, organization)
        };
        let opened = sessions::open(work, cx, opening).await?;
        let session = opened.session.clone();
        work.emit(&ImpersonationBegun { session, reason: body.reason.0.clone() }).await?;
        Ok(SignedIn::of(work, opened).await?.grant)
    })
    .await
}
