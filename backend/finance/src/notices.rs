//! What customers are told about money.

use care::tracking::{self as tracking_page, Billed};
use chrono::NaiveDate;
use contract::{common::Language, invoices::InvoiceKind};
use documents::text::Amount;
use fieldwork::jobs::job;
use kernel::{
    Result, Say, Subject, Work,
    messages::{self, Message, Recipient},
    tracking,
};
use registry::{party, party_phone};
use sea_orm::{FromQueryResult, entity::prelude::*, query::*};

use crate::{
    invoices::{invoice, lookup::open},
    payments::payment,
};

/// The work is done, and so much is to be paid until then. The customer's page says so too.
pub async fn issued(
    work: &Work<'_>,
    invoice: &invoice::Model,
    open: i64,
    due_on: NaiveDate,
) -> Result<()> {
    match bill(invoice, open, due_on) {
        Some(bill) if open > 0 => tracking_page::billed(work, bill).await,
        Some(bill) => tracking_page::bill::keep(work, &bill).await,
        None => Ok(()),
    }
}

/// More or less of an issued invoice is open: the customer's page says so.
pub async fn balance_changed(work: &Work<'_>, invoice: &invoice::Model) -> Result<()> {
    let Some(due_on) = invoice.due_on else { return Ok(()) };
    match bill(invoice, invoice.open_amount, due_on) {
        Some(bill) => tracking_page::bill::keep(work, &bill).await,
        None => Ok(()),
    }
}

/// What the customer's page shows of an invoice for a job.
fn bill(invoice: &invoice::Model, open: i64, due_on: NaiveDate) -> Option<Billed> {
    if invoice.kind.0 != InvoiceKind::Customer {
        return None;
    }
    Some(Billed {
        job_id: invoice.job_id?,
        service_request_id: invoice.service_request_id?,
        total: invoice.total,
        open,
        currency: invoice.currency.clone(),
        due_on,
    })
}

/// Money came, and so much is left to be paid.
pub async fn received(work: &Work<'_>, payment: &payment::Model) -> Result<()> {
    // A sister organization reads its own books.
    let Some(party_id) = payment.party_id else { return Ok(()) };
    let balance = owed(work.db(), work, party_id).await?;
    let request = match payment.job_id {
        Some(id) => {
            let jobs = work.system().select::<job::Entity>().filter(job::Column::Id.eq(id));
            jobs.one(work.db()).await?.map(|job| job.service_request_id)
        }
        None => None,
    };
    let link = match request {
        Some(id) => tracking_link(work, id).await?,
        None => both(format!("{}/my", work.app.settings.public_url)),
    };
    let vars = [
        ("amount", amount(payment.amount, &payment.currency)),
        ("balance", amount(balance, &payment.currency)),
        ("link", link),
    ];
    send(work, party_id, "payment_received", &vars, Subject::of(payment)).await
}

async fn send(
    work: &Work<'_>,
    party_id: Uuid,
    template: &str,
    vars: &[(&str, Say)],
    subject: Subject,
) -> Result<()> {
    let system = work.system();
    let parties = system.select::<party::Entity>().filter(party::Column::Id.eq(party_id));
    let phones = system.select::<party_phone::Entity>();
    let phones = phones.filter(party_phone::Column::PartyId.eq(party_id));
    let phone = phones.order_by_asc(party_phone::Column::Position).one(work.db()).await?;
    let (Some(party), Some(phone)) = (parties.one(work.db()).await?, phone) else {
        return Ok(());
    };
    let message = Message {
        to: Recipient::Phone(phone.phone),
        template,
        vars,
        language: match party.language.0 {
            Language::Fa => contract::rt::Language::Fa,
            Language::En => contract::rt::Language::En,
        },
        subject: Some(subject),
        secret: true,
    };
    messages::send(work, message).await
}

#[derive(FromQueryResult)]
struct Sum {
    sum: Option<i64>,
}

/// What a party owes in all.
async fn owed(db: &impl ConnectionTrait, work: &Work<'_>, party_id: Uuid) -> Result<i64> {
    let rows = work
        .system()
        .select::<invoice::Entity>()
        .filter(invoice::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(invoice::Column::PartyId.eq(party_id))
        .filter(open())
        .select_only()
        .expr_as(whole_sum(invoice::Column::OpenAmount), "sum");
    Ok(rows.into_model::<Sum>().one(db).await?.and_then(|row| row.sum).unwrap_or(0))
}

/// A sum as a whole number on both databases.
pub fn whole_sum(column: impl ColumnTrait) -> Expr {
    column.sum().cast_as("bigint")
}

async fn tracking_link(work: &Work<'_>, service_request_id: Uuid) -> Result<Say> {
    let token = tracking::link(work, service_request_id).await?;
    Ok(both(format!("{}/t/{token}", work.app.settings.public_url)))
}

fn both(text: String) -> Say {
    Say::new(text.clone(), text)
}

/// An amount as a message writes it.
fn amount(minor: i64, currency: &str) -> Say {
    let decimals = decimals(currency);
    let amount = Amount { minor, decimals, currency: currency.to_owned() };
    Say::new(
        amount.with_currency(documents::Language::En),
        amount.with_currency(documents::Language::Fa),
    )
}

/// How many decimals a currency has: those of the rial are out of use.
pub fn decimals(currency: &str) -> u32 {
    if currency == "IRR" { 0 } else { 2 }
}
