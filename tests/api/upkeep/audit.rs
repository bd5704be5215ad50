use contract::api::OPERATIONS;
use kernel::audit::seal::{self, Reach};
use kit::{Api, Database, json};
use rstest::rstest;

async fn sealed(api: &Api) -> seal::Head {
    let app = &api.installation.app;
    while seal::something_waits(app, Reach::Everything).await.unwrap() {
        seal::seal(app, Reach::Everything).await.unwrap();
    }
    seal::head(app).await.unwrap().unwrap()
}

async fn told(api: &Api, heads: &[seal::Head]) -> Vec<String> {
    let findings = seal::verify(&api.installation.app, heads).await.unwrap();
    findings.iter().map(|found| format!("{}: {}", found.code, found.detail)).collect()
}

/// Whoever has the database itself can change what is in it.
async fn unguarded(api: &Api) {
    for table in ["audit_events", "audit_seals"] {
        for action in ["update", "delete"] {
            let on = if api.database() == Database::Postgres {
                format!(" ON {table}")
            } else {
                String::new()
            };
            api.execute(&format!("DROP TRIGGER {table}_no_{action}{on}")).await;
        }
    }
}

/// B86: a flipped byte, a deleted row, two swapped ones and a cut tail are each named by place.
#[rstest]
#[case::flipped(
    "UPDATE audit_events SET operation = 'x' WHERE id = (SELECT audit_id FROM audit_seals WHERE seq = 3)",
    "seal 3 of",
    "the row was changed"
)]
#[case::deleted(
    "DELETE FROM audit_events WHERE id = (SELECT audit_id FROM audit_seals WHERE seq = 4)",
    "seal 4 of",
    "the row is missing"
)]
#[case::taken_out(
    "DELETE FROM audit_seals WHERE seq = 5",
    "seal 6 of",
    "the seals before it are missing"
)]
#[case::swapped(
    "UPDATE audit_seals SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE audit_seals SET seq = -seq WHERE seq < 0",
    "seal 2 of",
    "it doesn’t follow"
)]
#[case::cut("DELETE FROM audit_seals WHERE seq > 6", "audit_head", "it was cut: it ends at 6")]
#[actix_web::test]
async fn b86_the_chain_names_the_place(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
    #[case] harm: &str,
    #[case] place: &str,
    #[case] why: &str,
) {
    let api = Api::on(database).await;
    for user in ["agent", "manager", "admin", "accountant", "dispatcher", "warehouse", "technician"]
    {
        api.person(user).await;
    }
    let head = sealed(&api).await;
    assert!(head.seq > 6, "there is a chain to break");
    assert_eq!(told(&api, std::slice::from_ref(&head)).await, Vec::<String>::new());
    unguarded(&api).await;
    api.execute(harm).await;
    let told = told(&api, &[head]).await;
    let named = told.first().is_some_and(|first| first.contains(place) && first.contains(why));
    assert!(named, "{told:#?}");
    api.is_broken();
}

/// An administrator reads who did what, with what it changed; who was refused; and the history of
/// one row.
#[rstest]
#[actix_web::test]
async fn the_evidence_is_read_by_administrators(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (agent, admin) = (api.person("agent").await, api.person("admin").await);
    let body = json!({"kind": "person", "name": "پروانه قناری"});
    let party = api.post("/parties").by(&agent).json(&body).send().await.ok();
    let id = party["id"].as_str().unwrap().to_owned();
    let path = format!("/parties/{id}");
    let change = json!({"language": "en"});
    let changed = api.request(actix_web::http::Method::PATCH, &path).by(&agent).at(&party);
    changed.merge(&change).send().await.ok();
    sealed(&api).await;

    let list = |query: String| {
        let (api, admin) = (&api, &admin);
        async move { api.get(&format!("/audit-events?{query}")).by(admin).send().await.ok() }
    };
    let history = list(format!("object_id={id}")).await;
    let operations: Vec<_> =
        history["items"].as_array().unwrap().iter().map(|e| e["operation"].clone()).collect();
    assert_eq!(operations, ["update_party", "create_party"]);
    let newest = &history["items"][0];
    assert_eq!(newest["actor"]["id"], json!(agent.id()));
    assert!(newest["place"].as_i64() > Some(0), "{newest:#}");
    assert_eq!(newest["peer"], "127.0.0.1");

    let detail = format!("/audit-events/{}", newest["id"].as_str().unwrap());
    let detail = api.get(&detail).by(&admin).send().await.ok();
    let fields = detail["changes"][0]["fields"].as_array().unwrap();
    let of = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap();
    assert_eq!(
        (&of("language")["before"], &of("language")["after"]),
        (&json!("\"fa\""), &json!("\"en\""))
    );
    assert_eq!(of("name")["personal"], true);
    assert!(!detail.to_string().contains("قناری"), "personal values stay out");

    let who = format!("object_id={id}&actor_id={}&operation=create_party", agent.id().unwrap());
    let who = list(who).await;
    assert_eq!(who["items"].as_array().unwrap().len(), 1);
    let never = list("until=2020-01-01T00:00:00Z".to_owned()).await;
    assert_eq!(never["items"], json!([]));
    let signed_in = list("operation=create_session".to_owned()).await;
    assert_eq!(signed_in["items"].as_array().unwrap().len(), 2, "{signed_in:#}");
    let chain = api.get("/audit-chain").by(&admin).send().await.ok();
    assert_eq!(chain["waiting"], 0);
    assert_eq!(api.get("/audit-events").by(&agent).send().await.refusal(), (403, "forbidden"));
}

