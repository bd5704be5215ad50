use contract::{
    common::Note,
    surveys::{ChoiceValue, QuestionId, SurveyAnswer, SurveyQuestionKind as Kind},
};

use super::{
    form::{Question, check, score_of},
    presets::{Preset, presets},
};

fn after_repair() -> Preset {
    presets().unwrap().into_iter().find(|preset| preset.code == "SV-REP").unwrap()
}

fn score(question: &str, score: i32) -> SurveyAnswer {
    SurveyAnswer { score: Some(score), ..blank(question) }
}

fn choice(question: &str, value: &str) -> SurveyAnswer {
    SurveyAnswer { choices: Some(vec![ChoiceValue(value.to_owned())]), ..blank(question) }
}

fn blank(question: &str) -> SurveyAnswer {
    let question = QuestionId(question.to_owned());
    SurveyAnswer { question, score: None, choices: None, text: None, yes: None }
}

/// All that must be answered, contentedly.
fn content(questions: &[Question]) -> Vec<SurveyAnswer> {
    let answer = |question: &Question| match question.kind {
        Kind::Csat => score(&question.id, 5),
        Kind::Ces => score(&question.id, 7),
        Kind::Nps => score(&question.id, 10),
        Kind::Choice | Kind::Multi => choice(&question.id, &question.choices[0].value),
        Kind::Text => SurveyAnswer { text: Some(Note("ok".to_owned())), ..blank(&question.id) },
        Kind::Bool => SurveyAnswer { yes: Some(false), ..blank(&question.id) },
    };
    questions.iter().filter(|question| question.required).map(answer).collect()
}

#[test]
fn a_content_customer_is_left_in_peace() {
    for preset in presets().unwrap() {
        let answers = content(&preset.questions);
        assert!(check(&preset.questions, &answers).is_ok(), "{}", preset.code);
        assert!(!preset.low_if.iter().any(|condition| condition.holds(&answers)));
        assert_eq!(score_of(Kind::Nps, &preset.questions, &answers), Some(10));
    }
}

#[test]
fn each_bad_answer_asks_for_a_recovery() {
    let preset = after_repair();
    for bad in [score("nps", 6), score("csat", 2), choice("fixed", "no")] {
        let mut answers = content(&preset.questions);
        answers.retain(|answer| answer.question != bad.question);
        answers.push(bad);
        assert!(check(&preset.questions, &answers).is_ok());
        assert!(preset.low_if.iter().any(|condition| condition.holds(&answers)), "{answers:?}");
    }
}

#[test]
fn answers_that_do_not_fit_are_refused() {
    let preset = after_repair();
    let content = content(&preset.questions);
    let refused = [
        score("nps", 11),
        score("csat", 0),
        choice("fixed", "perhaps"),
        choice("nps", "yes"),
        score("nothing", 3),
        blank("comment"),
        content[0].clone(),
    ];
    for wrong in refused {
        let mut answers = content.clone();
        if wrong != content[0] {
            answers.retain(|answer| answer.question != wrong.question);
        }
        answers.push(wrong.clone());
        assert!(check(&preset.questions, &answers).is_err(), "{wrong:?}");
    }
    assert!(check(&preset.questions, &content[1..]).is_err());
}
