use contract::{
    rt::Say,
    service_requests::{ServiceRequestPriority, ServiceRequestTriage},
};
use kernel::{Error, Result, Text, Work};
use registry::{branch, installed_unit};
use sea_orm::entity::prelude::*;
use serde_json::json;

use super::{
    super::{
        cover::Cover,
        events::{RequestTriaged, TriageReversed},
        request, rules,
        rules::Step,
    },
    create::codes,
    lock, save, step, unknown,
};
use crate::{
    sla::{
        clock::{Clock, Measure},
        escalation,
    },
    symptoms,
};

/// What triage decides.
#[derive(Clone, Debug)]
pub struct Triage {
    pub priority: ServiceRequestPriority,
    pub symptom_codes: Option<Vec<String>>,
    pub danger: Option<bool>,
    pub unit_id: Option<Uuid>,
    pub branch_id: Option<Uuid>,
    pub assignee_id: Option<Uuid>,
    pub note: Option<String>,
}

impl From<&ServiceRequestTriage> for Triage {
    fn from(body: &ServiceRequestTriage) -> Self {
        Self {
            priority: body.priority,
            symptom_codes: body.symptom_codes.as_deref().map(codes),
            danger: body.danger,
            unit_id: body.installed_unit_id,
            branch_id: body.branch_id,
            assignee_id: body.assignee_id,
            note: body.note.as_ref().map(|note| note.0.clone()),
        }
    }
}

/// Says how pressing a request is and about what; its cover and service level follow.
pub async fn triage(work: &Work<'_>, id: Uuid, what: Triage) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    let before = row.state.0;
    step(&mut row, Step::Triage)?;
    if let Some(listed) = &what.symptom_codes {
        symptoms::known(work.db(), listed, "/symptom_codes").await?;
        row.symptom_code = listed.first().cloned();
        row.symptom_codes = json!(listed);
    }
    let known = symptoms::known(work.db(), &row.symptoms(), "/symptom_codes").await?;
    row.danger = what.danger.unwrap_or(row.danger || known.iter().any(|s| s.is_dangerous));
    row.priority = Text(rules::priority(row.danger, Some(what.priority), &[]));
    if what.priority == ServiceRequestPriority::Emergency && !row.danger {
        let why = Say::new(
            "An emergency is a danger: say so, or choose urgent.",
            "اضطراری یعنی خطر: خطر را ثبت کنید یا فوری را برگزینید.",
        );
        return Err(Error::field("/priority", "danger_missing", why));
    }
    if row.rework_of.is_some() {
        row.priority = Text(rules::raised(row.priority.0));
    }
    if let Some(id) = what.unit_id {
        use installed_unit::Column;
        let units = work.viewer.select::<installed_unit::Entity>().filter(Column::Id.eq(id));
        let unit = units.one(work.db()).await?.ok_or_else(|| unknown("/installed_unit_id"))?;
        row.unit_id = Some(unit.id);
        row.model_id = Some(unit.product_model_id);
        row.serial = Some(unit.serial);
        row.location_id = row.location_id.or(unit.service_location_id);
    }
    if let Some(id) = what.branch_id {
        let branches = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
        row.branch_id =
            Some(branches.one(work.db()).await?.ok_or_else(|| unknown("/branch_id"))?.id);
    }
    row.assignee_id = what.assignee_id.or(row.assignee_id).or(Some(work.viewer.subject()));
    row.triage_note = what.note.or(row.triage_note);
    row.answered = false;
    let cover = Cover::of(work, &row).await?;
    row.cover = Some(serde_json::to_value(&cover)?);
    let clock = Clock::choose(work.db(), &row, cover.facts(&row)).await?;
    if let Some(clock) = &clock {
        clock.give(&mut row)?;
        clock.meet(&mut row, Measure::FirstResponse, work.now);
    }
    let row = save(work, row).await?;
    if let Some(clock) = &clock {
        escalation::plan(work, &row, clock).await?;
    }
    let details = json!({ "from": before, "to": row.state.0, "priority": row.priority.0 });
    let fact = RequestTriaged::with(row, details);
    work.emit(&fact).await?;
    Ok(fact.request)
}

/// Puts a triaged request back among the submitted ones.
pub async fn reverse_triage(work: &Work<'_>, id: Uuid) -> Result<request::Model> {
    let mut row = lock(work, id).await?;
    step(&mut row, Step::ReverseTriage)?;
    // A request that was opened again keeps the jobs of its first round.
    if !crate::letters::jobs_of(work.db(), &row).await?.is_empty() {
        let why = Say::new(
            "It has jobs; a triage is taken back before.",
            "کار دارد؛ بررسی تنها پیش از آن برگردانده می‌شود.",
        );
        return Err(super::refused(why));
    }
    let fact = TriageReversed::new(save(work, row).await?);
    work.emit(&fact).await?;
    Ok(fact.request)
}
