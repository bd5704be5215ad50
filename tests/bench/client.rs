//! Clients that call one job, each after its last answer, until the time is up.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use ureq::{Agent, http::Method};

use crate::{desk::Desk, jobs::Job, server::Server};

/// One person at a screen: a connection of their own.
pub struct Client {
    agent: Agent,
    base: String,
}

/// What one job came to.
pub struct Measured {
    pub calls: usize,
    pub failures: usize,
    pub elapsed: Duration,
    /// Of the server and of the database, for one call.
    pub cpu: (Duration, Duration),
    /// How long the calls took, sorted.
    pub took: Vec<Duration>,
    /// Of the first answer.
    pub bytes: usize,
}

impl Client {
    pub fn of(base: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self { agent, base: base.to_owned() }
    }

    /// Status and body. `key` is for what happens once, `version` for what one knows.
    pub fn call(
        &self,
        method: &Method,
        path: &str,
        token: &str,
        body: Option<&Value>,
        version: Option<&Value>,
    ) -> (u16, String) {
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("Authorization", format!("Bearer {token}"));
        if *method == Method::POST {
            let key = uuid::Uuid::new_v4().to_string();
            request = request.header("Idempotency-Key", key);
        }
        if let Some(version) = version {
            request = request.header("If-Match", format!("\"{version}\""));
        }
        let body = body.map(ToString::to_string).unwrap_or_default();
        if !body.is_empty() {
            request = request.header("Content-Type", "application/json");
        }
        let answer = self.agent.run(request.body(body).expect("a request"));
        let Ok(mut answer) = answer else { return (0, String::new()) };
        let text = answer.body_mut().read_to_string().unwrap_or_default();
        (answer.status().as_u16(), text)
    }
}

/// Calls a job with so many clients for so long.
pub fn run(server: &Server, desk: &Desk, job: &Job, clients: usize, budget: Duration) -> Measured {
    let before = server.used();
    let begun = Instant::now();
    let runs: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..clients).map(|_| scope.spawn(|| one(desk, job, begun + budget))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a client ends")).collect()
    });
    let elapsed = begun.elapsed();
    let after = server.used();
    let mut took: Vec<Duration> = runs.iter().flat_map(|run| run.took.clone()).collect();
    took.sort_unstable();
    let calls = took.len();
    let each = u32::try_from(calls.max(1)).unwrap_or(u32::MAX);
    Measured {
        calls,
        failures: runs.iter().map(|run| run.failures).sum(),
        elapsed,
        cpu: ((after.0 - before.0) / each, (after.1 - before.1) / each),
        took,
        bytes: runs.iter().map(|run| run.bytes).max().unwrap_or(0),
    }
}

#[derive(Default)]
struct Run {
    took: Vec<Duration>,
    failures: usize,
    bytes: usize,
}

fn one(desk: &Desk, job: &Job, until: Instant) -> Run {
    let client = desk.client();
    let mut run = Run::default();
    while Instant::now() < until {
        let begun = Instant::now();
        match (job.call)(desk, &client) {
            Some(bytes) => run.bytes = run.bytes.max(bytes),
            None => run.failures += 1,
        }
        run.took.push(begun.elapsed());
    }
    run
}
