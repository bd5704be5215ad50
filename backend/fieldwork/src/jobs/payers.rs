//! Asks the departments below who pays for a line and at which price, and tells the warranty what
//! was repaired.

use chrono::{DateTime, NaiveDate, Utc};
use contract::{
    jobs::JobDiagnosis,
    pricing::CallOutRule,
    rt::{Quantity, Say},
    warranty::{LineKind, Payer},
};
use kernel::{App, Error, Result, Viewer, Work};
use registry::{item as catalogue_item, service_code as catalogue_code, symptom};
use sea_orm::entity::prelude::*;
use warranty::{
    entitlement,
    repairs::{self, RepairRecord},
};

use super::{
    decision::{Candidate, Decision, Share},
    job,
    lines::Lines,
    rules,
};

/// What is known of the fault that a job is about.
pub struct Case {
    cause_code: Option<String>,
    fault_codes: Vec<String>,
    at: NaiveDate,
    /// Puts right, within its guarantee, a repair of ours: the customer pays nothing.
    pub(super) guaranteed: bool,
}

impl Case {
    pub async fn of(work: &Work<'_>, job: &job::Model) -> Result<Self> {
        let diagnosis: Option<JobDiagnosis> =
            job.diagnosis.clone().map(serde_json::from_value).transpose()?;
        let mut fault_codes = Vec::new();
        if let Some(id) = job.symptom_id {
            let rows = work.system().select::<symptom::Entity>();
            let found = rows.filter(symptom::Column::Id.eq(id)).one(work.db()).await?;
            fault_codes.extend(found.map(|symptom| symptom.code));
        }
        let found = diagnosis.as_ref().and_then(|found| found.symptom_code.clone());
        fault_codes.extend(found.map(|code| code.0));
        fault_codes.sort();
        fault_codes.dedup();
        let at = local_day(work.app, job.created_at);
        Ok(Self {
            guaranteed: is_guaranteed(work, job, at).await?,
            cause_code: diagnosis.and_then(|found| found.cause_code).map(|code| code.0),
            fault_codes,
            at,
        })
    }
}

/// Whether a job does over what another repaired on the same unit for the same trouble, while
/// that repair is guaranteed.
async fn is_guaranteed(work: &Work<'_>, job: &job::Model, at: NaiveDate) -> Result<bool> {
    let (Some(first), Some(unit)) = (job.rework_of, job.unit_id) else { return Ok(false) };
    let system = work.system();
    let jobs = system.select::<job::Entity>().filter(job::Column::Id.eq(first));
    let same = jobs.one(work.db()).await?.is_some_and(|first| first.symptom_id == job.symptom_id);
    let covering = repairs::covering(work.db(), &system, unit, at).await?;
    Ok(same && covering.iter().any(|repair| repair.job_id == first))
}

/// The day of a moment, where the organization works.
pub fn local_day(app: &App, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&app.settings().zone()).date_naive()
}

/// A line's payers and prices, to be frozen on it.
pub struct Priced {
    pub decision: Decision,
    pub currency: String,
    /// What the warranty was asked and answered, to be kept beside the line.
    asked: entitlement::Case,
    answered: entitlement::Decision,
}

/// Prices of one piece for each payer.
type Prices = pricing::prices::PriceByPayer;

pub async fn item(work: &Work<'_>, id: Uuid) -> Result<catalogue_item::Model> {
    let rows = work.viewer.select::<catalogue_item::Entity>();
    let found = rows.filter(catalogue_item::Column::Id.eq(id)).one(work.db()).await?;
    found.ok_or_else(|| {
        let why = Say::new("There is no such item.", "چنین قلمی نیست.");
        Error::field("/item_id", "not_found", why)
    })
}

pub async fn service_code(work: &Work<'_>, id: Uuid) -> Result<catalogue_code::Model> {
    let rows = work.viewer.select::<catalogue_code::Entity>();
    let found = rows.filter(catalogue_code::Column::Id.eq(id)).one(work.db()).await?;
    found.ok_or_else(|| {
        let why = Say::new("There is no such labour operation.", "چنین اجرتی نیست.");
        Error::field("/service_code_id", "not_found", why)
    })
}

/// A labour operation of the catalogue by its code.
pub async fn operation(work: &Work<'_>, code: &str) -> Result<Option<catalogue_code::Model>> {
    let rows = work.system().select::<catalogue_code::Entity>();
    Ok(rows.filter(catalogue_code::Column::Code.eq(code)).one(work.db()).await?)
}

/// What the first look costs on this job's day and place.
pub async fn call_out_rule(work: &Work<'_>, job: &job::Model) -> Result<Option<CallOutRule>> {
    let (system, on) = (work.system(), today(work));
    pricing::prices::rule(work.db(), &system, on, job.territory_id, |rules| rules.call_out).await
}

pub async fn part(
    work: &Work<'_>,
    job: &job::Model,
    case: &Case,
    item: &catalogue_item::Model,
    quantity: i64,
) -> Result<Priced> {
    let prices =
        pricing::prices::part(work.db(), &work.system(), item.id, today(work), job.territory_id)
            .await?;
    let part_key = item.warranty_part_key.clone();
    let asked = asked(job, case, LineKind::Part, part_key, None);
    settle(work, case, asked, &prices, quantity).await
}

pub async fn labour(
    work: &Work<'_>,
    job: &job::Model,
    case: &Case,
    code: &catalogue_code::Model,
) -> Result<Priced> {
    let (system, on) = (work.system(), today(work));
    let prices = pricing::prices::labour(work.db(), &system, code, on, job.territory_id).await?;
    let service = Some(code.code.clone());
    let asked = asked(job, case, LineKind::Labour, None, service);
    settle(work, case, asked, &prices, Quantity::ONE.0).await
}

