//! The operations of the contract on visits.

use chrono::{DateTime, Utc};
use contract::{
    common::Include,
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    visits::{
        DayBoard, GetDayBoardQuery, ListVisitCandidatesQuery, ListVisitsQuery,
        ListWindowOptionsQuery, Visit, VisitCancellation, VisitCandidateCollection,
        VisitCannotComplete, VisitCollection, VisitDecline, VisitDelay, VisitDetail, VisitNoAccess,
        VisitPatch, VisitPrototype, VisitSort, VisitTravel, VisitsApi, WindowOptionCollection,
    },
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count};
use sea_orm::{Select, entity::prelude::*};

use super::{board, candidates, crew, detail, plan, roster::day_span, steps, view, visit, windows};
use crate::read::Reader;

/// The operations on visits.
pub struct Visits;

impl Service for Visits {
    type App = App;
    type Error = Error;
}

impl VisitsApi for Visits {
    async fn list_visits(app: &App, cx: Cx, query: ListVisitsQuery) -> Result<VisitCollection> {
        use visit::Column;
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let visits = filtered(app, &viewer, &query);
        let total = match query.include.contains(&Include::Total) {
            true => count(visits.clone(), app.db()).await?,
            false => Total::default(),
        };
        let order = match query.sort {
            Some(VisitSort::PlannedStartAtDesc) => Order::Desc,
            _ => Order::Asc,
        };
        let visits = page.keyset(visits, Column::PlannedStartAt, order, Column::Id);
        let visits = visits.all(app.db()).await?;
        let (visits, next_cursor) =
            page.cut(visits, |visit| (Key::At(visit.planned_start_at), visit.id));
        let reader = Reader { viewer: &viewer, language: cx.language };
        Ok(VisitCollection {
            items: view::rows(app.db(), reader, visits).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn create_visit(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: VisitPrototype,
    ) -> Result<Recorded<Created<Tagged<Visit>>>> {
        let work = async |work: &Work<'_>| {
            let visit = plan::book(work, &body).await?;
            let location = format!("/api/v1/visits/{}", visit.id);
            Ok(Created { location, reply: shown(work, visit).await? })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_visit(app: &App, cx: Cx, visit_id: Uuid) -> Result<Tagged<VisitDetail>> {
        let viewer = Viewer::new(&cx.principal);
        let visits = viewer.select::<visit::Entity>().filter(visit::Column::Id.eq(visit_id));
        let visit = visits.one(app.db()).await?.or_not_found("visit")?;
        let reader = Reader { viewer: &viewer, language: cx.language };
        Ok(Tagged { version: visit.version, body: detail::of(app, reader, visit).await? })
    }

    async fn update_visit(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        if_match: IfMatch,
        body: VisitPatch,
    ) -> Result<Tagged<Visit>> {
        let work = async |work: &Work<'_>| {
            shown(work, plan::reschedule(work, visit_id, if_match, &body).await?).await
        };
        app.transact(&cx, work).await
    }

    async fn create_visit_dispatch(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work =
            async |work: &Work<'_>| shown(work, steps::dispatch(work, visit_id).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_acceptance(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| shown(work, steps::accept(work, visit_id).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_decline(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
        body: VisitDecline,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work =
            async |work: &Work<'_>| shown(work, steps::decline(work, visit_id, &body).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_travel(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
        body: VisitTravel,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work =
            async |work: &Work<'_>| shown(work, steps::set_off(work, visit_id, &body).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_arrival(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| shown(work, steps::arrive(work, visit_id).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_finish(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| shown(work, steps::finish(work, visit_id).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_no_access(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
        body: VisitNoAccess,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| {
            shown(work, steps::no_access(work, visit_id, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_visit_cannot_complete(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
        body: VisitCannotComplete,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| {
            shown(work, steps::cannot_complete(work, visit_id, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_visit_delay(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        key: IdempotencyKey,
        body: VisitDelay,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work =
            async |work: &Work<'_>| shown(work, steps::delay(work, visit_id, &body).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_visit_cancellation(
        app: &App,
        cx: Cx,
        visit_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: VisitCancellation,
    ) -> Result<Recorded<Tagged<Visit>>> {
        let work = async |work: &Work<'_>| {
            shown(work, steps::cancel(work, visit_id, if_match, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn get_day_board(app: &App, cx: Cx, query: GetDayBoardQuery) -> Result<DayBoard> {
        let viewer = Viewer::new(&cx.principal);
        let reader = Reader { viewer: &viewer, language: cx.language };
        board::of_day(app, reader, query.date, query.branch_id).await
    }

    async fn list_window_options(
        app: &App,
        cx: Cx,
        query: ListWindowOptionsQuery,
    ) -> Result<WindowOptionCollection> {
        let items = windows::options(app, &Viewer::new(&cx.principal), &query).await?;
        Ok(WindowOptionCollection { items })
    }

    async fn list_visit_candidates(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        query: ListVisitCandidatesQuery,
    ) -> Result<VisitCandidateCollection> {
        let viewer = Viewer::new(&cx.principal);
        let reader = Reader { viewer: &viewer, language: cx.language };
        let items = candidates::of_job(app, reader, job_id, query.date).await?;
        Ok(VisitCandidateCollection { items })
    }
}

fn filtered(app: &App, viewer: &Viewer, query: &ListVisitsQuery) -> Select<visit::Entity> {
    use visit::Column;
    let mut visits = viewer.select::<visit::Entity>();
    let ids = [
        (Column::JobId, query.job_id),
        (Column::ServiceRequestId, query.service_request_id),
        (Column::BranchId, query.branch_id),
    ];
    for (column, id) in ids {
        if let Some(id) = id {
            visits = visits.filter(column.eq(id));
        }
    }
    if let Some(employee) = query.employee_id {
        let with = crew::Entity::visits_with(viewer, employee);
        visits = visits.filter(Column::Id.in_subquery(with));
    }
    if query.mine == Some(true) {
        visits = visits.filter(Column::Id.in_subquery(crew::visits_of(viewer)));
    }
    if !query.state.is_empty() {
        visits = visits.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if let Some(day) = query.date {
        let (from, to) = day_span(app.settings().zone(), day);
        visits =
            visits.filter(Column::PlannedStartAt.gte(from)).filter(Column::PlannedStartAt.lt(to));
    }
    if let Some(from) = query.planned_start_at_from {
        visits = visits.filter(Column::PlannedStartAt.gte(DateTime::<Utc>::from(from)));
    }
    if let Some(to) = query.planned_start_at_to {
        visits = visits.filter(Column::PlannedStartAt.lt(DateTime::<Utc>::from(to)));
    }
    if let Some(since) = query.updated_since {
        visits = visits.filter(Column::UpdatedAt.gte(DateTime::<Utc>::from(since)));
    }
    visits
}

/// A visit as whoever acts sees it.
async fn shown(work: &Work<'_>, visit: visit::Model) -> Result<Tagged<Visit>> {
    let reader = Reader { viewer: &work.viewer, language: work.language };
    let version = visit.version;
    Ok(Tagged { version, body: view::one(work.db(), reader, visit).await? })
}
