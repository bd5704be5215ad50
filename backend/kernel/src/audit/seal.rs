//! The chain: each audit row's hash covers the one before, so that a row changed, taken out or
//! moved shows.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveValue::Set, Condition, QueryFilter, QueryOrder, QuerySelect, TransactionTrait,
    entity::prelude::*, sea_query::Query,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Column, Entity, Model};
use crate::{App, Finding, Result, RowPolicy, Viewer};

pub mod audit_seal {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_seals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub seq: i64,
        pub audit_id: Uuid,
        pub previous: Vec<u8>,
        pub hash: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl RowPolicy for audit_seal::Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

const BATCH: u64 = 500;
/// How much later than its id says a row may become visible.
const LATE: TimeDelta = TimeDelta::minutes(10);

/// How far back rows without a seal are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// So far as a transaction may last.
    Lately,
    /// All of it: after a start, and now and then, for what a clock that was set back left behind.
    Everything,
}

/// The rows without a seal, oldest first.
async fn waiting(
    db: &impl ConnectionTrait,
    reach: Reach,
) -> Result<(Option<audit_seal::Model>, Vec<Model>)> {
    let last = last(db).await?;
    let mut rows = Viewer::system(Uuid::nil()).select::<Entity>();
    if let Some(last) = &last {
        let mut seals = Query::select();
        seals.column(audit_seal::Column::AuditId).from(audit_seal::Entity);
        if reach == Reach::Lately {
            // The chain's end is all that can overlap with rows so young.
            seals.and_where(audit_seal::Column::Seq.gt(last.seq - 100_000));
            rows = rows.filter(Column::Id.gt(lower_bound(time_of(last.audit_id) - LATE)));
        }
        rows = rows.filter(Column::Id.not_in_subquery(seals));
    }
    let rows = rows.order_by_asc(Column::Id).limit(BATCH).all(db).await?;
    Ok((last, rows))
}

/// The end of the chain.
async fn last(db: &impl ConnectionTrait) -> Result<Option<audit_seal::Model>> {
    let seals = Viewer::system(Uuid::nil()).select::<audit_seal::Entity>();
    Ok(seals.order_by_desc(audit_seal::Column::Seq).one(db).await?)
}

/// A place in the chain: kept elsewhere, it shows that the chain was cut or made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    /// In hex.
    pub hash: String,
}

/// Where the chain ends; nothing where it has not begun.
pub async fn head(app: &App) -> Result<Option<Head>> {
    let last = last(app.db()).await?;
    Ok(last.map(|seal| Head { seq: seal.seq, hash: hex(&seal.hash) }))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl std::fmt::Display for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.seq, self.hash)
    }
}

impl std::str::FromStr for Head {
    type Err = &'static str;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        const FORM: &str = "it looks like 1812:9f86d08…, as an export of the head says it";
        let (seq, hash) = text.trim().split_once(':').ok_or(FORM)?;
        let seq = seq.parse().map_err(|_| FORM)?;
        match hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            true => Ok(Self { seq, hash: hash.to_ascii_lowercase() }),
            false => Err(FORM),
        }
    }
}

/// The seals of rows, by the rows.
pub async fn places(app: &App, rows: &[Uuid]) -> Result<HashMap<Uuid, audit_seal::Model>> {
    let seals = Viewer::system(Uuid::nil()).select::<audit_seal::Entity>();
    let seals = seals.filter(audit_seal::Column::AuditId.is_in(rows.iter().copied()));
    let seals = seals.all(app.db()).await?;
    Ok(seals.into_iter().map(|seal| (seal.audit_id, seal)).collect())
}

/// How many rows are not in the chain yet.
pub async fn waits(app: &App) -> Result<usize> {
    Ok(waiting(app.db(), Reach::Lately).await?.1.len())
}

fn time_of(id: Uuid) -> DateTime<Utc> {
    let seconds = id.get_timestamp().map_or(0, |at| at.to_unix().0);
    DateTime::from_timestamp(i64::try_from(seconds).unwrap_or_default(), 0).unwrap_or_default()
}

