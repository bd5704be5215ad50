//! Photos and papers. Bytes lie in a store; what is known of them, in a table. A file belongs to
//! whoever sent it until it is attached to a row; from then on it is seen by who sees the row.

mod api;
mod picture;
mod store;

use contract::{files::FileState, rt::Say};
use sea_orm::{ActiveValue::Set, Condition, QueryFilter, entity::prelude::*};
use serde::Serialize;

use crate::{
    App, Error, Fact, Finding, Result, Row, RowPolicy, Subject, Text, Viewer, Work, guarded,
    subjects,
};

pub use api::Files;
pub use store::{Folder, Store};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub created_at: DateTimeUtc,
    /// The account that sent it, or the session of a guest.
    pub owner: Uuid,
    pub name: String,
    pub media_type: String,
    pub size: i64,
    /// Of the bytes that were sent, in hex.
    pub sha256: String,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub state: Text<FileState>,
    /// The row it is attached to.
    pub subject_kind: Option<String>,
    pub subject_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::any().add(Column::Owner.eq(viewer.subject())).add(subjects::visible(
            viewer,
            Column::SubjectKind,
            Column::SubjectId,
        ))
    }
}

pub struct FileCreated(pub Model);

impl Fact for FileCreated {
    const NAME: &'static str = "file.ready";
    type Row = Model;

    fn row(&self) -> &Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

impl Row for Model {
    const KIND: &'static str = "file";
    const PERSONAL: &'static [&'static str] = &["name"];

    fn id(&self) -> Uuid {
        self.id
    }

    /// A file never changes.
    fn version(&self) -> i64 {
        1
    }
}

/// Attaches files to a row. They must be the caller's own, or attached to this row already;
/// `pointer` is where the body names them.
pub async fn attach(
    work: &Work<'_>,
    files: &[Uuid],
    subject: Subject,
    pointer: &str,
) -> Result<Vec<Model>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let rows = work.viewer.select::<Entity>().filter(Column::Id.is_in(files.iter().copied()));
    let rows = rows.all(work.db()).await?;
    for (index, id) in files.iter().enumerate() {
        let usable = rows.iter().any(|row| {
            let free = row.subject_id.is_none() || row.subject_id == Some(subject.id);
            row.id == *id && free && row.state.0 == FileState::Ready
        });
        if !usable {
            let why = Say::new("There is no such file of yours.", "چنین پرونده‌ای از شما نیست.");
            // A field for one file is no list.
            let at = match pointer.ends_with("_id") {
                true => pointer.to_owned(),
                false => format!("{pointer}/{index}"),
            };
            return Err(Error::field(&at, "not_found", why));
        }
    }
    let attached = guarded::<Entity>()
        .col_expr(Column::SubjectKind, Expr::value(subject.kind))
        .col_expr(Column::SubjectId, Expr::value(subject.id))
        .filter(Column::Id.is_in(files.iter().copied()));
    work.update_where(attached).await
}

/// Lets a row refer to files that the caller may know of. Those that hang on nothing yet hang on
/// this row from now on; `pointer` is where the body names them.
pub async fn refer(work: &Work<'_>, files: &[Uuid], subject: Subject, pointer: &str) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let rows = work.viewer.select::<Entity>().filter(Column::Id.is_in(files.iter().copied()));
    let rows = rows.filter(Column::State.eq(Text(FileState::Ready))).all(work.db()).await?;
    for (index, id) in files.iter().enumerate() {
        if rows.iter().all(|row| row.id != *id) {
            let why = Say::new("There is no such file.", "چنین پرونده‌ای نیست.");
            return Err(Error::field(&format!("{pointer}/{index}"), "not_found", why));
        }
    }
    let free = rows.iter().filter(|row| row.subject_id.is_none()).map(|row| row.id);
    attach(work, &free.collect::<Vec<_>>(), subject, pointer).await.map(drop)
}

/// Hands the files of a guest to the account that the guest turned out to be.
pub async fn adopt(work: &Work<'_>, guest: Uuid, account: Uuid) -> Result<()> {
    let adopted = guarded::<Entity>()
        .col_expr(Column::Owner, Expr::value(account))
        .filter(Column::Owner.eq(guest));
    work.update_where(adopted).await.map(drop)
}

/// The files that are attached to a row, oldest first: ids only.
pub async fn of_subject(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    subject: Subject,
) -> Result<Vec<Model>> {
    use sea_orm::QueryOrder;
    let rows = viewer
        .select::<Entity>()
        .filter(Column::SubjectKind.eq(subject.kind))
        .filter(Column::SubjectId.eq(subject.id));
    Ok(rows.order_by_asc(Column::Id).all(db).await?)
}

/// The bytes of a file that its reader may see.
pub async fn bytes(app: &App, file: &Model) -> Result<Vec<u8>> {
    app.files.get(file.id).await.map_err(Error::Internal)
}

/// Stores bytes that Vafa made itself, as an export; they belong to who asked for them.
pub async fn keep(
    app: &App,
    work: &Work<'_>,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<Model> {
    let kept = Kept {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        sha256: hex(bytes),
        size: bytes.len(),
        dimensions: None,
    };
    let id = work.new_id();
    app.files.put(id, bytes).await.map_err(Error::Internal)?;
    insert(work, id, kept).await
}

/// Files that the database knows of and whose bytes are not there.
pub async fn check(app: &App) -> Result<Vec<Finding>> {
    use sea_orm::{QueryOrder, QuerySelect};
    let system = Viewer::system(Uuid::nil());
    let (mut findings, mut after) = (Vec::new(), Uuid::nil());
    loop {
        let rows = system.select::<Entity>().filter(Column::Id.gt(after));
        let rows = rows.order_by_asc(Column::Id).limit(1_000).all(app.db()).await?;
        let Some(last) = rows.last() else { return Ok(findings) };
        after = last.id;
        for row in rows.iter().filter(|row| row.state.0 == FileState::Ready) {
            if !app.files.has(row.id).await.map_err(Error::Internal)? {
                let detail = format!("file {} ({})", row.id, row.media_type);
                findings.push(Finding { code: "file_missing", detail });
            }
        }
    }
}

struct Kept {
    name: String,
    media_type: String,
    sha256: String,
    size: usize,
    dimensions: Option<(u32, u32)>,
}

async fn insert(work: &Work<'_>, id: Uuid, kept: Kept) -> Result<Model> {
    let side = |side: u32| i32::try_from(side).ok();
    let row = ActiveModel {
        id: Set(id),
        organization_id: Set(work.viewer.organization()),
        created_at: Set(work.now),
        owner: Set(work.viewer.subject()),
        name: Set(kept.name),
        media_type: Set(kept.media_type),
        size: Set(i64::try_from(kept.size).unwrap_or(i64::MAX)),
        sha256: Set(kept.sha256),
        width: Set(kept.dimensions.and_then(|(width, _)| side(width))),
        height: Set(kept.dimensions.and_then(|(_, height)| side(height))),
        state: Set(Text(FileState::Ready)),
        subject_kind: Set(None),
        subject_id: Set(None),
    };
    let fact = FileCreated(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

fn hex(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
