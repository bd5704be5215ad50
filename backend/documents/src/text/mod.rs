//! Numbers, amounts and dates in the words and digits of a language.

mod amount;
mod date;
mod words;

pub use amount::{Amount, grouped, percent, quantity};
pub(crate) use date::jalali_figures;
pub use date::{both_calendars, long, moment, short};
pub use words::number as words;

use crate::Language;

/// Digits as readers of the language expect them.
pub fn digits(language: Language, text: &str) -> String {
    match language {
        Language::En => text.to_owned(),
        Language::Fa => text.chars().map(persian).collect(),
    }
}

fn persian(c: char) -> char {
    match c.to_digit(10) {
        Some(digit) if c.is_ascii_digit() => char::from_u32('۰' as u32 + digit).unwrap_or(c),
        _ => c,
    }
}
