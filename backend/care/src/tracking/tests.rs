use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Asia::Tehran;
use contract::{
    jobs::{HoldKind, JobState},
    rt::{Language, Say, TextEnum},
    service_requests::ServiceRequestState,
    visits::VisitState,
};

use super::{
    sentences::{Bill, JobFacts, RequestFacts, Story, VisitFacts, of_job, of_request},
    words,
};

/// Monday 23 November 2026, 14:00 in Tehran.
fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 10, 30, 0).unwrap()
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// A request of which all is known, or as little as can be.
fn story(state: ServiceRequestState, rich: bool, ahead: TimeDelta) -> Story {
    let due = rich.then(|| now() + ahead);
    let request = RequestFacts {
        state,
        created_at: now() - TimeDelta::days(1),
        first_response_due_at: due,
        arrival_due_at: due,
        resolution_due_at: due,
        answer_due_at: due,
        closes_at: due,
        ended_at: rich.then(now),
        repair_warranty_until: rich.then(|| day(12, 23)),
    };
    Story { now: now(), zone: Tehran, fallback: now() + TimeDelta::days(1), request }
}

fn visit(state: VisitState, rich: bool, ahead: TimeDelta) -> VisitFacts {
    let starts_at = now() + ahead;
    let noon = NaiveTime::from_hms_opt(12, 30, 0).unwrap();
    let half_past_nine = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    VisitFacts {
        state,
        starts_at,
        ends_at: starts_at + TimeDelta::hours(2),
        told: rich.then(|| ((now() + ahead).date_naive(), half_past_nine, noon)),
        eta_at: rich.then_some(starts_at),
        ended_at: rich.then(now),
        lead: rich.then(|| Say::new("Reza", "رضا")),
    }
}

fn job(state: JobState, hold: Option<HoldKind>, free: bool, rich: bool) -> JobFacts {
    JobFacts {
        state,
        hold,
        hold_until: rich.then(|| day(12, 6)),
        free,
        bill: (rich && !free).then(|| Bill {
            open: 12_500_000,
            currency: "IRR".to_owned(),
            due_on: day(12, 6),
        }),
        changed_at: now(),
        repair_warranty_until: rich.then(|| day(12, 23)),
        visit: None,
    }
}

const HOLDS: [Option<HoldKind>; 4] =
    [None, Some(HoldKind::Parts), Some(HoldKind::Approval), Some(HoldKind::Customer)];

fn check(sentence: &str, language: Language, of: &dyn std::fmt::Debug) {
    let words = sentence.split_whitespace().count();
    assert!(words <= 15, "{words} words: {sentence} ({of:?})");
    assert!(!sentence.contains(['{', '}', '_']), "{sentence} ({of:?})");
    assert!(sentence.ends_with('.'), "{sentence} ({of:?})");
    if language == Language::Fa {
        assert!(!sentence.contains(|c: char| c.is_ascii_alphanumeric()), "{sentence} ({of:?})");
    }
}

fn each(mut say: impl FnMut(Language) -> String, of: &dyn std::fmt::Debug) {
    for language in [Language::Fa, Language::En] {
        check(&say(language), language, of);
    }
}

fn distances() -> [TimeDelta; 4] {
    [TimeDelta::hours(-3), TimeDelta::hours(2), TimeDelta::hours(20), TimeDelta::days(4)]
}

#[test]
fn every_state_of_a_request_has_its_sentence() {
    for &state in ServiceRequestState::ALL {
        for rich in [false, true] {
            for ahead in distances() {
                let story = story(state, rich, ahead);
                each(|language| of_request(&story, &[], language).unwrap(), &(state, rich, ahead));
            }
        }
    }
}

