//! A backup as a file: `vafa-<when>.tar.gz`, which `tar xz` opens for whoever has lost Vafa, or
//! `vafa-<when>.tar.gz.sealed`, encrypted as [`cipher`] says.
//!
//! Its last entry is `manifest.json`: what else is in it, how long, with which SHA-256. A backup
//! without it was cut off. A copy of the manifest lies beside the file, with the hash of the whole.

mod cipher;
mod folder;
mod manifest;
mod reader;
mod sink;
mod writer;

#[cfg(test)]
mod tests;

pub use folder::{Kept, kept, note, rotate};
pub use manifest::{DATABASE_DUMP, DATABASE_FILE, Entry, FORMAT, Manifest, Seal};
pub use reader::{decrypt, unpack, verify};
pub use writer::{Recipe, Written, write};

/// Why a backup can't be made or read, with the place.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Broken(pub String);

impl Broken {
    pub(crate) fn at(place: impl std::fmt::Display, why: impl std::fmt::Display) -> Self {
        Self(format!("{place}: {why}"))
    }
}

pub type Result<T, E = Broken> = std::result::Result<T, E>;
