//! Working calendars: when an office works.
//!
//! [`calendar`] holds week, periods and single days as the contract writes them, [`holiday`] what
//! a country keeps, [`branch_calendar`] who works by which; [`time`] turns rows into the kernel's
//! [`WorkingCalendar`](kernel::calendar::WorkingCalendar), in which due times are counted.

mod actions;
mod api;
pub mod branch_calendar;
pub mod calendar;
mod events;
pub mod holiday;
mod time;

pub use api::WorkingCalendars;
pub use events::{WorkingCalendarCreated, WorkingCalendarUpdated};
pub use time::{by_code, load, of_branch};
