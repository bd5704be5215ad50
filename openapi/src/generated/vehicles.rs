//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! The service cars and vans, and who drives them.

use validator::Validate;

/// Whether a vehicle can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum VehicleState {
    #[serde(rename = "active")]
    Active,
    #[serde(rename = "in_workshop")]
    InWorkshop,
    #[serde(rename = "retired")]
    Retired,
}

crate::rt::text_enum!(
    VehicleState { Active = "active", InWorkshop = "in_workshop", Retired = "retired" }
);

/// The number plate, in any digits; answered with ASCII digits.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 2, max_length = 20, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct Plate(pub String);

static PLATE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
    regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it")
});

impl Validate for Plate {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &PLATE_PATTERN)
            .length(&self.0, 2..=20)
            .finish()
    }
}

crate::rt::scalar!(Plate, String);

/// A kind of vehicle.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehicleKind {
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
    /// What it carries.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 40000))]
    pub payload_kg: i32,
    /// The room it has.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 100000))]
    pub load_litres: i32,
    /// How many people ride in it.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9))]
    pub crew: i32,
}

/// All kinds of vehicles.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehicleKindCollection {
    /// The kinds.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<VehicleKind>,
}

/// The stock place in a vehicle.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehiclePlaceRef {
    pub id: uuid::Uuid,
    pub code: crate::common::Code,
    pub name: crate::common::LocalizedText,
}

/// A driver.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct DriverRef {
    pub account_id: uuid::Uuid,
    pub name: crate::common::Name,
}

/// What it takes to add a vehicle.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VehiclePrototype {
    #[validate(nested)]
    pub plate: Plate,
    #[validate(nested)]
    pub kind: crate::common::Code,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub stock_place_id: Option<uuid::Uuid>,
    /// What the odometer shows.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 9999999))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub odometer_km: Option<i32>,
}

/// What may change about a vehicle.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VehiclePatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub plate: Option<Plate>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub kind: Option<crate::common::Code>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub branch_id: Option<Option<uuid::Uuid>>,
    #[serde(default, deserialize_with = "crate::rt::presence::id_or_null")]
    pub stock_place_id: Option<Option<uuid::Uuid>>,
    /// What the odometer shows.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 9999999))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub odometer_km: Option<i32>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub state: Option<VehicleState>,
}

/// A service car or van.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Vehicle {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub plate: Plate,
    pub kind: VehicleKind,
    pub state: VehicleState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub place: Option<VehiclePlaceRef>,
    /// What the odometer shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub odometer_km: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub driver: Option<DriverRef>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub assignment_id: Option<uuid::Uuid>,
}

/// One page of vehicles.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehicleCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Vehicle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total: Option<i64>,
    /// Where there are more than are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub total_at_least: Option<i64>,
}

/// Who takes a vehicle.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VehicleAssignmentPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub driver_account_id: uuid::Uuid,
    /// What the odometer shows.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 9999999))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub odometer_km: Option<i32>,
}

/// How a vehicle comes back.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VehicleAssignmentEnd {
    /// What the odometer shows.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(range(min = 0, max = 9999999))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub odometer_km: Option<i32>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// A driver has a vehicle for a while.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehicleAssignment {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub vehicle_id: uuid::Uuid,
    pub driver: DriverRef,
    pub starts_at: crate::rt::Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub ends_at: Option<crate::rt::Instant>,
    /// What the odometer shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub start_odometer_km: Option<i32>,
    /// What the odometer shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9999999, nullable = false)
    )]
    pub end_odometer_km: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub note: Option<crate::common::Note>,
}

