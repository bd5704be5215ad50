//! The operations of the contract on invoices and credit notes.

use contract::{
    invoices::{
        CreditNote, CreditNoteCollection, CreditNotePrototype, GetCreditNotePdfQuery,
        GetInvoicePdfQuery, Invoice, InvoiceCollection, InvoicePatch, InvoicePrototype,
        InvoicesApi, ListCreditNotesQuery, ListInvoicesQuery,
    },
    rt::{Created, Cx, Download, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, Pager, Result, Viewer, Work};
use sea_orm::entity::prelude::Uuid;

use super::{
    actions,
    lookup::{self, Detail},
    printing, wire,
};
use crate::credits;

/// The operations on invoices and credit notes.
pub struct Invoices;

impl Service for Invoices {
    type App = App;
    type Error = Error;
}

impl InvoicesApi for Invoices {
    async fn list_invoices(
        app: &App,
        cx: Cx,
        query: ListInvoicesQuery,
    ) -> Result<InvoiceCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let listed = lookup::list(app, &viewer, cx.language, &query, &page).await?;
        let (payers, today) = (listed.payers, app.today());
        let items = listed.invoices.into_iter().map(|row| wire::summary(row, &payers, today));
        Ok(InvoiceCollection {
            items: items.collect::<Result<_>>()?,
            next_cursor: listed.next_cursor,
            total: listed.total.total,
            total_at_least: listed.total.total_at_least,
        })
    }

    async fn create_invoice(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: InvoicePrototype,
    ) -> Result<Recorded<Created<Tagged<Invoice>>>> {
        let work = async |work: &Work<'_>| {
            let reply = shown(work, actions::create(work, &body).await?)?;
            Ok(Created { location: format!("/api/v1/invoices/{}", reply.body.id), reply })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_invoice(app: &App, cx: Cx, invoice_id: Uuid) -> Result<Tagged<Invoice>> {
        let viewer = Viewer::new(&cx.principal);
        let invoice = lookup::find(app.db(), &viewer, invoice_id).await?;
        let detail = lookup::detail(app.db(), &viewer, cx.language, invoice).await?;
        wire::tagged(detail, app.today())
    }

    async fn update_invoice(
        app: &App,
        cx: Cx,
        invoice_id: Uuid,
        if_match: IfMatch,
        body: InvoicePatch,
    ) -> Result<Tagged<Invoice>> {
        let work = async |work: &Work<'_>| {
            shown(work, actions::update(work, invoice_id, if_match, &body).await?)
        };
        app.transact(&cx, work).await
    }

    async fn delete_invoice(
        app: &App,
        cx: Cx,
        invoice_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        app.transact(&cx, async |work| actions::discard(work, invoice_id, if_match).await).await?;
        Ok(NoContent)
    }

    async fn create_invoice_issue(
        app: &App,
        cx: Cx,
        invoice_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Invoice>>> {
        let work =
            async |work: &Work<'_>| shown(work, actions::issue(work, invoice_id, if_match).await?);
        app.once(&cx, &key, work).await
    }

    async fn get_invoice_pdf(
        app: &App,
        cx: Cx,
        invoice_id: Uuid,
        query: GetInvoicePdfQuery,
    ) -> Result<Download> {
        let viewer = Viewer::new(&cx.principal);
        let invoice = lookup::find(app.db(), &viewer, invoice_id).await?;
        let name = invoice.number.clone();
        let detail = lookup::detail(app.db(), &viewer, cx.language, invoice).await?;
        let language = printing::language(query.language, cx.language);
        Ok(paper(name, printing::invoice(app, &viewer, detail, language).await?))
    }

    async fn list_credit_notes(
        app: &App,
        cx: Cx,
        query: ListCreditNotesQuery,
    ) -> Result<CreditNoteCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let listed = credits::lookup::list(app, &viewer, &query, &page).await?;
        Ok(CreditNoteCollection {
            items: credits::wire::shown(app.db(), cx.language, listed.notes).await?,
            next_cursor: listed.next_cursor,
            total: listed.total.total,
            total_at_least: listed.total.total_at_least,
        })
    }

    async fn create_credit_note(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: CreditNotePrototype,
    ) -> Result<Recorded<Created<Tagged<CreditNote>>>> {
        let work = async |work: &Work<'_>| {
            let reply = credited(work, credits::actions::create(work, &body).await?).await?;
            Ok(Created { location: format!("/api/v1/credit-notes/{}", reply.body.id), reply })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_credit_note(
        app: &App,
        cx: Cx,
        credit_note_id: Uuid,
    ) -> Result<Tagged<CreditNote>> {
        let viewer = Viewer::new(&cx.principal);
        let note = credits::lookup::find(app.db(), &viewer, credit_note_id).await?;
        let detail = credits::lookup::detail(app.db(), note).await?;
        credits::wire::tagged(app.db(), cx.language, detail).await
    }

    async fn create_credit_note_approval(
        app: &App,
        cx: Cx,
        credit_note_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<CreditNote>>> {
        let work = async |work: &Work<'_>| {
            credited(work, credits::actions::approve(work, credit_note_id, if_match).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_credit_note_issue(
        app: &App,
        cx: Cx,
        credit_note_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<CreditNote>>> {
        let work = async |work: &Work<'_>| {
            credited(work, credits::actions::issue(work, credit_note_id, if_match).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn get_credit_note_pdf(
        app: &App,
        cx: Cx,
        credit_note_id: Uuid,
        query: GetCreditNotePdfQuery,
    ) -> Result<Download> {
        let viewer = Viewer::new(&cx.principal);
        let note = credits::lookup::find(app.db(), &viewer, credit_note_id).await?;
        let name = note.number.clone();
        let detail = credits::lookup::detail(app.db(), note).await?;
        let language = printing::language(query.language, cx.language);
        Ok(paper(name, printing::credit_note(app, &viewer, detail, language).await?))
    }
}

fn shown(work: &Work<'_>, detail: Detail) -> Result<Tagged<Invoice>> {
    wire::tagged(detail, work.app.today())
}

async fn credited(work: &Work<'_>, detail: credits::lookup::Detail) -> Result<Tagged<CreditNote>> {
    credits::wire::tagged(work.db(), work.language, detail).await
}

fn paper(number: Option<String>, bytes: Vec<u8>) -> Download {
    Download {
        media_type: "application/pdf".to_owned(),
        file_name: format!("{}.pdf", number.as_deref().unwrap_or("draft")),
        bytes: bytes.into(),
    }
}
