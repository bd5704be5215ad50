//! Opens an installation: its folder, its database, its secret; and puts the departments together.

use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use contract::rt::Authenticate;
use kernel::{App, Clock, Database, Secrets, Settings, events::Follow, files::Folder};
use migrations::{Migrator, MigratorTrait};
use registry::accounts::Gate;

use crate::{
    config::{Config, Refusal},
    drivers, mounts, names, reactions, subjects, workers,
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
    /// What is served, with the limit of requests for each address.
    pub fn site(&self, requests_per_minute: u32) -> crate::http::Site {
        crate::http::Site {
            app: Arc::clone(&self.app),
            gate: Arc::clone(&self.gate),
            operations: mounts::all(&self.app).into(),
            limits: Arc::new(crate::http::Limits::new(requests_per_minute)),
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
        0 => Ok(()),
        _ => Err(Refusal(format!(
            "everybody on this machine can look into {0}: run `chmod 700 {0}`",
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// U03.
    #[test]
    fn a_folder_that_everybody_can_look_into_is_refused_with_the_fix() {
        let folder = std::env::temp_dir().join(format!("vafa-private-{}", std::process::id()));
        make_private(&folder).unwrap();
        let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        for open in [0o755, 0o701, 0o704, 0o777] {
            mode(open);
            let refused = make_private(&folder).unwrap_err().to_string();
            assert!(refused.contains("chmod 700"), "{open:o}: {refused}");
        }
        for closed in [0o700, 0o750, 0o770] {
            mode(closed);
            make_private(&folder).unwrap();
        }
        fs::remove_dir(&folder).unwrap();
    }
}
