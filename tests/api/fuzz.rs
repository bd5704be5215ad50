//! Every operation, with bodies and queries that nobody would send: whatever comes, the answer is
//! one that the contract lists, and never a failure of ours.

use std::sync::LazyLock;

use actix_web::http::Method;
use contract::{api::OPERATIONS, rt::Operation};
use kit::{Api, Caller, Database, Value, json};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use rstest::rstest;
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

/// What is put where something else belongs.
fn nonsense(random: &mut ChaCha8Rng) -> Value {
    let long = "م".repeat(3_000);
    let odd = [
        Value::Null,
        json!(-1),
        json!(0),
        json!(1.5),
        json!(9_007_199_254_740_993_i64),
        json!(""),
        json!("\u{202e}‏۱۲۳<script>alert(1)</script>"),
        json!("'; DROP TABLE jobs; --"),
        json!("\u{0}"),
        json!(long),
        json!([]),
        json!({}),
        json!([[[[]]]]),
        json!(true),
        json!("0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7b11"),
        json!({"amount": "0.1", "currency": "IRR"}),
        json!({"amount": "-5", "currency": "XXX"}),
        json!("2026-13-45"),
    ];
    odd.choose(random).unwrap().clone()
}

/// The example with one to three of its places spoilt.
fn spoilt(example: &Value, random: &mut ChaCha8Rng) -> Value {
    let mut body = example.clone();
    for _ in 0..random.random_range(1..=3) {
        let Value::Object(map) = &mut body else { return nonsense(random) };
        let mut keys: Vec<String> = map.keys().cloned().collect();
        keys.push("unknown_to_all".to_owned());
        let key = keys.choose(random).unwrap().clone();
        match random.random_range(0..3) {
            0 => drop(map.remove(&key)),
            _ => drop(map.insert(key, nonsense(random))),
        }
    }
    body
}

fn spoilt_query(operation: &Operation, random: &mut ChaCha8Rng) -> String {
    let values = ["", "0", "-1", "201", "1e3", "٥٠", "%00", "a%27b", "null", "x%F0%9F", "%25_%5C"];
    let Some(parameter) = operation.query.choose(random) else {
        return "unknown_to_all=1".to_owned();
    };
    format!("{}={}", parameter.name, values.choose(random).unwrap())
}

async fn spoil(api: &Api, operation: &Operation, person: &Caller, random: &mut ChaCha8Rng) {
    let id = match random.random_range(0..4) {
        0 => "not-an-id".to_owned(),
        1 => "0199E1C4-7D1A-7C3E-9A53-0F6F4C2F7B11".to_owned(),
        2 => "..%2f..%2fjobs".to_owned(),
        _ => Uuid::from_u128(random.random()).to_string(),
    };
    let segments = operation.path.split('/').map(|part| match part.starts_with('{') {
        true => id.clone(),
        false => part.to_owned(),
    });
    let mut path = segments.collect::<Vec<_>>().join("/");
    if operation.method == Method::GET {
        path = format!("{path}?{}", spoilt_query(operation, random));
    }
    let mut request = api.request(operation.method.clone(), &path).by(person);
    if random.random_bool(0.9) {
        request = request.header("Idempotency-Key", &Uuid::from_u128(random.random()).to_string());
    }
    if random.random_bool(0.9) {
        request = request.header("If-Match", "\"1\"");
    }
    if operation.body.is_some() {
        let body = spoilt(&body_of(operation), random);
        request = match (random.random_range(0..20), operation.method == Method::PATCH) {
            (0, _) => request.body("application/json", "{\"a\": "),
            (1, _) => request.body("text/plain", body.to_string()),
            (_, true) => request.merge(&body),
            (_, false) => request.json(&body),
        };
    }
    let answer = request.send().await;
    assert!(answer.status < 500, "{} {path}: {:#}", operation.id, answer.body);
}

#[rstest]
#[actix_web::test]
async fn nothing_that_is_sent_is_a_failure_of_ours(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let seed = 1405;
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let people = [
        "customer",
        "agent",
        "dispatcher",
        "technician",
        "warehouse",
        "accountant",
        "manager",
        "admin",
    ];
    let apart = ["get_event_stream", "delete_sessions", "delete_session", "create_session"];
    for username in people {
        let person = api.person(username).await;
        let role = username.parse().unwrap();
        for operation in OPERATIONS.iter().filter(|op| op.access.contains(&role)) {
            if apart.contains(&operation.id) || operation.id.contains("password") {
                continue;
            }
            for _ in 0..3 {
                spoil(&api, operation, &person, &mut random).await;
            }
        }
    }
    api.holds().await;
}
