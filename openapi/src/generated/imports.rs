//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Files of many rows, read row by row, with a reason for every row that wasn't taken.

use validator::Validate;

/// What the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ImportKind {
    #[serde(rename = "installed_units")]
    InstalledUnits,
}

crate::rt::text_enum!(ImportKind { InstalledUnits = "installed_units" });

/// Whether rows are taken, or only looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ImportMode {
    #[serde(rename = "validate")]
    Validate,
    #[serde(rename = "commit")]
    Commit,
}

crate::rt::text_enum!(ImportMode { Validate = "validate", Commit = "commit" });

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ImportState {
    #[serde(rename = "queued")]
    Queued,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "succeeded")]
    Succeeded,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "undone")]
    Undone,
}

crate::rt::text_enum!(
    ImportState { Queued = "queued", Running = "running", Succeeded = "succeeded", Failed
    = "failed", Undone = "undone" }
);

/// What a row came to. `same` was there before and stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ImportOutcome {
    #[serde(rename = "new")]
    New,
    #[serde(rename = "changed")]
    Changed,
    #[serde(rename = "same")]
    Same,
    #[serde(rename = "refused")]
    Refused,
}

crate::rt::text_enum!(
    ImportOutcome { New = "new", Changed = "changed", Same = "same", Refused = "refused"
    }
);

/// The name of a column.
#[derive(Debug, Clone, PartialEq, serde::Serialize, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 60, pattern = "^[^\\x00-\\x1f]*$")
)]
pub struct ImportCell(pub String);

crate::rt::scalar!(ImportCell, String);

/// The stable name of a rule.
#[derive(Debug, Clone, PartialEq, serde::Serialize, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 60, pattern = "^[a-z0-9_]+$")
)]
pub struct ImportCode(pub String);

crate::rt::scalar!(ImportCode, String);

/// What it takes to import a file.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportPrototype {
    #[serde(deserialize_with = "crate::rt::presence::id")]
    pub file_id: uuid::Uuid,
    pub kind: ImportKind,
    pub mode: ImportMode,
    /// Takes a file again that was taken before, which is refused otherwise.
    #[serde(default = "import_prototype_default_force")]
    #[cfg_attr(feature = "schemas", schema(default = import_prototype_default_force))]
    pub force: bool,
}

fn import_prototype_default_force() -> bool {
    false
}

/// How many rows are done, of how many.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportProgress {
    /// Rows done.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub done: i32,
    /// Rows of the file.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub total: i32,
}

/// What the rows came to.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportCounts {
    /// Rows that weren't there.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub new: i32,
    /// Rows that were there and changed.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub changed: i32,
    /// Rows that were there and stay as they are.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub same: i32,
    /// Rows that break a rule.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 1000000))]
    pub refused: i32,
    /// After an undo, rows that stayed because they were used.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 1000000, nullable = false)
    )]
    pub kept: Option<i32>,
}

/// Why a file could not be read at all.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportFailure {
    pub code: ImportCode,
    pub detail: crate::common::LocalizedText,
    /// The byte at which it went wrong, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 0, maximum = 26214400, nullable = false)
    )]
    pub byte_offset: Option<i64>,
}

/// A file of many rows and what became of them.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Import {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub number: crate::common::Number,
    pub kind: ImportKind,
    pub mode: ImportMode,
    pub state: ImportState,
    pub file_id: uuid::Uuid,
    /// What the file is called.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 200, pattern = "^[^\\x00-\\x1f]*$")
    )]
    pub file_name: String,
    pub progress: ImportProgress,
    pub counts: ImportCounts,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub failure: Option<ImportFailure>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub finished_at: Option<crate::rt::Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub undo_until: Option<crate::rt::Instant>,
}

/// One page of imports.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Import>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// A rule that a row breaks.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportError {
    pub column: ImportCell,
    pub code: ImportCode,
    pub detail: crate::common::LocalizedText,
}

/// What an undo did with a row: removed what it added, kept it because something was done with it since, or left it because it only completed what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum ImportUndoOutcome {
    #[serde(rename = "removed")]
    Removed,
    #[serde(rename = "kept")]
    Kept,
    #[serde(rename = "left")]
    Left,
}

crate::rt::text_enum!(
    ImportUndoOutcome { Removed = "removed", Kept = "kept", Left = "left" }
);

