//! What is done with invoices. Whoever writes takes a [`Work`]; whoever reads, a viewer.

use contract::{
    common::ProblemCode,
    invoices::{InvoiceKind, InvoiceLineKind, InvoicePatch, InvoicePrototype, InvoiceState},
    rt::{IfMatch, Quantity, Say},
    warranty::Payer,
};
use kernel::{Error, OrNotFound, Result, Text, Work, text::tidy};
use pricing::sums;
use registry::{accounts, party};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    InvoiceBalanceChanged, InvoiceCredited, InvoiceDiscarded, InvoiceIssued, InvoicePaid,
    InvoiceUpdated,
    drafting::{self, NewInvoice, NewLine, Recipient},
    evidence, invoice, line,
    lookup::{self, Detail},
    rules::{self, RateTotal},
};
use crate::{
    names::Payers,
    notices, payments,
    series::{self, Letters},
};

/// Drafts an invoice that isn't for a job.
pub async fn create(work: &Work<'_>, body: &InvoicePrototype) -> Result<Detail> {
    let parties = work.viewer.select::<party::Entity>();
    let party = parties.filter(party::Column::Id.eq(body.party_id)).one(work.db()).await?;
    let party = party.ok_or_else(|| {
        let why = Say::new("There is no such customer.", "چنین مشتری‌ای نیست.");
        Error::field("/party_id", "not_found", why)
    })?;
    let currency = work.app.settings.currency.clone();
    let mut lines = Vec::with_capacity(body.lines.len());
    for (at, line) in body.lines.iter().enumerate() {
        let pointer = format!("/lines/{at}");
        of_currency(&currency, line.unit_price.currency.code(), &format!("{pointer}/unit_price"))?;
        if line.quantity.0 <= 0 || line.unit_price.minor < 0 {
            let why = Say::new(
                "A line has a quantity above zero and a price that isn't negative.",
                "مقدار هر ردیف بیش از صفر و بهای آن منفی نیست.",
            );
            return Err(Error::field(&pointer, "out_of_range", why));
        }
        lines.push(NewLine {
            kind: line.kind.unwrap_or(InvoiceLineKind::Other),
            job_line_id: None,
            payer: Payer::Customer,
            code: None,
            text: line.text.clone(),
            quantity: line.quantity.0,
            unit_price: line.unit_price.minor,
            share: kernel::money::WHOLE,
        });
    }
    let discount = body.discount.map_or(0, |discount| discount.minor);
    if let Some(discount) = body.discount {
        of_currency(&currency, discount.currency.code(), "/discount")?;
        let net = lines.iter().map(|l| sums::net(l.unit_price, Quantity(l.quantity), l.share));
        let net = kernel::money::sum(net.collect::<Result<Vec<_>, _>>()?)?;
        within_limit(work, net, discount.minor).await?;
    }
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let rate = pricing::tax::rate_on(work.db(), &work.viewer, today).await?;
    let new = NewInvoice {
        kind: InvoiceKind::Customer,
        recipient: Recipient::Party(party.id),
        job: None,
        currency,
        discount,
        due_on: body.due_on,
        note: body.note.as_ref().map(|note| tidy(&note.0)),
        lines,
    };
    let payers = Payers::party(&party);
    let (invoice, lines) = drafting::store(work, new, &rate, &payers).await?;
    Ok(Detail::fresh(invoice, lines, payers))
}

