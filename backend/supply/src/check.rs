//! Proof that stock adds up: what `vafa check` asks of this department.

use std::collections::BTreeMap;

use contract::{catalogue::ItemTracking, rt::Quantity, stock::StockReservationState};
use kernel::{Finding, Result, Text, Viewer};
use sea_orm::{entity::prelude::*, query::*};

use crate::{
    places::place,
    reservations::reservation,
    stock::{
        allocation, balance, item_cost, movement,
        rules::{self, Key, is_valued, keeps_stock},
        serial_unit,
    },
};

/// Everything that doesn't add up; nothing, in a sound database. It reads whole tables.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<Finding>> {
    let stock = Read::all(db).await?;
    let mut findings = stock.balances();
    findings.extend(stock.allocations());
    findings.extend(stock.reservations());
    findings.extend(stock.serials());
    findings.extend(stock.costs());
    Ok(findings)
}

/// The tables, as they are.
struct Read {
    places: BTreeMap<Uuid, place::Model>,
    balances: Vec<balance::Model>,
    movements: Vec<movement::Model>,
    allocations: Vec<allocation::Model>,
    reservations: Vec<reservation::Model>,
    units: Vec<serial_unit::Model>,
    costs: Vec<item_cost::Model>,
    tracked: BTreeMap<Uuid, ItemTracking>,
}

impl Read {
    async fn all(db: &impl ConnectionTrait) -> Result<Self> {
        let all = Viewer::system(Uuid::nil());
        let places = all.select::<place::Entity>().all(db).await?;
        let items = all.select::<registry::item::Entity>().all(db).await?;
        let movements = all.select::<movement::Entity>().order_by_asc(movement::Column::CreatedAt);
        Ok(Self {
            places: places.into_iter().map(|place| (place.id, place)).collect(),
            balances: all.select::<balance::Entity>().all(db).await?,
            movements: movements.order_by_asc(movement::Column::Id).all(db).await?,
            allocations: all.select::<allocation::Entity>().all(db).await?,
            reservations: all
                .select::<reservation::Entity>()
                .filter(reservation::Column::State.eq(Text(StockReservationState::Reserved)))
                .all(db)
                .await?,
            units: all.select::<serial_unit::Entity>().all(db).await?,
            costs: all.select::<item_cost::Entity>().all(db).await?,
            tracked: items.into_iter().map(|item| (item.id, item.tracking.0)).collect(),
        })
    }

    fn keeps(&self, place: Uuid) -> bool {
        self.places.get(&place).is_some_and(|place| keeps_stock(place.kind.0))
    }

    /// The sum of the movements is the balance.
    fn balances(&self) -> Vec<Finding> {
        let legs = self.movements.iter().flat_map(|row| {
            let key = |place, condition: String| Key {
                place,
                item: row.item_id,
                lot: row.lot.clone(),
                condition,
                owner: row.owner_organization_id,
            };
            [
                (key(row.from_place_id, row.condition.0.to_string()), -row.quantity),
                (key(row.to_place_id, row.to_condition.0.to_string()), row.quantity),
            ]
        });
        let legs = legs.filter(|(key, _)| self.keeps(key.place));
        let told = self.balances.iter().map(|row| (row.key(), -row.on_hand));
        let differences = rules::balances(legs.chain(told));
        let found = differences.into_iter().map(|(key, by)| Finding {
            code: "stock_balance",
            detail: format!("{key:?}: the movements say {} more", Quantity(by)),
        });
        let negative = self.balances.iter().filter(|row| row.on_hand < 0).map(|row| Finding {
            code: "stock_negative",
            detail: format!("balance {}: {}", row.id, Quantity(row.on_hand)),
        });
        found.chain(negative).collect()
    }

    /// What a balance says is set aside is what is set aside of it.
    fn allocations(&self) -> Vec<Finding> {
        let mut sums = BTreeMap::<Uuid, i64>::new();
        for row in &self.balances {
            *sums.entry(row.id).or_default() -= row.allocated;
        }
        for row in &self.allocations {
            *sums.entry(row.balance_id).or_default() += row.quantity;
        }
        let differ = sums.into_iter().filter(|(_, by)| *by != 0).map(|(id, by)| Finding {
            code: "stock_allocated",
            detail: format!("balance {id}: {} more is set aside", Quantity(by)),
        });
        let over = self.balances.iter().filter(|row| row.available() < 0).map(|row| Finding {
            code: "stock_over_allocated",
            detail: format!("balance {}", row.id),
        });
        differ.chain(over).collect()
    }

