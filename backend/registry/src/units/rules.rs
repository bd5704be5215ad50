//! What may be said of a unit. Pure.

use chrono::NaiveDate;
use contract::installed_units::InstalledUnitState;

/// Which date comes too early or too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// It was made after it was sold.
    ProducedAfterSale,
    /// It was installed before it was sold.
    InstalledBeforeSale,
    /// It was installed before it was made, and nobody knows when it was sold.
    InstalledBeforeProduction,
}

impl DateOrder {
    /// The name of the rule, as the import knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ProducedAfterSale => "after_sale",
            Self::InstalledBeforeSale => "before_sale",
            Self::InstalledBeforeProduction => "before_production",
        }
    }
}

/// Production comes before sale, sale before installation; the same day is fine.
pub fn in_order(
    produced: Option<NaiveDate>,
    sold: Option<NaiveDate>,
    installed: Option<NaiveDate>,
) -> Result<(), DateOrder> {
    let later = |first: Option<NaiveDate>, then: Option<NaiveDate>| {
        first.zip(then).is_some_and(|(first, then)| first > then)
    };
    if later(produced, sold) {
        return Err(DateOrder::ProducedAfterSale);
    }
    if later(sold, installed) {
        return Err(DateOrder::InstalledBeforeSale);
    }
    if later(produced, installed) {
        return Err(DateOrder::InstalledBeforeProduction);
    }
    Ok(())
}

/// What a unit is, by what is known of it.
pub fn state_of(
    sold: Option<NaiveDate>,
    installed: Option<NaiveDate>,
    has_owner: bool,
) -> InstalledUnitState {
    match (installed, sold) {
        (Some(_), _) => InstalledUnitState::Installed,
        (None, Some(_)) => InstalledUnitState::Sold,
        (None, None) if has_owner => InstalledUnitState::Sold,
        (None, None) => InstalledUnitState::InStock,
    }
}

/// A scrapped unit stays scrapped, and what was sold doesn't return to stock: it would have to
/// come back by a document.
pub fn may_become(from: InstalledUnitState, to: InstalledUnitState) -> bool {
    use InstalledUnitState::{InStock, Scrapped};
    from == to || (from != Scrapped && to != InStock)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 5, day)
    }

    #[test]
    fn dates_come_in_the_order_of_a_products_life() {
        assert_eq!(in_order(day(1), day(1), day(1)), Ok(()));
        assert_eq!(in_order(None, day(3), None), Ok(()));
        assert_eq!(in_order(day(4), day(3), day(5)), Err(DateOrder::ProducedAfterSale));
        assert_eq!(in_order(day(1), day(3), day(2)), Err(DateOrder::InstalledBeforeSale));
        assert_eq!(in_order(day(3), None, day(2)), Err(DateOrder::InstalledBeforeProduction));
    }

    #[test]
    fn scrap_is_the_end() {
        use InstalledUnitState::{InStock, Installed, OutOfService, Scrapped};
        assert!(may_become(Installed, OutOfService));
        assert!(may_become(OutOfService, Installed));
        assert!(!may_become(Scrapped, Installed));
        assert!(!may_become(Installed, InStock));
    }
}
