use contract::payments::PaymentState;
use proptest::prelude::*;

use super::rules::{Money, Refusal};

#[derive(Debug, Clone)]
enum Step {
    Confirm,
    Allocate { open: i64, asked: Option<i64> },
    Release(i64),
    Bounce,
    Refund(Option<i64>),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let amount = || prop::option::of(-10_i64..2_000);
    let step = prop_oneof![
        Just(Step::Confirm),
        (0_i64..2_000, amount()).prop_map(|(open, asked)| Step::Allocate { open, asked }),
        (0_i64..500).prop_map(Step::Release),
        Just(Step::Bounce),
        amount().prop_map(Step::Refund),
    ];
    prop::collection::vec(step, 0..20)
}

proptest! {
    /// Whatever happens to a payment, it never pays more than it is, nor more than is open.
    #[test]
    fn money_is_used_once(amount in 1_i64..2_000, steps in steps()) {
        let mut money =
            Money { amount, allocated: 0, refunded: 0, confirmed: false, bounced: false };
        for step in steps {
            let next = match step {
                Step::Confirm => money.confirm(),
                Step::Allocate { open, asked } => money.allocate(open, asked).map(|(next, paid)| {
                    assert!(paid > 0 && paid <= open);
                    assert_eq!(next.allocated, money.allocated + paid);
                    next
                }),
                Step::Release(part) => Ok(money.release(part.min(money.allocated))),
                Step::Bounce => money.bounce(),
                Step::Refund(asked) => money.refund(asked).map(|(next, _)| next),
            };
            if let Ok(next) = next {
                money = next;
            }
            prop_assert!(money.allocated >= 0 && money.refunded >= 0 && money.unallocated() >= 0);
            prop_assert!(money.allocated + money.refunded <= money.amount);
            if money.bounced {
                prop_assert_eq!(money.allocated + money.refunded, 0);
            }
        }
    }
}

#[test]
fn what_is_pending_pays_and_waits() {
    let money = Money { amount: 100, allocated: 0, refunded: 0, confirmed: false, bounced: false };
    let (money, paid) = money.allocate(60, None).unwrap();
    assert_eq!((paid, money.state()), (60, PaymentState::Pending));
    assert_eq!(money.refund(None), Err(Refusal::Unconfirmed));
    let money = money.confirm().unwrap();
    assert_eq!(money.state(), PaymentState::Confirmed);
    let (money, _) = money.refund(None).unwrap();
    assert_eq!((money.unallocated(), money.state()), (0, PaymentState::Allocated));
    assert_eq!(money.bounce(), Err(Refusal::Refunded));
}
