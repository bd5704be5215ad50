//! Reads what bears on a case, has it weighed, and keeps the decision.

use chrono::NaiveDate;
use contract::{
    catalogue::FaultCodeType,
    rt::Say,
    warranty::{
        EntitlementDecider, EntitlementDecision, LineKind, RegistrationEventKind,
        RegistrationState, WarrantyKind,
    },
};
use kernel::{Fact, OrNotFound, Result, Subject, Text, Viewer, Work};
use registry::{fault_code, installed_unit, service_code};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{
    decision,
    rules::{Claim, UnitDates},
    weigh::{Decision, Guaranteed, Promise, Standing, weigh},
    wire,
};
use crate::{
    goodwill,
    policies::{policy, version},
    registrations::{actions as registrations, event, registration},
    repairs,
};

/// A line of work, and the fault it is for.
#[derive(Debug, Clone)]
pub struct Case {
    /// None, where the unit isn't known: then no policy can be.
    pub unit_id: Option<Uuid>,
    /// The day of the fault, in the organization's calendar.
    pub at: NaiveDate,
    pub line: LineKind,
    pub warranty_part_key: Option<String>,
    pub service_code: Option<String>,
    /// The code of the cause in the catalogue, as in `K05`.
    pub cause_code: Option<String>,
    /// Symptom and error codes: the same fault again is under the guarantee of its repair.
    pub fault_codes: Vec<String>,
    /// The job and request whose goodwill counts.
    pub job_id: Option<Uuid>,
    pub service_request_id: Option<Uuid>,
}

/// The line that a decision is about.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub job_id: Option<Uuid>,
    pub line_id: Uuid,
}

/// Who pays for a line. The unit must be one that the viewer may know of.
pub async fn decide(db: &impl ConnectionTrait, viewer: &Viewer, case: &Case) -> Result<Decision> {
    let unit = match case.unit_id {
        Some(id) => {
            let units = viewer.select::<installed_unit::Entity>();
            let unit = units.filter(installed_unit::Column::Id.eq(id)).one(db).await?;
            Some(unit.or_not_found("installed unit")?)
        }
        None => None,
    };
    // Whoever may ask about the unit gets the answer that everybody gets.
    let organization = unit.as_ref().map_or(viewer.organization(), |unit| unit.organization_id);
    let us = Viewer::system(organization);
    let claim = claim(db, &us, case).await?;
    let (promises, repairs) = match &unit {
        Some(unit) => (promises(db, &us, unit).await?, repairs::of_unit(db, &us, unit.id).await?),
        None => (Vec::new(), Vec::new()),
    };
    let repairs: Vec<Guaranteed> = repairs.into_iter().map(Guaranteed::from).collect();
    let given = goodwill::approved_for(db, &us, case).await?;
    Ok(weigh(&promises, &repairs, &given, &claim))
}

