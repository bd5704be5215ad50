//! What is done with places.

use contract::{
    rt::IfMatch,
    service_locations::{
        GeoPoint, ListServiceLocationsQuery, ServiceLocationPatch, ServiceLocationPrototype,
        ShortText,
    },
};
use kernel::{
    Error, OrNotFound, Order, Pager, Result, Row, Say, Total, Viewer, Work, search, text,
};
use sea_orm::{
    ActiveValue::Set, Condition, IntoActiveModel, QueryTrait, entity::prelude::*, query::*,
};

use super::{
    country,
    events::{ServiceLocationCreated, ServiceLocationUpdated},
    location,
    territories::{self, unknown},
};
use crate::parties::{self, party};

/// What it takes to add a place from within Vafa.
#[derive(Debug, Clone, Default)]
pub struct NewPlace {
    pub party_id: Uuid,
    pub title: Option<String>,
    pub address: String,
    pub plaque: Option<String>,
    pub floor: Option<String>,
    pub unit: Option<String>,
    pub postal_code: Option<String>,
    /// The city decides province and territory.
    pub city_code: Option<String>,
    pub geo: Option<GeoPoint>,
    pub access_notes: Option<String>,
    pub hazards: Option<String>,
}

pub async fn create(work: &Work<'_>, body: &ServiceLocationPrototype) -> Result<location::Model> {
    match parties::find(work.db(), &work.viewer, body.party_id).await {
        Err(Error::NotFound(_)) => return Err(unknown("/party_id")),
        found => found.map(drop)?,
    }
    if let Some(parent) = body.parent_id {
        check_parent(work, parent, None).await?;
    }
    let short = |text: &Option<ShortText>| text.as_ref().map(|text| text.0.clone());
    let new = NewPlace {
        party_id: body.party_id,
        title: body.title.as_ref().map(|title| title.0.clone()),
        address: body.address.0.clone(),
        plaque: short(&body.plaque),
        floor: short(&body.floor),
        unit: short(&body.unit),
        postal_code: short(&body.postal_code),
        city_code: Some(body.city_code.0.clone()),
        geo: body.geo.clone(),
        access_notes: body.access_notes.as_ref().map(|note| note.0.clone()),
        hazards: body.hazards.as_ref().map(|note| note.0.clone()),
    };
    add_under(work, new, body.parent_id).await
}

/// Adds a place on behalf of another department, which has looked whose it is.
pub async fn add(work: &Work<'_>, new: NewPlace) -> Result<location::Model> {
    add_under(work, new, None).await
}

async fn add_under(
    work: &Work<'_>,
    new: NewPlace,
    parent_id: Option<Uuid>,
) -> Result<location::Model> {
    let (latitude_e6, longitude_e6) = point(new.geo.as_ref())?.unzip();
    let fallen = Fallen::to(work, new.city_code.as_deref()).await?;
    let kept = |text: Option<String>| text.map(|text| text::tidy(&text)).filter(|t| !t.is_empty());
    let row = location::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        party_id: Set(new.party_id),
        parent_id: Set(parent_id),
        title: Set(kept(new.title)),
        address: Set(addressed(&new.address)?),
        plaque: Set(kept(new.plaque)),
        floor: Set(kept(new.floor)),
        unit: Set(kept(new.unit)),
        postal_code: Set(kept(new.postal_code)),
        city_code: Set(fallen.city),
        province_code: Set(fallen.province),
        territory_id: Set(fallen.territory),
        latitude_e6: Set(latitude_e6),
        longitude_e6: Set(longitude_e6),
        access_notes: Set(kept(new.access_notes)),
        hazards: Set(kept(new.hazards)),
        is_active: Set(true),
    };
    let fact = ServiceLocationCreated(row.insert(work.db()).await?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ServiceLocationPatch,
) -> Result<location::Model> {
    let places = work.viewer.select::<location::Entity>().filter(location::Column::Id.eq(id));
    let place = places.lock_exclusive().one(work.db()).await?.or_not_found("place")?;
    if_match.check(place.version)?;
    let version = Set(place.version + 1);
    let mut change = location::ActiveModel { version, ..place.into_active_model() };
    if let Some(parent) = body.parent_id {
        if let Some(parent) = parent {
            check_parent(work, parent, Some(id)).await?;
        }
        change.parent_id = Set(parent);
    }
    if let Some(title) = &body.title {
        change.title = Set(title.as_ref().map(|title| text::tidy(&title.0)));
    }
    if let Some(address) = &body.address {
        change.address = Set(addressed(&address.0)?);
    }
    if let Some(city) = &body.city_code {
        let fallen = Fallen::to(work, Some(&city.0)).await?;
        change.city_code = Set(fallen.city);
        change.province_code = Set(fallen.province);
        change.territory_id = Set(fallen.territory);
    }
    if let Some(geo) = &body.geo {
        let (north, east) = point(geo.as_ref())?.unzip();
        (change.latitude_e6, change.longitude_e6) = (Set(north), Set(east));
    }
    let short = |text: &Option<ShortText>| text.as_ref().map(|text| text::tidy(&text.0));
    if let Some(plaque) = &body.plaque {
        change.plaque = Set(short(plaque));
    }
    if let Some(floor) = &body.floor {
        change.floor = Set(short(floor));
    }
    if let Some(unit) = &body.unit {
        change.unit = Set(short(unit));
    }
    if let Some(code) = &body.postal_code {
        change.postal_code = Set(short(code));
    }
    if let Some(notes) = &body.access_notes {
        change.access_notes = Set(notes.as_ref().map(|notes| text::tidy(&notes.0)));
    }
    if let Some(hazards) = &body.hazards {
        change.hazards = Set(hazards.as_ref().map(|hazards| text::tidy(&hazards.0)));
    }
    if let Some(is_active) = body.is_active {
        change.is_active = Set(is_active);
    }
    let fact = ServiceLocationUpdated(change.update(work.db()).await?);
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<location::Model> {
    let places = viewer.select::<location::Entity>().filter(location::Column::Id.eq(id));
    places.one(db).await?.or_not_found("place")
}

/// Newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListServiceLocationsQuery,
    page: &Pager,
) -> Result<(Vec<location::Model>, Total)> {
    use location::Column;
    let mut places = viewer.select::<location::Entity>();
    if let Some(party) = query.party_id {
        places = places.filter(Column::PartyId.in_subquery(with_merged(viewer, party)));
    }
    if !query.territory_id.is_empty() {
        places = places.filter(Column::TerritoryId.is_in(query.territory_id.iter().copied()));
    }
    if let Some(city) = &query.city_code {
        places = places.filter(Column::CityCode.eq(&city.0));
    }
    if let Some(q) = &query.q {
        places =
            places.filter(Column::Id.in_subquery(search::matching(db, location::Model::KIND, q)));
    }
    let total = match query.include.is_empty() {
        true => Total::default(),
        false => kernel::count(places.clone(), db).await?,
    };
    let places = page.keyset(places, Column::CreatedAt, Order::Desc, Column::Id);
    Ok((places.all(db).await?, total))
}

