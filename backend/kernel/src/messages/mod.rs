//! Messages to people: SMS and mail. A message is a row of the transaction that has something to
//! say; a worker sends it afterwards.
//!
//! What a message says stands in `texts.csv`, in both languages. A variable without a value is
//! an error, never an empty place.

mod api;
mod drivers;
mod texts;

use contract::{
    messages::MessageChannel,
    rt::{Language, Say},
};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{App, Error, OrNotFound, Result, RowPolicy, Subject, Text, Viewer, Work};

pub use api::Messages;
pub use drivers::{Captured, Drivers, Mail, Sms};
pub use texts::{fill, text};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    pub created_at: DateTimeUtc,
    pub channel: Text<MessageChannel>,
    pub recipient: String,
    pub template: String,
    pub subject_line: Option<String>,
    /// Emptied once a secret was sent.
    pub body: String,
    pub language: String,
    pub subject_kind: Option<String>,
    pub subject_id: Option<Uuid>,
    pub sent_at: Option<DateTimeUtc>,
    /// Whether the text holds a code or a link that signs in.
    pub secret: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.within(Column::OrganizationId)
    }
}

/// Whom a message goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// In E.164.
    Phone(String),
    Email(String),
}

/// A message to be sent.
pub struct Message<'a> {
    pub to: Recipient,
    /// A key of `texts.csv` without its kind, as in `visit_booked`.
    pub template: &'a str,
    /// `org` is added by itself.
    pub vars: &'a [(&'a str, Say)],
    pub language: Language,
    /// What it is about.
    pub subject: Option<Subject>,
    /// Whether it holds a code or a link that signs in.
    pub secret: bool,
}

/// The name of the deferred work that sends.
pub const SEND: &str = "message.send";

#[derive(Debug, Serialize, Deserialize)]
pub struct Send {
    pub message_id: Uuid,
}

/// Has a message sent once this work is committed.
pub async fn send(work: &Work<'_>, message: Message<'_>) -> Result<()> {
    let organization = work.viewer.organization();
    let sender = (work.app.names.sender)(work.db(), organization).await?;
    let mut vars = vec![("org", sender)];
    vars.extend(message.vars.iter().map(|(name, value)| (*name, value.clone())));
    let say = |key: &str| texts::fill(key, &vars, message.language);
    let (channel, recipient, subject_line) = match message.to {
        Recipient::Phone(phone) => (MessageChannel::Sms, phone, None),
        Recipient::Email(address) => {
            let subject = say(&format!("email_subject.{}", message.template))?;
            (MessageChannel::Email, address, Some(subject))
        }
    };
    let id = work.new_id();
    let row = ActiveModel {
        id: Set(id),
        organization_id: Set(organization),
        created_at: Set(work.now),
        channel: Set(Text(channel)),
        recipient: Set(recipient),
        template: Set(message.template.to_owned()),
        subject_line: Set(subject_line),
        body: Set(say(&format!("sms.{}", message.template))?),
        language: Set(message.language.tag().to_owned()),
        subject_kind: Set(message.subject.map(|subject| subject.kind.to_owned())),
        subject_id: Set(message.subject.map(|subject| subject.id)),
        sent_at: Set(None),
        secret: Set(message.secret),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    work.defer(SEND, &Send { message_id: id }, work.now).await
}

/// Sends a message: the worker's part. One that was sent is not sent again.
pub async fn deliver(app: &App, organization: Uuid, send: Send) -> Result<()> {
    let messages = Viewer::system(organization).select::<Entity>();
    let message = messages.filter(Column::Id.eq(send.message_id)).one(app.db()).await?;
    let message = message.or_not_found("message")?;
    if message.sent_at.is_some() {
        return Ok(());
    }
    match message.channel.0 {
        MessageChannel::Sms => app.drivers.sms.send(&message.recipient, &message.body).await,
        MessageChannel::Email => {
            let subject = message.subject_line.as_deref().unwrap_or_default();
            app.drivers.mail.send(&message.recipient, subject, &message.body).await
        }
    }
    .map_err(Error::Internal)?;
    let mut change = ActiveModel {
        id: Set(message.id),
        sent_at: Set(Some(app.clock.now())),
        ..Default::default()
    };
    if message.secret && !app.is_demo() {
        change.body = Set(String::new());
    }
    change.update(app.database.writer()).await?;
    Ok(())
}
