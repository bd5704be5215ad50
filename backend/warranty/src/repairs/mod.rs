//! What repairs are guaranteed: one row a job, made when its completion is approved and counted
//! from the day it was completed.

pub mod repair;

use chrono::NaiveDate;
use contract::{
    common::Code,
    warranty::{ListRepairWarrantiesQuery, RegistrationEventKind, WarrantyKind},
};
use kernel::{Fact, OrNotFound, Result, Subject, Text, Viewer, Work, jalali};
use registry::installed_unit;
use sea_orm::{ActiveValue::Set, Select, entity::prelude::*, query::*};

use crate::{
    entitlement::{rules::PastRepair, weigh::Guaranteed},
    policies::version,
    registrations::{
        actions::{self as registrations, Happened},
        registration,
    },
};

/// A repair whose completion was approved.
#[derive(Debug, Clone)]
pub struct RepairRecord {
    pub job_id: Uuid,
    pub job_number: String,
    pub unit_id: Uuid,
    /// The day the unit stopped working for its owner, or the job began.
    pub opened_on: NaiveDate,
    pub completed_on: NaiveDate,
    /// Whether a warranty paid for any line.
    pub in_warranty: bool,
    /// The warranty part keys of what was replaced.
    pub part_keys: Vec<String>,
    /// Symptom and error codes of what was repaired.
    pub fault_codes: Vec<String>,
    /// The job that this one was the rework of: its guarantee isn't made longer by it.
    pub rework_of: Option<Uuid>,
}

/// A repair is guaranteed from now on.
pub struct RepairGuaranteed(pub repair::Model);

impl Fact for RepairGuaranteed {
    const NAME: &'static str = "repair_warranty.created";
    type Row = repair::Model;

    fn row(&self) -> &repair::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        let unit = Subject::new("installed_unit", self.0.unit_id);
        vec![unit, Subject::new("job", self.0.job_id)]
    }

    fn details(&self) -> Json {
        serde_json::json!({ "starts_on": self.0.starts_on, "ends_on": self.0.ends_on })
    }
}

/// For units of no policy, as the presets have it.
const MONTHS: u32 = 6;

/// Guarantees a repair, once for each job, and adds the days in warranty repair to the warranty.
pub async fn record(work: &Work<'_>, new: RepairRecord) -> Result<repair::Model> {
    let us = work.system();
    let known = us.select::<repair::Entity>().filter(repair::Column::JobId.eq(new.job_id));
    if let Some(known) = known.one(work.db()).await? {
        return Ok(known);
    }
    let units = us.select::<installed_unit::Entity>();
    let unit = units.filter(installed_unit::Column::Id.eq(new.unit_id)).one(work.db()).await?;
    let unit = unit.or_not_found("installed unit")?;
    let registered = registrations::in_force(&us, unit.id)
        .filter(registration::Column::Kind.eq(Text(WarrantyKind::Standard)))
        .lock_exclusive();
    let registered = registered.one(work.db()).await?;
    let version = match &registered {
        Some(known) => {
            let versions = us.select::<version::Entity>();
            let id = version::Column::Id.eq(known.policy_version_id);
            versions.filter(id).one(work.db()).await?
        }
        None => {
            let kind = WarrantyKind::Standard;
            registrations::promise_of(work.db(), &us, &unit, kind)
                .await?
                .map(|(_, version)| version)
        }
    };
    let terms = version.map(|version| version.terms()).transpose()?;
    let months = terms.as_ref().map(|terms| terms.repair_guarantee_months.unsigned_abs());
    let ends_on = jalali::add_months(new.completed_on, months.unwrap_or(MONTHS));
    let row = repair::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        organization_id: Set(unit.organization_id),
        unit_id: Set(unit.id),
        job_id: Set(new.job_id),
        job_number: Set(new.job_number),
        opened_on: Set(std::cmp::min(new.opened_on, new.completed_on)),
        completed_on: Set(new.completed_on),
        starts_on: Set(new.completed_on),
        ends_on: Set(not_longer(work, new.rework_of, ends_on).await?),
        in_warranty: Set(new.in_warranty),
        part_keys: Set(repair::Keys(new.part_keys)),
        fault_codes: Set(repair::Keys(new.fault_codes)),
    };
    let fact = RepairGuaranteed(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    let days = i32::try_from((fact.0.completed_on - fact.0.opened_on).num_days()).unwrap_or(0);
    let extends = terms.is_some_and(|terms| terms.extend_by_repair_days);
    if let Some(known) = registered.filter(|_| new.in_warranty && extends && days > 0) {
        let happened = Happened {
            days: Some(days),
            reason: Some(fact.0.job_number.clone()),
            evidence: Vec::new(),
        };
        let kind = RegistrationEventKind::RepairDays;
        registrations::lengthen(work, known, kind, happened).await?;
    }
    Ok(fact.0)
}

