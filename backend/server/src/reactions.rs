//! What else happens when something happens: all of it, from top to bottom, in the transaction of
//! the fact. Here the departments meet.

use std::sync::Arc;

use care::reactions as care_;
use fieldwork::events::{
    JobApproved, JobCancelled, JobClosed, JobHeld, JobResumed, VisitBooked, VisitCancelled,
    VisitDelayed, VisitNoAccess, VisitRescheduled, VisitStarted, VisitTraveling,
};
use kernel::{Reaction, on};
use registry::{
    accounts::events::GuestIdentified,
    calendars::{WorkingCalendarCreated, WorkingCalendarUpdated},
};
use warranty::goodwill::events::GoodwillApproved;

pub fn table() -> Arc<[Reaction]> {
    Arc::new([
        // A guest showed who they are: their draft and its photos are theirs.
        on::<GuestIdentified>(|work, fact| {
            Box::pin(async move {
                kernel::files::adopt(work, fact.guest.id, fact.account.id).await?;
                care::requests::adopt_guest(work, fact.guest.id, fact.party_id).await
            })
        }),
        on::<VisitBooked>(|work, fact| Box::pin(care_::visit_booked(work, fact))),
        on::<VisitRescheduled>(|work, fact| Box::pin(care_::visit_rescheduled(work, fact))),
        on::<VisitTraveling>(|work, fact| Box::pin(care_::visit_traveling(work, fact))),
        on::<VisitDelayed>(|work, fact| Box::pin(care_::visit_delayed(work, fact))),
        on::<VisitStarted>(|work, fact| Box::pin(care_::visit_started(work, fact))),
        on::<VisitNoAccess>(|work, fact| Box::pin(care_::visit_no_access(work, fact))),
        on::<VisitCancelled>(|work, fact| Box::pin(care_::visit_cancelled(work, fact))),
        on::<GoodwillApproved>(|work, fact| {
            Box::pin(fieldwork::jobs::goodwill::given(work, &fact.0))
        }),
        // Due times that a calendar counts follow it.
        on::<WorkingCalendarCreated>(|work, fact| {
            Box::pin(care::sla::recount::calendar_changed(work, &fact.0))
        }),
        on::<WorkingCalendarUpdated>(|work, fact| {
            Box::pin(care::sla::recount::calendar_changed(work, &fact.0))
        }),
        on::<JobHeld>(|work, fact| Box::pin(care_::job_held(work, fact))),
        on::<JobResumed>(|work, fact| Box::pin(care_::job_resumed(work, fact))),
        on::<JobApproved>(|work, fact| Box::pin(care_::job_approved(work, fact))),
        on::<JobApproved>(|work, fact| Box::pin(finance::invoices::draft(work, fact))),
        on::<JobClosed>(|work, fact| Box::pin(care_::job_closed(work, fact))),
        on::<JobCancelled>(|work, fact| Box::pin(care_::job_cancelled(work, fact))),
        on::<JobCancelled>(|work, fact| Box::pin(finance::invoices::draft_fees(work, fact))),
    ])
}
