//! What is read of stock: balances, serials, movements.

use std::collections::HashMap;

use contract::{
    common::Include,
    stock::{ListSerialUnitsQuery, ListStockBalancesQuery, ListStockMovementsQuery},
};
use kernel::{Order, Pager, Result, Text, Total, Viewer, count, search, text};
use sea_orm::{
    entity::prelude::*,
    query::*,
    sea_query::{Alias, ExprTrait, Func, Query, SelectStatement},
};

use super::{balance, item_cost, movement, rules::USABLE, serial_unit};
use crate::places::{minimum, place};

/// By SKU.
pub async fn balances(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockBalancesQuery,
    page: &Pager,
) -> Result<(Vec<balance::Model>, Total)> {
    use balance::Column::{Condition, Id, ItemId, OnHand, PlaceId, Sku};
    let mut rows = viewer.select::<balance::Entity>();
    if let Some(q) = &query.q {
        rows = rows.filter(ItemId.in_subquery(search::matching(db, "item", q)));
    }
    for (column, ids) in [(PlaceId, &query.stock_place_id), (ItemId, &query.item_id)] {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    if !query.product_family_id.is_empty() {
        let items = viewer.select::<registry::item::Entity>().select_only();
        let family = registry::item::Column::ProductFamilyId;
        let items = items.filter(family.is_in(query.product_family_id.iter().copied()));
        rows =
            rows.filter(ItemId.in_subquery(items.column(registry::item::Column::Id).into_query()));
    }
    if !query.place_kind.is_empty() {
        let places = viewer.select::<place::Entity>();
        let kinds = query.place_kind.iter().copied().map(Text);
        let places = places.filter(place::Column::Kind.is_in(kinds)).select_only();
        rows = rows.filter(PlaceId.in_subquery(places.column(place::Column::Id).into_query()));
    }
    if !query.condition.is_empty() {
        rows = rows.filter(Condition.is_in(query.condition.iter().copied().map(Text)));
    }
    if query.below_minimum {
        rows = only_below_minimum(rows);
    } else if !query.include_empty {
        rows = rows.filter(OnHand.gt(0));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    Ok((page.keyset(rows, Sku, Order::Asc, Id).all(db).await?, total))
}

fn only_below_minimum(rows: Select<balance::Entity>) -> Select<balance::Entity> {
    let usable = balance::Column::Condition.is_in(USABLE.map(Text));
    rows.filter(usable).filter(Expr::exists(short()))
}

/// The usable stock of which a place has fewer than it should.
#[cfg(test)]
pub(crate) fn below_minimum(viewer: &Viewer) -> Select<balance::Entity> {
    only_below_minimum(viewer.select())
}

/// A minimum of the same place and item that what is free there doesn't reach.
fn short() -> SelectStatement {
    let (wanted, same) = (Alias::new("wanted"), Alias::new("same"));
    let of = |table: &Alias, column: &'static str| Expr::col((table.clone(), Alias::new(column)));
    let here = |column: &'static str| Expr::col((balance::Entity, Alias::new(column)));
    let mut free = Query::select();
    free.expr(Func::coalesce([
        Func::sum(of(&same, "on_hand").sub(of(&same, "allocated"))).into(),
        Expr::value(0_i64),
    ]))
    .from_as(balance::Entity, same.clone())
    .and_where(of(&same, "place_id").eq(of(&wanted, "place_id")))
    .and_where(of(&same, "item_id").eq(of(&wanted, "item_id")))
    .and_where(of(&same, "condition").is_in(USABLE.map(|usable| usable.to_string())));
    let mut short = Query::select();
    short
        .expr(Expr::value(1))
        .from_as(minimum::Entity, wanted.clone())
        .and_where(of(&wanted, "place_id").eq(here("place_id")))
        .and_where(of(&wanted, "item_id").eq(here("item_id")))
        .and_where(of(&wanted, "minimum").gt(Expr::SubQuery(None, Box::new(free.take().into()))));
    short.take()
}

/// The minimums of the places and items of a page.
pub async fn minimums(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: &[balance::Model],
) -> Result<HashMap<(Uuid, Uuid), i64>> {
    use minimum::Column::{ItemId, PlaceId};
    let wanted = viewer
        .select::<minimum::Entity>()
        .filter(PlaceId.is_in(rows.iter().map(|row| row.place_id)))
        .filter(ItemId.is_in(rows.iter().map(|row| row.item_id)));
    let wanted = wanted.all(db).await?;
    Ok(wanted.into_iter().map(|row| ((row.place_id, row.item_id), row.minimum)).collect())
}

/// What one unit costs now, by owner and item.
pub async fn unit_costs(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: &[balance::Model],
) -> Result<HashMap<(Uuid, Uuid), item_cost::Model>> {
    let items = rows.iter().map(|row| row.item_id);
    let costs = viewer.select::<item_cost::Entity>();
    let costs = costs.filter(item_cost::Column::ItemId.is_in(items)).all(db).await?;
    Ok(costs.into_iter().map(|cost| ((cost.organization_id, cost.item_id), cost)).collect())
}

/// Newest first.
pub async fn serial_units(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListSerialUnitsQuery,
    page: &Pager,
) -> Result<Vec<serial_unit::Model>> {
    use serial_unit::Column::{Condition, CreatedAt, Id, ItemId, PlaceId, Serial};
    let mut rows = viewer.select::<serial_unit::Entity>();
    if let Some(serial) = &query.serial {
        rows = rows.filter(Serial.eq(text::serial(serial)));
    }
    for (column, ids) in [(PlaceId, &query.stock_place_id), (ItemId, &query.item_id)] {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    if !query.condition.is_empty() {
        rows = rows.filter(Condition.is_in(query.condition.iter().copied().map(Text)));
    }
    Ok(page.keyset(rows, CreatedAt, Order::Desc, Id).all(db).await?)
}

/// Newest first.
pub async fn movements(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListStockMovementsQuery,
    page: &Pager,
) -> Result<Vec<movement::Model>> {
    use movement::Column::{
        CreatedAt, FromPlaceId, Id, ItemId, Reason, SerialUnitId, SourceId, ToPlaceId,
    };
    let mut rows = viewer.select::<movement::Entity>();
    if !query.stock_place_id.is_empty() {
        let places = || query.stock_place_id.iter().copied();
        let either =
            Condition::any().add(FromPlaceId.is_in(places())).add(ToPlaceId.is_in(places()));
        rows = rows.filter(either);
    }
    if !query.item_id.is_empty() {
        rows = rows.filter(ItemId.is_in(query.item_id.iter().copied()));
    }
    if !query.reason.is_empty() {
        rows = rows.filter(Reason.is_in(query.reason.iter().copied().map(Text)));
    }
    if let Some(source) = query.source_id {
        rows = rows.filter(SourceId.eq(source));
    }
    if let Some(serial) = &query.serial {
        let units = Viewer::system(viewer.organization())
            .select::<serial_unit::Entity>()
            .filter(serial_unit::Column::Serial.eq(text::serial(serial)))
            .select_only()
            .column(serial_unit::Column::Id)
            .into_query();
        rows = rows.filter(SerialUnitId.in_subquery(units));
    }
    if let Some(from) = query.created_at_from {
        rows = rows.filter(CreatedAt.gte(chrono::DateTime::from(from)));
    }
    if let Some(to) = query.created_at_to {
        rows = rows.filter(CreatedAt.lt(chrono::DateTime::from(to)));
    }
    Ok(page.keyset(rows, CreatedAt, Order::Desc, Id).all(db).await?)
}

/// The movements of a document, in the order in which they were made.
pub async fn of_source(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    source: Uuid,
) -> Result<Vec<movement::Model>> {
    let rows = viewer
        .select::<movement::Entity>()
        .filter(movement::Column::SourceId.eq(source))
        .order_by_asc(movement::Column::Id)
        .limit(500);
    Ok(rows.all(db).await?)
}
