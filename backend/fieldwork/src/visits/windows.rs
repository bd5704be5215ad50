//! Windows that can be kept: parts of the coming days, by the branch's calendar, in which somebody
//! with the skill has room.

use chrono::{Days, NaiveDate};
use contract::visits::{ListWindowOptionsQuery, WindowOption, WindowPart};
use kernel::{
    App, OrNotFound, Result, Viewer,
    calendar::{Frame, WorkingCalendar},
};
use registry::{branch, product_model, territory};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    roster::{Roster, Whom, at_minute, day_span},
    rules,
};
use crate::{jobs, templates};

/// How long a visit takes, where no template says it.
const USUAL_MINUTES: i64 = 90;

/// Where a day is cut, in minutes since midnight, and the shortest part worth offering.
const CUTS: [u16; 2] = [12 * 60, 16 * 60];
const SHORTEST: u16 = 120;

/// What is asked of whoever goes.
struct Need {
    branch: Option<Uuid>,
    skills: Vec<String>,
    minutes: i64,
}

pub async fn options(
    app: &App,
    viewer: &Viewer,
    query: &ListWindowOptionsQuery,
) -> Result<Vec<WindowOption>> {
    let need = need(app, viewer, query).await?;
    let calendar = calendar(app, viewer, need.branch).await?;
    let zone = calendar.zone();
    let now = app.clock.now();
    let today = calendar.day_of(now);
    let days: Vec<NaiveDate> = (0..=u64::try_from(query.days).unwrap_or(0))
        .filter_map(|ahead| today.checked_add_days(Days::new(ahead)))
        .collect();
    let last = days.last().copied().unwrap_or(today);
    let span = (now, day_span(zone, last).1);
    let roster = Roster::load(app.db(), viewer, Whom::Branch(need.branch), span).await?;
    let mut options = Vec::new();
    for day in days {
        for frame in parts(calendar.frames_on(day)) {
            let slot = (at_minute(zone, day, frame.from()), at_minute(zone, day, frame.to()));
            // Nobody is promised what begins within the hour.
            let ahead = slot.0 >= now + chrono::TimeDelta::hours(1);
            let kept = ahead
                && roster.employees.iter().any(|employee| {
                    roster.lacks(employee.id, &need.skills, day).is_empty()
                        && rules::has_room(slot, &roster.taken(employee.id), need.minutes)
                });
            if kept {
                options.push(WindowOption {
                    date: day,
                    part_of_day: part_of_day(frame.from()),
                    from: clock(frame.from()),
                    to: clock(frame.to()),
                    time_zone: zone.name().to_owned(),
                });
            }
        }
    }
    options.truncate(100);
    Ok(options)
}

async fn need(app: &App, viewer: &Viewer, query: &ListWindowOptionsQuery) -> Result<Need> {
    let db = app.db();
    let system = Viewer::system(viewer.organization());
    if let Some(id) = query.job_id {
        let job = jobs::find(db, viewer, id).await?;
        let template = match &job.template_code {
            Some(code) => templates::template(db, &system, code).await?,
            None => None,
        };
        return Ok(Need {
            branch: job.branch_id,
            skills: serde_json::from_value(job.required_skills)?,
            minutes: template.map_or(USUAL_MINUTES, |found| i64::from(found.expected_minutes)),
        });
    }
    let branch = match (query.branch_id, query.territory_id) {
        (Some(branch), _) => Some(branch),
        (None, Some(id)) => {
            let rows = system.select::<territory::Entity>();
            let found = rows
                .filter(territory::Column::Id.eq(id))
                .filter(territory::Column::OrganizationId.eq(viewer.organization()))
                .one(db)
                .await?;
            found.or_not_found("territory")?.branch_id
        }
        (None, None) => None,
    };
    let skills = match query.product_model_id {
        Some(id) => {
            let rows = system.select::<product_model::Entity>();
            let found = rows.filter(product_model::Column::Id.eq(id)).one(db).await?;
            found.or_not_found("product model")?.skill_codes.0
        }
        None => Vec::new(),
    };
    Ok(Need { branch, skills, minutes: USUAL_MINUTES })
}

/// The calendar of a branch; of the organization's first, if none is named.
pub async fn calendar(app: &App, viewer: &Viewer, branch: Option<Uuid>) -> Result<WorkingCalendar> {
    let system = Viewer::system(viewer.organization());
    let ours = system
        .select::<branch::Entity>()
        .filter(branch::Column::OrganizationId.eq(viewer.organization()));
    let branch = match branch {
        Some(branch) => {
            let known = ours.filter(branch::Column::Id.eq(branch)).one(app.db()).await?;
            Some(known.or_not_found("branch")?.id)
        }
        None => {
            let active = ours.filter(branch::Column::IsActive.eq(true));
            let first = active.order_by_asc(branch::Column::Code).one(app.db()).await?;
            first.map(|branch| branch.id)
        }
    };
    registry::calendars::of_branch(app.db(), &system, branch).await
}

/// The frames of a day in parts of some hours: a part that would be too short joins its
/// neighbour.
fn parts(frames: &[Frame]) -> Vec<Frame> {
    let mut parts = Vec::new();
    for frame in frames {
        let mut from = frame.from();
        for cut in CUTS {
            let fits =
                cut.saturating_sub(from) >= SHORTEST && frame.to().saturating_sub(cut) >= SHORTEST;
            if fits && cut > from {
                parts.extend(Frame::new(from, cut));
                from = cut;
            }
        }
        parts.extend(Frame::new(from, frame.to()));
    }
    parts
}

fn part_of_day(from: u16) -> WindowPart {
    match from / 60 {
        ..=10 => WindowPart::Morning,
        11..=13 => WindowPart::Noon,
        14..=16 if from < 16 * 60 => WindowPart::Afternoon,
        _ => WindowPart::Evening,
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(frames: &[(u16, u16)]) -> Vec<String> {
        let frames: Vec<_> =
            frames.iter().filter_map(|(from, to)| Frame::new(from * 60, to * 60)).collect();
        let parts = parts(&frames);
        parts.iter().map(|part| format!("{}-{}", clock(part.from()), clock(part.to()))).collect()
    }

    #[test]
    fn a_day_falls_into_parts_worth_waiting_in() {
        assert_eq!(split(&[(8, 17)]), ["08:00-12:00", "12:00-17:00"]);
        assert_eq!(split(&[(8, 13), (16, 20)]), ["08:00-13:00", "16:00-20:00"]);
        assert_eq!(split(&[(8, 21)]), ["08:00-12:00", "12:00-16:00", "16:00-21:00"]);
        assert!(split(&[]).is_empty());
    }
}
