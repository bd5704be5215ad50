//! One key, one effect, whatever the client does.

use kit::{Api, Database, json};
use rstest::rstest;

#[rstest]
#[actix_web::test]
async fn a_repeat_is_answered_with_the_first_answer(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let send = async |key: &str, name: &str| {
        let body = json!({"kind": "person", "name": name, "phones": [{"phone": "09701110000"}]});
        let request = api.request(actix_web::http::Method::POST, "/parties");
        request.by(&agent).header("Idempotency-Key", key).json(&body).send().await
    };
    let first = send("one-intent-1", "مریم کاظمی").await;
    let again = send("one-intent-1", "مریم کاظمی").await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(first.ok(), again.ok());
    let other = send("one-intent-1", "کسی دیگر").await;
    assert_eq!(other.refusal(), (422, "idempotency_key_reused"));
    let missing = api.request(actix_web::http::Method::POST, "/parties");
    let missing = missing.by(&agent).json(&json!({"kind": "person", "name": "x"})).send().await;
    assert_eq!(missing.refusal(), (400, "idempotency_key_required"));
    let short = send("short", "مریم کاظمی").await;
    assert_eq!(short.refusal(), (400, "invalid_parameter"));
    api.holds().await;
}

/// B07.
#[rstest]
#[actix_web::test]
async fn a_key_is_its_callers_own(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let (agent, manager) = (api.person("agent").await, api.person("manager").await);
    let body = json!({"kind": "person", "name": "نگار", "phones": [{"phone": "09701110001"}]});
    let send = async |caller| {
        let request = api.request(actix_web::http::Method::POST, "/parties").by(caller);
        request.header("Idempotency-Key", "the-same-key").json(&body).send().await.ok()
    };
    assert_ne!(send(&agent).await["id"], send(&manager).await["id"]);
}

#[rstest]
#[actix_web::test]
async fn a_failure_keeps_no_key(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let send = async |phone: &str| {
        let body = json!({"kind": "person", "name": "نگار", "phones": [{"phone": phone}]});
        let request = api.request(actix_web::http::Method::POST, "/parties").by(&agent);
        request.header("Idempotency-Key", "corrected-later").json(&body).send().await
    };
    assert_eq!(send("12345").await.status, 422);
    assert_eq!(send("09701110002").await.status, 201);
}
