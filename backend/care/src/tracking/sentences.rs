//! Which sentence a customer reads, and where its variables come from. Pure.
//!
//! | variable | source |
//! |---|---|
//! | `deadline` | the due time that the state is about; past or unknown: the end of the next working day |
//! | `date` | the last day of what the sentence offers: answer, appeal, payment, repair warranty |
//! | `day`, `window` | what the customer was told of the visit, else its plan |
//! | `time` | when somebody arrives (as the technician said, else as planned), ends or came |
//! | `name` | the first name of whoever leads the visit; who is not known yet is "your technician" |
//! | `amount` | what is open of the bill |
//!
//! A state offers its sentences from the fullest to the plainest. The first one that lacks
//! nothing is taken, and the last one never lacks anything.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use contract::{
    jobs::{HoldKind, JobState},
    rt::{Language, Say},
    service_requests::ServiceRequestState,
    visits::VisitState,
};
use kernel::{Error, Result, messages};

use super::words;

/// What is told of a request and its jobs.
#[derive(Clone, Debug)]
pub struct Story {
    pub now: DateTime<Utc>,
    pub zone: Tz,
    /// The end of the next working day: by then one hears, where nothing better is known.
    pub fallback: DateTime<Utc>,
    pub request: RequestFacts,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestFacts {
    pub state: ServiceRequestState,
    pub created_at: DateTime<Utc>,
    pub first_response_due_at: Option<DateTime<Utc>>,
    pub arrival_due_at: Option<DateTime<Utc>>,
    pub resolution_due_at: Option<DateTime<Utc>>,
    pub answer_due_at: Option<DateTime<Utc>>,
    /// Until when "it came back" opens the same request.
    pub closes_at: Option<DateTime<Utc>>,
    /// When it was refused, called off or merged.
    pub ended_at: Option<DateTime<Utc>>,
    pub repair_warranty_until: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobFacts {
    pub state: JobState,
    pub hold: Option<HoldKind>,
    pub hold_until: Option<NaiveDate>,
    /// Whether the customer owes nothing, as far as is known.
    pub free: bool,
    pub bill: Option<Bill>,
    pub changed_at: DateTime<Utc>,
    pub repair_warranty_until: Option<NaiveDate>,
    /// The newest one.
    pub visit: Option<VisitFacts>,
}

/// What is open of an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    pub open: i64,
    pub currency: String,
    pub due_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitFacts {
    pub state: VisitState,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// What the customer was told.
    pub told: Option<(NaiveDate, NaiveTime, NaiveTime)>,
    pub eta_at: Option<DateTime<Utc>>,
    /// When it ended, however it did.
    pub ended_at: Option<DateTime<Utc>>,
    /// What the customer calls whoever leads it.
    pub lead: Option<Say>,
}

/// A sentence and its variables, of which some may be missing.
type Offer = (&'static str, Vec<(&'static str, Option<Say>)>);

/// Days in which one may appeal against a refusal, or take up again what was called off.
const SECOND_THOUGHTS: i64 = 30;
/// Days for which a draft is kept.
const DRAFT: i64 = 7;
/// Days in which another time is to be chosen after a visit that didn't happen.
const NEW_TIME: i64 = 7;
/// Days for an answer to a question of ours.
pub const ANSWER: i64 = 3;

/// What the holder of a link reads first: about the job whose time is nearest, else about the
/// request.
pub fn of_request(story: &Story, jobs: &[JobFacts], language: Language) -> Result<String> {
    use ServiceRequestState as State;
    let told_by_job = matches!(
        story.request.state,
        State::Accepted | State::InService | State::Resolved | State::Closed
    );
    let job = jobs.iter().find(|job| job.state != JobState::Cancelled);
    match job.filter(|_| told_by_job) {
        Some(job) => of_job(story, job, language),
        None => say(&request_offers(story), language),
    }
}

/// What is said of one job: its newest visit while that is what happens, else the job itself.
pub fn of_job(story: &Story, job: &JobFacts, language: Language) -> Result<String> {
    let visit = job.visit.as_ref().filter(|visit| speaks(visit.state, job.state));
    let mut offers = visit.map(|visit| visit_offers(story, visit, job.free)).unwrap_or_default();
    offers.extend(job_offers(story, job));
    offers.extend(request_offers(story));
    say(&offers, language)
}

/// Whether a visit is what happens: it is open, or it ended with the work undone and nothing
/// follows yet.
fn speaks(visit: VisitState, job: JobState) -> bool {
    use VisitState as V;
    match visit {
        V::Scheduled | V::Dispatched | V::Accepted | V::Declined | V::Traveling | V::OnSite => {
            matches!(
                job,
                JobState::Unscheduled
                    | JobState::Scheduled
                    | JobState::InProgress
                    | JobState::OnHold
                    | JobState::CannotComplete
            )
        }
        V::Done => job == JobState::InProgress,
        V::NoAccess | V::CannotComplete | V::Cancelled => {
            matches!(job, JobState::Unscheduled | JobState::Scheduled | JobState::CannotComplete)
        }
    }
}

fn say(offers: &[Offer], language: Language) -> Result<String> {
    let whole = offers.iter().find(|(_, vars)| vars.iter().all(|(_, value)| value.is_some()));
    let (key, vars) = whole.ok_or_else(|| Error::internal("no sentence lacks nothing"))?;
    let vars: Vec<_> =
        vars.iter().filter_map(|(name, value)| Some((*name, value.clone()?))).collect();
    messages::fill(key, &vars, language)
}

impl Story {
    /// A due time in words, unless it is past or unknown: then the next working day's end.
    fn by(&self, due: Option<DateTime<Utc>>) -> Option<Say> {
        let at = due.filter(|due| *due > self.now).unwrap_or(self.fallback);
        Some(words::deadline(at, self.now, self.zone))
    }

