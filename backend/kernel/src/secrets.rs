use chacha20poly1305::{
    ChaCha20Poly1305, Nonce,
    aead::{Aead, KeyInit},
};
use hkdf::Hkdf;
use rand::Rng;
use sha2::Sha256;

use crate::{Error, Result};

/// The master secret of an installation, and what follows from it: a key for each purpose.
#[derive(Clone)]
pub struct Secrets(Hkdf<Sha256>);

const NONCE: usize = 12;

impl Secrets {
    pub fn new(master: &[u8]) -> Self {
        Self(Hkdf::new(Some(b"vafa"), master))
    }

    /// The key of a purpose: one that leaks opens nothing else.
    pub fn key(&self, purpose: &str) -> [u8; 32] {
        let mut key = [0; 32];
        // HKDF refuses only lengths over 255 hashes.
        let _ = self.0.expand(purpose.as_bytes(), &mut key);
        key
    }

    /// Wraps a secret that is stored in the database.
    pub fn seal(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        rand::rng().fill_bytes(&mut nonce);
        let sealed = self.cipher(purpose)?.encrypt(&Nonce::from(nonce), plain);
        let sealed = sealed.map_err(|_| Error::internal("a secret could not be sealed"))?;
        Ok([&nonce[..], &sealed].concat())
    }

    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        let broken = || Error::internal("a stored secret does not open: was VAFA_SECRET changed?");
        let (nonce, sealed) = sealed.split_at_checked(NONCE).ok_or_else(broken)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| broken())?;
        self.cipher(purpose)?.decrypt(&Nonce::from(nonce), sealed).map_err(|_| broken())
    }

    fn cipher(&self, purpose: &str) -> Result<ChaCha20Poly1305> {
        ChaCha20Poly1305::new_from_slice(&self.key(purpose)).map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_with_its_own_key_only() {
        let secrets = Secrets::new(b"one");
        let sealed = secrets.seal("keys", b"plain").unwrap();
        assert_eq!(secrets.open("keys", &sealed).unwrap(), b"plain");
        assert!(secrets.open("other", &sealed).is_err());
        assert!(Secrets::new(b"two").open("keys", &sealed).is_err());
    }
}
