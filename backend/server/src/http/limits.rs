use std::{net::IpAddr, num::NonZeroU32};

use actix_web::{
    Error,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderName, HeaderValue},
    middleware::Next,
    web::Data,
};
use contract::{common::ProblemCode, rt::Problem};
use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _,
    middleware::StateInformationMiddleware,
};

use super::Site;

type Limiter = DefaultKeyedRateLimiter<IpAddr, StateInformationMiddleware>;

/// How many requests an address may make; counted by each server for itself.
pub struct Limits {
    per_minute: NonZeroU32,
    limiter: Limiter,
}

impl Limits {
    pub fn new(per_minute: u32) -> Self {
        let per_minute = NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN);
        let limiter = RateLimiter::keyed(Quota::per_minute(per_minute))
            .with_middleware::<StateInformationMiddleware>();
        Self { per_minute, limiter }
    }
}

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LEFT: HeaderName = HeaderName::from_static("ratelimit");

/// Counts a request; the address is that of the connection, for headers can be made up.
pub async fn limit<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let site = request.app_data::<Data<Site>>().cloned();
    let peer = request.peer_addr().map(|peer| peer.ip());
    let (Some(site), Some(peer)) = (site, peer) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    let limits = &site.limits;
    let (left, wait, mut response) = match limits.limiter.check_key(&peer) {
        Ok(state) => {
            let left = state.remaining_burst_capacity();
            (left, 0, next.call(request).await?.map_into_left_body())
        }
        Err(until) => {
            let now = governor::clock::DefaultClock::default().now();
            let wait = u32::try_from(until.wait_time_from(now).as_secs()).unwrap_or(60) + 1;
            let problem = Problem::new(ProblemCode::RateLimited).retry_after(wait);
            let response = problem.about(request.request());
            (0, wait, request.into_response(response).map_into_right_body())
        }
    };
    let policy = format!("\"default\";q={};w=60", limits.per_minute);
    let left = format!("\"default\";r={left};t={wait}");
    for (name, value) in [(POLICY, policy), (LEFT, left)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}
