//! A file as rows of text. Pure: bytes in, rows or a reason out.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// The most rows that a file may have.
pub const MOST_ROWS: usize = 20_000;
/// The most letters of a cell.
const LONGEST_CELL: usize = 5_000;
/// The most bytes that a packed sheet may unpack to.
const MOST_UNPACKED: u64 = 100 * 1024 * 1024;

/// The rows of a file under their header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// As they came.
    pub header: Vec<String>,
    /// Each as long as the header. The first one is row 2.
    pub rows: Vec<Vec<String>>,
}

/// Why a file can't be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// At this byte it stops being UTF-8.
    NotUtf8 {
        offset: usize,
    },
    /// No header, or nothing under it.
    Empty,
    TooManyRows,
    /// A cell of this row is longer than any text has a right to be.
    CellTooLong {
        row: usize,
    },
    /// Packed so that it would fill the memory.
    TooLarge,
    /// It looks like a workbook, and isn't one.
    Broken,
}

/// Reads a CSV or a workbook: its bytes tell which.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let sheet = match bytes.starts_with(b"PK\x03\x04") {
        true => workbook(bytes)?,
        false => separated(bytes)?,
    };
    let long = |cell: &String| cell.chars().count() > LONGEST_CELL;
    if let Some(index) = sheet.rows.iter().position(|row| row.iter().any(long)) {
        return Err(Unreadable::CellTooLong { row: index + 2 });
    }
    Ok(sheet)
}

/// UTF-8, with or without its mark, cells apart by commas or, as a spreadsheet in a Persian locale
/// writes them, by semicolons.
fn separated(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Unreadable::NotUtf8 { offset: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let semicolons = first.matches(';').count() > first.matches(',').count();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Broken)?;
        rows.push(record.iter().map(str::to_owned).collect());
        if rows.len() > MOST_ROWS + 1 {
            return Err(Unreadable::TooManyRows);
        }
    }
    under_header(rows)
}

/// The first sheet of a workbook.
fn workbook(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if unpacked(bytes).is_none_or(|size| size > MOST_UNPACKED) {
        return Err(Unreadable::TooLarge);
    }
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    let range = book.worksheet_range_at(0).ok_or(Unreadable::Empty)?;
    let range = range.map_err(|_| Unreadable::Broken)?;
    if range.height() > MOST_ROWS + 1 {
        return Err(Unreadable::TooManyRows);
    }
    under_header(range.rows().map(|row| row.iter().map(cell).collect()).collect())
}

fn under_header(mut rows: Vec<Vec<String>>) -> Result<Sheet, Unreadable> {
    if rows.len() < 2 {
        return Err(Unreadable::Empty);
    }
    let header = rows.remove(0);
    for row in &mut rows {
        row.resize(header.len(), String::new());
    }
    // Spreadsheets save empty lines below what was ever typed.
    while rows.last().is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    match rows.is_empty() {
        true => Err(Unreadable::Empty),
        false => Ok(Sheet { header, rows }),
    }
}

/// A cell as its reader would type it: whole numbers without a point, dates as ISO.
fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(at) => at.chars().take(10).collect(),
        other => other.to_string(),
    }
}

/// To how many bytes an archive says that it unpacks, by its directory; none if it has none.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let number = |at: usize, length: usize| {
        let digits = bytes.get(at..at + length)?;
        Some(digits.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let end = bytes.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let entries = number(end + 10, 2)?;
    let mut at = usize::try_from(number(end + 16, 4)?).ok()?;
    let mut sum = 0_u64;
    for _ in 0..entries {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        sum += number(at + 24, 4)?;
        let tail: u64 = number(at + 28, 2)? + number(at + 30, 2)? + number(at + 32, 2)?;
        at += 46 + usize::try_from(tail).ok()?;
    }
    Some(sum)
}
