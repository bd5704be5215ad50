use kit::{Api, Caller, Database, Value, json};
use rstest::rstest;

async fn run(api: &Api, admin: &Caller, kind: &str) -> Value {
    let asked = api.post("/maintenance-runs").by(admin).json(&json!({"kind": kind})).send().await;
    let asked = asked.ok();
    assert_eq!(asked["state"], "queued");
    let twin = api.post("/maintenance-runs").by(admin).json(&json!({"kind": kind})).send().await;
    assert_eq!(twin.refusal(), (409, "invalid_state"), "there is one at a time");
    assert_eq!(server::upkeep::run_due(&api.installation.app).await.unwrap(), 1);
    let path = format!("/maintenance-runs/{}", asked["id"].as_str().unwrap());
    api.get(&path).by(admin).send().await.ok()
}

#[rstest]
#[actix_web::test]
async fn a_check_goes_on_by_itself_and_tells_what_it_found(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let done = run(&api, &admin, "check").await;
    assert_eq!((&done["state"], &done["findings"]), (&json!("succeeded"), &json!([])), "{done:#}");
    assert_eq!(done["done"], done["total"]);
    let agent = api.person("agent").await;
    let file = crate::ownership::small_file(&api, &agent).await;
    std::fs::remove_dir_all(api.place().config().data.join("files")).unwrap();
    let found = run(&api, &admin, "check").await;
    assert_eq!(found["findings"][0]["code"], "file_missing", "{found:#}");
    let detail = found["findings"][0]["detail"].as_str().unwrap();
    assert!(detail.contains(file["id"].as_str().unwrap()), "{detail}");
    let health = api.get("/system-health").by(&admin).send().await.ok();
    assert_eq!(part(&health, "check")["state"], "failed");
    api.is_broken();
}

fn part(health: &Value, name: &str) -> Value {
    let parts = health["parts"].as_array().unwrap();
    parts.iter().find(|part| part["part"] == name).unwrap().clone()
}

/// U04, U06: how everything is, the last backup and its size, and a trial of each part.
#[actix_web::test]
async fn the_page_of_health_tells_and_tries() {
    let api = Api::on(Database::Sqlite).await;
    let admin = api.person("admin").await;
    let before = api.get("/system-health").by(&admin).send().await.ok();
    for (name, state) in [
        ("database", "ok"),
        ("clock", "ok"),
        ("workers", "ok"),
        ("mail", "off"),
        ("backup", "warning"),
        ("check", "warning"),
    ] {
        assert_eq!(part(&before, name)["state"], state, "{name}: {before:#}");
    }
    let backup = run(&api, &admin, "backup").await;
    assert_eq!(backup["state"], "succeeded", "{backup:#}");
    assert!(backup["bytes"].as_i64() > Some(10_000));
    assert!(backup["file_name"].as_str().unwrap().ends_with(".tar.gz"));
    let after = api.get("/system-health").by(&admin).send().await.ok();
    assert_eq!(part(&after, "backup")["state"], "ok");
    assert_eq!(part(&after, "backup")["bytes"], backup["bytes"]);
    assert!(!after["slow_operations"].as_array().unwrap().is_empty());
    for name in ["database", "disk", "clock", "mail"] {
        let body = json!({"part": name});
        let tried = api.post("/system-health/trials").by(&admin).json(&body).send().await.ok();
        let expected = if name == "mail" { "off" } else { "ok" };
        assert_eq!((&tried["part"], &tried["state"]), (&json!(name), &json!(expected)));
    }
}

/// Whoever is a guest in an installation does not look after it.
#[rstest]
#[actix_web::test]
async fn a_dealer_does_not_look_after_the_installation(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let admin = api.person("admin").await;
    let done = run(&api, &admin, "audit_verification").await;
    let away = api.another_organization("AWAY").await;
    let new = kit::Newcomer {
        username: "away.admin",
        role: contract::accounts::GrantedRole::Admin,
        branch: None,
        party: None,
    };
    let away = api.newcomer(away, new).await;
    let runs = api.get("/maintenance-runs").by(&away).send().await.ok();
    assert_eq!(runs["items"], json!([]));
    let path = format!("/maintenance-runs/{}", done["id"].as_str().unwrap());
    assert_eq!(api.get(&path).by(&away).send().await.refusal(), (404, "not_found"));
    let ask = api.post("/maintenance-runs").by(&away).json(&json!({"kind": "backup"}));
    assert_eq!(ask.send().await.refusal(), (403, "forbidden"));
    assert_eq!(api.get("/system-health").by(&away).send().await.refusal(), (403, "forbidden"));
}

/// Reading goes on where nothing may be changed.
#[actix_web::test]
async fn a_read_only_installation_is_read() {
    let api = Api::with(Database::Sqlite, |config| config.read_only = true).await;
    let agent = api.person("agent").await;
    assert_eq!(api.get("/parties").by(&agent).send().await.status, 200);
    let body = json!({"kind": "person", "name": "پروانه"});
    let refused = api.post("/parties").by(&agent).json(&body).send().await;
    assert_eq!(refused.refusal(), (503, "read_only_mode"));
}

/// A full disk is said as such, and reading goes on.
#[actix_web::test]
async fn a_full_disk_is_no_fault_of_the_caller_and_is_read_from() {
    let api = Api::on(Database::Sqlite).await;
    let agent = api.person("agent").await;
    // SQLite takes the size that there is for the least.
    api.execute("PRAGMA max_page_count = 1").await;
    let name = "پروانه ".repeat(12);
    let body = json!({"kind": "person", "name": name.trim()});
    let mut full = false;
    for _ in 0..200 {
        let answer = api.post("/parties").by(&agent).json(&body).send().await;
        if answer.status != 201 {
            assert_eq!(answer.refusal(), (507, "storage_full"));
            full = true;
            break;
        }
    }
    assert!(full, "it never became full");
    assert_eq!(api.get("/parties").by(&agent).send().await.status, 200);
    api.execute("PRAGMA max_page_count = 1073741823").await;
    assert_eq!(api.post("/parties").by(&agent).json(&body).send().await.status, 201);
}
