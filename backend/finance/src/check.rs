//! The promises of finance, computed again from the rows: for `vafa check` and after every test.

use std::collections::HashMap;

use contract::invoices::InvoiceState;
use contract::payments::PaymentState;
use kernel::{Finding, Result, Viewer};
use sea_orm::{entity::prelude::*, query::*};

use crate::{
    credits::{self, credit_note},
    invoices::{self, evidence, invoice, rules},
    payments::{allocation, payment, refund},
    series::{self, Letters},
};

/// Every promise that the database breaks: totals, numbers without a gap, the chain of hashes,
/// credits within their invoice, money used once.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<Finding>> {
    let all = Rows::read(db).await?;
    let mut findings = Vec::new();
    all.totals(&mut findings);
    all.balances(&mut findings);
    all.payments(&mut findings);
    all.invoice_series(&mut findings)?;
    all.credit_series(&mut findings)?;
    Ok(findings)
}

struct Rows {
    invoices: Vec<invoice::Model>,
    lines: HashMap<Uuid, Vec<invoices::line::Model>>,
    notes: Vec<credit_note::Model>,
    note_lines: HashMap<Uuid, Vec<credits::line::Model>>,
    payments: Vec<payment::Model>,
    allocations: Vec<allocation::Model>,
    refunds: Vec<refund::Model>,
    series: Vec<series::Model>,
}

