use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::Manifest;

/// No backup takes so long.
const STALE: Duration = Duration::from_secs(24 * 3600);

/// What lies beside a backup: what is in it, and the hash of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub bytes: u64,
    pub sha256: String,
    pub manifest: Manifest,
}

pub(crate) fn beside(archive: &Path) -> PathBuf {
    let name = archive.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    archive.with_file_name(format!("{stem}.json"))
}

/// What the note beside a backup says; nothing where there is none that can be read.
pub fn note(archive: &Path) -> Option<Kept> {
    serde_json::from_slice(&fs::read(beside(archive)).ok()?).ok()
}

/// The backups of a folder, newest first.
pub fn kept(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("vafa-")
            && (name.ends_with(".tar.gz") || name.ends_with(".tar.gz.sealed"))
        {
            found.push(path);
        }
    }
    found.sort();
    found.reverse();
    Ok(found)
}

/// Takes away all but the newest; answers what went.
pub fn rotate(folder: &Path, keep: usize) -> io::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    // The newest always stays, whatever is set.
    let old: Vec<_> = kept(folder)?.into_iter().skip(keep.max(1)).collect();
    // What a stopped process left half done.
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let half = path.extension().is_some_and(|end| end == "part");
        let left = fs::metadata(&path)?.modified()?.elapsed().is_ok_and(|age| age > STALE);
        if half && left {
            fs::remove_file(path)?;
        }
    }
    for path in &old {
        fs::remove_file(path)?;
        let note = beside(path);
        if note.exists() {
            fs::remove_file(note)?;
        }
    }
    Ok(old)
}
