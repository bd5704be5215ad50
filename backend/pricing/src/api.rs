use contract::{
    common::{Code, LocalizedText},
    pricing::{
        GetServiceFeesQuery, ListPriceBooksQuery, ListPriceLinesQuery, ListPriceZonesQuery,
        ListTaxRatesQuery, PayerPrice, PriceBook, PriceBookCollection, PriceLine,
        PriceLineCollection, PriceZone, PriceZoneCollection, PriceZonePrototype, PricingApi,
        ServiceFees, TaxRate, TaxRateCollection, TaxRatePrototype,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, Money, Recorded, Service, Tagged, TextEnum},
    warranty::Payer,
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count};
use registry::{item, service_code};
use sea_orm::{entity::prelude::*, query::*};

use crate::{
    books::{book, line},
    prices, tax, zones,
};

/// The operations on prices and taxes.
pub struct Pricing;

impl Service for Pricing {
    type App = App;
    type Error = Error;
}

impl PricingApi for Pricing {
    async fn list_price_books(
        app: &App,
        cx: Cx,
        query: ListPriceBooksQuery,
    ) -> Result<PriceBookCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = viewer.select::<book::Entity>();
        if !query.state.is_empty() {
            rows = rows.filter(book::Column::State.is_in(query.state.iter().copied().map(Text)));
        }
        if let Some(zone) = &query.price_zone {
            rows = rows.filter(book::Column::PriceZone.eq(&zone.0));
        }
        if let Some(on) = query.in_force_on {
            let force = prices::books_on(app.db(), &viewer, on, None).await?;
            rows = rows.filter(book::Column::Id.is_in(force.into_iter().map(|book| book.id)));
        }
        let total = match query.include.is_empty() {
            true => Total::default(),
            false => count(rows.clone(), app.db()).await?,
        };
        let by = book::Column::EffectiveFrom;
        let rows = page.keyset(rows, by, Order::Desc, book::Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Date(row.effective_from), row.id));
        let items = rows.into_iter().map(told).collect::<Result<_>>()?;
        Ok(PriceBookCollection {
            items,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn get_price_book(app: &App, cx: Cx, price_book_id: Uuid) -> Result<Tagged<PriceBook>> {
        let book = find(app, &Viewer::new(&cx.principal), price_book_id).await?;
        Ok(Tagged { version: book.version, body: told(book)? })
    }

    async fn list_price_lines(
        app: &App,
        cx: Cx,
        price_book_id: Uuid,
        query: ListPriceLinesQuery,
    ) -> Result<PriceLineCollection> {
        let viewer = Viewer::new(&cx.principal);
        let book = find(app, &viewer, price_book_id).await?;
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = viewer.select::<line::Entity>();
        rows = rows.filter(line::Column::PriceBookId.eq(book.id));
        if !query.service_code_id.is_empty() {
            rows = rows.filter(line::Column::ServiceCodeId.is_in(query.service_code_id));
        }
        if !query.item_id.is_empty() {
            rows = rows.filter(line::Column::ItemId.is_in(query.item_id));
        }
        let total = match query.include.is_empty() {
            true => Total::default(),
            false => count(rows.clone(), app.db()).await?,
        };
        let rows = page.keyset(rows, line::Column::Id, Order::Asc, line::Column::Id);
        let (rows, next_cursor) = page.cut(rows.all(app.db()).await?, |row| (Key::Id, row.id));
        Ok(PriceLineCollection {
            items: lines(app, &viewer, &book, rows).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn get_price_line(app: &App, cx: Cx, price_line_id: Uuid) -> Result<Tagged<PriceLine>> {
        let viewer = Viewer::new(&cx.principal);
        let rows = viewer.select::<line::Entity>().filter(line::Column::Id.eq(price_line_id));
        let row = rows.one(app.db()).await?.or_not_found("price line")?;
        let (book, version) = (find(app, &viewer, row.price_book_id).await?, row.version);
        let body = lines(app, &viewer, &book, vec![row]).await?.pop().or_not_found("price line")?;
        Ok(Tagged { version, body })
    }

    async fn get_service_fees(
        app: &App,
        cx: Cx,
        query: GetServiceFeesQuery,
    ) -> Result<ServiceFees> {
        // Fees are told to everybody who may ask; the books themselves are not.
        let viewer = Viewer::system(cx.principal.organization);
        let on = query.on.unwrap_or_else(|| app.today());
        let rules = prices::fees(app.db(), &viewer, on).await?;
        let tax = tax::find_on(app.db(), &viewer, on).await?;
        let (mut fees, tax_share) = (
            ServiceFees {
                on,
                call_out: None,
                no_access: None,
                late_cancellation: None,
                storage: None,
                travel_zones: Vec::new(),
                tax_share: None,
            },
            tax.map(|tax| tax.ten_thousandths),
        );
        fees.tax_share = tax_share;
        if let Some(rules) = rules {
            fees.call_out = rules.call_out;
            fees.no_access = rules.no_access;
            fees.late_cancellation = rules.late_cancellation;
            fees.storage = rules.storage;
            fees.travel_zones = rules.travel_zones;
        }
        Ok(fees)
    }

    async fn list_price_zones(
        app: &App,
        cx: Cx,
        query: ListPriceZonesQuery,
    ) -> Result<PriceZoneCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = viewer.select::<zones::zone::Entity>();
        let (by, id) = (zones::zone::Column::Code, zones::zone::Column::Id);
        let rows = page.keyset(rows, by, Order::Asc, id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(PriceZoneCollection { items: zones::told(app.db(), &viewer, rows).await?, next_cursor })
    }

    async fn create_price_zone(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: PriceZonePrototype,
    ) -> Result<Recorded<Created<Tagged<PriceZone>>>> {
        let work = async |work: &Work<'_>| {
            let zone = zones::create(work, &body).await?;
            let location = format!("/api/v1/price-zones/{}", zone.id);
            Ok(Created { location, reply: zones::tagged(work.db(), &work.viewer, zone).await? })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_price_zone(app: &App, cx: Cx, price_zone_id: Uuid) -> Result<Tagged<PriceZone>> {
        let viewer = Viewer::new(&cx.principal);
        let zone = zones::find(app.db(), &viewer, price_zone_id).await?;
        zones::tagged(app.db(), &viewer, zone).await
    }

    async fn replace_price_zone(
        app: &App,
        cx: Cx,
        price_zone_id: Uuid,
        if_match: IfMatch,
        body: PriceZonePrototype,
    ) -> Result<Tagged<PriceZone>> {
        let work = async |work: &Work<'_>| {
            let zone = zones::replace(work, price_zone_id, if_match, &body).await?;
            zones::tagged(work.db(), &work.viewer, zone).await
        };
        app.transact(&cx, work).await
    }

    async fn list_tax_rates(
        app: &App,
        cx: Cx,
        query: ListTaxRatesQuery,
    ) -> Result<TaxRateCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (by, id) = (tax::rate::Column::EffectiveFrom, tax::rate::Column::Id);
        let rows = page.keyset(tax::selected(&viewer), by, Order::Desc, id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Date(row.effective_from), row.id));
        Ok(TaxRateCollection { items: rows.into_iter().map(TaxRate::from).collect(), next_cursor })
    }

    async fn create_tax_rate(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: TaxRatePrototype,
    ) -> Result<Recorded<Created<TaxRate>>> {
        let work = async |work: &Work<'_>| {
            let rate = tax::create(work, &body).await?;
            Ok(Created { location: format!("/api/v1/tax-rates/{}", rate.id), reply: rate.into() })
        };
        app.once(&cx, &key, work).await
    }

    async fn get_tax_rate(app: &App, cx: Cx, tax_rate_id: Uuid) -> Result<TaxRate> {
        Ok(tax::find(app.db(), &Viewer::new(&cx.principal), tax_rate_id).await?.into())
    }
}

async fn find(app: &App, viewer: &Viewer, id: Uuid) -> Result<book::Model> {
    let books = viewer.select::<book::Entity>().filter(book::Column::Id.eq(id));
    books.one(app.db()).await?.or_not_found("price book")
}

fn told(book: book::Model) -> Result<PriceBook> {
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
        effective_to: None,
        published_at: book.published_at.map(Into::into),
    })
}

