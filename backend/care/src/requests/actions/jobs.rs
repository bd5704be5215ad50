use contract::{
    rt::Say,
    service_requests::{RequestJobPrototype, RequestWish, ServiceRequestState},
};
use fieldwork::jobs::{NewJob, Wish, job};
use kernel::{Error, Result, Work};
use sea_orm::{entity::prelude::*, query::*};
use serde_json::json;

use super::{
    super::{
        events::RequestAccepted,
        rules::{self, Step},
    },
    lock, save, step,
};
use crate::symptoms;

/// Makes a job of a request, which is accepted by its first one.
pub async fn create_job(
    work: &Work<'_>,
    id: Uuid,
    body: &RequestJobPrototype,
) -> Result<job::Model> {
    let mut row = lock(work, id).await?;
    let before = row.state.0;
    step(&mut row, Step::Accept)?;
    let missing =
        |pointer: &str, en: &str, fa: &str| Error::field(pointer, "required", Say::new(en, fa));
    let party_id = row.party_id.ok_or_else(|| {
        missing("", "The request has no customer yet.", "درخواست هنوز مشتری ندارد.")
    })?;
    if row.location_id.is_none() {
        row.location_id = crate::places::of_address(work, &row).await?;
    }
    let location_id = row
        .location_id
        .ok_or_else(|| missing("", "Say first where the work is.", "نخست بگویید کار کجاست."))?;
    if row.territory_id.is_none() {
        row.territory_id = crate::places::territory(work, location_id).await?;
    }
    let symptoms = symptoms::known(work.db(), &row.symptoms(), "").await?;
    let wishes: Vec<RequestWish> = serde_json::from_value(row.wishes.clone())?;
    let new = NewJob {
        service_request_id: row.id,
        kind: rules::kind_of_job(body.kind, row.rework_of.is_some()),
        unit_id: row.unit_id,
        model_id: row.model_id,
        location_id,
        party_id,
        territory_id: row.territory_id,
        branch_id: row.branch_id,
        priority: rules::priority_of_job(row.priority.0),
        required_skills: Vec::new(),
        template_code: body.template_code.as_ref().map(|code| code.0.clone()),
        symptom_id: symptoms.first().map(|symptom| symptom.id),
        wishes: wishes.iter().map(wish).collect(),
        instructions: body.instructions.as_ref().map(|note| note.0.clone()),
        arrival_due_at: row.arrival_due_at,
        resolution_due_at: row.resolution_due_at,
        rework_of: row.rework_of,
    };
    row.answered = false;
    let row = save(work, row).await?;
    let job = fieldwork::jobs::create(work, new).await?;
    if before == ServiceRequestState::Triaged {
        let fact = RequestAccepted::with(row, json!({ "job": job.number }));
        work.emit(&fact).await?;
    }
    Ok(job)
}

/// A wish, as jobs keep it.
pub(crate) fn wish(wish: &RequestWish) -> Wish {
    Wish {
        date: wish.date,
        from: wish.from.clone(),
        to: wish.to.clone(),
        time_zone: wish.time_zone.clone(),
    }
}

/// The newest jobs of some requests, first ones first.
pub(crate) async fn of_requests(
    db: &impl ConnectionTrait,
    viewer: &kernel::Viewer,
    ids: &[Uuid],
) -> Result<Vec<job::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let jobs = viewer.select::<job::Entity>();
    let jobs = jobs.filter(job::Column::ServiceRequestId.is_in(ids.iter().copied()));
    Ok(jobs.order_by_desc(job::Column::CreatedAt).all(db).await?)
}
