//! What somebody proves with who they are: passwords, the second factor, what is asked for anew.

use actix_web::http::Method;
use kit::{Api, Caller, Database, NOW, Value, json};
use rstest::rstest;
use totp_rs::{Builder, Secret};

/// What an authenticator app with this secret shows so many half minutes from now.
pub fn app_shows(secret: &str, steps: i64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let at = u64::try_from(NOW.timestamp() + 30 * steps).unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(at).to_string()
}

/// Turns somebody's second factor on: its secret, its recovery codes, and the session after it.
pub async fn enrol(api: &Api, person: &Caller) -> (String, Vec<String>, Caller) {
    let begun = api.request(Method::POST, "/credentials/second-factor").by(person).send().await;
    let secret = begun.ok()["secret"].as_str().unwrap().to_owned();
    let path = "/credentials/second-factor/confirmation";
    let body = json!({"code": app_shows(&secret, -1)});
    let on = api.request(Method::POST, path).by(person).json(&body).send().await.ok();
    let codes = on["recovery_codes"].as_array().unwrap().iter();
    let codes = codes.map(|code| code.as_str().unwrap().to_owned()).collect();
    (secret, codes, Caller::of(on))
}

async fn sign_in(api: &Api, username: &str, code: Option<&str>) -> kit::Answer {
    let mut body =
        json!({"grant": "password", "username": username, "password": server::demo::PASSWORD});
    if let Some(code) = code {
        body["code"] = json!(code);
    }
    api.request(Method::POST, "/sessions").json(&body).send().await
}

/// B19: a code works once, and none of two half minutes away.
#[rstest]
#[actix_web::test]
async fn b19_a_code_of_the_app_works_once(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let (secret, _, strong) = enrol(&api, &agent).await;
    assert_eq!(api.get("/sessions/current").by(&agent).send().await.status, 401);
    api.get("/sessions/current").by(&strong).send().await.ok();

    let asked = sign_in(&api, "agent", None).await;
    assert_eq!(asked.refusal(), (403, "mfa_required"));
    for steps in [-2, 2] {
        let far = sign_in(&api, "agent", Some(&app_shows(&secret, steps))).await;
        assert_eq!(far.refusal(), (401, "unauthenticated"), "{steps}");
    }
    // The one that turned it on was spent by that.
    let spent = sign_in(&api, "agent", Some(&app_shows(&secret, -1))).await;
    assert_eq!(spent.refusal(), (401, "unauthenticated"));
    sign_in(&api, "agent", Some(&app_shows(&secret, 0))).await.ok();
    let again = sign_in(&api, "agent", Some(&app_shows(&secret, 0))).await;
    assert_eq!(again.refusal(), (401, "unauthenticated"));
    // Nor one from before the last that was used.
    sign_in(&api, "agent", Some(&app_shows(&secret, 1))).await.ok();
    let older = sign_in(&api, "agent", Some(&app_shows(&secret, 0))).await;
    assert_eq!(older.refusal(), (401, "unauthenticated"));
}

/// B19: of two that come at once with one code, one gets in.
#[rstest]
#[actix_web::test]
async fn b19_one_code_lets_one_in_at_once(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let (secret, ..) = enrol(&api, &agent).await;
    let code = app_shows(&secret, 0);
    let tries = (0..4).map(|_| sign_in(&api, "agent", Some(&code)));
    let answers = futures_util::future::join_all(tries).await;
    let let_in = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(let_in, 1, "{answers:#?}");
}

#[rstest]
#[actix_web::test]
async fn a_recovery_code_works_once_and_new_ones_replace_the_old(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let (_, codes, strong) = enrol(&api, &agent).await;
    assert_eq!(codes.len(), 10);
    let typed = codes[0].to_lowercase().replace('-', "");
    sign_in(&api, "agent", Some(&typed)).await.ok();
    let again = sign_in(&api, "agent", Some(&codes[0])).await;
    assert_eq!(again.refusal(), (401, "unauthenticated"));
    let status = api.get("/credentials/second-factor").by(&strong).send().await.ok();
    assert_eq!((&status["is_on"], &status["recovery_codes_left"]), (&json!(true), &json!(9)));

    let renewed = api.request(Method::POST, "/credentials/recovery-codes").by(&strong).send().await;
    let renewed = renewed.ok();
    let old = sign_in(&api, "agent", Some(&codes[1])).await;
    assert_eq!(old.refusal(), (401, "unauthenticated"));
    let new = renewed["recovery_codes"][0].as_str().unwrap();
    sign_in(&api, "agent", Some(new)).await.ok();
}

/// B15, of codes: whoever knows the password does not run through all of them, and the owner
/// still gets in.
#[rstest]
#[actix_web::test]
async fn guessing_codes_slows_down(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    enrol(&api, &agent).await;
    for _ in 0..5 {
        assert_eq!(sign_in(&api, "agent", Some("2222-222222")).await.status, 401);
    }
    let slowed = sign_in(&api, "agent", Some("2222-222222")).await;
    assert_eq!(slowed.refusal(), (429, "rate_limited"));
    let wait: i64 = slowed.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    sign_in(&api, "dispatcher", None).await.ok();
}