/// One page of assignments.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct VehicleAssignmentCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<VehicleAssignment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_vehicles`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListVehiclesQuery {
    /// Only vehicles in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 3))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 3, nullable = false)
    )]
    pub state: Vec<VehicleState>,
    /// Only vehicles of these branches.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub branch_id: Vec<uuid::Uuid>,
    /// Only what these people drive now.
    #[serde(default, deserialize_with = "crate::rt::presence::ids")]
    #[validate(length(min = 0, max = 50))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub driver_account_id: Vec<uuid::Uuid>,
    /// A part of the plate, in any digits.
    #[serde(default)]
    #[validate(
        length(min = 1, max = 20),
        regex(path = *LIST_VEHICLES_QUERY_PLATE_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 20,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub plate: Option<String>,
    /// The most items to return.
    #[serde(default = "list_vehicles_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_vehicles_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
    /// Asks for the total beside the page.
    #[serde(default)]
    #[validate(length(min = 0, max = 1))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 1, nullable = false)
    )]
    pub include: Vec<crate::common::Include>,
}

static LIST_VEHICLES_QUERY_PLATE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00]*$").expect("the generator compiled it") });

fn list_vehicles_default_limit() -> i32 {
    50
}

/// The query of `list_vehicle_assignments`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListVehicleAssignmentsQuery {
    /// The most items to return.
    #[serde(default = "list_vehicle_assignments_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_vehicle_assignments_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_vehicle_assignments_default_limit() -> i32 {
    50
}

