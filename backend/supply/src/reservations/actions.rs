//! What is done with reservations. The departments above ask for them and give them back; here
//! stock is set aside, brought and used up.

use chrono::{Days, NaiveDate};
use contract::{
    rt::Quantity,
    stock::{ListStockReservationsQuery, StockPlaceKind, StockReservationState},
};
use kernel::{App, OrNotFound, Order, Pager, Result, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    events::{
        StockReservationChanged, StockReservationConsumed, StockReservationReleased,
        StockReservationRequested, StockReserved,
    },
    reservation,
    rules::{OPEN, Step, after},
};
use crate::{
    places::place,
    stock::{
        Source,
        allocations::{self, Holder},
        item,
        moves::{self, Wanted},
        rules as stock_rules,
    },
};

/// What is to be set aside.
#[derive(Clone, Debug)]
pub struct NewReservation {
    pub item_id: Uuid,
    pub quantity: Quantity,
    /// Where it is to be taken from; the best place, if none is named.
    pub place_id: Option<Uuid>,
    /// The van of the visit.
    pub for_place_id: Option<Uuid>,
    /// The day of the visit; today, if it is not known.
    pub needed_on: Option<NaiveDate>,
    pub source: Source,
}

/// Sets stock aside now, or refuses with `insufficient_stock`.
pub async fn reserve(work: &Work<'_>, wanted: &NewReservation) -> Result<reservation::Model> {
    let row = write(work, wanted).await?;
    let places = candidates(work, wanted).await?;
    let item = item(work.db(), &work.system(), row.item_id).await?;
    let last = places.len().saturating_sub(1);
    for (index, place) in places.iter().enumerate() {
        let found = moves::up_to(work, &item, place, row.quantity, &Wanted::default()).await?;
        match found {
            (parts, 0) => return set_aside(work, row, place, &parts).await,
            (_, missing) if index == last => {
                let there = row.quantity - missing;
                return Err(moves::insufficient(&item, place, Some(there), row.quantity));
            }
            _ => {}
        }
    }
    let nowhere = crate::places::outside(work, StockPlaceKind::Supplier).await?;
    Err(moves::insufficient(&item, &nowhere, Some(0), row.quantity))
}

