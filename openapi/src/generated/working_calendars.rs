//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! When an office works; due times are counted in this time.

use validator::Validate;

/// A time of day; `24:00` is its end.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(
        min_length = 5,
        max_length = 5,
        pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"
    )
)]
pub struct ClockTime(pub String);

static CLOCK_TIME_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{
    regex::Regex::new("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
        .expect("the generator compiled it")
});

impl Validate for ClockTime {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &CLOCK_TIME_PATTERN)
            .length(&self.0, 5..=5)
            .finish()
    }
}

crate::rt::scalar!(ClockTime, String);

/// An IANA time zone.
#[derive(
    Debug,
    Clone,
    PartialEq,
    serde::Serialize,
    serde::Deserialize,
    Eq,
    Hash,
    PartialOrd,
    Ord
)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(
    feature = "schemas",
    schema(min_length = 1, max_length = 64, pattern = "^[A-Za-z0-9_+/-]+$")
)]
pub struct TimeZone(pub String);

static TIME_ZONE_PATTERN: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(||
{ regex::Regex::new("^[A-Za-z0-9_+/-]+$").expect("the generator compiled it") });

impl Validate for TimeZone {
    fn validate(&self) -> Result<(), validator::ValidationErrors> {
        crate::rt::validate::Scalar::default()
            .pattern(&self.0, &TIME_ZONE_PATTERN)
            .length(&self.0, 1..=64)
            .finish()
    }
}

crate::rt::scalar!(TimeZone, String);

/// A stretch of a day in which one works.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingFrame {
    #[validate(nested)]
    pub from: ClockTime,
    #[validate(nested)]
    pub to: ClockTime,
}

/// The frames of each day; a day without is off.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingWeek {
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub saturday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub sunday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub monday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub tuesday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub wednesday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub thursday: Vec<WorkingFrame>,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub friday: Vec<WorkingFrame>,
}

/// Other hours from one day to another, both included.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingPeriod {
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// The first day.
    pub from: chrono::NaiveDate,
    /// The last day.
    pub to: chrono::NaiveDate,
    #[validate(nested)]
    pub week: WorkingWeek,
    /// Whether the days may still move.
    #[serde(
        default,
        deserialize_with = "crate::rt::presence::value",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_estimated: Option<bool>,
}

/// A single day with hours of its own, which stand above week and holidays.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingDay {
    /// The day.
    pub on: chrono::NaiveDate,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    /// When one works.
    #[validate(length(min = 0, max = 6), nested)]
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 6))]
    pub frames: Vec<WorkingFrame>,
}

/// What it takes to add a calendar.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingCalendarPrototype {
    #[validate(nested)]
    pub code: crate::common::Code,
    #[validate(nested)]
    pub title: crate::common::LocalizedText,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub time_zone: Option<TimeZone>,
    #[validate(nested)]
    pub week: WorkingWeek,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holiday_set: Option<crate::common::Code>,
    /// Other hours for a while; the last one wins.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub periods: Option<Vec<WorkingPeriod>>,
    /// Single days with hours of their own.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 400), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 400, nullable = false)
    )]
    pub days: Option<Vec<WorkingDay>>,
    /// The branches that work by it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 0, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 200, nullable = false)
    )]
    pub branch_ids: Option<Vec<uuid::Uuid>>,
    /// Whether it holds where no other is chosen.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_default: Option<bool>,
}

/// What may change about a calendar.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingCalendarPatch {
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub title: Option<crate::common::LocalizedText>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub time_zone: Option<TimeZone>,
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub week: Option<WorkingWeek>,
    #[serde(default, deserialize_with = "crate::rt::presence::value_or_null")]
    #[validate(nested)]
    pub holiday_set: Option<Option<crate::common::Code>>,
    /// Other hours for a while; the last one wins.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 50), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 50, nullable = false)
    )]
    pub periods: Option<Vec<WorkingPeriod>>,
    /// Single days with hours of their own.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[validate(length(min = 0, max = 400), nested)]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 400, nullable = false)
    )]
    pub days: Option<Vec<WorkingDay>>,
    /// The branches that work by it.
    #[serde(default, deserialize_with = "crate::rt::presence::some_ids")]
    #[validate(length(min = 0, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(min_items = 0, max_items = 200, nullable = false)
    )]
    pub branch_ids: Option<Vec<uuid::Uuid>>,
    /// Whether it holds where no other is chosen.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_default: Option<bool>,
    /// Whether it is out of use.
    #[serde(default, deserialize_with = "crate::rt::presence::value")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub is_retired: Option<bool>,
}

