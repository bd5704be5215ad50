//! The rules of jobs: examples and properties.

use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    jobs::{
        ChecklistGroup, ChecklistInput, ChecklistItemState, JobKind, JobState, PriceState,
        RefusalOutcome, RemovedPartState,
    },
    rt::{Say, TextEnum},
    warranty::Payer,
};
use proptest::prelude::*;

use super::rules::{self, Answer, Evidence, Step};

const STEPS: [Step; 15] = [
    Step::Book,
    Step::Unbook,
    Step::Start,
    Step::NoAccess,
    Step::Hold,
    Step::Resume { held_from: JobState::InProgress, booked: false },
    Step::Resume { held_from: JobState::Scheduled, booked: true },
    Step::Resume { held_from: JobState::Unscheduled, booked: false },
    Step::CannotComplete,
    Step::Complete,
    Step::SendBack,
    Step::Approve,
    Step::Post,
    Step::Close,
    Step::Cancel,
];

#[test]
fn a_job_runs_from_the_board_to_the_books() {
    let way = [
        (Step::Book, JobState::Scheduled),
        (Step::Start, JobState::InProgress),
        (Step::Complete, JobState::Completed),
        (Step::SendBack, JobState::InProgress),
        (Step::Complete, JobState::Completed),
        (Step::Approve, JobState::Approved),
        (Step::Post, JobState::Posted),
        (Step::Close, JobState::Closed),
    ];
    let mut state = JobState::Unscheduled;
    for (step, expected) in way {
        state = rules::after(state, step).unwrap();
        assert_eq!(state, expected);
    }
}

#[test]
fn no_access_puts_it_back_on_the_board() {
    assert_eq!(rules::after(JobState::Scheduled, Step::NoAccess), Ok(JobState::Unscheduled));
    assert_eq!(rules::after(JobState::InProgress, Step::NoAccess), Ok(JobState::Unscheduled));
}

#[test]
fn unfinished_work_is_booked_again_or_cancelled() {
    assert_eq!(rules::after(JobState::CannotComplete, Step::Book), Ok(JobState::Scheduled));
    assert_eq!(rules::after(JobState::CannotComplete, Step::Cancel), Ok(JobState::Cancelled));
    assert!(rules::after(JobState::InProgress, Step::Cancel).is_err());
}

#[test]
fn every_state_is_reached_and_terminal_ones_are_left_by_none() {
    let mut reached = vec![JobState::Unscheduled];
    let mut seen = 0;
    while seen < reached.len() {
        let from = reached[seen];
        seen += 1;
        for to in STEPS.iter().filter_map(|step| rules::after(from, *step).ok()) {
            assert!(!rules::is_terminal(from), "{from} is terminal and leads to {to}");
            if !reached.contains(&to) {
                reached.push(to);
            }
        }
    }
    assert_eq!(reached.len(), JobState::ALL.len());
}

#[test]
fn a_line_is_half_even_and_tax_half_up() {
    // One and a half pieces at 3 rials, wholly: 4.5 is 4.
    assert_eq!(rules::amount(3, 1500, 10_000).unwrap(), 4);
    assert_eq!(rules::amount(5, 1500, 10_000).unwrap(), 8);
    let owed = rules::totals([(Payer::Customer, 5), (Payer::Goodwill, 100)], 1000).unwrap();
    assert_eq!(owed[0].0, Payer::Customer);
    assert_eq!((owed[0].1.net, owed[0].1.tax), (5, 1));
    assert_eq!((owed[1].0, owed[1].1.tax), (Payer::Goodwill, 0));
}

#[test]
fn growth_beyond_the_accepted_total_asks_again() {
    assert_eq!(rules::price_state(0, None, false), PriceState::Free);
    assert_eq!(rules::price_state(100, None, false), PriceState::Open);
    assert_eq!(rules::price_state(100, Some(100), false), PriceState::Accepted);
    assert_eq!(rules::price_state(101, Some(100), false), PriceState::Open);
    assert_eq!(rules::price_state(101, Some(100), true), PriceState::Refused);
}

#[test]
fn an_answer_is_of_the_kind_that_is_asked_for() {
    let number = Answer { measured: Some(9_001), ..Answer::default() };
    let limits = (Some(0), Some(9_000));
    let asked = ChecklistInput::Measurement;
    assert_eq!(rules::answered(asked, limits, &number), Some(ChecklistItemState::OutOfLimits));
    assert_eq!(rules::answered(ChecklistInput::Bool, limits, &number), None);
    let no = Answer { checked: Some(false), ..Answer::default() };
    let open = rules::answered(ChecklistInput::Bool, (None, None), &no);
    assert_eq!(open, Some(ChecklistItemState::Open));
    assert_eq!(rules::answered(asked, limits, &Answer::default()), Some(ChecklistItemState::Open));
}

fn finished() -> Evidence {
    Evidence {
        kind: Some(JobKind::Repair),
        checklist: vec![(ChecklistGroup::Test, title(), true, ChecklistItemState::Done)],
        has_defect: true,
        has_cause: true,
        has_repair: true,
        has_resolution: true,
        labour_lines: 1,
        price: Some(PriceState::Free),
        accepted: true,
        ..Evidence::default()
    }
}

