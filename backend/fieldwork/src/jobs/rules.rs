//! What a job may do next, what it is worth, and what it still lacks. Pure: no clock, no database,
//! no HTTP.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    common::ProblemCode,
    jobs::{
        ChecklistGroup, ChecklistInput, ChecklistItemState, JobKind, JobState, PriceState,
        RefusalOutcome, RemovedPartState,
    },
    rt::Say,
    warranty::Payer,
};
use kernel::{Error, Result, money};
use serde::{Deserialize, Serialize};

/// What can happen to a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A visit was booked.
    Book,
    /// Its last open visit fell away before anybody was there.
    Unbook,
    /// Somebody is on site.
    Start,
    /// Nobody let them in.
    NoAccess,
    Hold,
    /// Off hold, to where it stood; `booked` says whether a visit is waiting.
    Resume {
        held_from: JobState,
        booked: bool,
    },
    CannotComplete,
    Complete,
    SendBack,
    Approve,
    Post,
    Close,
    Cancel,
}

/// A step that the state doesn't allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a job that is {from} cannot {step:?}")]
pub struct IllegalStep {
    pub from: JobState,
    pub step: Step,
}

/// The state that `step` leads to.
pub fn after(from: JobState, step: Step) -> Result<JobState, IllegalStep> {
    use JobState::{
        Approved, Cancelled, CannotComplete, Closed, Completed, InProgress, OnHold, Posted,
        Scheduled, Unscheduled,
    };
    match (from, step) {
        (Unscheduled | Scheduled | OnHold | CannotComplete, Step::Book) => Ok(Scheduled),
        // Sent back, and somebody has to go there again.
        (InProgress, Step::Book | Step::Start) => Ok(InProgress),
        (Scheduled, Step::Unbook) => Ok(Unscheduled),
        (state @ (InProgress | OnHold | CannotComplete | Unscheduled), Step::Unbook) => Ok(state),
        (Scheduled, Step::Start) => Ok(InProgress),
        (Scheduled | InProgress, Step::NoAccess) => Ok(Unscheduled),
        (Unscheduled | Scheduled | InProgress | CannotComplete, Step::Hold) => Ok(OnHold),
        (OnHold, Step::Resume { held_from: InProgress, .. }) => Ok(InProgress),
        (OnHold, Step::Resume { booked: true, .. }) => Ok(Scheduled),
        (OnHold, Step::Resume { .. }) => Ok(Unscheduled),
        (InProgress, Step::CannotComplete) => Ok(CannotComplete),
        (InProgress, Step::Complete) => Ok(Completed),
        (Completed, Step::SendBack) => Ok(InProgress),
        (Completed, Step::Approve) => Ok(Approved),
        (Approved, Step::Post) => Ok(Posted),
        (Posted, Step::Close) => Ok(Closed),
        (Unscheduled | Scheduled | OnHold | CannotComplete, Step::Cancel) => Ok(Cancelled),
        (from, step) => Err(IllegalStep { from, step }),
    }
}

/// Whether lines, codes and the checklist may still change.
pub fn takes_changes(state: JobState) -> bool {
    use JobState::{CannotComplete, InProgress, OnHold, Scheduled, Unscheduled};
    matches!(state, Unscheduled | Scheduled | InProgress | OnHold | CannotComplete)
}

/// History: nothing of it changes any more.
pub fn is_terminal(state: JobState) -> bool {
    matches!(state, JobState::Closed | JobState::Cancelled)
}

impl From<IllegalStep> for Error {
    fn from(refusal: IllegalStep) -> Self {
        let state = state_name(refusal.from);
        Self::refused(
            ProblemCode::InvalidState,
            Say::new(
                format!("This isn't possible while the job is {}.", state.en),
                format!("تا کار {} است، این شدنی نیست.", state.fa),
            ),
        )
    }
}

