//! Codes by SMS: six digits, five minutes, five tries, only the newest.

use contract::{common::ProblemCode, rt::Cx};
use hmac::{Hmac, KeyInit, Mac};
use kernel::{
    App, Error, Result, Say, Subject, Viewer, Work,
    messages::{self, Message, Recipient},
    text,
};
use rand::Rng;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use sha2::Sha256;

use super::{
    code,
    throttle::{self, Limit},
};
use crate::accounts::{
    events::{SignInCodeRefused, SignInCodeSent},
    rules,
};

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Checked {
    Right,
    Wrong,
    /// None was sent, or it no longer works.
    Dead,
}

impl Checked {
    /// How sign-in answers what isn't right.
    pub(super) fn refusal(self) -> Error {
        match self {
            Self::Dead => Error::Problem(contract::rt::Problem::new(ProblemCode::OtpExpired)),
            _ => Error::refused(ProblemCode::Unauthenticated, wrong_code()),
        }
    }
}

pub(super) fn wrong_code() -> Say {
    Say::new(
        "That isn't the code; type the six digits of the newest message.",
        "کد این نیست؛ شش رقم آخرین پیامک را بنویسید.",
    )
}

/// A telephone of a request, in E.164.
pub(super) fn phone(typed: &str) -> Result<String> {
    let why = || {
        Say::new(
            "This isn't a telephone number; type it with its code, as in 0970 123 4567.",
            "این شماره تلفن نیست؛ آن را با پیش‌شماره بنویسید، مانند 0970 123 4567.",
        )
    };
    text::phone(typed).ok_or_else(|| Error::field("/phone", "phone", why()))
}

/// Sends a code, whether the telephone is known or not.
pub(super) async fn send(work: &Work<'_>, cx: &Cx, phone: &str) -> Result<code::Model> {
    let app = work.app;
    throttle::spend(work, &Limit::of(app, "code_to_phone", phone, rules::CODE_TO_PHONE)?).await?;
    let address = Limit::of_address(app, cx, "message_from_address", rules::MESSAGE_FROM_ADDRESS)?;
    throttle::spend(work, &address).await?;
    if let Some(older) = newest(work, phone).await? {
        spend(work, older).await?;
    }
    let digits = rules::code(rand::rng().next_u32());
    let id = work.new_id();
    let asked_by = cx.principal.session;
    let row = code::ActiveModel {
        id: Set(id),
        organization_id: Set(work.viewer.organization()),
        phone: Set(phone.to_owned()),
        digest: Set(digest(app, id, phone, &digits)?),
        session_id: Set((!asked_by.is_nil()).then_some(asked_by)),
        created_at: Set(work.now),
        expires_at: Set(work.now + rules::CODE),
        tries: Set(0),
        consumed_at: Set(None),
    };
    let fact = SignInCodeSent(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    let host = host(&app.settings().public_url);
    let same = |text: &str| Say::new(text, text);
    let vars = [
        ("code", Say::new(digits.as_str(), contract::rt::persian_digits(&digits))),
        ("code_latin", same(&digits)),
        ("minutes", Say::new("5", "۵")),
        ("host", same(host)),
    ];
    let message = Message {
        to: Recipient::Phone(phone.to_owned()),
        template: "otp",
        vars: &vars,
        language: work.language,
        subject: Some(Subject::of(&fact.0)),
        secret: true,
    };
    messages::send(work, message).await?;
    Ok(fact.0)
}

/// Holds a code against the newest that was sent to a telephone; the right one is spent by it.
pub(super) async fn check(work: &Work<'_>, cx: &Cx, phone: &str, typed: &str) -> Result<Checked> {
    let limit = Limit::of_address(work.app, cx, "code_from_address", rules::SECRET_FROM_ADDRESS)?;
    throttle::spend(work, &limit).await?;
    let Some(sent) = newest(work, phone).await? else { return Ok(Checked::Dead) };
    let asking = cx.principal.session;
    let of_another = sent.session_id.is_some_and(|id| !asking.is_nil() && id != asking);
    if sent.expires_at <= work.now || sent.tries >= rules::CODE_TRIES || of_another {
        return Ok(Checked::Dead);
    }
    let typed: String = text::ascii_digits(typed).chars().filter(|c| c.is_ascii_digit()).collect();
    let key = work.app.secret(PURPOSE);
    let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
    let mac = mac.chain_update(sent.id.as_bytes()).chain_update(phone).chain_update(&typed);
    if mac.verify_slice(&sent.digest).is_ok() {
        spend(work, sent).await?;
        throttle::refund(work, &limit).await?;
        return Ok(Checked::Right);
    }
    let tries = sent.tries + 1;
    let mut change = sent.into_active_model();
    change.tries = Set(tries);
    work.emit(&SignInCodeRefused(change.update(work.db()).await?)).await?;
    Ok(Checked::Wrong)
}

/// The code that works, if any does: held until the work is committed.
async fn newest(work: &Work<'_>, phone: &str) -> Result<Option<code::Model>> {
    let codes = Viewer::system(Uuid::nil())
        .select::<code::Entity>()
        .filter(code::Column::Phone.eq(phone))
        .filter(code::Column::ConsumedAt.is_null())
        .order_by_desc(code::Column::Id);
    Ok(codes.lock_exclusive().one(work.db()).await?)
}

async fn spend(work: &Work<'_>, sent: code::Model) -> Result<()> {
    let mut change = sent.into_active_model();
    change.consumed_at = Set(Some(work.now));
    change.update(work.db()).await?;
    Ok(())
}

const PURPOSE: &str = "sign_in_codes";

fn digest(app: &App, id: Uuid, phone: &str, digits: &str) -> Result<Vec<u8>> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.secret(PURPOSE)).map_err(Error::internal)?;
    let mac = mac.chain_update(id.as_bytes()).chain_update(phone).chain_update(digits);
    Ok(mac.finalize().into_bytes().to_vec())
}

/// The host of an address: a phone offers a code only to the page of that host.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_code_belongs_to_a_host() {
        assert_eq!(host("https://vafa.example/a"), "vafa.example");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
    }
}
