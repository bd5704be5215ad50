//! Photos of a job, and how it was handed over.

use contract::{
    common::ProblemCode,
    common::{Name, Note, Reason},
    jobs::{JobAcceptance, JobAcceptancePrototype, JobPhoto, JobPhotoPrototype, JobState},
    rt::Say,
};
use kernel::{Error, Result, Subject, Viewer, Work, files};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{acceptance, actions, checklist, job, photo, rules::Answer};
use crate::{events::HandedOver, visits};

/// Attaches an uploaded picture.
pub async fn add_photo(
    work: &Work<'_>,
    job_id: Uuid,
    body: &JobPhotoPrototype,
) -> Result<photo::Model> {
    let job = actions::lock(work, job_id).await?;
    actions::open_to_changes(&job)?;
    if let Some(visit) = body.visit_id
        && !visits::is_of_job(work, visit, job_id).await?
    {
        let why = Say::new("The job has no such visit.", "این کار چنین مراجعه‌ای ندارد.");
        return Err(Error::field("/visit_id", "not_found", why));
    }
    files::attach(work, &[body.file_id], Subject::of(&job), "/file_id").await?;
    let note = body.note.as_ref().map(|note| note.0.clone());
    let photo =
        checklist::add_photo(work, &job, body.visit_id, body.file_id, body.kind, note).await?;
    actions::next_version(work, &job).update(work.db()).await?;
    Ok(photo)
}

/// The photos of a job, oldest first.
pub async fn photos(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Vec<photo::Model>> {
    let photos = viewer.select::<photo::Entity>().filter(photo::Column::JobId.eq(job_id));
    Ok(photos.order_by_asc(photo::Column::Id).all(db).await?)
}

/// Records that the customer signed, or why they didn't.
pub async fn hand_over(
    work: &Work<'_>,
    job_id: Uuid,
    body: &JobAcceptancePrototype,
) -> Result<job::Model> {
    let job = actions::lock(work, job_id).await?;
    if job.state.0 != JobState::InProgress {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new("Work isn't in progress.", "کار در حال انجام نیست."),
        ));
    }
    let mut row = acceptance::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        accepted_at: Set(work.now),
        recorded_by: Set(work.viewer.subject()),
        ..Default::default()
    };
    let mut answer = Answer::default();
    match body {
        JobAcceptancePrototype::Signed(signed) => {
            let signature = serde_json::to_value(&signed.signature)?;
            answer.signature = Some(signature.clone());
            row.signed = Set(true);
            row.satisfied = Set(true);
            row.signer_name = Set(Some(signed.signer_name.0.clone()));
            row.signature = Set(Some(signature));
            row.note = Set(signed.note.as_ref().map(|note| note.0.clone()));
        }
        JobAcceptancePrototype::Refused(refused) => {
            answer.text = Some(refused.reason.0.clone());
            row.signed = Set(false);
            row.satisfied = Set(refused.satisfied);
            row.refusal_reason = Set(Some(refused.reason.0.clone()));
            row.witness_name = Set(refused.witness_name.as_ref().map(|name| name.0.clone()));
        }
    }
    let row = row.insert(work.db()).await?;
    if row.satisfied {
        checklist::settle(work, &job, checklist::is_customers_signature, answer).await?;
    }
    let job = actions::next_version(work, &job).update(work.db()).await?;
    let fact = HandedOver { row, job };
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// How the last hand-over of a job ended.
pub async fn acceptance_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Option<acceptance::Model>> {
    let rows = viewer.select::<acceptance::Entity>().filter(acceptance::Column::JobId.eq(job_id));
    Ok(rows.order_by_desc(acceptance::Column::Id).one(db).await?)
}

impl From<photo::Model> for JobPhoto {
    fn from(photo: photo::Model) -> Self {
        Self {
            id: photo.id,
            job_id: photo.job_id,
            visit_id: photo.visit_id,
            file_id: photo.file_id,
            kind: photo.kind.0,
            note: photo.note.map(Note),
            created_at: photo.created_at.into(),
        }
    }
}

impl TryFrom<acceptance::Model> for JobAcceptance {
    type Error = Error;

    fn try_from(row: acceptance::Model) -> Result<Self> {
        Ok(Self {
            signed: row.signed,
            satisfied: row.satisfied,
            signer_name: row.signer_name.map(Name),
            signature: row.signature.map(serde_json::from_value).transpose()?,
            note: row.note.map(Note),
            refusal_reason: row.refusal_reason.map(Reason),
            witness_name: row.witness_name.map(Name),
            accepted_at: row.accepted_at.into(),
        })
    }
}
