//! Writing transfers and reading them.

use contract::{
    common::{Include, ProblemCode},
    rt::{IfMatch, Say},
    security::Role,
    stock::{
        ListStockTransfersQuery, StockReservationState, StockTransferLinePrototype,
        StockTransferPatch, StockTransferPrototype, StockTransferState,
    },
};
use kernel::{
    Error, Numbering, OnDuplicate, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work,
    count, text,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    events::{StockTransferCreated, StockTransferUpdated},
    line::{self, Serials},
    rules::{self, Step, after},
    transfer,
};
use crate::{
    places::{self, place},
    reservations,
    stock::{item_at, moves, rules as stock_rules},
    typed,
};

pub async fn create(work: &Work<'_>, body: &StockTransferPrototype) -> Result<transfer::Model> {
    let from = end_at(work, "/from_stock_place_id", body.from_stock_place_id).await?;
    let to = end_at(work, "/to_stock_place_id", body.to_stock_place_id).await?;
    if from.id == to.id {
        let why = Say::new("Choose another place to move to.", "مکان دیگری برای مقصد برگزینید.");
        return Err(Error::field("/to_stock_place_id", "same", why));
    }
    if !rules::moves_between(from.kind.0, to.kind.0) {
        let why = Say::new("No stock is kept in this place.", "در این مکان موجودی نگه نمی‌دارند.");
        return Err(Error::field("/to_stock_place_id", "not_allowed", why));
    }
    check_giver(work, &from)?;
    let number = work.number(Numbering::StockTransfer).await?;
    let row = transfer::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(from.organization_id),
        updated_at: Set(work.now),
        number: Set(number),
        state: Set(Text(StockTransferState::Draft)),
        from_place_id: Set(from.id),
        to_place_id: Set(to.id),
        needed_on: Set(body.needed_on),
        note: Set(typed::note(body.note.as_ref())),
        receipt_note: Set(None),
        cancelled_because: Set(None),
        giver_id: Set(None),
        receiver_id: Set(None),
        dispatched_at: Set(None),
        received_at: Set(None),
    };
    let row = row.insert(work.db()).await.on_duplicate(Say::new(
        "This number was just given; try again.",
        "این شماره همین حالا داده شد؛ دوباره تلاش کنید.",
    ))?;
    write_lines(work, &row, &body.lines).await?;
    let way = format!("{} → {}", from.name_fa, to.name_fa);
    work.search("stock_transfer", row.id, &[&row.number, &way, &from.name_en, &to.name_en]).await?;
    let fact = StockTransferCreated(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &StockTransferPatch,
) -> Result<transfer::Model> {
    let row = lock(work, id).await?;
    if_match.check(row.version)?;
    check_giver(work, &places::find(work.db(), &work.system(), row.from_place_id).await?)?;
    after(row.state.0, Step::Change)?;
    let mut change = next_version(work, &row);
    if let Some(day) = body.needed_on {
        change.needed_on = Set(day);
    }
    if let Some(note) = &body.note {
        change.note = Set(typed::note(note.as_ref()));
    }
    let row = change.update(work.db()).await?;
    if let Some(lines) = &body.lines {
        for old in lines_of(work.db(), &work.system(), &[id]).await? {
            old.delete(work.db()).await?;
        }
        write_lines(work, &row, lines).await?;
    }
    let fact = StockTransferUpdated(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn write_lines(
    work: &Work<'_>,
    row: &transfer::Model,
    lines: &[StockTransferLinePrototype],
) -> Result<()> {
    for (index, wanted) in lines.iter().enumerate() {
        let at = |field| format!("/lines/{index}/{field}");
        let item = item_at(work, &at("item_id"), wanted.item_id).await?;
        let quantity = stock_rules::check_quantity(
            &at("quantity"),
            wanted.quantity,
            moves::has_serials(&item),
        )?;
        if let Some(reservation) = wanted.reservation_id {
            check_reservation(work, &at("reservation_id"), reservation, (row, &item, quantity))
                .await?;
        }
        let line = line::ActiveModel {
            id: Set(work.new_id()),
            transfer_id: Set(row.id),
            position: Set(i32::try_from(index).unwrap_or(i32::MAX)),
            item_id: Set(item.id),
            quantity: Set(quantity),
            received_quantity: Set(None),
            lot: Set(wanted.lot.as_ref().map(|lot| text::tidy(&lot.0))),
            condition: Set(wanted.condition.map(Text)),
            reservation_id: Set(wanted.reservation_id),
            serials: Set(Serials::default()),
            received_serials: Set(Serials::default()),
        };
        line.insert(work.db()).await?;
    }
    Ok(())
}

/// A line that brings what is set aside brings all of it, from where it is.
async fn check_reservation(
    work: &Work<'_>,
    pointer: &str,
    id: Uuid,
    (row, item, quantity): (&transfer::Model, &registry::item::Model, i64),
) -> Result<()> {
    let reservation = match reservations::actions::lock(work, id).await {
        Err(Error::NotFound(_)) => {
            let why = Say::new("There is no such reservation.", "چنین رزروی نیست.");
            return Err(Error::field(pointer, "not_found", why));
        }
        found => found?,
    };
    let fits = reservation.state.0 == StockReservationState::Reserved
        && reservation.place_id == Some(row.from_place_id)
        && reservation.item_id == item.id
        && reservation.quantity == quantity;
    if fits {
        return Ok(());
    }
    let why = Say::new(
        format!("This reservation isn't for {quantity} of {} set aside here.", item.sku),
        format!("این رزرو برای {quantity} عدد {} در این مکان نیست.", item.sku),
    );
    Err(Error::field(pointer, "mismatch", why))
}

/// Whoever acts gives from what they hold, or keeps the warehouse.
pub(super) fn check_giver(work: &Work<'_>, from: &place::Model) -> Result<()> {
    let (holder, who) = (from.holder_account_id, work.viewer.subject());
    if work.viewer.is_system() || rules::acts_for(holder, who, keeps_warehouse(&work.viewer)) {
        return Ok(());
    }
    Err(Error::refused(
        ProblemCode::Forbidden,
        Say::new(
            format!("{} is in somebody else's hands.", from.name_en),
            format!("{} در اختیار شخص دیگری است.", from.name_fa),
        ),
    ))
}

pub(super) fn keeps_warehouse(viewer: &Viewer) -> bool {
    viewer.has(Role::Warehouse)
}

async fn end_at(work: &Work<'_>, pointer: &str, id: Uuid) -> Result<place::Model> {
    match places::find(work.db(), &work.viewer, id).await {
        Ok(place) if place.active => Ok(place),
        Ok(_) => {
            let why = Say::new("This place is out of use.", "این مکان دیگر در کار نیست.");
            Err(Error::field(pointer, "inactive", why))
        }
        Err(Error::NotFound(_)) => {
            let why = Say::new("There is no such place.", "چنین مکانی نیست.");
            Err(Error::field(pointer, "not_found", why))
        }
        Err(other) => Err(other),
    }
}

/// The transfer, held until the work is committed.
pub(super) async fn lock(work: &Work<'_>, id: Uuid) -> Result<transfer::Model> {
    let rows = work.viewer.select::<transfer::Entity>().filter(transfer::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("stock transfer")
}

pub(super) fn next_version(work: &Work<'_>, row: &transfer::Model) -> transfer::ActiveModel {
    let version = Set(row.version + 1);
    transfer::ActiveModel { version, updated_at: Set(work.now), ..row.clone().into_active_model() }
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<transfer::Model> {
    let rows = viewer.select::<transfer::Entity>().filter(transfer::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("stock transfer")
}

/// The lines of transfers, in their order.
pub async fn lines_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    transfers: &[Uuid],
) -> Result<Vec<line::Model>> {
    let lines = viewer
        .select::<line::Entity>()
        .filter(line::Column::TransferId.is_in(transfers.iter().copied()))
        .order_by_asc(line::Column::TransferId)
        .order_by_asc(line::Column::Position);
    Ok(lines.all(db).await?)
}

/// Newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockTransfersQuery,
    page: &Pager,
) -> Result<(Vec<transfer::Model>, Total)> {
    use transfer::Column::{CreatedAt, FromPlaceId, Id, Number, State, ToPlaceId, UpdatedAt};
    let mut rows = viewer.select::<transfer::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(State.is_in(query.state.iter().copied().map(Text)));
    }
    for (column, ids) in
        [(FromPlaceId, &query.from_stock_place_id), (ToPlaceId, &query.to_stock_place_id)]
    {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Number.eq(&number.0));
    }
    if let Some(from) = query.created_at_from {
        rows = rows.filter(CreatedAt.gte(chrono::DateTime::from(from)));
    }
    if let Some(to) = query.created_at_to {
        rows = rows.filter(CreatedAt.lt(chrono::DateTime::from(to)));
    }
    if let Some(since) = query.updated_since {
        rows = rows.filter(UpdatedAt.gte(chrono::DateTime::from(since)));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    Ok((page.keyset(rows, CreatedAt, Order::Desc, Id).all(db).await?, total))
}
