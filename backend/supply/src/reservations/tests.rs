use contract::{rt::TextEnum, stock::StockReservationState};

use super::rules::{Step, after, is_open};

const STEPS: [Step; 7] = [
    Step::Reserve,
    Step::Lose,
    Step::Pick,
    Step::PutBack,
    Step::Consume,
    Step::Release,
    Step::Expire,
];

#[test]
fn a_part_is_waited_for_set_aside_brought_and_used() {
    let walk = [Step::Reserve, Step::Pick, Step::PutBack, Step::Consume];
    let end = walk.into_iter().try_fold(StockReservationState::Requested, after);
    assert_eq!(end, Ok(StockReservationState::Consumed));
}

#[test]
fn an_open_reservation_is_one_that_something_may_come_of() {
    for &state in StockReservationState::ALL {
        let moves = STEPS.iter().any(|&step| after(state, step).is_ok());
        assert_eq!(moves, is_open(state), "{state}");
    }
}
