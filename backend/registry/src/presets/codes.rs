//! Symptoms with what is asked and said about them, fault codes, labour, reasons.

use std::collections::HashSet;

use chrono::NaiveDate;
use contract::catalogue::{FaultCodeType, ReasonKind};
use kernel::{Result, Text, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::Uuid};
use serde::Deserialize;

use super::{
    Loaded, given, insert,
    products::{family_ids, known, model_ids},
    several, sheet, value,
};
use crate::catalogue::{
    ERROR_CODE, error_code, error_code_model, fault_code, question, reason, safety_sentence,
    service_code, symptom,
};

const SENTENCES: &str = include_str!("../../presets/safety_sentences.csv");
const QUESTIONS: &str = include_str!("../../presets/questions.csv");
const SYMPTOMS: &str = include_str!("../../presets/symptoms.csv");
const ERRORS: &str = include_str!("../../presets/error_codes.csv");
const LABOUR: &str = include_str!("../../presets/labour_codes.csv");
const STATE_REASONS: &str = include_str!("../../presets/state_reasons.csv");
const CANNOT_COMPLETE: &str = include_str!("../../presets/cannot_complete_reasons.csv");
const FAULTS: [(FaultCodeType, &str); 6] = [
    (FaultCodeType::Section, include_str!("../../presets/sections.csv")),
    (FaultCodeType::Condition, include_str!("../../presets/conditions.csv")),
    (FaultCodeType::Defect, include_str!("../../presets/defects.csv")),
    (FaultCodeType::Repair, include_str!("../../presets/repairs.csv")),
    (FaultCodeType::Cause, include_str!("../../presets/causes.csv")),
    (FaultCodeType::Resolution, include_str!("../../presets/resolutions.csv")),
];

#[derive(Deserialize)]
struct SentenceRow {
    code: String,
    text_fa: String,
    text_en: String,
}

#[derive(Deserialize)]
struct QuestionRow {
    code: String,
    text_fa: String,
    text_en: String,
    answer_type: String,
}

#[derive(Deserialize)]
struct SymptomRow {
    code: String,
    family: String,
    section: String,
    customer_fa: String,
    customer_en: String,
    technician_fa: String,
    technician_en: String,
    danger: bool,
    safety_code: String,
    questions: String,
    self_help_fa: String,
    self_help_en: String,
    default_priority: String,
}

#[derive(Deserialize)]
struct ErrorRow {
    code: String,
    family: String,
    models: String,
    display: String,
    meaning_fa: String,
    meaning_en: String,
    symptom: String,
    customer_step_fa: String,
    customer_step_en: String,
    lockout: bool,
}

/// A line of any sheet of fault codes: what a sheet hasn't is empty.
#[derive(Deserialize)]
struct FaultRow {
    code: String,
    name_fa: String,
    name_en: String,
    #[serde(default)]
    family: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    warranty_part_key: String,
    #[serde(default)]
    warranty_engine_key: String,
    inherent: Option<bool>,
    #[serde(default)]
    evidence_fa: String,
    #[serde(default)]
    evidence_en: String,
    uses_part: Option<bool>,
    counts_as_repair: Option<bool>,
    counts_as_fixed: Option<bool>,
    #[serde(default)]
    customer_sentence_fa: String,
    #[serde(default)]
    customer_sentence_en: String,
}

#[derive(Deserialize)]
struct LabourRow {
    code: String,
    family: String,
    kind: String,
    name_fa: String,
    name_en: String,
    standard_minutes: i32,
    crew_size: i32,
    difficulty: i32,
    warranty_payable: bool,
    skill: String,
    effective_from: NaiveDate,
}

/// A line of either sheet of reasons.
#[derive(Deserialize)]
struct ReasonRow {
    code: String,
    name_fa: String,
    name_en: String,
    applies_to: Option<String>,
    cost_bearer: Option<String>,
    customer_visible: Option<bool>,
    trip_bearer: Option<String>,
    next_step: Option<String>,
    counts_against_ftf: Option<bool>,
}

pub async fn load(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    told(work, loaded).await?;
    symptoms(work, loaded).await?;
    errors(work, loaded).await?;
    faults(work, loaded).await?;
    labour(work, loaded).await?;
    reasons(work, loaded).await
}

/// Safety sentences and questions, to which symptoms refer.
async fn told(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<safety_sentence::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<SentenceRow>(SENTENCES)?, &there, |row| &row.code);
    let new = rows.into_iter().map(|row| safety_sentence::ActiveModel {
        id: Set(work.new_id()),
        code: Set(row.code),
        text_fa: Set(row.text_fa),
        text_en: Set(row.text_en),
    });
    insert(work, new.collect()).await?;

    let there = work.system().select::<question::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<QuestionRow>(QUESTIONS)?, &there, |row| &row.code);
    let new = rows.into_iter().map(|row| {
        Ok(question::ActiveModel {
            id: Set(work.new_id()),
            code: Set(row.code),
            text_fa: Set(row.text_fa),
            text_en: Set(row.text_en),
            answer_type: Set(value(&row.answer_type)?),
        })
    });
    insert(work, new.collect::<Result<_>>()?).await
}

async fn symptoms(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<symptom::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let family = family_ids(work).await?;
    let rows = loaded.only_new(sheet::<SymptomRow>(SYMPTOMS)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        let texts =
            [&row.code, &row.customer_fa, &row.customer_en, &row.technician_fa, &row.technician_en];
        work.search("symptom", id, &texts.map(String::as_str)).await?;
        new.push(symptom::ActiveModel {
            id: Set(id),
            version: Set(1),
            created_at: Set(work.now),
            code: Set(row.code),
            product_family_id: Set(known(&family, &row.family)?),
            section_code: Set(given(row.section)),
            customer_fa: Set(row.customer_fa),
            customer_en: Set(row.customer_en),
            technician_fa: Set(row.technician_fa),
            technician_en: Set(row.technician_en),
            is_dangerous: Set(row.danger),
            safety_code: Set(given(row.safety_code)),
            question_codes: Set(several(&row.questions)),
            self_help_fa: Set(given(row.self_help_fa)),
            self_help_en: Set(given(row.self_help_en)),
            default_priority: Set(value(&row.default_priority)?),
            is_retired: Set(false),
        });
    }
    insert(work, new).await
}

