use contract::{
    files::{CreateFileQuery, File, FilesApi},
    rt::{Bytes, Created, Cx, Download, Service},
};
use sea_orm::{QueryFilter, entity::prelude::*};

use super::{Column, Entity, Kept, Model, bytes, hex, insert, picture};
use crate::{App, Error, OrNotFound, Result, Viewer, Work};

/// The operations on files.
pub struct Files;

impl Service for Files {
    type App = App;
    type Error = Error;
}

impl FilesApi for Files {
    async fn create_file(
        app: &App,
        cx: Cx,
        query: CreateFileQuery,
        body: Bytes,
    ) -> Result<Created<File>> {
        let sha256 = hex(&body);
        let viewer = Viewer::new(&cx.principal);
        let known = viewer
            .select::<Entity>()
            .filter(Column::Owner.eq(viewer.subject()))
            .filter(Column::Sha256.eq(&sha256))
            .filter(Column::SubjectId.is_null());
        if let Some(known) = known.one(app.db()).await? {
            return Ok(created(known));
        }
        let name = query.name.unwrap_or_else(|| "file".to_owned());
        let given = name.clone();
        let checked = actix_web::web::block(move || picture::check(&body, &given));
        let checked = checked.await.map_err(Error::internal)??;
        let work = async |work: &Work<'_>| {
            let id = work.new_id();
            app.files.put(id, &checked.bytes).await.map_err(Error::Internal)?;
            let kept = Kept {
                name: name.clone(),
                media_type: checked.media_type.to_owned(),
                sha256: sha256.clone(),
                size: checked.bytes.len(),
                dimensions: checked.dimensions,
            };
            insert(work, id, kept).await
        };
        Ok(created(app.transact(&cx, work).await?))
    }

    async fn get_file(app: &App, cx: Cx, file_id: Uuid) -> Result<File> {
        Ok(find(app, &cx, file_id).await?.into())
    }

    async fn get_file_content(app: &App, cx: Cx, file_id: Uuid) -> Result<Download> {
        let file = find(app, &cx, file_id).await?;
        let bytes = bytes(app, &file).await?;
        Ok(Download { media_type: file.media_type, file_name: file.name, bytes: bytes.into() })
    }
}

async fn find(app: &App, cx: &Cx, id: Uuid) -> Result<Model> {
    let files = Viewer::new(&cx.principal).select::<Entity>().filter(Column::Id.eq(id));
    files.one(app.db()).await?.or_not_found("file")
}

fn created(file: Model) -> Created<File> {
    Created { location: format!("/api/v1/files/{}", file.id), reply: file.into() }
}

impl From<Model> for File {
    fn from(file: Model) -> Self {
        Self {
            id: file.id,
            created_at: file.created_at.into(),
            name: file.name,
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
            width: file.width,
            height: file.height,
            state: file.state.0,
        }
    }
}