/// Changes a draft; a new discount spreads over its lines and lowers their tax.
pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &InvoicePatch,
) -> Result<Detail> {
    let invoice = lock(work, id).await?;
    if_match.check(invoice.version)?;
    rules::draft(invoice.state.0)?;
    let mut lines = lookup::lines(work.db(), &work.viewer, id).await?;
    let mut change = invoice.clone().into_active_model();
    change.version = Set(invoice.version + 1);
    if let Some(due_on) = body.due_on {
        change.due_on = Set(due_on);
    }
    if let Some(note) = &body.note {
        change.note = Set(note.as_ref().map(|note| tidy(&note.0)));
    }
    if let Some(discount) = body.discount {
        of_currency(&invoice.currency, discount.currency.code(), "/discount")?;
        within_limit(work, invoice.net, discount.minor).await?;
        let priced: Vec<_> =
            lines.iter().map(|line| sums::Line { net: line.net, rate: line.tax_rate }).collect();
        let totals = sums::document(&priced, discount.minor)?;
        let taxes: Vec<RateTotal> = totals.rates.iter().copied().map(Into::into).collect();
        for (line, taxed) in lines.iter_mut().zip(&totals.lines) {
            let row = line::ActiveModel {
                discount: Set(taxed.discount),
                tax: Set(taxed.tax),
                total: Set(taxed.gross),
                ..line.clone().into_active_model()
            };
            *line = row.update(work.db()).await?;
        }
        change.discount = Set(totals.discount);
        change.taxes = Set(serde_json::to_value(&taxes)?);
        change.tax = Set(totals.tax);
        change.total = Set(totals.gross);
    }
    let fact = InvoiceUpdated(change.update(work.db()).await?);
    work.emit(&fact).await?;
    let payers = Payers::of(work.db(), work.language, [&fact.0]).await?;
    Ok(Detail::fresh(fact.0, lines, payers))
}

/// Discards a draft. What bills work that was done stays; a fee of a job that was called off is
/// waived.
pub async fn discard(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<()> {
    let invoice = lock(work, id).await?;
    if_match.check(invoice.version)?;
    rules::draft(invoice.state.0)?;
    if let Some(job_id) = invoice.job_id
        && !fieldwork::jobs::waive_fees(work, job_id).await?
    {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "It bills work that was done: change it, or issue it and credit it.",
                "این پیش‌نویس بابت کار انجام‌شده است؛ آن را ویرایش کنید یا پس از صدور برگشت بزنید.",
            ),
        ));
    }
    for line in lookup::lines(work.db(), &work.viewer, id).await? {
        line.delete(work.db()).await?;
    }
    work.unsearch(id).await?;
    invoice.clone().delete(work.db()).await?;
    work.emit(&InvoiceDiscarded(invoice)).await
}

