use contract::{
    common::Language,
    exports::{ExportFormat, ExportList, ExportState},
    rt::{LocalBoxFuture, Mounted, Principal, TextEnum, Within},
    security::Role,
};
use documents::sheet::{self, Sheet};
use kernel::{App, Error, OrNotFound, Result, Say, Text, Viewer, Work, files};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

use super::{
    api::kind_of,
    columns,
    export::{self, ExportChanged},
};

/// What the worker calls this.
pub const RUN: &str = "server.run_export";

/// The most rows of a file.
const MOST: usize = 100_000;

/// An export that waits.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Pending {
    pub export_id: Uuid,
}

/// With what rights an export was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Caller {
    subject: Uuid,
    session: Uuid,
    organization: Uuid,
    roles: Vec<Role>,
    branches: Vec<Uuid>,
}

impl Caller {
    pub fn of(principal: &Principal) -> Self {
        Self {
            subject: principal.subject,
            session: principal.session,
            organization: principal.organization,
            roles: principal.roles.clone(),
            branches: principal.branches.clone(),
        }
    }

    fn principal(self) -> Principal {
        Principal {
            subject: self.subject,
            session: self.session,
            organization: self.organization,
            roles: self.roles,
            branches: self.branches,
            ..Principal::default()
        }
    }
}

/// A list, page by page.
pub struct Pages {
    list: Mounted,
    query: String,
}

impl Pages {
    pub fn of(app: &App, list: ExportList, query: &str) -> Result<Self> {
        let operation = format!("list_{}", list.as_str());
        let app = Arc::new(app.at(app.clock.clone()));
        let mounted = crate::mounts::all(&app);
        let list = mounted.into_iter().find(|mounted| mounted.operation.id == operation);
        let list = list.ok_or_else(|| Error::internal(format!("no operation {operation}")))?;
        Ok(Self { list, query: query.trim_start_matches('?').to_owned() })
    }

    pub async fn first(&self, principal: &Principal) -> Result<Value> {
        self.page(principal, 1, None).await
    }

    async fn page(&self, principal: &Principal, limit: u32, cursor: Option<&str>) -> Result<Value> {
        // How many rows a page has, and where it begins, is the export's to say.
        let mut query = format!("limit={limit}");
        if let Some(cursor) = cursor {
            query = format!("{query}&cursor={cursor}");
        }
        if !self.query.is_empty() {
            query = format!("{query}&{}", self.query);
        }
        let given = Within { query: &query, ..Within::default() };
        Ok(serde_json::from_slice(&self.list.within(principal, given).await?)?)
    }
}

/// Writes an export.
pub fn run(app: &App, organization: Uuid, pending: Pending) -> LocalBoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let rows = Viewer::system(organization).select::<export::Entity>();
        let row = rows.filter(export::Column::Id.eq(pending.export_id)).one(app.db()).await?;
        let row = row.or_not_found("export")?;
        if !matches!(row.state.0, ExportState::Queued | ExportState::Running) {
            return Ok(());
        }
        let caller: Caller = serde_json::from_value(row.caller.clone())?;
        let principal = caller.principal();
        let viewer = Viewer::new(&principal);
        let outcome = write(app, &row, &principal).await;
        let done = app.act(RUN, viewer, async |work| match &outcome {
            Ok((bytes, rows)) => finish(app, work, row.id, bytes, *rows).await,
            Err(Error::Problem(_)) => give_up(work, row.id).await,
            Err(other) => Err(Error::internal(other)),
        });
        done.await
    })
}

async fn write(app: &App, row: &export::Model, principal: &Principal) -> Result<(Vec<u8>, usize)> {
    let columns = columns::of(row.list.0);
    let language = match row.language.0 {
        Language::Fa => documents::Language::Fa,
        Language::En => documents::Language::En,
    };
    let pages = Pages::of(app, row.list.0, &row.query)?;
    let zone = app.settings.zone();
    let mut rows = Vec::new();
    let mut cursor: Option<String> = None;
    while rows.len() < MOST {
        let page = pages.page(principal, 200, cursor.as_deref()).await?;
        for item in page["items"].as_array().into_iter().flatten() {
            rows.push(columns.iter().map(|column| column.cell(item, language, zone)).collect());
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => break,
        }
    }
    rows.truncate(MOST);
    let count = rows.len();
    let table = Sheet {
        title: row.list.0.as_str().replace('_', "-"),
        columns: columns.iter().map(|column| column.heading(language)).collect(),
        rows,
        rtl: language == documents::Language::Fa,
    };
    let bytes = match row.format.0 {
        ExportFormat::Csv => sheet::csv(&table),
        ExportFormat::Xlsx => sheet::xlsx(&table),
    };
    Ok((bytes.map_err(Error::internal)?, count))
}

async fn finish(app: &App, work: &Work<'_>, id: Uuid, bytes: &[u8], rows: usize) -> Result<()> {
    let row = lock(work, id).await?;
    let (media_type, extension) = kind_of(row.format.0);
    let day = work.now.with_timezone(&app.settings.zone()).format("%Y-%m-%d");
    let name = format!("{}-{day}.{extension}", row.list.0.as_str().replace('_', "-"));
    let file = files::keep(app, work, &name, media_type, bytes).await?;
    let mut change = next_version(row);
    change.state = Set(Text(ExportState::Succeeded));
    change.rows = Set(i32::try_from(rows).unwrap_or(i32::MAX));
    change.file_id = Set(Some(file.id));
    change.finished_at = Set(Some(work.now));
    work.emit(&ExportChanged(change.update(work.db()).await?)).await
}

/// The list can't be read any more with the rights that it was asked for with.
async fn give_up(work: &Work<'_>, id: Uuid) -> Result<()> {
    let why = Say::new("The list can’t be read any more.", "این فهرست دیگر خوانده نمی‌شود.");
    let mut change = next_version(lock(work, id).await?);
    change.state = Set(Text(ExportState::Failed));
    change.failure_fa = Set(Some(why.fa));
    change.failure_en = Set(Some(why.en));
    change.finished_at = Set(Some(work.now));
    work.emit(&ExportChanged(change.update(work.db()).await?)).await
}

async fn lock(work: &Work<'_>, id: Uuid) -> Result<export::Model> {
    let rows = work.viewer.select::<export::Entity>().filter(export::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("export")
}

fn next_version(row: export::Model) -> export::ActiveModel {
    let version = row.version + 1;
    export::ActiveModel { version: Set(version), ..row.into_active_model() }
}
