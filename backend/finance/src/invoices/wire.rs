//! Invoices as the contract has them.

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText, Note, Number},
    invoices::{
        Invoice, InvoiceDocument, InvoiceLine, InvoicePayment, InvoiceState, InvoiceSummary,
        InvoiceTax,
    },
    rt::{Money, Quantity, Tagged},
};
use kernel::Result;

use super::{invoice, line, lookup::Detail, rules::RateTotal};
use crate::names::Payers;

pub fn tagged(detail: Detail, today: NaiveDate) -> Result<Tagged<Invoice>> {
    Ok(Tagged { version: detail.invoice.version, body: full(detail, today)? })
}

fn full(detail: Detail, today: NaiveDate) -> Result<Invoice> {
    let Detail { invoice, lines, payments, credit_notes, payers } = detail;
    let credited = credit_notes.iter().map(|note| note.amount).sum();
    let paid = payments.iter().map(|paid| paid.amount).sum();
    let money = |minor: i64| invoice.money(minor);
    let payments = payments.into_iter().map(|paid| {
        Ok(InvoicePayment {
            payment_id: paid.payment.id,
            number: Some(Number(paid.payment.number.clone())),
            method: paid.payment.method.0,
            amount: money(paid.amount)?,
            confirmed: paid.payment.confirmed_at.is_some(),
            created_at: paid.created_at.into(),
        })
    });
    let payments = payments.collect::<Result<_>>()?;
    let taxes: Vec<RateTotal> = serde_json::from_value(invoice.taxes.clone())?;
    let taxes = taxes.into_iter().map(|tax| {
        Ok(InvoiceTax { rate: tax.rate, taxable: money(tax.taxable)?, tax: money(tax.tax)? })
    });
    let taxes = taxes.collect::<Result<_>>()?;
    let credit_notes = credit_notes.into_iter().map(|note| InvoiceDocument {
        id: note.id,
        number: Number(note.number.unwrap_or_default()),
    });
    Ok(Invoice {
        id: invoice.id,
        version: invoice.version,
        created_at: invoice.created_at.into(),
        organization_id: invoice.organization_id,
        kind: invoice.kind.0,
        state: invoice.state.0,
        number: invoice.number.clone().map(Number),
        party: payers.of_invoice(&invoice),
        job: job(&invoice),
        service_request: request(&invoice),
        total: money(invoice.total)?,
        open_amount: money(invoice.open_amount)?,
        overdue: is_overdue(&invoice, today),
        issued_at: invoice.issued_at.map(Into::into),
        due_on: invoice.due_on,
        lines: lines.into_iter().map(|line| on_wire(line, &invoice)).collect::<Result<_>>()?,
        net: money(invoice.net)?,
        discount: money(invoice.discount)?,
        taxes,
        tax: money(invoice.tax)?,
        credited_amount: money(credited)?,
        paid_amount: money(paid)?,
        payments,
        credit_notes: credit_notes.collect(),
        note: invoice.note.clone().map(Note),
        hash: invoice.hash.clone(),
    })
}

pub fn summary(
    invoice: invoice::Model,
    payers: &Payers,
    today: NaiveDate,
) -> Result<InvoiceSummary> {
    Ok(InvoiceSummary {
        id: invoice.id,
        version: invoice.version,
        created_at: invoice.created_at.into(),
        organization_id: invoice.organization_id,
        kind: invoice.kind.0,
        state: invoice.state.0,
        party: payers.of_invoice(&invoice),
        job: job(&invoice),
        service_request: request(&invoice),
        total: invoice.money(invoice.total)?,
        open_amount: invoice.money(invoice.open_amount)?,
        overdue: is_overdue(&invoice, today),
        issued_at: invoice.issued_at.map(Into::into),
        due_on: invoice.due_on,
        number: invoice.number.map(Number),
    })
}

fn job(invoice: &invoice::Model) -> Option<InvoiceDocument> {
    let (id, number) = invoice.job_id.zip(invoice.job_number.clone())?;
    Some(InvoiceDocument { id, number: Number(number) })
}

fn request(invoice: &invoice::Model) -> Option<InvoiceDocument> {
    let (id, number) = invoice.service_request_id.zip(invoice.service_request_number.clone())?;
    Some(InvoiceDocument { id, number: Number(number) })
}

fn is_overdue(invoice: &invoice::Model, today: NaiveDate) -> bool {
    let open = matches!(invoice.state.0, InvoiceState::Issued | InvoiceState::PartiallyPaid);
    open && invoice.due_on.is_some_and(|due_on| due_on < today)
}

fn on_wire(line: line::Model, invoice: &invoice::Model) -> Result<InvoiceLine> {
    let money = |minor: i64| -> Result<Money> { Ok(invoice.money(minor)?) };
    Ok(InvoiceLine {
        id: line.id,
        kind: line.kind.0,
        job_line_id: line.job_line_id,
        text: LocalizedText { fa: line.name_fa, en: line.name_en },
        code: line.code.map(Code),
        quantity: Quantity(line.quantity),
        unit_price: money(line.unit_price)?,
        share: line.share,
        net: money(line.net)?,
        discount: money(line.discount)?,
        tax_rate: line.tax_rate,
        tax: money(line.tax)?,
        total: money(line.total)?,
    })
}
