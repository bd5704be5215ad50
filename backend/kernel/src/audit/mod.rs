//! Evidence: one row for each piece of work that wrote, made of the facts it announced.
//!
//! Columns about a person are kept as salted digests; their values lie in `audit_values`, from
//! where an erasure can take them without touching the evidence.

pub mod object;
pub mod seal;

use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::{Fact, Result, Row, RowPolicy, Viewer, Work};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    /// The account that acted; nil where Vafa itself did.
    pub actor: Uuid,
    /// The account in whose place it acted.
    pub on_behalf_of: Option<Uuid>,
    pub session: Uuid,
    pub organization_id: Uuid,
    pub operation: String,
    pub trace_id: String,
    pub peer: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub changes: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        match viewer.has(contract::security::Role::Admin) {
            true => viewer.within(Column::OrganizationId),
            false => viewer.nothing(),
        }
    }
}

/// The value of a personal column, beside the evidence.
pub mod value {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_values")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub audit_id: Uuid,
        pub object_kind: String,
        pub object_id: Uuid,
        pub field: String,
        pub salt: Vec<u8>,
        pub value: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a fact changed.
#[derive(Debug, Serialize)]
pub(crate) struct Change {
    event: &'static str,
    kind: &'static str,
    id: Uuid,
    version: i64,
    after: Map<String, Value>,
    #[serde(skip)]
    organization: Uuid,
    #[serde(skip)]
    personal: Vec<(String, Vec<u8>, String)>,
}

impl Change {
    pub(crate) fn of<F: Fact>(work: &Work<'_>, fact: &F) -> Result<Self> {
        let row = fact.row();
        let Value::Object(mut after) = serde_json::to_value(row)? else {
            return Ok(Self::bare(fact, Map::new()));
        };
        let mut personal = Vec::new();
        for field in <F::Row as Row>::PERSONAL {
            let Some(value) = after.get_mut(*field).filter(|value| !value.is_null()) else {
                continue;
            };
            let salt = work.new_id().as_bytes().to_vec();
            let plain = value.to_string();
            let digest = Sha256::new_with_prefix(&salt).chain_update(&plain).finalize();
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            *value = json!({ "sha256": digest });
            personal.push(((*field).to_owned(), salt, plain));
        }
        Ok(Self { personal, ..Self::bare(fact, after) })
    }

    fn bare<F: Fact>(fact: &F, after: Map<String, Value>) -> Self {
        let row = fact.row();
        let (id, version) = (row.id(), row.version());
        Self {
            event: F::NAME,
            kind: F::Row::KIND,
            id,
            version,
            after,
            organization: fact.organization(),
            personal: Vec::new(),
        }
    }
}

/// Writes the one row of a piece of work.
pub(crate) async fn record(work: &Work<'_>, changes: Vec<Change>) -> Result<()> {
    let id = work.new_id();
    // Whoever signs in is nobody's yet; the row that they change is somebody's.
    let own = Some(work.viewer.organization()).filter(|own| !own.is_nil());
    let of_row = || changes.first().map(|change| change.organization);
    let organization = own.or_else(of_row).unwrap_or_default();
    let row = ActiveModel {
        id: Set(id),
        at: Set(work.now),
        actor: Set(work.viewer.actor()),
        on_behalf_of: Set(work.viewer.impersonator().map(|_| work.viewer.subject())),
        session: Set(work.viewer.session()),
        organization_id: Set(organization),
        operation: Set(work.operation().to_owned()),
        trace_id: Set(work.origin.trace_id.clone()),
        peer: Set(work.origin.peer.clone()),
        changes: Set(serde_json::to_value(&changes)?),
    };
    Entity::insert(row).exec_without_returning(work.db()).await?;
    work.leave(object::of(id, changes.iter().map(|change| (change.kind, change.id)))).await?;
    let mut values = Vec::new();
    for change in changes {
        for (field, salt, plain) in change.personal {
            values.push(value::ActiveModel {
                id: Set(work.new_id()),
                audit_id: Set(id),
                object_kind: Set(change.kind.to_owned()),
                object_id: Set(change.id),
                field: Set(field),
                salt: Set(salt),
                value: Set(plain),
            });
        }
    }
    work.leave(values).await
}
