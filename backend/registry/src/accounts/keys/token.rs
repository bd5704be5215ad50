use contract::{common::ProblemCode, rt::Problem, security::Role};
use ed25519_dalek::SigningKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use kernel::{Error, Result};
use sea_orm::entity::prelude::Uuid;
use serde::{Deserialize, Serialize};

const AUDIENCE: &str = "vafa";
/// No token of ours is longer.
const LONGEST: usize = 4096;

/// What an access token says. Only the session counts; the rest is for whoever carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    pub sub: Uuid,
    pub org: Uuid,
    pub roles: Vec<Role>,
    pub sid: Uuid,
    /// Seconds since 1970.
    pub exp: i64,
    /// The one request that the holder of a link may see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Uuid>,
}

#[derive(Serialize, Deserialize)]
struct Payload {
    aud: String,
    #[serde(flatten)]
    claims: Claims,
}

/// Signs access tokens, and tells those it signed.
#[derive(Clone)]
pub struct TokenKey {
    id: Uuid,
    sign: EncodingKey,
    verify: DecodingKey,
}

impl TokenKey {
    pub(super) fn new(id: Uuid, seed: &[u8]) -> Self {
        let public = match <[u8; 32]>::try_from(seed) {
            Ok(seed) => SigningKey::from_bytes(&seed).verifying_key().to_bytes(),
            Err(_) => [0; 32],
        };
        let sign = EncodingKey::from_ed_der(&[PKCS8_ED25519, seed].concat());
        Self { id, sign, verify: DecodingKey::from_ed_der(&public) }
    }

    pub fn sign(&self, claims: Claims) -> Result<String> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(self.id.to_string());
        let payload = Payload { aud: AUDIENCE.to_owned(), claims };
        jsonwebtoken::encode(&header, &payload, &self.sign).map_err(Error::internal)
    }

    /// The claims of a token that holds at `now`, in seconds since 1970.
    pub fn verify(&self, token: &str, now: i64) -> Result<Claims, Problem> {
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_audience(&[AUDIENCE]);
        // Time is a value here: the crate would ask the system.
        validation.validate_exp = false;
        let payload = jsonwebtoken::decode::<Payload>(token, &self.verify, &validation);
        let claims = payload.map_err(|_| Problem::new(ProblemCode::Unauthenticated))?.claims.claims;
        match claims.exp > now {
            true => Ok(claims),
            false => Err(Problem::new(ProblemCode::TokenExpired)),
        }
    }
}

/// The key that a token says it was signed with, if it could be one of ours.
pub(in crate::accounts) fn key_of(token: &str) -> Option<Uuid> {
    if token.len() > LONGEST {
        return None;
    }
    let header = jsonwebtoken::decode_header(token).ok()?;
    match header.alg {
        Algorithm::EdDSA => header.kid?.parse().ok(),
        _ => None,
    }
}

/// What stands before the seed in an unencrypted PKCS #8 Ed25519 key.
const PKCS8_ED25519: &[u8] = &[
    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn claims() -> Claims {
        let roles = vec![Role::Dispatcher];
        let (sub, org, sid) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
        Claims { sub, org, roles, sid, exp: 100, link: None }
    }

    #[test]
    fn a_token_holds_until_it_expires_and_with_its_own_key_only() {
        let key = TokenKey::new(Uuid::from_u128(7), &[1; 32]);
        let token = key.sign(claims()).unwrap();
        assert_eq!(key_of(&token), Some(Uuid::from_u128(7)));
        assert_eq!(key.verify(&token, 99), Ok(claims()));
        let expired = key.verify(&token, 100).unwrap_err();
        assert_eq!(expired.code(), ProblemCode::TokenExpired);
        let other = TokenKey::new(Uuid::from_u128(7), &[2; 32]).verify(&token, 99).unwrap_err();
        assert_eq!(other.code(), ProblemCode::Unauthenticated);
    }

    #[test]
    fn a_token_of_another_kind_is_no_token() {
        let payload = Payload { aud: AUDIENCE.to_owned(), claims: claims() };
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some(Uuid::from_u128(7).to_string());
        let key = TokenKey::new(Uuid::from_u128(7), &[1; 32]);
        let public = SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes();
        let forged = EncodingKey::from_secret(&public);
        let forged = jsonwebtoken::encode(&header, &payload, &forged).unwrap();
        assert_eq!(key_of(&forged), None);
        assert!(key.verify(&forged, 99).is_err());
        // {"alg":"none"}
        assert_eq!(key_of("eyJhbGciOiJub25lIn0.e30."), None);
        assert_eq!(key_of(&"a".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn a_token_for_somebody_else_is_refused() {
        let key = TokenKey::new(Uuid::from_u128(7), &[1; 32]);
        let payload = Payload { aud: "others".to_owned(), claims: claims() };
        let token =
            jsonwebtoken::encode(&Header::new(Algorithm::EdDSA), &payload, &key.sign).unwrap();
        assert!(key.verify(&token, 99).is_err());
    }
}
