//! What is asked, which answers fit, and which of them ask for a recovery. Pure.

use contract::{
    common::LocalizedText,
    rt::Say,
    surveys::{
        ConditionOperator, QuestionId, SurveyAnswer, SurveyChoice, SurveyCondition, SurveyQuestion,
        SurveyQuestionKind as Kind,
    },
};
use kernel::Error;
use serde::{Deserialize, Serialize};

use crate::sla::clock::Both;

/// A question, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub kind: Kind,
    pub text: Both,
    pub required: bool,
    /// The ends of a scale.
    pub scale: Option<(i32, i32)>,
    #[serde(default)]
    pub labels: Vec<Both>,
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Shown if any of these holds; always, if there is none.
    #[serde(default)]
    pub show_if: Vec<Condition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub value: String,
    pub text: Both,
}

/// An earlier answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    AtMost { question: String, score: i32 },
    Equals { question: String, choice: String },
}

impl Condition {
    pub fn holds(&self, answers: &[SurveyAnswer]) -> bool {
        let of = |id: &str| answers.iter().find(|answer| answer.question.0 == id);
        match self {
            Self::AtMost { question, score } => {
                of(question).and_then(|answer| answer.score).is_some_and(|said| said <= *score)
            }
            Self::Equals { question, choice } => of(question)
                .and_then(|answer| answer.choices.as_ref())
                .is_some_and(|said| said.iter().any(|one| one.0 == *choice)),
        }
    }
}

/// The answer to the first question of a kind.
pub fn score_of(kind: Kind, questions: &[Question], answers: &[SurveyAnswer]) -> Option<i32> {
    let question = questions.iter().find(|question| question.kind == kind)?;
    answers.iter().find(|answer| answer.question.0 == question.id)?.score
}

/// Whether the answers fit the questions: each is answered once and in its form, and what must
/// be answered is.
pub fn check(questions: &[Question], answers: &[SurveyAnswer]) -> Result<(), Error> {
    for (index, answer) in answers.iter().enumerate() {
        let pointer = format!("/answers/{index}");
        let known = questions.iter().find(|question| question.id == answer.question.0);
        let Some(question) = known else {
            let why = Say::new("There is no such question.", "چنین پرسشی نیست.");
            return Err(Error::field(&format!("{pointer}/question"), "not_found", why));
        };
        if answers[..index].iter().any(|before| before.question == answer.question) {
            let why =
                Say::new("This question is answered twice.", "به این پرسش دو بار پاسخ داده‌اید.");
            return Err(Error::field(&pointer, "duplicate", why));
        }
        if !fits(question, answer) {
            let why =
                Say::new("This isn't an answer to the question.", "این پاسخ با پرسش نمی‌خواند.");
            return Err(Error::field(&pointer, "does_not_fit", why));
        }
    }
    for question in questions.iter().filter(|question| question.required) {
        let shown = question.show_if.is_empty()
            || question.show_if.iter().any(|condition| condition.holds(answers));
        if shown && answers.iter().all(|answer| answer.question.0 != question.id) {
            let why = Say::new(
                format!("Please answer: {}", question.text.en),
                format!("لطفاً پاسخ دهید: {}", question.text.fa),
            );
            return Err(Error::field("/answers", "required", why));
        }
    }
    Ok(())
}

fn fits(question: &Question, answer: &SurveyAnswer) -> bool {
    let SurveyAnswer { score, choices, text, yes, .. } = answer;
    let known = |value: &str| question.choices.iter().any(|choice| choice.value == value);
    let chosen = choices.as_deref().unwrap_or_default();
    match question.kind {
        Kind::Csat | Kind::Ces | Kind::Nps => {
            let within = |score: i32| {
                question.scale.is_none_or(|(least, most)| (least..=most).contains(&score))
            };
            score.is_some_and(within) && choices.is_none() && text.is_none() && yes.is_none()
        }
        Kind::Choice | Kind::Multi => {
            let many = question.kind == Kind::Multi || chosen.len() == 1;
            let all = !chosen.is_empty() && chosen.iter().all(|value| known(&value.0));
            many && all && score.is_none() && text.is_none() && yes.is_none()
        }
        Kind::Text => text.is_some() && score.is_none() && choices.is_none() && yes.is_none(),
        Kind::Bool => yes.is_some() && score.is_none() && choices.is_none() && text.is_none(),
    }
}

impl From<Question> for SurveyQuestion {
    fn from(question: Question) -> Self {
        Self {
            id: QuestionId(question.id),
            kind: question.kind,
            text: localized(question.text),
            required: question.required,
            min: question.scale.map(|(least, _)| least),
            max: question.scale.map(|(_, most)| most),
            labels: question.labels.into_iter().map(localized).collect(),
            choices: question
                .choices
                .into_iter()
                .map(|choice| SurveyChoice {
                    value: contract::surveys::ChoiceValue(choice.value),
                    text: localized(choice.text),
                })
                .collect(),
            show_if: question.show_if.into_iter().map(SurveyCondition::from).collect(),
        }
    }
}

impl From<Condition> for SurveyCondition {
    fn from(condition: Condition) -> Self {
        match condition {
            Condition::AtMost { question, score } => Self {
                question: QuestionId(question),
                operator: ConditionOperator::AtMost,
                score: Some(score),
                choice: None,
            },
            Condition::Equals { question, choice } => Self {
                question: QuestionId(question),
                operator: ConditionOperator::Equals,
                score: None,
                choice: Some(contract::surveys::ChoiceValue(choice)),
            },
        }
    }
}

fn localized(both: Both) -> LocalizedText {
    LocalizedText { fa: both.fa, en: both.en }
}