pub async fn travel(
    work: &Work<'_>,
    job: &job::Model,
    case: &Case,
    distance_km: i32,
) -> Result<Priced> {
    let prices = pricing::prices::travel(
        work.db(),
        &work.system(),
        distance_km,
        today(work),
        job.territory_id,
    )
    .await?;
    let asked = asked(job, case, LineKind::Travel, None, None);
    settle(work, case, asked, &prices, Quantity::ONE.0).await
}

pub(super) fn today(work: &Work<'_>) -> NaiveDate {
    work.app.today()
}

fn asked(
    job: &job::Model,
    case: &Case,
    line: LineKind,
    warranty_part_key: Option<String>,
    service_code: Option<String>,
) -> entitlement::Case {
    entitlement::Case {
        unit_id: job.unit_id,
        at: case.at,
        line,
        warranty_part_key,
        service_code,
        cause_code: case.cause_code.clone(),
        fault_codes: case.fault_codes.clone(),
        job_id: Some(job.id),
        service_request_id: Some(job.service_request_id),
    }
}

/// Has the warranty decide, and sets each payer's price beside their share.
async fn settle(
    work: &Work<'_>,
    case: &Case,
    asked: entitlement::Case,
    prices: &Prices,
    quantity: i64,
) -> Result<Priced> {
    let mut answered = entitlement::decide(work.db(), &work.system(), &asked).await?;
    if case.guaranteed {
        ours(&mut answered);
    }
    let mut shares = Vec::new();
    let mut currency = work.app.settings().currency.clone();
    for (payer, share) in &answered.shares {
        let price = prices.of(*payer);
        price.currency.code().clone_into(&mut currency);
        shares.push(Share {
            payer: *payer,
            share: *share,
            unit_price: price.minor,
            amount: rules::amount(price.minor, quantity, *share)?,
        });
    }
    if !rules::shares_are_whole(shares.iter().map(|share| share.share)) {
        return Err(Error::internal("the shares of a line are not the whole"));
    }
    let candidates = answered.candidates.iter().map(|candidate| Candidate {
        rule: candidate.rule.clone(),
        chosen: candidate.chosen,
        reason: candidate.reason.clone().into(),
    });
    let decision = Decision {
        shares,
        rule: Some(answered.rule_id.clone()),
        clause: Some(answered.clause.clone().into()),
        candidates: candidates.collect(),
        decided_at: work.now,
    };
    Ok(Priced { decision, currency, asked, answered })
}

/// What the customer would pay for a repair that we have to put right is ours.
fn ours(answered: &mut entitlement::Decision) {
    let left = |(payer, _): &&(Payer, i32)| *payer == Payer::Customer;
    let Some((_, share)) = answered.shares.iter().find(left).copied() else { return };
    answered.shares.retain(|(payer, _)| *payer != Payer::Customer);
    match answered.shares.iter_mut().find(|(payer, _)| *payer == Payer::ServiceUnit) {
        Some((_, ours)) => *ours += share,
        None => answered.shares.push((Payer::ServiceUnit, share)),
    }
    answered.clause = Say::new(
        "Our repair is guaranteed: putting it right costs the customer nothing.",
        "تعمیر ما گارانتی دارد؛ رفع دوباره ایراد برای مشتری رایگان است.",
    );
}

/// Keeps what was decided on a line, beside what was decided before.
pub async fn remember(
    work: &Work<'_>,
    job: &job::Model,
    line_id: Uuid,
    priced: &Priced,
) -> Result<()> {
    let line = entitlement::Line { job_id: Some(job.id), line_id };
    entitlement::record(work, &priced.asked, line, &priced.answered).await.map(drop)
}

/// The rate of tax on a day, in ten-thousandths.
pub async fn tax_rate(db: &impl ConnectionTrait, viewer: &Viewer, day: NaiveDate) -> Result<i32> {
    Ok(pricing::tax::rate_on(db, viewer, day).await?.ten_thousandths)
}

/// Tells the warranty what was repaired, so that the repair is guaranteed.
pub async fn record_repair(work: &Work<'_>, job: &job::Model) -> Result<()> {
    let (Some(unit_id), Some(completed_at)) = (job.unit_id, job.completed_at) else {
        return Ok(());
    };
    // A refused price repaired nothing.
    if job.refusal_outcome.is_some() {
        return Ok(());
    }
    let lines = Lines::of(work.db(), &work.system(), job.id).await?;
    let ids = lines.parts.iter().filter(|line| line.quantity_used > 0).map(|line| line.item_id);
    let items = work.system().select::<catalogue_item::Entity>();
    let items = items.filter(catalogue_item::Column::Id.is_in(ids)).all(work.db()).await?;
    let covered = lines.all()?.iter().any(|line| {
        let shares = &line.decision.shares;
        shares.iter().any(|share| share.payer == Payer::Manufacturer && share.share > 0)
    });
    let case = Case::of(work, job).await?;
    let record = RepairRecord {
        job_id: job.id,
        job_number: job.number.clone(),
        unit_id,
        opened_on: case.at,
        completed_on: local_day(work.app, completed_at),
        in_warranty: covered,
        part_keys: items.into_iter().filter_map(|item| item.warranty_part_key).collect(),
        fault_codes: case.fault_codes,
        rework_of: job.rework_of,
    };
    repairs::record(work, record).await.map(drop)
}
