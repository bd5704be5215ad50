//! The chain: each audit row's hash covers the one before, so that a row changed, taken out or
//! moved shows.

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

/// The rows without a seal, oldest first. Looks back only so far as a transaction may last.
async fn waiting(db: &impl ConnectionTrait) -> Result<(Option<audit_seal::Model>, Vec<Model>)> {
    let system = Viewer::system(Uuid::nil());
    let last = system.select::<audit_seal::Entity>().order_by_desc(audit_seal::Column::Seq);
    let last = last.one(db).await?;
    let mut rows = system.select::<Entity>();
    if let Some(last) = &last {
        let from = lower_bound(time_of(last.audit_id) - LATE);
        // The chain's end is all that can overlap with rows so young.
        let seals = Query::select()
            .column(audit_seal::Column::AuditId)
            .from(audit_seal::Entity)
            .and_where(audit_seal::Column::Seq.gt(last.seq - 100_000))
            .to_owned();
        rows = rows.filter(Column::Id.gt(from)).filter(Column::Id.not_in_subquery(seals));
    }
    let rows = rows.order_by_asc(Column::Id).limit(BATCH).all(db).await?;
    Ok((last, rows))
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

pub async fn something_waits(app: &App) -> Result<bool> {
    Ok(!waiting(app.db()).await?.1.is_empty())
}

/// Adds rows to the chain.
pub async fn seal(app: &App) -> Result<()> {
    let options = sea_orm::TransactionOptions {
        sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
        ..Default::default()
    };
    let tx = app.database.writer().begin_with_options(options).await?;
    let (last, rows) = waiting(&tx).await?;
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

/// Walks the whole chain and names the first places where it is broken.
pub async fn verify(app: &App) -> Result<Vec<Finding>> {
    let system = Viewer::system(Uuid::nil());
    let (mut seq, mut previous, mut findings) = (0, Vec::new(), Vec::new());
    loop {
        let seals = system
            .select::<audit_seal::Entity>()
            .filter(audit_seal::Column::Seq.gt(seq))
            .order_by_asc(audit_seal::Column::Seq)
            .limit(BATCH)
            .all(app.db())
            .await?;
        if seals.is_empty() || findings.len() > 100 {
            return Ok(findings);
        }
        let ids = seals.iter().map(|seal| seal.audit_id);
        let rows = system.select::<Entity>().filter(Column::Id.is_in(ids)).all(app.db()).await?;
        for seal in seals {
            let row = rows.iter().find(|row| row.id == seal.audit_id);
            let whole = seal.seq == seq + 1
                && seal.previous == previous
                && row.is_some_and(|row| hash(&previous, row) == seal.hash);
            if !whole {
                let detail = format!("seal {} of audit row {}", seal.seq, seal.audit_id);
                findings.push(Finding { code: "audit_chain", detail });
            }
            (seq, previous) = (seal.seq, seal.hash);
        }
    }
}
