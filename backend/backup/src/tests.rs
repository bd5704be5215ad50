use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use chrono::DateTime;

use super::*;

/// A folder that goes with its test.
struct Place(PathBuf);

impl Place {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let place = Self(env::temp_dir().join(format!("vafa-backup-{}-{count}", process::id())));
        for folder in ["files/0a", "files/ff", "backups"] {
            fs::create_dir_all(place.0.join(folder)).unwrap();
        }
        fs::write(place.0.join("dump"), b"rows ".repeat(4_000)).unwrap();
        fs::write(place.0.join("files/0a/one"), b"a photo").unwrap();
        fs::write(place.0.join("files/ff/two"), b"a paper").unwrap();
        fs::write(place.0.join("files/ff/three.part"), b"half").unwrap();
        place
    }

    fn write(&self, second: i64, key: Option<&str>) -> Result<Written> {
        let manifest = Manifest {
            format: 1,
            vafa: "0.1.0".to_owned(),
            made_at: DateTime::from_timestamp(1_795_849_200 + second, 0).unwrap(),
            schema: "m0001_kernel".to_owned(),
            secret: "ab".to_owned(),
            audit: Some(Seal { seq: 7, hash: "cd".to_owned() }),
            entries: Vec::new(),
        };
        let recipe = Recipe {
            database: (&self.0.join("dump"), DATABASE_FILE),
            files: &self.0.join("files"),
            others: vec![(self.0.join("no such file"), "secret")],
            key,
            manifest,
        };
        write(&self.0.join("backups"), recipe)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_was_written_is_read_again() {
    let place = Place::new();
    let written = place.write(0, None).unwrap();
    let into = place.0.join("restored");
    let manifest = unpack(&written.path, None, &into).unwrap();
    assert_eq!(manifest, written.manifest);
    let paths: Vec<_> = manifest.entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["database.sqlite", "files/0a/one", "files/ff/two"]);
    assert_eq!(fs::read(into.join("files/0a/one")).unwrap(), b"a photo");
    assert_eq!(fs::read(into.join(DATABASE_FILE)).unwrap(), b"rows ".repeat(4_000));
    let beside: Kept = serde_json::from_slice(
        &fs::read(place.0.join("backups/vafa-20261128-070000-000.json")).unwrap(),
    )
    .unwrap();
    assert_eq!((beside.manifest, beside.bytes), (manifest, written.bytes));
}

#[test]
fn any_flipped_byte_and_any_cut_is_named() {
    let place = Place::new();
    let written = place.write(0, None).unwrap();
    let whole = fs::read(&written.path).unwrap();
    let broken = place.0.join("broken.tar.gz");
    // Bits that say nothing, as in gzip's header, only the note beside it tells of.
    fs::copy(place.0.join("backups/vafa-20261128-070000-000.json"), place.0.join("broken.json"))
        .unwrap();
    for at in (0..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(&broken, bytes).unwrap();
        let told = verify(&broken, None);
        let told = told.expect_err(&format!("the flipped byte {at} was not seen")).to_string();
        assert!(told.contains(": "), "{told}");
    }
    for length in [0, 11, whole.len() / 2, whole.len() - 1] {
        fs::write(&broken, &whole[..length]).unwrap();
        verify(&broken, None).expect_err("the cut was not seen");
    }
}

#[test]
fn an_encrypted_one_opens_with_its_key_only_and_tells_of_every_change() {
    const KEY: &str = "a key of backups that is long enough";
    let place = Place::new();
    // More than one chunk that can't be compressed.
    let mut noise = 7_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (noise >> 24) as u8
    })
    .take(200_000)
    .collect();
    fs::write(place.0.join("dump"), &noise).unwrap();
    let written = place.write(0, Some(KEY)).unwrap();
    assert!(written.path.to_str().unwrap().ends_with(".sealed"));
    assert_eq!(verify(&written.path, Some(KEY)).unwrap(), written.manifest);
    let told = verify(&written.path, Some("another key")).unwrap_err().to_string();
    assert!(told.contains("key"), "{told}");
    let told = verify(&written.path, None).unwrap_err().to_string();
    assert!(told.contains("set the key"), "{told}");
    let whole = fs::read(&written.path).unwrap();
    let broken = place.0.join("broken.sealed");
    let chunk = 65_536 + 16;
    let head = whole.len() - (whole.len() - 30) % chunk;
    let swapped = [&whole[..30], &whole[30 + chunk..30 + 2 * chunk], &whole[30..30 + chunk]];
    let mut flipped = whole.clone();
    flipped[100_000] ^= 1;
    for bytes in
        [flipped, whole[..head].to_vec(), swapped.concat(), whole[..whole.len() - 1].to_vec()]
    {
        fs::write(&broken, bytes).unwrap();
        verify(&broken, Some(KEY)).expect_err("the change was not seen");
    }
    let mut plain = Vec::new();
    decrypt(&written.path, Some(KEY), &mut plain).unwrap();
    fs::write(&broken, plain).unwrap();
    assert_eq!(verify(&broken, None).unwrap(), written.manifest);
}

#[test]
fn the_newest_are_kept() {
    let place = Place::new();
    let folder = place.0.join("backups");
    (0..5).for_each(|second| drop(place.write(second, None).unwrap()));
    assert_eq!(rotate(&folder, 2).unwrap().len(), 3);
    let left = [
        "vafa-20261128-070003-000.json",
        "vafa-20261128-070003-000.tar.gz",
        "vafa-20261128-070004-000.json",
        "vafa-20261128-070004-000.tar.gz",
    ];
    assert_eq!(names(&folder), left);
    rotate(&folder, 0).unwrap();
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn a_name_that_leads_out_is_refused() {
    let place = Place::new();
    let path = place.0.join("evil.tar.gz");
    let file = fs::File::create(&path).unwrap();
    let mut tar = tar::Builder::new(flate2::write::GzEncoder::new(file, Default::default()));
    let mut header = tar::Header::new_gnu();
    header.as_mut_bytes()[..10].copy_from_slice(b"../../evil");
    header.set_size(1);
    header.set_cksum();
    tar.append(&header, &b"x"[..]).unwrap();
    tar.into_inner().unwrap().finish().unwrap();
    let told = unpack(&path, None, &place.0.join("out")).unwrap_err().to_string();
    assert!(told.contains("evil"), "{told}");
    assert!(!place.0.join("evil").exists());
}
