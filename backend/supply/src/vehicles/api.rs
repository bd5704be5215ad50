//! The operations of the contract on vehicles: from the wire to actions and back, nothing else.

use std::collections::{BTreeMap, HashMap};

use contract::{
    common::{Code, LocalizedText, Name, Note},
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    vehicles::{
        DriverRef, ListVehicleAssignmentsQuery, ListVehiclesQuery, Plate, Vehicle,
        VehicleAssignment, VehicleAssignmentCollection, VehicleAssignmentEnd,
        VehicleAssignmentPrototype, VehicleCollection, VehicleKind, VehicleKindCollection,
        VehiclePatch, VehiclePlaceRef, VehiclePrototype, VehiclesApi,
    },
};
use kernel::{App, Error, Key, Pager, Result, Viewer};
use sea_orm::entity::prelude::*;

use super::{actions, assignment, kind, vehicle};
use crate::places::place;

/// Answers the operations on vehicles.
pub struct Vehicles;

impl Service for Vehicles {
    type App = App;
    type Error = Error;
}

impl VehiclesApi for Vehicles {
    async fn list_vehicle_kinds(app: &App, cx: Cx) -> Result<VehicleKindCollection> {
        let kinds = actions::kinds(app.db(), &Viewer::new(&cx.principal)).await?;
        Ok(VehicleKindCollection { items: kinds.into_iter().map(VehicleKind::from).collect() })
    }

    async fn list_vehicles(
        app: &App,
        cx: Cx,
        query: ListVehiclesQuery,
    ) -> Result<VehicleCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let (rows, count) = actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.plate.clone()), row.id));
        let items = shown(app.db(), &viewer, rows).await?;
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(VehicleCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_vehicle(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: VehiclePrototype,
    ) -> Result<Recorded<Created<Tagged<Vehicle>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::create(work, &body).await?;
            let location = format!("/api/v1/vehicles/{}", row.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_vehicle(app: &App, cx: Cx, vehicle_id: Uuid) -> Result<Tagged<Vehicle>> {
        let viewer = Viewer::new(&cx.principal);
        let row = actions::find(app.db(), &viewer, vehicle_id).await?;
        tagged(app.db(), &viewer, row).await
    }

    async fn update_vehicle(
        app: &App,
        cx: Cx,
        vehicle_id: Uuid,
        if_match: IfMatch,
        body: VehiclePatch,
    ) -> Result<Tagged<Vehicle>> {
        let work = app.transact(&cx, async |work| {
            let row = actions::update(work, vehicle_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_vehicle_assignments(
        app: &App,
        cx: Cx,
        vehicle_id: Uuid,
        query: ListVehicleAssignmentsQuery,
    ) -> Result<VehicleAssignmentCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = actions::assignments(app.db(), &viewer, vehicle_id, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.starts_at), row.id));
        let people = drivers(app.db(), &rows).await?;
        let items = rows.into_iter().map(|row| assignment_shown(row, &people)).collect();
        Ok(VehicleAssignmentCollection { items, next_cursor })
    }

    async fn create_vehicle_assignment(
        app: &App,
        cx: Cx,
        vehicle_id: Uuid,
        key: IdempotencyKey,
        body: VehicleAssignmentPrototype,
    ) -> Result<Recorded<Created<Tagged<VehicleAssignment>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::assign(work, vehicle_id, &body).await?;
            let location = format!("/api/v1/vehicles/{vehicle_id}/assignments");
            Ok(Created { location, reply: assignment_tagged(work.db(), row).await? })
        });
        work.await
    }

    async fn create_vehicle_assignment_end(
        app: &App,
        cx: Cx,
        vehicle_assignment_id: Uuid,
        key: IdempotencyKey,
        body: VehicleAssignmentEnd,
    ) -> Result<Recorded<Tagged<VehicleAssignment>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = actions::end(work, vehicle_assignment_id, &body).await?;
            assignment_tagged(work.db(), row).await
        });
        work.await
    }
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: vehicle::Model,
) -> Result<Tagged<Vehicle>> {
    let version = row.version;
    let body = shown(db, viewer, vec![row]).await?.pop();
    let body = body.ok_or_else(|| Error::internal("a vehicle has no kind"))?;
    Ok(Tagged { version, body })
}

/// Vehicles with their kind, place and driver.
async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<vehicle::Model>,
) -> Result<Vec<Vehicle>> {
    let kinds: BTreeMap<_, _> = actions::kinds(db, viewer)
        .await?
        .into_iter()
        .map(|kind| (kind.code.clone(), kind))
        .collect();
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let open = actions::open_assignments(db, viewer, &ids).await?;
    let people = drivers(db, &open).await?;
    let places = Viewer::system(viewer.organization())
        .select::<place::Entity>()
        .filter(place::Column::Id.is_in(rows.iter().filter_map(|row| row.place_id)));
    let places: HashMap<_, _> =
        places.all(db).await?.into_iter().map(|place| (place.id, place)).collect();
    let one = |row: vehicle::Model| {
        let kind = kinds.get(&row.kind).cloned();
        let kind = kind.ok_or_else(|| Error::internal(format!("no kind {}", row.kind)))?;
        let driven = open.iter().find(|open| open.vehicle_id == row.id);
        Ok(Vehicle {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            plate: Plate(row.plate),
            kind: kind.into(),
            state: row.state.0,
            branch_id: row.branch_id,
            place: row.place_id.and_then(|id| places.get(&id)).map(|place| VehiclePlaceRef {
                id: place.id,
                code: Code(place.code.clone()),
                name: place.name(),
            }),
            odometer_km: row.odometer_km,
            driver: driven.and_then(|open| people.get(&open.driver_id).cloned()),
            assignment_id: driven.map(|open| open.id),
        })
    };
    rows.into_iter().map(one).collect()
}

async fn drivers(
    db: &impl ConnectionTrait,
    rows: &[assignment::Model],
) -> Result<HashMap<Uuid, DriverRef>> {
    let accounts = Viewer::system(Uuid::nil())
        .select::<registry::account::Entity>()
        .filter(registry::account::Column::Id.is_in(rows.iter().map(|row| row.driver_id)));
    let person =
        |a: registry::account::Model| (a.id, DriverRef { account_id: a.id, name: Name(a.name) });
    Ok(accounts.all(db).await?.into_iter().map(person).collect())
}

async fn assignment_tagged(
    db: &impl ConnectionTrait,
    row: assignment::Model,
) -> Result<Tagged<VehicleAssignment>> {
    let people = drivers(db, std::slice::from_ref(&row)).await?;
    Ok(Tagged { version: row.version, body: assignment_shown(row, &people) })
}

fn assignment_shown(
    row: assignment::Model,
    people: &HashMap<Uuid, DriverRef>,
) -> VehicleAssignment {
    let unnamed = || DriverRef { account_id: row.driver_id, name: Name("–".to_owned()) };
    VehicleAssignment {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        vehicle_id: row.vehicle_id,
        driver: people.get(&row.driver_id).cloned().unwrap_or_else(unnamed),
        starts_at: row.starts_at.into(),
        ends_at: row.ends_at.map(Into::into),
        start_odometer_km: row.start_odometer_km,
        end_odometer_km: row.end_odometer_km,
        note: row.note.map(Note),
    }
}

impl From<kind::Model> for VehicleKind {
    fn from(kind: kind::Model) -> Self {
        Self {
            code: Code(kind.code),
            name: LocalizedText { fa: kind.name_fa, en: kind.name_en },
            payload_kg: kind.payload_kg,
            load_litres: kind.load_litres,
            crew: kind.crew,
        }
    }
}
