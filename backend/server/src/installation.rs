//! Opens an installation: its folder, its database, its secret; and puts the departments together.

use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use contract::rt::Authenticate;
use kernel::{
    App, Clock, Database, Secrets, Settings,
    events::Follow,
    files::Folder,
    upkeep::{Backups, Upkeep},
};
use registry::accounts::Gate;

use crate::{
    config::{Config, Refusal},
    drivers,
    http::{Proxies, Rates},
    migrate, mounts, names, reactions, subjects, workers,
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
    let app = bare(config, clock, demo).await?;
    if schema == Schema::Migrate {
        migrate::apply(&app.database).await?;
    }
    subjects::install();
    let gate = Gate::open(&app).await;
    let gate = gate.map_err(|e| Refusal(format!("the signing keys can't be read: {e}")))?;
    Ok(Installation { app, gate: Arc::new(gate) })
}

/// An installation whose tables nobody has looked at yet.
pub(crate) async fn bare(config: &Config, clock: Clock, demo: bool) -> Result<Arc<App>, Refusal> {
    config.check()?;
    match demo {
        true => close(&config.data)?,
        false => make_private(&config.data)?,
    }
    let database = Database::connect(&config.database_url())
        .await
        .map_err(|e| Refusal(format!("the database can't be opened: {e}")))?;
    migrate::applied(&database).await?;
    Ok(Arc::new(App {
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
        upkeep: Arc::new(Upkeep {
            data: config.data.clone(),
            database_url: config.database_url().into(),
            backups: Backups {
                folder: config.backups(),
                at: config.backup_at(),
                keep: config.backup.keep,
                key: config.backup.key.clone(),
                tools: config.backup.tools.clone(),
                audit_to: config.backup.audit_to.clone(),
            },
            read_only: config.read_only,
            ..Upkeep::default()
        }),
    }))
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

/// The data folder is the service's alone. One that is still empty is closed; one that others could
/// look into may have been looked into, which whoever runs it should know.
pub(crate) fn make_private(folder: &Path) -> Result<(), Refusal> {
    use std::os::unix::fs::PermissionsExt;
    let told = |e: std::io::Error| Refusal(format!("{}: {e}", folder.display()));
    if !folder.exists() {
        return fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(told);
    }
    let mode = fs::metadata(folder).map_err(told)?.permissions().mode();
    match mode & 0o007 {
        0 => Ok(()),
        _ if fs::read_dir(folder).map_err(told)?.next().is_none() => close(folder),
        _ => Err(Refusal(format!(
            "everybody on this machine can look into {0}: run `chmod 700 {0}`",
            folder.display()
        ))),
    }
}

/// Shuts everybody else out of a folder, which is made where it is missing.
fn close(folder: &Path) -> Result<(), Refusal> {
    use std::os::unix::fs::PermissionsExt;
    let told = |e: std::io::Error| Refusal(format!("{}: {e}", folder.display()));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(told)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(told)
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
        mode(0o755);
        make_private(&folder).unwrap();
        let now = fs::metadata(&folder).unwrap().permissions().mode();
        assert_eq!(now & 0o777, 0o700, "nothing was in it to be seen");
        fs::write(folder.join("vafa.db"), b"").unwrap();
        for open in [0o755, 0o701, 0o704, 0o777] {
            mode(open);
            let refused = make_private(&folder).unwrap_err().to_string();
            assert!(refused.contains("chmod 700"), "{open:o}: {refused}");
        }
        for closed in [0o700, 0o750, 0o770] {
            mode(closed);
            make_private(&folder).unwrap();
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
