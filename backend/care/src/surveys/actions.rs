use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};
use contract::{
    accounts::AccountKind,
    common::{Code, Name, Number, ProblemCode},
    rt::{Money, Say},
    security::Role,
    surveys::{SurveyAnswer, SurveyContext, SurveyQuestionKind as Kind},
};
use fieldwork::{jobs::job, visits::visit};
use kernel::{
    App, Error, NewTask, Numbering, OrNotFound, Result, Subject, Text, Viewer, Work,
    calendar::WorkingCalendar,
};
use people::employee;
use registry::{account, party, product_model, symptom};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};

use super::{
    events::{CustomerInvited, RecoveryOpened, SurveyAnswered},
    form::{self, Condition, Question},
    invitation, link, recovery_case, response, template,
};
use crate::{letters, requests, sla, tracking::words};

/// The name of the deferred work that invites.
pub const INVITE: &str = "care.invite";

#[derive(Debug, Serialize, Deserialize)]
pub struct Invite {
    pub template_code: String,
    pub job_id: Uuid,
}

/// What an invitation is about, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    pub job_id: Option<Uuid>,
    pub job_number: Option<String>,
    pub service_request_id: Option<Uuid>,
    pub party_id: Option<Uuid>,
    pub customer_name: Option<String>,
    pub technician_id: Option<Uuid>,
    pub technician_name: Option<String>,
    pub product_model_id: Option<Uuid>,
    pub model_code: Option<String>,
    pub branch_id: Option<Uuid>,
    pub symptom_code: Option<String>,
    /// In the smallest unit.
    pub total: Option<i64>,
    pub currency: Option<String>,
    pub done_on: Option<chrono::NaiveDate>,
}

impl Context {
    pub fn shown(self) -> SurveyContext {
        let money = self.total.zip(self.currency);
        SurveyContext {
            job_id: self.job_id,
            job_number: self.job_number.map(Number),
            service_request_id: self.service_request_id,
            party_id: self.party_id,
            customer_name: self.customer_name.map(Name),
            technician_id: self.technician_id,
            technician_name: self.technician_name.map(Name),
            product_model_id: self.product_model_id,
            model_code: self.model_code.map(Code),
            branch_id: self.branch_id,
            symptom_code: self.symptom_code.map(Code),
            customer_total: money.and_then(|(total, currency)| Money::new(total, &currency).ok()),
        }
    }
}

/// Hours in which nobody is disturbed: from the first to the second.
const QUIET: (u32, u32) = (21, 9);

