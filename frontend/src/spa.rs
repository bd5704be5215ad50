//! The web app, as a part of the program.

/// A file of the built app.
pub struct File {
    /// Its path below the app's root, as in `assets/staff-1a2b.js`.
    pub name: &'static str,
    pub media_type: &'static str,
    pub bytes: &'static [u8],
    pub brotli: Option<&'static [u8]>,
    pub gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The file of this name.
pub fn file(name: &str) -> Option<&'static File> {
    FILES.iter().find(|file| file.name == name)
}
