//! Whose row a row of any kind is. Files, timelines, tasks, search and events are about rows of
//! many departments; who may see one is decided by the department that the row belongs to. The
//! server installs the table once, for all of them.

use std::sync::OnceLock;

use sea_orm::{
    Condition, ExprTrait,
    entity::prelude::*,
    sea_query::{Expr, Query, SelectStatement},
};

use crate::{Result, Viewer};

/// The ids of the rows of a kind that a viewer may know of.
pub struct Visibility {
    pub kind: &'static str,
    pub ids: fn(&Viewer) -> SelectStatement,
}

static TABLE: OnceLock<Vec<Visibility>> = OnceLock::new();

/// Installs the table; only the first call counts, for the table is the same for all.
pub fn install(table: Vec<Visibility>) {
    let _ = TABLE.set(table);
}

pub fn kinds() -> impl Iterator<Item = &'static Visibility> {
    TABLE.get().into_iter().flatten()
}

pub fn of(kind: &str) -> Option<&'static Visibility> {
    kinds().find(|known| known.kind == kind)
}

/// The kind as the table has it; none, if no department knows it.
pub fn known(kind: &str) -> Option<&'static str> {
    of(kind).map(|known| known.kind)
}

/// Whether a viewer may know of a row that a department above owns.
pub async fn knows(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kind: &str,
    id: Uuid,
) -> Result<bool> {
    let Some(known) = of(kind) else { return Ok(false) };
    let one = Query::select()
        .expr(Expr::val(1))
        .and_where(Expr::val(id).in_subquery((known.ids)(viewer)))
        .to_owned();
    Ok(db.query_one(&one).await?.is_some())
}

/// What a desk that is limited to branches knows of what hangs on rows of a kind: what hangs on
/// none, and on those that it may know of.
pub fn near(viewer: &Viewer, kind: &str, id: impl ColumnTrait) -> Condition {
    if viewer.branches().is_empty() {
        return Condition::all();
    }
    let known = of(kind).map(|known| id.in_subquery((known.ids)(viewer)));
    Condition::any().add(id.is_null()).add_option(known)
}

/// The condition that a row's subject is one the viewer may know of.
pub fn visible(viewer: &Viewer, kind: impl ColumnTrait, id: impl ColumnTrait) -> Condition {
    let any = kinds().fold(Condition::any(), |any, known| {
        let ids = (known.ids)(viewer);
        any.add(Condition::all().add(kind.eq(known.kind)).add(id.in_subquery(ids)))
    });
    // An empty `any` would be true.
    Condition::all().add(any.add(Expr::value(false)))
}
