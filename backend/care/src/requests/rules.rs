//! What may happen to a request. Pure: no clock, no database, no HTTP.

use contract::{
    common::ProblemCode,
    jobs::{JobKind, JobPriority, JobState},
    rt::Say,
    service_requests::{ServiceRequestPriority, ServiceRequestState},
    visits::VisitState,
};
use kernel::Error;

use ServiceRequestState as State;

/// What can happen to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Submit,
    Triage,
    ReverseTriage,
    Ask,
    /// Back to where it was when the question was asked.
    Answer(State),
    Reject,
    Merge,
    /// Back to where it was before it was merged.
    Separate(State),
    ResolveRemotely,
    /// A job was made.
    Accept,
    /// Somebody is on site.
    Begin,
    /// The last open job was approved.
    Resolve,
    Close,
    Reopen,
    Cancel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a request that is {from} can't take the step {step:?}")]
pub struct IllegalStep {
    pub from: State,
    pub step: Step,
}

/// The state that a step leads to.
pub fn after(from: State, step: Step) -> Result<State, IllegalStep> {
    use State::{
        Accepted, Cancelled, Closed, Draft, InService, Merged, NeedsInfo, Rejected, RemoteResolved,
        Reopened, Resolved, Submitted, Triaged,
    };
    match (from, step) {
        (Draft, Step::Submit) => Ok(Submitted),
        (Submitted | Triaged | Reopened, Step::Triage) => Ok(Triaged),
        (Triaged, Step::ReverseTriage) => Ok(Submitted),
        (Submitted | Triaged, Step::Ask) => Ok(NeedsInfo),
        (NeedsInfo, Step::Answer(to @ (Submitted | Triaged))) => Ok(to),
        (Submitted | Triaged, Step::Reject) => Ok(Rejected),
        (Submitted | Triaged, Step::Merge) => Ok(Merged),
        (Merged, Step::Separate(to @ (Submitted | Triaged))) => Ok(to),
        (Triaged, Step::ResolveRemotely) => Ok(RemoteResolved),
        (Triaged | Accepted, Step::Accept) => Ok(Accepted),
        (InService, Step::Accept) => Ok(InService),
        (Accepted | InService, Step::Begin) => Ok(InService),
        (InService, Step::Resolve) => Ok(Resolved),
        (Resolved | RemoteResolved, Step::Close) => Ok(Closed),
        (Resolved | RemoteResolved, Step::Reopen) => Ok(Reopened),
        (Draft | Submitted | Triaged | NeedsInfo | Accepted | Reopened, Step::Cancel) => {
            Ok(Cancelled)
        }
        (from, step) => Err(IllegalStep { from, step }),
    }
}

/// Nothing happens to it any more, but that a merge is taken back.
pub fn is_over(state: State) -> bool {
    matches!(state, State::Closed | State::Rejected | State::Cancelled | State::Merged)
}

/// Whether what was told and wished may still change.
pub fn is_open(state: State) -> bool {
    !is_over(state) && !matches!(state, State::Resolved | State::RemoteResolved)
}

/// Whether the customer may change what they told: until somebody read it.
pub fn may_retell(state: State) -> bool {
    matches!(state, State::Draft | State::Submitted | State::NeedsInfo)
}

/// Whether a visit keeps the customer from cancelling: somebody is on the way, or was there.
pub fn is_under_way(state: VisitState) -> bool {
    matches!(state, VisitState::Traveling | VisitState::OnSite)
}

/// Whether a visit still will be.
pub fn is_ahead(state: VisitState) -> bool {
    matches!(state, VisitState::Scheduled | VisitState::Dispatched | VisitState::Accepted)
}

pub fn job_is_over(state: JobState) -> bool {
    matches!(state, JobState::Closed | JobState::Cancelled)
}

/// Whether the work of a job is done and reviewed.
pub fn job_is_approved(state: JobState) -> bool {
    matches!(state, JobState::Approved | JobState::Posted | JobState::Closed)
}

/// Whether the last job of a request was approved: none is open, and one was not cancelled.
pub fn is_resolved_by(jobs: &[JobState]) -> bool {
    let done = jobs.iter().all(|job| job_is_approved(*job) || *job == JobState::Cancelled);
    done && jobs.iter().any(|job| job_is_approved(*job))
}

/// Danger comes before everything else; without it, what was said or what the symptom suggests.
pub fn priority(
    danger: bool,
    said: Option<ServiceRequestPriority>,
    symptoms: &[ServiceRequestPriority],
) -> ServiceRequestPriority {
    if danger {
        return ServiceRequestPriority::Emergency;
    }
    let pressing = |p: &ServiceRequestPriority| rank(*p);
    said.or_else(|| symptoms.iter().copied().min_by_key(pressing))
        .unwrap_or(ServiceRequestPriority::Normal)
}