/// A state as people say it.
pub fn state_name(state: JobState) -> Say {
    match state {
        JobState::Unscheduled => Say::new("unscheduled", "بدون زمان"),
        JobState::Scheduled => Say::new("scheduled", "زمان‌بندی‌شده"),
        JobState::InProgress => Say::new("in progress", "در حال انجام"),
        JobState::OnHold => Say::new("on hold", "متوقف"),
        JobState::CannotComplete => Say::new("unfinished", "ناتمام"),
        JobState::Completed => Say::new("completed", "انجام‌شده"),
        JobState::Approved => Say::new("approved", "تأییدشده"),
        JobState::Posted => Say::new("posted", "فاکتورشده"),
        JobState::Closed => Say::new("closed", "بسته"),
        JobState::Cancelled => Say::new("cancelled", "لغوشده"),
    }
}

/// A share of the whole, in ten-thousandths.
pub const WHOLE: i32 = 10_000;

/// Whether shares are together the whole, and none is negative.
pub fn shares_are_whole(shares: impl IntoIterator<Item = i32>) -> bool {
    let mut sum = 0_i64;
    for share in shares {
        if share < 0 {
            return false;
        }
        sum += i64::from(share);
    }
    sum == i64::from(WHOLE)
}

/// What one payer owes for a line: their price × quantity × share, half-even, in minor units.
/// `quantity` is in thousandths.
pub fn amount(unit_price: i64, quantity: i64, share: i32) -> Result<i64> {
    let by = quantity
        .checked_mul(i64::from(share))
        .ok_or(Error::from(contract::rt::MoneyError::Overflow))?;
    Ok(money::half_even(unit_price, by, 1000 * i64::from(WHOLE))?)
}

/// What a payer owes for a whole job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    pub net: i64,
    pub tax: i64,
}

impl Owed {
    pub fn gross(self) -> i64 {
        self.net.saturating_add(self.tax)
    }
}

/// The sums of each payer: tax is half-up on the payer's taxable sum, `tax_rate` in
/// ten-thousandths. What we bear ourselves has no tax, for no invoice is made of it.
pub fn totals(
    amounts: impl IntoIterator<Item = (Payer, i64)>,
    tax_rate: i32,
) -> Result<Vec<(Payer, Owed)>> {
    let mut sums: BTreeMap<&'static str, (Payer, i64)> = BTreeMap::new();
    for (payer, amount) in amounts {
        let sum = sums.entry(payer_order(payer)).or_insert((payer, 0));
        sum.1 = sum.1.checked_add(amount).ok_or(Error::from(contract::rt::MoneyError::Overflow))?;
    }
    let owed = sums.into_values().map(|(payer, net)| {
        let tax = match is_invoiced(payer) {
            true => money::half_up(net, i64::from(tax_rate), i64::from(WHOLE))?,
            false => 0,
        };
        Ok((payer, Owed { net, tax }))
    });
    owed.collect()
}

/// Whether an invoice is made of what such a payer owes.
pub fn is_invoiced(payer: Payer) -> bool {
    !matches!(payer, Payer::ServiceUnit | Payer::Goodwill)
}

/// The customer first, then those who pay in the customer's place, we ourselves last.
fn payer_order(payer: Payer) -> &'static str {
    match payer {
        Payer::Customer => "1",
        Payer::Manufacturer => "2",
        Payer::Supplier => "3",
        Payer::Dealer => "4",
        Payer::ServiceUnit => "5",
        Payer::Goodwill => "6",
    }
}

/// Where the price stands: what the customer owes now against what they said yes to.
pub fn price_state(owes: i64, accepted: Option<i64>, refused: bool) -> PriceState {
    match (owes, accepted) {
        _ if refused => PriceState::Refused,
        (..=0, _) => PriceState::Free,
        (owes, Some(accepted)) if owes <= accepted => PriceState::Accepted,
        _ => PriceState::Open,
    }
}

/// The kind of labour that finds out what is wrong.
pub const FIRST_LOOK: &str = "diagnose";

/// Whether labour of a kind is charged even though the price of the rest was refused.
pub fn outlives_refusal(service_kind: &str, outcome: RefusalOutcome) -> bool {
    match service_kind {
        FIRST_LOOK => true,
        "make_safe" => outcome == RefusalOutcome::MinimumWork,
        _ => false,
    }
}

