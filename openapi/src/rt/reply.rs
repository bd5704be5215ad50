use actix_web::{
    HttpResponse,
    cookie::Cookie,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{Problem, Result, Tagged};

/// What a handler may answer with.
pub trait Reply {
    fn answer(&self, status: u16) -> Result<Answer>;

    /// What the browser is to keep; never stored with an answer.
    fn cookies(&self) -> Vec<Cookie<'static>> {
        Vec::new()
    }
}

/// A reply with cookies for the browser.
#[derive(Debug, Clone, PartialEq)]
pub struct WithCookies<R> {
    pub cookies: Vec<Cookie<'static>>,
    pub reply: R,
}

impl<R: Reply> Reply for WithCookies<R> {
    fn answer(&self, status: u16) -> Result<Answer> {
        self.reply.answer(status)
    }

    fn cookies(&self) -> Vec<Cookie<'static>> {
        self.cookies.clone()
    }
}

/// A response as it is sent and, for an idempotent operation, stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub etag: Option<String>,
    /// Empty where there is no content.
    pub body: Vec<u8>,
    pub replayed: bool,
}

/// A new resource and where it lives.
#[derive(Debug, Clone, PartialEq)]
pub struct Created<R> {
    pub location: String,
    pub reply: R,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoContent;

impl<T: Serialize> Reply for T {
    fn answer(&self, status: u16) -> Result<Answer> {
        let body = serde_json::to_vec(self).map_err(Problem::internal)?;
        Ok(Answer { status, location: None, etag: None, body, replayed: false })
    }
}

impl<T: Serialize> Reply for Tagged<T> {
    fn answer(&self, status: u16) -> Result<Answer> {
        Ok(Answer { etag: Some(self.etag()), ..self.body.answer(status)? })
    }
}

impl<R: Reply> Reply for Created<R> {
    fn answer(&self, status: u16) -> Result<Answer> {
        Ok(Answer { location: Some(self.location.clone()), ..self.reply.answer(status)? })
    }
}

impl Reply for NoContent {
    fn answer(&self, status: u16) -> Result<Answer> {
        Ok(Answer { status, location: None, etag: None, body: Vec::new(), replayed: false })
    }
}

pub(super) fn respond(answer: Answer, if_none_match: Option<&str>) -> HttpResponse {
    let Answer { status, location, etag, body, replayed } = answer;
    let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap_or_default());
    if let Some(etag) = &etag {
        response.insert_header((header::ETAG, etag.as_str()));
        let known = if_none_match.is_some_and(|tags| tags.split(',').any(|t| t.trim() == etag));
        if status == 200 && known {
            return response.status(StatusCode::NOT_MODIFIED).finish();
        }
    }
    if let Some(location) = location {
        response.insert_header((header::LOCATION, location));
    }
    if replayed {
        response.insert_header(("Idempotent-Replayed", "true"));
    }
    if body.is_empty() {
        response.finish()
    } else {
        response.content_type("application/json").body(body)
    }
}