/// B26: what changes the second factor needs a fresh proof, which needs the code too.
#[rstest]
#[actix_web::test]
async fn b26_the_second_factor_goes_only_with_a_fresh_proof(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let (secret, _, strong) = enrol(&api, &agent).await;
    api.execute("UPDATE sessions SET stepped_up_until = created_at").await;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    for (method, path) in [
        (Method::DELETE, "/credentials/second-factor"),
        (Method::POST, "/credentials/second-factor"),
        (Method::POST, "/credentials/recovery-codes"),
    ] {
        let refused = api.request(method.clone(), path).by(&strong).send().await;
        assert_eq!(refused.refusal(), (403, "step_up_required"), "{method} {path}");
    }
    let step_up = async |by: &Caller, body: Value| {
        api.request(Method::POST, "/step-ups").by(by).json(&body).send().await
    };
    let password = json!({"grant": "password", "password": server::demo::PASSWORD});
    let asked = step_up(&strong, password.clone()).await;
    assert_eq!(asked.refusal(), (403, "mfa_required"));
    let mut both = password;
    both["code"] = json!(app_shows(&secret, 0));
    let proven = Caller::of(step_up(&strong, both).await.ok());
    // B23: another session and another token stand in the place of the one that asked.
    assert_ne!(proven.token, strong.token);
    assert_eq!(api.get("/sessions/current").by(&strong).send().await.status, 401);
    let off = api.request(Method::DELETE, "/credentials/second-factor").by(&proven).send().await;
    assert_eq!(off.status, 204, "{off:#?}");
    sign_in(&api, "agent", None).await.ok();
}

/// A role that must have a second factor opens nothing before it is set up.
#[rstest]
#[actix_web::test]
async fn a_role_may_have_to_have_a_second_factor(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (admin, agent) = (api.person("admin").await, api.person("agent").await);
    let id = admin.session["account"]["organization"]["id"].as_str().unwrap().to_owned();
    let path = format!("/organizations/{id}");
    let house = api.get(&path).by(&admin).send().await.ok();
    let strict = json!({"second_factor_roles": ["agent"]});
    let version = house["version"].as_i64().unwrap();
    let changed = api.patch(&path, version).by(&admin).merge(&strict).send().await.ok();
    assert_eq!(changed["second_factor_roles"], json!(["agent"]));

    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    let closed = api.get("/service-requests").by(&agent).send().await;
    assert_eq!(closed.refusal(), (403, "forbidden"));
    let me = api.get("/sessions/current").by(&agent).send().await.ok();
    assert_eq!(me["session"]["must_enrol"], true);
    let (secret, _, strong) = enrol(&api, &agent).await;
    assert_eq!(strong.session["session"]["must_enrol"], false);
    api.get("/service-requests").by(&strong).send().await.ok();
    let kept = api.request(Method::DELETE, "/credentials/second-factor").by(&strong).send().await;
    assert_eq!(kept.refusal(), (409, "invalid_state"));

    // Lost: an administrator takes it away, and signs everybody out who had it.
    let account = strong.id().unwrap();
    let account = api.get(&format!("/accounts/{account}")).by(&admin).send().await.ok();
    assert_eq!(account["has_second_factor"], true);
    let path = format!("/accounts/{}/second-factor", account["id"].as_str().unwrap());
    let version = account["version"].as_i64().unwrap();
    assert_eq!(api.delete(&path, version).by(&admin).send().await.status, 204);
    assert_eq!(api.get("/sessions/current").by(&strong).send().await.status, 401);
    let anew = sign_in(&api, "agent", None).await.ok();
    assert_eq!(anew["session"]["must_enrol"], true);
    let old = app_shows(&secret, 1);
    assert_eq!(sign_in(&api, "agent", Some(&old)).await.status, 201, "no code is asked for");
}

/// B25.
#[rstest]
#[actix_web::test]
async fn b25_a_password_is_long_and_exactly_what_was_typed(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let change = async |by: &Caller, current: &str, new: &str| {
        let body = json!({"current_password": current, "password": new});
        api.request(Method::PUT, "/sessions/current/password").by(by).json(&body).send().await
    };
    for (weak, code) in [
        ("fourteen chars", "too_short"),
        ("password12345678", "too_common"),
        ("Hirmas Service 1405", "too_common"),
        ("agentagentagent1", "too_common"),
    ] {
        let refused = change(&agent, server::demo::PASSWORD, weak).await;
        assert_eq!(refused.refusal(), (422, "validation_failed"), "{weak}");
        assert_eq!(refused.body["errors"][0]["code"], code, "{weak}");
    }
    // 80 characters and more bytes: bcrypt would have cut it at 72.
    let long = format!(" {} 🍋 و باغ گردو {} ", "nine quiet rivers ".repeat(3), "ته".repeat(4));
    let changed = change(&agent, server::demo::PASSWORD, &long).await.ok();
    assert!(long.chars().count() >= 64 && long.len() > 72);
    let enter = async |password: &str| {
        let body = json!({"grant": "password", "username": "agent", "password": password});
        api.request(Method::POST, "/sessions").json(&body).send().await.status
    };
    for other in [long.trim(), &long.to_uppercase(), &long[..long.len() - 3]] {
        assert_eq!(enter(other).await, 401, "{other:?}");
    }
    assert_eq!(enter(&long).await, 201);

    // With a second factor eight characters are enough; but then it can't be turned off.
    let agent = Caller::of(changed);
    let (.., strong) = enrol(&api, &agent).await;
    assert_eq!(change(&strong, &long, "Qh7#vTz").await.status, 422);
    let strong = Caller::of(change(&strong, &long, "Qh7#vTz!x").await.ok());
    let kept = api.request(Method::DELETE, "/credentials/second-factor").by(&strong).send().await;
    assert_eq!(kept.refusal(), (409, "invalid_state"));
}
