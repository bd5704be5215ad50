//! What an installation is set to: from `vafa.toml` in its data folder and `VAFA_…` variables,
//! which win. A key that nobody knows is refused, so that a typing error shows.

use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use chrono::NaiveTime;
use kernel::Hidden;
use serde::{Deserialize, Serialize};

use crate::http::{Proxies, Rates};

#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where SQLite's file, the uploads and the secret of SQLite lie.
    #[serde(skip)]
    pub data: PathBuf,
    pub host: IpAddr,
    pub port: u16,
    /// `postgres://…`; SQLite in the data folder without it.
    pub database_url: Option<String>,
    /// At least 32 characters; required for PostgreSQL.
    pub secret: Option<Hidden>,
    /// Where people reach this installation.
    pub public_url: Option<String>,
    pub time_zone: String,
    pub currency: String,
    /// Requests that one address may make in a minute.
    pub requests_per_minute: u32,
    pub searches_per_minute: u32,
    /// Looks at a product by its serial.
    pub previews_per_minute: u32,
    /// Exports and imports.
    pub transfers_per_minute: u32,
    /// The proxies in front, with commas between them: who they say is behind them is believed.
    pub trusted_proxies: String,
    /// Nothing can be changed, only read: while a database is moved, or looked at.
    pub read_only: bool,
    pub mail: Mail,
    pub sms: Sms,
    pub backup: Backup,
    pub metrics: Metrics,
}

/// Backups, made by the server itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// `backups` in the data folder without it; better another disk.
    pub folder: Option<PathBuf>,
    /// The time of day, as in `02:30`; `off` leaves it to somebody else.
    pub at: String,
    /// How many are kept.
    pub keep: usize,
    /// At least 32 characters: then nobody opens a backup without it.
    pub key: Option<Hidden>,
    /// Where `pg_dump` and `pg_restore` are, if not on the path.
    pub tools: Option<PathBuf>,
    /// Who is mailed the head of the audit's chain every day.
    pub audit_to: Option<String>,
}

impl Default for Backup {
    fn default() -> Self {
        Self {
            folder: None,
            at: "02:30".to_owned(),
            keep: 14,
            key: None,
            tools: None,
            audit_to: None,
        }
    }
}

/// Numbers for Prometheus, on an address of their own; none without.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    /// As in `127.0.0.1:9464`.
    pub address: Option<SocketAddr>,
}

/// How mail leaves: nothing does without a host.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    pub host: Option<String>,
    pub port: Option<u16>,
    pub user: Option<String>,
    pub password: Option<Hidden>,
    pub from: Option<String>,
}

/// How SMS leaves: an HTTP request with `{phone}` and `{text}` filled in; nothing does without.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sms {
    pub url: Option<String>,
    /// The body of a POST; a GET without it.
    pub body: Option<String>,
    pub authorization: Option<Hidden>,
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown())
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("var"),
            host: IpAddr::from([127, 0, 0, 1]),
            port: 8080,
            database_url: None,
            secret: None,
            public_url: None,
            time_zone: "Asia/Tehran".to_owned(),
            currency: "IRR".to_owned(),
            requests_per_minute: 600,
            searches_per_minute: 240,
            previews_per_minute: 30,
            transfers_per_minute: 30,
            trusted_proxies: String::new(),
            read_only: false,
            mail: Mail::default(),
            sms: Sms::default(),
            backup: Backup::default(),
            metrics: Metrics::default(),
        }
    }
}

/// What is wrong with the configuration, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub String);

