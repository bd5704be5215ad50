//! Calls that the contract shows: the examples of its bodies, and what a query cannot do without.

use std::sync::LazyLock;

use contract::rt::Operation;
use kit::{Value, json};
use uuid::Uuid;

pub static SPECIFICATION: LazyLock<Value> =
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

/// The parameters of an operation's query, as they are written.
pub fn parameters(operation: &Operation) -> impl Iterator<Item = &'static Value> {
    let parameters = written(operation)["parameters"].as_array().into_iter().flatten();
    parameters.map(resolve).filter(|parameter| parameter["in"] == "query")
}

/// The parameters that name rows.
pub fn row_parameters(operation: &Operation) -> impl Iterator<Item = &'static str> {
    let names = |schema: &Value| schema["$ref"].as_str().is_some_and(|to| to.ends_with("/Id"));
    parameters(operation).filter_map(move |parameter| {
        let schema = &parameter["schema"];
        (names(schema) || names(&schema["items"])).then(|| parameter["name"].as_str().unwrap())
    })
}

/// A query with what an operation cannot do without, and with what is given.
pub fn query(operation: &Operation, given: &[(&str, String)]) -> String {
    let known = |name: &&str| given.iter().all(|(given, _)| given != name);
    let needed = parameters(operation).filter(|parameter| parameter["required"] == true);
    let needed = needed.filter_map(|parameter| {
        let name = parameter["name"].as_str().filter(known)?;
        Some(format!("{name}={}", sample(resolve(&parameter["schema"]))))
    });
    let given = given.iter().map(|(name, value)| format!("{name}={value}"));
    needed.chain(given).collect::<Vec<_>>().join("&")
}

/// A query with what an operation cannot do without.
pub fn required_query(operation: &Operation) -> String {
    query(operation, &[])
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
