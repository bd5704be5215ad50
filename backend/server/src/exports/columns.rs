//! What stands in which column of which list, and what a value is called: `columns.csv` and
//! `words.csv`, in both languages.

use std::{collections::HashMap, sync::LazyLock};

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use contract::{exports::ExportList, rt::TextEnum};
use documents::{
    Language,
    sheet::{Cell, Column as Heading},
};
use serde::Deserialize;
use serde_json::Value;

static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| rows(include_str!("columns.csv")));
static WORDS: LazyLock<HashMap<(String, String), Word>> = LazyLock::new(|| {
    let words: Vec<Word> = rows(include_str!("words.csv"));
    words.into_iter().map(|word| ((word.kind.clone(), word.value.clone()), word)).collect()
});

#[derive(Debug, Deserialize)]
pub struct Column {
    pub list: String,
    /// Where the value stands in an item of the list (RFC 6901).
    pub pointer: String,
    /// How it is written; `word:…` names the words for its values.
    pub kind: String,
    fa: String,
    en: String,
}

#[derive(Debug, Deserialize)]
struct Word {
    kind: String,
    value: String,
    fa: String,
    en: String,
}

fn rows<T: for<'a> Deserialize<'a>>(text: &str) -> Vec<T> {
    // A row that doesn't parse would be missing: a test reads them all.
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().filter_map(Result::ok).collect()
}

pub fn of(list: ExportList) -> Vec<&'static Column> {
    COLUMNS.iter().filter(|column| column.list == list.as_str()).collect()
}

/// What a value is called; the value itself where it is newer than the words.
fn word(kind: &str, value: &str, language: Language) -> String {
    let word = WORDS.get(&(kind.to_owned(), value.to_owned()));
    word.map_or_else(|| value.to_owned(), |word| language.pick(&word.fa, &word.en).clone())
}

impl Column {
    pub fn heading(&self, language: Language) -> Heading {
        let title = language.pick(&self.fa, &self.en).clone();
        match self.kind.as_str() {
            "time" | "day" => Heading::time(title),
            _ => Heading::plain(title),
        }
    }

    pub fn cell(&self, item: &Value, language: Language, zone: Tz) -> Cell {
        let Some(value) = item.pointer(&self.pointer) else { return Cell::Empty };
        let text = value.as_str();
        match (self.kind.as_str(), text) {
            ("time", Some(text)) => moment(text, zone).map_or(Cell::Empty, Cell::At),
            ("day", Some(text)) => text.parse::<NaiveDate>().map_or(Cell::Empty, Cell::Date),
            ("quantity", Some(text)) => decimal(text),
            ("money", _) => value["amount"].as_str().map_or(Cell::Empty, decimal),
            ("said", _) => Cell::text(value[language.tag()].as_str()),
            ("count", _) => value.as_i64().map_or(Cell::Empty, Cell::Integer),
            ("yes", _) => value.as_bool().map_or(Cell::Empty, |yes| {
                Cell::Text(match (yes, language) {
                    (true, Language::Fa) => "بله".to_owned(),
                    (false, Language::Fa) => "خیر".to_owned(),
                    (true, Language::En) => "yes".to_owned(),
                    (false, Language::En) => "no".to_owned(),
                })
            }),
            (kind, Some(text)) => match kind.strip_prefix("word:") {
                Some(kind) => Cell::Text(word(kind, text, language)),
                None => Cell::Text(text.to_owned()),
            },
            _ => Cell::Empty,
        }
    }
}

fn moment(text: &str, zone: Tz) -> Option<DateTime<FixedOffset>> {
    let at = DateTime::parse_from_rfc3339(text).ok()?;
    Some(at.with_timezone(&zone).fixed_offset())
}

/// A decimal string, to the last digit.
fn decimal(text: &str) -> Cell {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    match format!("{whole}{part}").parse() {
        Ok(minor) => Cell::Decimal { minor, decimals: u32::try_from(part.len()).unwrap_or(0) },
        Err(_) => Cell::Text(text.to_owned()),
    }
}
