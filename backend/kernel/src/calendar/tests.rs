use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{Asia::Tehran, Tz};
use proptest::prelude::*;
use serde_json::Value;

use super::{Frame, Span, Week, WorkingCalendar};

const CASES: &str = include_str!("../../../../tests/data/theory/05-calendar-sla.json");

fn case(id: &str) -> Value {
    let all: Value = serde_json::from_str(CASES).unwrap();
    let cases = all["cases"].as_array().unwrap();
    cases.iter().find(|case| case["id"] == id).unwrap().clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn local(zone: Tz, value: &Value) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(text(value), "%Y-%m-%dT%H:%M").unwrap();
    zone.from_local_datetime(&local).unwrap().to_utc()
}

fn frames(value: &Value) -> Vec<Frame> {
    let of = |value: &Value| {
        let (from, to) = text(value).split_once('-').unwrap();
        Frame::parse(from, to).unwrap()
    };
    match value {
        Value::Null => Vec::new(),
        Value::Array(several) => several.iter().map(of).collect(),
        one => vec![of(one)],
    }
}

fn calendar(inputs: &Value) -> WorkingCalendar {
    let week = &inputs["week"];
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let mut calendar = WorkingCalendar::new(Tehran, Week::new(days.map(|day| frames(&week[day]))));
    for day in inputs["holidays"].as_array().unwrap() {
        calendar = calendar.closed_on(text(day).parse().unwrap());
    }
    calendar
}

#[test]
fn business_minutes_are_those_published() {
    let case = case("business-minutes");
    let calendar = calendar(&case["inputs"]);
    for row in case["expected"]["rows"].as_array().unwrap() {
        let pauses = row["pauses"].as_array().unwrap();
        let pauses: Vec<Span> =
            pauses.iter().map(|p| (local(Tehran, &p[0]), local(Tehran, &p[1]))).collect();
        let (from, to) = (local(Tehran, &row["start"]), local(Tehran, &row["end"]));
        let minutes = calendar.working_between(from, to, &pauses);
        assert_eq!(minutes, row["business_minutes"].as_i64().unwrap(), "{row}");
    }
}

#[test]
fn due_times_are_those_published() {
    let case = case("sla-due");
    let calendar = calendar(&case["inputs"]);
    for row in case["expected"]["rows"].as_array().unwrap() {
        let start = local(Tehran, &row["start"]);
        let due = calendar.add_working(start, row["minutes"].as_i64().unwrap());
        assert_eq!(due, Some(local(Tehran, &row["due"])), "{row}");
    }
}

#[test]
fn a_split_shift_adds_up() {
    let case = case("businesstimedelta-readme");
    let shift = frames(&case["inputs"]["week"]["Mon-Fri"]);
    let none = Vec::new();
    let week = [&shift, &shift, &shift, &shift, &shift, &none, &none].map(Clone::clone);
    let calendar = WorkingCalendar::new(Tz::UTC, Week::new(week));
    let rows = case["inputs"]["rows"].as_array().unwrap();
    for (row, hours) in rows.iter().zip(case["expected"]["business_hours"].as_array().unwrap()) {
        let closed = row["holidays"].as_array().unwrap();
        let calendar = closed
            .iter()
            .fold(calendar.clone(), |calendar, day| calendar.closed_on(text(day).parse().unwrap()));
        let (from, to) = (local(Tz::UTC, &row["start"]), local(Tz::UTC, &row["end"]));
        assert_eq!(calendar.working_between(from, to, &[]), hours.as_i64().unwrap() * 60);
    }
}

#[test]
fn tehran_has_no_summer_time_any_more() {
    let case = case("tehran-offset");
    let given = case["inputs"]["local"].as_array().unwrap();
    for (at, offset) in given.iter().zip(case["expected"]["offset"].as_array().unwrap()) {
        let local = NaiveDateTime::parse_from_str(text(at), "%Y-%m-%dT%H:%M").unwrap();
        let seconds = Tehran.from_local_datetime(&local).unwrap().offset().fix().local_minus_utc();
        let shown = format!("{}:{:02}:00", seconds / 3600, seconds % 3600 / 60);
        assert_eq!(shown, text(offset));
    }
}

#[test]
fn a_dated_week_replaces_the_usual_one_and_a_holiday_both() {
    let usual = Week::new(std::array::from_fn(|_| vec![Frame::parse("08:00", "17:00").unwrap()]));
    let short = Week::new(std::array::from_fn(|_| vec![Frame::parse("09:00", "14:00").unwrap()]));
    let day = |d| NaiveDate::from_ymd_opt(2026, 2, d).unwrap();
    let calendar =
        WorkingCalendar::new(Tehran, usual).during(day(19), day(25), short).closed_on(day(22));
    assert_eq!(calendar.frames_on(day(18))[0].to(), 17 * 60);
    assert_eq!(calendar.frames_on(day(19))[0].to(), 14 * 60);
    assert!(calendar.frames_on(day(22)).is_empty());
    assert_eq!(calendar.frames_on(day(26))[0].from(), 8 * 60);
}

