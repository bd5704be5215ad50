use std::fmt;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::{Language, Say, TraceId};
use crate::common::ProblemCode;

/// RFC 9457 problem details: the one way in which a request fails. Boxed, because it travels in
/// the error of nearly every function. It speaks both languages until it is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem(Box<Inner>);

#[derive(Debug, Clone, PartialEq)]
struct Inner {
    code: ProblemCode,
    detail: Option<Say>,
    trace_id: Option<TraceId>,
    errors: Vec<FieldError>,
    current_version: Option<i64>,
    /// Seconds after which another try makes sense.
    retry_after: Option<u32>,
}

/// What is sent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub(super) struct Details {
    r#type: String,
    title: String,
    #[cfg_attr(feature = "schemas", schema(value_type = i32))]
    status: u16,
    code: ProblemCode,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(value_type = Option<String>, nullable = false))]
    trace_id: Option<TraceId>,
    errors: Vec<FieldDetails>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    current_version: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema), schema(as = FieldError))]
pub(super) struct FieldDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pointer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    parameter: Option<String>,
    code: String,
    detail: String,
}

/// One violated rule, at its place in the body or in a parameter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldError {
    pub pointer: Option<String>,
    pub parameter: Option<String>,
    pub code: String,
    pub detail: Say,
}

impl ProblemCode {
    /// The status and the titles, English and Persian, of each code: one without them does not
    /// compile.
    pub const fn meaning(self) -> (u16, &'static str, &'static str) {
        match self {
            Self::MalformedJson => (400, "The body isn't JSON", "متن درخواست JSON نیست"),
            Self::MalformedUtf8 => (400, "The body isn't UTF-8", "متن درخواست UTF-8 نیست"),
            Self::InvalidParameter => (400, "A parameter isn't valid", "یک پارامتر پذیرفتنی نیست"),
            Self::UnknownParameter => (400, "There is no such parameter", "چنین پارامتری نیست"),
            Self::CursorMismatch => {
                (400, "This page belongs to another list", "این صفحه از فهرست دیگری است")
            }
            Self::IdempotencyKeyRequired => {
                (400, "Send an Idempotency-Key", "سرآیند Idempotency-Key لازم است")
            }
            Self::Unauthenticated => (401, "Sign in first", "نخست وارد شوید"),
            Self::TokenExpired => (401, "Your session has ended", "زمان ورود شما تمام شده است"),
            Self::OtpExpired => (
                401,
                "This code no longer works; ask for another",
                "این کد دیگر کار نمی‌کند؛ کد تازه بگیرید",
            ),
            Self::Forbidden => (403, "Your role can't do this", "نقش شما این اجازه را ندارد"),
            Self::StepUpRequired => {
                (403, "Confirm first that it is you", "نخست با کد تأیید کنید که خودتان هستید")
            }
            Self::MfaRequired => (403, "A second factor is needed", "عامل دوم ورود لازم است"),
            Self::AccountLocked => {
                (403, "This account can't sign in", "با این حساب نمی‌توان وارد شد")
            }
            Self::NotFound => (404, "Nothing is here", "چیزی اینجا نیست"),
            Self::MethodNotAllowed => (405, "Not with this method", "با این متد نمی‌شود"),
            Self::NotAcceptable => (406, "Not in this form", "به این شکل نمی‌شود"),
            Self::Conflict => (409, "It doesn't fit what is there", "با آنچه هست جور نیست"),
            Self::AlreadyExists => (409, "It exists already", "از پیش وجود دارد"),
            Self::InvalidState => {
                (409, "Not possible in its present state", "در وضعیت کنونی شدنی نیست")
            }
            Self::InsufficientStock => (409, "Not enough in stock", "موجودی کافی نیست"),
            Self::SlotTaken => (
                409,
                "This time was just taken; choose another",
                "این زمان همین حالا پر شد؛ زمان دیگری انتخاب کنید",
            ),
            Self::IdempotencyInProgress => (
                409,
                "The same request is still being answered",
                "همین درخواست هنوز در حال پاسخ است",
            ),
            Self::PreconditionFailed => {
                (412, "Somebody changed it meanwhile", "در این فاصله کسی آن را تغییر داده است")
            }
            Self::ContentTooLarge => (413, "It is too large", "بیش از اندازه بزرگ است"),
            Self::UnsupportedMediaType => {
                (415, "The body has another media type", "نوع محتوا پذیرفته نیست")
            }
            Self::ValidationFailed => {
                (422, "Some fields need correction", "برخی فیلدها نیاز به اصلاح دارند")
            }
            Self::FileRejected => (422, "This file can't be taken", "این پرونده پذیرفته نمی‌شود"),
            Self::IdempotencyKeyReused => (
                422,
                "The key was used for another request",
                "این کلید برای درخواست دیگری به کار رفته است",
            ),
            Self::PreconditionRequired => (428, "Send If-Match", "سرآیند If-Match لازم است"),
            Self::RateLimited => {
                (429, "Too many tries; wait a little", "تلاش‌ها زیاد شد؛ کمی صبر کنید")
            }
            Self::InternalError => {
                (500, "Something went wrong here; retry", "مشکلی از سوی ماست؛ دوباره تلاش کنید")
            }
            Self::DependencyUnavailable => (
                503,
                "A service we need is away; retry",
                "سرویسی که لازم داریم در دسترس نیست؛ دوباره تلاش کنید",
            ),
            Self::Overloaded => {
                (503, "Too busy just now; retry", "اکنون سرمان شلوغ است؛ دوباره تلاش کنید")
            }
            Self::ReadOnlyMode => {
                (503, "Only reading is possible now", "اکنون تنها خواندن شدنی است")
            }
            Self::StorageFull => (507, "The storage is full", "فضای ذخیره پر است"),
        }
    }
}

