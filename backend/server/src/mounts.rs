//! Every operation of the contract with the department that answers it. The departments mount
//! themselves; a test compares this list with the contract.

use std::sync::Arc;

use contract::rt::Mounted;
use kernel::App;

pub fn all(app: &Arc<App>) -> Vec<Mounted> {
    let events = contract::events::operations::<kernel::events::Events>(&Arc::new(Arc::clone(app)));
    [
        contract::accounts::operations::<registry::accounts::Accounts>(app),
        contract::audit::operations::<crate::audit::Audit>(app),
        contract::catalogue::operations::<registry::catalogue::Catalogue>(app),
        contract::certificates::operations::<finance::Certificates>(app),
        contract::credentials::operations::<registry::accounts::Credentials>(app),
        contract::day_summary::operations::<finance::DaySummaries>(app),
        contract::employees::operations::<people::People>(app),
        events,
        contract::exports::operations::<crate::exports::Exports>(app),
        contract::files::operations::<kernel::files::Files>(app),
        contract::imports::operations::<registry::import::Imports>(app),
        contract::installed_units::operations::<registry::units::InstalledUnits>(app),
        contract::invoices::operations::<finance::Invoices>(app),
        contract::job_templates::operations::<fieldwork::JobTemplates>(app),
        contract::jobs::operations::<fieldwork::Jobs>(app),
        contract::maintenance::operations::<crate::upkeep::Maintenance>(app),
        contract::messages::operations::<kernel::messages::Messages>(app),
        contract::organizations::operations::<registry::organizations::Organizations>(app),
        contract::parties::operations::<registry::parties::Parties>(app),
        contract::payments::operations::<finance::Payments>(app),
        contract::preferences::operations::<registry::accounts::Preferences>(app),
        contract::pricing::operations::<pricing::Pricing>(app),
        contract::search::operations::<kernel::search::Search>(app),
        contract::service_locations::operations::<registry::places::ServiceLocations>(app),
        contract::service_requests::operations::<care::ServiceRequests>(app),
        contract::sessions::operations::<registry::accounts::Sessions>(app),
        contract::sla::operations::<care::ServiceLevels>(app),
        contract::stock::operations::<supply::Stock>(app),
        contract::surveys::operations::<care::Surveys>(app),
        contract::tasks::operations::<kernel::tasks::Tasks>(app),
        contract::timeline::operations::<kernel::timeline::Timeline>(app),
        contract::tracking::operations::<care::Tracking>(app),
        contract::vehicles::operations::<supply::Vehicles>(app),
        contract::visits::operations::<fieldwork::Visits>(app),
        contract::warranty::operations::<warranty::Warranty>(app),
        contract::working_calendars::operations::<registry::calendars::WorkingCalendars>(app),
    ]
    .concat()
}
