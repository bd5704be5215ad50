use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, NaiveDate, Utc};
use contract::{
    common::{Cursor, ProblemCode},
    rt::{Cx, Problem},
};
use hmac::{Hmac, KeyInit, Mac};
use sea_orm::{Condition, EntityTrait, QueryFilter, Select, entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::{App, Error, Result};

pub use sea_orm::Order;

const TAG: usize = 16;

/// One page of a list that is sorted by a column and, among equals, by id.
pub struct Pager {
    mac: Hmac<Sha256>,
    limit: usize,
    after: Option<(Key, Uuid)>,
}

/// Where a row stands in the order of its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    Text(String),
    Int(i64),
    At(DateTime<Utc>),
    Date(NaiveDate),
    /// The list is sorted by its ids alone.
    Id,
}

impl Key {
    fn value(&self) -> Option<sea_orm::Value> {
        match self {
            Self::Text(text) => Some(text.clone().into()),
            Self::Int(int) => Some((*int).into()),
            Self::At(at) => Some((*at).into()),
            Self::Date(date) => Some((*date).into()),
            Self::Id => None,
        }
    }
}

impl Pager {
    /// A cursor opens only the list that it was made for: same caller, operation and filters.
    pub fn open(app: &App, cx: &Cx, limit: i32, cursor: Option<&Cursor>) -> Result<Self> {
        let key = app.secret("cursors");
        let mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::internal)?;
        let caller = cx.principal.subject.as_bytes();
        let mac = [caller, cx.operation.id.as_bytes(), cx.selection.as_bytes()]
            .iter()
            .fold(mac, |mac, part| mac.chain_update(part.len().to_be_bytes()).chain_update(part));
        let limit = usize::try_from(limit).unwrap_or(1);
        let mut pager = Self { mac, limit, after: None };
        if let Some(cursor) = cursor {
            let after = pager.unseal(&cursor.0);
            let mismatch = || Error::Problem(Problem::new(ProblemCode::CursorMismatch));
            pager.after = Some(after.ok_or_else(mismatch)?);
        }
        Ok(pager)
    }

    /// The rows of this page and one more, which tells that there is a next one.
    pub fn keyset<E: EntityTrait>(
        &self,
        select: Select<E>,
        column: impl ColumnTrait,
        order: Order,
        id: impl ColumnTrait,
    ) -> Select<E> {
        let down = matches!(order, Order::Desc);
        let mut select = select;
        if let Some((key, last)) = &self.after {
            let past_id = if down { id.lt(*last) } else { id.gt(*last) };
            select = select.filter(match key.value() {
                Some(value) => {
                    let past = match down {
                        true => column.lt(value.clone()),
                        false => column.gt(value.clone()),
                    };
                    Condition::any()
                        .add(past)
                        .add(Condition::all().add(column.eq(value)).add(past_id))
                }
                None => Condition::all().add(past_id),
            });
        }
        select.order_by(column, order.clone()).order_by(id, order).limit(self.limit as u64 + 1)
    }

    /// The rows of this page, and the cursor of the next one.
    pub fn cut<T>(
        &self,
        mut rows: Vec<T>,
        key: impl Fn(&T) -> (Key, Uuid),
    ) -> (Vec<T>, Option<Cursor>) {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next = rows.last().filter(|_| more).and_then(|row| self.seal(&key(row)));
        (rows, next)
    }

    fn seal(&self, after: &(Key, Uuid)) -> Option<Cursor> {
        let text = serde_json::to_vec(after).ok()?;
        let tag = self.mac.clone().chain_update(&text).finalize().into_bytes();
        Some(Cursor(URL_SAFE_NO_PAD.encode([&tag[..TAG], &text].concat())))
    }

    fn unseal(&self, cursor: &str) -> Option<(Key, Uuid)> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let (tag, text) = bytes.split_at_checked(TAG)?;
        self.mac.clone().chain_update(text).verify_truncated_left(tag).ok()?;
        serde_json::from_slice(text).ok()
    }
}
