//! How a backup is encrypted, for whoever has to open one without Vafa.
//!
//! The file is `vafa-backup-1\n`, 16 bytes of salt, and chunks. The key is HKDF-SHA-256 of the
//! backup key (the text that is set, its bytes as they are) with that salt and the info
//! `vafa backup`. A chunk is up to 65,536 bytes of what is encrypted, and 16 bytes more, by
//! ChaCha20-Poly1305 without associated data; its nonce is the number of the chunk from 0, in 11
//! bytes, big-endian, and a byte that is 1 in the last chunk and 0 before. So no chunk can be
//! changed, moved or left out, and no end be cut. Inside is a `.tar.gz`.

use std::io::{self, Read, Write};

use chacha20poly1305::{
    ChaCha20Poly1305, Nonce,
    aead::{Aead, KeyInit},
};
use hkdf::Hkdf;
use rand::Rng;
use sha2::Sha256;

pub const MAGIC: &[u8] = b"vafa-backup-1\n";
const SALT: usize = 16;
const CHUNK: usize = 65_536;
const TAG: usize = 16;

fn cipher(key: &str, salt: &[u8]) -> ChaCha20Poly1305 {
    let mut derived = [0; 32];
    // HKDF refuses only lengths over 255 hashes.
    let _ = Hkdf::<Sha256>::new(Some(salt), key.as_bytes()).expand(b"vafa backup", &mut derived);
    ChaCha20Poly1305::new(&derived.into())
}

fn nonce(number: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    nonce.into()
}

/// Encrypts what is written through it; [`Sealing::finish`] writes the last chunk.
pub struct Sealing<W: Write> {
    inner: W,
    cipher: ChaCha20Poly1305,
    number: u64,
    plain: Vec<u8>,
}

impl<W: Write> Sealing<W> {
    pub fn new(mut inner: W, key: &str) -> io::Result<Self> {
        let mut salt = [0; SALT];
        rand::rng().fill_bytes(&mut salt);
        inner.write_all(MAGIC)?;
        inner.write_all(&salt)?;
        Ok(Self { inner, cipher: cipher(key, &salt), number: 0, plain: Vec::with_capacity(CHUNK) })
    }

    pub fn finish(mut self) -> io::Result<W> {
        self.chunk(true)?;
        Ok(self.inner)
    }

    fn chunk(&mut self, last: bool) -> io::Result<()> {
        let nonce = nonce(self.number, last);
        let sealed = self.cipher.encrypt(&nonce, self.plain.as_slice());
        self.inner.write_all(&sealed.map_err(|_| io::Error::other("encryption failed"))?)?;
        self.number += 1;
        self.plain.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        // A full chunk waits for more: the last one is sealed as such.
        if self.plain.len() == CHUNK {
            self.chunk(false)?;
        }
        let taken = buffer.len().min(CHUNK - self.plain.len());
        self.plain.extend_from_slice(&buffer[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Decrypts what is read through it.
pub struct Opening<R: Read> {
    inner: R,
    cipher: ChaCha20Poly1305,
    number: u64,
    plain: io::Cursor<Vec<u8>>,
    ended: bool,
    /// The first byte of the next chunk: that there is one tells that the one before isn't last.
    ahead: Option<u8>,
}

impl<R: Read> Opening<R> {
    pub fn new(mut inner: R, key: &str) -> io::Result<Self> {
        let mut head = [0; MAGIC.len() + SALT];
        inner.read_exact(&mut head)?;
        let cipher = cipher(key, &head[MAGIC.len()..]);
        let ahead = one(&mut inner)?;
        let plain = io::Cursor::new(Vec::new());
        Ok(Self { inner, cipher, number: 0, plain, ended: false, ahead })
    }

    fn chunk(&mut self) -> io::Result<()> {
        let mut sealed: Vec<u8> = self.ahead.take().into_iter().collect();
        let rest = (CHUNK + TAG - sealed.len()) as u64;
        self.inner.by_ref().take(rest).read_to_end(&mut sealed)?;
        self.ahead = one(&mut self.inner)?;
        self.ended = self.ahead.is_none();
        let opened = self.cipher.decrypt(&nonce(self.number, self.ended), sealed.as_slice());
        let plain = opened.map_err(|_| {
            let why = match self.number {
                0 => "the key is another, or its beginning was changed".to_owned(),
                number => format!("the encrypted chunk {number} was changed, or the end cut off"),
            };
            io::Error::new(io::ErrorKind::InvalidData, why)
        })?;
        self.number += 1;
        self.plain = io::Cursor::new(plain);
        Ok(())
    }
}

fn one(from: &mut impl Read) -> io::Result<Option<u8>> {
    let mut byte = [0];
    Ok((from.read(&mut byte)? == 1).then_some(byte[0]))
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.plain.read(buffer)?;
            if read > 0 || buffer.is_empty() || self.ended {
                return Ok(read);
            }
            self.chunk()?;
        }
    }
}
