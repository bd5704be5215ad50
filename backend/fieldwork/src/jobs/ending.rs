//! How a job ends: completed, reviewed, settled, closed.

use contract::{
    catalogue::ReasonKind,
    common::ProblemCode,
    jobs::{JobDiagnosis, JobSendingBack, JobState, RemovedPartState},
    rt::{FieldError, IfMatch, Problem, Say},
};
use kernel::{Error, Result, Work};
use registry::{fault_code, symptom};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde_json::json;

use super::{
    actions, checklist, goodwill, job,
    lines::{self, Lines},
    payers, price, proofs,
    rules::{self, Evidence, Step},
};
use crate::{
    events::{JobApproved, JobClosed, JobCompleted, JobPosted, JobSentBack},
    reasons, visits,
};

/// Replaces the codes of a job, and decides anew who pays.
pub async fn diagnose(
    work: &Work<'_>,
    job_id: Uuid,
    if_match: IfMatch,
    body: &JobDiagnosis,
) -> Result<job::Model> {
    let job = actions::lock(work, job_id).await?;
    if_match.check(job.version)?;
    actions::open_to_changes(&job)?;
    check_codes(work, body).await?;
    let mut change = actions::next_version(work, &job);
    change.diagnosis = Set(Some(serde_json::to_value(body)?));
    let job = change.update(work.db()).await?;
    lines::decide_again(work, &job).await?;
    lines::refresh(work, &job).await
}

/// Every code is in the catalogue, under its type.
async fn check_codes(work: &Work<'_>, body: &JobDiagnosis) -> Result<()> {
    use contract::catalogue::FaultCodeType as Type;
    let single = [
        ("/condition_code", Type::Condition, &body.condition_code),
        ("/section_code", Type::Section, &body.section_code),
        ("/defect_code", Type::Defect, &body.defect_code),
        ("/cause_code", Type::Cause, &body.cause_code),
        ("/repair_code", Type::Repair, &body.repair_code),
    ];
    let mut wanted: Vec<(String, Type, &str)> = single
        .iter()
        .filter_map(|(at, kind, code)| Some(((*at).to_owned(), *kind, code.as_ref()?.0.as_str())))
        .collect();
    for (index, code) in body.resolution_codes.iter().enumerate() {
        wanted.push((format!("/resolution_codes/{index}"), Type::Resolution, &code.0));
    }
    let codes = work.system().select::<fault_code::Entity>();
    let codes = codes.filter(fault_code::Column::Code.is_in(wanted.iter().map(|(.., code)| *code)));
    let known = codes.all(work.db()).await?;
    for (at, kind, code) in wanted {
        if !known.iter().any(|row| row.code == code && row.kind.0 == kind) {
            return Err(unknown_code(&at));
        }
    }
    if let Some(code) = &body.symptom_code {
        let rows = work.system().select::<symptom::Entity>();
        let found = rows.filter(symptom::Column::Code.eq(code.0.as_str())).one(work.db()).await?;
        found.map(drop).ok_or_else(|| unknown_code("/symptom_code"))?;
    }
    Ok(())
}

fn unknown_code(pointer: &str) -> Error {
    let why = Say::new("There is no such code of this type.", "چنین کدی از این نوع نیست.");
    Error::field(pointer, "not_found", why)
}

/// Says that the work is done, if nothing is missing. The visit under way ends with it.
pub async fn complete(work: &Work<'_>, job_id: Uuid, if_match: IfMatch) -> Result<job::Model> {
    let job = actions::lock(work, job_id).await?;
    if_match.check(job.version)?;
    let mut change = actions::step(work, &job, Step::Complete)?;
    let missing = rules::missing(&evidence(work, &job).await?);
    if !missing.is_empty() {
        return Err(incomplete(missing));
    }
    visits::finish_on_site(work, &job).await?;
    change.completed_at = Set(Some(work.now));
    change.completed_by = Set(Some(work.viewer.subject()));
    let fact = JobCompleted::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}

fn incomplete(missing: Vec<rules::Missing>) -> Error {
    let why = Say::new("Some points of the job are still open.", "چند نکته از کار هنوز باز است.");
    let problem = Problem::new(ProblemCode::InvalidState).detail(why);
    Error::Problem(missing.into_iter().fold(problem, |problem, point| {
        let (pointer, parameter) = (None, None);
        let (code, detail) = (point.code.to_owned(), point.text);
        problem.with(FieldError { pointer, parameter, code, detail })
    }))
}

