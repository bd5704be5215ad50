//! Whether a fault is covered, until when and by which rule. Pure: an answer follows from the
//! terms of the version, the dates of the unit, its repairs and the fault alone.
//!
//! The terms decide start, cap, exclusions and remedies; the coverage rows decide how long and
//! which share of each kind of line. Ends are exclusive: the first day that is not covered.

use chrono::{Days, NaiveDate};
use contract::warranty::{
    CoverageRow, CoverageScope, Exclusion, LineKind, PolicyTerms, Remedy, StartBasis,
};
use kernel::jalali::add_months;

/// What is known of a unit's life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnitDates {
    pub produced_on: Option<NaiveDate>,
    pub sold_on: Option<NaiveDate>,
    pub installed_on: Option<NaiveDate>,
    pub activated_on: Option<NaiveDate>,
}

/// An earlier repair of the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRepair {
    pub opened_on: NaiveDate,
    pub closed_on: NaiveDate,
    pub in_warranty: bool,
    pub fault_codes: Vec<String>,
    pub part_keys: Vec<String>,
}

/// A fault, and the line of work that it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub on: NaiveDate,
    pub line: LineKind,
    pub fault_codes: Vec<String>,
    pub part_key: Option<String>,
    pub service_code: Option<String>,
    /// The key of the cause that policies exclude by, as in `misuse`.
    pub cause: Option<String>,
    /// Whether the product itself is to blame.
    pub inherent: bool,
    /// Whether warranties pay for such an operation at all; installing isn't, for one.
    pub payable: bool,
}

/// When the terms of a unit began, and what moves their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub basis: StartBasis,
    pub start: NaiveDate,
    /// No cover passes it, except by the extension.
    pub cap: Option<NaiveDate>,
    pub extension_days: u64,
}

/// A coverage row as it applies to a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowCover<'a> {
    pub row: &'a CoverageRow,
    /// Ten-thousandths that the warranty pays.
    pub share: i32,
    pub end: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Warranty,
    RepairGuarantee,
    Expired,
    ExcludedCause,
}

/// The answer to a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict<'a> {
    pub term: Term,
    /// The end of the longest cover of this line.
    pub end: NaiveDate,
    pub reason: Reason,
    pub exclusion: Option<&'a Exclusion>,
    /// The row in force, if any.
    pub row: Option<RowCover<'a>>,
    /// The guarantee in force of an earlier repair, and its end.
    pub guarantee: Option<(usize, NaiveDate)>,
    pub remedies: Vec<Remedy>,
}

impl Verdict<'_> {
    pub fn is_covered(&self) -> bool {
        matches!(self.reason, Reason::Warranty | Reason::RepairGuarantee)
    }
}

/// When the term begins: on the first basis of which the date is known. None, if no date is.
pub fn start(terms: &PolicyTerms, unit: &UnitDates) -> Option<(StartBasis, NaiveDate)> {
    let chain = [
        terms.start_basis,
        terms.fallback_basis,
        StartBasis::Install,
        StartBasis::Purchase,
        StartBasis::Manufacture,
    ];
    chain.into_iter().find_map(|basis| {
        let date = match basis {
            StartBasis::Install => unit.installed_on,
            StartBasis::Purchase => unit.sold_on,
            StartBasis::Manufacture => unit.produced_on,
            StartBasis::Activation => unit.activated_on,
        };
        Some((basis, date?))
    })
}

/// The term of a unit on a day. `granted_days` are those of extensions that a person gave.
pub fn term(
    terms: &PolicyTerms,
    unit: &UnitDates,
    repairs: &[PastRepair],
    granted_days: u64,
    on: NaiveDate,
) -> Option<Term> {
    let (basis, start) = start(terms, unit)?;
    let capped = terms.cap_months_from_production.zip(unit.produced_on);
    let cap = capped.map(|(cap, produced_on)| add_months(produced_on, months(cap)));
    let in_repair = if terms.extend_by_repair_days { repair_days(repairs, on) } else { 0 };
    Some(Term { basis, start, cap, extension_days: granted_days + in_repair })
}

