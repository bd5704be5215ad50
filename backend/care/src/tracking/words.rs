//! Days, hours and amounts in the words of a sentence, in both languages. Pure.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use contract::rt::{Say, persian_digits};
use kernel::jalali::Jalali;

const WEEKDAYS: [(&str, &str); 7] = [
    ("Monday", "دوشنبه"),
    ("Tuesday", "سه‌شنبه"),
    ("Wednesday", "چهارشنبه"),
    ("Thursday", "پنجشنبه"),
    ("Friday", "جمعه"),
    ("Saturday", "شنبه"),
    ("Sunday", "یکشنبه"),
];

const MONTHS: [&str; 12] = [
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

const JALALI_MONTHS: [&str; 12] = [
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

fn month(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize % 12]
}

fn jalali_month(day: Jalali) -> &'static str {
    JALALI_MONTHS[(day.month as usize + 11) % 12]
}

/// `6 December 2026`, `۱۵ آذر ۱۴۰۵`.
pub fn date(day: NaiveDate) -> Say {
    let jalali = Jalali::from(day);
    Say::new(
        format!("{} {} {}", day.day(), month(day), day.year()),
        persian_digits(&format!("{} {} {}", jalali.day, jalali_month(jalali), jalali.year)),
    )
}

/// `today`, `tomorrow`, `Monday 30 November`.
pub fn day(day: NaiveDate, today: NaiveDate) -> Say {
    match (day - today).num_days() {
        0 => Say::new("today", "امروز"),
        1 => Say::new("tomorrow", "فردا"),
        _ => {
            let (en, fa) = WEEKDAYS[day.weekday().num_days_from_monday() as usize % 7];
            let jalali = Jalali::from(day);
            let fa = format!("{fa} {} {}", jalali.day, jalali_month(jalali));
            Say::new(format!("{en} {} {}", day.day(), month(day)), persian_digits(&fa))
        }
    }
}

/// `14:30`, `۱۴:۳۰`.
pub fn time(at: NaiveTime) -> Say {
    let text = format!("{}:{:02}", at.hour(), at.minute());
    Say::new(text.clone(), persian_digits(&text))
}

/// `9:00–12:00`, `ساعت ۹ تا ۱۲`.
pub fn window(from: NaiveTime, to: NaiveTime) -> Say {
    let short = |at: NaiveTime| match at.minute() {
        0 => at.hour().to_string(),
        minute => format!("{}:{minute:02}", at.hour()),
    };
    Say::new(
        format!("{}–{}", time(from).en, time(to).en),
        persian_digits(&format!("ساعت {} تا {}", short(from), short(to))),
    )
}

/// By when: with the hour where it is near, by its day else. An hour is rounded up, so that no
/// promise is made tighter than it is.
pub fn deadline(at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> Say {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone).date_naive());
    let near = day(local.date_naive(), today);
    if (local.date_naive() - today).num_days() > 1 {
        return near;
    }
    let up = if local.minute() > 0 || local.second() > 0 { 1 } else { 0 };
    let hour = (local.hour() + up).min(23);
    let hour = if local.hour() == 23 && up == 1 { (23, 59) } else { (hour, 0) };
    let clock = NaiveTime::from_hms_opt(hour.0, hour.1, 0).unwrap_or(NaiveTime::MIN);
    let fa = match hour.1 {
        0 => persian_digits(&format!("{} ساعت {}", near.fa, hour.0)),
        _ => format!("{} ساعت {}", near.fa, time(clock).fa),
    };
    Say::new(format!("{} {}", near.en, time(clock).en), fa)
}

/// The hour and minute of a moment.
pub fn time_of(at: DateTime<Utc>, zone: Tz) -> Say {
    time(at.with_timezone(&zone).time())
}

/// The date of a moment.
pub fn date_of(at: DateTime<Utc>, zone: Tz) -> Say {
    date(at.with_timezone(&zone).date_naive())
}

/// The day after so many days.
pub fn days_later(at: DateTime<Utc>, days: i64, zone: Tz) -> NaiveDate {
    (at + TimeDelta::days(days)).with_timezone(&zone).date_naive()
}

/// `12,500,000 rials`, `۱۲٬۵۰۰٬۰۰۰ ریال`. The amount is in the smallest unit.
pub fn amount(minor: i64, currency: &str) -> Say {
    let digits = minor.unsigned_abs().to_string();
    let grouped = |sign: char| {
        let mut text = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n) % 3 == 0 {
                text.push(sign);
            }
            text.push(digit);
        }
        text
    };
    let minus = if minor < 0 { "-" } else { "" };
    let (en, fa) = match currency {
        "IRR" => ("rials", "ریال"),
        other => (other, other),
    };
    Say::new(
        format!("{minus}{} {en}", grouped(',')),
        format!("{minus}{} {fa}", persian_digits(&grouped('٬'))),
    )
}
