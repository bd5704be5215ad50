//! What a change was: the fields of a row before and after, as the audit keeps them. What is
//! personal stands there as a digest with a salt of its own, which tells nothing, not even whether
//! it changed.

use std::collections::BTreeSet;

use contract::audit::AuditField;
use serde_json::{Map, Value};

/// Longer values are cut; the row itself has them whole.
const LONGEST: usize = 2_000;

/// The fields that changed first, then the others, each by name.
pub fn compare(before: Option<&Map<String, Value>>, after: &Map<String, Value>) -> Vec<AuditField> {
    let empty = Map::new();
    let before = before.unwrap_or(&empty);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let mut fields: Vec<_> =
        names.into_iter().map(|name| field(name, before.get(name), after.get(name))).collect();
    fields.sort_by_key(|field| !field.changed);
    fields.truncate(200);
    fields
}

fn field(name: &str, before: Option<&Value>, after: Option<&Value>) -> AuditField {
    let (before, after) = (present(before), present(after));
    let personal = [before, after].into_iter().flatten().any(is_digest);
    let changed = match personal {
        // Two digests differ in any case: only that a value came or went is certain.
        true => before.is_some() != after.is_some(),
        false => before != after,
    };
    let shown = |value: Option<&Value>| value.filter(|_| !personal).map(text);
    AuditField {
        name: name.to_owned(),
        before: shown(before),
        after: shown(after),
        changed,
        personal,
    }
}

fn present(value: Option<&Value>) -> Option<&Value> {
    value.filter(|value| !value.is_null())
}

fn is_digest(value: &Value) -> bool {
    let digest = value.as_object().filter(|object| object.len() == 1);
    digest.and_then(|object| object.get("sha256")).is_some_and(Value::is_string)
}

fn text(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn what_changed_comes_first_and_what_is_personal_stays_hidden() {
        let before = map(json!({"state": "done", "number": 7, "note": {"sha256": "aa"},
            "phone": null}));
        let after = map(json!({"state": "approved", "number": 7, "note": {"sha256": "bb"},
            "phone": {"sha256": "cc"}}));
        let fields = compare(Some(&before), &after);
        let told: Vec<_> = fields
            .iter()
            .map(|f| (f.name.as_str(), f.before.as_deref(), f.after.as_deref(), f.changed))
            .collect();
        assert_eq!(
            told,
            [
                ("phone", None, None, true),
                ("state", Some("\"done\""), Some("\"approved\""), true),
                ("note", None, None, false),
                ("number", Some("7"), Some("7"), false),
            ]
        );
        assert_eq!(fields.iter().filter(|field| field.personal).count(), 2);
    }

    #[test]
    fn a_long_value_is_cut_between_letters() {
        let after = map(json!({"text": "ی".repeat(5_000)}));
        let shown = compare(None, &after)[0].after.clone().unwrap();
        assert_eq!(shown.chars().count(), LONGEST + 1);
    }
}
