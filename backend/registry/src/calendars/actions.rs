//! What is done with calendars.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText},
    rt::IfMatch,
    working_calendars::{
        Holiday, ListHolidaysQuery, ListWorkingCalendarsQuery, TimeZone, WorkingCalendar,
        WorkingCalendarPatch, WorkingCalendarPrototype, WorkingDay, WorkingFrame, WorkingPeriod,
        WorkingWeek,
    },
};
use kernel::{
    Error, OnDuplicate, OrNotFound, Order, Pager, Result, Say, Viewer, Work, calendar::Frame,
    guarded, text,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, QueryTrait, entity::prelude::*, query::*};

use super::{
    branch_calendar, calendar,
    events::{WorkingCalendarCreated, WorkingCalendarUpdated},
    holiday,
};
use crate::organizations::branch;

pub async fn create(work: &Work<'_>, body: &WorkingCalendarPrototype) -> Result<calendar::Model> {
    let zone = match &body.time_zone {
        Some(zone) => known_zone(zone)?,
        None => work.app.settings.time_zone.clone(),
    };
    let periods = body.periods.as_deref().unwrap_or_default();
    let days = body.days.as_deref().unwrap_or_default();
    check_week(&body.week, "/week")?;
    check_periods(periods)?;
    check_days(days)?;
    let row = calendar::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(body.code.0.clone()),
        title_fa: Set(text::tidy(&body.title.fa)),
        title_en: Set(text::tidy(&body.title.en)),
        time_zone: Set(zone),
        week: Set(serde_json::to_value(&body.week)?),
        holiday_set: Set(body.holiday_set.as_ref().map(|set| set.0.clone())),
        periods: Set(serde_json::to_value(periods)?),
        days: Set(serde_json::to_value(days)?),
        is_default: Set(body.is_default.unwrap_or(false)),
        is_retired: Set(false),
    };
    let taken = Say::new("This code is in use already.", "این کد پیش‌تر به کار رفته است.");
    let fact = WorkingCalendarCreated(row.insert(work.db()).await.on_duplicate(taken)?);
    settle_default(work, &fact.0).await?;
    assign(work, &fact.0, body.branch_ids.as_deref().unwrap_or_default()).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &WorkingCalendarPatch,
) -> Result<calendar::Model> {
    let rows = work.viewer.select::<calendar::Entity>().filter(calendar::Column::Id.eq(id));
    let row = rows.lock_exclusive().one(work.db()).await?.or_not_found("calendar")?;
    if_match.check(row.version)?;
    let version = Set(row.version + 1);
    let mut change = calendar::ActiveModel { version, ..row.into_active_model() };
    if let Some(title) = &body.title {
        change.title_fa = Set(text::tidy(&title.fa));
        change.title_en = Set(text::tidy(&title.en));
    }
    if let Some(zone) = &body.time_zone {
        change.time_zone = Set(known_zone(zone)?);
    }
    if let Some(week) = &body.week {
        check_week(week, "/week")?;
        change.week = Set(serde_json::to_value(week)?);
    }
    if let Some(set) = &body.holiday_set {
        change.holiday_set = Set(set.as_ref().map(|set| set.0.clone()));
    }
    if let Some(periods) = &body.periods {
        check_periods(periods)?;
        change.periods = Set(serde_json::to_value(periods)?);
    }
    if let Some(days) = &body.days {
        check_days(days)?;
        change.days = Set(serde_json::to_value(days)?);
    }
    if let Some(is_default) = body.is_default {
        change.is_default = Set(is_default);
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    let fact = WorkingCalendarUpdated(change.update(work.db()).await?);
    settle_default(work, &fact.0).await?;
    if let Some(branches) = &body.branch_ids {
        for old in assigned(work.db(), &work.viewer, &[id]).await? {
            old.into_active_model().delete(work.db()).await?;
        }
        assign(work, &fact.0, branches).await?;
    }
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// One calendar is the default: choosing another ends it.
async fn settle_default(work: &Work<'_>, chosen: &calendar::Model) -> Result<()> {
    if !chosen.is_default {
        return Ok(());
    }
    let others = guarded::<calendar::Entity>()
        .col_expr(calendar::Column::IsDefault, Expr::value(false))
        .filter(calendar::Column::OrganizationId.eq(chosen.organization_id))
        .filter(calendar::Column::IsDefault.eq(true))
        .filter(calendar::Column::Id.ne(chosen.id));
    work.update_where(others).await.map(drop)
}

/// A branch works by one calendar: the newest choice wins.
async fn assign(work: &Work<'_>, chosen: &calendar::Model, branches: &[Uuid]) -> Result<()> {
    for (index, id) in branches.iter().enumerate() {
        let known = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(*id));
        if known.one(work.db()).await?.is_none() {
            let why = Say::new("There is no such branch.", "چنین شعبه‌ای نیست.");
            return Err(Error::field(&format!("/branch_ids/{index}"), "not_found", why));
        }
        let old = work.viewer.select::<branch_calendar::Entity>();
        let old = old.filter(branch_calendar::Column::BranchId.eq(*id)).one(work.db()).await?;
        if let Some(old) = old {
            old.into_active_model().delete(work.db()).await?;
        }
        let row = branch_calendar::ActiveModel {
            id: Set(work.new_id()),
            organization_id: Set(chosen.organization_id),
            branch_id: Set(*id),
            working_calendar_id: Set(chosen.id),
        };
        row.insert(work.db()).await?;
    }
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<calendar::Model> {
    let rows = viewer.select::<calendar::Entity>().filter(calendar::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("calendar")
}

/// By code.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListWorkingCalendarsQuery,
    page: &Pager,
) -> Result<Vec<calendar::Model>> {
    use calendar::Column;
    let mut rows = viewer.select::<calendar::Entity>();
    if let Some(branch) = query.branch_id {
        let chosen = viewer
            .select::<branch_calendar::Entity>()
            .select_only()
            .column(branch_calendar::Column::WorkingCalendarId)
            .filter(branch_calendar::Column::BranchId.eq(branch));
        rows = rows.filter(Column::Id.in_subquery(chosen.into_query()));
    }
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// By date.
pub async fn holidays(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListHolidaysQuery,
    page: &Pager,
) -> Result<Vec<holiday::Model>> {
    use holiday::Column;
    let mut rows = viewer.select::<holiday::Entity>();
    if let Some(set) = &query.holiday_set {
        rows = rows.filter(Column::HolidaySet.eq(&set.0));
    }
    if let Some(from) = query.from {
        rows = rows.filter(Column::OnDate.gte(from));
    }
    if let Some(to) = query.to {
        rows = rows.filter(Column::OnDate.lte(to));
    }
    Ok(page.keyset(rows, Column::OnDate, Order::Asc, Column::Id).all(db).await?)
}

async fn assigned(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    calendars: &[Uuid],
) -> Result<Vec<branch_calendar::Model>> {
    use branch_calendar::Column;
    let rows = viewer.select::<branch_calendar::Entity>();
    let rows = rows.filter(Column::WorkingCalendarId.is_in(calendars.iter().copied()));
    Ok(rows.order_by_asc(Column::Id).all(db).await?)
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<calendar::Model>,
) -> Result<Vec<WorkingCalendar>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut branches: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for row in assigned(db, viewer, &ids).await? {
        branches.entry(row.working_calendar_id).or_default().push(row.branch_id);
    }
    let show = |row: calendar::Model| {
        Ok(WorkingCalendar {
            branch_ids: branches.remove(&row.id).unwrap_or_default(),
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            code: Code(row.code),
            title: LocalizedText { fa: row.title_fa, en: row.title_en },
            time_zone: TimeZone(row.time_zone),
            week: serde_json::from_value(row.week)?,
            holiday_set: row.holiday_set.map(Code),
            periods: serde_json::from_value(row.periods)?,
            days: serde_json::from_value(row.days)?,
            is_default: row.is_default,
            is_retired: row.is_retired,
        })
    };
    rows.into_iter().map(show).collect()
}

impl From<holiday::Model> for Holiday {
    fn from(row: holiday::Model) -> Self {
        Self {
            id: row.id,
            holiday_set: Code(row.holiday_set),
            on: row.on_date,
            name: row.name,
            is_estimated: row.is_estimated,
        }
    }
}

fn known_zone(zone: &TimeZone) -> Result<String> {
    match zone.0.parse::<chrono_tz::Tz>() {
        Ok(known) => Ok(known.name().to_owned()),
        Err(_) => Err(Error::field(
            "/time_zone",
            "not_found",
            Say::new("There is no such time zone.", "چنین منطقه زمانی نیست."),
        )),
    }
}

fn check_week(week: &WorkingWeek, pointer: &str) -> Result<()> {
    let days = [
        ("saturday", &week.saturday),
        ("sunday", &week.sunday),
        ("monday", &week.monday),
        ("tuesday", &week.tuesday),
        ("wednesday", &week.wednesday),
        ("thursday", &week.thursday),
        ("friday", &week.friday),
    ];
    days.into_iter().try_for_each(|(day, frames)| check_frames(frames, &format!("{pointer}/{day}")))
}

fn check_frames(frames: &[WorkingFrame], pointer: &str) -> Result<()> {
    let wrong = frames.iter().position(|frame| Frame::parse(&frame.from.0, &frame.to.0).is_none());
    match wrong {
        None => Ok(()),
        Some(index) => Err(Error::field(
            &format!("{pointer}/{index}/to"),
            "before_start",
            Say::new(
                "It ends after it begins; midnight is 24:00.",
                "پایان پس از آغاز است؛ نیمه‌شب 24:00 نوشته می‌شود.",
            ),
        )),
    }
}

fn check_periods(periods: &[WorkingPeriod]) -> Result<()> {
    for (index, period) in periods.iter().enumerate() {
        if period.to < period.from {
            let why = Say::new("It ends after it begins.", "پایان پس از آغاز است.");
            return Err(Error::field(&format!("/periods/{index}/to"), "before_start", why));
        }
        check_week(&period.week, &format!("/periods/{index}/week"))?;
    }
    Ok(())
}

fn check_days(days: &[WorkingDay]) -> Result<()> {
    for (index, day) in days.iter().enumerate() {
        if days[..index].iter().any(|other| other.on == day.on) {
            let why = Say::new("This day is in the list already.", "این روز در فهرست هست.");
            return Err(Error::field(&format!("/days/{index}/on"), "duplicate", why));
        }
        check_frames(&day.frames, &format!("/days/{index}/frames"))?;
    }
    Ok(())
}
