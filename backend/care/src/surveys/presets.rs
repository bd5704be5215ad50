//! The surveys that an organization starts with. Of the catalogue's, those are taken whose event
//! happens here: a repair or an installation was closed.

use contract::surveys::SurveyQuestionKind;
use kernel::{Error, Result, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::Deserialize;
use serde_json::json;

use super::{
    form::{Choice, Condition, Question},
    template,
};
use crate::sla::clock::Both;

/// A survey, as `presets/surveys.json` has it.
pub struct Preset {
    pub code: String,
    pub title: Both,
    pub intro: Both,
    pub trigger: String,
    pub delay_hours: i32,
    pub expires_days: i32,
    pub questions: Vec<Question>,
    pub low_if: Vec<Condition>,
    pub recovery_hours: i32,
}

#[derive(Deserialize)]
struct Entry {
    code: String,
    title: Both,
    trigger: String,
    delay_hours: i32,
    expires_days: i32,
    intro: Both,
    questions: Vec<QuestionEntry>,
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
struct QuestionEntry {
    id: String,
    kind: String,
    text: Both,
    required: bool,
    scale: Option<(i32, i32)>,
    #[serde(default)]
    labels: Vec<Both>,
    #[serde(default)]
    options: Vec<Choice>,
    show_if: Option<Any>,
}

#[derive(Deserialize)]
struct Any {
    #[serde(default)]
    any: Vec<Test>,
}

#[derive(Deserialize)]
struct Test {
    q: String,
    op: String,
    value: Json,
}

#[derive(Deserialize)]
struct Rule {
    when: Any,
    action: String,
    due_working_hours: Option<i32>,
}

const TRIGGERS: [&str; 2] = ["job.closed(repair)", "job.closed(install)"];

pub fn presets() -> Result<Vec<Preset>> {
    let entries: Vec<Entry> = serde_json::from_str(include_str!("../../presets/surveys.json"))?;
    let taken = entries.into_iter().filter(|entry| TRIGGERS.contains(&entry.trigger.as_str()));
    taken.map(preset).collect()
}

fn preset(entry: Entry) -> Result<Preset> {
    let questions = entry.questions.into_iter().map(question).collect::<Result<Vec<_>>>()?;
    let asked = |condition: &Condition| {
        let (Condition::AtMost { question, .. } | Condition::Equals { question, .. }) = condition;
        questions.iter().any(|known| known.id == *question)
    };
    let recovery = entry.rules.into_iter().find(|rule| rule.action == "open_recovery_case");
    let recovery_hours = recovery.as_ref().and_then(|rule| rule.due_working_hours).unwrap_or(24);
    let low_if = conditions(recovery.map(|rule| rule.when))?;
    Ok(Preset {
        code: entry.code,
        title: entry.title,
        intro: entry.intro,
        trigger: entry.trigger,
        delay_hours: entry.delay_hours,
        expires_days: entry.expires_days,
        low_if: low_if.into_iter().filter(asked).collect(),
        questions,
        recovery_hours,
    })
}

fn question(entry: QuestionEntry) -> Result<Question> {
    let kind: SurveyQuestionKind =
        entry.kind.parse().map_err(|_| Error::internal(format!("what is {}?", entry.kind)))?;
    Ok(Question {
        id: entry.id,
        kind,
        text: entry.text,
        required: entry.required,
        scale: entry.scale,
        labels: entry.labels,
        choices: entry.options,
        show_if: conditions(entry.show_if)?,
    })
}

fn conditions(any: Option<Any>) -> Result<Vec<Condition>> {
    let test = |test: Test| match (test.op.as_str(), &test.value) {
        ("<=", Json::Number(n)) => {
            let score = n.as_i64().and_then(|n| i32::try_from(n).ok());
            let score = score.ok_or_else(|| Error::internal(format!("what is {n}?")))?;
            Ok(Condition::AtMost { question: test.q, score })
        }
        ("==", Json::String(choice)) => {
            Ok(Condition::Equals { question: test.q, choice: choice.clone() })
        }
        (op, value) => Err(Error::internal(format!("what is {op} {value}?"))),
    };
    any.map_or_else(Vec::new, |any| any.any).into_iter().map(test).collect()
}

/// Gives an organization the surveys that it lacks; answers how many those are.
pub async fn seed(work: &Work<'_>) -> Result<usize> {
    let organization = work.viewer.organization();
    let known = work.system().select::<template::Entity>();
    let known = known.filter(template::Column::OrganizationId.eq(organization));
    let known = known.all(work.db()).await?;
    let missing: Vec<_> = presets()?
        .into_iter()
        .filter(|preset| known.iter().all(|row| row.code != preset.code))
        .collect();
    let count = missing.len();
    for preset in missing {
        let row = template::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            organization_id: Set(organization),
            code: Set(preset.code),
            title_fa: Set(preset.title.fa),
            title_en: Set(preset.title.en),
            intro_fa: Set(preset.intro.fa),
            intro_en: Set(preset.intro.en),
            trigger: Set(preset.trigger),
            delay_hours: Set(preset.delay_hours),
            expires_days: Set(preset.expires_days),
            questions: Set(json!(preset.questions)),
            low_if: Set(json!(preset.low_if)),
            recovery_hours: Set(preset.recovery_hours),
        };
        row.insert(work.db()).await?;
    }
    Ok(count)
}
