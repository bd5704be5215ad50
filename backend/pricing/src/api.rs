//! The operations of the contract on pricing: from the wire to actions and back, nothing else.

use contract::{
    common::{Code, Include},
    pricing::*,
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, Order, Pager, Result, Total, Viewer, count};
use sea_orm::{DatabaseConnection, EntityTrait, Select, entity::prelude::*};

use crate::{
    books::{actions as books, book, line, lines, wire},
    prices::{self, Priced},
    tax::{self, rate},
    zones::{self, zone},
};

/// Answers the operations on pricing.
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
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = books::selected(&viewer, &query);
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let from = book::Column::EffectiveFrom;
        let known = page.keyset(known, from, Order::Desc, book::Column::Id).all(db).await?;
        let (known, next_cursor) =
            page.cut(known, |book| (Key::Date(book.effective_from), book.id));
        let items = wire::books(db, &viewer, known).await?;
        Ok(PriceBookCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_price_book(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: PriceBookPrototype,
    ) -> Result<Recorded<Created<Tagged<PriceBook>>>> {
        let work = app.once(&cx, &key, async |work| {
            let book = books::create(work, &body).await?;
            let location = format!("/api/v1/price-books/{}", book.id);
            let reply = wire::book(work.db(), &work.viewer, book).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_price_book(app: &App, cx: Cx, id: Uuid) -> Result<Tagged<PriceBook>> {
        let viewer = Viewer::new(&cx.principal);
        let book = books::find(app.db(), &viewer, id).await?;
        wire::book(app.db(), &viewer, book).await
    }

    async fn replace_price_book(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: PriceBookReplacement,
    ) -> Result<Tagged<PriceBook>> {
        let work = app.transact(&cx, async |work| {
            let book = books::replace(work, id, if_match, &body).await?;
            wire::book(work.db(), &work.viewer, book).await
        });
        work.await
    }

    async fn create_price_book_publication(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<PriceBook>>> {
        let work = app.once(&cx, &key, async |work| {
            let book = books::publish(work, id, if_match).await?;
            wire::book(work.db(), &work.viewer, book).await
        });
        work.await
    }

    async fn list_price_lines(
        app: &App,
        cx: Cx,
        book: Uuid,
        query: ListPriceLinesQuery,
    ) -> Result<PriceLineCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (book, known) = lines::selected(db, &viewer, book, &query).await?;
        let Total { total, total_at_least } = totals(&query.include, known.clone(), db).await?;
        let id = line::Column::Id;
        let known = page.keyset(known, id, Order::Asc, id).all(db).await?;
        let (known, next_cursor) = page.cut(known, |line| (Key::Id, line.id));
        let items = wire::lines(db, &viewer, &book, known).await?;
        Ok(PriceLineCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_price_line(
        app: &App,
        cx: Cx,
        book: Uuid,
        key: IdempotencyKey,
        body: PriceLinePrototype,
    ) -> Result<Recorded<Created<Tagged<PriceLine>>>> {
        let work = app.once(&cx, &key, async |work| {
            let line = lines::create(work, book, &body).await?;
            let location = format!("/api/v1/price-lines/{}", line.id);
            let reply = wire::line(work.db(), &work.viewer, line).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_price_line(app: &App, cx: Cx, id: Uuid) -> Result<Tagged<PriceLine>> {
        let viewer = Viewer::new(&cx.principal);
        let line = lines::find(app.db(), &viewer, id).await?;
        wire::line(app.db(), &viewer, line).await
    }

    async fn update_price_line(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: PriceLinePatch,
    ) -> Result<Tagged<PriceLine>> {
        let work = app.transact(&cx, async |work| {
            let line = lines::update(work, id, if_match, &body).await?;
            wire::line(work.db(), &work.viewer, line).await
        });
        work.await
    }

    async fn delete_price_line(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        app.transact(&cx, async |work| lines::remove(work, id, if_match).await).await?;
        Ok(NoContent)
    }

    async fn list_prices(app: &App, cx: Cx, query: ListPricesQuery) -> Result<PriceList> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let on = query.on.unwrap_or_else(|| app.today());
        let territory = query.territory_id;
        let mut items = Vec::new();
        for id in query.service_code_id {
            if let Some(found) =
                prices::find(db, &viewer, Priced::Labour(id), on, territory).await?
            {
                items.push(Price { service_code_id: Some(id), ..wire::price(&found) });
            }
        }
        for id in query.item_id {
            if let Some(found) = prices::find(db, &viewer, Priced::Part(id), on, territory).await? {
                items.push(Price { item_id: Some(id), ..wire::price(&found) });
            }
        }
        if let Some(km) = query.travel_km
            && let Some((found, zone)) = prices::way(db, &viewer, km, on, territory).await?
        {
            items.push(Price { travel_zone: Some(zone.code), ..wire::price(&found) });
        }
        let price_zone = zones::of_territory(db, &viewer, territory).await?.map(Code);
        Ok(PriceList { on, price_zone, items })
    }

    async fn get_service_fees(
        app: &App,
        cx: Cx,
        query: GetServiceFeesQuery,
    ) -> Result<ServiceFees> {
        // Fees are nobody's secret: whoever asks sees those of the organization they are with.
        let us = Viewer::system(cx.principal.organization);
        let on = query.on.unwrap_or_else(|| app.today());
        let rules = prices::fees(app.db(), &us, on).await?;
        let tax = tax::find_on(app.db(), &us, on).await?;
        let tax_share = tax.map(|rate| rate.ten_thousandths);
        let Some(rules) = rules else {
            return Ok(ServiceFees {
                on,
                call_out: None,
                no_access: None,
                late_cancellation: None,
                storage: None,
                travel_zones: Vec::new(),
                tax_share,
            });
        };
        Ok(ServiceFees {
            on,
            call_out: rules.call_out,
            no_access: rules.no_access,
            late_cancellation: rules.late_cancellation,
            storage: rules.storage,
            travel_zones: rules.travel_zones,
            tax_share,
        })
    }

    async fn list_price_zones(
        app: &App,
        cx: Cx,
        query: ListPriceZonesQuery,
    ) -> Result<PriceZoneCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = viewer.select::<zone::Entity>();
        let known = page.keyset(known, zone::Column::Code, Order::Asc, zone::Column::Id);
        let (known, next_cursor) =
            page.cut(known.all(db).await?, |zone| (Key::Text(zone.code.clone()), zone.id));
        Ok(PriceZoneCollection { items: zones::told(db, &viewer, known).await?, next_cursor })
    }

    async fn create_price_zone(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: PriceZonePrototype,
    ) -> Result<Recorded<Created<Tagged<PriceZone>>>> {
        let work = app.once(&cx, &key, async |work| {
            let zone = zones::create(work, &body).await?;
            let location = format!("/api/v1/price-zones/{}", zone.id);
            let reply = zones::tagged(work.db(), &work.viewer, zone).await?;
            Ok(Created { location, reply })
        });
        work.await
    }

    async fn get_price_zone(app: &App, cx: Cx, id: Uuid) -> Result<Tagged<PriceZone>> {
        let viewer = Viewer::new(&cx.principal);
        let zone = zones::find(app.db(), &viewer, id).await?;
        zones::tagged(app.db(), &viewer, zone).await
    }

    async fn replace_price_zone(
        app: &App,
        cx: Cx,
        id: Uuid,
        if_match: IfMatch,
        body: PriceZonePrototype,
    ) -> Result<Tagged<PriceZone>> {
        let work = app.transact(&cx, async |work| {
            let zone = zones::replace(work, id, if_match, &body).await?;
            zones::tagged(work.db(), &work.viewer, zone).await
        });
        work.await
    }

    async fn list_tax_rates(
        app: &App,
        cx: Cx,
        query: ListTaxRatesQuery,
    ) -> Result<TaxRateCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let known = tax::selected(&Viewer::new(&cx.principal));
        let from = rate::Column::EffectiveFrom;
        let known = page.keyset(known, from, Order::Desc, rate::Column::Id).all(app.db()).await?;
        let (known, next_cursor) =
            page.cut(known, |rate| (Key::Date(rate.effective_from), rate.id));
        Ok(TaxRateCollection { items: known.into_iter().map(TaxRate::from).collect(), next_cursor })
    }

    async fn create_tax_rate(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: TaxRatePrototype,
    ) -> Result<Recorded<Created<TaxRate>>> {
        let work = app.once(&cx, &key, async |work| {
            let rate = tax::create(work, &body).await?;
            let location = format!("/api/v1/tax-rates/{}", rate.id);
            Ok(Created { location, reply: rate.into() })
        });
        work.await
    }

    async fn get_tax_rate(app: &App, cx: Cx, id: Uuid) -> Result<TaxRate> {
        tax::find(app.db(), &Viewer::new(&cx.principal), id).await.map(TaxRate::from)
    }
}

async fn totals<E: EntityTrait>(
    include: &[Include],
    rows: Select<E>,
    db: &DatabaseConnection,
) -> Result<Total> {
    if include.is_empty() { Ok(Total::default()) } else { count(rows, db).await }
}