impl Config {
    /// Reads the file of a data folder and the variables.
    pub fn load(
        data: &Path,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Refusal> {
        let file = data.join("vafa.toml");
        let mut table: toml::Table = match fs::read_to_string(&file) {
            Ok(text) => text.parse().map_err(|e| Refusal(format!("{}: {e}", file.display())))?,
            Err(_) => toml::Table::new(),
        };
        for (name, value) in variables {
            let Some(key) = name.strip_prefix("VAFA_").map(str::to_ascii_lowercase) else {
                continue;
            };
            // These steer builds and tests, not a running server.
            if matches!(key.as_str(), "spa" | "chromium" | "log") || key.starts_with("test_") {
                continue;
            }
            let value = scalar(&value);
            match key.split_once('_') {
                Some((part @ ("mail" | "sms" | "backup" | "metrics"), key)) => {
                    let inner = table.entry(part).or_insert_with(|| toml::Table::new().into());
                    if let Some(inner) = inner.as_table_mut() {
                        inner.insert(key.to_owned(), value);
                    }
                }
                _ => drop(table.insert(key, value)),
            }
        }
        let config: Self = table
            .try_into()
            .map_err(|e| Refusal(format!("the configuration isn't right: {}", e.message())))?;
        Ok(Self { data: data.to_owned(), ..config })
    }

    pub fn address(&self) -> SocketAddr {
        SocketAddr::new(self.host, self.port)
    }

    pub fn public_url(&self) -> String {
        let own = || format!("http://{}", self.address());
        self.public_url.clone().unwrap_or_else(own).trim_end_matches('/').to_owned()
    }

    pub fn database_url(&self) -> String {
        let file = || format!("sqlite://{}?mode=rwc", self.data.join("vafa.db").display());
        self.database_url.clone().unwrap_or_else(file)
    }

    pub fn rates(&self) -> Rates {
        Rates {
            requests: self.requests_per_minute,
            searches: self.searches_per_minute,
            previews: self.previews_per_minute,
            transfers: self.transfers_per_minute,
        }
    }

    /// As good as no limits.
    pub fn unlimited(&mut self) {
        for limit in [
            &mut self.requests_per_minute,
            &mut self.searches_per_minute,
            &mut self.previews_per_minute,
            &mut self.transfers_per_minute,
        ] {
            *limit = (*limit).max(60_000);
        }
    }

    pub fn proxies(&self) -> Result<Proxies, Refusal> {
        let ranges = self.trusted_proxies.parse();
        ranges.map_err(|wrong| Refusal(format!("trusted_proxies: {wrong}")))
    }

    /// When in the night backups are made; never where somebody else does it.
    pub fn backup_at(&self) -> Option<NaiveTime> {
        NaiveTime::parse_from_str(&self.backup.at, "%H:%M").ok()
    }

    pub fn backups(&self) -> PathBuf {
        self.backup.folder.clone().unwrap_or_else(|| self.data.join("backups"))
    }

    /// Refuses to run where it would not be safe, and says what to do.
    pub fn check(&self) -> Result<(), Refusal> {
        self.proxies()?;
        let refuse = |why: &str| Err(Refusal(why.to_owned()));
        if self.time_zone.parse::<chrono_tz::Tz>().is_err() {
            return refuse("time_zone isn't the name of a zone, as in Asia/Tehran");
        }
        if self.backup.at != "off" && self.backup_at().is_none() {
            return refuse("backup.at is a time of day as in 02:30, or off");
        }
        if self.backup.key.as_ref().is_some_and(|key| key.reveal().len() < 32) {
            return refuse(
                "backup.key has fewer than 32 characters: make one with `openssl rand -hex 32` and \
                 keep it where the backups are not",
            );
        }
        if self.metrics.address.is_some_and(|address| !address.ip().is_loopback()) {
            return refuse("metrics.address is of this machine only, as in 127.0.0.1:9464");
        }
        if !self.host.is_loopback() && !self.public_url().starts_with("https://") {
            return refuse(
                "host is a public address but public_url isn't https: put a proxy with TLS in \
                 front, set public_url to its https address, or keep host = \"127.0.0.1\"",
            );
        }
        if self.secret.as_ref().is_some_and(|secret| secret.reveal().len() < 32) {
            return refuse(
                "VAFA_SECRET has fewer than 32 characters: make one with `openssl rand -hex 32`",
            );
        }
        if self.secret.as_ref().is_some_and(|secret| is_plain(secret.reveal())) {
            return refuse(
                "VAFA_SECRET is too plain to be secret: make one with `openssl rand -hex 32`",
            );
        }
        if self.database_url().starts_with("postgres") && self.secret.is_none() {
            return refuse(
                "PostgreSQL needs VAFA_SECRET, the same for every copy of the server: make one \
                 with `openssl rand -hex 32` and keep it with the backups",
            );
        }
        if !self.database_url().starts_with("postgres")
            && !self.database_url().starts_with("sqlite")
        {
            return refuse("database_url starts with postgres:// or sqlite://");
        }
        Ok(())
    }

    /// The master secret: the one given, or the one in the data folder, made when missing.
    pub fn master_secret(&self) -> Result<Vec<u8>, Refusal> {
        if let Some(secret) = &self.secret {
            return Ok(secret.reveal().as_bytes().to_vec());
        }
        let file = self.data.join("secret");
        let told = |e: std::io::Error| Refusal(format!("{}: {e}", file.display()));
        if !file.exists() {
            use rand::Rng;
            let mut secret = [0; 32];
            rand::rng().fill_bytes(&mut secret);
            let text: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
            write_private(&file, &text).map_err(told)?;
        }
        if others_may_read(&file) {
            return Err(Refusal(format!(
                "{} can be read by others: run `chmod 600` on it",
                file.display()
            )));
        }
        fs::read(&file).map_err(told)
    }

    /// What holds, with its secrets hidden.
    pub fn shown(&self) -> String {
        let mut shown = self.clone();
        if let Some(url) = &mut shown.database_url
            && let Some((before, host)) = url.rsplit_once('@')
            && let Some((scheme, _)) = before.split_once("://")
        {
            *url = format!("{scheme}://hidden@{host}");
        }
        toml::to_string_pretty(&shown).unwrap_or_default()
    }
}

/// Whether a secret repeats a few characters, as one that was typed to satisfy a program.
fn is_plain(secret: &str) -> bool {
    let mut different: Vec<char> = secret.chars().collect();
    different.sort_unstable();
    different.dedup();
    different.len() < 10
}

fn scalar(text: &str) -> toml::Value {
    match (text.parse::<i64>(), text.parse::<bool>()) {
        (Ok(number), _) => number.into(),
        (_, Ok(yes)) => yes.into(),
        _ => text.to_owned().into(),
    }
}

fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let mut open = fs::OpenOptions::new();
    open.write(true).create_new(true).mode(0o600).open(file)?.write_all(text.as_bytes())
}

