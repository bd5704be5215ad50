use contract::{
    rt::TextEnum,
    stock::{StockPlaceKind, StockTransferState},
};
use uuid::Uuid;

use super::rules::{Step, acts_for, after, may_confirm, moves_between};

const STEPS: [Step; 6] =
    [Step::Change, Step::Pick, Step::Dispatch, Step::Receive, Step::ReceivePart, Step::Cancel];

#[test]
fn a_transfer_is_picked_handed_over_and_confirmed() {
    let walk = [Step::Change, Step::Pick, Step::Dispatch, Step::Receive];
    let end = walk.into_iter().try_fold(StockTransferState::Draft, after);
    assert_eq!(end, Ok(StockTransferState::Received));
}

#[test]
fn what_left_is_not_called_off_and_what_ended_does_not_move() {
    assert!(after(StockTransferState::InTransit, Step::Cancel).is_err());
    for end in [
        StockTransferState::Received,
        StockTransferState::ReceivedWithDifference,
        StockTransferState::Cancelled,
    ] {
        assert!(STEPS.iter().all(|&step| after(end, step).is_err()), "{end}");
    }
}

#[test]
fn giver_and_receiver_are_different_people() {
    let (reza, mina) = (Uuid::from_u128(1), Uuid::from_u128(2));
    assert!(may_confirm(Some(reza), Some(mina), reza, false));
    assert!(!may_confirm(Some(reza), Some(reza), reza, false));
    assert!(!may_confirm(Some(reza), Some(mina), mina, true), "not for the holder of a van");
    assert!(may_confirm(None, Some(reza), mina, true));
    assert!(!may_confirm(None, Some(mina), mina, true));
    assert!(acts_for(Some(reza), reza, false) && !acts_for(Some(reza), mina, false));
}

#[test]
fn stock_moves_on_paper_only_between_places_that_people_keep() {
    for &kind in StockPlaceKind::ALL {
        let kept = moves_between(kind, StockPlaceKind::Warehouse);
        let outside = matches!(
            kind,
            StockPlaceKind::CustomerSite
                | StockPlaceKind::InTransit
                | StockPlaceKind::Scrap
                | StockPlaceKind::Supplier
                | StockPlaceKind::Adjustment
        );
        assert_eq!(kept, !outside, "{kind}");
    }
}
