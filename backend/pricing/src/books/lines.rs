//! What is done with the lines of a price book; only a draft's change.

use contract::{
    common::ProblemCode,
    pricing::{ListPriceLinesQuery, PayerPrice, PriceLinePatch, PriceLinePrototype},
    rt::{IfMatch, Say},
    warranty::Payer,
};
use kernel::{Error, OrNotFound, Result, Viewer, Work};
use registry::{item, service_code};
use sea_orm::{ActiveValue::Set, IntoActiveModel, Select, entity::prelude::*, query::*};

use super::{
    actions::{find as find_book, lock_draft, next_version, not_ours},
    book,
    events::{PriceLineCreated, PriceLineRemoved, PriceLineUpdated},
    line::{self, Prices},
};

pub async fn create(work: &Work<'_>, book: Uuid, body: &PriceLinePrototype) -> Result<line::Model> {
    let book = lock_draft(work, book).await?;
    let same = match (body.service_code_id, body.item_id) {
        (Some(code), None) => {
            let codes = work.viewer.select::<service_code::Entity>();
            let known = codes.filter(service_code::Column::Id.eq(code)).one(work.db()).await?;
            known.ok_or_else(|| {
                let why = Say::new("There is no such labour operation.", "چنین کد اجرتی نیست.");
                Error::field("/service_code_id", "not_found", why)
            })?;
            line::Column::ServiceCodeId.eq(code)
        }
        (None, Some(id)) => {
            let items = work.viewer.select::<item::Entity>();
            let known = items.filter(item::Column::Id.eq(id)).one(work.db()).await?;
            known.ok_or_else(|| {
                let why = Say::new("There is no such item.", "چنین قلمی نیست.");
                Error::field("/item_id", "not_found", why)
            })?;
            line::Column::ItemId.eq(id)
        }
        _ => {
            let why = Say::new(
                "A price is of either an operation or an item.",
                "قیمت برای یک کد اجرت یا یک قلم است، نه هر دو.",
            );
            return Err(Error::field("/item_id", "either", why));
        }
    };
    let known = of_book(&work.viewer, book.id).filter(same);
    if known.one(work.db()).await?.is_some() {
        let why = Say::new(
            "The book has a price for it already; change that one.",
            "تعرفه برای آن قیمت دارد؛ همان را تغییر دهید.",
        );
        return Err(Error::refused(ProblemCode::AlreadyExists, why));
    }
    let row = line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(book.organization_id),
        price_book_id: Set(book.id),
        service_code_id: Set(body.service_code_id),
        item_id: Set(body.item_id),
        prices: Set(prices(&body.prices, &book.currency)?),
    };
    let fact = PriceLineCreated(row.insert(work.db()).await?);
    next_version(&book).update(work.db()).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PriceLinePatch,
) -> Result<line::Model> {
    let (book, line) = lock(work, id).await?;
    if_match.check(line.version)?;
    let version = Set(line.version + 1);
    let mut change = line::ActiveModel { version, ..line.into_active_model() };
    if let Some(new) = &body.prices {
        change.prices = Set(prices(new, &book.currency)?);
    }
    let fact = PriceLineUpdated(change.update(work.db()).await?);
    next_version(&book).update(work.db()).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn remove(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<()> {
    let (book, line) = lock(work, id).await?;
    if_match.check(line.version)?;
    line.clone().into_active_model().delete(work.db()).await?;
    next_version(&book).update(work.db()).await?;
    work.emit(&PriceLineRemoved(line)).await
}

fn prices(told: &[PayerPrice], currency: &str) -> Result<Prices> {
    let mut of_customer = None;
    let mut prices = Prices::default();
    for (i, told) in told.iter().enumerate() {
        if told.price.currency.code() != currency || told.price.minor < 0 {
            return Err(not_ours(&format!("/prices/{i}/price"), currency));
        }
        let price = Some(told.price.minor);
        let before = match told.payer {
            Payer::Customer => std::mem::replace(&mut of_customer, price),
            Payer::Manufacturer => std::mem::replace(&mut prices.manufacturer, price),
            Payer::Supplier => std::mem::replace(&mut prices.supplier, price),
            Payer::Dealer => std::mem::replace(&mut prices.dealer, price),
            Payer::ServiceUnit => std::mem::replace(&mut prices.service_unit, price),
            Payer::Goodwill => std::mem::replace(&mut prices.goodwill, price),
        };
        if before.is_some() {
            let why = Say::new("A payer has one price.", "هر پرداخت‌کننده یک قیمت دارد.");
            return Err(Error::field(&format!("/prices/{i}/payer"), "twice", why));
        }
    }
    let customer = of_customer.ok_or_else(|| {
        let why = Say::new(
            "The customer's price is missing; the others follow it.",
            "قیمت مشتری نوشته نشده است؛ دیگران از آن پیروی می‌کنند.",
        );
        Error::field("/prices", "customer", why)
    })?;
    Ok(Prices { customer, ..prices })
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<line::Model> {
    let lines = viewer.select::<line::Entity>().filter(line::Column::Id.eq(id));
    lines.one(db).await?.or_not_found("price line")
}

/// The lines of a list, before it is cut into pages.
pub async fn selected(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    book: Uuid,
    query: &ListPriceLinesQuery,
) -> Result<(book::Model, Select<line::Entity>)> {
    let book = find_book(db, viewer, book).await?;
    let mut lines = of_book(viewer, book.id);
    let any = |column: line::Column, ids: &[Uuid]| column.is_in(ids.iter().copied());
    match (query.service_code_id.as_slice(), query.item_id.as_slice()) {
        ([], []) => {}
        (codes, items) => {
            let either = Condition::any()
                .add(any(line::Column::ServiceCodeId, codes))
                .add(any(line::Column::ItemId, items));
            lines = lines.filter(either);
        }
    }
    Ok((book, lines))
}

fn of_book(viewer: &Viewer, book: Uuid) -> Select<line::Entity> {
    viewer.select::<line::Entity>().filter(line::Column::PriceBookId.eq(book))
}

/// The line and its book, which must be a draft.
async fn lock(work: &Work<'_>, id: Uuid) -> Result<(book::Model, line::Model)> {
    let line = find(work.db(), &work.viewer, id).await?;
    let book = lock_draft(work, line.price_book_id).await?;
    // Whoever held the book before may have changed or removed it.
    Ok((book, find(work.db(), &work.viewer, id).await?))
}
