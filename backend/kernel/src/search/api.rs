use contract::{
    rt::{Cx, Service},
    search::{ListSearchResultsQuery, SearchApi, SearchResult, SearchResultCollection},
};
use sea_orm::{QueryFilter, QueryOrder, QuerySelect, entity::prelude::*};

use crate::{
    App, Error, Result, Viewer,
    search::{Column, Entity, Model, ids},
    subjects,
};

/// The search over everything.
pub struct Search;

impl Service for Search {
    type App = App;
    type Error = Error;
}

impl SearchApi for Search {
    /// Each kind is asked for by itself: hits first, then whether they may be seen, then the
    /// newest few. A kind that nobody may see of costs nothing.
    async fn list_search_results(
        app: &App,
        cx: Cx,
        query: ListSearchResultsQuery,
    ) -> Result<SearchResultCollection> {
        let viewer = Viewer::new(&cx.principal);
        let limit = u64::try_from(query.limit).unwrap_or(1);
        let mut items = Vec::new();
        let wanted = |kind: &str| query.kind.is_empty() || query.kind.iter().any(|k| k.0 == kind);
        for known in subjects::kinds().filter(|known| wanted(known.kind)) {
            let hits = ids(app.backend(), known.kind, &query.q);
            let found = Viewer::system(viewer.organization())
                .select::<Entity>()
                .filter(Column::Id.in_subquery(hits))
                .filter(Column::Id.in_subquery((known.ids)(&viewer)))
                .order_by_desc(Column::Seq)
                .limit(limit)
                .all(app.db())
                .await?;
            items.extend(found.into_iter().map(SearchResult::from));
        }
        Ok(SearchResultCollection { items })
    }
}

impl From<Model> for SearchResult {
    fn from(row: Model) -> Self {
        Self { kind: row.kind, id: row.id, title: row.title, detail: row.detail }
    }
}
