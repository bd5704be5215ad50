//! One index of text for everything that is searched: which rows of a kind contain a text, in
//! any spelling. A department says what is searched of a row whenever it writes it.

mod api;

use sea_orm::{
    ActiveValue::{NotSet, Set},
    Condition, ConnectionTrait, DbBackend,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait, LikeExpr, OnConflict, Query, SelectStatement},
};

pub use api::Search;

use crate::{Result, RowPolicy, Viewer, Work, subjects, text};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "search_entries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    #[sea_orm(unique)]
    pub id: Uuid,
    pub kind: String,
    /// What a result is called: the first text.
    pub title: String,
    /// What tells it from others: the second text.
    pub detail: Option<String>,
    /// Folded, words apart by one space, with one before the first.
    pub body: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        subjects::visible(viewer, Column::Kind, Column::Id)
    }
}

impl Work<'_> {
    /// Makes a row findable by these texts, and by no others from now on. The first is what a
    /// result is called (a number or a name), the second what tells it from others.
    pub async fn search(&self, kind: &str, id: Uuid, texts: &[&str]) -> Result<()> {
        let words: Vec<_> = texts.iter().map(|part| text::fold(part)).collect();
        let body = format!(" {}", words.join(" "));
        let entry = ActiveModel {
            seq: NotSet,
            id: Set(id),
            kind: Set(kind.to_owned()),
            title: Set(texts.first().copied().unwrap_or_default().to_owned()),
            detail: Set(texts.get(1).map(|detail| (*detail).to_owned())),
            body: Set(body),
        };
        let again = OnConflict::column(Column::Id)
            .update_columns([Column::Title, Column::Detail, Column::Body])
            .to_owned();
        Entity::insert(entry).on_conflict(again).exec_without_returning(self.db()).await?;
        Ok(())
    }
}

impl Work<'_> {
    /// A row that is gone is found no more.
    pub async fn unsearch(&self, id: Uuid) -> Result<()> {
        let entries = self.system().select::<Entity>().filter(Column::Id.eq(id));
        if let Some(entry) = entries.one(self.db()).await? {
            entry.delete(self.db()).await?;
        }
        Ok(())
    }
}

/// The fewest letters that an index of three-letter parts finds.
const TRIGRAM: usize = 3;

/// The ids of the rows of a kind that contain every word asked for: for
/// `Column::Id.in_subquery(…)`. Words under three letters match beginnings of words.
pub fn ids(backend: DbBackend, kind: &str, q: &str) -> SelectStatement {
    let folded = text::fold(q);
    let mut query = Query::select();
    query.column(Column::Id).from(Entity).and_where(Expr::col(Column::Kind).eq(kind));
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let pattern = match word.chars().count() < TRIGRAM {
            true => format!("% {}%", escaped(word)),
            false => format!("%{}%", escaped(word)),
        };
        if backend == DbBackend::Sqlite && word.chars().count() >= TRIGRAM {
            // The index of SQLite is a table of its own, joined by row.
            query.and_where(Expr::cust_with_values(
                "\"search_entries\".\"seq\" IN (SELECT \"rowid\" FROM \"search_index\" WHERE \"body\" LIKE ? )",
                [format!("%{}%", unwild(word))],
            ));
        } else {
            query.and_where(Expr::col(Column::Body).like(LikeExpr::new(pattern).escape('\\')));
        }
    }
    query
}

fn escaped(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// SQLite uses its index only for a LIKE without ESCAPE: there a wildcard stands for any sign.
fn unwild(word: &str) -> String {
    word.replace('%', "_")
}

/// Finds rows of one kind: for callers that hold a connection.
pub fn matching(db: &impl ConnectionTrait, kind: &str, q: &str) -> SelectStatement {
    ids(db.get_database_backend(), kind, q)
}
