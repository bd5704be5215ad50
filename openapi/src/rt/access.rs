use std::time::Duration;

use actix_web::{HttpRequest, http::header};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Cx, Operation, Problem, Result};
use crate::{common::ProblemCode, security::Role};

pub type LocalBoxFuture<'a, T> = futures_util::future::LocalBoxFuture<'a, T>;

/// Who is calling; nobody is anonymous unless the operation is public.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Principal {
    /// The account, or the session itself where there is no account: a guest, the holder of a link.
    pub subject: Uuid,
    pub session: Uuid,
    pub organization: Uuid,
    pub roles: Vec<Role>,
    /// The customers whose affairs the account manages.
    pub parties: Vec<Uuid>,
    /// The branches the roles are limited to; none means all of the organization.
    pub branches: Vec<Uuid>,
    /// The one service request that the holder of a tracking link may see.
    pub link: Option<Uuid>,
    /// Whether the session proved who is there lately: by a code to the phone, or a password.
    pub stepped_up: bool,
    /// When they were let in: what was handed to them until then is no longer theirs.
    pub at: Option<DateTime<Utc>>,
    /// The account that really acts, where it acts in the place of `subject`.
    pub impersonator: Option<Uuid>,
}

impl Principal {
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// Tells who presents a token, and hears what became of calls; the backend supplies it.
pub trait Authenticate: Send + Sync {
    fn authenticate<'a>(&'a self, token: &'a str) -> LocalBoxFuture<'a, Result<Principal>>;

    /// Somebody was refused with 401 or 403.
    fn refused(&self, cx: &Cx);

    /// A call was answered, whatever came of it.
    fn answered(&self, operation: &'static Operation, status: u16, took: Duration);
}

/// The token of the Authorization header.
pub(super) fn token(request: &HttpRequest) -> Option<&str> {
    request.headers().get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// Lets the caller of an operation in, or not.
pub(super) async fn admit(
    cx: &mut Cx,
    request: &HttpRequest,
    gate: &dyn Authenticate,
) -> Result<()> {
    let roles = cx.operation.access;
    if roles.is_empty() {
        // Whoever is known all the same is told apart: a guest's work goes over to who signs in.
        if let Some(token) = token(request)
            && let Ok(principal) = gate.authenticate(token).await
        {
            cx.principal = principal;
        }
        return Ok(());
    }
    let Some(token) = token(request) else {
        return Err(Problem::new(ProblemCode::Unauthenticated));
    };
    cx.principal = gate.authenticate(token).await?;
    match roles.iter().any(|role| cx.principal.has(*role)) {
        true => Ok(()),
        false => Err(Problem::new(ProblemCode::Forbidden)),
    }
}