    fn in_days(&self, since: Option<DateTime<Utc>>, days: i64) -> Option<Say> {
        let day = words::days_later(since.unwrap_or(self.now), days, self.zone);
        Some(words::date(day))
    }

    fn today(&self) -> NaiveDate {
        self.now.with_timezone(&self.zone).date_naive()
    }

    /// A date that lies ahead.
    fn ahead(&self, day: Option<NaiveDate>) -> Option<Say> {
        day.filter(|day| *day >= self.today()).map(words::date)
    }
}

fn request_offers(story: &Story) -> Vec<Offer> {
    use ServiceRequestState as State;
    let request = &story.request;
    let by = |due| vec![("deadline", story.by(due))];
    let date = |value| vec![("date", value)];
    let closes = request.closes_at.map(|at| words::date_of(at, story.zone));
    let plain = ("sentence.request.closed_plain", Vec::new());
    match request.state {
        State::Draft => {
            vec![("sentence.request.draft", date(story.in_days(Some(request.created_at), DRAFT)))]
        }
        State::Submitted => {
            vec![("sentence.request.submitted", by(request.first_response_due_at))]
        }
        State::Triaged => vec![("sentence.request.triaged", by(request.arrival_due_at))],
        State::NeedsInfo => vec![("sentence.request.needs_info", by(request.answer_due_at))],
        State::RemoteResolved => {
            vec![("sentence.request.remote_resolved", date(closes)), plain]
        }
        State::Accepted => vec![("sentence.request.accepted", by(request.arrival_due_at))],
        State::InService => vec![("sentence.request.in_service", by(request.resolution_due_at))],
        State::Resolved => {
            let until = story.ahead(request.repair_warranty_until).or(closes);
            vec![("sentence.request.resolved", date(until)), plain]
        }
        State::Closed => {
            let until = story.ahead(request.repair_warranty_until);
            vec![("sentence.request.closed", date(until)), plain]
        }
        State::Rejected => {
            let until = story.in_days(request.ended_at, SECOND_THOUGHTS);
            vec![("sentence.request.rejected", date(until))]
        }
        State::Cancelled => vec![("sentence.request.cancelled", Vec::new())],
        State::Reopened => {
            vec![("sentence.request.reopened", by(request.first_response_due_at))]
        }
        State::Merged => vec![("sentence.request.merged", Vec::new())],
    }
}

fn job_offers(story: &Story, job: &JobFacts) -> Vec<Offer> {
    let by = |due| vec![("deadline", story.by(due))];
    let date = |value| vec![("date", value)];
    let request = &story.request;
    let planned = job.visit.as_ref();
    match job.state {
        JobState::Unscheduled => {
            vec![("sentence.work_order.unscheduled", by(request.arrival_due_at))]
        }
        JobState::Scheduled => {
            let (day, window) =
                planned.map(|visit| visit.day_and_window(story.now, story.zone)).unzip();
            let told = vec![("day", day), ("window", window)];
            let unknown = ("sentence.work_order.unscheduled", by(request.arrival_due_at));
            vec![("sentence.work_order.scheduled", told), unknown]
        }
        JobState::InProgress => {
            let end = planned.map(|visit| visit.ends_at).filter(|end| *end > story.now);
            let end = end.map(|end| words::time_of(end, story.zone));
            let sure = ("sentence.request.in_service", by(request.resolution_due_at));
            vec![("sentence.work_order.in_progress", vec![("time", end)]), sure]
        }
        JobState::OnHold => hold_offers(story, job),
        JobState::CannotComplete => {
            vec![("sentence.work_order.cannot_complete", by(None))]
        }
        JobState::Completed => vec![("sentence.work_order.completed", by(None))],
        JobState::Approved if job.free => vec![("sentence.work_order.posted_free", Vec::new())],
        JobState::Approved => vec![("sentence.work_order.approved", by(None))],
        JobState::Posted | JobState::Closed => billed_offers(story, job),
        JobState::Cancelled => {
            let until = story.in_days(Some(job.changed_at), SECOND_THOUGHTS);
            vec![("sentence.work_order.cancelled", date(until))]
        }
    }
}

fn hold_offers(story: &Story, job: &JobFacts) -> Vec<Offer> {
    let by = || vec![("deadline", story.by(None))];
    let until = story.ahead(job.hold_until);
    let answer = until.clone().or_else(|| story.in_days(None, ANSWER));
    match job.hold {
        Some(HoldKind::Parts) => vec![
            ("sentence.work_order.on_hold_parts", vec![("date", until)]),
            ("sentence.work_order.on_hold_parts_no_date", by()),
        ],
        Some(HoldKind::Approval) => {
            vec![("sentence.work_order.on_hold_approval", vec![("date", answer)])]
        }
        Some(HoldKind::Customer) => {
            vec![("sentence.work_order.on_hold_customer", vec![("date", answer)])]
        }
        None => vec![("sentence.work_order.on_hold", by())],
    }
}

/// An invoice that is open comes before everything that is said of finished work.
fn billed_offers(story: &Story, job: &JobFacts) -> Vec<Offer> {
    let open = job.bill.as_ref().filter(|bill| bill.open > 0);
    let amount = open.map(|bill| words::amount(bill.open, &bill.currency));
    let due = open.map(|bill| words::date(bill.due_on));
    let mut offers = vec![("sentence.work_order.posted", vec![("amount", amount), ("date", due)])];
    if job.state == JobState::Posted {
        offers.push(match job.free {
            true => ("sentence.work_order.posted_free", Vec::new()),
            false => ("sentence.work_order.approved", vec![("deadline", story.by(None))]),
        });
    }
    let until = story.ahead(job.repair_warranty_until);
    offers.push(("sentence.work_order.closed", vec![("date", until)]));
    offers.push(("sentence.request.closed_plain", Vec::new()));
    offers
}

fn visit_offers(story: &Story, visit: &VisitFacts, free: bool) -> Vec<Offer> {
    let (day, window) = visit.day_and_window(story.now, story.zone);
    let by = |at: DateTime<Utc>| ("deadline", story.by(Some(at)));
    let told = || vec![("day", Some(day.clone())), ("window", Some(window.clone()))];
    let name = visit.lead.clone();
    let somebody = || name.clone().unwrap_or_else(|| Say::new("Your technician", "سرویسکار شما"));
    let new_time = story.in_days(visit.ended_at, NEW_TIME);
    match visit.state {
        VisitState::Scheduled => {
            let until = visit.starts_at - TimeDelta::hours(3);
            let until = if until > story.now { until } else { visit.starts_at };
            let mut vars = told();
            vars.push(by(until));
            vec![("sentence.visit.scheduled", vars)]
        }
        VisitState::Dispatched => {
            let mut vars = told();
            vars.push(by(visit.starts_at - TimeDelta::hours(1)));
            vec![("sentence.visit.dispatched", vars)]
        }
        VisitState::Accepted => {
            let mut named = told();
            named.push(("name", name));
            let mut unnamed = told();
            unnamed.push(by(visit.starts_at - TimeDelta::hours(1)));
            vec![("sentence.visit.accepted", named), ("sentence.visit.dispatched", unnamed)]
        }
        VisitState::Declined => {
            let by = vec![("deadline", story.by(None))];
            vec![("sentence.visit.declined", by)]
        }
        VisitState::Traveling => {
            let time = words::time_of(visit.eta_at.unwrap_or(visit.starts_at), story.zone);
            let vars = vec![("name", Some(somebody())), ("time", Some(time))];
            vec![("sentence.visit.traveling", vars)]
        }
        VisitState::OnSite => {
            let key = match free {
                true => "sentence.visit.on_site_free",
                false => "sentence.visit.on_site",
            };
            vec![(key, vec![("name", Some(somebody()))])]
        }
        VisitState::Done => vec![("sentence.visit.done", vec![("deadline", story.by(None))])],
        VisitState::NoAccess => {
            let came = visit.ended_at.unwrap_or(visit.starts_at);
            let time = ("time", Some(words::time_of(came, story.zone)));
            vec![("sentence.visit.no_access", vec![time, ("date", new_time)])]
        }
        VisitState::CannotComplete => {
            vec![("sentence.visit.cannot_complete", vec![("deadline", story.by(None))])]
        }
        VisitState::Cancelled => {
            vec![("sentence.visit.cancelled", vec![("date", new_time)])]
        }
    }
}

impl VisitFacts {
    /// The day and the window, as the customer was told them, else as planned.
    pub fn day_and_window(&self, now: DateTime<Utc>, zone: Tz) -> (Say, Say) {
        let (day, from, to) = self.told.unwrap_or_else(|| {
            let (from, to) =
                (self.starts_at.with_timezone(&zone), self.ends_at.with_timezone(&zone));
            (from.date_naive(), from.time(), to.time())
        });
        let today = now.with_timezone(&zone).date_naive();
        (words::day(day, today), words::window(from, to))
    }
}
