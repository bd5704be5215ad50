//! The operations of the contract on service levels.

use contract::{
    common::{Code, LocalizedText},
    rt::{Cx, IfMatch, Service, Tagged},
    sla::{
        ListSlaPoliciesQuery, SlaApi, SlaEscalationStep, SlaPolicy, SlaPolicyCollection,
        SlaPolicyPatch,
    },
};
use kernel::{App, Error, Key, OrNotFound, Order, Pager, Result, Say, Viewer};
use sea_orm::{IntoActiveModel, entity::prelude::*, query::*};

use super::{clock::Step, events::PolicyChanged, policy};

pub struct ServiceLevels;

impl Service for ServiceLevels {
    type App = App;
    type Error = Error;
}

impl SlaApi for ServiceLevels {
    async fn list_sla_policies(
        app: &App,
        cx: Cx,
        query: ListSlaPoliciesQuery,
    ) -> Result<SlaPolicyCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = Viewer::new(&cx.principal).select::<policy::Entity>();
        let rows = page.keyset(rows, policy::Column::Code, Order::Asc, policy::Column::Id);
        let rows = rows.all(app.db()).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = rows.into_iter().map(shown).collect::<Result<_>>()?;
        Ok(SlaPolicyCollection { items, next_cursor })
    }

    async fn get_sla_policy(app: &App, cx: Cx, sla_policy_id: Uuid) -> Result<Tagged<SlaPolicy>> {
        let rows = Viewer::new(&cx.principal).select::<policy::Entity>();
        let row = rows.filter(policy::Column::Id.eq(sla_policy_id)).one(app.db()).await?;
        tagged(row.or_not_found("service level")?)
    }

    async fn update_sla_policy(
        app: &App,
        cx: Cx,
        sla_policy_id: Uuid,
        if_match: IfMatch,
        body: SlaPolicyPatch,
    ) -> Result<Tagged<SlaPolicy>> {
        let row = app.transact(&cx, async |work| {
            let rows = work.viewer.select::<policy::Entity>();
            let rows = rows.filter(policy::Column::Id.eq(sla_policy_id)).lock_exclusive();
            let mut row = rows.one(work.db()).await?.or_not_found("service level")?;
            if_match.check(row.version)?;
            apply(&mut row, &body)?;
            row.version += 1;
            let row = row.into_active_model().reset_all().update(work.db()).await?;
            let fact = PolicyChanged(row);
            work.emit(&fact).await?;
            Ok(fact.0)
        });
        tagged(row.await?)
    }
}

fn apply(row: &mut policy::Model, body: &SlaPolicyPatch) -> Result<()> {
    if let Some(title) = &body.title {
        row.title_fa.clone_from(&title.fa);
        row.title_en.clone_from(&title.en);
    }
    if let Some(targets) = &body.targets {
        let mut priorities: Vec<_> = targets.iter().map(|t| t.priority as u8).collect();
        priorities.sort_unstable();
        priorities.dedup();
        if priorities.len() < targets.len() {
            let why = Say::new("Each priority has one target.", "هر اولویت تنها یک هدف دارد.");
            return Err(Error::field("/targets", "duplicate", why));
        }
        row.targets = serde_json::to_value(targets)?;
    }
    if let Some(code) = &body.calendar_code {
        row.calendar_code.clone_from(&code.0);
    }
    if let Some(pauses) = &body.pause_on {
        row.pause_on = serde_json::to_value(pauses)?;
    }
    if let Some(percent) = body.warn_at_percent {
        row.warn_at_percent = percent;
    }
    Ok(())
}

fn tagged(row: policy::Model) -> Result<Tagged<SlaPolicy>> {
    Ok(Tagged { version: row.version, body: shown(row)? })
}

fn shown(row: policy::Model) -> Result<SlaPolicy> {
    let steps: Vec<Step> = serde_json::from_value(row.steps)?;
    let step = |step: Step| SlaEscalationStep {
        at_percent: i32::try_from(step.at_percent).unwrap_or(i32::MAX),
        roles: step.roles.iter().map(ToString::to_string).collect(),
        text: LocalizedText { fa: step.text.fa, en: step.text.en },
    };
    Ok(SlaPolicy {
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        code: Code(row.code),
        title: LocalizedText { fa: row.title_fa, en: row.title_en },
        calendar_code: Code(row.calendar_code),
        targets: serde_json::from_value(row.targets)?,
        pause_on: serde_json::from_value(row.pause_on)?,
        warn_at_percent: row.warn_at_percent,
        steps: steps.into_iter().map(step).collect(),
    })
}