/// Has the customer of a job invited when the survey says so.
pub async fn invite_later(work: &Work<'_>, template_code: &str, job_id: Uuid) -> Result<()> {
    let templates = work.system().select::<template::Entity>();
    let templates = templates
        .filter(template::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(template::Column::Code.eq(template_code));
    let Some(template) = templates.one(work.db()).await? else { return Ok(()) };
    let at = work.now + TimeDelta::hours(template.delay_hours.into());
    let at = out_of_quiet_hours(at, work.app.settings.zone());
    work.defer(INVITE, &Invite { template_code: template_code.to_owned(), job_id }, at).await
}

fn out_of_quiet_hours(at: DateTime<Utc>, zone: chrono_tz::Tz) -> DateTime<Utc> {
    let local = at.with_timezone(&zone);
    let (from, to) = QUIET;
    let day = match local.hour() {
        hour if hour >= from => local.date_naive().succ_opt(),
        hour if hour < to => Some(local.date_naive()),
        _ => return at,
    };
    let morning = NaiveTime::from_hms_opt(to, 0, 0).unwrap_or(NaiveTime::MIN);
    let morning = day.and_then(|day| day.and_time(morning).and_local_timezone(zone).earliest());
    morning.map_or(at, |morning| morning.to_utc())
}

/// The worker's part: invites the customer of a job, once, unless they don't want to be asked or
/// work here.
pub async fn invite(app: &App, organization: Uuid, told: Invite) -> Result<()> {
    let invited = app.act(INVITE, Viewer::system(organization), async |work| {
        let templates = work.viewer.select::<template::Entity>();
        let template = templates
            .filter(template::Column::OrganizationId.eq(organization))
            .filter(template::Column::Code.eq(told.template_code.as_str()))
            .one(work.db())
            .await?
            .or_not_found("survey")?;
        let job = fieldwork::jobs::find(work.db(), &work.viewer, told.job_id).await?;
        let parties = work.viewer.select::<party::Entity>();
        let party = parties.filter(party::Column::Id.eq(job.party_id)).one(work.db()).await?;
        let party = party.or_not_found("party")?;
        let known = work.viewer.select::<invitation::Entity>();
        let known = known
            .filter(invitation::Column::TemplateId.eq(template.id))
            .filter(invitation::Column::JobId.eq(job.id));
        if !party.consent_surveys
            || known.one(work.db()).await?.is_some()
            || works_here(work, &job).await?
        {
            return Ok(());
        }
        send(work, &template, &job, &party).await
    });
    invited.await
}

/// Whether the telephone of a job's customer is that of somebody who works here.
async fn works_here(work: &Work<'_>, job: &job::Model) -> Result<bool> {
    let row = requests::find(work.db(), &work.viewer, job.service_request_id).await?;
    let Some(phone) = row.contact_phone else { return Ok(false) };
    let accounts = work.viewer.select::<account::Entity>();
    let staff = accounts
        .filter(account::Column::Phone.eq(phone))
        .filter(account::Column::Kind.eq(Text(AccountKind::Staff)));
    Ok(staff.one(work.db()).await?.is_some())
}

async fn send(
    work: &Work<'_>,
    template: &template::Model,
    job: &job::Model,
    party: &party::Model,
) -> Result<()> {
    let row = requests::find(work.db(), &work.viewer, job.service_request_id).await?;
    let id = work.new_id();
    let token = link::token(work.app, id)?;
    let expires_at = work.now + TimeDelta::days(template.expires_days.into());
    let invitation = invitation::ActiveModel {
        id: Set(id),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(job.organization_id),
        template_id: Set(template.id),
        template_code: Set(template.code.clone()),
        job_id: Set(Some(job.id)),
        service_request_id: Set(Some(job.service_request_id)),
        party_id: Set(party.id),
        digest: Set(link::digest(&token)),
        language: Set(row.language),
        context: Set(serde_json::to_value(context(work, job, party).await?)?),
        questions: Set(template.questions.clone()),
        sent_at: Set(work.now),
        opened_at: Set(None),
        answered_at: Set(None),
        expires_at: Set(expires_at),
    };
    work.emit(&CustomerInvited(invitation.insert(work.db()).await?)).await?;
    let address = format!("{}/s/{token}", work.app.settings.public_url);
    let vars = [
        ("date", words::date_of(expires_at, work.app.settings.zone())),
        ("link", Say::new(address.clone(), address)),
    ];
    letters::send_to(work, &row, "survey", &vars).await
}

/// What the answers will be about.
async fn context(work: &Work<'_>, job: &job::Model, party: &party::Model) -> Result<Context> {
    let (db, viewer) = (work.db(), &work.viewer);
    let visits = viewer.select::<visit::Entity>();
    let visits = visits.filter(visit::Column::JobId.eq(job.id));
    let last = visits.order_by_desc(visit::Column::CreatedAt).one(db).await?;
    let technician_id = last.map(|visit| visit.lead_employee_id);
    let technician = match technician_id {
        Some(id) => {
            let people = viewer.select::<employee::Entity>();
            people.filter(employee::Column::Id.eq(id)).one(db).await?
        }
        None => None,
    };
    let model = match job.model_id {
        Some(id) => {
            let models = viewer.select::<product_model::Entity>();
            models.filter(product_model::Column::Id.eq(id)).one(db).await?
        }
        None => None,
    };
    let symptom = match job.symptom_id {
        Some(id) => {
            let symptoms = viewer.select::<symptom::Entity>();
            symptoms.filter(symptom::Column::Id.eq(id)).one(db).await?
        }
        None => None,
    };
    let bill = crate::tracking::bill::of_jobs(db, viewer, &[job.id]).await?.pop();
    let zone = work.app.settings.zone();
    Ok(Context {
        job_id: Some(job.id),
        job_number: Some(job.number.clone()),
        service_request_id: Some(job.service_request_id),
        party_id: Some(party.id),
        customer_name: Some(party.name.clone()),
        technician_id,
        technician_name: technician.map(|person| person.name_fa),
        product_model_id: job.model_id,
        model_code: model.map(|model| model.code),
        branch_id: job.branch_id,
        symptom_code: symptom.map(|symptom| symptom.code),
        total: bill.as_ref().map(|bill| bill.total),
        currency: bill.map(|bill| bill.currency),
        done_on: job.completed_at.map(|at| at.with_timezone(&zone).date_naive()),
    })
}

/// What the link of a job's survey ends in, if its customer was asked: for seeds, which answer as
/// customers do.
pub async fn token_of_job(app: &App, job: Uuid) -> Result<Option<String>> {
    let rows = Viewer::system(Uuid::nil()).select::<invitation::Entity>();
    let rows = rows.filter(invitation::Column::JobId.eq(job));
    let row = rows.one(app.db()).await?;
    row.map(|row| link::token(app, row.id)).transpose()
}

/// The invitation that a link leads to, while it may be answered or was. A wrong and an expired
/// one are not told apart.
pub async fn open(app: &App, db: &impl ConnectionTrait, token: &str) -> Result<invitation::Model> {
    let rows = Viewer::system(Uuid::nil()).select::<invitation::Entity>();
    let row = rows.filter(invitation::Column::Digest.eq(link::digest(token))).one(db).await?;
    let row = row.filter(|row| row.answered_at.is_some() || row.expires_at > app.clock.now());
    row.or_not_found("survey")
}

/// Takes the answers to an invitation, once. Answers by when the customer is called, if that is
/// what they ask for.
pub async fn answer(
    work: &Work<'_>,
    token: &str,
    answers: &[SurveyAnswer],
) -> Result<(response::Model, Option<DateTime<Utc>>)> {
    if work.viewer.has_any(&kernel::app::INSIDE) {
        let why = Say::new("Only the customer answers.", "تنها مشتری پاسخ می‌دهد.");
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    let found = open(work.app, work.db(), token).await?;
    let rows = work.system().select::<invitation::Entity>();
    let rows = rows.filter(invitation::Column::Id.eq(found.id)).lock_exclusive();
    let row = rows.one(work.db()).await?.or_not_found("survey")?;
    if row.answered_at.is_some() {
        let why = Say::new("You answered already; thank you.", "پیش‌تر پاسخ داده‌اید؛ سپاسگزاریم.");
        return Err(Error::refused(ProblemCode::AlreadyExists, why));
    }
    let questions: Vec<Question> = serde_json::from_value(row.questions.clone())?;
    form::check(&questions, answers)?;
    let templates = work.system().select::<template::Entity>();
    let template = templates.filter(template::Column::Id.eq(row.template_id)).one(work.db());
    let template = template.await?.or_not_found("survey")?;
    let low_if: Vec<Condition> = serde_json::from_value(template.low_if)?;
    let context: Context = serde_json::from_value(row.context.clone())?;
    let zone = work.app.settings.zone();
    let score = |kind| form::score_of(kind, &questions, answers);
    let given = response::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        organization_id: Set(row.organization_id),
        invitation_id: Set(row.id),
        template_code: Set(row.template_code.clone()),
        job_id: Set(row.job_id),
        technician_id: Set(context.technician_id),
        branch_id: Set(context.branch_id),
        model_id: Set(context.product_model_id),
        answered_on: Set(work.now.with_timezone(&zone).date_naive()),
        context: Set(row.context.clone()),
        answers: Set(serde_json::to_value(answers)?),
        nps: Set(score(Kind::Nps)),
        csat: Set(score(Kind::Csat)),
        ces: Set(score(Kind::Ces)),
        low: Set(low_if.iter().any(|condition| condition.holds(answers))),
    };
    let given = given.insert(work.db()).await?;
    let (party_id, request) = (row.party_id, row.service_request_id);
    let version = row.version + 1;
    let change = invitation::ActiveModel {
        version: Set(version),
        answered_at: Set(Some(work.now)),
        ..row.into_active_model()
    };
    change.update(work.db()).await?;
    let fact = SurveyAnswered { response: given, party_id, service_request_id: request };
    work.emit(&fact).await?;
    let call_by = match fact.response.low {
        true => Some(recover(work, &fact, template.recovery_hours).await?),
        false => None,
    };
    Ok((fact.response, call_by))
}

/// Opens a recovery case with its task; answers by when the customer is to be called.
async fn recover(work: &Work<'_>, fact: &SurveyAnswered, hours: i32) -> Result<DateTime<Utc>> {
    let calendar = calendar(work, fact).await?;
    let minutes = i64::from(hours) * 60;
    let due_at = calendar.add_working(work.now, minutes).unwrap_or(work.now);
    let row = recovery_case::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        organization_id: Set(fact.response.organization_id),
        number: Set(work.number(Numbering::Recovery).await?),
        response_id: Set(fact.response.id),
        party_id: Set(Some(fact.party_id)),
        state: Set(Text(contract::surveys::RecoveryState::Open)),
        due_at: Set(due_at),
        owner_id: Set(None),
        attempts: Set(0),
        contacted_at: Set(None),
        contact_note: Set(None),
        solution: Set(None),
        closed_at: Set(None),
    };
    let case = row.insert(work.db()).await?;
    work.task(NewTask {
        kind: super::recovery::TASK,
        subject: Subject::of(&case),
        role: Role::Agent,
        assignee: None,
        due_at,
        title: Say::new(
            format!("{}: call a customer who was let down", case.number),
            format!("{}: تماس با مشتری ناراضی", case.number),
        ),
    })
    .await?;
    work.emit(&RecoveryOpened(case)).await?;
    Ok(due_at)
}

async fn calendar(work: &Work<'_>, fact: &SurveyAnswered) -> Result<WorkingCalendar> {
    match fact.service_request_id {
        Some(id) => {
            let row = requests::find(work.db(), &work.system(), id).await?;
            sla::calendar(work.db(), &row, "").await
        }
        None => Ok(WorkingCalendar::around_the_clock(work.app.settings.zone())),
    }
}
