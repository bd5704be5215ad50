//! Parts of a job: planned, used, and the old one accounted for.

use contract::{
    catalogue::ItemTracking,
    common::ProblemCode,
    jobs::{
        PartLinePatch, PartLinePrototype, PartLineRecovery, PartLineUse, PriceState,
        RemovedPartState,
    },
    rt::{IfMatch, Quantity, Say},
};
use kernel::{Error, OrNotFound, Result, Text, Work, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use supply::stock::Source;

use super::{Decision, has_begun, job, lock_open, part_line, payers, refresh, refusal};
use crate::{
    events::{PartLineChanged, PartLineRemoved},
    visits,
};

/// Puts a part on a job: its payer and price are decided, and it is asked for in stock.
pub async fn add_part(
    work: &Work<'_>,
    job_id: Uuid,
    body: &PartLinePrototype,
) -> Result<part_line::Model> {
    let job = refusal::put_aside(lock_open(work, job_id).await?);
    let item = payers::item(work, body.item_id).await?;
    let serial_tracked = item.tracking.0 == ItemTracking::Serial;
    let quantity = positive(body.quantity, serial_tracked)?;
    let case = payers::Case::of(work, &job).await?;
    let priced = payers::part(work, &job, &case, &item, quantity).await?;
    let old_part = match item.is_core_returnable {
        true => RemovedPartState::Owed,
        false => RemovedPartState::NotRequired,
    };
    let row = part_line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        name_fa: Set(item.name_fa.clone()),
        name_en: Set(item.name_en.clone()),
        decision: Set(priced.decision.write()?),
        net: Set(priced.decision.net()),
        currency: Set(priced.currency.clone()),
        settlement: Set(None),
        item_id: Set(item.id),
        sku: Set(item.sku.clone()),
        unit_of_measure: Set(item.uom.0.to_string()),
        serial_tracked: Set(serial_tracked),
        quantity: Set(quantity),
        quantity_used: Set(0),
        serials: Set(Json::Array(Vec::new())),
        old_part_state: Set(Text(old_part)),
        old_part_serial: Set(None),
        old_part_note: Set(None),
        unit_cost: Set(None),
    };
    let line = row.insert(work.db()).await?;
    payers::remember(work, &job, line.id, &priced).await?;
    reserve(work, &job, &line).await?;
    let job = refresh(work, &job).await?;
    let fact = PartLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// A quantity above nothing, in whole pieces where each has a serial.
pub(super) fn positive(quantity: Quantity, serial_tracked: bool) -> Result<i64> {
    let whole = quantity.0 % Quantity::ONE.0 == 0;
    if quantity.0 > 0 && (whole || !serial_tracked) {
        return Ok(quantity.0);
    }
    let why = Say::new(
        "A quantity is above nothing, and whole for parts with serials.",
        "مقدار باید بیش از صفر باشد و برای قطعه سریال‌دار، عدد درست.",
    );
    Err(Error::field("/quantity", "out_of_range", why))
}

pub(super) async fn lock_line(work: &Work<'_>, job_id: Uuid, id: Uuid) -> Result<part_line::Model> {
    let lines = work.viewer.select::<part_line::Entity>();
    let lines =
        lines.filter(part_line::Column::Id.eq(id)).filter(part_line::Column::JobId.eq(job_id));
    lines.lock_exclusive().one(work.db()).await?.or_not_found("part line")
}

/// Changes how many are planned, never below what was used.
pub async fn update_part(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    if_match: IfMatch,
    body: &PartLinePatch,
) -> Result<part_line::Model> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    if_match.check(line.version)?;
    let Some(quantity) = body.quantity else { return Ok(line) };
    let quantity = positive(quantity, line.serial_tracked)?;
    if quantity < line.quantity_used {
        let why = Say::new("More than that was used already.", "بیش از این مقدار مصرف شده است.");
        return Err(Error::field("/quantity", "out_of_range", why));
    }
    let job = if quantity > line.quantity { refusal::put_aside(job) } else { job };
    let line = planned(work, &job, line, quantity).await?;
    reserve(work, &job, &line).await?;
    let job = refresh(work, &job).await?;
    let fact = PartLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// A line of another quantity, of which nothing is set aside.
async fn planned(
    work: &Work<'_>,
    job: &job::Model,
    line: part_line::Model,
    quantity: i64,
) -> Result<part_line::Model> {
    let decision = Decision::read(&line.decision)?.of_quantity(quantity)?;
    let version = line.version + 1;
    let mut change = line.into_active_model();
    change.version = Set(version);
    change.quantity = Set(quantity);
    change.net = Set(decision.net());
    change.decision = Set(decision.write()?);
    let line = change.update(work.db()).await?;
    supply::reservations::release_line(work, job.id, line.id).await?;
    Ok(line)
}

/// No more of a part than was used already.
pub(in crate::jobs) async fn cut_to_used(
    work: &Work<'_>,
    job: &job::Model,
    line: part_line::Model,
) -> Result<()> {
    if line.quantity == line.quantity_used {
        return Ok(());
    }
    let used = line.quantity_used;
    let row = planned(work, job, line, used).await?;
    work.emit(&PartLineChanged { row, job: job.clone() }).await
}

/// Takes a planned part off a job.
pub async fn remove_part(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    if_match: IfMatch,
) -> Result<()> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    if_match.check(line.version)?;
    if line.quantity_used > 0 {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "It was used already and stays on the job.",
                "این قطعه مصرف شده است و در کار می‌ماند.",
            ),
        ));
    }
    remove(work, &job, line).await?;
    refresh(work, &job).await.map(drop)
}