/// A rework is guaranteed as long as the repair it puts right, and no longer.
async fn not_longer(
    work: &Work<'_>,
    rework_of: Option<Uuid>,
    ends_on: NaiveDate,
) -> Result<NaiveDate> {
    let Some(first) = rework_of else { return Ok(ends_on) };
    let us = work.system();
    let first = us.select::<repair::Entity>().filter(repair::Column::JobId.eq(first));
    let first = first.one(work.db()).await?;
    Ok(first.map_or(ends_on, |first| std::cmp::min(first.ends_on, ends_on)))
}

/// The guarantees of a unit that are in force on a day, newest first.
pub async fn covering(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    unit: Uuid,
    on: NaiveDate,
) -> Result<Vec<repair::Model>> {
    let known = viewer
        .select::<repair::Entity>()
        .filter(repair::Column::UnitId.eq(unit))
        .filter(repair::Column::StartsOn.lte(on))
        .filter(repair::Column::EndsOn.gt(on))
        .order_by_desc(repair::Column::Id);
    Ok(known.all(db).await?)
}

/// All repairs of a unit, oldest first.
pub(crate) async fn of_unit(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    unit: Uuid,
) -> Result<Vec<repair::Model>> {
    let known = viewer
        .select::<repair::Entity>()
        .filter(repair::Column::UnitId.eq(unit))
        .order_by_asc(repair::Column::Id);
    Ok(known.all(db).await?)
}

/// The guarantees of a list, before it is cut into pages.
pub fn selected(viewer: &Viewer, query: &ListRepairWarrantiesQuery) -> Select<repair::Entity> {
    let mut known = viewer.select::<repair::Entity>();
    if let Some(unit) = query.installed_unit_id {
        known = known.filter(repair::Column::UnitId.eq(unit));
    }
    if let Some(job) = query.job_id {
        known = known.filter(repair::Column::JobId.eq(job));
    }
    if let Some(on) = query.covering {
        known =
            known.filter(repair::Column::StartsOn.lte(on)).filter(repair::Column::EndsOn.gt(on));
    }
    known
}

impl From<repair::Model> for PastRepair {
    fn from(repair: repair::Model) -> Self {
        Self {
            opened_on: repair.opened_on,
            closed_on: repair.completed_on,
            in_warranty: repair.in_warranty,
            fault_codes: repair.fault_codes.0,
            part_keys: repair.part_keys.0,
        }
    }
}

impl From<repair::Model> for Guaranteed {
    fn from(repair: repair::Model) -> Self {
        Self {
            job_number: repair.job_number.clone(),
            ends_on: repair.ends_on,
            repair: repair.into(),
        }
    }
}

impl From<repair::Model> for contract::warranty::RepairWarranty {
    fn from(repair: repair::Model) -> Self {
        Self {
            id: repair.id,
            created_at: repair.created_at.into(),
            installed_unit_id: repair.unit_id,
            job_id: repair.job_id,
            job_number: contract::common::Number(repair.job_number),
            completed_on: repair.completed_on,
            starts_on: repair.starts_on,
            ends_on: repair.ends_on,
            part_keys: repair.part_keys.0.into_iter().map(Code).collect(),
            fault_codes: repair.fault_codes.0.into_iter().map(Code).collect(),
        }
    }
}
