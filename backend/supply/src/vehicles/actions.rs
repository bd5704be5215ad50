//! What is done with vehicles.

use contract::{
    common::{Include, ProblemCode},
    rt::{IfMatch, Say},
    stock::StockPlaceKind,
    vehicles::{
        ListVehiclesQuery, VehicleAssignmentEnd, VehicleAssignmentPrototype, VehiclePatch,
        VehiclePrototype, VehicleState,
    },
};
use kernel::{
    Error, OnDuplicate, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    assignment,
    events::{VehicleAssigned, VehicleCreated, VehicleReturned, VehicleUpdated},
    kind, rules, vehicle,
};
use crate::{places, typed};

pub async fn create(work: &Work<'_>, body: &VehiclePrototype) -> Result<vehicle::Model> {
    check_kind(work, &body.kind.0).await?;
    check_place(work, body.stock_place_id).await?;
    check_branch(work, body.branch_id).await?;
    let row = vehicle::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        plate: Set(rules::plate(&body.plate)?),
        kind: Set(body.kind.to_string()),
        state: Set(Text(VehicleState::Active)),
        branch_id: Set(body.branch_id),
        place_id: Set(body.stock_place_id),
        odometer_km: Set(body.odometer_km),
    };
    let fact = VehicleCreated(row.insert(work.db()).await.on_duplicate(taken())?);
    work.search("vehicle", fact.0.id, &[&fact.0.plate]).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &VehiclePatch,
) -> Result<vehicle::Model> {
    let row = lock(work, id).await?;
    if_match.check(row.version)?;
    let mut change = row.clone().into_active_model();
    change.version = Set(row.version + 1);
    if let Some(plate) = &body.plate {
        change.plate = Set(rules::plate(plate)?);
    }
    if let Some(kind) = &body.kind {
        check_kind(work, &kind.0).await?;
        change.kind = Set(kind.to_string());
    }
    if let Some(branch) = body.branch_id {
        check_branch(work, branch).await?;
        change.branch_id = Set(branch);
    }
    if let Some(place) = body.stock_place_id {
        check_place(work, place).await?;
        change.place_id = Set(place);
    }
    change.odometer_km = Set(rules::odometer(row.odometer_km, body.odometer_km)?);
    if let Some(state) = body.state {
        if !rules::takes_driver(state) && driver_of(work, id).await?.is_some() {
            return Err(refused(
                "Somebody drives it; take it back first.",
                "کسی راننده آن است؛ نخست آن را پس بگیرید.",
            ));
        }
        change.state = Set(Text(state));
    }
    let fact = VehicleUpdated(change.update(work.db()).await.on_duplicate(taken())?);
    work.search("vehicle", fact.0.id, &[&fact.0.plate]).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Gives a vehicle to a driver from now on.
pub async fn assign(
    work: &Work<'_>,
    vehicle_id: Uuid,
    body: &VehicleAssignmentPrototype,
) -> Result<assignment::Model> {
    let row = lock(work, vehicle_id).await?;
    if !rules::takes_driver(row.state.0) {
        return Err(refused(
            "This vehicle can't be used at present.",
            "این خودرو اکنون قابل استفاده نیست.",
        ));
    }
    let accounts = work.viewer.select::<registry::account::Entity>();
    let driver = accounts.filter(registry::account::Column::Id.eq(body.driver_account_id));
    if driver.one(work.db()).await?.is_none() {
        let why = Say::new("There is no such account.", "چنین حسابی نیست.");
        return Err(Error::field("/driver_account_id", "not_found", why));
    }
    let odometer = read_odometer(work, row, body.odometer_km).await?;
    let row = assignment::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        vehicle_id: Set(vehicle_id),
        driver_id: Set(body.driver_account_id),
        starts_at: Set(work.now),
        ends_at: Set(None),
        start_odometer_km: Set(odometer),
        end_odometer_km: Set(None),
        note: Set(None),
    };
    let row = row.insert(work.db()).await.on_duplicate(Say::new(
        "The vehicle has a driver, or the driver a vehicle; end that first.",
        "این خودرو راننده دارد یا این راننده خودرو؛ نخست آن را پایان دهید.",
    ))?;
    let fact = VehicleAssigned(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// Takes a vehicle back now.
pub async fn end(
    work: &Work<'_>,
    id: Uuid,
    body: &VehicleAssignmentEnd,
) -> Result<assignment::Model> {
    let rows = work.viewer.select::<assignment::Entity>().filter(assignment::Column::Id.eq(id));
    let row = rows.lock_exclusive().one(work.db()).await?.or_not_found("vehicle assignment")?;
    if row.ends_at.is_some() {
        return Err(refused("It has ended already.", "این تحویل پیش از این پایان یافته است."));
    }
    let vehicle = lock(work, row.vehicle_id).await?;
    let odometer = read_odometer(work, vehicle, body.odometer_km).await?;
    let mut change = row.clone().into_active_model();
    change.version = Set(row.version + 1);
    change.ends_at = Set(Some(work.now));
    change.end_odometer_km = Set(odometer);
    change.note = Set(typed::note(body.note.as_ref()));
    let fact = VehicleReturned(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn read_odometer(
    work: &Work<'_>,
    row: vehicle::Model,
    shows: Option<i32>,
) -> Result<Option<i32>> {
    let odometer = rules::odometer(row.odometer_km, shows)?;
    if odometer != row.odometer_km {
        let version = row.version + 1;
        let mut change = row.into_active_model();
        change.version = Set(version);
        change.odometer_km = Set(odometer);
        work.emit(&VehicleUpdated(change.update(work.db()).await?)).await?;
    }
    Ok(odometer)
}

/// The vehicle that somebody drives now.
pub async fn driven_by(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    account: Uuid,
) -> Result<Option<vehicle::Model>> {
    let open = viewer
        .select::<assignment::Entity>()
        .filter(assignment::Column::DriverId.eq(account))
        .filter(assignment::Column::EndsAt.is_null());
    let Some(open) = open.one(db).await? else { return Ok(None) };
    let rows = viewer.select::<vehicle::Entity>().filter(vehicle::Column::Id.eq(open.vehicle_id));
    Ok(rows.one(db).await?)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<vehicle::Model> {
    let rows = viewer.select::<vehicle::Entity>().filter(vehicle::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("vehicle")
}

/// By plate.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListVehiclesQuery,
    page: &Pager,
) -> Result<(Vec<vehicle::Model>, Total)> {
    use vehicle::Column::{BranchId, Id, Plate, State};
    let mut rows = viewer.select::<vehicle::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(State.is_in(query.state.iter().copied().map(Text)));
    }
    if !query.branch_id.is_empty() {
        rows = rows.filter(BranchId.is_in(query.branch_id.iter().copied()));
    }
    if !query.driver_account_id.is_empty() {
        let driven = viewer
            .select::<assignment::Entity>()
            .filter(assignment::Column::EndsAt.is_null())
            .filter(assignment::Column::DriverId.is_in(query.driver_account_id.iter().copied()))
            .select_only()
            .column(assignment::Column::VehicleId)
            .into_query();
        rows = rows.filter(Id.in_subquery(driven));
    }
    if let Some(plate) = &query.plate {
        // A fleet is small: its plates are searched as they are.
        rows = rows.filter(Plate.contains(rules::folded(plate)));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    Ok((page.keyset(rows, Plate, Order::Asc, Id).all(db).await?, total))
}

/// Newest first.
pub async fn assignments(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    vehicle_id: Uuid,
    page: &Pager,
) -> Result<Vec<assignment::Model>> {
    use assignment::Column::{Id, StartsAt, VehicleId};
    find(db, viewer, vehicle_id).await?;
    let rows = viewer.select::<assignment::Entity>().filter(VehicleId.eq(vehicle_id));
    Ok(page.keyset(rows, StartsAt, Order::Desc, Id).all(db).await?)
}

/// Who drives these vehicles now.
pub async fn open_assignments(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    vehicles: &[Uuid],
) -> Result<Vec<assignment::Model>> {
    let rows = viewer
        .select::<assignment::Entity>()
        .filter(assignment::Column::EndsAt.is_null())
        .filter(assignment::Column::VehicleId.is_in(vehicles.iter().copied()));
    Ok(rows.all(db).await?)
}

/// All kinds, by code.
pub async fn kinds(db: &impl ConnectionTrait, viewer: &Viewer) -> Result<Vec<kind::Model>> {
    let rows = viewer.select::<kind::Entity>().order_by_asc(kind::Column::Code);
    Ok(rows.all(db).await?)
}

async fn driver_of(work: &Work<'_>, vehicle: Uuid) -> Result<Option<assignment::Model>> {
    Ok(open_assignments(work.db(), &work.system(), &[vehicle]).await?.pop())
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<vehicle::Model> {
    let rows = work.viewer.select::<vehicle::Entity>().filter(vehicle::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("vehicle")
}

async fn check_kind(work: &Work<'_>, code: &str) -> Result<()> {
    let known = kinds(work.db(), &work.viewer).await?.into_iter().any(|kind| kind.code == code);
    if known {
        return Ok(());
    }
    let why = Say::new("There is no such kind of vehicle.", "چنین نوع خودرویی نیست.");
    Err(Error::field("/kind", "not_found", why))
}

async fn check_place(work: &Work<'_>, place: Option<Uuid>) -> Result<()> {
    let Some(id) = place else { return Ok(()) };
    match places::find(work.db(), &work.viewer, id).await {
        Ok(place) if place.kind.0 == StockPlaceKind::Van => Ok(()),
        Ok(_) | Err(Error::NotFound(_)) => {
            let why =
                Say::new("Choose the stock place of a van.", "محل نگهداری یک ون را برگزینید.");
            Err(Error::field("/stock_place_id", "not_found", why))
        }
        Err(other) => Err(other),
    }
}

async fn check_branch(work: &Work<'_>, branch: Option<Uuid>) -> Result<()> {
    let Some(id) = branch else { return Ok(()) };
    let rows = work.viewer.select::<registry::branch::Entity>();
    let known = rows.filter(registry::branch::Column::Id.eq(id)).one(work.db()).await?;
    known.map(drop).ok_or_else(|| {
        let why = Say::new("There is no such branch.", "چنین شعبه‌ای نیست.");
        Error::field("/branch_id", "not_found", why)
    })
}

fn taken() -> Say {
    Say::new(
        "There is a vehicle with this plate or stock place already.",
        "خودرویی با این پلاک یا محل نگهداری از پیش هست.",
    )
}

fn refused(en: &str, fa: &str) -> Error {
    Error::refused(ProblemCode::InvalidState, Say::new(en, fa))
}
