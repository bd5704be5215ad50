//! Drafts: an invoice and its lines, from a job or from what an accountant types.

use std::collections::BTreeMap;

use care::requests::request as service_request;
use chrono::{Days, NaiveDate};
use contract::{
    common::LocalizedText,
    invoices::{InvoiceKind, InvoiceLineKind, InvoiceState},
    jobs::JobLineKind,
    organizations::OrganizationRole,
    rt::Quantity,
    warranty::Payer,
};
use fieldwork::{
    events::{JobApproved, JobCancelled},
    jobs::{BilledLine, billed_lines, job},
};
use kernel::{Result, Text, Work};
use pricing::{sums, tax::TaxRate};
use registry::organization;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    InvoiceDrafted, invoice, line,
    rules::{self, RateTotal},
};
use crate::names::Payers;

/// How long a customer has to pay, and how long others have, unless the draft says otherwise.
const CUSTOMER_TERM: Days = Days::new(14);
const OTHERS_TERM: Days = Days::new(30);

/// A draft that is to be made.
pub struct NewInvoice {
    pub kind: InvoiceKind,
    pub recipient: Recipient,
    pub job: Option<OfJob>,
    pub currency: String,
    pub discount: i64,
    pub due_on: Option<NaiveDate>,
    pub note: Option<String>,
    pub lines: Vec<NewLine>,
}

/// Who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    Party(Uuid),
    /// A sister organization, which is nobody's customer.
    Organization(Uuid),
}

impl Recipient {
    /// As the columns have it: a party or an organization.
    pub fn ids(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Party(id) => (Some(id), None),
            Self::Organization(id) => (None, Some(id)),
        }
    }
}

/// The job that is invoiced, and its request.
#[derive(Debug, Clone)]
pub struct OfJob {
    pub id: Uuid,
    pub number: String,
    pub service_request_id: Uuid,
    pub service_request_number: Option<String>,
}

pub struct NewLine {
    pub kind: InvoiceLineKind,
    pub job_line_id: Option<Uuid>,
    pub payer: Payer,
    pub code: Option<String>,
    pub text: LocalizedText,
    /// Thousandths.
    pub quantity: i64,
    pub unit_price: i64,
    /// Ten-thousandths.
    pub share: i32,
}

/// Until when an invoice of a kind is to be paid that is issued on this day.
pub fn due_on(kind: InvoiceKind, issued_on: NaiveDate) -> NaiveDate {
    let term = match kind {
        InvoiceKind::Customer => CUSTOMER_TERM,
        _ => OTHERS_TERM,
    };
    issued_on.checked_add_days(term).unwrap_or(issued_on)
}

/// Reacts to an approved job: drafts an invoice for each who owes something for it. Where nobody
/// does, the job is posted and closed at once.
pub async fn draft(work: &Work<'_>, fact: &JobApproved) -> Result<()> {
    let job = &fact.job;
    let lines = billed_lines(work.db(), &work.system(), job.id).await?;
    if draft_lines(work, job, lines).await? {
        return Ok(());
    }
    fieldwork::jobs::post(work, job.id).await?;
    fieldwork::jobs::close(work, job.id).await.map(drop)
}

/// Reacts to a job that was called off: of what was planned nothing is billed, but a fee is.
pub async fn draft_fees(work: &Work<'_>, fact: &JobCancelled) -> Result<()> {
    let lines = billed_lines(work.db(), &work.system(), fact.job.id).await?;
    let fees = lines.into_iter().filter(|line| line.is_fee).collect();
    draft_lines(work, &fact.job, fees).await.map(drop)
}

/// Drafts an invoice for each who owes something of these lines; says whether anybody does.
async fn draft_lines(work: &Work<'_>, job: &job::Model, lines: Vec<BilledLine>) -> Result<bool> {
    let currency = lines.first().map(|line| line.currency.clone());
    let mut of_kind: BTreeMap<&'static str, (InvoiceKind, Vec<NewLine>)> = BTreeMap::new();
    for line in lines {
        for (kind, part) in parts(&line)? {
            of_kind.entry(order(kind)).or_insert((kind, Vec::new())).1.push(part);
        }
    }
    if of_kind.is_empty() {
        return Ok(false);
    }
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let rate = pricing::tax::rate_on(work.db(), &work.system(), today).await?;
    let of_job = of_job(work, job).await?;
    let currency = currency.unwrap_or_else(|| work.app.settings.currency.clone());
    for (kind, lines) in of_kind.into_values() {
        let recipient = match kind {
            InvoiceKind::Customer => Recipient::Party(job.party_id),
            _ => Recipient::Organization(parent(work).await?),
        };
        let new = NewInvoice {
            kind,
            recipient,
            job: Some(of_job.clone()),
            currency: currency.clone(),
            discount: 0,
            due_on: None,
            note: None,
            lines,
        };
        let payer = match recipient {
            Recipient::Party(id) => Payers::parties(work.db(), vec![id]).await?,
            Recipient::Organization(id) => {
                Payers::organizations(work.db(), work.language, vec![id]).await?
            }
        };
        store(work, new, &rate, &payer).await?;
    }
    Ok(true)
}

