//! Sessions and passwords that somebody else has, and how their owner gets them back.

use actix_web::http::Method;
use kit::{Api, Caller, Database, json};
use rstest::rstest;

use crate::guessing::cookie;

async fn sign_in(api: &Api, device: Option<&str>) -> kit::Answer {
    let body =
        json!({"grant": "password", "username": "agent", "password": server::demo::PASSWORD});
    let request = api.request(Method::POST, "/sessions").json(&body);
    match device {
        Some(device) => request.header("Cookie", &format!("device={device}")).send().await,
        None => request.send().await,
    }
}

/// What was mailed to an address, oldest first.
async fn mails(api: &Api, template: &str) -> Vec<String> {
    let sql = format!("SELECT body FROM messages WHERE template = '{template}' ORDER BY id");
    let rows = api.rows(&sql).await;
    rows.iter().map(|row| row["body"].as_str().unwrap().to_owned()).collect()
}

async fn give_mailbox(api: &Api) {
    api.execute("UPDATE accounts SET email = 'agent@vafa.example' WHERE username = 'agent'").await;
}

fn secret<'a>(mail: &'a str, name: &str) -> &'a str {
    let rest = mail.split_once(&format!("{name}=")).unwrap_or_else(|| panic!("{mail}")).1;
    rest.split_whitespace().next().unwrap()
}

/// B20: a refresh token that comes twice ends the session, in the audit and by mail.
#[rstest]
#[actix_web::test]
async fn b20_a_copied_refresh_token_ends_the_session(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    give_mailbox(&api).await;
    let first = sign_in(&api, None).await;
    let (token, owner) = (cookie(&first, "refresh"), Caller::of(first.ok()));
    let refresh = async |token: &str| {
        let request = api.request(Method::POST, "/sessions").json(&json!({"grant": "refresh"}));
        request.header("Cookie", &format!("refresh={token}")).send().await
    };
    let second = refresh(&token).await;
    let (next, second) = (cookie(&second, "refresh"), Caller::of(second.ok()));
    refresh(&next).await.ok();
    assert_eq!(refresh(&token).await.refusal(), (401, "unauthenticated"));
    assert_eq!(refresh(&next).await.status, 401);
    for caller in [&owner, &second] {
        assert_eq!(api.get("/sessions/current").by(caller).send().await.status, 401);
    }
    let audit = api.rows("SELECT CAST(changes AS TEXT) AS changes FROM audit_events").await;
    let told = |row: &kit::Value| row["changes"].as_str().unwrap().contains("refresh_token_reused");
    assert_eq!(audit.iter().filter(|row| told(row)).count(), 1);
    assert_eq!(mails(&api, "session_stolen").await.len(), 1);
}

/// The owner hears of a sign-in from a device that isn't known, and can undo it once.
#[rstest]
#[actix_web::test]
async fn a_sign_in_from_a_new_device_is_told_and_can_be_undone(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    give_mailbox(&api).await;
    let first = sign_in(&api, None).await;
    let device = cookie(&first, "device");
    let own = Caller::of(first.ok());
    sign_in(&api, Some(&device)).await.ok();
    assert_eq!(mails(&api, "new_device").await.len(), 0, "the device is known");
    let thief = Caller::of(sign_in(&api, None).await.ok());
    let mails = mails(&api, "new_device").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("127.0.0.1"), "{}", mails[0]);

    let report = async |token: &str| {
        let body = json!({ "token": token });
        api.request(Method::POST, "/sign-in-reports").json(&body).send().await
    };
    let token = secret(&mails[0], "report").to_owned();
    let reported = report(&token).await.ok();
    for caller in [&thief, &own] {
        assert_eq!(api.get("/sessions/current").by(caller).send().await.status, 401);
    }
    assert_eq!(sign_in(&api, Some(&device)).await.refusal(), (401, "unauthenticated"));
    assert_eq!(report(&token).await.refusal(), (401, "otp_expired"));
    assert_eq!(report("nothing").await.refusal(), (401, "otp_expired"));
    let body = json!({"token": reported["token"], "password": "four green hills ahead"});
    let request = api.request(Method::POST, "/password-resets/completion").json(&body);
    assert_eq!(request.send().await.status, 204);
    let body =
        json!({"grant": "password", "username": "agent", "password": "four green hills ahead"});
    api.request(Method::POST, "/sessions").json(&body).send().await.ok();
}

/// B28: the link to a new password works once, for half an hour, until the password changes, and
/// leads to our own address whatever the request says.
#[rstest]
#[actix_web::test]
async fn b28_a_reset_link_works_once_and_leads_home(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    give_mailbox(&api).await;
    let ask = async || {
        let body = json!({"username": "agent"});
        let request = api.request(Method::POST, "/password-resets").json(&body);
        let request = request.header("Host", "evil.example");
        request.header("X-Forwarded-Host", "evil.example").send().await.ok();
        api.work().await;
        let mail = mails(&api, "password_reset").await.pop().unwrap();
        assert!(!mail.contains("evil"), "{mail}");
        assert!(mail.contains(&api.installation.app.settings().public_url), "{mail}");
        secret(&mail, "reset").to_owned()
    };
    let complete = async |token: &str, password: &str| {
        let body = json!({"token": token, "password": password});
        api.request(Method::POST, "/password-resets/completion").json(&body).send().await
    };
    let late = ask().await;
    api.execute("UPDATE secret_links SET expires_at = created_at").await;
    assert_eq!(complete(&late, "four green hills ahead").await.refusal(), (401, "otp_expired"));

    let (older, newer) = (ask().await, ask().await);
    assert_eq!(complete(&older, "four green hills ahead").await.status, 401);
    // A password that isn't good enough does not spend the link.
    assert_eq!(complete(&newer, "short").await.status, 422);
    assert_eq!(complete(&newer, "four green hills ahead").await.status, 204);
    assert_eq!(complete(&newer, "five blue lakes behind").await.status, 401);

    let unused = ask().await;
    let body =
        json!({"grant": "password", "username": "agent", "password": "four green hills ahead"});
    let agent = api.session(&body).await;
    let change = json!({"current_password": "four green hills ahead",
        "password": "nine quiet rivers bend"});
    let request = api.request(Method::PUT, "/sessions/current/password").by(&agent);
    request.json(&change).send().await.ok();
    assert_eq!(complete(&unused, "five blue lakes behind").await.status, 401);
}