#[test]
fn a_calendar_that_never_opens_has_no_due_time() {
    let calendar = WorkingCalendar::new(Tehran, Week::default());
    let now = Utc.with_ymd_and_hms(2026, 11, 23, 10, 0, 0).unwrap();
    assert_eq!(calendar.add_working(now, 1), None);
    assert_eq!(calendar.next_open(now), None);
    assert!(!calendar.is_open(now));
}

#[test]
fn the_night_is_open_around_the_clock() {
    let calendar = WorkingCalendar::around_the_clock(Tehran);
    let now = Utc.with_ymd_and_hms(2026, 11, 23, 19, 0, 0).unwrap();
    assert_eq!(calendar.add_working(now, 300), Some(now + TimeDelta::minutes(300)));
    assert!(calendar.is_open(now));
}

/// A week of up to three frames a day, closed on some days.
fn any_calendar() -> impl Strategy<Value = WorkingCalendar> {
    let frame = (0_u16..1400, 10_u16..600)
        .prop_map(|(from, long)| Frame::new(from, (from + long).min(1440)).unwrap());
    let day = prop::collection::vec(frame, 0..3);
    let week = prop::array::uniform7(day);
    (week, prop::collection::btree_set(0_i64..60, 0..6)).prop_filter_map(
        "never open",
        |(w, off)| {
            if w.iter().all(Vec::is_empty) {
                return None;
            }
            let first = NaiveDate::from_ymd_opt(2026, 3, 1)?;
            let calendar = WorkingCalendar::new(Tehran, Week::new(w));
            Some(off.iter().fold(calendar, |c, n| c.closed_on(first + TimeDelta::days(*n))))
        },
    )
}

fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..60 * 24 * 60 * 60).prop_map(|second| {
        Utc.with_ymd_and_hms(2026, 3, 1, 0, 0, 0).unwrap() + TimeDelta::seconds(second)
    })
}

proptest! {
    #[test]
    fn more_work_is_never_due_sooner(c in any_calendar(), at in moment(), a in 0_i64..6000, b in 0_i64..6000) {
        let (less, more) = (a.min(b), a.max(b));
        prop_assert!(c.add_working(at, less) <= c.add_working(at, more));
    }

    #[test]
    fn a_later_start_is_never_due_sooner(c in any_calendar(), a in moment(), b in moment(), m in 0_i64..6000) {
        prop_assert!(c.add_working(a.min(b), m) <= c.add_working(a.max(b), m));
    }

    #[test]
    fn a_due_time_is_open_or_closing_time(c in any_calendar(), at in moment(), m in 1_i64..6000) {
        let due = c.add_working(at, m).unwrap();
        let closing = c.next_close(due - TimeDelta::seconds(1)) == Some(due);
        prop_assert!(c.is_open(due) || closing);
    }

    #[test]
    fn the_time_until_due_is_what_was_asked(c in any_calendar(), at in moment(), m in 0_i64..6000) {
        let due = c.add_working(at, m).unwrap();
        prop_assert_eq!(c.working_between(at, due, &[]), m);
    }

    #[test]
    fn a_pause_adds_exactly_the_held_time(c in any_calendar(), at in moment(), m in 1_i64..6000, p in moment(), q in moment()) {
        let pause = (p.min(q).max(at), p.max(q).max(at));
        let plain = c.add_working(at, m).unwrap();
        let paused = c.add_working_except(at, m, &[pause]).unwrap();
        prop_assert_eq!(c.working_between(at, paused, &[pause]), m);
        if pause.0 < plain {
            let held = c.working_time(pause.0, pause.1, &[]);
            prop_assert_eq!(c.working_time(plain, paused, &[]), held);
        } else {
            prop_assert_eq!(paused, plain);
        }
    }

    #[test]
    fn overlapping_pauses_count_once(c in any_calendar(), at in moment(), end in moment(), p in moment(), q in moment(), r in moment()) {
        let (from, to) = (at.min(end), at.max(end));
        let mut cut = [p, q, r];
        cut.sort();
        let twice = [(cut[0], cut[2]), (cut[1], cut[2]), (cut[0], cut[1])];
        prop_assert_eq!(c.working_time(from, to, &twice), c.working_time(from, to, &[(cut[0], cut[2])]));
    }
}
