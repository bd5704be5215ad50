//! People who come, and people in whose place others act.

use actix_web::http::Method;
use kit::{Answer, Api, Caller, Database, json};
use rstest::rstest;

async fn mailed(api: &Api) -> String {
    let sql = "SELECT body FROM messages WHERE template = 'invitation' ORDER BY id DESC LIMIT 1";
    let mail = api.rows(sql).await[0]["body"].as_str().unwrap().to_owned();
    let rest = mail.split_once("invitation=").unwrap().1;
    rest.split_whitespace().next().unwrap().to_owned()
}

async fn accept(api: &Api, token: &str, username: &str) -> Answer {
    let body = json!({"grant": "invitation", "token": token, "username": username,
        "password": "nine quiet rivers bend"});
    api.request(Method::POST, "/sessions").json(&body).send().await
}

#[rstest]
#[actix_web::test]
async fn an_invitation_is_taken_up_once_sent_again_and_withdrawn(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let invite = async |email: &str| {
        let body = json!({"name": "Mina Rad", "email": email, "roles": ["dispatcher", "agent"]});
        api.post("/invitations").by(&admin).json(&body).send().await
    };
    let sent = invite("Mina@vafa.example").await.ok();
    assert_eq!((&sent["state"], &sent["email"]), (&json!("sent"), &json!("mina@vafa.example")));
    let first = mailed(&api).await;
    let path = format!("/invitations/{}", sent["id"].as_str().unwrap());
    api.post(&format!("{path}/resend")).by(&admin).send().await.ok();
    let second = mailed(&api).await;
    assert_eq!(accept(&api, &first, "mina").await.refusal(), (401, "otp_expired"));
    // A name that is taken does not spend the link.
    assert_eq!(accept(&api, &second, "agent").await.status, 409);
    let mina = Caller::of(accept(&api, &second, "mina").await.ok());
    assert_eq!(mina.session["account"]["roles"], json!(["agent", "dispatcher"]));
    api.get("/service-requests").by(&mina).send().await.ok();
    assert_eq!(accept(&api, &second, "mina2").await.refusal(), (401, "otp_expired"));
    let done = api.get(&path).by(&admin).send().await.ok();
    assert_eq!(done["state"], "accepted");
    assert_eq!(done["account_id"], mina.session["account"]["id"]);
    let again = api.post(&format!("{path}/resend")).by(&admin).send().await;
    assert_eq!(again.refusal(), (409, "invalid_state"));
    assert_eq!(invite("mina@vafa.example").await.status, 422, "she has an account");

    let gone = invite("reza@vafa.example").await.ok();
    let token = mailed(&api).await;
    let path = format!("/invitations/{}", gone["id"].as_str().unwrap());
    let gone = api.post(&format!("{path}/withdrawal")).by(&admin).send().await.ok();
    assert_eq!(gone["state"], "withdrawn");
    assert_eq!(accept(&api, &token, "reza").await.refusal(), (401, "otp_expired"));

    invite("late@vafa.example").await.ok();
    let token = mailed(&api).await;
    api.execute("UPDATE invitations SET expires_at = sent_at").await;
    assert_eq!(accept(&api, &token, "late").await.refusal(), (401, "otp_expired"));
    let open = api.get("/invitations?state=sent&state=expired").by(&admin).send().await.ok();
    let emails: Vec<_> =
        open["items"].as_array().unwrap().iter().map(|one| one["email"].clone()).collect();
    assert_eq!(emails, [json!("late@vafa.example")]);
}

/// B53: both stand in the audit, and what the other signs in with is out of reach.
#[rstest]
#[actix_web::test]
async fn b53_who_acts_for_another_is_named_and_changes_no_credentials(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (admin, agent) = (api.person("admin").await, api.person("agent").await);
    let of = |caller: &Caller| format!("/accounts/{}/impersonation", caller.id().unwrap());
    let why = json!({"reason": "She cannot find Saturday's visit."});
    let begun = api.request(Method::POST, &of(&agent)).by(&admin).json(&why).send().await;
    assert!(begun.headers.get("set-cookie").is_none(), "no cookie stands behind it");
    let acting = Caller::of(begun.ok());
    assert_eq!(acting.id(), agent.id());
    let named = &acting.session["session"]["impersonator"];
    assert_eq!(named["id"], admin.session["account"]["id"]);

    // It is the agent's work, and the administrator answers for it.
    let body = json!({"name": "A view", "list": "jobs", "query": "state=on_hold"});
    api.post("/saved-views").by(&acting).json(&body).send().await.ok();
    let (actor, behalf) = match database {
        Database::Sqlite => ("hex(actor)", "hex(on_behalf_of)"),
        Database::Postgres => ("CAST(actor AS TEXT)", "CAST(on_behalf_of AS TEXT)"),
    };
    let sql = format!(
        "SELECT {actor} AS actor, {behalf} AS behalf FROM audit_events \
         WHERE operation = 'create_saved_view'"
    );
    let audit = api.rows(&sql).await;
    let same = |value: &kit::Value, caller: &Caller| {
        let plain = value.as_str().unwrap_or_default().to_lowercase().replace('-', "");
        plain == caller.id().unwrap().simple().to_string()
    };
    assert!(same(&audit[0]["actor"], &admin) && same(&audit[0]["behalf"], &agent), "{audit:?}");

    let password = json!({"current_password": server::demo::PASSWORD,
        "password": "four green hills ahead"});
    let proof = json!({"grant": "password", "password": server::demo::PASSWORD});
    let here = acting.session["session"]["id"].as_str().unwrap();
    let theirs = agent.session["session"]["id"].as_str().unwrap();
    for (method, path, body) in [
        (Method::PUT, "/sessions/current/password", Some(&password)),
        (Method::POST, "/step-ups", Some(&proof)),
        (Method::POST, "/credentials/second-factor", None),
        (Method::POST, "/credentials/recovery-codes", None),
        (Method::DELETE, "/credentials/second-factor", None),
        (Method::DELETE, "/sessions", None),
        (Method::DELETE, &format!("/sessions/{theirs}"), None),
    ] {
        let mut request = api.request(method.clone(), path).by(&acting);
        if let Some(body) = body {
            request = request.json(body);
        }
        assert_eq!(request.send().await.refusal(), (403, "forbidden"), "{method} {path}");
    }
    // The owner sees who is there, and can end it.
    let listed = api.get("/sessions").by(&agent).send().await.ok();
    let named = listed["items"].as_array().unwrap().iter().find(|one| one["id"] == here).unwrap();
    assert_eq!(named["impersonator"]["id"], admin.session["account"]["id"]);
    let path = format!("/sessions/{here}");
    assert_eq!(api.request(Method::DELETE, &path).by(&agent).send().await.status, 204);
    assert_eq!(api.get("/sessions/current").by(&acting).send().await.status, 401);

    // Nobody acts for an administrator, and no longer than one is one.
    let own = api.request(Method::POST, &of(&admin)).by(&admin).json(&why).send().await;
    assert_eq!(own.refusal(), (409, "invalid_state"));
    let again = api.request(Method::POST, &of(&agent)).by(&admin).json(&why).send().await.ok();
    let again = Caller::of(again);
    api.request(Method::DELETE, "/sessions").by(&admin).send().await;
    assert_eq!(api.get("/sessions/current").by(&again).send().await.status, 401);
}
