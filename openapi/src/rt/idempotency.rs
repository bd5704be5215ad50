use std::marker::PhantomData;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Answer, Cx, Problem, Reply, Result};

/// The client's name for one intent, and what that intent was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey {
    pub key: String,
    /// SHA-256 of the path and the canonical body.
    pub fingerprint: Vec<u8>,
}

impl IdempotencyKey {
    /// A key that nobody used before: for seeds.
    pub fn fresh() -> Self {
        Self { key: uuid::Uuid::new_v4().to_string(), fingerprint: Vec::new() }
    }

    pub(super) fn new(header: &str, path: &str, body: &[u8]) -> Result<Self> {
        let unquoted = header.strip_prefix('"').and_then(|h| h.strip_suffix('"'));
        let key = unquoted.unwrap_or(header);
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if !(8..=255).contains(&key.len()) || !key.bytes().all(allowed) {
            return Err(Problem::parameter("Idempotency-Key"));
        }
        let mut hash = Sha256::new().chain_update(path).chain_update([0]);
        match serde_json::from_slice(body) {
            Ok(json) => canonical(&json, &mut hash),
            Err(_) => hash.update(body),
        }
        Ok(Self { key: key.to_owned(), fingerprint: hash.finalize().to_vec() })
    }
}

/// Hashes a value in one form, however its keys were ordered and its text was spaced.
fn canonical(value: &Value, hash: &mut Sha256) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            hash.update(format!("{{{}", entries.len()));
            for (key, value) in entries {
                canonical(&Value::from(key.as_str()), hash);
                canonical(value, hash);
            }
        }
        Value::Array(items) => {
            hash.update(format!("[{}", items.len()));
            items.iter().for_each(|item| canonical(item, hash));
        }
        scalar => hash.update(scalar.to_string()),
    }
}

/// A reply that was stored in the transaction of its effect, or stored earlier and now replayed.
///
/// Operations with an `Idempotency-Key` answer with this and nothing else, so that a handler
/// which forgets to record its reply does not compile.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded<R> {
    answer: Answer,
    of: PhantomData<R>,
}

/// Where answers are kept, in the transaction of their effect.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait Ledger {
    type Error: From<Problem>;

    /// Takes the key for this transaction, or finds the answer of the one that had it.
    async fn claim(&self, key: &IdempotencyKey) -> Result<Option<Answer>, Self::Error>;

    /// Stores the answer beside its effect.
    async fn settle(&self, key: &IdempotencyKey, answer: &Answer) -> Result<(), Self::Error>;
}

impl<R: Reply> Recorded<R> {
    /// Does `work`, unless its key was used before. There is no other way to make one of these.
    pub async fn once<L: Ledger>(
        ledger: &L,
        cx: &Cx,
        key: &IdempotencyKey,
        work: impl AsyncFnOnce() -> Result<R, L::Error>,
    ) -> Result<Self, L::Error> {
        if let Some(stored) = ledger.claim(key).await? {
            return Ok(Self { answer: Answer { replayed: true, ..stored }, of: PhantomData });
        }
        let answer = work().await?.answer(cx.operation.status)?;
        ledger.settle(key, &answer).await?;
        Ok(Self { answer, of: PhantomData })
    }
}

impl<R> Reply for Recorded<R> {
    fn answer(&self, _status: u16) -> Result<Answer> {
        Ok(self.answer.clone())
    }
}
