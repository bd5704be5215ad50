//! Rows as the contract has them, with the names of what they mention.

use contract::{
    common::{Code, Note, Number, Reason},
    rt::{Money, Quantity},
    security::Role,
    stock::{
        Lot, OldPart, SerialUnit, StockBalance, StockDocument, StockDocumentSummary, StockMovement,
        StockPlace, StockReservation, StockSerial, StockSource, StockSourceKind, StockTransfer,
        StockTransferLine,
    },
};
use kernel::{Result, Viewer};
use uuid::Uuid;

use crate::{
    names::Names,
    old_parts::old_part,
    places::place,
    reservations::reservation,
    stock::{balance, document, item_cost, movement, serial_unit},
    transfers::{line, transfer},
};

/// Whether somebody may see what things cost us.
pub(crate) fn sees_cost(viewer: &Viewer) -> bool {
    viewer.has_any(&[Role::Warehouse, Role::Accountant, Role::Manager])
}

pub(crate) fn place(row: place::Model, names: &Names) -> StockPlace {
    StockPlace {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        name: row.name(),
        code: Code(row.code),
        kind: row.kind.0,
        organization_id: row.organization_id,
        branch_id: row.branch_id,
        holder: row.holder_account_id.and_then(|holder| names.person(holder)),
        active: row.active,
    }
}

pub(crate) fn balance(
    row: balance::Model,
    names: &Names,
    minimum: Option<i64>,
    cost: Option<&item_cost::Model>,
) -> Result<StockBalance> {
    let cost = cost.filter(|_| crate::stock::rules::is_usable(row.condition.0));
    Ok(StockBalance {
        id: row.id,
        item: names.item(row.item_id)?,
        place: names.place(row.place_id)?,
        available: Quantity(row.available()),
        lot: lot(row.lot),
        condition: row.condition.0,
        owner_organization_id: row.owner_organization_id,
        on_hand: Quantity(row.on_hand),
        allocated: Quantity(row.allocated),
        minimum: minimum.map(Quantity),
        unit_cost: cost.map(|cost| Money::new(cost.unit_cost, &cost.currency)).transpose()?,
    })
}

pub(crate) fn serial_unit(row: serial_unit::Model, names: &Names) -> Result<SerialUnit> {
    Ok(SerialUnit {
        id: row.id,
        item: names.item(row.item_id)?,
        serial: StockSerial(row.serial),
        place: names.place(row.place_id)?,
        lot: lot(row.lot),
        condition: row.condition.0,
        owner_organization_id: row.owner_organization_id,
    })
}

pub(crate) fn movement(
    row: movement::Model,
    names: &Names,
    sees_cost: bool,
) -> Result<StockMovement> {
    let money = |minor| Money::new(minor, &row.currency);
    Ok(StockMovement {
        id: row.id,
        created_at: row.created_at.into(),
        item: names.item(row.item_id)?,
        from: names.place(row.from_place_id)?,
        to: names.place(row.to_place_id)?,
        serial: row.serial_unit_id.and_then(|id| names.serial(id)).map(StockSerial),
        condition: row.condition.0,
        to_condition: row.to_condition.0,
        quantity: Quantity(row.quantity),
        unit_cost: sees_cost.then(|| money(row.unit_cost)).transpose()?,
        cost: sees_cost.then(|| money(row.cost)).transpose()?,
        reason: row.reason.0,
        source: source((row.source_kind.0, row.source_id), row.source_number, row.line_id),
        created_by: names.person(row.created_by),
        lot: lot(row.lot),
    })
}

pub(crate) fn summary(row: document::Model, names: &Names) -> Result<StockDocumentSummary> {
    Ok(StockDocumentSummary {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        number: Number(row.number),
        kind: row.kind.0,
        place: names.place(row.place_id)?,
        reason: row.reason.map(Note),
        created_by: names.person(row.created_by),
    })
}

pub(crate) fn document(
    row: document::Model,
    movements: Vec<StockMovement>,
    names: &Names,
) -> Result<StockDocument> {
    let StockDocumentSummary { id, version, created_at, number, kind, place, reason, created_by } =
        summary(row, names)?;
    Ok(StockDocument {
        id,
        version,
        created_at,
        number,
        kind,
        place,
        reason,
        created_by,
        movements,
    })
}

pub(crate) fn reservation(row: reservation::Model, names: &Names) -> Result<StockReservation> {
    Ok(StockReservation {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        state: row.state.0,
        item: names.item(row.item_id)?,
        quantity: Quantity(row.quantity),
        place: row.place_id.map(|id| names.place(id)).transpose()?,
        for_place: row.for_place_id.map(|id| names.place(id)).transpose()?,
        needed_on: Some(row.needed_on),
        source: source((row.source_kind.0, row.source_id), row.source_number, row.line_id),
    })
}

pub(crate) fn transfer(
    row: transfer::Model,
    lines: Vec<line::Model>,
    names: &Names,
) -> Result<StockTransfer> {
    Ok(StockTransfer {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        number: Number(row.number),
        state: row.state.0,
        from: names.place(row.from_place_id)?,
        to: names.place(row.to_place_id)?,
        needed_on: row.needed_on,
        note: row.note.map(Note),
        receipt_note: row.receipt_note.map(Note),
        cancelled_because: row.cancelled_because.map(Reason),
        updated_at: row.updated_at.into(),
        dispatched_at: row.dispatched_at.map(Into::into),
        received_at: row.received_at.map(Into::into),
        giver: row.giver_id.and_then(|id| names.person(id)),
        receiver: row.receiver_id.and_then(|id| names.person(id)),
        lines: lines.into_iter().map(|row| line(row, names)).collect::<Result<_>>()?,
    })
}

fn line(row: line::Model, names: &Names) -> Result<StockTransferLine> {
    let serials = |serials: line::Serials| serials.0.into_iter().map(StockSerial).collect();
    Ok(StockTransferLine {
        id: row.id,
        item: names.item(row.item_id)?,
        quantity: Quantity(row.quantity),
        received_quantity: row.received_quantity.map(Quantity),
        lot: row.lot.and_then(lot),
        condition: row.condition.map(|condition| condition.0),
        reservation_id: row.reservation_id,
        serials: serials(row.serials),
        received_serials: serials(row.received_serials),
    })
}

pub(crate) fn old_part(row: old_part::Model, names: &Names) -> Result<OldPart> {
    let owed_by = names
        .person(row.owed_by)
        .ok_or_else(|| kernel::Error::internal(format!("old part {} is owed by nobody", row.id)))?;
    Ok(OldPart {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        state: row.state.0,
        item: names.item(row.item_id)?,
        quantity: Quantity(row.quantity),
        serial: row.serial.map(StockSerial),
        place: names.place(row.place_id)?,
        owed_by,
        due_on: row.due_on,
        handed_in_at: row.handed_in_at.map(Into::into),
        note: row.note.map(Note),
        source: source((row.source_kind.0, row.source_id), row.source_number, row.line_id),
    })
}

fn source(
    (kind, id): (StockSourceKind, Uuid),
    number: Option<String>,
    line_id: Option<Uuid>,
) -> StockSource {
    StockSource { kind, id, number: number.map(Number), line_id }
}

/// No lot is told where there is none.
fn lot(lot: String) -> Option<Lot> {
    (!lot.is_empty()).then_some(Lot(lot))
}
