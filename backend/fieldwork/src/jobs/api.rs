//! The operations of the contract on jobs: from the wire to actions and back, nothing else.

use contract::{
    jobs::{
        ChecklistItem, ChecklistItemCollection, ChecklistItemPatch, ExpenseLine,
        ExpenseLineCollection, ExpenseLinePrototype, JobAcceptancePrototype, JobApproval,
        JobApprovalCode, JobApprovalCollection, JobApprovalPrototype, JobCancellation,
        JobCollection, JobDetail, JobDiagnosis, JobEstimate, JobHold, JobPatch, JobPhoto,
        JobPhotoCollection, JobPhotoPrototype, JobPrototype, JobRefusal, JobSendingBack, JobsApi,
        LabourLine, LabourLineCollection, LabourLinePatch, LabourLinePrototype, ListJobsQuery,
        PartLine, PartLineCollection, PartLinePatch, PartLinePrototype, PartLineRecovery,
        PartLineReturn, PartLineUse,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, OrNotFound, Pager, Result, Viewer, Work};
use sea_orm::entity::prelude::Uuid;

use super::{
    actions, checklist, ending, expense_line, job, labour_line, lines, part_line, price, proofs,
    refusal, view,
};
use crate::read::Reader;

/// The operations on jobs.
pub struct Jobs;

impl Service for Jobs {
    type App = App;
    type Error = Error;
}

type Whole = Tagged<JobDetail>;

impl JobsApi for Jobs {
    async fn list_jobs(app: &App, cx: Cx, query: ListJobsQuery) -> Result<JobCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (jobs, total) =
            actions::list(app.db(), &viewer, &query, &page, app.clock.now()).await?;
        let (jobs, next_cursor) = page.cut(jobs, |job| actions::key(job, query.sort));
        let reader = Reader { viewer: &viewer, language: cx.language };
        Ok(JobCollection {
            items: view::rows(app.db(), reader, jobs).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn create_job(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: JobPrototype,
    ) -> Result<Recorded<Created<Whole>>> {
        let work = async |work: &Work<'_>| {
            let job = actions::create_beside(work, &body).await?;
            let location = format!("/api/v1/jobs/{}", job.id);
            Ok(Created { location, reply: whole(work, job).await? })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_job(app: &App, cx: Cx, job_id: Uuid) -> Result<Whole> {
        let viewer = Viewer::new(&cx.principal);
        let job = actions::find(app.db(), &viewer, job_id).await?;
        let reader = Reader { viewer: &viewer, language: cx.language };
        let version = job.version;
        Ok(Tagged { version, body: view::detail(app, app.db(), reader, job).await? })
    }

    async fn update_job(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        if_match: IfMatch,
        body: JobPatch,
    ) -> Result<Whole> {
        let work = async |work: &Work<'_>| {
            whole(work, actions::update(work, job_id, if_match, &body).await?).await
        };
        app.transact(&cx, work).await
    }

    async fn create_job_hold(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobHold,
    ) -> Result<Recorded<Whole>> {
        let work =
            async |work: &Work<'_>| whole(work, actions::hold(work, job_id, &body).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_job_resumption(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| whole(work, actions::resume(work, job_id).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn create_job_cancellation(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: JobCancellation,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| {
            whole(work, actions::cancel(work, job_id, if_match, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_job_completion(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| {
            whole(work, ending::complete(work, job_id, if_match).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_job_sending_back(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobSendingBack,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| {
            whole(work, ending::send_back(work, job_id, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_job_review_approval(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| {
            whole(work, ending::approve(work, job_id, if_match).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn replace_job_diagnosis(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        if_match: IfMatch,
        body: JobDiagnosis,
    ) -> Result<Whole> {
        let work = async |work: &Work<'_>| {
            whole(work, ending::diagnose(work, job_id, if_match, &body).await?).await
        };
        app.transact(&cx, work).await
    }

    async fn list_part_lines(app: &App, cx: Cx, job_id: Uuid) -> Result<PartLineCollection> {
        let viewer = Viewer::new(&cx.principal);
        let lines = lines_of(app, &viewer, job_id).await?;
        let reader = Reader { viewer: &viewer, language: cx.language };
        let items = lines.parts.into_iter().map(|line| view::part(reader, line));
        Ok(PartLineCollection { items: items.collect::<Result<_>>()? })
    }

    async fn create_part_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: PartLinePrototype,
    ) -> Result<Recorded<Created<Tagged<PartLine>>>> {
        let work = async |work: &Work<'_>| {
            let line = lines::add_part(work, job_id, &body).await?;
            let location = format!("/api/v1/jobs/{job_id}/part-lines/{}", line.id);
            Ok(Created { location, reply: part(work, line)? })
        };
        app.once(&cx, &key, work).await
    }

    async fn update_part_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        part_line_id: Uuid,
        if_match: IfMatch,
        body: PartLinePatch,
    ) -> Result<Tagged<PartLine>> {
        let work = async |work: &Work<'_>| {
            part(work, lines::update_part(work, job_id, part_line_id, if_match, &body).await?)
        };
        app.transact(&cx, work).await
    }

    async fn delete_part_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        part_line_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let work =
            async |work: &Work<'_>| lines::remove_part(work, job_id, part_line_id, if_match).await;
        app.transact(&cx, work).await.map(|()| NoContent)
    }

    async fn create_part_line_use(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        part_line_id: Uuid,
        key: IdempotencyKey,
        body: PartLineUse,
    ) -> Result<Recorded<Tagged<PartLine>>> {
        let work = async |work: &Work<'_>| {
            part(work, lines::use_part(work, job_id, part_line_id, &body).await?)
        };
        app.once(&cx, &key, work).await
    }

    async fn create_part_line_return(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        part_line_id: Uuid,
        key: IdempotencyKey,
        body: PartLineReturn,
    ) -> Result<Recorded<Tagged<PartLine>>> {
        let work = async |work: &Work<'_>| {
            part(work, lines::return_part(work, job_id, part_line_id, &body).await?)
        };
        app.once(&cx, &key, work).await
    }

    async fn create_part_line_recovery(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        part_line_id: Uuid,
        key: IdempotencyKey,
        body: PartLineRecovery,
    ) -> Result<Recorded<Tagged<PartLine>>> {
        let work = async |work: &Work<'_>| {
            part(work, lines::recover_part(work, job_id, part_line_id, &body).await?)
        };
        app.once(&cx, &key, work).await
    }

    async fn list_labour_lines(app: &App, cx: Cx, job_id: Uuid) -> Result<LabourLineCollection> {
        let lines = lines_of(app, &Viewer::new(&cx.principal), job_id).await?;
        let items = lines.labour.into_iter().map(view::labour).collect::<Result<_>>()?;
        Ok(LabourLineCollection { items })
    }

    async fn create_labour_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: LabourLinePrototype,
    ) -> Result<Recorded<Created<Tagged<LabourLine>>>> {
        let work = async |work: &Work<'_>| {
            let line = lines::add_labour(work, job_id, &body).await?;
            let location = format!("/api/v1/jobs/{job_id}/labour-lines/{}", line.id);
            Ok(Created { location, reply: labour(line)? })
        };
        app.once(&cx, &key, work).await
    }

    async fn update_labour_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        labour_line_id: Uuid,
        if_match: IfMatch,
        body: LabourLinePatch,
    ) -> Result<Tagged<LabourLine>> {
        let work = async |work: &Work<'_>| {
            labour(lines::update_labour(work, job_id, labour_line_id, if_match, &body).await?)
        };
        app.transact(&cx, work).await
    }

    async fn delete_labour_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        labour_line_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let work = async |work: &Work<'_>| {
            lines::remove_labour(work, job_id, labour_line_id, if_match).await
        };
        app.transact(&cx, work).await.map(|()| NoContent)
    }

    async fn list_expense_lines(app: &App, cx: Cx, job_id: Uuid) -> Result<ExpenseLineCollection> {
        let lines = lines_of(app, &Viewer::new(&cx.principal), job_id).await?;
        let items = lines.expenses.into_iter().map(view::expense).collect::<Result<_>>()?;
        Ok(ExpenseLineCollection { items })
    }

    async fn create_expense_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: ExpenseLinePrototype,
    ) -> Result<Recorded<Created<Tagged<ExpenseLine>>>> {
        let work = async |work: &Work<'_>| {
            let line = lines::add_expense(work, job_id, &body).await?;
            let location = format!("/api/v1/jobs/{job_id}/expense-lines/{}", line.id);
            Ok(Created { location, reply: expense(line)? })
        };
        app.once(&cx, &key, work).await
    }

    async fn delete_expense_line(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        expense_line_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let work = async |work: &Work<'_>| {
            lines::remove_expense(work, job_id, expense_line_id, if_match).await
        };
        app.transact(&cx, work).await.map(|()| NoContent)
    }

    async fn get_job_estimate(app: &App, cx: Cx, job_id: Uuid) -> Result<JobEstimate> {
        let viewer = Viewer::new(&cx.principal);
        let job = actions::find(app.db(), &viewer, job_id).await?;
        price::estimate(app, &viewer, &job).await
    }

    async fn create_job_approval_code(app: &App, cx: Cx, job_id: Uuid) -> Result<JobApprovalCode> {
        app.transact(&cx, async |work: &Work<'_>| price::send_code(work, job_id).await).await
    }

    async fn list_job_approvals(app: &App, cx: Cx, job_id: Uuid) -> Result<JobApprovalCollection> {
        let viewer = Viewer::new(&cx.principal);
        actions::find(app.db(), &viewer, job_id).await?;
        let rows = price::approvals(app.db(), &viewer, job_id).await?;
        let items = rows.into_iter().map(JobApproval::try_from).collect::<Result<_>>()?;
        Ok(JobApprovalCollection { items })
    }

    async fn create_job_approval(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobApprovalPrototype,
    ) -> Result<Recorded<Created<JobApproval>>> {
        if let JobApprovalPrototype::Code(said) = &body {
            let work = async |work: &Work<'_>| price::count_try(work, job_id, &said.code.0).await;
            app.transact(&cx, work).await?;
        }
        let work = async |work: &Work<'_>| {
            let row = price::accept(work, job_id, &body).await?;
            let location = format!("/api/v1/jobs/{job_id}/approvals");
            Ok(Created { location, reply: row.try_into()? })
        };
        app.once(&cx, &key, work).await
    }

    async fn create_job_refusal(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobRefusal,
    ) -> Result<Recorded<Whole>> {
        let work =
            async |work: &Work<'_>| whole(work, refusal::refuse(work, job_id, &body).await?).await;
        app.once(&cx, &key, work).await
    }

    async fn list_job_photos(app: &App, cx: Cx, job_id: Uuid) -> Result<JobPhotoCollection> {
        let viewer = Viewer::new(&cx.principal);
        actions::find(app.db(), &viewer, job_id).await?;
        let photos = proofs::photos(app.db(), &viewer, job_id).await?;
        Ok(JobPhotoCollection { items: photos.into_iter().map(JobPhoto::from).collect() })
    }

    async fn create_job_photo(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobPhotoPrototype,
    ) -> Result<Recorded<Created<JobPhoto>>> {
        let work = async |work: &Work<'_>| {
            let photo = proofs::add_photo(work, job_id, &body).await?;
            let location = format!("/api/v1/jobs/{job_id}/photos");
            Ok(Created { location, reply: photo.into() })
        };
        app.once(&cx, &key, work).await
    }

    async fn create_job_acceptance(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        key: IdempotencyKey,
        body: JobAcceptancePrototype,
    ) -> Result<Recorded<Whole>> {
        let work = async |work: &Work<'_>| {
            whole(work, proofs::hand_over(work, job_id, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn list_checklist_items(
        app: &App,
        cx: Cx,
        job_id: Uuid,
    ) -> Result<ChecklistItemCollection> {
        let viewer = Viewer::new(&cx.principal);
        actions::find(app.db(), &viewer, job_id).await?;
        let items = checklist::items(app.db(), &viewer, job_id).await?;
        Ok(ChecklistItemCollection { items: checklist::shown(app, items).await? })
    }

    async fn update_checklist_item(
        app: &App,
        cx: Cx,
        job_id: Uuid,
        checklist_item_id: Uuid,
        if_match: IfMatch,
        body: ChecklistItemPatch,
    ) -> Result<Tagged<ChecklistItem>> {
        let work = async |work: &Work<'_>| {
            let body = body.clone();
            let item = checklist::answer(work, job_id, checklist_item_id, if_match, body).await?;
            let version = item.version;
            let body = checklist::shown(app, vec![item]).await?.pop().or_not_found("item")?;
            Ok(Tagged { version, body })
        };
        app.transact(&cx, work).await
    }
}

/// The lines of a job that the caller may know of.
async fn lines_of(app: &App, viewer: &Viewer, job_id: Uuid) -> Result<lines::Lines> {
    actions::find(app.db(), viewer, job_id).await?;
    lines::Lines::of(app.db(), viewer, job_id).await
}

/// A job as whoever acts sees it.
async fn whole(work: &Work<'_>, job: job::Model) -> Result<Whole> {
    let reader = Reader { viewer: &work.viewer, language: work.language };
    let version = job.version;
    Ok(Tagged { version, body: view::detail(work.app, work.db(), reader, job).await? })
}

fn part(work: &Work<'_>, line: part_line::Model) -> Result<Tagged<PartLine>> {
    let reader = Reader { viewer: &work.viewer, language: work.language };
    Ok(Tagged { version: line.version, body: view::part(reader, line)? })
}

fn labour(line: labour_line::Model) -> Result<Tagged<LabourLine>> {
    Ok(Tagged { version: line.version, body: view::labour(line)? })
}

fn expense(line: expense_line::Model) -> Result<Tagged<ExpenseLine>> {
    Ok(Tagged { version: line.version, body: view::expense(line)? })
}
