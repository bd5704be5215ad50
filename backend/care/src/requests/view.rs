//! Requests as the contract shows them, with what they refer to read once for a whole page.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use contract::{
    common::{Code, LocalizedText, Name, Note, Number, Phone},
    rt::{Language, Say},
    security::Role,
    service_requests::{
        Address, CityName, RequestAccount, RequestClock, RequestCover, RequestCustomer, RequestEnd,
        RequestJob, RequestPlace, RequestQuestion, RequestReference, RequestSymptom, RequestUnit,
        ServiceRequest, ServiceRequestAction as Action, ServiceRequestState as State,
        UnitDescription,
    },
};
use fieldwork::{jobs::job, visits::visit};
use kernel::{App, Result, Viewer};
use people::employee;
use registry::{
    catalogue::safety_sentence, installed_unit, party, product_model, service_location, symptom,
};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    Cover, End, Question, request,
    rules::{self, Step},
};
use crate::sla::clock;

/// Who reads, and in which language.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub viewer: &'a Viewer,
    pub language: Language,
}

/// What the requests of a page refer to.
struct Around {
    parties: HashMap<Uuid, party::Model>,
    units: HashMap<Uuid, installed_unit::Model>,
    models: HashMap<Uuid, product_model::Model>,
    places: HashMap<Uuid, service_location::Model>,
    symptoms: HashMap<String, symptom::Model>,
    jobs: Vec<job::Model>,
    visits: Vec<visit::Model>,
    people: HashMap<Uuid, LocalizedText>,
    accounts: HashMap<Uuid, String>,
    others: HashMap<Uuid, request::Model>,
    language: Language,
    safety: HashMap<String, Say>,
}

/// Shows some requests to whoever may see them.
pub async fn shown(
    app: &App,
    db: &impl ConnectionTrait,
    Reader { viewer, language }: Reader<'_>,
    rows: Vec<request::Model>,
) -> Result<Vec<ServiceRequest>> {
    let around = around(app, db, viewer, language, &rows).await?;
    let now = app.clock.now();
    Ok(rows.into_iter().map(|row| around.show(viewer, row, now)).collect::<Result<_>>()?)
}

async fn around(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    language: Language,
    rows: &[request::Model],
) -> Result<Around> {
    let ids =
        |of: fn(&request::Model) -> Option<Uuid>| rows.iter().filter_map(of).collect::<Vec<_>>();
    let system = Viewer::system(viewer.organization());
    let parties = viewer.select::<party::Entity>();
    let parties = parties.filter(party::Column::Id.is_in(ids(|row| row.party_id))).all(db).await?;
    let units = viewer.select::<installed_unit::Entity>();
    let units =
        units.filter(installed_unit::Column::Id.is_in(ids(|row| row.unit_id))).all(db).await?;
    let models = system.select::<product_model::Entity>();
    let models =
        models.filter(product_model::Column::Id.is_in(ids(|row| row.model_id))).all(db).await?;
    let places = viewer.select::<service_location::Entity>();
    let places = places
        .filter(service_location::Column::Id.is_in(ids(|row| row.location_id)))
        .all(db)
        .await?;
    let codes: Vec<_> = rows.iter().flat_map(request::Model::symptoms).collect();
    let symptoms = system.select::<symptom::Entity>();
    let symptoms = symptoms.filter(symptom::Column::Code.is_in(codes)).all(db).await?;
    let own: Vec<_> = rows.iter().map(|row| row.id).collect();
    let jobs = super::actions::jobs_of_requests(db, viewer, &own).await?;
    let visits = viewer.select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.is_in(jobs.iter().map(|job| job.id)))
        .order_by_desc(visit::Column::CreatedAt)
        .all(db)
        .await?;
    let people = system.select::<employee::Entity>();
    let people = people
        .filter(employee::Column::Id.is_in(visits.iter().map(|visit| visit.lead_employee_id)))
        .all(db)
        .await?;
    let others = rows.iter().flat_map(|row| [row.previous_id, row.merged_into]).flatten();
    let others = system
        .select::<request::Entity>()
        .filter(request::Column::Id.is_in(others))
        .all(db)
        .await?;
    let accounts = match viewer.is_staff() {
        true => (app.names.accounts)(app.db(), &ids(|row| row.assignee_id)).await?,
        false => HashMap::new(),
    };
    let safety = symptoms.iter().filter_map(|symptom| symptom.safety_code.clone()).collect();
    Ok(Around {
        parties: parties.into_iter().map(|row| (row.id, row)).collect(),
        units: units.into_iter().map(|row| (row.id, row)).collect(),
        models: models.into_iter().map(|row| (row.id, row)).collect(),
        places: places.into_iter().map(|row| (row.id, row)).collect(),
        symptoms: symptoms.into_iter().map(|row| (row.code.clone(), row)).collect(),
        jobs,
        visits,
        people: people.into_iter().map(|row| (row.id, row.name())).collect(),
        accounts,
        others: others.into_iter().map(|row| (row.id, row)).collect(),
        safety: safety_sentences(db, safety).await?,
        language,
    })
}

