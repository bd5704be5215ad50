use std::{
    fs::File,
    io::{self, Read, Write},
};

use sha2::{Digest, Sha256};

use crate::cipher::Sealing;

/// Passes bytes on and remembers their hash and number.
pub struct Hashing<T> {
    inner: T,
    hash: Sha256,
    bytes: u64,
}

impl<T> Hashing<T> {
    pub fn of(inner: T) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }

    pub fn finish(self) -> (T, u64, String) {
        (self.inner, self.bytes, hex(&self.hash.finalize()))
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(&buffer[..read]);
        self.bytes += read as u64;
        Ok(read)
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(buffer)?;
        self.hash.update(&buffer[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Where the compressed bytes go: straight into the file, or encrypted.
pub enum Sink {
    Plain(Hashing<File>),
    Sealed(Sealing<Hashing<File>>),
}

impl Sink {
    pub fn open(file: File, key: Option<&str>) -> io::Result<Self> {
        let file = Hashing::of(file);
        match key {
            Some(key) => Sealing::new(file, key).map(Self::Sealed),
            None => Ok(Self::Plain(file)),
        }
    }

    /// Everything is on the disk; answers how much it was, and its hash.
    pub fn finish(self) -> io::Result<(u64, String)> {
        let file = match self {
            Self::Plain(file) => file,
            Self::Sealed(sealed) => sealed.finish()?,
        };
        let (file, bytes, hash) = file.finish();
        file.sync_all()?;
        Ok((bytes, hash))
    }
}

impl Write for Sink {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.write(buffer),
            Self::Sealed(sealed) => sealed.write(buffer),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.flush(),
            Self::Sealed(sealed) => sealed.flush(),
        }
    }
}
