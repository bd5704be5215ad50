use super::{digits, words};
use crate::Language;

/// An exact amount: whole minor units of a currency with so many decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    pub minor: i64,
    pub decimals: u32,
    /// ISO 4217.
    pub currency: String,
}

impl Amount {
    /// `12,500,000`; in Persian `۱۲٬۵۰۰٬۰۰۰`.
    pub fn figures(&self, language: Language) -> String {
        let (whole, rest) = self.parts();
        let mut text = grouped(language, whole);
        if self.decimals > 0 {
            let point = language.pick('٫', '.');
            let rest = format!("{rest:0>width$}", width = self.decimals as usize);
            text = format!("{text}{point}{}", digits(language, &rest));
        }
        if self.minor < 0 { format!("−{text}") } else { text }
    }

    /// The figures and the name of the currency.
    pub fn with_currency(&self, language: Language) -> String {
        format!("{} {}", self.figures(language), self.unit(language, self.parts() == (1, 0)))
    }

    /// `twelve million rials`; in Persian «دوازده میلیون ریال».
    pub fn in_words(&self, language: Language) -> String {
        let (whole, rest) = self.parts();
        let mut text = format!("{} {}", words(language, whole), self.unit(language, whole == 1));
        if rest > 0 {
            let cents = match (language, rest) {
                (Language::Fa, _) => "سنت",
                (Language::En, 1) => "cent",
                (Language::En, _) => "cents",
            };
            text =
                format!("{text}{}{} {cents}", language.pick(" و ", " and "), words(language, rest));
        }
        if self.minor < 0 { format!("{} {text}", language.pick("منفی", "minus")) } else { text }
    }

    fn parts(&self) -> (u64, u64) {
        let scale = 10_u64.checked_pow(self.decimals).unwrap_or(1);
        (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale)
    }

    fn unit(&self, language: Language, one: bool) -> String {
        match (self.currency.as_str(), language) {
            ("IRR", Language::Fa) => "ریال".to_owned(),
            ("IRR", Language::En) => if one { "rial" } else { "rials" }.to_owned(),
            ("EUR", Language::Fa) => "یورو".to_owned(),
            ("EUR", Language::En) => if one { "euro" } else { "euros" }.to_owned(),
            (other, _) => other.to_owned(),
        }
    }
}

/// A whole number in groups of three digits.
pub fn grouped(language: Language, number: u64) -> String {
    let plain = number.to_string();
    let mut text = String::with_capacity(plain.len() * 2);
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            text.push(language.pick('٬', ','));
        }
        text.push(digit);
    }
    digits(language, &text)
}

/// A quantity given in thousandths, without zeros at its end.
pub fn quantity(language: Language, thousandths: i64) -> String {
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let mut text = grouped(language, whole);
    if rest > 0 {
        let rest = format!("{rest:03}");
        text.push(language.pick('٫', '.'));
        text += &digits(language, rest.trim_end_matches('0'));
    }
    if thousandths < 0 { format!("−{text}") } else { text }
}

/// A rate given in ten-thousandths: `10%`; in Persian «۱۰٪».
pub fn percent(language: Language, ten_thousandths: i32) -> String {
    let (whole, rest) =
        (ten_thousandths.unsigned_abs() / 100, ten_thousandths.unsigned_abs() % 100);
    let mut text = whole.to_string();
    if rest > 0 {
        let rest = format!("{rest:02}");
        text.push(language.pick('٫', '.'));
        text += rest.trim_end_matches('0');
    }
    text.push(language.pick('٪', '%'));
    digits(language, &text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(minor: i64, currency: &str) -> Amount {
        let decimals = if currency == "IRR" { 0 } else { 2 };
        Amount { minor, decimals, currency: currency.to_owned() }
    }

    #[test]
    fn an_amount_is_written_as_its_reader_expects() {
        let rials = amount(12_500_000, "IRR");
        assert_eq!(rials.with_currency(Language::Fa), "۱۲٬۵۰۰٬۰۰۰ ریال");
        assert_eq!(rials.with_currency(Language::En), "12,500,000 rials");
        assert_eq!(amount(-120_005, "EUR").figures(Language::En), "−1,200.05");
        assert_eq!(amount(1, "IRR").with_currency(Language::En), "1 rial");
    }

    #[test]
    fn an_amount_is_said_in_words() {
        let rials = amount(12_500_000, "IRR");
        assert_eq!(rials.in_words(Language::Fa), "دوازده میلیون و پانصد هزار ریال");
        assert_eq!(rials.in_words(Language::En), "twelve million five hundred thousand rials");
        assert_eq!(amount(105, "EUR").in_words(Language::En), "one euro and five cents");
        assert_eq!(amount(0, "IRR").in_words(Language::Fa), "صفر ریال");
    }

    #[test]
    fn quantities_and_rates_have_no_idle_zeros() {
        assert_eq!(quantity(Language::En, 1500), "1.5");
        assert_eq!(quantity(Language::Fa, 2000), "۲");
        assert_eq!(percent(Language::En, 1000), "10%");
        assert_eq!(percent(Language::Fa, 925), "۹٫۲۵٪");
    }
}
