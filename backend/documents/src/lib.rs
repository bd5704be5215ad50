//! Papers and spreadsheets from plain data. Knows no database and nobody's rows: whoever asks for
//! a paper has read what stands on it.
//!
//! [`pdf`] sets invoices, credit notes and hand-over certificates with typst, [`sheet`] writes
//! CSV and XLSX, [`text`] says numbers, amounts and dates as readers of either language expect.

pub mod pdf;
pub mod sheet;
pub mod text;

/// The language of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    Fa,
    En,
}

impl Language {
    /// One of two texts, the one in this language.
    pub fn pick<T>(self, fa: T, en: T) -> T {
        match self {
            Self::Fa => fa,
            Self::En => en,
        }
    }

    /// The language tag.
    pub fn tag(self) -> &'static str {
        self.pick("fa", "en")
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the paper could not be set: {0}")]
    Paper(String),
    #[error("the spreadsheet could not be written: {0}")]
    Sheet(String),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;
