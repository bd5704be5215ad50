//! Picking a transfer, handing it over, confirming it and calling it off.

use std::collections::BTreeMap;

use contract::{
    common::{ProblemCode, Reason},
    rt::{IfMatch, Quantity, Say},
    security::Role,
    stock::{
        PickedLine, ReceivedLine, StockMovementReason, StockPlaceKind, StockReservationState,
        StockSourceKind, StockTransferPicking, StockTransferReceipt,
    },
};
use kernel::{Error, NewTask, OrNotFound, Result, Subject, Text, Work, guarded, tasks};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    drafts::{check_giver, keeps_warehouse, lines_of, lock, next_version},
    events::{
        StockTransferCancelled, StockTransferDispatched, StockTransferPicked, StockTransferReceived,
    },
    line::{self, Serials},
    rules::{self, Step, after},
    transfer,
};
use crate::{
    places::{self, outside, place},
    reservations,
    stock::{
        Source,
        allocations::{self, Holder},
        balance, item, moves,
        moves::{Move, Wanted},
        rules as stock_rules, serial_unit,
    },
    typed,
};

/// Sets everything on a draft aside for it.
pub async fn pick(
    work: &Work<'_>,
    id: Uuid,
    body: &StockTransferPicking,
) -> Result<transfer::Model> {
    let row = lock(work, id).await?;
    let state = after(row.state.0, Step::Pick)?;
    let from = places::find(work.db(), &work.system(), row.from_place_id).await?;
    check_giver(work, &from)?;
    let mut lines = lines_of(work.db(), &work.system(), &[id]).await?;
    let scanned = by_line(body.lines.as_deref(), |line: &PickedLine| line.line_id, &lines)?;
    // Always in one order, so that two of these can't wait for each other.
    lines.sort_by_key(|line| (line.item_id, line.position));
    for line in lines {
        let named = scanned.get(&line.id);
        let serials = named.map_or_else(Vec::new, |(_, line)| moves::serials(Some(&line.serials)));
        let pointer = format!("/lines/{}/serials", named.map_or(0, |(index, _)| *index));
        pick_line(work, &from, line, (serials, &pointer)).await?;
    }
    let mut change = next_version(work, &row);
    change.state = Set(Text(state));
    let fact = StockTransferPicked(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn pick_line(
    work: &Work<'_>,
    from: &place::Model,
    line: line::Model,
    (serials, pointer): (Vec<String>, &str),
) -> Result<()> {
    let item = item(work.db(), &work.system(), line.item_id).await?;
    let has_serials = moves::has_serials(&item);
    stock_rules::check_serials(pointer, line.quantity, &serials, has_serials)?;
    let lot = line.lot.clone();
    let wanted =
        Wanted { lot: lot.as_deref(), condition: line.condition.map(|condition| condition.0) };
    let holder = Holder::TransferLine(line.id);
    if let Some(id) = line.reservation_id {
        let reservation = reservations::actions::lock(work, id).await?;
        reservations::pick(work, reservation, line.id).await?;
    }
    if has_serials {
        // The pieces that were scanned, whatever lot the reservation had in mind.
        allocations::free(work, holder, i64::MAX).await?;
        let mut parts = Vec::with_capacity(serials.len());
        for serial in &serials {
            let unit = moves::unit_at(work, &item, from, serial, &wanted).await?;
            parts.push((balance_of(work, &unit).await?, Quantity::ONE.0));
            picked_for(work, unit.id, Some(line.id)).await?;
        }
        allocations::set_aside(work, holder, &together(parts)).await?;
    } else if line.reservation_id.is_none() {
        let parts = moves::available(work, &item, from, line.quantity, &wanted).await?;
        allocations::set_aside(work, holder, &parts).await?;
    }
    let mut change = line.into_active_model();
    change.serials = Set(Serials(serials));
    change.update(work.db()).await?;
    Ok(())
}

async fn balance_of(work: &Work<'_>, unit: &serial_unit::Model) -> Result<balance::Model> {
    let rows = work
        .system()
        .select::<balance::Entity>()
        .filter(balance::Column::ItemId.eq(unit.item_id))
        .filter(balance::Column::PlaceId.eq(unit.place_id))
        .filter(balance::Column::Lot.eq(&unit.lot))
        .filter(balance::Column::Condition.eq(unit.condition))
        .filter(balance::Column::OwnerOrganizationId.eq(unit.owner_organization_id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("stock balance")
}

async fn picked_for(work: &Work<'_>, unit: Uuid, line: Option<Uuid>) -> Result<()> {
    let picked = guarded::<serial_unit::Entity>()
        .col_expr(serial_unit::Column::PickedFor, Expr::value(line))
        .filter(serial_unit::Column::Id.eq(unit));
    work.update_where(picked).await.map(drop)
}

/// Hands over what was picked: it is between two places from now on.
pub async fn dispatch(work: &Work<'_>, id: Uuid) -> Result<transfer::Model> {
    let row = lock(work, id).await?;
    let state = after(row.state.0, Step::Dispatch)?;
    let from = places::find(work.db(), &work.system(), row.from_place_id).await?;
    check_giver(work, &from)?;
    let way = outside(work, StockPlaceKind::InTransit).await?;
    let leg = Leg { from: &from, to: &way, reason: StockMovementReason::TransferDispatch };
    for line in in_order(lines_of(work.db(), &work.system(), &[id]).await?) {
        let serials = line.serials.0.clone();
        let parts = carry_line(work, (&row, &line), &leg, (line.quantity, &serials)).await?;
        set_aside_again(work, Holder::TransferLine(line.id), parts).await?;
    }
    let mut change = next_version(work, &row);
    change.state = Set(Text(state));
    change.giver_id = Set(Some(work.viewer.subject()));
    change.dispatched_at = Set(Some(work.now));
    let fact = StockTransferDispatched(change.update(work.db()).await?);
    work.emit(&fact).await?;
    ask_receiver(work, &fact.0).await?;
    Ok(fact.0)
}

/// From where to where a line moves.
struct Leg<'a> {
    from: &'a place::Model,
    to: &'a place::Model,
    reason: StockMovementReason,
}

/// Moves so much of what is set aside for a line, and says which balances it is in now.
async fn carry_line(
    work: &Work<'_>,
    (row, line): (&transfer::Model, &line::Model),
    leg: &Leg<'_>,
    (quantity, serials): (i64, &[String]),
) -> Result<Vec<(balance::Model, i64)>> {
    let item = item(work.db(), &work.system(), line.item_id).await?;
    let source = Source {
        kind: StockSourceKind::StockTransfer,
        id: row.id,
        number: Some(row.number.clone()),
        line_id: Some(line.id),
    };
    let freed = allocations::free(work, Holder::TransferLine(line.id), i64::MAX).await?;
    let portions = if moves::has_serials(&item) {
        let mut pieces = Vec::new();
        for serial in serials {
            let unit = moves::unit_of(work, item.id, serial).await?;
            pieces.push(moves::piece_of(&unit.or_not_found("serial unit")?));
        }
        pieces
    } else {
        let mut rest = quantity;
        let mut portions = Vec::new();
        for (row, part) in &freed {
            let part = Ord::min(*part, rest);
            rest -= part;
            if part > 0 {
                portions.push(moves::portion_of(row, part));
            }
        }
        portions
    };
    let mut parts = Vec::new();
    for portion in portions {
        let how = Move {
            item: &item,
            from: leg.from,
            to: leg.to,
            to_condition: portion.condition,
            cost: None,
            reason: leg.reason,
            source: &source,
        };
        moves::carry(work, &portion, &how).await?;
        let wanted = (leg.to.id, item.id, &portion);
        parts.push((moves::balance_with(work, wanted).await?, portion.quantity));
    }
    Ok(parts)
}

/// Sets aside what was moved; pieces of one balance together.
async fn set_aside_again(
    work: &Work<'_>,
    holder: Holder,
    parts: Vec<(balance::Model, i64)>,
) -> Result<()> {
    allocations::set_aside(work, holder, &together(parts)).await
}

fn together(parts: Vec<(balance::Model, i64)>) -> Vec<(balance::Model, i64)> {
    let mut sums = BTreeMap::<Uuid, (balance::Model, i64)>::new();
    for (row, quantity) in parts {
        sums.entry(row.id).or_insert((row, 0)).1 += quantity;
    }
    sums.into_values().collect()
}

/// Confirms what arrived. What is missing stays between the places, for nobody.
pub async fn receive(
    work: &Work<'_>,
    id: Uuid,
    body: &StockTransferReceipt,
) -> Result<transfer::Model> {
    let row = lock(work, id).await?;
    after(row.state.0, Step::Receive)?;
    let to = places::find(work.db(), &work.system(), row.to_place_id).await?;
    let who = work.viewer.subject();
    let keeps = keeps_warehouse(&work.viewer);
    if !rules::may_confirm(to.holder_account_id, row.giver_id, who, keeps) {
        return Err(Error::refused(
            ProblemCode::Forbidden,
            Say::new(
                format!("Whoever receives for {} confirms, not whoever gave it.", to.name_en),
                format!("رسید را تحویل‌گیرنده {} ثبت می‌کند، نه تحویل‌دهنده.", to.name_fa),
            ),
        ));
    }
    let way = outside(work, StockPlaceKind::InTransit).await?;
    let leg = Leg { from: &way, to: &to, reason: StockMovementReason::TransferReceipt };
    let lines = in_order(lines_of(work.db(), &work.system(), &[id]).await?);
    let told = by_line(body.lines.as_deref(), |line: &ReceivedLine| line.line_id, &lines)?;
    let mut step = Step::Receive;
    let mut items = Vec::new();
    for line in lines {
        let (quantity, serials) = arrived(work, &line, told.get(&line.id).copied()).await?;
        if quantity < line.quantity {
            step = Step::ReceivePart;
        }
        items.push(line.item_id);
        receive_line(work, (&row, line), &leg, (quantity, serials)).await?;
    }
    items.dedup();
    for item in items {
        reservations::serve_waiting(work, item, &to).await?;
    }
    let mut change = next_version(work, &row);
    change.state = Set(Text(after(row.state.0, step)?));
    change.receiver_id = Set(Some(who));
    change.received_at = Set(Some(work.now));
    change.receipt_note = Set(typed::note(body.note.as_ref()));
    let fact = StockTransferReceived(change.update(work.db()).await?);
    work.emit(&fact).await?;
    tasks::close(work, CONFIRM, Subject::of(&fact.0)).await?;
    Ok(fact.0)
}

/// How much of a line arrived, and which pieces.
async fn arrived(
    work: &Work<'_>,
    line: &line::Model,
    told: Option<(usize, &ReceivedLine)>,
) -> Result<(i64, Vec<String>)> {
    let Some((index, told)) = told else {
        return Ok((line.quantity, line.serials.0.clone()));
    };
    let item = item(work.db(), &work.system(), line.item_id).await?;
    let has_serials = moves::has_serials(&item);
    let at = |field: &str| format!("/lines/{index}/{field}");
    let quantity = match told.quantity.0 {
        0 => 0,
        _ => stock_rules::check_quantity(&at("quantity"), told.quantity, has_serials)?,
    };
    if quantity > line.quantity {
        let sent = Quantity(line.quantity);
        let why = Say::new(
            format!("Only {sent} were sent."),
            format!("تنها {sent} عدد فرستاده شده بود."),
        );
        return Err(Error::field(&at("quantity"), "range", why));
    }
    let serials = moves::serials(told.serials.as_ref());
    stock_rules::check_serials(&at("serials"), quantity, &serials, has_serials)?;
    if let Some(stranger) = serials.iter().find(|serial| !line.serials.0.contains(serial)) {
        let why = Say::new(
            format!("The serial {stranger} wasn't sent with this line."),
            format!("سریال {stranger} در این ردیف فرستاده نشده است."),
        );
        return Err(Error::field(&at("serials"), "not_found", why));
    }
    Ok((quantity, serials))
}

async fn receive_line(
    work: &Work<'_>,
    (row, line): (&transfer::Model, line::Model),
    leg: &Leg<'_>,
    (quantity, serials): (i64, Vec<String>),
) -> Result<()> {
    let parts = together(carry_line(work, (row, &line), leg, (quantity, &serials)).await?);
    for serial in &line.serials.0 {
        if let Some(unit) = moves::unit_of(work, line.item_id, serial).await? {
            picked_for(work, unit.id, None).await?;
        }
    }
    if let Some(id) = line.reservation_id {
        let reservation = reservations::actions::lock(work, id).await?;
        // Given back meanwhile: the part arrives for nobody.
        if reservation.state.0 == StockReservationState::Picked {
            match quantity == line.quantity {
                true => reservations::arrive(work, reservation, leg.to, &parts).await?,
                false => reservations::lose(work, reservation).await?,
            }
        }
    }
    let mut change = line.into_active_model();
    change.received_quantity = Set(Some(quantity));
    change.received_serials = Set(Serials(serials));
    change.update(work.db()).await?;
    Ok(())
}

/// Calls off a transfer that has not left: what was set aside is free again.
pub async fn cancel(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    reason: &Reason,
) -> Result<transfer::Model> {
    let row = lock(work, id).await?;
    if_match.check(row.version)?;
    let state = after(row.state.0, Step::Cancel)?;
    let from = places::find(work.db(), &work.system(), row.from_place_id).await?;
    check_giver(work, &from)?;
    for line in in_order(lines_of(work.db(), &work.system(), &[id]).await?) {
        for serial in &line.serials.0 {
            if let Some(unit) = moves::unit_of(work, line.item_id, serial).await? {
                picked_for(work, unit.id, None).await?;
            }
        }
        if let Some(id) = line.reservation_id {
            let reservation = reservations::actions::lock(work, id).await?;
            if reservation.state.0 == StockReservationState::Picked {
                reservations::put_back(work, reservation, line.id).await?;
            }
        }
        allocations::free(work, Holder::TransferLine(line.id), i64::MAX).await?;
    }
    let mut change = next_version(work, &row);
    change.state = Set(Text(state));
    change.cancelled_because = Set(Some(typed::reason(reason)?));
    let fact = StockTransferCancelled(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The task of whoever has to confirm.
const CONFIRM: &str = "confirm_stock_transfer";

async fn ask_receiver(work: &Work<'_>, row: &transfer::Model) -> Result<()> {
    let to = places::find(work.db(), &work.system(), row.to_place_id).await?;
    let role = match to.holder_account_id {
        Some(_) => Role::Technician,
        None => Role::Warehouse,
    };
    let task = NewTask {
        kind: CONFIRM,
        subject: Subject::of(row),
        role,
        assignee: to.holder_account_id,
        due_at: work.now + chrono::Duration::hours(24),
        title: Say::new(
            format!("Confirm transfer {} to {}", row.number, to.name_en),
            format!("ثبت رسید حواله {} به {}", row.number, to.name_fa),
        ),
    };
    work.task(task).await
}

/// What was said of lines, by line; every line it names is one of the transfer's.
fn by_line<'a, T>(
    told: Option<&'a [T]>,
    id: impl Fn(&T) -> Uuid,
    lines: &[line::Model],
) -> Result<BTreeMap<Uuid, (usize, &'a T)>> {
    let mut found = BTreeMap::new();
    for (index, entry) in told.unwrap_or_default().iter().enumerate() {
        let known = lines.iter().any(|line| line.id == id(entry));
        if !known || found.insert(id(entry), (index, entry)).is_some() {
            let why = Say::new(
                "Name each line of this transfer once.",
                "هر ردیف همین حواله را یک بار بنویسید.",
            );
            return Err(Error::field(&format!("/lines/{index}/line_id"), "not_found", why));
        }
    }
    Ok(found)
}

fn in_order(mut lines: Vec<line::Model>) -> Vec<line::Model> {
    lines.sort_by_key(|line| (line.item_id, line.position));
    lines
}
