use contract::{
    common::{Language as Wire, LocalizedText, Name, Note, Number, Phone},
    jobs::{JobState, JobsApi, PriceState},
    rt::{Cx, Language, Say},
    service_requests::{
        Address, CityName, RequestCover, RequestQuestion, RequestWish, ServiceRequestState as State,
    },
    tracking::{
        Sentence, Tracking, TrackingAction, TrackingEstimate, TrackingJob, TrackingOrganization,
        TrackingVisit,
    },
};
use kernel::{App, Result, Viewer};
use registry::{installed_unit, organization, product_model, service_location};
use sea_orm::entity::prelude::*;

use super::{
    facts::{self, Told, Whole},
    sentences, timeline,
};
use crate::{
    requests::{self, Cover, End, Question, request, rules},
    symptoms,
};

/// The page of a request, as its reader may see it.
pub async fn page(app: &App, db: &impl ConnectionTrait, cx: &Cx, id: Uuid) -> Result<Tracking> {
    let viewer = Viewer::new(&cx.principal);
    let row = requests::find(db, &viewer, id).await?;
    let whole = facts::gather(app, db, &viewer, &row).await?;
    let told: Vec<_> = whole.jobs.iter().map(|told| told.facts.clone()).collect();
    let sentence = sentences::of_request(&whole.story, &told, cx.language)?;
    let mut jobs = Vec::with_capacity(whole.jobs.len());
    for told in &whole.jobs {
        jobs.push(job(app, cx, &whole, told).await?);
    }
    // Whoever only holds the link doesn't learn where somebody lives.
    let knows_address = viewer.link().is_none() || viewer.stepped_up();
    let (city, address) = place(db, &row).await?;
    let (product, serial) = unit(db, &row).await?;
    let known = symptoms::known(db, &row.symptoms(), "").await.unwrap_or_default();
    let dangerous = known.iter().find(|symptom| symptom.is_dangerous);
    let safety = match dangerous.and_then(|symptom| symptom.safety_code.clone()) {
        Some(code) if row.danger && rules::is_open(row.state.0) => {
            requests::view::safety_sentence(db, &code).await?
        }
        _ => None,
    };
    let ends = [&row.rejection, &row.cancellation].into_iter().flatten();
    let end = ends.filter_map(|end| serde_json::from_value::<End>(end.clone()).ok()).next();
    Ok(Tracking {
        service_request_id: row.id,
        number: Number(row.number.clone()),
        version: row.version,
        created_at: row.created_at.into(),
        state: row.state.0,
        sentence: Sentence(sentence),
        language: match cx.language {
            Language::Fa => Wire::Fa,
            Language::En => Wire::En,
        },
        danger: row.danger,
        safety: safety.map(|say| Sentence(say.to(cx.language))),
        organization: organization(db, row.organization_id).await?,
        product,
        serial,
        symptoms: Some(
            known
                .into_iter()
                .map(|symptom| LocalizedText { fa: symptom.customer_fa, en: symptom.customer_en })
                .collect(),
        ),
        narrative: row.narrative.clone().map(Note),
        city: city.map(CityName),
        address: address.filter(|_| knows_address).map(Address),
        cover: Cover::kept(&row).map(RequestCover::from),
        question: Question::of(&row).map(RequestQuestion::from),
        reason: end.map(|end| Note(end.reason)),
        merged_into: row.merged_into,
        actions: actions(&row, &whole, &jobs),
        jobs,
        wishes: serde_json::from_value::<Vec<RequestWish>>(row.wishes.clone())?,
        timeline: timeline::entries(db, &viewer, row.id, cx.language).await?,
        stepped_up: viewer.link().is_none() || viewer.stepped_up(),
    })
}

