use std::collections::BTreeSet;

use chrono_tz::Asia::Tehran;
use contract::{exports::ExportList, rt::TextEnum};
use documents::{Language, sheet::Cell};
use serde_json::{Value, json};

use super::columns;

fn schema<'a>(all: &'a Value, mut node: &'a Value) -> &'a Value {
    while let Some(target) = node["$ref"].as_str() {
        node = all.pointer(target.trim_start_matches('#')).unwrap();
    }
    node
}

/// Whether a pointer leads somewhere in a schema.
fn leads<'a>(all: &'a Value, node: &'a Value, path: &[&str]) -> Option<&'a Value> {
    let node = schema(all, node);
    let Some((first, rest)) = path.split_first() else { return Some(node) };
    if first.parse::<usize>().is_ok() {
        return leads(all, &node["items"], rest);
    }
    let parts = node["allOf"].as_array().map(Vec::as_slice).unwrap_or_default();
    let own = node["properties"].get(first).map(|next| (next, rest));
    match own {
        Some((next, rest)) => leads(all, next, rest),
        None => parts.iter().find_map(|part| leads(all, part, path)),
    }
}

#[test]
fn every_column_is_in_the_contract_and_every_value_has_its_word() {
    let all: Value = serde_json::from_str(contract::SPECIFICATION).unwrap();
    for list in ExportList::ALL {
        let columns = columns::of(*list);
        assert!(columns.len() > 2, "{list}");
        let operation = format!("list_{list}");
        let paths = all["paths"].as_object().unwrap().values();
        let found = paths.map(|path| &path["get"]).find(|get| get["operationId"] == *operation);
        let found = found.unwrap_or_else(|| panic!("no {operation}"));
        let page = &found["responses"]["200"]["content"]["application/json"]["schema"];
        let items = &schema(&all, page)["properties"]["items"]["items"];
        for column in columns {
            let path: Vec<&str> = column.pointer.split('/').skip(1).collect();
            let end = leads(&all, items, &path);
            let end = end.unwrap_or_else(|| panic!("{list} has no {}", column.pointer));
            let values = end["enum"].as_array().into_iter().flatten();
            let known: BTreeSet<&str> = values.filter_map(Value::as_str).collect();
            assert_eq!(
                column.kind.starts_with("word:"),
                !known.is_empty(),
                "{list} {}",
                column.pointer
            );
            for value in known {
                let item = nested(&path, json!(value));
                let said = column.cell(&item, Language::Fa, Tehran);
                let raw = Cell::Text(value.to_owned());
                assert_ne!(said, raw, "{list} {} {value}", column.pointer);
            }
        }
    }
}

fn nested(path: &[&str], value: Value) -> Value {
    path.iter().rev().fold(value, |inner, name| match name.parse::<usize>() {
        Ok(_) => json!([inner]),
        Err(_) => json!({ *name: inner }),
    })
}
