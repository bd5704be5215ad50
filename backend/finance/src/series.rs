//! Numbers without a gap and the chain of hashes: one row for each series, locked last.

use kernel::{OrNotFound, Result, RowPolicy, Viewer, Work, guarded, jalali};
use sea_orm::{
    ActiveValue::Set,
    Condition,
    entity::prelude::*,
    sea_query::{ExprTrait, OnConflict},
};

/// The last document of a series.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_series")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organization_id: Uuid,
    /// Letters and fiscal year, as in `INV-1405`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub series: String,
    pub last: i64,
    pub last_hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        viewer.nothing()
    }
}

/// What a document is numbered under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Invoice,
    CreditNote,
}

impl Letters {
    pub const fn text(self) -> &'static str {
        match self {
            Self::Invoice => "INV",
            Self::CreditNote => "CN",
        }
    }
}

/// A place in a series, held until the work is committed: whoever issues next waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    series: String,
    pub number: String,
    pub fiscal_year: i32,
    pub serial: i64,
    pub previous_hash: String,
}

/// Takes the next place. Nothing else may be locked after it, so that nobody waits for long.
pub async fn take(work: &Work<'_>, letters: Letters) -> Result<Place> {
    let day = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let fiscal_year = jalali::year_of(day);
    let series = format!("{}-{fiscal_year}", letters.text());
    let row = match advance(work, &series).await? {
        Some(row) => row,
        None => {
            begin(work, &series).await?;
            advance(work, &series).await?.or_not_found("document series")?
        }
    };
    let number = number(letters, fiscal_year, row.last);
    Ok(Place { series, number, fiscal_year, serial: row.last, previous_hash: row.last_hash })
}

/// The number of a place.
pub fn number(letters: Letters, fiscal_year: i32, serial: i64) -> String {
    format!("{}-{fiscal_year}-{serial:06}", letters.text())
}

/// Closes the place with the hash of the document that has it.
pub async fn close(work: &Work<'_>, place: &Place, hash: &str) -> Result<()> {
    let update = guarded::<Entity>()
        .col_expr(Column::LastHash, Expr::value(hash))
        .filter(Column::OrganizationId.eq(work.viewer.organization()))
        .filter(Column::Series.eq(place.series.as_str()));
    update.exec(work.db()).await?;
    Ok(())
}

async fn advance(work: &Work<'_>, series: &str) -> Result<Option<Model>> {
    let update = guarded::<Entity>()
        .col_expr(Column::Last, Expr::col(Column::Last).add(1))
        .filter(Column::OrganizationId.eq(work.viewer.organization()))
        .filter(Column::Series.eq(series));
    Ok(work.update_where(update).await?.pop())
}

async fn begin(work: &Work<'_>, series: &str) -> Result<()> {
    let row = ActiveModel {
        organization_id: Set(work.viewer.organization()),
        series: Set(series.to_owned()),
        last: Set(0),
        last_hash: Set(String::new()),
    };
    let known =
        OnConflict::columns([Column::OrganizationId, Column::Series]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(known).exec_without_returning(work.db()).await?;
    Ok(())
}
