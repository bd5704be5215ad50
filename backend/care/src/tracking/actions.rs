use chrono::TimeDelta;
use contract::{
    common::ProblemCode,
    rt::Say,
    security::Role,
    tracking::{TrackingQuestion, TrackingWishes},
};
use fieldwork::visits::visit;
use kernel::{Error, NewTask, Result, Subject, Work, text::tidy};
use sea_orm::entity::prelude::*;
use serde_json::json;

use crate::{
    letters,
    requests::{
        self,
        events::{LinksRevoked, QuestionAsked, WishesReplaced},
        request, rules,
    },
};

/// The customer wishes for other times: the wishes replace the former ones, and the dispatcher
/// is asked to move what is booked.
pub async fn wish(work: &Work<'_>, id: Uuid, body: &TrackingWishes) -> Result<request::Model> {
    let mut row = requests::lock_as(work, &work.viewer, id).await?;
    let visits = work.system().select::<visit::Entity>();
    let visits = visits.filter(visit::Column::ServiceRequestId.eq(id)).all(work.db()).await?;
    if visits.iter().any(|visit| rules::is_under_way(visit.state.0)) {
        let why = Say::new(
            "The technician is on the way; call us.",
            "سرویسکار در راه است؛ با ما تماس بگیرید.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    if !rules::is_open(row.state.0) {
        let why =
            Say::new("No visit is ahead of this request.", "این درخواست مراجعه‌ای در پیش ندارد.");
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    requests::check_wishes(work, &body.wishes)?;
    row.wishes = serde_json::to_value(&body.wishes)?;
    row.answered = true;
    let row = requests::save(work, row).await?;
    if visits.iter().any(|visit| rules::is_ahead(visit.state.0)) {
        work.task(NewTask {
            kind: "move_visit",
            subject: Subject::of(&row),
            role: Role::Dispatcher,
            assignee: None,
            due_at: work.now + TimeDelta::hours(2),
            title: Say::new(
                format!("{}: the customer wishes for another time", row.number),
                format!("{}: مشتری زمان دیگری می‌خواهد", row.number),
            ),
        })
        .await?;
    }
    let wishes: Vec<_> = body.wishes.iter().map(requests::wish).collect();
    fieldwork::jobs::set_wishes(work, id, &wishes).await?;
    let note = body.note.as_ref().map(|note| tidy(&note.0));
    let fact = WishesReplaced::with(row, json!({ "note": note }));
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// The customer asks something: the agents answer.
pub async fn ask(work: &Work<'_>, id: Uuid, body: &TrackingQuestion) -> Result<request::Model> {
    let mut row = requests::lock_as(work, &work.viewer, id).await?;
    row.answered = true;
    let row = requests::save(work, row).await?;
    work.task(NewTask {
        kind: "customer_question",
        subject: Subject::of(&row),
        role: Role::Agent,
        assignee: None,
        due_at: work.now + TimeDelta::hours(4),
        title: Say::new(
            format!("{}: the customer asks", row.number),
            format!("{}: پرسش مشتری", row.number),
        ),
    })
    .await?;
    let fact = QuestionAsked::with(row, json!({ "text": tidy(&body.text.0) }));
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Ends all links of a request and answers the address of the new one.
pub async fn revoke(work: &Work<'_>, id: Uuid) -> Result<String> {
    let row = requests::lock_as(work, &work.viewer, id).await?;
    kernel::tracking::revoke(work, id).await?;
    work.emit(&LinksRevoked::new(row)).await?;
    letters::link(work, id).await
}
