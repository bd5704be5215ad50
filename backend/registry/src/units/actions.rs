//! What is done with units.

use chrono::NaiveDate;
use contract::{
    common::ProblemCode,
    installed_units::{
        InstalledUnitPatch, InstalledUnitPrototype, InstalledUnitSort, InstalledUnitState,
        InstalledUnitTransferPrototype, ListInstalledUnitsQuery,
    },
    rt::IfMatch,
};
use kernel::{
    Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Row, Say, Text, Total, Viewer, Work,
    search, text,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    events::{InstalledUnitRegistered, InstalledUnitTransferred, InstalledUnitUpdated},
    rules::{self, DateOrder},
    transfer, unit,
};
use crate::{
    catalogue::model,
    parties::{self, party},
    places,
};

/// What it takes to register a unit from within Vafa.
#[derive(Debug, Clone, Default)]
pub struct NewUnit {
    /// As typed; it is normalised here.
    pub serial: String,
    pub product_model_id: Uuid,
    pub batch: Option<String>,
    pub party_id: Option<Uuid>,
    pub service_location_id: Option<Uuid>,
    pub parent_id: Option<Uuid>,
    pub produced_on: Option<NaiveDate>,
    pub sold_on: Option<NaiveDate>,
    pub installed_on: Option<NaiveDate>,
}

pub async fn create(work: &Work<'_>, body: &InstalledUnitPrototype) -> Result<unit::Model> {
    if let Some(owner) = body.party_id {
        check_party(work, owner).await?;
    }
    if let Some(place) = body.service_location_id {
        check_place(work, place, body.party_id).await?;
    }
    if let Some(parent) = body.parent_id {
        check_parent(work, parent, None).await?;
    }
    let models = work.viewer.select::<model::Entity>();
    let model = models.filter(model::Column::Id.eq(body.product_model_id)).one(work.db()).await?;
    if model.is_none_or(|model| model.is_retired) {
        return Err(unknown("/product_model_id"));
    }
    let new = NewUnit {
        serial: body.serial.0.clone(),
        product_model_id: body.product_model_id,
        batch: body.batch.as_ref().map(|batch| batch.0.clone()),
        party_id: body.party_id,
        service_location_id: body.service_location_id,
        parent_id: body.parent_id,
        produced_on: body.produced_on,
        sold_on: body.sold_on,
        installed_on: body.installed_on,
    };
    register(work, new).await
}

/// Registers a unit on behalf of another department, which has looked at owner and place.
pub async fn register(work: &Work<'_>, new: NewUnit) -> Result<unit::Model> {
    let serial = text::serial(&new.serial);
    if serial.is_empty() {
        let why = Say::new("Write the serial.", "شماره سریال را بنویسید.");
        return Err(Error::field("/serial", "required", why));
    }
    dates(new.produced_on, new.sold_on, new.installed_on)?;
    let state = rules::state_of(new.sold_on, new.installed_on, new.party_id.is_some());
    let row = unit::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        serial: Set(serial),
        product_model_id: Set(new.product_model_id),
        batch: Set(new.batch),
        produced_on: Set(new.produced_on),
        sold_on: Set(new.sold_on),
        installed_on: Set(new.installed_on),
        party_id: Set(new.party_id),
        service_location_id: Set(new.service_location_id),
        parent_id: Set(new.parent_id),
        state: Set(Text(state)),
    };
    let taken = Say::new(
        "A unit of this model with this serial is registered already.",
        "دستگاهی از این مدل با این سریال پیش‌تر ثبت شده است.",
    );
    let fact = InstalledUnitRegistered(row.insert(work.db()).await.on_duplicate(taken)?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &InstalledUnitPatch,
) -> Result<unit::Model> {
    let before = lock(work, id).await?;
    if_match.check(before.version)?;
    let mut change = next_version(&before);
    if let Some(batch) = &body.batch {
        change.batch = Set(batch.as_ref().map(|batch| batch.0.clone()));
    }
    if let Some(place) = body.service_location_id {
        if let Some(place) = place {
            check_place(work, place, before.party_id).await?;
        }
        change.service_location_id = Set(place);
    }
    if let Some(parent) = body.parent_id {
        if let Some(parent) = parent {
            check_parent(work, parent, Some(id)).await?;
        }
        change.parent_id = Set(parent);
    }
    if let Some(produced) = body.produced_on {
        change.produced_on = Set(produced);
    }
    if let Some(sold) = body.sold_on {
        change.sold_on = Set(sold);
    }
    if let Some(installed) = body.installed_on {
        change.installed_on = Set(installed);
    }
    if let Some(state) = body.state {
        if !rules::may_become(before.state.0, state) {
            return Err(Error::refused(
                ProblemCode::InvalidState,
                Say::new(
                    "A scrapped unit stays scrapped, and a sold one doesn't return to stock.",
                    "دستگاه اسقاط‌شده اسقاط می‌ماند و فروخته‌شده به انبار برنمی‌گردد.",
                ),
            ));
        }
        change.state = Set(Text(state));
    }
    changed(work, before, change).await
}