/// The least UUID v7 of a moment.
fn lower_bound(at: DateTime<Utc>) -> Uuid {
    let millis = u128::try_from(at.timestamp_millis()).unwrap_or_default();
    Uuid::from_u128(millis << 80)
}

pub async fn something_waits(app: &App, reach: Reach) -> Result<bool> {
    Ok(!waiting(app.db(), reach).await?.1.is_empty())
}

/// Adds rows to the chain.
pub async fn seal(app: &App, reach: Reach) -> Result<()> {
    let options = sea_orm::TransactionOptions {
        sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx = app.database.writer().begin_with_options(options).await?;
    let (last, rows) = waiting(&tx, reach).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let (mut seq, mut previous) = last.map_or((0, Vec::new()), |last| (last.seq, last.hash));
    let mut seals = Vec::with_capacity(rows.len());
    for row in &rows {
        seq += 1;
        let hash = hash(&previous, row);
        seals.push(audit_seal::ActiveModel {
            seq: Set(seq),
            audit_id: Set(row.id),
            previous: Set(previous),
            hash: Set(hash.clone()),
        });
        previous = hash;
    }
    audit_seal::Entity::insert_many(seals).exec_without_returning(&tx).await?;
    Ok(tx.commit().await?)
}

/// `SHA-256(previous ‖ the row as canonical JSON)`.
fn hash(previous: &[u8], row: &Model) -> Vec<u8> {
    let row = json!({
        "id": row.id, "at": row.at.timestamp_micros(), "actor": row.actor,
        "on_behalf_of": row.on_behalf_of,
        "session": row.session, "organization_id": row.organization_id,
        "operation": row.operation, "trace_id": row.trace_id, "peer": row.peer,
        "changes": row.changes,
    });
    Sha256::new_with_prefix(previous).chain_update(row.to_string()).finalize().to_vec()
}

/// Walks the whole chain and names the first places where it is broken. The heads that were kept
/// elsewhere must be in it.
pub async fn verify(app: &App, heads: &[Head]) -> Result<Vec<Finding>> {
    let system = Viewer::system(Uuid::nil());
    let (mut seq, mut previous, mut findings) = (0, Vec::new(), Vec::new());
    let mut missing: Vec<_> = heads.iter().collect();
    loop {
        let seals = system
            .select::<audit_seal::Entity>()
            .filter(audit_seal::Column::Seq.gt(seq))
            .order_by_asc(audit_seal::Column::Seq)
            .limit(BATCH)
            .all(app.db())
            .await?;
        if seals.is_empty() || findings.len() > 100 {
            break;
        }
        let ids = seals.iter().map(|seal| seal.audit_id);
        let rows = system.select::<Entity>().filter(Column::Id.is_in(ids)).all(app.db()).await?;
        for seal in seals {
            let row = rows.iter().find(|row| row.id == seal.audit_id);
            if let Some(why) = broken(&seal, row, seq, &previous) {
                let detail = format!("seal {} of audit row {}: {why}", seal.seq, seal.audit_id);
                findings.push(Finding { code: "audit_chain", detail });
            }
            missing.retain(|head| head.seq != seal.seq || head.hash != hex(&seal.hash));
            (seq, previous) = (seal.seq, seal.hash);
        }
    }
    findings.extend(missing.into_iter().map(|head| {
        let why = match head.seq > seq {
            true => format!("it was cut: it ends at {seq}"),
            false => "it was made anew: its hash there is another".to_owned(),
        };
        Finding { code: "audit_head", detail: format!("the chain lacks {}: {why}", head.seq) }
    }));
    Ok(findings)
}

/// What is wrong at one place.
fn broken(
    seal: &audit_seal::Model,
    row: Option<&Model>,
    before: i64,
    previous: &[u8],
) -> Option<&'static str> {
    if seal.seq != before + 1 {
        return Some("the seals before it are missing");
    }
    if seal.previous != previous {
        return Some("it doesn’t follow the one before");
    }
    match row {
        None => Some("the row is missing"),
        Some(row) if hash(previous, row) != seal.hash => Some("the row was changed"),
        Some(_) => None,
    }
}
