//! The open stretches of a calendar, one after the other.

use std::collections::VecDeque;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::{Span, WorkingCalendar, at_minute};

/// A calendar that doesn't open for so many days is taken to be closed for good.
const HORIZON_DAYS: u32 = 3660;

pub(super) struct Spans<'a> {
    calendar: &'a WorkingCalendar,
    since: DateTime<Utc>,
    day: NaiveDate,
    days_left: u32,
    ready: VecDeque<Span>,
}

impl<'a> Spans<'a> {
    pub fn from(calendar: &'a WorkingCalendar, since: DateTime<Utc>) -> Self {
        let day = calendar.day_of(since);
        Self { calendar, since, day, days_left: HORIZON_DAYS, ready: VecDeque::new() }
    }
}

impl Iterator for Spans<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.ready.is_empty() {
            self.days_left = self.days_left.checked_sub(1)?;
            let zone = self.calendar.zone();
            for frame in self.calendar.frames_on(self.day) {
                let from = instant(zone, at_minute(self.day, frame.from())?)?.max(self.since);
                let to = instant(zone, at_minute(self.day, frame.to())?)?;
                if from < to {
                    self.ready.push_back((from, to));
                    self.days_left = HORIZON_DAYS;
                }
            }
            self.day = self.day.succ_opt()?;
        }
        self.ready.pop_front()
    }
}

/// The instant of a local time. One that the clocks skip counts as the first one after the gap;
/// of one that they show twice, the first holds.
fn instant(zone: Tz, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    let mut local = local;
    for _ in 0..8 {
        match zone.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => return Some(at.to_utc()),
            LocalResult::None => local = local.checked_add_signed(TimeDelta::minutes(30))?,
        }
    }
    None
}
