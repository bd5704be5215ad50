//! `serde` reads a list as the fields of an object in their order. The contract doesn't: where it
//! has an object, a list is refused at its place.

use serde_json::Value;

/// The pointers of lists in `value` that stand where `schema` has an object.
pub(super) fn misplaced(specification: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(specification, schema, value, "", &mut found);
    found.sort();
    found.dedup();
    found
}

fn walk(specification: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(target) = schema["$ref"].as_str().and_then(|target| target.strip_prefix('#')) {
        let Some(target) = specification.pointer(target) else { return };
        return walk(specification, target, value, at, found);
    }
    let parts = ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|of| schema[of].as_array());
    for part in parts.flatten() {
        walk(specification, part, value, at, found);
    }
    match value {
        Value::Array(_) if is_object(schema) => found.push(at.to_owned()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(specification, &schema["items"], item, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                walk(specification, &schema["properties"][name], field, &at, found);
            }
        }
        _ => {}
    }
}

fn is_object(schema: &Value) -> bool {
    let is = |kind: &Value| kind == "object";
    match &schema["type"] {
        Value::Array(kinds) => kinds.iter().any(is) && !kinds.iter().any(|kind| kind == "array"),
        kind => is(kind),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_list_is_no_object() {
        let specification = json!({"components": {"schemas": {
            "Money": {"type": "object", "properties": {"amount": {"type": "string"}}},
        }}});
        let money = json!({"$ref": "#/components/schemas/Money"});
        let schema = json!({"type": "object", "properties": {
            "fee": money, "lines": {"type": "array", "items": {"allOf": [money]}},
            "limit": {"type": ["object", "null"]}, "a/b": money,
        }});
        let found = |value| misplaced(&specification, &schema, &value);
        assert_eq!(found(json!({"fee": ["1", "IRR"]})), ["/fee"]);
        assert_eq!(found(json!({"lines": [{"amount": "1"}, ["1"]]})), ["/lines/1"]);
        assert_eq!(found(json!({"limit": [], "a/b": []})), ["/a~1b", "/limit"]);
        let right = json!({"fee": {"amount": "1"}, "lines": [], "limit": null, "else": [[]]});
        assert!(found(right).is_empty());
    }
}
