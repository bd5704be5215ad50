//! From rows to working time.

use chrono_tz::Tz;
use contract::working_calendars::{WorkingDay, WorkingFrame, WorkingPeriod, WorkingWeek};
use kernel::{
    Error, OrNotFound, Result, Viewer,
    calendar::{Frame, Week, WorkingCalendar},
};
use sea_orm::{entity::prelude::*, query::*};

use super::{branch_calendar, calendar, holiday};

/// A calendar with its holidays and exceptions.
pub async fn load(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<WorkingCalendar> {
    let rows = viewer.select::<calendar::Entity>().filter(calendar::Column::Id.eq(id));
    let row = rows.one(db).await?.or_not_found("calendar")?;
    of(db, viewer, &row).await
}

/// The calendar of the viewer's organization with a code.
pub async fn by_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<WorkingCalendar>> {
    let rows = viewer
        .select::<calendar::Entity>()
        .filter(calendar::Column::OrganizationId.eq(viewer.organization()))
        .filter(calendar::Column::Code.eq(code));
    match rows.one(db).await? {
        Some(row) => of(db, viewer, &row).await.map(Some),
        None => Ok(None),
    }
}

/// The calendar that a branch works by; where none was chosen, the default of the viewer's
/// organization; where there is none either, day and night.
pub async fn of_branch(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    branch: Option<Uuid>,
) -> Result<WorkingCalendar> {
    if let Some(branch) = branch {
        let chosen = viewer.select::<branch_calendar::Entity>();
        let chosen = chosen.filter(branch_calendar::Column::BranchId.eq(branch));
        if let Some(chosen) = chosen.one(db).await? {
            return load(db, viewer, chosen.working_calendar_id).await;
        }
    }
    let default = viewer
        .select::<calendar::Entity>()
        .filter(calendar::Column::OrganizationId.eq(viewer.organization()))
        .filter(calendar::Column::IsDefault.eq(true))
        .filter(calendar::Column::IsRetired.eq(false));
    match default.order_by_asc(calendar::Column::Code).one(db).await? {
        Some(row) => of(db, viewer, &row).await,
        None => Ok(WorkingCalendar::around_the_clock(chrono_tz::Asia::Tehran)),
    }
}

async fn of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: &calendar::Model,
) -> Result<WorkingCalendar> {
    let zone: Tz = row.time_zone.parse().map_err(Error::internal)?;
    let mut built = WorkingCalendar::new(zone, week(&serde_json::from_value(row.week.clone())?)?);
    for period in serde_json::from_value::<Vec<WorkingPeriod>>(row.periods.clone())? {
        built = built.during(period.from, period.to, week(&period.week)?);
    }
    if let Some(set) = &row.holiday_set {
        let holidays = viewer.select::<holiday::Entity>();
        for kept in holidays.filter(holiday::Column::HolidaySet.eq(set)).all(db).await? {
            built = built.closed_on(kept.on_date);
        }
    }
    for day in serde_json::from_value::<Vec<WorkingDay>>(row.days.clone())? {
        built = built.on(day.on, frames(&day.frames)?);
    }
    Ok(built)
}

fn week(week: &WorkingWeek) -> Result<Week> {
    let WorkingWeek { saturday, sunday, monday, tuesday, wednesday, thursday, friday } = week;
    Ok(Week::new([
        frames(monday)?,
        frames(tuesday)?,
        frames(wednesday)?,
        frames(thursday)?,
        frames(friday)?,
        frames(saturday)?,
        frames(sunday)?,
    ]))
}

fn frames(frames: &[WorkingFrame]) -> Result<Vec<Frame>> {
    let frame = |frame: &WorkingFrame| {
        Frame::parse(&frame.from.0, &frame.to.0)
            .ok_or_else(|| Error::internal("a calendar has a frame that ends before it begins"))
    };
    frames.iter().map(frame).collect()
}
