//! Nobody reaches what is not theirs: every operation × every role × somebody else's row, walked
//! from the contract, so that a new operation is in the walk before anybody remembers it.

use actix_web::http::Method;
use contract::{
    api::OPERATIONS,
    rt::{Operation, TextEnum},
    security::Role,
};
use kit::{Answer, Api, Caller, Database};
use rstest::rstest;
use uuid::Uuid;

use crate::examples::body_of;

/// Each role by the demo's account of its name.
pub const PEOPLE: [(&str, Role); 8] = [
    ("customer", Role::Customer),
    ("agent", Role::Agent),
    ("dispatcher", Role::Dispatcher),
    ("technician", Role::Technician),
    ("warehouse", Role::Warehouse),
    ("accountant", Role::Accountant),
    ("manager", Role::Manager),
    ("admin", Role::Admin),
];

/// These stand outside the walk, each for a reason of its own.
const APART: [(&str, &str); 2] = [
    ("get_event_stream", "it does not end; its own test reads from it"),
    ("delete_sessions", "it ends the session that the walk uses"),
];

fn walked() -> impl Iterator<Item = &'static &'static Operation> {
    OPERATIONS.iter().filter(|operation| APART.iter().all(|(id, _)| *id != operation.id))
}

/// Calls an operation on rows that do not exist, with a body that the contract allows.
async fn call(api: &Api, operation: &Operation, caller: Option<&Caller>, id: Uuid) -> Answer {
    let mut path = String::new();
    for segment in operation.path.split('/').skip(1) {
        path.push('/');
        match segment.starts_with('{') {
            true => path.push_str(&id.to_string()),
            false => path.push_str(segment),
        }
    }
    let required = crate::examples::required_query(operation);
    if !required.is_empty() {
        path = format!("{path}?{required}");
    }
    let mut request = api.request(operation.method.clone(), &path);
    if let Some(caller) = caller {
        request = request.by(caller);
    }
    if operation.idempotent {
        request = request.header("Idempotency-Key", &Uuid::new_v4().to_string());
    }
    if operation.if_match {
        request = request.header("If-Match", "\"1\"");
    }
    if operation.body.is_some() {
        let body = body_of(operation);
        request = match operation.method {
            Method::PATCH => request.merge(&body),
            _ => request.json(&body),
        };
    }
    request.send().await
}

/// B13.
#[rstest]
#[actix_web::test]
async fn b13_without_a_session_everything_but_the_public_is_closed(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    for operation in walked().filter(|operation| !operation.access.is_empty()) {
        let answer = call(&api, operation, None, Uuid::nil()).await;
        assert_eq!(answer.refusal(), (401, "unauthenticated"), "{}", operation.id);
        assert_eq!(answer.header("www-authenticate"), "Bearer", "{}", operation.id);
    }
}

/// B13: a token that is none, wherever it's put.
#[rstest]
#[actix_web::test]
async fn b13_what_is_no_token_lets_nobody_in(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let long = format!("Bearer {}", "a".repeat(8_192));
    let basic = format!("Basic {}", agent.token);
    for value in ["Bearer ", "Bearer", "Bearer null", &long, &basic] {
        let answer = api.get("/sessions/current").header("Authorization", value).send().await;
        assert_eq!(answer.refusal(), (401, "unauthenticated"), "{}", &value[..value.len().min(20)]);
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
    let path = format!("/sessions/current?access_token={}", agent.token);
    assert!([400, 401].contains(&api.get(&path).send().await.status));
}

/// B48.
#[rstest]
#[actix_web::test]
async fn a_role_that_the_contract_does_not_name_is_refused(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    for (username, role) in PEOPLE {
        let person = api.person(username).await;
        let closed = |op: &&&Operation| !op.access.is_empty() && !op.access.contains(&role);
        for operation in walked().filter(closed) {
            let answer = call(&api, operation, Some(&person), Uuid::nil()).await;
            let refusal = answer.refusal();
            assert_eq!(refusal, (403, "forbidden"), "{username} {}", operation.id);
        }
    }
}

#[test]
fn every_role_is_walked() {
    let walked: Vec<_> = PEOPLE.iter().map(|(_, role)| *role).collect();
    let unnamed = [Role::Guest, Role::LinkHolder, Role::Enrolling];
    for role in Role::ALL {
        assert!(walked.contains(role) || unnamed.contains(role), "{role}");
    }
    for (id, why) in APART {
        assert!(!why.is_empty());
        assert!(OPERATIONS.iter().any(|operation| operation.id == id), "{id} is no operation");
    }
}
