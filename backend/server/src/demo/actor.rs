//! People of the demo, who do what they do through the contract's own operations.

use contract::{
    api::OPERATIONS,
    rt::{Cx, IdempotencyKey, Operation, Principal, Reply},
    security::Role,
};
use kernel::{Error, Result};
use sea_orm::entity::prelude::Uuid;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Somebody who acts.
#[derive(Debug, Clone)]
pub struct Actor(pub Principal);

impl Actor {
    pub fn new(subject: Uuid, organization: Uuid, role: Role) -> Self {
        let session = Uuid::nil();
        Self(Principal {
            subject,
            session,
            organization,
            roles: vec![role],
            stepped_up: true,
            ..Principal::default()
        })
    }

    pub fn customer(subject: Uuid, organization: Uuid, party: Uuid) -> Self {
        let mut actor = Self::new(subject, organization, Role::Customer);
        actor.0.parties = vec![party];
        actor
    }

    pub fn id(&self) -> Uuid {
        self.0.subject
    }

    /// The call of an operation by this person.
    pub fn call(&self, id: &str) -> Result<Cx> {
        let operation: Option<&&'static Operation> = OPERATIONS.iter().find(|op| op.id == id);
        let operation = operation.ok_or_else(|| Error::internal(format!("no operation {id}")))?;
        Ok(Cx::within(operation, self.0.clone()))
    }
}

/// A body as an operation takes it.
pub fn body<T: DeserializeOwned>(value: Value) -> Result<T> {
    let text = value.to_string();
    serde_json::from_value(value).map_err(|e| Error::internal(format!("{e}: {text}")))
}

/// What an operation answered.
pub fn answer(reply: impl Reply) -> Result<Value> {
    let answer = reply.answer(200)?;
    match answer.body.is_empty() {
        true => Ok(Value::Null),
        false => Ok(serde_json::from_slice(&answer.body)?),
    }
}

pub fn key() -> IdempotencyKey {
    IdempotencyKey::fresh()
}

/// The id in an answer.
pub fn id(answer: &Value) -> Result<Uuid> {
    let text = answer["id"].as_str().unwrap_or_default();
    text.parse().map_err(|e| Error::internal(format!("{e}: {answer}")))
}
