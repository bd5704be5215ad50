//! Fees that the tariff charges by itself: nobody was at home again, a visit was called off late.
//! The customer pays them, whoever pays for the work; what is put right under guarantee is free.

use contract::{common::LocalizedText, jobs::ExpenseLineKind, rt::Money, warranty::Payer};
use kernel::{Result, Text, Work};
use pricing::prices::{self, Trip};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{
    decision::{Decision, Share, Words},
    expense_line, job, lines, payers, rules,
};
use crate::{events::ExpenseLineChanged, visits};

/// Nobody let the crew in: free as often as the tariff says, then it costs.
pub(crate) async fn no_access(work: &Work<'_>, job: job::Model) -> Result<job::Model> {
    let (system, on) = (work.system(), payers::today(work));
    let rule = prices::rule(work.db(), &system, on, job.territory_id, |rules| rules.no_access);
    let Some(rule) = rule.await? else { return Ok(job) };
    let times = visits::times_without_access(work, job.id).await?;
    if !rules::costs_now(times, rule.free_times) {
        return Ok(job);
    }
    let name = Words { fa: "نبودن در محل".to_owned(), en: "Nobody at home".to_owned() };
    let fee = Fee { kind: ExpenseLineKind::NoAccessFee, share: rule.travel_share, name };
    match charge(work, &job, fee, rule.text).await? {
        true => lines::refresh(work, &job).await,
        false => Ok(job),
    }
}

/// Whether the next visit would be called off so late that the tariff charges it.
pub(super) async fn is_late(work: &Work<'_>, job: &job::Model) -> Result<bool> {
    let (system, on) = (work.system(), payers::today(work));
    let rule = prices::rule(work.db(), &system, on, job.territory_id, |rules| {
        rules.late_cancellation.map(|rule| rule.hours_before)
    });
    let Some(hours) = rule.await? else { return Ok(false) };
    let next = visits::next_of(work, job).await?;
    Ok(next.is_some_and(|visit| rules::is_short_notice(work.now, visit.planned_start_at, hours)))
}

/// The visit that is called off now costs its share of the way, if that is late.
pub(super) async fn late_cancellation(work: &Work<'_>, job: &job::Model) -> Result<()> {
    if !is_late(work, job).await? {
        return Ok(());
    }
    let (system, on) = (work.system(), payers::today(work));
    let rule =
        prices::rule(work.db(), &system, on, job.territory_id, |rules| rules.late_cancellation);
    let Some(rule) = rule.await? else { return Ok(()) };
    let name =
        Words { fa: "لغو دیرهنگام".to_owned(), en: "Late cancellation".to_owned() };
    let fee = Fee { kind: ExpenseLineKind::LateCancellationFee, share: rule.travel_share, name };
    charge(work, job, fee, rule.text).await.map(drop)
}

struct Fee {
    kind: ExpenseLineKind,
    /// Of the way, in ten-thousandths.
    share: i32,
    name: Words,
}

/// Puts a fee on a job; says whether it comes to anything.
async fn charge(
    work: &Work<'_>,
    job: &job::Model,
    fee: Fee,
    clause: LocalizedText,
) -> Result<bool> {
    if payers::Case::of(work, job).await?.guaranteed {
        return Ok(false);
    }
    let (system, on) = (work.system(), payers::today(work));
    let known = work.system().select::<expense_line::Entity>();
    let known = known
        .filter(expense_line::Column::JobId.eq(job.id))
        .filter(expense_line::Column::Kind.eq(Text(ExpenseLineKind::Travel)))
        .order_by_asc(expense_line::Column::Id);
    let km = known.one(work.db()).await?.map(|line| line.distance_km);
    let trip = Trip { km, share: fee.share };
    let found = prices::trip(work.db(), &system, &trip, on, job.territory_id).await?;
    let Some((Money { minor, currency }, km)) = found.filter(|(fee, _)| fee.minor > 0) else {
        return Ok(false);
    };
    let decision = Decision {
        shares: vec![Share {
            payer: Payer::Customer,
            share: rules::WHOLE,
            unit_price: minor,
            amount: minor,
        }],
        rule: Some(fee.kind.to_string()),
        clause: Some(Words { fa: clause.fa, en: clause.en }),
        candidates: Vec::new(),
        decided_at: work.now,
    };
    let row = expense_line::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(job.organization_id),
        job_id: Set(job.id),
        name_fa: Set(fee.name.fa),
        name_en: Set(fee.name.en),
        net: Set(decision.net()),
        decision: Set(decision.write()?),
        currency: Set(currency.code().to_owned()),
        settlement: Set(None),
        kind: Set(Text(fee.kind)),
        distance_km: Set(km),
        note: Set(None),
    };
    let row = row.insert(work.db()).await?;
    work.emit(&ExpenseLineChanged { row, job: job.clone() }).await?;
    Ok(true)
}
