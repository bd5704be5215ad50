use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// A text that no log, no page and no error shows: it has no `Display`, and where it would be
/// written it says that it is hidden.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Hidden(String);

impl Hidden {
    /// For the one place that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Hidden {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Hidden {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("hidden")
    }
}

impl Serialize for Hidden {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("hidden")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_and_never_written() {
        let hidden: Hidden = serde_json::from_str("\"hush\"").unwrap();
        assert_eq!(hidden.reveal(), "hush");
        let written = format!("{hidden:?} {}", serde_json::to_string(&hidden).unwrap());
        assert!(!written.contains("hush"), "{written}");
    }
}