impl Rows {
    async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let system = Viewer::system(Uuid::nil());
        let mut lines: HashMap<Uuid, Vec<invoices::line::Model>> = HashMap::new();
        let rows = system.select::<invoices::line::Entity>();
        for row in rows.order_by_asc(invoices::line::Column::Position).all(db).await? {
            lines.entry(row.invoice_id).or_default().push(row);
        }
        let mut note_lines: HashMap<Uuid, Vec<credits::line::Model>> = HashMap::new();
        let rows = system.select::<credits::line::Entity>();
        for row in rows.order_by_asc(credits::line::Column::Position).all(db).await? {
            note_lines.entry(row.credit_note_id).or_default().push(row);
        }
        let invoices = system.select::<invoice::Entity>();
        let notes = system.select::<credit_note::Entity>();
        Ok(Self {
            invoices: invoices.order_by_asc(invoice::Column::Serial).all(db).await?,
            lines,
            notes: notes.order_by_asc(credit_note::Column::Serial).all(db).await?,
            note_lines,
            payments: system.select::<payment::Entity>().all(db).await?,
            allocations: system.select::<allocation::Entity>().all(db).await?,
            refunds: system.select::<refund::Entity>().all(db).await?,
            series: system.select::<series::Entity>().all(db).await?,
        })
    }

    /// Lines add up to their document, and the document to itself.
    fn totals(&self, findings: &mut Vec<Finding>) {
        for invoice in &self.invoices {
            let lines = self.lines.get(&invoice.id).map(Vec::as_slice).unwrap_or_default();
            let sum = |of: fn(&invoices::line::Model) -> i64| lines.iter().map(of).sum::<i64>();
            let sums = (sum(|l| l.net), sum(|l| l.discount), sum(|l| l.tax), sum(|l| l.total));
            let document = (invoice.net, invoice.discount, invoice.tax, invoice.total);
            if sums != document {
                let detail = format!("invoice {}: {document:?}, its lines {sums:?}", invoice.id);
                findings.push(Finding { code: "invoice_total", detail });
            }
        }
        for note in &self.notes {
            let lines = self.note_lines.get(&note.id).map(Vec::as_slice).unwrap_or_default();
            if lines.iter().map(|line| line.amount).sum::<i64>() != note.amount {
                let detail = format!("credit note {}: its lines add up to another sum", note.id);
                findings.push(Finding { code: "credit_note_total", detail });
            }
        }
    }

    /// What is open = total − credited − paid, and the state follows from it.
    fn balances(&self, findings: &mut Vec<Finding>) {
        for invoice in self.invoices.iter().filter(|row| row.state.0 != InvoiceState::Draft) {
            let notes = self.notes.iter().filter(|note| note.hash.is_some());
            let notes = notes.filter(|note| note.invoice_id == invoice.id);
            let credited: i64 = notes.map(|note| note.amount).sum();
            let paid = self.allocations.iter().filter(|row| row.invoice_id == invoice.id);
            let paid: i64 = paid.map(|row| row.amount).sum();
            if credited > invoice.total {
                let detail = format!("{credited} credited of invoice {}", invoice.id);
                findings.push(Finding { code: "credit_within_invoice", detail });
            }
            let open = invoice.total - credited - paid;
            if open != invoice.open_amount || paid < 0 {
                let detail = format!(
                    "invoice {}: {} open, {open} by its documents",
                    invoice.id, invoice.open_amount
                );
                findings.push(Finding { code: "invoice_balance", detail });
            }
            if invoice.state.0 != rules::state(invoice.total, credited, invoice.open_amount) {
                let detail = format!("invoice {} is {}", invoice.id, invoice.state.0);
                findings.push(Finding { code: "invoice_state", detail });
            }
        }
    }

    /// A payment pays and gives back what its rows say, and never more than it is.
    fn payments(&self, findings: &mut Vec<Finding>) {
        for payment in &self.payments {
            let allocated = self.allocations.iter().filter(|row| row.payment_id == payment.id);
            let allocated: i64 = allocated.map(|row| row.amount).sum();
            let refunded = self.refunds.iter().filter(|row| row.payment_id == payment.id);
            let refunded: i64 = refunded.map(|row| row.amount).sum();
            let kept = (payment.allocated, payment.refunded) == (allocated, refunded);
            let within = allocated >= 0 && allocated + refunded <= payment.amount;
            let bounced = payment.state.0 == PaymentState::Bounced && allocated + refunded > 0;
            if !kept || !within || bounced || payment.state.0 != payment.money().state() {
                let detail = format!(
                    "payment {}: {allocated} allocated, {refunded} refunded of {}",
                    payment.number, payment.amount
                );
                findings.push(Finding { code: "payment_used_once", detail });
            }
        }
    }

    fn invoice_series(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let mut links = Vec::new();
        for row in &self.invoices {
            let (Some(year), Some(serial)) = (row.fiscal_year, row.serial) else { continue };
            let lines = self.lines.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            links.push(Link {
                organization: row.organization_id,
                year,
                serial,
                number: row.number.clone(),
                previous: row.previous_hash.clone(),
                hash: row.hash.clone(),
                computed: evidence::hash_of_invoice(row, lines)?,
            });
        }
        self.chain(Letters::Invoice, links, findings);
        Ok(())
    }

    fn credit_series(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let mut links = Vec::new();
        for row in &self.notes {
            let (Some(year), Some(serial)) = (row.fiscal_year, row.serial) else { continue };
            let lines = self.note_lines.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            links.push(Link {
                organization: row.organization_id,
                year,
                serial,
                number: row.number.clone(),
                previous: row.previous_hash.clone(),
                hash: row.hash.clone(),
                computed: credits::actions::hash(row, lines)?,
            });
        }
        self.chain(Letters::CreditNote, links, findings);
        Ok(())
    }

    /// Each series begins at 1, has no gap, and each document holds the hash of the one before.
    fn chain(&self, letters: Letters, links: Vec<Link>, findings: &mut Vec<Finding>) {
        let mut series: HashMap<(Uuid, i32), Vec<Link>> = HashMap::new();
        for link in links {
            series.entry((link.organization, link.year)).or_default().push(link);
        }
        for ((organization, year), mut links) in series {
            links.sort_by_key(|link| link.serial);
            let name = format!("{}-{year}", letters.text());
            let mut previous = String::new();
            for (expected, link) in (1..).zip(&links) {
                let number = series::number(letters, year, expected);
                if link.serial != expected || link.number.as_deref() != Some(number.as_str()) {
                    let detail = format!("{name}: {:?} stands where {number} should", link.number);
                    findings.push(Finding { code: "number_without_gap", detail });
                }
                if link.previous.as_deref() != Some(previous.as_str())
                    || link.hash.as_deref() != Some(link.computed.as_str())
                {
                    let detail = format!("{name}: the chain is broken at {number}");
                    findings.push(Finding { code: "document_chain", detail });
                }
                previous = link.hash.clone().unwrap_or_default();
            }
            let row = self.series.iter();
            let mut row =
                row.filter(|row| row.organization_id == organization && row.series == name);
            let last = row.next().map(|row| (row.last, row.last_hash.clone()));
            let count = i64::try_from(links.len()).unwrap_or(i64::MAX);
            if last != Some((count, previous)) {
                let detail = format!("{name}: {count} documents, but the series ends elsewhere");
                findings.push(Finding { code: "number_without_gap", detail });
            }
        }
    }
}

/// A document in its series.
struct Link {
    organization: Uuid,
    year: i32,
    serial: i64,
    number: Option<String>,
    previous: Option<String>,
    hash: Option<String>,
    computed: String,
}
