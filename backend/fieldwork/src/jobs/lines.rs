//! The lines of a job: what is planned, used and charged. A line's payer and price are decided when
//! it is made and when the diagnosis changes, and frozen at approval.

mod expenses;
mod labour;
mod parts;
mod returns;

use contract::{
    common::LocalizedText,
    jobs::{EstimateLine, ExpenseLineKind, JobLineKind, JobState, PriceApprovalState},
    rt::{Money, Quantity},
    warranty::Payer,
};
use kernel::{Result, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    actions,
    decision::{Decision, Words},
    expense_line, job, labour_line, part_line, payers, price, refusal,
    rules::{self, Owed},
};
use crate::events::{
    ExpenseLineChanged, JobUpdated, LabourLineChanged, PartLineChanged, PriceApprovalVoided,
};

pub(in crate::jobs) use expenses::remove_travel;
pub use expenses::{add_expense, remove_expense};
pub use labour::{add_labour, remove_labour, update_labour};
pub(in crate::jobs) use labour::{charge_first_look, remove as remove_refused_labour};
pub use parts::{add_part, recover_part, remove_part, update_part, use_part};
pub(in crate::jobs) use parts::{cut_to_used, remove as remove_unused_part};
pub(crate) use parts::{release_reservations, reserve_for_visit};
pub use returns::return_part;

/// All lines of a job, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    pub parts: Vec<part_line::Model>,
    pub labour: Vec<labour_line::Model>,
    pub expenses: Vec<expense_line::Model>,
}

/// What every line has.
pub struct Line {
    pub id: Uuid,
    pub kind: JobLineKind,
    /// Of the part or the labour operation.
    pub code: Option<String>,
    pub name: Words,
    /// Thousandths.
    pub quantity: i64,
    pub decision: Decision,
    pub currency: String,
}

impl Lines {
    pub async fn of(db: &impl ConnectionTrait, viewer: &Viewer, job_id: Uuid) -> Result<Self> {
        let parts = viewer.select::<part_line::Entity>();
        let parts = parts.filter(part_line::Column::JobId.eq(job_id));
        let labour = viewer.select::<labour_line::Entity>();
        let labour = labour.filter(labour_line::Column::JobId.eq(job_id));
        let expenses = viewer.select::<expense_line::Entity>();
        let expenses = expenses.filter(expense_line::Column::JobId.eq(job_id));
        Ok(Self {
            parts: parts.order_by_asc(part_line::Column::Id).all(db).await?,
            labour: labour.order_by_asc(labour_line::Column::Id).all(db).await?,
            expenses: expenses.order_by_asc(expense_line::Column::Id).all(db).await?,
        })
    }

    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.labour.is_empty() && self.expenses.is_empty()
    }

    /// Labour first, then parts, then travel: the order of an estimate.
    pub fn all(&self) -> Result<Vec<Line>> {
        let labour = self.labour.iter().map(|line| {
            Ok(Line {
                id: line.id,
                kind: JobLineKind::Labour,
                code: Some(line.service_code.clone()),
                name: Words { fa: line.name_fa.clone(), en: line.name_en.clone() },
                quantity: Quantity::ONE.0,
                decision: Decision::read(&line.decision)?,
                currency: line.currency.clone(),
            })
        });
        let parts = self.parts.iter().map(|line| {
            Ok(Line {
                id: line.id,
                kind: JobLineKind::Part,
                code: Some(line.sku.clone()),
                name: Words { fa: line.name_fa.clone(), en: line.name_en.clone() },
                quantity: line.quantity,
                decision: Decision::read(&line.decision)?,
                currency: line.currency.clone(),
            })
        });
        let expenses = self.expenses.iter().map(|line| {
            Ok(Line {
                id: line.id,
                kind: JobLineKind::Travel,
                code: None,
                name: Words { fa: line.name_fa.clone(), en: line.name_en.clone() },
                quantity: Quantity::ONE.0,
                decision: Decision::read(&line.decision)?,
                currency: line.currency.clone(),
            })
        });
        labour.chain(parts).chain(expenses).collect()
    }

    /// What each payer owes, the customer first.
    pub fn totals(&self, tax_rate: i32) -> Result<Vec<(Payer, Owed)>> {
        let lines = self.all()?;
        rules::totals(lines.iter().flat_map(|line| line.decision.amounts()), tax_rate)
    }
}

