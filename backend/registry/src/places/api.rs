//! The contract's operations on places and territories.

use contract::{
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
    service_locations::{
        ListServiceLocationsQuery, ListTerritoriesQuery, ServiceLocation,
        ServiceLocationCollection, ServiceLocationPatch, ServiceLocationPrototype,
        ServiceLocationsApi, Territory, TerritoryCollection, TerritoryPatch, TerritoryPrototype,
    },
};
use kernel::{App, Error, Key, OrNotFound, Pager, Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{actions, location, territories, territory, view};

/// The operations on places and territories.
pub struct ServiceLocations;

impl Service for ServiceLocations {
    type App = App;
    type Error = Error;
}

impl ServiceLocationsApi for ServiceLocations {
    async fn list_service_locations(
        app: &App,
        cx: Cx,
        query: ListServiceLocationsQuery,
    ) -> Result<ServiceLocationCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let (rows, total) = actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.created_at), row.id));
        Ok(ServiceLocationCollection {
            items: view::shown(app.db(), &viewer, rows).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn create_service_location(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ServiceLocationPrototype,
    ) -> Result<Recorded<Created<Tagged<ServiceLocation>>>> {
        let work = app.once(&cx, &key, async |work| {
            let place = actions::create(work, &body).await?;
            let location = format!("/api/v1/service-locations/{}", place.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, place).await? })
        });
        work.await
    }

    async fn get_service_location(
        app: &App,
        cx: Cx,
        service_location_id: Uuid,
    ) -> Result<Tagged<ServiceLocation>> {
        let viewer = Viewer::new(&cx.principal);
        let place = actions::find(app.db(), &viewer, service_location_id).await?;
        tagged(app.db(), &viewer, place).await
    }

    async fn update_service_location(
        app: &App,
        cx: Cx,
        service_location_id: Uuid,
        if_match: IfMatch,
        body: ServiceLocationPatch,
    ) -> Result<Tagged<ServiceLocation>> {
        let work = app.transact(&cx, async |work| {
            let place = actions::update(work, service_location_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, place).await
        });
        work.await
    }

    async fn list_territories(
        app: &App,
        cx: Cx,
        query: ListTerritoriesQuery,
    ) -> Result<TerritoryCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = territories::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = territories::shown(app.db(), &viewer, rows).await?;
        Ok(TerritoryCollection { items, next_cursor })
    }

    async fn create_territory(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: TerritoryPrototype,
    ) -> Result<Recorded<Created<Tagged<Territory>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = territories::create(work, &body).await?;
            let location = format!("/api/v1/territories/{}", row.id);
            Ok(Created { location, reply: area(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_territory(app: &App, cx: Cx, territory_id: Uuid) -> Result<Tagged<Territory>> {
        let viewer = Viewer::new(&cx.principal);
        let row = territories::find(app.db(), &viewer, territory_id).await?;
        area(app.db(), &viewer, row).await
    }

    async fn update_territory(
        app: &App,
        cx: Cx,
        territory_id: Uuid,
        if_match: IfMatch,
        body: TerritoryPatch,
    ) -> Result<Tagged<Territory>> {
        let work = app.transact(&cx, async |work| {
            let row = territories::update(work, territory_id, if_match, &body).await?;
            area(work.db(), &work.viewer, row).await
        });
        work.await
    }
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    place: location::Model,
) -> Result<Tagged<ServiceLocation>> {
    let version = place.version;
    let shown = view::shown(db, viewer, vec![place]).await?.pop().or_not_found("place")?;
    Ok(Tagged { version, body: shown })
}

async fn area(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: territory::Model,
) -> Result<Tagged<Territory>> {
    let version = row.version;
    let shown = territories::shown(db, viewer, vec![row]).await?.pop().or_not_found("territory")?;
    Ok(Tagged { version, body: shown })
}
