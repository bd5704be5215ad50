//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! Photos and papers that belong to rows of other resources.

use validator::Validate;

/// Whether it may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub enum FileState {
    #[serde(rename = "ready")]
    Ready,
    #[serde(rename = "rejected")]
    Rejected,
}

crate::rt::text_enum!(FileState { Ready = "ready", Rejected = "rejected" });

/// A stored file.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct File {
    pub id: uuid::Uuid,
    pub created_at: crate::rt::Instant,
    /// What it is called.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 200, pattern = "^[^\\x00-\\x1f]*$")
    )]
    pub name: String,
    /// What it is.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 3, max_length = 100, pattern = "^[a-z0-9.+/-]+$")
    )]
    pub media_type: String,
    /// Its length in bytes as stored.
    #[cfg_attr(feature = "schemas", schema(minimum = 0, maximum = 26214400))]
    pub size: i64,
    /// The digest of the bytes that were sent.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 64, max_length = 64, pattern = "^[0-9a-f]{64}$")
    )]
    pub sha256: String,
    /// Of a picture in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 20000, nullable = false)
    )]
    pub width: Option<i32>,
    /// Of a picture in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 20000, nullable = false)
    )]
    pub height: Option<i32>,
    pub state: FileState,
}

use crate::rt;

/// The query of `create_file`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct CreateFileQuery {
    /// What the file is called.
    #[serde(default)]
    #[validate(
        length(min = 1, max = 200),
        regex(path = *CREATE_FILE_QUERY_NAME_PATTERN)
    )]
    #[cfg_attr(
        feature = "schemas",
        schema(
            min_length = 1,
            max_length = 200,
            pattern = "^[^\\x00-\\x1f/\\\\]*$",
            nullable = false
        )
    )]
    pub name: Option<String>,
}

static CREATE_FILE_QUERY_NAME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[^\\x00-\\x1f/\\\\]*$").expect("the generator compiled it") });

/// Photos and papers that belong to rows of other resources.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait FilesApi: rt::Service {
    /// Upload a file
    ///
    /// Stores a photo (jpeg, png, webp), a PDF or a sheet (CSV, XLSX) of at most 25 MB. Its content decides what it is. Photos are written anew, without what a camera noted in them. The same bytes sent again by the same caller are the same file.
    ///
    /// `POST /files`
    async fn create_file(
        app: &Self::App,
        cx: rt::Cx,
        query: CreateFileQuery,
        body: rt::Bytes,
    ) -> Result<rt::Created<File>, Self::Error>;
    /// Fetch what is known of a file
    ///
    /// Fetches name, type and size of a file.
    ///
    /// `GET /files/{file_id}`
    async fn get_file(
        app: &Self::App,
        cx: rt::Cx,
        file_id: uuid::Uuid,
    ) -> Result<File, Self::Error>;
    /// Download a file
    ///
    /// Answers the bytes of a file, to be saved.
    ///
    /// `GET /files/{file_id}/content`
    async fn get_file_content(
        app: &Self::App,
        cx: rt::Cx,
        file_id: uuid::Uuid,
    ) -> Result<rt::Download, Self::Error>;
}

pub static CREATE_FILE: rt::Operation = rt::Operation {
    id: "create_file",
    tag: "files",
    method: rt::Method::POST,
    path: "/files",
    status: 201,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
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
    query: &[
        rt::QueryParameter {
            name: "name",
            repeats: false,
        },
    ],
};

pub static GET_FILE: rt::Operation = rt::Operation {
    id: "get_file",
    tag: "files",
    method: rt::Method::GET,
    path: "/files/{file_id}",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
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

pub static GET_FILE_CONTENT: rt::Operation = rt::Operation {
    id: "get_file_content",
    tag: "files",
    method: rt::Method::GET,
    path: "/files/{file_id}/content",
    status: 200,
    access: &[
        crate::security::Role::Guest,
        crate::security::Role::LinkHolder,
        crate::security::Role::Customer,
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
pub fn operations<T: FilesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 3] = [
        (
            &CREATE_FILE,
            |app, mut call| Box::pin(async move {
                let (query, body) = wire::create_file(&mut call).await?;
                let reply = T::create_file(&app, call.cx(), query, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_file_reply(&call, reply)
            }),
        ),
        (
            &GET_FILE,
            |app, call| Box::pin(async move {
                let (file_id,) = wire::get_file(&call)?;
                let reply = T::get_file(&app, call.cx(), file_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_file_reply(&call, reply)
            }),
        ),
        (
            &GET_FILE_CONTENT,
            |app, call| Box::pin(async move {
                let (file_id,) = wire::get_file_content(&call)?;
                let reply = T::get_file_content(&app, call.cx(), file_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_file_content_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) async fn create_file(
        call: &mut rt::Call,
    ) -> rt::Result<(CreateFileQuery, rt::Bytes)> {
        Ok((call.query::<CreateFileQuery>()?, call.raw().await?))
    }
    pub(super) fn create_file_reply(
        call: &rt::Call,
        reply: rt::Created<File>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_file(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("file_id")?,))
    }
    pub(super) fn get_file_reply(
        call: &rt::Call,
        reply: File,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_file_content(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("file_id")?,))
    }
    pub(super) fn get_file_content_reply(
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
        .operation(&CREATE_FILE)
        .query::<CreateFileQuery>()
        .raw()
        .reply(wire::create_file_reply);
    document.operation(&GET_FILE).id("file_id").reply(wire::get_file_reply);
    document
        .operation(&GET_FILE_CONTENT)
        .id("file_id")
        .reply(wire::get_file_content_reply);
}
