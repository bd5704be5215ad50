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

/// Digits as a Persian page shows them.
pub fn persian_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) if c.is_ascii_digit() => char::from_u32('۰' as u32 + digit).unwrap_or(c),
            _ => c,
        })
        .collect()
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
    }
}
