use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Asia::Tehran;
use contract::service_requests::{ServiceRequestPriority as Priority, SlaRisk};
use kernel::calendar::{Frame, Week, WorkingCalendar};

use super::{
    presets,
    rules::{Facts, Standing, Target, due, late_by, level, risk, target},
};

fn office() -> WorkingCalendar {
    let day = vec![Frame::parse("08:00", "17:00").unwrap()];
    let thursday = vec![Frame::parse("08:00", "13:00").unwrap()];
    let [a, b, c] = [(); 3].map(|()| day.clone());
    let week = [a, b, c, thursday, Vec::new(), day.clone(), day];
    WorkingCalendar::new(Tehran, Week::new(week))
}

fn at(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    let local = NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, minute, 0);
    Tehran.from_local_datetime(&local.unwrap()).unwrap().to_utc()
}

#[test]
fn the_first_reason_in_line_decides_the_level() {
    let all = Facts { danger: true, under_contract: true, under_warranty: true, burns_gas: true };
    assert_eq!(level(all), "SLA-EMG");
    assert_eq!(level(Facts { danger: false, ..all }), "SLA-CTR");
    assert_eq!(level(Facts { danger: false, under_contract: false, ..all }), "SLA-WTY-GAS");
    let warranty = Facts { under_warranty: true, ..Facts::default() };
    assert_eq!(level(warranty), "SLA-WTY");
    assert_eq!(level(Facts { burns_gas: true, ..Facts::default() }), "SLA-PAID");
}

#[test]
fn a_priority_without_a_target_takes_the_nearest_more_pressing_one() {
    let targets = [(Priority::Urgent, 1), (Priority::Normal, 2)];
    assert_eq!(target(&targets, Priority::Normal), Some(2));
    assert_eq!(target(&targets, Priority::Low), Some(2));
    assert_eq!(target(&targets, Priority::Emergency), Some(1));
    assert_eq!(target::<i64>(&[], Priority::Normal), None);
}

/// Monday 23 November 2026, a Thursday that is half a day on the 26th.
#[test]
fn due_times_follow_the_office_hours() {
    let promised =
        Target { first_response_minutes: 120, arrival_minutes: 1080, resolution_minutes: 2160 };
    let due = due(&office(), at(23, 16, 0), promised, &[]).unwrap();
    assert_eq!(due.first_response_at, at(24, 9, 0));
    assert_eq!(due.arrival_at, at(25, 16, 0));
    assert_eq!(due.resolution_at, at(29, 11, 0));
}

#[test]
fn a_pause_moves_what_is_due_by_its_working_minutes() {
    let promised =
        Target { first_response_minutes: 60, arrival_minutes: 300, resolution_minutes: 600 };
    let asked = (at(23, 10, 0), at(24, 10, 0));
    let due = due(&office(), at(23, 9, 0), promised, &[asked]).unwrap();
    assert_eq!(due.first_response_at, at(23, 10, 0));
    assert_eq!(due.arrival_at, at(24, 14, 0));
}

#[test]
fn lateness_is_counted_in_working_minutes() {
    assert_eq!(late_by(&office(), at(23, 16, 30), at(24, 9, 0)), Some(90));
    assert_eq!(late_by(&office(), at(23, 16, 30), at(23, 16, 30)), None);
}

#[test]
fn the_clock_tells_how_it_stands() {
    let now = at(23, 12, 0);
    let hour = TimeDelta::hours(1);
    let running = Standing { next_due_at: Some(now + hour), ..Standing::default() };
    assert_eq!(risk(Standing::default(), now), SlaRisk::None);
    assert_eq!(risk(running, now), SlaRisk::OnTime);
    assert_eq!(risk(Standing { at_risk_at: Some(now - hour), ..running }, now), SlaRisk::AtRisk);
    assert_eq!(risk(Standing { next_due_at: Some(now - hour), ..running }, now), SlaRisk::Late);
    assert_eq!(risk(Standing { paused: true, ..running }, now), SlaRisk::Paused);
    assert_eq!(risk(Standing { resolved: true, ..running }, now), SlaRisk::Met);
    assert_eq!(risk(Standing { resolved: true, was_late: true, ..running }, now), SlaRisk::Late);
}

#[test]
fn every_preset_promises_more_to_the_more_pressing() {
    let policies = presets::policies().unwrap();
    assert!(policies.len() >= 5);
    for needed in ["SLA-EMG", "SLA-CTR", "SLA-WTY-GAS", "SLA-WTY", "SLA-PAID"] {
        assert!(policies.iter().any(|policy| policy.code == needed), "{needed}");
    }
    for policy in policies {
        let mut targets = policy.targets.clone();
        targets.sort_by_key(|(priority, _)| crate::requests::rules::rank(*priority));
        for pair in targets.windows(2) {
            let (more, less) = (pair[0].1, pair[1].1);
            assert!(more.first_response_minutes <= less.first_response_minutes, "{}", policy.code);
            assert!(more.arrival_minutes <= less.arrival_minutes, "{}", policy.code);
            assert!(more.resolution_minutes <= less.resolution_minutes, "{}", policy.code);
        }
        assert!(!policy.steps.is_empty(), "{} escalates to nobody", policy.code);
    }
}
