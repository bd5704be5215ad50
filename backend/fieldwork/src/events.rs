//! The facts that fieldwork announces. Each carries its row as it left it; who reacts to them
//! stands in `server/src/reactions.rs`.

use kernel::{Fact, Subject};
use sea_orm::entity::prelude::{Json, Uuid};
use serde_json::json;

use crate::{
    jobs::{
        acceptance, checklist_item, expense_line, job, labour_line, part_line, photo,
        price_approval,
    },
    visits::visit,
};

macro_rules! job_facts {
    ($($(#[$doc:meta])* $name:ident = $event:literal, internal $internal:literal;)*) => { $(
        $(#[$doc])*
        pub struct $name {
            pub job: job::Model,
            /// What the timeline tells beside the name.
            pub details: Json,
        }

        impl $name {
            pub fn new(job: job::Model) -> Self {
                Self { job, details: Json::Null }
            }

            pub fn with(job: job::Model, details: Json) -> Self {
                Self { job, details }
            }

            pub fn service_request_id(&self) -> Uuid {
                self.job.service_request_id
            }
        }

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = job::Model;

            fn row(&self) -> &job::Model {
                &self.job
            }

            fn organization(&self) -> Uuid {
                self.job.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                subjects_of_job(&self.job)
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

job_facts! {
    JobCreated = "job.created", internal false;
    /// Something about it changed that is no step: notes, priority, due times, the diagnosis.
    JobUpdated = "job.updated", internal true;
    /// Its first visit was booked, or the next one.
    JobScheduled = "job.assigned", internal false;
    /// It has no visit any more and waits for one.
    JobUnscheduled = "job.unscheduled", internal true;
    /// Somebody is on site.
    JobStarted = "job.started", internal false;
    JobHeld = "job.held", internal false;
    JobResumed = "job.resumed", internal false;
    /// A visit ended with the work undone; a return visit is needed.
    JobCannotComplete = "job.cannot_complete", internal false;
    JobCompleted = "job.completed", internal false;
    JobSentBack = "job.sent_back", internal true;
    JobApproved = "job.approved", internal false;
    JobPosted = "job.posted", internal false;
    JobClosed = "job.closed", internal false;
    JobCancelled = "job.cancelled", internal false;
    /// The customer doesn't accept the price.
    JobPriceRefused = "job.price_refused", internal false;
}

macro_rules! visit_facts {
    ($($(#[$doc:meta])* $name:ident = $event:literal, internal $internal:literal;)*) => { $(
        $(#[$doc])*
        pub struct $name {
            pub visit: visit::Model,
            /// The job of the visit, as it was when this happened.
            pub job: job::Model,
            pub details: Json,
        }

        impl $name {
            pub fn new(visit: visit::Model, job: job::Model) -> Self {
                let details = json!({
                    "planned_start_at": visit.planned_start_at,
                    "reason": visit.reason,
                });
                Self { visit, job, details }
            }

            pub fn service_request_id(&self) -> Uuid {
                self.visit.service_request_id
            }
        }

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = visit::Model;

            fn row(&self) -> &visit::Model {
                &self.visit
            }

            fn organization(&self) -> Uuid {
                self.visit.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                let mut subjects = vec![Subject::of(&self.visit)];
                subjects.extend(subjects_of_job(&self.job));
                subjects
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

visit_facts! {
    VisitBooked = "visit.booked", internal false;
    VisitRescheduled = "visit.rescheduled", internal false;
    VisitDispatched = "visit.dispatched", internal true;
    VisitAccepted = "visit.accepted", internal false;
    VisitDeclined = "visit.declined", internal true;
    /// The crew is on the way; `visit.eta_at` says until when.
    VisitTraveling = "visit.traveling", internal false;
    /// The crew arrived.
    VisitStarted = "visit.started", internal false;
    VisitDone = "visit.done", internal false;
    VisitNoAccess = "visit.no_access", internal false;
    VisitCannotComplete = "visit.cannot_complete", internal false;
    VisitCancelled = "visit.cancelled", internal false;
    /// The crew runs late by `visit.delay_minutes`.
    VisitDelayed = "visit.delayed", internal false;
}

macro_rules! part_facts {
    ($($name:ident($row:path) = $event:literal;)*) => { $(
        pub struct $name {
            pub row: $row,
            pub job: job::Model,
        }

        impl Fact for $name {
            const NAME: &'static str = $event;
            type Row = $row;

            fn row(&self) -> &$row {
                &self.row
            }

            fn organization(&self) -> Uuid {
                self.job.organization_id
            }

            fn subjects(&self) -> Vec<Subject> {
                vec![Subject::of(&self.job)]
            }

            fn internal(&self) -> bool {
                true
            }
        }
    )* };
}

part_facts! {
    PartLineChanged(part_line::Model) = "part_line.updated";
    PartLineRemoved(part_line::Model) = "part_line.deleted";
    LabourLineChanged(labour_line::Model) = "labour_line.updated";
    LabourLineRemoved(labour_line::Model) = "labour_line.deleted";
    ExpenseLineChanged(expense_line::Model) = "expense_line.updated";
    ExpenseLineRemoved(expense_line::Model) = "expense_line.deleted";
    ChecklistItemAnswered(checklist_item::Model) = "checklist_item.updated";
    PhotoAdded(photo::Model) = "job_photo.created";
    HandedOver(acceptance::Model) = "job_acceptance.created";
    PriceAccepted(price_approval::Model) = "job_approval.created";
    PriceApprovalVoided(price_approval::Model) = "job_approval.voided";
}

fn subjects_of_job(job: &job::Model) -> Vec<Subject> {
    let mut subjects = vec![
        Subject::of(job),
        Subject::new("service_request", job.service_request_id),
        Subject::new("party", job.party_id),
    ];
    subjects.extend(job.unit_id.map(|unit| Subject::new("installed_unit", unit)));
    subjects
}
