//! Templates that Vafa brings along. Loading them again changes nothing but what is new in them.

use std::collections::BTreeMap;

use contract::{
    job_templates::{TemplateTaskCondition, TemplateTaskKind},
    jobs::{ChecklistGroup, ChecklistInput, JobKind, JobPriority},
};
use kernel::{Result, Text, Work};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use serde::Deserialize;

use super::{Item, Likely, Task, checklist_template, job_template};

const JOB_TEMPLATES: &str = include_str!("../../presets/job_templates.json");
const CHECKLISTS: &str = include_str!("../../presets/checklists.json");

#[derive(Deserialize)]
struct Words {
    fa: String,
    en: String,
}

#[derive(Deserialize)]
struct JobPreset {
    code: String,
    symptom: Option<String>,
    family: String,
    job_type: JobKind,
    title: Words,
    priority: JobPriority,
    tasks: Vec<TaskPreset>,
    labour_codes: Vec<String>,
    parts_likely: Vec<PartPreset>,
    expected_minutes: i32,
    crew: i32,
    skills: Vec<String>,
    tools: Vec<String>,
    likely_defect: Option<String>,
    likely_cause: Option<String>,
}

#[derive(Deserialize)]
struct TaskPreset {
    order: i32,
    kind: TemplateTaskKind,
    when: TemplateTaskCondition,
    labour_code: Option<String>,
    checklist: Option<String>,
}

#[derive(Deserialize)]
struct PartPreset {
    part_group: String,
    probability: f64,
}

#[derive(Deserialize)]
struct ChecklistPreset {
    code: String,
    job_type: JobKind,
    family: String,
    title: Words,
    items: Vec<ItemPreset>,
}

#[derive(Deserialize)]
struct ItemPreset {
    order: i32,
    code: String,
    phase: Phase,
    input: ChecklistInput,
    required: bool,
    text: Words,
    #[serde(default)]
    blocks_start: bool,
    unit: Option<String>,
    min: Option<f64>,
    max: Option<f64>,
    out_of_limit: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Phase {
    Safety,
    Prepare,
    Work,
    Test,
    Handover,
}

/// Brings the presets in, or up to date.
pub async fn load(work: &Work<'_>) -> Result<()> {
    job_templates(work).await?;
    checklists(work).await
}

async fn job_templates(work: &Work<'_>) -> Result<()> {
    use job_template::Column;
    let presets: Vec<JobPreset> = serde_json::from_str(JOB_TEMPLATES)?;
    let rows = presets.into_iter().map(|preset| job_row(work, preset));
    let rows = rows.collect::<Result<Vec<_>>>()?;
    let again = OnConflict::column(Column::Code)
        .update_columns([
            Column::TitleFa,
            Column::TitleEn,
            Column::Priority,
            Column::ExpectedMinutes,
            Column::Crew,
            Column::Tasks,
            Column::ServiceCodes,
            Column::LikelyParts,
            Column::Skills,
            Column::Tools,
        ])
        .to_owned();
    for some in rows.chunks(50) {
        let insert = job_template::Entity::insert_many(some.to_vec()).on_conflict(again.clone());
        insert.exec_without_returning(work.db()).await?;
    }
    Ok(())
}

fn job_row(work: &Work<'_>, preset: JobPreset) -> Result<job_template::ActiveModel> {
    let tasks = preset.tasks.into_iter().map(|task| Task {
        position: task.order,
        kind: task.kind,
        condition: task.when,
        service_code: task.labour_code,
        checklist_code: task.checklist,
    });
    let mut likely: Vec<_> = preset.parts_likely.into_iter().map(likely).collect();
    likely.sort_by_key(|part| -part.probability_percent);
    Ok(job_template::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(preset.code),
        kind: Set(Text(preset.job_type)),
        family_code: Set(preset.family),
        symptom_code: Set(preset.symptom),
        title_fa: Set(preset.title.fa),
        title_en: Set(preset.title.en),
        priority: Set(Text(preset.priority)),
        expected_minutes: Set(preset.expected_minutes),
        crew: Set(preset.crew),
        tasks: Set(serde_json::to_value(tasks.collect::<Vec<_>>())?),
        service_codes: Set(preset.labour_codes.into()),
        likely_parts: Set(serde_json::to_value(likely)?),
        skills: Set(preset.skills.into()),
        tools: Set(preset.tools.into()),
        likely_defect_code: Set(preset.likely_defect),
        likely_cause_code: Set(preset.likely_cause),
    })
}

#[expect(clippy::cast_possible_truncation, reason = "a probability is at most one")]
fn likely(part: PartPreset) -> Likely {
    let percent = (part.probability * 100.0).round();
    Likely { part_group: part.part_group, probability_percent: percent.clamp(0.0, 100.0) as i32 }
}

