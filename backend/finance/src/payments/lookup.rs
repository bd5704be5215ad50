//! Payments as they are read.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use contract::payments::{ListPaymentsQuery, PaymentSort};
use kernel::{App, Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, count, search};
use sea_orm::{Select, entity::prelude::*, query::*};

use super::{allocation, payment, refund};
use crate::invoices::invoice;

/// What a payment pays of an invoice, in the end.
pub struct Paid {
    pub payment: payment::Model,
    pub amount: i64,
    /// Since when it pays.
    pub created_at: DateTime<Utc>,
}

/// What pays an invoice that the caller was found to see, oldest first.
pub async fn paid(db: &impl ConnectionTrait, invoice_id: Uuid) -> Result<Vec<Paid>> {
    let rows = system().select::<allocation::Entity>();
    let rows = rows.filter(allocation::Column::InvoiceId.eq(invoice_id));
    let rows = rows.order_by_asc(allocation::Column::Id).all(db).await?;
    let sums = sums(&rows, |row| row.payment_id);
    if sums.is_empty() {
        return Ok(Vec::new());
    }
    let payments = system().select::<payment::Entity>();
    let payments = payments.filter(payment::Column::Id.is_in(sums.iter().map(|sum| sum.id)));
    let mut payments: HashMap<Uuid, payment::Model> =
        payments.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
    let paid = sums.into_iter().filter_map(|sum| {
        let payment = payments.remove(&sum.id)?;
        Some(Paid { payment, amount: sum.amount, created_at: sum.created_at })
    });
    Ok(paid.collect())
}

/// Allocations with those that took them back, as one.
pub struct Sum {
    /// Of the payment or the invoice, by which they were summed.
    pub id: Uuid,
    /// The first allocation.
    pub allocation_id: Uuid,
    pub amount: i64,
    pub created_at: DateTime<Utc>,
}

/// What is left of allocations, by payment or invoice; nothing of what was taken back wholly.
pub fn sums(rows: &[allocation::Model], by: impl Fn(&allocation::Model) -> Uuid) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for row in rows {
        match sums.iter_mut().find(|sum| sum.id == by(row)) {
            Some(sum) => sum.amount += row.amount,
            None => sums.push(Sum {
                id: by(row),
                allocation_id: row.id,
                amount: row.amount,
                created_at: row.created_at,
            }),
        }
    }
    sums.retain(|sum| sum.amount != 0);
    sums
}

/// A payment with what it pays and what was paid back of it.
pub struct Detail {
    pub payment: payment::Model,
    /// By invoice, with its number.
    pub allocations: Vec<(Sum, String)>,
    pub refunds: Vec<refund::Model>,
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<payment::Model> {
    let payments = viewer.select::<payment::Entity>().filter(payment::Column::Id.eq(id));
    payments.one(db).await?.or_not_found("payment")
}

/// What belongs to payments that the caller was found to see: three queries, however many.
pub async fn details(
    db: &impl ConnectionTrait,
    payments: Vec<payment::Model>,
) -> Result<Vec<Detail>> {
    let ids: Vec<Uuid> = payments.iter().map(|payment| payment.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let allocations = system().select::<allocation::Entity>();
    let allocations = allocations.filter(allocation::Column::PaymentId.is_in(ids.clone()));
    let allocations = allocations.order_by_asc(allocation::Column::Id).all(db).await?;
    let refunds = system().select::<refund::Entity>();
    let refunds = refunds.filter(refund::Column::PaymentId.is_in(ids));
    let refunds = refunds.order_by_asc(refund::Column::Id).all(db).await?;
    let numbers = numbers(db, allocations.iter().map(|row| row.invoice_id).collect()).await?;
    let detail = |payment: payment::Model| {
        let of_payment = |row: &&allocation::Model| row.payment_id == payment.id;
        let rows: Vec<_> = allocations.iter().filter(of_payment).cloned().collect();
        let sums = sums(&rows, |row| row.invoice_id).into_iter();
        let sums = sums.map(|sum| {
            let number = numbers.get(&sum.id).cloned().unwrap_or_default();
            (sum, number)
        });
        let refunds = refunds.iter().filter(|row| row.payment_id == payment.id).cloned();
        Detail { allocations: sums.collect(), refunds: refunds.collect(), payment }
    };
    Ok(payments.into_iter().map(detail).collect())
}

async fn numbers(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = system().select::<invoice::Entity>().filter(invoice::Column::Id.is_in(ids));
    let rows = rows.all(db).await?.into_iter();
    Ok(rows.filter_map(|row| Some((row.id, row.number?))).collect())
}

/// A page of payments.
pub struct Listed {
    pub payments: Vec<Detail>,
    pub next_cursor: Option<contract::common::Cursor>,
    pub total: Total,
}

pub async fn list(
    app: &App,
    viewer: &Viewer,
    query: &ListPaymentsQuery,
    page: &Pager,
) -> Result<Listed> {
    use payment::Column;
    let db = app.db();
    let rows = filtered(app, viewer, query);
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => count(rows.clone(), db).await?,
    };
    let order = match query.sort.unwrap_or(PaymentSort::NewestFirst) {
        PaymentSort::NewestFirst => Order::Desc,
        PaymentSort::OldestFirst => Order::Asc,
    };
    let rows = page.keyset(rows, Column::CreatedAt, order, Column::Id).all(db).await?;
    let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
    Ok(Listed { payments: details(db, rows).await?, next_cursor, total })
}

fn filtered(app: &App, viewer: &Viewer, query: &ListPaymentsQuery) -> Select<payment::Entity> {
    use payment::Column;
    let mut rows = viewer.select::<payment::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if !query.method.is_empty() {
        rows = rows.filter(Column::Method.is_in(query.method.iter().copied().map(Text)));
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Column::Number.eq(number.0.as_str()));
    }
    rows = rows.apply_if(query.party_id, |rows, id| rows.filter(Column::PartyId.eq(id)));
    rows = rows.apply_if(query.job_id, |rows, id| rows.filter(Column::JobId.eq(id)));
    if let Some(invoice_id) = query.invoice_id {
        let payments = viewer
            .select::<allocation::Entity>()
            .select_only()
            .column(allocation::Column::PaymentId)
            .filter(allocation::Column::InvoiceId.eq(invoice_id))
            .into_query();
        rows = rows.filter(Column::Id.in_subquery(payments));
    }
    if let Some(free) = query.unallocated {
        rows =
            rows.filter(if free { Column::Unallocated.gt(0) } else { Column::Unallocated.eq(0) });
    }
    let at = |instant: contract::rt::Instant| DateTimeUtc::from(instant);
    rows = rows.apply_if(query.created_at_from.map(at), |rows, from| {
        rows.filter(Column::CreatedAt.gte(from))
    });
    rows = rows
        .apply_if(query.created_at_to.map(at), |rows, to| rows.filter(Column::CreatedAt.lt(to)));
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::ids(app.backend(), "payment", q)));
    }
    rows
}

fn system() -> Viewer {
    Viewer::system(Uuid::nil())
}
