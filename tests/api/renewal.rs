//! What a session is worth after something changed: tokens are new, old ones are dead, keys go.

use std::time::Duration;

use actix_web::http::Method;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kit::{Answer, Api, Caller, Database, Value, json};
use rstest::rstest;

use crate::guessing::cookie;

/// What one server learned, another knows by then.
const SOON: Duration = Duration::from_millis(600);

async fn sign_in(api: &Api, username: &str) -> Answer {
    let body =
        json!({"grant": "password", "username": username, "password": server::demo::PASSWORD});
    api.request(Method::POST, "/sessions").json(&body).send().await
}

async fn refresh(api: &Api, token: &str) -> Answer {
    let request = api.request(Method::POST, "/sessions").json(&json!({"grant": "refresh"}));
    request.header("Cookie", &format!("refresh={token}")).send().await
}

async fn whoami(api: &Api, caller: &Caller) -> u16 {
    api.get("/sessions/current").by(caller).send().await.status
}

/// B23: what somebody planted before a sign-in is worth nothing after it, and each change of what
/// one may do brings other tokens.
#[rstest]
#[actix_web::test]
async fn b23_every_change_brings_new_tokens(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let planted = "a".repeat(43);
    let body =
        json!({"grant": "password", "username": "agent", "password": server::demo::PASSWORD});
    let request = api.request(Method::POST, "/sessions").json(&body);
    let first = request.header("Cookie", &format!("refresh={planted}")).send().await;
    assert_ne!(cookie(&first, "refresh"), planted);
    assert_eq!(refresh(&api, &planted).await.status, 401);
    let (old_cookie, old) = (cookie(&first, "refresh"), Caller::of(first.ok()));

    let proof = json!({"grant": "password", "password": server::demo::PASSWORD});
    let proven = api.request(Method::POST, "/step-ups").by(&old).json(&proof).send().await;
    let (cookie_2, second) = (cookie(&proven, "refresh"), Caller::of(proven.ok()));
    assert!(cookie_2 != old_cookie && second.token != old.token);
    assert_eq!((whoami(&api, &old).await, refresh(&api, &old_cookie).await.status), (401, 401));

    let body = json!({"current_password": server::demo::PASSWORD,
        "password": "four green hills ahead"});
    let request = api.request(Method::PUT, "/sessions/current/password").by(&second);
    let changed = request.json(&body).send().await;
    let (cookie_3, third) = (cookie(&changed, "refresh"), Caller::of(changed.ok()));
    assert!(cookie_3 != cookie_2 && third.token != second.token);
    assert_eq!((whoami(&api, &second).await, refresh(&api, &cookie_2).await.status), (401, 401));

    // A role more: the token goes, the cookie brings another session, once.
    let admin = api.person("admin").await;
    let path = format!("/accounts/{}/role-grants", third.id().unwrap());
    api.post(&path).by(&admin).json(&json!({"role": "warehouse"})).send().await.ok();
    assert_eq!(whoami(&api, &third).await, 401);
    let renewed = refresh(&api, &cookie_3).await;
    let cookie_4 = cookie(&renewed, "refresh");
    let fourth = Caller::of(renewed.ok());
    assert_eq!(fourth.session["account"]["roles"], json!(["agent", "warehouse"]));
    assert!(fourth.token != third.token && cookie_4 != cookie_3);
    assert_ne!(fourth.session["session"]["id"], third.session["session"]["id"]);
    assert_eq!(fourth.session["session"]["expires_at"], third.session["session"]["expires_at"]);
    assert_eq!(refresh(&api, &cookie_3).await.status, 401);
    assert_eq!(whoami(&api, &fourth).await, 200);
}

