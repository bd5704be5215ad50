//! Whole numbers in words, as cheques and invoices say them.

use crate::Language;

/// A whole number in words.
pub fn number(language: Language, number: u64) -> String {
    match language {
        Language::Fa => persian(number),
        Language::En => english(number),
    }
}

const FA_SMALL: [&str; 20] = [
    "صفر",
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
];
const FA_TENS: [&str; 10] =
    ["", "ده", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
const FA_HUNDREDS: [&str; 10] =
    ["", "یکصد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];
const FA_SCALES: [&str; 7] =
    ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

fn persian(number: u64) -> String {
    if number == 0 {
        return FA_SMALL[0].to_owned();
    }
    let groups = groups(number).map(|(group, scale)| match scale {
        0 => persian_group(group),
        _ => format!("{} {}", persian_group(group), FA_SCALES[scale]),
    });
    groups.collect::<Vec<_>>().join(" و ")
}

fn persian_group(group: usize) -> String {
    let mut parts = Vec::new();
    if group >= 100 {
        parts.push(FA_HUNDREDS[group / 100]);
    }
    match group % 100 {
        0 => {}
        small @ 1..20 => parts.push(FA_SMALL[small]),
        more => {
            parts.push(FA_TENS[more / 10]);
            if more % 10 > 0 {
                parts.push(FA_SMALL[more % 10]);
            }
        }
    }
    parts.join(" و ")
}

const EN_SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] =
    ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const EN_SCALES: [&str; 7] =
    ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

fn english(number: u64) -> String {
    if number == 0 {
        return EN_SMALL[0].to_owned();
    }
    let mut text = String::new();
    for (group, scale) in groups(number) {
        // British: "one million and five", "two thousand and forty".
        let and = scale == 0 && group < 100;
        match (text.is_empty(), and) {
            (true, _) => {}
            (false, true) => text += " and ",
            (false, false) => text += " ",
        }
        text += &english_group(group);
        if scale > 0 {
            text += &format!(" {}", EN_SCALES[scale]);
        }
    }
    text
}

fn english_group(group: usize) -> String {
    let tens = match group % 100 {
        0 => String::new(),
        small @ 1..20 => EN_SMALL[small].to_owned(),
        more if more % 10 == 0 => EN_TENS[more / 10].to_owned(),
        more => format!("{}-{}", EN_TENS[more / 10], EN_SMALL[more % 10]),
    };
    match (group / 100, tens.is_empty()) {
        (0, _) => tens,
        (hundreds, true) => format!("{} hundred", EN_SMALL[hundreds]),
        (hundreds, false) => format!("{} hundred and {tens}", EN_SMALL[hundreds]),
    }
}

/// The groups of three digits that are not zero, the largest first, each with its power of 1000.
fn groups(number: u64) -> impl Iterator<Item = (usize, usize)> {
    let group = move |scale: usize| {
        let power = 1000_u64.pow(u32::try_from(scale).unwrap_or_default());
        usize::try_from(number / power % 1000).unwrap_or_default()
    };
    (0..7).rev().map(move |scale| (group(scale), scale)).filter(|(group, _)| *group > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        for (number, fa, en) in [
            (0, "صفر", "zero"),
            (7, "هفت", "seven"),
            (19, "نوزده", "nineteen"),
            (21, "بیست و یک", "twenty-one"),
            (100, "یکصد", "one hundred"),
            (342, "سیصد و چهل و دو", "three hundred and forty-two"),
            (1000, "یک هزار", "one thousand"),
            (1005, "یک هزار و پنج", "one thousand and five"),
            (
                13_750_000,
                "سیزده میلیون و هفتصد و پنجاه هزار",
                "thirteen million seven hundred and fifty thousand",
            ),
            (2_000_000_040, "دو میلیارد و چهل", "two billion and forty"),
        ] {
            assert_eq!(persian(number), fa);
            assert_eq!(english(number), en);
        }
        assert!(english(u64::MAX).starts_with("eighteen quintillion four hundred and forty-six"));
    }

    /// The number that a Persian wording means.
    fn read(text: &str) -> u64 {
        let (mut sum, mut group) = (0_u64, 0_u64);
        for word in text.split([' ']).filter(|word| *word != "و") {
            let place = |words: &[&str]| words.iter().position(|w| !w.is_empty() && *w == word);
            if let Some(scale) = place(&FA_SCALES) {
                sum += group * 1000_u64.pow(u32::try_from(scale).unwrap());
                group = 0;
            } else if let Some(n) = place(&FA_SMALL) {
                group += n as u64;
            } else if let Some(n) = place(&FA_TENS) {
                group += n as u64 * 10;
            } else {
                group += place(&FA_HUNDREDS).unwrap() as u64 * 100;
            }
        }
        sum + group
    }

    proptest! {
        #[test]
        fn words_mean_the_number(number: u64) {
            prop_assert_eq!(read(&persian(number)), number);
        }

        #[test]
        fn english_words_are_plain(number: u64) {
            let words = english(number);
            let plain = words.chars().all(|c| c.is_ascii_lowercase() || c == ' ' || c == '-');
            prop_assert!(plain, "{words}");
            prop_assert!(!words.contains("  "));
        }
    }
}
