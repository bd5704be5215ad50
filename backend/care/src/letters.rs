//! Every message to a customer about their request: when it is sent, and with which values.

use chrono::{DateTime, Utc};
use contract::rt::{Language, Say};
use fieldwork::{jobs::job, visits::visit};
use kernel::{
    App, Result, Subject, Viewer, Work,
    messages::{self, Message, Recipient},
    tracking,
};
use people::employee;
use registry::party_phone;
use sea_orm::{entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};

use crate::{
    requests::{End, Question, request, rules},
    tracking::{facts, sentences::VisitFacts, words},
};

/// The kind of the task to call a guest whom no code reaches.
pub const CALL_BACK: &str = "call_back";

/// The name of the deferred reminder of a visit.
pub const REMIND: &str = "care.remind";

/// A visit as it was planned when its reminder was.
#[derive(Debug, Serialize, Deserialize)]
pub struct Remind {
    pub visit_id: Uuid,
    pub planned_start_at: DateTime<Utc>,
}

/// The hour of the day before at which a visit is reminded of.
const REMINDER_HOUR: u32 = 18;

/// The telephone that a customer is called at first.
pub async fn phone_of(db: &impl ConnectionTrait, party: Uuid) -> Result<Option<String>> {
    let phones = Viewer::system(Uuid::nil()).select::<party_phone::Entity>();
    let phones = phones.filter(party_phone::Column::PartyId.eq(party));
    let first = phones.order_by_asc(party_phone::Column::Position).one(db).await?;
    Ok(first.map(|row| row.phone))
}

pub async fn request_received(work: &Work<'_>, row: &request::Model) -> Result<()> {
    let deadline = by(work, row, row.first_response_due_at).await?;
    send(work, row, "request_received", vec![("deadline", deadline)]).await
}

pub async fn info_needed(work: &Work<'_>, row: &request::Model, question: &Question) -> Result<()> {
    let missing = Say::new(question.missing.clone(), question.missing.clone());
    let deadline = by(work, row, Some(question.due_at)).await?;
    send(work, row, "info_needed", vec![("missing", missing), ("deadline", deadline)]).await
}

pub async fn rejected(work: &Work<'_>, row: &request::Model, end: &End) -> Result<()> {
    let reason = Say::new(end.reason.clone(), end.reason.clone());
    let date = words::date(words::days_later(end.at, 30, work.app.settings.zone()));
    send(work, row, "request_rejected", vec![("reason", reason), ("date", date)]).await
}

/// A visit has a firm time: say it, and plan the reminder.
pub async fn visit_booked(
    work: &Work<'_>,
    row: &request::Model,
    visit: &visit::Model,
) -> Result<()> {
    let (day, window) = told(work, visit);
    send(work, row, "visit_booked", vec![("day", day), ("window", window)]).await?;
    let zone = work.app.settings.zone();
    let eve = visit.planned_start_at.with_timezone(&zone).date_naive().pred_opt();
    let at = eve.and_then(|day| day.and_hms_opt(REMINDER_HOUR, 0, 0));
    let at = at.and_then(|at| at.and_local_timezone(zone).earliest()).map(|at| at.to_utc());
    if let Some(at) = at.filter(|at| *at > work.now) {
        let remind = Remind { visit_id: visit.id, planned_start_at: visit.planned_start_at };
        work.defer(REMIND, &remind, at).await?;
    }
    Ok(())
}

/// The worker's part: reminds of a visit that is still planned as it was.
pub async fn remind(app: &App, organization: Uuid, told: Remind) -> Result<()> {
    let sent = app.act(REMIND, Viewer::system(organization), async |work| {
        let visits = work.viewer.select::<visit::Entity>();
        let visits = visits.filter(visit::Column::Id.eq(told.visit_id));
        let Some(visit) = visits.one(work.db()).await? else { return Ok(()) };
        let moved = visit.planned_start_at != told.planned_start_at;
        if moved || !rules::is_ahead(visit.state.0) || visit.planned_start_at <= work.now {
            return Ok(());
        }
        let row = crate::requests::find(work.db(), &work.viewer, visit.service_request_id).await?;
        let (_, window) = self::told(work, &visit);
        send(work, &row, "visit_reminder", vec![("window", window)]).await
    });
    sent.await
}

