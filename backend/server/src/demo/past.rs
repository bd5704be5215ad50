//! The company's past, at whatever moment it is told: people do what they did then, through the
//! contract's own operations.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use contract::rt::{Mounted, Within};
use kernel::{App, Clock, Error, Result, Viewer, Work, calendar::WorkingCalendar};
use sea_orm::entity::prelude::Uuid;
use serde_json::Value;

use super::actor::Actor;

pub struct Past {
    pub app: Arc<App>,
    now: Arc<AtomicI64>,
    operations: HashMap<&'static str, Mounted>,
    /// The hours in which the office is open.
    office: WorkingCalendar,
}

impl Past {
    pub fn of(app: &App, office: WorkingCalendar) -> Self {
        let now = Arc::new(AtomicI64::new(app.clock.now().timestamp_millis()));
        let told = Arc::clone(&now);
        let clock = Clock::by(move || {
            DateTime::from_timestamp_millis(told.load(Ordering::Relaxed)).unwrap_or_default()
        });
        let app = Arc::new(app.at(clock));
        let operations = crate::mounts::all(&app);
        let operations = operations.into_iter().map(|one| (one.operation.id, one)).collect();
        Self { app, now, operations, office }
    }

    pub fn go_to(&self, at: DateTime<Utc>) {
        self.now.store(at.timestamp_millis(), Ordering::Relaxed);
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    /// Somebody does something.
    pub async fn does(
        &self,
        who: &Actor,
        operation: &str,
        path: &[Uuid],
        body: &Value,
    ) -> Result<Value> {
        self.call(who, operation, path, "", None, json_of(body)).await
    }

    /// The same, where the contract asks for the version that one knows.
    pub async fn changes(
        &self,
        who: &Actor,
        operation: &str,
        path: &[Uuid],
        version: i64,
        body: &Value,
    ) -> Result<Value> {
        self.call(who, operation, path, "", Some(version), json_of(body)).await
    }

    pub async fn reads(
        &self,
        who: &Actor,
        operation: &str,
        path: &[Uuid],
        query: &str,
    ) -> Result<Value> {
        self.call(who, operation, path, query, None, Vec::new()).await
    }

    /// Somebody does several things in one go, by the rules behind an operation.
    pub async fn at_once<T>(
        &self,
        who: &Actor,
        operation: &str,
        work: impl AsyncFn(&Work<'_>) -> Result<T>,
    ) -> Result<T> {
        self.app.act(operation, Viewer::new(&who.0), work).await
    }

    /// Every row of a list.
    pub async fn lists(&self, who: &Actor, operation: &str, query: &str) -> Result<Vec<Value>> {
        let mut rows = Vec::new();
        let mut page = format!("limit=200&{query}");
        loop {
            let mut answer = self.reads(who, operation, &[], page.trim_end_matches('&')).await?;
            if let Some(Value::Array(items)) = answer.get_mut("items").map(Value::take) {
                rows.extend(items);
            }
            match answer["next_cursor"].as_str() {
                Some(cursor) => page = format!("limit=200&cursor={cursor}&{query}"),
                None => return Ok(rows),
            }
        }
    }

    /// A file, as somebody sends it.
    pub async fn sends(&self, who: &Actor, name: &str, bytes: &[u8]) -> Result<Uuid> {
        let query = format!("name={name}");
        id(&self.call(who, "create_file", &[], &query, None, bytes.to_vec()).await?)
    }

    async fn call(
        &self,
        who: &Actor,
        operation: &str,
        path: &[Uuid],
        query: &str,
        version: Option<i64>,
        body: Vec<u8>,
    ) -> Result<Value> {
        let mounted = self.operations.get(operation);
        let mounted =
            mounted.ok_or_else(|| Error::internal(format!("no operation {operation}")))?;
        let path: Vec<String> = path.iter().map(Uuid::to_string).collect();
        let answer = mounted.within(&who.0, Within { path: &path, query, version, body }).await?;
        match answer.is_empty() {
            true => Ok(Value::Null),
            false => Ok(serde_json::from_slice(&answer)?),
        }
    }

    /// When the office has worked so many minutes more.
    pub fn office_after(&self, at: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
        self.office.add_working(at, minutes.max(1)).unwrap_or(at)
    }

    /// The next day, not before the given one, on which the office is open.
    pub fn open_day(&self, from: NaiveDate) -> NaiveDate {
        let morning = self.local(from, 0, 0);
        self.day_of(self.office_after(morning, 1))
    }

    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.app.settings.zone()).date_naive()
    }

    pub fn local(&self, day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let at = day.and_time(time).and_local_timezone(self.app.settings.zone());
        at.earliest().map_or_else(|| self.now(), |at| at.to_utc())
    }
}

/// The end of a history: now, or the evening of an earlier day.
pub fn end_of(app: &App, as_of: Option<NaiveDate>) -> DateTime<Utc> {
    let now = app.clock.now();
    let evening = as_of.filter(|day| *day < app.today()).and_then(|day| {
        let evening = day.and_hms_opt(18, 0, 0)?.and_local_timezone(app.settings.zone());
        Some(evening.earliest()?.to_utc())
    });
    evening.unwrap_or(now)
}

fn json_of(body: &Value) -> Vec<u8> {
    match body {
        Value::Null => Vec::new(),
        body => body.to_string().into_bytes(),
    }
}

/// The id in an answer.
pub fn id(answer: &Value) -> Result<Uuid> {
    super::actor::id(answer)
}

/// The version in an answer.
pub fn version(answer: &Value) -> i64 {
    answer["version"].as_i64().unwrap_or(1)
}
