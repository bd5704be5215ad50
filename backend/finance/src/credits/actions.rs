//! What is done with credit notes. Whoever writes takes a [`Work`].

use std::collections::HashMap;

use chrono::TimeDelta;
use contract::{
    accounts::GrantedRole,
    common::ProblemCode,
    invoices::{CreditNoteLinePrototype, CreditNotePrototype, CreditNoteState},
    rt::{IfMatch, Say},
    security::Role,
};
use kernel::{Error, NewTask, OrNotFound, Result, Subject, Text, Work, tasks, text::tidy};
use registry::accounts;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde::Serialize;

use super::{
    CreditNoteApproved, CreditNoteDrafted, CreditNoteIssued, credit_note, line,
    lookup::{self, Detail},
    rules::{self, Remaining, Step},
};
use crate::{
    invoices::{self, evidence, invoice},
    payments,
    series::{self, Letters},
};

/// The task of the second person.
const APPROVAL: &str = "credit_note_approval";

/// Drafts a credit note on what is left of an invoice, or on some of its lines.
pub async fn create(work: &Work<'_>, body: &CreditNotePrototype) -> Result<Detail> {
    let invoice = invoices::actions::lock(work, body.invoice_id).await.map_err(|error| {
        let why = Say::new("There is no such invoice.", "چنین فاکتوری نیست.");
        match error {
            Error::NotFound(_) => Error::field("/invoice_id", "not_found", why),
            error => error,
        }
    })?;
    invoices::rules::creditable(invoice.state.0)?;
    let invoice_lines = invoices::lookup::lines(work.db(), &work.viewer, invoice.id).await?;
    let mut left = remaining(work, &invoice_lines).await?;
    let parts: HashMap<Uuid, Remaining> = match &body.lines {
        None => left.into_iter().filter(|(_, left)| left.amount() > 0).collect(),
        Some(lines) => asked(&invoice, &mut left, lines)?,
    };
    let net = parts.values().map(|part| part.net).sum::<i64>();
    let tax = parts.values().map(|part| part.tax).sum::<i64>();
    if net + tax == 0 {
        let why = Say::new("Nothing is left to credit.", "چیزی برای بستانکار کردن نمانده است.");
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    let id = work.new_id();
    let row = credit_note::ActiveModel {
        id: Set(id),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(invoice.organization_id),
        state: Set(Text(CreditNoteState::Draft)),
        number: Set(None),
        fiscal_year: Set(None),
        serial: Set(None),
        invoice_id: Set(invoice.id),
        reason: Set(tidy(&body.reason.0)),
        currency: Set(invoice.currency.clone()),
        net: Set(net),
        tax: Set(tax),
        amount: Set(net + tax),
        approved_at: Set(None),
        approved_by: Set(None),
        issued_at: Set(None),
        issued_by: Set(None),
        previous_hash: Set(None),
        hash: Set(None),
    };
    let note = row.insert(work.db()).await?;
    let credited = invoice_lines.iter().filter_map(|of| Some((of.id, parts.get(&of.id)?)));
    let lines: Vec<_> = (1..)
        .zip(credited)
        .map(|(position, (invoice_line_id, part))| line::Model {
            id: work.new_id(),
            organization_id: note.organization_id,
            credit_note_id: id,
            position,
            invoice_line_id,
            net: part.net,
            tax: part.tax,
            amount: part.amount(),
        })
        .collect();
    let rows = lines.iter().map(|line| line.clone().into_active_model().reset_all());
    line::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    let fact = CreditNoteDrafted { note, invoice };
    work.emit(&fact).await?;
    ask_for_approval(work, &fact).await?;
    Ok(Detail { note: fact.note, lines, invoice: fact.invoice, invoice_lines })
}

async fn ask_for_approval(work: &Work<'_>, fact: &CreditNoteDrafted) -> Result<()> {
    let number = fact.invoice.number.as_deref().unwrap_or_default();
    let task = NewTask {
        kind: APPROVAL,
        subject: Subject::of(&fact.note),
        role: Role::Manager,
        assignee: None,
        due_at: work.now + TimeDelta::days(1),
        title: Say::new(
            format!("Approve the credit note on {number}"),
            format!("تأیید اعلامیه بستانکار فاکتور {number}"),
        ),
    };
    work.task(task).await
}

/// What the caller asks to credit, line by line.
fn asked(
    invoice: &invoice::Model,
    left: &mut HashMap<Uuid, Remaining>,
    lines: &[CreditNoteLinePrototype],
) -> Result<HashMap<Uuid, Remaining>> {
    let mut parts: HashMap<Uuid, Remaining> = HashMap::new();
    for (at, asked) in lines.iter().enumerate() {
        let refuse = |why: Say| Error::field(&format!("/lines/{at}"), "out_of_range", why);
        let Some(of) = left.get_mut(&asked.invoice_line_id) else {
            return Err(refuse(Say::new(
                "The invoice has no such line.",
                "این فاکتور چنین ردیفی ندارد.",
            )));
        };
        let same_currency = asked.amount.currency.code() == invoice.currency;
        let part = if same_currency { rules::split(*of, asked.amount.minor)? } else { None };
        let Some(part) = part else {
            return Err(refuse(Say::new(
                "Credit more than nothing and at most what is left of the line.",
                "مبلغی بیش از صفر و تا مانده ردیف وارد کنید.",
            )));
        };
        *of = Remaining { net: of.net - part.net, tax: of.tax - part.tax };
        let sum = parts.entry(asked.invoice_line_id).or_insert(Remaining { net: 0, tax: 0 });
        *sum = Remaining { net: sum.net + part.net, tax: sum.tax + part.tax };
    }
    Ok(parts)
}

/// What of each line no issued credit note took back yet.
async fn remaining(
    work: &Work<'_>,
    lines: &[invoices::line::Model],
) -> Result<HashMap<Uuid, Remaining>> {
    let issued = work
        .system()
        .select::<credit_note::Entity>()
        .select_only()
        .column(credit_note::Column::Id)
        .filter(credit_note::Column::InvoiceId.is_in(lines.iter().map(|line| line.invoice_id)))
        .filter(credit_note::Column::State.eq(Text(CreditNoteState::Issued)))
        .into_query();
    let credited = work.system().select::<line::Entity>();
    let credited = credited.filter(line::Column::CreditNoteId.in_subquery(issued));
    let mut left: HashMap<Uuid, Remaining> = lines
        .iter()
        .map(|line| (line.id, Remaining { net: line.net - line.discount, tax: line.tax }))
        .collect();
    for credited in credited.all(work.db()).await? {
        if let Some(left) = left.get_mut(&credited.invoice_line_id) {
            *left = Remaining { net: left.net - credited.net, tax: left.tax - credited.tax };
        }
    }
    Ok(left)
}

/// A second person agrees: a manager, or whoever leads the accountants.
pub async fn approve(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<Detail> {
    let note = lock(work, id).await?;
    if_match.check(note.version)?;
    let state = rules::after(note.state.0, Step::Approve)?;
    if note.created_by == work.viewer.subject() {
        let why = Say::new(
            "You wrote this credit note; somebody else approves it.",
            "این اعلامیه را شما نوشته‌اید؛ کس دیگری آن را تأیید می‌کند.",
        );
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    let leads = accounts::limits(work.db(), &work.viewer).await?.leads;
    if !work.viewer.has(Role::Manager) && !leads.contains(&GrantedRole::Accountant) {
        let why = Say::new(
            "A manager or the lead accountant approves credit notes.",
            "مدیر یا سرپرست حسابداری اعلامیه بستانکار را تأیید می‌کند.",
        );
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    let change = credit_note::ActiveModel {
        version: Set(note.version + 1),
        state: Set(Text(state)),
        approved_at: Set(Some(work.now)),
        approved_by: Set(Some(work.viewer.subject())),
        ..note.into_active_model()
    };
    let mut detail = lookup::detail(work.db(), change.update(work.db()).await?).await?;
    let fact = CreditNoteApproved { note: detail.note, invoice: detail.invoice };
    work.emit(&fact).await?;
    tasks::close(work, APPROVAL, Subject::of(&fact.note)).await?;
    (detail.note, detail.invoice) = (fact.note, fact.invoice);
    Ok(detail)
}

/// Lowers what is open by it. What was paid beyond that becomes free on its payments. The number
/// is taken last.
pub async fn issue(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<Detail> {
    let seen = lookup::find(work.db(), &work.viewer, id).await?;
    // Invoices are always locked before what hangs on them.
    let invoice = invoices::actions::lock(work, seen.invoice_id).await?;
    let note = lock(work, id).await?;
    if_match.check(note.version)?;
    let state = rules::after(note.state.0, Step::Issue)?;
    invoices::rules::creditable(invoice.state.0)?;
    let mut detail = lookup::detail(work.db(), note).await?;
    still_left(work, &detail).await?;
    let amount = detail.note.amount;
    let settled = rules::settle(invoice.open_amount, amount);
    if settled.released > 0 {
        payments::actions::release(work, &invoice, settled.released).await?;
    }
    let credited = invoices::actions::credited_of(work, &invoice).await? + amount;
    detail.invoice = invoices::actions::rebalance(work, invoice, settled.open, credited).await?;
    let place = series::take(work, Letters::CreditNote).await?;
    let frozen = credit_note::Model {
        version: detail.note.version + 1,
        state: Text(state),
        number: Some(place.number.clone()),
        fiscal_year: Some(place.fiscal_year),
        serial: Some(place.serial),
        issued_at: Some(evidence::moment(work.now)),
        issued_by: Some(work.viewer.subject()),
        previous_hash: Some(place.previous_hash.clone()),
        ..detail.note
    };
    let hash = hash(&frozen, &detail.lines)?;
    let row = credit_note::Model { hash: Some(hash.clone()), ..frozen };
    let row = row.into_active_model().reset_all().update(work.db()).await?;
    series::close(work, &place, &hash).await?;
    let fact = CreditNoteIssued { note: row, invoice: detail.invoice };
    work.emit(&fact).await?;
    (detail.note, detail.invoice) = (fact.note, fact.invoice);
    Ok(detail)
}

/// Another credit note may have taken the same lines back meanwhile.
async fn still_left(work: &Work<'_>, detail: &Detail) -> Result<()> {
    let left = remaining(work, &detail.invoice_lines).await?;
    let fits = |line: &line::Model| {
        left.get(&line.invoice_line_id)
            .is_some_and(|left| line.net <= left.net && line.tax <= left.tax)
    };
    if detail.lines.iter().all(fits) {
        return Ok(());
    }
    let why = Say::new(
        "Another credit note took these lines back meanwhile; write a new one on what is left.",
        "در این فاصله اعلامیه دیگری همین ردیف‌ها را کم کرده است؛ برای مانده اعلامیه تازه بنویسید.",
    );
    Err(Error::refused(ProblemCode::Conflict, why))
}

/// What of a credit note is hashed; field names and order are part of the evidence.
#[derive(Serialize)]
struct Sealed<'a> {
    number: Option<&'a str>,
    organization: Uuid,
    invoice: Uuid,
    issued_at: Option<i64>,
    approved_by: Option<Uuid>,
    currency: &'a str,
    net: i64,
    tax: i64,
    amount: i64,
    lines: Vec<(Uuid, i64, i64)>,
}

/// The hash of a credit note, whose number and previous hash are set.
pub fn hash(note: &credit_note::Model, lines: &[line::Model]) -> Result<String> {
    let sealed = Sealed {
        number: note.number.as_deref(),
        organization: note.organization_id,
        invoice: note.invoice_id,
        issued_at: note.issued_at.map(|at| at.timestamp_millis()),
        approved_by: note.approved_by,
        currency: &note.currency,
        net: note.net,
        tax: note.tax,
        amount: note.amount,
        lines: lines.iter().map(|line| (line.invoice_line_id, line.net, line.tax)).collect(),
    };
    let previous = note.previous_hash.as_deref().unwrap_or_default();
    Ok(invoices::rules::chain(previous, &sealed)?)
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<credit_note::Model> {
    let notes = work.viewer.select::<credit_note::Entity>();
    let notes = notes.filter(credit_note::Column::Id.eq(id));
    notes.lock_exclusive().one(work.db()).await?.or_not_found("credit note")
}