pub async fn on_the_way(work: &Work<'_>, row: &request::Model, visit: &visit::Model) -> Result<()> {
    let name = lead_name(work.db(), visit).await?;
    let name = name.unwrap_or_else(|| Say::new("Your technician", "سرویسکار شما"));
    let at = visit.eta_at.unwrap_or(visit.planned_start_at);
    let time = words::time_of(at, work.app.settings.zone());
    send(work, row, "technician_on_the_way", vec![("name", name), ("time", time)]).await
}

/// Somebody came and could not work, or nobody came on the day that was told.
pub async fn visit_missed(work: &Work<'_>, row: &request::Model, reason: Say) -> Result<()> {
    send(work, row, "visit_missed", vec![("reason", reason)]).await
}

/// A price waits for the customer's answer.
pub async fn estimate_ready(
    work: &Work<'_>,
    row: &request::Model,
    amount: Say,
    until: chrono::NaiveDate,
) -> Result<()> {
    send(work, row, "estimate_ready", vec![("amount", amount), ("date", words::date(until))]).await
}

/// The invoice of finished work.
pub async fn invoice_issued(work: &Work<'_>, row: &request::Model, amount: Say) -> Result<()> {
    send(work, row, "job_done_with_invoice", vec![("amount", amount)]).await
}

pub async fn payment_received(
    work: &Work<'_>,
    row: &request::Model,
    amount: Say,
    balance: Say,
) -> Result<()> {
    send(work, row, "payment_received", vec![("amount", amount), ("balance", balance)]).await
}

/// Sends a message with the tracking link to whoever is to be called about a request; to nobody,
/// where no telephone is known.
async fn send(
    work: &Work<'_>,
    row: &request::Model,
    template: &str,
    mut vars: Vec<(&str, Say)>,
) -> Result<()> {
    let link = link(work, row.id).await?;
    vars.push(("link", Say::new(link.clone(), link)));
    send_to(work, row, template, &vars).await
}

/// The same without the tracking link.
pub async fn send_to(
    work: &Work<'_>,
    row: &request::Model,
    template: &str,
    vars: &[(&str, Say)],
) -> Result<()> {
    let phone = match (&row.contact_phone, row.party_id) {
        (Some(phone), _) => Some(phone.clone()),
        (None, Some(party)) => phone_of(work.db(), party).await?,
        (None, None) => None,
    };
    let Some(phone) = phone else { return Ok(()) };
    let message = Message {
        to: Recipient::Phone(phone),
        template,
        vars,
        language: language(row),
        subject: Some(Subject::of(row)),
        secret: true,
    };
    messages::send(work, message).await
}

/// The address of the tracking page of a request.
pub async fn link(work: &Work<'_>, id: Uuid) -> Result<String> {
    let token = tracking::link(work, id).await?;
    Ok(format!("{}/t/{token}", work.app.settings.public_url))
}

pub fn language(row: &request::Model) -> Language {
    match row.language.0 {
        contract::common::Language::Fa => Language::Fa,
        contract::common::Language::En => Language::En,
    }
}

/// A due time in words; past or unknown, the end of the next working day.
async fn by(work: &Work<'_>, row: &request::Model, due: Option<DateTime<Utc>>) -> Result<Say> {
    let at = match due.filter(|due| *due > work.now) {
        Some(due) => due,
        None => facts::fallback(work.db(), row, work.now).await?,
    };
    Ok(words::deadline(at, work.now, work.app.settings.zone()))
}

/// The day and window of a visit, as its customer is told them.
fn told(work: &Work<'_>, visit: &visit::Model) -> (Say, Say) {
    let zone = work.app.settings.zone();
    let facts = VisitFacts::of(visit, None, zone);
    facts.day_and_window(work.now, zone)
}

/// What customers call a colleague.
pub fn called(person: &employee::Model) -> Say {
    let name = person.first_name();
    Say::new(name.en, name.fa)
}

/// What customers call whoever leads a visit.
async fn lead_name(db: &impl ConnectionTrait, visit: &visit::Model) -> Result<Option<Say>> {
    let people = Viewer::system(visit.organization_id).select::<employee::Entity>();
    let lead = people.filter(employee::Column::Id.eq(visit.lead_employee_id)).one(db).await?;
    Ok(lead.map(|lead| called(&lead)))
}

/// The jobs of a request, newest first.
pub async fn jobs_of(db: &impl ConnectionTrait, row: &request::Model) -> Result<Vec<job::Model>> {
    let jobs = Viewer::system(row.organization_id).select::<job::Entity>();
    let jobs = jobs.filter(job::Column::ServiceRequestId.eq(row.id));
    Ok(jobs.order_by_desc(job::Column::CreatedAt).all(db).await?)
}