async fn job(app: &App, cx: &Cx, whole: &Whole, told: &Told) -> Result<TrackingJob> {
    let sentence = sentences::of_job(&whole.story, &told.facts, cx.language)?;
    let (now, zone) = (whole.story.now, whole.story.zone);
    let visit = told.visit.as_ref().zip(told.facts.visit.as_ref()).map(|(visit, facts)| {
        let (day, window) = facts.day_and_window(now, zone);
        let window =
            Say::new(format!("{}, {}", day.en, window.en), format!("{}، {}", day.fa, window.fa));
        TrackingVisit {
            state: visit.state.0,
            starts_at: visit.planned_start_at.into(),
            ends_at: visit.planned_end_at.into(),
            window: Sentence(window.to(cx.language)),
            technician_first_name: facts.lead.as_ref().map(|name| Name(name.to(cx.language))),
            expected_at: visit.eta_at.map(Into::into),
        }
    });
    let priced =
        told.job.price_state.0 != PriceState::Free && told.job.state.0 != JobState::Cancelled;
    let customer_total = match priced {
        true => {
            let estimate = fieldwork::Jobs::get_job_estimate(app, cx.clone(), told.job.id).await?;
            Some(estimate.customer_total)
        }
        false => None,
    };
    let waits = told.job.price_state.0 == PriceState::Open
        && matches!(
            told.job.state.0,
            JobState::OnHold | JobState::InProgress | JobState::Scheduled
        );
    let estimate =
        customer_total.clone().filter(|_| waits).map(|customer_total| TrackingEstimate {
            version: told.job.version,
            customer_total,
            valid_until: told.job.hold_until,
        });
    Ok(TrackingJob {
        id: told.job.id,
        number: Number(told.job.number.clone()),
        state: told.job.state.0,
        sentence: Sentence(sentence),
        visit,
        free: told.facts.free,
        customer_total,
        estimate,
    })
}

/// What the customer may do now.
fn actions(row: &request::Model, whole: &Whole, jobs: &[TrackingJob]) -> Vec<TrackingAction> {
    let state = row.state.0;
    let visits = || whole.jobs.iter().filter_map(|told| told.visit.as_ref());
    let under_way = visits().any(|visit| rules::is_under_way(visit.state.0));
    let may_cancel = rules::after(state, rules::Step::Cancel).is_ok() && !under_way;
    let offers = [
        (rules::is_open(state) && !under_way, TrackingAction::Move),
        (may_cancel, TrackingAction::Cancel),
        (jobs.iter().any(|job| job.estimate.is_some()), TrackingAction::Approve),
        (!matches!(state, State::Cancelled | State::Merged), TrackingAction::Ask),
        (state == State::NeedsInfo, TrackingAction::Answer),
        (
            matches!(state, State::Resolved | State::RemoteResolved | State::Closed),
            TrackingAction::Reopen,
        ),
        (state == State::Rejected, TrackingAction::Appeal),
    ];
    offers.into_iter().filter(|(offered, _)| *offered).map(|(_, action)| action).collect()
}

async fn organization(db: &impl ConnectionTrait, id: Uuid) -> Result<TrackingOrganization> {
    let organizations = Viewer::system(id).select::<organization::Entity>();
    let known = organizations.filter(organization::Column::Id.eq(id)).one(db).await?;
    let known = kernel::OrNotFound::or_not_found(known, "organization")?;
    Ok(TrackingOrganization {
        name: LocalizedText { fa: known.name_fa, en: known.name_en },
        phone: known.phone.map(Phone),
    })
}

async fn unit(
    db: &impl ConnectionTrait,
    row: &request::Model,
) -> Result<(Option<LocalizedText>, Option<String>)> {
    let system = Viewer::system(row.organization_id);
    let product = match row.model_id {
        Some(id) => {
            let models = system.select::<product_model::Entity>();
            let model = models.filter(product_model::Column::Id.eq(id)).one(db).await?;
            model.map(|model| LocalizedText { fa: model.name_fa, en: model.name_en })
        }
        None => None,
    };
    let serial = match row.unit_id {
        Some(id) => {
            let units = system.select::<installed_unit::Entity>();
            let unit = units.filter(installed_unit::Column::Id.eq(id)).one(db).await?;
            unit.map(|unit| unit.serial)
        }
        None => row.serial.clone(),
    };
    Ok((product, serial))
}

async fn place(
    db: &impl ConnectionTrait,
    row: &request::Model,
) -> Result<(Option<String>, Option<String>)> {
    let Some(id) = row.location_id else { return Ok((row.city.clone(), row.address.clone())) };
    let places = Viewer::system(row.organization_id).select::<service_location::Entity>();
    let place = places.filter(service_location::Column::Id.eq(id)).one(db).await?;
    Ok((row.city.clone(), place.map(|place| place.address).or(row.address.clone())))
}
