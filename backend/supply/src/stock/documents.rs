//! Receipts, adjustments and issues: what moves stock for no job.

use contract::{
    common::ProblemCode,
    rt::{Money, Quantity, Say},
    security::Role,
    stock::{
        ListStockDocumentsQuery, StockAdjustmentLine, StockAdjustmentPrototype, StockCondition,
        StockDocumentKind, StockIssuePrototype, StockMovementReason, StockPlaceKind,
        StockReceiptLine, StockReceiptPrototype, StockSourceKind,
    },
};
use kernel::{
    Error, Numbering, OnDuplicate, OrNotFound, Order, Pager, Result, Text, Viewer, Work, text,
};
use sea_orm::{ActiveValue::Set, entity::prelude::*};

use super::{
    costing::Cost,
    document,
    events::{StockAdjusted, StockDocumentCreated, StockIssued, StockReceived},
    item_at,
    moves::{self, Move, Portion, Source, Wanted},
    rules,
};
use crate::{
    places::{self, outside, place},
    reservations, typed,
};

/// Takes goods into a place, then sets aside what waits for them.
pub async fn receive(work: &Work<'_>, body: &StockReceiptPrototype) -> Result<document::Model> {
    let place = keeping(work, body.stock_place_id).await?;
    let note = typed::note(body.note.as_ref());
    let (document, source) = open(work, StockDocumentKind::Receipt, &place, note).await?;
    let supplier = outside(work, StockPlaceKind::Supplier).await?;
    for (index, line) in in_order(&body.lines, |line| line.item_id) {
        receive_line(work, (index, line), (&supplier, &place), &source).await?;
    }
    for (_, line) in in_order(&body.lines, |line| line.item_id) {
        reservations::serve_waiting(work, line.item_id, &place).await?;
    }
    Ok(document)
}

async fn receive_line(
    work: &Work<'_>,
    (index, line): (usize, &StockReceiptLine),
    (supplier, place): (&place::Model, &place::Model),
    source: &Source,
) -> Result<()> {
    let at = |field| format!("/lines/{index}/{field}");
    let item = item_at(work, &at("item_id"), line.item_id).await?;
    let has_serials = moves::has_serials(&item);
    let quantity = rules::check_quantity(&at("quantity"), line.quantity, has_serials)?;
    let serials = moves::serials(line.serials.as_ref());
    rules::check_serials(&at("serials"), quantity, &serials, has_serials)?;
    if line.unit_cost.minor < 0 {
        let why = Say::new("A cost isn't below zero.", "بها کمتر از صفر نیست.");
        return Err(Error::field(&at("unit_cost"), "range", why));
    }
    let condition = line.condition.unwrap_or(StockCondition::New);
    let whole = Portion {
        lot: lot(line.lot.as_ref()),
        condition,
        owner: place.organization_id,
        serial: None,
        quantity,
    };
    let mut portions = Vec::new();
    for serial in &serials {
        portions.push(arriving(work, (&item, serial), supplier, &whole).await?);
    }
    if !has_serials {
        portions.push(whole);
    }
    for portion in portions {
        let minor = cost_of(line.unit_cost, portion.quantity)?;
        let how = Move {
            item: &item,
            from: supplier,
            to: place,
            to_condition: condition,
            cost: Some(Cost { minor, currency: line.unit_cost.currency.code() }),
            reason: StockMovementReason::Receipt,
            source,
        };
        let moved = moves::carry(work, &portion, &how).await?;
        work.emit(&StockReceived(moved)).await?;
    }
    Ok(())
}

fn cost_of(unit_cost: Money, quantity: i64) -> Result<i64> {
    Ok(kernel::money::half_even(unit_cost.minor, quantity, Quantity::ONE.0)?)
}

/// A piece that comes from outside: new to us, or one that left before.
async fn arriving(
    work: &Work<'_>,
    (item, serial): (&registry::item::Model, &str),
    from: &place::Model,
    like: &Portion,
) -> Result<Portion> {
    let unit = match moves::unit_of(work, item.id, serial).await? {
        None => moves::new_unit(work, item.id, serial, from, like).await?,
        Some(unit) if unit.place_id == from.id => unit,
        Some(_) => {
            return Err(Error::refused(
                ProblemCode::AlreadyExists,
                Say::new(
                    format!("{} with the serial {serial} is in the books already.", item.sku),
                    format!("{} با سریال {serial} از پیش در دفتر انبار هست.", item.sku),
                ),
            ));
        }
    };
    Ok(Portion { serial: Some(unit.id), quantity: Quantity::ONE.0, ..like.clone() })
}