/// Why a used part stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// More is to come back than was used.
    NotUsed,
    /// Its old part is bagged: a new one is in the unit.
    OldPartBagged,
}

/// How much of a part stays used when so much of it is taken back, in thousandths.
pub fn taken_back(used: i64, back: i64, old_part: RemovedPartState) -> Result<i64, Stays> {
    match used - back {
        left if left < 0 => Err(Stays::NotUsed),
        0 if old_part == RemovedPartState::Recovered => Err(Stays::OldPartBagged),
        left => Ok(left),
    }
}

/// Whether something that is free so many times costs, now that it happened once more.
pub fn costs_now(times: u64, free_times: i32) -> bool {
    times > u64::try_from(free_times).unwrap_or(0)
}

/// Whether less than so many hours are left until the start.
pub fn is_short_notice(now: DateTime<Utc>, starts_at: DateTime<Utc>, hours: i32) -> bool {
    starts_at - now < TimeDelta::hours(hours.into())
}

/// The class of lines that nobody pays for.
pub const WAIVED: &str = "waived";

/// The class that a line of these shares ends in once its documents are issued.
pub fn settlement(shares: impl IntoIterator<Item = (Payer, i64)>) -> &'static str {
    let (mut billed, mut borne) = (false, false);
    for (payer, amount) in shares {
        match is_invoiced(payer) {
            true => billed |= amount != 0,
            false => borne |= amount != 0,
        }
    }
    match (billed, borne) {
        (true, _) => "billed",
        (false, true) => "goodwill",
        (false, false) => WAIVED,
    }
}

/// The answer to a checklist item: only the field that its input asks for is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<bool>,
    /// Thousandths.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_id: Option<uuid::Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<serde_json::Value>,
}

/// The state of an item with this answer; none, if the answer is of another kind than asked for.
pub fn answered(
    input: ChecklistInput,
    (minimum, maximum): (Option<i64>, Option<i64>),
    answer: &Answer,
) -> Option<ChecklistItemState> {
    use ChecklistItemState::{Done, Open, OutOfLimits};
    let Answer { checked, measured, text, serial, file_id, signature } = answer;
    let given = [
        checked.is_some(),
        measured.is_some(),
        text.is_some(),
        serial.is_some(),
        file_id.is_some(),
        signature.is_some(),
    ];
    let asked = match input {
        ChecklistInput::Bool => 0,
        ChecklistInput::Number | ChecklistInput::Measurement => 1,
        ChecklistInput::Text => 2,
        ChecklistInput::SerialScan => 3,
        ChecklistInput::Photo => 4,
        ChecklistInput::Signature => 5,
    };
    if given.iter().enumerate().any(|(kind, given)| *given && kind != asked) {
        return None;
    }
    if let Some(measured) = *measured {
        let within = minimum.is_none_or(|limit| measured >= limit)
            && maximum.is_none_or(|limit| measured <= limit);
        return Some(if within { Done } else { OutOfLimits });
    }
    Some(if given[asked] && *checked != Some(false) { Done } else { Open })
}

/// What the gate looks at when a job is to be completed.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    pub kind: Option<JobKind>,
    /// Group, title, whether required, state.
    pub checklist: Vec<(ChecklistGroup, Say, bool, ChecklistItemState)>,
    /// Parts of which a serial is missing, by name.
    pub unscanned: Vec<Say>,
    /// Parts whose old piece isn't accounted for, by name.
    pub old_parts_owed: Vec<Say>,
    /// Parts that were planned and neither used nor taken off, by name.
    pub unused: Vec<Say>,
    pub has_defect: bool,
    pub has_cause: bool,
    pub has_repair: bool,
    pub has_resolution: bool,
    pub labour_lines: usize,
    pub labour_without_minutes: usize,
    pub price: Option<PriceState>,
    /// Whether the customer accepted the work, signed or not.
    pub accepted: bool,
    /// Whether visits are still ahead.
    pub visits_open: bool,
}

