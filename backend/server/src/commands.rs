//! What the command line does once, and says.

use std::{fs::File, path::Path, process::ExitCode};

use kernel::{Clock, Finding, Hidden};
use server::{
    Installation, Schema,
    config::{Config, Refusal},
    migrate::{self, Plan},
    open,
    upkeep::{self, CHECKS, backups, restore as bring_back},
};

use crate::{Place, told};

async fn opened(place: &Place) -> Result<Installation, Refusal> {
    open(&place.config()?, Clock::system(), false, Schema::AsItIs).await
}

pub async fn migrate(place: &Place, dry_run: bool) -> Result<ExitCode, Refusal> {
    let config = place.config()?;
    if dry_run {
        print!("{}", Plan::of(&config).await?);
        return Ok(ExitCode::SUCCESS);
    }
    migrate::run(&config, |line| println!("{line}")).await?;
    println!("The database has this version's schema.");
    Ok(ExitCode::SUCCESS)
}

pub async fn check(place: &Place, json: bool) -> Result<ExitCode, Refusal> {
    let installation = opened(place).await?;
    let tell = async |name: &'static str, done: usize| {
        eprintln!("{}/{} {name}", done + 1, CHECKS.len());
        Ok(())
    };
    let findings = upkeep::check_telling(&installation.app, tell).await.map_err(told)?;
    if json {
        let listed: Vec<_> = findings
            .iter()
            .map(|found| serde_json::json!({"code": found.code, "detail": found.detail}))
            .collect();
        println!("{}", serde_json::json!({"findings": listed}));
        return Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    Ok(report(&findings))
}

pub async fn backup(place: &Place) -> Result<(), Refusal> {
    let installation = opened(place).await?;
    let made = backups::make(&installation.app).await?;
    println!("{}", made.path.display());
    println!(
        "{} bytes, {} files, schema {}",
        made.bytes,
        made.manifest.entries.len(),
        made.manifest.schema
    );
    if installation.app.upkeep.backups.key.is_none() {
        println!(
            "The secret is not in it, for it is not encrypted (backup.key): keep the file `secret`, \
             or VAFA_SECRET, aside."
        );
    }
    Ok(())
}

pub fn verify_backup(config: &Config, archive: &Path) -> Result<(), Refusal> {
    let manifest =
        ::backup::verify(archive, config.backup.key.as_ref().map(Hidden::reveal)).map_err(told)?;
    println!(
        "It is whole: {} files, made at {} by Vafa {}, schema {}.",
        manifest.entries.len(),
        manifest.made_at,
        manifest.vafa,
        manifest.schema
    );
    Ok(())
}

pub fn decrypt(config: &Config, archive: &Path, into: &Path) -> Result<(), Refusal> {
    let mut file = File::options().write(true).create_new(true).open(into);
    let file = file.as_mut().map_err(|e| Refusal(format!("{}: {e}", into.display())))?;
    ::backup::decrypt(archive, config.backup.key.as_ref().map(Hidden::reveal), file).map_err(told)
}

pub async fn restore(config: &Config, archive: &Path, despite: bool) -> Result<(), Refusal> {
    let order = bring_back::Order { archive, despite_findings: despite };
    let (manifest, findings) = bring_back::restore(config, order).await?;
    println!("Everything of {} is back in {}.", manifest.made_at, config.data.display());
    report(&findings);
    Ok(())
}

pub async fn verify_audit(place: &Place, heads: &[String]) -> Result<ExitCode, Refusal> {
    let installation = opened(place).await?;
    let mut known = upkeep::heads(&installation.app);
    for head in heads {
        known.push(head.parse().map_err(|why| Refusal(format!("--head {head}: {why}")))?);
    }
    let findings = kernel::audit::seal::verify(&installation.app, &known).await;
    Ok(report(&findings.map_err(told)?))
}

pub async fn export_audit(place: &Place) -> Result<(), Refusal> {
    let installation = opened(place).await?;
    match upkeep::export_head(&installation.app).await.map_err(told)? {
        Some(head) => println!("{head}"),
        None => println!("The chain has not begun."),
    }
    Ok(())
}

fn report(findings: &[Finding]) -> ExitCode {
    for finding in findings {
        println!("{}: {}", finding.code, finding.detail);
    }
    match findings.len() {
        0 => {
            println!("Everything holds.");
            ExitCode::SUCCESS
        }
        count => {
            println!("{count} findings.");
            ExitCode::FAILURE
        }
    }
}