/// Sets stock aside, or waits for it: what comes in is set aside for whoever needs it first.
pub async fn request(work: &Work<'_>, wanted: &NewReservation) -> Result<reservation::Model> {
    let row = write(work, wanted).await?;
    let item = item(work.db(), &work.system(), row.item_id).await?;
    for place in candidates(work, wanted).await? {
        let found = moves::up_to(work, &item, &place, row.quantity, &Wanted::default()).await?;
        if let (parts, 0) = found {
            return set_aside(work, row, &place, &parts).await;
        }
    }
    let fact = StockReservationRequested(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn write(work: &Work<'_>, wanted: &NewReservation) -> Result<reservation::Model> {
    let item = item(work.db(), &work.viewer, wanted.item_id).await?;
    let quantity =
        stock_rules::check_quantity("/quantity", wanted.quantity, moves::has_serials(&item))?;
    let row = reservation::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        item_id: Set(item.id),
        quantity: Set(quantity),
        state: Set(Text(StockReservationState::Requested)),
        place_id: Set(None),
        for_place_id: Set(wanted.for_place_id),
        needed_on: Set(wanted.needed_on.unwrap_or_else(|| work.app.today())),
        source_kind: Set(Text(wanted.source.kind)),
        source_id: Set(wanted.source.id),
        source_number: Set(wanted.source.number.clone()),
        line_id: Set(wanted.source.line_id),
    };
    Ok(row.insert(work.db()).await?)
}

/// Where to look, best first: the place named; else the van itself, then the warehouses, those of
/// the van's branch first.
async fn candidates(work: &Work<'_>, wanted: &NewReservation) -> Result<Vec<place::Model>> {
    let places = || {
        let places = work.system().select::<place::Entity>();
        places
            .filter(place::Column::OrganizationId.eq(work.viewer.organization()))
            .filter(place::Column::Active.eq(true))
    };
    if let Some(named) = wanted.place_id {
        let place = places().filter(place::Column::Id.eq(named)).one(work.db()).await?;
        return Ok(vec![place.or_not_found("stock place")?]);
    }
    let own = wanted.for_place_id.unwrap_or_default();
    let here = Condition::any()
        .add(place::Column::Id.eq(own))
        .add(place::Column::Kind.eq(Text(StockPlaceKind::Warehouse)));
    let mut found = places().filter(here).order_by_asc(place::Column::Code).all(work.db()).await?;
    let branch = found.iter().find(|place| place.id == own).and_then(|place| place.branch_id);
    found.sort_by_key(|place| (place.id != own, place.branch_id != branch));
    Ok(found)
}

async fn set_aside(
    work: &Work<'_>,
    row: reservation::Model,
    place: &place::Model,
    parts: &[(crate::stock::balance::Model, i64)],
) -> Result<reservation::Model> {
    allocations::set_aside(work, Holder::Reservation(row.id), parts).await?;
    let row = change(work, row, Step::Reserve, Some(place.id)).await?;
    let fact = StockReserved(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Gives back whatever is still set aside or waited for, for a job that is closed or called off.
pub async fn release(work: &Work<'_>, source_id: Uuid) -> Result<()> {
    let rows = open(work).filter(reservation::Column::SourceId.eq(source_id));
    release_all(work, rows).await
}

/// Gives back what is set aside or waited for, for one line of a job.
pub async fn release_line(work: &Work<'_>, source_id: Uuid, line_id: Uuid) -> Result<()> {
    let rows = open(work)
        .filter(reservation::Column::SourceId.eq(source_id))
        .filter(reservation::Column::LineId.eq(line_id));
    release_all(work, rows).await
}

async fn release_all(work: &Work<'_>, rows: Select<reservation::Entity>) -> Result<()> {
    let rows = rows.order_by_asc(reservation::Column::ItemId).order_by_asc(reservation::Column::Id);
    for row in rows.lock_exclusive().all(work.db()).await? {
        end(work, row, Step::Release).await?;
    }
    Ok(())
}

/// How many days after it was needed stock stays set aside.
const KEPT_DAYS: u64 = 7;

/// How many are ended at once, so that nobody who writes meanwhile waits long.
const BATCH: u64 = 50;

/// Ends what should have been used a week ago, so that it is free for others. What still waits
/// for stock goes on waiting, and what is in a transfer arrives; a visit that is booked later asks
/// anew.
pub async fn expire_overdue(app: &App, organization: Uuid) -> Result<()> {
    expire_before(app, organization, app.today() - Days::new(KEPT_DAYS)).await
}

pub(crate) async fn expire_before(app: &App, organization: Uuid, before: NaiveDate) -> Result<()> {
    let system = Viewer::system(organization);
    loop {
        let ended = app.act("supply.expire_reservations", system.clone(), async |work| {
            expire(work, before).await
        });
        if ended.await? < BATCH {
            return Ok(());
        }
    }
}

async fn expire(work: &Work<'_>, before: NaiveDate) -> Result<u64> {
    let rows = open(work)
        .filter(reservation::Column::State.eq(Text(StockReservationState::Reserved)))
        .filter(reservation::Column::NeededOn.lt(before))
        .order_by_asc(reservation::Column::ItemId)
        .order_by_asc(reservation::Column::Id)
        .limit(BATCH);
    let mut ended = 0;
    for row in rows.lock_exclusive().all(work.db()).await? {
        end(work, row, Step::Expire).await?;
        ended += 1;
    }
    Ok(ended)
}

/// What was set aside is free for whoever waits; what is in a transfer arrives for nobody.
async fn end(work: &Work<'_>, row: reservation::Model, step: Step) -> Result<()> {
    let freed = allocations::free(work, Holder::Reservation(row.id), i64::MAX).await?;
    let (item, was_at) = (row.item_id, row.place_id);
    let row = change(work, row, step, None).await?;
    work.emit(&StockReservationReleased(row)).await?;
    let places = work.system().select::<place::Entity>();
    let place = places.filter(place::Column::Id.eq(was_at.unwrap_or_default()));
    match place.one(work.db()).await? {
        Some(place) if !freed.is_empty() => serve_waiting(work, item, &place).await,
        _ => Ok(()),
    }
}

/// Uses up what is set aside for a line in a place, as far as it goes; what is over stays.
pub(crate) async fn consume(
    work: &Work<'_>,
    source: &Source,
    (item, place): (Uuid, Uuid),
    quantity: i64,
) -> Result<()> {
    let mine = match source.line_id {
        Some(line) => Condition::any()
            .add(reservation::Column::LineId.eq(line))
            .add(reservation::Column::LineId.is_null()),
        None => Condition::all(),
    };
    let rows = open(work)
        .filter(reservation::Column::SourceId.eq(source.id))
        .filter(reservation::Column::ItemId.eq(item))
        .filter(reservation::Column::PlaceId.eq(place))
        .filter(reservation::Column::State.eq(Text(StockReservationState::Reserved)))
        .filter(mine)
        .order_by_asc(reservation::Column::Id);
    let mut rest = quantity;
    for row in rows.lock_exclusive().all(work.db()).await? {
        let part = Ord::min(row.quantity, rest);
        if part == 0 {
            break;
        }
        rest -= part;
        allocations::free(work, Holder::Reservation(row.id), part).await?;
        if part == row.quantity {
            let row = change(work, row, Step::Consume, Some(place)).await?;
            work.emit(&StockReservationConsumed(row)).await?;
            continue;
        }
        let left = row.quantity - part;
        let version = row.version + 1;
        let mut less = row.into_active_model();
        less.quantity = Set(left);
        less.version = Set(version);
        work.emit(&StockReservationChanged(less.update(work.db()).await?)).await?;
    }
    Ok(())
}

/// Sets aside what came into a warehouse for whoever waits for it, earliest need first.
pub(crate) async fn serve_waiting(
    work: &Work<'_>,
    item_id: Uuid,
    place: &place::Model,
) -> Result<()> {
    if place.kind.0 != StockPlaceKind::Warehouse || !place.active {
        return Ok(());
    }
    let waiting = open(work)
        .filter(reservation::Column::ItemId.eq(item_id))
        .filter(reservation::Column::State.eq(Text(StockReservationState::Requested)))
        .order_by_asc(reservation::Column::NeededOn)
        .order_by_asc(reservation::Column::Id);
    let waiting = waiting.lock_exclusive().all(work.db()).await?;
    let item = item(work.db(), &work.system(), item_id).await?;
    for row in waiting {
        let found = moves::up_to(work, &item, place, row.quantity, &Wanted::default()).await?;
        if let (parts, 0) = found {
            set_aside(work, row, place, &parts).await?;
        }
    }
    Ok(())
}

/// What is set aside goes into a transfer: the line takes it over.
pub(crate) async fn pick(work: &Work<'_>, row: reservation::Model, line: Uuid) -> Result<()> {
    let (from, to) = (Holder::Reservation(row.id), Holder::TransferLine(line));
    let place = row.place_id;
    let row = change(work, row, Step::Pick, place).await?;
    allocations::hand_over(work, from, to).await?;
    work.emit(&StockReservationChanged(row)).await
}

/// The transfer was called off: the reservation has its stock again, where it was.
pub(crate) async fn put_back(work: &Work<'_>, row: reservation::Model, line: Uuid) -> Result<()> {
    let (from, to) = (Holder::TransferLine(line), Holder::Reservation(row.id));
    let place = row.place_id;
    let row = change(work, row, Step::PutBack, place).await?;
    allocations::hand_over(work, from, to).await?;
    work.emit(&StockReserved(row)).await
}

/// It arrived where it is needed, and is set aside there.
pub(crate) async fn arrive(
    work: &Work<'_>,
    row: reservation::Model,
    place: &place::Model,
    parts: &[(crate::stock::balance::Model, i64)],
) -> Result<()> {
    allocations::set_aside(work, Holder::Reservation(row.id), parts).await?;
    let row = change(work, row, Step::PutBack, Some(place.id)).await?;
    work.emit(&StockReserved(row)).await
}

/// It got lost on the way: the need stands, the stock doesn't.
pub(crate) async fn lose(work: &Work<'_>, row: reservation::Model) -> Result<()> {
    let row = change(work, row, Step::Lose, None).await?;
    work.emit(&StockReservationRequested(row)).await
}

/// A reservation, held until the work is committed.
pub(crate) async fn lock(work: &Work<'_>, id: Uuid) -> Result<reservation::Model> {
    let rows = work.system().select::<reservation::Entity>();
    let rows = rows.filter(reservation::Column::Id.eq(id));
    let rows = rows.filter(reservation::Column::OrganizationId.eq(work.viewer.organization()));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("stock reservation")
}

async fn change(
    work: &Work<'_>,
    row: reservation::Model,
    step: Step,
    place: Option<Uuid>,
) -> Result<reservation::Model> {
    let state = after(row.state.0, step)?;
    let version = row.version + 1;
    let mut change = row.into_active_model();
    change.version = Set(version);
    change.state = Set(Text(state));
    change.place_id = Set(place);
    Ok(change.update(work.db()).await?)
}

fn open(work: &Work<'_>) -> Select<reservation::Entity> {
    work.system()
        .select::<reservation::Entity>()
        .filter(reservation::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(reservation::Column::State.is_in(OPEN.map(Text)))
}

/// Earliest need first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockReservationsQuery,
    page: &Pager,
) -> Result<Vec<reservation::Model>> {
    use reservation::Column::{ForPlaceId, Id, ItemId, NeededOn, PlaceId, SourceId, State};
    let mut rows = viewer.select::<reservation::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(State.is_in(query.state.iter().copied().map(Text)));
    }
    for (column, ids) in [
        (PlaceId, &query.stock_place_id),
        (ItemId, &query.item_id),
        (ForPlaceId, &query.for_stock_place_id),
    ] {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    if let Some(source) = query.source_id {
        rows = rows.filter(SourceId.eq(source));
    }
    if let Some(from) = query.needed_on_from {
        rows = rows.filter(NeededOn.gte(from));
    }
    if let Some(to) = query.needed_on_to {
        rows = rows.filter(NeededOn.lt(to));
    }
    Ok(page.keyset(rows, NeededOn, Order::Asc, Id).all(db).await?)
}