/// What became of a row.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportRow {
    /// Its line in the sheet; 2 is the first one after the header.
    #[cfg_attr(feature = "schemas", schema(minimum = 2, maximum = 1000001))]
    pub row: i32,
    pub outcome: ImportOutcome,
    /// The serial as it is stored, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 0,
            max_length = 200,
            pattern = "^[^\\x00]*$",
            nullable = false
        )
    )]
    pub serial: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub installed_unit_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub undone: Option<ImportUndoOutcome>,
    /// The rules it breaks.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 20))]
    pub errors: Vec<ImportError>,
}

/// One page of rows.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ImportRowCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<ImportRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_imports`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListImportsQuery {
    /// Only the one with this number.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub number: Option<crate::common::Number>,
    /// Only imports in these states.
    #[serde(default)]
    #[validate(length(min = 0, max = 5))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 5, nullable = false)
    )]
    pub state: Vec<ImportState>,
    /// The most items to return.
    #[serde(default = "list_imports_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_imports_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_imports_default_limit() -> i32 {
    50
}

/// The query of `list_import_rows`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListImportRowsQuery {
    /// Only rows that came to this.
    #[serde(default)]
    #[validate(length(min = 0, max = 4))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 4, nullable = false)
    )]
    pub outcome: Vec<ImportOutcome>,
    /// The most items to return.
    #[serde(default = "list_import_rows_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_import_rows_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_import_rows_default_limit() -> i32 {
    50
}

/// Files of many rows, read row by row, with a reason for every row that wasn't taken.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait ImportsApi: rt::Service {
    /// List imports
    ///
    /// Lists the imports of the caller's organization, newest first.
    ///
    /// `GET /imports`
    async fn list_imports(
        app: &Self::App,
        cx: rt::Cx,
        query: ListImportsQuery,
    ) -> Result<ImportCollection, Self::Error>;
    /// Import a file
    ///
    /// Reads a CSV (UTF-8, comma or semicolon) or XLSX file that was uploaded before. `validate` says what would happen and changes nothing. Rows that break a rule are refused, the others are taken. Of a unit that is there already only what was missing is added.
    ///
    /// `POST /imports`
    async fn create_import(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: ImportPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<Import>>>, Self::Error>;
    /// Fetch an import
    ///
    /// Fetches how far an import is.
    ///
    /// `GET /imports/{import_id}`
    async fn get_import(
        app: &Self::App,
        cx: rt::Cx,
        import_id: uuid::Uuid,
    ) -> Result<rt::Tagged<Import>, Self::Error>;
    /// List the rows of an import
    ///
    /// Lists what became of each row, in the order of the file.
    ///
    /// `GET /imports/{import_id}/rows`
    async fn list_import_rows(
        app: &Self::App,
        cx: rt::Cx,
        import_id: uuid::Uuid,
        query: ListImportRowsQuery,
    ) -> Result<ImportRowCollection, Self::Error>;
    /// Download what was refused
    ///
    /// Answers the refused rows as they came, with a column that says why, to be mended and sent again.
    ///
    /// `GET /imports/{import_id}/refused-rows`
    async fn get_import_refused_rows(
        app: &Self::App,
        cx: rt::Cx,
        import_id: uuid::Uuid,
    ) -> Result<rt::Download, Self::Error>;
    /// Take an import back
    ///
    /// Removes what an import added, within 24 hours and as long as nothing was done with it since. What was used in the meantime stays, and is counted.
    ///
    /// `POST /imports/{import_id}/undo`
    async fn create_import_undo(
        app: &Self::App,
        cx: rt::Cx,
        import_id: uuid::Uuid,
        if_match: rt::IfMatch,
        key: rt::IdempotencyKey,
    ) -> Result<rt::Recorded<rt::Tagged<Import>>, Self::Error>;
}

