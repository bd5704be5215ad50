use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    os::unix::fs::OpenOptionsExt,
    path::{Component, Path},
};

use flate2::read::GzDecoder;

use crate::{
    Broken, Entry, Manifest, Result,
    cipher::{MAGIC, Opening},
    folder::{Kept, beside},
    manifest::{FORMAT, NAME},
    sink::Hashing,
};

/// Reads a backup through to its end and compares everything with its manifest.
pub fn verify(archive: &Path, key: Option<&str>) -> Result<Manifest> {
    read(archive, key, &mut |_, from| io::copy(from, &mut io::sink()).map(drop))
}

/// [`verify`] that keeps what it reads in an empty folder.
pub fn unpack(archive: &Path, key: Option<&str>, into: &Path) -> Result<Manifest> {
    read(archive, key, &mut |path, from| {
        let path = into.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = File::options().write(true).create_new(true).mode(0o600).open(path)?;
        io::copy(from, &mut file)?;
        file.sync_all()
    })
}

type Keep<'a> = &'a mut dyn FnMut(&str, &mut dyn Read) -> io::Result<()>;

fn read(archive: &Path, key: Option<&str>, keep: Keep<'_>) -> Result<Manifest> {
    let opened = open(archive, key)?;
    let mut tar = tar::Archive::new(GzDecoder::new(opened));
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    let mut manifest: Option<Manifest> = None;
    let mut last = "its beginning".to_owned();
    for entry in tar.entries().map_err(|why| Broken::at(archive.display(), why))? {
        let broken = |why: io::Error| Broken::at(format!("after {last}"), why);
        let mut entry = entry.map_err(broken)?;
        let path = name(&entry.path().map_err(broken)?)?;
        if manifest.is_some() || found.contains_key(&path) {
            return Err(Broken::at(path, "is there twice, or behind the manifest"));
        }
        let broken = |why: io::Error| Broken::at(&path, format!("can't be read: {why}"));
        if path == NAME {
            let mut text = String::new();
            entry.read_to_string(&mut text).map_err(broken)?;
            manifest = Some(serde_json::from_str(&text).map_err(|why| Broken::at(NAME, why))?);
        } else {
            let mut from = Hashing::of(&mut entry);
            keep(&path, &mut from).map_err(broken)?;
            let (_, bytes, sha256) = from.finish();
            found.insert(path.clone(), Entry { path: path.clone(), bytes, sha256 });
        }
        last = path;
    }
    let Some(manifest) = manifest else {
        return Err(Broken::at(NAME, "is missing: the backup was cut off"));
    };
    // What comes after the last entry carries the sum of the whole.
    io::copy(&mut tar.into_inner(), &mut io::sink())
        .map_err(|why| Broken::at("the end of the backup", why))?;
    compare(&manifest, found)?;
    as_noted(archive)?;
    Ok(manifest)
}

/// Compares the whole with the note that lies beside it, if one does.
fn as_noted(archive: &Path) -> Result<()> {
    let Ok(note) = fs::read(beside(archive)) else { return Ok(()) };
    let note: Kept =
        serde_json::from_slice(&note).map_err(|why| Broken::at(beside(archive).display(), why))?;
    let told = |why: io::Error| Broken::at(archive.display(), why);
    let mut whole = Hashing::of(File::open(archive).map_err(told)?);
    io::copy(&mut whole, &mut io::sink()).map_err(told)?;
    let (_, bytes, sha256) = whole.finish();
    match (bytes, sha256) == (note.bytes, note.sha256) {
        true => Ok(()),
        false => {
            Err(Broken::at(archive.display(), "isn't the file that the note beside it is about"))
        }
    }
}

fn compare(manifest: &Manifest, mut found: BTreeMap<String, Entry>) -> Result<()> {
    if manifest.format != FORMAT {
        let why = format!("has the format {}, made by Vafa {}", manifest.format, manifest.vafa);
        return Err(Broken::at(NAME, why));
    }
    for told in &manifest.entries {
        match found.remove(&told.path) {
            Some(entry) if entry == *told => {}
            Some(_) => return Err(Broken::at(&told.path, "isn't what the manifest says")),
            None => return Err(Broken::at(&told.path, "is missing")),
        }
    }
    match found.into_keys().next() {
        Some(path) => Err(Broken::at(path, "isn't in the manifest")),
        None => Ok(()),
    }
}

/// A name that leads nowhere else.
fn name(path: &Path) -> Result<String> {
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    match path.to_str().filter(|_| plain) {
        Some(name) => Ok(name.to_owned()),
        None => Err(Broken::at(path.display(), "is no name of a backup's file")),
    }
}

/// Writes an encrypted backup as the `.tar.gz` that it is inside.
pub fn decrypt(archive: &Path, key: Option<&str>, into: &mut impl io::Write) -> Result<()> {
    let copied = io::copy(&mut open(archive, key)?, into);
    copied.map(drop).map_err(|why| Broken::at(archive.display(), why))
}

fn open(archive: &Path, key: Option<&str>) -> Result<Box<dyn Read>> {
    let told = |why: io::Error| Broken::at(archive.display(), why);
    let mut file = BufReader::new(File::open(archive).map_err(told)?);
    if !file.fill_buf().map_err(told)?.starts_with(MAGIC) {
        return Ok(Box::new(file));
    }
    match key {
        Some(key) => Ok(Box::new(Opening::new(file, key).map_err(told)?)),
        None => Err(Broken::at(archive.display(), "is encrypted: set the key of backups")),
    }
}
