//! What a visit may do next, and what comes after it. Pure.

use chrono::{DateTime, Utc};
use contract::{
    common::ProblemCode,
    jobs::{ChecklistGroup, PriceState},
    rt::Say,
    visits::{TravelMinutes, VisitState, VisitStep},
};
use kernel::Error;

/// What can happen to a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Dispatch,
    Accept,
    Decline,
    /// Another time, other people.
    Move,
    Travel,
    /// They are late.
    Delay,
    Arrive,
    Finish,
    NoAccess,
    CannotComplete,
    Cancel,
}

/// A step that the state doesn't allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a visit that is {from} cannot {step:?}")]
pub struct IllegalStep {
    pub from: VisitState,
    pub step: Step,
}

/// The state that `step` leads to.
pub fn after(from: VisitState, step: Step) -> Result<VisitState, IllegalStep> {
    use VisitState::{
        Accepted, Cancelled, CannotComplete, Declined, Dispatched, Done, NoAccess, OnSite,
        Scheduled, Traveling,
    };
    match (from, step) {
        (Scheduled, Step::Dispatch) => Ok(Dispatched),
        (Dispatched, Step::Accept) => Ok(Accepted),
        (Dispatched | Accepted, Step::Decline) => Ok(Declined),
        (Scheduled, Step::Move) => Ok(Scheduled),
        // Whoever said yes to another time is asked again.
        (Dispatched | Accepted, Step::Move) => Ok(Dispatched),
        (Accepted, Step::Travel) => Ok(Traveling),
        (state @ (Dispatched | Accepted | Traveling), Step::Delay) => Ok(state),
        (Traveling, Step::Arrive) => Ok(OnSite),
        (OnSite, Step::Finish) => Ok(Done),
        (Traveling | OnSite, Step::NoAccess) => Ok(NoAccess),
        (Traveling | OnSite, Step::CannotComplete) => Ok(CannotComplete),
        (Scheduled | Dispatched | Accepted | Traveling, Step::Cancel) => Ok(Cancelled),
        (from, step) => Err(IllegalStep { from, step }),
    }
}

impl From<IllegalStep> for Error {
    fn from(refusal: IllegalStep) -> Self {
        let state = state_name(refusal.from);
        Self::refused(
            ProblemCode::InvalidState,
            Say::new(
                format!("This isn't possible while the visit is {}.", state.en),
                format!("تا مراجعه {} است، این شدنی نیست.", state.fa),
            ),
        )
    }
}

/// A state as people say it.
pub fn state_name(state: VisitState) -> Say {
    match state {
        VisitState::Scheduled => Say::new("scheduled", "زمان‌بندی‌شده"),
        VisitState::Dispatched => Say::new("published", "ابلاغ‌شده"),
        VisitState::Accepted => Say::new("accepted", "پذیرفته‌شده"),
        VisitState::Declined => Say::new("declined", "ردشده"),
        VisitState::Traveling => Say::new("on the way", "در راه"),
        VisitState::OnSite => Say::new("on site", "در محل"),
        VisitState::Done => Say::new("done", "انجام‌شده"),
        VisitState::NoAccess => Say::new("without access", "بدون دسترسی"),
        VisitState::CannotComplete => Say::new("unfinished", "ناتمام"),
        VisitState::Cancelled => Say::new("cancelled", "لغوشده"),
    }
}

/// Whether a visit still takes its people's time.
pub fn is_open(state: VisitState) -> bool {
    use VisitState::{Accepted, Dispatched, OnSite, Scheduled, Traveling};
    matches!(state, Scheduled | Dispatched | Accepted | Traveling | OnSite)
}

/// The states of [`is_open`].
pub const OPEN: [VisitState; 5] = [
    VisitState::Scheduled,
    VisitState::Dispatched,
    VisitState::Accepted,
    VisitState::Traveling,
    VisitState::OnSite,
];

/// Visits that nobody went on: they tell nobody anything about the customer.
pub const NEVER_WENT: [VisitState; 2] = [VisitState::Declined, VisitState::Cancelled];

/// Whether nobody has arrived yet.
pub fn is_ahead(state: VisitState) -> bool {
    is_open(state) && state != VisitState::OnSite
}

/// A stretch of time: the start belongs to it, the end doesn't.
pub type Span = (DateTime<Utc>, DateTime<Utc>);

/// Whether two stretches have a moment in common.
pub fn overlap(a: Span, b: Span) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// Whether so many minutes in one piece are left of `frame` between what is taken.
pub fn has_room(frame: Span, taken: &[Span], minutes: i64) -> bool {
    let mut taken: Vec<Span> = taken.iter().copied().filter(|span| overlap(*span, frame)).collect();
    taken.sort();
    let mut from = frame.0;
    for (starts, ends) in taken {
        if (starts - from).num_minutes() >= minutes {
            return true;
        }
        from = from.max(ends);
    }
    (frame.1 - from).num_minutes() >= minutes
}

/// Minutes until arrival, as the technician says it.
pub fn minutes(eta: TravelMinutes) -> i64 {
    match eta {
        TravelMinutes::M15 => 15,
        TravelMinutes::M30 => 30,
        TravelMinutes::M45 => 45,
        TravelMinutes::M60 => 60,
    }
}

/// What the technician does next: the visit's own step, then the first group of the checklist
/// that isn't settled, then the hand-over and the end.
pub fn next_step(
    visit: VisitState,
    open_groups: &[ChecklistGroup],
    price: PriceState,
    minutes_entered: bool,
    completed: bool,
) -> VisitStep {
    match visit {
        VisitState::Dispatched => return VisitStep::Accept,
        VisitState::Accepted => return VisitStep::SetOff,
        VisitState::Traveling => return VisitStep::Arrive,
        VisitState::OnSite => {}
        _ => return VisitStep::None,
    }
    if completed {
        return VisitStep::Finish;
    }
    let open = |group| open_groups.contains(&group);
    // After a refusal the unit is made safe, the time spent is entered, and that is all.
    if price == PriceState::Refused {
        return match () {
            () if open(ChecklistGroup::Safety) => VisitStep::Safety,
            () if open(ChecklistGroup::Unit) => VisitStep::Unit,
            () if !minutes_entered => VisitStep::Work,
            () => VisitStep::Complete,
        };
    }
    match () {
        () if open(ChecklistGroup::Safety) => VisitStep::Safety,
        () if open(ChecklistGroup::Unit) => VisitStep::Unit,
        () if open(ChecklistGroup::Diagnosis) => VisitStep::Diagnosis,
        () if open(ChecklistGroup::Price) || price == PriceState::Open => VisitStep::Price,
        () if open(ChecklistGroup::Work) => VisitStep::Work,
        () if open(ChecklistGroup::Test) => VisitStep::Test,
        () if open(ChecklistGroup::Handover) => VisitStep::Handover,
        () => VisitStep::Complete,
    }
}
