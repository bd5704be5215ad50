//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! How the installation is: what works, what waits, when it was last backed up and checked. For administrators of the organization that runs it.

use validator::Validate;

/// What is done. `audit_export` writes down where the chain of the audit ends, and mails it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum MaintenanceKind {
    #[serde(rename = "backup")]
    Backup,
    #[serde(rename = "check")]
    Check,
    #[serde(rename = "audit_verification")]
    AuditVerification,
    #[serde(rename = "audit_export")]
    AuditExport,
}

crate::rt::text_enum!(
    MaintenanceKind { Backup = "backup", Check = "check", AuditVerification =
    "audit_verification", AuditExport = "audit_export" }
);

/// How far a run is. One that found something has succeeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum MaintenanceState {
    #[serde(rename = "queued")]
    Queued,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "succeeded")]
    Succeeded,
    #[serde(rename = "failed")]
    Failed,
}

crate::rt::text_enum!(
    MaintenanceState { Queued = "queued", Running = "running", Succeeded = "succeeded",
    Failed = "failed" }
);

/// What it takes to begin a run.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MaintenanceRunPrototype {
    pub kind: MaintenanceKind,
}

/// A promise that the database breaks.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Finding {
    /// The promise, as in `stock_balance`.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9_]+$")
    )]
    pub code: String,
    /// Which rows, and by how much.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 0, max_length = 2000, pattern = "^[^\\x00]*$")
    )]
    pub detail: String,
}

/// Something that was done to keep the installation safe.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct MaintenanceRun {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub kind: MaintenanceKind,
    pub state: MaintenanceState,
    /// Whether the schedule began it and not a person.
    pub scheduled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub started_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub finished_at: Option<crate::rt::Instant>,
    /// How many steps are done.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub done: i32,
    /// How many steps there are, as far as that is known.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub total: i32,
    /// How large it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub bytes: Option<i64>,
    /// The backup in its folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 200,
            pattern = "^[^\\x00-\\x1f]*$",
            nullable = false
        )
    )]
    pub file_name: Option<String>,
    /// Why it failed, in the words of what failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 2000,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub failure: Option<String>,
    /// What does not hold.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub findings: Vec<Finding>,
}

/// One page of runs.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct MaintenanceRunCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<MaintenanceRun>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// A part of the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum HealthPartName {
    #[serde(rename = "database")]
    Database,
    #[serde(rename = "disk")]
    Disk,
    #[serde(rename = "clock")]
    Clock,
    #[serde(rename = "workers")]
    Workers,
    #[serde(rename = "events")]
    Events,
    #[serde(rename = "mail")]
    Mail,
    #[serde(rename = "sms")]
    Sms,
    #[serde(rename = "backup")]
    Backup,
    #[serde(rename = "check")]
    Check,
    #[serde(rename = "audit")]
    Audit,
}

crate::rt::text_enum!(
    HealthPartName { Database = "database", Disk = "disk", Clock = "clock", Workers =
    "workers", Events = "events", Mail = "mail", Sms = "sms", Backup = "backup", Check =
    "check", Audit = "audit" }
);

/// How a part is. `off` is one that was not set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum HealthState {
    #[serde(rename = "ok")]
    Ok,
    #[serde(rename = "warning")]
    Warning,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "off")]
    Off,
}

crate::rt::text_enum!(
    HealthState { Ok = "ok", Warning = "warning", Failed = "failed", Off = "off" }
);

/// A part of the installation, and how it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct HealthPart {
    pub part: HealthPartName,
    pub state: HealthState,
    pub message: crate::common::LocalizedText,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub at: Option<crate::rt::Instant>,
    /// How large it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub bytes: Option<i64>,
    /// How much is free.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub free_bytes: Option<i64>,
    /// How much waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub waiting: Option<i64>,
    /// How much was given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub failed: Option<i64>,
    /// How long it took or waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 9007199254740991i64, nullable = false)
    )]
    pub milliseconds: Option<i64>,
}

/// An operation, and how long it took since this server started.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SlowOperation {
    /// The operation.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 100, pattern = "^[a-z0-9_]+$")
    )]
    pub operation: String,
    /// How often it was called.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub calls: i64,
    /// How long it takes on average.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub mean_milliseconds: i64,
    /// How long it took at most.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 9007199254740991i64))]
    pub slowest_milliseconds: i64,
}

/// How the installation is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct SystemHealth {
    pub at: crate::rt::Instant,
    /// The version of Vafa.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 40, pattern = "^[0-9A-Za-z.+-]+$")
    )]
    pub version: String,
    /// Whether nothing can be changed just now.
    pub read_only: bool,
    /// The parts.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub parts: Vec<HealthPart>,
    /// The slowest operations, slowest first.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub slow_operations: Vec<SlowOperation>,
}

/// What is to be tried.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HealthTrial {
    pub part: HealthPartName,
}

use crate::rt;

/// The query of `list_maintenance_runs`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListMaintenanceRunsQuery {
    /// Only runs of these kinds.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub kind: Vec<MaintenanceKind>,
    /// Only runs in one of these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub state: Vec<MaintenanceState>,
    /// The most items to return.
    #[serde(default = "list_maintenance_runs_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_maintenance_runs_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_maintenance_runs_default_limit() -> i32 {
    50
}

