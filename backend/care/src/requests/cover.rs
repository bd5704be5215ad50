//! Under what the work of a request is done, as far as the warranty department knows it.

use chrono::NaiveDate;
use contract::{
    common::LocalizedText,
    service_requests::{RequestCover, RequestCoverKind},
};
use kernel::{Result, Work};
use registry::{product_family, product_model};
use sea_orm::{entity::prelude::*, query::*};
use serde::{Deserialize, Serialize};

use super::request;
use crate::{
    cover,
    sla::{clock::Both, rules::Facts},
};

/// What was found, as it is kept with the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    pub kind: RequestCoverKind,
    pub title: Option<Both>,
    pub clause: Option<Both>,
    /// The last covered day.
    pub until: Option<NaiveDate>,
    /// Whether the unit burns gas: its service level is stricter.
    pub burns_gas: bool,
}

impl Cover {
    /// The warranty of the unit, else that of its last repair where it came back; else it is
    /// paid. Of a unit that nobody named, nothing is known.
    pub async fn of(work: &Work<'_>, row: &request::Model) -> Result<Self> {
        let burns_gas = burns_gas(work, row.model_id).await?;
        let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
        let unknown = Self {
            kind: RequestCoverKind::Unknown,
            title: None,
            clause: None,
            until: None,
            burns_gas,
        };
        if let Some(job) = row.rework_of {
            let until = cover::repair_until(work.db(), row.organization_id, job).await?;
            return Ok(Self { kind: RequestCoverKind::RepairWarranty, until, ..unknown });
        }
        let Some(unit) = row.unit_id else { return Ok(unknown) };
        let paid = Self { kind: RequestCoverKind::Paid, ..unknown };
        let Some(found) = cover::of_unit(work, row.organization_id, unit, today).await? else {
            return Ok(paid);
        };
        let kind = RequestCoverKind::Warranty;
        Ok(Self { kind, title: found.title, clause: found.clause, until: found.until, ..paid })
    }

    /// As it was found last.
    pub fn kept(row: &request::Model) -> Option<Self> {
        serde_json::from_value(row.cover.clone()?).ok()
    }

    /// What the service level follows from.
    pub fn facts(&self, row: &request::Model) -> Facts {
        let under_warranty =
            matches!(self.kind, RequestCoverKind::Warranty | RequestCoverKind::RepairWarranty);
        Facts {
            danger: row.danger,
            under_contract: self.kind == RequestCoverKind::Contract,
            under_warranty,
            burns_gas: self.burns_gas,
        }
    }
}

impl From<Cover> for RequestCover {
    fn from(cover: Cover) -> Self {
        let text = |both: Option<Both>| both.map(|b| LocalizedText { fa: b.fa, en: b.en });
        Self {
            kind: cover.kind,
            title: text(cover.title),
            clause: text(cover.clause),
            until: cover.until,
        }
    }
}

async fn burns_gas(work: &Work<'_>, model_id: Option<Uuid>) -> Result<bool> {
    let Some(id) = model_id else { return Ok(false) };
    let system = work.system();
    let models = system
        .select::<product_model::Entity>()
        .select_only()
        .column(product_model::Column::ProductFamilyId)
        .filter(product_model::Column::Id.eq(id))
        .into_query();
    let families = system.select::<product_family::Entity>();
    let family = families.filter(product_family::Column::Id.in_subquery(models)).one(work.db());
    Ok(family.await?.is_some_and(|family| family.energy.0.iter().any(|energy| energy == "gas")))
}
