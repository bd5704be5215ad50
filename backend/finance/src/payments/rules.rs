//! What money may be used for. Pure: no clock, no database, no HTTP.

use contract::{common::ProblemCode, payments::PaymentState, rt::Say};
use kernel::Error;

/// What became of a payment's money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    pub amount: i64,
    pub allocated: i64,
    pub refunded: i64,
    pub confirmed: bool,
    pub bounced: bool,
}

impl Money {
    /// What pays nothing yet.
    pub fn unallocated(self) -> i64 {
        if self.bounced { 0 } else { self.amount - self.allocated - self.refunded }
    }

    pub fn state(self) -> PaymentState {
        if self.bounced {
            PaymentState::Bounced
        } else if !self.confirmed {
            PaymentState::Pending
        } else if self.refunded == self.amount {
            PaymentState::Refunded
        } else if self.unallocated() == 0 {
            PaymentState::Allocated
        } else {
            PaymentState::Confirmed
        }
    }

    /// Lets it pay: the amount asked for, or as much as it has and the invoice needs.
    pub fn allocate(self, open: i64, asked: Option<i64>) -> Result<(Self, i64), Refusal> {
        if self.bounced {
            return Err(Refusal::Bounced);
        }
        let most = self.unallocated().min(open);
        let amount = asked.unwrap_or(most);
        if self.unallocated() == 0 {
            return Err(Refusal::Spent);
        }
        if amount <= 0 || amount > self.unallocated() {
            return Err(Refusal::MoreThanThePayment);
        }
        if amount > open {
            return Err(Refusal::MoreThanTheInvoice);
        }
        Ok((Self { allocated: self.allocated + amount, ..self }, amount))
    }

    /// Takes back what it paid.
    pub fn release(self, amount: i64) -> Self {
        Self { allocated: self.allocated - amount, ..self }
    }

    pub fn confirm(self) -> Result<Self, Refusal> {
        match self.state() {
            PaymentState::Pending => Ok(Self { confirmed: true, ..self }),
            PaymentState::Bounced => Err(Refusal::Bounced),
            _ => Err(Refusal::Confirmed),
        }
    }

    /// The bank refuses it: whatever it paid is open again. Money that was paid back can't bounce.
    pub fn bounce(self) -> Result<Self, Refusal> {
        if self.bounced {
            return Err(Refusal::Bounced);
        }
        if self.refunded > 0 {
            return Err(Refusal::Refunded);
        }
        Ok(Self { bounced: true, allocated: 0, ..self })
    }

    /// Pays back: the amount asked for, or all that pays nothing.
    pub fn refund(self, asked: Option<i64>) -> Result<(Self, i64), Refusal> {
        if self.bounced {
            return Err(Refusal::Bounced);
        }
        if !self.confirmed {
            return Err(Refusal::Unconfirmed);
        }
        let free = self.unallocated();
        let amount = asked.unwrap_or(free);
        if free == 0 {
            return Err(Refusal::Spent);
        }
        if amount <= 0 || amount > free {
            return Err(Refusal::MoreThanThePayment);
        }
        Ok((Self { refunded: self.refunded + amount, ..self }, amount))
    }
}

/// Why money can't be used so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Bounced,
    Refunded,
    Confirmed,
    Unconfirmed,
    /// All of it pays something.
    Spent,
    MoreThanThePayment,
    MoreThanTheInvoice,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        let state = |en: &str, fa: &str| Self::refused(ProblemCode::InvalidState, Say::new(en, fa));
        let amount = |why: Say| Self::field("/amount", "out_of_range", why);
        match refusal {
            Refusal::Bounced => state(
                "The payment bounced; record a new one.",
                "این پرداخت برگشت خورده است؛ پرداخت تازه‌ای ثبت کنید.",
            ),
            Refusal::Refunded => state(
                "Part of the payment was paid back, so it can't bounce.",
                "بخشی از این پرداخت به مشتری برگشته است و دیگر برگشت نمی‌خورد.",
            ),
            Refusal::Confirmed => {
                state("The payment is confirmed already.", "این پرداخت پیش‌تر تأیید شده است.")
            }
            Refusal::Unconfirmed => state(
                "Confirm the payment first; nothing is paid back before the money is with us.",
                "نخست پرداخت را تأیید کنید؛ تا وجه نرسیده چیزی برنمی‌گردد.",
            ),
            Refusal::Spent => state(
                "All of the payment pays invoices; nothing of it is free.",
                "همه این پرداخت به فاکتورها تخصیص یافته است.",
            ),
            Refusal::MoreThanThePayment => amount(Say::new(
                "It's more than the payment has left; take at most what is free of it.",
                "بیش از مانده این پرداخت است؛ تا اندازه مانده آن وارد کنید.",
            )),
            Refusal::MoreThanTheInvoice => amount(Say::new(
                "It's more than the invoice needs; take at most what is open.",
                "بیش از مانده فاکتور است؛ تا اندازه مانده آن وارد کنید.",
            )),
        }
    }
}
