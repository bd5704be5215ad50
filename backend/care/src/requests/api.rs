//! The operations of the contract on requests: from the wire to actions and back.

use contract::{
    common::{Note, Number},
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
    service_requests::{
        CallbackPrototype, ListServiceRequestDuplicatesQuery, ListServiceRequestsQuery,
        RequestDuplicate, RequestDuplicateCollection, RequestJob, RequestJobPrototype,
        ServiceRequest, ServiceRequestAnswer, ServiceRequestAppeal, ServiceRequestCancellation,
        ServiceRequestCollection, ServiceRequestMerge, ServiceRequestPatch,
        ServiceRequestPrototype, ServiceRequestQuestionPrototype, ServiceRequestRejection,
        ServiceRequestRemoteResolution, ServiceRequestReopening, ServiceRequestTriage,
        ServiceRequestsApi,
    },
};
use kernel::{App, Error, Pager, Result, Viewer, Work};
use sea_orm::entity::prelude::Uuid;

use super::{
    actions::{self, Triage},
    request,
    view::{self, Reader},
};

pub struct ServiceRequests;

impl Service for ServiceRequests {
    type App = App;
    type Error = Error;
}

impl ServiceRequestsApi for ServiceRequests {
    async fn list_service_requests(
        app: &App,
        cx: Cx,
        query: ListServiceRequestsQuery,
    ) -> Result<ServiceRequestCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let now = app.clock.now();
        let (rows, total) = actions::list(app.db(), &viewer, &query, &page, now).await?;
        let (rows, next_cursor) = page.cut(rows, actions::key(query.sort));
        let items =
            view::shown(app, app.db(), Reader { viewer: &viewer, language: cx.language }, rows)
                .await?;
        let (total, total_at_least) = (total.total, total.total_at_least);
        Ok(ServiceRequestCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_service_request(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ServiceRequestPrototype,
    ) -> Result<Recorded<Created<Tagged<ServiceRequest>>>> {
        let work = app.once(&cx, &key, async |work| {
            let new = actions::from_wire(work, &body).await?;
            let row = actions::create(work, new).await?;
            let location = format!("/api/v1/service-requests/{}", row.id);
            Ok(Created { location, reply: tagged(work, row).await? })
        });
        work.await
    }

    async fn get_service_request(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
    ) -> Result<Tagged<ServiceRequest>> {
        let viewer = Viewer::new(&cx.principal);
        let row = actions::find(app.db(), &viewer, service_request_id).await?;
        let version = row.version;
        let mut shown = view::shown(
            app,
            app.db(),
            Reader { viewer: &viewer, language: cx.language },
            vec![row],
        )
        .await?;
        let mut body = shown.pop().ok_or(Error::NotFound("service request"))?;
        if viewer.is_staff() {
            let token = kernel::tracking::current(app, service_request_id).await?;
            body.tracking_url =
                token.map(|token| format!("{}/t/{token}", app.settings().public_url));
        }
        Ok(Tagged { version, body })
    }

    async fn update_service_request(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        if_match: IfMatch,
        body: ServiceRequestPatch,
    ) -> Result<Tagged<ServiceRequest>> {
        let work = app.transact(&cx, async |work| {
            let row = actions::update(work, service_request_id, if_match, &body).await?;
            tagged(work, row).await
        });
        work.await
    }

    async fn delete_service_request(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let id = service_request_id;
        app.transact(&cx, async |work| actions::discard(work, id, if_match).await).await?;
        Ok(NoContent)
    }

    async fn create_service_request_submission(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::submit(work, service_request_id).await?).await
        });
        work.await
    }

    async fn create_service_request_callback(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: CallbackPrototype,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::ask_for_a_call(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_triage(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestTriage,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::triage(work, service_request_id, Triage::from(&body)).await?;
            tagged(work, row).await
        });
        work.await
    }

    async fn create_service_request_triage_reversal(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::reverse_triage(work, service_request_id).await?).await
        });
        work.await
    }

    async fn create_service_request_question(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestQuestionPrototype,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::ask(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_answer(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestAnswer,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::answer(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_rejection(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestRejection,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::reject(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_appeal(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestAppeal,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::appeal(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_merge(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestMerge,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::merge(work, service_request_id, body.into_id).await?).await
        });
        work.await
    }

    async fn create_service_request_separation(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::separate(work, service_request_id).await?).await
        });
        work.await
    }

    async fn create_service_request_remote_resolution(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestRemoteResolution,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            let note = &body.note.0;
            tagged(work, actions::resolve_remotely(work, service_request_id, note).await?).await
        });
        work.await
    }

    async fn create_service_request_cancellation(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: ServiceRequestCancellation,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::cancel(work, service_request_id, if_match, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_reopening(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: ServiceRequestReopening,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            tagged(work, actions::reopen(work, service_request_id, &body).await?).await
        });
        work.await
    }

    async fn create_service_request_closing(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<ServiceRequest>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::close(work, &work.viewer, service_request_id).await?;
            tagged(work, row).await
        });
        work.await
    }

    async fn list_service_request_duplicates(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        query: ListServiceRequestDuplicatesQuery,
    ) -> Result<RequestDuplicateCollection> {
        Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let row = actions::find(app.db(), &viewer, service_request_id).await?;
        let found = actions::duplicates(app.db(), &viewer, &row).await?;
        let most = usize::try_from(query.limit).unwrap_or(1);
        let items = found.into_iter().take(most).map(|(other, reasons)| RequestDuplicate {
            request: view::reference(&other),
            created_at: other.created_at.into(),
            narrative: other.narrative.map(Note),
            reasons,
        });
        // The likeliest few are all there is: nobody turns pages of guesses.
        Ok(RequestDuplicateCollection { items: items.collect(), next_cursor: None })
    }

    async fn create_service_request_job(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: RequestJobPrototype,
    ) -> Result<Recorded<Created<RequestJob>>> {
        let work = app.once(&cx, &key, async |work| {
            let job = actions::create_job(work, service_request_id, &body).await?;
            let location = format!("/api/v1/jobs/{}", job.id);
            let reply = RequestJob {
                id: job.id,
                number: Number(job.number),
                kind: job.kind.0,
                state: job.state.0,
                visit_state: None,
                planned_start_at: None,
                planned_end_at: None,
                technician_name: None,
            };
            Ok(Created { location, reply })
        });
        work.await
    }
}

/// A request as whoever wrote it may see it.
async fn tagged(work: &Work<'_>, row: request::Model) -> Result<Tagged<ServiceRequest>> {
    let version = row.version;
    let reader = Reader { viewer: &work.viewer, language: work.language };
    let mut shown = view::shown(work.app, work.db(), reader, vec![row]).await?;
    let body = shown.pop().ok_or(Error::NotFound("service request"))?;
    Ok(Tagged { version, body })
}
