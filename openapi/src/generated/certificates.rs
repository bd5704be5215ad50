//! Generated from `openapi/spec` by `cargo run -p codegen`; not edited by hand.
//!
//! What a customer gets on paper when a job is handed over.

use validator::Validate;

use crate::rt;

/// The query of `get_hand_over_certificate`.
#[derive(Debug, Clone, PartialEq, serde::Deserialize, Validate)]
#[cfg_attr(feature = "schemas", derive(utoipa::ToSchema))]
pub struct GetHandOverCertificateQuery {
    /// The language of the paper; else that of the caller.
    #[serde(default)]
    #[cfg_attr(feature = "schemas", schema(nullable = false))]
    pub language: Option<crate::common::Language>,
}

/// What a customer gets on paper when a job is handed over.
#[expect(async_fn_in_trait, reason = "a worker runs its handlers on one thread")]
pub trait CertificatesApi: rt::Service {
    /// Print a hand-over certificate
    ///
    /// Sets what was found, done, tested and accepted as PDF, with the signature and until when the repair is under warranty. There is none before the hand-over.
    ///
    /// `GET /jobs/{job_id}/hand-over-certificate`
    async fn get_hand_over_certificate(
        app: &Self::App,
        cx: rt::Cx,
        job_id: uuid::Uuid,
        query: GetHandOverCertificateQuery,
    ) -> Result<rt::Download, Self::Error>;
}

pub static GET_HAND_OVER_CERTIFICATE: rt::Operation = rt::Operation {
    id: "get_hand_over_certificate",
    tag: "certificates",
    method: rt::Method::GET,
    path: "/jobs/{job_id}/hand-over-certificate",
    status: 200,
    access: &[
        crate::security::Role::Customer,
        crate::security::Role::LinkHolder,
        crate::security::Role::Agent,
        crate::security::Role::Dispatcher,
        crate::security::Role::Technician,
        crate::security::Role::Accountant,
        crate::security::Role::Manager,
    ],
    relation: rt::Relation::Own,
    idempotent: false,
    if_match: false,
    body: None,
    query: &[
        rt::QueryParameter {
            name: "language",
            repeats: false,
        },
    ],
};

/// The operations of this domain, as `T` answers them.
pub fn operations<T: CertificatesApi>(app: &std::sync::Arc<T::App>) -> Vec<rt::Mounted> {
    let routes: [(&'static rt::Operation, rt::Run<T::App>); 1] = [
        (
            &GET_HAND_OVER_CERTIFICATE,
            |app, call| Box::pin(async move {
                let (job_id, query) = wire::get_hand_over_certificate(&call)?;
                let reply = T::get_hand_over_certificate(&app, call.cx(), job_id, query)
                    .await
                    .map_err(Into::into)?;
                wire::get_hand_over_certificate_reply(&call, reply)
            }),
        ),
    ];
    rt::mounted(app, routes)
}

/// Decoding and encoding, outside of what is generic over the service: compiled once,
/// here, and not again with every change of a handler.
mod wire {
    use super::*;
    pub(super) fn get_hand_over_certificate(
        call: &rt::Call,
    ) -> rt::Result<(uuid::Uuid, GetHandOverCertificateQuery)> {
        Ok((
            call.path::<uuid::Uuid>("job_id")?,
            call.query::<GetHandOverCertificateQuery>()?,
        ))
    }
    pub(super) fn get_hand_over_certificate_reply(
        call: &rt::Call,
        reply: rt::Download,
    ) -> rt::Result<rt::HttpResponse> {
        call.download(reply)
    }
}

/// The operations as the code above has them.
#[cfg(feature = "schemas")]
pub(super) fn describe(document: &mut rt::schemas::Document) {
    document
        .operation(&GET_HAND_OVER_CERTIFICATE)
        .id("job_id")
        .query::<GetHandOverCertificateQuery>()
        .reply(wire::get_hand_over_certificate_reply);
}
