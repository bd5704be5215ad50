//! Invoices and credit notes on paper.

use contract::{common, invoices::InvoiceState, rt::Language};
use documents::{
    pdf::{
        Business, InvoiceDocument, InvoiceLine, InvoiceTitle, Reference, ReferenceKind, TaxLine,
    },
    text::Amount,
};
use kernel::{App, Error, Result, Viewer};
use registry::{organization, party, party_phone};
use sea_orm::{entity::prelude::*, query::*};

use super::{invoice, line, lookup::Detail, rules::RateTotal};
use crate::{credits, names::Payers, notices::decimals, payments::instructions};

/// The language that was asked for, else the caller's.
pub fn language(asked: Option<common::Language>, caller: Language) -> documents::Language {
    match (asked, caller) {
        (Some(common::Language::Fa), _) | (None, Language::Fa) => documents::Language::Fa,
        (Some(common::Language::En), _) | (None, Language::En) => documents::Language::En,
    }
}

/// Sets an invoice, away from the threads that serve.
pub async fn invoice(
    app: &App,
    viewer: &Viewer,
    detail: Detail,
    language: documents::Language,
) -> Result<Vec<u8>> {
    let Detail { invoice, lines, payments, credit_notes, .. } = detail;
    let amount = |minor: i64| amount(&invoice, minor);
    let gone: i64 = payments.iter().map(|paid| paid.amount).sum::<i64>()
        + credit_notes.iter().map(|note| note.amount).sum::<i64>();
    let draft = invoice.state.0 == InvoiceState::Draft;
    let taxes: Vec<RateTotal> = serde_json::from_value(invoice.taxes.clone())?;
    let document = InvoiceDocument {
        language,
        title: InvoiceTitle::Invoice,
        draft,
        number: invoice.number.clone(),
        issued_on: invoice.issued_at.map(|at| day(app, at)),
        due_on: invoice.due_on,
        seller: seller(app, invoice.organization_id, language).await?,
        buyer: buyer(app, viewer, &invoice, language).await?,
        references: references(&invoice),
        lines: lines
            .iter()
            .map(|line| InvoiceLine {
                code: line.code.clone(),
                text: described(line, language),
                quantity: line.quantity,
                unit_price: amount(line.unit_price),
                net: amount(line.net),
                tax_rate: line.tax_rate,
                total: amount(line.total),
            })
            .collect(),
        net: amount(invoice.net),
        discount: amount(invoice.discount),
        taxes: taxes
            .iter()
            .map(|tax| TaxLine {
                rate: tax.rate,
                taxable: amount(tax.taxable),
                tax: amount(tax.tax),
            })
            .collect(),
        total: amount(invoice.total),
        paid: (!draft).then(|| amount(gone)),
        open: (!draft).then(|| amount(invoice.open_amount)),
        note: invoice.note.clone(),
        reason: None,
        instructions: match invoice.party_id {
            Some(_) => how_to_pay(app, viewer, invoice.organization_id, language).await?,
            None => Vec::new(),
        },
        hash: invoice.hash.clone(),
    };
    set(document).await
}

/// Sets a credit note.
pub async fn credit_note(
    app: &App,
    viewer: &Viewer,
    detail: credits::lookup::Detail,
    language: documents::Language,
) -> Result<Vec<u8>> {
    let credits::lookup::Detail { note, lines, invoice, invoice_lines } = detail;
    let amount = |minor: i64| amount(&invoice, minor);
    let mut references = references(&invoice);
    let number = invoice.number.clone();
    references.extend(number.map(|value| Reference { kind: ReferenceKind::Invoice, value }));
    let mut taxes: Vec<RateTotal> = Vec::new();
    let mut printed = Vec::with_capacity(lines.len());
    for line in &lines {
        let Some(of) = invoice_lines.iter().find(|of| of.id == line.invoice_line_id) else {
            continue;
        };
        match taxes.iter_mut().find(|tax| tax.rate == of.tax_rate) {
            Some(tax) => {
                tax.taxable += line.net;
                tax.tax += line.tax;
            }
            None => {
                taxes.push(RateTotal { rate: of.tax_rate, taxable: line.net, tax: line.tax });
            }
        }
        printed.push(InvoiceLine {
            code: of.code.clone(),
            text: language.pick(&of.name_fa, &of.name_en).clone(),
            quantity: 1000,
            unit_price: amount(line.net),
            net: amount(line.net),
            tax_rate: of.tax_rate,
            total: amount(line.amount),
        });
    }
    let document = InvoiceDocument {
        language,
        title: InvoiceTitle::CreditNote,
        draft: note.number.is_none(),
        number: note.number,
        issued_on: note.issued_at.map(|at| day(app, at)),
        due_on: None,
        seller: seller(app, invoice.organization_id, language).await?,
        buyer: buyer(app, viewer, &invoice, language).await?,
        references,
        lines: printed,
        net: amount(note.net),
        discount: amount(0),
        taxes: taxes
            .iter()
            .map(|tax| TaxLine {
                rate: tax.rate,
                taxable: amount(tax.taxable),
                tax: amount(tax.tax),
            })
            .collect(),
        total: amount(note.amount),
        paid: None,
        open: None,
        note: None,
        reason: Some(note.reason),
        instructions: Vec::new(),
        hash: note.hash,
    };
    set(document).await
}

