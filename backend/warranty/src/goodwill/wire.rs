//! Goodwill as the contract has it.

use contract::{
    common::{Number, Reason},
    rt::{Money, Tagged},
    warranty::{GoodwillAuthorisation, GoodwillState},
};
use kernel::{App, OrNotFound, Result};
use sea_orm::entity::prelude::Uuid;

use super::authorisation;

/// Only staff reads of goodwill, so that names are told to whoever does.
pub async fn told(
    app: &App,
    known: Vec<authorisation::Model>,
) -> Result<Vec<GoodwillAuthorisation>> {
    let today = app.today();
    let acted = known.iter().flat_map(|known| [Some(known.created_by), known.decided_by]);
    let names = app.names_of(acted.flatten()).await?;
    let name = |by: Uuid| names.get(&by).cloned();
    let told = known.into_iter().map(|known| {
        let state = match known.state.0 {
            GoodwillState::Rejected => GoodwillState::Rejected,
            _ if known.expires_on <= today => GoodwillState::Expired,
            state => state,
        };
        Ok(GoodwillAuthorisation {
            id: known.id,
            version: known.version,
            created_at: known.created_at.into(),
            number: Number(known.number),
            state,
            service_request_id: known.service_request_id,
            job_id: known.job_id,
            installed_unit_id: known.unit_id,
            share: known.share,
            amount: Money::new(known.amount, &known.currency)?,
            used: Money::new(known.used, &known.currency)?,
            line_kinds: known.line_kinds.0,
            reason: Reason(known.reason),
            proposed_by: known.created_by,
            proposed_by_name: name(known.created_by),
            decided_by: known.decided_by,
            decided_by_name: known.decided_by.and_then(name),
            decided_at: known.decided_at.map(Into::into),
            decision_note: known.decision_note.map(Reason),
            expires_on: known.expires_on,
        })
    });
    told.collect()
}

pub async fn tagged(
    app: &App,
    known: authorisation::Model,
) -> Result<Tagged<GoodwillAuthorisation>> {
    let version = known.version;
    let body = told(app, vec![known]).await?.pop().or_not_found("goodwill authorisation")?;
    Ok(Tagged { version, body })
}
