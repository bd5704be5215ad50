//! Promises of the design that one call after another proves, by their numbers.

use actix_web::http::Method;
use contract::api::OPERATIONS;
use kit::{Api, Caller, Database, Value, json};
use rstest::rstest;

use crate::{broken::Bodies, examples::SPECIFICATION, ownership};

/// B12: a link opens its request until it is revoked; a guessed one opens nothing, and guessing
/// ends soon.
#[rstest]
#[actix_web::test]
async fn b12_a_revoked_link_opens_nothing(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::limited(database, 40).await;
    let agent = api.person("agent").await;
    let request = a_request(&api, &agent).await;
    let path = format!("/service-requests/{}", request["id"].as_str().unwrap());
    api.post(&format!("{path}/triage"))
        .by(&agent)
        .json(&json!({"priority": "normal"}))
        .send()
        .await
        .ok();
    let token = async || {
        let seen = api.get(&path).by(&agent).send().await.ok();
        seen["tracking_url"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
    };
    let enter = async |token: &str| {
        let body = json!({"grant": "tracking_link", "token": token});
        api.request(Method::POST, "/sessions").json(&body).send().await
    };
    let before = token().await;
    assert_eq!(before.len(), 22, "128 bits");
    let holder = enter(&before).await.ok();
    let holder = Caller { token: holder["access_token"].as_str().unwrap().into(), session: holder };
    assert_eq!(api.get(&path).by(&holder).send().await.status, 200);
    let revoke = api.post(&format!("{path}/tracking/revocation")).by(&agent).send().await;
    assert!(revoke.status < 300, "{revoke:#?}");
    let after = token().await;
    assert_ne!(before, after);
    assert_eq!(enter(&before).await.status, 401);
    assert_eq!(enter(&after).await.status, 201);
    for guess in 0..1_000 {
        let answer = enter(&format!("{guess:022}")).await;
        if answer.status == 429 {
            assert_eq!(answer.refusal(), (429, "rate_limited"));
            answer.header("retry-after");
            return;
        }
        assert_eq!(answer.status, 401);
    }
    panic!("a thousand guesses are let through");
}

async fn a_request(api: &Api, agent: &Caller) -> Value {
    let body = json!({
        "channel": "phone", "contact_name": "نسرین", "contact_phone": "09701112233",
        "narrative": "روشن نمی‌شود.", "city": "تهران", "unit_description": "هود",
    });
    api.post("/service-requests").by(agent).json(&body).send().await.ok()
}

/// B13: what is no token is nobody, and a token has one place.
#[rstest]
#[actix_web::test]
async fn b13_a_token_comes_in_its_header_or_not_at_all(
    #[values(Database::Sqlite)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let long = format!("Bearer {}", "a".repeat(8_192));
    let lower = format!("bearer{}", agent.token);
    let cut = format!("Bearer {}", &agent.token[..agent.token.len() - 2]);
    for header in ["Bearer ", "Bearer", "Basic YWdlbnQ6eA==", &*long, &*lower, &*cut] {
        let answer = api.get("/jobs").header("Authorization", header).send().await;
        assert_eq!(answer.refusal(), (401, "unauthenticated"), "{:.40}", header);
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
    let answer = api.get(&format!("/jobs?access_token={}", agent.token)).send().await;
    assert_eq!(answer.refusal(), (401, "unauthenticated"));
}

/// B35: nobody writes what isn't theirs to write: every field that an answer has and a body
/// hasn't, sent in that body, is an unknown field, and the row is as it was.
#[rstest]
#[actix_web::test]
async fn b35_fields_of_answers_are_no_fields_of_bodies(
    #[values(Database::Sqlite)] database: Database,
) {
    let estate = crate::estate::Estate::on(database).await;
    let bodies = Bodies::new(std::collections::HashMap::new());
    for operation in OPERATIONS {
        let Some(schema) = operation.body else { continue };
        let written = &SPECIFICATION["components"]["schemas"][schema];
        let Some(known) = written["properties"].as_object() else { continue };
        let names = ["id", "organization_id", "state", "status", "price", "paid", "created_by"];
        let names = names.iter().chain(&["created_at", "role", "roles", "version", "is_admin"]);
        let names: Vec<_> = names.filter(|name| !known.contains_key(**name)).collect();
        let mut body = bodies.filled(schema);
        for name in &names {
            body[**name] = json!("x");
        }
        let owners = estate.people.iter().filter(|p| p.stand == crate::estate::Stand::Owner);
        let mut owners = owners.filter(|p| operation.access.contains(&p.role));
        let Some(person) = owners.next() else { continue };
        let kinds = ownership::kinds(operation).into_iter();
        let rows: Vec<_> =
            kinds.map(|kind| crate::estate::id(estate.row(kind, person.role))).collect();
        let api = &estate.api;
        let answer = ownership::call(api, operation, &person.caller, &rows, 1, Some(&body)).await;
        assert_eq!(answer.refusal(), (422, "validation_failed"), "{}", operation.id);
        let errors = answer.body["errors"].as_array().unwrap();
        for name in names {
            let at = format!("/{name}");
            let told = |e: &Value| e["pointer"] == at && e["code"] == "unknown_field";
            assert!(errors.iter().any(told), "{} {at}: {errors:#?}", operation.id);
        }
    }
}

/// B38 and B40: JSON that means two things, or nothing, or too much, changes nothing and takes no
/// time.
#[rstest]
#[actix_web::test]
async fn b38_b40_strange_json_is_refused_at_once(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let party = json!({"kind": "person", "name": "ترانه"});
    let party = api.post("/parties").by(&agent).json(&party).send().await.ok();
    let path = format!("/parties/{}", party["id"].as_str().unwrap());
    let many: String = (0..100_000).map(|i| format!("\"k{i}\":1,")).collect();
    let bodies = [
        r#"{"name": "a", "name": "b"}"#.to_owned(),
        r#"{"__proto__": {"name": "b"}}"#.to_owned(),
        r#"{"name": null}"#.to_owned(),
        r#"{"phones": [{"phone": null}]}"#.to_owned(),
        r#"{"phones": [null]}"#.to_owned(),
        format!("{{\"name\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000)),
        format!("{{\"name\": {}}}", "1".repeat(900_000)),
        format!("{{{}\"name\": \"b\"}}", &many[..1_000_000.min(many.len())]),
        format!("{{\"phones\": [{}1]}}", "1,".repeat(400_000)),
        r#"{"name": 1e400}"#.to_owned(),
        r#"{"name": -0}"#.to_owned(),
        r#"{"name": 9223372036854775808}"#.to_owned(),
        "{\"name\": \"a\\u0000b\"}".to_owned(),
        "{\"name\": \"\\ud800\"}".to_owned(),
        "null".to_owned(),
        String::new(),
    ];
    for body in bodies {
        let shown: String = body.chars().take(60).collect();
        let began = std::time::Instant::now();
        let request = api.patch(&path, 1).by(&agent);
        let answer = request.body("application/merge-patch+json", body).send().await;
        let (status, _) = answer.refusal();
        assert!([400, 413, 422].contains(&status), "{shown}: {status}");
        assert!(began.elapsed().as_secs() < 20, "{shown} takes {:?}", began.elapsed());
    }
    let after = api.get(&path).by(&agent).send().await.ok();
    assert_eq!(after, party);
}

/// B41: whatever is searched for, a search ends.
#[rstest]
#[actix_web::test]
async fn b41_a_search_takes_bounded_time(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let words = "%D8%A2%D8%A8+".repeat(200);
    let long = "x".repeat(10_000);
    for q in ["%25%25%25", "__", "%5C%5C", "%22+OR+1%3D1", "a%2A+b%2A", &*words, &*long] {
        let began = std::time::Instant::now();
        for path in ["/parties", "/search-results", "/jobs", "/items"] {
            let answer = api.get(&format!("{path}?q={q}")).by(&agent).send().await;
            assert!(answer.status == 200 || answer.status == 400, "{path} {q:.40}");
        }
        assert!(began.elapsed().as_secs() < 20, "{q:.40} takes {:?}", began.elapsed());
    }
    // What a pattern of SQL would match stands for itself.
    let all = api.get("/parties?q=%25%25").by(&agent).send().await.ok();
    assert_eq!(all["items"], json!([]));
}

/// B50: a method is the one of its line, whatever else a request says.
#[rstest]
#[actix_web::test]
async fn b50_no_method_is_another_one(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let party = json!({"kind": "person", "name": "ترانه"});
    let party = api.post("/parties").by(&agent).json(&party).send().await.ok();
    let path = format!("/parties/{}", party["id"].as_str().unwrap());
    for header in ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"] {
        let answer = api.get(&path).by(&agent).header(header, "DELETE").send().await;
        assert_eq!(answer.status, 200);
    }
    let answer = api.get(&format!("{path}?_method=DELETE")).by(&agent).send().await;
    assert_eq!(answer.refusal(), (400, "unknown_parameter"));
    for method in ["TRACE", "CONNECT", "QUERY", "PROPFIND", "HEAD", "OPTIONS", "PUT"] {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let answer = api.request(method.clone(), "/parties").by(&agent).send().await;
        assert_eq!(answer.refusal(), (405, "method_not_allowed"), "{method}");
        assert!(answer.header("allow").contains("POST"), "{method}");
    }
    assert_eq!(api.get(&path).by(&agent).send().await.ok(), party);
}

/// B54: what is over stays over: every action on a cancelled job and its visit is refused, and
/// leaves no trace.
#[rstest]
#[actix_web::test]
async fn b54_nothing_happens_to_what_is_over(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let estate = crate::estate::Estate::on(database).await;
    let api = &estate.api;
    let dispatcher = api.person("dispatcher").await;
    let agent = api.person("agent").await;
    let request = json!({
        "channel": "phone", "party_id": estate.id("party_id"), "narrative": "چکه می‌کند.",
        "service_location_id": estate.id("service_location_id"),
    });
    let request = api.post("/service-requests").by(&agent).json(&request).send().await.ok();
    let path = format!("/service-requests/{}", request["id"].as_str().unwrap());
    let triage = json!({"priority": "normal"});
    api.post(&format!("{path}/triage")).by(&agent).json(&triage).send().await.ok();
    let job = json!({"kind": "inspect"});
    let job = api.post(&format!("{path}/jobs")).by(&dispatcher).json(&job).send().await.ok();
    let job_path = format!("/jobs/{}", job["id"].as_str().unwrap());
    let job = api.get(&job_path).by(&dispatcher).send().await.ok();
    let employee = estate.id("employee_id");
    let visit = json!({
        "job_id": job["id"], "crew": [employee], "override": {"reason": "made by a test"},
        "planned_start_at": "2026-11-29T07:30:00.000Z",
        "planned_end_at": "2026-11-29T08:30:00.000Z",
    });
    let visit = api.post("/visits").by(&dispatcher).json(&visit).send().await.ok();
    let job = api.get(&job_path).by(&dispatcher).send().await.ok();
    let off = json!({"reason_code": "CX02"});
    let off = api.post(&format!("{job_path}/cancellation")).by(&dispatcher).at(&job).json(&off);
    let off = off.send().await.ok();
    assert_eq!(off["state"], "cancelled");
    let visit_path = format!("/visits/{}", visit["id"].as_str().unwrap());
    let before = state(api, &dispatcher, [&job_path, &visit_path]).await;
    let mut others = Vec::new();
    for operation in OPERATIONS.iter().filter(|operation| operation.method == Method::POST) {
        let own = match operation.path.split('/').nth(1) {
            Some("jobs") if operation.path.starts_with("/jobs/{job_id}/") => &job["id"],
            Some("visits") if operation.path.starts_with("/visits/{visit_id}/") => &visit["id"],
            _ => continue,
        };
        let one = operation.path.matches('{').count() == 1;
        if !one || !operation.access.contains(&contract::security::Role::Dispatcher) {
            continue;
        }
        let rows = [own.as_str().unwrap().parse().unwrap()];
        let ids = estate.kinds().map(|(kind, id)| (kind.to_owned(), id)).collect();
        let body = operation.body.map(|schema| Bodies::new(ids).filled(schema));
        let row = before.iter().find(|row| row["id"] == *own).unwrap();
        let version = row["version"].as_i64().unwrap();
        let answer =
            ownership::call(api, operation, &dispatcher, &rows, version, body.as_ref()).await;
        let refusal = answer.refusal();
        if refusal != (409, "invalid_state") {
            others.push(format!("{}: {refusal:?} {:#}", operation.id, answer.body["errors"]));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert_eq!(state(api, &dispatcher, [&job_path, &visit_path]).await, before);
}

async fn state(api: &Api, caller: &Caller, paths: [&String; 2]) -> Vec<Value> {
    let mut rows = Vec::new();
    for path in paths {
        rows.push(api.get(path).by(caller).send().await.ok());
    }
    rows
}

/// B75: a failure of ours says that it failed and under which number, and nothing of how.
#[rstest]
#[actix_web::test]
async fn b75_a_failure_tells_nothing_of_the_inside(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let agent = api.person("agent").await;
    let database = &api.installation.app.database;
    database.writer().clone().close().await.unwrap();
    database.reader().clone().close().await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    for path in ["/jobs", "/product-families", "/parties?q=ab"] {
        let answer = api.get(path).by(&agent).send().await;
        let (status, _) = answer.refusal();
        assert!(status == 500 || status == 503, "{path}: {status}");
        assert_eq!(answer.body["trace_id"].as_str().unwrap().len(), 32);
        let text = answer.body.to_string().to_lowercase();
        for inside in ["sqlx", "select", "pool", "connection", "/home", "/tmp", ".rs", "backtrace"]
        {
            assert!(!text.contains(inside), "{text}");
        }
    }
}

/// B83: nothing is served besides the operations, the document, its page, health and the web app.
#[rstest]
#[actix_web::test]
async fn b83_nothing_else_is_served(#[values(Database::Sqlite)] database: Database) {
    let api = Api::on(database).await;
    for path in ["/debug", "/actuator", "/metrics", "/.git/config", "/.env", "/healthz", "/docs"] {
        let answer = api.get(path).send().await;
        assert_eq!(answer.refusal(), (404, "not_found"), "{path}");
    }
    for uri in ["/metrics", "/actuator/health", "/.git/config", "/.env", "/api/v2/jobs", "/api"] {
        let answer = api.anywhere(Method::GET, uri).send().await;
        assert_ne!(answer.status, 200, "{uri}");
    }
    assert_eq!(api.anywhere(Method::GET, "/healthz").send().await.status, 200);
    for operation in OPERATIONS.iter().filter(|operation| operation.id != "get_event_stream") {
        let path = operation.path.replace(['{', '}'], "");
        let answer = api.request(operation.method.clone(), &path).send().await;
        let there = answer.body["code"] != "not_found" && answer.status != 405;
        assert!(there, "{}: {:#}", operation.id, answer.body);
    }
}
