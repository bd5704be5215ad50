//! The Solar Hijri calendar: what it calls a day, and months counted in it.
//!
//! Dates are kept and sent as Gregorian ones; terms, years of numbers and yearly price steps are
//! counted here.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use contract::rt::{Say, persian_digits};
use icu_calendar::{Date, cal::Persian, types::RataDie};

use crate::text::ascii_digits;

/// A day of the Solar Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Jalali {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

/// Not a day of the Solar Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the Solar Hijri calendar")]
pub struct NotADay;

impl Jalali {
    /// None, where the month has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        persian(year, month, day).map(|_| Self { year, month, day })
    }

    /// The Gregorian name of the same day; none, where the month has no such day.
    pub fn to_date(self) -> Option<NaiveDate> {
        let days = persian(self.year, self.month, self.day)?.to_rata_die().to_i64_date();
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)
    }
}

impl From<NaiveDate> for Jalali {
    fn from(date: NaiveDate) -> Self {
        let days = RataDie::new(date.num_days_from_ce().into());
        let date = Date::from_rata_die(days, Persian);
        Self {
            year: date.year().extended_year(),
            month: date.month().ordinal.into(),
            day: date.day_of_month().0.into(),
        }
    }
}

impl fmt::Display for Jalali {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{:02}/{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Jalali {
    type Err = NotADay;

    /// `1405/9/2` or `1405-09-02`, in Persian, Arabic or ASCII digits.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let text = ascii_digits(text.trim());
        let mut parts = text.split(['/', '-']).map(|part| match part.len() {
            1..=4 => part.parse::<u32>().map_err(|_| NotADay),
            _ => Err(NotADay),
        });
        let mut next = || parts.next().unwrap_or(Err(NotADay));
        let (year, month, day) = (next()?, next()?, next()?);
        if parts.next().is_some() {
            return Err(NotADay);
        }
        let year = i32::try_from(year).map_err(|_| NotADay)?;
        Self::new(year, month, day).ok_or(NotADay)
    }
}

/// The year of a day.
pub fn year_of(date: NaiveDate) -> i32 {
    Jalali::from(date).year
}

/// Whether the last month of a year has thirty days.
pub fn is_leap(year: i32) -> bool {
    persian(year, 1, 1).is_some_and(|date| date.is_in_leap_year())
}

/// How many days a month has; none, if there is no such month.
pub fn month_length(year: i32, month: u32) -> Option<u32> {
    persian(year, month, 1).map(|date| date.days_in_month().into())
}

/// The first day of a year.
pub fn nowruz(year: i32) -> Option<NaiveDate> {
    Jalali { year, month: 1, day: 1 }.to_date()
}

/// The day on which a term of so many months, begun on `start`, is over (the first that it does
/// not cover): the same day of that later month. A month without such a day is covered wholly.
pub fn add_months(start: NaiveDate, months: u32) -> NaiveDate {
    let Jalali { year, month, day } = start.into();
    let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
    let at = |months: i64, day| {
        let year = i32::try_from(months.div_euclid(12)).ok()?;
        let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
        Jalali { year, month, day }.to_date()
    };
    at(months, day).or_else(|| at(months + 1, 1)).unwrap_or(NaiveDate::MAX)
}

const MONTHS: [&str; 12] = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
];

/// A day as people write it, each in their calendar: «۲ آذر ۱۴۰۵», "23 November 2026".
pub fn in_words(date: NaiveDate) -> Say {
    let Jalali { year, month, day } = date.into();
    let month = MONTHS.get((month as usize).saturating_sub(1)).copied().unwrap_or_default();
    let fa = persian_digits(&format!("{day} {month} {year}"));
    Say::new(date.format("%-d %B %Y").to_string(), fa)
}

fn persian(year: i32, month: u32, day: u32) -> Option<Date<Persian>> {
    let (month, day) = (month.try_into().ok()?, day.try_into().ok()?);
    Date::try_new_persian(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn cases(id: &str) -> (Value, Value) {
        let path =
            concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/theory/05-calendar-sla.json");
        let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let cases = file["cases"].as_array().unwrap();
        let case = cases.iter().find(|case| case["id"] == id).unwrap();
        (case["inputs"].clone(), case["expected"]["rows"].clone())
    }

    fn rows(rows: &Value) -> impl Iterator<Item = &Value> {
        rows.as_array().unwrap().iter()
    }

    fn date(text: &Value) -> NaiveDate {
        text.as_str().unwrap().parse().unwrap()
    }

    fn jalali(text: &Value) -> Jalali {
        text.as_str().unwrap().parse().unwrap()
    }

    #[test]
    fn years_begin_when_the_observatory_says() {
        for row in rows(&cases("nowruz").1) {
            let year = i32::try_from(row["year"].as_i64().unwrap()).unwrap();
            assert_eq!(nowruz(year), Some(date(&row["gregorian"])), "{year}");
            assert_eq!(is_leap(year), row["leap"].as_bool().unwrap(), "{year}");
            assert_eq!(month_length(year, 12), Some(if is_leap(year) { 30 } else { 29 }));
        }
    }

    #[test]
    fn days_have_the_number_that_others_computed() {
        for row in rows(&cases("jalali-rd").1) {
            let gregorian = date(&row["gregorian"]);
            assert_eq!(jalali(&row["jalali"]).to_date(), Some(gregorian));
            assert_eq!(i64::from(gregorian.num_days_from_ce()), row["rata_die"].as_i64().unwrap());
        }
    }

    #[test]
    fn terms_end_on_the_same_day_or_after_the_whole_month() {
        for row in rows(&cases("warranty-end").1) {
            let start = jalali(&row["start"]).to_date().unwrap();
            let end = add_months(start, u32::try_from(row["months"].as_u64().unwrap()).unwrap());
            assert_eq!(Jalali::from(end), jalali(&row["end_exclusive"]), "{row}");
            assert_eq!(end, date(&row["end_exclusive_gregorian"]), "{row}");
            assert_eq!(Jalali::from(end.pred_opt().unwrap()), jalali(&row["last_covered_day"]));
        }
    }

    #[test]
    fn every_day_of_two_centuries_comes_back() {
        let end = nowruz(1501).unwrap();
        let mut day = nowruz(1300).unwrap();
        let mut before = Jalali { year: 1299, month: 12, day: month_length(1299, 12).unwrap() };
        while day < end {
            let jalali = Jalali::from(day);
            assert_eq!(jalali.to_date(), Some(day));
            assert_eq!(jalali.to_string().parse(), Ok(jalali));
            let follows = match jalali.day {
                1 => before.day == month_length(before.year, before.month).unwrap(),
                n => n == before.day + 1 && jalali.month == before.month,
            };
            assert!(follows, "{before} then {jalali}");
            (before, day) = (jalali, day.succ_opt().unwrap());
        }
    }

    #[test]
    fn days_are_told_in_both_calendars() {
        let said = in_words("2026-11-23".parse().unwrap());
        assert_eq!(said, Say::new("23 November 2026", "۲ آذر ۱۴۰۵"));
    }

    #[test]
    fn days_are_read_in_any_digits() {
        let day = Jalali { year: 1405, month: 9, day: 2 };
        for text in ["1405/9/2", "1405-09-02", " ۱۴۰۵/۰۹/۰۲ ", "١٤٠٥/٩/٢"] {
            assert_eq!(text.parse(), Ok(day), "{text}");
        }
        for text in ["", "1405/9", "1405/13/1", "1404/12/30", "1405/9/2/1", "1405/9/-2", "x/y/z"] {
            assert_eq!(text.parse::<Jalali>(), Err(NotADay), "{text}");
        }
    }
}
