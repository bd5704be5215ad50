use contract::{
    common::ProblemCode,
    maintenance::{
        HealthPart, HealthTrial, ListMaintenanceRunsQuery, MaintenanceApi, MaintenanceRun,
        MaintenanceRunCollection, MaintenanceRunPrototype, MaintenanceState, SystemHealth,
    },
    rt::{Created, Cx, IdempotencyKey, Recorded, Service},
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Say, Text, Viewer};
use sea_orm::{QueryFilter, entity::prelude::*};

use super::{
    health, policy,
    run::{Column, Entity},
    trials, worker,
};

/// The operations on how the installation is.
pub struct Maintenance;

impl Service for Maintenance {
    type App = App;
    type Error = Error;
}

impl MaintenanceApi for Maintenance {
    async fn list_maintenance_runs(
        app: &App,
        cx: Cx,
        query: ListMaintenanceRunsQuery,
    ) -> Result<MaintenanceRunCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let mut rows = Viewer::new(&cx.principal).select::<Entity>();
        if !query.kind.is_empty() {
            rows = rows.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
        }
        if !query.state.is_empty() {
            rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
        }
        let rows = page.keyset(rows, Column::Id, Order::Desc, Column::Id).all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Id, row.id));
        let items = rows.into_iter().map(MaintenanceRun::from).collect();
        Ok(MaintenanceRunCollection { items, next_cursor })
    }

    async fn create_maintenance_run(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: MaintenanceRunPrototype,
    ) -> Result<Recorded<Created<MaintenanceRun>>> {
        policy::host(app, &Viewer::new(&cx.principal)).await?;
        let work = app.once(&cx, &key, async |work| {
            let open = [MaintenanceState::Queued, MaintenanceState::Running].map(Text);
            let twin = work.system().select::<Entity>();
            let twin = twin.filter(Column::Kind.eq(Text(body.kind)));
            if twin.filter(Column::State.is_in(open)).one(work.db()).await?.is_some() {
                let why = Say::new("One is under way already.", "یکی هم‌اکنون در جریان است.");
                return Err(Error::refused(ProblemCode::InvalidState, why));
            }
            let run = worker::ask(work, body.kind, None).await?;
            let location = format!("/api/v1/maintenance-runs/{}", run.id);
            Ok(Created { location, reply: MaintenanceRun::from(run) })
        });
        work.await
    }

    async fn get_maintenance_run(app: &App, cx: Cx, id: Uuid) -> Result<MaintenanceRun> {
        let rows = Viewer::new(&cx.principal).select::<Entity>().filter(Column::Id.eq(id));
        let row = rows.one(app.db()).await?.or_not_found("maintenance_run")?;
        Ok(row.into())
    }

    async fn get_system_health(app: &App, cx: Cx) -> Result<SystemHealth> {
        policy::host(app, &Viewer::new(&cx.principal)).await?;
        health::look(app).await
    }

    async fn create_health_trial(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: HealthTrial,
    ) -> Result<Recorded<HealthPart>> {
        let viewer = Viewer::new(&cx.principal);
        policy::host(app, &viewer).await?;
        let part = trials::run(app, &viewer, body.part).await?;
        // The trial was made; that it was, and by whom, is on record.
        let work = app.once(&cx, &key, async |work| {
            trials::record(work, &part).await?;
            Ok(part.clone())
        });
        work.await
    }
}
