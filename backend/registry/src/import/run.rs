//! Rows are taken in chunks, each in a transaction of its own that also says how far it came: a
//! worker may die at any line, and the next one goes on where the last commit was.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use contract::{
    common::Language,
    imports::{ImportMode, ImportOutcome, ImportState},
    parties::PartyKind,
    rt::LocalBoxFuture,
};
use kernel::{App, OrNotFound, Result, Say, Text, Viewer, Work, files, text};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    batch,
    events::ImportFinished,
    reasons, row,
    rules::{self, Judged, Sold},
    sheet::{self, Sheet},
};
use crate::{
    Codes,
    catalogue::model,
    parties::{self, NewParty},
    places::{self, NewPlace, city, location},
    units::{self, NewUnit, unit},
};

/// What the worker calls this.
pub const RUN: &str = "registry.run_import";
/// How many rows one transaction takes.
const CHUNK: usize = 200;

/// An import that waits for its next chunk.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Pending {
    pub import_id: Uuid,
}

/// Takes the next chunk of an import, and has the one after it taken later.
pub fn run(app: &App, organization: Uuid, pending: Pending) -> LocalBoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let viewer = Viewer::system(organization);
        let import = viewer.select::<batch::Entity>();
        let import = import.filter(batch::Column::Id.eq(pending.import_id));
        let import = import.one(app.db()).await?.or_not_found("import")?;
        if !matches!(import.state.0, ImportState::Queued | ImportState::Running) {
            return Ok(());
        }
        let file = viewer.select::<files::Entity>().filter(files::Column::Id.eq(import.file_id));
        let file = file.one(app.db()).await?.or_not_found("file")?;
        let bytes = files::bytes(app, &file).await?;
        let read = match sheet::read(&bytes) {
            Ok(sheet) => judge(app, &viewer, &sheet).await?.map(|rows| (sheet, rows)),
            Err(unreadable) => {
                let (code, why, offset) = reasons::of_file(&unreadable);
                Err(Failure { code, why, offset })
            }
        };
        let taken = app.act(RUN, viewer, async |work| match &read {
            Ok((sheet, rows)) => take(work, import.id, import.done_rows, sheet, rows).await,
            Err(failure) => give_up(work, import.id, failure).await,
        });
        taken.await
    })
}

/// Why nothing of a file was taken.
struct Failure {
    code: &'static str,
    why: Say,
    offset: Option<usize>,
}

async fn judge(
    app: &App,
    viewer: &Viewer,
    sheet: &Sheet,
) -> Result<std::result::Result<Vec<Judged>, Failure>> {
    let models = viewer.select::<model::Entity>().all(app.db()).await?;
    let models = models.into_iter().map(|model| (model.code.to_uppercase(), model.id)).collect();
    let failed = |missing| Failure {
        code: "missing_column",
        why: reasons::of_missing(missing),
        offset: None,
    };
    Ok(rules::judge(sheet, &models).map_err(failed))
}

async fn give_up(work: &Work<'_>, id: Uuid, failure: &Failure) -> Result<()> {
    let import = lock(work, id).await?;
    let mut change = next_version(&import);
    change.state = Set(Text(ImportState::Failed));
    change.failure_code = Set(Some(failure.code.to_owned()));
    change.failure_fa = Set(Some(failure.why.fa.clone()));
    change.failure_en = Set(Some(failure.why.en.clone()));
    change.failure_offset = Set(failure.offset.and_then(|offset| i64::try_from(offset).ok()));
    change.finished_at = Set(Some(work.now));
    let fact = ImportFinished(change.update(work.db()).await?);
    work.emit(&fact).await
}

