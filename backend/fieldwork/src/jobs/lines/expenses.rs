//! Travel of a job.

use contract::{
    jobs::{ExpenseLineKind, ExpenseLinePrototype},
    rt::IfMatch,
};
use kernel::{OrNotFound, Result, Text, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{expense_line, job, lock_open, payers, refresh};
use crate::events::{ExpenseLineChanged, ExpenseLineRemoved};

/// Puts the travel to the place on a job.
pub async fn add_expense(
    work: &Work<'_>,
    job_id: Uuid,
    body: &ExpenseLinePrototype,
) -> Result<expense_line::Model> {
    let job = lock_open(work, job_id).await?;
    let case = payers::Case::of(work, &job).await?;
    let priced = payers::travel(work, &job, &case, body.distance_km).await?;
    let row = expense_line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        name_fa: Set("ایاب‌وذهاب".to_owned()),
        name_en: Set("Travel".to_owned()),
        decision: Set(priced.decision.write()?),
        net: Set(priced.decision.net()),
        currency: Set(priced.currency.clone()),
        settlement: Set(None),
        kind: Set(Text(ExpenseLineKind::Travel)),
        distance_km: Set(body.distance_km),
        note: Set(body.note.as_ref().map(|note| note.0.clone())),
    };
    let line = row.insert(work.db()).await?;
    payers::remember(work, &job, line.id, &priced).await?;
    let job = refresh(work, &job).await?;
    let fact = ExpenseLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// Takes an expense off a job.
pub async fn remove_expense(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    if_match: IfMatch,
) -> Result<()> {
    let job = lock_open(work, job_id).await?;
    let lines = work.viewer.select::<expense_line::Entity>();
    let line = lines
        .filter(expense_line::Column::Id.eq(line_id))
        .filter(expense_line::Column::JobId.eq(job_id))
        .lock_exclusive()
        .one(work.db())
        .await?
        .or_not_found("expense line")?;
    if_match.check(line.version)?;
    remove_travel(work, &job, vec![line]).await?;
    refresh(work, &job).await.map(drop)
}

pub(in crate::jobs) async fn remove_travel(
    work: &Work<'_>,
    job: &job::Model,
    lines: Vec<expense_line::Model>,
) -> Result<()> {
    for line in lines {
        line.clone().delete(work.db()).await?;
        work.emit(&ExpenseLineRemoved { row: line, job: job.clone() }).await?;
    }
    Ok(())
}
