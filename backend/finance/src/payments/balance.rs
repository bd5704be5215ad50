//! What a party owes, summed up.

use contract::{payments::OpenBalance, rt::Money};
use kernel::{App, OrNotFound, Result, Viewer};
use registry::party;
use sea_orm::{FromQueryResult, Select, entity::prelude::*, query::*};

use super::payment;
use crate::{
    invoices::{
        invoice,
        lookup::{open, overdue_on},
    },
    names::Payers,
    notices::whole_sum,
};

#[derive(FromQueryResult)]
struct Sum {
    sum: Option<i64>,
    n: i64,
}

/// What is open, late and unallocated of a party that the viewer may know of.
pub async fn of(app: &App, viewer: &Viewer, party_id: Uuid) -> Result<OpenBalance> {
    let db = app.db();
    let parties = viewer.select::<party::Entity>().filter(party::Column::Id.eq(party_id));
    parties.one(db).await?.or_not_found("party")?;
    let invoices =
        || viewer.select::<invoice::Entity>().filter(invoice::Column::PartyId.eq(party_id));
    let owed = sum(db, invoices().filter(open()), invoice::Column::OpenAmount).await?;
    let late = invoices().filter(overdue_on(app.today()));
    let late = sum(db, late, invoice::Column::OpenAmount).await?;
    let free = viewer
        .select::<payment::Entity>()
        .filter(payment::Column::PartyId.eq(party_id))
        .filter(payment::Column::Unallocated.gt(0));
    let free = sum(db, free, payment::Column::Unallocated).await?;
    let money = |row: &Sum| Money::new(row.sum.unwrap_or(0), &app.settings.currency);
    Ok(OpenBalance {
        party: Payers::parties(db, vec![party_id]).await?.get(party_id),
        open_amount: money(&owed)?,
        overdue_amount: money(&late)?,
        unallocated_amount: money(&free)?,
        open_invoices: owed.n,
        as_of: app.clock.now().into(),
    })
}

async fn sum<E: EntityTrait>(
    db: &impl ConnectionTrait,
    rows: Select<E>,
    column: impl ColumnTrait,
) -> Result<Sum> {
    let sums =
        rows.select_only().expr_as(whole_sum(column), "sum").expr_as(Expr::cust("COUNT(*)"), "n");
    Ok(sums.into_model::<Sum>().one(db).await?.unwrap_or(Sum { sum: None, n: 0 }))
}
