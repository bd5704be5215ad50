use std::{net::IpAddr, num::NonZeroU32, sync::Arc};

use actix_web::{
    Error, HttpMessage,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{HeaderName, HeaderValue},
    },
    middleware::Next,
    web::Data,
};
use contract::{
    common::ProblemCode,
    rt::{Client, Problem},
};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _,
    middleware::StateInformationMiddleware,
};

use super::Site;

type Limiter = DefaultKeyedRateLimiter<IpAddr, StateInformationMiddleware>;

/// How many requests one address may make in a minute.
#[derive(Debug, Clone, Copy)]
pub struct Rates {
    pub requests: u32,
    /// Of those, searches.
    pub searches: u32,
    /// Of those, looks at a product by its serial, which nobody has to sign in for.
    pub previews: u32,
    /// Of those, exports and imports.
    pub transfers: u32,
}

impl Rates {
    /// As many of everything.
    pub const fn all(requests: u32) -> Self {
        Self { requests, searches: requests, previews: requests, transfers: requests }
    }
}

/// Counts requests by address; each server counts for itself.
pub struct Limits {
    requests: Bucket,
    searches: Bucket,
    previews: Bucket,
    transfers: Bucket,
}

struct Bucket {
    name: &'static str,
    per_minute: NonZeroU32,
    limiter: Limiter,
}

impl Limits {
    pub fn new(rates: Rates) -> Arc<Self> {
        Arc::new(Self {
            requests: Bucket::new("default", rates.requests),
            searches: Bucket::new("search", rates.searches),
            previews: Bucket::new("preview", rates.previews),
            transfers: Bucket::new("transfer", rates.transfers),
        })
    }

    /// The stricter bucket that a request is counted in besides.
    fn stricter(&self, request: &ServiceRequest) -> Option<&Bucket> {
        let path = request.path().strip_prefix("/api/v1").unwrap_or_default();
        match (request.method(), path) {
            (&Method::GET, "/search-results") => Some(&self.searches),
            (&Method::GET, "/cover-previews" | "/unit-previews") => Some(&self.previews),
            (&Method::POST, "/exports" | "/imports") => Some(&self.transfers),
            _ => None,
        }
    }
}

/// What a bucket says of a request: how many more it lets through, and for how many seconds none.
struct Stand<'a> {
    bucket: &'a Bucket,
    left: u32,
    wait: u32,
}

impl Bucket {
    fn new(name: &'static str, per_minute: u32) -> Self {
        let per_minute = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        let limiter = RateLimiter::keyed(Quota::per_minute(per_minute))
            .with_middleware::<StateInformationMiddleware>();
        Self { name, per_minute, limiter }
    }

    fn count(&self, client: IpAddr) -> Stand<'_> {
        match self.limiter.check_key(&client) {
            Ok(state) => Stand { bucket: self, left: state.remaining_burst_capacity(), wait: 0 },
            Err(until) => {
                let now = governor::clock::DefaultClock::default().now();
                let wait = u32::try_from(until.wait_time_from(now).as_secs()).unwrap_or(60) + 1;
                Stand { bucket: self, left: 0, wait }
            }
        }
    }
}

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LEFT: HeaderName = HeaderName::from_static("ratelimit");

/// Finds out who calls, for everything behind it, and counts the request.
pub async fn limit<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let site = request.app_data::<Data<Site>>().cloned();
    let client = site.as_ref().and_then(|site| site.proxies.client_of(&request));
    let (Some(site), Some(client)) = (site, client) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    request.extensions_mut().insert(Client(client));
    let limits = &site.limits;
    let buckets = [Some(&limits.requests), limits.stricter(&request)];
    let stands: Vec<_> = buckets.into_iter().flatten().map(|bucket| bucket.count(client)).collect();
    let wait = stands.iter().map(|stand| stand.wait).max().unwrap_or_default();
    let mut response = match wait {
        0 => next.call(request).await?.map_into_left_body(),
        _ => {
            let problem = Problem::new(ProblemCode::RateLimited).retry_after(wait);
            let response = problem.about(request.request());
            request.into_response(response).map_into_right_body()
        }
    };
    let told =
        |of: &dyn Fn(&Stand<'_>) -> String| stands.iter().map(of).collect::<Vec<_>>().join(", ");
    let policy =
        |stand: &Stand<'_>| format!("\"{}\";q={};w=60", stand.bucket.name, stand.bucket.per_minute);
    let left =
        |stand: &Stand<'_>| format!("\"{}\";r={};t={}", stand.bucket.name, stand.left, stand.wait);
    for (name, value) in [(POLICY, told(&policy)), (LEFT, told(&left))] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}
