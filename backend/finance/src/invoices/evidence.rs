//! What proves a document: a hash over what was issued and over the hash before it.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use kernel::Result;
use serde::Serialize;
use uuid::Uuid;

use super::{invoice, line, rules};

/// A moment as every database keeps it and gives it back.
pub fn moment(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(3)
}

/// What of an invoice is hashed: all that stays. Field names and order are part of the evidence.
#[derive(Serialize)]
struct Sealed<'a> {
    number: Option<&'a str>,
    kind: &'a str,
    organization: Uuid,
    party: Option<Uuid>,
    payer_organization: Option<Uuid>,
    job: Option<Uuid>,
    issued_at: Option<i64>,
    due_on: Option<NaiveDate>,
    currency: &'a str,
    net: i64,
    discount: i64,
    tax: i64,
    total: i64,
    lines: Vec<SealedLine<'a>>,
}

#[derive(Serialize)]
struct SealedLine<'a> {
    job_line: Option<Uuid>,
    text: &'a str,
    quantity: i64,
    unit_price: i64,
    share: i32,
    net: i64,
    discount: i64,
    tax_rate: i32,
    tax: i64,
    total: i64,
}

/// The hash of an invoice, whose number and previous hash are set.
pub fn hash_of_invoice(invoice: &invoice::Model, lines: &[line::Model]) -> Result<String> {
    let lines = lines.iter().map(|line| SealedLine {
        job_line: line.job_line_id,
        text: &line.name_fa,
        quantity: line.quantity,
        unit_price: line.unit_price,
        share: line.share,
        net: line.net,
        discount: line.discount,
        tax_rate: line.tax_rate,
        tax: line.tax,
        total: line.total,
    });
    let sealed = Sealed {
        number: invoice.number.as_deref(),
        kind: contract::rt::TextEnum::as_str(invoice.kind.0),
        organization: invoice.organization_id,
        party: invoice.party_id,
        payer_organization: invoice.payer_organization_id,
        job: invoice.job_id,
        issued_at: invoice.issued_at.map(|at| at.timestamp_millis()),
        due_on: invoice.due_on,
        currency: &invoice.currency,
        net: invoice.net,
        discount: invoice.discount,
        tax: invoice.tax,
        total: invoice.total,
        lines: lines.collect(),
    };
    let previous = invoice.previous_hash.as_deref().unwrap_or_default();
    Ok(rules::chain(previous, &sealed)?)
}