async fn safety_sentences(
    db: &impl ConnectionTrait,
    codes: Vec<String>,
) -> Result<HashMap<String, Say>> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Viewer::system(Uuid::nil()).select::<safety_sentence::Entity>();
    let rows = rows.filter(safety_sentence::Column::Code.is_in(codes)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code, Say::new(row.text_en, row.text_fa))).collect())
}

/// What somebody in danger does at once.
pub async fn safety_sentence(db: &impl ConnectionTrait, code: &str) -> Result<Option<Say>> {
    Ok(safety_sentences(db, vec![code.to_owned()]).await?.remove(code))
}

impl Around {
    fn show(
        &self,
        viewer: &Viewer,
        row: request::Model,
        now: DateTime<Utc>,
    ) -> Result<ServiceRequest> {
        let inside = viewer.is_staff() || viewer.has(Role::Technician);
        let symptoms = self.symptoms_of(&row);
        let dangerous = symptoms.iter().find(|symptom| symptom.is_dangerous);
        let safety = dangerous
            .and_then(|symptom| self.safety.get(symptom.safety_code.as_ref()?))
            .filter(|_| row.danger)
            .map(localized);
        let jobs: Vec<_> =
            self.jobs.iter().filter(|job| job.service_request_id == row.id).collect();
        let end = |end: &Option<Json>| -> Option<RequestEnd> {
            serde_json::from_value::<End>(end.clone()?).ok().map(RequestEnd::from)
        };
        Ok(ServiceRequest {
            actions: self.actions(viewer, &row, &jobs),
            clock: clock_of(&row, now),
            customer: self.customer(&row, inside),
            unit: self.unit(&row),
            place: self.place(&row),
            symptoms: symptoms.iter().copied().map(symptom_shown).collect(),
            safety,
            jobs: jobs.into_iter().map(|job| self.job(job)).collect(),
            previous: row.previous_id.and_then(|id| self.reference(id)),
            merged_into: row.merged_into.and_then(|id| self.reference(id)),
            assignee: row.assignee_id.and_then(|id| {
                let name = Name(self.accounts.get(&id)?.clone());
                Some(RequestAccount { id, name })
            }),
            cover: Cover::kept(&row).map(RequestCover::from),
            question: Question::of(&row).map(RequestQuestion::from),
            cancellation: end(&row.cancellation),
            rejection: end(&row.rejection),
            media: serde_json::from_value(row.media)?,
            wishes: serde_json::from_value(row.wishes)?,
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            number: Number(row.number),
            organization_id: row.organization_id,
            branch_id: row.branch_id,
            state: row.state.0,
            channel: row.channel.0,
            priority: row.priority.0,
            danger: row.danger,
            language: row.language.0,
            contact_name: row.contact_name.map(Name),
            contact_phone: row.contact_phone.map(Phone),
            narrative: row.narrative.map(Note),
            rework: row.rework_of.is_some(),
            resolution: row.resolution.map(Note),
            triage_note: row.triage_note.filter(|_| inside).map(Note),
            submitted_at: row.submitted_at.map(Into::into),
            closes_at: row.closes_at.map(Into::into),
            closed_at: row.closed_at.map(Into::into),
            tracking_url: None,
        })
    }

    fn symptoms_of(&self, row: &request::Model) -> Vec<&symptom::Model> {
        row.symptoms().iter().filter_map(|code| self.symptoms.get(code)).collect()
    }

    fn customer(&self, row: &request::Model, inside: bool) -> Option<RequestCustomer> {
        let party = self.parties.get(&row.party_id?)?;
        Some(RequestCustomer {
            id: party.id,
            number: Some(Number(party.number.clone())),
            name: Name(party.name.clone()),
            phone: row.contact_phone.clone().filter(|_| inside).map(Phone),
        })
    }

    fn unit(&self, row: &request::Model) -> RequestUnit {
        let unit = row.unit_id.and_then(|id| self.units.get(&id));
        let model = row.model_id.and_then(|id| self.models.get(&id));
        RequestUnit {
            id: unit.map(|unit| unit.id),
            serial: unit.map(|unit| unit.serial.clone()).or_else(|| row.serial.clone()),
            model_id: model.map(|model| model.id),
            model_code: model.map(|model| Code(model.code.clone())),
            model_name: model.map(|model| LocalizedText {
                fa: model.name_fa.clone(),
                en: model.name_en.clone(),
            }),
            description: row.unit_description.clone().map(UnitDescription),
        }
    }

    fn place(&self, row: &request::Model) -> RequestPlace {
        let place = row.location_id.and_then(|id| self.places.get(&id));
        let address = place.map(|place| place.address.clone()).or_else(|| row.address.clone());
        RequestPlace {
            id: place.map(|place| place.id),
            city: row.city.clone().map(CityName),
            address: address.map(Address),
            territory_id: row.territory_id,
        }
    }