impl Problem {
    pub fn new(code: ProblemCode) -> Self {
        Self(Box::new(Inner {
            code,
            detail: None,
            trace_id: None,
            errors: Vec::new(),
            current_version: None,
            retry_after: match code {
                ProblemCode::IdempotencyInProgress
                | ProblemCode::Overloaded
                | ProblemCode::DependencyUnavailable => Some(1),
                _ => None,
            },
        }))
    }

    pub fn detail(mut self, detail: Say) -> Self {
        self.0.detail = Some(detail);
        self
    }

    pub fn with(mut self, error: FieldError) -> Self {
        self.0.errors.push(error);
        self
    }

    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.0.retry_after = Some(seconds);
        self
    }

    pub fn parameter(name: &str) -> Self {
        let why =
            Say::new("Its value isn't of the expected form.", "مقدار آن به شکل خواسته‌شده نیست.");
        Self::new(ProblemCode::InvalidParameter).with(FieldError::parameter(name, "invalid", why))
    }

    pub fn invalid(errors: Vec<FieldError>) -> Self {
        errors.into_iter().fold(Self::new(ProblemCode::ValidationFailed), Self::with)
    }

    /// One field that breaks a rule that only the server can know.
    pub fn field(pointer: &str, code: &str, detail: Say) -> Self {
        Self::invalid(vec![FieldError::body(pointer, code, detail)])
    }

    /// The client holds an old version; it is told the current one.
    pub fn stale(current: i64) -> Self {
        let mut problem = Self::new(ProblemCode::PreconditionFailed);
        problem.0.current_version = Some(current);
        problem
    }

    /// Logged in full, told to nobody.
    pub fn internal(cause: impl fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(ProblemCode::InternalError)
    }

    pub fn code(&self) -> ProblemCode {
        self.0.code
    }

    pub fn status(&self) -> u16 {
        self.0.code.meaning().0
    }

    pub fn errors(&self) -> &[FieldError] {
        &self.0.errors
    }

    pub(super) fn has_errors(&self) -> bool {
        !self.0.errors.is_empty()
    }

    pub(super) fn traced(mut self, trace_id: TraceId) -> Self {
        self.0.trace_id = Some(trace_id);
        self
    }

    /// The answer to a request that reached no operation.
    pub fn about(self, request: &HttpRequest) -> HttpResponse {
        self.traced(TraceId::of(request)).respond(Language::of(request))
    }

    fn details(&self, language: Language) -> Details {
        let (status, en, fa) = self.0.code.meaning();
        Details {
            r#type: format!("/api/v1/problems/{}", self.0.code),
            title: Say::new(en, fa).to(language),
            status,
            code: self.0.code,
            detail: self.0.detail.as_ref().map(|detail| detail.to(language)),
            trace_id: self.0.trace_id,
            errors: self.0.errors.iter().map(|error| error.details(language)).collect(),
            current_version: self.0.current_version,
        }
    }

    pub(super) fn respond(&self, language: Language) -> HttpResponse {
        let status = StatusCode::from_u16(self.status());
        let mut response = HttpResponse::build(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        if self.status() == 401 {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        if let Some(seconds) = self.0.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        response
            .insert_header((header::CONTENT_LANGUAGE, language.tag()))
            .content_type("application/problem+json")
            .body(serde_json::to_vec(&self.details(language)).unwrap_or_default())
    }
}

impl FieldError {
    pub fn body(pointer: impl Into<String>, code: &str, detail: Say) -> Self {
        Self { pointer: Some(pointer.into()), parameter: None, code: code.to_owned(), detail }
    }

    pub fn parameter(name: &str, code: &str, detail: Say) -> Self {
        Self { pointer: None, parameter: Some(name.to_owned()), code: code.to_owned(), detail }
    }

    fn details(&self, language: Language) -> FieldDetails {
        FieldDetails {
            pointer: self.pointer.clone(),
            parameter: self.parameter.clone(),
            code: self.code.clone(),
            detail: self.detail.to(language),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status(), self.0.code)?;
        if let Some(detail) = &self.0.detail {
            write!(f, ": {}", detail.en)?;
        }
        self.0.errors.iter().try_for_each(|error| {
            let place = error.pointer.as_ref().or(error.parameter.as_ref());
            write!(f, "; {} {}", place.map_or("", |place| place), error.code)
        })
    }
}

impl std::error::Error for Problem {}
