use std::{collections::HashMap, sync::LazyLock};

use contract::rt::{Language, Say};

use crate::{Error, Result};

static TEXTS: LazyLock<HashMap<String, Say>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_str!("texts.csv").as_bytes());
    let rows = reader.records().flatten();
    rows.filter_map(|row| Some((row.get(0)?.to_owned(), Say::new(row.get(3)?, row.get(2)?))))
        .collect()
});

/// A text of `texts.csv`, its variables still in it.
pub fn text(key: &str) -> Option<&'static Say> {
    TEXTS.get(key)
}

/// A text with its variables filled in.
pub fn fill(key: &str, vars: &[(&str, Say)], language: Language) -> Result<String> {
    let text = text(key).ok_or_else(|| Error::internal(format!("there is no text {key}")))?;
    let mut rest = match language {
        Language::Fa => text.fa.as_str(),
        Language::En => text.en.as_str(),
    };
    let mut filled = String::with_capacity(rest.len() + 64);
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        let value = vars.iter().find(|(known, _)| *known == name);
        let (_, value) =
            value.ok_or_else(|| Error::internal(format!("{key} lacks a value for {name}")))?;
        filled.push_str(before);
        filled.push_str(match language {
            Language::Fa => &value.fa,
            Language::En => &value.en,
        });
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_variable_is_an_error() {
        let org = [("org", Say::new("Hirmas", "هیرماس"))];
        assert!(fill("sms.visit_reminder", &org, Language::En).is_err());
        assert!(fill("sms.nothing", &org, Language::En).is_err());
    }

    #[test]
    fn every_sms_fits_two_parts_with_its_samples() {
        let samples: Vec<_> = TEXTS
            .iter()
            .filter_map(|(key, say)| Some((key.strip_prefix("sample.")?, say.clone())))
            .collect();
        let sms: Vec<_> = TEXTS.keys().filter(|key| key.starts_with("sms.")).collect();
        assert!(sms.len() > 10);
        for key in sms {
            let text = fill(key, &samples, Language::Fa).unwrap();
            assert!(text.chars().count() <= 2 * 67, "{key}: {}", text.chars().count());
        }
    }
}
