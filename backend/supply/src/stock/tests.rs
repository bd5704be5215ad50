use contract::{
    rt::{Quantity, TextEnum},
    stock::{StockCondition, StockPlaceKind},
};
use proptest::prelude::*;
use uuid::Uuid;

use super::rules::{
    Key, Pool, balances, check_quantity, check_serials, is_usable, is_valued, keeps_stock,
};

#[test]
fn the_average_moves_with_what_comes_in() {
    let pool = Pool::default().put(10_000, 1_000_000).unwrap().put(10_000, 2_000_000).unwrap();
    assert_eq!(pool.unit_cost, 150_000);
    let (pool, cost) = pool.take(5_000).unwrap();
    assert_eq!((cost, pool.unit_cost), (750_000, 150_000));
}

#[test]
fn the_last_cost_is_known_when_nothing_is_left() {
    let (empty, cost) = Pool::default().put(3_000, 100).unwrap().take(3_000).unwrap();
    assert_eq!((cost, empty.quantity, empty.value, empty.unit_cost), (100, 0, 0, 33));
    assert_eq!(empty.worth(2_000).unwrap(), 66);
    assert!(empty.take(1).is_err());
}

#[test]
fn only_what_was_inspected_is_usable_and_valued() {
    for &condition in StockCondition::ALL {
        for &kind in StockPlaceKind::ALL {
            assert_eq!(is_valued(kind, condition), keeps_stock(kind) && is_usable(condition));
        }
    }
    assert!(!is_usable(StockCondition::NeedsInspection));
    assert!(!keeps_stock(StockPlaceKind::CustomerSite));
}

#[test]
fn every_piece_has_one_serial() {
    let serials = |named: &[&str]| named.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    assert!(check_serials("/s", 2000, &serials(&["A", "B"]), true).is_ok());
    assert!(check_serials("/s", 2000, &serials(&["A", "A"]), true).is_err());
    assert!(check_serials("/s", 2000, &serials(&["A"]), true).is_err());
    assert!(check_serials("/s", 2000, &serials(&["A"]), false).is_err());
    assert!(check_serials("/s", 2500, &[], false).is_ok());
    assert!(check_quantity("/q", Quantity(1500), true).is_err());
    assert!(check_quantity("/q", Quantity(0), false).is_err());
    assert_eq!(check_quantity("/q", Quantity(1500), false).unwrap(), 1500);
}

/// A place of the model below: outside, where stock comes from and goes to, or one that keeps it.
const PLACES: u128 = 4;

fn key(place: u128, lot: u8) -> Key {
    Key {
        place: Uuid::from_u128(place),
        item: Uuid::nil(),
        lot: lot.to_string(),
        condition: "new".to_owned(),
        owner: Uuid::nil(),
    }
}

proptest! {
    /// Whatever is moved, as long as no place gives what it lacks: the sum of the movements is
    /// the balance, and together the places hold what came from outside.
    #[test]
    fn movements_add_up_to_balances(
        moves in prop::collection::vec((0..PLACES, 0..PLACES, 0u8..2, 1i64..5_000), 0..60),
    ) {
        let mut on_hand = std::collections::BTreeMap::<Key, i64>::new();
        let mut legs = Vec::new();
        for (from, to, lot, quantity) in moves {
            let has = on_hand.get(&key(from, lot)).copied().unwrap_or_default();
            if from == to || (from != 0 && has < quantity) {
                continue;
            }
            *on_hand.entry(key(from, lot)).or_default() -= quantity;
            *on_hand.entry(key(to, lot)).or_default() += quantity;
            legs.extend([(key(from, lot), -quantity), (key(to, lot), quantity)]);
        }
        on_hand.retain(|_, quantity| *quantity != 0);
        let sums = balances(legs);
        prop_assert_eq!(&sums, &on_hand);
        prop_assert_eq!(sums.values().sum::<i64>(), 0);
        let inside = sums.iter().filter(|(key, _)| key.place != Uuid::nil());
        prop_assert!(inside.into_iter().all(|(_, quantity)| *quantity > 0));
    }

    /// Not a rial is made or lost by rounding.
    #[test]
    fn what_went_out_and_what_is_left_is_what_came_in(
        steps in prop::collection::vec((any::<bool>(), 1i64..20_000, 0i64..1_000_000_000), 1..60),
    ) {
        let (mut pool, mut came, mut went) = (Pool::default(), 0, 0);
        for (comes, quantity, value) in steps {
            if comes {
                pool = pool.put(quantity, value).unwrap();
                came += value;
            } else if quantity <= pool.quantity {
                let (left, cost) = pool.take(quantity).unwrap();
                (pool, went) = (left, went + cost);
            }
            prop_assert_eq!(pool.value, came - went);
            prop_assert!(pool.value >= 0 && (pool.quantity > 0 || pool.value == 0));
        }
    }
}
