//! What the template reads.

use serde::Serialize;

use crate::{Language, text};

/// Somebody who stands on a paper with their address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Business {
    pub name: String,
    pub address: Option<String>,
    /// In E.164.
    pub phone: Option<String>,
    /// National, economic or tax number.
    pub tax_id: Option<String>,
}

/// A paper: blocks below each other.
#[derive(Debug, Serialize)]
pub struct Paper {
    pub lang: &'static str,
    pub rtl: bool,
    pub title: String,
    /// Whose paper it is.
    pub author: String,
    /// What stands across the page, like "Draft".
    pub mark: Option<String>,
    pub footer: Option<Run>,
    /// "Page {x} of {y}".
    pub page: &'static str,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Facts { facts: Vec<Labelled> },
    Parties { parties: Vec<Party> },
    Rows { columns: Vec<Column>, rows: Vec<Vec<Run>> },
    Sums { sums: Vec<Sum> },
    Words { title: Option<String>, text: Run },
    Signatures { signatures: Vec<Signed> },
}

/// A piece of text; a code keeps its direction.
#[derive(Debug, Clone, Serialize)]
pub struct Run {
    pub text: String,
    pub code: bool,
}

#[derive(Debug, Serialize)]
pub struct Labelled {
    pub label: String,
    pub value: Run,
}

#[derive(Debug, Serialize)]
pub struct Party {
    pub label: String,
    pub name: String,
    pub lines: Vec<Run>,
}

#[derive(Debug, Serialize)]
pub struct Column {
    pub title: String,
    /// Takes what width is left.
    pub wide: bool,
    /// Stands right, in either language.
    pub amount: bool,
}

#[derive(Debug, Serialize)]
pub struct Sum {
    pub label: String,
    pub value: Run,
    pub strong: bool,
}

#[derive(Debug, Serialize)]
pub struct Signed {
    pub label: String,
    pub name: String,
    /// SVG.
    pub drawing: Option<String>,
}

impl Run {
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: false }
    }

    pub fn code(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: true }
    }
}

impl Paper {
    pub fn new(language: Language, title: impl Into<String>, author: &str) -> Self {
        Self {
            lang: language.tag(),
            rtl: language == Language::Fa,
            title: title.into(),
            author: author.to_owned(),
            mark: None,
            footer: None,
            page: language.pick("صفحه {x} از {y}", "Page {x} of {y}"),
            blocks: Vec::new(),
        }
    }
}

impl Labelled {
    pub fn text(label: &str, value: impl Into<String>) -> Self {
        Self { label: label.to_owned(), value: Run::text(value) }
    }

    pub fn code(label: &str, value: impl Into<String>) -> Self {
        Self { label: label.to_owned(), value: Run::code(value) }
    }
}

impl Column {
    pub fn text(title: &str) -> Self {
        Self { title: title.to_owned(), wide: false, amount: false }
    }

    pub fn wide(title: &str) -> Self {
        Self { wide: true, ..Self::text(title) }
    }

    pub fn amount(title: &str) -> Self {
        Self { amount: true, ..Self::text(title) }
    }
}

impl Business {
    pub(super) fn party(&self, language: Language, label: &str) -> Party {
        let mut lines = Vec::new();
        lines.extend(
            self.address.as_ref().map(|address| Run::text(text::digits(language, address))),
        );
        lines.extend(
            self.phone.as_ref().map(|phone| Run::code(text::digits(language, &local(phone)))),
        );
        lines.extend(self.tax_id.as_ref().map(|id| Run::code(text::digits(language, id))));
        Party { label: label.to_owned(), name: self.name.clone(), lines }
    }
}

/// A telephone number as people dial it: `0970 123 4567`.
fn local(phone: &str) -> String {
    match phone.strip_prefix("+98") {
        Some(rest) if rest.len() == 10 && rest.starts_with('9') && rest.is_ascii() => {
            let rest = format!("0{rest}");
            format!("{} {} {}", &rest[..4], &rest[4..7], &rest[7..])
        }
        Some(rest) => format!("0{rest}"),
        None => phone.to_owned(),
    }
}
