//! Payments as the contract has them.

use contract::{
    common::{Note, Number, Reason},
    invoices::InvoiceDocument,
    payments::{Payment, PaymentAllocation, PaymentReference, PaymentRefund},
    rt::{Language, Tagged},
};
use kernel::Result;
use sea_orm::ConnectionTrait;

use super::lookup::Detail;
use crate::names::{Payers, People};

/// Payments with the names on them: two queries, however many.
pub async fn shown(
    db: &impl ConnectionTrait,
    language: Language,
    details: Vec<Detail>,
) -> Result<Vec<Payment>> {
    let payments = || details.iter().map(|detail| &detail.payment);
    let payers = Payers::of_payments(db, language, payments()).await?;
    let acted = payments().flat_map(|row| [Some(row.created_by), row.confirmed_by]);
    let people = People::of(db, acted.flatten().collect()).await?;
    details.into_iter().map(|detail| on_wire(detail, &payers, &people)).collect()
}

pub async fn tagged(
    db: &impl ConnectionTrait,
    language: Language,
    detail: Detail,
) -> Result<Tagged<Payment>> {
    let version = detail.payment.version;
    let body = shown(db, language, vec![detail]).await?.pop();
    let body = body.ok_or_else(|| kernel::Error::internal("a payment was lost"))?;
    Ok(Tagged { version, body })
}

fn on_wire(detail: Detail, payers: &Payers, people: &People) -> Result<Payment> {
    let Detail { payment, allocations, refunds } = detail;
    let money = |minor: i64| payment.amount_of(minor);
    let allocations = allocations.into_iter().map(|(sum, number)| {
        Ok(PaymentAllocation {
            id: sum.allocation_id,
            invoice: InvoiceDocument { id: sum.id, number: Number(number) },
            amount: money(sum.amount)?,
            created_at: sum.created_at.into(),
        })
    });
    let allocations = allocations.collect::<Result<_>>()?;
    let refunds = refunds.into_iter().map(|refund| {
        Ok(PaymentRefund {
            id: refund.id,
            amount: money(refund.amount)?,
            reference: refund.reference.map(PaymentReference),
            reason: Reason(refund.reason),
            created_at: refund.created_at.into(),
        })
    });
    let job = payment.job_id.zip(payment.job_number.clone());
    Ok(Payment {
        id: payment.id,
        version: payment.version,
        created_at: payment.created_at.into(),
        organization_id: payment.organization_id,
        number: Number(payment.number.clone()),
        party: payers.get(payment.payer()),
        payer_organization_id: payment.payer_organization_id,
        job: job.map(|(id, number)| InvoiceDocument { id, number: Number(number) }),
        state: payment.state.0,
        method: payment.method.0,
        amount: money(payment.amount)?,
        unallocated_amount: money(payment.unallocated)?,
        refunded_amount: money(payment.refunded)?,
        reference: payment.reference.clone().map(PaymentReference),
        received_on: payment.received_on,
        received_by: people.get(payment.created_by),
        confirmed_at: payment.confirmed_at.map(Into::into),
        confirmed_by: payment.confirmed_by.and_then(|id| people.get(id)),
        bounced_because: payment.bounced_because.clone().map(Reason),
        note: payment.note.clone().map(Note),
        allocations,
        refunds: refunds.collect::<Result<_>>()?,
    })
}
