//! Opens an installation: its folder, its database, its secret; and puts the departments together.

use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use contract::rt::Authenticate;
use kernel::{App, Clock, Database, Secrets, Settings, events::Follow, files::Folder};
use migrations::{Migrator, MigratorTrait};
use registry::accounts::Gate;

use crate::{
    config::{Config, Refusal},
    drivers,
    http::{Proxies, Rates},
    mounts, names, reactions, subjects, workers,
};

/// An opened installation.
pub struct Installation {
    pub app: Arc<App>,
    pub gate: Arc<dyn Authenticate>,
}

/// Whether the database is brought to this program's schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    Migrate,
    AsItIs,
}

pub async fn open(
    config: &Config,
    clock: Clock,
    demo: bool,
    schema: Schema,
) -> Result<Installation, Refusal> {
    config.check()?;
    make_private(&config.data)?;
    let told = |what: &str, e: &dyn std::fmt::Display| Refusal(format!("{what}: {e}"));
    let database = Database::connect(&config.database_url())
        .await
        .map_err(|e| told("the database can't be opened", &e))?;
    newer_is_refused(&database).await?;
    if schema == Schema::Migrate {
        Migrator::up(database.writer(), None)
            .await
            .map_err(|e| told("the database can't be migrated", &e))?;
    }
    let app = Arc::new(App {
        database,
        clock,
        secrets: Secrets::new(&config.master_secret()?),
        settings: Settings {
            demo,
            public_url: config.public_url(),
            time_zone: config.time_zone.clone(),
            currency: config.currency.clone(),
        },
        reactions: reactions::table(),
        handlers: workers::table(),
        drivers: if demo { kernel::messages::Drivers::default() } else { drivers::of(config)? },
        files: Arc::new(Folder(config.data.join("files"))),
        names: names::NAMES,
        follow: Follow::default(),
    });
    subjects::install();
    let gate = Gate::open(&app).await.map_err(|e| told("the signing keys can't be read", &e))?;
    Ok(Installation { app, gate: Arc::new(gate) })
}

impl Installation {
    /// What is served, with the limits for each address and the proxies in front.
    pub fn site(&self, rates: Rates, proxies: Proxies) -> crate::http::Site {
        crate::http::Site {
            app: Arc::clone(&self.app),
            gate: Arc::clone(&self.gate),
            operations: mounts::all(&self.app).into(),
            limits: crate::http::Limits::new(rates),
            proxies: Arc::new(proxies),
        }
    }
}

/// The data folder is the service's alone.
fn make_private(folder: &Path) -> Result<(), Refusal> {
    use std::os::unix::fs::PermissionsExt;
    let told = |e: std::io::Error| Refusal(format!("{}: {e}", folder.display()));
    if !folder.exists() {
        return fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(told);
    }
    let mode = fs::metadata(folder).map_err(told)?.permissions().mode();
    match mode & 0o007 {
        0..=1 | 4..=5 if mode & 0o002 == 0 => Ok(()),
        _ => Err(Refusal(format!(
            "{} can be changed by everybody: run `chmod 700` on it",
            folder.display()
        ))),
    }
}

/// An older program would damage what a newer one wrote.
async fn newer_is_refused(database: &Database) -> Result<(), Refusal> {
    use sea_orm::{ConnectionTrait, Statement};
    let statement =
        Statement::from_string(database.backend(), "SELECT version FROM seaql_migrations");
    let Ok(applied) = database.reader().query_all_raw(statement).await else {
        return Ok(());
    };
    let known: Vec<String> =
        Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
    for row in applied {
        let version: String = row.try_get("", "version").unwrap_or_default();
        if !known.contains(&version) {
            return Err(Refusal(format!(
                "the database was written by a newer Vafa (it has {version}): use that one, or \
                 restore a backup from before"
            )));
        }
    }
    Ok(())
}
