//! How stock moves: every change of a balance is here, each with its movement.

use contract::{
    catalogue::ItemTracking,
    common::ProblemCode,
    rt::{Quantity, Say},
    stock::{StockCondition, StockMovementReason, StockSerial, StockSourceKind},
};
use kernel::{Error, OrNotFound, Result, Text, Work, guarded, text};
use sea_orm::{
    ActiveValue::Set,
    Condition,
    entity::prelude::*,
    query::*,
    sea_query::{ExprTrait, OnConflict},
};

use super::{
    balance,
    costing::{self, Cost},
    movement, rules, serial_unit,
};
use crate::places::place;

/// The record behind a movement or reservation. Its number is shown with it, since the
/// departments above can't be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub kind: StockSourceKind,
    pub id: Uuid,
    pub number: Option<String>,
    pub line_id: Option<Uuid>,
}

impl Source {
    /// A line of a job.
    pub fn job(id: Uuid, number: &str, line_id: Option<Uuid>) -> Self {
        Self { kind: StockSourceKind::Job, id, number: Some(number.to_owned()), line_id }
    }
}

/// So much of one lot, condition and ownership; one piece, where it has a serial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Portion {
    pub lot: String,
    pub condition: StockCondition,
    pub owner: Uuid,
    pub serial: Option<Uuid>,
    pub quantity: i64,
}

/// What is looked for in a place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted<'a> {
    pub lot: Option<&'a str>,
    /// Usable stock, if none is named.
    pub condition: Option<StockCondition>,
}

/// A move to be made.
pub(crate) struct Move<'a> {
    pub item: &'a registry::item::Model,
    pub from: &'a place::Model,
    pub to: &'a place::Model,
    pub to_condition: StockCondition,
    /// What comes from outside costs; the moving average, if nothing is named.
    pub cost: Option<Cost>,
    pub reason: StockMovementReason,
    pub source: &'a Source,
}

pub fn has_serials(item: &registry::item::Model) -> bool {
    item.tracking.0 == ItemTracking::Serial
}

/// Moves a portion. What it takes must not be set aside; nobody comes between the look and the
/// change, for they are one statement.
pub(crate) async fn carry(
    work: &Work<'_>,
    portion: &Portion,
    how: &Move<'_>,
) -> Result<movement::Model> {
    if rules::keeps_stock(how.from.kind.0) {
        lower(work, portion, how).await?;
    }
    if rules::keeps_stock(how.to.kind.0) {
        raise(work, portion, how).await?;
    }
    if let Some(serial) = portion.serial {
        carry_serial(work, serial, how).await?;
    }
    let cost = costing::settle(work, portion, how).await?;
    let movement = movement::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(how.from.organization_id),
        item_id: Set(how.item.id),
        from_place_id: Set(how.from.id),
        to_place_id: Set(how.to.id),
        lot: Set(portion.lot.clone()),
        condition: Set(Text(portion.condition)),
        to_condition: Set(Text(how.to_condition)),
        owner_organization_id: Set(portion.owner),
        serial_unit_id: Set(portion.serial),
        quantity: Set(portion.quantity),
        unit_cost: Set(rules::unit_cost(cost.minor, portion.quantity)?),
        cost: Set(cost.minor),
        currency: Set(cost.currency.to_owned()),
        reason: Set(Text(how.reason)),
        source_kind: Set(Text(how.source.kind)),
        source_id: Set(how.source.id),
        source_number: Set(how.source.number.clone()),
        line_id: Set(how.source.line_id),
    };
    Ok(movement.insert(work.db()).await?)
}

async fn lower(work: &Work<'_>, portion: &Portion, how: &Move<'_>) -> Result<()> {
    use balance::Column::{Allocated, OnHand};
    let left = guarded::<balance::Entity>()
        .col_expr(OnHand, Expr::col(OnHand).sub(portion.quantity))
        .filter(row_of(how.item.id, how.from.id, portion, portion.condition))
        .filter(Expr::col(OnHand).sub(Expr::col(Allocated)).gte(portion.quantity));
    match work.update_where(left).await?.is_empty() {
        true => Err(insufficient(how.item, how.from, None, portion.quantity)),
        false => Ok(()),
    }
}

async fn raise(work: &Work<'_>, portion: &Portion, how: &Move<'_>) -> Result<()> {
    use balance::Column::OnHand;
    ensure(work, how.item, how.to.id, portion, how.to_condition).await?;
    let more = guarded::<balance::Entity>()
        .col_expr(OnHand, Expr::col(OnHand).add(portion.quantity))
        .filter(row_of(how.item.id, how.to.id, portion, how.to_condition));
    match work.update_where(more).await?.is_empty() {
        true => Err(Error::internal("a balance that was just made is gone")),
        false => Ok(()),
    }
}