    fn job(&self, job: &job::Model) -> RequestJob {
        let visit = self.visits.iter().find(|visit| visit.job_id == job.id);
        let name = visit.and_then(|visit| self.people.get(&visit.lead_employee_id));
        RequestJob {
            id: job.id,
            number: Number(job.number.clone()),
            kind: job.kind.0,
            state: job.state.0,
            visit_state: visit.map(|visit| visit.state.0),
            planned_start_at: visit.map(|visit| visit.planned_start_at.into()),
            planned_end_at: visit.map(|visit| visit.planned_end_at.into()),
            technician_name: name.map(|name| Name(self.said(name))),
        }
    }

    /// A name in the reader's language.
    fn said(&self, name: &LocalizedText) -> String {
        match self.language {
            Language::Fa => name.fa.clone(),
            Language::En => name.en.clone(),
        }
    }

    fn reference(&self, id: Uuid) -> Option<RequestReference> {
        self.others.get(&id).map(reference)
    }

    /// What this viewer may do with it now.
    fn actions(&self, viewer: &Viewer, row: &request::Model, jobs: &[&job::Model]) -> Vec<Action> {
        let state = row.state.0;
        let desk = viewer.has_any(&[Role::Agent, Role::Dispatcher, Role::Manager]);
        let theirs = viewer.has(Role::Customer) || viewer.link().is_some();
        let can = |step| rules::after(state, step).is_ok();
        let back = row.returns_to.map_or(State::Submitted, |to| to.0);
        let under_way = self
            .visits
            .iter()
            .any(|visit| visit.service_request_id == row.id && rules::is_under_way(visit.state.0));
        let over = jobs.iter().all(|job| rules::job_is_over(job.state.0));
        let update = match desk {
            true => rules::is_open(state),
            false => !viewer.is_staff() && viewer.link().is_none() && rules::may_retell(state),
        };
        let offers = [
            (update, Action::Update),
            ((desk || theirs) && can(Step::Submit), Action::Submit),
            (desk && can(Step::Triage), Action::Triage),
            (desk && can(Step::ReverseTriage), Action::ReverseTriage),
            (desk && can(Step::Ask), Action::Ask),
            ((desk || theirs) && can(Step::Answer(back)), Action::Answer),
            (desk && can(Step::Reject), Action::Reject),
            (theirs && state == State::Rejected, Action::Appeal),
            (desk && can(Step::Merge), Action::Merge),
            (desk && can(Step::Separate(back)), Action::Separate),
            (desk && can(Step::ResolveRemotely), Action::ResolveRemotely),
            (can(Step::Cancel) && (desk || !under_way), Action::Cancel),
            ((desk || theirs) && (can(Step::Reopen) || state == State::Closed), Action::Reopen),
            (desk && can(Step::Close) && over, Action::Close),
            (desk && can(Step::Accept), Action::CreateJob),
        ];
        offers.into_iter().filter(|(offered, _)| *offered).map(|(_, action)| action).collect()
    }
}

fn symptom_shown(symptom: &symptom::Model) -> RequestSymptom {
    RequestSymptom {
        code: Code(symptom.code.clone()),
        name: LocalizedText { fa: symptom.customer_fa.clone(), en: symptom.customer_en.clone() },
        dangerous: symptom.is_dangerous,
    }
}

fn localized(say: &Say) -> LocalizedText {
    LocalizedText { fa: say.fa.clone(), en: say.en.clone() }
}

pub fn reference(row: &request::Model) -> RequestReference {
    RequestReference { id: row.id, number: Number(row.number.clone()), state: row.state.0 }
}

fn clock_of(row: &request::Model, now: DateTime<Utc>) -> RequestClock {
    let promise = clock::promise(row);
    RequestClock {
        risk: clock::risk(row, now),
        policy_code: promise.as_ref().map(|promise| Code(promise.code.clone())),
        policy_title: promise
            .map(|promise| LocalizedText { fa: promise.title_fa, en: promise.title_en }),
        first_response_due_at: row.first_response_due_at.map(Into::into),
        arrival_due_at: row.arrival_due_at.map(Into::into),
        resolution_due_at: row.resolution_due_at.map(Into::into),
        first_response_at: row.first_response_at.map(Into::into),
        arrived_at: row.arrived_at.map(Into::into),
        resolved_at: row.resolved_at.map(Into::into),
        paused_since: row.paused_since.map(Into::into),
        held_minutes: row.held_minutes,
        first_response_late_minutes: row.first_response_late,
        arrival_late_minutes: row.arrival_late,
        resolution_late_minutes: row.resolution_late,
    }
}

impl From<Question> for RequestQuestion {
    fn from(question: Question) -> Self {
        Self {
            missing: Note(question.missing),
            asked_at: question.asked_at.into(),
            due_at: Some(question.due_at.into()),
            answer: question.answer.map(Note),
            answered_at: question.answered_at.map(Into::into),
        }
    }
}

impl From<End> for RequestEnd {
    fn from(end: End) -> Self {
        Self {
            by: Some(end.by),
            reason_code: end.reason_code.map(Code),
            reason: Note(end.reason),
            at: end.at.into(),
            late: Some(end.late),
        }
    }
}
