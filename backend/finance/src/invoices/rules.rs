//! What may become of an invoice; what it comes to, `pricing::sums` says. Pure: no clock, no database, no HTTP.

use contract::{
    common::ProblemCode,
    invoices::{InvoiceKind, InvoiceState},
    rt::{MoneyError, Say},
    warranty::Payer,
};
use kernel::{Error, money};
use pricing::sums::RateSum;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The tax at one rate, as an invoice keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateTotal {
    pub rate: i32,
    pub taxable: i64,
    pub tax: i64,
}

impl From<RateSum> for RateTotal {
    fn from(sum: RateSum) -> Self {
        Self { rate: sum.rate, taxable: sum.taxable, tax: sum.tax }
    }
}

/// To which kind of invoice a payer's shares go; none for what the house bears itself.
pub fn kind_of(payer: Payer) -> Option<InvoiceKind> {
    match payer {
        Payer::Customer => Some(InvoiceKind::Customer),
        Payer::Manufacturer => Some(InvoiceKind::ParentRecharge),
        Payer::Supplier => Some(InvoiceKind::Claim),
        Payer::Dealer => Some(InvoiceKind::Dealer),
        Payer::ServiceUnit | Payer::Goodwill => None,
    }
}

/// Where an issued invoice stands, by what of it is credited and open.
pub fn state(total: i64, credited: i64, open: i64) -> InvoiceState {
    if credited > 0 && credited == total {
        InvoiceState::Credited
    } else if open == 0 {
        InvoiceState::Paid
    } else if open < total - credited {
        InvoiceState::PartiallyPaid
    } else {
        InvoiceState::Issued
    }
}

/// An invoice that is to be changed or issued is a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an invoice that is {0} stays as it is")]
pub struct Frozen(pub InvoiceState);

pub fn draft(state: InvoiceState) -> Result<(), Frozen> {
    if state == InvoiceState::Draft { Ok(()) } else { Err(Frozen(state)) }
}

/// One that is to be paid or credited is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an invoice that is {0} is neither paid nor credited")]
pub struct NotOpen(pub InvoiceState);

pub fn payable(state: InvoiceState) -> Result<(), NotOpen> {
    match state {
        InvoiceState::Issued | InvoiceState::PartiallyPaid => Ok(()),
        state => Err(NotOpen(state)),
    }
}

pub fn creditable(state: InvoiceState) -> Result<(), NotOpen> {
    match state {
        InvoiceState::Issued | InvoiceState::PartiallyPaid | InvoiceState::Paid => Ok(()),
        state => Err(NotOpen(state)),
    }
}

/// The largest discount that a limit in ten-thousandths allows.
pub fn most_discount(net: i64, limit: i32) -> Result<i64, MoneyError> {
    Ok(money::half_even(net, limit.into(), money::WHOLE.into())?.min(net))
}

/// The hash of an issued document, which holds that of the one before it in its series.
pub fn chain(previous: &str, document: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut hash = Sha256::new();
    hash.update(previous.as_bytes());
    hash.update(b"\n");
    hash.update(serde_json::to_vec(document)?);
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

impl From<Frozen> for Error {
    fn from(_: Frozen) -> Self {
        Self::refused(
            ProblemCode::InvalidState,
            Say::new(
                "The invoice is issued and stays as it is; write a credit note instead.",
                "فاکتور صادر شده است و تغییر نمی‌کند؛ به‌جای آن اعلامیه بستانکار بنویسید.",
            ),
        )
    }
}

impl From<NotOpen> for Error {
    fn from(refusal: NotOpen) -> Self {
        let why = match refusal.0 {
            InvoiceState::Draft => Say::new(
                "The invoice is a draft; issue it first.",
                "فاکتور پیش‌نویس است؛ نخست آن را صادر کنید.",
            ),
            InvoiceState::Credited => Say::new(
                "The invoice is wholly credited; nothing of it is left.",
                "همه فاکتور بستانکار شده است و مانده‌ای ندارد.",
            ),
            _ => Say::new(
                "The invoice is paid; nothing is open.",
                "فاکتور پرداخت شده است و مانده‌ای ندارد.",
            ),
        };
        Self::refused(ProblemCode::InvalidState, why)
    }
}
