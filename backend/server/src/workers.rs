//! What goes on beside the requests: deferred work, the order of events, the check of promises.

use std::sync::Arc;

use kernel::{
    App,
    deferred::{Handlers, does, work_forever},
    events::{seal_forever, watch_forever},
    messages,
};
use registry::{accounts, import};

use crate::{exports, nightly, upkeep::upkeep_forever};

/// Who does what may wait.
pub fn table() -> Handlers {
    let mut table = vec![
        does(messages::SEND, |app, organization, told| {
            Box::pin(messages::deliver(app, organization, told))
        }),
        does(accounts::sign_in::SEND_RESET, |app, organization, told| {
            Box::pin(accounts::sign_in::send_reset(app, organization, told))
        }),
        does(import::RUN, import::run),
        does(exports::RUN, exports::run),
        does(nightly::NIGHTLY, |app, _, _: nightly::Night| Box::pin(nightly::work(app))),
    ];
    table.extend([
        does(care::workers::ESCALATE, |app, organization, told| {
            Box::pin(care::workers::escalate(app, organization, told))
        }),
        does(care::workers::RECOUNT, |app, organization, told| {
            Box::pin(care::workers::recount(app, organization, told))
        }),
        does(care::workers::REMIND, |app, organization, told| {
            Box::pin(care::workers::remind(app, organization, told))
        }),
        does(care::workers::CLOSE, |app, organization, told| {
            Box::pin(care::workers::close_due(app, organization, told))
        }),
        does(care::workers::INVITE, |app, organization, told| {
            Box::pin(care::workers::invite(app, organization, told))
        }),
    ]);
    Handlers::new(table)
}

/// Starts the workers of this server; they end with it.
pub fn start(app: &Arc<App>) {
    actix_web::rt::spawn(watch_forever(Arc::clone(app)));
    if app.upkeep.read_only {
        return;
    }
    let planning = Arc::clone(app);
    actix_web::rt::spawn(async move {
        if let Err(error) = nightly::plan(&planning).await {
            tracing::warn!(%error, "the night could not be planned");
        }
    });
    actix_web::rt::spawn(work_forever(Arc::clone(app)));
    actix_web::rt::spawn(seal_forever(Arc::clone(app)));
    actix_web::rt::spawn(upkeep_forever(Arc::clone(app)));
}

pub use crate::upkeep::check;
