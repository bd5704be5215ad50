//! The checklist of a job: laid out when the job is made, answered on site.

use contract::{
    common::{Code, LocalizedText, Note, Reason},
    jobs::{
        ChecklistGroup, ChecklistInput, ChecklistItem, ChecklistItemPatch, ChecklistItemState,
        ChecklistProgress, JobPhotoKind, SerialNumber,
    },
    rt::{IfMatch, Quantity, Say},
};
use kernel::{App, Error, OrNotFound, Result, Subject, Text, Viewer, Work, files, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{actions, checklist_item, job, photo, rules, rules::Answer, unit};
use crate::{
    events::{ChecklistItemAnswered, PhotoAdded},
    templates,
};

/// Puts the items of such work on a new job.
pub async fn lay_out(work: &Work<'_>, job: &job::Model, family_code: &str) -> Result<()> {
    let items = templates::checklist(work.db(), &work.system(), job.kind.0, family_code).await?;
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| checklist_item::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            organization_id: Set(job.organization_id),
            job_id: Set(job.id),
            group_name: Set(Text(item.group)),
            position: Set(item.position),
            code: Set(item.code),
            title_fa: Set(item.title_fa),
            title_en: Set(item.title_en),
            input: Set(Text(item.input)),
            required: Set(item.required),
            blocks_start: Set(item.blocks_start),
            unit: Set(item.unit),
            minimum: Set(item.minimum),
            maximum: Set(item.maximum),
            out_of_limit: Set(item.out_of_limit),
            state: Set(Text(ChecklistItemState::Open)),
            value: Set(None),
            waived_reason: Set(None),
            done_at: Set(None),
            done_by: Set(None),
        })
        .collect();
    if !rows.is_empty() {
        checklist_item::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

/// The items of a job in the order of the work.
pub async fn items(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Vec<checklist_item::Model>> {
    let items = viewer.select::<checklist_item::Entity>();
    let items = items.filter(checklist_item::Column::JobId.eq(job_id));
    Ok(items.order_by_asc(checklist_item::Column::Position).all(db).await?)
}

/// Whether an item needs nothing more.
pub fn settled(item: &checklist_item::Model) -> bool {
    matches!(item.state.0, ChecklistItemState::Done | ChecklistItemState::Waived)
}

/// How many of the required items of each group are settled, in the order of the work.
pub(crate) fn progress(items: &[checklist_item::Model]) -> Vec<ChecklistProgress> {
    let mut groups: Vec<ChecklistProgress> = Vec::new();
    for item in items.iter().filter(|item| item.required) {
        let group = item.group_name.0;
        let place = groups.iter().position(|progress| progress.group == group);
        let place = place.unwrap_or_else(|| {
            groups.push(ChecklistProgress { group, settled: 0, required: 0 });
            groups.len() - 1
        });
        groups[place].required += 1;
        groups[place].settled += i32::from(settled(item));
    }
    groups
}

/// Answers an item, takes the answer back, or waives it.
pub async fn answer(
    work: &Work<'_>,
    job_id: Uuid,
    item_id: Uuid,
    if_match: IfMatch,
    body: ChecklistItemPatch,
) -> Result<checklist_item::Model> {
    let job = actions::lock(work, job_id).await?;
    actions::open_to_changes(&job)?;
    let items = work.viewer.select::<checklist_item::Entity>();
    let item = items
        .filter(checklist_item::Column::Id.eq(item_id))
        .filter(checklist_item::Column::JobId.eq(job_id))
        .lock_exclusive()
        .one(work.db())
        .await?
        .or_not_found("checklist item")?;
    if_match.check(item.version)?;
    let answer = patched(&item, &body)?;
    let limits = (item.minimum, item.maximum);
    let Some(mut state) = rules::answered(item.input.0, limits, &answer) else {
        let why = Say::new(
            "This item asks for another kind of answer.",
            "این قلم پاسخی از نوع دیگر می‌خواهد.",
        );
        return Err(Error::field("", "wrong_input", why));
    };
    let job = match &answer.serial {
        Some(serial) if item.group_name.0 == ChecklistGroup::Unit && body.serial.is_some() => {
            unit::scanned(work, job, serial).await?
        }
        _ => job,
    };
    if let (Some(file), Some(Some(_))) = (answer.file_id, &body.file_id) {
        attach(work, &job, &item, file).await?;
    }
    let waived = match &body.waived_reason {
        Some(reason) => reason.as_ref().map(|reason| reason.0.clone()),
        None => item.waived_reason.clone(),
    };
    if waived.is_some() && state != ChecklistItemState::Done {
        if item.group_name.0 == ChecklistGroup::Safety {
            let why = Say::new(
                "Safety can't be waived: answer it, or leave the work unfinished.",
                "از ایمنی نمی‌توان گذشت؛ پاسخ دهید یا کار را ناتمام بگذارید.",
            );
            return Err(Error::field("/waived_reason", "not_waivable", why));
        }
        state = ChecklistItemState::Waived;
    }
    save(work, &job, item, answer, state, waived).await
}

async fn save(
    work: &Work<'_>,
    job: &job::Model,
    item: checklist_item::Model,
    answer: Answer,
    state: ChecklistItemState,
    waived: Option<String>,
) -> Result<checklist_item::Model> {
    let open = state == ChecklistItemState::Open;
    let version = item.version + 1;
    let mut change = item.into_active_model();
    change.version = Set(version);
    change.state = Set(Text(state));
    change.value = match answer == Answer::default() {
        true => Set(None),
        false => Set(Some(serde_json::to_value(answer)?)),
    };
    change.waived_reason = Set(waived);
    change.done_at = Set((!open).then_some(work.now));
    change.done_by = Set((!open).then(|| work.viewer.subject()));
    let item = change.update(work.db()).await?;
    let job = actions::next_version(work, job).update(work.db()).await?;
    let fact = ChecklistItemAnswered { row: item, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// The answer with what the body changes.
fn patched(item: &checklist_item::Model, body: &ChecklistItemPatch) -> Result<Answer> {
    let mut answer: Answer = match &item.value {
        Some(value) => serde_json::from_value(value.clone())?,
        None => Answer::default(),
    };
    if let Some(checked) = body.checked {
        answer.checked = checked;
    }
    if let Some(measured) = body.measured {
        answer.measured = measured.map(|quantity| quantity.0);
    }
    if let Some(note) = &body.text {
        answer.text = note.as_ref().map(|note| text::tidy(&note.0)).filter(|text| !text.is_empty());
    }
    if let Some(serial) = &body.serial {
        answer.serial = serial
            .as_ref()
            .map(|serial| text::serial(&serial.0))
            .filter(|serial| !serial.is_empty());
    }
    if let Some(file) = body.file_id {
        answer.file_id = file;
    }
    if let Some(signature) = &body.signature {
        answer.signature = signature.as_ref().map(serde_json::to_value).transpose()?;
    }
    Ok(answer)
}

/// A picture that answers an item is a photo of the job too.
async fn attach(
    work: &Work<'_>,
    job: &job::Model,
    item: &checklist_item::Model,
    file: Uuid,
) -> Result<()> {
    files::attach(work, &[file], Subject::of(job), "/file_id").await?;
    let kind = match item.group_name.0 {
        ChecklistGroup::Safety | ChecklistGroup::Unit => JobPhotoKind::Intake,
        ChecklistGroup::Handover => JobPhotoKind::Handover,
        _ => JobPhotoKind::During,
    };
    add_photo(work, job, None, file, kind, Some(item.title_en.clone())).await.map(drop)
}

pub async fn add_photo(
    work: &Work<'_>,
    job: &job::Model,
    visit_id: Option<Uuid>,
    file_id: Uuid,
    kind: JobPhotoKind,
    note: Option<String>,
) -> Result<photo::Model> {
    let row = photo::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        visit_id: Set(visit_id),
        file_id: Set(file_id),
        kind: Set(Text(kind)),
        note: Set(note),
    };
    let fact = PhotoAdded { row: row.insert(work.db()).await?, job: job.clone() };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// Settles the open items that something done elsewhere answers: the price was accepted, the
/// customer signed.
pub async fn settle(
    work: &Work<'_>,
    job: &job::Model,
    which: impl Fn(&checklist_item::Model) -> bool,
    answer: Answer,
) -> Result<()> {
    let open = items(work.db(), &work.system(), job.id).await?;
    for item in open.into_iter().filter(|item| !settled(item) && which(item)) {
        let version = item.version + 1;
        let mut change = item.into_active_model();
        change.version = Set(version);
        change.state = Set(Text(ChecklistItemState::Done));
        change.value = Set(Some(serde_json::to_value(&answer)?));
        change.done_at = Set(Some(work.now));
        change.done_by = Set(Some(work.viewer.subject()));
        let row = change.update(work.db()).await?;
        work.emit(&ChecklistItemAnswered { row, job: job.clone() }).await?;
    }
    Ok(())
}

/// The item that the customer's signature at the hand-over answers.
pub fn is_customers_signature(item: &checklist_item::Model) -> bool {
    item.group_name.0 == ChecklistGroup::Handover && item.input.0 == ChecklistInput::Signature
}

/// Items as the contract has them, with who settled each.
pub(crate) async fn shown(
    app: &App,
    items: Vec<checklist_item::Model>,
) -> Result<Vec<ChecklistItem>> {
    let names = app.names_of(items.iter().filter_map(|item| item.done_by)).await?;
    let shown = items.into_iter().map(|item| {
        let answer: Answer = match item.value {
            Some(value) => serde_json::from_value(value)?,
            None => Answer::default(),
        };
        Ok(ChecklistItem {
            id: item.id,
            version: item.version,
            created_at: item.created_at.into(),
            job_id: item.job_id,
            group: item.group_name.0,
            position: item.position,
            code: Code(item.code),
            title: LocalizedText { fa: item.title_fa, en: item.title_en },
            input: item.input.0,
            required: item.required,
            blocks_start: item.blocks_start,
            unit: item.unit,
            minimum: item.minimum.map(Quantity),
            maximum: item.maximum.map(Quantity),
            out_of_limit: item.out_of_limit.map(Code),
            state: item.state.0,
            checked: answer.checked,
            measured: answer.measured.map(Quantity),
            text: answer.text.map(Note),
            serial: answer.serial.map(SerialNumber),
            file_id: answer.file_id,
            signature: answer.signature.map(serde_json::from_value).transpose()?,
            waived_reason: item.waived_reason.map(Reason),
            done_at: item.done_at.map(Into::into),
            done_by: item.done_by,
            done_by_name: item.done_by.and_then(|by| names.get(&by).cloned()),
        })
    });
    shown.collect()
}