/// B24: what ends or lessens somebody bites within a second, also what another server did.
#[rstest]
#[actix_web::test]
async fn b24_old_credentials_are_refused_within_a_second(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let path = |caller: &Caller| format!("/accounts/{}", caller.id().unwrap());

    // Signed out everywhere by an administrator.
    let agent = api.person("agent").await;
    assert_eq!(whoami(&api, &agent).await, 200);
    let out = format!("{}/sign-out", path(&agent));
    api.post(&out).by(&admin).send().await.ok();
    assert_eq!(whoami(&api, &agent).await, 401);

    // A role taken away.
    let signed_in = sign_in(&api, "warehouse").await;
    let kept = cookie(&signed_in, "refresh");
    let keeper = Caller::of(signed_in.ok());
    api.get("/stock-places").by(&keeper).send().await.ok();
    let grants = format!("{}/role-grants", path(&keeper));
    let grants = api.get(&grants).by(&admin).send().await.ok();
    for grant in grants["items"].as_array().unwrap() {
        let one = format!("{}/role-grants/{}", path(&keeper), grant["id"].as_str().unwrap());
        let version = grant["version"].as_i64().unwrap();
        assert_eq!(api.delete(&one, version).by(&admin).send().await.status, 204);
    }
    assert_eq!(api.get("/stock-places").by(&keeper).send().await.status, 401);
    let left = Caller::of(refresh(&api, &kept).await.ok());
    let closed = api.get("/stock-places").by(&left).send().await;
    assert_eq!(closed.refusal(), (403, "forbidden"));

    // Disabled.
    let accountant = api.person("accountant").await;
    let account = api.get(&path(&accountant)).by(&admin).send().await.ok();
    let version = account["version"].as_i64().unwrap();
    let off = json!({"state": "disabled"});
    api.patch(&path(&accountant), version).by(&admin).merge(&off).send().await.ok();
    assert_eq!(whoami(&api, &accountant).await, 401);
    assert_eq!(sign_in(&api, "accountant").await.refusal(), (403, "account_locked"));

    // What another server wrote, of which this one heard nothing.
    let manager = api.person("manager").await;
    assert_eq!(whoami(&api, &manager).await, 200);
    let id = manager.session["session"]["id"].as_str().unwrap();
    let ended = match database {
        Database::Sqlite => format!("hex(id) = upper(replace('{id}', '-', ''))"),
        Database::Postgres => format!("id = '{id}'"),
    };
    api.execute(&format!("UPDATE sessions SET ended_at = created_at WHERE {ended}")).await;
    tokio::time::sleep(SOON).await;
    assert_eq!(whoami(&api, &manager).await, 401);
}

/// B30: a token is ours only if our key signed it as we sign.
#[rstest]
#[actix_web::test]
async fn b30_a_token_that_another_made_is_none(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let parts: Vec<&str> = agent.token.split('.').collect();
    let read = |part: &str| -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    };
    let write = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let (header, claims) = (read(parts[0]), read(parts[1]));
    let with = |header: &Value, claims: &Value, signature: &str| {
        format!("{}.{}.{signature}", write(header), write(claims))
    };
    let mut forged = vec![
        with(&json!({"alg": "none", "typ": "JWT"}), &claims, ""),
        with(&json!({"alg": "none", "kid": header["kid"]}), &claims, parts[2]),
        with(&json!({"alg": "HS256", "kid": header["kid"]}), &claims, parts[2]),
        agent.token[..agent.token.len() - 2].to_owned(),
    ];
    for kid in ["../../../../dev/null", "' OR 1=1 --", "", "00000000-0000-0000-0000-000000000000"] {
        forged.push(with(&json!({"alg": "EdDSA", "kid": kid}), &claims, parts[2]));
    }
    for (name, value) in [
        ("aud", json!("others")),
        ("exp", json!(claims["exp"].as_i64().unwrap() + 3_600)),
        ("sid", json!(uuid::Uuid::nil())),
        ("roles", json!(["admin"])),
    ] {
        let mut other = claims.clone();
        other[name] = value;
        forged.push(with(&header, &other, parts[2]));
    }
    for token in forged {
        let caller = Caller { token, session: Value::Null };
        let answer = api.get("/sessions/current").by(&caller).send().await;
        assert_eq!(answer.refusal(), (401, "unauthenticated"), "{}", caller.token);
    }
    assert_eq!(whoami(&api, &agent).await, 200);
}

/// Another key signs; what the old one signed holds on, unless it leaked.
#[rstest]
#[actix_web::test]
async fn signing_keys_change_without_anybody_noticing(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let app = &api.installation.app;
    let kid = |caller: &Caller| {
        let header = caller.token.split('.').next().unwrap();
        let header: Value =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).unwrap()).unwrap();
        header["kid"].as_str().unwrap().to_owned()
    };
    let before = sign_in(&api, "agent").await;
    let (kept, before) = (cookie(&before, "refresh"), Caller::of(before.ok()));
    registry::accounts::keys::rotate(app, false).await.unwrap();
    assert_eq!(whoami(&api, &before).await, 200);
    let after = api.person("agent").await;
    assert_ne!(kid(&before), kid(&after));
    tokio::time::sleep(SOON).await;
    assert_eq!((whoami(&api, &before).await, whoami(&api, &after).await), (200, 200));

    registry::accounts::keys::rotate(app, true).await.unwrap();
    tokio::time::sleep(SOON).await;
    assert_eq!((whoami(&api, &before).await, whoami(&api, &after).await), (401, 401));
    // The cookie brings a token of the new key.
    let again = Caller::of(refresh(&api, &kept).await.ok());
    assert_eq!(whoami(&api, &again).await, 200);
}