/// Puts balances right. What is worth more than the limit needs a manager.
pub async fn adjust(work: &Work<'_>, body: &StockAdjustmentPrototype) -> Result<document::Model> {
    let place = counted(work, body.stock_place_id).await?;
    let reason = Some(typed::reason(&body.reason)?);
    let (document, source) = open(work, StockDocumentKind::Adjustment, &place, reason).await?;
    let books = outside(work, StockPlaceKind::Adjustment).await?;
    let mut worth = 0_i64;
    for (index, line) in in_order(&body.lines, |line| line.item_id) {
        worth += adjust_line(work, (index, line), (&books, &place), &source).await?;
    }
    if worth > rules::ADJUSTMENT_LIMIT && !work.viewer.has(Role::Manager) {
        let limit = rules::ADJUSTMENT_LIMIT;
        return Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                format!("An adjustment worth more than {limit} needs a manager."),
                format!("اصلاح بیش از {limit} را مدیر ثبت می‌کند."),
            ),
        ));
    }
    Ok(document)
}

/// What it is worth, whichever way it goes.
async fn adjust_line(
    work: &Work<'_>,
    (index, line): (usize, &StockAdjustmentLine),
    (books, place): (&place::Model, &place::Model),
    source: &Source,
) -> Result<i64> {
    let at = |field| format!("/lines/{index}/{field}");
    let item = item_at(work, &at("item_id"), line.item_id).await?;
    let has_serials = moves::has_serials(&item);
    let found_more = line.quantity.0 > 0;
    let quantity = Quantity(line.quantity.0.saturating_abs());
    let quantity = rules::check_quantity(&at("quantity"), quantity, has_serials)?;
    let serials = moves::serials(line.serials.as_ref());
    rules::check_serials(&at("serials"), quantity, &serials, has_serials)?;
    let lot = line.lot.as_ref().map(|lot| text::tidy(&lot.0));
    let portions = if found_more {
        let whole = Portion {
            lot: lot.unwrap_or_default(),
            condition: line.condition.unwrap_or(StockCondition::Good),
            owner: place.organization_id,
            serial: None,
            quantity,
        };
        let mut pieces = Vec::new();
        for serial in &serials {
            pieces.push(arriving(work, (&item, serial), books, &whole).await?);
        }
        if has_serials { pieces } else { vec![whole] }
    } else {
        let wanted = Wanted { lot: lot.as_deref(), condition: line.condition };
        moves::portions(work, &item, place, quantity, (&wanted, &serials)).await?
    };
    let mut worth = 0;
    for portion in portions {
        let (from, to) = if found_more { (books, place) } else { (place, books) };
        let how = Move {
            item: &item,
            from,
            to,
            to_condition: portion.condition,
            cost: None,
            reason: StockMovementReason::Adjustment,
            source,
        };
        let moved = moves::carry(work, &portion, &how).await?;
        worth += moved.cost;
        work.emit(&StockAdjusted(moved)).await?;
    }
    Ok(worth)
}

/// Gives stock out of the books.
pub async fn issue(work: &Work<'_>, body: &StockIssuePrototype) -> Result<document::Model> {
    let place = keeping(work, body.stock_place_id).await?;
    let reason = Some(typed::reason(&body.reason)?);
    let (document, source) = open(work, StockDocumentKind::Issue, &place, reason).await?;
    let scrap = outside(work, StockPlaceKind::Scrap).await?;
    for (index, line) in in_order(&body.lines, |line| line.item_id) {
        let at = |field| format!("/lines/{index}/{field}");
        let item = item_at(work, &at("item_id"), line.item_id).await?;
        let has_serials = moves::has_serials(&item);
        let quantity = rules::check_quantity(&at("quantity"), line.quantity, has_serials)?;
        let serials = moves::serials(line.serials.as_ref());
        rules::check_serials(&at("serials"), quantity, &serials, has_serials)?;
        let lot = line.lot.as_ref().map(|lot| text::tidy(&lot.0));
        let wanted = Wanted { lot: lot.as_deref(), condition: line.condition };
        for portion in moves::portions(work, &item, &place, quantity, (&wanted, &serials)).await? {
            let how = Move {
                item: &item,
                from: &place,
                to: &scrap,
                to_condition: portion.condition,
                cost: None,
                reason: StockMovementReason::Issue,
                source: &source,
            };
            let moved = moves::carry(work, &portion, &how).await?;
            work.emit(&StockIssued(moved)).await?;
        }
    }
    Ok(document)
}

/// Newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockDocumentsQuery,
    page: &Pager,
) -> Result<Vec<document::Model>> {
    use document::Column::{CreatedAt, Id, Kind, Number, PlaceId};
    let mut rows = viewer.select::<document::Entity>();
    if !query.kind.is_empty() {
        rows = rows.filter(Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if !query.stock_place_id.is_empty() {
        rows = rows.filter(PlaceId.is_in(query.stock_place_id.iter().copied()));
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
    Ok(page.keyset(rows, CreatedAt, Order::Desc, Id).all(db).await?)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<document::Model> {
    let rows = viewer.select::<document::Entity>().filter(document::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("stock document")
}

async fn open(
    work: &Work<'_>,
    kind: StockDocumentKind,
    place: &place::Model,
    reason: Option<String>,
) -> Result<(document::Model, Source)> {
    let number = work.number(Numbering::StockDocument).await?;
    let document = document::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(place.organization_id),
        number: Set(number),
        kind: Set(Text(kind)),
        place_id: Set(place.id),
        reason: Set(reason),
    };
    let document = document.insert(work.db()).await.on_duplicate(Say::new(
        "This number was just given; try again.",
        "این شماره همین حالا داده شد؛ دوباره تلاش کنید.",
    ))?;
    let source = Source {
        kind: StockSourceKind::StockDocument,
        id: document.id,
        number: Some(document.number.clone()),
        line_id: None,
    };
    let words = [document.number.as_str(), &place.name_fa, &place.name_en];
    work.search("stock_document", document.id, &words).await?;
    let fact = StockDocumentCreated(document);
    work.emit(&fact).await?;
    Ok((fact.0, source))
}

/// A place that people keep stock in.
async fn keeping(work: &Work<'_>, id: Uuid) -> Result<place::Model> {
    let place = counted(work, id).await?;
    match place.kind.0 {
        StockPlaceKind::InTransit => Err(not_kept()),
        _ if !place.active => {
            let why = Say::new("This place is out of use.", "این مکان دیگر در کار نیست.");
            Err(Error::field("/stock_place_id", "inactive", why))
        }
        _ => Ok(place),
    }
}

/// A place of which a balance is kept, also the way between two of them.
async fn counted(work: &Work<'_>, id: Uuid) -> Result<place::Model> {
    let unknown = || {
        let why = Say::new("There is no such place.", "چنین مکانی نیست.");
        Error::field("/stock_place_id", "not_found", why)
    };
    let place = match places::find(work.db(), &work.viewer, id).await {
        Err(Error::NotFound(_)) => return Err(unknown()),
        found => found?,
    };
    if rules::keeps_stock(place.kind.0) { Ok(place) } else { Err(not_kept()) }
}

fn not_kept() -> Error {
    let why = Say::new("No stock is kept in this place.", "در این مکان موجودی نگه نمی‌دارند.");
    Error::field("/stock_place_id", "not_allowed", why)
}

fn lot(lot: Option<&contract::stock::Lot>) -> String {
    lot.map(|lot| text::tidy(&lot.0)).unwrap_or_default()
}

/// Always in one order, so that two of these can't wait for each other; with the place of each
/// in what was sent.
fn in_order<T>(lines: &[T], item: impl Fn(&T) -> Uuid) -> Vec<(usize, &T)> {
    let mut lines: Vec<_> = lines.iter().enumerate().collect();
    lines.sort_by_key(|(_, line)| item(line));
    lines
}
