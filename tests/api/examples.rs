//! Calls that the contract shows: the examples of its bodies, and what a query cannot do without.

use std::sync::LazyLock;

use contract::rt::Operation;
use kit::{Value, json};
use uuid::Uuid;

static SPECIFICATION: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(contract::SPECIFICATION).unwrap());

/// The example of an operation's body, which the rule sets hold against its schema.
pub fn body_of(operation: &Operation) -> Value {
    let content = &written(operation)["requestBody"]["content"];
    let mut media = content.as_object().unwrap().values();
    media.next().map_or_else(|| json!({}), |media| media["example"].clone())
}

fn written(operation: &Operation) -> &'static Value {
    &SPECIFICATION["paths"][operation.path][operation.method.as_str().to_ascii_lowercase()]
}

/// A query with what an operation cannot do without.
pub fn required_query(operation: &Operation) -> String {
    let parameters = written(operation)["parameters"].as_array().into_iter().flatten();
    let parameters = parameters.map(|parameter| match parameter["$ref"].as_str() {
        Some(target) => SPECIFICATION.pointer(target.trim_start_matches('#')).unwrap(),
        None => parameter,
    });
    let needed = parameters.filter(|p| p["in"] == "query" && p["required"] == true);
    let pairs = needed.map(|parameter| {
        let schema = resolve(&parameter["schema"]);
        let value = sample(schema);
        format!("{}={value}", parameter["name"].as_str().unwrap())
    });
    pairs.collect::<Vec<_>>().join("&")
}

fn resolve(schema: &'static Value) -> &'static Value {
    match schema["$ref"].as_str() {
        Some(target) => SPECIFICATION.pointer(target.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// A value of a parameter's schema, as text.
fn sample(schema: &Value) -> String {
    if let Some(value) = schema["enum"][0].as_str().or(schema["examples"][0].as_str()) {
        return value.to_owned();
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (_, Some("date")) => "2026-11-28".to_owned(),
        (_, Some("date-time")) => "2026-11-28T07:00:00.000Z".to_owned(),
        (_, Some("uuid")) => Uuid::from_u128(7).to_string(),
        (Some("integer"), _) => schema["minimum"].as_i64().unwrap_or(1).to_string(),
        (Some("boolean"), _) => "true".to_owned(),
        _ => "party".to_owned(),
    }
}
