//! Parts that go into jobs and come back from them: what fieldwork calls.

use contract::{
    common::ProblemCode,
    rt::{Money, Quantity, Say},
    security::Role,
    stock::{StockMovementReason, StockPlaceKind},
};
use kernel::{Error, Result, Text, Viewer, Work};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    costing::Cost,
    events::{StockIssued, StockReturned},
    item_at, movement,
    moves::{self, Move, Portion, Source, Wanted},
    rules::{self, Pool},
};
use crate::{
    places::{self, outside, place},
    reservations,
};

/// A part that goes into a job.
#[derive(Clone, Debug)]
pub struct UsePart {
    pub item_id: Uuid,
    pub from_place_id: Uuid,
    pub quantity: Quantity,
    /// One for each piece, where the item has serials.
    pub serials: Vec<String>,
    pub lot: Option<String>,
    /// The job and its part line.
    pub source: Source,
}

/// What a part was worth when it was used.
#[derive(Clone, Debug, PartialEq)]
pub struct Used {
    pub unit_cost: Money,
    pub cost: Money,
}

/// Uses parts: they leave a van, or the warehouse, for the customer's place, first of what is set
/// aside for the same line. Refuses with `insufficient_stock`.
pub async fn use_part(work: &Work<'_>, part: &UsePart) -> Result<Used> {
    let from = places::find(work.db(), &work.viewer, part.from_place_id).await?;
    if !may_take_from(&work.viewer, &from) {
        return Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                "Parts are used from what one holds.",
                "قطعه را از آنچه در اختیار خودتان است مصرف کنید.",
            ),
        ));
    }
    let item = item_at(work, "/item_id", part.item_id).await?;
    let has_serials = moves::has_serials(&item);
    let quantity = rules::check_quantity("/quantity", part.quantity, has_serials)?;
    let serials = tidied(&part.serials);
    rules::check_serials("/serials", quantity, &serials, has_serials)?;
    reservations::consume(work, &part.source, (item.id, from.id), quantity).await?;
    let wanted = Wanted { lot: part.lot.as_deref(), condition: None };
    let portions = moves::portions(work, &item, &from, quantity, (&wanted, &serials)).await?;
    let site = outside(work, StockPlaceKind::CustomerSite).await?;
    let mut sum = Pool::default();
    let mut currency = String::new();
    for portion in portions {
        let how = Move {
            item: &item,
            from: &from,
            to: &site,
            to_condition: portion.condition,
            cost: None,
            reason: StockMovementReason::Use,
            source: &part.source,
        };
        let moved = moves::carry(work, &portion, &how).await?;
        sum = sum.put(moved.quantity, moved.cost)?;
        currency.clone_from(&moved.currency);
        work.emit(&StockIssued(moved)).await?;
    }
    Ok(Used {
        unit_cost: Money::new(sum.unit_cost, &currency)?,
        cost: Money::new(sum.value, &currency)?,
    })
}

fn tidied(serials: &[String]) -> Vec<String> {
    serials.iter().map(|serial| kernel::text::serial(serial)).collect()
}

/// Who keeps stock takes from anywhere; a technician from what they hold.
fn may_take_from(viewer: &Viewer, place: &place::Model) -> bool {
    const KEEPERS: [Role; 3] = [Role::Warehouse, Role::Dispatcher, Role::Manager];
    viewer.is_system()
        || place.holder_account_id == Some(viewer.subject())
        || viewer.has_any(&KEEPERS)
}

/// Parts of a job that were not used after all.
#[derive(Clone, Debug)]
pub struct ReturnUnused {
    pub item_id: Uuid,
    pub to_place_id: Uuid,
    pub quantity: Quantity,
    pub serials: Vec<String>,
    /// The job and the part line that they were used for.
    pub source: Source,
}

