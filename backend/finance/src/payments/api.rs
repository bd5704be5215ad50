//! The operations of the contract on payments.

use contract::{
    common::LocalizedText,
    payments::{
        CardNumber, Iban, ListPaymentsQuery, OpenBalance, Payment, PaymentAllocationPrototype,
        PaymentBouncing, PaymentCollection, PaymentInstructions, PaymentInstructionsPrototype,
        PaymentPrototype, PaymentRefundPrototype, PaymentsApi,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, Language, Recorded, Service, Tagged},
};
use kernel::{App, Error, Pager, Result, Viewer, Work};
use sea_orm::entity::prelude::*;

use super::{actions, balance, instructions, lookup, payment, wire};

/// The operations on payments.
pub struct Payments;

impl Service for Payments {
    type App = App;
    type Error = Error;
}

impl PaymentsApi for Payments {
    async fn list_payments(
        app: &App,
        cx: Cx,
        query: ListPaymentsQuery,
    ) -> Result<PaymentCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let listed = lookup::list(app, &viewer, &query, &page).await?;
        Ok(PaymentCollection {
            items: wire::shown(app.db(), cx.language, listed.payments).await?,
            next_cursor: listed.next_cursor,
            total: listed.total.total,
            total_at_least: listed.total.total_at_least,
        })
    }

    async fn create_payment(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: PaymentPrototype,
    ) -> Result<Recorded<Created<Tagged<Payment>>>> {
        let work = async |work: &Work<'_>| {
            let reply = shown(work, actions::record(work, &body).await?).await?;
            Ok(Created { location: format!("/api/v1/payments/{}", reply.body.id), reply })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_payment(app: &App, cx: Cx, payment_id: Uuid) -> Result<Tagged<Payment>> {
        let viewer = Viewer::new(&cx.principal);
        let payment = lookup::find(app.db(), &viewer, payment_id).await?;
        detail(app.db(), cx.language, payment).await
    }

    async fn create_payment_confirmation(
        app: &App,
        cx: Cx,
        payment_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Payment>>> {
        let work = async |work: &Work<'_>| {
            shown(work, actions::confirm(work, payment_id, if_match).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_payment_allocation(
        app: &App,
        cx: Cx,
        payment_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: PaymentAllocationPrototype,
    ) -> Result<Recorded<Tagged<Payment>>> {
        let work = async |work: &Work<'_>| {
            shown(work, actions::allocate(work, payment_id, if_match, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_payment_bounce(
        app: &App,
        cx: Cx,
        payment_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: PaymentBouncing,
    ) -> Result<Recorded<Tagged<Payment>>> {
        let work = async |work: &Work<'_>| {
            shown(work, actions::bounce(work, payment_id, if_match, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn create_payment_refund(
        app: &App,
        cx: Cx,
        payment_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: PaymentRefundPrototype,
    ) -> Result<Recorded<Tagged<Payment>>> {
        let work = async |work: &Work<'_>| {
            shown(work, actions::give_back(work, payment_id, if_match, &body).await?).await
        };
        app.once(&cx, &key, work).await
    }

    async fn get_open_balance(app: &App, cx: Cx, party_id: Uuid) -> Result<OpenBalance> {
        balance::of(app, &Viewer::new(&cx.principal), party_id).await
    }

    async fn get_payment_instructions(app: &App, cx: Cx) -> Result<Tagged<PaymentInstructions>> {
        let rows = Viewer::new(&cx.principal).select::<instructions::Entity>();
        let row = rows.one(app.db()).await?;
        let version = row.as_ref().map_or(0, |row| row.version);
        Ok(Tagged { version, body: how_to_pay(version, row)? })
    }

    async fn replace_payment_instructions(
        app: &App,
        cx: Cx,
        if_match: IfMatch,
        body: PaymentInstructionsPrototype,
    ) -> Result<Tagged<PaymentInstructions>> {
        let work = async |work: &Work<'_>| {
            let row = instructions::replace(work, Some(if_match), &body).await?;
            Ok(Tagged { version: row.version, body: how_to_pay(row.version, Some(row))? })
        };
        app.transact(&cx, work).await
    }
}

async fn shown(work: &Work<'_>, payment: payment::Model) -> Result<Tagged<Payment>> {
    detail(work.db(), work.language, payment).await
}

async fn detail(
    db: &impl ConnectionTrait,
    language: Language,
    payment: payment::Model,
) -> Result<Tagged<Payment>> {
    let detail = lookup::details(db, vec![payment]).await?.pop();
    let detail = detail.ok_or_else(|| Error::internal("a payment was lost"))?;
    wire::tagged(db, language, detail).await
}

fn how_to_pay(version: i64, row: Option<instructions::Model>) -> Result<PaymentInstructions> {
    let text = |json: Json| -> Result<LocalizedText> {
        let part = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
        Ok(LocalizedText { fa: part("fa"), en: part("en") })
    };
    let Some(row) = row else {
        return Ok(PaymentInstructions {
            version,
            holder: None,
            bank: None,
            iban: None,
            card_number: None,
            note: None,
        });
    };
    Ok(PaymentInstructions {
        version,
        holder: Some(text(row.holder)?),
        bank: row.bank.map(text).transpose()?,
        iban: row.iban.map(Iban),
        card_number: row.card_number.map(CardNumber),
        note: row.note.map(text).transpose()?,
    })
}
