//! The rules of visits: examples and properties.

use chrono::{DateTime, TimeDelta, Utc};
use contract::{
    jobs::{ChecklistGroup, PriceState},
    rt::TextEnum,
    visits::{VisitState, VisitStep},
};
use proptest::prelude::*;

use super::rules::{self, Step};

const STEPS: [Step; 11] = [
    Step::Dispatch,
    Step::Accept,
    Step::Decline,
    Step::Move,
    Step::Travel,
    Step::Delay,
    Step::Arrive,
    Step::Finish,
    Step::NoAccess,
    Step::CannotComplete,
    Step::Cancel,
];

#[test]
fn every_state_is_reached_and_ended_visits_stay_ended() {
    let mut reached = vec![VisitState::Scheduled];
    let mut seen = 0;
    while seen < reached.len() {
        let from = reached[seen];
        seen += 1;
        for to in STEPS.iter().filter_map(|step| rules::after(from, *step).ok()) {
            assert!(rules::is_open(from), "{from} has ended and leads to {to}");
            if !reached.contains(&to) {
                reached.push(to);
            }
        }
    }
    assert_eq!(reached.len(), VisitState::ALL.len());
    assert!(VisitState::ALL.iter().all(|s| rules::is_open(*s) == rules::OPEN.contains(s)));
}

#[test]
fn whoever_accepted_another_time_is_asked_again() {
    assert_eq!(rules::after(VisitState::Accepted, Step::Move), Ok(VisitState::Dispatched));
    assert_eq!(rules::after(VisitState::Scheduled, Step::Move), Ok(VisitState::Scheduled));
    assert!(rules::after(VisitState::Traveling, Step::Move).is_err());
    assert!(rules::after(VisitState::OnSite, Step::Cancel).is_err());
}

#[test]
fn the_next_step_follows_the_checklist() {
    use ChecklistGroup::{Price, Safety, Work};
    let step =
        |visit, open: &[ChecklistGroup], price| rules::next_step(visit, open, price, true, false);
    assert_eq!(step(VisitState::Accepted, &[], PriceState::Free), VisitStep::SetOff);
    let on_site = VisitState::OnSite;
    assert_eq!(step(on_site, &[Safety, Work], PriceState::Free), VisitStep::Safety);
    assert_eq!(step(on_site, &[Work], PriceState::Open), VisitStep::Price);
    assert_eq!(step(on_site, &[Price, Work], PriceState::Accepted), VisitStep::Price);
    assert_eq!(step(on_site, &[Work], PriceState::Refused), VisitStep::Complete);
    let refused = PriceState::Refused;
    assert_eq!(rules::next_step(on_site, &[Work], refused, false, false), VisitStep::Work);
    assert_eq!(rules::next_step(on_site, &[], PriceState::Free, true, true), VisitStep::Finish);
}

fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

#[test]
fn room_is_one_piece() {
    let day = (at(0), at(240));
    assert!(rules::has_room(day, &[], 240));
    assert!(!rules::has_room(day, &[(at(100), at(140))], 120));
    assert!(rules::has_room(day, &[(at(100), at(140))], 100));
    assert!(rules::has_room(day, &[(at(-60), at(30)), (at(20), at(60))], 180));
}

proptest! {
    #[test]
    fn overlap_is_mutual_and_touching_is_none(a in 0_i64..1000, b in 1_i64..200, c in 0_i64..1000, d in 1_i64..200) {
        let (one, two) = ((at(a), at(a + b)), (at(c), at(c + d)));
        prop_assert_eq!(rules::overlap(one, two), rules::overlap(two, one));
        prop_assert!(!rules::overlap(one, (one.1, one.1 + TimeDelta::minutes(d))));
        // A moment of both proves it, the other way round too.
        let common = a.max(c) < (a + b).min(c + d);
        prop_assert_eq!(rules::overlap(one, two), common);
    }

    /// What has room takes a visit of that length somewhere that overlaps nothing.
    #[test]
    fn room_is_really_there(taken in prop::collection::vec((0_i64..400, 1_i64..100), 0..8), need in 1_i64..240) {
        let frame = (at(0), at(480));
        let taken: Vec<_> = taken.into_iter().map(|(from, length)| (at(from), at(from + length))).collect();
        let fits = (0..=480 - need).any(|start| {
            let visit = (at(start), at(start + need));
            taken.iter().all(|span| !rules::overlap(*span, visit))
        });
        prop_assert_eq!(rules::has_room(frame, &taken, need), fits);
    }
}
