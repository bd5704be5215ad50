//! Recovery codes: ten, each for one use, for the day on which the app is lost.

use contract::credentials::RecoveryCode;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{App, Error, Result, Viewer, Work, guarded, text};
use rand::Rng;
use sea_orm::{ActiveValue::Set, ConnectionTrait, entity::prelude::*};
use sha2::Sha256;

use super::{recovery_code, second_factor};
use crate::accounts::events::RecoveryCodeUsed;

const PURPOSE: &str = "recovery_codes";
const COUNT: usize = 10;
/// Without those that are read for one another: 32 of them, so that a code has 50 random bits.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ0";

/// Makes new ones; the older ones work no longer.
pub(super) async fn replace(work: &Work<'_>, account: Uuid) -> Result<Vec<RecoveryCode>> {
    spend_all(work, account).await?;
    let mut codes = Vec::with_capacity(COUNT);
    for _ in 0..COUNT {
        let code = random();
        let row = recovery_code::ActiveModel {
            id: Set(work.new_id()),
            account_id: Set(account),
            digest: Set(digest(work.app, account, &code)?),
            created_at: Set(work.now),
            used_at: Set(None),
        };
        recovery_code::Entity::insert(row).exec_without_returning(work.db()).await?;
        codes.push(RecoveryCode(code));
    }
    Ok(codes)
}

pub(super) async fn spend_all(work: &Work<'_>, account: Uuid) -> Result<()> {
    let codes = guarded::<recovery_code::Entity>()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(work.now))
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::UsedAt.is_null());
    codes.exec(work.db()).await?;
    Ok(())
}

/// Spends a code; whether it was one.
pub(super) async fn redeem(
    work: &Work<'_>,
    factor: second_factor::Model,
    typed: &str,
) -> Result<bool> {
    let Some(code) = tidy(typed) else { return Ok(false) };
    let account = factor.account_id;
    let spent = guarded::<recovery_code::Entity>()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(work.now))
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::Digest.eq(digest(work.app, account, &code)?))
        .filter(recovery_code::Column::UsedAt.is_null());
    let is_one = !work.update_where(spent).await?.is_empty();
    if is_one {
        work.emit(&RecoveryCodeUsed(factor)).await?;
    }
    Ok(is_one)
}

/// How many were not used yet.
pub(super) async fn left(db: &impl ConnectionTrait, account: Uuid) -> Result<i32> {
    let codes = Viewer::system(Uuid::nil())
        .select::<recovery_code::Entity>()
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::UsedAt.is_null());
    let left = codes.all(db).await?.len();
    Ok(i32::try_from(left).unwrap_or(i32::MAX))
}

fn random() -> String {
    let mut bytes = [0; 10];
    rand::rng().fill_bytes(&mut bytes);
    let letters: String =
        bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// A code as it was made, however it was typed.
fn tidy(typed: &str) -> Option<String> {
    let typed = text::ascii_digits(typed).to_ascii_uppercase().replace('O', "0");
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    (letters.len() == 10).then(|| format!("{}-{}", &letters[..5], &letters[5..]))
}

fn digest(app: &App, account: Uuid, code: &str) -> Result<Vec<u8>> {
    let mac = Hmac::<Sha256>::new_from_slice(&app.secret(PURPOSE)).map_err(Error::internal)?;
    Ok(mac.chain_update(account.as_bytes()).chain_update(code).finalize().into_bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = random();
        assert_eq!(tidy(&code), Some(code.clone()));
        assert_eq!(tidy(&code.to_lowercase().replace('-', " ")), Some(code.clone()));
        assert_eq!(tidy(&code[..9]), None);
        assert_ne!(random(), code);
    }
}