fn others_may_read(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(file).is_ok_and(|meta| meta.permissions().mode() & 0o077 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(variables: &[(&str, &str)]) -> Result<Config, Refusal> {
        let variables = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        Config::load(Path::new("/nowhere"), variables)
    }

    #[test]
    fn variables_win_and_unknown_ones_are_refused() {
        let config = load(&[("VAFA_PORT", "9000"), ("VAFA_MAIL_HOST", "mail.example")]).unwrap();
        assert_eq!((config.port, config.mail.host.as_deref()), (9000, Some("mail.example")));
        assert!(load(&[("VAFA_PROT", "9000")]).unwrap_err().to_string().contains("prot"));
    }

    #[test]
    fn unsafe_settings_are_refused_with_the_fix() {
        let check = |variables: &[(&str, &str)]| {
            load(variables).unwrap().check().map_err(|e| e.to_string())
        };
        assert!(check(&[]).is_ok());
        assert!(check(&[("VAFA_HOST", "0.0.0.0")]).unwrap_err().contains("proxy"));
        assert!(check(&[("VAFA_SECRET", "short")]).unwrap_err().contains("openssl"));
        assert!(check(&[("VAFA_SECRET", &"secret".repeat(6))]).unwrap_err().contains("plain"));
        assert!(check(&[("VAFA_TRUSTED_PROXIES", "10.0.0.0/8, ::1")]).is_ok());
        assert!(check(&[("VAFA_TRUSTED_PROXIES", "proxy")]).unwrap_err().contains("proxy"));
        assert!(check(&[("VAFA_BACKUP_AT", "25:00")]).unwrap_err().contains("02:30"));
        assert!(check(&[("VAFA_BACKUP_KEY", "short")]).unwrap_err().contains("openssl"));
        assert!(
            check(&[("VAFA_METRICS_ADDRESS", "0.0.0.0:9464")]).unwrap_err().contains("machine")
        );
        let postgres = ("VAFA_DATABASE_URL", "postgres://u:p@db/vafa");
        assert!(check(&[postgres]).unwrap_err().contains("VAFA_SECRET"));
    }

    #[test]
    fn secrets_are_not_shown() {
        let shown = load(&[
            ("VAFA_SECRET", "0123456789abcdef0123456789abcdef"),
            ("VAFA_DATABASE_URL", "postgres://u:hush@db/vafa"),
        ]);
        let shown = shown.unwrap().shown();
        assert!(!shown.contains("0123456789") && !shown.contains("hush"), "{shown}");
    }
}