/// What a customer owes of these sums, with tax.
pub fn customer_gross(totals: &[(Payer, Owed)]) -> i64 {
    let own = totals.iter().find(|(payer, _)| *payer == Payer::Customer);
    own.map_or(0, |(_, owed)| owed.gross())
}

/// Follows a change of the lines: the price stands anew with the customer, the job has another
/// version.
pub async fn refresh(work: &Work<'_>, job: &job::Model) -> Result<job::Model> {
    let system = work.system();
    let lines = Lines::of(work.db(), &system, job.id).await?;
    let owes = match lines.is_empty() {
        true => 0,
        false => {
            let rate = payers::tax_rate(work.db(), &system, work.app.today()).await?;
            customer_gross(&lines.totals(rate)?)
        }
    };
    let accepted = price::in_force(work.db(), &system, job.id).await?;
    let refused = job.refusal_outcome.is_some();
    let state = rules::price_state(owes, accepted.as_ref().map(|row| row.total), refused);
    if let Some(accepted) = accepted
        && owes > accepted.total
    {
        let mut change = accepted.into_active_model();
        change.state = Set(Text(PriceApprovalState::Void));
        change.void_since = Set(Some(work.now));
        let row = change.update(work.db()).await?;
        work.emit(&PriceApprovalVoided { row, job: job.clone() }).await?;
    }
    let mut change = actions::next_version(work, job);
    change.price_state = Set(Text(state));
    change.refusal_outcome = Set(job.refusal_outcome);
    let fact = JobUpdated::new(change.update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.job)
}

/// Decides anew who pays for every line, for the diagnosis changed.
pub async fn decide_again(work: &Work<'_>, job: &job::Model) -> Result<()> {
    let lines = Lines::of(work.db(), &work.system(), job.id).await?;
    let case = payers::Case::of(work, job).await?;
    for line in lines.parts {
        let item = payers::item(work, line.item_id).await?;
        let priced = payers::part(work, job, &case, &item, line.quantity).await?;
        payers::remember(work, job, line.id, &priced).await?;
        let row = rewritten(line, &priced)?.update(work.db()).await?;
        work.emit(&PartLineChanged { row, job: job.clone() }).await?;
    }
    for line in lines.labour {
        let code = payers::service_code(work, line.service_code_id).await?;
        let priced = payers::labour(work, job, &case, &code).await?;
        payers::remember(work, job, line.id, &priced).await?;
        let row = rewritten(line, &priced)?.update(work.db()).await?;
        work.emit(&LabourLineChanged { row, job: job.clone() }).await?;
    }
    // A fee is the tariff's, whatever was wrong with the unit.
    let travel = lines.expenses.into_iter().filter(|line| line.kind.0 == ExpenseLineKind::Travel);
    for line in travel {
        let priced = payers::travel(work, job, &case, line.distance_km).await?;
        payers::remember(work, job, line.id, &priced).await?;
        let row = rewritten(line, &priced)?.update(work.db()).await?;
        work.emit(&ExpenseLineChanged { row, job: job.clone() }).await?;
    }
    Ok(())
}

/// A line with another decision, one version on.
trait Rewrite {
    type Active: ActiveModelTrait;

    fn rewrite(self, decision: Json, net: i64) -> Self::Active;
}

macro_rules! rewrite {
    ($($line:ident),*) => { $(
        impl Rewrite for $line::Model {
            type Active = $line::ActiveModel;

            fn rewrite(self, decision: Json, net: i64) -> $line::ActiveModel {
                let version = self.version + 1;
                let mut change = self.into_active_model();
                change.version = Set(version);
                change.decision = Set(decision);
                change.net = Set(net);
                change
            }
        }
    )* };
}

rewrite!(part_line, labour_line, expense_line);

fn rewritten<L: Rewrite>(line: L, priced: &payers::Priced) -> Result<L::Active> {
    Ok(line.rewrite(priced.decision.write()?, priced.decision.net()))
}

/// The job of a line that may still change, held until the work is committed.
async fn lock_open(work: &Work<'_>, job_id: Uuid) -> Result<job::Model> {
    let job = actions::lock(work, job_id).await?;
    actions::open_to_changes(&job)?;
    Ok(job)
}

