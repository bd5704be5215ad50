use contract::{
    common::{Cursor, Language},
    messages::{ListDemoMessagesQuery, Message, MessageCollection, MessagesApi},
    rt::{Cx, Service},
};
use sea_orm::{QueryFilter, entity::prelude::*};
use uuid::Uuid;

use super::{Column, Entity, Model};
use crate::{App, Error, Key, Order, Pager, Result, Viewer};

/// The operations on captured messages.
pub struct Messages;

impl Service for Messages {
    type App = App;
    type Error = Error;
}

impl MessagesApi for Messages {
    async fn list_demo_messages(
        app: &App,
        cx: Cx,
        query: ListDemoMessagesQuery,
    ) -> Result<MessageCollection> {
        if !app.is_demo() {
            return Err(Error::NotFound("message"));
        }
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = Viewer::system(Uuid::nil()).select::<Entity>();
        if let Some(recipient) = &query.recipient {
            let phone = crate::text::phone(recipient);
            rows = rows.filter(Column::Recipient.eq(phone.unwrap_or_else(|| recipient.clone())));
        }
        let rows = page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor): (_, Option<Cursor>) = page.cut(rows, |row| (Key::Id, row.id));
        Ok(MessageCollection { items: rows.into_iter().map(Message::from).collect(), next_cursor })
    }
}

impl From<Model> for Message {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            channel: row.channel.0,
            recipient: row.recipient,
            subject: row.subject_line,
            text: row.body,
            language: if row.language == "fa" { Language::Fa } else { Language::En },
            created_at: row.created_at.into(),
        }
    }
}
