use contract::{
    jobs::{JobKind, JobState},
    rt::TextEnum,
    service_requests::{ServiceRequestPriority as Priority, ServiceRequestState as State},
};

use super::rules::{
    Step, after, is_open, is_over, is_resolved_by, kind_of_job, priority, raised, rank,
};

/// Every step, and from where it leads where. What isn't here is refused.
fn table() -> Vec<(Step, Vec<(State, State)>)> {
    use State::{
        Accepted, Cancelled, Closed, Draft, InService, Merged, NeedsInfo, Rejected, RemoteResolved,
        Reopened, Resolved, Submitted, Triaged,
    };
    vec![
        (Step::Submit, vec![(Draft, Submitted)]),
        (Step::Triage, vec![(Submitted, Triaged), (Triaged, Triaged), (Reopened, Triaged)]),
        (Step::ReverseTriage, vec![(Triaged, Submitted)]),
        (Step::Ask, vec![(Submitted, NeedsInfo), (Triaged, NeedsInfo)]),
        (Step::Answer(Submitted), vec![(NeedsInfo, Submitted)]),
        (Step::Answer(Triaged), vec![(NeedsInfo, Triaged)]),
        (Step::Answer(Accepted), vec![]),
        (Step::Reject, vec![(Submitted, Rejected), (Triaged, Rejected)]),
        (Step::Merge, vec![(Submitted, Merged), (Triaged, Merged)]),
        (Step::Separate(Submitted), vec![(Merged, Submitted)]),
        (Step::Separate(Triaged), vec![(Merged, Triaged)]),
        (Step::Separate(Closed), vec![]),
        (Step::ResolveRemotely, vec![(Triaged, RemoteResolved)]),
        (Step::Accept, vec![(Triaged, Accepted), (Accepted, Accepted), (InService, InService)]),
        (Step::Begin, vec![(Accepted, InService), (InService, InService)]),
        (Step::Resolve, vec![(InService, Resolved)]),
        (Step::Close, vec![(Resolved, Closed), (RemoteResolved, Closed)]),
        (Step::Reopen, vec![(Resolved, Reopened), (RemoteResolved, Reopened)]),
        (
            Step::Cancel,
            [Draft, Submitted, Triaged, NeedsInfo, Accepted, Reopened]
                .map(|from| (from, Cancelled))
                .to_vec(),
        ),
    ]
}

#[test]
fn every_step_from_every_state_does_what_the_diagram_says() {
    for (step, leads) in table() {
        for &from in State::ALL {
            let to = leads.iter().find(|(known, _)| *known == from).map(|(_, to)| *to);
            assert_eq!(after(from, step).ok(), to, "{from} {step:?}");
        }
    }
}

#[test]
fn every_state_is_reached_from_a_draft() {
    let mut reached = vec![State::Draft];
    loop {
        let steps = table();
        let next: Vec<State> = steps
            .iter()
            .flat_map(|(_, leads)| leads)
            .filter(|(from, to)| reached.contains(from) && !reached.contains(to))
            .map(|(_, to)| *to)
            .collect();
        if next.is_empty() {
            break;
        }
        reached.extend(next);
    }
    assert!(State::ALL.iter().all(|state| reached.contains(state)), "{reached:?}");
}

#[test]
fn nothing_leads_out_of_the_end_but_taking_a_merge_back() {
    for (step, leads) in table() {
        for (from, _) in leads {
            assert!(!is_over(from) || matches!(step, Step::Separate(_)), "{from} {step:?}");
        }
    }
    assert!(State::ALL.iter().all(|state| !(is_over(*state) && is_open(*state))));
}

#[test]
fn a_request_is_resolved_by_its_last_approved_job() {
    use JobState::{Approved, Cancelled, Closed, Completed, OnHold, Unscheduled};
    assert!(is_resolved_by(&[Approved]));
    assert!(is_resolved_by(&[Cancelled, Closed, Approved]));
    assert!(!is_resolved_by(&[Approved, Completed]));
    assert!(!is_resolved_by(&[Approved, OnHold]));
    assert!(!is_resolved_by(&[Unscheduled]));
    assert!(!is_resolved_by(&[Cancelled]));
    assert!(!is_resolved_by(&[]));
}

#[test]
fn danger_is_an_emergency_whatever_else_was_said() {
    for &said in Priority::ALL {
        assert_eq!(priority(true, Some(said), &[]), Priority::Emergency);
        assert_eq!(priority(false, Some(said), &[Priority::Urgent]), said);
    }
    assert_eq!(priority(false, None, &[Priority::Low, Priority::Urgent]), Priority::Urgent);
    assert_eq!(priority(false, None, &[]), Priority::Normal);
}

#[test]
fn what_comes_back_is_never_less_pressing() {
    for &before in Priority::ALL {
        assert!(rank(raised(before)) <= rank(before));
    }
    assert_eq!(kind_of_job(JobKind::Repair, true), JobKind::Rework);
    assert_eq!(kind_of_job(JobKind::Repair, false), JobKind::Repair);
    assert_eq!(kind_of_job(JobKind::Inspect, true), JobKind::Inspect);
}