/// Gives a draft its number and freezes it. What waits for its job pays it; the job is posted, and
/// closed once none of its drafts is left. The number is taken last, for everybody else waits for it.
pub async fn issue(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<Detail> {
    let invoice = lock(work, id).await?;
    if_match.check(invoice.version)?;
    rules::draft(invoice.state.0)?;
    let lines = lookup::lines(work.db(), &work.viewer, id).await?;
    let payers = Payers::of(work.db(), work.language, [&invoice]).await?;
    let paid = payments::pay_from_job(work, &invoice).await?;
    let last = match invoice.job_id {
        Some(job_id) => !other_drafts(work, job_id, id).await?,
        None => false,
    };
    let open = invoice.total - paid.iter().map(|paid| paid.amount).sum::<i64>();
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let due_on = invoice.due_on.unwrap_or_else(|| drafting::due_on(invoice.kind.0, today));
    notices::issued(work, &invoice, open, due_on).await?;
    if let Some(job_id) = invoice.job_id {
        fieldwork::jobs::post(work, job_id).await?;
        if last {
            fieldwork::jobs::close(work, job_id).await?;
        }
    }
    let place = series::take(work, Letters::Invoice).await?;
    let frozen = invoice::Model {
        version: invoice.version + 1,
        state: Text(rules::state(invoice.total, 0, open)),
        number: Some(place.number.clone()),
        fiscal_year: Some(place.fiscal_year),
        serial: Some(place.serial),
        open_amount: open,
        due_on: Some(due_on),
        issued_at: Some(evidence::moment(work.now)),
        issued_by: Some(work.viewer.subject()),
        previous_hash: Some(place.previous_hash.clone()),
        ..invoice
    };
    let hash = evidence::hash_of_invoice(&frozen, &lines)?;
    let row = invoice::Model { hash: Some(hash.clone()), ..frozen };
    let row = row.into_active_model().reset_all().update(work.db()).await?;
    series::close(work, &place, &hash).await?;
    drafting::index(work, &row, &payers).await?;
    let fact = InvoiceIssued(row);
    work.emit(&fact).await?;
    Ok(Detail { invoice: fact.0, lines, payments: paid, credit_notes: Vec::new(), payers })
}

/// Leaves an issued invoice with so much open and so much credited, and tells of it.
pub async fn rebalance(
    work: &Work<'_>,
    invoice: invoice::Model,
    open: i64,
    credited: i64,
) -> Result<invoice::Model> {
    let before = invoice.state.0;
    let state = rules::state(invoice.total, credited, open);
    let change = invoice::ActiveModel {
        version: Set(invoice.version + 1),
        state: Set(Text(state)),
        open_amount: Set(open),
        ..invoice.into_active_model()
    };
    let row = change.update(work.db()).await?;
    notices::balance_changed(work, &row).await?;
    match (before, state) {
        (_, InvoiceState::Credited) => work.emit(&InvoiceCredited(row.clone())).await?,
        (InvoiceState::Issued | InvoiceState::PartiallyPaid, InvoiceState::Paid) => {
            work.emit(&InvoicePaid(row.clone())).await?;
        }
        _ => work.emit(&InvoiceBalanceChanged(row.clone())).await?,
    }
    Ok(row)
}

/// What issued credit notes take back of an invoice.
pub async fn credited_of(work: &Work<'_>, invoice: &invoice::Model) -> Result<i64> {
    let notes = lookup::issued_credit_notes(work.db(), invoice.id).await?;
    Ok(notes.iter().map(|note| note.amount).sum())
}

/// The invoice, held until the work is committed: two changes come one after the other.
pub async fn lock(work: &Work<'_>, id: Uuid) -> Result<invoice::Model> {
    let invoices = work.viewer.select::<invoice::Entity>().filter(invoice::Column::Id.eq(id));
    invoices.lock_exclusive().one(work.db()).await?.or_not_found("invoice")
}

async fn other_drafts(work: &Work<'_>, job_id: Uuid, but: Uuid) -> Result<bool> {
    let drafts = work
        .system()
        .select::<invoice::Entity>()
        .filter(invoice::Column::JobId.eq(job_id))
        .filter(invoice::Column::Id.ne(but))
        .filter(invoice::Column::State.eq(Text(InvoiceState::Draft)));
    Ok(drafts.one(work.db()).await?.is_some())
}

fn of_currency(wanted: &str, given: &str, pointer: &str) -> Result<()> {
    if wanted == given {
        return Ok(());
    }
    let why = Say::new(
        format!("Amounts here are in {wanted}."),
        format!("مبلغ‌ها در اینجا به {wanted} است."),
    );
    Err(Error::field(pointer, "currency", why))
}

/// A discount stays within what the caller's role may give.
async fn within_limit(work: &Work<'_>, net: i64, discount: i64) -> Result<()> {
    if discount == 0 {
        return Ok(());
    }
    let limit = accounts::limits(work.db(), &work.viewer).await?.discount;
    if discount > 0 && discount <= rules::most_discount(net, limit)? {
        return Ok(());
    }
    let percent = |language| documents::text::percent(language, limit);
    let (en, fa) = (percent(documents::Language::En), percent(documents::Language::Fa));
    let why = Say::new(
        format!("You may give up to {en} of the lines' sum; ask somebody with a higher limit."),
        format!("سقف تخفیف شما {fa} جمع ردیف‌هاست؛ برای بیشتر از کسی با سقف بالاتر بخواهید."),
    );
    Err(Error::field("/discount", "over_limit", why))
}
