//! Taking old parts along, and handing them in.

use chrono::Days;
use contract::{
    common::{Include, ProblemCode},
    rt::{Quantity, Say},
    stock::{
        ListOldPartsQuery, OldPartShelving, OldPartState, StockCondition, StockMovementReason,
        StockPlaceKind, StockSourceKind,
    },
};
use kernel::{Error, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    events::{OldPartHandedIn, OldPartRecovered},
    old_part,
};
use crate::{
    places::{self, outside},
    stock::{
        Source,
        events::StockRecovered,
        item, item_at,
        moves::{self, Move, Portion},
        rules as stock_rules,
    },
    typed,
};

/// How many days an old part may be on its way.
const DAYS_DUE: u64 = 7;

/// A part that was taken out of a unit. Whoever holds the place owes it to the warehouse.
#[derive(Clone, Debug)]
pub struct Recovered {
    pub item_id: Uuid,
    /// Where it is put: the technician's van.
    pub to_place_id: Uuid,
    pub quantity: Quantity,
    /// Its serial, where it has one that can be read.
    pub serial: Option<String>,
    pub note: Option<String>,
    /// The job and the part line that it goes with.
    pub source: Source,
}

/// Takes an old part along, defective and without value, to be handed in.
pub async fn recover(work: &Work<'_>, taken: &Recovered) -> Result<old_part::Model> {
    let to = places::find(work.db(), &work.viewer, taken.to_place_id).await?;
    let item = item_at(work, "/item_id", taken.item_id).await?;
    let quantity =
        stock_rules::check_quantity("/quantity", taken.quantity, taken.serial.is_some())?;
    if taken.serial.is_some() && quantity != Quantity::ONE.0 {
        let why = Say::new("One serial stands for one piece.", "یک سریال برای یک قطعه است.");
        return Err(Error::field("/quantity", "serials", why));
    }
    let site = outside(work, StockPlaceKind::CustomerSite).await?;
    let serial = taken.serial.as_deref().map(text::serial).filter(|serial| !serial.is_empty());
    let portion = match &serial {
        Some(serial) => removed(work, &item, serial, &site).await?,
        None => Portion {
            lot: String::new(),
            condition: StockCondition::Defective,
            owner: to.organization_id,
            serial: None,
            quantity,
        },
    };
    let how = Move {
        item: &item,
        from: &site,
        to: &to,
        to_condition: StockCondition::Defective,
        cost: None,
        reason: StockMovementReason::Recovery,
        source: &taken.source,
    };
    let moved = moves::carry(work, &portion, &how).await?;
    work.emit(&StockRecovered(moved)).await?;
    let on_shelf = to.kind.0 == StockPlaceKind::Defective;
    let state = if on_shelf { OldPartState::HandedIn } else { OldPartState::Owed };
    let row = old_part::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(to.organization_id),
        item_id: Set(item.id),
        quantity: Set(quantity),
        serial_unit_id: Set(portion.serial),
        serial: Set(serial),
        lot: Set(portion.lot.clone()),
        place_id: Set(to.id),
        state: Set(Text(state)),
        owed_by: Set(to.holder_account_id.unwrap_or(work.viewer.subject())),
        due_on: Set(work.app.today() + Days::new(DAYS_DUE)),
        handed_in_at: Set(on_shelf.then_some(work.now)),
        note: Set(taken.note.clone()),
        source_kind: Set(Text(taken.source.kind)),
        source_id: Set(taken.source.id),
        source_number: Set(taken.source.number.clone()),
        line_id: Set(taken.source.line_id),
    };
    let fact = OldPartRecovered(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The piece with a serial that comes out of a unit: it was at the customer's, or is new to us.
async fn removed(
    work: &Work<'_>,
    item: &registry::item::Model,
    serial: &str,
    site: &places::place::Model,
) -> Result<Portion> {
    let like = Portion {
        lot: String::new(),
        condition: StockCondition::Defective,
        owner: site.organization_id,
        serial: None,
        quantity: Quantity::ONE.0,
    };
    let unit = match moves::unit_of(work, item.id, serial).await? {
        None => moves::new_unit(work, item.id, serial, site, &like).await?,
        Some(unit) if unit.place_id == site.id => unit,
        Some(_) => {
            return Err(Error::refused(
                ProblemCode::Conflict,
                Say::new(
                    format!(
                        "By the books {} with the serial {serial} isn't at a customer's.",
                        item.sku
                    ),
                    format!("طبق دفتر انبار {} با سریال {serial} نزد مشتری نیست.", item.sku),
                ),
            ));
        }
    };
    Ok(moves::piece_of(&unit))
}

/// Puts an old part on a shelf for defective parts.
pub async fn shelve(work: &Work<'_>, id: Uuid, body: &OldPartShelving) -> Result<old_part::Model> {
    let row = lock(work, id).await?;
    if row.state.0 != OldPartState::Owed {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "This part was handed in already.",
                "این داغی پیش از این تحویل انبار شده است.",
            ),
        ));
    }
    let to = match places::find(work.db(), &work.viewer, body.stock_place_id).await {
        Ok(place) if place.active && place.kind.0 == StockPlaceKind::Defective => place,
        Ok(_) | Err(Error::NotFound(_)) => {
            let why = Say::new(
                "Choose a shelf for defective parts.",
                "قفسه‌ای برای قطعه‌های معیوب برگزینید.",
            );
            return Err(Error::field("/stock_place_id", "not_allowed", why));
        }
        Err(other) => return Err(other),
    };
    let item = item(work.db(), &work.system(), row.item_id).await?;
    let from = places::find(work.db(), &work.system(), row.place_id).await?;
    let portion = Portion {
        lot: row.lot.clone(),
        condition: StockCondition::Defective,
        owner: row.organization_id,
        serial: row.serial_unit_id,
        quantity: row.quantity,
    };
    let source = Source {
        kind: StockSourceKind::OldPart,
        id: row.id,
        number: row.source_number.clone(),
        line_id: row.line_id,
    };
    let how = Move {
        item: &item,
        from: &from,
        to: &to,
        to_condition: StockCondition::Defective,
        cost: None,
        reason: StockMovementReason::Shelving,
        source: &source,
    };
    moves::carry(work, &portion, &how).await?;
    let mut change = row.clone().into_active_model();
    change.version = Set(row.version + 1);
    change.state = Set(Text(OldPartState::HandedIn));
    change.place_id = Set(to.id);
    change.handed_in_at = Set(Some(work.now));
    if let Some(note) = typed::note(body.note.as_ref()) {
        change.note = Set(Some(note));
    }
    let fact = OldPartHandedIn(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<old_part::Model> {
    let rows = work.viewer.select::<old_part::Entity>().filter(old_part::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("old part")
}

/// By the day they are due.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListOldPartsQuery,
    page: &Pager,
) -> Result<(Vec<old_part::Model>, Total)> {
    use old_part::Column::{DueOn, Id, ItemId, OwedBy, SourceId, State};
    let mut rows = viewer.select::<old_part::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(State.is_in(query.state.iter().copied().map(Text)));
    }
    for (column, ids) in [(OwedBy, &query.owed_by_account_id), (ItemId, &query.item_id)] {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    if let Some(source) = query.source_id {
        rows = rows.filter(SourceId.eq(source));
    }
    if let Some(to) = query.due_on_to {
        rows = rows.filter(DueOn.lt(to));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    Ok((page.keyset(rows, DueOn, Order::Asc, Id).all(db).await?, total))
}
