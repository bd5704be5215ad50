use std::{
    fs::{self, File},
    io::{self, Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use crate::{
    Broken, Entry, Manifest, Result,
    folder::{Kept, beside},
    manifest,
    sink::{Hashing, Sink},
};

/// What goes into a backup.
pub struct Recipe<'a> {
    /// The database as it was dumped, and the name it has in the backup.
    pub database: (&'a Path, &'static str),
    /// The folder of the files, all of which are taken.
    pub files: &'a Path,
    /// Other files by the name they are to have; one that isn't there is left out.
    pub others: Vec<(PathBuf, &'static str)>,
    /// With which it is encrypted.
    pub key: Option<&'a str>,
    /// All but the entries.
    pub manifest: Manifest,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Written {
    pub path: PathBuf,
    pub bytes: u64,
    pub manifest: Manifest,
}

/// Writes a backup into a folder: whole or not at all.
pub fn write(folder: &Path, recipe: Recipe<'_>) -> Result<Written> {
    let told = |why: io::Error| Broken::at(folder.display(), why);
    let end = if recipe.key.is_some() { "tar.gz.sealed" } else { "tar.gz" };
    let stamp = recipe.manifest.made_at.format("%Y%m%d-%H%M%S-%3f");
    let path = folder.join(format!("vafa-{stamp}.{end}"));
    let half = folder.join(format!("vafa-{stamp}.part"));
    if path.exists() || half.exists() {
        return Err(Broken::at(path.display(), "is there already"));
    }
    let (manifest, bytes, hash) = fill(&half, recipe).inspect_err(|_| {
        // It was never a backup; if it can't be taken away, the next rotation does.
        let _ = fs::remove_file(&half);
    })?;
    let kept = Kept { bytes, sha256: hash, manifest: manifest.clone() };
    let mut note = private(&beside(&path)).map_err(told)?;
    note.write_all(&serde_json::to_vec_pretty(&kept).unwrap_or_default()).map_err(told)?;
    note.sync_all().map_err(told)?;
    fs::rename(&half, &path).map_err(told)?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(told)?;
    Ok(Written { path, bytes, manifest })
}

fn private(path: &Path) -> io::Result<File> {
    File::options().write(true).create(true).truncate(true).mode(0o600).open(path)
}

fn fill(half: &Path, recipe: Recipe<'_>) -> Result<(Manifest, u64, String)> {
    let sink = private(half).and_then(|file| Sink::open(file, recipe.key));
    let sink = sink.map_err(|why| Broken::at(half.display(), why))?;
    let tar = tar::Builder::new(GzEncoder::new(sink, Compression::fast()));
    let mut entries = Entries { tar, entries: Vec::new(), mtime: recipe.manifest.made_at };
    let (database, name) = recipe.database;
    entries.add(database, name)?;
    for (path, name) in &recipe.others {
        if path.is_file() {
            entries.add(path, name)?;
        }
    }
    // The database was dumped before: whatever file it knows of lies here by now.
    for path in below(recipe.files).map_err(|why| Broken::at(recipe.files.display(), why))? {
        let within = path.strip_prefix(recipe.files).unwrap_or(&path);
        entries.add(&path, &format!("files/{}", within.display()))?;
    }
    let manifest = Manifest { entries: std::mem::take(&mut entries.entries), ..recipe.manifest };
    entries.put(manifest::NAME, &serde_json::to_vec_pretty(&manifest).unwrap_or_default())?;
    let told = |why: io::Error| Broken::at(half.display(), why);
    let sink = entries.tar.into_inner().and_then(GzEncoder::finish).map_err(told)?;
    let (bytes, hash) = sink.finish().map_err(told)?;
    Ok((manifest, bytes, hash))
}

struct Entries<W: Write> {
    tar: tar::Builder<W>,
    entries: Vec<Entry>,
    mtime: chrono::DateTime<chrono::Utc>,
}

impl<W: Write> Entries<W> {
    fn add(&mut self, path: &Path, name: &str) -> Result<()> {
        let told = |why: io::Error| Broken::at(path.display(), why);
        let file = File::open(path).map_err(told)?;
        let size = file.metadata().map_err(told)?.len();
        let mut header = self.header(size);
        let mut read = Hashing::of(file.take(size));
        self.tar.append_data(&mut header, name, &mut read).map_err(told)?;
        let (_, bytes, sha256) = read.finish();
        if bytes != size {
            return Err(Broken::at(path.display(), "became shorter while it was read"));
        }
        self.entries.push(Entry { path: name.to_owned(), bytes, sha256 });
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let mut header = self.header(bytes.len() as u64);
        let put = self.tar.append_data(&mut header, name, bytes);
        put.map_err(|why| Broken::at(name, why))
    }

    fn header(&self, size: u64) -> tar::Header {
        let mut header = tar::Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.mtime.timestamp()).unwrap_or_default());
        header
    }
}

/// The files of a folder and of those in it, in one order; what is half written is no file yet.
fn below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else if path.extension().is_none_or(|end| end != "part") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
