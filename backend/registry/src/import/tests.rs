use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    rules::{self, Judged, Missing},
    sheet::{self, Sheet, Unreadable},
};

#[derive(Deserialize)]
struct Expected {
    rows: usize,
    created: usize,
    rejected: usize,
    models: Vec<String>,
    row_results: Vec<ExpectedRow>,
}

#[derive(Deserialize)]
struct ExpectedRow {
    row: usize,
    outcome: String,
    serial: String,
    owner_phone: Option<String>,
    owner_name: Option<String>,
    sold_on: Option<NaiveDate>,
    errors: Vec<ExpectedError>,
}

#[derive(Deserialize)]
struct ExpectedError {
    column: String,
    code: String,
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests-data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn expected() -> Expected {
    serde_json::from_slice(&file("expected.json")).unwrap()
}

fn judged(sheet: &Sheet) -> Vec<Judged> {
    let models: HashMap<_, _> = expected()
        .models
        .into_iter()
        .enumerate()
        .map(|(index, code)| (code, Uuid::from_u128(index as u128 + 1)))
        .collect();
    rules::judge(sheet, &models).unwrap()
}

fn comes_to_what_is_expected(name: &str) {
    let (judged, expected) = (judged(&sheet::read(&file(name)).unwrap()), expected());
    assert_eq!(judged.len(), expected.rows);
    let taken = judged.iter().filter(|row| row.verdict.is_ok()).count();
    assert_eq!((taken, judged.len() - taken), (expected.created, expected.rejected));
    for (row, expected) in judged.iter().zip(expected.row_results) {
        assert_eq!(row.row, expected.row);
        match &row.verdict {
            Ok(sold) => {
                assert_eq!(expected.outcome, "created", "row {}", row.row);
                assert_eq!(sold.serial, expected.serial, "row {}", row.row);
                assert_eq!(sold.sold_on, expected.sold_on, "row {}", row.row);
                let owner = sold.owner.as_ref();
                assert_eq!(owner.map(|owner| &owner.phone), expected.owner_phone.as_ref());
                if let Some(name) = expected.owner_name {
                    assert_eq!(owner.and_then(|owner| owner.name.as_ref()), Some(&name));
                }
            }
            Err(broken) => {
                assert_eq!(expected.outcome, "rejected", "row {}: {broken:?}", row.row);
                let broken: Vec<_> = broken.iter().map(|one| (one.column, one.code)).collect();
                let errors: Vec<_> = expected
                    .errors
                    .iter()
                    .map(|one| (one.column.as_str(), one.code.as_str()))
                    .collect();
                assert_eq!(broken, errors, "row {}", row.row);
            }
        }
    }
}

#[test]
fn every_row_comes_to_what_its_sender_was_told() {
    comes_to_what_is_expected("units.csv");
}

#[test]
fn semicolons_are_read_like_commas() {
    comes_to_what_is_expected("units-semicolon.csv");
}

#[test]
fn what_is_no_utf8_is_refused_with_its_first_wrong_byte() {
    let bytes = file("units-not-utf8.csv");
    let offset = std::str::from_utf8(&bytes).unwrap_err().valid_up_to();
    assert_eq!(sheet::read(&bytes), Err(Unreadable::NotUtf8 { offset }));
    assert_eq!(offset, 30);
}

#[test]
fn a_workbook_is_read_like_text() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let day = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in (0..).zip(["serial", "model", "sold_on", "owner_phone"]) {
        page.write(0, column, name).unwrap();
    }
    page.write(1, 0, "HP-24 1001").unwrap();
    page.write(1, 1, "HP-24").unwrap();
    let sold = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 5, 4).unwrap();
    page.write_with_format(1, 2, &sold, &day).unwrap();
    // A number in a spreadsheet loses the zero before it.
    page.write(1, 3, 9_701_234_567.0).unwrap();
    let sheet = sheet::read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(sheet.rows, [["HP-24 1001", "HP-24", "2026-05-04", "9701234567"]]);
    let rows = judged(&sheet);
    let sold = rows[0].verdict.as_ref().unwrap();
    assert_eq!(sold.serial, "HP241001");
    assert_eq!(sold.owner.as_ref().unwrap().phone, "+989701234567");
    assert_eq!(sheet::read(b"PK\x03\x04 not an archive"), Err(Unreadable::TooLarge));
}

#[test]
fn a_sheet_without_serials_is_no_sheet_of_units() {
    let sheet = sheet::read("model,owner_name\nHP-24,علی\n".as_bytes()).unwrap();
    assert_eq!(rules::judge(&sheet, &HashMap::new()), Err(Missing("serial")));
    assert_eq!(sheet::read(b"serial,model\n"), Err(Unreadable::Empty));
    assert_eq!(sheet::read(b""), Err(Unreadable::Empty));
}

#[test]
fn short_rows_and_empty_lines_below_are_no_trouble() {
    let sheet = sheet::read("serial;model;batch\nA1;HP-24\n;;\n".as_bytes()).unwrap();
    assert_eq!(sheet.rows, [["A1", "HP-24", ""]]);
}
