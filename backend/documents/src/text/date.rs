use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use icu_calendar::{Date, cal::Persian, types::RataDie};

use super::digits;
use crate::Language;

const FA_MONTHS: [&str; 12] = [
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
const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FA_DAYS: [&str; 7] = ["دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"];
const EN_DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Year, month and day of the Solar Hijri calendar.
pub(crate) fn jalali(date: NaiveDate) -> (i32, u8, u8) {
    let date = Date::from_rata_die(RataDie::new(date.num_days_from_ce().into()), Persian);
    (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}

/// `1405/09/02` in ASCII digits.
pub(crate) fn jalali_figures(date: NaiveDate) -> String {
    let (year, month, day) = jalali(date);
    format!("{year:04}/{month:02}/{day:02}")
}

/// «۱۴۰۵/۰۹/۰۲» · `23 Nov 2026`.
pub fn short(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Fa => digits(language, &jalali_figures(date)),
        Language::En => {
            let month = EN_MONTHS.get(date.month0() as usize).map_or("", |m| &m[..3]);
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

/// «دوشنبه ۲ آذر ۱۴۰۵» · `Monday 23 November 2026`.
pub fn long(language: Language, date: NaiveDate) -> String {
    let weekday = date.weekday().num_days_from_monday() as usize;
    match language {
        Language::Fa => {
            let (year, month, day) = jalali(date);
            let month = FA_MONTHS.get(usize::from(month).saturating_sub(1)).unwrap_or(&"");
            digits(language, &format!("{} {day} {month} {year}", FA_DAYS[weekday % 7]))
        }
        Language::En => {
            let month = EN_MONTHS.get(date.month0() as usize).unwrap_or(&"");
            format!("{} {} {month} {}", EN_DAYS[weekday % 7], date.day(), date.year())
        }
    }
}

/// The day in the calendar of the language, then in the other one.
pub fn both_calendars(language: Language, date: NaiveDate) -> (String, String) {
    match language {
        Language::Fa => (short(language, date), date.format("%Y-%m-%d").to_string()),
        Language::En => (short(language, date), jalali_figures(date)),
    }
}

/// A day and the time of it, in the calendar of the language.
pub fn moment(language: Language, at: DateTime<FixedOffset>) -> String {
    let time = digits(language, &format!("{:02}:{:02}", at.hour(), at.minute()));
    let day = short(language, at.date_naive());
    language.pick(format!("{day} ساعت {time}"), format!("{day}, {time}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_a_name_in_both_calendars() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(long(Language::Fa, day), "دوشنبه ۲ آذر ۱۴۰۵");
        assert_eq!(long(Language::En, day), "Monday 23 November 2026");
        assert_eq!(short(Language::Fa, day), "۱۴۰۵/۰۹/۰۲");
        assert_eq!(short(Language::En, day), "23 Nov 2026");
        assert_eq!(both_calendars(Language::En, day).1, "1405/09/02");
        let at = DateTime::parse_from_rfc3339("2026-11-23T14:30:00+03:30").unwrap();
        assert_eq!(moment(Language::Fa, at), "۱۴۰۵/۰۹/۰۲ ساعت ۱۴:۳۰");
    }
}