/// The service cars and vans, and who drives them.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait VehiclesApi: rt::Service {
    /// List kinds of vehicles
    ///
    /// Lists the kinds of vehicles there are, with what each can carry, by code.
    ///
    /// `GET /vehicle-kinds`
    async fn list_vehicle_kinds(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<VehicleKindCollection, Self::Error>;
    /// List vehicles
    ///
    /// Lists vehicles by plate; a technician's is the one they drive.
    ///
    /// `GET /vehicles`
    async fn list_vehicles(
        app: &Self::App,
        cx: rt::Cx,
        query: ListVehiclesQuery,
    ) -> Result<VehicleCollection, Self::Error>;
    /// Add a vehicle
    ///
    /// Adds a vehicle to the fleet.
    ///
    /// `POST /vehicles`
    async fn create_vehicle(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: VehiclePrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Vehicle>>>, Self::Error>;
    /// Fetch a vehicle
    ///
    /// Fetches a vehicle as it now is.
    ///
    /// `GET /vehicles/{vehicle_id}`
    async fn get_vehicle(
        app: &Self::App,
        cx: rt::Cx,
        vehicle_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Vehicle>, Self::Error>;
    /// Change a vehicle
    ///
    /// Changes a vehicle. Its odometer only goes up; one that somebody drives isn't retired.
    ///
    /// `PATCH /vehicles/{vehicle_id}`
    async fn update_vehicle(
        app: &Self::App,
        cx: rt::Cx,
        vehicle_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: VehiclePatch,
    ) -> Result<rt::Tagged<Vehicle>, Self::Error>;
    /// List the drivers of a vehicle
    ///
    /// Lists who drove a vehicle and when, newest first.
    ///
    /// `GET /vehicles/{vehicle_id}/assignments`
    async fn list_vehicle_assignments(
        app: &Self::App,
        cx: rt::Cx,
        vehicle_id: uuid::Uuid,
        query: ListVehicleAssignmentsQuery,
    ) -> Result<VehicleAssignmentCollection, Self::Error>;
    /// Give a vehicle to a driver
    ///
    /// Gives a vehicle to a driver from now on. It has one driver at a time, and a driver one vehicle.
    ///
    /// `POST /vehicles/{vehicle_id}/assignments`
    async fn create_vehicle_assignment(
        app: &Self::App,
        cx: rt::Cx,
        vehicle_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VehicleAssignmentPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<VehicleAssignment>>>, Self::Error>;
    /// Take a vehicle back
    ///
    /// Ends an assignment now.
    ///
    /// `POST /vehicle-assignments/{vehicle_assignment_id}/end`
    async fn create_vehicle_assignment_end(
        app: &Self::App,
        cx: rt::Cx,
        vehicle_assignment_id: uuid::Uuid,
        key: rt::IdempotencyKey,
        body: VehicleAssignmentEnd,
    ) -> Result<rt::Recorded<rt::Tagged<VehicleAssignment>>, Self::Error>;
}

pub static LIST_VEHICLE_KINDS: rt::Operation = rt::Operation {
    id: "list_vehicle_kinds",
    tag: "vehicles",
    method: rt::Method::GET,
    path: "/vehicle-kinds",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_VEHICLES: rt::Operation = rt::Operation {
    id: "list_vehicles",
    tag: "vehicles",
    method: rt::Method::GET,
    path: "/vehicles",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
        rt::QueryParameter {
            name: "branch_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "driver_account_id",
            repeats: true,
        },
        rt::QueryParameter {
            name: "plate",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
        rt::QueryParameter {
            name: "include",
            repeats: true,
        },
    ],
};

pub static CREATE_VEHICLE: rt::Operation = rt::Operation {
    id: "create_vehicle",
    tag: "vehicles",
    method: rt::Method::POST,
    path: "/vehicles",
    status: 201,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VehiclePrototype"),
    query: &[],
};

pub static GET_VEHICLE: rt::Operation = rt::Operation {
    id: "get_vehicle",
    tag: "vehicles",
    method: rt::Method::GET,
    path: "/vehicles/{vehicle_id}",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_VEHICLE: rt::Operation = rt::Operation {
    id: "update_vehicle",
    tag: "vehicles",
    method: rt::Method::PATCH,
    path: "/vehicles/{vehicle_id}",
    status: 200,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("VehiclePatch"),
    query: &[],
};

pub static LIST_VEHICLE_ASSIGNMENTS: rt::Operation = rt::Operation {
    id: "list_vehicle_assignments",
    tag: "vehicles",
    method: rt::Method::GET,
    path: "/vehicles/{vehicle_id}/assignments",
    status: 200,
    access: &[
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_VEHICLE_ASSIGNMENT: rt::Operation = rt::Operation {
    id: "create_vehicle_assignment",
    tag: "vehicles",
    method: rt::Method::POST,
    path: "/vehicles/{vehicle_id}/assignments",
    status: 201,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VehicleAssignmentPrototype"),
    query: &[],
};

pub static CREATE_VEHICLE_ASSIGNMENT_END: rt::Operation = rt::Operation {
    id: "create_vehicle_assignment_end",
    tag: "vehicles",
    method: rt::Method::POST,
    path: "/vehicle-assignments/{vehicle_assignment_id}/end",
    status: 200,
    access: &[
        crate::security::Role::Warehouse,
        crate::security::Role::Dispatcher,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("VehicleAssignmentEnd"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: VehiclesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 8] = [
        (
            &LIST_VEHICLE_KINDS,
            |app, call| Box::pin(async move {
                let reply = T::list_vehicle_kinds(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::list_vehicle_kinds_reply(&call, reply)
            }),
        ),
        (
            &LIST_VEHICLES,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_vehicles(&call)?;
                let reply = T::list_vehicles(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_vehicles_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VEHICLE,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_vehicle(&mut call).await?;
                let reply = T::create_vehicle(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_vehicle_reply(&call, reply)
            }),
        ),
        (
            &GET_VEHICLE,
            |app, call| Box::pin(async move {
                let (vehicle_id,) = wire::get_vehicle(&call)?;
                let reply = T::get_vehicle(&app, call.cx(), vehicle_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_vehicle_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_VEHICLE,
            |app, mut call| Box::pin(async move {
                let (vehicle_id, if_match, body) = wire::update_vehicle(&mut call)
                    .await?;
                let reply = T::update_vehicle(
                        &app,
                        call.cx(),
                        vehicle_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_vehicle_reply(&call, reply)
            }),
        ),
        (
            &LIST_VEHICLE_ASSIGNMENTS,
            |app, call| Box::pin(async move {
                let (vehicle_id, query) = wire::list_vehicle_assignments(&call)?;
                let reply = T::list_vehicle_assignments(
                        &app,
                        call.cx(),
                        vehicle_id,
                        query,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::list_vehicle_assignments_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VEHICLE_ASSIGNMENT,
            |app, mut call| Box::pin(async move {
                let (vehicle_id, key, body) = wire::create_vehicle_assignment(&mut call)
                    .await?;
                let reply = T::create_vehicle_assignment(
                        &app,
                        call.cx(),
                        vehicle_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_vehicle_assignment_reply(&call, reply)
            }),
        ),
        (
            &CREATE_VEHICLE_ASSIGNMENT_END,
            |app, mut call| Box::pin(async move {
                let (vehicle_assignment_id, key, body) = wire::create_vehicle_assignment_end(
                        &mut call,
                    )
                    .await?;
                let reply = T::create_vehicle_assignment_end(
                        &app,
                        call.cx(),
                        vehicle_assignment_id,
                        key,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_vehicle_assignment_end_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_vehicle_kinds_reply(
        call: &rt::Call,
        reply: VehicleKindCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_vehicles(call: &rt::Call) -> rt::Result<(ListVehiclesQuery,)> {
        Ok((call.query::<ListVehiclesQuery>()?,))
    }
    pub(super) fn list_vehicles_reply(
        call: &rt::Call,
        reply: VehicleCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_vehicle(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, VehiclePrototype)> {
        Ok((call.idempotency_key().await?, call.json::<VehiclePrototype>().await?))
    }
    pub(super) fn create_vehicle_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Vehicle>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_vehicle(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("vehicle_id")?,))
    }
    pub(super) fn get_vehicle_reply(
        call: &rt::Call,
        reply: rt::Tagged<Vehicle>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_vehicle(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, VehiclePatch)> {
        Ok((
            call.path::<uuid::Uuid>("vehicle_id")?,
            call.if_match()?,
            call.json::<VehiclePatch>().await?,
        ))
    }
    pub(super) fn update_vehicle_reply(
        call: &rt::Call,
        reply: rt::Tagged<Vehicle>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_vehicle_assignments(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListVehicleAssignmentsQuery)> {
        Ok((
            call.path::<uuid::Uuid>("vehicle_id")?,
            call.query::<ListVehicleAssignmentsQuery>()?,
        ))
    }
    pub(super) fn list_vehicle_assignments_reply(
        call: &rt::Call,
        reply: VehicleAssignmentCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_vehicle_assignment(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VehicleAssignmentPrototype)> {
        Ok((
            call.path::<uuid::Uuid>("vehicle_id")?,
            call.idempotency_key().await?,
            call.json::<VehicleAssignmentPrototype>().await?,
        ))
    }
    pub(super) fn create_vehicle_assignment_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<VehicleAssignment>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_vehicle_assignment_end(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IdempotencyKey, VehicleAssignmentEnd)> {
        Ok((
            call.path::<uuid::Uuid>("vehicle_assignment_id")?,
            call.idempotency_key().await?,
            call.json::<VehicleAssignmentEnd>().await?,
        ))
    }
    pub(super) fn create_vehicle_assignment_end_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<VehicleAssignment>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document.operation(&LIST_VEHICLE_KINDS).reply(wire::list_vehicle_kinds_reply);
    document
        .operation(&LIST_VEHICLES)
        .query::<ListVehiclesQuery>()
        .reply(wire::list_vehicles_reply);
    document
        .operation(&CREATE_VEHICLE)
        .idempotency_key()
        .json::<VehiclePrototype>()
        .reply(wire::create_vehicle_reply);
    document.operation(&GET_VEHICLE).id("vehicle_id").reply(wire::get_vehicle_reply);
    document
        .operation(&UPDATE_VEHICLE)
        .id("vehicle_id")
        .if_match()
        .json::<VehiclePatch>()
        .reply(wire::update_vehicle_reply);
    document
        .operation(&LIST_VEHICLE_ASSIGNMENTS)
        .id("vehicle_id")
        .query::<ListVehicleAssignmentsQuery>()
        .reply(wire::list_vehicle_assignments_reply);
    document
        .operation(&CREATE_VEHICLE_ASSIGNMENT)
        .id("vehicle_id")
        .idempotency_key()
        .json::<VehicleAssignmentPrototype>()
        .reply(wire::create_vehicle_assignment_reply);
    document
        .operation(&CREATE_VEHICLE_ASSIGNMENT_END)
        .id("vehicle_assignment_id")
        .idempotency_key()
        .json::<VehicleAssignmentEnd>()
        .reply(wire::create_vehicle_assignment_end_reply);
}