/// What a department above bills, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BilledLine {
    pub line_id: Uuid,
    pub kind: JobLineKind,
    /// SKU or code of the labour operation.
    pub code: Option<String>,
    pub name_fa: String,
    pub name_en: String,
    /// Thousandths.
    pub quantity: i64,
    pub currency: String,
    /// Charged by the tariff itself, whatever became of the work.
    pub is_fee: bool,
    pub shares: Vec<BilledShare>,
}

/// What one payer owes of a line, before tax, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BilledShare {
    pub payer: Payer,
    /// Ten-thousandths.
    pub share: i32,
    pub unit_price: i64,
    pub amount: i64,
}

/// The lines of a job as they are billed. They no longer change once the job is approved.
pub async fn billed_lines(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    job_id: Uuid,
) -> Result<Vec<BilledLine>> {
    let lines = Lines::of(db, viewer, job_id).await?;
    let fees = lines.expenses.iter().filter(|line| line.kind.0 != ExpenseLineKind::Travel);
    let fees: Vec<Uuid> = fees.map(|line| line.id).collect();
    let billed = lines.all()?.into_iter().map(|line| BilledLine {
        line_id: line.id,
        is_fee: fees.contains(&line.id),
        kind: line.kind,
        code: line.code,
        name_fa: line.name.fa,
        name_en: line.name.en,
        quantity: line.quantity,
        currency: line.currency,
        shares: line
            .decision
            .shares
            .iter()
            .map(|share| BilledShare {
                payer: share.payer,
                share: share.share,
                unit_price: share.unit_price,
                amount: share.amount,
            })
            .collect(),
    });
    Ok(billed.collect())
}

/// Says of every line in which class it ended.
pub async fn settle(work: &Work<'_>, job_id: Uuid) -> Result<()> {
    let lines = Lines::of(work.db(), &work.system(), job_id).await?;
    for line in lines.parts.into_iter().filter(|line| line.settlement.is_none()) {
        let class = rules::settlement(Decision::read(&line.decision)?.amounts());
        let mut change = line.into_active_model();
        change.settlement = Set(Some(class.to_owned()));
        change.update(work.db()).await?;
    }
    for line in lines.labour.into_iter().filter(|line| line.settlement.is_none()) {
        let class = rules::settlement(Decision::read(&line.decision)?.amounts());
        let mut change = line.into_active_model();
        change.settlement = Set(Some(class.to_owned()));
        change.update(work.db()).await?;
    }
    for line in lines.expenses.into_iter().filter(|line| line.settlement.is_none()) {
        let class = rules::settlement(Decision::read(&line.decision)?.amounts());
        let mut change = line.into_active_model();
        change.settlement = Set(Some(class.to_owned()));
        change.update(work.db()).await?;
    }
    Ok(())
}

/// Nothing of the work is charged on a job that is called off, but the fees are, unless they are
/// waived too.
pub async fn waive(work: &Work<'_>, job_id: Uuid, fees_too: bool) -> Result<()> {
    let lines = Lines::of(work.db(), &work.system(), job_id).await?;
    for line in lines.parts {
        let mut change = line.into_active_model();
        change.settlement = Set(Some(rules::WAIVED.to_owned()));
        change.update(work.db()).await?;
    }
    for line in lines.labour {
        let mut change = line.into_active_model();
        change.settlement = Set(Some(rules::WAIVED.to_owned()));
        change.update(work.db()).await?;
    }
    for line in lines.expenses {
        let class = match line.kind.0 {
            ExpenseLineKind::Travel => rules::WAIVED,
            _ if fees_too => rules::WAIVED,
            _ => rules::settlement(Decision::read(&line.decision)?.amounts()),
        };
        let mut change = line.into_active_model();
        change.settlement = Set(Some(class.to_owned()));
        change.update(work.db()).await?;
    }
    Ok(())
}

/// Whether work at the customer's has begun.
fn has_begun(job: &job::Model) -> bool {
    job.state.0 == JobState::InProgress
}

/// A line of an estimate.
pub fn shown(line: Line) -> Result<EstimateLine> {
    Ok(EstimateLine {
        id: line.id,
        kind: line.kind,
        title: LocalizedText { fa: line.name.fa, en: line.name.en },
        quantity: Quantity(line.quantity),
        net: Money::new(line.decision.net(), &line.currency)?,
        decision: line.decision.shown(&line.currency)?,
    })
}
