//! The facts that requests announce.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};

use super::request;

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $event:literal, internal $internal:literal;)*) => { $(
        $(#[$doc])*
        pub struct $name {
            pub request: request::Model,
            /// What the timeline tells beside the name.
            pub details: Json,
        }

        impl $name {
            pub fn new(request: request::Model) -> Self {
                Self { request, details: Json::Null }
            }

            pub fn with(request: request::Model, details: Json) -> Self {
                Self { request, details }
            }
        }

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = request::Model;

            fn row(&self) -> &request::Model {
                &self.request
            }

            fn organization(&self) -> Uuid {
                self.request.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects(&self.request)
            }

            fn details(&self) -> Json {
                self.details.clone()
            }

            fn internal(&self) -> bool {
                $internal
            }
        }
    )* };
}

facts! {
    RequestCreated = "service_request.created", internal false;
    /// What was told, wished or assigned changed.
    RequestUpdated = "service_request.updated", internal true;
    /// A draft that nobody submitted is gone.
    DraftDiscarded = "service_request.discarded", internal true;
    RequestSubmitted = "service_request.submitted", internal false;
    /// A guest waits for a call.
    CallbackAsked = "service_request.callback_requested", internal false;
    RequestTriaged = "service_request.triaged", internal false;
    TriageReversed = "service_request.triage_reversed", internal true;
    InfoNeeded = "service_request.info_needed", internal false;
    RequestAnswered = "service_request.answered", internal false;
    RequestRejected = "service_request.rejected", internal false;
    RefusalAppealed = "service_request.appealed", internal false;
    RequestMerged = "service_request.merged", internal false;
    RequestSeparated = "service_request.separated", internal false;
    SolvedRemotely = "service_request.remote_resolved", internal false;
    RequestAccepted = "service_request.accepted", internal false;
    ServiceBegun = "service_request.in_service", internal false;
    RequestResolved = "service_request.resolved", internal false;
    RequestReopened = "service_request.reopened", internal false;
    RequestClosed = "service_request.closed", internal false;
    RequestCancelled = "service_request.cancelled", internal false;
    /// The clock stopped or goes on while the customer is waited for.
    ClockChanged = "service_request.clock_changed", internal true;
    /// The calendar changed that its due times are counted by.
    DueTimesRecounted = "service_request.due_times_recounted", internal true;
    /// The customer wishes for other times.
    WishesReplaced = "service_request.wishes_replaced", internal false;
    /// The customer asks something.
    QuestionAsked = "service_request.question_asked", internal false;
    LinksRevoked = "service_request.links_revoked", internal true;
}

fn subjects(request: &request::Model) -> Vec<Subject> {
    let mut subjects = vec![Subject::of(request)];
    subjects.extend(request.party_id.map(|party| Subject::new("party", party)));
    subjects.extend(request.unit_id.map(|unit| Subject::new("installed_unit", unit)));
    subjects
}
