//! The operations of the contract on stock: from the wire to actions and back, nothing else.

use contract::{
    rt::{Created, Cx, IdempotencyKey, IfMatch, Quantity, Recorded, Service, Tagged},
    stock::*,
};
use kernel::{App, Error, Key, Pager, Result, Viewer};
use sea_orm::entity::prelude::*;

use crate::{
    names::Names,
    old_parts::{self, old_part},
    places::{self, place},
    reservations,
    stock::{document, documents, lists},
    transfers::{self, transfer},
    wire,
};

/// Answers the operations on stock.
pub struct Stock;

impl Service for Stock {
    type App = App;
    type Error = Error;
}

impl StockApi for Stock {
    async fn list_stock_places(
        app: &App,
        cx: Cx,
        query: ListStockPlacesQuery,
    ) -> Result<StockPlaceCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (rows, count) = places::actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, places::actions::key);
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_place)).await?;
        let items = rows.into_iter().map(|row| wire::place(row, &names)).collect();
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(StockPlaceCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_stock_place(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: StockPlacePrototype,
    ) -> Result<Recorded<Created<Tagged<StockPlace>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = places::actions::create(work, &body).await?;
            let location = format!("/api/v1/stock-places/{}", row.id);
            Ok(Created { location, reply: tagged_place(work.db(), row).await? })
        });
        work.await
    }

    async fn get_stock_place(
        app: &App,
        cx: Cx,
        stock_place_id: Uuid,
    ) -> Result<Tagged<StockPlace>> {
        let viewer = Viewer::new(&cx.principal);
        tagged_place(app.db(), places::find(app.db(), &viewer, stock_place_id).await?).await
    }

    async fn update_stock_place(
        app: &App,
        cx: Cx,
        stock_place_id: Uuid,
        if_match: IfMatch,
        body: StockPlacePatch,
    ) -> Result<Tagged<StockPlace>> {
        let work = app.transact(&cx, async |work| {
            let row = places::actions::update(work, stock_place_id, if_match, &body).await?;
            tagged_place(work.db(), row).await
        });
        work.await
    }

    async fn replace_stock_minimum(
        app: &App,
        cx: Cx,
        stock_place_id: Uuid,
        item_id: Uuid,
        body: StockMinimumReplacement,
    ) -> Result<StockMinimum> {
        let work = app.transact(&cx, async |work| {
            places::actions::replace_minimum(work, stock_place_id, item_id, body.minimum).await
        });
        let row = work.await?;
        Ok(StockMinimum { stock_place_id, item_id, minimum: Quantity(row.minimum) })
    }

    async fn list_stock_balances(
        app: &App,
        cx: Cx,
        query: ListStockBalancesQuery,
    ) -> Result<StockBalanceCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (rows, count) = lists::balances(db, &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.sku.clone()), row.id));
        let names = Names::of(db, rows.iter().flat_map(Names::in_balance)).await?;
        let minimums = lists::minimums(db, &viewer, &rows).await?;
        let costs = match wire::sees_cost(&viewer) {
            true => lists::unit_costs(db, &viewer, &rows).await?,
            false => Default::default(),
        };
        let one = |row: crate::stock::balance::Model| {
            let minimum = minimums.get(&(row.place_id, row.item_id)).copied();
            let cost = costs.get(&(row.owner_organization_id, row.item_id));
            wire::balance(row, &names, minimum, cost)
        };
        let items = rows.into_iter().map(one).collect::<Result<_>>()?;
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(StockBalanceCollection { items, next_cursor, total, total_at_least })
    }

    async fn list_serial_units(
        app: &App,
        cx: Cx,
        query: ListSerialUnitsQuery,
    ) -> Result<SerialUnitCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = lists::serial_units(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_unit)).await?;
        let items = rows.into_iter().map(|row| wire::serial_unit(row, &names));
        Ok(SerialUnitCollection { items: items.collect::<Result<_>>()?, next_cursor })
    }

    async fn list_stock_movements(
        app: &App,
        cx: Cx,
        query: ListStockMovementsQuery,
    ) -> Result<StockMovementCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = lists::movements(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_movement)).await?;
        let sees_cost = wire::sees_cost(&viewer);
        let items = rows.into_iter().map(|row| wire::movement(row, &names, sees_cost));
        Ok(StockMovementCollection { items: items.collect::<Result<_>>()?, next_cursor })
    }

    async fn list_stock_documents(
        app: &App,
        cx: Cx,
        query: ListStockDocumentsQuery,
    ) -> Result<StockDocumentCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = documents::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_document)).await?;
        let items = rows.into_iter().map(|row| wire::summary(row, &names));
        Ok(StockDocumentCollection { items: items.collect::<Result<_>>()?, next_cursor })
    }

    async fn get_stock_document(
        app: &App,
        cx: Cx,
        stock_document_id: Uuid,
    ) -> Result<Tagged<StockDocument>> {
        let viewer = Viewer::new(&cx.principal);
        let row = documents::find(app.db(), &viewer, stock_document_id).await?;
        tagged_document(app.db(), &viewer, row).await
    }

    async fn create_stock_receipt(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: StockReceiptPrototype,
    ) -> Result<Recorded<Created<Tagged<StockDocument>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = documents::receive(work, &body).await?;
            Ok(written(tagged_document(work.db(), &work.viewer, row).await?))
        });
        work.await
    }

    async fn create_stock_adjustment(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: StockAdjustmentPrototype,
    ) -> Result<Recorded<Created<Tagged<StockDocument>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = documents::adjust(work, &body).await?;
            Ok(written(tagged_document(work.db(), &work.viewer, row).await?))
        });
        work.await
    }

    async fn create_stock_issue(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: StockIssuePrototype,
    ) -> Result<Recorded<Created<Tagged<StockDocument>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = documents::issue(work, &body).await?;
            Ok(written(tagged_document(work.db(), &work.viewer, row).await?))
        });
        work.await
    }

    async fn list_stock_transfers(
        app: &App,
        cx: Cx,
        query: ListStockTransfersQuery,
    ) -> Result<StockTransferCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (rows, count) = transfers::drafts::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        let items = shown(app.db(), &viewer, rows).await?;
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(StockTransferCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_stock_transfer(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: StockTransferPrototype,
    ) -> Result<Recorded<Created<Tagged<StockTransfer>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = transfers::drafts::create(work, &body).await?;
            let location = format!("/api/v1/stock-transfers/{}", row.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_stock_transfer(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
    ) -> Result<Tagged<StockTransfer>> {
        let viewer = Viewer::new(&cx.principal);
        let row = transfers::drafts::find(app.db(), &viewer, stock_transfer_id).await?;
        tagged(app.db(), &viewer, row).await
    }

    async fn update_stock_transfer(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
        if_match: IfMatch,
        body: StockTransferPatch,
    ) -> Result<Tagged<StockTransfer>> {
        let work = app.transact(&cx, async |work| {
            let row = transfers::drafts::update(work, stock_transfer_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn create_stock_transfer_picking(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
        key: IdempotencyKey,
        body: StockTransferPicking,
    ) -> Result<Recorded<Tagged<StockTransfer>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = transfers::actions::pick(work, stock_transfer_id, &body).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn create_stock_transfer_dispatch(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<StockTransfer>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = transfers::actions::dispatch(work, stock_transfer_id).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn create_stock_transfer_receipt(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
        key: IdempotencyKey,
        body: StockTransferReceipt,
    ) -> Result<Recorded<Tagged<StockTransfer>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = transfers::actions::receive(work, stock_transfer_id, &body).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn create_stock_transfer_cancellation(
        app: &App,
        cx: Cx,
        stock_transfer_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: StockTransferCancellation,
    ) -> Result<Recorded<Tagged<StockTransfer>>> {
        let work = app.once(&cx, &key, async |work| {
            let (id, reason) = (stock_transfer_id, &body.reason);
            let row = transfers::actions::cancel(work, id, if_match, reason).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_stock_reservations(
        app: &App,
        cx: Cx,
        query: ListStockReservationsQuery,
    ) -> Result<StockReservationCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = reservations::actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Date(row.needed_on), row.id));
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_reservation)).await?;
        let items = rows.into_iter().map(|row| wire::reservation(row, &names));
        Ok(StockReservationCollection { items: items.collect::<Result<_>>()?, next_cursor })
    }

    async fn list_van_needs(
        app: &App,
        cx: Cx,
        query: ListVanNeedsQuery,
    ) -> Result<VanNeedCollection> {
        let viewer = Viewer::new(&cx.principal);
        let (day, vans) = (query.needed_on, &query.stock_place_id);
        let items = reservations::needs::list(app.db(), &viewer, day, vans).await?;
        Ok(VanNeedCollection { items })
    }

    async fn list_old_parts(
        app: &App,
        cx: Cx,
        query: ListOldPartsQuery,
    ) -> Result<OldPartCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (rows, count) = old_parts::actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Date(row.due_on), row.id));
        let names = Names::of(app.db(), rows.iter().flat_map(Names::in_old_part)).await?;
        let items =
            rows.into_iter().map(|row| wire::old_part(row, &names)).collect::<Result<_>>()?;
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(OldPartCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_old_part_shelving(
        app: &App,
        cx: Cx,
        old_part_id: Uuid,
        key: IdempotencyKey,
        body: OldPartShelving,
    ) -> Result<Recorded<Tagged<OldPart>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = old_parts::actions::shelve(work, old_part_id, &body).await?;
            tagged_old_part(work.db(), row).await
        });
        work.await
    }
}