/// The most pressing is 0.
pub fn rank(priority: ServiceRequestPriority) -> u8 {
    match priority {
        ServiceRequestPriority::Emergency => 0,
        ServiceRequestPriority::Urgent => 1,
        ServiceRequestPriority::Normal => 2,
        ServiceRequestPriority::Low => 3,
    }
}

/// One step more pressing: what comes back is handled so. Only danger is an emergency.
pub fn raised(priority: ServiceRequestPriority) -> ServiceRequestPriority {
    match priority {
        ServiceRequestPriority::Low => ServiceRequestPriority::Normal,
        ServiceRequestPriority::Normal | ServiceRequestPriority::Urgent => {
            ServiceRequestPriority::Urgent
        }
        ServiceRequestPriority::Emergency => ServiceRequestPriority::Emergency,
    }
}

/// Jobs know no low priority: they are worked in the order of their due times.
pub fn priority_of_job(priority: ServiceRequestPriority) -> JobPriority {
    match priority {
        ServiceRequestPriority::Emergency => JobPriority::Emergency,
        ServiceRequestPriority::Urgent => JobPriority::Urgent,
        ServiceRequestPriority::Normal | ServiceRequestPriority::Low => JobPriority::Normal,
    }
}

/// What comes back under repair warranty is done over, whatever kind was asked for.
pub fn kind_of_job(asked: JobKind, rework: bool) -> JobKind {
    match (asked, rework) {
        (JobKind::Repair | JobKind::Replace, true) => JobKind::Rework,
        (asked, _) => asked,
    }
}

impl From<IllegalStep> for Error {
    fn from(refusal: IllegalStep) -> Self {
        Self::refused(ProblemCode::InvalidState, why(refusal))
    }
}

fn why(IllegalStep { from, step }: IllegalStep) -> Say {
    let (en, fa) = name(from);
    let (rule_en, rule_fa) = match step {
        Step::Submit => ("only a draft is submitted", "تنها پیش‌نویس ثبت می‌شود"),
        Step::Triage => (
            "only one that is submitted, triaged or reopened is triaged",
            "تنها درخواست ثبت‌شده، بررسی‌شده یا بازگشوده بررسی می‌شود",
        ),
        Step::ReverseTriage => (
            "a triage is taken back before a job is made",
            "بررسی تنها پیش از ساختن کار برگردانده می‌شود",
        ),
        Step::Ask | Step::Reject | Step::Merge => {
            ("this is done before a job is made", "این گام تنها پیش از ساختن کار شدنی است")
        }
        Step::Answer(_) => ("no question is open", "پرسش بازی نیست"),
        Step::Separate(_) => ("it isn't merged", "با درخواست دیگری یکی نشده است"),
        Step::ResolveRemotely | Step::Accept => ("triage it first", "نخست آن را بررسی کنید"),
        Step::Begin | Step::Resolve => ("it has no job under way", "کاری در جریان ندارد"),
        Step::Close => ("only a solved one is closed", "تنها درخواست رفع‌شده بسته می‌شود"),
        Step::Reopen => (
            "only a solved one comes back; send a new request",
            "تنها درخواست رفع‌شده برمی‌گردد؛ درخواست تازه ثبت کنید",
        ),
        Step::Cancel => {
            ("work on it has begun or it has ended", "کار آن آغاز شده یا پایان یافته است")
        }
    };
    Say::new(format!("The request is {en}: {rule_en}."), format!("درخواست {fa} است: {rule_fa}."))
}

/// What staff call a state.
pub fn name(state: State) -> (&'static str, &'static str) {
    match state {
        State::Draft => ("a draft", "پیش‌نویس"),
        State::Submitted => ("submitted", "ثبت‌شده"),
        State::Triaged => ("triaged", "بررسی‌شده"),
        State::NeedsInfo => ("waiting for the customer", "منتظر پاسخ مشتری"),
        State::RemoteResolved => ("solved without a visit", "رفع‌شده بدون مراجعه"),
        State::Accepted => ("accepted", "پذیرفته‌شده"),
        State::InService => ("in service", "در حال انجام"),
        State::Resolved => ("solved", "رفع‌شده"),
        State::Closed => ("closed", "بسته"),
        State::Rejected => ("refused", "ردشده"),
        State::Cancelled => ("cancelled", "لغوشده"),
        State::Merged => ("merged", "یکی‌شده"),
        State::Reopened => ("open again", "بازگشوده"),
    }
}
