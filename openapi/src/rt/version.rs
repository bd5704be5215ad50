use std::str::FromStr;

use super::{Problem, Result};

/// A representation and its version, which is its strong `ETag`.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged<T> {
    pub version: i64,
    pub body: T,
}

impl<T> Tagged<T> {
    pub(super) fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }
}

/// The version a client believes it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(i64);

impl IfMatch {
    /// The version that was just read.
    pub fn of(version: i64) -> Self {
        Self(version)
    }

    pub fn check(self, current: i64) -> Result<()> {
        if self.0 == current { Ok(()) } else { Err(Problem::stale(current)) }
    }
}

impl FromStr for IfMatch {
    type Err = Problem;

    fn from_str(header: &str) -> Result<Self> {
        let tag = header.strip_prefix('"').and_then(|h| h.strip_suffix('"'));
        let version = tag.and_then(|tag| tag.parse().ok());
        version.map(Self).ok_or_else(|| Problem::parameter("If-Match"))
    }
}
