//! What a changed calendar does to clocks that run: a closure declared after a request was opened
//! moves what is still due, and the request tells from when to when.

use chrono::{DateTime, Utc};
use kernel::{App, Result, Viewer, Work};
use registry::calendars::calendar;
use sea_orm::{entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{clock::Clock, escalation};
use crate::requests::{self, events::DueTimesRecounted, request};

/// The name of the deferred work.
pub const RECOUNT: &str = "care.recount";

/// How many requests are looked at, and at most changed, at once.
const BATCH: u64 = 50;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recount {
    /// The calendar that changed.
    pub code: String,
}

/// Has the clocks counted anew: not while whoever changed the calendar waits.
pub async fn calendar_changed(work: &Work<'_>, changed: &calendar::Model) -> Result<()> {
    work.defer(RECOUNT, &Recount { code: changed.code.clone() }, work.now).await
}

/// Counts every running clock of the organization anew. Those that other calendars count come to
/// what they were, and stay as they are.
pub async fn recount(app: &App, organization: Uuid, told: Recount) -> Result<()> {
    let system = Viewer::system(organization);
    let mut after = Uuid::nil();
    loop {
        let rows = system
            .select::<request::Entity>()
            .filter(request::Column::OrganizationId.eq(organization))
            .filter(request::Column::NextDueAt.is_not_null())
            .filter(request::Column::Id.gt(after))
            .order_by_asc(request::Column::Id)
            .limit(BATCH);
        let rows = rows.all(app.db()).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.id;
        let mut moved = Vec::new();
        for row in rows {
            if let Some(clock) = Clock::of(app.db(), &row).await?
                && clock.recount(&mut row.clone())?
            {
                moved.push(row.id);
            }
        }
        if moved.is_empty() {
            continue;
        }
        let all = app.act(RECOUNT, system.clone(), async |work| {
            for id in &moved {
                one(work, *id, &told.code).await?;
            }
            Ok(())
        });
        all.await?;
    }
}

async fn one(work: &Work<'_>, id: Uuid, calendar: &str) -> Result<()> {
    let mut row = requests::lock_as(work, &work.viewer, id).await?;
    let before = row.clone();
    let Some(clock) = Clock::of(work.db(), &row).await? else { return Ok(()) };
    if before.next_due_at.is_none() || !clock.recount(&mut row)? {
        return Ok(());
    }
    let row = requests::save(work, row).await?;
    escalation::plan(work, &row, &clock).await?;
    if due(&before) != due(&row) {
        let [_, arrival, resolution] = due(&row);
        fieldwork::jobs::set_due(work, row.id, arrival, resolution).await?;
    }
    let (due_before, due_now) = (before.next_due_at, row.next_due_at);
    let details = json!({ "calendar": calendar, "due_before": due_before, "due_now": due_now });
    work.emit(&DueTimesRecounted::with(row, details)).await
}

fn due(row: &request::Model) -> [Option<DateTime<Utc>>; 3] {
    [row.first_response_due_at, row.arrival_due_at, row.resolution_due_at]
}
