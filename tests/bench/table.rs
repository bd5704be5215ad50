//! What is printed: each job's cost beside what is aimed at.

use std::time::Duration;

use crate::{client::Measured, jobs::Job, server::Engine};

pub fn head() {
    println!(
        "{:<26}{:>8}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}{:>8}{:>8}{:>7}",
        "job",
        "clients",
        "calls/s",
        "p50 ms",
        "p99 ms",
        "server",
        "database",
        "CPU ms",
        "target",
        "bytes",
        "failed",
    );
}

pub fn row(job: &Job, clients: usize, engine: Engine, measured: &Measured) {
    let (server, database) = measured.cpu;
    let target = job.target.map(|(sqlite, postgres)| match engine {
        Engine::Sqlite => sqlite,
        Engine::Postgres => postgres,
    });
    println!(
        "{:<26}{:>8}{:>9.0}{:>9.2}{:>9.2}{:>9.3}{:>9.3}{:>9.3}{:>8}{:>8}{:>7}",
        format!("{} {}", job.name, job.what),
        clients,
        measured.calls as f64 / measured.elapsed.as_secs_f64(),
        milliseconds(percentile(&measured.took, 50)),
        milliseconds(percentile(&measured.took, 99)),
        milliseconds(server),
        milliseconds(database),
        milliseconds(server + database),
        target.map(|target| target.to_string()).unwrap_or_default(),
        measured.bytes,
        measured.failures,
    );
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let at = sorted.len() * percent / 100;
    sorted.get(at.min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
