use chrono::{DateTime, Utc};
use contract::{
    accounts::{Email, Invitation},
    common::Name,
};
use kernel::{Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::*};

use super::invitation;
use crate::organizations::{self, branch};

/// Invitations as the contract has them.
pub(in crate::accounts) async fn told(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    invitations: Vec<invitation::Model>,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>> {
    let branches = Viewer::system(viewer.organization())
        .select::<branch::Entity>()
        .filter(branch::Column::Id.is_in(invitations.iter().filter_map(|one| one.branch_id)))
        .all(db)
        .await?;
    let tell = |one: invitation::Model| Invitation {
        state: one.state(now),
        roles: one.roles(),
        branch: branches
            .iter()
            .find(|branch| Some(branch.id) == one.branch_id)
            .cloned()
            .map(organizations::branch_reference),
        id: one.id,
        version: one.version,
        created_at: one.created_at.into(),
        name: Name(one.name),
        email: Email(one.email),
        sent_at: one.sent_at.into(),
        expires_at: one.expires_at.into(),
        created_by: one.created_by,
        account_id: one.account_id,
    };
    Ok(invitations.into_iter().map(tell).collect())
}
