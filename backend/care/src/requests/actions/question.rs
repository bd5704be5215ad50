use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    rt::Say,
    service_requests::{
        RequestMedia, ServiceRequestAnswer, ServiceRequestQuestionPrototype, ServiceRequestState,
    },
    sla::SlaPause,
};
use kernel::{Error, Result, Subject, Text, Work, files, text::tidy};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    super::{
        events::{InfoNeeded, RequestAnswered},
        request,
        rules::Step,
    },
    lock, save, step,
};
use crate::{
    letters,
    sla::{
        clock::{Clock, Measure},
        escalation,
    },
    tracking::sentences::ANSWER,
};

/// What the customer was asked for, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub missing: String,
    pub asked_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
}

impl Question {
    pub fn of(row: &request::Model) -> Option<Self> {
        serde_json::from_value(row.question.clone()?).ok()
    }
}

/// Asks the customer for what is missing; the clock stands still until they answer.
pub async fn ask(
    work: &Work<'_>,
    id: Uuid,
    body: &ServiceRequestQuestionPrototype,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    row.returns_to = Some(Text(row.state.0));
    step(&mut row, Step::Ask)?;
    let due_at = body.due_at.map_or(work.now + TimeDelta::days(ANSWER), Into::into);
    if due_at <= work.now {
        let why = Say::new("The answer is due in the past.", "مهلت پاسخ در گذشته است.");
        return Err(Error::field("/due_at", "past", why));
    }
    let missing = tidy(&body.missing);
    let question =
        Question { missing, asked_at: work.now, due_at, answer: None, answered_at: None };
    row.question = Some(serde_json::to_value(&question)?);
    if let Some(clock) = Clock::of(work.db(), &row).await? {
        clock.meet(&mut row, Measure::FirstResponse, work.now);
        clock.pause(&mut row, SlaPause::NeedsInfo, work.now);
    }
    let details = json!({ "missing": question.missing, "due_at": question.due_at });
    let fact = InfoNeeded::with(save(work, row).await?, details);
    work.emit(&fact).await?;
    letters::info_needed(work, &fact.request, &question).await?;
    Ok(fact.request)
}

/// Takes the customer's answer; the request goes back to where it was.
pub async fn answer(
    work: &Work<'_>,
    id: Uuid,
    body: &ServiceRequestAnswer,
) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    let sent = body.media.as_deref().unwrap_or_default();
    if body.text.is_none() && sent.is_empty() {
        let why = Say::new("Write an answer or send a photo.", "پاسخی بنویسید یا عکسی بفرستید.");
        return Err(Error::field("/text", "required", why));
    }
    let back = row.returns_to.map_or(ServiceRequestState::Submitted, |to| to.0);
    step(&mut row, Step::Answer(back))?;
    row.returns_to = None;
    if let Some(mut question) = Question::of(&row) {
        question.answer = body.text.as_ref().map(|text| tidy(&text.0));
        question.answered_at = Some(work.now);
        row.question = Some(serde_json::to_value(question)?);
    }
    add_media(work, &mut row, sent).await?;
    row.answered = true;
    let clock = Clock::of(work.db(), &row).await?;
    if let Some(clock) = &clock {
        clock.resume(&mut row, SlaPause::NeedsInfo, work.now)?;
    }
    let row = save(work, row).await?;
    if let Some(clock) = &clock {
        escalation::plan(work, &row, clock).await?;
    }
    let details = json!({ "text": body.text.as_ref().map(|text| &text.0), "photos": sent.len() });
    let fact = RequestAnswered::with(row, details);
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Adds photos to those that a request has.
pub(super) async fn add_media(
    work: &Work<'_>,
    row: &mut request::Model,
    sent: &[RequestMedia],
) -> Result<()> {
    let ids: Vec<_> = sent.iter().map(|media| media.file_id).collect();
    files::attach(work, &ids, Subject::of(row), "/media").await?;
    let mut media: Vec<RequestMedia> = serde_json::from_value(row.media.clone())?;
    media.extend(sent.iter().cloned());
    if media.len() > 50 {
        let why = Say::new("A request has at most 50 photos.", "هر درخواست حداکثر ۵۰ عکس دارد.");
        return Err(Error::field("/media", "too_many", why));
    }
    row.media = serde_json::to_value(media)?;
    Ok(())
}
