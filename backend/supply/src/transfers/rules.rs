//! What a transfer may do next, and who may do it. Pure.

use contract::{
    common::ProblemCode,
    rt::Say,
    stock::{StockPlaceKind, StockTransferState},
};
use kernel::Error;
use uuid::Uuid;

/// What can happen to a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Change,
    Pick,
    Dispatch,
    /// Everything arrived.
    Receive,
    /// Something is missing.
    ReceivePart,
    Cancel,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalStep {
    pub from: StockTransferState,
    pub step: Step,
}

/// The state that `step` leads to.
pub fn after(from: StockTransferState, step: Step) -> Result<StockTransferState, IllegalStep> {
    use StockTransferState::{
        Cancelled, Draft, InTransit, Picked, Received, ReceivedWithDifference,
    };
    match (from, step) {
        (Draft, Step::Change) => Ok(Draft),
        (Draft, Step::Pick) => Ok(Picked),
        (Picked, Step::Dispatch) => Ok(InTransit),
        (InTransit, Step::Receive) => Ok(Received),
        (InTransit, Step::ReceivePart) => Ok(ReceivedWithDifference),
        (Draft | Picked, Step::Cancel) => Ok(Cancelled),
        (from, step) => Err(IllegalStep { from, step }),
    }
}

/// What stock moves between on paper: what people keep, not where it comes from or ends.
pub fn moves_between(from: StockPlaceKind, to: StockPlaceKind) -> bool {
    use StockPlaceKind::{Defective, Person, Quarantine, Van, Warehouse};
    let kept = |kind| matches!(kind, Warehouse | Van | Person | Defective | Quarantine);
    kept(from) && kept(to)
}

/// Whether somebody acts for a place: whoever holds it; for any place, who keeps the warehouse.
pub fn acts_for(holder: Option<Uuid>, who: Uuid, keeps_warehouse: bool) -> bool {
    keeps_warehouse || holder == Some(who)
}

/// Whether somebody confirms what arrives: the holder of a held place and nobody else, else
/// whoever keeps the warehouse; never whoever gave it.
pub fn may_confirm(
    holder: Option<Uuid>,
    giver: Option<Uuid>,
    who: Uuid,
    keeps_warehouse: bool,
) -> bool {
    giver != Some(who) && holder.map_or(keeps_warehouse, |holder| holder == who)
}

impl From<IllegalStep> for Error {
    fn from(IllegalStep { from, step }: IllegalStep) -> Self {
        use StockTransferState::{
            Cancelled, Draft, InTransit, Picked, Received, ReceivedWithDifference,
        };
        let (state, state_fa) = match from {
            Draft => ("still a draft", "هنوز پیش‌نویس است"),
            Picked => ("picked", "جمع‌آوری شده است"),
            InTransit => ("on its way", "در مسیر است"),
            Received | ReceivedWithDifference => ("received", "رسید شده است"),
            Cancelled => ("cancelled", "لغو شده است"),
        };
        let (act, act_fa) = match step {
            Step::Change => ("changed", "تغییرش داد"),
            Step::Pick => ("picked", "جمع‌آوری‌اش کرد"),
            Step::Dispatch => ("handed over", "تحویلش داد"),
            Step::Receive | Step::ReceivePart => ("confirmed", "رسیدش را ثبت کرد"),
            Step::Cancel => ("cancelled", "لغوش کرد"),
        };
        Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                format!("The transfer is {state}, so it can't be {act}."),
                format!("حواله {state_fa}؛ اکنون نمی‌توان {act_fa}."),
            ),
        )
    }
}