/// When an office works.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WorkingCalendar {
    pub id: uuid::Uuid,
    /// Equals the ETag.
    #[cfg_attr(feature = "schemas", schema(minimum = 1, maximum = 9007199254740991i64))]
    pub version: i64,
    pub created_at: crate::rt::Instant,
    pub code: crate::common::Code,
    pub title: crate::common::LocalizedText,
    pub time_zone: TimeZone,
    pub week: WorkingWeek,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holiday_set: Option<crate::common::Code>,
    /// Other hours for a while; the last one wins.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 50))]
    pub periods: Vec<WorkingPeriod>,
    /// Single days with hours of their own.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 400))]
    pub days: Vec<WorkingDay>,
    /// The branches that work by it.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub branch_ids: Vec<uuid::Uuid>,
    /// Whether it holds where no other is chosen.
    pub is_default: bool,
    /// Whether it is out of use.
    pub is_retired: bool,
}

/// One page of calendars, by code.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct WorkingCalendarCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<WorkingCalendar>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct Holiday {
    pub id: uuid::Uuid,
    pub holiday_set: crate::common::Code,
    /// The day.
    pub on: chrono::NaiveDate,
    /// What is kept, as the country names it.
    #[cfg_attr(
        feature = "schemas",
        schema(min_length = 1, max_length = 300, pattern = "^[^\\x00]*$")
    )]
    pub name: String,
    /// Whether the day depends on the sighting of the moon.
    pub is_estimated: bool,
}

/// One page of holidays, by date.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct HolidayCollection {
    /// The page.
    #[cfg_attr(feature = "schemas", schema(min_items = 0, max_items = 200))]
    pub items: Vec<Holiday>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub next_cursor: Option<crate::common::Cursor>,
}

use crate::rt;

/// The query of `list_working_calendars`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListWorkingCalendarsQuery {
    /// Only the one that this branch works by.
    #[serde(default, deserialize_with = "crate::rt::presence::some_id")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub branch_id: Option<uuid::Uuid>,
    /// The most items to return.
    #[serde(default = "list_working_calendars_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(
            minimum = 1,
            maximum = 200,
            default = list_working_calendars_default_limit
        )
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_working_calendars_default_limit() -> i32 {
    50
}

/// The query of `list_holidays`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct ListHolidaysQuery {
    /// Only holidays of this set.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub holiday_set: Option<crate::common::Code>,
    /// Only holidays on this day or later.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub from: Option<chrono::NaiveDate>,
    /// Only holidays on this day or earlier.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub to: Option<chrono::NaiveDate>,
    /// The most items to return.
    #[serde(default = "list_holidays_default_limit")]
    #[validate(range(min = 1, max = 200))]
    #[cfg_attr(
        feature = "schemas",
        schema(minimum = 1, maximum = 200, default = list_holidays_default_limit)
    )]
    pub limit: i32,
    /// The `next_cursor` of the page before.
    #[serde(default)]
    #[validate(nested)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub cursor: Option<crate::common::Cursor>,
}

fn list_holidays_default_limit() -> i32 {
    50
}

