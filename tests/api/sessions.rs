//! Signing in, staying in, getting out.

use kit::{Api, Database, json};
use rstest::rstest;

#[rstest]
#[actix_web::test]
async fn a_wrong_password_and_an_unknown_name_are_the_same(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let attempt = async |username: &str, password: &str| {
        let body = json!({"grant": "password", "username": username, "password": password});
        api.request(actix_web::http::Method::POST, "/sessions").json(&body).send().await
    };
    let wrong = attempt("agent", "not-the-password").await;
    let unknown = attempt("nobody-has-this-name", "not-the-password").await;
    assert_eq!(wrong.refusal(), unknown.refusal());
    assert_eq!(wrong.body["detail"], unknown.body["detail"]);
    assert_eq!(wrong.status, 401);
}

#[rstest]
#[actix_web::test]
async fn signing_out_ends_the_token(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    api.get("/sessions/current").by(&agent).send().await.ok();
    let id = agent.session["session"]["id"].as_str().unwrap();
    let path = format!("/sessions/{id}");
    let request = api.request(actix_web::http::Method::DELETE, &path).by(&agent);
    assert_eq!(request.send().await.status, 204);
    // Known sessions are remembered for half a second at most.
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(api.get("/sessions/current").by(&agent).send().await.status, 401);
}

#[rstest]
#[actix_web::test]
async fn a_customer_signs_in_with_a_code_to_the_phone(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let phone = "۰۹۷۰ ۲۲۲ ۳۳۴۴";
    let body = json!({"phone": phone});
    let asked = api.request(actix_web::http::Method::POST, "/sign-in-codes").json(&body);
    assert!(asked.send().await.status < 300);
    api.work().await;
    let messages = api.get("/demo/messages?recipient=09702223344").send().await.ok();
    let text = messages["items"][0]["text"].as_str().unwrap();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let code = digits.get(..6).unwrap();
    let wrong = if code == "000000" { "111111" } else { "000000" };
    let enter = async |code: &str| {
        let body = json!({"grant": "code", "phone": phone, "code": code});
        api.request(actix_web::http::Method::POST, "/sessions").json(&body).send().await
    };
    assert_eq!(enter(wrong).await.status, 401);
    let session = enter(code).await.ok();
    assert!(session["access_token"].is_string());
    assert_eq!(enter(code).await.status, 401, "a code works once");
}
