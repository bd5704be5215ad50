//! Working calendars: when an office works.

pub mod branch_calendar;
pub mod calendar;
pub mod holiday;
