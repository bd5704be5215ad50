use contract::{
    common::Language,
    exports::{Export, ExportFormat, ExportPrototype, ExportState, ExportsApi},
    rt::{Created, Cx, Download, IdempotencyKey, Language as Spoken, Recorded, Service},
};
use kernel::{App, Error, OrNotFound, Result, Text, Viewer, files};
use sea_orm::{ActiveValue::Set, QueryFilter, entity::prelude::*};

use super::{
    export::{self, ExportAsked},
    run::{Caller, Pages, Pending, RUN},
};

/// The operations on exports.
pub struct Exports;

impl Service for Exports {
    type App = App;
    type Error = Error;
}

impl ExportsApi for Exports {
    async fn create_export(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ExportPrototype,
    ) -> Result<Recorded<Created<Export>>> {
        let query = body.query.clone().unwrap_or_default();
        // A list that is closed to the caller, and a query that it doesn't know, are said at once.
        Pages::of(app, body.list, &query)?.first(&cx.principal).await?;
        let language = match cx.language {
            Spoken::Fa => Language::Fa,
            Spoken::En => Language::En,
        };
        let caller = serde_json::to_value(Caller::of(&cx.principal))?;
        let work = app.once(&cx, &key, async |work| {
            let row = export::ActiveModel {
                id: Set(work.new_id()),
                version: Set(1),
                created_at: Set(work.now),
                created_by: Set(work.viewer.subject()),
                organization_id: Set(work.viewer.organization()),
                list: Set(Text(body.list)),
                query: Set(query.clone()),
                format: Set(Text(body.format)),
                language: Set(Text(language)),
                caller: Set(caller.clone()),
                state: Set(Text(ExportState::Queued)),
                rows: Set(0),
                file_id: Set(None),
                failure_fa: Set(None),
                failure_en: Set(None),
                finished_at: Set(None),
            };
            let fact = ExportAsked(row.insert(work.db()).await?);
            work.defer(RUN, &Pending { export_id: fact.0.id }, work.now).await?;
            work.emit(&fact).await?;
            let location = format!("/api/v1/exports/{}", fact.0.id);
            Ok(Created { location, reply: Export::from(fact.0) })
        });
        work.await
    }

    async fn get_export(app: &App, cx: Cx, export_id: Uuid) -> Result<Export> {
        find(app, &cx, export_id).await.map(Export::from)
    }

    async fn get_export_content(app: &App, cx: Cx, export_id: Uuid) -> Result<Download> {
        let export = find(app, &cx, export_id).await?;
        let id = export.file_id.or_not_found("export")?;
        let viewer = Viewer::new(&cx.principal);
        let rows = viewer.select::<files::Entity>().filter(files::Column::Id.eq(id));
        let file = rows.one(app.db()).await?.or_not_found("export")?;
        let bytes = files::bytes(app, &file).await?;
        Ok(Download { media_type: file.media_type, file_name: file.name, bytes: bytes.into() })
    }
}

async fn find(app: &App, cx: &Cx, id: Uuid) -> Result<export::Model> {
    let rows = Viewer::new(&cx.principal).select::<export::Entity>();
    rows.filter(export::Column::Id.eq(id)).one(app.db()).await?.or_not_found("export")
}

/// What a file of a format is, and how its name ends.
pub fn kind_of(format: ExportFormat) -> (&'static str, &'static str) {
    match format {
        ExportFormat::Csv => ("text/csv", "csv"),
        ExportFormat::Xlsx => {
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
        }
    }
}
