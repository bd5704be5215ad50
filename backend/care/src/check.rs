//! The promises of this department, looked up in the database: for `vafa check` and for tests.

use contract::service_requests::ServiceRequestState as State;
use fieldwork::jobs::job;
use kernel::{Finding, Result, Viewer};
use sea_orm::entity::prelude::*;

use crate::{
    requests::{Question, request, rules},
    sla::{self, clock},
    surveys::{invitation, response},
};

/// Everything that does not hold.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<Finding>> {
    let system = Viewer::system(Uuid::nil());
    let rows = system.select::<request::Entity>().all(db).await?;
    let jobs = system.select::<job::Entity>().all(db).await?;
    let mut findings = Vec::new();
    for row in &rows {
        let own: Vec<_> = jobs.iter().filter(|job| job.service_request_id == row.id).collect();
        findings.extend(states(row, &own));
        findings.extend(clocks(db, row).await?);
    }
    findings.extend(surveys(db, &system).await?);
    Ok(findings)
}

fn finding(code: &'static str, row: &request::Model, what: &str) -> Finding {
    Finding { code, detail: format!("{}: {what}", row.number) }
}

/// What a state implies.
fn states(row: &request::Model, jobs: &[&job::Model]) -> Vec<Finding> {
    let state = row.state.0;
    let open = jobs.iter().any(|job| !rules::job_is_over(job.state.0));
    let ahead = jobs
        .iter()
        .any(|job| !rules::job_is_over(job.state.0) && !rules::job_is_approved(job.state.0));
    let approved = jobs.iter().any(|job| rules::job_is_approved(job.state.0));
    let asked = Question::of(row).is_some_and(|question| question.answered_at.is_none());
    let broken = [
        (
            (state == State::Closed && open) || (state == State::Cancelled && ahead),
            "request_closed_with_open_job",
            "a job is still open",
        ),
        (
            state == State::Resolved && !approved,
            "request_resolved_without_work",
            "no job was approved",
        ),
        (
            matches!(state, State::Submitted | State::Rejected) && ahead,
            "request_with_job_too_early",
            "it has an open job",
        ),
        (
            state != State::Draft && row.party_id.is_none() && state != State::Cancelled,
            "request_without_customer",
            "nobody asks for it",
        ),
        (
            (state == State::NeedsInfo) != asked && !rules::is_over(state),
            "request_question_open",
            "state and question don't agree",
        ),
        (
            (state == State::Merged) != row.merged_into.is_some(),
            "request_merged_into",
            "state and merge don't agree",
        ),
        (
            (state == State::Rejected) != row.rejection.is_some()
                || (state == State::Cancelled) != row.cancellation.is_some(),
            "request_end_without_reason",
            "state and reason don't agree",
        ),
        (
            jobs.iter().any(|job| Some(job.party_id) != row.party_id),
            "request_changed_customer",
            "a job belongs to another customer",
        ),
    ];
    broken
        .into_iter()
        .filter(|(broken, _, _)| *broken)
        .map(|(_, code, what)| finding(code, row, what))
        .collect()
}

/// What is still due lies in working hours, in its order, and the pauses add up. What was met was
/// due by the calendar of its day, which may have changed since.
async fn clocks(db: &impl ConnectionTrait, row: &request::Model) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    if row.next_due_at.is_none() {
        return Ok(findings);
    }
    let all = [
        (row.first_response_due_at, row.first_response_at),
        (row.arrival_due_at, row.arrived_at),
        (row.resolution_due_at, row.resolved_at),
    ];
    let due: Vec<_> =
        all.into_iter().filter(|(_, met)| met.is_none()).filter_map(|(due, _)| due).collect();
    if !due.is_sorted() {
        findings.push(finding("sla_order", row, "what is due earlier comes later"));
    }
    let Some(promise) = clock::promise(row) else {
        findings.push(finding("sla_promise", row, "it is due by no promise"));
        return Ok(findings);
    };
    let calendar = sla::calendar(db, row, &promise.calendar_code).await?;
    for due in due {
        let before = due - chrono::TimeDelta::seconds(1);
        let closing = calendar.next_close(before) == Some(due);
        if !calendar.is_open(due) && !closing {
            findings.push(finding("sla_closed_hours", row, "it is due while nobody works"));
        }
    }
    let pauses = clock::pauses(row);
    if pauses.iter().any(|pause| pause.to < pause.from) {
        findings.push(finding("sla_pauses", row, "a pause ends before it begins"));
    }
    let held: i64 =
        pauses.iter().map(|pause| calendar.working_between(pause.from, pause.to, &[])).sum();
    if held != row.held_minutes {
        findings.push(finding("sla_held", row, "the held minutes aren't those of its pauses"));
    }
    Ok(findings)
}

/// One answer to an invitation, and none without.
async fn surveys(db: &impl ConnectionTrait, system: &Viewer) -> Result<Vec<Finding>> {
    let invitations = system.select::<invitation::Entity>().all(db).await?;
    let responses = system.select::<response::Entity>().all(db).await?;
    let wrong = invitations.iter().filter(|invitation| {
        let given = responses.iter().filter(|given| given.invitation_id == invitation.id).count();
        given != usize::from(invitation.answered_at.is_some())
    });
    Ok(wrong
        .map(|invitation| Finding {
            code: "survey_answers",
            detail: format!("invitation {}: answers and state don't agree", invitation.id),
        })
        .collect())
}
