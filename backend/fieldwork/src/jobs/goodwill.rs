//! Goodwill counts at once for the lines of the open jobs it was given for, and is used up when
//! those lines freeze.

use std::collections::BTreeMap;

use contract::{rt::Money, warranty::Payer};
use kernel::{Result, Work};
use sea_orm::{entity::prelude::*, query::*};
use warranty::goodwill::{actions::consume, authorisation};

use super::{
    job,
    lines::{self, Lines},
    rules,
};

/// What a line's candidate is called that is goodwill, before its number.
const RULE: &str = "goodwill.";

/// Goodwill was approved: the open lines that it is for are decided anew.
pub async fn given(work: &Work<'_>, goodwill: &authorisation::Model) -> Result<()> {
    let jobs = work.system().select::<job::Entity>();
    let jobs = match (goodwill.job_id, goodwill.service_request_id) {
        (Some(id), _) => jobs.filter(job::Column::Id.eq(id)),
        (None, Some(id)) => jobs.filter(job::Column::ServiceRequestId.eq(id)),
        (None, None) => return Ok(()),
    };
    let jobs = jobs.order_by_asc(job::Column::Id).lock_exclusive().all(work.db()).await?;
    for job in jobs.into_iter().filter(|job| rules::takes_changes(job.state.0)) {
        lines::decide_again(work, &job).await?;
        lines::refresh(work, &job).await?;
    }
    Ok(())
}

/// Counts what the lines of a job take from each authorisation; refused beyond it.
pub async fn use_up(work: &Work<'_>, job_id: Uuid) -> Result<()> {
    let mut taken: BTreeMap<String, (i64, String)> = BTreeMap::new();
    for line in Lines::of(work.db(), &work.system(), job_id).await?.all()? {
        let given = line.decision.shares.iter().filter(|share| share.payer == Payer::Goodwill);
        let amount: i64 = given.map(|share| share.amount).sum();
        let chosen = line.decision.candidates.iter().filter(|candidate| candidate.chosen);
        let number = chosen.filter_map(|candidate| candidate.rule.strip_prefix(RULE)).next();
        if let Some(number) = number.filter(|_| amount > 0) {
            let sum = taken.entry(number.to_owned()).or_insert((0, line.currency.clone()));
            sum.0 += amount;
        }
    }
    for (number, (amount, currency)) in taken {
        consume(work, &number, Money::new(amount, &currency)?).await?;
    }
    Ok(())
}
