//! Answers that are not JSON: files, and events as they happen.

use std::pin::Pin;

use actix_web::{HttpResponse, http::header, web::Bytes};
use futures_util::Stream;

/// A file to be saved, or shown in its place.
pub struct Download {
    pub media_type: String,
    pub file_name: String,
    pub bytes: Bytes,
}

/// Server-sent events, each already framed.
pub struct EventStream(pub Pin<Box<dyn Stream<Item = Result<Bytes, std::convert::Infallible>>>>);

impl Download {
    pub(super) fn respond(self) -> HttpResponse {
        let name = percent_encoding::utf8_percent_encode(
            &self.file_name,
            percent_encoding::NON_ALPHANUMERIC,
        );
        HttpResponse::Ok()
            .content_type(self.media_type)
            .insert_header((
                header::CONTENT_DISPOSITION,
                format!("attachment; filename*=UTF-8''{name}"),
            ))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
            .body(self.bytes)
    }
}

impl EventStream {
    pub(super) fn respond(self) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("text/event-stream")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header(("X-Accel-Buffering", "no"))
            .insert_header((header::CONTENT_ENCODING, "identity"))
            .streaming(self.0)
    }
}
