//! Units as the contract shows them.

use std::collections::HashMap;

use contract::{
    common::{Code, Reason},
    installed_units::{
        InstalledUnit, InstalledUnitReference, InstalledUnitTransfer, Serial, UnitPreview,
    },
};
use kernel::{OrNotFound, Result, Viewer};
use sea_orm::entity::prelude::*;

use super::{transfer, unit};
use crate::{catalogue, parties, places};

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    units: Vec<unit::Model>,
) -> Result<Vec<InstalledUnit>> {
    let models = units.iter().map(|unit| unit.product_model_id);
    let models = catalogue::model_references(db, viewer, models).await?;
    let owners = parties::names(db, viewer, units.iter().filter_map(|unit| unit.party_id)).await?;
    let at = units.iter().filter_map(|unit| unit.service_location_id);
    let at = places::references(db, viewer, at).await?;
    let show = |unit: unit::Model| {
        let (model, family) = models.get(&unit.product_model_id).or_not_found("product model")?;
        Ok(InstalledUnit {
            id: unit.id,
            version: unit.version,
            created_at: unit.created_at.into(),
            serial: Serial(unit.serial),
            product_model: model.clone(),
            product_family_code: Code(family.code.clone()),
            batch: unit.batch.map(Code),
            party: unit.party_id.and_then(|id| owners.get(&id)).cloned().map(Into::into),
            service_location: unit.service_location_id.and_then(|id| at.get(&id)).cloned(),
            parent_id: unit.parent_id,
            produced_on: unit.produced_on,
            sold_on: unit.sold_on,
            installed_on: unit.installed_on,
            state: unit.state.0,
        })
    };
    units.into_iter().map(show).collect()
}

/// What some units are called, by their ids. Units that the viewer may not know of are absent.
pub async fn references(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, InstalledUnitReference>> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let units = viewer.select::<unit::Entity>().filter(unit::Column::Id.is_in(ids));
    let units = units.all(db).await?;
    let models = units.iter().map(|unit| unit.product_model_id);
    let models = catalogue::model_references(db, viewer, models).await?;
    let named = units.into_iter().filter_map(|unit| {
        let product_model = models.get(&unit.product_model_id)?.0.clone();
        let serial = Serial(unit.serial);
        Some((unit.id, InstalledUnitReference { id: unit.id, serial, product_model }))
    });
    Ok(named.collect())
}

/// What anybody may know who holds the product in their hands. The id is told only to those who
/// may know of the unit anyway.
pub async fn previews(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    units: Vec<unit::Model>,
) -> Result<Vec<UnitPreview>> {
    let models = units.iter().map(|unit| unit.product_model_id);
    let models = catalogue::model_references(db, viewer, models).await?;
    let ids = units.iter().map(|unit| unit.id);
    let known = viewer.select::<unit::Entity>().filter(unit::Column::Id.is_in(ids)).all(db).await?;
    let preview = |unit: unit::Model| {
        let (model, family) = models.get(&unit.product_model_id).or_not_found("product model")?;
        Ok(UnitPreview {
            installed_unit_id: known.iter().any(|one| one.id == unit.id).then_some(unit.id),
            serial: Serial(unit.serial),
            product_model: model.clone(),
            product_family: catalogue::family_reference(family),
            produced_on: unit.produced_on,
            sold_on: unit.sold_on,
            installed_on: unit.installed_on,
        })
    };
    units.into_iter().map(preview).collect()
}

pub async fn transfers(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<transfer::Model>,
) -> Result<Vec<InstalledUnitTransfer>> {
    let ids = rows.iter().flat_map(|row| [Some(row.to_party_id), row.from_party_id]);
    let names = parties::names(db, viewer, ids.flatten()).await?;
    let show = |row: transfer::Model| {
        let to = names.get(&row.to_party_id).cloned().or_not_found("party")?;
        let from = row.from_party_id.and_then(|id| names.get(&id)).cloned();
        Ok(InstalledUnitTransfer {
            id: row.id,
            created_at: row.created_at.into(),
            transferred_on: row.transferred_on,
            from_party: from.map(Into::into),
            to_party: to.into(),
            reason: row.reason.map(Reason),
        })
    };
    rows.into_iter().map(show).collect()
}
