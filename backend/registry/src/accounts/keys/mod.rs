//! The keys that sign access tokens. They lie in the database, wrapped by the installation's
//! secret, so that every server signs with the same one and knows those of the others.

pub mod signing_key;
mod token;

use kernel::{App, OrNotFound, Result, Viewer, Work};
use rand::Rng;
use sea_orm::{ActiveValue::Set, ConnectionTrait, IntoActiveModel, entity::prelude::*, query::*};

use super::{events::SigningKeyRetired, rules};

pub(super) use token::key_of;
pub use token::{Claims, TokenKey};

/// What the wrapping is for.
const PURPOSE: &str = "signing_keys";

/// Makes the first key where there is none: every server does so when it starts.
pub async fn load(app: &App) -> Result<()> {
    app.act("signing_key.create", Viewer::system(Uuid::nil()), async |work| {
        match newest(work.db()).await? {
            Some(_) => Ok(()),
            None => create(work).await,
        }
    })
    .await
}

async fn create(work: &Work<'_>) -> Result<()> {
    let mut seed = [0; 32];
    rand::rng().fill_bytes(&mut seed);
    let key = signing_key::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        sealed: Set(work.app.secrets.seal(PURPOSE, &seed)?),
        retired_at: Set(None),
    };
    signing_key::Entity::insert(key).exec_without_returning(work.db()).await?;
    Ok(())
}

/// Makes another key, which signs from now on. What the older ones signed holds until it expires;
/// or, where one of them leaked, no longer.
pub async fn rotate(app: &App, at_once: bool) -> Result<()> {
    app.act("signing_key.rotate", Viewer::system(Uuid::nil()), async |work| {
        let keys = work.system().select::<signing_key::Entity>();
        let keys = keys.order_by_asc(signing_key::Column::Id).lock_exclusive();
        let retired_at = match at_once {
            true => work.now - rules::LONGEST_ACCESS,
            false => work.now,
        };
        for key in keys.all(work.db()).await? {
            // One that was retired before may be needed no longer either.
            let earliest = key.retired_at.map_or(retired_at, |known| Ord::min(known, retired_at));
            let mut change = key.into_active_model();
            change.retired_at = Set(Some(earliest));
            work.emit(&SigningKeyRetired(change.update(work.db()).await?)).await?;
        }
        create(work).await
    })
    .await
}

/// The key that signs now.
pub async fn current(app: &App, db: &impl ConnectionTrait) -> Result<TokenKey> {
    open(app, newest(db).await?.or_not_found("signing key")?)
}

/// The key of that id, if what it signed may still hold.
pub async fn find(app: &App, id: Uuid) -> Result<Option<TokenKey>> {
    let keys = Viewer::system(Uuid::nil()).select::<signing_key::Entity>();
    let key = keys.filter(signing_key::Column::Id.eq(id)).one(app.db()).await?;
    let key = key.filter(|key| rules::still_verifies(key.retired_at, app.clock.now()));
    key.map(|key| open(app, key)).transpose()
}

async fn newest(db: &impl ConnectionTrait) -> Result<Option<signing_key::Model>> {
    let keys = Viewer::system(Uuid::nil()).select::<signing_key::Entity>();
    let keys = keys.filter(signing_key::Column::RetiredAt.is_null());
    Ok(keys.order_by_desc(signing_key::Column::Id).one(db).await?)
}

fn open(app: &App, key: signing_key::Model) -> Result<TokenKey> {
    Ok(TokenKey::new(key.id, &app.secrets.open(PURPOSE, &key.sealed)?))
}
