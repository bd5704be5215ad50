//! Sessions: one signing in, on one device. A session is opened, carried on by refresh tokens
//! that each work once, and ended; within half a second every server knows.

mod api;
pub mod live;
mod refresh;
pub mod refresh_token;
pub mod refusal;
pub mod session;
mod view;

use chrono::{DateTime, Utc};
use contract::{rt::Cx, sessions::SessionKind};
use kernel::{Result, Text, Work, guarded};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    account,
    events::{SessionCreated, SessionEnded},
    rules,
};

pub use api::Sessions;
pub(super) use api::{answer, is_secure};
pub(super) use refresh::{Rotation, digest, rotate, secret};
pub(super) use view::{current, granted};

/// What a new session rests on.
pub(super) struct Opening<'a> {
    pub kind: SessionKind,
    pub account: Option<&'a account::Model>,
    pub organization: Uuid,
    pub service_request: Option<Uuid>,
    /// Whether somebody just proved who they are.
    pub proven: bool,
    /// Whether a second factor was among what proved it.
    pub strong: bool,
    /// Who really acts, if it isn't the account.
    pub impersonator: Option<Uuid>,
}

impl<'a> Opening<'a> {
    /// A session of somebody who just proved who they are.
    pub fn of(account: &'a account::Model, kind: SessionKind, organization: Uuid) -> Self {
        Self {
            kind,
            account: Some(account),
            organization,
            service_request: None,
            proven: true,
            strong: false,
            impersonator: None,
        }
    }

    /// A session without an account: a guest's, or that of the holder of a link.
    pub fn nameless(kind: SessionKind, organization: Uuid, service_request: Option<Uuid>) -> Self {
        Self {
            kind,
            account: None,
            organization,
            service_request,
            proven: false,
            strong: false,
            impersonator: None,
        }
    }
}

/// A session that was just opened or carried on.
pub(super) struct Opened {
    pub session: session::Model,
    /// What carries it on; a session without an account has none.
    pub refresh: Option<String>,
}

pub(super) async fn open(work: &Work<'_>, cx: &Cx, opening: Opening<'_>) -> Result<Opened> {
    let (idle, absolute) = match opening.impersonator {
        Some(_) => (rules::IMPERSONATION, rules::IMPERSONATION),
        None => rules::lifetime(opening.kind),
    };
    let session = session::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        kind: Set(Text(opening.kind)),
        account_id: Set(opening.account.map(|account| account.id)),
        organization_id: Set(opening.organization),
        service_request_id: Set(opening.service_request),
        last_used_at: Set(work.now),
        idle_until: Set(work.now + idle),
        expires_at: Set(work.now + absolute),
        stepped_up_until: Set(opening.proven.then(|| work.now + rules::STEP_UP)),
        is_strong: Set(opening.strong),
        impersonator_id: Set(opening.impersonator),
        must_renew: Set(false),
        ended_at: Set(None),
        ended_because: Set(None),
        agent: Set(cx.agent.as_deref().map(printable).filter(|agent| !agent.is_empty())),
        peer: Set(cx.peer.map(|peer| peer.to_string())),
    };
    let fact = SessionCreated(session.insert(work.db()).await?);
    work.emit(&fact).await?;
    if let Some(account) = opening.account.filter(|_| opening.impersonator.is_none()) {
        let seen = guarded::<account::Entity>()
            .col_expr(account::Column::LastSignedInAt, Expr::value(work.now))
            .filter(account::Column::Id.eq(account.id));
        seen.exec(work.db()).await?;
    }
    // Who acts for another has no cookie for it: with the page it's over.
    let refresh = match rules::is_refreshable(opening.kind) && opening.impersonator.is_none() {
        true => Some(refresh::issue(work, fact.0.id).await?.1),
        false => None,
    };
    Ok(Opened { session: fact.0, refresh })
}

/// Ends a session, for a reason that the audit keeps. One that has ended stays as it is.
pub(super) async fn end(work: &Work<'_>, session: session::Model, because: &str) -> Result<()> {
    if session.ended_at.is_some() {
        return Ok(());
    }
    let version = session.version + 1;
    let mut change = session.into_active_model();
    change.version = Set(version);
    change.ended_at = Set(Some(work.now));
    change.ended_because = Set(Some(because.to_owned()));
    work.emit(&SessionEnded(change.update(work.db()).await?)).await
}

/// Ends all sessions of an account, and those in which it acts for others.
pub(super) async fn end_all(work: &Work<'_>, account: Uuid, because: &str) -> Result<()> {
    let sessions = work.system().select::<session::Entity>();
    let sessions = sessions
        .filter(
            Condition::any()
                .add(session::Column::AccountId.eq(account))
                .add(session::Column::ImpersonatorId.eq(account)),
        )
        .filter(session::Column::EndedAt.is_null())
        .order_by_asc(session::Column::Id)
        .lock_exclusive();
    for session in sessions.all(work.db()).await? {
        end(work, session, because).await?;
    }
    Ok(())
}

/// Has the sessions of an account go on under new tokens only: its roles changed.
pub(super) async fn renew_all(work: &Work<'_>, account: Uuid) -> Result<()> {
    let sessions = guarded::<session::Entity>()
        .col_expr(session::Column::MustRenew, Expr::value(true))
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::EndedAt.is_null());
    sessions.exec(work.db()).await?;
    Ok(())
}

/// The session of that id, held until the work is committed; whoever it belongs to.
pub(super) async fn lock(work: &Work<'_>, id: Uuid) -> Result<Option<session::Model>> {
    let sessions = work.system().select::<session::Entity>();
    Ok(sessions.filter(session::Column::Id.eq(id)).lock_exclusive().one(work.db()).await?)
}

impl session::Model {
    /// Whether it may still be used.
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.expires_at > now && self.idle_until > now
    }
}

fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}
