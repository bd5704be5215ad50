use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, QuerySelect, QueryTrait, Select,
    sea_query::{Alias, Expr, Query, SelectStatement},
};

use crate::Result;

/// How many rows a list has: exact up to a bound, for no list may cost its whole length.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    pub total: Option<i64>,
    pub total_at_least: Option<i64>,
}

const BOUND: u64 = 10_000;

#[derive(FromQueryResult)]
struct Counted {
    n: i64,
}

/// Counts the rows of a list up to 10,000.
pub async fn count<E: EntityTrait>(select: Select<E>, db: &impl ConnectionTrait) -> Result<Total> {
    let rows: SelectStatement =
        select.select_only().expr_as(Expr::value(1), "one").limit(BOUND + 1).into_query();
    let mut query = Query::select();
    query.expr_as(Expr::cust("COUNT(*)"), Alias::new("n")).from_subquery(rows, "bounded");
    let counted =
        Counted::find_by_statement(db.get_database_backend().build(&query)).one(db).await?;
    let n = counted.map_or(0, |counted| counted.n);
    Ok(match u64::try_from(n).is_ok_and(|n| n > BOUND) {
        true => Total { total: None, total_at_least: Some(10_000) },
        false => Total { total: Some(n), total_at_least: None },
    })
}