    /// A reservation that is said to be set aside is so, wholly.
    fn reservations(&self) -> Vec<Finding> {
        let aside = |id| -> i64 {
            let mine = self.allocations.iter().filter(|row| row.holder_id == id);
            mine.map(|row| row.quantity).sum()
        };
        let short = self.reservations.iter().filter(|row| aside(row.id) != row.quantity);
        short
            .map(|row| Finding {
                code: "stock_reservation",
                detail: format!(
                    "reservation {}: {} of {} set aside",
                    row.id,
                    Quantity(aside(row.id)),
                    Quantity(row.quantity)
                ),
            })
            .collect()
    }

    /// A serial is where its last movement brought it, and counts there once.
    fn serials(&self) -> Vec<Finding> {
        let mut last = BTreeMap::new();
        for row in &self.movements {
            if let Some(unit) = row.serial_unit_id {
                last.insert(unit, row.to_place_id);
            }
        }
        let astray = self
            .units
            .iter()
            .filter(|unit| last.get(&unit.id).is_some_and(|place| *place != unit.place_id));
        let astray = astray.map(|unit| Finding {
            code: "serial_place",
            detail: format!("serial {} isn't where it was brought", unit.serial),
        });
        let counted = self.units.iter().filter(|unit| self.keeps(unit.place_id)).map(|unit| {
            let key = Key {
                place: unit.place_id,
                item: unit.item_id,
                lot: unit.lot.clone(),
                condition: unit.condition.0.to_string(),
                owner: unit.owner_organization_id,
            };
            (key, Quantity::ONE.0)
        });
        let told = self
            .balances
            .iter()
            .filter(|row| self.tracked.get(&row.item_id) == Some(&ItemTracking::Serial))
            .filter(|row| rules::is_usable(row.condition.0))
            .map(|row| (row.key(), -row.on_hand));
        let usable =
            |key: &Key| rules::USABLE.iter().any(|usable| usable.to_string() == key.condition);
        let counted = counted.filter(|(key, _)| usable(key));
        let differ = rules::balances(counted.chain(told)).into_iter().map(|(key, by)| Finding {
            code: "serial_count",
            detail: format!("{key:?}: {} more serials than pieces", Quantity(by)),
        });
        astray.chain(differ).collect()
    }

    /// What the moving average is made of is what is on hand, and what came in less what went out.
    fn costs(&self) -> Vec<Finding> {
        let mut sums = BTreeMap::<(Uuid, Uuid), (i64, i64)>::new();
        for row in &self.costs {
            let sum = sums.entry((row.organization_id, row.item_id)).or_default();
            (sum.0, sum.1) = (sum.0 - row.quantity, sum.1 - row.value);
        }
        for row in &self.balances {
            let place = self.places.get(&row.place_id);
            if place.is_some_and(|place| is_valued(place.kind.0, row.condition.0)) {
                sums.entry((row.owner_organization_id, row.item_id)).or_default().0 += row.on_hand;
            }
        }
        for row in &self.movements {
            let valued = |place: Uuid, condition| {
                self.places.get(&place).is_some_and(|place| is_valued(place.kind.0, condition))
            };
            let was = valued(row.from_place_id, row.condition.0);
            let is = valued(row.to_place_id, row.to_condition.0);
            let sum = sums.entry((row.owner_organization_id, row.item_id)).or_default();
            match (was, is) {
                (true, false) => sum.1 -= row.cost,
                (false, true) => sum.1 += row.cost,
                _ => {}
            }
        }
        let differ = sums.into_iter().filter(|(_, by)| *by != (0, 0));
        differ
            .map(|((organization, item), (quantity, value))| Finding {
                code: "stock_value",
                detail: format!(
                    "item {item} of {organization}: {} pieces and {value} of value more than told",
                    Quantity(quantity)
                ),
            })
            .collect()
    }
}
