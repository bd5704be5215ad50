//! Who is told when the time of a request runs short. Each step waits as deferred work; one that
//! finds the clock stopped, met or made anew has nothing to say.

use chrono::{DateTime, TimeDelta, Utc};
use contract::{rt::Say, security::Role};
use kernel::{App, NewTask, Result, Subject, Viewer, Work};
use sea_orm::{QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use super::clock::{self, Clock, Measure};
use crate::requests::{request, rules::is_over};

/// The name of the deferred work.
pub const ESCALATE: &str = "care.escalate";

/// The kinds of the tasks, by step.
const TASKS: [&str; 6] =
    ["sla_step_1", "sla_step_2", "sla_step_3", "sla_step_4", "sla_step_5", "sla_step_6"];

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Escalate {
    pub service_request_id: Uuid,
    pub round: i32,
    pub measure: Measure,
    pub step: usize,
}

/// Plans the steps of a clock that was just counted. Steps that are past are left out.
pub async fn plan(work: &Work<'_>, row: &request::Model, clock: &Clock) -> Result<()> {
    let Some(from) = row.clock_started_at else { return Ok(()) };
    let pauses: Vec<_> = clock::pauses(row).iter().map(|pause| (pause.from, pause.to)).collect();
    for measure in [Measure::Arrival, Measure::Resolution] {
        for (step, what) in clock.promise.steps.iter().enumerate().take(TASKS.len()) {
            let minutes = clock.minutes(measure) * what.at_percent / 100;
            let at = clock.calendar.add_working_except(from, minutes, &pauses);
            let Some(at) = at.filter(|at| *at >= work.now) else { continue };
            let (service_request_id, round) = (row.id, row.clock_round);
            let payload = Escalate { service_request_id, round, measure, step };
            work.defer(ESCALATE, &payload, at).await?;
        }
    }
    Ok(())
}

/// Tells whom a step names, if there is still something to tell.
pub async fn escalate(app: &App, organization: Uuid, told: Escalate) -> Result<()> {
    let viewer = Viewer::system(organization);
    let done = app.act(ESCALATE, viewer, async |work| {
        let rows = work.viewer.select::<request::Entity>();
        let rows = rows.filter(request::Column::Id.eq(told.service_request_id));
        let Some(row) = rows.one(work.db()).await? else { return Ok(()) };
        if row.clock_round != told.round || row.paused_since.is_some() || is_met(&row, told.measure)
        {
            return Ok(());
        }
        let Some(promise) = clock::promise(&row) else { return Ok(()) };
        let Some(step) = promise.steps.get(told.step) else { return Ok(()) };
        let text = step.text.say();
        work.task(NewTask {
            kind: TASKS[told.step.min(TASKS.len() - 1)],
            subject: Subject::of(&row),
            role: step.roles.last().copied().unwrap_or(Role::Dispatcher),
            assignee: None,
            due_at: due(&row, told.measure, work.now),
            title: Say::new(
                format!("{}: {}", row.number, text.en),
                format!("{}: {}", row.number, text.fa),
            ),
        })
        .await
    });
    done.await
}

fn is_met(row: &request::Model, measure: Measure) -> bool {
    if is_over(row.state.0) || row.resolved_at.is_some() {
        return true;
    }
    match measure {
        Measure::FirstResponse => row.first_response_at.is_some(),
        Measure::Arrival => row.arrived_at.is_some(),
        Measure::Resolution => false,
    }
}

/// What the task is due by: the promise itself, or soon where that is past.
fn due(row: &request::Model, measure: Measure, now: DateTime<Utc>) -> DateTime<Utc> {
    let promised = match measure {
        Measure::FirstResponse => row.first_response_due_at,
        Measure::Arrival => row.arrival_due_at,
        Measure::Resolution => row.resolution_due_at,
    };
    promised.filter(|at| *at > now).unwrap_or(now + TimeDelta::hours(1))
}
