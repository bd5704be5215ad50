//! Refresh tokens: each works once and leads to the next.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use contract::{common::ProblemCode, rt::Cx};
use kernel::{OrNotFound, Result, Viewer, Work};
use rand::Rng;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*};
use sha2::{Digest, Sha256};

use super::{Opened, Opening, end, lock, open, refresh_token, session};
use crate::accounts::{
    account,
    events::SessionRefreshed,
    rules::{self, Presented, Refresh},
};

/// What came of a refresh token.
pub(in crate::accounts) enum Rotation {
    Carried(Opened),
    Refused(ProblemCode),
    /// It was a copy: the session has just ended.
    Stolen(Uuid),
}

/// A new refresh token of a session: its row and its secret, which is kept nowhere.
pub(super) async fn issue(work: &Work<'_>, session: Uuid) -> Result<(Uuid, String)> {
    let secret = secret();
    let token = refresh_token::ActiveModel {
        id: Set(work.new_id()),
        session_id: Set(session),
        digest: Set(digest(&secret)),
        created_at: Set(work.now),
        consumed_at: Set(None),
        successor_id: Set(None),
        forgiven_at: Set(None),
    };
    let token = token.insert(work.db()).await?;
    Ok((token.id, secret))
}

/// Takes a refresh token for the next one.
pub(in crate::accounts) async fn rotate(
    work: &Work<'_>,
    cx: &Cx,
    secret: &str,
) -> Result<Rotation> {
    let tokens = Viewer::system(Uuid::nil()).select::<refresh_token::Entity>();
    let token = tokens.filter(refresh_token::Column::Digest.eq(digest(secret)));
    let Some(token) = token.one(work.db()).await? else {
        return Ok(Rotation::Refused(ProblemCode::Unauthenticated));
    };
    // The session first: whoever holds it is alone with all its tokens.
    let Some(session) = lock(work, token.session_id).await? else {
        return Ok(Rotation::Refused(ProblemCode::Unauthenticated));
    };
    let Some(token) = find(work, token.id).await? else {
        return Ok(Rotation::Refused(ProblemCode::Unauthenticated));
    };
    if session.ended_at.is_some() {
        return Ok(Rotation::Refused(ProblemCode::Unauthenticated));
    }
    if !session.is_live(work.now) {
        return Ok(Rotation::Refused(ProblemCode::TokenExpired));
    }
    let successor = match token.successor_id {
        Some(id) => find(work, id).await?,
        None => None,
    };
    let presented = Presented {
        consumed_at: token.consumed_at,
        was_forgiven: token.forgiven_at.is_some(),
        successor_was_used: successor.as_ref().is_some_and(|next| next.consumed_at.is_some()),
    };
    let decision = rules::refresh(presented, work.now);
    if decision == Refresh::Stolen {
        let id = session.id;
        end(work, session, "refresh_token_reused").await?;
        return Ok(Rotation::Stolen(id));
    }
    if session.must_renew {
        return renew(work, cx, session).await.map(Rotation::Carried);
    }
    let (next, secret) = issue(work, session.id).await?;
    if decision == Refresh::Forgive
        && let Some(lost) = successor
    {
        consume(work, lost, next).await?;
    }
    let forgiven = (decision == Refresh::Forgive).then_some(work.now);
    let consumed_at = token.consumed_at.unwrap_or(work.now);
    let mut change = token.into_active_model();
    change.consumed_at = Set(Some(consumed_at));
    change.forgiven_at = Set(forgiven);
    change.successor_id = Set(Some(next));
    change.update(work.db()).await?;
    let session = carry_on(work, session).await?;
    Ok(Rotation::Carried(Opened { session, refresh: Some(secret) }))
}

/// Another session takes the place of one whose roles changed, for as long as that would have
/// lasted.
async fn renew(work: &Work<'_>, cx: &Cx, session: session::Model) -> Result<Opened> {
    let accounts = work.system().select::<account::Entity>();
    let account = accounts.filter(account::Column::Id.eq(session.account_id));
    let account = account.one(work.db()).await?.or_not_found("account")?;
    let opening = Opening {
        proven: false,
        strong: session.is_strong,
        ..Opening::of(&account, session.kind.0, session.organization_id)
    };
    let expires_at = session.expires_at;
    end(work, session, "roles_changed").await?;
    let Opened { session, refresh } = open(work, cx, opening).await?;
    let mut change = session.clone().into_active_model();
    change.expires_at = Set(Ord::min(session.expires_at, expires_at));
    change.idle_until = Set(Ord::min(session.idle_until, expires_at));
    Ok(Opened { session: change.update(work.db()).await?, refresh })
}

async fn consume(work: &Work<'_>, token: refresh_token::Model, successor: Uuid) -> Result<()> {
    let mut change = token.into_active_model();
    change.consumed_at = Set(Some(work.now));
    change.successor_id = Set(Some(successor));
    change.update(work.db()).await?;
    Ok(())
}

async fn carry_on(work: &Work<'_>, session: session::Model) -> Result<session::Model> {
    let (idle, _) = rules::lifetime(session.kind.0);
    let (version, expires_at) = (session.version + 1, session.expires_at);
    let mut change = session.into_active_model();
    change.version = Set(version);
    change.last_used_at = Set(work.now);
    change.idle_until = Set(Ord::min(work.now + idle, expires_at));
    let fact = SessionRefreshed(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn find(work: &Work<'_>, id: Uuid) -> Result<Option<refresh_token::Model>> {
    let tokens = Viewer::system(Uuid::nil()).select::<refresh_token::Entity>();
    Ok(tokens.filter(refresh_token::Column::Id.eq(id)).one(work.db()).await?)
}

/// 256 random bits, as text.
pub(in crate::accounts) fn secret() -> String {
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What is kept of a secret that is random enough not to be guessed.
pub(in crate::accounts) fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}
