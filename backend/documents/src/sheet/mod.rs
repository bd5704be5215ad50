//! Spreadsheets: one table of typed cells, written as CSV or XLSX.
//!
//! A column of days or moments becomes two: what a reader of Persian reads, and ISO 8601, which
//! every program sorts.

mod csv;
mod xlsx;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};

pub use csv::csv;
pub use xlsx::xlsx;

use crate::text;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The name of the sheet in XLSX.
    pub title: String,
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// Right to left, as a Persian reader expects.
    pub rtl: bool,
}

/// What a column is called and holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub kind: ColumnKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Plain,
    /// Days or moments: two columns in the file.
    Time,
}

impl Column {
    pub fn plain(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: ColumnKind::Plain }
    }

    pub fn time(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: ColumnKind::Time }
    }
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Integer(i64),
    /// Whole minor units of something with so many decimals: money, quantities.
    Decimal {
        minor: i64,
        decimals: u32,
    },
    Number(f64),
    Bool(bool),
    Date(NaiveDate),
    /// A moment, in the offset of the office.
    At(DateTime<FixedOffset>),
}

impl Cell {
    /// A text, or nothing.
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    /// What stands in the two columns of a day or moment: Solar Hijri and ISO 8601.
    fn calendars(&self) -> (String, String) {
        match self {
            Self::Date(date) => (text::jalali_figures(*date), date.format("%Y-%m-%d").to_string()),
            Self::At(at) => (
                format!("{} {}", text::jalali_figures(at.date_naive()), at.format("%H:%M")),
                at.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
            ),
            Self::Text(text) => (text.clone(), text.clone()),
            _ => (String::new(), String::new()),
        }
    }
}

impl Sheet {
    /// The titles as they stand in the file.
    fn titles(&self) -> Vec<String> {
        let titles = self.columns.iter().flat_map(|column| match column.kind {
            ColumnKind::Plain => vec![column.title.clone()],
            ColumnKind::Time => vec![column.title.clone(), format!("{} (ISO 8601)", column.title)],
        });
        titles.collect()
    }

    /// A row as it stands in the file: days and moments are texts there.
    fn cells(&self, row: &[Cell]) -> Vec<Cell> {
        let mut cells = Vec::with_capacity(row.len() + 4);
        for (cell, column) in row.iter().zip(&self.columns) {
            match column.kind {
                ColumnKind::Plain => cells.push(match cell {
                    Cell::Date(_) | Cell::At(_) => Cell::Text(cell.calendars().1),
                    cell => cell.clone(),
                }),
                ColumnKind::Time => {
                    let (jalali, iso) = cell.calendars();
                    cells.extend([Cell::Text(jalali), Cell::Text(iso)]);
                }
            }
        }
        cells
    }
}

/// A decimal as programs read it: ASCII digits and a point.
fn decimal(minor: i64, decimals: u32) -> String {
    let scale = 10_u64.checked_pow(decimals).unwrap_or(1);
    let (whole, rest) = (minor.unsigned_abs() / scale, minor.unsigned_abs() % scale);
    let sign = if minor < 0 { "-" } else { "" };
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:0>width$}", width = decimals as usize),
    }
}
