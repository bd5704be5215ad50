//! Working calendars of the organization, and the country's holidays.

use chrono::NaiveDate;
use contract::{
    common::LocalizedText,
    working_calendars::{ClockTime, WorkingFrame, WorkingPeriod, WorkingWeek},
};
use kernel::{Result, Work};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use serde::Deserialize;

use super::{Loaded, insert, sheet};
use crate::calendars::{calendar, holiday};

const CALENDARS: &str = include_str!("../../presets/working_calendars.json");
const HOLIDAYS: &str = include_str!("../../presets/holidays-ir.csv");
/// What the set of holidays is called.
const IRAN: &str = "IR";
/// How the sheet marks days that depend on the sighting of the moon.
const ESTIMATED: &str = "(تخمینی)";
/// Which calendar holds where no other is chosen.
const DEFAULT: &str = "CAL-TEH";

#[derive(Deserialize)]
struct Presets {
    calendars: Vec<CalendarPreset>,
}

#[derive(Deserialize)]
struct CalendarPreset {
    code: String,
    title: Words,
    time_zone: String,
    week: WeekPreset,
    holiday_set: Option<String>,
    exceptions: Vec<PeriodPreset>,
}

#[derive(Deserialize)]
struct PeriodPreset {
    title: Words,
    valid_from: NaiveDate,
    valid_to: NaiveDate,
    week: WeekPreset,
    #[serde(default)]
    estimated: bool,
}

#[derive(Deserialize)]
struct Words {
    fa: String,
    en: String,
}

#[derive(Deserialize)]
struct WeekPreset {
    sat: Vec<(String, String)>,
    sun: Vec<(String, String)>,
    mon: Vec<(String, String)>,
    tue: Vec<(String, String)>,
    wed: Vec<(String, String)>,
    thu: Vec<(String, String)>,
    fri: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct HolidayRow {
    gregorian: NaiveDate,
    name: String,
}

pub async fn load(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    holidays(work, loaded).await?;
    let system = work.system();
    let organization = work.viewer.organization();
    let there = system
        .select::<calendar::Entity>()
        .filter(calendar::Column::OrganizationId.eq(organization))
        .all(work.db())
        .await?;
    let has_default = there.iter().any(|row| row.is_default);
    let there = there.into_iter().map(|row| row.code).collect();
    let presets: Presets = serde_json::from_str(CALENDARS)?;
    let mut new = Vec::new();
    for preset in loaded.only_new(presets.calendars, &there, |preset| &preset.code) {
        let periods = preset.exceptions.into_iter().map(|period| WorkingPeriod {
            title: LocalizedText { fa: period.title.fa, en: period.title.en },
            from: period.valid_from,
            to: period.valid_to,
            week: period.week.into(),
            is_estimated: Some(period.estimated),
        });
        let periods: Vec<_> = periods.collect();
        new.push(calendar::ActiveModel {
            id: Set(work.new_id()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(work.viewer.subject()),
            organization_id: Set(organization),
            is_default: Set(!has_default && preset.code == DEFAULT),
            code: Set(preset.code),
            title_fa: Set(preset.title.fa),
            title_en: Set(preset.title.en),
            time_zone: Set(preset.time_zone),
            week: Set(serde_json::to_value(WorkingWeek::from(preset.week))?),
            holiday_set: Set(preset.holiday_set),
            periods: Set(serde_json::to_value(periods)?),
            days: Set(Json::Array(Vec::new())),
            is_retired: Set(false),
        });
    }
    insert(work, new).await
}

async fn holidays(work: &Work<'_>, loaded: &mut Loaded) -> Result<()> {
    let there = work.system().select::<holiday::Entity>();
    let there = there.filter(holiday::Column::HolidaySet.eq(IRAN)).all(work.db()).await?;
    let there = there.into_iter().map(|row| row.on_date.to_string()).collect();
    let rows = sheet::<HolidayRow>(HOLIDAYS)?;
    let rows: Vec<_> = rows.into_iter().map(|row| (row.gregorian.to_string(), row)).collect();
    let rows = loaded.only_new(rows, &there, |(day, _)| day);
    let new = rows.into_iter().map(|(_, row)| holiday::ActiveModel {
        id: Set(work.new_id()),
        holiday_set: Set(IRAN.to_owned()),
        on_date: Set(row.gregorian),
        is_estimated: Set(row.name.contains(ESTIMATED)),
        name: Set(row.name),
    });
    insert(work, new.collect()).await
}

impl From<WeekPreset> for WorkingWeek {
    fn from(week: WeekPreset) -> Self {
        let frames = |frames: Vec<(String, String)>| {
            let frame = |(from, to)| WorkingFrame { from: ClockTime(from), to: ClockTime(to) };
            frames.into_iter().map(frame).collect()
        };
        Self {
            saturday: frames(week.sat),
            sunday: frames(week.sun),
            monday: frames(week.mon),
            tuesday: frames(week.tue),
            wednesday: frames(week.wed),
            thursday: frames(week.thu),
            friday: frames(week.fri),
        }
    }
}
