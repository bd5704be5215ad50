//! What a reservation may do next. Pure.

use contract::{common::ProblemCode, rt::Say, stock::StockReservationState};
use kernel::Error;

/// What can happen to a reservation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Stock was set aside for it.
    Reserve,
    /// What was set aside is gone again; it waits once more.
    Lose,
    /// It is in a transfer to where it is needed.
    Pick,
    /// It arrived there, or the transfer was called off.
    PutBack,
    Consume,
    Release,
    Expire,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IllegalStep {
    pub from: StockReservationState,
    pub step: Step,
}

/// The state that `step` leads to.
pub fn after(
    from: StockReservationState,
    step: Step,
) -> Result<StockReservationState, IllegalStep> {
    use StockReservationState::{Consumed, Expired, Picked, Released, Requested, Reserved};
    match (from, step) {
        (Requested, Step::Reserve) | (Picked, Step::PutBack) => Ok(Reserved),
        (Reserved | Picked, Step::Lose) => Ok(Requested),
        (Reserved, Step::Pick) => Ok(Picked),
        (Reserved, Step::Consume) => Ok(Consumed),
        (Requested | Reserved | Picked, Step::Release) => Ok(Released),
        (Reserved, Step::Expire) => Ok(Expired),
        (from, step) => Err(IllegalStep { from, step }),
    }
}

/// Whether something may still come of it.
pub fn is_open(state: StockReservationState) -> bool {
    OPEN.contains(&state)
}

pub const OPEN: [StockReservationState; 3] = [
    StockReservationState::Requested,
    StockReservationState::Reserved,
    StockReservationState::Picked,
];

impl From<IllegalStep> for Error {
    fn from(IllegalStep { from, .. }: IllegalStep) -> Self {
        use StockReservationState::{Consumed, Expired, Picked, Released, Requested, Reserved};
        let (state, state_fa) = match from {
            Requested => ("waiting for stock", "منتظر موجودی است"),
            Reserved => ("already set aside", "از پیش رزرو شده است"),
            Picked => ("picked for a transfer", "برای حواله‌ای جمع‌آوری شده است"),
            Consumed => ("used up", "مصرف شده است"),
            Released => ("released", "آزاد شده است"),
            Expired => ("past its time", "مهلتش گذشته است"),
        };
        Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                format!("The reservation is {state}, so this isn't possible."),
                format!("رزرو {state_fa}؛ این کار شدنی نیست."),
            ),
        )
    }
}
