//! The authenticator app: six digits that change every half minute (RFC 6238).

use chrono::{DateTime, Utc};
use kernel::{App, Error, Result, text};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rand::Rng;
use totp_rs::{Builder, Secret, Totp};

use super::second_factor;

/// What the wrapping is for.
const PURPOSE: &str = "second_factors";
const STEP: u64 = 30;

/// An app's secret, and what follows from it.
pub(super) struct Authenticator {
    secret: Secret,
    totp: Totp,
}

impl Authenticator {
    pub(super) fn new(secret: &[u8]) -> Result<Self> {
        let secret = Secret::from(secret.to_vec());
        // A clock may be half a minute off: one code earlier and one later work too.
        let totp = Builder::new().with_secret(secret.clone()).with_step_duration(STEP).with_skew(1);
        let totp = totp.build().map_err(Error::internal)?;
        Ok(Self { secret, totp })
    }

    /// A new one, and how it is kept.
    pub(super) fn make(app: &App) -> Result<(Self, Vec<u8>)> {
        let mut secret = [0; 20];
        rand::rng().fill_bytes(&mut secret);
        Ok((Self::new(&secret)?, app.secrets.seal(PURPOSE, &secret)?))
    }

    pub(super) fn open(app: &App, factor: &second_factor::Model) -> Result<Self> {
        Self::new(&app.secrets.open(PURPOSE, &factor.sealed)?)
    }

    /// To be typed into an app.
    pub(super) fn secret(&self) -> String {
        self.secret.to_base32()
    }

    /// To be shown as a QR code.
    pub(super) fn uri(&self, issuer: &str, account: &str) -> String {
        let [issuer, account] =
            [issuer, account].map(|text| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string());
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.secret())
    }

    /// The half minute that a code belongs to, if it is one of the three around `now`.
    pub(super) fn step(&self, digits: &str, now: DateTime<Utc>) -> Option<i64> {
        let step = self.totp.check(digits, u64::try_from(now.timestamp()).ok()?)?;
        i64::try_from(step).ok()
    }
}

/// The six digits that were typed, in any digits and with any spaces; none if it's another kind
/// of code.
pub(super) fn digits(typed: &str) -> Option<String> {
    let typed = text::ascii_digits(typed);
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == 6 && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What an app would show.
    fn code(app: &Authenticator, at: DateTime<Utc>) -> String {
        app.totp.generate(u64::try_from(at.timestamp()).unwrap()).to_string()
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// The vectors of RFC 6238, appendix B, whose last six digits an app shows.
    #[test]
    fn codes_are_those_of_the_standard() {
        let app = Authenticator::new(b"12345678901234567890").unwrap();
        for (seconds, digits) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(&app, at(seconds)), digits, "{seconds}");
            assert_eq!(app.step(digits, at(seconds)), Some(seconds / 30), "{seconds}");
        }
    }

    /// B19: one half minute to either side, no more.
    #[test]
    fn a_code_of_two_windows_away_is_refused() {
        let app = Authenticator::new(b"12345678901234567890").unwrap();
        let now = at(1_795_849_200);
        let of = |steps: i64| code(&app, now + chrono::TimeDelta::seconds(30 * steps));
        for (steps, works) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            assert_eq!(app.step(&of(steps), now).is_some(), works, "{steps}");
        }
    }

    #[test]
    fn an_app_reads_who_the_code_is_for() {
        let app = Authenticator::new(b"12345678901234567890").unwrap();
        assert_eq!(
            app.uri("Hirmas Service", "sara.ahmadi"),
            "otpauth://totp/Hirmas%20Service:sara%2Eahmadi\
             ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hirmas%20Service"
        );
    }

    #[test]
    fn digits_of_any_script_are_digits() {
        assert_eq!(digits("۱۲۳ ۴۵۶").as_deref(), Some("123456"));
        assert_eq!(digits("7QH2M-XK4TD"), None);
        assert_eq!(digits("12345"), None);
    }
}
