use actix_web::{HttpRequest, http::header};

/// A language that Vafa speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    Fa,
    En,
}

impl Language {
    /// The caller's first language that we speak; English for programs that name none.
    pub(super) fn of(request: &HttpRequest) -> Self {
        let asked = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        Self::preferred(asked.unwrap_or_default()).unwrap_or(Self::En)
    }

    /// The first that we speak of an `Accept-Language`.
    pub fn preferred(asked: &str) -> Option<Self> {
        asked.split(',').find_map(|range| {
            match range.split([';', '-']).next()?.trim().to_ascii_lowercase().as_str() {
                "fa" => Some(Self::Fa),
                "en" => Some(Self::En),
                _ => None,
            }
        })
    }

    pub fn tag(self) -> &'static str {
        match self {
            Self::Fa => "fa",
            Self::En => "en",
        }
    }
}

/// One text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Say {
    pub en: String,
    pub fa: String,
}

impl Say {
    pub fn new(en: impl Into<String>, fa: impl Into<String>) -> Self {
        Self { en: en.into(), fa: fa.into() }
    }

    /// The text as its reader expects it: a Persian one has Persian digits.
    pub fn to(&self, language: Language) -> String {
        match language {
            Language::En => self.en.clone(),
            Language::Fa => persian_digits(&self.fa),
        }
    }
}

/// Digits as a Persian page shows them. A code keeps its own, as they are printed on the product:
/// whatever hangs together and has a Latin letter in it is one.
pub fn persian_digits(text: &str) -> String {
    let hangs_together = |c: char| c.is_ascii_alphanumeric() || "-_./:%?=&".contains(c);
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let here = hangs_together(first);
        let end = rest.find(|c| hangs_together(c) != here).unwrap_or(rest.len());
        let (run, left) = rest.split_at(end);
        match here && run.contains(|c: char| c.is_ascii_alphabetic()) {
            true => said.push_str(run),
            false => said.extend(run.chars().map(persian_digit)),
        }
        rest = left;
    }
    said
}

fn persian_digit(c: char) -> char {
    let digit = c.to_digit(10).filter(|_| c.is_ascii_digit());
    digit.and_then(|digit| char::from_u32('۰' as u32 + digit)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_wins() {
        assert_eq!(Language::preferred("de, fa-IR;q=0.9, en"), Some(Language::Fa));
        assert_eq!(Language::preferred("en-GB"), Some(Language::En));
        assert_eq!(Language::preferred("de"), None);
    }

    #[test]
    fn persian_texts_have_persian_digits() {
        let said = Say::new("2 of 5", "2 از 5");
        assert_eq!(said.to(Language::En), "2 of 5");
        assert_eq!(said.to(Language::Fa), "۲ از ۵");
        let codes = persian_digits("HP-24 و JB-1405-000012، ساعت 10:30، https://v.ir/t/a1?b=2");
        assert_eq!(codes, "HP-24 و JB-1405-000012، ساعت ۱۰:۳۰، https://v.ir/t/a1?b=2");
    }
}
