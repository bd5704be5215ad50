//! Credit notes as the contract has them.

use contract::{
    common::{LocalizedText, Number, Reason},
    invoices::{CreditNote, CreditNoteLine, InvoiceDocument},
    rt::Tagged,
};
use kernel::Result;
use sea_orm::ConnectionTrait;

use super::lookup::Detail;
use crate::names::{Payers, People};

/// Credit notes with the names on them: three queries at most, however many.
pub async fn shown(
    db: &impl ConnectionTrait,
    language: contract::rt::Language,
    details: Vec<Detail>,
) -> Result<Vec<CreditNote>> {
    let payers = Payers::of(db, language, details.iter().map(|detail| &detail.invoice)).await?;
    let acted = details.iter().flat_map(|d| [Some(d.note.created_by), d.note.approved_by]);
    let people = People::of(db, acted.flatten().collect()).await?;
    details.into_iter().map(|detail| on_wire(detail, &payers, &people)).collect()
}

pub async fn tagged(
    db: &impl ConnectionTrait,
    language: contract::rt::Language,
    detail: Detail,
) -> Result<Tagged<CreditNote>> {
    let version = detail.note.version;
    let body = shown(db, language, vec![detail]).await?.pop();
    let body = body.ok_or_else(|| kernel::Error::internal("a credit note was lost"))?;
    Ok(Tagged { version, body })
}

fn on_wire(detail: Detail, payers: &Payers, people: &People) -> Result<CreditNote> {
    let Detail { note, lines, invoice, invoice_lines } = detail;
    let money = |minor: i64| invoice.money(minor);
    let lines = lines.into_iter().filter_map(|line| {
        let of = invoice_lines.iter().find(|of| of.id == line.invoice_line_id)?;
        let text = LocalizedText { fa: of.name_fa.clone(), en: of.name_en.clone() };
        Some((line, of.tax_rate, text))
    });
    let lines = lines.map(|(line, tax_rate, text)| {
        Ok(CreditNoteLine {
            invoice_line_id: line.invoice_line_id,
            text,
            amount: money(line.amount)?,
            net: money(line.net)?,
            tax: money(line.tax)?,
            tax_rate,
        })
    });
    Ok(CreditNote {
        id: note.id,
        version: note.version,
        created_at: note.created_at.into(),
        organization_id: note.organization_id,
        state: note.state.0,
        number: note.number.map(Number),
        invoice: InvoiceDocument {
            id: invoice.id,
            number: Number(invoice.number.clone().unwrap_or_default()),
        },
        party: payers.of_invoice(&invoice),
        reason: Reason(note.reason),
        amount: money(note.amount)?,
        net: money(note.net)?,
        tax: money(note.tax)?,
        lines: lines.collect::<Result<_>>()?,
        created_by: people.get(note.created_by),
        approved_by: note.approved_by.and_then(|id| people.get(id)),
        approved_at: note.approved_at.map(Into::into),
        issued_at: note.issued_at.map(Into::into),
        hash: note.hash,
    })
}
