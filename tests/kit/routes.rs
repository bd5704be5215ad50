//! The routes of an installation, as a server mounts them, called without a network.

use std::{pin::Pin, rc::Rc};

use actix_http::Request;
use actix_web::{App as Actix, body::BoxBody, dev::ServiceResponse, test};
use server::http::{Site, configure};

type Answering = Pin<Box<dyn Future<Output = ServiceResponse<BoxBody>>>>;

/// One service, which lives as long as its test and on the test's own thread.
pub struct Routes(Box<dyn Fn(Request) -> Answering>);

impl Routes {
    pub async fn of(site: &Site) -> Self {
        let site = site.clone();
        let service = Actix::new().configure(move |config| configure(config, &site));
        let service = Rc::new(test::init_service(service).await);
        Self(Box::new(move |request| {
            let service = Rc::clone(&service);
            Box::pin(
                async move { test::call_service(&*service, request).await.map_into_boxed_body() },
            )
        }))
    }

    pub async fn call(&self, request: Request) -> ServiceResponse<BoxBody> {
        (self.0)(request).await
    }
}