async fn take(
    work: &Work<'_>,
    id: Uuid,
    from: i32,
    sheet: &Sheet,
    judged: &[Judged],
) -> Result<()> {
    let import = lock(work, id).await?;
    // Another worker was here in between.
    if import.done_rows != from || import.state.0 == ImportState::Succeeded {
        return Ok(());
    }
    let begin = usize::try_from(from).unwrap_or_default();
    let chunk: Vec<_> = judged.iter().skip(begin).take(CHUNK).collect();
    let is_last = begin + chunk.len() >= judged.len();
    let cities = Cities::load(work).await?;
    let mut change = next_version(&import);
    let mut rows = Vec::with_capacity(chunk.len());
    for judged in chunk {
        let done = match &judged.verdict {
            Ok(sold) => apply(work, import.mode.0, sold, &cities).await?,
            Err(_) => Done { outcome: ImportOutcome::Refused, ..Done::default() },
        };
        let counter = match done.outcome {
            ImportOutcome::New => &mut change.new_rows,
            ImportOutcome::Changed => &mut change.changed_rows,
            ImportOutcome::Same => &mut change.same_rows,
            ImportOutcome::Refused => &mut change.refused_rows,
        };
        *counter = Set(counter.take().unwrap_or_default() + 1);
        rows.push(kept(work, &import, sheet, judged, done));
    }
    let count = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX);
    change.done_rows = Set(count(begin + rows.len()));
    change.total_rows = Set(count(judged.len()));
    change.header = Set(Codes(sheet.header.clone()));
    change.state = Set(Text(ImportState::Running));
    row::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    if !is_last {
        change.update(work.db()).await?;
        return work.defer(RUN, &Pending { import_id: id }, work.now).await;
    }
    change.state = Set(Text(ImportState::Succeeded));
    change.finished_at = Set(Some(work.now));
    let fact = ImportFinished(change.update(work.db()).await?);
    work.emit(&fact).await
}

/// What a row came to.
struct Done {
    outcome: ImportOutcome,
    unit: Option<Uuid>,
    new_party: Option<Uuid>,
    new_location: Option<Uuid>,
}

impl Default for Done {
    fn default() -> Self {
        Self { outcome: ImportOutcome::New, unit: None, new_party: None, new_location: None }
    }
}

fn kept(
    work: &Work<'_>,
    import: &batch::Model,
    sheet: &Sheet,
    judged: &Judged,
    done: Done,
) -> row::ActiveModel {
    let broken = judged.verdict.as_ref().err().into_iter().flatten();
    let errors = broken.map(|one| json!({ "column": one.column, "code": one.code }));
    let refused = judged.verdict.is_err();
    let cells = sheet.rows.get(judged.row - 2).filter(|_| refused).cloned().unwrap_or_default();
    row::ActiveModel {
        id: Set(work.new_id()),
        import_id: Set(import.id),
        organization_id: Set(import.organization_id),
        row_number: Set(i32::try_from(judged.row).unwrap_or(i32::MAX)),
        outcome: Set(Text(done.outcome)),
        serial: Set(Some(judged.serial.chars().take(200).collect())),
        installed_unit_id: Set(done.unit),
        new_party_id: Set(done.new_party),
        new_location_id: Set(done.new_location),
        undone: Set(None),
        // Only what was refused is asked for again.
        cells: Set(Codes(cells)),
        errors: Set(Json::Array(errors.collect())),
    }
}

