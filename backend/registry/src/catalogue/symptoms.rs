//! What customers complain of.

use std::collections::HashMap;

use contract::{
    catalogue::{
        ListSymptomsQuery, Question, SafetySentence, Symptom, SymptomPatch, SymptomPrototype,
    },
    common::Code,
    rt::IfMatch,
};
use kernel::{Error, OnDuplicate, OrNotFound, Order, Pager, Result, Row, Say, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{Codes, entries, families, question, safety_sentence, symptom};

pub async fn create(work: &Work<'_>, body: &SymptomPrototype) -> Result<symptom::Model> {
    entries::check_family(work, Some(body.product_family_id)).await?;
    let (customer_fa, customer_en) = entries::kept(&body.customer_text);
    let (technician_fa, technician_en) = entries::kept(&body.technician_text);
    let (self_help_fa, self_help_en) = entries::maybe_kept(body.self_help.as_ref());
    let row = symptom::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        product_family_id: Set(body.product_family_id),
        section_code: Set(entries::code(body.section_code.as_ref())),
        customer_fa: Set(customer_fa),
        customer_en: Set(customer_en),
        technician_fa: Set(technician_fa),
        technician_en: Set(technician_en),
        is_dangerous: Set(body.is_dangerous.unwrap_or(false)),
        safety_code: Set(entries::code(body.safety_code.as_ref())),
        question_codes: Set(entries::list(body.question_codes.as_deref())),
        self_help_fa: Set(self_help_fa),
        self_help_en: Set(self_help_en),
        default_priority: Set(Text(body.default_priority)),
        is_retired: Set(false),
    };
    let symptom = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    check(work, &symptom).await?;
    entries::added(work, symptom).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &SymptomPatch,
) -> Result<symptom::Model> {
    let symptoms = work.viewer.select::<symptom::Entity>().filter(symptom::Column::Id.eq(id));
    let symptom = symptoms.lock_exclusive().one(work.db()).await?.or_not_found("symptom")?;
    if_match.check(symptom.version)?;
    let version = Set(symptom.version + 1);
    let mut change = symptom::ActiveModel { version, ..symptom.into_active_model() };
    if let Some(section) = &body.section_code {
        change.section_code = Set(entries::code(section.as_ref()));
    }
    if let Some(said) = &body.customer_text {
        let (fa, en) = entries::kept(said);
        (change.customer_fa, change.customer_en) = (Set(fa), Set(en));
    }
    if let Some(said) = &body.technician_text {
        let (fa, en) = entries::kept(said);
        (change.technician_fa, change.technician_en) = (Set(fa), Set(en));
    }
    if let Some(is) = body.is_dangerous {
        change.is_dangerous = Set(is);
    }
    if let Some(safety) = &body.safety_code {
        change.safety_code = Set(entries::code(safety.as_ref()));
    }
    if let Some(questions) = &body.question_codes {
        change.question_codes = Set(entries::list(Some(questions)));
    }
    if let Some(said) = &body.self_help {
        let (fa, en) = entries::maybe_kept(said.as_ref());
        (change.self_help_fa, change.self_help_en) = (Set(fa), Set(en));
    }
    if let Some(priority) = body.default_priority {
        change.default_priority = Set(Text(priority));
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    let symptom = change.update(work.db()).await?;
    check(work, &symptom).await?;
    entries::changed(work, symptom).await
}

/// What is dangerous has a sentence that says what to do, and never offers self-help.
async fn check(work: &Work<'_>, symptom: &symptom::Model) -> Result<()> {
    let told = told(work.db(), &work.viewer).await?;
    let missing = |pointer: &str| {
        let why = Say::new("There is no such code.", "چنین کدی نیست.");
        Error::field(pointer, "not_found", why)
    };
    if let Some(code) = &symptom.safety_code
        && !told.sentences.contains_key(code)
    {
        return Err(missing("/safety_code"));
    }
    let unknown = symptom.question_codes.0.iter().position(|q| !told.questions.contains_key(q));
    if let Some(index) = unknown {
        return Err(missing(&format!("/question_codes/{index}")));
    }
    if symptom.is_dangerous && symptom.safety_code.is_none() {
        let why = Say::new(
            "A dangerous symptom says what to do at once.",
            "نشانه خطرناک باید بگوید همین حالا چه باید کرد.",
        );
        return Err(Error::field("/safety_code", "required", why));
    }
    if symptom.is_dangerous && symptom.self_help_fa.is_some() {
        let why = Say::new(
            "A dangerous symptom offers no self-help.",
            "برای نشانه خطرناک راهنمای خودیاری نوشته نمی‌شود.",
        );
        return Err(Error::field("/self_help", "not_allowed", why));
    }
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<symptom::Model> {
    let symptoms = viewer.select::<symptom::Entity>().filter(symptom::Column::Id.eq(id));
    symptoms.one(db).await?.or_not_found("symptom")
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListSymptomsQuery,
    page: &Pager,
) -> Result<Vec<symptom::Model>> {
    use symptom::Column;
    let mut rows = viewer.select::<symptom::Entity>();
    if !query.product_family_id.is_empty() {
        rows = rows.filter(Column::ProductFamilyId.is_in(query.product_family_id.iter().copied()));
    }
    if let Some(is_dangerous) = query.is_dangerous {
        rows = rows.filter(Column::IsDangerous.eq(is_dangerous));
    }
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(Column::IsRetired.eq(is_retired));
    }
    rows = entries::found(rows, db, Column::Id, symptom::Model::KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// The questions and sentences that symptoms refer to, by code: there are few.
struct Told {
    questions: HashMap<String, Question>,
    sentences: HashMap<String, SafetySentence>,
}

async fn told(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<Told> {
    let questions = viewer.select::<question::Entity>().all(db).await?;
    let questions = questions.into_iter().map(|row| {
        let shown = Question {
            code: Code(row.code.clone()),
            text: entries::said(row.text_fa, row.text_en),
            answer_type: row.answer_type.0,
        };
        (row.code, shown)
    });
    let sentences = viewer.select::<safety_sentence::Entity>().all(db).await?;
    let sentences = sentences.into_iter().map(|row| {
        let text = entries::said(row.text_fa, row.text_en);
        (row.code.clone(), SafetySentence { code: Code(row.code), text })
    });
    Ok(Told { questions: questions.collect(), sentences: sentences.collect() })
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    symptoms: Vec<symptom::Model>,
) -> Result<Vec<Symptom>> {
    let families = families::by_id(db, viewer).await?;
    let told = told(db, viewer).await?;
    let questions = |codes: Codes| {
        codes.0.iter().filter_map(|code| told.questions.get(code)).cloned().collect::<Vec<_>>()
    };
    let show = |symptom: symptom::Model| {
        let family = families.get(&symptom.product_family_id).or_not_found("product family")?;
        let safety = symptom.safety_code.and_then(|code| told.sentences.get(&code)).cloned();
        Ok(Symptom {
            id: symptom.id,
            version: symptom.version,
            created_at: symptom.created_at.into(),
            product_family: entries::reference(family),
            code: Code(symptom.code),
            section_code: symptom.section_code.map(Code),
            customer_text: entries::said(symptom.customer_fa, symptom.customer_en),
            technician_text: entries::said(symptom.technician_fa, symptom.technician_en),
            is_dangerous: symptom.is_dangerous,
            safety,
            questions: questions(symptom.question_codes),
            self_help: entries::maybe_said(symptom.self_help_fa, symptom.self_help_en),
            default_priority: symptom.default_priority.0,
            is_retired: symptom.is_retired,
        })
    };
    symptoms.into_iter().map(show).collect()
}
