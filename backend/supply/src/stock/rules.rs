//! What stock is, and what it is worth. Pure: no clock, no database.

use std::collections::BTreeMap;

use contract::{
    common::ProblemCode,
    rt::{Quantity, Say},
    stock::{StockCondition, StockPlaceKind},
};
use kernel::{Error, Result, money};
use uuid::Uuid;

/// Whether stock is kept there. Suppliers, customers, scrap and adjustments are where it comes
/// from and goes to: of these no balance is kept.
pub fn keeps_stock(kind: StockPlaceKind) -> bool {
    use StockPlaceKind::{Defective, InTransit, Person, Quarantine, Van, Warehouse};
    matches!(kind, Warehouse | Van | Person | InTransit | Defective | Quarantine)
}

/// Whether a part may be used: only what was inspected.
pub fn is_usable(condition: StockCondition) -> bool {
    USABLE.contains(&condition)
}

pub const USABLE: [StockCondition; 3] =
    [StockCondition::New, StockCondition::Good, StockCondition::Refurbished];

/// Whether stock there, in this condition, counts in the moving average of its item.
pub fn is_valued(kind: StockPlaceKind, condition: StockCondition) -> bool {
    keeps_stock(kind) && is_usable(condition)
}

/// All of an item that an organization owns, and what it cost: the base of the moving average.
/// Quantities in thousandths, money in the minor unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pool {
    pub quantity: i64,
    pub value: i64,
    /// What one unit cost when there last were any.
    pub unit_cost: i64,
}

impl Pool {
    pub fn put(self, quantity: i64, value: i64) -> Result<Self> {
        let sum = |a: i64, b: i64| a.checked_add(b).ok_or_else(too_much);
        self.now(sum(self.quantity, quantity)?, sum(self.value, value)?)
    }

    /// What is left, and what the part taken is worth: its share of the value, half-even, so that
    /// all that went out and what is left always add up to what came in.
    pub fn take(self, quantity: i64) -> Result<(Self, i64)> {
        if quantity > self.quantity {
            return Err(Error::internal("more leaves the pool of costs than is in it"));
        }
        let value = self.worth(quantity)?;
        Ok((self.now(self.quantity - quantity, self.value - value)?, value))
    }

    /// What so much of it is worth now.
    pub fn worth(self, quantity: i64) -> Result<i64> {
        Ok(match self.quantity {
            0 => money::half_even(self.unit_cost, quantity, Quantity::ONE.0)?,
            whole => money::half_even(self.value, quantity, whole)?,
        })
    }

    fn now(self, quantity: i64, value: i64) -> Result<Self> {
        let unit_cost = match quantity {
            0 => self.unit_cost,
            _ => money::half_even(value, Quantity::ONE.0, quantity)?,
        };
        Ok(Self { quantity, value, unit_cost })
    }
}

/// What a unit cost, if so much cost so much.
pub fn unit_cost(cost: i64, quantity: i64) -> Result<i64> {
    Ok(money::half_even(cost, Quantity::ONE.0, quantity)?)
}

fn too_much() -> Error {
    Error::refused(
        ProblemCode::ValidationFailed,
        Say::new("That is more than can be counted.", "این بیش از آن است که شمردنی باشد."),
    )
}

/// What a balance is kept of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub place: Uuid,
    pub item: Uuid,
    pub lot: String,
    pub condition: String,
    pub owner: Uuid,
}

/// Adds up what came to and went from each place: what the balances have to say.
pub fn balances(legs: impl IntoIterator<Item = (Key, i64)>) -> BTreeMap<Key, i64> {
    let mut sums = BTreeMap::new();
    for (key, quantity) in legs {
        *sums.entry(key).or_insert(0) += quantity;
    }
    sums.retain(|_, sum| *sum != 0);
    sums
}

/// The largest quantity of one line, in thousandths: a thousand million units.
pub const MOST: i64 = 1_000_000_000_000;

/// A quantity that somebody named: more than nothing, and whole where pieces have serials.
pub fn check_quantity(pointer: &str, quantity: Quantity, has_serials: bool) -> Result<i64> {
    if quantity.0 <= 0 {
        let why = Say::new("Name a quantity above zero.", "مقداری بیش از صفر بنویسید.");
        return Err(Error::field(pointer, "range", why));
    }
    if quantity.0 > MOST {
        return Err(Error::field(
            pointer,
            "range",
            Say::new("That is more than can be counted.", "این بیش از آن است که شمردنی باشد."),
        ));
    }
    if has_serials && quantity.0 % Quantity::ONE.0 != 0 {
        let why = Say::new(
            "Parts with serials are counted in whole pieces.",
            "قطعه سریال‌دار را با عدد صحیح می‌شمارند.",
        );
        return Err(Error::field(pointer, "whole", why));
    }
    Ok(quantity.0)
}

/// As many serials as pieces, none of them twice; none for what has no serials.
pub fn check_serials(
    pointer: &str,
    quantity: i64,
    serials: &[String],
    has_serials: bool,
) -> Result<()> {
    let wanted = if has_serials { quantity / Quantity::ONE.0 } else { 0 };
    if usize::try_from(wanted) != Ok(serials.len()) {
        let named = serials.len();
        let why = match has_serials {
            true => Say::new(
                format!("Every piece has a serial: {wanted} are needed, you named {named}."),
                format!("هر قطعه یک سریال دارد: {wanted} سریال لازم است و شما {named} نوشته‌اید."),
            ),
            false => Say::new("This item has no serials.", "این قلم سریال ندارد."),
        };
        return Err(Error::field(pointer, "serials", why));
    }
    if serials.iter().any(String::is_empty) {
        let why = Say::new("A serial has letters or digits.", "سریال حرف یا رقم دارد.");
        return Err(Error::field(pointer, "blank", why));
    }
    let mut sorted: Vec<_> = serials.iter().collect();
    sorted.sort();
    match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => {
            let why = Say::new(
                format!("You named the serial {} twice.", pair[0]),
                format!("سریال {} را دو بار نوشته‌اید.", pair[0]),
            );
            Err(Error::field(pointer, "twice", why))
        }
        None => Ok(()),
    }
}

/// How much a storekeeper may adjust alone, in the minor unit of the cost.
pub const ADJUSTMENT_LIMIT: i64 = 50_000_000;
