use contract::sessions::SessionKind;
use kernel::{Row, RowPolicy, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*};
use serde::Serialize;

/// One signing in, on one device; the family of its refresh tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub kind: Text<SessionKind>,
    /// None for a guest and the holder of a link.
    pub account_id: Option<Uuid>,
    /// Where the person works just now.
    pub organization_id: Uuid,
    /// The one request that the holder of a link may see.
    pub service_request_id: Option<Uuid>,
    pub last_used_at: DateTimeUtc,
    pub idle_until: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub stepped_up_until: Option<DateTimeUtc>,
    /// Whether a second factor proved who it is, too.
    pub is_strong: bool,
    /// Who really acts in it, if it isn't the account.
    pub impersonator_id: Option<Uuid>,
    /// The roles of the account changed: the session goes on under another token only.
    #[serde(skip)]
    pub must_renew: bool,
    pub ended_at: Option<DateTimeUtc>,
    pub ended_because: Option<String>,
    pub agent: Option<String>,
    pub peer: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    /// One's own, and nobody else's.
    fn visible_to(viewer: &Viewer) -> Condition {
        Condition::any()
            .add(Column::AccountId.eq(viewer.subject()))
            .add(Column::Id.eq(viewer.session()))
    }
}

impl Row for Model {
    const KIND: &'static str = "session";
    const PERSONAL: &'static [&'static str] = &["agent", "peer"];

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }
}
