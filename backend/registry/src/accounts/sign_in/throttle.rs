//! How often somebody tried: rows, so that all servers count together.

use contract::{
    common::ProblemCode,
    rt::{Cx, Problem},
};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{App, Error, Result, Say, Work, guarded};
use sea_orm::{
    ActiveValue::Set,
    entity::prelude::*,
    query::*,
    sea_query::{ExprTrait, OnConflict},
};
use sha2::Sha256;

use super::limit::{ActiveModel, Column, Entity};
use crate::accounts::rules::{Counted, Pace};

/// In the demo everybody calls from one address.
const DEMO: i32 = 20;

/// Something that is counted, for somebody.
#[derive(Debug, Clone)]
pub struct Limit {
    kind: &'static str,
    digest: Vec<u8>,
    pace: Pace,
}

impl Limit {
    /// The digest is keyed: the rows tell nobody who tried to sign in.
    pub fn of(app: &App, kind: &'static str, who: &str, pace: Pace) -> Result<Self> {
        let key = app.secret("sign_in_limits");
        let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
        let digest = mac.chain_update(who).finalize().into_bytes().to_vec();
        Ok(Self { kind, digest, pace })
    }

    pub fn of_address(app: &App, cx: &Cx, kind: &'static str, mut pace: Pace) -> Result<Self> {
        if app.is_demo() {
            pace.free *= DEMO;
        }
        let peer = cx.peer.map(|peer| peer.to_string());
        Self::of(app, kind, peer.as_deref().unwrap_or("unknown"), pace)
    }
}

/// Counts one more, or refuses it because there were too many.
pub async fn spend(work: &Work<'_>, limit: &Limit) -> Result<()> {
    let rows = kernel::Viewer::system(Uuid::nil()).select::<Entity>();
    let row = rows
        .filter(Column::Kind.eq(limit.kind))
        .filter(Column::Digest.eq(limit.digest.clone()))
        .lock_exclusive()
        .one(work.db())
        .await?;
    let counted = row.map(|row| Counted {
        window_started_at: row.window_started_at,
        last_at: row.last_at,
        count: row.count,
    });
    if let Some(wait) = limit.pace.wait(counted, work.now) {
        return Err(too_many(wait.num_seconds().saturating_add(1)));
    }
    let again = counted.is_some_and(|row| work.now - row.window_started_at < limit.pace.window);
    let row = ActiveModel {
        kind: Set(limit.kind.to_owned()),
        digest: Set(limit.digest.clone()),
        window_started_at: Set(work.now),
        last_at: Set(work.now),
        count: Set(1),
    };
    let mut conflict = OnConflict::columns([Column::Kind, Column::Digest]);
    conflict.update_column(Column::LastAt);
    match again {
        true => conflict.value(Column::Count, Expr::col((Entity, Column::Count)).add(1)),
        false => conflict.update_columns([Column::WindowStartedAt, Column::Count]),
    };
    Entity::insert(row).on_conflict(conflict).exec_without_returning(work.db()).await?;
    Ok(())
}

/// Takes one back: what was tried was right.
pub async fn refund(work: &Work<'_>, limit: &Limit) -> Result<()> {
    let rows = guarded::<Entity>()
        .col_expr(Column::Count, Expr::col(Column::Count).sub(1))
        .filter(Column::Kind.eq(limit.kind))
        .filter(Column::Digest.eq(limit.digest.clone()))
        .filter(Column::Count.gt(0));
    rows.exec(work.db()).await?;
    Ok(())
}

/// Forgets all that was counted: the right one came.
pub async fn clear(work: &Work<'_>, limit: &Limit) -> Result<()> {
    let rows = guarded::<Entity>()
        .col_expr(Column::Count, Expr::value(0))
        .filter(Column::Kind.eq(limit.kind))
        .filter(Column::Digest.eq(limit.digest.clone()));
    rows.exec(work.db()).await?;
    Ok(())
}

fn too_many(seconds: i64) -> Error {
    let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
    let why = Say::new(
        format!("Too many tries; the next one is possible in {seconds} seconds."),
        format!("تلاش‌ها زیاد شد؛ تلاش بعدی پس از {seconds} ثانیه شدنی است."),
    );
    Problem::new(ProblemCode::RateLimited).detail(why).retry_after(seconds).into()
}
