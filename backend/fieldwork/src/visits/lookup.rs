//! What others ask about visits.

use chrono::NaiveDate;
use contract::{common::ProblemCode, rt::Say, visits::VisitState};
use kernel::{Error, Result, Text, Viewer, Work};
use people::employee;
use sea_orm::{entity::prelude::*, query::*, sea_query::SelectStatement};

use super::{crew, rules, visit};
use crate::{jobs::job, read};

fn open_of(work: &Work<'_>, job_id: Uuid) -> Select<visit::Entity> {
    work.system()
        .select::<visit::Entity>()
        .filter(visit::Column::JobId.eq(job_id))
        .filter(visit::Column::State.is_in(rules::OPEN.map(Text)))
}

/// Whether a visit of the job is ahead or under way.
pub(crate) async fn has_open(work: &Work<'_>, job_id: Uuid) -> Result<bool> {
    Ok(open_of(work, job_id).one(work.db()).await?.is_some())
}

/// Whether a visit of the job is ahead: nobody has arrived yet.
pub(crate) async fn has_ahead(work: &Work<'_>, job_id: Uuid) -> Result<bool> {
    let ahead = open_of(work, job_id).filter(visit::Column::State.ne(Text(VisitState::OnSite)));
    Ok(ahead.one(work.db()).await?.is_some())
}

/// The open visit of the job that comes first.
pub(crate) async fn next_of(work: &Work<'_>, job: &job::Model) -> Result<Option<visit::Model>> {
    let open = open_of(work, job.id).order_by_asc(visit::Column::PlannedStartAt);
    Ok(open.one(work.db()).await?)
}

/// How often nobody let a crew in on a job.
pub(crate) async fn times_without_access(work: &Work<'_>, job_id: Uuid) -> Result<u64> {
    let visits = work.system().select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.eq(job_id))
        .filter(visit::Column::State.eq(Text(VisitState::NoAccess)));
    Ok(visits.count(work.db()).await?)
}

/// Whether this is a visit of that job.
pub(crate) async fn is_of_job(work: &Work<'_>, visit_id: Uuid, job_id: Uuid) -> Result<bool> {
    let visits = work.viewer.select::<visit::Entity>().filter(visit::Column::Id.eq(visit_id));
    let visits = visits.filter(visit::Column::JobId.eq(job_id));
    Ok(visits.one(work.db()).await?.is_some())
}

/// Whether an account went to that job.
pub(crate) async fn is_in_crew(work: &Work<'_>, job_id: Uuid, account: Uuid) -> Result<bool> {
    let system = work.system();
    let own = system
        .select::<employee::Entity>()
        .select_only()
        .column(employee::Column::Id)
        .filter(employee::Column::AccountId.eq(account))
        .into_query();
    let visits = system
        .select::<visit::Entity>()
        .select_only()
        .column(visit::Column::Id)
        .filter(visit::Column::JobId.eq(job_id))
        .into_query();
    let crew = system
        .select::<crew::Entity>()
        .filter(crew::Column::EmployeeId.in_subquery(own))
        .filter(crew::Column::VisitId.in_subquery(visits));
    Ok(crew.one(work.db()).await?.is_some())
}

/// The jobs that an employee has a visit for.
pub(crate) fn jobs_of(viewer: &Viewer, employee_id: Uuid) -> SelectStatement {
    let visits = crew::Entity::visits_with(viewer, employee_id);
    viewer
        .select::<visit::Entity>()
        .select_only()
        .column(visit::Column::JobId)
        .filter(visit::Column::Id.in_subquery(visits))
        .into_query()
}

/// Who led the newest visit of a job.
pub(crate) async fn newest_lead(work: &Work<'_>, job: &job::Model) -> Result<Option<Uuid>> {
    let visits = work.system().select::<visit::Entity>().filter(visit::Column::JobId.eq(job.id));
    let newest = visits.order_by_desc(visit::Column::CreatedAt).one(work.db()).await?;
    Ok(newest.map(|visit| visit.lead_employee_id))
}

/// The van of whoever leads a visit, if they have one.
pub(crate) async fn van_of_visit(work: &Work<'_>, visit: &visit::Model) -> Result<Option<Uuid>> {
    let Some(account) = read::account_of(work, visit.lead_employee_id).await? else {
        return Ok(None);
    };
    let van = supply::places::van_of(work.db(), &work.system(), account).await?;
    Ok(van.map(|van| van.id))
}

/// Where the parts of a job come from: the van of whoever acts, else of who leads the visit.
pub(crate) async fn van_for(work: &Work<'_>, job: &job::Model) -> Result<Uuid> {
    let own = work.viewer.subject();
    if let Some(van) = supply::places::van_of(work.db(), &work.system(), own).await? {
        return Ok(van.id);
    }
    if let Some(lead) = newest_lead(work, job).await?
        && let Some(account) = read::account_of(work, lead).await?
        && let Some(van) = supply::places::van_of(work.db(), &work.system(), account).await?
    {
        return Ok(van.id);
    }
    Err(Error::refused(
        ProblemCode::Conflict,
        Say::new(
            "Nobody on this job has a van to take parts from.",
            "کسی در این کار خودرویی برای برداشتن قطعه ندارد.",
        ),
    ))
}

/// The day on which a visit is, where the organization works.
pub(crate) fn local_day(work: &Work<'_>, visit: &visit::Model) -> NaiveDate {
    visit.planned_start_at.with_timezone(&work.app.settings().zone()).date_naive()
}
