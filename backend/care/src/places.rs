//! The place of a request that came with an address only.

use kernel::{Result, Work};
use registry::{places::NewPlace, service_location};
use sea_orm::entity::prelude::*;

use crate::requests::request;

/// The place of the customer at the address that a request was told, made where they have none
/// there yet; none, if no address was told.
pub async fn of_address(work: &Work<'_>, row: &request::Model) -> Result<Option<Uuid>> {
    let (Some(party_id), Some(address)) = (row.party_id, &row.address) else { return Ok(None) };
    let system = work.system();
    let places = system.select::<service_location::Entity>();
    let known = places
        .filter(service_location::Column::PartyId.eq(party_id))
        .filter(service_location::Column::Address.eq(address.as_str()))
        .one(work.db())
        .await?;
    if let Some(known) = known {
        return Ok(Some(known.id));
    }
    let city = match &row.city {
        Some(name) => registry::places::city_named(work.db(), &system, name).await?,
        None => None,
    };
    let new = NewPlace {
        party_id,
        address: address.clone(),
        city_code: city.map(|city| city.code),
        ..NewPlace::default()
    };
    Ok(Some(registry::places::add(work, new).await?.id))
}

/// The territory that a place lies in.
pub async fn territory(work: &Work<'_>, location: Uuid) -> Result<Option<Uuid>> {
    let places = work.system().select::<service_location::Entity>();
    let place = places.filter(service_location::Column::Id.eq(location)).one(work.db()).await?;
    Ok(place.and_then(|place| place.territory_id))
}
