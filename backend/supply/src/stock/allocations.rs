//! What is set aside: the part of a balance that only its holder may take.

use contract::{common::ProblemCode, rt::Say};
use kernel::{Error, Result, Work, guarded};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*, sea_query::ExprTrait,
};

use super::{allocation, balance};

/// For what something is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    Reservation(Uuid),
    TransferLine(Uuid),
}

impl Holder {
    const fn parts(self) -> (&'static str, Uuid) {
        match self {
            Self::Reservation(id) => ("reservation", id),
            Self::TransferLine(id) => ("transfer_line", id),
        }
    }
}

/// Sets parts of balances aside, if they are still free at that moment.
pub(crate) async fn set_aside(
    work: &Work<'_>,
    holder: Holder,
    parts: &[(balance::Model, i64)],
) -> Result<()> {
    use balance::Column::{Allocated, Id, OnHand};
    for (row, quantity) in parts {
        let taken = guarded::<balance::Entity>()
            .col_expr(Allocated, Expr::col(Allocated).add(*quantity))
            .filter(Id.eq(row.id))
            .filter(Expr::col(OnHand).sub(Expr::col(Allocated)).gte(*quantity));
        if work.update_where(taken).await?.is_empty() {
            return Err(Error::refused(
                ProblemCode::InsufficientStock,
                Say::new(
                    format!("Somebody took {} just now; look again.", row.sku),
                    format!("{} همین حالا برداشته شد؛ دوباره نگاه کنید.", row.sku),
                ),
            ));
        }
        let (holder_kind, holder_id) = holder.parts();
        let allocation = allocation::ActiveModel {
            id: Set(work.new_id()),
            balance_id: Set(row.id),
            holder_kind: Set(holder_kind.to_owned()),
            holder_id: Set(holder_id),
            quantity: Set(*quantity),
        };
        allocation.insert(work.db()).await?;
    }
    Ok(())
}

/// Frees up to so much of what is set aside for a holder, and says of which balances how much.
pub(crate) async fn free(
    work: &Work<'_>,
    holder: Holder,
    up_to: i64,
) -> Result<Vec<(balance::Model, i64)>> {
    use balance::Column::{Allocated, Id};
    let mut rest = up_to;
    let mut freed = Vec::new();
    for row in of(work, holder).await? {
        let quantity = Ord::min(row.quantity, rest);
        if quantity == 0 {
            break;
        }
        rest -= quantity;
        let back = guarded::<balance::Entity>()
            .col_expr(Allocated, Expr::col(Allocated).sub(quantity))
            .filter(Id.eq(row.balance_id));
        let balance = work.update_where(back).await?.pop();
        let balance = balance.ok_or_else(|| Error::internal("an allocation without a balance"))?;
        freed.push((balance, quantity));
        if quantity == row.quantity {
            row.delete(work.db()).await?;
        } else {
            let left = row.quantity - quantity;
            let mut change = row.into_active_model();
            change.quantity = Set(left);
            change.update(work.db()).await?;
        }
    }
    Ok(freed)
}

/// Hands everything that is set aside for one holder to another.
pub(crate) async fn hand_over(work: &Work<'_>, from: Holder, to: Holder) -> Result<()> {
    let (holder_kind, holder_id) = to.parts();
    for row in of(work, from).await? {
        let mut change = row.into_active_model();
        change.holder_kind = Set(holder_kind.to_owned());
        change.holder_id = Set(holder_id);
        change.update(work.db()).await?;
    }
    Ok(())
}

/// What is set aside for a holder, held until the work is committed.
pub(crate) async fn of(work: &Work<'_>, holder: Holder) -> Result<Vec<allocation::Model>> {
    let (holder_kind, holder_id) = holder.parts();
    let rows = work
        .system()
        .select::<allocation::Entity>()
        .filter(allocation::Column::HolderId.eq(holder_id))
        .filter(allocation::Column::HolderKind.eq(holder_kind))
        .order_by_asc(allocation::Column::BalanceId);
    Ok(rows.lock_exclusive().all(work.db()).await?)
}
