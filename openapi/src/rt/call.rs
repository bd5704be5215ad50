use std::{fmt::Display, net::IpAddr, str::FromStr};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest, HttpResponse,
    dev::Payload,
    http::Method,
    web::{self, Bytes},
};
use serde::de::DeserializeOwned;
use validator::Validate;

use super::{
    Download, EventStream, FieldError, IdempotencyKey, IfMatch, Language, Operation, Principal,
    Problem, Reply, Result, Say, TraceId, reply, validate,
};
use crate::common::ProblemCode;

/// The largest JSON body.
const BODY_LIMIT: usize = 1_048_576;
/// The largest file.
const FILE_LIMIT: usize = 25 * 1_048_576;

/// What every handler learns about its call.
#[derive(Debug, Clone)]
pub struct Cx {
    pub principal: Principal,
    pub operation: &'static Operation,
    pub trace_id: TraceId,
    /// What a page is a page of: the query without its `cursor` and `limit`, in one order.
    pub selection: String,
    pub language: Language,
    /// The address of whoever calls.
    pub peer: Option<IpAddr>,
    /// The program that calls, as it names itself.
    pub agent: Option<String>,
    pub cookies: Vec<(String, String)>,
    /// Where a stream of events is to go on.
    pub last_event_id: Option<String>,
    /// What `Sec-Fetch-Site` says: whether a browser's page of ours calls.
    pub fetch_site: Option<String>,
}

/// The address of whoever calls, where the server found it out behind its proxies: an extension of
/// the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

fn client(request: &HttpRequest) -> Option<IpAddr> {
    let known = request.extensions().get::<Client>().map(|client| client.0);
    known.or_else(|| request.peer_addr().map(|address| address.ip()))
}

impl Cx {
    pub(super) fn of(request: &HttpRequest, operation: &'static Operation) -> Self {
        let header = |name: &str| {
            let value = request.headers().get(name)?.to_str().ok()?;
            Some(value.chars().take(300).collect::<String>())
        };
        let cookies = request
            .cookies()
            .map(|all| all.iter().map(|c| (c.name().to_owned(), c.value().to_owned())).collect());
        Self {
            principal: Principal::default(),
            operation,
            trace_id: TraceId::of(request),
            selection: String::new(),
            language: Language::of(request),
            peer: client(request),
            agent: header("user-agent"),
            cookies: cookies.unwrap_or_default(),
            fetch_site: header("sec-fetch-site"),
            last_event_id: header("last-event-id"),
        }
    }

    /// A call that comes over no wire: for seeds, which act as people do.
    pub fn within(operation: &'static Operation, principal: Principal) -> Self {
        Self {
            principal,
            operation,
            trace_id: TraceId::random(),
            selection: String::new(),
            language: Language::Fa,
            peer: None,
            agent: None,
            cookies: Vec::new(),
            last_event_id: None,
            fetch_site: None,
        }
    }

