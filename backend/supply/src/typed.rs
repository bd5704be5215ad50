//! What people typed, as it is kept: nothing blank passes for a text.

use contract::{
    common::{LocalizedText, Note, Reason},
    rt::Say,
};
use kernel::{Error, Result, text};

/// A name in both languages.
pub(crate) fn name(typed: &LocalizedText) -> Result<LocalizedText> {
    let kept = LocalizedText { fa: text::tidy(&typed.fa), en: text::tidy(&typed.en) };
    for (pointer, name) in [("/name/fa", &kept.fa), ("/name/en", &kept.en)] {
        if name.is_empty() {
            return Err(blank(pointer));
        }
    }
    Ok(kept)
}

/// A note; none, if nothing is in it.
pub(crate) fn note(typed: Option<&Note>) -> Option<String> {
    typed.map(|note| text::tidy(&note.0)).filter(|note| !note.is_empty())
}

/// A reason of some letters.
pub(crate) fn reason(typed: &Reason) -> Result<String> {
    let kept = text::tidy(&typed.0);
    if kept.chars().count() < 3 { Err(blank("/reason")) } else { Ok(kept) }
}

pub(crate) fn blank(pointer: &str) -> Error {
    let why = Say::new("Write something here.", "اینجا چیزی بنویسید.");
    Error::field(pointer, "blank", why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_blank_passes_for_a_text() {
        let text = |fa: &str, en: &str| LocalizedText { fa: fa.to_owned(), en: en.to_owned() };
        assert!(name(&text(" ون ", "Van")).is_ok_and(|name| name.fa == "ون"));
        assert!(name(&text("ون", " ")).is_err());
        assert_eq!(note(Some(&Note("  ".to_owned()))), None);
        assert!(reason(&Reason("a  ".to_owned())).is_err());
    }
}
