//! What a row of sold units must say, and what it says. Pure: neither database nor clock.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use kernel::{jalali::Jalali, text};
use uuid::Uuid;

use super::sheet::Sheet;
use crate::units::{DateOrder, in_order};

/// The columns, under the names that the sheet has.
pub const COLUMNS: [&str; 10] = [
    "serial",
    "model",
    "batch",
    "production_date",
    "sold_on",
    "installed_on",
    "owner_name",
    "owner_phone",
    "city",
    "address",
];
/// Without these nothing can be registered.
const NEEDED: [&str; 2] = ["serial", "model"];
/// The most letters of an address, as the contract has it.
const LONGEST_ADDRESS: usize = 500;
const LONGEST_SERIAL: usize = 60;
const LONGEST_NAME: usize = 120;
const LONGEST_BATCH: usize = 40;

/// A unit as a row tells of it, every cell in the one form in which it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sold {
    pub serial: String,
    pub product_model_id: Uuid,
    pub batch: Option<String>,
    pub produced_on: Option<NaiveDate>,
    pub sold_on: Option<NaiveDate>,
    pub installed_on: Option<NaiveDate>,
    pub owner: Option<Owner>,
    pub city: Option<String>,
    pub address: Option<String>,
}

/// Who bought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    pub name: Option<String>,
    /// In E.164.
    pub phone: String,
}

/// A rule that a row breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    pub column: &'static str,
    pub code: &'static str,
}

/// A row with what it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its line in the sheet; 2 is the first one after the header.
    pub row: usize,
    pub serial: String,
    pub verdict: Result<Sold, Vec<Broken>>,
}

/// A column that a sheet lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing(pub &'static str);

/// Judges every row of a sheet. `models` are the ids of models, by their codes in upper case.
pub fn judge(sheet: &Sheet, models: &HashMap<String, Uuid>) -> Result<Vec<Judged>, Missing> {
    let places = COLUMNS.map(|column| {
        let called = |name: &String| name.trim().to_lowercase() == column;
        sheet.header.iter().position(called)
    });
    for (column, place) in COLUMNS.into_iter().zip(places) {
        if place.is_none() && NEEDED.contains(&column) {
            return Err(Missing(column));
        }
    }
    let mut seen = HashSet::new();
    let judged = sheet.rows.iter().enumerate().map(|(index, cells)| {
        let cell = |column: usize| {
            let cell = places[column].and_then(|place| cells.get(place));
            cell.map_or("", |cell| cell.trim())
        };
        let mut row = Row { cells: COLUMNS.map(|_| ""), broken: Vec::new() };
        (0..COLUMNS.len()).for_each(|column| row.cells[column] = cell(column));
        let serial = text::serial(row.cells[0]);
        Judged { row: index + 2, verdict: row.judge(&serial, models, &mut seen), serial }
    });
    Ok(judged.collect())
}

/// A row that is being judged.
struct Row<'a> {
    cells: [&'a str; 10],
    broken: Vec<Broken>,
}

impl Row<'_> {
    fn judge(
        mut self,
        serial: &str,
        models: &HashMap<String, Uuid>,
        seen: &mut HashSet<(Uuid, String)>,
    ) -> Result<Sold, Vec<Broken>> {
        let [_, model, batch, produced, sold, installed, name, phone, city, address] = self.cells;
        let model = models.get(&text::ascii_digits(model).to_uppercase()).copied();
        if serial.is_empty() {
            self.breaks("serial", "required");
        }
        if serial.chars().count() > LONGEST_SERIAL {
            self.breaks("serial", "too_long");
        }
        match model {
            None if self.cells[1].is_empty() => self.breaks("model", "required"),
            None => self.breaks("model", "unknown_model"),
            Some(model) if !serial.is_empty() && !seen.insert((model, serial.to_owned())) => {
                self.breaks("serial", "duplicate_in_file");
            }
            Some(_) => {}
        }
        let batch = self.batch(batch);
        let produced_on = self.date("production_date", produced);
        let sold_on = self.date("sold_on", sold);
        let installed_on = self.date("installed_on", installed);
        match in_order(produced_on, sold_on, installed_on) {
            Ok(()) => {}
            Err(order @ DateOrder::ProducedAfterSale) => {
                self.breaks("production_date", order.code());
            }
            Err(order) => self.breaks("installed_on", order.code()),
        }
        let owner = self.owner(name, phone);
        let city = self.short("city", city, LONGEST_NAME);
        let address = self.short("address", address, LONGEST_ADDRESS);
        match model {
            Some(product_model_id) if self.broken.is_empty() => Ok(Sold {
                serial: serial.to_owned(),
                product_model_id,
                batch,
                produced_on,
                sold_on,
                installed_on,
                owner,
                city,
                address,
            }),
            _ => Err(self.broken),
        }
    }

    fn breaks(&mut self, column: &'static str, code: &'static str) {
        self.broken.push(Broken { column, code });
    }

    fn date(&mut self, column: &'static str, cell: &str) -> Option<NaiveDate> {
        if cell.is_empty() {
            return None;
        }
        let date = date(cell);
        if date.is_none() {
            self.breaks(column, "invalid_date");
        }
        date
    }

    fn batch(&mut self, cell: &str) -> Option<String> {
        let batch = text::ascii_digits(cell);
        if batch.is_empty() {
            return None;
        }
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if batch.len() > LONGEST_BATCH || !batch.chars().all(allowed) {
            self.breaks("batch", "invalid_code");
            return None;
        }
        Some(batch)
    }

    /// A cell that begins with `=` is text like any other.
    fn owner(&mut self, name: &str, phone: &str) -> Option<Owner> {
        let name = self.short("owner_name", name, LONGEST_NAME);
        if phone.is_empty() {
            if name.is_some() {
                self.breaks("owner_phone", "required");
            }
            return None;
        }
        match text::phone(phone) {
            Some(phone) => Some(Owner { name, phone }),
            None => {
                self.breaks("owner_phone", "invalid_phone");
                None
            }
        }
    }

    fn short(&mut self, column: &'static str, cell: &str, longest: usize) -> Option<String> {
        let tidy = text::tidy(cell);
        if tidy.chars().count() > longest {
            self.breaks(column, "too_long");
        }
        Some(tidy).filter(|text| !text.is_empty())
    }
}

/// A day, ISO or of the Solar Hijri calendar, in any digits. A year of four digits comes first,
/// else nobody can know which number is the day.
fn date(cell: &str) -> Option<NaiveDate> {
    let cell = text::ascii_digits(cell);
    let separator = if cell.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = cell.split(separator).collect();
    let [year, month, day] = parts[..] else { return None };
    let number = |part: &str, digits: std::ops::RangeInclusive<usize>| {
        let plain = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let year = i32::try_from(number(year, 4..=4)?).ok()?;
    let (month, day) = (number(month, 1..=2)?, number(day, 1..=2)?);
    match year {
        1300..=1499 => Jalali::new(year, month, day)?.to_date(),
        1900..=2199 => NaiveDate::from_ymd_opt(year, month, day),
        _ => None,
    }
}
