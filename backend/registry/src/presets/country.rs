//! Provinces and cities.

use kernel::{Result, Work};
use sea_orm::ActiveValue::Set;
use serde::Deserialize;

use super::{Loaded, given, insert, sheet};
use crate::places::{CITY, PROVINCE, city, province};

const PROVINCES: &str = include_str!("../../presets/provinces.csv");
const CITIES: &str = include_str!("../../presets/cities.csv");

#[derive(Deserialize)]
struct ProvinceRow {
    code: String,
    name_fa: String,
    name_en: String,
    tile_column: i32,
    tile_row: i32,
    calendar: String,
}

#[derive(Deserialize)]
struct CityRow {
    code: String,
    province: String,
    name_fa: String,
    name_en: String,
    is_centre: bool,
    travel_zone_default: String,
    mean_travel_minutes: Option<i32>,
}

pub async fn load(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let system = work.system();
    let there = system.select::<province::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<ProvinceRow>(PROVINCES)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        work.search(PROVINCE, id, &[&row.name_fa, &row.name_en, &row.code]).await?;
        new.push(province::ActiveModel {
            id: Set(id),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            tile_column: Set(row.tile_column),
            tile_row: Set(row.tile_row),
            calendar_code: Set(given(row.calendar)),
        });
    }
    insert(work, new).await?;

    let there = system.select::<city::Entity>().all(work.db()).await?;
    let there = there.into_iter().map(|row| row.code).collect();
    let rows = loaded.only_new(sheet::<CityRow>(CITIES)?, &there, |row| &row.code);
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let id = work.new_id();
        work.search(CITY, id, &[&row.name_fa, &row.name_en, &row.code]).await?;
        new.push(city::ActiveModel {
            id: Set(id),
            code: Set(row.code),
            name_fa: Set(row.name_fa),
            name_en: Set(row.name_en),
            province_code: Set(row.province),
            is_centre: Set(row.is_centre),
            travel_zone: Set(given(row.travel_zone_default)),
            mean_travel_minutes: Set(row.mean_travel_minutes),
        });
    }
    insert(work, new).await
}
