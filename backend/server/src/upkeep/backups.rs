use std::{
    fs,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use backup::{Broken, Kept, Manifest, Recipe, Seal, Written};
use kernel::{App, Hidden, Secrets, audit::seal};
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use super::dump;
use crate::{config::Refusal, installation};

/// Makes a backup while the installation goes on, and takes away those that are too old.
pub async fn make(app: &App) -> Result<Written, Refusal> {
    let backups = &app.upkeep.backups;
    let folder = &backups.folder;
    installation::make_private(folder)?;
    let desk = Desk::below(folder)?;
    // Before the dump, so that this place is in it.
    let audit = seal::head(app).await.map_err(told)?;
    let database = desk.0.join(dump::name(app));
    dump::dump(app, &database).await?;
    let manifest = Manifest {
        format: backup::FORMAT,
        vafa: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: app.clock.now(),
        schema: schema(app).await?,
        secret: fingerprint(&app.secrets),
        audit: audit.map(|head| Seal { seq: head.seq, hash: head.hash }),
        entries: Vec::new(),
    };
    let data = app.upkeep.data.clone();
    let (folder, key, keep) = (folder.clone(), backups.key.clone(), backups.keep);
    let name = dump::name(app);
    let written = actix_web::web::block(move || -> Result<Written, Broken> {
        // What opens everything else travels only where nobody else can read it.
        let private = ["secret", "vafa.toml"].map(|name| (data.join(name), name));
        let mut others = vec![(data.join("audit-heads.txt"), "audit-heads.txt")];
        others.extend(private.into_iter().filter(|_| key.is_some()));
        let recipe = Recipe {
            database: (&database, name),
            files: &data.join("files"),
            others,
            key: key.as_ref().map(Hidden::reveal),
            manifest,
        };
        let written = backup::write(&folder, recipe)?;
        let told = |e: std::io::Error| Broken(format!("{}: {e}", folder.display()));
        backup::rotate(&folder, keep).map_err(told)?;
        Ok(written)
    });
    let written = written.await.map_err(|e| Refusal(e.to_string()))?;
    written.map_err(|broken| Refusal(format!("the backup failed: {broken}")))
}

/// The newest backup of the folder, as its note tells of it.
pub fn newest(folder: &Path) -> Option<(PathBuf, Kept)> {
    let path = backup::kept(folder).ok()?.into_iter().next()?;
    let kept = backup::note(&path)?;
    Some((path, kept))
}

/// Tells whether a backup is this secret's, and nothing of the secret.
pub fn fingerprint(secrets: &Secrets) -> String {
    secrets.key("backup")[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The last migration that the database has.
async fn schema(app: &App) -> Result<String, Refusal> {
    let sql = "SELECT version FROM seaql_migrations ORDER BY version DESC LIMIT 1";
    let statement = Statement::from_string(app.backend(), sql);
    let row = app.db().query_one_raw(statement).await.map_err(told)?;
    row.and_then(|row| row.try_get("", "version").ok())
        .ok_or_else(|| Refusal("the database has no schema yet: run `vafa migrate`".to_owned()))
}

/// A folder to work in, which goes whatever happens.
pub struct Desk(pub PathBuf);

impl Desk {
    pub fn below(folder: &Path) -> Result<Self, Refusal> {
        let path = folder.join(format!(".work-{}", Uuid::new_v4().simple()));
        let made = fs::DirBuilder::new().mode(0o700).create(&path);
        made.map_err(|e| Refusal(format!("{}: {e}", path.display())))?;
        Ok(Self(path))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "a working folder is left over");
        }
    }
}

pub(super) fn told(error: impl std::fmt::Display) -> Refusal {
    Refusal(error.to_string())
}
