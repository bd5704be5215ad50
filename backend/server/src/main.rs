//! `vafa`: serves, or does one thing on the command line.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use kernel::Clock;
use server::{
    Installation, Schema,
    config::{Config, Refusal},
    demo, http, open, workers,
};

/// The system an after-sales service unit runs on.
#[derive(Parser)]
#[command(name = "vafa", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Args)]
struct Place {
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
        #[arg(long, default_value_t = 0.01)]
        scale: f64,
        /// Makes the history and ends.
        #[arg(long)]
        only_seed: bool,
    },
    /// Brings the database to this version's schema.
    Migrate(Place),
    /// Recomputes what the database promises and names what doesn't hold.
    Check(Place),
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
    Verify(Place),
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
            let installation = open(&config, Clock::system(), false, Schema::Migrate).await?;
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
            config.requests_per_minute = config.requests_per_minute.max(60_000);
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
        Command::Migrate(place) => {
            open(&place.config()?, Clock::system(), false, Schema::Migrate).await?;
            println!("The database has this version's schema.");
        }
        Command::Check(place) => {
            let installation =
                open(&place.config()?, Clock::system(), false, Schema::AsItIs).await?;
            return Ok(report(workers::check(&installation.app).await.map_err(told)?));
        }
        Command::Audit(Audit::Verify(place)) => {
            let installation =
                open(&place.config()?, Clock::system(), false, Schema::AsItIs).await?;
            let findings = kernel::audit::seal::verify(&installation.app).await;
            return Ok(report(findings.map_err(told)?));
        }
        Command::Admin(Admin::Create(place)) => {
            let config = place.config()?;
            let installation = open(&config, Clock::system(), false, Schema::Migrate).await?;
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
    fn config(&self) -> Result<Config, Refusal> {
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
    let site = installation.site(config.requests_per_minute);
    http::serve(site, config.address())
        .await
        .map_err(|e| Refusal(format!("{} can't be served: {e}", config.address())))
}

fn report(findings: Vec<kernel::Finding>) -> ExitCode {
    for finding in &findings {
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

fn told(error: kernel::Error) -> Refusal {
    Refusal(error.to_string())
}
