//! Where a test runs. A database with the demo company, without its history, is made once for
//! each kind and process and copied for each test, which takes milliseconds.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sea_orm::ConnectionTrait;
use server::{Installation, Schema, config::Config, demo};
use tokio::sync::OnceCell;

use crate::{api::clock, postgres};

/// Each test runs on both: `#[values(Sqlite, Postgres)]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// Where an installation is: what opens it again, and a folder that goes with the test that made
/// it.
pub struct Place {
    pub(crate) config: Config,
    pub(crate) database: Database,
    /// Whether it is the demo's.
    pub(crate) demo: bool,
    _folder: Folder,
}

impl Place {
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Sets it otherwise.
    pub fn change(&mut self, change: impl FnOnce(&mut Config)) {
        change(&mut self.config);
    }

    /// The installation that is there.
    pub(crate) async fn open(&self) -> Installation {
        server::open(&self.config, clock(), self.demo, Schema::AsItIs).await.unwrap()
    }
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // Nobody is left to tell if it fails, and the system clears its temporary files itself.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Long enough for every installation of the tests.
const SECRET: &str = "a secret of the tests, which is long enough";

impl Database {
    /// An installation of the test's own.
    pub(crate) async fn create(self) -> Place {
        let name = unique();
        let folder = Folder(env::temp_dir().join(&name));
        private(&folder.0);
        let config = match self {
            Self::Sqlite => {
                let template = sqlite_template().await;
                fs::copy(template.join("vafa.db"), folder.0.join("vafa.db")).unwrap();
                config(&folder.0, None)
            }
            Self::Postgres => {
                let template = postgres_template().await;
                create_database(&name, Some(template)).await;
                config(&folder.0, Some(postgres::database(postgres::url(), &name)))
            }
        };
        Place { config, database: self, demo: true, _folder: folder }
    }

    /// A place where nothing is yet: for what is brought back.
    pub async fn empty_place(self) -> Place {
        let name = unique();
        let folder = Folder(env::temp_dir().join(&name));
        private(&folder.0);
        let url = match self {
            Self::Sqlite => None,
            Self::Postgres => {
                create_database(&name, None).await;
                Some(postgres::database(postgres::url(), &name))
            }
        };
        Place { config: config(&folder.0, url), database: self, demo: true, _folder: folder }
    }
}

/// What does not hold in a database, seen from a thread that nobody else waits on.
pub(crate) fn findings(config: &Config) -> Vec<String> {
    actix_web::rt::System::new().block_on(async {
        let installation = server::open(config, clock(), true, Schema::AsItIs).await.unwrap();
        let findings = server::workers::check(&installation.app).await.unwrap();
        findings.iter().map(|finding| format!("{finding:?}")).collect()
    })
}

fn config(data: &Path, database_url: Option<String>) -> Config {
    let secret = Some(SECRET.into());
    Config { data: data.to_owned(), database_url, secret, ..Config::default() }
}

async fn sqlite_template() -> &'static PathBuf {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    let make = async || {
        let folder = env::temp_dir().join(unique());
        private(&folder);
        let installation =
            server::open(&config(&folder, None), clock(), true, Schema::Migrate).await.unwrap();
        demo::company(&installation.app, None).await.unwrap();
        // One file holds everything, so that one copy does.
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        installation.app.database.writer().execute_unprepared(checkpoint).await.unwrap();
        folder
    };
    TEMPLATE.get_or_init(make).await
}

async fn postgres_template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let make = async || {
        let name = unique();
        create_database(&name, None).await;
        let folder = env::temp_dir().join(&name);
        private(&folder);
        let url = postgres::database(postgres::url(), &name);
        let config = config(&folder, Some(url));
        let installation = server::open(&config, clock(), true, Schema::Migrate).await.unwrap();
        demo::company(&installation.app, None).await.unwrap();
        // PostgreSQL copies only what nobody is connected to.
        let app = std::sync::Arc::clone(&installation.app);
        drop(installation);
        app.database.writer().clone().close().await.unwrap();
        name
    };
    TEMPLATE.get_or_init(make).await
}

async fn create_database(name: &str, template: Option<&str>) {
    let url = postgres::database(postgres::url(), "postgres");
    let admin = kernel::Database::connect(&url).await.unwrap();
    let template = template.map(|template| format!(" TEMPLATE {template}")).unwrap_or_default();
    let sql = format!("CREATE DATABASE {name}{template}");
    admin.writer().execute_unprepared(&sql).await.unwrap();
    admin.writer().clone().close().await.unwrap();
}

/// A folder as an installation wants it: closed to others.
fn private(folder: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).unwrap();
}

/// A name that no other test has.
fn unique() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("vafa_test_{}_{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}
