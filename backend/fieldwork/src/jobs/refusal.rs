//! The customer's no to the price: what was planned and not used leaves the job; the fee for the
//! first look, or the least work that makes the unit safe beside it, remains.

use contract::{
    common::ProblemCode,
    jobs::{ExpenseLineKind, JobRefusal},
    rt::Problem,
};
use kernel::{Error, Result, Text, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde_json::json;

use super::{
    actions, job,
    lines::{self, Lines},
    payers, price, rules,
};
use crate::events::JobPriceRefused;

pub async fn refuse(work: &Work<'_>, job_id: Uuid, body: &JobRefusal) -> Result<job::Model> {
    let job = actions::lock(work, job_id).await?;
    price::to_be_accepted(work, &job).await?;
    if work.viewer.link().is_some() && !work.viewer.stepped_up() {
        return Err(Error::Problem(Problem::new(ProblemCode::StepUpRequired)));
    }
    let lines = Lines::of(work.db(), &work.system(), job.id).await?;
    for line in lines.parts {
        match line.quantity_used {
            0 => lines::remove_unused_part(work, &job, line).await?,
            _ => lines::cut_to_used(work, &job, line).await?,
        }
    }
    let mut looked = false;
    for line in lines.labour {
        match rules::outlives_refusal(&line.service_kind, body.outcome) {
            true => looked |= line.service_kind == rules::FIRST_LOOK,
            false => lines::remove_refused_labour(work, &job, line).await?,
        }
    }
    if let Some(rule) = payers::call_out_rule(work, &job).await? {
        if !looked {
            lines::charge_first_look(work, &job, &rule).await?;
        }
        if !rule.travel_charged {
            let mut travel = lines.expenses;
            travel.retain(|line| line.kind.0 == ExpenseLineKind::Travel);
            lines::remove_travel(work, &job, travel).await?;
        }
    }
    let mut change = actions::next_version(work, &job);
    change.refusal_outcome = Set(Some(Text(body.outcome)));
    let job = lines::refresh(work, &change.update(work.db()).await?).await?;
    let note = body.note.as_ref().map(|note| &note.0);
    let fact = JobPriceRefused::with(job, json!({ "outcome": body.outcome, "note": note }));
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// More is to be done than outlives the refusal: the customer is asked again. The next refresh of
/// the job's price writes it.
pub(super) fn put_aside(job: job::Model) -> job::Model {
    job::Model { refusal_outcome: None, ..job }
}