/// Whether a sheet knows something of a unit that isn't known yet.
pub fn adds_to(unit: &unit::Model, known: &NewUnit) -> bool {
    filled(unit, known).is_some()
}

/// The unit with what wasn't known yet; none, if that is nothing, or dates would contradict.
fn filled(unit: &unit::Model, known: &NewUnit) -> Option<unit::Model> {
    let filled = unit::Model {
        batch: unit.batch.clone().or(known.batch.clone()),
        produced_on: unit.produced_on.or(known.produced_on),
        sold_on: unit.sold_on.or(known.sold_on),
        installed_on: unit.installed_on.or(known.installed_on),
        ..unit.clone()
    };
    let fits = rules::in_order(filled.produced_on, filled.sold_on, filled.installed_on).is_ok();
    (fits && filled != *unit).then_some(filled)
}

/// Fills in what isn't known of a unit yet; what is known stays. None, if there was nothing to
/// fill in.
pub async fn complete(
    work: &Work<'_>,
    unit: unit::Model,
    known: &NewUnit,
) -> Result<Option<unit::Model>> {
    let Some(filled) = filled(&unit, known) else { return Ok(None) };
    let mut change = next_version(&unit);
    change.batch = Set(filled.batch);
    change.produced_on = Set(filled.produced_on);
    change.sold_on = Set(filled.sold_on);
    change.installed_on = Set(filled.installed_on);
    let earlier = [InstalledUnitState::InStock, InstalledUnitState::Sold];
    if earlier.contains(&unit.state.0) {
        let has_owner = unit.party_id.is_some();
        change.state = Set(Text(rules::state_of(filled.sold_on, filled.installed_on, has_owner)));
    }
    changed(work, unit, change).await.map(Some)
}

/// Says that a unit was installed, when and where, if that isn't known yet.
pub async fn set_installed(
    work: &Work<'_>,
    id: Uuid,
    on: NaiveDate,
    service_location_id: Option<Uuid>,
) -> Result<unit::Model> {
    let units = work.system().select::<unit::Entity>().filter(unit::Column::Id.eq(id));
    let before = units.lock_exclusive().one(work.db()).await?.or_not_found("unit")?;
    if before.installed_on.is_some() {
        return Ok(before);
    }
    let mut change = next_version(&before);
    change.installed_on = Set(Some(on));
    change.service_location_id = Set(before.service_location_id.or(service_location_id));
    if before.state.0 != InstalledUnitState::Scrapped {
        change.state = Set(Text(InstalledUnitState::Installed));
    }
    changed(work, before, change).await
}

async fn changed(
    work: &Work<'_>,
    before: unit::Model,
    change: unit::ActiveModel,
) -> Result<unit::Model> {
    let unit = change.update(work.db()).await?;
    dates(unit.produced_on, unit.sold_on, unit.installed_on)?;
    let fact = InstalledUnitUpdated { before, unit };
    work.emit(&fact).await?;
    Ok(fact.unit)
}

