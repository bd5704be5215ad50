//! What comes with the product: the country, products, codes, labour, items, skills, reasons and
//! calendars, to begin with and to be edited. Loading adds what isn't there, by code; what is there
//! stays as it is, so that a second time changes nothing.

mod calendars;
mod codes;
mod country;
mod products;

use std::collections::HashSet;

use contract::catalogue::PresetLoad;
use kernel::{Error, Fact, Result, Row, Text, Work};
use sea_orm::entity::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::Codes;

/// What loading added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Loaded {
    id: Uuid,
    organization_id: Uuid,
    /// Entries that were not there before.
    pub added: i32,
    /// Entries that were there and stay as they are.
    pub existing: i32,
}

/// Loads everything that isn't there yet. The calendars become those of the work's organization.
pub async fn load(work: &Work<'_>) -> Result<Loaded> {
    let organization_id = work.viewer.organization();
    let mut loaded = Loaded { id: work.new_id(), organization_id, added: 0, existing: 0 };
    country::load(work, &mut loaded).await?;
    products::load(work, &mut loaded).await?;
    codes::load(work, &mut loaded).await?;
    calendars::load(work, &mut loaded).await?;
    if loaded.added > 0 {
        work.emit(&PresetsLoaded(loaded)).await?;
    }
    Ok(loaded)
}

/// The presets were loaded, and some of them were new.
pub struct PresetsLoaded(pub Loaded);

impl Fact for PresetsLoaded {
    const NAME: &'static str = "presets.loaded";
    type Row = Loaded;

    fn row(&self) -> &Loaded {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

impl Row for Loaded {
    const KIND: &'static str = "preset_load";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        1
    }
}

impl From<Loaded> for PresetLoad {
    fn from(loaded: Loaded) -> Self {
        Self { added: loaded.added, existing: loaded.existing }
    }
}

impl Loaded {
    /// Keeps those rows of a sheet that aren't there, and counts the others.
    fn only_new<T>(
        &mut self,
        rows: Vec<T>,
        there: &HashSet<String>,
        code: impl Fn(&T) -> &str,
    ) -> Vec<T> {
        let all = rows.len();
        let new: Vec<T> = rows.into_iter().filter(|row| !there.contains(code(row))).collect();
        let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        self.added += count(new.len());
        self.existing += count(all - new.len());
        new
    }
}

/// The rows of a sheet; lines that begin with `#` say where it comes from.
fn sheet<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().map_err(Error::internal)
}

/// Several values of a cell.
fn several(cell: &str) -> Codes {
    cell.split(';').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

fn given(cell: String) -> Option<String> {
    Some(cell).filter(|cell| !cell.is_empty())
}

/// A value of an enum of the contract.
fn value<T: contract::rt::TextEnum>(cell: &str) -> Result<Text<T>> {
    cell.parse().map(Text).map_err(|_| Error::internal(format!("a preset says `{cell}`")))
}

/// Adds rows, as many at once as every database takes.
async fn insert<E>(work: &Work<'_>, rows: Vec<E>) -> Result<()>
where
    E: ActiveModelTrait + Send,
{
    let mut rows = rows.into_iter();
    loop {
        let some: Vec<_> = rows.by_ref().take(500).collect();
        if some.is_empty() {
            return Ok(());
        }
        <E::Entity as EntityTrait>::insert_many(some).exec_without_returning(work.db()).await?;
    }
}
