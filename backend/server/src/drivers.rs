//! How messages leave a real installation.

use std::{sync::Arc, time::Duration};

use contract::rt::LocalBoxFuture;
use kernel::messages::{Drivers, Mail, Sms};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::authentication::Credentials,
};

use crate::config::{self, Config, Refusal};

/// The drivers that the configuration names; what it doesn't name is kept and not sent.
pub fn of(config: &Config) -> Result<Drivers, Refusal> {
    let mut drivers = Drivers::default();
    if let Some(host) = &config.mail.host {
        drivers.mail = Arc::new(Smtp::new(host, &config.mail)?);
        drivers.mail_leaves = true;
    }
    if config.sms.url.is_some() {
        drivers.sms = Arc::new(HttpSms(config.sms.clone()));
        drivers.sms_leaves = true;
    }
    Ok(drivers)
}

struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: lettre::message::Mailbox,
}

impl Smtp {
    fn new(host: &str, mail: &config::Mail) -> Result<Self, Refusal> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host);
        let mut builder = builder.map_err(|e| Refusal(format!("mail.host: {e}")))?;
        if let Some(port) = mail.port {
            builder = builder.port(port);
        }
        if let (Some(user), Some(password)) = (&mail.user, &mail.password) {
            builder =
                builder.credentials(Credentials::new(user.clone(), password.reveal().to_owned()));
        }
        let from = mail.from.as_deref().unwrap_or_default().parse();
        let from = from.map_err(|e| Refusal(format!("mail.from: {e}")))?;
        Ok(Self { transport: builder.timeout(Some(Duration::from_secs(15))).build(), from })
    }
}

impl Mail for Smtp {
    fn send<'a>(
        &'a self,
        address: &'a str,
        subject: &'a str,
        text: &'a str,
    ) -> LocalBoxFuture<'a, Result<(), String>> {
        Box::pin(async move {
            let to = address.parse().map_err(|e| format!("{e}"))?;
            let mail = Message::builder()
                .from(self.from.clone())
                .to(to)
                .subject(subject)
                .body(text.to_owned())
                .map_err(|e| e.to_string())?;
            self.transport.send(mail).await.map(drop).map_err(|e| e.to_string())
        })
    }
}

/// A gateway that takes one HTTP request for each message.
struct HttpSms(config::Sms);

impl Sms for HttpSms {
    fn send<'a>(&'a self, phone: &'a str, text: &'a str) -> LocalBoxFuture<'a, Result<(), String>> {
        Box::pin(async move {
            let gateway = self.0.clone();
            let (phone, text) = (phone.to_owned(), text.to_owned());
            let sent = actix_web::web::block(move || post(&gateway, &phone, &text)).await;
            sent.map_err(|e| e.to_string())?
        })
    }
}

fn post(gateway: &config::Sms, phone: &str, text: &str) -> Result<(), String> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(15)))
        .max_redirects(0)
        .build()
        .into();
    let in_url = |template: &str| {
        let encode = |value: &str| {
            percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC)
                .to_string()
        };
        template.replace("{phone}", &encode(phone)).replace("{text}", &encode(text))
    };
    let url = in_url(gateway.url.as_deref().unwrap_or_default());
    let outcome = match &gateway.body {
        Some(body) => {
            // Inside JSON strings: quotes and line ends are escaped, nothing else.
            let quoted = |value: &str| {
                let quoted = serde_json::Value::from(value).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            };
            let body = body.replace("{phone}", &quoted(phone)).replace("{text}", &quoted(text));
            let mut request = agent.post(&url).header("Content-Type", "application/json");
            if let Some(authorization) = &gateway.authorization {
                request = request.header("Authorization", authorization.reveal());
            }
            request.send(body)
        }
        None => {
            let mut request = agent.get(&url);
            if let Some(authorization) = &gateway.authorization {
                request = request.header("Authorization", authorization.reveal());
            }
            request.call()
        }
    };
    outcome.map(drop).map_err(|e| e.to_string())
}