/// Hands a unit to another owner. Where it stands is asked anew.
pub async fn hand_over(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &InstalledUnitTransferPrototype,
) -> Result<unit::Model> {
    let unit = lock(work, id).await?;
    if_match.check(unit.version)?;
    if unit.state.0 == InstalledUnitState::Scrapped {
        let why = Say::new("A scrapped unit has no new owner.", "دستگاه اسقاط‌شده مالک تازه ندارد.");
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    check_party(work, body.party_id).await?;
    if unit.party_id == Some(body.party_id) {
        let why = Say::new("They own it already.", "هم‌اکنون مالک آن هستند.");
        return Err(Error::field("/party_id", "same_owner", why));
    }
    if let Some(place) = body.service_location_id {
        check_place(work, place, Some(body.party_id)).await?;
    }
    if body.transferred_on > work.now.with_timezone(&work.app.settings.zone()).date_naive() {
        let why = Say::new("The day is still to come.", "این روز هنوز نرسیده است.");
        return Err(Error::field("/transferred_on", "in_future", why));
    }
    let row = transfer::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(unit.organization_id),
        installed_unit_id: Set(id),
        from_party_id: Set(unit.party_id),
        to_party_id: Set(body.party_id),
        transferred_on: Set(body.transferred_on),
        reason: Set(body.reason.as_ref().map(|reason| reason.0.clone())),
    };
    let transfer = row.insert(work.db()).await?;
    let mut change = next_version(&unit);
    change.party_id = Set(Some(body.party_id));
    change.service_location_id = Set(body.service_location_id);
    if unit.state.0 == InstalledUnitState::InStock {
        change.state = Set(Text(InstalledUnitState::Sold));
    }
    let fact = InstalledUnitTransferred { unit: change.update(work.db()).await?, transfer };
    index(work, &fact.unit).await?;
    work.emit(&fact).await?;
    Ok(fact.unit)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<unit::Model> {
    let units = viewer.select::<unit::Entity>().filter(unit::Column::Id.eq(id));
    units.one(db).await?.or_not_found("unit")
}

/// The units with a serial, as typed: one for each model at most.
pub async fn by_serial(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    serial: &str,
) -> Result<Vec<unit::Model>> {
    let units = viewer.select::<unit::Entity>();
    let units = units.filter(unit::Column::Serial.eq(text::serial(serial)));
    Ok(units.order_by_asc(unit::Column::Id).limit(50).all(db).await?)
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListInstalledUnitsQuery,
    page: &Pager,
) -> Result<(Vec<unit::Model>, Total)> {
    use unit::Column;
    let mut units = viewer.select::<unit::Entity>();
    if let Some(serial) = &query.serial {
        units = units.filter(Column::Serial.eq(text::serial(&serial.0)));
    }
    if !query.product_model_id.is_empty() {
        units = units.filter(Column::ProductModelId.is_in(query.product_model_id.iter().copied()));
    }
    if let Some(owner) = query.party_id {
        units = units.filter(Column::PartyId.in_subquery(places::with_merged(viewer, owner)));
    }
    if let Some(place) = query.service_location_id {
        units = units.filter(Column::ServiceLocationId.eq(place));
    }
    if !query.state.is_empty() {
        units = units.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if let Some(q) = &query.q {
        units = units.filter(Column::Id.in_subquery(search::matching(db, unit::Model::KIND, q)));
    }
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => kernel::count(units.clone(), db).await?,
    };
    let units = match query.sort.unwrap_or(InstalledUnitSort::CreatedAtDesc) {
        InstalledUnitSort::Serial => page.keyset(units, Column::Serial, Order::Asc, Column::Id),
        InstalledUnitSort::CreatedAtDesc => {
            page.keyset(units, Column::CreatedAt, Order::Desc, Column::Id)
        }
    };
    Ok((units.all(db).await?, total))
}

pub fn key(sort: Option<InstalledUnitSort>) -> impl Fn(&unit::Model) -> (Key, Uuid) {
    move |unit| match sort.unwrap_or(InstalledUnitSort::CreatedAtDesc) {
        InstalledUnitSort::Serial => (Key::Text(unit.serial.clone()), unit.id),
        InstalledUnitSort::CreatedAtDesc => (Key::At(unit.created_at), unit.id),
    }
}

/// Newest first.
pub async fn transfers(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
    page: &Pager,
) -> Result<Vec<transfer::Model>> {
    use transfer::Column;
    find(db, viewer, id).await?;
    let rows = viewer.select::<transfer::Entity>().filter(Column::InstalledUnitId.eq(id));
    Ok(page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(db).await?)
}

fn dates(
    produced: Option<NaiveDate>,
    sold: Option<NaiveDate>,
    installed: Option<NaiveDate>,
) -> Result<()> {
    rules::in_order(produced, sold, installed).map_err(|order| {
        let (pointer, why) = match order {
            DateOrder::ProducedAfterSale => (
                "/produced_on",
                Say::new("A unit is made before it is sold.", "دستگاه پیش از فروش ساخته می‌شود."),
            ),
            DateOrder::InstalledBeforeSale => (
                "/installed_on",
                Say::new(
                    "A unit is sold before it is installed.",
                    "دستگاه پیش از نصب فروخته می‌شود.",
                ),
            ),
            DateOrder::InstalledBeforeProduction => (
                "/installed_on",
                Say::new(
                    "A unit is made before it is installed.",
                    "دستگاه پیش از نصب ساخته می‌شود.",
                ),
            ),
        };
        Error::field(pointer, order.code(), why)
    })
}

async fn check_party(work: &Work<'_>, id: Uuid) -> Result<()> {
    match parties::find(work.db(), &work.viewer, id).await {
        Ok(party) if party.merged_into.is_none() => Ok(()),
        Ok(_) | Err(Error::NotFound(_)) => Err(unknown("/party_id")),
        Err(error) => Err(error),
    }
}

/// A unit stands at a place of its owner.
async fn check_place(work: &Work<'_>, id: Uuid, owner: Option<Uuid>) -> Result<()> {
    let place = match places::find(work.db(), &work.viewer, id).await {
        Err(Error::NotFound(_)) => return Err(unknown("/service_location_id")),
        place => place?,
    };
    let Some(owner) = owner else { return Ok(()) };
    let of_place = parties::find(work.db(), &work.viewer, place.party_id).await?;
    if of_place.id == owner || of_place.merged_into == Some(owner) {
        return Ok(());
    }
    let why = Say::new("This place belongs to somebody else.", "این محل از آن کس دیگری است.");
    Err(Error::field("/service_location_id", "other_party", why))
}

/// A unit belongs to another one, never, over however many steps, to itself.
async fn check_parent(work: &Work<'_>, parent: Uuid, child: Option<Uuid>) -> Result<()> {
    let mut next = Some(parent);
    while let Some(id) = next {
        if Some(id) == child {
            let why = Say::new("A unit can't be a part of itself.", "دستگاه جزئی از خودش نیست.");
            return Err(Error::field("/parent_id", "cycle", why));
        }
        next = match find(work.db(), &work.viewer, id).await {
            Ok(unit) => unit.parent_id,
            Err(Error::NotFound(_)) if id == parent => return Err(unknown("/parent_id")),
            Err(Error::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
    }
    Ok(())
}

fn unknown(pointer: &str) -> Error {
    Error::field(pointer, "not_found", Say::new("There is no such entry.", "چنین چیزی نیست."))
}

/// A unit is found by its serial, its model and the name of its owner.
async fn index(work: &Work<'_>, unit: &unit::Model) -> Result<()> {
    let system = work.system();
    let models = system.select::<model::Entity>();
    let model = models.filter(model::Column::Id.eq(unit.product_model_id)).one(work.db()).await?;
    let owner = match unit.party_id {
        Some(id) => system.select::<party::Entity>().filter(party::Column::Id.eq(id)),
        None => system.select::<party::Entity>().filter(Expr::value(false)),
    };
    let owner = owner.one(work.db()).await?;
    let code = model.as_ref().map_or("", |model| &model.code);
    let mut texts = vec![unit.serial.as_str(), code];
    texts.extend(owner.as_ref().map(|owner| owner.name.as_str()));
    work.search(unit::Model::KIND, unit.id, &texts).await
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<unit::Model> {
    let units = work.viewer.select::<unit::Entity>().filter(unit::Column::Id.eq(id));
    units.lock_exclusive().one(work.db()).await?.or_not_found("unit")
}

fn next_version(unit: &unit::Model) -> unit::ActiveModel {
    let version = Set(unit.version + 1);
    unit::ActiveModel { version, ..unit.clone().into_active_model() }
}
