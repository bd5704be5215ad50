//! The bench: seven jobs of a desk over a hundred thousand requests, through the public API of a
//! server of its own, and what each costs in processor time.
//!
//! `cargo bench -p tests` runs it on both databases and prints a table. Nothing is a test: machines
//! differ, so what counts is the cost beside the cost of answering nothing, in the same run.

mod client;
mod cpu;
mod desk;
mod jobs;
mod numbers;
mod server;
mod table;

use std::{
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::Parser;

use desk::Desk;
use server::{Engine, Server};

#[derive(Parser)]
struct Arguments {
    /// How many requests there are before anything is measured.
    #[arg(long, default_value_t = 100_000)]
    requests: usize,
    /// How many clients call at once, one run after the other.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8, 32])]
    clients: Vec<usize>,
    /// How long each job is measured with each number of clients.
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Engine::Sqlite, Engine::Postgres])]
    engines: Vec<Engine>,
    /// What `cargo bench` adds.
    #[arg(long, hide = true)]
    bench: bool,
    /// This program as the server that is measured.
    #[arg(long, hide = true, num_args = 3, value_names = ["DATA", "PORT", "DATABASE"])]
    serve: Option<Vec<String>>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some([data, port, database]) = arguments.serve.as_deref() {
        server::run(PathBuf::from(data), port.parse().expect("a port"), database);
        return ExitCode::SUCCESS;
    }
    println!("{}", cpu::machine());
    for engine in &arguments.engines {
        measure(*engine, &arguments);
    }
    ExitCode::SUCCESS
}

fn measure(engine: Engine, arguments: &Arguments) {
    let server = Server::start(engine);
    println!("\n{engine:?}: first answer after {} ms", server.started.as_millis());
    let desk = Desk::open(&server.base);
    let begun = Instant::now();
    desk.fill(arguments.requests);
    let filled = begun.elapsed();
    println!(
        "{} requests made in {:.0} s ({:.0}/s, {} clients); load {}",
        arguments.requests,
        filled.as_secs_f64(),
        arguments.requests as f64 / filled.as_secs_f64(),
        desk::FILLERS,
        cpu::load(),
    );
    table::head();
    let budget = Duration::from_secs(arguments.seconds);
    for job in jobs::ALL {
        for clients in &arguments.clients {
            let measured = client::run(&server, &desk, job, *clients, budget);
            table::row(job, *clients, engine, &measured);
        }
    }
    println!("{}", numbers::race(&desk, 128, 8));
    println!("memory of the server: {} MiB; load {}", server.memory_mib(), cpu::load());
}
