//! Price zones: the territories in which labour has a factor or a price book of its own.

pub mod member;
pub mod zone;

use contract::{
    common::{Code, LocalizedText, ProblemCode},
    pricing::{PriceZone, PriceZonePrototype},
    rt::{IfMatch, Say, Tagged},
};
use kernel::{Error, OrNotFound, Result, Viewer, Work, text::tidy};
use registry::territory;
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use crate::facts;

facts!(
    zone::Model,
    "price_zone",
    |zone| zone.version,
    PriceZoneCreated = "price_zone.created",
    PriceZoneUpdated = "price_zone.updated"
);

/// The code of the zone that a territory is in.
pub async fn of_territory(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    territory: Option<Uuid>,
) -> Result<Option<String>> {
    let Some(territory) = territory else { return Ok(None) };
    let members = viewer
        .select::<member::Entity>()
        .filter(member::Column::OrganizationId.eq(viewer.organization()))
        .filter(member::Column::TerritoryId.eq(territory));
    let Some(member) = members.one(db).await? else { return Ok(None) };
    let zones = viewer.select::<zone::Entity>().filter(zone::Column::Id.eq(member.price_zone_id));
    Ok(zones.one(db).await?.map(|zone| zone.code))
}

/// A zone of the organization by its code.
pub async fn by_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<zone::Model>> {
    let zones = viewer
        .select::<zone::Entity>()
        .filter(zone::Column::OrganizationId.eq(viewer.organization()))
        .filter(zone::Column::Code.eq(code));
    Ok(zones.one(db).await?)
}

pub async fn create(work: &Work<'_>, body: &PriceZonePrototype) -> Result<zone::Model> {
    free(work, &body.code).await?;
    let row = zone::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(body.code.0.clone()),
        title_fa: Set(tidy(&body.title.fa)),
        title_en: Set(tidy(&body.title.en)),
    };
    let fact = PriceZoneCreated(row.insert(work.db()).await?);
    settle(work, &fact.0, &body.territory_ids).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn replace(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &PriceZonePrototype,
) -> Result<zone::Model> {
    let zones = work.viewer.select::<zone::Entity>().filter(zone::Column::Id.eq(id));
    let known = zones.lock_exclusive().one(work.db()).await?.or_not_found("price zone")?;
    if_match.check(known.version)?;
    if known.code != body.code.0 {
        let why = Say::new(
            "A code never changes; price books name it.",
            "کد تغییر نمی‌کند؛ تعرفه‌ها آن را نام می‌برند.",
        );
        return Err(Error::field("/code", "fixed", why));
    }
    let version = Set(known.version + 1);
    let mut change = zone::ActiveModel { version, ..known.into_active_model() };
    change.title_fa = Set(tidy(&body.title.fa));
    change.title_en = Set(tidy(&body.title.en));
    let fact = PriceZoneUpdated(change.update(work.db()).await?);
    settle(work, &fact.0, &body.territory_ids).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

async fn free(work: &Work<'_>, code: &Code) -> Result<()> {
    if by_code(work.db(), &work.viewer, &code.0).await?.is_none() {
        return Ok(());
    }
    let why = Say::new(
        format!("There is a price zone {} already.", code.0),
        format!("منطقه قیمت {} هست.", code.0),
    );
    Err(Error::refused(ProblemCode::AlreadyExists, why))
}

/// Puts more service areas into a zone, for seeds.
pub async fn add(work: &Work<'_>, code: &str, territories: &[Uuid]) -> Result<()> {
    let zone = by_code(work.db(), &work.viewer, code).await?.or_not_found("price zone")?;
    let known = members(work.db(), &work.viewer, &[zone.id]).await?;
    let all: Vec<Uuid> = known.iter().map(|member| member.territory_id).collect();
    settle(work, &zone, &[all.as_slice(), territories].concat()).await
}

/// Puts exactly these territories into a zone.
async fn settle(work: &Work<'_>, zone: &zone::Model, territories: &[Uuid]) -> Result<()> {
    let known = members(work.db(), &work.viewer, &[zone.id]).await?;
    for member in &known {
        if !territories.contains(&member.territory_id) {
            member.clone().into_active_model().delete(work.db()).await?;
        }
    }
    let mut seen: Vec<Uuid> = known.iter().map(|member| member.territory_id).collect();
    for (i, territory) in territories.iter().enumerate() {
        if seen.contains(territory) {
            continue;
        }
        seen.push(*territory);
        let pointer = format!("/territory_ids/{i}");
        let places = work.viewer.select::<territory::Entity>();
        let place = places.filter(territory::Column::Id.eq(*territory)).one(work.db()).await?;
        if place.is_none() {
            let why = Say::new("There is no such service area.", "چنین منطقه خدمتی نیست.");
            return Err(Error::field(&pointer, "not_found", why));
        }
        if of_territory(work.db(), &work.viewer, Some(*territory)).await?.is_some() {
            let why = Say::new(
                "The service area is in another price zone; take it out there first.",
                "این منطقه خدمت در منطقه قیمت دیگری است؛ نخست آن را از آنجا بردارید.",
            );
            return Err(Error::field(&pointer, "in_another_zone", why));
        }
        let member = member::ActiveModel {
            territory_id: Set(*territory),
            organization_id: Set(zone.organization_id),
            price_zone_id: Set(zone.id),
        };
        member.insert(work.db()).await?;
    }
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<zone::Model> {
    let zones = viewer.select::<zone::Entity>().filter(zone::Column::Id.eq(id));
    zones.one(db).await?.or_not_found("price zone")
}

async fn members(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    zones: &[Uuid],
) -> Result<Vec<member::Model>> {
    let members = viewer
        .select::<member::Entity>()
        .filter(member::Column::PriceZoneId.is_in(zones.iter().copied()))
        .order_by_asc(member::Column::TerritoryId);
    Ok(members.all(db).await?)
}

/// Zones as the contract has them.
pub async fn told(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    zones: Vec<zone::Model>,
) -> Result<Vec<PriceZone>> {
    let ids: Vec<Uuid> = zones.iter().map(|zone| zone.id).collect();
    let members = members(db, viewer, &ids).await?;
    let told = zones.into_iter().map(|zone| PriceZone {
        territory_ids: members
            .iter()
            .filter(|member| member.price_zone_id == zone.id)
            .map(|member| member.territory_id)
            .collect(),
        id: zone.id,
        version: zone.version,
        created_at: zone.created_at.into(),
        code: Code(zone.code),
        title: LocalizedText { fa: zone.title_fa, en: zone.title_en },
    });
    Ok(told.collect())
}

pub async fn tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    zone: zone::Model,
) -> Result<Tagged<PriceZone>> {
    let version = zone.version;
    let body = told(db, viewer, vec![zone]).await?.into_iter().next().or_not_found("price zone")?;
    Ok(Tagged { version, body })
}