pub static LIST_IMPORTS: rt::Operation = rt::Operation {
    id: "list_imports",
    tag: "imports",
    method: rt::Method::GET,
    path: "/imports",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "number",
            repeats: false,
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

pub static CREATE_IMPORT: rt::Operation = rt::Operation {
    id: "create_import",
    tag: "imports",
    method: rt::Method::POST,
    path: "/imports",
    status: 201,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("ImportPrototype"),
    query: &[],
};

pub static GET_IMPORT: rt::Operation = rt::Operation {
    id: "get_import",
    tag: "imports",
    method: rt::Method::GET,
    path: "/imports/{import_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static LIST_IMPORT_ROWS: rt::Operation = rt::Operation {
    id: "list_import_rows",
    tag: "imports",
    method: rt::Method::GET,
    path: "/imports/{import_id}/rows",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "outcome",
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

pub static GET_IMPORT_REFUSED_ROWS: rt::Operation = rt::Operation {
    id: "get_import_refused_rows",
    tag: "imports",
    method: rt::Method::GET,
    path: "/imports/{import_id}/refused-rows",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static CREATE_IMPORT_UNDO: rt::Operation = rt::Operation {
    id: "create_import_undo",
    tag: "imports",
    method: rt::Method::POST,
    path: "/imports/{import_id}/undo",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: true,
    body: None,
    query: &[],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: ImportsApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 6] = [
        (
            &LIST_IMPORTS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_imports(&call)?;
                let reply = T::list_imports(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_imports_reply(&call, reply)
            }),
        ),
        (
            &CREATE_IMPORT,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_import(&mut call).await?;
                let reply = T::create_import(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_import_reply(&call, reply)
            }),
        ),
        (
            &GET_IMPORT,
            |app, call| Box::pin(async move {
                let (import_id,) = wire::get_import(&call)?;
                let reply = T::get_import(&app, call.cx(), import_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_import_reply(&call, reply)
            }),
        ),
        (
            &LIST_IMPORT_ROWS,
            |app, call| Box::pin(async move {
                let (import_id, query) = wire::list_import_rows(&call)?;
                let reply = T::list_import_rows(&app, call.cx(), import_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::list_import_rows_reply(&call, reply)
            }),
        ),
        (
            &GET_IMPORT_REFUSED_ROWS,
            |app, call| Box::pin(async move {
                let (import_id,) = wire::get_import_refused_rows(&call)?;
                let reply = T::get_import_refused_rows(&app, call.cx(), import_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_import_refused_rows_reply(&call, reply)
            }),
        ),
        (
            &CREATE_IMPORT_UNDO,
            |app, mut call| Box::pin(async move {
                let (import_id, if_match, key) = wire::create_import_undo(&mut call)
                    .await?;
                let reply = T::create_import_undo(
                        &app,
                        call.cx(),
                        import_id,
                        if_match,
                        key,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::create_import_undo_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_imports(call: &rt::Call) -> rt::Result<(ListImportsQuery,)> {
        Ok((call.query::<ListImportsQuery>()?,))
    }
    pub(super) fn list_imports_reply(
        call: &rt::Call,
        reply: ImportCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_import(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, ImportPrototype)> {
        Ok((call.idempotency_key().await?, call.json::<ImportPrototype>().await?))
    }
    pub(super) fn create_import_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<Import>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_import(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("import_id")?,))
    }
    pub(super) fn get_import_reply(
        call: &rt::Call,
        reply: rt::Tagged<Import>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_import_rows(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, ListImportRowsQuery)> {
        Ok((call.path::<uuid::Uuid>("import_id")?, call.query::<ListImportRowsQuery>()?))
    }
    pub(super) fn list_import_rows_reply(
        call: &rt::Call,
        reply: ImportRowCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_import_refused_rows(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("import_id")?,))
    }
    pub(super) fn get_import_refused_rows_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
    pub(super) async fn create_import_undo(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, rt::IdempotencyKey)> {
        Ok((
            call.path::<uuid::Uuid>("import_id")?,
            call.if_match()?,
            call.idempotency_key().await?,
        ))
    }
    pub(super) fn create_import_undo_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Tagged<Import>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_IMPORTS)
        .query::<ListImportsQuery>()
        .reply(wire::list_imports_reply);
    document
        .operation(&CREATE_IMPORT)
        .idempotency_key()
        .json::<ImportPrototype>()
        .reply(wire::create_import_reply);
    document.operation(&GET_IMPORT).id("import_id").reply(wire::get_import_reply);
    document
        .operation(&LIST_IMPORT_ROWS)
        .id("import_id")
        .query::<ListImportRowsQuery>()
        .reply(wire::list_import_rows_reply);
    document
        .operation(&GET_IMPORT_REFUSED_ROWS)
        .id("import_id")
        .reply(wire::get_import_refused_rows_reply);
    document
        .operation(&CREATE_IMPORT_UNDO)
        .id("import_id")
        .if_match()
        .idempotency_key()
        .reply(wire::create_import_undo_reply);
}
