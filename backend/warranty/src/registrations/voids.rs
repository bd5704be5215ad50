//! Voiding a warranty: one person shows the evidence, another decides.

use chrono::TimeDelta;
use contract::{
    common::ProblemCode,
    rt::{IfMatch, Say},
    security::Role,
    warranty::{RegistrationEventKind, RegistrationState, VoidProposal, VoidRefusal},
};
use kernel::{Error, NewTask, Result, Subject, Text, Work, tasks};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use super::{
    actions::{Happened, lock, next_version, note, refused},
    events::{WarrantyVoidProposed, WarrantyVoidRefused, WarrantyVoided},
    registration,
};

const TASK: &str = "decide_warranty_void";

pub async fn propose(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &VoidProposal,
) -> Result<registration::Model> {
    let known = lock(work, id).await?;
    if_match.check(known.version)?;
    if known.state.0 == RegistrationState::Voided {
        return Err(refused("The warranty is voided already.", "گارانتی پیش‌تر ابطال شده است."));
    }
    if known.void_proposed_by.is_some() {
        return Err(refused(
            "Somebody proposed it already; a manager decides.",
            "پیش‌تر پیشنهاد شده است؛ مدیر تصمیم می‌گیرد.",
        ));
    }
    let mut change = next_version(&known);
    change.void_proposed_by = Set(Some(work.viewer.subject()));
    let registration = change.update(work.db()).await?;
    let happened = Happened {
        reason: Some(body.reason.0.clone()),
        evidence: body.evidence_file_ids.clone(),
        days: None,
    };
    note(work, &registration, RegistrationEventKind::VoidProposed, happened).await?;
    let task = NewTask {
        kind: TASK,
        subject: Subject::of(&registration),
        role: Role::Manager,
        assignee: None,
        due_at: work.now + TimeDelta::days(2),
        title: Say::new(
            "Decide whether the warranty is voided.",
            "درباره ابطال گارانتی تصمیم بگیرید.",
        ),
    };
    work.task(task).await?;
    let reason = Some(body.reason.0.clone());
    let fact = WarrantyVoidProposed { registration, reason, days: None };
    work.emit(&fact).await?;
    Ok(fact.registration)
}

pub async fn approve(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<registration::Model> {
    let known = proposed(work, id, if_match).await?;
    let mut change = next_version(&known);
    change.state = Set(Text(RegistrationState::Voided));
    let fact = WarrantyVoided::of(change.update(work.db()).await?);
    let kind = RegistrationEventKind::Voided;
    note(work, &fact.registration, kind, Happened::default()).await?;
    tasks::close(work, TASK, Subject::of(&fact.registration)).await?;
    work.emit(&fact).await?;
    Ok(fact.registration)
}

pub async fn refuse(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &VoidRefusal,
) -> Result<registration::Model> {
    let known = proposed(work, id, if_match).await?;
    let mut change = next_version(&known);
    change.void_proposed_by = Set(None);
    let registration = change.update(work.db()).await?;
    let reason = Some(body.reason.0.clone());
    let happened = Happened { reason: reason.clone(), ..Happened::default() };
    note(work, &registration, RegistrationEventKind::VoidRefused, happened).await?;
    tasks::close(work, TASK, Subject::of(&registration)).await?;
    let fact = WarrantyVoidRefused { registration, reason, days: None };
    work.emit(&fact).await?;
    Ok(fact.registration)
}

/// A registration that somebody else proposed to void.
async fn proposed(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<registration::Model> {
    let known = lock(work, id).await?;
    if_match.check(known.version)?;
    match known.void_proposed_by {
        Some(_) if known.state.0 == RegistrationState::Voided => {
            Err(refused("The warranty is voided already.", "گارانتی پیش‌تر ابطال شده است."))
        }
        Some(by) if by == work.viewer.subject() => Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                "You proposed it yourself; another manager decides.",
                "خودتان پیشنهاد داده‌اید؛ مدیر دیگری تصمیم می‌گیرد.",
            ),
        )),
        Some(_) => Ok(known),
        None => Err(refused("Nobody proposed to void it.", "کسی ابطال آن را پیشنهاد نداده است.")),
    }
}
