//! Credit notes as they are read.

use contract::invoices::{CreditNoteSort, ListCreditNotesQuery};
use kernel::{App, Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, count};
use sea_orm::{entity::prelude::*, query::*};

use super::{credit_note, line};
use crate::invoices::{self, invoice};

/// A credit note with its lines and those of the invoice that they take back from.
pub struct Detail {
    pub note: credit_note::Model,
    pub lines: Vec<line::Model>,
    pub invoice: invoice::Model,
    pub invoice_lines: Vec<invoices::line::Model>,
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<credit_note::Model> {
    let notes = viewer.select::<credit_note::Entity>().filter(credit_note::Column::Id.eq(id));
    notes.one(db).await?.or_not_found("credit note")
}

/// What belongs to credit notes that the caller was found to see: three queries, however many.
pub async fn details(
    db: &impl ConnectionTrait,
    notes: Vec<credit_note::Model>,
) -> Result<Vec<Detail>> {
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    let system = Viewer::system(Uuid::nil());
    let ids = notes.iter().map(|note| note.id);
    let lines = system.select::<line::Entity>().filter(line::Column::CreditNoteId.is_in(ids));
    let lines = lines.order_by_asc(line::Column::Position).all(db).await?;
    let ids: Vec<Uuid> = notes.iter().map(|note| note.invoice_id).collect();
    let invoices = system.select::<invoice::Entity>();
    let invoices = invoices.filter(invoice::Column::Id.is_in(ids.clone())).all(db).await?;
    let invoice_lines = system.select::<invoices::line::Entity>();
    let invoice_lines = invoice_lines.filter(invoices::line::Column::InvoiceId.is_in(ids));
    let invoice_lines = invoice_lines.all(db).await?;
    let detail = |note: credit_note::Model| {
        let invoice = invoices.iter().find(|row| row.id == note.invoice_id).cloned();
        let of_note = lines.iter().filter(|row| row.credit_note_id == note.id).cloned();
        let of_invoice = invoice_lines.iter().filter(|row| row.invoice_id == note.invoice_id);
        Ok(Detail {
            lines: of_note.collect(),
            invoice: invoice.or_not_found("invoice")?,
            invoice_lines: of_invoice.cloned().collect(),
            note,
        })
    };
    notes.into_iter().map(detail).collect()
}

pub async fn detail(db: &impl ConnectionTrait, note: credit_note::Model) -> Result<Detail> {
    details(db, vec![note]).await?.pop().or_not_found("credit note")
}

/// A page of credit notes.
pub struct Listed {
    pub notes: Vec<Detail>,
    pub next_cursor: Option<contract::common::Cursor>,
    pub total: Total,
}

pub async fn list(
    app: &App,
    viewer: &Viewer,
    query: &ListCreditNotesQuery,
    page: &Pager,
) -> Result<Listed> {
    use credit_note::Column;
    let db = app.db();
    let mut rows = viewer.select::<credit_note::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Column::Number.eq(number.0.as_str()));
    }
    rows = rows.apply_if(query.invoice_id, |rows, id| rows.filter(Column::InvoiceId.eq(id)));
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => count(rows.clone(), db).await?,
    };
    let order = match query.sort.unwrap_or(CreditNoteSort::NewestFirst) {
        CreditNoteSort::NewestFirst => Order::Desc,
        CreditNoteSort::OldestFirst => Order::Asc,
    };
    let rows = page.keyset(rows, Column::CreatedAt, order, Column::Id).all(db).await?;
    let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
    Ok(Listed { notes: details(db, rows).await?, next_cursor, total })
}
