//! Passwords are kept as Argon2id hashes with a salt of their own.

use std::sync::LazyLock;

use argon2::{Argon2, PasswordHasher, PasswordVerifier, password_hash::phc::PasswordHash};
use kernel::{Error, Result};
use tokio::sync::Semaphore;

/// How many passwords are hashed at once: each takes a processor and 19 MiB.
static TURNS: Semaphore = Semaphore::const_new(4);

/// What is verified where there is no account, so that nobody can tell by the time it takes.
static NOBODY: LazyLock<Option<String>> =
    LazyLock::new(|| hash_now("nobody has this password").ok());

/// Hashes a password, away from the threads that answer requests.
pub async fn hash(password: &str) -> Result<String> {
    let password = password.to_owned();
    apart(move || hash_now(&password)).await?
}

/// Hashes a password here and now: for seeds and the command line.
pub fn hash_now(password: &str) -> Result<String> {
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(Error::internal)?;
    Ok(hash.to_string())
}

/// Whether a password is the one of this hash. Without a hash it takes as long, and isn't.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    apart(move || {
        let known = hash.is_some();
        let Some(hash) = hash.or_else(|| NOBODY.clone()) else { return false };
        let Ok(hash) = PasswordHash::new(&hash) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &hash).is_ok() && known
    })
    .await
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = TURNS.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_a_password_counts() {
        let long = "پ".repeat(100);
        let hash = hash_now(&long).unwrap();
        let is = |password: &str| {
            let hash = PasswordHash::new(&hash).unwrap();
            Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
        };
        assert!(is(&long));
        assert!(!is(&long[2..]));
        assert!(!is(&format!("{long} ")));
        assert_ne!(hash, hash_now(&long).unwrap());
    }
}