/// What there is to show that the work was done.
async fn evidence(work: &Work<'_>, job: &job::Model) -> Result<Evidence> {
    let system = work.system();
    let items = checklist::items(work.db(), &system, job.id).await?;
    let standing = price::standing(work.app, work.db(), &system, job).await?;
    let diagnosis: Option<JobDiagnosis> =
        job.diagnosis.clone().map(serde_json::from_value).transpose()?;
    let diagnosis = diagnosis.unwrap_or(JobDiagnosis {
        condition_code: None,
        symptom_code: None,
        section_code: None,
        defect_code: None,
        cause_code: None,
        repair_code: None,
        resolution_codes: Vec::new(),
        finding: None,
    });
    let Lines { parts, labour, .. } = &standing.lines;
    let name = |line: &super::part_line::Model| Say::new(&line.name_en, &line.name_fa);
    let unscanned = parts.iter().filter(|line| {
        let serials = line.serials.as_array().map_or(0, Vec::len);
        line.serial_tracked && i64::try_from(serials).is_ok_and(|n| n * 1000 < line.quantity_used)
    });
    let owed = parts
        .iter()
        .filter(|line| line.old_part_state.0 == RemovedPartState::Owed && line.quantity_used > 0);
    let unused = parts.iter().filter(|line| line.quantity_used < line.quantity);
    let handed_over = proofs::acceptance_of(work.db(), &system, job.id).await?;
    Ok(Evidence {
        kind: Some(job.kind.0),
        checklist: items
            .iter()
            .map(|item| {
                let title = Say::new(&item.title_en, &item.title_fa);
                (item.group_name.0, title, item.required, item.state.0)
            })
            .collect(),
        unscanned: unscanned.map(name).collect(),
        old_parts_owed: owed.map(name).collect(),
        unused: unused.map(name).collect(),
        has_defect: diagnosis.defect_code.is_some(),
        has_cause: diagnosis.cause_code.is_some(),
        has_repair: diagnosis.repair_code.is_some(),
        has_resolution: !diagnosis.resolution_codes.is_empty(),
        labour_lines: labour.len(),
        labour_without_minutes: labour.iter().filter(|line| line.actual_minutes.is_none()).count(),
        price: Some(standing.state),
        accepted: handed_over.is_some_and(|row| row.satisfied),
        visits_open: visits::has_ahead(work, job.id).await?,
    })
}

/// Sends a completed job back with what the reviewer misses.
pub async fn send_back(work: &Work<'_>, id: Uuid, body: &JobSendingBack) -> Result<job::Model> {
    let job = actions::lock(work, id).await?;
    let codes: Vec<_> = body.reason_codes.iter().map(|code| code.0.clone()).collect();
    let kind = ReasonKind::ReviewReject;
    reasons::all_known(work.db(), &work.viewer, kind, &codes, "/reason_codes").await?;
    let mut change = actions::step(work, &job, Step::SendBack)?;
    let review = json!({
        "reason_codes": codes,
        "return_visit": body.return_visit,
        "note": body.note.as_ref().map(|note| &note.0),
        "at": work.now,
        "by": work.viewer.subject(),
    });
    change.review = Set(Some(review.clone()));
    change.completed_at = Set(None);
    change.completed_by = Set(None);
    let fact = JobSentBack::with(change.update(work.db()).await?, review);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// Accepts the work: the lines freeze, the repair warranty begins, others may bill.
pub async fn approve(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<job::Model> {
    let job = actions::lock(work, id).await?;
    if_match.check(job.version)?;
    let mut change = actions::step(work, &job, Step::Approve)?;
    if job.completed_by == Some(work.viewer.subject())
        || visits::is_in_crew(work, job.id, work.viewer.subject()).await?
    {
        return Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                "Somebody else approves your own work.",
                "کار خودتان را کس دیگری تأیید می‌کند.",
            ),
        ));
    }
    goodwill::use_up(work, job.id).await?;
    payers::record_repair(work, &job).await?;
    lines::release_reservations(work, &job).await?;
    change.approved_at = Set(Some(work.now));
    change.approved_by = Set(Some(work.viewer.subject()));
    change.review = Set(None);
    let fact = JobApproved::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    // A reaction may have posted the job at once, for there was nothing to bill.
    actions::find(work.db(), &work.system(), id).await
}

/// The books have the job: its first document is issued, or there is nothing to issue. Asked for
/// again, it changes nothing.
pub async fn post(work: &Work<'_>, job_id: Uuid) -> Result<job::Model> {
    let job = actions::lock_as(work, &work.system(), job_id).await?;
    // A fee may be billed of a job that was called off; it stays as it is.
    if matches!(job.state.0, JobState::Posted | JobState::Closed | JobState::Cancelled) {
        return Ok(job);
    }
    let mut change = actions::step(work, &job, Step::Post)?;
    lines::settle(work, job.id).await?;
    change.posted_at = Set(Some(work.now));
    let fact = JobPosted::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// Nobody pays the fees of a job that was called off; false, if it wasn't.
pub async fn waive_fees(work: &Work<'_>, job_id: Uuid) -> Result<bool> {
    let job = actions::lock_as(work, &work.system(), job_id).await?;
    if job.state.0 != JobState::Cancelled {
        return Ok(false);
    }
    lines::waive(work, job.id, true).await?;
    Ok(true)
}

/// Every line is in an issued document, or in a class of which none is made: the job is history.
/// Asked for again, it changes nothing.
pub async fn close(work: &Work<'_>, job_id: Uuid) -> Result<job::Model> {
    let job = actions::lock_as(work, &work.system(), job_id).await?;
    if rules::is_terminal(job.state.0) {
        return Ok(job);
    }
    let mut change = actions::step(work, &job, Step::Close)?;
    change.closed_at = Set(Some(work.now));
    let fact = JobClosed::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}
