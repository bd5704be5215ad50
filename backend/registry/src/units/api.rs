//! The contract's operations on units.

use contract::{
    installed_units::{
        InstalledUnit, InstalledUnitCollection, InstalledUnitPatch, InstalledUnitPrototype,
        InstalledUnitTransferCollection, InstalledUnitTransferPrototype, InstalledUnitsApi,
        ListInstalledUnitTransfersQuery, ListInstalledUnitsQuery, ListUnitPreviewsQuery,
        UnitPreviewCollection,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, OrNotFound, Pager, Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{actions, unit, view};

/// The operations on units.
pub struct InstalledUnits;

impl Service for InstalledUnits {
    type App = App;
    type Error = Error;
}

impl InstalledUnitsApi for InstalledUnits {
    async fn list_installed_units(
        app: &App,
        cx: Cx,
        query: ListInstalledUnitsQuery,
    ) -> Result<InstalledUnitCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let (units, total) = actions::list(app.db(), &viewer, &query, &page).await?;
        let (units, next_cursor) = page.cut(units, actions::key(query.sort));
        Ok(InstalledUnitCollection {
            items: view::shown(app.db(), &viewer, units).await?,
            next_cursor,
            total: total.total,
            total_at_least: total.total_at_least,
        })
    }

    async fn create_installed_unit(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: InstalledUnitPrototype,
    ) -> Result<Recorded<Created<Tagged<InstalledUnit>>>> {
        let work = app.once(&cx, &key, async |work| {
            let unit = actions::create(work, &body).await?;
            let location = format!("/api/v1/installed-units/{}", unit.id);
            Ok(Created { location, reply: tagged(work.db(), &work.viewer, unit).await? })
        });
        work.await
    }

    async fn get_installed_unit(
        app: &App,
        cx: Cx,
        installed_unit_id: Uuid,
    ) -> Result<Tagged<InstalledUnit>> {
        let viewer = Viewer::new(&cx.principal);
        let unit = actions::find(app.db(), &viewer, installed_unit_id).await?;
        tagged(app.db(), &viewer, unit).await
    }

    async fn update_installed_unit(
        app: &App,
        cx: Cx,
        installed_unit_id: Uuid,
        if_match: IfMatch,
        body: InstalledUnitPatch,
    ) -> Result<Tagged<InstalledUnit>> {
        let work = app.transact(&cx, async |work| {
            let unit = actions::update(work, installed_unit_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, unit).await
        });
        work.await
    }

    async fn list_installed_unit_transfers(
        app: &App,
        cx: Cx,
        installed_unit_id: Uuid,
        query: ListInstalledUnitTransfersQuery,
    ) -> Result<InstalledUnitTransferCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = Viewer::new(&cx.principal);
        let rows = actions::transfers(app.db(), &viewer, installed_unit_id, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Id, row.id));
        let items = view::transfers(app.db(), &viewer, rows).await?;
        Ok(InstalledUnitTransferCollection { items, next_cursor })
    }

    async fn create_installed_unit_transfer(
        app: &App,
        cx: Cx,
        installed_unit_id: Uuid,
        if_match: IfMatch,
        key: IdempotencyKey,
        body: InstalledUnitTransferPrototype,
    ) -> Result<Recorded<Tagged<InstalledUnit>>> {
        let work = app.once(&cx, &key, async |work| {
            let unit = actions::hand_over(work, installed_unit_id, if_match, &body).await?;
            tagged(work.db(), &work.viewer, unit).await
        });
        work.await
    }

    async fn list_unit_previews(
        app: &App,
        cx: Cx,
        query: ListUnitPreviewsQuery,
    ) -> Result<UnitPreviewCollection> {
        let viewer = Viewer::new(&cx.principal);
        // Whoever holds the product knows its serial; whose it is, nobody is told.
        let all = Viewer::system(viewer.organization());
        let mut units = actions::by_serial(app.db(), &all, &query.serial.0).await?;
        units.retain(|unit| unit.organization_id == viewer.organization());
        if let Some(model) = query.product_model_id {
            units.retain(|unit| unit.product_model_id == model);
        }
        Ok(UnitPreviewCollection { items: view::previews(app.db(), &viewer, units).await? })
    }
}

async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    unit: unit::Model,
) -> Result<Tagged<InstalledUnit>> {
    let version = unit.version;
    let shown = view::shown(db, viewer, vec![unit]).await?.pop().or_not_found("unit")?;
    Ok(Tagged { version, body: shown })
}
