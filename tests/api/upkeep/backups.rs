use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use kit::{Api, Caller, Database, Place, Value, json};
use rstest::rstest;
use server::{
    config::{Backup, Config},
    upkeep::{backups, restore},
};

const KEY: &str = "a key of backups that is long enough";

/// PostgreSQL needs tools of its own; without them that is said, and nothing else happens.
async fn made(api: &Api) -> Option<PathBuf> {
    match backups::make(&api.installation.app).await {
        Ok(made) => Some(made.path),
        Err(refusal) => {
            let refusal = refusal.to_string();
            assert!(refusal.contains("postgresql-client"), "{refusal}");
            assert_eq!(api.database(), Database::Postgres, "SQLite needs no tools");
            None
        }
    }
}

async fn bring_back(archive: &PathBuf, place: &Place) -> Result<(), String> {
    let order = restore::Order { archive, despite_findings: false };
    restore::restore(place.config(), order).await.map(drop).map_err(|e| e.to_string())
}

async fn work_done(api: &Api) -> (Caller, String) {
    let agent = api.person("agent").await;
    let file = crate::ownership::small_file(api, &agent).await;
    request(api, &agent).await;
    kernel::audit::seal::seal(&api.installation.app, kernel::audit::seal::Reach::Everything)
        .await
        .unwrap();
    (agent, file["id"].as_str().unwrap().to_owned())
}

async fn request(api: &Api, agent: &Caller) -> Value {
    let body = json!({
        "channel": "phone", "contact_name": "نسرین", "contact_phone": "09701112233",
        "narrative": "گرم نمی‌کند",
    });
    api.post("/service-requests").by(agent).json(&body).send().await.ok()
}

/// Every row of every table, in an order of its own.
async fn everything(api: &Api) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for table in api.tables().await {
        let rows = api.rows(&format!("SELECT * FROM {table}")).await;
        let mut rows: Vec<_> = rows.iter().map(Value::to_string).collect();
        rows.sort();
        all.push((table, rows));
    }
    all
}

#[rstest]
#[actix_web::test]
async fn what_comes_back_is_what_was_there(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (agent, file) = work_done(&api).await;
    let before = everything(&api).await;
    let Some(archive) = made(&api).await else { return };
    let place = database.empty_place().await;
    bring_back(&archive, &place).await.unwrap();
    let again = Api::at(place).await;
    let there = everything(&again).await;
    for ((table, was), (_, is)) in before.iter().zip(&there) {
        // The evidence goes on: that it was brought back is on record.
        match table.as_str() {
            "audit_events" => assert!(was.iter().all(|row| is.contains(row)), "{table}"),
            _ => assert_eq!(was, is, "{table}"),
        }
    }
    // Where something is nothing is brought back, and it stays.
    let refused = bring_back(&archive, again.place()).await.unwrap_err();
    assert!(refused.contains("empty"), "{refused}");
    assert_eq!(everything(&again).await, there);
    let path = format!("/files/{file}/content");
    assert_eq!(again.get(&path).by(&agent).send().await.status, 200, "its bytes are back");
}

#[actix_web::test]
async fn a_broken_backup_is_named_and_leaves_the_place_as_it_was() {
    let api = Api::on(Database::Sqlite).await;
    work_done(&api).await;
    let archive = made(&api).await.unwrap();
    let whole = fs::read(&archive).unwrap();
    let place = Database::Sqlite.empty_place().await;
    let before = names(place.config());
    for at in [whole.len() / 3, whole.len() / 2, whole.len() - 20] {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        fs::write(&archive, &flipped).unwrap();
        let told = bring_back(&archive, &place).await.unwrap_err();
        assert!(told.contains(": "), "{told}");
        assert_eq!(names(place.config()), before, "{told}");
    }
    fs::write(&archive, &whole).unwrap();
    let other = Config { secret: Some("x".repeat(40).into()), ..place.config().clone() };
    let order = restore::Order { archive: &archive, despite_findings: false };
    let told = restore::restore(&other, order).await.unwrap_err().to_string();
    assert!(told.contains("secret"), "{told}");
    assert_eq!(names(place.config()), before);
    // What it holds is looked at before it is anybody's installation.
    api.execute("DROP TRIGGER audit_seals_no_delete").await;
    let seals = api.rows("SELECT * FROM audit_seals ORDER BY seq DESC LIMIT 1").await;
    let last = seals[0]["seq"].as_i64().unwrap();
    api.execute(&format!("DELETE FROM audit_seals WHERE seq = {}", last - 1)).await;
    fs::remove_file(&archive).unwrap();
    let archive = made(&api).await.unwrap();
    let told = bring_back(&archive, &place).await.unwrap_err();
    assert!(told.contains("audit_chain"), "{told}");
    assert_eq!(names(place.config()), before);
    api.is_broken();
}

#[actix_web::test]
async fn an_encrypted_backup_brings_the_secret_along() {
    let api = Api::with(Database::Sqlite, |config| {
        // In a file of its own, as where nobody set one.
        let secret = config.secret.take().unwrap();
        let file = config.data.join("secret");
        fs::write(&file, secret.reveal()).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        config.backup = Backup { key: Some(KEY.into()), ..Backup::default() };
    })
    .await;
    work_done(&api).await;
    let archive = made(&api).await.unwrap();
    assert!(archive.to_str().unwrap().ends_with(".sealed"));
    let mut place = Database::Sqlite.empty_place().await;
    place.change(|config| config.secret = None);
    let told = bring_back(&archive, &place).await.unwrap_err();
    assert!(told.contains("encrypted"), "{told}");
    place.change(|config| config.backup.key = Some(KEY.into()));
    bring_back(&archive, &place).await.unwrap();
    Api::at(place).await.person("agent").await;
}

/// R30 in short: backups while requests are made; each is what had been answered for by then.
#[rstest]
#[actix_web::test]
async fn r30_a_backup_under_writes_is_a_prefix(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let (agent, _) = work_done(&api).await;
    let acknowledged = std::cell::RefCell::new(Vec::new());
    let writing = async {
        for _ in 0..25 {
            let made = request(&api, &agent).await;
            acknowledged.borrow_mut().push(made["number"].as_str().unwrap().to_owned());
        }
    };
    let backing_up = async {
        let before = acknowledged.borrow().len();
        let made = made(&api).await;
        (before, made, acknowledged.borrow().len())
    };
    let ((), (before, archive, after)) = tokio::join!(writing, backing_up);
    let Some(archive) = archive else { return };
    let place = database.empty_place().await;
    bring_back(&archive, &place).await.unwrap();
    let again = Api::at(place).await;
    // What they wrote of themselves tells of them on both databases alike.
    let held = again.rows("SELECT number FROM service_requests").await;
    let acknowledged = acknowledged.into_inner();
    let is_held = |number: &String| held.iter().any(|row| row["number"] == json!(number));
    let count = acknowledged.iter().filter(|id| is_held(id)).count();
    assert!(acknowledged[..count].iter().all(is_held), "it is no prefix");
    assert!((before..=after + 1).contains(&count), "{before} ≤ {count} ≤ {after}");
}

/// All names below a data folder.
fn names(config: &Config) -> Vec<String> {
    let entries = fs::read_dir(&config.data).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
