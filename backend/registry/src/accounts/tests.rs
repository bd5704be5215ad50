use chrono::{DateTime, TimeDelta, Utc};
use contract::{rt::TextEnum, sessions::SessionKind};

use super::rules::{
    ALONE, BESIDE, CODE_TO_PHONE, Counted, LOST_ANSWER, PASSWORD_OF_ACCOUNT, Presented, Refresh,
    Weak, code, is_new_step, is_refreshable, lifetime, password, refresh,
};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

const FRESH: Presented =
    Presented { consumed_at: None, was_forgiven: false, successor_was_used: false };

#[test]
fn a_session_rests_no_longer_than_it_lasts() {
    for &kind in SessionKind::ALL {
        let (idle, absolute) = lifetime(kind);
        assert!(idle <= absolute, "{kind}");
        assert_eq!(is_refreshable(kind), idle < absolute, "{kind}");
    }
}

#[test]
fn a_refresh_token_works_once() {
    assert_eq!(refresh(FRESH, now()), Refresh::Rotate);
    let used = Presented { consumed_at: Some(now() - TimeDelta::hours(1)), ..FRESH };
    assert_eq!(refresh(used, now()), Refresh::Stolen);
}

#[test]
fn a_lost_answer_is_forgiven_once_and_soon() {
    let just_used = Presented { consumed_at: Some(now() - LOST_ANSWER), ..FRESH };
    assert_eq!(refresh(just_used, now()), Refresh::Forgive);
    assert_eq!(refresh(just_used, now() + TimeDelta::seconds(1)), Refresh::Stolen);
    let again = Presented { was_forgiven: true, ..just_used };
    assert_eq!(refresh(again, now()), Refresh::Stolen);
    let arrived = Presented { successor_was_used: true, ..just_used };
    assert_eq!(refresh(arrived, now()), Refresh::Stolen);
}

fn counted(count: i32, started: i64, last: i64) -> Option<Counted> {
    Some(Counted {
        window_started_at: now() - TimeDelta::seconds(started),
        last_at: now() - TimeDelta::seconds(last),
        count,
    })
}

#[test]
fn wrong_passwords_slow_down_and_lock_nobody_out() {
    let wait = |count, last| PASSWORD_OF_ACCOUNT.wait(counted(count, 300, last), now());
    assert_eq!(PASSWORD_OF_ACCOUNT.wait(None, now()), None);
    assert_eq!(wait(4, 0), None);
    assert_eq!(wait(5, 0), Some(TimeDelta::seconds(1)));
    assert_eq!(wait(8, 0), Some(TimeDelta::seconds(8)));
    assert_eq!(wait(1_000, 0), Some(TimeDelta::minutes(1)));
    assert_eq!(wait(1_000, 60), None);
    assert_eq!(PASSWORD_OF_ACCOUNT.wait(counted(1_000, 900, 0), now()), None);
}

#[test]
fn the_tenth_code_of_an_hour_is_not_sent() {
    let wait = |count| CODE_TO_PHONE.wait(counted(count, 600, 1), now());
    assert_eq!(wait(8), None);
    assert_eq!(wait(9), Some(TimeDelta::minutes(50)));
    assert_eq!(CODE_TO_PHONE.wait(counted(9, 3_600, 1), now()), None);
}

#[test]
fn a_code_has_six_digits() {
    assert_eq!(code(7), "000007");
    assert_eq!(code(u32::MAX), "967295");
}

/// B25.
#[test]
fn long_passwords_of_any_kind_are_taken() {
    for taken in [
        "nine quiet rivers bend",
        "پنجره رو به باغ گردو",
        "😀🎈🍋🐢🌊🔑🧊🎻🪁🥁🛶🧭🪺🌵🎯",
        "  spaces at both ends  ",
        "Qh7#vTz!p0Lw9@c",
    ] {
        assert_eq!(password(taken, ALONE, []), Ok(()), "{taken}");
    }
    assert_eq!(password(&"long and winding road ".repeat(11), ALONE, []), Ok(()));
    assert_eq!(password("Qh7#vTz!", BESIDE, []), Ok(()));
}

/// B25.
#[test]
fn short_and_common_passwords_are_refused() {
    let short = |length, at_least| Err(Weak::Short { length, at_least });
    assert_eq!(password("fourteen chars", ALONE, []), short(14, 15));
    assert_eq!(password("Qh7#vTz", BESIDE, []), short(7, 8));
    for common in [
        "passwordpassword",
        "Password123456789",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaaaa",
        "qwertyuiopasdfghjkl",
        "vafa-vafa-vafa-vafa",
        "Hirmas1405Hirmas1405",
        "iloveyouiloveyou",
        "abcdefghijklmnopqrst",
        "رمزعبوررمزعبور۱۲۳",
        "گذرواژهگذرواژه",
    ] {
        assert_eq!(password(common, BESIDE, []), Err(Weak::Common), "{common}");
    }
    let list = include_str!("../../tests-data/common-passwords.txt");
    let list: Vec<_> = list.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(list.len() > 400, "{}", list.len());
    for common in list {
        assert_eq!(password(common, BESIDE, []), Err(Weak::Common), "{common}");
    }
}

/// B25.
#[test]
fn names_of_the_account_and_the_company_are_no_secret() {
    let known = ["sara.ahmadi", "Nozhan Polymer"];
    assert_eq!(password("sara ahmadi 12345", ALONE, known), Err(Weak::Common));
    assert_eq!(password("NozhanPolymer2026", ALONE, known), Err(Weak::Common));
}

/// B19.
#[test]
fn no_half_minute_comes_twice() {
    assert!(is_new_step(None, 7));
    assert!(is_new_step(Some(6), 7));
    assert!(!is_new_step(Some(7), 7));
    assert!(!is_new_step(Some(8), 7));
}
