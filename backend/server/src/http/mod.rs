//! What surrounds the operations: headers, limits, the web app, the pages about the API.

mod headers;
mod health;
mod limits;
mod metrics;
mod pages;
mod proxies;

use std::sync::Arc;

use actix_web::{
    App as Actix, HttpServer,
    middleware::{Compress, from_fn},
    web::{self, Data, ServiceConfig},
};
use contract::rt::{Authenticate, Mounted, mount, no_such_route};
use utoipa_swagger_ui::SwaggerUi;

pub use limits::{Limits, Rates};
pub use metrics::listen as listen_for_metrics;
pub use proxies::Proxies;

/// What a running server serves.
#[derive(Clone)]
pub struct Site {
    pub app: Arc<kernel::App>,
    pub gate: Arc<dyn Authenticate>,
    pub operations: Arc<[Mounted]>,
    pub limits: Arc<Limits>,
    pub proxies: Arc<Proxies>,
}

/// The routes, in one place: the API, its document and page, health, the web app.
pub fn configure(config: &mut ServiceConfig, site: &Site) {
    let document = serde_json::from_str(contract::SPECIFICATION).unwrap_or_default();
    config
        .app_data(Data::new(site.clone()))
        .service(
            web::scope("/api/v1")
                .wrap(from_fn(limits::limit))
                .route("/openapi.json", web::get().to(pages::document))
                .route("/problems/{code}", web::get().to(pages::problem))
                .configure(|config| mount(config, &site.gate, &site.operations))
                .default_service(web::to(no_such_route)),
        )
        .service(
            SwaggerUi::new("/docs/{_:.*}").external_url_unchecked("/api/v1/openapi.json", document),
        )
        .route("/healthz", web::get().to(health::alive))
        .route("/readyz", web::get().to(health::ready))
        .default_service(web::to(pages::app));
}

/// Serves until a signal ends it; requests under way are answered.
pub async fn serve(site: Site, address: std::net::SocketAddr) -> std::io::Result<()> {
    let server = HttpServer::new(move || {
        Actix::new()
            .wrap(from_fn(headers::add))
            .wrap(Compress::default())
            .configure(|config| configure(config, &site))
    });
    server
        .workers(2)
        .shutdown_timeout(8)
        .client_request_timeout(std::time::Duration::from_secs(10))
        .bind(address)?
        .run()
        .await
}
