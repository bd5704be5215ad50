use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue,
        REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
    },
    middleware::Next,
};

/// What the pages may do: everything comes from here, nothing is written inline.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; font-src 'self'; connect-src 'self'; object-src 'none'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types vafa-worker";

/// The page about the API brings styles of its own.
const DOCUMENTATION: &str = "default-src 'self'; script-src 'self'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// The headers of every answer, whoever made it.
pub async fn add(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let path = request.path();
    let (documentation, api) = (path.starts_with("/docs/"), path.starts_with("/api/"));
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    let policy = if documentation { DOCUMENTATION } else { POLICY };
    put(headers, CONTENT_SECURITY_POLICY, policy);
    put(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(headers, X_FRAME_OPTIONS, "DENY");
    put(headers, REFERRER_POLICY, "same-origin");
    put(
        headers,
        HeaderName::from_static("permissions-policy"),
        "geolocation=(self), camera=(self)",
    );
    put(
        headers,
        HeaderName::from_static("strict-transport-security"),
        "max-age=31536000; includeSubDomains",
    );
    if api {
        put(headers, CACHE_CONTROL, "no-store");
    }
    Ok(response)
}

/// An operation's own header stands.
fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    if !headers.contains_key(&name) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
