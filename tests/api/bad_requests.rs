//! What is malformed, unknown, too large or out of range gets the problem that names it.

use kit::{Api, Database, json};
use rstest::rstest;

#[rstest]
#[actix_web::test]
async fn every_wrong_field_is_named_at_once(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let body = json!({"kind": "robot", "name": "", "colour": "blue"});
    let answer = api.post("/parties").by(&agent).json(&body).send().await;
    assert_eq!(answer.refusal(), (422, "validation_failed"));
    for place in ["/kind", "/name", "/colour"] {
        assert!(answer.places().contains(&place), "{place}: {:#}", answer.body);
    }
}

#[rstest]
#[actix_web::test]
async fn broken_bodies_are_told_apart(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let send = async |media: &str, body: Vec<u8>| {
        let answer = api.post("/parties").by(&agent).body(media, body).send().await;
        let (status, code) = answer.refusal();
        (status, code.to_owned())
    };
    let json = "application/json";
    assert_eq!(send(json, b"{\"kind\":".to_vec()).await, (400, "malformed_json".into()));
    assert_eq!(send(json, b"\"\xff\"".to_vec()).await, (400, "malformed_utf8".into()));
    assert_eq!(send("text/plain", b"{}".to_vec()).await, (415, "unsupported_media_type".into()));
    let deep = [b"[".repeat(10_000), b"]".repeat(10_000)].concat();
    assert_eq!(send(json, deep).await, (400, "malformed_json".into()));
    let large = format!("{{\"name\": \"{}\"}}", "x".repeat(1_100_000));
    assert_eq!(send(json, large.into_bytes()).await, (413, "content_too_large".into()));
}

/// B41.
#[rstest]
#[actix_web::test]
async fn parameters_have_one_meaning(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let refusal = async |query: &str| {
        let answer = api.get(&format!("/parties?{query}")).by(&agent).send().await;
        let (status, code) = answer.refusal();
        (status, code.to_owned())
    };
    assert_eq!(refusal("colour=blue").await, (400, "unknown_parameter".into()));
    assert_eq!(refusal("limit=10&limit=20").await, (400, "invalid_parameter".into()));
    for limit in ["0", "-1", "201", "99999999999", "1e3", "%D9%A5%D9%A0"] {
        assert_eq!(refusal(&format!("limit={limit}")).await, (400, "invalid_parameter".into()));
    }
    assert_eq!(refusal("cursor=AAAA").await, (400, "cursor_mismatch".into()));
}

/// B07.
#[rstest]
#[actix_web::test]
async fn a_cursor_opens_its_own_list_for_its_own_caller(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let manager = api.person("manager").await;
    let page = api.get("/symptoms?limit=2").by(&agent).send().await.ok();
    let cursor = page["next_cursor"].as_str().unwrap();
    let next = api.get(&format!("/symptoms?limit=2&cursor={cursor}")).by(&agent).send().await.ok();
    assert_ne!(next["items"][0]["id"], page["items"][0]["id"]);
    let stolen = api.get(&format!("/symptoms?limit=2&cursor={cursor}")).by(&manager).send().await;
    assert_eq!(stolen.refusal(), (400, "cursor_mismatch"));
}
