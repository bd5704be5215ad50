//! Who pays for a line, frozen on it with price and reason.

use chrono::{DateTime, Utc};
use contract::{
    common::LocalizedText,
    jobs::{CoverCandidate, LineShare, PayerDecision},
    rt::Money,
    warranty::Payer,
};
use kernel::Result;
use sea_orm::entity::prelude::Json;
use serde::{Deserialize, Serialize};

use super::rules;

/// A text as the column keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub fa: String,
    pub en: String,
}

impl From<kernel::Say> for Words {
    fn from(say: kernel::Say) -> Self {
        Self { fa: say.fa, en: say.en }
    }
}

impl From<Words> for LocalizedText {
    fn from(words: Words) -> Self {
        Self { fa: words.fa, en: words.en }
    }
}

/// What one payer carries of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub payer: Payer,
    /// Ten-thousandths of the line.
    pub share: i32,
    /// This payer's price for one, in minor units.
    pub unit_price: i64,
    /// What this payer owes, before tax.
    pub amount: i64,
}

/// A cover that was weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub rule: String,
    pub chosen: bool,
    pub reason: Words,
}

/// Who pays, at which price, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub shares: Vec<Share>,
    pub rule: Option<String>,
    pub clause: Option<Words>,
    pub candidates: Vec<Candidate>,
    pub decided_at: DateTime<Utc>,
}

impl Decision {
    pub fn read(column: &Json) -> Result<Self> {
        Ok(Self::deserialize(column)?)
    }

    pub fn write(&self) -> Result<Json> {
        Ok(serde_json::to_value(self)?)
    }

    /// The same shares and prices for another quantity, in thousandths.
    pub fn of_quantity(mut self, quantity: i64) -> Result<Self> {
        for share in &mut self.shares {
            share.amount = rules::amount(share.unit_price, quantity, share.share)?;
        }
        Ok(self)
    }

    pub fn net(&self) -> i64 {
        self.shares.iter().fold(0, |sum, share| sum.saturating_add(share.amount))
    }

    pub fn amounts(&self) -> impl Iterator<Item = (Payer, i64)> {
        self.shares.iter().map(|share| (share.payer, share.amount))
    }

    /// As the contract has it.
    pub fn shown(self, currency: &str) -> Result<PayerDecision> {
        let shares = self.shares.into_iter().map(|share| {
            Ok(LineShare {
                payer: share.payer,
                share_ten_thousandths: share.share,
                unit_price: Money::new(share.unit_price, currency)?,
                amount: Money::new(share.amount, currency)?,
            })
        });
        let candidates = self.candidates.into_iter().map(|candidate| CoverCandidate {
            rule: candidate.rule,
            chosen: candidate.chosen,
            reason: candidate.reason.into(),
        });
        Ok(PayerDecision {
            shares: shares.collect::<Result<_>>()?,
            rule: self.rule,
            clause: self.clause.map(Into::into),
            candidates: candidates.collect(),
            decided_at: self.decided_at.into(),
        })
    }
}
