//! The contract's operations on imports.

use contract::{
    imports::{
        Import, ImportCollection, ImportPrototype, ImportRowCollection, ImportsApi,
        ListImportRowsQuery, ListImportsQuery,
    },
    rt::{Created, Cx, Download, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, Pager, Result, Viewer};
use sea_orm::entity::prelude::Uuid;

use super::{actions, batch, undo};

/// The operations on imports.
pub struct Imports;

impl Service for Imports {
    type App = App;
    type Error = Error;
}

impl ImportsApi for Imports {
    async fn list_imports(app: &App, cx: Cx, query: ListImportsQuery) -> Result<ImportCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Id, row.id));
        Ok(ImportCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn create_import(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ImportPrototype,
    ) -> Result<Recorded<Created<Tagged<Import>>>> {
        let work = app.once(&cx, &key, async |work| {
            let import = actions::create(work, &body).await?;
            let location = format!("/api/v1/imports/{}", import.id);
            Ok(Created { location, reply: tagged(import) })
        });
        work.await
    }

    async fn get_import(app: &App, cx: Cx, import_id: Uuid) -> Result<Tagged<Import>> {
        actions::find(app.db(), &Viewer::new(&cx.principal), import_id).await.map(tagged)
    }

    async fn list_import_rows(
        app: &App,
        cx: Cx,
        import_id: Uuid,
        query: ListImportRowsQuery,
    ) -> Result<ImportRowCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = actions::rows(app.db(), &viewer, import_id, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Int(row.row_number.into()), row.id));
        let items = rows.into_iter().map(TryInto::try_into).collect::<Result<_>>()?;
        Ok(ImportRowCollection { items, next_cursor })
    }

    async fn get_import_refused_rows(app: &App, cx: Cx, import_id: Uuid) -> Result<Download> {
        let viewer = Viewer::new(&cx.principal);
        let import = actions::find(app.db(), &viewer, import_id).await?;
        let bytes = actions::refused(app.db(), &viewer, &import, cx.language).await?;
        Ok(Download {
            media_type: "text/csv".to_owned(),
            file_name: format!("{}-refused.csv", import.number),
            bytes: bytes.into(),
        })
    }

    async fn create_import_undo(
        app: &App,
        cx: Cx,
        import_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
    ) -> Result<Recorded<Tagged<Import>>> {
        let work = app
            .once(&cx, &key, async |work| undo::undo(work, import_id, if_match).await.map(tagged));
        work.await
    }
}

fn tagged(import: batch::Model) -> Tagged<Import> {
    Tagged { version: import.version, body: import.into() }
}
