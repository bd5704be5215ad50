//! The secret of an invitation's link: it follows from the invitation's id and a key of the
//! installation, and is never stored.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{App, Error, Result};
use sea_orm::prelude::Uuid;
use sha2::{Digest, Sha256};

const LENGTH: usize = 16;

/// The 22 characters of a link.
pub fn token(app: &App, invitation: Uuid) -> Result<String> {
    let key = app.secret("surveys");
    let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
    let mac = mac.chain_update(invitation.as_bytes()).finalize().into_bytes();
    Ok(URL_SAFE_NO_PAD.encode(&mac[..LENGTH]))
}

/// What an invitation is found by.
pub fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
