//! What is open of the invoices of a job, as the department that invoices tells it: the customer's
//! page speaks of it, and the customer gets a message.

use chrono::NaiveDate;
use kernel::{OrNotFound, Result, RowPolicy, Viewer, Work};
use sea_orm::{
    ActiveValue::Set, Condition, QueryFilter, entity::prelude::*, sea_query::OnConflict,
};

use super::words;
use crate::{letters, requests};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tracking_bills")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub job_id: Uuid,
    pub organization_id: Uuid,
    /// In the smallest unit of the currency, like what is open.
    pub total: i64,
    pub open: i64,
    pub currency: String,
    pub due_on: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl RowPolicy for Entity {
    fn visible_to(viewer: &Viewer) -> Condition {
        let jobs =
            viewer.subquery::<fieldwork::jobs::job::Entity>(fieldwork::jobs::job::Column::Id);
        Condition::all().add(Column::JobId.in_subquery(jobs))
    }
}

/// An invoice to the customer was issued.
#[derive(Clone, Debug)]
pub struct Billed {
    pub job_id: Uuid,
    pub service_request_id: Uuid,
    pub total: i64,
    pub open: i64,
    pub currency: String,
    pub due_on: NaiveDate,
}

/// Tells the customer of an invoice.
pub async fn billed(work: &Work<'_>, bill: Billed) -> Result<()> {
    keep(work, &bill).await?;
    let request = requests::find(work.db(), &work.system(), bill.service_request_id).await?;
    letters::invoice_issued(work, &request, words::amount(bill.total, &bill.currency)).await
}

/// Keeps what an invoice comes to and what is open of it, without a message.
pub async fn keep(work: &Work<'_>, bill: &Billed) -> Result<()> {
    let row = ActiveModel {
        job_id: Set(bill.job_id),
        organization_id: Set(work.viewer.organization()),
        total: Set(bill.total),
        open: Set(bill.open),
        currency: Set(bill.currency.clone()),
        due_on: Set(bill.due_on),
    };
    let again = OnConflict::column(Column::JobId)
        .update_columns([Column::Total, Column::Open, Column::Currency, Column::DueOn])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await?;
    Ok(())
}

/// Tells the customer that money came, and what is still open of the job.
pub async fn paid(
    work: &Work<'_>,
    job_id: Uuid,
    service_request_id: Uuid,
    amount: i64,
    open: i64,
) -> Result<()> {
    let rows = work.system().select::<Entity>().filter(Column::JobId.eq(job_id));
    let row = rows.one(work.db()).await?.or_not_found("bill")?;
    let currency = row.currency.clone();
    let change = ActiveModel { open: Set(open), ..row.into() };
    change.update(work.db()).await?;
    let request = requests::find(work.db(), &work.system(), service_request_id).await?;
    let (amount, balance) = (words::amount(amount, &currency), words::amount(open, &currency));
    letters::payment_received(work, &request, amount, balance).await
}

/// What is open of a job.
pub(crate) async fn of_jobs(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    jobs: &[Uuid],
) -> Result<Vec<Model>> {
    let rows = viewer.select::<Entity>().filter(Column::JobId.is_in(jobs.iter().copied()));
    Ok(rows.all(db).await?)
}