/// What of a line each payer owes who gets an invoice for it.
fn parts(line: &BilledLine) -> Result<Vec<(InvoiceKind, NewLine)>> {
    let mut parts = Vec::new();
    for share in &line.shares {
        let Some(kind) = rules::kind_of(share.payer) else { continue };
        if share.amount == 0 {
            continue;
        }
        parts.push((
            kind,
            NewLine {
                kind: match line.kind {
                    JobLineKind::Part => InvoiceLineKind::Part,
                    JobLineKind::Labour => InvoiceLineKind::Labour,
                    JobLineKind::Travel => InvoiceLineKind::Expense,
                },
                job_line_id: Some(line.line_id),
                payer: share.payer,
                code: line.code.clone(),
                text: LocalizedText { fa: line.name_fa.clone(), en: line.name_en.clone() },
                quantity: line.quantity,
                unit_price: share.unit_price,
                share: share.share,
            },
        ));
    }
    Ok(parts)
}

async fn of_job(work: &Work<'_>, job: &job::Model) -> Result<OfJob> {
    let requests = work.system().select::<service_request::Entity>();
    let request = requests.filter(service_request::Column::Id.eq(job.service_request_id));
    Ok(OfJob {
        id: job.id,
        number: job.number.clone(),
        service_request_id: job.service_request_id,
        service_request_number: request.one(work.db()).await?.map(|request| request.number),
    })
}

/// The customer's invoice first.
const fn order(kind: InvoiceKind) -> &'static str {
    match kind {
        InvoiceKind::Customer => "1",
        InvoiceKind::ParentRecharge => "2",
        InvoiceKind::Claim => "3",
        InvoiceKind::Dealer => "4",
    }
}

/// The company whose warranty it is; ourselves, where the service unit is a department of it.
async fn parent(work: &Work<'_>) -> Result<Uuid> {
    let manufacturers = work
        .system()
        .select::<organization::Entity>()
        .filter(organization::Column::Role.eq(Text(OrganizationRole::Manufacturer)))
        .order_by_asc(organization::Column::Id);
    let manufacturer = manufacturers.one(work.db()).await?;
    Ok(manufacturer.map_or_else(|| work.viewer.organization(), |row| row.id))
}

/// Writes a draft: the invoice, its lines at the rate of the day, and what it is found by.
pub async fn store(
    work: &Work<'_>,
    new: NewInvoice,
    rate: &TaxRate,
    payers: &Payers,
) -> Result<(invoice::Model, Vec<line::Model>)> {
    let priced = new.lines.iter().map(|line| {
        let net = sums::net(line.unit_price, Quantity(line.quantity), line.share)?;
        Ok(sums::Line { net, rate: rate.ten_thousandths })
    });
    let totals = sums::document(&priced.collect::<Result<Vec<_>>>()?, new.discount)?;
    let taxes: Vec<RateTotal> = totals.rates.iter().copied().map(Into::into).collect();
    let (party_id, payer_organization_id) = new.recipient.ids();
    let id = work.new_id();
    let row = invoice::ActiveModel {
        id: Set(id),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        kind: Set(Text(new.kind)),
        state: Set(Text(InvoiceState::Draft)),
        number: Set(None),
        fiscal_year: Set(None),
        serial: Set(None),
        party_id: Set(party_id),
        payer_organization_id: Set(payer_organization_id),
        job_id: Set(new.job.as_ref().map(|job| job.id)),
        job_number: Set(new.job.as_ref().map(|job| job.number.clone())),
        service_request_id: Set(new.job.as_ref().map(|job| job.service_request_id)),
        service_request_number: Set(new.job.and_then(|job| job.service_request_number)),
        currency: Set(new.currency),
        net: Set(totals.net),
        discount: Set(totals.discount),
        taxes: Set(serde_json::to_value(&taxes)?),
        tax: Set(totals.tax),
        total: Set(totals.gross),
        open_amount: Set(0),
        due_on: Set(new.due_on),
        note: Set(new.note),
        issued_at: Set(None),
        issued_by: Set(None),
        previous_hash: Set(None),
        hash: Set(None),
    };
    let invoice = row.insert(work.db()).await?;
    let mut lines = Vec::with_capacity(new.lines.len());
    for ((position, new), taxed) in (1..).zip(new.lines).zip(totals.lines) {
        lines.push(line::Model {
            id: work.new_id(),
            organization_id: invoice.organization_id,
            invoice_id: id,
            position,
            kind: Text(new.kind),
            job_line_id: new.job_line_id,
            payer: Text(new.payer),
            code: new.code,
            name_fa: new.text.fa,
            name_en: new.text.en,
            quantity: new.quantity,
            unit_price: new.unit_price,
            share: new.share,
            net: taxed.net,
            discount: taxed.discount,
            tax_rate: rate.ten_thousandths,
            tax_rate_id: Some(rate.id),
            tax: taxed.tax,
            total: taxed.gross,
        });
    }
    let rows = lines.iter().map(|line| line.clone().into_active_model().reset_all());
    line::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    index(work, &invoice, payers).await?;
    let fact = InvoiceDrafted(invoice);
    work.emit(&fact).await?;
    Ok((fact.0, lines))
}

/// Makes an invoice findable by its number, the job's and its payer's name.
pub async fn index(work: &Work<'_>, invoice: &invoice::Model, payers: &Payers) -> Result<()> {
    let payer = payers.of_invoice(invoice);
    let number = invoice.number.as_deref().or(invoice.job_number.as_deref()).unwrap_or("–");
    let mut texts = vec![number, payer.name.0.as_str()];
    texts.extend(invoice.job_number.as_deref());
    texts.extend(invoice.service_request_number.as_deref());
    work.search("invoice", invoice.id, &texts).await
}
