//! What moves cost: the moving average of each item, and what is taken from it or added to it.

use contract::{
    common::ProblemCode,
    rt::{Money, Say},
};
use kernel::{Error, Result, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    item_cost,
    moves::{Move, Portion},
    rules::{self, Pool},
};

/// What a whole portion costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub minor: i64,
    pub currency: &'static str,
}

/// Takes the move into account of the moving average, and says what the portion is worth.
pub(crate) async fn settle(work: &Work<'_>, portion: &Portion, how: &Move<'_>) -> Result<Cost> {
    let was = rules::is_valued(how.from.kind.0, portion.condition);
    let is = rules::is_valued(how.to.kind.0, how.to_condition);
    let row = pool_row(work, portion.owner, how.item.id).await?;
    let known = row.as_ref().map(item_cost::Model::pool).unwrap_or_default();
    let currency = row.as_ref().map_or(how.cost.map(|cost| cost.currency), |row| {
        Money::new(0, &row.currency).ok().map(|money| money.currency.code())
    });
    let currency = match currency {
        Some(code) => code,
        None => Money::new(0, &work.app.settings().currency)?.currency.code(),
    };
    let (pool, minor) = match (was, is) {
        (true, false) => known.take(portion.quantity)?,
        (false, true) => {
            let minor = match how.cost {
                Some(cost) if cost.currency != currency => return Err(mixed(currency)),
                Some(cost) => cost.minor,
                None => known.worth(portion.quantity)?,
            };
            (known.put(portion.quantity, minor)?, minor)
        }
        (true, true) => (known, known.worth(portion.quantity)?),
        // What isn't usable has no value of its own.
        (false, false) => (known, 0),
    };
    if pool != known {
        save_pool(work, (portion.owner, how.item.id), row, pool, currency).await?;
    }
    Ok(Cost { minor, currency })
}

fn mixed(currency: &str) -> Error {
    Error::refused(
        ProblemCode::ValidationFailed,
        Say::new(
            format!("The cost of this item is kept in {currency}."),
            format!("بهای این قلم به {currency} نگه داشته می‌شود."),
        ),
    )
}

/// Held until the work is committed: two changes of an average come one after the other.
async fn pool_row(work: &Work<'_>, owner: Uuid, item: Uuid) -> Result<Option<item_cost::Model>> {
    let rows = work
        .system()
        .select::<item_cost::Entity>()
        .filter(item_cost::Column::OrganizationId.eq(owner))
        .filter(item_cost::Column::ItemId.eq(item));
    Ok(rows.lock_exclusive().one(work.db()).await?)
}

async fn save_pool(
    work: &Work<'_>,
    (owner, item): (Uuid, Uuid),
    row: Option<item_cost::Model>,
    pool: Pool,
    currency: &str,
) -> Result<()> {
    match row {
        Some(row) => {
            let mut change = row.into_active_model();
            change.quantity = Set(pool.quantity);
            change.value = Set(pool.value);
            change.unit_cost = Set(pool.unit_cost);
            change.update(work.db()).await?;
        }
        None => {
            let first = item_cost::ActiveModel {
                organization_id: Set(owner),
                item_id: Set(item),
                quantity: Set(pool.quantity),
                value: Set(pool.value),
                unit_cost: Set(pool.unit_cost),
                currency: Set(currency.to_owned()),
            };
            first.insert(work.db()).await?;
        }
    }
    Ok(())
}