async fn tagged_place(db: &impl ConnectionTrait, row: place::Model) -> Result<Tagged<StockPlace>> {
    let names = Names::of(db, Names::in_place(&row)).await?;
    Ok(Tagged { version: row.version, body: wire::place(row, &names) })
}

async fn tagged_document(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: document::Model,
) -> Result<Tagged<StockDocument>> {
    let moved = lists::of_source(db, viewer, row.id).await?;
    let mentions = moved.iter().flat_map(Names::in_movement).chain(Names::in_document(&row));
    let names = Names::of(db, mentions).await?;
    let sees_cost = wire::sees_cost(viewer);
    let moved = moved.into_iter().map(|row| wire::movement(row, &names, sees_cost));
    let moved = moved.collect::<Result<_>>()?;
    Ok(Tagged { version: row.version, body: wire::document(row, moved, &names)? })
}

fn written(reply: Tagged<StockDocument>) -> Created<Tagged<StockDocument>> {
    Created { location: format!("/api/v1/stock-documents/{}", reply.body.id), reply }
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: transfer::Model,
) -> Result<Tagged<StockTransfer>> {
    let version = row.version;
    let body = shown(db, viewer, vec![row]).await?.pop();
    let body = body.ok_or_else(|| Error::internal("one transfer in, none out"))?;
    Ok(Tagged { version, body })
}

/// Transfers with their lines.
async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<transfer::Model>,
) -> Result<Vec<StockTransfer>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut lines = transfers::drafts::lines_of(db, viewer, &ids).await?;
    let of_rows = rows.iter().flat_map(Names::in_transfer);
    let names = Names::of(db, of_rows.chain(lines.iter().flat_map(Names::in_line))).await?;
    let one = |row: transfer::Model| {
        let mine = lines.extract_if(.., |line| line.transfer_id == row.id).collect();
        wire::transfer(row, mine, &names)
    };
    rows.into_iter().map(one).collect()
}

async fn tagged_old_part(
    db: &impl ConnectionTrait,
    row: old_part::Model,
) -> Result<Tagged<OldPart>> {
    let names = Names::of(db, Names::in_old_part(&row)).await?;
    Ok(Tagged { version: row.version, body: wire::old_part(row, &names)? })
}
