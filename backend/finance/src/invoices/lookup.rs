//! Invoices as they are read: one, or a page of them.

use contract::invoices::{InvoiceSort, InvoiceState, ListInvoicesQuery};
use kernel::{App, Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, count, search};
use sea_orm::{Select, entity::prelude::*, query::*};

use super::{invoice, line};
use crate::{
    credits::credit_note,
    names::Payers,
    payments::{Paid, paid},
};

/// An invoice with all that is shown of it.
pub struct Detail {
    pub invoice: invoice::Model,
    /// In the order of their positions.
    pub lines: Vec<line::Model>,
    pub payments: Vec<Paid>,
    /// Those that are issued.
    pub credit_notes: Vec<credit_note::Model>,
    pub payers: Payers,
}

impl Detail {
    /// An invoice that nothing was paid of yet.
    pub fn fresh(invoice: invoice::Model, lines: Vec<line::Model>, payers: Payers) -> Self {
        Self { invoice, lines, payments: Vec::new(), credit_notes: Vec::new(), payers }
    }
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<invoice::Model> {
    let invoices = viewer.select::<invoice::Entity>().filter(invoice::Column::Id.eq(id));
    invoices.one(db).await?.or_not_found("invoice")
}

pub async fn detail(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    language: contract::rt::Language,
    invoice: invoice::Model,
) -> Result<Detail> {
    let payers = Payers::of(db, language, [&invoice]).await?;
    let lines = lines(db, viewer, invoice.id).await?;
    if invoice.state.0 == InvoiceState::Draft {
        return Ok(Detail::fresh(invoice, lines, payers));
    }
    let payments = paid(db, invoice.id).await?;
    let credit_notes = issued_credit_notes(db, invoice.id).await?;
    Ok(Detail { invoice, lines, payments, credit_notes, payers })
}

pub async fn lines(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    invoice_id: Uuid,
) -> Result<Vec<line::Model>> {
    let lines = viewer.select::<line::Entity>().filter(line::Column::InvoiceId.eq(invoice_id));
    Ok(lines.order_by_asc(line::Column::Position).all(db).await?)
}

/// What whoever sees the invoice may read of its credit notes.
pub async fn issued_credit_notes(
    db: &impl ConnectionTrait,
    invoice_id: Uuid,
) -> Result<Vec<credit_note::Model>> {
    let notes = Viewer::system(Uuid::nil())
        .select::<credit_note::Entity>()
        .filter(credit_note::Column::InvoiceId.eq(invoice_id))
        .filter(credit_note::Column::Hash.is_not_null());
    Ok(notes.order_by_asc(credit_note::Column::Id).all(db).await?)
}

/// A page of invoices.
pub struct Listed {
    pub invoices: Vec<invoice::Model>,
    pub next_cursor: Option<contract::common::Cursor>,
    pub total: Total,
    pub payers: Payers,
}

pub async fn list(
    app: &App,
    viewer: &Viewer,
    language: contract::rt::Language,
    query: &ListInvoicesQuery,
    page: &Pager,
) -> Result<Listed> {
    use invoice::Column;
    let db = app.db();
    let rows = filtered(app, viewer, query);
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => count(rows.clone(), db).await?,
    };
    let sort = query.sort.unwrap_or(InvoiceSort::NewestFirst);
    let rows = match sort {
        InvoiceSort::NewestFirst => page.keyset(rows, Column::CreatedAt, Order::Desc, Column::Id),
        InvoiceSort::OldestFirst => page.keyset(rows, Column::CreatedAt, Order::Asc, Column::Id),
        InvoiceSort::DueFirst => {
            let due = rows.filter(Column::DueOn.is_not_null());
            page.keyset(due, Column::DueOn, Order::Asc, Column::Id)
        }
        InvoiceSort::IssuedLastFirst => {
            let issued = rows.filter(Column::IssuedAt.is_not_null());
            page.keyset(issued, Column::IssuedAt, Order::Desc, Column::Id)
        }
    };
    let rows = rows.all(db).await?;
    let (invoices, next_cursor) = page.cut(rows, |row| {
        let key = match (sort, row.due_on, row.issued_at) {
            (InvoiceSort::DueFirst, Some(due_on), _) => Key::Date(due_on),
            (InvoiceSort::IssuedLastFirst, _, Some(at)) => Key::At(at),
            _ => Key::At(row.created_at),
        };
        (key, row.id)
    });
    let payers = Payers::of(db, language, &invoices).await?;
    Ok(Listed { invoices, next_cursor, total, payers })
}

fn filtered(app: &App, viewer: &Viewer, query: &ListInvoicesQuery) -> Select<invoice::Entity> {
    use invoice::Column;
    let mut rows = viewer.select::<invoice::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if !query.kind.is_empty() {
        rows = rows.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Column::Number.eq(number.0.as_str()));
    }
    for (column, id) in [
        (Column::PartyId, query.party_id),
        (Column::JobId, query.job_id),
        (Column::ServiceRequestId, query.service_request_id),
    ] {
        rows = rows.apply_if(id, |rows, id| rows.filter(column.eq(id)));
    }
    if let Some(overdue) = query.overdue {
        let late = overdue_on(app.today());
        rows = rows.filter(if overdue { late } else { late.not() });
    }
    for (column, from, to) in [
        (Column::CreatedAt, query.created_at_from, query.created_at_to),
        (Column::IssuedAt, query.issued_at_from, query.issued_at_to),
    ] {
        let at = |instant: contract::rt::Instant| DateTimeUtc::from(instant);
        rows = rows.apply_if(from.map(at), |rows, from| rows.filter(column.gte(from)));
        rows = rows.apply_if(to.map(at), |rows, to| rows.filter(column.lt(to)));
    }
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::ids(app.backend(), "invoice", q)));
    }
    rows
}

/// Something of it is open.
pub fn open() -> Condition {
    let open = [InvoiceState::Issued, InvoiceState::PartiallyPaid].map(Text);
    Condition::all().add(invoice::Column::State.is_in(open))
}

/// Past its due date, and something is open.
pub fn overdue_on(day: Date) -> Condition {
    open().add(invoice::Column::DueOn.is_not_null()).add(invoice::Column::DueOn.lt(day))
}
