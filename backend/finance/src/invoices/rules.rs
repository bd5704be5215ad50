//! What an invoice comes to and what may become of it. Pure: no clock, no database, no HTTP.

use std::collections::BTreeMap;

use contract::{
    common::ProblemCode,
    invoices::{InvoiceKind, InvoiceState},
    rt::{MoneyError, Say},
    warranty::Payer,
};
use kernel::{Error, money};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a line costs before discount and tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priced {
    pub net: i64,
    /// In ten-thousandths.
    pub tax_rate: i32,
}

/// What a line comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taxed {
    pub net: i64,
    /// The line's part of the document's discount.
    pub discount: i64,
    pub tax: i64,
    pub total: i64,
}

/// The tax at one rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateTotal {
    pub rate: i32,
    pub taxable: i64,
    pub tax: i64,
}

/// What a document comes to: its lines add up to it, to the minor unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    pub lines: Vec<Taxed>,
    pub taxes: Vec<RateTotal>,
    pub net: i64,
    pub discount: i64,
    pub tax: i64,
    pub total: i64,
}

/// A payer's part of a line: quantity in thousandths, share in ten-thousandths, half-even.
pub fn line_net(unit_price: i64, quantity: i64, share: i32) -> Result<i64, MoneyError> {
    let by = quantity.checked_mul(share.into()).ok_or(MoneyError::Overflow)?;
    money::half_even(unit_price, by, 1000 * i64::from(money::WHOLE))
}

/// Spreads the discount over the lines by what they cost, taxes what is left at each rate (half
/// up, once for each rate) and spreads the tax over the lines of the rate.
pub fn totals(lines: &[Priced], discount: i64) -> Result<Totals, MoneyError> {
    let nets: Vec<i64> = lines.iter().map(|line| line.net).collect();
    let net = money::sum(nets.iter().copied())?;
    let discounts = match lines.is_empty() {
        true => Vec::new(),
        false => money::distribute(discount, &nets)?,
    };
    let taxable: Vec<i64> = nets.iter().zip(&discounts).map(|(net, off)| net - off).collect();
    let mut of_rate: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        of_rate.entry(line.tax_rate).or_default().push(at);
    }
    let mut taxes = vec![0; lines.len()];
    let mut rates = Vec::with_capacity(of_rate.len());
    for (rate, at) in of_rate {
        let parts: Vec<i64> = at.iter().map(|at| taxable[*at]).collect();
        let sum = money::sum(parts.iter().copied())?;
        let tax = money::half_up(sum, rate.into(), money::WHOLE.into())?;
        for (at, tax) in at.iter().zip(money::distribute(tax, &parts)?) {
            taxes[*at] = tax;
        }
        rates.push(RateTotal { rate, taxable: sum, tax });
    }
    let tax = money::sum(taxes.iter().copied())?;
    let discount = money::sum(discounts.iter().copied())?;
    let lines = nets.iter().zip(&discounts).zip(&taxes).map(|((&net, &discount), &tax)| Taxed {
        net,
        discount,
        tax,
        total: net - discount + tax,
    });
    let lines = lines.collect();
    Ok(Totals { lines, taxes: rates, net, discount, tax, total: net - discount + tax })
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
