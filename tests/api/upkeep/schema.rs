use std::{fs, sync::Mutex};

use kit::{Api, Database};
use rstest::rstest;
use server::migrate::{self, Plan};

/// U05: an older program refuses what a newer one wrote, and says what to do.
#[rstest]
#[actix_web::test]
async fn u05_a_newer_schema_is_refused(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 1)";
    api.execute(newer).await;
    let refused = Plan::of(api.place().config()).await.unwrap_err().to_string();
    assert!(refused.contains("newer Vafa") && refused.contains("m9999_future"), "{refused}");
    let refused = migrate::run(api.place().config(), |_| {}).await.unwrap_err().to_string();
    assert!(refused.contains("newer Vafa"), "{refused}");
    api.execute("DELETE FROM seaql_migrations WHERE version = 'm9999_future'").await;
}

/// U05: what would run is listed with a size, and a backup comes before it does.
#[rstest]
#[actix_web::test]
async fn u05_a_backup_comes_before_a_migration(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let config = api.place().config();
    assert!(Plan::of(config).await.unwrap().to_string().contains("nothing would run"));
    // As if the last step were new.
    api.execute("DROP TABLE maintenance_runs").await;
    api.execute("DELETE FROM seaql_migrations WHERE version = 'm0012_maintenance'").await;
    let plan = Plan::of(config).await.unwrap();
    assert_eq!(plan.pending, ["m0012_maintenance"]);
    assert!(plan.bytes > 100_000 && plan.to_string().contains("m0012_maintenance"), "{plan}");
    let said = Mutex::new(String::new());
    let outcome = migrate::run(config, |line| said.lock().unwrap().push_str(line)).await;
    match outcome {
        Ok(()) => {
            let said = said.into_inner().unwrap();
            assert!(said.contains("Backed up to"), "{said}");
            let kept = fs::read_dir(config.backups()).unwrap().count();
            assert_eq!(kept, 2, "a backup and its note");
            assert_eq!(api.rows("SELECT id FROM maintenance_runs").await.len(), 0);
        }
        Err(refusal) => {
            let refusal = refusal.to_string();
            assert!(refusal.contains("postgresql-client"), "{refusal}");
            assert_eq!(database, Database::Postgres);
            migrate::apply(&api.installation.app.database).await.unwrap();
        }
    }
}

/// The schema of a database, in words that both ways to it share.
async fn schema(database: &kernel::Database) -> Vec<String> {
    use sea_orm::{FromQueryResult, JsonValue, Statement};
    let sql = match database.backend() {
        sea_orm::DbBackend::Postgres => {
            "SELECT table_name || '.' || column_name || ' ' || data_type AS line
             FROM information_schema.columns WHERE table_schema = 'public'
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
        }
        _ => {
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line
              FROM sqlite_master ORDER BY 1"
        }
    };
    let db = database.reader();
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = JsonValue::find_by_statement(statement).all(db).await.unwrap();
    rows.iter().map(|row| row["line"].as_str().unwrap().to_owned()).collect()
}

/// A database of every earlier step comes to the schema that a new one has, and holds what it
/// promises; and so does each that was kept from a release.
#[rstest]
#[actix_web::test]
async fn an_older_database_comes_to_the_newest_schema(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    use migrations::{Migrator, MigratorTrait};
    let fresh = Api::on(database).await;
    let newest = schema(&fresh.installation.app.database).await;
    let steps = Migrator::migrations().len();
    for step in [1, steps - 2, steps - 1] {
        let place = database.empty_place().await;
        let older = kernel::Database::connect(&place.config().database_url()).await.unwrap();
        Migrator::up(older.writer(), Some(u32::try_from(step).unwrap())).await.unwrap();
        migrate::apply(&older).await.unwrap();
        assert_eq!(schema(&older).await, newest, "from step {step}");
        older.writer().clone().close().await.unwrap();
        older.reader().clone().close().await.unwrap();
        Api::at(place).await.holds().await;
    }
    if database == Database::Postgres {
        return;
    }
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/data/databases");
    for file in fs::read_dir(kept).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_none_or(|end| end != "sql") {
            continue;
        }
        let place = database.empty_place().await;
        let older = kernel::Database::connect(&place.config().database_url()).await.unwrap();
        use sea_orm::ConnectionTrait;
        older.writer().execute_unprepared(&fs::read_to_string(&file).unwrap()).await.unwrap();
        migrate::run(place.config(), |_| {}).await.unwrap();
        assert_eq!(schema(&older).await, newest, "{}", file.display());
        Api::at(place).await.holds().await;
    }
}
