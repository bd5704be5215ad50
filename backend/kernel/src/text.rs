//! Text as people type it, and the one form in which it is kept or found.

use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

/// Persian and Arabic digits become ASCII.
pub fn ascii_digits(text: &str) -> String {
    text.chars().map(ascii_digit).collect()
}

fn ascii_digit(c: char) -> char {
    let zero = match c {
        '۰'..='۹' => '۰',
        '٠'..='٩' => '٠',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// A name or sentence as it is kept: Persian ye and kaf, composed letters, single spaces, no
/// spaces at the ends. Half-spaces stay.
pub fn tidy(text: &str) -> String {
    let letters = text.chars().map(|c| match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        '\u{a0}' => ' ',
        _ => c,
    });
    let text: String = letters.collect();
    text.lines()
        .map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

/// The form in which text is searched: whatever people spell differently is one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(ascii_digit) {
        match c {
            'ي' | 'ى' | 'ئ' => folded.push('ی'),
            'ك' => folded.push('ک'),
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ؤ' => folded.push('و'),
            'ة' | 'ۀ' => folded.push('ه'),
            // Half-spaces, marks above and below letters, the stretching line.
            '\u{200b}'..='\u{200f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | 'ء' => {}
            '-' | '_' | '/' | '.' | '،' | ',' | '(' | ')' => folded.push(' '),
            c if c.is_whitespace() => folded.push(' '),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The key by which names are sorted, in Persian order: compared byte by byte, the same on every
/// database. Spellings that search does not tell apart sort together.
pub fn sort_key(name: &str) -> String {
    static ORDER: LazyLock<Option<CollatorBorrowed<'static>>> =
        LazyLock::new(|| Collator::try_new(locale!("fa").into(), CollatorOptions::default()).ok());
    let folded = fold(name);
    let mut key = Vec::with_capacity(folded.len() * 2);
    match &*ORDER {
        Some(order) => {
            let Ok(()) = order.write_sort_key_to(&folded, &mut key);
            key.iter().map(|byte| format!("{byte:02x}")).collect()
        }
        // Without the data of the language, by the letters' numbers.
        None => folded,
    }
}

/// A serial number as it is kept: ASCII digits, Persian letters, upper case, nothing between.
pub fn serial(text: &str) -> String {
    let kept = tidy(&ascii_digits(text));
    let kept = kept.chars().filter(|c| {
        !c.is_whitespace()
            && !matches!(c, '-' | '_' | '\u{200b}'..='\u{200f}' | '\u{2010}'..='\u{2015}')
    });
    kept.flat_map(char::to_uppercase).collect()
}

/// A telephone number in E.164; none, if it isn't one. Iranian mobiles may lack the country.
pub fn phone(text: &str) -> Option<String> {
    let typed: String = ascii_digits(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '(' | ')' | '\u{200b}'..='\u{200f}'))
        .collect();
    let (international, digits) = match typed.strip_prefix('+').or(typed.strip_prefix("00")) {
        Some(rest) => (true, rest),
        None => (false, typed.as_str()),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(national) =
        digits.strip_prefix("98").filter(|rest| international || rest.len() == 10)
    {
        let national = national.strip_prefix('0').unwrap_or(national);
        return (national.len() == 10 && !national.starts_with('0'))
            .then(|| format!("+98{national}"));
    }
    if international {
        return (8..=15).contains(&digits.len()).then(|| format!("+{digits}"));
    }
    let national = digits.strip_prefix('0').unwrap_or(digits);
    // Without a zero before it, only a mobile is told from a part of a number.
    let whole = digits.starts_with('0') || national.starts_with('9');
    (whole && national.len() == 10 && !national.starts_with('0')).then(|| format!("+98{national}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_phone_however_it_is_typed() {
        for typed in
            ["09701234567", "۰۹۷۰ ۱۲۳ ۴۵۶۷", "9701234567", "+98 970-123-4567", "00989701234567"]
        {
            assert_eq!(phone(typed).as_deref(), Some("+989701234567"), "{typed}");
        }
        for typed in ["", "0970123456", "12345", "0970x234567", "097012345678", "+9897012"] {
            assert_eq!(phone(typed), None, "{typed}");
        }
    }

    #[test]
    fn one_serial_however_it_is_typed() {
        assert_eq!(serial("hp-۲۴ ۱۰۰۱"), "HP241001");
        assert_eq!(serial("HP\u{200c}24–1001"), "HP241001");
    }

    #[test]
    fn spelling_does_not_hide_a_name() {
        assert_eq!(fold("عليرضا  كاظمي‌نيا"), fold("علیرضا کاظمی‌نیا"));
        assert_eq!(fold("می‌رسد"), fold("میرسد"));
        assert_eq!(fold("۰۹۷۰"), "0970");
        assert_eq!(fold("HP-24"), "hp 24");
    }

    #[test]
    fn names_are_sorted_as_the_alphabet_goes() {
        let sorted = ["آرش", "بهرام", "پریسا", "تینا", "چیستا", "حسین", "ژاله", "سارا", "کاوه"];
        let sorted = sorted.into_iter().chain(["گیتا", "لیلا", "نرگس", "وحید", "هما", "یاسمن"]);
        let keys: Vec<_> = sorted.map(sort_key).collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert_eq!(sort_key("علي"), sort_key("علی"));
    }

    #[test]
    fn names_keep_their_half_spaces() {
        assert_eq!(tidy("  علي\u{200c}پور   نژاد "), "علی\u{200c}پور نژاد");
    }
}
