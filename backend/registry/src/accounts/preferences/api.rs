//! The operations on preferences and saved views: from the wire to actions and back.

use contract::{
    preferences::{
        ListSavedViewsQuery, Preferences as Wire, PreferencesApi, PreferencesPatch, SavedView,
        SavedViewCollection, SavedViewPatch, SavedViewPrototype,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, Pager, Result, Viewer};
use sea_orm::entity::prelude::Uuid;

use super::{actions, saved_view};

/// The operations on preferences.
pub struct Preferences;

impl Service for Preferences {
    type App = App;
    type Error = Error;
}

impl PreferencesApi for Preferences {
    async fn get_preferences(app: &App, cx: Cx) -> Result<Wire> {
        actions::of(app.db(), cx.principal.subject).await
    }

    async fn update_preferences(app: &App, cx: Cx, body: PreferencesPatch) -> Result<Wire> {
        app.transact(&cx, async |work| actions::update(work, body.clone()).await).await
    }

    async fn list_saved_views(
        app: &App,
        cx: Cx,
        query: ListSavedViewsQuery,
    ) -> Result<SavedViewCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let views = actions::views(app.db(), &viewer, &query, &page).await?;
        let (views, next_cursor) = page.cut(views, |view| (Key::Text(view.name.clone()), view.id));
        let items = views.into_iter().map(SavedView::from).collect();
        Ok(SavedViewCollection { items, next_cursor })
    }

    async fn create_saved_view(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: SavedViewPrototype,
    ) -> Result<Recorded<Created<Tagged<SavedView>>>> {
        let work = app.once(&cx, &key, async |work| {
            let view = actions::create_view(work, &body).await?;
            let location = format!("/api/v1/saved-views/{}", view.id);
            Ok(Created { location, reply: tagged(view) })
        });
        work.await
    }

    async fn update_saved_view(
        app: &App,
        cx: Cx,
        saved_view_id: Uuid,
        if_match: IfMatch,
        body: SavedViewPatch,
    ) -> Result<Tagged<SavedView>> {
        app.transact(&cx, async |work| {
            actions::update_view(work, saved_view_id, if_match, &body).await.map(tagged)
        })
        .await
    }

    async fn delete_saved_view(
        app: &App,
        cx: Cx,
        saved_view_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        app.transact(&cx, async |work| actions::delete_view(work, saved_view_id, if_match).await)
            .await?;
        Ok(NoContent)
    }
}

fn tagged(view: saved_view::Model) -> Tagged<SavedView> {
    Tagged { version: view.version, body: view.into() }
}
