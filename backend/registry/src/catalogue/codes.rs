use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// A short list of codes or other plain texts, kept in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Codes(pub Vec<String>);

impl Codes {
    pub fn contains(&self, code: &str) -> bool {
        self.0.iter().any(|one| one == code)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<String> for Codes {
    fn from_iter<I: IntoIterator<Item = String>>(codes: I) -> Self {
        Self(codes.into_iter().collect())
    }
}
