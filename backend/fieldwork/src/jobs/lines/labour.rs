//! Labour of a job: which operation, how long it took, whose work it was.

use contract::{
    jobs::{LabourLinePatch, LabourLinePrototype, TechnicianSplit},
    pricing::CallOutRule,
    rt::{IfMatch, Say},
};
use kernel::{Error, OrNotFound, Result, Text, Work};
use people::employee;
use registry::service_code;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde_json::json;

use super::{job, labour_line, lock_open, payers, refresh, refusal};
use crate::{
    events::{LabourLineChanged, LabourLineRemoved},
    jobs::rules,
    visits,
};

/// Puts a labour operation on a job.
pub async fn add_labour(
    work: &Work<'_>,
    job_id: Uuid,
    body: &LabourLinePrototype,
) -> Result<labour_line::Model> {
    let job = lock_open(work, job_id).await?;
    let code = payers::service_code(work, body.service_code_id).await?;
    let line = insert(work, &job, &code, body.actual_minutes).await?;
    let outlives = |outcome: Text<_>| rules::outlives_refusal(&line.service_kind, outcome.0);
    let job = match job.refusal_outcome.is_none_or(outlives) {
        true => job,
        false => refusal::put_aside(job),
    };
    let job = refresh(work, &job).await?;
    let fact = LabourLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// Charges the first look at a unit, if the catalogue has its operation.
pub(in crate::jobs) async fn charge_first_look(
    work: &Work<'_>,
    job: &job::Model,
    rule: &CallOutRule,
) -> Result<()> {
    let Some(code) = payers::operation(work, &rule.service_code.0).await? else { return Ok(()) };
    let row = insert(work, job, &code, None).await?;
    work.emit(&LabourLineChanged { row, job: job.clone() }).await
}

async fn insert(
    work: &Work<'_>,
    job: &job::Model,
    code: &service_code::Model,
    actual_minutes: Option<i32>,
) -> Result<labour_line::Model> {
    let case = payers::Case::of(work, job).await?;
    let priced = payers::labour(work, job, &case, code).await?;
    let lead = visits::newest_lead(work, job).await?;
    let splits = lead.map(|lead| json!({ "employee_id": lead, "share": rules::WHOLE }));
    let row = labour_line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        name_fa: Set(code.name_fa.clone()),
        name_en: Set(code.name_en.clone()),
        decision: Set(priced.decision.write()?),
        net: Set(priced.decision.net()),
        currency: Set(priced.currency.clone()),
        settlement: Set(None),
        service_code_id: Set(code.id),
        service_code: Set(code.code.clone()),
        service_kind: Set(code.kind.0.to_string()),
        standard_minutes: Set(code.standard_minutes),
        actual_minutes: Set(actual_minutes),
        splits: Set(Json::Array(splits.into_iter().collect())),
    };
    let line = row.insert(work.db()).await?;
    payers::remember(work, job, line.id, &priced).await?;
    Ok(line)
}

async fn lock_line(work: &Work<'_>, job_id: Uuid, id: Uuid) -> Result<labour_line::Model> {
    let lines = work.viewer.select::<labour_line::Entity>();
    let lines =
        lines.filter(labour_line::Column::Id.eq(id)).filter(labour_line::Column::JobId.eq(job_id));
    lines.lock_exclusive().one(work.db()).await?.or_not_found("labour line")
}

/// Enters what was really spent, and by whom.
pub async fn update_labour(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    if_match: IfMatch,
    body: &LabourLinePatch,
) -> Result<labour_line::Model> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    if_match.check(line.version)?;
    let version = line.version + 1;
    let mut change = line.into_active_model();
    change.version = Set(version);
    if let Some(minutes) = body.actual_minutes {
        change.actual_minutes = Set(Some(minutes));
    }
    if let Some(splits) = &body.splits {
        check_splits(work, splits).await?;
        let splits = splits.iter().map(|split| {
            json!({ "employee_id": split.employee_id, "share": split.share_ten_thousandths })
        });
        change.splits = Set(Json::Array(splits.collect()));
    }
    let line = change.update(work.db()).await?;
    let job = refresh(work, &job).await?;
    let fact = LabourLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// Splits are together the whole, each of another known employee.
async fn check_splits(work: &Work<'_>, splits: &[TechnicianSplit]) -> Result<()> {
    if !rules::shares_are_whole(splits.iter().map(|split| split.share_ten_thousandths)) {
        let why =
            Say::new("The shares are together 100 per cent.", "جمع سهم‌ها باید ۱۰۰ درصد باشد.");
        return Err(Error::field("/splits", "not_whole", why));
    }
    let mut ids: Vec<_> = splits.iter().map(|split| split.employee_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let people = work.system().select::<employee::Entity>();
    let known = people
        .filter(employee::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(employee::Column::Id.is_in(ids.iter().copied()))
        .all(work.db())
        .await?;
    if known.len() != splits.len() {
        let why = Say::new(
            "Name each employee once, and only ours.",
            "هر نیرو را یک بار و تنها از نیروهای خودمان نام ببرید.",
        );
        return Err(Error::field("/splits", "not_found", why));
    }
    Ok(())
}

/// Takes labour off a job.
pub async fn remove_labour(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    if_match: IfMatch,
) -> Result<()> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    if_match.check(line.version)?;
    remove(work, &job, line).await?;
    refresh(work, &job).await.map(drop)
}

pub(in crate::jobs) async fn remove(
    work: &Work<'_>,
    job: &job::Model,
    line: labour_line::Model,
) -> Result<()> {
    line.clone().delete(work.db()).await?;
    work.emit(&LabourLineRemoved { row: line, job: job.clone() }).await
}