    pub(super) fn select(&mut self, query: &str) -> Result<()> {
        self.selection = selection(query)?;
        Ok(())
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A request that was let in and waits to be decoded.
pub struct Call {
    pub(super) request: HttpRequest,
    pub(super) payload: Payload,
    pub(super) body: Option<Bytes>,
    pub(super) cx: Cx,
}

impl Call {
    pub fn cx(&self) -> Cx {
        self.cx.clone()
    }

    /// An id of the path, in the one form that ids have: what else reads as one leads nowhere.
    pub(crate) fn path<T: FromStr<Err: Display> + Display>(&self, name: &'static str) -> Result<T> {
        let raw = self.request.match_info().query(name);
        let text = percent_encoding::percent_decode_str(raw).decode_utf8();
        let text = text.map_err(|_| Problem::parameter(name))?;
        let id: T = text.parse().map_err(|_| Problem::parameter(name))?;
        if id.to_string() == text { Ok(id) } else { Err(Problem::parameter(name)) }
    }

    pub(crate) fn query<T: DeserializeOwned + Validate>(&self) -> Result<T> {
        let deserializer =
            serde_html_form::Deserializer::from_bytes(self.request.query_string().as_bytes());
        let query = serde_path_to_error::deserialize(deserializer)
            .map_err(|e| Problem::parameter(&e.path().to_string()))?;
        validate::query(query)
    }

    pub(crate) fn if_match(&self) -> Result<IfMatch> {
        let header = self.header("if-match")?;
        header.ok_or_else(|| Problem::new(ProblemCode::PreconditionRequired))?.parse()
    }

    pub(crate) async fn idempotency_key(&mut self) -> Result<IdempotencyKey> {
        let Some(key) = self.header("idempotency-key")?.map(str::to_owned) else {
            return Err(Problem::new(ProblemCode::IdempotencyKeyRequired));
        };
        let body = self.bytes().await?;
        IdempotencyKey::new(&key, self.request.path(), &body)
    }

    pub(crate) async fn json<T: DeserializeOwned + Validate>(&mut self) -> Result<T> {
        let wanted = media_type(&self.cx.operation.method);
        if !self.request.content_type().eq_ignore_ascii_case(wanted) {
            return Err(Problem::new(ProblemCode::UnsupportedMediaType).detail(Say::new(
                format!("Send {wanted}."),
                format!("نوع محتوا باید {wanted} باشد."),
            )));
        }
        let bytes = self.bytes().await?;
        let text =
            std::str::from_utf8(&bytes).map_err(|_| Problem::new(ProblemCode::MalformedUtf8))?;
        validate::body(text, self.cx.operation.body)
    }

    /// The bytes of a file, as they came.
    pub(crate) async fn raw(&mut self) -> Result<Bytes> {
        self.read(FILE_LIMIT).await
    }

    pub(crate) fn respond(&self, reply: impl Reply) -> Result<HttpResponse> {
        let cookies = reply.cookies();
        let answer = reply.answer(self.cx.operation.status)?;
        let mut response = reply::respond(answer, self.header("if-none-match")?);
        for cookie in cookies {
            response.add_cookie(&cookie).map_err(Problem::internal)?;
        }
        Ok(self.tongued(response))
    }

    pub(crate) fn download(&self, file: Download) -> Result<HttpResponse> {
        Ok(file.respond())
    }

    pub(crate) fn stream(&self, events: EventStream) -> Result<HttpResponse> {
        Ok(events.respond())
    }

    fn tongued(&self, mut response: HttpResponse) -> HttpResponse {
        use actix_web::http::header::{CONTENT_LANGUAGE, HeaderValue};
        let tag = HeaderValue::from_static(self.cx.language.tag());
        response.headers_mut().insert(CONTENT_LANGUAGE, tag);
        response
    }

    fn header(&self, name: &'static str) -> Result<Option<&str>> {
        let value = self.request.headers().get(name).map(|value| value.to_str());
        value.transpose().map_err(|_| Problem::parameter(name))
    }

    /// The whole body; read once, then remembered.
    async fn bytes(&mut self) -> Result<Bytes> {
        if let Some(bytes) = &self.body {
            return Ok(bytes.clone());
        }
        let bytes = self.read(BODY_LIMIT).await?;
        self.body = Some(bytes.clone());
        Ok(bytes)
    }

    async fn read(&mut self, limit: usize) -> Result<Bytes> {
        let broken = || Problem::new(ProblemCode::MalformedJson);
        let payload = web::Payload::from_request(&self.request, &mut self.payload).await;
        let payload = payload.map_err(|_| broken())?;
        match payload.to_bytes_limited(limit).await {
            Ok(read) => read.map_err(|_| broken()),
            Err(_) => Err(Problem::new(ProblemCode::ContentTooLarge)),
        }
    }
}

/// What a body is sent as.
pub(super) fn media_type(method: &Method) -> &'static str {
    match *method {
        Method::PATCH => "application/merge-patch+json",
        _ => "application/json",
    }
}

/// See [`Cx::selection`].
pub(super) fn selection(query: &str) -> Result<String> {
    let mut pairs = pairs(query)?;
    pairs.retain(|(name, _)| name != "cursor" && name != "limit");
    pairs.sort();
    serde_html_form::to_string(pairs).map_err(Problem::internal)
}

/// In a query everything has a meaning and nothing has two; also where there is none to be sent.
pub(super) fn known_parameters(query: &str, operation: &Operation) -> Result<()> {
    let pairs = pairs(query)?;
    for (i, (name, _)) in pairs.iter().enumerate() {
        let Some(known) = operation.query.iter().find(|known| known.name == name) else {
            return Err(Problem::new(ProblemCode::UnknownParameter).with(FieldError::parameter(
                name,
                "unknown_parameter",
                unknown_parameter(),
            )));
        };
        if !known.repeats && pairs[..i].iter().any(|(before, _)| before == name) {
            let twice = Say::new("It comes more than once.", "بیش از یک بار آمده است.");
            return Err(Problem::new(ProblemCode::InvalidParameter)
                .with(FieldError::parameter(name, "repeated", twice)));
        }
    }
    Ok(())
}

fn unknown_parameter() -> Say {
    Say::new("There is no such parameter.", "چنین پارامتری وجود ندارد.")
}

fn pairs(query: &str) -> Result<Vec<(String, String)>> {
    serde_html_form::from_str(query).map_err(|_| Problem::new(ProblemCode::InvalidParameter))
}
