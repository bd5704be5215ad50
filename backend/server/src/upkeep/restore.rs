//! A backup becomes an installation again, in a place where nothing is yet. Until everything is
//! read, compared, loaded and checked, that place stays as it was.

use std::{fs, path::Path, sync::Arc};

use backup::{DATABASE_DUMP, DATABASE_FILE, Manifest};
use kernel::{App, Clock, Database, Finding, Hidden, Secrets, audit::seal::Head};
use sea_orm::{ConnectionTrait, Statement};

use super::{
    backups::{Desk, fingerprint, told},
    check, dump,
};
use crate::{
    config::{Config, Refusal},
    installation::{self, Schema},
};

/// What an empty place may hold.
const ALLOWED: [&str; 3] = ["vafa.toml", "secret", "backups"];

/// How a backup is brought back.
pub struct Order<'a> {
    pub archive: &'a Path,
    /// Brings it back although the check finds something: it was so when the backup was made.
    pub despite_findings: bool,
}

/// Brings a backup back; answers its manifest and what its check found.
pub async fn restore(
    config: &Config,
    order: Order<'_>,
) -> Result<(Manifest, Vec<Finding>), Refusal> {
    config.check()?;
    installation::make_private(&config.data)?;
    empty_folder(&config.data)?;
    let postgres = config.database_url().starts_with("postgres");
    if postgres {
        empty_database(&config.database_url()).await?;
    } else if config.database_url.is_some() {
        return Err(Refusal(
            "restore puts SQLite into the data folder: leave database_url out".into(),
        ));
    }
    let desk = Desk::below(&config.data)?;
    let manifest =
        backup::unpack(order.archive, config.backup.key.as_ref().map(Hidden::reveal), &desk.0);
    let manifest = manifest.map_err(told)?;
    let wanted = if postgres { DATABASE_DUMP } else { DATABASE_FILE };
    if manifest.entry(wanted).is_none() {
        let other = if postgres { "SQLite" } else { "PostgreSQL" };
        return Err(Refusal(format!("this is a backup of {other}: restore it into one")));
    }
    let staged = staged(config, &desk, &manifest)?;
    if postgres {
        let dump = desk.0.join(DATABASE_DUMP);
        dump::load(&config.database_url(), config.backup.tools.clone(), &dump).await?;
    } else {
        let database = (desk.0.join(DATABASE_FILE), desk.0.join("vafa.db"));
        fs::rename(database.0, database.1).map_err(told)?;
    }
    let outcome = match inspect(&staged, &manifest).await {
        Ok(findings) if findings.is_empty() || order.despite_findings => {
            move_in(&desk.0, &config.data, postgres).map(|()| findings)
        }
        Ok(findings) => Err(Refusal(format!(
            "the backup is whole, but what it holds is not right: {}{}. --despite-findings brings \
             it back all the same",
            listed(&findings),
            if findings.len() > 3 { " …" } else { "" }
        ))),
        Err(refusal) => Err(refusal),
    };
    if outcome.is_err() && postgres {
        clear(&config.database_url()).await?;
    }
    Ok((manifest, outcome?))
}

fn listed(findings: &[Finding]) -> String {
    let first = findings.iter().take(3).map(|found| format!("{}: {}", found.code, found.detail));
    first.collect::<Vec<_>>().join("; ")
}

/// The configuration of the place where the backup is looked at first.
fn staged(config: &Config, desk: &Desk, manifest: &Manifest) -> Result<Config, Refusal> {
    let secret = match (&config.secret, config.data.join("secret"), desk.0.join("secret")) {
        (Some(secret), ..) => secret.reveal().as_bytes().to_vec(),
        (None, here, _) if here.exists() => fs::read(here).map_err(told)?,
        (None, _, brought) if brought.exists() => fs::read(brought).map_err(told)?,
        _ => {
            return Err(Refusal(
                "the secret isn't in this backup, for it isn't encrypted: put the file `secret` of \
                 the old data folder into the new one, or set VAFA_SECRET"
                    .to_owned(),
            ));
        }
    };
    if fingerprint(&Secrets::new(&secret)) != manifest.secret {
        return Err(Refusal(
            "the secret is not the one of this backup: what it protects could never be read again"
                .to_owned(),
        ));
    }
    let secret = String::from_utf8(secret).map_err(told)?;
    Ok(Config { data: desk.0.clone(), secret: Some(secret.into()), ..config.clone() })
}

/// Opens what was unpacked, brings it to this version's schema and checks it.
async fn inspect(staged: &Config, manifest: &Manifest) -> Result<Vec<Finding>, Refusal> {
    let opened = installation::open(staged, Clock::system(), false, Schema::Migrate).await?;
    let mut findings = check(&opened.app).await.map_err(told)?;
    if let Some(seal) = &manifest.audit {
        let head = Head { seq: seal.seq, hash: seal.hash.clone() };
        let found = kernel::audit::seal::verify(&opened.app, &[head]).await.map_err(told)?;
        findings.extend(found.into_iter().filter(|found| found.code == "audit_head"));
    }
    close(&opened.app).await?;
    Ok(findings)
}

async fn close(app: &Arc<App>) -> Result<(), Refusal> {
    let database = app.database.clone();
    if app.backend() == sea_orm::DbBackend::Sqlite {
        // One file holds everything before it is moved.
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        database.writer().execute_unprepared(checkpoint).await.map_err(told)?;
    }
    database.reader().clone().close().await.map_err(told)?;
    database.writer().clone().close().await.map_err(told)
}

/// The database comes last: without it nothing here is an installation yet.
fn move_in(from: &Path, into: &Path, postgres: bool) -> Result<(), Refusal> {
    let mut names = vec!["files", "audit-heads.txt", "vafa.toml", "secret"];
    if !postgres {
        names.push("vafa.db");
    }
    for name in names {
        let (from, into) = (from.join(name), into.join(name));
        if from.exists() && !into.exists() {
            fs::rename(&from, &into).map_err(|e| Refusal(format!("{}: {e}", into.display())))?;
        }
    }
    fs::File::open(into).and_then(|folder| folder.sync_all()).map_err(told)
}

fn empty_folder(folder: &Path) -> Result<(), Refusal> {
    let entries =
        fs::read_dir(folder).map_err(|e| Refusal(format!("{}: {e}", folder.display())))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let strange = names.into_iter().find(|name| !ALLOWED.contains(&name.as_str()));
    match strange {
        None => Ok(()),
        Some(name) => Err(Refusal(format!(
            "{} isn't empty ({name}): restore goes into an empty place only, and nothing was \
             changed",
            folder.display()
        ))),
    }
}

/// Of PostgreSQL: no table, but what extensions bring.
async fn empty_database(url: &str) -> Result<(), Refusal> {
    const TABLES: &str = "SELECT c.relname FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'S') LIMIT 1";
    let database = Database::connect(url).await.map_err(told)?;
    let statement = Statement::from_string(database.backend(), TABLES);
    let found = database.reader().query_one_raw(statement).await.map_err(told)?;
    database.writer().clone().close().await.map_err(told)?;
    let Some(row) = found else { return Ok(()) };
    let table: String = row.try_get("", "relname").unwrap_or_default();
    Err(Refusal(format!(
        "the database isn't empty ({table}): restore goes into an empty one only, and nothing was \
         changed"
    )))
}

/// It was empty before.
async fn clear(url: &str) -> Result<(), Refusal> {
    let database = Database::connect(url).await.map_err(told)?;
    let sql = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
    database.writer().execute_unprepared(sql).await.map_err(told)?;
    database.writer().clone().close().await.map_err(told)
}