async fn checklists(work: &Work<'_>) -> Result<()> {
    use checklist_template::Column;
    let presets: Vec<ChecklistPreset> = serde_json::from_str(CHECKLISTS)?;
    let rows = presets.into_iter().map(|preset| {
        let items: Vec<_> = in_groups(preset.items);
        Ok(checklist_template::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            code: Set(preset.code),
            kind: Set(Text(preset.job_type)),
            family_code: Set(preset.family),
            title_fa: Set(preset.title.fa),
            title_en: Set(preset.title.en),
            items: Set(serde_json::to_value(items)?),
        })
    });
    let rows = rows.collect::<Result<Vec<_>>>()?;
    let again = OnConflict::column(Column::Code)
        .update_columns([Column::TitleFa, Column::TitleEn, Column::Items])
        .to_owned();
    for some in rows.chunks(16) {
        let insert = checklist_template::Entity::insert_many(some.to_vec());
        insert.on_conflict(again.clone()).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

/// The items in the order of the screens of a visit; within one, as they were.
fn in_groups(items: Vec<ItemPreset>) -> Vec<Item> {
    let mut groups: BTreeMap<(u8, i32), Item> = BTreeMap::new();
    for item in items {
        let group = group(item.phase, &item.code);
        let place = (screen(group), item.order);
        groups.insert(place, entry(item, group));
    }
    let mut position = 0;
    let numbered = groups.into_values().map(|mut item| {
        position += 1;
        item.position = position;
        item
    });
    numbered.collect()
}

fn entry(item: ItemPreset, group: ChecklistGroup) -> Item {
    Item {
        position: item.order,
        code: item.code,
        group,
        title_fa: item.text.fa,
        title_en: item.text.en,
        input: item.input,
        required: item.required,
        blocks_start: item.blocks_start,
        unit: item.unit,
        minimum: item.min.map(thousandths),
        maximum: item.max.map(thousandths),
        out_of_limit: item.out_of_limit,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "limits of measurements are small")]
fn thousandths(limit: f64) -> i64 {
    (limit * 1000.0).round() as i64
}

/// The finding and what proves it come before the price, the price before the work.
fn group(phase: Phase, code: &str) -> ChecklistGroup {
    match (phase, code) {
        (_, FINDING | PHOTO_OF_FAULT) => ChecklistGroup::Diagnosis,
        (_, super::PRICE_TOLD) => ChecklistGroup::Price,
        (Phase::Safety, _) => ChecklistGroup::Safety,
        (Phase::Prepare, _) => ChecklistGroup::Unit,
        (Phase::Work, _) => ChecklistGroup::Work,
        (Phase::Test, _) => ChecklistGroup::Test,
        (Phase::Handover, _) => ChecklistGroup::Handover,
    }
}

const FINDING: &str = "GN-R1";
const PHOTO_OF_FAULT: &str = "GN-R3";

fn screen(group: ChecklistGroup) -> u8 {
    match group {
        ChecklistGroup::Safety => 0,
        ChecklistGroup::Unit => 1,
        ChecklistGroup::Diagnosis => 2,
        ChecklistGroup::Price => 3,
        ChecklistGroup::Work => 4,
        ChecklistGroup::Test => 5,
        ChecklistGroup::Handover => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_presets_are_read() {
        let jobs: Vec<JobPreset> = serde_json::from_str(JOB_TEMPLATES).unwrap();
        assert_eq!(jobs.len(), 117);
        let lists: Vec<ChecklistPreset> = serde_json::from_str(CHECKLISTS).unwrap();
        let codes: Vec<_> = lists.iter().map(|list| list.code.clone()).collect();
        let named =
            jobs.iter().flat_map(|job| &job.tasks).filter_map(|task| task.checklist.as_ref());
        assert!(named.into_iter().all(|code| codes.contains(code)));
    }

    #[test]
    fn a_visit_goes_from_safety_to_handover() {
        let lists: Vec<ChecklistPreset> = serde_json::from_str(CHECKLISTS).unwrap();
        let boiler = lists.into_iter().find(|list| list.code == "CL-REPAIR-HP").unwrap();
        let items = in_groups(boiler.items);
        let screens: Vec<_> = items.iter().map(|item| screen(item.group)).collect();
        assert!(screens.is_sorted());
        let price = items.iter().position(|item| item.group == ChecklistGroup::Price).unwrap();
        assert_eq!(items[price].code, super::super::PRICE_TOLD);
        let monoxide = items.iter().find(|item| item.code == "HP-S1").unwrap();
        assert_eq!((monoxide.minimum, monoxide.maximum), (Some(0), Some(9_000)));
    }
}
