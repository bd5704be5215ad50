//! Price books and their lines as the contract has them.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText},
    pricing::{PayerPrice, Price, PriceBook, PriceLine},
    rt::{Money, Tagged},
};
use kernel::{OrNotFound, Result, Viewer};
use registry::{item, service_code};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    actions, book,
    line::{self, Prices},
};
use crate::prices::{PAYERS, PriceByPayer};

pub async fn books(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    books: Vec<book::Model>,
) -> Result<Vec<PriceBook>> {
    let published = actions::published(viewer).order_by_asc(book::Column::EffectiveFrom);
    let published = published.all(db).await?;
    let told = books.into_iter().map(|book| {
        let next = published.iter().find(|next| {
            next.price_zone == book.price_zone && next.effective_from > book.effective_from
        });
        Ok(PriceBook {
            rules: book.rules()?,
            id: book.id,
            version: book.version,
            created_at: book.created_at.into(),
            code: Code(book.code),
            title: LocalizedText { fa: book.title_fa, en: book.title_en },
            state: book.state.0,
            price_zone: book.price_zone.map(Code),
            effective_from: book.effective_from,
            effective_to: next.map(|next| next.effective_from),
            published_at: book.published_at.map(Into::into),
        })
    });
    told.collect()
}

pub async fn book(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    book: book::Model,
) -> Result<Tagged<PriceBook>> {
    let version = book.version;
    let told = books(db, viewer, vec![book]).await?;
    Ok(Tagged { version, body: told.into_iter().next().or_not_found("price book")? })
}

/// Lines of one book, with what they are the price of.
pub async fn lines(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    book: &book::Model,
    lines: Vec<line::Model>,
) -> Result<Vec<PriceLine>> {
    let mut names: HashMap<Uuid, (String, LocalizedText)> = HashMap::new();
    let codes: Vec<Uuid> = lines.iter().filter_map(|line| line.service_code_id).collect();
    let codes =
        viewer.select::<service_code::Entity>().filter(service_code::Column::Id.is_in(codes));
    for code in codes.all(db).await? {
        let name = LocalizedText { fa: code.name_fa, en: code.name_en };
        names.insert(code.id, (code.code, name));
    }
    let items: Vec<Uuid> = lines.iter().filter_map(|line| line.item_id).collect();
    let items = viewer.select::<item::Entity>().filter(item::Column::Id.is_in(items));
    for item in items.all(db).await? {
        let name = LocalizedText { fa: item.name_fa, en: item.name_en };
        names.insert(item.id, (item.sku, name));
    }
    let told = lines.into_iter().map(|line| {
        let of = line.service_code_id.or(line.item_id);
        let (code, name) = of.and_then(|id| names.remove(&id)).unzip();
        Ok(PriceLine {
            prices: prices(&line.prices, &book.currency)?,
            id: line.id,
            version: line.version,
            created_at: line.created_at.into(),
            price_book_id: line.price_book_id,
            service_code_id: line.service_code_id,
            item_id: line.item_id,
            code: code.map(Code),
            name,
        })
    });
    told.collect()
}

pub async fn line(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    line: line::Model,
) -> Result<Tagged<PriceLine>> {
    let version = line.version;
    let book = actions::find(db, viewer, line.price_book_id).await?;
    let told = lines(db, viewer, &book, vec![line]).await?;
    Ok(Tagged { version, body: told.into_iter().next().or_not_found("price line")? })
}

/// The prices of those payers who have one of their own.
fn prices(prices: &Prices, currency: &str) -> Result<Vec<PayerPrice>> {
    let own = PAYERS.into_iter().filter_map(|payer| Some((payer, prices.own(payer)?)));
    let told =
        own.map(|(payer, price)| Ok(PayerPrice { payer, price: Money::new(price, currency)? }));
    told.collect()
}

/// A price that was looked up.
pub fn price(found: &PriceByPayer) -> Price {
    let own = PAYERS.into_iter().filter(|payer| found.prices().own(*payer).is_some());
    Price {
        price_book_id: found.book_id,
        service_code_id: None,
        item_id: None,
        travel_zone: None,
        prices: own.map(|payer| PayerPrice { payer, price: found.of(payer) }).collect(),
    }
}
