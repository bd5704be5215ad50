use contract::invoices::CreditNoteState;
use proptest::prelude::*;

use super::rules::{Remaining, Step, after, settle, split};

proptest! {
    /// Credit notes on a line, one after the other, never take more than there is, and the last
    /// takes exactly what is left.
    #[test]
    fn credits_never_exceed_their_line(
        net in 0_i64..1_000_000, tax in 0_i64..100_000,
        asked in prop::collection::vec(1_i64..400_000, 0..10),
    ) {
        prop_assume!(net + tax > 0);
        let whole = Remaining { net, tax };
        let mut left = whole;
        let mut credited = 0;
        let all = asked.into_iter().chain([i64::MAX]);
        for amount in all {
            let amount = if amount == i64::MAX { left.amount() } else { amount };
            match split(left, amount).unwrap() {
                Some(part) => {
                    prop_assert_eq!(part.amount(), amount);
                    prop_assert!(part.net >= 0 && part.tax >= 0);
                    prop_assert!(part.net <= left.net && part.tax <= left.tax);
                    left = Remaining { net: left.net - part.net, tax: left.tax - part.tax };
                    credited += amount;
                }
                None => prop_assert!(amount > left.amount() || amount <= 0),
            }
        }
        prop_assert_eq!(left, Remaining { net: 0, tax: 0 });
        prop_assert_eq!(credited, whole.amount());
    }

    #[test]
    fn what_was_paid_too_much_becomes_free(open in 0_i64..1_000, amount in 1_i64..1_000) {
        let settled = settle(open, amount);
        prop_assert_eq!(open - settled.open + settled.released, amount);
        prop_assert!(settled.open >= 0 && settled.released >= 0);
        prop_assert!(settled.open == 0 || settled.released == 0);
    }
}

#[test]
fn a_second_person_comes_between() {
    use CreditNoteState::{Approved, Draft, Issued};
    assert_eq!(after(Draft, Step::Approve), Ok(Approved));
    assert_eq!(after(Approved, Step::Issue), Ok(Issued));
    for (from, step) in [(Draft, Step::Issue), (Approved, Step::Approve), (Issued, Step::Issue)] {
        assert!(after(from, step).is_err());
    }
}
