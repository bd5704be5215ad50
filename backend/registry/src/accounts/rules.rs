//! How long a session lives, what a refresh token may do, how fast one may try, and what a
//! password must be. Pure: no clock, no database, no HTTP.

use chrono::{DateTime, TimeDelta, Utc};
use contract::sessions::SessionKind;
use kernel::{Error, Say};

/// How long an access token of a person with an account holds.
pub const ACCESS: TimeDelta = TimeDelta::minutes(10);
/// How long the longest of all access tokens holds: a guest's, and that of whoever acts for another.
pub const LONGEST_ACCESS: TimeDelta = TimeDelta::minutes(30);
/// How long a fresh proof of who somebody is counts.
pub const STEP_UP: TimeDelta = TimeDelta::minutes(15);
/// How long a code works.
pub const CODE: TimeDelta = TimeDelta::minutes(5);
/// How often a code may be tried.
pub const CODE_TRIES: i32 = 5;
/// How long the link to a new password, or to the first account, works.
pub const LINK: TimeDelta = TimeDelta::minutes(30);
/// How long somebody may act in another's place.
pub const IMPERSONATION: TimeDelta = TimeDelta::minutes(30);
/// How long an invitation works: mail is read the next morning, too.
pub const INVITATION: TimeDelta = TimeDelta::hours(48);
/// How long the link of a mail about a sign-in works: people look after a week of holidays.
pub const REPORT: TimeDelta = TimeDelta::days(7);
/// Within which a refresh token may be repeated once, if its successor was never used.
pub const LOST_ANSWER: TimeDelta = TimeDelta::seconds(30);

/// How long a session may rest, and how long it may last at all.
pub fn lifetime(kind: SessionKind) -> (TimeDelta, TimeDelta) {
    match kind {
        SessionKind::Staff => (TimeDelta::minutes(30), TimeDelta::hours(12)),
        SessionKind::Customer => (TimeDelta::days(7), TimeDelta::days(30)),
        SessionKind::Guest | SessionKind::LinkHolder => {
            (TimeDelta::minutes(30), TimeDelta::minutes(30))
        }
    }
}

/// Whether a session is carried on by a cookie; one without an account is not.
pub fn is_refreshable(kind: SessionKind) -> bool {
    matches!(kind, SessionKind::Staff | SessionKind::Customer)
}

/// What is known of a refresh token that is presented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presented {
    pub consumed_at: Option<DateTime<Utc>>,
    pub was_forgiven: bool,
    pub successor_was_used: bool,
}

/// What follows from presenting a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refresh {
    /// It leads to a new one.
    Rotate,
    /// Its answer was lost: it leads to another new one, and the one that was lost is dead.
    Forgive,
    /// Somebody has a copy: the session ends.
    Stolen,
}

/// A token works once. Because an answer may be lost, it may be repeated once within half a
/// minute, as long as nobody used what that answer held.
pub fn refresh(token: Presented, now: DateTime<Utc>) -> Refresh {
    match token.consumed_at {
        None => Refresh::Rotate,
        Some(consumed_at)
            if !token.was_forgiven
                && !token.successor_was_used
                && now - consumed_at <= LOST_ANSWER =>
        {
            Refresh::Forgive
        }
        Some(_) => Refresh::Stolen,
    }
}

/// How often something may happen within a window, and how it slows down after that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    pub window: TimeDelta,
    /// This many are free.
    pub free: i32,
    /// What follows.
    pub then: Then,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Each one waits twice as long as the one before, a minute at most: nobody is locked out
    /// because somebody else tries.
    Slower,
    /// None until the window is over.
    Stop,
}

/// Wrong passwords of one account.
pub const PASSWORD_OF_ACCOUNT: Pace = slower(5);
/// Wrong passwords from one address.
pub const PASSWORD_FROM_ADDRESS: Pace = slower(300);
/// Wrong codes and links from one address.
pub const SECRET_FROM_ADDRESS: Pace = slower(100);
/// Codes sent to one telephone: each costs money and wakes somebody.
pub const CODE_TO_PHONE: Pace = stop(9);
/// Codes and mails asked for by one address.
pub const MESSAGE_FROM_ADDRESS: Pace = stop(60);
/// Mails to one account.
pub const MAIL_TO_ACCOUNT: Pace = stop(5);
/// Guests from one address.
pub const GUEST_FROM_ADDRESS: Pace = stop(300);

const fn slower(free: i32) -> Pace {
    Pace { window: TimeDelta::minutes(15), free, then: Then::Slower }
}

const fn stop(free: i32) -> Pace {
    Pace { window: TimeDelta::hours(1), free, then: Then::Stop }
}

/// What was counted so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub window_started_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
    pub count: i32,
}

