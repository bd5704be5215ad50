//! What vans are to carry: the open reservations of a day, by van and item.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use contract::{
    rt::Quantity,
    stock::{StockReservationState, VanNeed},
};
use kernel::{Error, Result, Text, Viewer};
use sea_orm::{entity::prelude::*, query::*};

use super::{reservation, rules::OPEN};
use crate::{names::Names, wire};

/// More than this no page shows.
const MOST: usize = 1000;

/// The needs up to a day, by van and SKU.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    needed_on: NaiveDate,
    places: &[Uuid],
) -> Result<Vec<VanNeed>> {
    use reservation::Column::{ForPlaceId, Id, NeededOn, State};
    let mut rows = viewer
        .select::<reservation::Entity>()
        .filter(State.is_in(OPEN.map(Text)))
        .filter(ForPlaceId.is_not_null())
        .filter(NeededOn.lte(needed_on));
    if !places.is_empty() {
        rows = rows.filter(ForPlaceId.is_in(places.iter().copied()));
    }
    let rows = rows.order_by_asc(NeededOn).order_by_asc(Id).limit(20 * MOST as u64);
    let rows = rows.all(db).await?;
    let names = Names::of(db, rows.iter().flat_map(Names::in_reservation)).await?;
    let mut needs = BTreeMap::<(String, String), VanNeed>::new();
    for row in rows {
        let Some(place_id) = row.for_place_id else { continue };
        let (place, item) = (names.place(place_id)?, names.item(row.item_id)?);
        let key = (place.code.0.clone(), item.sku.0.clone());
        let none = Quantity(0);
        let need = needs.entry(key).or_insert_with(|| VanNeed {
            place,
            item,
            needed: none,
            in_van: none,
            on_the_way: none,
            set_aside: none,
            missing: none,
            reservations: Vec::new(),
        });
        add(need, row, &names)?;
    }
    Ok(needs.into_values().take(MOST).collect())
}

fn add(need: &mut VanNeed, row: reservation::Model, names: &Names) -> Result<()> {
    let share = match row.state.0 {
        StockReservationState::Reserved if row.place_id == row.for_place_id => &mut need.in_van,
        StockReservationState::Reserved => &mut need.set_aside,
        StockReservationState::Picked => &mut need.on_the_way,
        _ => &mut need.missing,
    };
    share.0 += row.quantity;
    need.needed.0 = need
        .needed
        .0
        .checked_add(row.quantity)
        .ok_or_else(|| Error::internal("a need is too large to count"))?;
    if need.reservations.len() < 200 {
        need.reservations.push(wire::reservation(row, names)?);
    }
    Ok(())
}
