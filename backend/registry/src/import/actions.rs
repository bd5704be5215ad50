//! What is done with imports at once; their rows are for [`super::run`].

use contract::{
    common::{LocalizedText, ProblemCode},
    imports::{
        Import, ImportCell, ImportCode, ImportCounts, ImportError, ImportFailure, ImportMode,
        ImportOutcome, ImportProgress, ImportPrototype, ImportRow, ImportState,
        ListImportRowsQuery, ListImportsQuery,
    },
    rt::Language,
};
use kernel::{Error, Numbering, OrNotFound, Order, Pager, Result, Say, Text, Viewer, Work, files};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};
use serde::Deserialize;

use super::{
    batch,
    events::ImportCreated,
    reasons, row,
    run::{Pending, RUN, undo_until},
};
use crate::Codes;

/// A rule that a row breaks, as it is kept.
#[derive(Deserialize)]
struct Broken {
    column: String,
    code: String,
}

pub async fn create(work: &Work<'_>, body: &ImportPrototype) -> Result<batch::Model> {
    let files = work.viewer.select::<files::Entity>();
    let file = files.filter(files::Column::Id.eq(body.file_id)).one(work.db()).await?;
    let file = file.ok_or_else(|| {
        let why = Say::new("There is no such file of yours.", "چنین پرونده‌ای از شما نیست.");
        Error::field("/file_id", "not_found", why)
    })?;
    let is_sheet = file.media_type == "text/csv"
        || file.media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    if !is_sheet {
        let why = Say::new("Send a CSV or an XLSX file.", "فایل CSV یا XLSX بفرستید.");
        return Err(Error::field("/file_id", "unsupported_media_type", why));
    }
    if body.mode == ImportMode::Commit && !body.force {
        not_taken_before(work, &file).await?;
    }
    let row = batch::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        number: Set(work.number(Numbering::Import).await?),
        kind: Set(Text(body.kind)),
        mode: Set(Text(body.mode)),
        state: Set(Text(ImportState::Queued)),
        file_id: Set(file.id),
        file_name: Set(file.name),
        header: Set(Codes::default()),
        total_rows: Set(0),
        done_rows: Set(0),
        new_rows: Set(0),
        changed_rows: Set(0),
        same_rows: Set(0),
        refused_rows: Set(0),
        kept_rows: Set(0),
        failure_code: Set(None),
        failure_fa: Set(None),
        failure_en: Set(None),
        failure_offset: Set(None),
        finished_at: Set(None),
    };
    let fact = ImportCreated(row.insert(work.db()).await?);
    work.defer(RUN, &Pending { import_id: fact.0.id }, work.now).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The same bytes are rarely meant to be taken twice.
