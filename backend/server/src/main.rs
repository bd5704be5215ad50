//! `vafa`: serves, or does one thing on the command line.

mod commands;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kernel::Clock;
use server::{
    Installation, Schema,
    config::{Config, Refusal},
    demo, http, migrate, open, workers,
};

/// The system an after-sales service unit runs on.
#[derive(Parser)]
#[command(name = "vafa", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Args)]
pub struct Place {
    /// The folder of the database, the uploads and `vafa.toml`.
    #[arg(long, env = "VAFA_DATA", default_value = "var")]
    data: PathBuf,
    /// The port to listen on; `vafa.toml` or 8080 without it.
    #[arg(long)]
    port: Option<u16>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves an installation; makes what is missing.
    Serve(Place),
    /// Serves a made-up company, to look around.
    Demo {
        #[command(flatten)]
        place: Place,
        /// The day that the demo's history ends on; today without it.
        #[arg(long)]
        as_of: Option<chrono::NaiveDate>,
        /// How large the history is: 1 is a company with 86 technicians.
        #[arg(long, default_value_t = 0.02)]
        scale: f64,
        /// Makes the history and ends.
        #[arg(long)]
        only_seed: bool,
    },
    /// Brings the database to this version's schema, after a backup of what is there.
    Migrate {
        #[command(flatten)]
        place: Place,
        /// Says what would run, and changes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Recomputes what the database promises and names what doesn't hold.
    Check {
        #[command(flatten)]
        place: Place,
        /// Prints what was found as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Makes a backup now; the server may go on.
    Backup(Place),
    /// Brings a backup back, into a place where nothing is yet.
    Restore {
        /// The backup.
        archive: PathBuf,
        #[command(flatten)]
        place: Place,
        /// Reads the backup through and compares it with its manifest; changes nothing.
        #[arg(long)]
        only_verify: bool,
        /// Brings it back although its check finds something.
        #[arg(long)]
        despite_findings: bool,
    },
    /// Writes an encrypted backup as the .tar.gz that it is inside.
    Decrypt {
        /// The backup.
        archive: PathBuf,
        /// Where to.
        into: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Says what the configuration comes to, its secrets hidden.
    Config(Place),
    /// Prints the contract.
    Openapi,
    /// What only whoever has the machine may do.
    #[command(subcommand)]
    Admin(Admin),
    /// Looks into the evidence.
    #[command(subcommand)]
    Audit(Audit),
}

#[derive(Subcommand)]
enum Admin {
    /// Prints a link by which the first administrator signs up; it works once, for 30 minutes.
    Create(Place),
    /// Has another key sign from now on; what the old one signed holds until it expires.
    RotateKeys {
        #[command(flatten)]
        place: Place,
        /// The old key leaked: what it signed holds no longer.
        #[arg(long)]
        at_once: bool,
    },
}

#[derive(Subcommand)]
enum Audit {
    /// Walks the chain of the audit and names where it is broken.
    Verify {
        #[command(flatten)]
        place: Place,
        /// An end of the chain that was kept elsewhere, as in 1812:9f86d08…; may come again.
        #[arg(long)]
        head: Vec<String>,
    },
    /// Prints where the chain ends, writes it down and mails it, as the server does every day.
    Export(Place),
}

#[actix_web::main]
async fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("VAFA_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,server=info"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(Arguments::parse().command).await {
        Ok(code) => code,
        Err(refusal) => {
            eprintln!("vafa: {refusal}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<ExitCode, Refusal> {
    match command {
        Command::Serve(place) => {
            let config = place.config()?;
            migrate::run(&config, |line| println!("{line}")).await?;
            let installation = open(&config, Clock::system(), false, Schema::AsItIs).await?;
            println!("Vafa is on {}", config.public_url());
            if let Some(link) =
                registry::accounts::sign_in::setup_link(&installation.app).await.map_err(told)?
            {
                println!("The first administrator signs up here, within 30 minutes:\n  {link}");
            }
            serve(&installation, &config).await?;
        }
        Command::Demo { place, as_of, scale, only_seed } => {
            let mut config = place.config()?;
            // One person clicks, and tools look: the demo is no place to run into limits.
            config.unlimited();
            let installation = open(&config, Clock::system(), true, Schema::Migrate).await?;
            let progress = |line: &str| println!("{line}");
            demo::prepare(&installation.app, demo::Span { as_of, scale }, progress)
                .await
                .map_err(told)?;
            if !only_seed {
                println!("{}", demo::welcome(&config.public_url()));
                serve(&installation, &config).await?;
            }
        }
        Command::Migrate { place, dry_run } => return commands::migrate(&place, dry_run).await,
        Command::Check { place, json } => return commands::check(&place, json).await,
        Command::Backup(place) => commands::backup(&place).await?,
        Command::Restore { archive, place, only_verify, despite_findings } => {
            let config = place.config()?;
            let archive = archive.as_path();
            match only_verify {
                true => commands::verify_backup(&config, archive)?,
                false => commands::restore(&config, archive, despite_findings).await?,
            }
        }
        Command::Decrypt { archive, into, place } => {
            commands::decrypt(&place.config()?, &archive, &into)?;
        }
        Command::Audit(Audit::Verify { place, head }) => {
            return commands::verify_audit(&place, &head).await;
        }
        Command::Audit(Audit::Export(place)) => commands::export_audit(&place).await?,
        Command::Admin(Admin::Create(place)) => {
            let config = place.config()?;
            migrate::run(&config, |line| println!("{line}")).await?;
            let installation = open(&config, Clock::system(), false, Schema::AsItIs).await?;
            let link = registry::accounts::sign_in::setup_link(&installation.app).await;
            match link.map_err(told)? {
                Some(link) => println!("{link}"),
                None => println!("There is an administrator already."),
            }
        }
        Command::Admin(Admin::RotateKeys { place, at_once }) => {
            let installation =
                open(&place.config()?, Clock::system(), false, Schema::AsItIs).await?;
            registry::accounts::keys::rotate(&installation.app, at_once).await.map_err(told)?;
            println!("Another key signs from now on.");
        }
        Command::Config(place) => print!("{}", place.config()?.shown()),
        Command::Openapi => println!("{}", contract::SPECIFICATION),
    }
    Ok(ExitCode::SUCCESS)
}

impl Place {
    pub fn config(&self) -> Result<Config, Refusal> {
        let variables = std::env::vars().filter(|(name, _)| name != "VAFA_DATA");
        let mut config = Config::load(&self.data, variables)?;
        if let Some(port) = self.port {
            config.port = port;
        }
        Ok(config)
    }
}

async fn serve(installation: &Installation, config: &Config) -> Result<(), Refusal> {
    workers::start(&installation.app);
    let site = installation.site(config.rates(), config.proxies()?);
    if let Some(address) = config.metrics.address {
        http::listen_for_metrics(&site, address)
            .map_err(|e| Refusal(format!("metrics.address {address} can't be served: {e}")))?;
    }
    http::serve(site, config.address())
        .await
        .map_err(|e| Refusal(format!("{} can't be served: {e}", config.address())))
}

pub fn told(error: impl std::fmt::Display) -> Refusal {
    Refusal(error.to_string())
}