async fn set(document: InvoiceDocument) -> Result<Vec<u8>> {
    let set = tokio::task::spawn_blocking(move || documents::pdf::invoice(&document));
    set.await.map_err(Error::internal)?.map_err(Error::internal)
}

/// What a line is for; the payer's share, where somebody else pays the rest.
fn described(line: &line::Model, language: documents::Language) -> String {
    let name = language.pick(&line.name_fa, &line.name_en);
    if line.share == kernel::money::WHOLE {
        return name.clone();
    }
    let share = documents::text::percent(language, line.share);
    language.pick(format!("{name}، سهم {share}"), format!("{name}, share {share}"))
}

fn amount(invoice: &invoice::Model, minor: i64) -> Amount {
    let currency = invoice.currency.clone();
    Amount { minor, decimals: decimals(&currency), currency }
}

fn day(app: &App, at: DateTimeUtc) -> Date {
    at.with_timezone(&app.settings.zone()).date_naive()
}

fn references(invoice: &invoice::Model) -> Vec<Reference> {
    let job = invoice.job_number.clone();
    let request = invoice.service_request_number.clone();
    let all = [(ReferenceKind::Job, job), (ReferenceKind::ServiceRequest, request)];
    all.into_iter().filter_map(|(kind, value)| Some(Reference { kind, value: value? })).collect()
}

async fn seller(app: &App, id: Uuid, language: documents::Language) -> Result<Business> {
    let organizations = Viewer::system(id).select::<organization::Entity>();
    let row = organizations.filter(organization::Column::Id.eq(id)).one(app.db()).await?;
    Ok(row.map_or_else(Business::default, |row| Business {
        name: language.pick(row.name_fa, row.name_en),
        phone: row.phone,
        ..Business::default()
    }))
}

/// Whoever came by a link sees the name on the paper, but neither telephone nor tax number.
async fn buyer(
    app: &App,
    viewer: &Viewer,
    invoice: &invoice::Model,
    language: documents::Language,
) -> Result<Business> {
    let caller = language.pick(Language::Fa, Language::En);
    let name = Payers::of(app.db(), caller, [invoice]).await?.of_invoice(invoice).name.0;
    let mut buyer = Business { name, ..Business::default() };
    if let Some(id) = invoice.party_id.filter(|_| viewer.link().is_none()) {
        let system = Viewer::system(invoice.organization_id);
        let parties = system.select::<party::Entity>().filter(party::Column::Id.eq(id));
        let phones = system.select::<party_phone::Entity>();
        let phones = phones.filter(party_phone::Column::PartyId.eq(id));
        let phone = phones.order_by_asc(party_phone::Column::Position).one(app.db()).await?;
        buyer.tax_id = parties.one(app.db()).await?.and_then(|party| party.tax_code);
        buyer.phone = phone.map(|phone| phone.phone);
    }
    Ok(buyer)
}

async fn how_to_pay(
    app: &App,
    viewer: &Viewer,
    organization_id: Uuid,
    language: documents::Language,
) -> Result<Vec<(String, String)>> {
    let rows = viewer.select::<instructions::Entity>();
    let rows = rows.filter(instructions::Column::OrganizationId.eq(organization_id));
    let Some(row) = rows.one(app.db()).await? else { return Ok(Vec::new()) };
    let lines = [
        (language.pick("شماره شبا", "IBAN"), row.iban),
        (language.pick("شماره کارت", "Card number"), row.card_number),
    ];
    let lines = lines.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?)));
    Ok(lines.collect())
}
