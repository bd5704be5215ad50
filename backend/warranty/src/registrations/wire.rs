//! Registrations as the contract has them.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::{LocalizedText, Reason},
    rt::Tagged,
    warranty::{RegistrationEvent, RegistrationState, WarrantyRegistration},
};
use kernel::{Error, Result, Viewer};
use sea_orm::{entity::prelude::*, query::*};

use super::{event, registration};
use crate::policies::policy;

pub async fn registrations(
    db: &impl ConnectionTrait,
    known: Vec<registration::Model>,
    today: NaiveDate,
) -> Result<Vec<WarrantyRegistration>> {
    let Some(first) = known.first() else { return Ok(Vec::new()) };
    // Whoever may see a registration may see its events and what its policy is called.
    let us = Viewer::system(first.organization_id);
    let ids: Vec<Uuid> = known.iter().map(|known| known.id).collect();
    let events = us
        .select::<event::Entity>()
        .filter(event::Column::RegistrationId.is_in(ids))
        .order_by_asc(event::Column::Id);
    let mut events_of: HashMap<Uuid, Vec<RegistrationEvent>> = HashMap::new();
    for event in events.all(db).await? {
        events_of.entry(event.registration_id).or_default().push(event.into());
    }
    let policies: Vec<Uuid> = known.iter().map(|known| known.policy_id).collect();
    let policies = us.select::<policy::Entity>().filter(policy::Column::Id.is_in(policies));
    let titles = policies
        .all(db)
        .await?
        .into_iter()
        .map(|policy| (policy.id, LocalizedText { fa: policy.title_fa, en: policy.title_en }));
    let titles: HashMap<Uuid, LocalizedText> = titles.collect();
    let told = known.into_iter().map(|known| {
        let title = titles.get(&known.policy_id).cloned();
        Ok(WarrantyRegistration {
            state: state_on(&known, today),
            events: events_of.remove(&known.id).unwrap_or_default(),
            title: title.ok_or(Error::NotFound("warranty policy"))?,
            id: known.id,
            version: known.version,
            created_at: known.created_at.into(),
            installed_unit_id: known.unit_id,
            warranty_policy_id: known.policy_id,
            warranty_policy_version_id: known.policy_version_id,
            kind: known.kind.0,
            proof_level: known.proof_level.0,
            card_number: known.card_number,
            basis: known.basis.0,
            starts_on: known.starts_on,
            ends_on: known.ends_on,
            extension_days: known.extension_days,
            void_proposed_by: known.void_proposed_by,
        })
    });
    told.collect()
}

pub async fn registration(
    db: &impl ConnectionTrait,
    known: registration::Model,
    today: NaiveDate,
) -> Result<Tagged<WarrantyRegistration>> {
    let version = known.version;
    let told = registrations(db, vec![known], today).await?;
    let body = told.into_iter().next().ok_or(Error::NotFound("warranty registration"))?;
    Ok(Tagged { version, body })
}

/// A registration in force whose end has come is expired.
pub fn state_on(known: &registration::Model, today: NaiveDate) -> RegistrationState {
    match known.state.0 {
        RegistrationState::Active if known.ends_on <= today => RegistrationState::Expired,
        state => state,
    }
}

impl From<event::Model> for RegistrationEvent {
    fn from(event: event::Model) -> Self {
        Self {
            id: event.id,
            kind: event.kind.0,
            at: event.at.into(),
            by: event.by,
            days: event.days,
            reason: event.reason.map(Reason),
            evidence_file_ids: event.evidence.0,
        }
    }
}
