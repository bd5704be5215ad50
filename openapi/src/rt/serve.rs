use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use actix_web::{
    HttpRequest, HttpResponse, Route,
    body::to_bytes,
    rt::time::timeout,
    test::TestRequest,
    web::{self, Bytes, Payload, ServiceConfig},
};

use super::call::media_type;
use super::{
    Authenticate, Call, Cx, IdempotencyKey, LocalBoxFuture, Operation, Principal, Problem, Result,
    access, call,
};
use crate::common::ProblemCode;

/// What implements the operations of a domain, over an application that departments share.
pub trait Service: 'static {
    type App: Send + Sync + 'static;
    type Error: Into<Problem>;
}

/// Decodes a call, hands it to the service and encodes the reply.
pub type Run<A> = fn(Arc<A>, Call) -> LocalBoxFuture<'static, Result<HttpResponse>>;

type Handler = Arc<dyn Fn(Call) -> LocalBoxFuture<'static, Result<HttpResponse>> + Send + Sync>;

/// An operation with what runs it.
#[derive(Clone)]
pub struct Mounted {
    pub operation: &'static Operation,
    handler: Handler,
}

/// What a call brings that comes over no wire.
#[derive(Debug, Clone, Default)]
pub struct Within<'a> {
    /// What stands in the path, in its order.
    pub path: &'a [String],
    pub query: &'a str,
    /// The version that the caller knows.
    pub version: Option<i64>,
    pub body: Vec<u8>,
}

impl Mounted {
    /// Runs an operation for somebody who is known already: seeds do what people do, through the
    /// same checks. Answers the body of the reply.
    pub async fn within(&self, principal: &Principal, given: Within<'_>) -> Result<Bytes> {
        let operation = self.operation;
        let access = operation.access;
        if !access.is_empty() && !access.iter().any(|role| principal.roles.contains(role)) {
            return Err(Problem::new(ProblemCode::Forbidden));
        }
        let mut request = TestRequest::with_uri(&format!("{}?{}", operation.path, given.query))
            .method(operation.method.clone());
        let names = operation.path.split('/').filter_map(|segment| segment.strip_prefix('{'));
        for (name, value) in names.zip(given.path) {
            request = request.param(name.trim_end_matches('}').to_owned(), value.clone());
        }
        if operation.idempotent {
            request = request.insert_header(("idempotency-key", IdempotencyKey::fresh().key));
        }
        if let Some(version) = given.version {
            request = request.insert_header(("if-match", format!("\"{version}\"")));
        }
        if !given.body.is_empty() {
            request = request.insert_header(("content-type", media_type(&operation.method)));
            request = request.set_payload(given.body);
        }
        let (request, payload) = request.to_http_parts();
        let mut cx = Cx::within(operation, principal.clone());
        cx.select(given.query)?;
        let response = (self.handler)(Call { request, payload, body: None, cx }).await?;
        to_bytes(response.into_body()).await.map_err(Problem::internal)
    }
}

pub fn mounted<A: Send + Sync + 'static>(
    app: &Arc<A>,
    routes: impl IntoIterator<Item = (&'static Operation, Run<A>)>,
) -> Vec<Mounted> {
    let bind = |(operation, run): (&'static Operation, Run<A>)| {
        let app = Arc::clone(app);
        Mounted { operation, handler: Arc::new(move |call| run(Arc::clone(&app), call)) }
    };
    routes.into_iter().map(bind).collect()
}

/// Registers operations. There is no other way to get one served, and this one checks access.
pub fn mount(config: &mut ServiceConfig, gate: &Arc<dyn Authenticate>, all: &[Mounted]) {
    // Literal segments sort before templated ones, so `/jobs/board` wins over `/jobs/{job_id}`.
    let mut paths: BTreeMap<String, Vec<&Mounted>> = BTreeMap::new();
    for mounted in all {
        let order = mounted.operation.path.replace('{', "\u{10FFFF}");
        paths.entry(order).or_default().push(mounted);
    }
    for operations in paths.into_values() {
        let mut resource = web::resource(operations[0].operation.path);
        let allowed = operations.iter().map(|mounted| mounted.operation.method.as_str());
        resource = resource.default_service(not_allowed(allowed.collect::<Vec<_>>().join(", ")));
        for mounted in operations {
            resource = resource.route(route(mounted.clone(), Arc::clone(gate)));
        }
        config.service(resource);
    }
}

fn route(mounted: Mounted, gate: Arc<dyn Authenticate>) -> Route {
    let method = mounted.operation.method.clone();
    web::method(method).to(move |request: HttpRequest, payload: Payload| {
        let (mounted, gate) = (mounted.clone(), Arc::clone(&gate));
        async move {
            let mut cx = Cx::of(&request, mounted.operation);
            let (trace_id, language) = (cx.trace_id, cx.language);
            let began = Instant::now();
            let served = serve(&mounted, &*gate, &mut cx, request, payload);
            let outcome = timeout(deadline(mounted.operation), served).await;
            let outcome = outcome.unwrap_or_else(|_| Err(Problem::new(ProblemCode::Overloaded)));
            let response = outcome.unwrap_or_else(|problem| {
                if matches!(problem.status(), 401 | 403) {
                    gate.refused(&cx);
                }
                problem.traced(trace_id).respond(language)
            });
            gate.answered(mounted.operation, response.status().as_u16(), began.elapsed());
            response
        }
    })
}

/// How long a call may take until its answer begins, its body included: a client that sends byte
/// by byte holds nothing for longer.
fn deadline(operation: &Operation) -> Duration {
    match operation.tag {
        "files" => Duration::from_secs(120),
        _ => Duration::from_secs(30),
    }
}

async fn serve(
    mounted: &Mounted,
    gate: &dyn Authenticate,
    cx: &mut Cx,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse> {
    access::admit(cx, &request, gate).await?;
    cx.select(request.query_string())?;
    call::known_parameters(request.query_string(), mounted.operation)?;
    let call = Call { request, payload: payload.into_inner(), body: None, cx: cx.clone() };
    (mounted.handler)(call).await
}

/// The answer where the specification has no path.
pub async fn no_such_route(request: HttpRequest) -> HttpResponse {
    Problem::new(ProblemCode::NotFound).about(&request)
}

fn not_allowed(allowed: String) -> Route {
    web::to(move |request: HttpRequest| {
        let mut response = Problem::new(ProblemCode::MethodNotAllowed).about(&request);
        if let Ok(allowed) = allowed.parse() {
            response.headers_mut().insert(actix_web::http::header::ALLOW, allowed);
        }
        async { response }
    })
}
