//! Surveys as the contract shows them.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText, Name, Note, Number, Phone},
    surveys::{
        RecoveryCase, Survey, SurveyEffort, SurveyInterval, SurveyQuestion, SurveyRecommendation,
        SurveyResponse, SurveyShare, SurveyTemplate,
    },
};
use kernel::{App, OrNotFound, Result, Viewer};
use registry::{organization, product_model};
use sea_orm::entity::prelude::*;

use super::{
    actions::Context,
    form::Question,
    invitation, recovery_case, response,
    statistics::{Interval, Recommendation, Share, mean},
    template,
};
use crate::{letters, requests};

pub fn template_shown(row: template::Model) -> Result<SurveyTemplate> {
    Ok(SurveyTemplate {
        id: row.id,
        code: Code(row.code),
        version: row.version,
        title: LocalizedText { fa: row.title_fa, en: row.title_en },
        intro: LocalizedText { fa: row.intro_fa, en: row.intro_en },
        delay_hours: row.delay_hours,
        expires_days: row.expires_days,
        questions: questions(row.questions)?,
    })
}

fn questions(kept: Json) -> Result<Vec<SurveyQuestion>> {
    let kept: Vec<Question> = serde_json::from_value(kept)?;
    Ok(kept.into_iter().map(SurveyQuestion::from).collect())
}

/// The form, as the customer sees it. Once answered, nothing is asked any more.
pub async fn survey(db: &impl ConnectionTrait, row: invitation::Model) -> Result<Survey> {
    let system = Viewer::system(row.organization_id);
    let templates = system.select::<template::Entity>();
    let template = templates.filter(template::Column::Id.eq(row.template_id)).one(db).await?;
    let template = template.or_not_found("survey")?;
    let organizations = system.select::<organization::Entity>();
    let ours = organizations.filter(organization::Column::Id.eq(row.organization_id));
    let ours = ours.one(db).await?.or_not_found("organization")?;
    let context: Context = serde_json::from_value(row.context)?;
    let product = match context.product_model_id {
        Some(id) => {
            let models = system.select::<product_model::Entity>();
            models.filter(product_model::Column::Id.eq(id)).one(db).await?
        }
        None => None,
    };
    let answered = row.answered_at.is_some();
    Ok(Survey {
        title: LocalizedText { fa: template.title_fa, en: template.title_en },
        intro: LocalizedText { fa: template.intro_fa, en: template.intro_en },
        organization_name: LocalizedText { fa: ours.name_fa, en: ours.name_en },
        product: product.map(|model| LocalizedText { fa: model.name_fa, en: model.name_en }),
        done_on: context.done_on,
        expires_at: row.expires_at.into(),
        answered,
        questions: if answered { Vec::new() } else { questions(row.questions)? },
    })
}

/// Answers with the cases that they opened.
pub async fn responses(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<response::Model>,
) -> Result<Vec<SurveyResponse>> {
    let cases = viewer.select::<recovery_case::Entity>();
    let cases = cases
        .filter(recovery_case::Column::ResponseId.is_in(rows.iter().map(|row| row.id)))
        .all(db)
        .await?;
    let cases: HashMap<_, _> = cases.iter().map(|case| (case.response_id, case.id)).collect();
    rows.into_iter().map(|row| response_shown(&cases, row)).collect()
}

fn response_shown(cases: &HashMap<Uuid, Uuid>, row: response::Model) -> Result<SurveyResponse> {
    let context: Context = serde_json::from_value(row.context)?;
    Ok(SurveyResponse {
        recovery_case_id: cases.get(&row.id).copied(),
        id: row.id,
        created_at: row.created_at.into(),
        template_code: Code(row.template_code),
        context: context.shown(),
        answers: serde_json::from_value(row.answers)?,
        nps: row.nps,
        csat: row.csat,
        ces: row.ces,
        low: row.low,
    })
}

/// Cases with the answers that opened them.
pub async fn cases(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<recovery_case::Model>,
) -> Result<Vec<RecoveryCase>> {
    let answers = viewer.select::<response::Entity>();
    let answers = answers
        .filter(response::Column::Id.is_in(rows.iter().map(|row| row.response_id)))
        .all(db)
        .await?;
    let owners: Vec<_> = rows.iter().filter_map(|row| row.owner_id).collect();
    let names = (app.names.accounts)(app.db(), &owners).await?;
    let answers = responses(db, viewer, answers).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let response = answers.iter().find(|answer| answer.id == row.response_id).cloned();
        let response = response.or_not_found("survey answer")?;
        let phone = match (response.context.service_request_id, row.party_id) {
            (Some(id), _) => requests::find(db, viewer, id).await?.contact_phone,
            (None, Some(party)) => letters::phone_of(db, party).await?,
            (None, None) => None,
        };
        shown.push(RecoveryCase {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            number: Number(row.number),
            state: row.state.0,
            due_at: row.due_at.into(),
            owner_id: row.owner_id,
            owner_name: row.owner_id.and_then(|id| names.get(&id).cloned()).map(Name),
            attempts: row.attempts,
            contacted_at: row.contacted_at.map(Into::into),
            contact_note: row.contact_note.map(Note),
            solution: row.solution.filter(|text| !text.is_empty()).map(Note),
            closed_at: row.closed_at.map(Into::into),
            response,
            phone: phone.map(Phone),
        });
    }
    Ok(shown)
}

pub fn recommendation(of: Recommendation) -> SurveyRecommendation {
    SurveyRecommendation {
        n: of.n(),
        promoters: of.promoters,
        passives: of.passives,
        detractors: of.detractors,
        nps: of.nps(),
        interval: of.interval().map(interval),
    }
}

pub fn share(of: Share) -> SurveyShare {
    let percent = |(low, high): Interval| interval((100.0 * low, 100.0 * high));
    SurveyShare {
        n: of.n,
        count: of.count,
        percent: of.percent(),
        interval: of.wilson().map(percent),
    }
}

pub fn effort(scores: &[i32]) -> SurveyEffort {
    let easy = Share::of(scores.iter().copied(), |score| score >= 5);
    SurveyEffort { n: easy.n, mean: mean(scores), easy_percent: easy.percent() }
}

fn interval((low, high): Interval) -> SurveyInterval {
    SurveyInterval { low, high }
}