impl Pace {
    /// How long to wait before the next one; none, if it may come now.
    pub fn wait(self, counted: Option<Counted>, now: DateTime<Utc>) -> Option<TimeDelta> {
        let counted = counted.filter(|counted| now - counted.window_started_at < self.window)?;
        if counted.count < self.free {
            return None;
        }
        let until = match self.then {
            Then::Stop => counted.window_started_at + self.window,
            Then::Slower => {
                let doublings = u32::try_from(counted.count - self.free).unwrap_or(0).min(6);
                counted.last_at + TimeDelta::seconds((1_i64 << doublings).min(60))
            }
        };
        (until > now).then_some(until - now)
    }
}

/// Six digits of 32 random bits, each code as likely as any other but for one in a thousand.
pub fn code(random: u32) -> String {
    format!("{:06}", random % 1_000_000)
}

/// The fewest characters of a password that stands alone.
pub const ALONE: usize = 15;
/// The fewest of one that a second factor stands beside.
pub const BESIDE: usize = 8;
/// A password that would be found within ten to the power of this many guesses is too common.
const GUESSES: f64 = 8.0;

/// The fewest different characters that are left of one without the words that belong to the
/// account, the company and Vafa.
const FEWEST: usize = 6;

/// What belongs to Vafa and to where it's used; the crate that judges passwords knows English
/// words, names, rows of keys and the passwords that leaked most often.
const OURS: &[&str] = &[
    "vafa",
    "hirmas",
    "service",
    "company",
    "iran",
    "tehran",
    "technician",
    "dispatcher",
    "warranty",
    "رمزعبور",
    "رمز",
    "عبور",
    "گذرواژه",
    "ایران",
    "تهران",
    "وفا",
    "هیرماس",
    "سرویس",
    "خدمات",
    "سلام",
];

/// Whether what a key signed may still hold, when it was retired then.
pub fn still_verifies(retired_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    retired_at.is_none_or(|retired_at| now - retired_at < LONGEST_ACCESS)
}

/// Whether a half minute of an authenticator app comes after the last one that was used.
pub fn is_new_step(last: Option<i64>, step: i64) -> bool {
    last.is_none_or(|last| step > last)
}

/// Why a password can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    Short { length: usize, at_least: usize },
    Common,
}

/// A password has at least so many characters, any that there are, and isn't made of what
/// everybody uses or of `known`: names that belong to the account or the company.
pub fn password<'a>(
    password: &str,
    at_least: usize,
    known: impl IntoIterator<Item = &'a str>,
) -> Result<(), Weak> {
    let length = password.chars().count();
    if length < at_least {
        return Err(Weak::Short { length, at_least });
    }
    let words = known.into_iter().flat_map(|name| {
        name.split(|c: char| !c.is_alphanumeric()).chain([name]).collect::<Vec<_>>()
    });
    let words: Vec<String> = words
        .filter(|word| word.chars().count() >= 3)
        .map(str::to_lowercase)
        .chain(OURS.iter().map(|word| (*word).to_owned()))
        .collect();
    let own: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_soon_found = zxcvbn::zxcvbn(password, &own).guesses_log10() < GUESSES;
    match is_soon_found || is_made_of(password, words) {
        true => Err(Weak::Common),
        false => Ok(()),
    }
}

/// Whether little is left of a password without these words: names with a year behind them are
/// long, and soon guessed by whoever knows the names.
fn is_made_of(password: &str, mut words: Vec<String>) -> bool {
    // Longer ones first, or what is left of them would count.
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut rest = password.to_lowercase();
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    let mut different = without_rows(&rest);
    different.sort_unstable();
    different.dedup();
    different.len() < FEWEST
}

/// The characters that don't just follow the one before, as in `345` or `cba`.
fn without_rows(text: &str) -> Vec<char> {
    let chars: Vec<char> = text.chars().collect();
    let step = |i: usize| i64::from(u32::from(chars[i])) - i64::from(u32::from(chars[i - 1]));
    let in_row = |i: usize| i >= 1 && (-1..=1).contains(&step(i));
    (0..chars.len()).filter(|&i| !in_row(i)).map(|i| chars[i]).collect()
}

impl Weak {
    /// As the answer to a request that has the password at `pointer`.
    pub fn at(self, pointer: &str) -> Error {
        match self {
            Self::Short { length, at_least } => Error::field(
                pointer,
                "too_short",
                Say::new(
                    format!(
                        "A password has at least {at_least} characters; this one has {length}."
                    ),
                    format!("رمز عبور دست‌کم {at_least} نویسه دارد؛ این یکی {length} نویسه است."),
                ),
            ),
            Self::Common => Error::field(
                pointer,
                "too_common",
                Say::new(
                    "It's made of words that many people use; choose a few of your own.",
                    "از واژه‌هایی است که بسیاری به کار می‌برند؛ چند واژه از خودتان بنویسید.",
                ),
            ),
        }
    }
}