/// A party and those that were merged into it.
pub(crate) fn with_merged(viewer: &Viewer, id: Uuid) -> sea_orm::sea_query::SelectStatement {
    use party::Column;
    let both = Condition::any().add(Column::Id.eq(id)).add(Column::MergedInto.eq(id));
    let parties = viewer.select::<party::Entity>().select_only().column(Column::Id);
    parties.filter(both).into_query()
}

/// A place lies in another one, never, over however many steps, in itself.
async fn check_parent(work: &Work<'_>, parent: Uuid, child: Option<Uuid>) -> Result<()> {
    let mut next = Some(parent);
    while let Some(id) = next {
        if Some(id) == child {
            let why = Say::new("A place can't lie in itself.", "یک محل در خودش جای نمی‌گیرد.");
            return Err(Error::field("/parent_id", "cycle", why));
        }
        next = match find(work.db(), &work.viewer, id).await {
            Ok(place) => place.parent_id,
            Err(Error::NotFound(_)) if id == parent => return Err(unknown("/parent_id")),
            Err(Error::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
    }
    Ok(())
}

/// Where a city puts a place.
struct Fallen {
    city: Option<String>,
    province: Option<String>,
    territory: Option<Uuid>,
}

impl Fallen {
    async fn to(work: &Work<'_>, city_code: Option<&str>) -> Result<Self> {
        let Some(code) = city_code else {
            return Ok(Self { city: None, province: None, territory: None });
        };
        // Customers add places too, and know no territories.
        let system = work.system();
        let city = country::city_of(work.db(), &system, code).await?;
        let city = city.ok_or_else(|| unknown("/city_code"))?;
        let organization = work.viewer.organization();
        let territory = territories::of_city(work.db(), &system, organization, code).await?;
        Ok(Self {
            city: Some(city.code),
            province: Some(city.province_code),
            territory: territory.map(|row| row.id),
        })
    }
}

fn addressed(typed: &str) -> Result<String> {
    let address = text::tidy(typed);
    match address.is_empty() {
        false => Ok(address),
        true => Err(Error::field(
            "/address",
            "required",
            Say::new("Write the address.", "نشانی را بنویسید."),
        )),
    }
}

/// Millionths of a degree north and east.
fn point(geo: Option<&GeoPoint>) -> Result<Option<(i32, i32)>> {
    let Some(geo) = geo else { return Ok(None) };
    let millionths = |degrees: f64, most: f64, pointer: &str| {
        if !degrees.is_finite() || degrees.abs() > most {
            let why = Say::new(
                format!("It lies between -{most} and {most} degrees."),
                format!("میان {most}- و {most} درجه است."),
            );
            return Err(Error::field(pointer, "out_of_range", why));
        }
        // At most 180,000,000: it fits.
        Ok((degrees * 1_000_000.0).round() as i32)
    };
    Ok(Some((
        millionths(geo.latitude, 90.0, "/geo/latitude")?,
        millionths(geo.longitude, 180.0, "/geo/longitude")?,
    )))
}

async fn index(work: &Work<'_>, place: &location::Model) -> Result<()> {
    let owner = parties::find(work.db(), &work.system(), place.party_id).await?;
    let mut texts = vec![place.address.as_str(), owner.name.as_str()];
    texts.extend(place.title.as_deref());
    texts.extend(place.postal_code.as_deref());
    texts.extend(place.plaque.as_deref());
    work.search(location::Model::KIND, place.id, &texts).await
}
