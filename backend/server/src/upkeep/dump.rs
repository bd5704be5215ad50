//! The database as a file, and back: `VACUUM INTO` for SQLite, `pg_dump` for PostgreSQL.

use std::{
    io,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use backup::{DATABASE_DUMP, DATABASE_FILE};
use kernel::App;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use url::Url;

use crate::config::Refusal;

/// What the dump of this database is called in a backup.
pub fn name(app: &App) -> &'static str {
    match app.backend() {
        DbBackend::Postgres => DATABASE_DUMP,
        _ => DATABASE_FILE,
    }
}

/// Writes the database as it is at one moment, while others go on writing.
pub async fn dump(app: &App, into: &Path) -> Result<(), Refusal> {
    if app.backend() == DbBackend::Postgres {
        let mut tool = Postgres::of(app)?.tool("pg_dump");
        // What the rows mean is in the migrations; who may do what is the server's.
        let options = ["--format=custom", "--no-owner", "--no-privileges", "--no-comments"];
        tool.args(options).arg("--file").arg(into);
        return run("pg_dump", tool).await;
    }
    let statement = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "VACUUM INTO ?",
        [into.display().to_string().into()],
    );
    let dumped = app.database.reader().execute_raw(statement).await;
    dumped.map(drop).map_err(|e| Refusal(format!("the database can't be dumped: {e}")))
}

/// Puts a dump into an empty database of PostgreSQL: all of it or nothing.
pub async fn load(url: &str, tools: Option<PathBuf>, dump: &Path) -> Result<(), Refusal> {
    let mut tool = Postgres { url: parsed(url)?, tools }.tool("pg_restore");
    let options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"];
    tool.args(options).arg(dump);
    run("pg_restore", tool).await
}

/// The tools of PostgreSQL, told where the database is without the password on their command line.
struct Postgres {
    url: Url,
    tools: Option<PathBuf>,
}

/// What the driver understands and the tools don't.
const OURS: [&str; 1] = ["statement-cache-capacity"];

impl Postgres {
    fn of(app: &App) -> Result<Self, Refusal> {
        let tools = app.upkeep.backups.tools.clone();
        Ok(Self { url: parsed(app.upkeep.database_url.reveal())?, tools })
    }

    fn tool(&self, name: &str) -> Command {
        let program = match &self.tools {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        };
        let mut url = self.url.clone();
        let kept: Vec<(String, String)> =
            url.query_pairs().filter(|(key, _)| !OURS.contains(&&**key)).map(owned).collect();
        url.set_query(None);
        if !kept.is_empty() {
            url.query_pairs_mut().extend_pairs(kept);
        }
        let mut command = Command::new(program);
        if let Some(password) = url.password() {
            let plain = percent_encoding::percent_decode_str(password).decode_utf8_lossy();
            command.env("PGPASSWORD", plain.as_ref());
        }
        // Only a URL that can't have one refuses to lose it.
        let _ = url.set_password(None);
        command.arg(format!("--dbname={url}")).arg("--no-password").env("LC_ALL", "C");
        command.stdin(Stdio::null());
        command
    }
}

fn owned((key, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)) -> (String, String) {
    (key.into_owned(), value.into_owned())
}

fn parsed(url: &str) -> Result<Url, Refusal> {
    url.parse().map_err(|e| Refusal(format!("database_url: {e}")))
}

async fn run(tool: &'static str, mut command: Command) -> Result<(), Refusal> {
    let output = actix_web::web::block(move || command.output()).await;
    done(tool, output.map_err(|e| Refusal(e.to_string()))?)
}

fn done(tool: &str, output: io::Result<Output>) -> Result<(), Refusal> {
    let output = output.map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => Refusal(format!(
            "{tool} isn't here: install the client tools of your PostgreSQL's version (the package \
             postgresql-client), or name their folder as backup.tools"
        )),
        _ => Refusal(format!("{tool} can't be run: {e}")),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<_> = said.lines().filter(|line| !line.trim().is_empty()).take(5).collect();
    Err(Refusal(format!("{tool} failed: {}", said.join("; "))))
}