async fn errors(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<error_code::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let (family, models) = (family_ids(work).await?, model_ids(work).await?);
    let rows = loaded.only_new(sheet::<ErrorRow>(ERRORS)?, &there, |row| &row.code);
    let (mut new, mut limits) = (Vec::with_capacity(rows.len()), Vec::new());
    for row in rows {
        let id = work.new_id();
        let texts = [&row.code, &row.display, &row.meaning_fa, &row.meaning_en];
        work.search(ERROR_CODE, id, &texts.map(String::as_str)).await?;
        for code in several(&row.models).0 {
            limits.push(error_code_model::ActiveModel {
                id: Set(work.new_id()),
                error_code_id: Set(id),
                product_model_id: Set(known(&models, &code)?),
            });
        }
        new.push(error_code::ActiveModel {
            id: Set(id),
            code: Set(row.code),
            product_family_id: Set(known(&family, &row.family)?),
            display: Set(row.display),
            meaning_fa: Set(row.meaning_fa),
            meaning_en: Set(row.meaning_en),
            symptom_code: Set(given(row.symptom)),
            customer_step_fa: Set(given(row.customer_step_fa)),
            customer_step_en: Set(given(row.customer_step_en)),
            is_lockout: Set(row.lockout),
        });
    }
    insert(work, new).await?;
    insert(work, limits).await
}

async fn faults(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<fault_code::Entity>().all(work.db()).await?;
    let there: HashSet<_> = there.into_iter().map(|row| row.code).collect();
    let families = family_ids(work).await?;
    let family = |code: &str| match code {
        "" | "GN" => Ok(None),
        code => known(&families, code).map(Some),
    };
    let mut new = Vec::new();
    for (kind, text) in FAULTS {
        for row in loaded.only_new(sheet::<FaultRow>(text)?, &there, |row| &row.code) {
            let id = work.new_id();
            work.search("fault_code", id, &[&row.code, &row.name_fa, &row.name_en]).await?;
            new.push(fault_code::ActiveModel {
                id: Set(id),
                version: Set(1),
                created_at: Set(work.now),
                code: Set(row.code),
                name_fa: Set(row.name_fa),
                name_en: Set(row.name_en),
                is_retired: Set(false),
                kind: Set(Text(kind)),
                product_family_id: Set(family(&row.family)?),
                group_code: Set(given(row.group)),
                customer_fa: Set(given(row.customer_sentence_fa)),
                customer_en: Set(given(row.customer_sentence_en)),
                warranty_part_key: Set(given(row.warranty_part_key)),
                warranty_cause_key: Set(given(row.warranty_engine_key)),
                is_inherent: Set(row.inherent),
                evidence_fa: Set(given(row.evidence_fa)),
                evidence_en: Set(given(row.evidence_en)),
                uses_part: Set(row.uses_part),
                counts_as_repair: Set(row.counts_as_repair),
                counts_as_fixed: Set(row.counts_as_fixed),
            });
        }
    }
    insert(work, new).await
}

async fn labour(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<service_code::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let families = family_ids(work).await?;
    let family = |code: &str| -> Result<Option<Uuid>> {
        match code {
            "" | "GN" => Ok(None),
            code => known(&families, code).map(Some),
        }
    };
    let rows = loaded.only_new(sheet::<LabourRow>(LABOUR)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        work.search("service_code", id, &[&row.code, &row.name_fa, &row.name_en]).await?;
        new.push(service_code::ActiveModel {
            id: Set(id),
            version: Set(1),
            created_at: Set(work.now),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            is_retired: Set(false),
            product_family_id: Set(family(&row.family)?),
            kind: Set(value(&row.kind)?),
            standard_minutes: Set(row.standard_minutes),
            crew_size: Set(row.crew_size),
            difficulty: Set(row.difficulty),
            is_warranty_payable: Set(row.warranty_payable),
            skill_code: Set(given(row.skill)),
            effective_from: Set(row.effective_from),
        });
    }
    insert(work, new).await
}

async fn reasons(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<reason::Entity>().all(work.db()).await?;
    let there: HashSet<_> = there.into_iter().map(|row| row.code).collect();
    let mut new = Vec::new();
    for text in [STATE_REASONS, CANNOT_COMPLETE] {
        for row in loaded.only_new(sheet::<ReasonRow>(text)?, &there, |row| &row.code) {
            let kind = match &row.applies_to {
                Some(kind) => value(kind)?,
                None => Text(ReasonKind::CannotComplete),
            };
            let bearer = row.cost_bearer.or(row.trip_bearer).unwrap_or_default();
            new.push(reason::ActiveModel {
                id: Set(work.new_id()),
                version: Set(1),
                created_at: Set(work.now),
                code: Set(row.code),
                name_fa: Set(row.name_fa),
                name_en: Set(row.name_en),
                is_retired: Set(false),
                kind: Set(kind),
                cost_bearer: Set(value(&bearer)?),
                is_customer_visible: Set(row.customer_visible.unwrap_or(false)),
                next_step: Set(row.next_step.and_then(given)),
                counts_against_first_time_fix: Set(row.counts_against_ftf),
            });
        }
    }
    insert(work, new).await
}
