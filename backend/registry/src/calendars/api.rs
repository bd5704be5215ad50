//! The contract's operations on working calendars.

use contract::{
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    working_calendars::{
        HolidayCollection, ListHolidaysQuery, ListWorkingCalendarsQuery, WorkingCalendar,
        WorkingCalendarCollection, WorkingCalendarPatch, WorkingCalendarPrototype,
        WorkingCalendarsApi,
    },
};
use kernel::{App, Error, Key, OrNotFound, Pager, Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{actions, calendar};

/// The operations on working calendars.
pub struct WorkingCalendars;

impl Service for WorkingCalendars {
    type App = App;
    type Error = Error;
}

impl WorkingCalendarsApi for WorkingCalendars {
    async fn list_working_calendars(
        app: &App,
        cx: Cx,
        query: ListWorkingCalendarsQuery,
    ) -> Result<WorkingCalendarCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = actions::shown(app.db(), &viewer, rows).await?;
        Ok(WorkingCalendarCollection { items, next_cursor })
    }

    async fn create_working_calendar(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: WorkingCalendarPrototype,
    ) -> Result<Recorded<Created<Tagged<WorkingCalendar>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::create(work, &body).await?;
            let location = format!("/api/v1/working-calendars/{}", row.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_working_calendar(
        app: &App,
        cx: Cx,
        working_calendar_id: Uuid,
    ) -> Result<Tagged<WorkingCalendar>> {
        let viewer = Viewer::new(&cx.principal);
        let row = actions::find(app.db(), &viewer, working_calendar_id).await?;
        tagged(app.db(), &viewer, row).await
    }

    async fn update_working_calendar(
        app: &App,
        cx: Cx,
        working_calendar_id: Uuid,
        if_match: IfMatch,
        body: WorkingCalendarPatch,
    ) -> Result<Tagged<WorkingCalendar>> {
        let work = app.transact(&cx, async |work| {
            let row = actions::update(work, working_calendar_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_holidays(
        app: &App,
        cx: Cx,
        query: ListHolidaysQuery,
    ) -> Result<HolidayCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = actions::holidays(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Date(row.on_date), row.id));
        Ok(HolidayCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: calendar::Model,
) -> Result<Tagged<WorkingCalendar>> {
    let version = row.version;
    let shown = actions::shown(db, viewer, vec![row]).await?.pop().or_not_found("calendar")?;
    Ok(Tagged { version, body: shown })
}
