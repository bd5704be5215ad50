//! Who pays for a line. Pure: every cover is weighed in its order (warranty, guarantee of an
//! earlier repair, goodwill), each taking its share of what the ones before left to the customer.

use chrono::NaiveDate;
use contract::{
    rt::Say,
    warranty::{CoverReason, CoverageScope, LineKind, Payer, PolicyTerms, Remedy},
};
use kernel::{
    jalali::in_words,
    money::{WHOLE, half_even},
};

use super::decide::Source;
use super::rules::{self, Claim, PastRepair, UnitDates, Verdict};

/// What a policy promises about a unit.
#[derive(Debug, Clone)]
pub struct Promise {
    /// Names policy and version, as in `WP-HP.2`.
    pub rule: String,
    pub title: Say,
    pub terms: PolicyTerms,
    pub standing: Standing,
    pub unit: UnitDates,
    /// Days of extensions that a person gave.
    pub granted_days: u64,
    pub source: Source,
}

/// Whether a promise holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Registered, or never registered: the policy of the model holds by the dates of the unit.
    InForce,
    /// Registered on somebody's word, which still has to be shown.
    Pending,
    Voided,
}

/// The repair that a guarantee is of.
#[derive(Debug, Clone)]
pub struct Guaranteed {
    pub job_number: String,
    pub repair: PastRepair,
    /// The first day that is not guaranteed, as it was promised then.
    pub ends_on: NaiveDate,
}

/// Goodwill that was approved for the work in hand.
#[derive(Debug, Clone)]
pub struct Approved {
    pub number: String,
    pub share: i32,
    pub line_kinds: Vec<LineKind>,
    pub expires_on: NaiveDate,
}

/// Who pays for a line, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub reason: CoverReason,
    pub rule_id: String,
    pub clause: Say,
    /// The first day on which it would be otherwise.
    pub until: Option<NaiveDate>,
    /// Ten-thousandths, without those of nothing; they add up to 10,000.
    pub shares: Vec<(Payer, i32)>,
    pub candidates: Vec<Candidate>,
    pub remedies: Vec<Remedy>,
}

/// A cover that was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub rule: String,
    pub chosen: bool,
    pub reason: Say,
}

impl Decision {
    /// The share of one payer in ten-thousandths.
    pub fn share(&self, payer: Payer) -> i32 {
        self.shares.iter().find(|(p, _)| *p == payer).map_or(0, |(_, share)| *share)
    }
}

/// The decision as it grows: what is left for the customer, and the first cover that took a share.
struct Weighing {
    left: i32,
    shares: Vec<(Payer, i32)>,
    candidates: Vec<Candidate>,
    chosen: Option<(CoverReason, String, Say, Option<NaiveDate>)>,
    remedies: Vec<Remedy>,
}

impl Weighing {
    fn refuse(&mut self, rule: String, reason: Say) {
        self.candidates.push(Candidate { rule, chosen: false, reason });
    }

    fn take(
        &mut self,
        payer: Payer,
        share: i32,
        why: CoverReason,
        rule: String,
        reason: Say,
        until: Option<NaiveDate>,
    ) {
        self.candidates.push(Candidate {
            rule: rule.clone(),
            chosen: true,
            reason: reason.clone(),
        });
        self.left -= share;
        match self.shares.iter_mut().find(|(p, _)| *p == payer) {
            Some((_, sum)) => *sum += share,
            None => self.shares.push((payer, share)),
        }
        self.chosen.get_or_insert((why, rule, reason, until));
    }
}