/// Removes a line that was not used and gives back what was set aside for it.
pub(in crate::jobs) async fn remove(
    work: &Work<'_>,
    job: &job::Model,
    line: part_line::Model,
) -> Result<()> {
    supply::reservations::release_line(work, job.id, line.id).await?;
    line.clone().delete(work.db()).await?;
    work.emit(&PartLineRemoved { row: line, job: job.clone() }).await
}

/// Takes a part from the technician's van and puts it into the unit.
pub async fn use_part(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    body: &PartLineUse,
) -> Result<part_line::Model> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    check_use(&job, &line, body)?;
    let van = visits::van_for(work, &job).await?;
    let used = supply::stock::UsePart {
        item_id: line.item_id,
        from_place_id: van,
        quantity: body.quantity,
        serials: body.serials.iter().map(|serial| serial.0.clone()).collect(),
        lot: None,
        source: Source::job(job.id, &job.number, Some(line.id)),
    };
    let cost = supply::stock::use_part(work, &used).await?;
    let mut serials: Vec<String> = serde_json::from_value(line.serials.clone())?;
    serials.extend(body.serials.iter().map(|serial| text::serial(&serial.0)));
    let (version, quantity_used) = (line.version + 1, line.quantity_used + body.quantity.0);
    let mut change = line.into_active_model();
    change.version = Set(version);
    change.quantity_used = Set(quantity_used);
    change.serials = Set(serials.into());
    change.unit_cost = Set(Some(cost.unit_cost.minor));
    let line = change.update(work.db()).await?;
    let job = refresh(work, &job).await?;
    let fact = PartLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// Work has begun, the price is accepted, and no more is used than planned.
fn check_use(job: &job::Model, line: &part_line::Model, body: &PartLineUse) -> Result<()> {
    if !has_begun(job) {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "Parts are used once somebody is on site.",
                "قطعه پس از رسیدن سرویسکار به محل مصرف می‌شود.",
            ),
        ));
    }
    if matches!(job.price_state.0, PriceState::Open | PriceState::Refused) {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "The customer hasn't accepted the price yet.",
                "مشتری هنوز قیمت را نپذیرفته است.",
            ),
        ));
    }
    let quantity = positive(body.quantity, line.serial_tracked)?;
    if line.quantity_used + quantity > line.quantity {
        let why = Say::new(
            "More than planned: raise the planned quantity first.",
            "بیش از مقدار برنامه است؛ نخست مقدار برنامه را زیاد کنید.",
        );
        return Err(Error::field("/quantity", "out_of_range", why));
    }
    Ok(())
}