/// When an office works; due times are counted in this time.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait WorkingCalendarsApi: rt::Service {
    /// List calendars
    ///
    /// Lists the calendars of the caller's organization, by code.
    ///
    /// `GET /working-calendars`
    async fn list_working_calendars(
        app: &Self::App,
        cx: rt::Cx,
        query: ListWorkingCalendarsQuery,
    ) -> Result<WorkingCalendarCollection, Self::Error>;
    /// Add a calendar
    ///
    /// Adds a calendar.
    ///
    /// `POST /working-calendars`
    async fn create_working_calendar(
        app: &Self::App,
        cx: rt::Cx,
        key: rt::IdempotencyKey,
        body: WorkingCalendarPrototype,
    ) -> Result<rt::Recorded<rt::Created<rt::Tagged<WorkingCalendar>>>, Self::Error>;
    /// Fetch a calendar
    ///
    /// Fetches a calendar with its exceptions.
    ///
    /// `GET /working-calendars/{working_calendar_id}`
    async fn get_working_calendar(
        app: &Self::App,
        cx: rt::Cx,
        working_calendar_id: uuid::Uuid,
    ) -> Result<rt::Tagged<WorkingCalendar>, Self::Error>;
    /// Change a calendar
    ///
    /// Changes hours and exceptions; the lists replace what was there. Due times of open requests are computed anew.
    ///
    /// `PATCH /working-calendars/{working_calendar_id}`
    async fn update_working_calendar(
        app: &Self::App,
        cx: rt::Cx,
        working_calendar_id: uuid::Uuid,
        if_match: rt::IfMatch,
        body: WorkingCalendarPatch,
    ) -> Result<rt::Tagged<WorkingCalendar>, Self::Error>;
    /// List public holidays
    ///
    /// Lists the holidays that come with a set, by date.
    ///
    /// `GET /holidays`
    async fn list_holidays(
        app: &Self::App,
        cx: rt::Cx,
        query: ListHolidaysQuery,
    ) -> Result<HolidayCollection, Self::Error>;
}