async fn apply(work: &Work<'_>, mode: ImportMode, sold: &Sold, cities: &Cities) -> Result<Done> {
    let known = work
        .system()
        .select::<unit::Entity>()
        .filter(unit::Column::OrganizationId.eq(work.viewer.organization()))
        .filter(unit::Column::ProductModelId.eq(sold.product_model_id))
        .filter(unit::Column::Serial.eq(&sold.serial));
    let mut new = NewUnit {
        serial: sold.serial.clone(),
        product_model_id: sold.product_model_id,
        batch: sold.batch.clone(),
        produced_on: sold.produced_on,
        sold_on: sold.sold_on,
        installed_on: sold.installed_on,
        ..NewUnit::default()
    };
    if let Some(unit) = known.one(work.db()).await? {
        let id = Some(unit.id);
        let changes = match mode {
            ImportMode::Validate => units::adds_to(&unit, &new),
            ImportMode::Commit => units::complete(work, unit, &new).await?.is_some(),
        };
        let outcome = if changes { ImportOutcome::Changed } else { ImportOutcome::Same };
        return Ok(Done { outcome, unit: id, ..Done::default() });
    }
    if mode == ImportMode::Validate {
        return Ok(Done::default());
    }
    let mut done = Done::default();
    if let Some(owner) = &sold.owner {
        let party = match parties::find_by_phone(work, &owner.phone).await? {
            Some(party) => party,
            None => {
                let name = owner.name.clone().unwrap_or_else(|| owner.phone.clone());
                let new = NewParty {
                    kind: PartyKind::Person,
                    name,
                    phones: vec![owner.phone.clone()],
                    email: None,
                    language: Language::Fa,
                };
                let party = parties::register(work, new).await?;
                done.new_party = Some(party.id);
                party
            }
        };
        new.party_id = Some(party.id);
        (new.service_location_id, done.new_location) = place(work, party.id, sold, cities).await?;
    }
    done.unit = Some(units::register(work, new).await?.id);
    Ok(done)
}

/// The owner's place with this address, made where there is none; the second is its id if it is
/// new.
async fn place(
    work: &Work<'_>,
    party_id: Uuid,
    sold: &Sold,
    cities: &Cities,
) -> Result<(Option<Uuid>, Option<Uuid>)> {
    let Some(address) = &sold.address else { return Ok((None, None)) };
    let places = work.system().select::<location::Entity>();
    let places = places.filter(location::Column::PartyId.eq(party_id)).all(work.db()).await?;
    let wanted = text::fold(address);
    let city_code = sold.city.as_deref().and_then(|name| cities.code(name));
    let same = |place: &&location::Model| {
        text::fold(&place.address) == wanted && place.city_code.as_deref() == city_code
    };
    if let Some(known) = places.iter().find(same) {
        return Ok((Some(known.id), None));
    }
    let address = match (&sold.city, city_code) {
        // A town that isn't in the catalogue stays readable.
        (Some(city), None) => format!("{city}، {address}").chars().take(500).collect(),
        _ => address.clone(),
    };
    let new = NewPlace {
        party_id,
        address,
        city_code: city_code.map(str::to_owned),
        ..NewPlace::default()
    };
    let place = places::add(work, new).await?;
    Ok((Some(place.id), Some(place.id)))
}

/// Cities by what people call them; a name that two have is none.
struct Cities(HashMap<String, Option<String>>);

impl Cities {
    async fn load(work: &Work<'_>) -> Result<Self> {
        let mut by_name: HashMap<String, Option<String>> = HashMap::new();
        for city in work.system().select::<city::Entity>().all(work.db()).await? {
            for name in [&city.name_fa, &city.name_en] {
                by_name
                    .entry(text::fold(name))
                    .and_modify(|code| {
                        if code.as_deref() != Some(&city.code) {
                            *code = None;
                        }
                    })
                    .or_insert_with(|| Some(city.code.clone()));
            }
        }
        Ok(Self(by_name))
    }

    fn code(&self, name: &str) -> Option<&str> {
        self.0.get(&text::fold(name))?.as_deref()
    }
}

/// Until when an import may be taken back.
pub fn undo_until(finished_at: DateTime<Utc>) -> DateTime<Utc> {
    finished_at + chrono::TimeDelta::hours(24)
}

pub async fn lock(work: &Work<'_>, id: Uuid) -> Result<batch::Model> {
    let imports = work.viewer.select::<batch::Entity>().filter(batch::Column::Id.eq(id));
    imports.lock_exclusive().one(work.db()).await?.or_not_found("import")
}

pub fn next_version(import: &batch::Model) -> batch::ActiveModel {
    let version = Set(import.version + 1);
    batch::ActiveModel { version, ..import.clone().into_active_model() }
}
