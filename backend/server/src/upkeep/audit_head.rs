//! The head of the audit's chain goes out every day: into a file of the data folder, which backups
//! and whoever copies it carry elsewhere, and by mail where an address is set.

use std::{
    fs::{self, File},
    io::Write,
    os::unix::fs::OpenOptionsExt,
};

use kernel::{
    App, Error, Result,
    audit::seal::{Head, head},
};

const NAME: &str = "audit-heads.txt";

/// Writes down where the chain ends, and mails it; nothing where it has not begun.
pub async fn export(app: &App) -> Result<Option<Head>> {
    let Some(head) = head(app).await? else { return Ok(None) };
    let path = app.upkeep.data.join(NAME);
    let told = |e: std::io::Error| Error::internal(format!("{}: {e}", path.display()));
    let at = app.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let mut open = File::options();
    let mut file = open.append(true).create(true).mode(0o600).open(&path).map_err(told)?;
    writeln!(file, "{at} {head}").and_then(|()| file.sync_all()).map_err(told)?;
    if let Some(address) = &app.upkeep.backups.audit_to {
        let subject = format!("Vafa audit {}", head.seq);
        let text = format!(
            "{at}\n{}\n\nvafa audit verify --head {head}\n\nKeep this mail: with it, a cut or \
             rewritten audit shows.\n",
            app.settings.public_url
        );
        let sent = app.drivers.mail.send(address, &subject, &text).await;
        sent.map_err(|e| Error::internal(format!("the head could not be mailed: {e}")))?;
    }
    Ok(Some(head))
}

/// The heads that were written down in the data folder.
pub fn heads(app: &App) -> Vec<Head> {
    // Without the file there is nothing to compare with; the chain is walked all the same.
    let text = fs::read_to_string(app.upkeep.data.join(NAME)).unwrap_or_default();
    text.lines().filter_map(|line| line.split_whitespace().nth(1)?.parse().ok()).collect()
}