pub fn weigh(
    promises: &[Promise],
    repairs: &[Guaranteed],
    goodwill: &[Approved],
    claim: &Claim,
) -> Decision {
    let history: Vec<PastRepair> = repairs.iter().map(|known| known.repair.clone()).collect();
    let mut weighing = Weighing {
        left: WHOLE,
        shares: Vec::new(),
        candidates: Vec::new(),
        chosen: None,
        remedies: Vec::new(),
    };
    // Why nothing covers it, if so: the first thing that stood in the way.
    let mut obstacle = None;
    let mut excluded = false;
    for promise in promises {
        let hindrance = warranty(&mut weighing, promise, &history, claim);
        excluded |= matches!(hindrance, Some((CoverReason::ExcludedCause, ..)));
        obstacle = obstacle.or(hindrance);
    }
    // An excluded cause wins over everything but what a person gives.
    if !excluded {
        guarantee(&mut weighing, repairs, claim);
    }
    for given in goodwill {
        give(&mut weighing, given, claim);
    }
    let none = || {
        let why = Say::new("No warranty is known for it.", "گارانتی‌ای برای آن ثبت نشده است.");
        (CoverReason::NoPolicy, "customer".to_owned(), why, None)
    };
    let Weighing { left, mut shares, mut candidates, chosen, remedies } = weighing;
    if left > 0 {
        shares.push((Payer::Customer, left));
        let reason = Say::new(
            format!("The customer pays {} of the line.", percent(left).en),
            format!("مشتری {} این سطر را می‌پردازد.", percent(left).fa),
        );
        candidates.push(Candidate { rule: "customer".to_owned(), chosen: true, reason });
    }
    let (reason, rule_id, clause, until) = chosen.or(obstacle).unwrap_or_else(none);
    Decision { reason, rule_id, clause, until, shares, candidates, remedies }
}

type Hindrance = (CoverReason, String, Say, Option<NaiveDate>);

/// Weighs a policy. What stood in its way, if it pays nothing.
fn warranty(
    weighing: &mut Weighing,
    promise: &Promise,
    history: &[PastRepair],
    claim: &Claim,
) -> Option<Hindrance> {
    let hinder = |weighing: &mut Weighing, reason, rule: String, why: Say| {
        weighing.refuse(rule.clone(), why.clone());
        Some((reason, rule, why, None))
    };
    let rule = promise.rule.clone();
    match promise.standing {
        Standing::Voided => {
            let why = Say::new("The warranty was voided.", "گارانتی ابطال شده است.");
            return hinder(weighing, CoverReason::Voided, rule, why);
        }
        Standing::Pending => {
            let why = Say::new(
                "We still need proof of when the unit was sold or installed.",
                "هنوز مدرک تاریخ فروش یا نصب لازم است.",
            );
            return hinder(weighing, CoverReason::PendingEvidence, rule, why);
        }
        Standing::InForce => {}
    }
    let unit = &promise.unit;
    let Some(verdict) = rules::assess(&promise.terms, unit, history, promise.granted_days, claim)
    else {
        let why = Say::new(
            "No date of sale, installation or production is known.",
            "تاریخ فروش، نصب یا تولید ثبت نشده است.",
        );
        return hinder(weighing, CoverReason::NoDates, rule, why);
    };
    if let Some(exclusion) = verdict.exclusion {
        let why = Say::new(exclusion.text.en.clone(), exclusion.text.fa.clone());
        let rule = coded(&format!("{rule}.{}", exclusion.code.0));
        return hinder(weighing, CoverReason::ExcludedCause, rule, why);
    }
    let Some(row) = verdict.row else {
        let why = if verdict.end <= verdict.term.start {
            Say::new(
                "The warranty doesn't cover this kind of line.",
                "گارانتی این نوع سطر را در بر نمی‌گیرد.",
            )
        } else {
            over(&verdict)
        };
        return hinder(weighing, CoverReason::Expired, rule, why);
    };
    let rule = coded(&format!("{rule}.{}", scope(&row, claim)));
    let until = last_day(row.end);
    let why = Say::new(
        format!("{} until the end of {}: {}.", promise.title.en, until.en, percent(row.share).en),
        format!("{} تا پایان {}: {}.", promise.title.fa, until.fa, percent(row.share).fa),
    );
    let share = of_left(weighing.left, row.share);
    if share > 0 {
        let payer = payer(&promise.terms, claim);
        weighing.take(payer, share, CoverReason::Warranty, rule, why, Some(row.end));
        if weighing.remedies.is_empty() {
            weighing.remedies = verdict.remedies;
        }
    } else {
        weighing.refuse(rule, why);
    }
    None
}

