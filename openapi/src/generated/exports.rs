//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Lists as files, with the rows, fields and order that the caller sees.

use validator::Validate;

/// Which list; named as its operation is, without `list_`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExportList {
    #[serde(rename = "accounts")]
    Accounts,
    #[serde(rename = "audit_events")]
    AuditEvents,
    #[serde(rename = "credit_notes")]
    CreditNotes,
    #[serde(rename = "employees")]
    Employees,
    #[serde(rename = "fault_codes")]
    FaultCodes,
    #[serde(rename = "goodwill_authorisations")]
    GoodwillAuthorisations,
    #[serde(rename = "imports")]
    Imports,
    #[serde(rename = "installed_units")]
    InstalledUnits,
    #[serde(rename = "invoices")]
    Invoices,
    #[serde(rename = "items")]
    Items,
    #[serde(rename = "jobs")]
    Jobs,
    #[serde(rename = "old_parts")]
    OldParts,
    #[serde(rename = "parties")]
    Parties,
    #[serde(rename = "payments")]
    Payments,
    #[serde(rename = "product_models")]
    ProductModels,
    #[serde(rename = "recovery_cases")]
    RecoveryCases,
    #[serde(rename = "serial_units")]
    SerialUnits,
    #[serde(rename = "service_codes")]
    ServiceCodes,
    #[serde(rename = "service_locations")]
    ServiceLocations,
    #[serde(rename = "service_requests")]
    ServiceRequests,
    #[serde(rename = "stock_balances")]
    StockBalances,
    #[serde(rename = "stock_documents")]
    StockDocuments,
    #[serde(rename = "stock_movements")]
    StockMovements,
    #[serde(rename = "stock_places")]
    StockPlaces,
    #[serde(rename = "stock_reservations")]
    StockReservations,
    #[serde(rename = "stock_transfers")]
    StockTransfers,
    #[serde(rename = "survey_responses")]
    SurveyResponses,
    #[serde(rename = "symptoms")]
    Symptoms,
    #[serde(rename = "tasks")]
    Tasks,
    #[serde(rename = "vehicles")]
    Vehicles,
    #[serde(rename = "visits")]
    Visits,
    #[serde(rename = "warranty_registrations")]
    WarrantyRegistrations,
}

crate::rt::text_enum!(
    ExportList { Accounts = "accounts", AuditEvents = "audit_events", CreditNotes =
    "credit_notes", Employees = "employees", FaultCodes = "fault_codes",
    GoodwillAuthorisations = "goodwill_authorisations", Imports = "imports",
    InstalledUnits = "installed_units", Invoices = "invoices", Items = "items", Jobs =
    "jobs", OldParts = "old_parts", Parties = "parties", Payments = "payments",
    ProductModels = "product_models", RecoveryCases = "recovery_cases", SerialUnits =
    "serial_units", ServiceCodes = "service_codes", ServiceLocations =
    "service_locations", ServiceRequests = "service_requests", StockBalances =
    "stock_balances", StockDocuments = "stock_documents", StockMovements =
    "stock_movements", StockPlaces = "stock_places", StockReservations =
    "stock_reservations", StockTransfers = "stock_transfers", SurveyResponses =
    "survey_responses", Symptoms = "symptoms", Tasks = "tasks", Vehicles = "vehicles",
    Visits = "visits", WarrantyRegistrations = "warranty_registrations" }
);

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExportFormat {
    #[serde(rename = "csv")]
    Csv,
    #[serde(rename = "xlsx")]
    Xlsx,
}

crate::rt::text_enum!(ExportFormat { Csv = "csv", Xlsx = "xlsx" });

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ExportState {
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
    ExportState { Queued = "queued", Running = "running", Succeeded = "succeeded", Failed
    = "failed" }
);