/// Takes parts back that were used for a line, at what they cost then.
pub async fn return_unused(work: &Work<'_>, back: &ReturnUnused) -> Result<()> {
    let to = places::find(work.db(), &work.viewer, back.to_place_id).await?;
    let item = item_at(work, "/item_id", back.item_id).await?;
    let has_serials = moves::has_serials(&item);
    let quantity = rules::check_quantity("/quantity", back.quantity, has_serials)?;
    let serials = tidied(&back.serials);
    rules::check_serials("/serials", quantity, &serials, has_serials)?;
    let site = outside(work, StockPlaceKind::CustomerSite).await?;
    for (portion, cost) in used_of(work, back, quantity, &serials).await? {
        let how = Move {
            item: &item,
            from: &site,
            to: &to,
            to_condition: portion.condition,
            cost: Some(cost),
            reason: StockMovementReason::UnusedReturn,
            source: &back.source,
        };
        let moved = moves::carry(work, &portion, &how).await?;
        work.emit(&StockReturned(moved)).await?;
    }
    Ok(())
}

/// What of a line is still used, and what so much of it cost.
async fn used_of(
    work: &Work<'_>,
    back: &ReturnUnused,
    quantity: i64,
    serials: &[String],
) -> Result<Vec<(Portion, Cost)>> {
    let mut units = Vec::new();
    for serial in serials {
        let unit = moves::unit_of(work, back.item_id, serial).await?;
        units.push(unit.map(|unit| unit.id).ok_or_else(not_used)?);
    }
    let rows = of_line(work, back).await?;
    let mut missing = quantity;
    let mut portions = Vec::new();
    for used in rows.iter().filter(|row| row.reason.0 == StockMovementReason::Use) {
        let wanted =
            units.is_empty() || used.serial_unit_id.is_some_and(|unit| units.contains(&unit));
        let mut pool = Pool::default().put(used.quantity, used.cost)?;
        let same = |row: &&movement::Model| {
            row.reason.0 == StockMovementReason::UnusedReturn
                && row.lot == used.lot
                && row.condition == used.condition
                && row.serial_unit_id == used.serial_unit_id
        };
        for gone in rows.iter().filter(same) {
            let part = Ord::min(gone.quantity, pool.quantity);
            (pool, _) = pool.take(part)?;
        }
        let part = Ord::min(pool.quantity, missing);
        if !wanted || part == 0 {
            continue;
        }
        missing -= part;
        let (_, minor) = pool.take(part)?;
        let currency = Money::new(0, &used.currency)?.currency.code();
        let portion = Portion {
            lot: used.lot.clone(),
            condition: used.condition.0,
            owner: used.owner_organization_id,
            serial: used.serial_unit_id,
            quantity: part,
        };
        portions.push((portion, Cost { minor, currency }));
    }
    if missing > 0 { Err(not_used()) } else { Ok(portions) }
}

async fn of_line(work: &Work<'_>, back: &ReturnUnused) -> Result<Vec<movement::Model>> {
    use movement::Column::{CreatedAt, Id, ItemId, LineId, Reason, SourceId};
    let reasons = [StockMovementReason::Use, StockMovementReason::UnusedReturn];
    let mut rows = work
        .system()
        .select::<movement::Entity>()
        .filter(SourceId.eq(back.source.id))
        .filter(ItemId.eq(back.item_id))
        .filter(Reason.is_in(reasons.map(Text)));
    rows = match back.source.line_id {
        Some(line) => rows.filter(LineId.eq(line)),
        None => rows.filter(LineId.is_null()),
    };
    Ok(rows.order_by_desc(CreatedAt).order_by_desc(Id).all(work.db()).await?)
}

fn not_used() -> Error {
    Error::refused(
        ProblemCode::Conflict,
        Say::new(
            "More comes back than was used on this line.",
            "مقدار برگشتی از آنچه در این ردیف مصرف شده بیشتر است.",
        ),
    )
}

/// How much of each item is free in a place: likely parts, "in your van".
pub async fn free_in(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    place: Uuid,
    items: &[Uuid],
) -> Result<std::collections::BTreeMap<Uuid, Quantity>> {
    use super::balance::{self, Column};
    let rows = viewer
        .select::<balance::Entity>()
        .filter(Column::PlaceId.eq(place))
        .filter(Column::ItemId.is_in(items.iter().copied()))
        .filter(Column::Condition.is_in(rules::USABLE.map(Text)));
    let mut free = std::collections::BTreeMap::new();
    for row in rows.all(db).await? {
        free.entry(row.item_id).or_insert(Quantity(0)).0 += row.available();
    }
    Ok(free)
}