impl Term {
    /// Where a term of so many months ends.
    pub fn end(&self, term: i32) -> NaiveDate {
        let end = add_months(self.start, months(term));
        let end = self.cap.map_or(end, |cap| end.min(cap));
        end.checked_add_days(Days::new(self.extension_days)).unwrap_or(NaiveDate::MAX)
    }
}

/// Answers a claim. None, if no date of the unit is known.
pub fn assess<'a>(
    terms: &'a PolicyTerms,
    unit: &UnitDates,
    repairs: &[PastRepair],
    granted_days: u64,
    claim: &Claim,
) -> Option<Verdict<'a>> {
    let term = term(terms, unit, repairs, granted_days, claim.on)?;
    let rows = rows(terms, &term, claim);
    let end = rows.iter().map(|row| row.end).max().unwrap_or(term.start);
    let exclusion = excluded(terms, claim);
    // A fault before the start, of a unit installed later, is covered too.
    let row = rows.into_iter().find(|row| claim.on < row.end);
    let guarantee = guarantee(terms, repairs, claim);
    let reason = match (exclusion, row, guarantee) {
        (Some(_), _, _) => Reason::ExcludedCause,
        (None, Some(_), _) => Reason::Warranty,
        (None, None, Some(_)) => Reason::RepairGuarantee,
        (None, None, None) => Reason::Expired,
    };
    let remedies = remedies(terms, &term, repairs, claim, reason);
    Some(Verdict { term, end, reason, exclusion, row, guarantee, remedies })
}

/// The end of the general term: of the kind of line that is covered longest.
pub fn general_end(terms: &PolicyTerms, term: &Term) -> NaiveDate {
    let whole = whole(terms);
    term.end(KINDS.into_iter().map(|kind| months_of(whole, kind)).max().unwrap_or_default())
}

const KINDS: [LineKind; 3] = [LineKind::Part, LineKind::Labour, LineKind::Travel];

fn whole(terms: &PolicyTerms) -> &CoverageRow {
    let whole = terms.coverage.iter().find(|row| row.scope == CoverageScope::Whole);
    whole.unwrap_or(&terms.coverage[0])
}

/// The rows of a line, in the order in which they apply: the row of the whole, and the most
/// specific one. A longer specific row begins where the general term ends, a shorter one replaces
/// it.
fn rows<'a>(terms: &'a PolicyTerms, term: &Term, claim: &Claim) -> Vec<RowCover<'a>> {
    let whole = whole(terms);
    let cover = |row: &'a CoverageRow| RowCover {
        row,
        share: share_of(row, claim.line),
        end: term.end(months_of(row, claim.line)),
    };
    let rows = match specific(terms, claim) {
        None => vec![cover(whole)],
        Some(row) if KINDS.into_iter().any(|k| months_of(row, k) > months_of(whole, k)) => {
            vec![cover(whole), cover(row)]
        }
        Some(row) => vec![cover(row)],
    };
    rows.into_iter().filter(|row| claim.payable && row.share > 0).collect()
}

/// The most specific row about a line: for labour its operation, then its component; for parts
/// the other way round. A row of fewer keys is more specific than one of a whole group.
fn specific<'a>(terms: &'a PolicyTerms, claim: &Claim) -> Option<&'a CoverageRow> {
    let about = |scope, key: &Option<String>| {
        let key = key.as_deref()?;
        let rows = terms.coverage.iter().filter(|row| row.scope == scope);
        rows.filter(|row| row.keys.iter().any(|k| k.0 == key)).min_by_key(|row| row.keys.len())
    };
    let component = about(CoverageScope::Component, &claim.part_key);
    let operation = about(CoverageScope::Operation, &claim.service_code);
    match claim.line {
        LineKind::Labour => operation.or(component),
        LineKind::Part | LineKind::Travel => component.or(operation),
    }
}

