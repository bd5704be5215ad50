//! The operations of the contract on tracking.

use contract::{
    rt::{Bytes, Cx, Download, IdempotencyKey, Recorded, Say, Service, Tagged},
    tracking::{Tracking as Page, TrackingApi, TrackingLink, TrackingQuestion, TrackingWishes},
};
use kernel::{App, Error, Result, Viewer};
use sea_orm::entity::prelude::Uuid;

use super::{
    actions, facts,
    ics::{self, Event},
    page,
};
use crate::requests;

pub struct Tracking;

impl Service for Tracking {
    type App = App;
    type Error = Error;
}

impl TrackingApi for Tracking {
    async fn get_tracking(app: &App, cx: Cx, service_request_id: Uuid) -> Result<Tagged<Page>> {
        let body = page::page(app, app.db(), &cx, service_request_id).await?;
        Ok(Tagged { version: body.version, body })
    }

    async fn get_tracking_calendar(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
    ) -> Result<Download> {
        let viewer = Viewer::new(&cx.principal);
        let row = requests::find(app.db(), &viewer, service_request_id).await?;
        let whole = facts::gather(app, app.db(), &viewer, &row).await?;
        let summary = Say::new(
            format!("Technician's visit, {}", row.number),
            format!("مراجعه سرویسکار، {}", row.number),
        );
        let visits = whole.jobs.iter().filter_map(|told| told.visit.as_ref());
        let events: Vec<_> = visits
            .map(|visit| Event {
                uid: format!("{}@vafa", visit.id),
                starts_at: visit.planned_start_at,
                ends_at: visit.planned_end_at,
                summary: match cx.language {
                    contract::rt::Language::Fa => summary.fa.clone(),
                    contract::rt::Language::En => summary.en.clone(),
                },
                place: None,
                cancelled: visit.state.0 == contract::visits::VisitState::Cancelled,
                sequence: visit.version,
            })
            .collect();
        let text = ics::calendar(&events, app.clock.now());
        Ok(Download {
            media_type: "text/calendar".to_owned(),
            file_name: format!("{}.ics", row.number),
            bytes: Bytes::from(text),
        })
    }

    async fn replace_tracking_wishes(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        body: TrackingWishes,
    ) -> Result<Tagged<Page>> {
        app.transact(&cx, async |work| actions::wish(work, service_request_id, &body).await)
            .await?;
        Self::get_tracking(app, cx, service_request_id).await
    }

    async fn create_tracking_question(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
        body: TrackingQuestion,
    ) -> Result<Recorded<Tagged<Page>>> {
        let asked = app.once(&cx, &key, async |work| {
            actions::ask(work, service_request_id, &body).await?;
            let body = page::page(app, work.db(), &cx, service_request_id).await?;
            Ok(Tagged { version: body.version, body })
        });
        asked.await
    }

    async fn create_tracking_revocation(
        app: &App,
        cx: Cx,
        service_request_id: Uuid,
        key: IdempotencyKey,
    ) -> Result<Recorded<TrackingLink>> {
        let revoked = app.once(&cx, &key, async |work| {
            Ok(TrackingLink { url: actions::revoke(work, service_request_id).await? })
        });
        revoked.await
    }
}
