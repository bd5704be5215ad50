//! Who may sign in: accounts, what they are in which organization, their sessions, and how they
//! like to see Vafa.
//!
//! [`rules`] says how long things last and what a password must be; `sign_in` proves who somebody
//! is, with [`credentials`] beside the password; [`sessions`] keeps it; [`gate`] asks with every call; [`keys`] sign the tokens; `actions`
//! and `api` are for those who keep the accounts.

pub mod account;
pub mod account_party;
mod actions;
mod api;
pub mod credentials;
mod customers;
pub mod devices;
pub mod events;
#[cfg(test)]
mod flows;
pub mod gate;
mod grants;
mod impersonation;
pub mod invitations;
pub mod keys;
pub mod passwords;
pub mod preferences;
mod refusals;
pub mod retention;
pub mod role_grant;
pub mod rules;
mod seed;
pub mod sessions;
pub mod sign_in;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use contract::rt::LocalBoxFuture;
use kernel::{App, Result, Viewer};
use sea_orm::{ConnectionTrait, DatabaseConnection, entity::prelude::*, query::*};

pub(crate) use actions::needs_fresh_proof;
pub use api::Accounts;
pub use credentials::Credentials;
pub use customers::find_or_create_customer;
pub use gate::Gate;
pub(crate) use grants::grant_administration;
pub use grants::{Limits, limits, with_role};
pub use preferences::Preferences;
pub use seed::{NewAccount, NewGrant, create_account_for_seed};
pub use sessions::Sessions;

/// What an account is in an organization, as it now holds.
async fn held(
    db: &impl ConnectionTrait,
    account: Uuid,
    organization: Uuid,
) -> Result<Vec<role_grant::Model>> {
    let grants = Viewer::system(organization).select::<role_grant::Entity>();
    let grants = grants
        .filter(role_grant::Column::AccountId.eq(account))
        .filter(role_grant::Column::OrganizationId.eq(organization))
        .filter(role_grant::Column::EndedAt.is_null());
    Ok(grants.order_by_asc(role_grant::Column::Id).all(db).await?)
}

/// Whether a session still lives, for [`kernel::app::Names`].
pub fn alive(app: &App, session: Uuid) -> LocalBoxFuture<'_, Result<bool>> {
    Box::pin(async move { Ok(sessions::live::principal(app, session).await?.is_some()) })
}

/// The names of accounts, for [`kernel::app::Names`].
pub fn names<'a>(
    db: &'a DatabaseConnection,
    ids: &'a [Uuid],
) -> LocalBoxFuture<'a, Result<HashMap<Uuid, String>>> {
    Box::pin(async move {
        let accounts = Viewer::system(Uuid::nil()).select::<account::Entity>();
        let accounts = accounts.filter(account::Column::Id.is_in(ids.iter().copied()));
        let named = accounts.all(db).await?.into_iter().map(|account| (account.id, account.name));
        Ok(named.collect())
    })
}
