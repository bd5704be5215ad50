//! Numbers in the text format of Prometheus, on an address of their own that only this machine
//! reaches.

use std::fmt::Write;

use actix_web::{App as Actix, HttpResponse, HttpServer, web};
use contract::maintenance::{HealthPart, HealthState as State};
use kernel::{App, upkeep::BOUNDS};

use super::Site;

/// Serves them until the server ends.
pub fn listen(site: &Site, address: std::net::SocketAddr) -> std::io::Result<()> {
    let site = site.clone();
    let server = HttpServer::new(move || {
        let site = site.clone();
        Actix::new().app_data(web::Data::new(site)).route("/metrics", web::get().to(answer))
    });
    let server = server.workers(1).disable_signals().bind(address)?.run();
    actix_web::rt::spawn(server);
    Ok(())
}

async fn answer(site: web::Data<Site>) -> HttpResponse {
    let health = crate::upkeep::look(&site.app).await;
    let parts = match health {
        Ok(health) => health.parts,
        Err(error) => {
            tracing::warn!(%error, "the health can't be measured");
            Vec::new()
        }
    };
    let text = text(&site.app, &parts).unwrap_or_default();
    HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text)
}

fn text(app: &App, parts: &[HealthPart]) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    writeln!(out, "# HELP vafa_request_seconds How long operations take.")?;
    writeln!(out, "# TYPE vafa_request_seconds histogram")?;
    let all = app.upkeep.observed.all();
    for (operation, timing) in &all {
        for (count, bound) in timing.within.iter().zip(BOUNDS) {
            let labels = format!("operation=\"{operation}\",le=\"{bound}\"");
            writeln!(out, "vafa_request_seconds_bucket{{{labels}}} {count}")?;
        }
        let (calls, total) = (timing.calls, timing.total.as_secs_f64());
        let labels = format!("operation=\"{operation}\"");
        writeln!(out, "vafa_request_seconds_bucket{{{labels},le=\"+Inf\"}} {calls}")?;
        writeln!(out, "vafa_request_seconds_sum{{{labels}}} {total}")?;
        writeln!(out, "vafa_request_seconds_count{{{labels}}} {calls}")?;
    }
    writeln!(out, "# HELP vafa_requests_total Answers, by operation and status.")?;
    writeln!(out, "# TYPE vafa_requests_total counter")?;
    for (operation, timing) in &all {
        for (status, count) in &timing.statuses {
            let labels = format!("operation=\"{operation}\",status=\"{status}\"");
            writeln!(out, "vafa_requests_total{{{labels}}} {count}")?;
        }
    }
    let gauge =
        |out: &mut String, name: &str, help: &str, of: &dyn Fn(&HealthPart) -> Option<f64>| {
            writeln!(out, "# HELP {name} {help}\n# TYPE {name} gauge")?;
            for part in parts {
                if let Some(value) = of(part) {
                    writeln!(out, "{name}{{part=\"{}\"}} {value}", part.part)?;
                }
            }
            Ok::<(), std::fmt::Error>(())
        };
    gauge(&mut out, "vafa_health", "1 is well, 0.5 a warning, 0 a failure.", &|part| match part
        .state
    {
        State::Ok => Some(1.0),
        State::Warning => Some(0.5),
        State::Failed => Some(0.0),
        State::Off => None,
    })?;
    let number = |value: Option<i64>| value.map(|value| value as f64);
    gauge(&mut out, "vafa_bytes", "How large a part is.", &|part| number(part.bytes))?;
    gauge(&mut out, "vafa_free_bytes", "How much is free.", &|part| number(part.free_bytes))?;
    gauge(&mut out, "vafa_waiting", "How much waits.", &|part| number(part.waiting))?;
    gauge(&mut out, "vafa_given_up", "How much was given up or found.", &|part| {
        number(part.failed)
    })?;
    gauge(&mut out, "vafa_last_seconds", "When it last went well, as a Unix time.", &|part| {
        part.at.as_ref().map(|at| chrono::DateTime::<chrono::Utc>::from(*at).timestamp() as f64)
    })?;
    writeln!(out, "# HELP vafa_writers Work that writes or waits to.\n# TYPE vafa_writers gauge")?;
    writeln!(out, "vafa_writers {}", app.upkeep.queue.length())?;
    Ok(out)
}
