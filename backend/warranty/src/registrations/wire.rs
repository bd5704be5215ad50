//! Registrations as the contract has them.

use std::collections::HashMap;

use chrono::NaiveDate;
use contract::{
    common::{Code, LocalizedText, Reason},
    jobs::SerialNumber,
    rt::Tagged,
    warranty::{RegisteredUnit, RegistrationEvent, RegistrationState, WarrantyRegistration},
};
use kernel::{App, Error, Result, Viewer, app::INSIDE};
use registry::{installed_unit, product_model};
use sea_orm::{entity::prelude::*, query::*};

use super::{event, registration};
use crate::policies::policy;

pub async fn registrations(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    known: Vec<registration::Model>,
) -> Result<Vec<WarrantyRegistration>> {
    let today = app.today();
    let Some(first) = known.first() else { return Ok(Vec::new()) };
    // Whoever may see a registration may see its unit, its events and what its policy is called.
    let us = Viewer::system(first.organization_id);
    let units = units(db, &us, &known).await?;
    let ids: Vec<Uuid> = known.iter().map(|known| known.id).collect();
    let events = us
        .select::<event::Entity>()
        .filter(event::Column::RegistrationId.is_in(ids))
        .order_by_asc(event::Column::Id);
    let events = events.all(db).await?;
    let acted = events.iter().filter_map(|event| event.by);
    let acted = acted.chain(known.iter().filter_map(|known| known.void_proposed_by));
    let names = match viewer.has_any(&INSIDE) {
        true => app.names_of(acted).await?,
        false => HashMap::new(),
    };
    let name = |by: Option<Uuid>| names.get(&by?).cloned();
    let mut events_of: HashMap<Uuid, Vec<RegistrationEvent>> = HashMap::new();
    for event in events {
        let (of, by_name) = (event.registration_id, name(event.by));
        let told = RegistrationEvent { by_name, ..RegistrationEvent::from(event) };
        events_of.entry(of).or_default().push(told);
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
            void_proposed_by_name: name(known.void_proposed_by),
            unit: units.get(&known.unit_id).cloned(),
        })
    });
    told.collect()
}

/// The units that registrations are for. A unit may have several: each is told of its own.
async fn units(
    db: &impl ConnectionTrait,
    us: &Viewer,
    known: &[registration::Model],
) -> Result<HashMap<Uuid, RegisteredUnit>> {
    let ids = known.iter().map(|known| known.unit_id);
    let units = us.select::<installed_unit::Entity>();
    let units = units.filter(installed_unit::Column::Id.is_in(ids)).all(db).await?;
    let models = units.iter().map(|unit| unit.product_model_id);
    let rows = us.select::<product_model::Entity>();
    let models = rows.filter(product_model::Column::Id.is_in(models)).all(db).await?;
    let models: HashMap<_, _> = models.into_iter().map(|model| (model.id, model)).collect();
    let told = units.into_iter().filter_map(|unit| {
        let model = models.get(&unit.product_model_id)?;
        let told = RegisteredUnit {
            id: unit.id,
            serial: SerialNumber(unit.serial),
            model_code: Code(model.code.clone()),
            model_name: LocalizedText { fa: model.name_fa.clone(), en: model.name_en.clone() },
        };
        Some((unit.id, told))
    });
    Ok(told.collect())
}

pub async fn registration(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    known: registration::Model,
) -> Result<Tagged<WarrantyRegistration>> {
    let version = known.version;
    let told = registrations(app, db, viewer, vec![known]).await?;
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
            by_name: None,
            days: event.days,
            reason: event.reason.map(Reason),
            evidence_file_ids: event.evidence.0,
        }
    }
}