/// Keeps a decision on a line beside those that were taken before.
pub async fn record(
    work: &Work<'_>,
    case: &Case,
    line: Line,
    decision: &Decision,
) -> Result<decision::Model> {
    let row = decision::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        job_id: Set(line.job_id),
        line_id: Set(line.line_id),
        unit_id: Set(case.unit_id),
        line_kind: Set(Text(case.line)),
        on: Set(case.at),
        reason: Set(Text(decision.reason)),
        rule: Set(decision.rule_id.clone()),
        clause_fa: Set(decision.clause.fa.clone()),
        clause_en: Set(decision.clause.en.clone()),
        until: Set(decision.until),
        shares: Set(serde_json::to_value(wire::shares(decision))?),
        candidates: Set(serde_json::to_value(wire::candidates(decision))?),
        decided_by: Set(Text(EntitlementDecider::Rule)),
    };
    let fact = EntitlementDecided(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// It was decided who pays for a line.
pub struct EntitlementDecided(pub decision::Model);

impl Fact for EntitlementDecided {
    const NAME: &'static str = "entitlement_decision.created";
    type Row = decision::Model;

    fn row(&self) -> &decision::Model {
        &self.0
    }

    fn organization(&self) -> Uuid {
        self.0.organization_id
    }

    fn subjects(&self) -> Vec<Subject> {
        self.0.job_id.map(|job| Subject::new("job", job)).into_iter().collect()
    }

    fn details(&self) -> Json {
        serde_json::json!({ "line_id": self.0.line_id, "reason": self.0.reason, "rule": self.0.rule })
    }

    fn internal(&self) -> bool {
        true
    }
}

async fn claim(db: &impl ConnectionTrait, us: &Viewer, case: &Case) -> Result<Claim> {
    let cause = match &case.cause_code {
        Some(code) => {
            let causes = us
                .select::<fault_code::Entity>()
                .filter(fault_code::Column::Kind.eq(Text(FaultCodeType::Cause)))
                .filter(fault_code::Column::Code.eq(code));
            causes.one(db).await?
        }
        None => None,
    };
    let payable = match (&case.service_code, case.line) {
        (Some(code), LineKind::Labour) => {
            let codes = us.select::<service_code::Entity>();
            let code = codes.filter(service_code::Column::Code.eq(code)).one(db).await?;
            code.is_none_or(|code| code.is_warranty_payable)
        }
        _ => true,
    };
    Ok(Claim {
        on: case.at,
        line: case.line,
        fault_codes: case.fault_codes.clone(),
        part_key: case.warranty_part_key.clone(),
        service_code: case.service_code.clone(),
        inherent: cause.as_ref().and_then(|cause| cause.is_inherent).unwrap_or_default(),
        cause: cause.and_then(|cause| cause.warranty_cause_key),
        payable,
    })
}

/// What each kind of policy promises about a unit, the standard one first.
pub(super) async fn promises(
    db: &impl ConnectionTrait,
    us: &Viewer,
    unit: &installed_unit::Model,
) -> Result<Vec<Promise>> {
    let known = us
        .select::<registration::Entity>()
        .filter(registration::Column::UnitId.eq(unit.id))
        .order_by_desc(registration::Column::Id);
    let known = known.all(db).await?;
    let mut promises = Vec::new();
    for kind in [WarrantyKind::Standard, WarrantyKind::Extended] {
        let mut of_kind = known.iter().filter(|known| known.kind.0 == kind);
        let voided = |known: &&registration::Model| known.state.0 == RegistrationState::Voided;
        let standing = of_kind.clone().find(|known| !voided(known)).or_else(|| of_kind.next());
        if let Some(promise) = match standing {
            Some(known) => Some(registered(db, us, known).await?),
            // Whoever never registered has the standard warranty all the same.
            None if kind == WarrantyKind::Standard => unregistered(db, us, unit).await?,
            None => None,
        } {
            promises.push(promise);
        }
    }
    Ok(promises)
}

async fn registered(
    db: &impl ConnectionTrait,
    us: &Viewer,
    known: &registration::Model,
) -> Result<Promise> {
    let version = us.select::<version::Entity>();
    let version = version.filter(version::Column::Id.eq(known.policy_version_id)).one(db).await?;
    let version = version.or_not_found("warranty policy version")?;
    let policy = us.select::<policy::Entity>().filter(policy::Column::Id.eq(known.policy_id));
    let policy = policy.one(db).await?.or_not_found("warranty policy")?;
    let extended = us
        .select::<event::Entity>()
        .filter(event::Column::RegistrationId.eq(known.id))
        .filter(event::Column::Kind.eq(Text(RegistrationEventKind::Extended)));
    let granted: i32 = extended.all(db).await?.iter().filter_map(|event| event.days).sum();
    let standing = match known.state.0 {
        RegistrationState::Voided => Standing::Voided,
        RegistrationState::PendingEvidence => Standing::Pending,
        RegistrationState::Active | RegistrationState::Expired => Standing::InForce,
    };
    let unit = UnitDates {
        produced_on: known.produced_on,
        sold_on: known.sold_on,
        installed_on: known.installed_on,
        activated_on: None,
    };
    let granted_days = u64::try_from(granted).unwrap_or_default();
    let source = Source { registration_id: Some(known.id), version_id: version.id };
    promise(&policy, &version, standing, unit, granted_days, source)
}

async fn unregistered(
    db: &impl ConnectionTrait,
    us: &Viewer,
    unit: &installed_unit::Model,
) -> Result<Option<Promise>> {
    let promised = registrations::promise_of(db, us, unit, WarrantyKind::Standard).await?;
    let Some((policy, version)) = promised else { return Ok(None) };
    let source = Source { registration_id: None, version_id: version.id };
    let dates = registrations::dates(unit);
    promise(&policy, &version, Standing::InForce, dates, 0, source).map(Some)
}

/// Where a promise stands written.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    pub registration_id: Option<Uuid>,
    pub version_id: Uuid,
}

fn promise(
    policy: &policy::Model,
    version: &version::Model,
    standing: Standing,
    unit: UnitDates,
    granted_days: u64,
    source: Source,
) -> Result<Promise> {
    Ok(Promise {
        rule: format!("{}.{}", policy.code, version.sequence),
        title: Say::new(policy.title_en.clone(), policy.title_fa.clone()),
        terms: version.terms()?,
        standing,
        unit,
        granted_days,
        source,
    })
}

/// The decisions of a list, before it is cut into pages.
pub fn selected(
    viewer: &Viewer,
    query: &contract::warranty::ListEntitlementDecisionsQuery,
) -> sea_orm::Select<decision::Entity> {
    use decision::Column;
    let mut known = viewer.select::<decision::Entity>();
    let filters = [
        (Column::JobId, query.job_id),
        (Column::LineId, query.line_id),
        (Column::UnitId, query.installed_unit_id),
    ];
    for (column, id) in filters {
        if let Some(id) = id {
            known = known.filter(column.eq(id));
        }
    }
    if query.reason.is_empty() {
        return known;
    }
    known.filter(Column::Reason.is_in(query.reason.iter().copied().map(Text)))
}

impl TryFrom<decision::Model> for EntitlementDecision {
    type Error = kernel::Error;

    fn try_from(row: decision::Model) -> Result<Self> {
        wire::decided(row)
    }
}
