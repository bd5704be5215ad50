//! Working time: when an office is open, how much open time lies between two moments, and when
//! so much of it will have passed.
//!
//! Pure: a calendar is loaded by whoever keeps it, and knows no clock. Frames are half-open, so
//! the closing time of a day is a valid end of a period, yet not open itself.

mod spans;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use spans::Spans;

/// A stretch of a day in which one works, in minutes since midnight: `[from, to)`, `to` up to
/// 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    from: u16,
    to: u16,
}

/// The frames of each day of a week, Monday first as in `chrono`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week([Vec<Frame>; 7]);

/// Weeks, the periods in which other weeks hold, and single days that stand above both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCalendar {
    zone: Tz,
    week: Week,
    periods: Vec<Period>,
    days: BTreeMap<NaiveDate, Vec<Frame>>,
}

/// Hours that hold from one date to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Period {
    from: NaiveDate,
    to: NaiveDate,
    week: Week,
}

/// A stretch of time, `[from, to)`.
pub type Span = (DateTime<Utc>, DateTime<Utc>);

impl Frame {
    pub const WHOLE_DAY: Self = Self { from: 0, to: 1440 };

    /// None if it ends before it begins, or after midnight.
    pub const fn new(from: u16, to: u16) -> Option<Self> {
        if from < to && to <= 1440 { Some(Self { from, to }) } else { None }
    }

    /// Of `08:30` and `17:00`; the end may be `24:00`.
    pub fn parse(from: &str, to: &str) -> Option<Self> {
        Self::new(minute_of_day(from)?, minute_of_day(to)?)
    }

    /// Minutes since midnight.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// Minutes since midnight, up to 1440.
    pub const fn to(self) -> u16 {
        self.to
    }
}

impl Week {
    /// A week of which every day is given, Monday first; the frames come in any order.
    pub fn new(days: [Vec<Frame>; 7]) -> Self {
        Self(days.map(in_order))
    }

    pub fn around_the_clock() -> Self {
        Self(std::array::from_fn(|_| vec![Frame::WHOLE_DAY]))
    }

    fn on(&self, day: NaiveDate) -> &[Frame] {
        &self.0[day.weekday().num_days_from_monday() as usize]
    }
}

impl WorkingCalendar {
    pub fn new(zone: Tz, week: Week) -> Self {
        Self { zone, week, periods: Vec::new(), days: BTreeMap::new() }
    }

    pub fn around_the_clock(zone: Tz) -> Self {
        Self::new(zone, Week::around_the_clock())
    }

    /// Other hours from one date to another, both included; the last one added wins.
    #[must_use]
    pub fn during(mut self, from: NaiveDate, to: NaiveDate, week: Week) -> Self {
        self.periods.push(Period { from, to, week });
        self
    }

    /// A single day with frames of its own, which stand above every week.
    #[must_use]
    pub fn on(mut self, day: NaiveDate, frames: Vec<Frame>) -> Self {
        self.days.insert(day, in_order(frames));
        self
    }

    /// A holiday.
    #[must_use]
    pub fn closed_on(self, day: NaiveDate) -> Self {
        self.on(day, Vec::new())
    }

    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The frames of a day, in order and apart from each other.
    pub fn frames_on(&self, day: NaiveDate) -> &[Frame] {
        if let Some(frames) = self.days.get(&day) {
            return frames;
        }
        let period = self.periods.iter().rev().find(|p| p.from <= day && day <= p.to);
        period.map_or(&self.week, |period| &period.week).on(day)
    }

    /// The day of a moment where the calendar holds.
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        Spans::from(self, at).next().is_some_and(|(from, _)| from == at)
    }

    /// The moment itself if it is open, else the next opening; none if it never opens again.
    pub fn next_open(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        Spans::from(self, at).next().map(|(from, _)| from)
    }

    /// The next closing time after a moment.
    pub fn next_close(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        Spans::from(self, at).next().map(|(_, to)| to)
    }

    /// When so many working minutes will have passed; none if the calendar never opens for as
    /// long as that. Closing time is a valid answer: it doesn't roll to the next opening.
    pub fn add_working(&self, from: DateTime<Utc>, minutes: i64) -> Option<DateTime<Utc>> {
        self.add_working_except(from, minutes, &[])
    }

    /// The same, of a clock that stood still during some pauses, which may overlap each other
    /// and reach outside the working hours.
    pub fn add_working_except(
        &self,
        from: DateTime<Utc>,
        minutes: i64,
        pauses: &[Span],
    ) -> Option<DateTime<Utc>> {
        let pauses = union(pauses);
        let mut left = TimeDelta::try_minutes(minutes.max(0))?;
        for span in Spans::from(self, from) {
            for (start, end) in without(span, &pauses) {
                if left <= end - start {
                    return Some(start + left);
                }
                left -= end - start;
            }
        }
        None
    }

    /// The whole working minutes from one moment to another, pauses taken out.
    pub fn working_between(&self, from: DateTime<Utc>, to: DateTime<Utc>, pauses: &[Span]) -> i64 {
        self.working_time(from, to, pauses).num_minutes()
    }

    /// The working time from one moment to another, to the second, pauses taken out.
    pub fn working_time(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        pauses: &[Span],
    ) -> TimeDelta {
        let pauses = union(pauses);
        let spans = Spans::from(self, from).take_while(|(start, _)| *start < to);
        let parts = spans.flat_map(|(start, end)| without((start, end.min(to)), &pauses));
        parts.fold(TimeDelta::zero(), |sum, (start, end)| sum + (end - start))
    }
}

fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour <= 24).then(|| hour * 60 + minute).filter(|all| *all <= 1440)
}

/// Sorted, and those that touch joined.
fn in_order(mut frames: Vec<Frame>) -> Vec<Frame> {
    frames.sort_by_key(|frame| frame.from);
    let mut joined: Vec<Frame> = Vec::with_capacity(frames.len());
    for frame in frames {
        match joined.last_mut() {
            Some(last) if frame.from <= last.to => last.to = last.to.max(frame.to),
            _ => joined.push(frame),
        }
    }
    joined
}

/// Pauses in order, those that overlap joined.
fn union(pauses: &[Span]) -> Vec<Span> {
    let mut pauses: Vec<Span> = pauses.iter().copied().filter(|(from, to)| from < to).collect();
    pauses.sort();
    let mut joined: Vec<Span> = Vec::with_capacity(pauses.len());
    for (from, to) in pauses {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// What is left of a stretch when the pauses are cut out of it.
fn without(span: Span, pauses: &[Span]) -> Vec<Span> {
    let (mut at, end) = span;
    let mut left = Vec::new();
    for (from, to) in pauses.iter().filter(|(from, to)| *to > span.0 && *from < end) {
        if at < *from {
            left.push((at, *from));
        }
        at = at.max(*to);
    }
    if at < end {
        left.push((at, end));
    }
    left
}

/// The minute of a day as a time; midnight at its end belongs to the next day.
fn at_minute(day: NaiveDate, minute: u16) -> Option<chrono::NaiveDateTime> {
    let start = day.and_time(NaiveTime::MIN);
    start.checked_add_signed(TimeDelta::minutes(minute.into()))
}