async fn not_taken_before(work: &Work<'_>, file: &files::Model) -> Result<()> {
    use batch::Column;
    let same = work.system().select::<files::Entity>().select_only().column(files::Column::Id);
    let same = same
        .filter(files::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(files::Column::Sha256.eq(file.sha256.as_str()));
    let taken = [ImportState::Queued, ImportState::Running, ImportState::Succeeded];
    let earlier = work
        .viewer
        .select::<batch::Entity>()
        .filter(Column::Mode.eq(Text(ImportMode::Commit)))
        .filter(Column::State.is_in(taken.map(Text)))
        .filter(Column::FileId.in_subquery(same.into_query()))
        .order_by_desc(Column::Id);
    let Some(earlier) = earlier.one(work.db()).await? else { return Ok(()) };
    let number = earlier.number;
    let why = Say::new(
        format!("{number} took this file already; send `force` to take it again."),
        format!("این فایل را {number} ثبت کرده است؛ برای ثبت دوباره باید آن را تأیید کنید."),
    );
    Err(Error::refused(ProblemCode::AlreadyExists, why))
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<batch::Model> {
    let imports = viewer.select::<batch::Entity>().filter(batch::Column::Id.eq(id));
    imports.one(db).await?.or_not_found("import")
}

/// Newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListImportsQuery,
    page: &Pager,
) -> Result<Vec<batch::Model>> {
    use batch::Column;
    let mut rows = viewer.select::<batch::Entity>();
    if let Some(number) = &query.number {
        rows = rows.filter(Column::Number.eq(number.0.to_ascii_uppercase()));
    }
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    Ok(page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(db).await?)
}

/// In the order of the file.
pub async fn rows(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
    query: &ListImportRowsQuery,
    page: &Pager,
) -> Result<Vec<row::Model>> {
    use row::Column;
    find(db, viewer, id).await?;
    let mut rows = viewer.select::<row::Entity>().filter(Column::ImportId.eq(id));
    if !query.outcome.is_empty() {
        rows = rows.filter(Column::Outcome.is_in(query.outcome.iter().copied().map(Text)));
    }
    Ok(page.keyset(rows, Column::RowNumber, Order::Asc, Column::Id).all(db).await?)
}

/// The refused rows as they came, each with the reason, as a CSV that a spreadsheet opens.
pub async fn refused(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    import: &batch::Model,
    language: Language,
) -> Result<Vec<u8>> {
    use row::Column;
    let rows = viewer
        .select::<row::Entity>()
        .filter(Column::ImportId.eq(import.id))
        .filter(Column::Outcome.eq(Text(ImportOutcome::Refused)))
        .order_by_asc(Column::RowNumber)
        .all(db)
        .await?;
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let mut header: Vec<String> = import.header.0.iter().map(|cell| neutral(cell)).collect();
    header.push(Say::new("reason", "دلیل").to(language));
    writer.write_record(&header).map_err(Error::internal)?;
    for row in rows {
        let mut cells: Vec<String> = row.cells.0.iter().map(|cell| neutral(cell)).collect();
        cells.resize(import.header.0.len(), String::new());
        let broken: Vec<Broken> = serde_json::from_value(row.errors)?;
        let why = broken
            .into_iter()
            .map(|one| format!("{}: {}", one.column, reasons::of_code(&one.code).to(language)));
        cells.push(why.collect::<Vec<_>>().join(" "));
        writer.write_record(&cells).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(Error::internal)
}

/// A cell that a spreadsheet would run as a formula is text.
fn neutral(cell: &str) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

impl From<batch::Model> for Import {
    fn from(import: batch::Model) -> Self {
        let succeeded = import.state.0 == ImportState::Succeeded;
        let taken = succeeded && import.mode.0 == ImportMode::Commit;
        let failure = import.failure_code.zip(import.failure_fa).zip(import.failure_en);
        Self {
            undo_until: import.finished_at.filter(|_| taken).map(|at| undo_until(at).into()),
            id: import.id,
            version: import.version,
            created_at: import.created_at.into(),
            number: contract::common::Number(import.number),
            kind: import.kind.0,
            mode: import.mode.0,
            state: import.state.0,
            file_id: import.file_id,
            file_name: import.file_name,
            progress: ImportProgress { done: import.done_rows, total: import.total_rows },
            counts: ImportCounts {
                new: import.new_rows,
                changed: import.changed_rows,
                same: import.same_rows,
                refused: import.refused_rows,
                kept: (import.state.0 == ImportState::Undone).then_some(import.kept_rows),
            },
            failure: failure.map(|((code, fa), en)| ImportFailure {
                code: ImportCode(code),
                detail: LocalizedText { fa, en },
                byte_offset: import.failure_offset,
            }),
            finished_at: import.finished_at.map(Into::into),
        }
    }
}

impl TryFrom<row::Model> for ImportRow {
    type Error = Error;

    fn try_from(row: row::Model) -> Result<Self> {
        let broken: Vec<Broken> = serde_json::from_value(row.errors)?;
        let error = |one: Broken| {
            let Say { fa, en } = reasons::of_code(&one.code);
            let detail = LocalizedText { fa, en };
            ImportError { column: ImportCell(one.column), code: ImportCode(one.code), detail }
        };
        Ok(Self {
            row: row.row_number,
            outcome: row.outcome.0,
            serial: row.serial,
            installed_unit_id: row.installed_unit_id,
            undone: row.undone.map(|outcome| outcome.0),
            errors: broken.into_iter().map(error).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::neutral;

    #[test]
    fn no_cell_of_ours_is_a_formula() {
        assert_eq!(neutral("=HYPERLINK(\"x\",\"y\")"), "'=HYPERLINK(\"x\",\"y\")");
        assert_eq!(neutral("+98"), "'+98");
        assert_eq!(neutral("سارا"), "سارا");
    }
}
