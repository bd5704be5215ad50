//! Places as the contract shows them.

use std::collections::HashMap;

use contract::{
    catalogue::PlaceReference,
    common::{Code, LocalizedText, Name, Note},
    service_locations::{
        AddressLine, GeoPoint, ServiceLocation, ServiceLocationReference, ShortText,
    },
};
use kernel::{OrNotFound, Result, Viewer};
use sea_orm::entity::prelude::*;

use super::{city, location, province, territories, territory};
use crate::parties;

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    places: Vec<location::Model>,
) -> Result<Vec<ServiceLocation>> {
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let names = parties::names(db, viewer, places.iter().map(|place| place.party_id)).await?;
    let cities = cities(db, viewer, &places).await?;
    let provinces = viewer.select::<province::Entity>().all(db).await?;
    let province = |code: &String| {
        let row = provinces.iter().find(|row| row.code == *code)?;
        let name = LocalizedText { fa: row.name_fa.clone(), en: row.name_en.clone() };
        Some(PlaceReference { code: Code(row.code.clone()), name })
    };
    let ids = places.iter().filter_map(|place| place.territory_id);
    let rows = viewer.select::<territory::Entity>().filter(territory::Column::Id.is_in(ids));
    let rows = rows.all(db).await?;
    let territory = |id| rows.iter().find(|row| Some(row.id) == id).map(territories::reference);
    let show = |place: location::Model| {
        let party = names.get(&place.party_id).cloned().or_not_found("party")?;
        Ok(ServiceLocation {
            city: place.city_code.as_ref().and_then(|code| cities.get(code)).cloned(),
            province: place.province_code.as_ref().and_then(province),
            territory: territory(place.territory_id),
            geo: place.latitude_e6.zip(place.longitude_e6).map(|(north, east)| GeoPoint {
                latitude: f64::from(north) / 1e6,
                longitude: f64::from(east) / 1e6,
            }),
            id: place.id,
            version: place.version,
            created_at: place.created_at.into(),
            party: party.into(),
            parent_id: place.parent_id,
            title: place.title.map(Name),
            address: AddressLine(place.address),
            plaque: place.plaque.map(ShortText),
            floor: place.floor.map(ShortText),
            unit: place.unit.map(ShortText),
            postal_code: place.postal_code.map(ShortText),
            access_notes: place.access_notes.map(Note),
            hazards: place.hazards.map(Note),
            is_active: place.is_active,
        })
    };
    places.into_iter().map(show).collect()
}

/// What some places are called, by their ids. Places that the viewer may not know of are absent.
pub async fn references(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, ServiceLocationReference>> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let places = viewer.select::<location::Entity>().filter(location::Column::Id.is_in(ids));
    let places = places.all(db).await?;
    let cities = cities(db, viewer, &places).await?;
    let named = places.into_iter().map(|place| {
        let city = place.city_code.and_then(|code| cities.get(&code)).cloned();
        let shown = ServiceLocationReference {
            id: place.id,
            title: place.title.map(Name),
            address: AddressLine(place.address),
            city,
        };
        (place.id, shown)
    });
    Ok(named.collect())
}

async fn cities(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    places: &[location::Model],
) -> Result<HashMap<String, PlaceReference>> {
    let codes = places.iter().filter_map(|place| place.city_code.clone());
    let rows = viewer.select::<city::Entity>().filter(city::Column::Code.is_in(codes));
    let rows = rows.all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code.clone(), territories::city_reference(&row))).collect())
}
