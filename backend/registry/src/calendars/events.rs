//! What happened to calendars.

use kernel::Fact;
use sea_orm::entity::prelude::Uuid;

use super::calendar;

/// A calendar was added.
pub struct WorkingCalendarCreated(pub calendar::Model);

impl Fact for WorkingCalendarCreated {
    const NAME: &'static str = "working_calendar.created";
    type Row = calendar::Model;

    fn row(&self) -> &calendar::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}

/// Hours or exceptions changed: due times that were counted by them are counted anew.
pub struct WorkingCalendarUpdated(pub calendar::Model);

impl Fact for WorkingCalendarUpdated {
    const NAME: &'static str = "working_calendar.updated";
    type Row = calendar::Model;

    fn row(&self) -> &calendar::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn internal(&self) -> bool {
        true
    }
}