fn title() -> Say {
    Say::new("Leak test", "آزمون نشت")
}

fn codes(evidence: &Evidence) -> Vec<&'static str> {
    rules::missing(evidence).into_iter().map(|missing| missing.code).collect()
}

#[test]
fn finished_work_passes_the_gate() {
    assert!(codes(&finished()).is_empty());
}

#[test]
fn the_gate_names_every_open_point_at_once() {
    let open = Evidence {
        kind: Some(JobKind::Repair),
        price: Some(PriceState::Open),
        ..Evidence::default()
    };
    let wanted = [
        "defect_missing",
        "cause_missing",
        "repair_missing",
        "resolution_missing",
        "labour_missing",
        "price_not_accepted",
        "acceptance_missing",
    ];
    assert_eq!(codes(&open), wanted);
    let failed = vec![(ChecklistGroup::Test, title(), true, ChecklistItemState::OutOfLimits)];
    assert_eq!(codes(&Evidence { checklist: failed, ..finished() }), ["checklist_open"]);
    let owed = Evidence { old_parts_owed: vec![title()], unscanned: vec![title()], ..finished() };
    assert_eq!(codes(&owed), ["serial_missing", "old_part_missing"]);
}

#[test]
fn a_refused_price_ends_with_a_safe_unit_and_the_fee() {
    let refused = Evidence {
        checklist: vec![
            (ChecklistGroup::Safety, title(), true, ChecklistItemState::Done),
            (ChecklistGroup::Test, title(), true, ChecklistItemState::Open),
        ],
        price: Some(PriceState::Refused),
        accepted: false,
        has_defect: false,
        has_resolution: false,
        ..finished()
    };
    assert!(codes(&refused).is_empty());
    // The fee is labour, and labour has its minutes; a tariff may be without a fee.
    let unasked = Evidence { labour_without_minutes: 1, ..refused.clone() };
    assert_eq!(codes(&unasked), ["labour_missing"]);
    let free = Evidence { labour_lines: 0, ..refused };
    assert!(codes(&free).is_empty());
}

#[test]
fn what_is_free_once_costs_the_second_time() {
    assert_eq!([1, 2, 3].map(|times| rules::costs_now(times, 1)), [false, true, true]);
    assert!(rules::costs_now(1, 0));
}

#[test]
fn notice_is_short_until_the_last_minute_before() {
    let now: DateTime<Utc> = "2026-11-24T05:00:00Z".parse().unwrap();
    let short = |minutes| rules::is_short_notice(now, now + TimeDelta::minutes(minutes), 3);
    assert_eq!([-30, 0, 179, 180, 600].map(short), [true, true, true, false, false]);
}

#[test]
fn a_used_part_comes_back_unless_its_old_one_is_bagged() {
    use RemovedPartState::{Missing, NotRequired, Owed, Recovered};
    use rules::{Stays, taken_back};
    assert_eq!(taken_back(2_000, 1_000, Recovered), Ok(1_000));
    for old_part in [Owed, NotRequired, Missing] {
        assert_eq!(taken_back(2_000, 2_000, old_part), Ok(0));
    }
    assert_eq!(taken_back(2_000, 2_000, Recovered), Err(Stays::OldPartBagged));
    assert_eq!(taken_back(1_000, 2_000, Owed), Err(Stays::NotUsed));
}

#[test]
fn a_refusal_leaves_the_first_look_and_at_most_a_safe_unit() {
    use RefusalOutcome::{DiagnosisFee, MinimumWork};
    let left = |outcome| {
        ["diagnose", "make_safe", "repair", "replace"]
            .map(|kind| rules::outlives_refusal(kind, outcome))
    };
    assert_eq!(left(DiagnosisFee), [true, false, false, false]);
    assert_eq!(left(MinimumWork), [true, true, false, false]);
}

proptest! {
    /// However a price is split, the customer never pays more than the whole, and the parts add
    /// up to it within a unit for each payer.
    #[test]
    fn shares_of_a_line_add_up(price in 0_i64..10_000_000_000, quantity in 1_i64..100_000, first in 0_i32..=10_000) {
        let whole = rules::amount(price, quantity, 10_000).unwrap();
        let parts = rules::amount(price, quantity, first).unwrap()
            + rules::amount(price, quantity, 10_000 - first).unwrap();
        prop_assert!((whole - parts).abs() <= 1);
        prop_assert!(rules::shares_are_whole([first, 10_000 - first]));
    }

    #[test]
    fn totals_keep_every_rial(amounts in prop::collection::vec((0_usize..6, 0_i64..1_000_000_000), 0..40)) {
        let amounts: Vec<_> = amounts.into_iter().map(|(payer, amount)| (Payer::ALL[payer], amount)).collect();
        let owed = rules::totals(amounts.iter().copied(), 1000).unwrap();
        let net: i64 = owed.iter().map(|(_, owed)| owed.net).sum();
        prop_assert_eq!(net, amounts.iter().map(|(_, amount)| amount).sum::<i64>());
        for (payer, owed) in owed {
            prop_assert!(rules::is_invoiced(payer) || owed.tax == 0);
            prop_assert!((owed.tax * 10 - owed.net).abs() <= 5 || !rules::is_invoiced(payer));
        }
    }
}