/// B87: failed sign-ins and refusals are on record, with the address.
#[rstest]
#[actix_web::test]
async fn b87_who_was_refused_is_on_record(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (agent, admin) = (api.person("agent").await, api.person("admin").await);
    let wrong = json!({"grant": "password", "username": "agent", "password": "not the one at all"});
    for _ in 0..2 {
        let answer =
            api.request(actix_web::http::Method::POST, "/sessions").json(&wrong).send().await;
        assert_eq!(answer.status, 401);
    }
    assert_eq!(api.get("/audit-chain").by(&agent).send().await.status, 403);
    // They are written down a few seconds later, many at once.
    actix_web::rt::time::sleep(std::time::Duration::from_secs(6)).await;
    let refused = api.get("/audit-refusals").by(&admin).send().await.ok();
    let of = |operation: &str| {
        let items = refused["items"].as_array().unwrap();
        items.iter().find(|item| item["operation"] == operation).cloned()
    };
    let failed = of("create_session").unwrap_or_else(|| panic!("{refused:#}"));
    assert_eq!((&failed["count"], &failed["status"]), (&json!(2), &json!(401)));
    assert_eq!(failed["peer"], "127.0.0.1");
    let forbidden = of("get_audit_chain").unwrap();
    assert_eq!(forbidden["actor"]["id"], json!(agent.id()));
}

/// B87: one row for each write, by whom and from where, for whatever the walk over the contract
/// gets done.
#[rstest]
#[actix_web::test]
async fn b87_a_write_leaves_one_row(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let count = async || api.rows("SELECT id FROM audit_events").await.len();
    let mut wrote = 0;
    for operation in OPERATIONS {
        let reads = operation.method == actix_web::http::Method::GET;
        let reaches = operation.access.contains(&contract::security::Role::Admin);
        if reads || !reaches || operation.path.contains('{') || operation.id == "delete_sessions" {
            continue;
        }
        let before = count().await;
        let mut request = api.request(operation.method.clone(), operation.path).by(&admin);
        if operation.idempotent {
            request = request.header("Idempotency-Key", &uuid::Uuid::new_v4().to_string());
        }
        if operation.if_match {
            request = request.header("If-Match", "\"1\"");
        }
        if operation.body.is_some() {
            let body = crate::examples::body_of(operation);
            request = match operation.method {
                actix_web::http::Method::PATCH => request.merge(&body),
                _ => request.json(&body),
            };
        }
        let answer = request.send().await;
        let rows = count().await - before;
        match answer.status {
            200..300 => {
                wrote += 1;
                assert_eq!(rows, 1, "{} left {rows} rows", operation.id);
            }
            _ => assert_eq!(rows, 0, "{} was refused: {:#}", operation.id, answer.body),
        }
    }
    assert!(wrote >= 5, "only {wrote} operations of the walk wrote");
    let rows =
        api.rows("SELECT operation, trace_id, peer FROM audit_events WHERE peer IS NOT NULL").await;
    assert!(rows.len() >= wrote, "each says from where");
}
