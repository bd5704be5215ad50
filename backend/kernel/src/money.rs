//! Arithmetic with whole minor units: every result is exact or rounded by a named rule, and what
//! is divided adds up again. Shares and rates are whole ten-thousandths (10,000 = all).

use contract::rt::MoneyError;

/// All of it, in the unit of shares and rates.
pub const WHOLE: i32 = 10_000;

type Result<T, E = MoneyError> = std::result::Result<T, E>;

/// `amount × by ÷ of`, to the nearest unit; from the middle to the even one.
pub fn half_even(amount: i64, by: i64, of: i64) -> Result<i64> {
    divide(amount, by, of, |whole, twice, of| twice > of || (twice == of && whole % 2 != 0))
}

/// `amount × by ÷ of`, to the nearest unit; from the middle away from zero.
pub fn half_up(amount: i64, by: i64, of: i64) -> Result<i64> {
    divide(amount, by, of, |_, twice, of| twice >= of)
}

/// A share of an amount, half-even.
pub fn share(amount: i64, ten_thousandths: i32) -> Result<i64> {
    half_even(amount, ten_thousandths.into(), WHOLE.into())
}

/// Divides `total` in the proportion of `weights`, by the largest remainder: the parts add up to
/// `total`, and none is a whole unit away from its exact share. Among equal remainders the earlier
/// part wins. Weights that add up to nothing give it all to the first.
pub fn distribute(total: i64, weights: &[i64]) -> Result<Vec<i64>> {
    let sum: i128 = weights.iter().copied().map(i128::from).sum();
    let exact = |weight: i64| i128::from(total) * i128::from(weight) * sum.signum();
    let of = sum.abs();
    if of == 0 {
        let first = weights.iter().enumerate().map(|(i, _)| if i == 0 { total } else { 0 });
        return Ok(first.collect());
    }
    let mut parts: Vec<i128> = weights.iter().map(|w| exact(*w).div_euclid(of)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(exact(weights[*i]).rem_euclid(of)));
    let left = i128::from(total) - parts.iter().sum::<i128>();
    for i in order.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        parts[i] += 1;
    }
    parts.into_iter().map(|part| i64::try_from(part).map_err(|_| MoneyError::Overflow)).collect()
}

/// The sum of amounts of one currency.
pub fn sum(amounts: impl IntoIterator<Item = i64>) -> Result<i64> {
    let add = |sum: i64, amount| sum.checked_add(amount).ok_or(MoneyError::Overflow);
    amounts.into_iter().try_fold(0, add)
}

/// `up` says of the whole part, twice the remainder and the divisor whether to round away from
/// zero.
fn divide(amount: i64, by: i64, of: i64, up: fn(i128, i128, i128) -> bool) -> Result<i64> {
    if of == 0 {
        return Err(MoneyError::Overflow);
    }
    let product = i128::from(amount) * i128::from(by) * i128::from(of.signum());
    let (size, of) = (product.abs(), i128::from(of).abs());
    let whole = size / of;
    let whole = if up(whole, size % of * 2, of) { whole + 1 } else { whole };
    i64::try_from(whole * product.signum()).map_err(|_| MoneyError::Overflow)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_middle_goes_where_its_rule_says() {
        assert_eq!(half_even(3_333_333, 500, 1000), Ok(1_666_666));
        assert_eq!(half_even(5, 1, 2), Ok(2));
        assert_eq!(half_even(7, 1, 2), Ok(4));
        assert_eq!(half_even(-5, 1, 2), Ok(-2));
        assert_eq!(half_up(5, 1, 2), Ok(3));
        assert_eq!(half_up(-5, 1, 2), Ok(-3));
        assert_eq!(half_up(8_391_676, 1000, 10_000), Ok(839_168));
        assert_eq!(half_up(4, 1, 3), Ok(1));
        assert_eq!(half_even(1, 1, 0), Err(MoneyError::Overflow));
        assert_eq!(half_even(i64::MAX, 2, 1), Err(MoneyError::Overflow));
        assert_eq!(half_even(i64::MAX, i64::MAX, i64::MAX), Ok(i64::MAX));
    }

    #[test]
    fn remainders_go_to_the_largest_first() {
        assert_eq!(distribute(100, &[1, 1, 1]), Ok(vec![34, 33, 33]));
        assert_eq!(distribute(10, &[55, 25, 20]), Ok(vec![6, 2, 2]));
        assert_eq!(distribute(-100, &[1, 1, 1]), Ok(vec![-33, -33, -34]));
        assert_eq!(distribute(7, &[0, 0]), Ok(vec![7, 0]));
        assert_eq!(distribute(0, &[]), Ok(vec![]));
    }

    proptest! {
        #[test]
        fn the_parts_add_up_and_are_near_their_share(
            total in -1_000_000_000_000_000_i64..1_000_000_000_000_000,
            weights in prop::collection::vec(0_i64..1_000_000_000_000, 1..40),
        ) {
            let parts = distribute(total, &weights).unwrap();
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            let of: i128 = weights.iter().copied().map(i128::from).sum();
            for (part, weight) in parts.iter().zip(&weights).filter(|_| of > 0) {
                let off = i128::from(*part) * of - i128::from(total) * i128::from(*weight);
                prop_assert!(off.abs() < of, "{part} of {total} for {weight} of {of}");
            }
        }

        #[test]
        fn rounding_is_never_more_than_half_a_unit_off(
            amount in any::<i32>(), by in -10_000_i64..10_000, of in 1_i64..100_000,
        ) {
            let exact = i128::from(amount) * i128::from(by);
            for rounded in [half_even(amount.into(), by, of), half_up(amount.into(), by, of)] {
                let off = i128::from(rounded.unwrap()) * i128::from(of) - exact;
                prop_assert!(off.abs() * 2 <= i128::from(of));
            }
        }

        #[test]
        fn half_even_has_no_side(amount in any::<i32>(), by in 1_i64..10_000, of in 1_i64..10_000) {
            let one = half_even(amount.into(), by, of).unwrap();
            prop_assert_eq!(half_even(-i64::from(amount), by, of).unwrap(), -one);
        }
    }
}