/// An empty balance of new stock of the organization itself, so that the item stands in lists.
pub(crate) async fn open_balance(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: Uuid,
) -> Result<()> {
    let portion = Portion {
        lot: String::new(),
        condition: StockCondition::New,
        owner: work.viewer.organization(),
        serial: None,
        quantity: 0,
    };
    ensure(work, item, place, &portion, StockCondition::New).await
}

async fn ensure(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: Uuid,
    portion: &Portion,
    condition: StockCondition,
) -> Result<()> {
    use balance::Column::{Condition, ItemId, Lot, OwnerOrganizationId, PlaceId};
    let empty = balance::ActiveModel {
        id: Set(work.new_id()),
        item_id: Set(item.id),
        sku: Set(item.sku.clone()),
        place_id: Set(place),
        lot: Set(portion.lot.clone()),
        condition: Set(Text(condition)),
        owner_organization_id: Set(portion.owner),
        on_hand: Set(0),
        allocated: Set(0),
    };
    let key = [PlaceId, ItemId, Condition, Lot, OwnerOrganizationId];
    balance::Entity::insert(empty)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(work.db())
        .await?;
    Ok(())
}

/// The balance that a portion is in.
pub(crate) async fn balance_with(
    work: &Work<'_>,
    (place, item, portion): (Uuid, Uuid, &Portion),
) -> Result<balance::Model> {
    let rows = work.system().select::<balance::Entity>();
    let rows = rows.filter(row_of(item, place, portion, portion.condition));
    rows.one(work.db()).await?.or_not_found("stock balance")
}

fn row_of(item: Uuid, place: Uuid, portion: &Portion, condition: StockCondition) -> Condition {
    Condition::all()
        .add(balance::Column::ItemId.eq(item))
        .add(balance::Column::PlaceId.eq(place))
        .add(balance::Column::Lot.eq(&portion.lot))
        .add(balance::Column::Condition.eq(Text(condition)))
        .add(balance::Column::OwnerOrganizationId.eq(portion.owner))
}

/// A serial leaves only the place it is in.
async fn carry_serial(work: &Work<'_>, serial: Uuid, how: &Move<'_>) -> Result<()> {
    let moved = guarded::<serial_unit::Entity>()
        .col_expr(serial_unit::Column::PlaceId, Expr::value(how.to.id))
        .col_expr(serial_unit::Column::Condition, Expr::value(Text(how.to_condition)))
        .filter(serial_unit::Column::Id.eq(serial))
        .filter(serial_unit::Column::PlaceId.eq(how.from.id));
    match work.update_where(moved).await?.is_empty() {
        true => Err(Error::refused(
            ProblemCode::Conflict,
            Say::new(
                "A part with this serial was moved meanwhile.",
                "قطعه‌ای با این سریال در این فاصله جابه‌جا شده است.",
            ),
        )),
        false => Ok(()),
    }
}

/// Finds so much of an item in a place that is not set aside, oldest lot first.
pub(crate) async fn available(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: &place::Model,
    quantity: i64,
    wanted: &Wanted<'_>,
) -> Result<Vec<(balance::Model, i64)>> {
    let (found, missing) = up_to(work, item, place, quantity, wanted).await?;
    match missing {
        0 => Ok(found),
        _ => Err(insufficient(item, place, Some(quantity - missing), quantity)),
    }
}

/// As much as there is, and what is missing.
pub(crate) async fn up_to(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: &place::Model,
    quantity: i64,
    wanted: &Wanted<'_>,
) -> Result<(Vec<(balance::Model, i64)>, i64)> {
    use balance::Column::{Allocated, Condition, Id, ItemId, Lot, OnHand, PlaceId};
    let mut rows = work
        .system()
        .select::<balance::Entity>()
        .filter(PlaceId.eq(place.id))
        .filter(ItemId.eq(item.id))
        .filter(Expr::col(OnHand).gt(Expr::col(Allocated)));
    rows = match wanted.condition {
        Some(condition) => rows.filter(Condition.eq(Text(condition))),
        None => rows.filter(Condition.is_in(rules::USABLE.map(Text))),
    };
    if let Some(lot) = wanted.lot {
        rows = rows.filter(Lot.eq(lot));
    }
    let rows = rows.order_by_asc(Lot).order_by_asc(Id).lock_exclusive().all(work.db()).await?;
    let mut missing = quantity;
    let mut found = Vec::new();
    for row in rows {
        let part = Ord::min(row.available(), missing);
        if part > 0 {
            missing -= part;
            found.push((row, part));
        }
    }
    Ok((found, missing))
}

