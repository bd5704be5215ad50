//! The numbers under which people know documents: `SR-1405-000123`.

use sea_orm::{
    ActiveValue::Set,
    Condition, DbBackend, TransactionTrait,
    entity::prelude::*,
    sea_query::{ExprTrait, OnConflict},
};

use crate::{OrNotFound, Result, RowPolicy, Viewer, Work, guarded, jalali};

/// What is numbered, with the letters before the number. Invoices are not here: their numbers
/// may have no gap, which costs a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    Party,
    ServiceRequest,
    Job,
    StockTransfer,
    StockDocument,
    Payment,
    Import,
    Goodwill,
    Recovery,
}

impl Numbering {
    const fn letters(self) -> &'static str {
        match self {
            Self::Party => "CU",
            Self::ServiceRequest => "SR",
            Self::Job => "JB",
            Self::StockTransfer => "ST",
            Self::StockDocument => "SD",
            Self::Payment => "PY",
            Self::Import => "IM",
            Self::Goodwill => "GW",
            Self::Recovery => "RC",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "number_sequences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub series: String,
    /// The last number that was given, or reserved by a block.
    pub last: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

/// How many numbers a server takes at once on PostgreSQL, so that its transactions don't queue
/// for one row. Those it doesn't use before it stops are a gap.
const BLOCK: i64 = 32;

mod blocks {
    use std::{
        collections::HashMap,
        sync::{LazyLock, Mutex, PoisonError},
    };
    use uuid::Uuid;

    type Blocks = HashMap<(String, Uuid, String), (i64, i64)>;

    static BLOCKS: LazyLock<Mutex<Blocks>> = LazyLock::new(Mutex::default);

    /// The next number of the block in hand.
    pub fn next(database: &str, organization: Uuid, series: &str) -> Option<i64> {
        let mut blocks = BLOCKS.lock().unwrap_or_else(PoisonError::into_inner);
        let block = blocks.get_mut(&(database.to_owned(), organization, series.to_owned()))?;
        (block.0 < block.1).then(|| {
            block.0 += 1;
            block.0
        })
    }

    pub fn put(database: &str, organization: Uuid, series: &str, last: i64, end: i64) {
        let mut blocks = BLOCKS.lock().unwrap_or_else(PoisonError::into_inner);
        blocks.insert((database.to_owned(), organization, series.to_owned()), (last, end));
    }
}

impl Work<'_> {
    /// The next number of a kind of document in the organization's year.
    pub async fn number(&self, of: Numbering) -> Result<String> {
        let day = self.now.with_timezone(&self.app.settings.zone()).date_naive();
        let series = format!("{}-{}", of.letters(), jalali::year_of(day));
        let organization = self.viewer.organization();
        let number = match self.app.backend() {
            DbBackend::Postgres => self.of_a_block(organization, &series).await?,
            _ => advance(self.db(), organization, &series, 1).await?,
        };
        Ok(format!("{series}-{number:06}"))
    }

    /// From the block in hand, or of a new one, taken in a transaction of its own.
    async fn of_a_block(&self, organization: Uuid, series: &str) -> Result<i64> {
        let database = self.app.database.id();
        if let Some(number) = blocks::next(&database, organization, series) {
            return Ok(number);
        }
        let tx = self.app.database.writer.begin().await?;
        let end = advance(&tx, organization, series, BLOCK).await?;
        tx.commit().await?;
        let first = end - BLOCK + 1;
        blocks::put(&database, organization, series, first, end);
        Ok(first)
    }
}

/// Moves a series on by so many and answers its last number.
async fn advance(
    db: &impl ConnectionTrait,
    organization: Uuid,
    series: &str,
    by: i64,
) -> Result<i64> {
    let start = ActiveModel {
        organization_id: Set(organization),
        series: Set(series.to_owned()),
        last: Set(0),
    };
    let known =
        OnConflict::columns([Column::OrganizationId, Column::Series]).do_nothing().to_owned();
    Entity::insert(start).on_conflict(known).exec_without_returning(db).await?;
    let moved = guarded::<Entity>()
        .col_expr(Column::Last, Expr::col(Column::Last).add(by))
        .filter(Column::OrganizationId.eq(organization))
        .filter(Column::Series.eq(series));
    let row = moved.exec_with_returning(db).await?.pop().or_not_found("number series")?;
    Ok(row.last)
}