/// What to write, and how.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportPrototype {
    pub list: ExportList,
    /// The query of the list, as in `state=issued&sort=due_on`.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(
        length(min = 0, max = 2000),
        regex(path = *EXPORT_PROTOTYPE_QUERY_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 2000,
            pattern = "^[^\\x00-\\x1f]*$",
            nullable = false
        )
    )]
    pub query: Option<String>,
    pub format: ExportFormat,
}

static EXPORT_PROTOTYPE_QUERY_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f]*$").expect("the generator compiled it") });

/// A list as a file.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Export {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub list: ExportList,
    pub format: ExportFormat,
    pub state: ExportState,
    /// How many rows were written so far.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 100000))]
    pub rows: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub failure: Option<crate::common::LocalizedText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub finished_at: Option<crate::rt::Instant>,
}

use crate::rt;

/// Lists as files, with the rows, fields and order that the caller sees.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait ExportsApi: rt::Service {
    /// Export a list
    ///
    /// Writes all rows of a list into a file, up to 100,000 of them, with the filters and the order of the query that is given. Only what the caller may see is in it. Texts that a spreadsheet program would take for a formula are defused.
    ///
    /// `POST /exports`
    async fn create_export(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ExportPrototype,
    ) -> Result<rt::Recorded<rt::Created<Export>>, Self::Error>;
    /// Fetch an export
    ///
    /// Fetches how far an export is.
    ///
    /// `GET /exports/{export_id}`
    async fn get_export(
        app: &Self::App,
        cx: rt::Cx,
        export_id: uuid::Uuid,
    ) -> Result<Export, Self::Error>;
    /// Download an export
    ///
    /// Answers the file, for 30 days, to whoever asked for it.
    ///
    /// `GET /exports/{export_id}/content`
    async fn get_export_content(
        app: &Self::App,
        cx: rt::Cx,
        export_id: uuid::Uuid,
    ) -> Result<rt::Download, Self::Error>;
}

pub static CREATE_EXPORT: rt::Operation = rt::Operation {
    id: "create_export",
    tag: "exports",
    method: rt::Method::POST,
    path: "/exports",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ExportPrototype"),
    query: &[],
};

pub static GET_EXPORT: rt::Operation = rt::Operation {
    id: "get_export",
    tag: "exports",
    method: rt::Method::GET,
    path: "/exports/{export_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
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

pub static GET_EXPORT_CONTENT: rt::Operation = rt::Operation {
    id: "get_export_content",
    tag: "exports",
    method: rt::Method::GET,
    path: "/exports/{export_id}/content",
    status: 200,
    access: &[
        crate::security::Role::Agent,
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

/// The operations of this domain, as `T` answers them.
pub fn operations<T: ExportsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 3] = [
        (
            &CREATE_EXPORT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_export(&mut call).await?;
                let reply = T::create_export(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_export_reply(&call, reply)
            }),
        ),
        (
            &GET_EXPORT,
            |app, call| Box::pin(async move {
                let (export_id,) = wire::get_export(&call)?;
                let reply = T::get_export(&app, call.cx(), export_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_export_reply(&call, reply)
            }),
        ),
        (
            &GET_EXPORT_CONTENT,
            |app, call| Box::pin(async move {
                let (export_id,) = wire::get_export_content(&call)?;
                let reply = T::get_export_content(&app, call.cx(), export_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_export_content_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) async fn create_export(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ExportPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ExportPrototype>().await?))
    }
    pub(super) fn create_export_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<Export>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_export(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("export_id")?,))
    }
    pub(super) fn get_export_reply(
        call: &rt::Call,
        reply: Export,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_export_content(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("export_id")?,))
    }
    pub(super) fn get_export_content_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&CREATE_EXPORT)
        .idempotency_key()
        .json::<ExportPrototype>()
        .reply(wire::create_export_reply);
    document.operation(&GET_EXPORT).id("export_id").reply(wire::get_export_reply);
    document
        .operation(&GET_EXPORT_CONTENT)
        .id("export_id")
        .reply(wire::get_export_content_reply);
}