/// Says where the old part went.
pub async fn recover_part(
    work: &Work<'_>,
    job_id: Uuid,
    line_id: Uuid,
    body: &PartLineRecovery,
) -> Result<part_line::Model> {
    let job = lock_open(work, job_id).await?;
    let line = lock_line(work, job_id, line_id).await?;
    let note = body.note.as_ref().map(|note| note.0.clone());
    if matches!(body.state, RemovedPartState::Owed | RemovedPartState::NotRequired) {
        let why = Say::new("Say where the old part is.", "بگویید قطعه داغی کجاست.");
        return Err(Error::field("/state", "out_of_range", why));
    }
    if body.state == RemovedPartState::Missing && note.is_none() {
        let why = Say::new("Say why it is missing.", "دلیل نبودن آن را بنویسید.");
        return Err(Error::field("/note", "required", why));
    }
    if line.old_part_state.0 == RemovedPartState::Recovered {
        return Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new("The old part is bagged already.", "قطعه داغی پیش‌تر ثبت شده است."),
        ));
    }
    let serial = body.serial.as_ref().map(|serial| text::serial(&serial.0));
    let serial = serial.filter(|serial| !serial.is_empty());
    if body.state == RemovedPartState::Recovered {
        hand_to_supply(work, &job, &line, serial.as_deref(), note.as_deref()).await?;
    }
    let version = line.version + 1;
    let mut change = line.into_active_model();
    change.version = Set(version);
    change.old_part_state = Set(Text(body.state));
    change.old_part_serial = Set(serial);
    change.old_part_note = Set(note);
    let line = change.update(work.db()).await?;
    let job = refresh(work, &job).await?;
    let fact = PartLineChanged { row: line, job };
    work.emit(&fact).await?;
    Ok(fact.row)
}

/// The old part is in the technician's van from now on, owed to the defective shelf.
async fn hand_to_supply(
    work: &Work<'_>,
    job: &job::Model,
    line: &part_line::Model,
    serial: Option<&str>,
    note: Option<&str>,
) -> Result<()> {
    let quantity = match serial {
        Some(_) => Quantity::ONE.0,
        None => Ord::max(line.quantity_used, Quantity::ONE.0),
    };
    let old = supply::old_parts::Recovered {
        item_id: line.item_id,
        to_place_id: visits::van_for(work, job).await?,
        quantity: Quantity(quantity),
        serial: serial.map(str::to_owned),
        note: note.map(str::to_owned),
        source: Source::job(job.id, &job.number, Some(line.id)),
    };
    supply::old_parts::recover(work, &old).await.map(drop)
}

/// Asks the stock for what a line still needs, for the van of the next visit if there is one.
async fn reserve(work: &Work<'_>, job: &job::Model, line: &part_line::Model) -> Result<()> {
    let quantity = line.quantity - line.quantity_used;
    if quantity <= 0 {
        return Ok(());
    }
    let next = visits::next_of(work, job).await?;
    let (van, day) = match &next {
        Some(visit) => {
            (visits::van_of_visit(work, visit).await?, Some(visits::local_day(work, visit)))
        }
        None => (None, None),
    };
    ask(work, job, line, quantity, van, day).await
}

async fn ask(
    work: &Work<'_>,
    job: &job::Model,
    line: &part_line::Model,
    quantity: i64,
    van: Option<Uuid>,
    day: Option<Date>,
) -> Result<()> {
    let wanted = supply::reservations::NewReservation {
        item_id: line.item_id,
        quantity: Quantity(quantity),
        place_id: None,
        for_place_id: van,
        needed_on: day,
        source: Source::job(job.id, &job.number, Some(line.id)),
    };
    supply::reservations::request(work, &wanted).await.map(drop)
}

/// A visit was booked or moved: what the job needs is asked for on its day, for its van.
pub(crate) async fn reserve_for_visit(
    work: &Work<'_>,
    job: &job::Model,
    van: Option<Uuid>,
    day: Date,
) -> Result<()> {
    let lines = work.system().select::<part_line::Entity>();
    let lines = lines.filter(part_line::Column::JobId.eq(job.id)).all(work.db()).await?;
    supply::reservations::release(work, job.id).await?;
    for line in lines.iter().filter(|line| line.quantity > line.quantity_used) {
        let rest = line.quantity - line.quantity_used;
        ask(work, job, line, rest, van, Some(day)).await?;
    }
    Ok(())
}

/// Nothing is set aside for this job any more.
pub(crate) async fn release_reservations(work: &Work<'_>, job: &job::Model) -> Result<()> {
    supply::reservations::release(work, job.id).await
}