/// Weighs the guarantees of earlier repairs: what the warranty left is ours.
fn guarantee(weighing: &mut Weighing, repairs: &[Guaranteed], claim: &Claim) {
    let lasting = repairs
        .iter()
        .enumerate()
        .filter(|(_, known)| rules::concerns(&known.repair, claim) && claim.on < known.ends_on);
    let standing = lasting.map(|(i, known)| (i, known.ends_on)).max_by_key(|(_, end)| *end);
    for (i, known) in repairs.iter().enumerate() {
        let rule = coded(&format!("repair.{}", known.job_number));
        match standing {
            Some((best, end)) if best == i => {
                let until = last_day(end);
                let why = Say::new(
                    format!(
                        "The repair of {} is guaranteed until the end of {}.",
                        known.job_number, until.en
                    ),
                    format!("تعمیر {} تا پایان {} ضمانت دارد.", known.job_number, until.fa),
                );
                match weighing.left {
                    0 => weighing.refuse(rule, why),
                    left => {
                        let reason = CoverReason::RepairGuarantee;
                        weighing.take(Payer::ServiceUnit, left, reason, rule, why, Some(end));
                        if weighing.remedies.is_empty() {
                            weighing.remedies = vec![Remedy::Repair];
                        }
                    }
                }
            }
            _ => weighing.refuse(
                rule,
                Say::new(
                    format!(
                        "The repair of {} doesn't cover it: another fault, or over.",
                        known.job_number
                    ),
                    format!(
                        "ضمانت تعمیر {} آن را در بر نمی‌گیرد: ایراد دیگری است یا پایان یافته.",
                        known.job_number
                    ),
                ),
            ),
        }
    }
}

fn give(weighing: &mut Weighing, given: &Approved, claim: &Claim) {
    let rule = coded(&format!("goodwill.{}", given.number));
    let share = of_left(weighing.left, given.share);
    if !given.line_kinds.contains(&claim.line) || claim.on >= given.expires_on || share == 0 {
        let why = Say::new("The goodwill isn't for this line.", "ارفاق برای این سطر نیست.");
        return weighing.refuse(rule, why);
    }
    let why = Say::new(
        format!("Goodwill {} carries {} of it.", given.number, percent(given.share).en),
        format!("ارفاق {} سهم {} آن را می‌پردازد.", given.number, percent(given.share).fa),
    );
    let until = Some(given.expires_on);
    weighing.take(Payer::Goodwill, share, CoverReason::Goodwill, rule, why, until);
}

/// Who pays what the warranty pays: the manufacturer, unless the terms name another for the cause.
fn payer(terms: &PolicyTerms, claim: &Claim) -> Payer {
    let cause = claim.cause.as_deref();
    let named = terms.cause_payers.iter().find(|named| Some(named.cause.0.as_str()) == cause);
    named.map_or(Payer::Manufacturer, |named| named.payer)
}

fn scope(row: &rules::RowCover<'_>, claim: &Claim) -> String {
    match row.row.scope {
        CoverageScope::Whole => "whole".to_owned(),
        CoverageScope::Component => claim.part_key.clone().unwrap_or_default(),
        CoverageScope::Operation => claim.service_code.clone().unwrap_or_default(),
    }
}

fn over(verdict: &Verdict<'_>) -> Say {
    let until = last_day(verdict.end);
    Say::new(
        format!("The warranty ended with {}.", until.en),
        format!("گارانتی در پایان {} تمام شد.", until.fa),
    )
}

/// The last day of a cover, in words.
pub fn last_day(end: NaiveDate) -> Say {
    in_words(end.pred_opt().unwrap_or(end))
}

/// A share of what is left, in whole ten-thousandths.
fn of_left(left: i32, share: i32) -> i32 {
    let part = half_even(left.into(), share.into(), WHOLE.into()).unwrap_or_default();
    i32::try_from(part).unwrap_or_default()
}

/// `50%`, «۵۰٪».
fn percent(share: i32) -> Say {
    let (whole, rest) = (share / 100, share % 100);
    let figure = |point: char| match rest {
        0 => whole.to_string(),
        _ => format!("{whole}{point}{}", format!("{rest:02}").trim_end_matches('0')),
    };
    Say::new(format!("{}%", figure('.')), format!("{}٪", figure('٫')))
}

/// A rule's name as the contract has codes.
fn coded(rule: &str) -> String {
    let allowed = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    rule.chars().filter(allowed).take(40).collect()
}