/// How the installation is: what works, what waits, when it was last backed up and checked. For administrators of the organization that runs it.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait MaintenanceApi: rt::Service {
    /// List maintenance runs
    ///
    /// Lists backups, checks and other upkeep, by whomever they were begun, newest first.
    ///
    /// `GET /maintenance-runs`
    async fn list_maintenance_runs(
        app: &Self::App,
        cx: rt::Cx,
        query: ListMaintenanceRunsQuery,
    ) -> Result<MaintenanceRunCollection, Self::Error>;
    /// Begin a maintenance run
    ///
    /// Begins a backup, a check of what the database promises, or a walk along the chain of the audit. It goes on by itself; there is one of a kind at a time.
    ///
    /// `POST /maintenance-runs`
    async fn create_maintenance_run(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: MaintenanceRunPrototype,
    ) -> Result<rt::Recorded<rt::Created<MaintenanceRun>>, Self::Error>;
    /// Fetch a maintenance run
    ///
    /// Fetches how far a run is, or what it came to.
    ///
    /// `GET /maintenance-runs/{maintenance_run_id}`
    async fn get_maintenance_run(
        app: &Self::App,
        cx: rt::Cx,
        maintenance_run_id: uuid::Uuid,
    ) -> Result<MaintenanceRun, Self::Error>;
    /// Fetch how the installation is
    ///
    /// Looks at the database, the disk, the clock, what waits for workers, mail and SMS, the last backup and the last check, and names the slowest operations since this server started.
    ///
    /// `GET /system-health`
    async fn get_system_health(
        app: &Self::App,
        cx: rt::Cx,
    ) -> Result<SystemHealth, Self::Error>;
    /// Try a part of the installation
    ///
    /// Writes to the database or the disk, or sends a mail or an SMS to the caller, and answers how it went.
    ///
    /// `POST /system-health/trials`
    async fn create_health_trial(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: HealthTrial,
    ) -> Result<rt::Recorded<HealthPart>, Self::Error>;
}

pub static LIST_MAINTENANCE_RUNS: rt::Operation = rt::Operation {
    id: "list_maintenance_runs",
    tag: "maintenance",
    method: rt::Method::GET,
    path: "/maintenance-runs",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "kind",
            repeats: true,
        },
        rt::QueryParameter {
            name: "state",
            repeats: true,
        },
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

pub static CREATE_MAINTENANCE_RUN: rt::Operation = rt::Operation {
    id: "create_maintenance_run",
    tag: "maintenance",
    method: rt::Method::POST,
    path: "/maintenance-runs",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("MaintenanceRunPrototype"),
    query: &[],
};

pub static GET_MAINTENANCE_RUN: rt::Operation = rt::Operation {
    id: "get_maintenance_run",
    tag: "maintenance",
    method: rt::Method::GET,
    path: "/maintenance-runs/{maintenance_run_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static GET_SYSTEM_HEALTH: rt::Operation = rt::Operation {
    id: "get_system_health",
    tag: "maintenance",
    method: rt::Method::GET,
    path: "/system-health",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_HEALTH_TRIAL: rt::Operation = rt::Operation {
    id: "create_health_trial",
    tag: "maintenance",
    method: rt::Method::POST,
    path: "/system-health/trials",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("HealthTrial"),
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: MaintenanceApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 5] = [
        (
            &LIST_MAINTENANCE_RUNS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_maintenance_runs(&call)?;
                let reply = T::list_maintenance_runs(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_maintenance_runs_reply(&call, reply)
            }),
        ),
        (
            &CREATE_MAINTENANCE_RUN,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_maintenance_run(&mut call).await?;
                let reply = T::create_maintenance_run(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_maintenance_run_reply(&call, reply)
            }),
        ),
        (
            &GET_MAINTENANCE_RUN,
            |app, call| Box::pin(async move {
                let (maintenance_run_id,) = wire::get_maintenance_run(&call)?;
                let reply = T::get_maintenance_run(&app, call.cx(), maintenance_run_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_maintenance_run_reply(&call, reply)
            }),
        ),
        (
            &GET_SYSTEM_HEALTH,
            |app, call| Box::pin(async move {
                let reply = T::get_system_health(&app, call.cx())
                    .await
                    .map_err(Into::into)?;
                wire::get_system_health_reply(&call, reply)
            }),
        ),
        (
            &CREATE_HEALTH_TRIAL,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_health_trial(&mut call).await?;
                let reply = T::create_health_trial(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_health_trial_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_maintenance_runs(
        call: &rt::Call,
    ) -> rt::Result<(ListMaintenanceRunsQuery,)> {
        Ok((call.query::<ListMaintenanceRunsQuery>()?,))
    }
    pub(super) fn list_maintenance_runs_reply(
        call: &rt::Call,
        reply: MaintenanceRunCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_maintenance_run(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, MaintenanceRunPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<MaintenanceRunPrototype>().await?,
        ))
    }
    pub(super) fn create_maintenance_run_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<MaintenanceRun>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_maintenance_run(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("maintenance_run_id")?,))
    }
    pub(super) fn get_maintenance_run_reply(
        call: &rt::Call,
        reply: MaintenanceRun,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_system_health_reply(
        call: &rt::Call,
        reply: SystemHealth,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_health_trial(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, HealthTrial)> {
        Ok((call.idempotency_key().await?, call.json::<HealthTrial>().await?))
    }
    pub(super) fn create_health_trial_reply(
        call: &rt::Call,
        reply: rt::Recorded<HealthPart>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_MAINTENANCE_RUNS)
        .query::<ListMaintenanceRunsQuery>()
        .reply(wire::list_maintenance_runs_reply);
    document
        .operation(&CREATE_MAINTENANCE_RUN)
        .idempotency_key()
        .json::<MaintenanceRunPrototype>()
        .reply(wire::create_maintenance_run_reply);
    document
        .operation(&GET_MAINTENANCE_RUN)
        .id("maintenance_run_id")
        .reply(wire::get_maintenance_run_reply);
    document.operation(&GET_SYSTEM_HEALTH).reply(wire::get_system_health_reply);
    document
        .operation(&CREATE_HEALTH_TRIAL)
        .idempotency_key()
        .json::<HealthTrial>()
        .reply(wire::create_health_trial_reply);
}