pub static LIST_WORKING_CALENDARS: rt::Operation = rt::Operation {
    id: "list_working_calendars",
    tag: "working_calendars",
    method: rt::Method::GET,
    path: "/working-calendars",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "branch_id",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

pub static CREATE_WORKING_CALENDAR: rt::Operation = rt::Operation {
    id: "create_working_calendar",
    tag: "working_calendars",
    method: rt::Method::POST,
    path: "/working-calendars",
    status: 201,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: true,
    if_match: false,
    body: Some("WorkingCalendarPrototype"),
    query: &[],
};

pub static GET_WORKING_CALENDAR: rt::Operation = rt::Operation {
    id: "get_working_calendar",
    tag: "working_calendars",
    method: rt::Method::GET,
    path: "/working-calendars/{working_calendar_id}",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[],
};

pub static UPDATE_WORKING_CALENDAR: rt::Operation = rt::Operation {
    id: "update_working_calendar",
    tag: "working_calendars",
    method: rt::Method::PATCH,
    path: "/working-calendars/{working_calendar_id}",
    status: 200,
    access: &[crate::security::Role::Admin],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: true,
    body: Some("WorkingCalendarPatch"),
    query: &[],
};

pub static LIST_HOLIDAYS: rt::Operation = rt::Operation {
    id: "list_holidays",
    tag: "working_calendars",
    method: rt::Method::GET,
    path: "/holidays",
    status: 200,
    access: &[
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Warehouse,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
        crate::security::Role::Admin,
    ],
    relation: rt::Relation::Shared,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "holiday_set",
            repeats: false,
        },
        rt::QueryParameter {
            name: "from",
            repeats: false,
        },
        rt::QueryParameter {
            name: "to",
            repeats: false,
        },
        rt::QueryParameter {
            name: "limit",
            repeats: false,
        },
        rt::QueryParameter {
            name: "cursor",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: WorkingCalendarsApi>(
    app: &std::sync::Arc<T::App>,
) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 5] = [
        (
            &LIST_WORKING_CALENDARS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_working_calendars(&call)?;
                let reply = T::list_working_calendars(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_working_calendars_reply(&call, reply)
            }),
        ),
        (
            &CREATE_WORKING_CALENDAR,
            |app, mut call| Box::pin(async move {
                let (key, body) = wire::create_working_calendar(&mut call).await?;
                let reply = T::create_working_calendar(&app, call.cx(), key, body)
                    .await
                    .map_err(Into::into)?;
                wire::create_working_calendar_reply(&call, reply)
            }),
        ),
        (
            &GET_WORKING_CALENDAR,
            |app, call| Box::pin(async move {
                let (working_calendar_id,) = wire::get_working_calendar(&call)?;
                let reply = T::get_working_calendar(&app, call.cx(), working_calendar_id)
                    .await
                    .map_err(Into::into)?;
                wire::get_working_calendar_reply(&call, reply)
            }),
        ),
        (
            &UPDATE_WORKING_CALENDAR,
            |app, mut call| Box::pin(async move {
                let (working_calendar_id, if_match, body) = wire::update_working_calendar(
                        &mut call,
                    )
                    .await?;
                let reply = T::update_working_calendar(
                        &app,
                        call.cx(),
                        working_calendar_id,
                        if_match,
                        body,
                    )
                    .await
                    .map_err(Into::into)?;
                wire::update_working_calendar_reply(&call, reply)
            }),
        ),
        (
            &LIST_HOLIDAYS,
            |app, call| Box::pin(async move {
                let (query,) = wire::list_holidays(&call)?;
                let reply = T::list_holidays(&app, call.cx(), query)
                    .await
                    .map_err(Into::into)?;
                wire::list_holidays_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn list_working_calendars(
        call: &rt::Call,
    ) -> rt::Result<(ListWorkingCalendarsQuery,)> {
        Ok((call.query::<ListWorkingCalendarsQuery>()?,))
    }
    pub(super) fn list_working_calendars_reply(
        call: &rt::Call,
        reply: WorkingCalendarCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn create_working_calendar(
        call: &mut rt::Call,
    ) -> rt::Result<(rt::IdempotencyKey, WorkingCalendarPrototype)> {
        Ok((
            call.idempotency_key().await?,
            call.json::<WorkingCalendarPrototype>().await?,
        ))
    }
    pub(super) fn create_working_calendar_reply(
        call: &rt::Call,
        reply: rt::Recorded<rt::Created<rt::Tagged<WorkingCalendar>>>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn get_working_calendar(call: &rt::Call) -> rt::Result<(uuid::Uuid,)> {
        Ok((call.path::<uuid::Uuid>("working_calendar_id")?,))
    }
    pub(super) fn get_working_calendar_reply(
        call: &rt::Call,
        reply: rt::Tagged<WorkingCalendar>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) async fn update_working_calendar(
        call: &mut rt::Call,
    ) -> rt::Result<(uuid::Uuid, rt::IfMatch, WorkingCalendarPatch)> {
        Ok((
            call.path::<uuid::Uuid>("working_calendar_id")?,
            call.if_match()?,
            call.json::<WorkingCalendarPatch>().await?,
        ))
    }
    pub(super) fn update_working_calendar_reply(
        call: &rt::Call,
        reply: rt::Tagged<WorkingCalendar>,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
    pub(super) fn list_holidays(call: &rt::Call) -> rt::Result<(ListHolidaysQuery,)> {
        Ok((call.query::<ListHolidaysQuery>()?,))
    }
    pub(super) fn list_holidays_reply(
        call: &rt::Call,
        reply: HolidayCollection,
    ) -> rt::Result<rt::HttpResponse> {
        call.respond(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&LIST_WORKING_CALENDARS)
        .query::<ListWorkingCalendarsQuery>()
        .reply(wire::list_working_calendars_reply);
    document
        .operation(&CREATE_WORKING_CALENDAR)
        .idempotency_key()
        .json::<WorkingCalendarPrototype>()
        .reply(wire::create_working_calendar_reply);
    document
        .operation(&GET_WORKING_CALENDAR)
        .id("working_calendar_id")
        .reply(wire::get_working_calendar_reply);
    document
        .operation(&UPDATE_WORKING_CALENDAR)
        .id("working_calendar_id")
        .if_match()
        .json::<WorkingCalendarPatch>()
        .reply(wire::update_working_calendar_reply);
    document
        .operation(&LIST_HOLIDAYS)
        .query::<ListHolidaysQuery>()
        .reply(wire::list_holidays_reply);
}