/// The portions to move: by serial, where the item has serials; else as they are found.
pub(crate) async fn portions(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: &place::Model,
    quantity: i64,
    (wanted, serials): (&Wanted<'_>, &[String]),
) -> Result<Vec<Portion>> {
    if !has_serials(item) {
        let found = available(work, item, place, quantity, wanted).await?;
        return Ok(found.into_iter().map(|(row, part)| portion_of(&row, part)).collect());
    }
    let mut portions = Vec::with_capacity(serials.len());
    for serial in serials {
        let unit = unit_at(work, item, place, serial, wanted).await?;
        portions.push(piece_of(&unit));
    }
    Ok(portions)
}

pub(crate) fn portion_of(row: &balance::Model, quantity: i64) -> Portion {
    Portion {
        lot: row.lot.clone(),
        condition: row.condition.0,
        owner: row.owner_organization_id,
        serial: None,
        quantity,
    }
}

pub(crate) fn piece_of(unit: &serial_unit::Model) -> Portion {
    Portion {
        lot: unit.lot.clone(),
        condition: unit.condition.0,
        owner: unit.owner_organization_id,
        serial: Some(unit.id),
        quantity: Quantity::ONE.0,
    }
}

/// The part with a serial, if it is in this place, in this condition and for nobody else.
pub(crate) async fn unit_at(
    work: &Work<'_>,
    item: &registry::item::Model,
    place: &place::Model,
    serial: &str,
    wanted: &Wanted<'_>,
) -> Result<serial_unit::Model> {
    let fits = |unit: &serial_unit::Model| {
        let condition = match wanted.condition {
            Some(condition) => unit.condition.0 == condition,
            None => rules::is_usable(unit.condition.0),
        };
        let lot = wanted.lot.is_none_or(|lot| unit.lot == lot);
        unit.place_id == place.id && condition && lot && unit.picked_for.is_none()
    };
    let unit = unit_of(work, item.id, serial).await?;
    unit.filter(fits).ok_or_else(|| {
        Error::refused(
            ProblemCode::InsufficientStock,
            Say::new(
                format!(
                    "{} with the serial {serial} isn't available in {}.",
                    item.sku, place.name_en
                ),
                format!("{} با سریال {serial} در {} آزاد نیست.", item.sku, place.name_fa),
            ),
        )
    })
}

pub(crate) async fn unit_of(
    work: &Work<'_>,
    item: Uuid,
    serial: &str,
) -> Result<Option<serial_unit::Model>> {
    let units = work
        .system()
        .select::<serial_unit::Entity>()
        .filter(serial_unit::Column::Serial.eq(serial))
        .filter(serial_unit::Column::ItemId.eq(item));
    Ok(units.lock_exclusive().one(work.db()).await?)
}

/// A part that is seen for the first time, at the place outside that it comes from.
pub(crate) async fn new_unit(
    work: &Work<'_>,
    item: Uuid,
    serial: &str,
    from: &place::Model,
    portion: &Portion,
) -> Result<serial_unit::Model> {
    let unit = serial_unit::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        item_id: Set(item),
        serial: Set(serial.to_owned()),
        place_id: Set(from.id),
        lot: Set(portion.lot.clone()),
        condition: Set(Text(portion.condition)),
        owner_organization_id: Set(portion.owner),
        picked_for: Set(None),
    };
    Ok(unit.insert(work.db()).await?)
}

/// Serials as they are kept.
pub(crate) fn serials(typed: Option<&Vec<StockSerial>>) -> Vec<String> {
    typed.into_iter().flatten().map(|serial| text::serial(&serial.0)).collect()
}

pub(crate) fn insufficient(
    item: &registry::item::Model,
    place: &place::Model,
    there: Option<i64>,
    needed: i64,
) -> Error {
    let (sku, needed) = (&item.sku, Quantity(needed));
    let why = match there {
        Some(there) => Say::new(
            format!("{}: {} of {sku} available, {needed} needed.", place.name_en, Quantity(there)),
            format!(
                "موجودی آزاد {sku} در {}: {}؛ {needed} لازم است.",
                place.name_fa,
                Quantity(there)
            ),
        ),
        None => Say::new(
            format!("There are fewer than {needed} of {sku} available in {}.", place.name_en),
            format!("در {} کمتر از {needed} از {sku} آزاد است.", place.name_fa),
        ),
    };
    Error::refused(ProblemCode::InsufficientStock, why)
}