/// A point that keeps a job from being completed: its stable name and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub code: &'static str,
    pub text: Say,
}

/// Everything that is missing, at once.
pub fn missing(evidence: &Evidence) -> Vec<Missing> {
    let mut found = Vec::new();
    let mut miss = |code, en: String, fa: String| {
        found.push(Missing { code, text: Say::new(en, fa) });
    };
    let refused = evidence.price == Some(PriceState::Refused);
    for (group, title, required, state) in &evidence.checklist {
        // After a refusal nothing is worked on, tested or handed over.
        let counts = !refused || matches!(group, ChecklistGroup::Safety | ChecklistGroup::Unit);
        let settled = matches!(state, ChecklistItemState::Done | ChecklistItemState::Waived);
        if *required && counts && !settled {
            let (en, fa) = (&title.en, &title.fa);
            miss(
                "checklist_open",
                format!("Checklist: “{en}” isn't answered within its limits."),
                format!("فهرست کار: «{fa}» پاسخ درستی ندارد."),
            );
        }
    }
    for part in &evidence.unscanned {
        miss(
            "serial_missing",
            format!("Scan every serial of “{}”.", part.en),
            format!("همه سریال‌های «{}» را اسکن کنید.", part.fa),
        );
    }
    for part in &evidence.unused {
        miss(
            "part_unused",
            format!("“{}” is planned: use it or take it off.", part.en),
            format!("«{}» هنوز مصرف نشده است؛ مصرف کنید یا از کار بردارید.", part.fa),
        );
    }
    for part in &evidence.old_parts_owed {
        miss(
            "old_part_missing",
            format!("Say where the old part of “{}” is.", part.en),
            format!("بگویید قطعه داغی «{}» کجاست.", part.fa),
        );
    }
    if !refused && needs_fault_codes(evidence.kind) {
        for (there, code, en, fa) in [
            (
                evidence.has_defect,
                "defect_missing",
                "Choose the defect code.",
                "کد خرابی را انتخاب کنید.",
            ),
            (evidence.has_cause, "cause_missing", "Choose the cause.", "علت خرابی را انتخاب کنید."),
            (
                evidence.has_repair,
                "repair_missing",
                "Choose what was done.",
                "کد تعمیر را انتخاب کنید.",
            ),
        ] {
            if !there {
                miss(code, en.to_owned(), fa.to_owned());
            }
        }
    }
    if !refused && !evidence.has_resolution {
        miss(
            "resolution_missing",
            "Say how it ended.".to_owned(),
            "نتیجه کار را انتخاب کنید.".to_owned(),
        );
    }
    // A tariff without a fee for the first look leaves no labour after a refusal.
    let none = evidence.labour_lines == 0 && !refused;
    if none || evidence.labour_without_minutes > 0 {
        miss(
            "labour_missing",
            "Enter the minutes that the work took.".to_owned(),
            "دقیقه‌های کار را وارد کنید.".to_owned(),
        );
    }
    if evidence.price == Some(PriceState::Open) {
        miss(
            "price_not_accepted",
            "The customer hasn't accepted the present price.".to_owned(),
            "مشتری قیمت کنونی را نپذیرفته است.".to_owned(),
        );
    }
    if !evidence.accepted && !refused {
        miss(
            "acceptance_missing",
            "The customer hasn't signed, and no reason is given.".to_owned(),
            "مشتری امضا نکرده و دلیلی ثبت نشده است.".to_owned(),
        );
    }
    if evidence.visits_open {
        miss(
            "visit_open",
            "Another visit is still booked: cancel it first.".to_owned(),
            "مراجعه دیگری در پیش است؛ نخست آن را لغو کنید.".to_owned(),
        );
    }
    found
}

/// Kinds of work that end with fault codes.
fn needs_fault_codes(kind: Option<JobKind>) -> bool {
    matches!(kind, Some(JobKind::Repair | JobKind::Rework | JobKind::Replace))
}
