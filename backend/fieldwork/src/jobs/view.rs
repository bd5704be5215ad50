//! Jobs as the contract shows them: fields that a reader may not see are absent here, and nowhere
//! else.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText, Note, Number},
    jobs::{
        ExpenseLine, Job, JobCancelled, JobDetail, JobReview, LabourLine, PartLine, SerialNumber,
        TechnicianSplit,
    },
    rt::{Money, Quantity},
};
use kernel::{App, Result, Viewer};
use sea_orm::{entity::prelude::*, query::*};
use serde::Deserialize;

use super::{
    Wish, checklist, decision::Decision, expense_line, job, labour_line, part_line, price, proofs,
};
use crate::{
    read::{self, Around, Reader},
    templates::codes,
    visits::visit,
};

/// Jobs as a list shows them.
pub async fn rows(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    jobs: Vec<job::Model>,
) -> Result<Vec<Job>> {
    let around = read::around(db, reader.viewer, &jobs).await?;
    jobs.iter().map(|job| row(reader, job, &around)).collect()
}

pub fn row(reader: Reader<'_>, job: &job::Model, around: &Around) -> Result<Job> {
    Ok(Job {
        id: job.id,
        version: job.version,
        created_at: job.created_at.into(),
        number: Number(job.number.clone()),
        organization_id: job.organization_id,
        branch_id: job.branch_id,
        service_request_id: job.service_request_id,
        kind: job.kind.0,
        state: job.state.0,
        hold_kind: job.hold_kind.map(|kind| kind.0),
        hold_until: job.hold_until,
        priority: job.priority.0,
        customer: around.shown_customer(reader, job),
        unit: around.shown_unit(job),
        place: around.shown_place(reader, job),
        required_skills: codes(job.required_skills.clone())?,
        template_code: job.template_code.clone().map(Code),
        rework_of: job.rework_of,
        arrival_due_at: job.arrival_due_at.map(Into::into),
        resolution_due_at: job.resolution_due_at.map(Into::into),
        completed_at: job.completed_at.map(Into::into),
        visit: around.newest_visit(job).map(|visit| around.shown_visit(reader, visit)),
    })
}

/// A job with what belongs to it.
pub async fn detail(
    app: &App,
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    job: job::Model,
) -> Result<JobDetail> {
    let around = read::around(db, reader.viewer, std::slice::from_ref(&job)).await?;
    let head = row(reader, &job, &around)?;
    // The job was reached by the reader's own policy: what hangs on it may be read with it.
    let system = Viewer::system(job.organization_id);
    let standing = price::standing(app, db, &system, &job).await?;
    let payers = standing.payers()?;
    let cost = cost(reader, &standing.lines.parts, &standing.currency)?;
    let items = checklist::items(db, &system, job.id).await?;
    let photos = proofs::photos(db, &system, job.id).await?;
    let acceptance = proofs::acceptance_of(db, &system, job.id).await?;
    let inside = reader.is_inside();
    let review = review(&job)?.filter(|_| inside);
    let acted = [job.completed_by, job.approved_by, review.as_ref().and_then(|review| review.by)];
    let names = match inside {
        true => app.names_of(acted.into_iter().flatten()).await?,
        false => HashMap::new(),
    };
    let name = |by: Option<Uuid>| names.get(&by?).cloned();
    Ok(JobDetail {
        visits: visits(db, reader, job.id).await?,
        wishes: wishes(&job)?,
        symptom_code: symptom_code(db, &job).await?,
        part_lines: each(standing.lines.parts, |line| part(reader, line))?,
        labour_lines: each(standing.lines.labour, labour)?,
        expense_lines: each(standing.lines.expenses, expense)?,
        payers,
        price_state: standing.state,
        approval: standing.accepted.map(TryInto::try_into).transpose()?,
        checklist: checklist::progress(&items),
        photos: photos.into_iter().map(Into::into).collect(),
        acceptance: acceptance.map(TryInto::try_into).transpose()?,
        instructions: job.instructions.clone().filter(|_| inside).map(Note),
        internal_note: job.internal_note.clone().filter(|_| reader.sees_internal()).map(Note),
        diagnosis: job.diagnosis.clone().map(serde_json::from_value).transpose()?,
        hold_reason_code: job.hold_reason_code.clone().map(Code),
        cancellation: cancellation(&job),
        completed_by_name: name(job.completed_by),
        approved_by_name: name(job.approved_by),
        review: review.map(|review| JobReview { by_name: name(review.by), ..review }),
        approved_at: job.approved_at.map(Into::into),
        cost,
        id: head.id,
        version: head.version,
        created_at: head.created_at,
        number: head.number,
        organization_id: head.organization_id,
        branch_id: head.branch_id,
        service_request_id: head.service_request_id,
        kind: head.kind,
        state: head.state,
        hold_kind: head.hold_kind,
        hold_until: head.hold_until,
        priority: head.priority,
        customer: head.customer,
        unit: head.unit,
        place: head.place,
        required_skills: head.required_skills,
        template_code: head.template_code,
        rework_of: head.rework_of,
        arrival_due_at: head.arrival_due_at,
        resolution_due_at: head.resolution_due_at,
        completed_at: head.completed_at,
        visit: head.visit,
    })
}

fn each<L, T>(lines: Vec<L>, shown: impl Fn(L) -> Result<T>) -> Result<Vec<T>> {
    lines.into_iter().map(shown).collect()
}

pub fn wishes<W: From<Wish>>(job: &job::Model) -> Result<Vec<W>> {
    let wishes: Vec<Wish> = serde_json::from_value(job.wishes.clone())?;
    Ok(wishes.into_iter().map(Into::into).collect())
}