#[test]
fn every_state_of_a_job_has_its_sentence() {
    for &state in JobState::ALL {
        for (hold, free) in HOLDS.into_iter().flat_map(|hold| [(hold, true), (hold, false)]) {
            for rich in [false, true] {
                let story = story(ServiceRequestState::InService, rich, TimeDelta::days(4));
                let job = job(state, hold, free, rich);
                each(
                    |language| of_job(&story, &job, language).unwrap(),
                    &(state, hold, free, rich),
                );
            }
        }
    }
}

#[test]
fn every_state_of_a_visit_has_its_sentence() {
    for (&state, &of_job_state) in
        VisitState::ALL.iter().flat_map(|v| JobState::ALL.iter().map(move |j| (v, j)))
    {
        for (rich, free) in [(false, false), (false, true), (true, false), (true, true)] {
            for ahead in distances() {
                let story = story(ServiceRequestState::Accepted, rich, ahead);
                let job = JobFacts {
                    visit: Some(visit(state, rich, ahead)),
                    ..job(of_job_state, Some(HoldKind::Parts), free, rich)
                };
                let of = (state, of_job_state, rich, free, ahead);
                each(|language| of_job(&story, &job, language).unwrap(), &of);
            }
        }
    }
}

#[test]
fn the_newest_thing_that_happens_is_what_is_said() {
    let story = story(ServiceRequestState::Accepted, true, TimeDelta::days(1));
    let on_the_way = JobFacts {
        visit: Some(visit(VisitState::Traveling, true, TimeDelta::minutes(30))),
        ..job(JobState::Scheduled, None, false, true)
    };
    let said = of_request(&story, &[on_the_way.clone()], Language::En).unwrap();
    assert_eq!(said, "Reza is on the way and arrives around 14:30.");
    let done = JobFacts { state: JobState::Approved, free: true, ..on_the_way };
    let said = of_request(&story, &[done], Language::En).unwrap();
    assert_eq!(said, "Covered by warranty: nothing to pay; your handover certificate is ready.");
    let said = of_request(&story, &[], Language::En).unwrap();
    assert_eq!(said, "Your request is accepted; we'll confirm the visit time by tomorrow 14:00.");
}

#[test]
fn an_open_bill_is_told_until_it_is_paid() {
    let story = story(ServiceRequestState::Resolved, true, TimeDelta::days(5));
    let mut closed = job(JobState::Closed, None, false, true);
    let said = of_job(&story, &closed, Language::Fa).unwrap();
    assert_eq!(said, "فاکتور آماده است؛ لطفاً ۱۲٬۵۰۰٬۰۰۰ ریال را تا ۱۵ آذر ۱۴۰۵ پرداخت کنید.");
    closed.bill = closed.bill.map(|bill| Bill { open: 0, ..bill });
    let said = of_job(&story, &closed, Language::En).unwrap();
    assert_eq!(said, "This job is finished; your repair warranty lasts until 23 December 2026.");
}

#[test]
fn a_promise_that_is_past_is_not_repeated() {
    let late = story(ServiceRequestState::Submitted, true, TimeDelta::hours(-3));
    let said = of_request(&late, &[], Language::En).unwrap();
    assert_eq!(said, "We have your request; we'll text the time by tomorrow 14:00.");
}

#[test]
fn numbers_are_written_as_the_house_writes_them() {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    let window = words::window(nine, NaiveTime::from_hms_opt(12, 0, 0).unwrap());
    assert_eq!((window.en.as_str(), window.fa.as_str()), ("9:00–12:00", "ساعت ۹ تا ۱۲"));
    assert_eq!(words::day(day(11, 30), day(11, 23)).fa, "دوشنبه ۹ آذر");
    assert_eq!(words::date(day(12, 6)).fa, "۱۵ آذر ۱۴۰۵");
    assert_eq!(words::amount(12_500_000, "IRR").en, "12,500,000 rials");
    assert_eq!(words::amount(0, "IRR").fa, "۰ ریال");
    let half_past = now() + TimeDelta::minutes(20);
    assert_eq!(words::deadline(half_past, now(), Tehran).en, "today 15:00");
}
