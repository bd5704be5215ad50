//! The kinds of vehicles that every installation begins with; companies edit them.

use kernel::{Error, Result, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*, sea_query::OnConflict};
use serde::Deserialize;

use crate::vehicles::kind;

const KINDS: &str = include_str!("../presets/vehicle_kinds.csv");

#[derive(Deserialize)]
struct Line {
    code: String,
    name_fa: String,
    name_en: String,
    payload_kg: i32,
    load_litres: i32,
    crew: i32,
}

/// Loads what is not there yet; a second time it changes nothing.
pub async fn load(work: &Work<'_>) -> Result<()> {
    for line in lines()? {
        let kind = kind::ActiveModel {
            code: Set(line.code),
            name_fa: Set(line.name_fa),
            name_en: Set(line.name_en),
            payload_kg: Set(line.payload_kg),
            load_litres: Set(line.load_litres),
            crew: Set(line.crew),
        };
        let known = OnConflict::column(kind::Column::Code).do_nothing().to_owned();
        kind::Entity::insert(kind).on_conflict(known).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

fn lines() -> Result<Vec<Line>> {
    let mut reader = csv::Reader::from_reader(KINDS.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_holds_something() {
        let lines = lines().unwrap();
        assert_eq!(lines.len(), 6);
        assert!(lines.iter().all(|line| line.load_litres > 0 && line.crew > 0));
    }
}