/// The visits of a job in short, newest first.
async fn visits(
    db: &impl ConnectionTrait,
    reader: Reader<'_>,
    job_id: Uuid,
) -> Result<Vec<contract::jobs::JobVisitRef>> {
    let rows = Viewer::system(reader.viewer.organization()).select::<visit::Entity>();
    let rows = rows.filter(visit::Column::JobId.eq(job_id));
    let rows = rows.order_by_desc(visit::Column::CreatedAt).order_by_desc(visit::Column::Id);
    let rows = rows.limit(100).all(db).await?;
    let leads = rows.iter().map(|visit| visit.lead_employee_id).collect();
    let people = read::employees(db, reader.viewer, leads).await?;
    Ok(rows.iter().map(|visit| read::visit_ref(reader, visit, &people)).collect())
}

async fn symptom_code(db: &impl ConnectionTrait, job: &job::Model) -> Result<Option<Code>> {
    use registry::symptom;
    let Some(id) = job.symptom_id else { return Ok(None) };
    let rows = Viewer::system(job.organization_id).select::<symptom::Entity>();
    let found = rows.filter(symptom::Column::Id.eq(id)).one(db).await?;
    Ok(found.map(|symptom| Code(symptom.code)))
}

/// What the parts of a job cost us, for those who may know.
fn cost(reader: Reader<'_>, parts: &[part_line::Model], currency: &str) -> Result<Option<Money>> {
    if !reader.sees_cost() {
        return Ok(None);
    }
    let mut sum = 0_i64;
    for line in parts {
        let cost = kernel::money::half_even(line.unit_cost.unwrap_or(0), line.quantity_used, 1000)?;
        sum = sum.saturating_add(cost);
    }
    Ok(Some(Money::new(sum, currency)?))
}

fn cancellation(job: &job::Model) -> Option<JobCancelled> {
    let at = job.cancelled_at?;
    Some(JobCancelled {
        reason_code: Code(job.cancel_reason_code.clone().unwrap_or_else(|| "request".to_owned())),
        cost_bearer: job.cancel_cost_bearer.map(|payer| payer.0),
        note: job.cancel_note.clone().map(Note),
        at: at.into(),
    })
}

#[derive(Deserialize)]
struct Review {
    reason_codes: Vec<String>,
    return_visit: bool,
    note: Option<String>,
    at: chrono::DateTime<chrono::Utc>,
    by: Option<Uuid>,
}

fn review(job: &job::Model) -> Result<Option<JobReview>> {
    let Some(review) = job.review.clone() else { return Ok(None) };
    let review: Review = serde_json::from_value(review)?;
    Ok(Some(JobReview {
        reason_codes: review.reason_codes.into_iter().map(Code).collect(),
        return_visit: review.return_visit,
        note: review.note.map(Note),
        at: review.at.into(),
        by: review.by,
        by_name: None,
    }))
}

/// A part line; what it cost us only for those who may know.
pub fn part(reader: Reader<'_>, line: part_line::Model) -> Result<PartLine> {
    let unit_cost = line.unit_cost.filter(|_| reader.sees_cost());
    let serials: Vec<String> = serde_json::from_value(line.serials)?;
    Ok(PartLine {
        id: line.id,
        version: line.version,
        created_at: line.created_at.into(),
        job_id: line.job_id,
        item_id: line.item_id,
        sku: Code(line.sku),
        item_name: LocalizedText { fa: line.name_fa, en: line.name_en },
        unit_of_measure: Code(line.unit_of_measure),
        serial_tracked: line.serial_tracked,
        quantity: Quantity(line.quantity),
        quantity_used: Quantity(line.quantity_used),
        serials: serials.into_iter().map(SerialNumber).collect(),
        old_part_state: line.old_part_state.0,
        old_part_serial: line.old_part_serial.map(SerialNumber),
        decision: Decision::read(&line.decision)?.shown(&line.currency)?,
        net: Money::new(line.net, &line.currency)?,
        unit_cost: unit_cost.map(|cost| Money::new(cost, &line.currency)).transpose()?,
    })
}

#[derive(Deserialize)]
struct Split {
    employee_id: Uuid,
    share: i32,
}

pub fn labour(line: labour_line::Model) -> Result<LabourLine> {
    let splits: Vec<Split> = serde_json::from_value(line.splits)?;
    let splits = splits.into_iter().map(|split| TechnicianSplit {
        employee_id: split.employee_id,
        share_ten_thousandths: split.share,
    });
    Ok(LabourLine {
        id: line.id,
        version: line.version,
        created_at: line.created_at.into(),
        job_id: line.job_id,
        service_code_id: line.service_code_id,
        service_code: Code(line.service_code),
        name: LocalizedText { fa: line.name_fa, en: line.name_en },
        standard_minutes: line.standard_minutes,
        actual_minutes: line.actual_minutes,
        splits: splits.collect(),
        decision: Decision::read(&line.decision)?.shown(&line.currency)?,
        net: Money::new(line.net, &line.currency)?,
    })
}

pub fn expense(line: expense_line::Model) -> Result<ExpenseLine> {
    Ok(ExpenseLine {
        id: line.id,
        version: line.version,
        created_at: line.created_at.into(),
        job_id: line.job_id,
        kind: line.kind.0,
        distance_km: line.distance_km,
        name: LocalizedText { fa: line.name_fa, en: line.name_en },
        note: line.note.map(Note),
        decision: Decision::read(&line.decision)?.shown(&line.currency)?,
        net: Money::new(line.net, &line.currency)?,
    })
}
