use std::sync::Arc;

use contract::rt::LocalBoxFuture;

/// How an SMS leaves; an installation chooses.
pub trait Sms: Send + Sync {
    fn send<'a>(&'a self, phone: &'a str, text: &'a str) -> LocalBoxFuture<'a, Result<(), String>>;
}

/// How a mail leaves.
pub trait Mail: Send + Sync {
    fn send<'a>(
        &'a self,
        address: &'a str,
        subject: &'a str,
        text: &'a str,
    ) -> LocalBoxFuture<'a, Result<(), String>>;
}

#[derive(Clone)]
pub struct Drivers {
    pub sms: Arc<dyn Sms>,
    pub mail: Arc<dyn Mail>,
    /// Whether an SMS really leaves.
    pub sms_leaves: bool,
    pub mail_leaves: bool,
}

/// The demo's driver and the default: nothing leaves; the row of the message is what there is.
pub struct Captured;

impl Sms for Captured {
    fn send<'a>(&'a self, _: &'a str, _: &'a str) -> LocalBoxFuture<'a, Result<(), String>> {
        Box::pin(async { Ok(()) })
    }
}

impl Mail for Captured {
    fn send<'a>(
        &'a self,
        _: &'a str,
        _: &'a str,
        _: &'a str,
    ) -> LocalBoxFuture<'a, Result<(), String>> {
        Box::pin(async { Ok(()) })
    }
}

impl Default for Drivers {
    fn default() -> Self {
        let (sms, mail) = (Arc::new(Captured), Arc::new(Captured));
        Self { sms, mail, sms_leaves: false, mail_leaves: false }
    }
}
