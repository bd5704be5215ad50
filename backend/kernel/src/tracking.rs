//! Secret links to one service request. The link is never stored: it follows from the request's
//! id, a counter that revoking raises, and a key of the installation.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*, sea_query::OnConflict};
use sha2::Sha256;

use crate::{App, Error, Result, RowPolicy, Viewer, Work};

/// Which counter a request's link has, and how a link leads to it.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tracking_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub service_request_id: Uuid,
    pub organization_id: Uuid,
    /// How often links of this request were revoked.
    pub revocations: i32,
    /// SHA-256 of the present link, to find its request.
    #[sea_orm(unique)]
    pub digest: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

const LENGTH: usize = 16;

/// The 22 characters of a link.
pub fn token(app: &App, service_request_id: Uuid, revocations: i32) -> Result<String> {
    let key = app.secret("tracking");
    let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
    let mac =
        mac.chain_update(service_request_id.as_bytes()).chain_update(revocations.to_be_bytes());
    Ok(URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..LENGTH]))
}

/// The link of a request, as it now is; made when first asked for.
pub async fn link(work: &Work<'_>, service_request_id: Uuid) -> Result<String> {
    open(work, service_request_id, 0).await
}

/// Ends all links of a request and answers the new one.
pub async fn revoke(work: &Work<'_>, service_request_id: Uuid) -> Result<String> {
    open(work, service_request_id, 1).await
}

async fn open(work: &Work<'_>, service_request_id: Uuid, more: i32) -> Result<String> {
    let known = find_row(work.db(), service_request_id).await?;
    let revocations = known.map_or(0, |row| row.revocations + more);
    let token = token(work.app, service_request_id, revocations)?;
    let row = ActiveModel {
        service_request_id: Set(service_request_id),
        organization_id: Set(work.viewer.organization()),
        revocations: Set(revocations),
        digest: Set(digest(&token)),
    };
    let again = OnConflict::column(Column::ServiceRequestId)
        .update_columns([Column::Revocations, Column::Digest])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    Ok(token)
}

/// The present link of a request, for those who may read it.
pub async fn current(app: &App, service_request_id: Uuid) -> Result<Option<String>> {
    let row = find_row(app.db(), service_request_id).await?;
    row.map(|row| token(app, service_request_id, row.revocations)).transpose()
}

/// The request and its organization that a link leads to; none for a wrong or revoked one.
pub async fn find(app: &App, token: &str) -> Result<Option<(Uuid, Uuid)>> {
    let links = Viewer::system(Uuid::nil()).select::<Entity>();
    let row = links.filter(Column::Digest.eq(digest(token))).one(app.db()).await?;
    Ok(row.map(|row| (row.service_request_id, row.organization_id)))
}

async fn find_row(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>> {
    let links = Viewer::system(Uuid::nil()).select::<Entity>();
    Ok(links.filter(Column::ServiceRequestId.eq(id)).one(db).await?)
}

fn digest(token: &str) -> Vec<u8> {
    use sha2::Digest;
    Sha256::digest(token).to_vec()
}