/// Lines with what they price, read in one query for each kind.
async fn lines(
    app: &App,
    viewer: &Viewer,
    book: &book::Model,
    rows: Vec<line::Model>,
) -> Result<Vec<PriceLine>> {
    let codes = rows.iter().filter_map(|row| row.service_code_id);
    let codes = viewer
        .select::<service_code::Entity>()
        .filter(service_code::Column::Id.is_in(codes))
        .all(app.db())
        .await?;
    let items = rows.iter().filter_map(|row| row.item_id);
    let items = viewer
        .select::<item::Entity>()
        .filter(item::Column::Id.is_in(items))
        .all(app.db())
        .await?;
    let tell = |row: line::Model| {
        let code = codes.iter().find(|code| Some(code.id) == row.service_code_id);
        let item = items.iter().find(|item| Some(item.id) == row.item_id);
        let named = code
            .map(|code| (code.code.clone(), code.name_fa.clone(), code.name_en.clone()))
            .or(item.map(|item| (item.sku.clone(), item.name_fa.clone(), item.name_en.clone())));
        let priced = |payer: &Payer| {
            let minor = row.prices.own(*payer)?;
            Some(Money::new(minor, &book.currency).map(|price| PayerPrice { payer: *payer, price }))
        };
        let prices = Payer::ALL.iter().filter_map(priced).collect::<Result<_, _>>()?;
        Ok(PriceLine {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            price_book_id: row.price_book_id,
            service_code_id: row.service_code_id,
            item_id: row.item_id,
            code: named.as_ref().map(|(code, _, _)| Code(code.clone())),
            name: named.map(|(_, fa, en)| LocalizedText { fa, en }),
            prices,
        })
    };
    rows.into_iter().map(tell).collect()
}
