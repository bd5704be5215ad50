//! What of signing in is kept for a while only: sessions that ended, codes and links that nobody
//! can use any more, counts of tries long ago.

use chrono::TimeDelta;
use kernel::{App, Result, Viewer, retention::purge};
use sea_orm::{Condition, entity::prelude::*, query::*};

use super::{
    sessions::{refresh_token, session},
    sign_in::{code, limit, secret_link},
};

/// For how long the list of one's sessions shows those that ended, and a token that was stolen
/// tells of itself.
const SESSIONS: TimeDelta = TimeDelta::days(30);
const CODES: TimeDelta = TimeDelta::days(1);
const LINKS: TimeDelta = TimeDelta::days(30);
const TRIES: TimeDelta = TimeDelta::days(30);

pub async fn sweep(app: &App) -> Result<()> {
    let now = app.clock.now();
    let over = {
        use session::Column;
        Condition::any()
            .add(Column::EndedAt.lt(now - SESSIONS))
            .add(Column::ExpiresAt.lt(now - SESSIONS))
    };
    {
        use refresh_token::{Column, Entity};
        let sessions = Viewer::system(Uuid::nil()).select::<session::Entity>();
        let sessions = sessions.filter(over.clone()).select_only().column(session::Column::Id);
        let tokens = Column::SessionId.in_subquery(sessions.into_query());
        purge::<Entity>(app, Condition::all().add(tokens), Column::CreatedAt).await?;
    }
    purge::<session::Entity>(app, over, session::Column::CreatedAt).await?;
    let codes = Condition::all().add(code::Column::ExpiresAt.lt(now - CODES));
    purge::<code::Entity>(app, codes, code::Column::ExpiresAt).await?;
    let links = Condition::all().add(secret_link::Column::ExpiresAt.lt(now - LINKS));
    purge::<secret_link::Entity>(app, links, secret_link::Column::ExpiresAt).await?;
    let tries = Condition::all().add(limit::Column::LastAt.lt(now - TRIES));
    purge::<limit::Entity>(app, tries, limit::Column::LastAt).await.map(drop)
}
