use super::{Cell, Sheet, decimal};
use crate::{Error, Result};

/// A table as CSV: RFC 4180, UTF-8 with a byte order mark, so that spreadsheet programs read
/// Persian. A text that such a program would take for a formula gets a leading apostrophe.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(sheet.titles().iter().map(|title| harmless(title))).map_err(failed)?;
    for row in &sheet.rows {
        writer.write_record(sheet.cells(row).iter().map(written)).map_err(failed)?;
    }
    writer.into_inner().map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Sheet(error.to_string())
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        // Our own numbers: "-5" is one, and no formula.
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal { minor, decimals } => decimal(*minor, *decimals),
        Cell::Number(number) if number.is_finite() => number.to_string(),
        Cell::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}

/// A text that no spreadsheet program runs as a formula.
fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use proptest::prelude::*;

    use super::*;
    use crate::sheet::Column;

    fn table(columns: Vec<Column>, row: Vec<Cell>) -> Sheet {
        Sheet { title: "t".to_owned(), columns, rows: vec![row], rtl: true }
    }

    fn text(sheet: &Sheet) -> String {
        String::from_utf8(csv(sheet).unwrap()).unwrap()
    }

    #[test]
    fn a_day_stands_in_both_calendars() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let at = DateTime::parse_from_rfc3339("2026-11-23T01:30:00+03:30").unwrap();
        let columns = vec![Column::time("روز"), Column::time("هنگام"), Column::plain("مبلغ")];
        let row = vec![Cell::Date(day), Cell::At(at), Cell::Decimal { minor: -1205, decimals: 2 }];
        assert_eq!(
            text(&table(columns, row)),
            "\u{feff}روز,روز (ISO 8601),هنگام,هنگام (ISO 8601),مبلغ\r\n\
             1405/09/02,2026-11-23,1405/09/02 01:30,2026-11-22T22:00:00Z,-12.05\r\n"
        );
    }

    #[test]
    fn no_text_is_a_formula() {
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            let written = text(&table(vec![Column::plain("n")], vec![Cell::Text(evil.to_owned())]));
            let record = written.split_once("\r\n").unwrap().1;
            assert!(record.trim_start_matches('"').starts_with('\''), "{record:?}");
        }
    }

    proptest! {
        #[test]
        fn texts_come_back(texts in prop::collection::vec(".*", 1..5)) {
            let columns = texts.iter().map(|_| Column::plain("c")).collect();
            let row = texts.iter().cloned().map(Cell::Text).collect();
            let bytes = csv(&table(columns, row)).unwrap();
            let mut reader = ::csv::Reader::from_reader(&bytes["\u{feff}".len()..]);
            let back = reader.records().next();
            // A record of one empty field is written as a quoted one and comes back as such.
            let back = back.unwrap().unwrap();
            for (written, text) in back.iter().zip(&texts) {
                prop_assert_eq!(written, harmless(text));
                let first = written.chars().next().unwrap_or('x');
                prop_assert!(!"=+-@\t\r".contains(first));
            }
        }
    }
}
