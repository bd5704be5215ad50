//! What a credit note may take back. Pure: no clock, no database, no HTTP.

use contract::{
    common::ProblemCode,
    invoices::CreditNoteState,
    rt::{MoneyError, Say},
};
use kernel::{Error, money};

/// What can happen to a credit note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Approve,
    Issue,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a credit note that is {from} can't {step:?}")]
pub struct IllegalStep {
    pub from: CreditNoteState,
    pub step: Step,
}

/// The state that `step` leads to.
pub fn after(from: CreditNoteState, step: Step) -> Result<CreditNoteState, IllegalStep> {
    use CreditNoteState::{Approved, Draft, Issued};
    match (from, step) {
        (Draft, Step::Approve) => Ok(Approved),
        (Approved, Step::Issue) => Ok(Issued),
        (from, step) => Err(IllegalStep { from, step }),
    }
}

/// What of a line is not credited yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// After discount.
    pub net: i64,
    pub tax: i64,
}

impl Remaining {
    pub fn amount(self) -> i64 {
        self.net + self.tax
    }
}

/// The net and the tax in an amount that is credited of a line; none, if that is more than is
/// left of it, or nothing.
pub fn split(left: Remaining, amount: i64) -> Result<Option<Remaining>, MoneyError> {
    if amount <= 0 || amount > left.amount() {
        return Ok(None);
    }
    // In the line's own proportion; the last credit note takes exactly what is left.
    let parts = money::distribute(amount, &[left.net, left.tax])?;
    Ok(Some(Remaining { net: parts[0], tax: parts[1] }))
}

/// How an issued credit note meets what is open and what was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// What is open afterwards.
    pub open: i64,
    /// What was paid too much, and becomes free on its payments.
    pub released: i64,
}

pub fn settle(open: i64, amount: i64) -> Settlement {
    Settlement { open: (open - amount).max(0), released: (amount - open).max(0) }
}

impl From<IllegalStep> for Error {
    fn from(refusal: IllegalStep) -> Self {
        let why = match (refusal.from, refusal.step) {
            (CreditNoteState::Draft, _) => Say::new(
                "The credit note waits for a second person's approval.",
                "اعلامیه بستانکار منتظر تأیید نفر دوم است.",
            ),
            (CreditNoteState::Approved, _) => Say::new(
                "The credit note is approved already.",
                "اعلامیه بستانکار پیش‌تر تأیید شده است.",
            ),
            (CreditNoteState::Issued, _) => Say::new(
                "The credit note is issued already.",
                "اعلامیه بستانکار پیش‌تر صادر شده است.",
            ),
        };
        Self::refused(ProblemCode::InvalidState, why)
    }
}