fn excluded<'a>(terms: &'a PolicyTerms, claim: &Claim) -> Option<&'a Exclusion> {
    let cause = claim.cause.as_deref()?;
    terms.exclusions.iter().find(|exclusion| exclusion.cause.0 == cause)
}

/// The earlier repair whose guarantee lasts longest: of the same fault, or of a part that was
/// replaced then.
fn guarantee(
    terms: &PolicyTerms,
    repairs: &[PastRepair],
    claim: &Claim,
) -> Option<(usize, NaiveDate)> {
    let lasting = repairs.iter().enumerate().filter(|(_, repair)| concerns(repair, claim));
    let ends = lasting.map(|(i, repair)| {
        (i, add_months(repair.closed_on, months(terms.repair_guarantee_months)))
    });
    ends.filter(|(_, end)| claim.on < *end).max_by_key(|(_, end)| *end)
}

/// Whether an earlier repair was of the same fault, or replaced the same part.
pub fn concerns(repair: &PastRepair, claim: &Claim) -> bool {
    repair.closed_on <= claim.on && (same_fault(repair, claim) || same_part(repair, claim))
}

fn same_fault(repair: &PastRepair, claim: &Claim) -> bool {
    repair.fault_codes.iter().any(|code| claim.fault_codes.contains(code))
}

fn same_part(repair: &PastRepair, claim: &Claim) -> bool {
    claim.part_key.as_ref().is_some_and(|key| repair.part_keys.contains(key))
}

fn remedies(
    terms: &PolicyTerms,
    term: &Term,
    repairs: &[PastRepair],
    claim: &Claim,
    reason: Reason,
) -> Vec<Remedy> {
    match reason {
        Reason::Expired | Reason::ExcludedCause => return Vec::new(),
        Reason::RepairGuarantee => return vec![Remedy::Repair],
        Reason::Warranty => {}
    }
    let mut remedies = vec![Remedy::Repair];
    let age = (claim.on - term.start).num_days();
    if claim.inherent && age <= i64::from(terms.refund_days) {
        remedies.push(Remedy::Refund);
    }
    let young = claim.on < add_months(term.start, months(terms.exchange_months));
    let failed =
        repairs.iter().filter(|repair| repair.closed_on <= claim.on && same_fault(repair, claim));
    let failed = i32::try_from(failed.count()).unwrap_or(i32::MAX);
    if (claim.inherent && young) || failed >= terms.exchange_after_failed_repairs {
        remedies.push(Remedy::Exchange);
    }
    remedies
}

/// How long spare parts are supplied, counted from the sale.
pub fn parts_supplied_until(terms: &PolicyTerms, unit: &UnitDates) -> Option<NaiveDate> {
    let from = unit.sold_on.or(unit.installed_on).or(unit.produced_on)?;
    Some(add_months(from, months(terms.parts_obligation_months)))
}

/// The days a unit spent in repairs under warranty; days of two repairs at once count once.
fn repair_days(repairs: &[PastRepair], on: NaiveDate) -> u64 {
    let mut spans: Vec<_> = repairs
        .iter()
        .filter(|repair| repair.in_warranty && repair.opened_on <= on)
        .map(|repair| (repair.opened_on, repair.closed_on))
        .collect();
    spans.sort_unstable();
    let mut days = 0;
    let mut reached = NaiveDate::MIN;
    for (from, to) in spans {
        days += (to - from.max(reached)).num_days().max(0);
        reached = reached.max(to);
    }
    days.unsigned_abs()
}

fn share_of(row: &CoverageRow, kind: LineKind) -> i32 {
    match kind {
        LineKind::Part => row.part_share,
        LineKind::Labour => row.labour_share,
        LineKind::Travel => row.travel_share,
    }
}

fn months_of(row: &CoverageRow, kind: LineKind) -> i32 {
    match kind {
        LineKind::Part => row.part_months,
        LineKind::Labour => row.labour_months,
        LineKind::Travel => row.travel_months,
    }
}

fn months(months: i32) -> u32 {
    months.unsigned_abs()
}
