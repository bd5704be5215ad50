//! Territories: which branch or team serves a place.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText},
    rt::IfMatch,
    service_locations::{
        ListTerritoriesQuery, Territory, TerritoryPatch, TerritoryPrototype, TerritoryReference,
    },
};
use kernel::{
    Error, OnDuplicate, OrNotFound, Order, Pager, Result, Row, Say, Viewer, Work, search, text,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    area, city, country,
    events::{TerritoryCreated, TerritoryUpdated},
    province, territory,
};
use crate::organizations::branch;

const CITY: &str = "city";
const PROVINCE: &str = "province";

pub async fn create(work: &Work<'_>, body: &TerritoryPrototype) -> Result<territory::Model> {
    if let Some(parent) = body.parent_id {
        match find(work.db(), &work.viewer, parent).await {
            Err(Error::NotFound(_)) => return Err(unknown("/parent_id")),
            found => found.map(drop)?,
        }
    }
    check_branch(work, body.branch_id).await?;
    let row = territory::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        code: Set(body.code.0.clone()),
        name_fa: Set(text::tidy(&body.name.fa)),
        name_en: Set(text::tidy(&body.name.en)),
        parent_id: Set(body.parent_id),
        branch_id: Set(body.branch_id),
        is_active: Set(true),
    };
    let taken = Say::new("This code is in use already.", "این کد پیش‌تر به کار رفته است.");
    let fact = TerritoryCreated(row.insert(work.db()).await.on_duplicate(taken)?);
    let provinces = body.province_codes.as_deref().unwrap_or_default();
    let cities = body.city_codes.as_deref().unwrap_or_default();
    claim(work, &fact.0, PROVINCE, provinces).await?;
    claim(work, &fact.0, CITY, cities).await?;
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &TerritoryPatch,
) -> Result<territory::Model> {
    let rows = work.viewer.select::<territory::Entity>().filter(territory::Column::Id.eq(id));
    let row = rows.lock_exclusive().one(work.db()).await?.or_not_found("territory")?;
    if_match.check(row.version)?;
    let version = Set(row.version + 1);
    let mut change = territory::ActiveModel { version, ..row.into_active_model() };
    if let Some(name) = &body.name {
        change.name_fa = Set(text::tidy(&name.fa));
        change.name_en = Set(text::tidy(&name.en));
    }
    if let Some(branch) = body.branch_id {
        check_branch(work, branch).await?;
        change.branch_id = Set(branch);
    }
    if let Some(is_active) = body.is_active {
        change.is_active = Set(is_active);
    }
    let fact = TerritoryUpdated(change.update(work.db()).await?);
    let lists = [(PROVINCE, &body.province_codes), (CITY, &body.city_codes)];
    for (kind, codes) in lists {
        let Some(codes) = codes else { continue };
        for old in areas(work.db(), &work.viewer, &[id]).await? {
            if old.kind == kind {
                old.into_active_model().delete(work.db()).await?;
            }
        }
        claim(work, &fact.0, kind, codes).await?;
    }
    index(work, &fact.0).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<territory::Model> {
    let rows = viewer.select::<territory::Entity>().filter(territory::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("territory")
}

/// By code.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListTerritoriesQuery,
    page: &Pager,
) -> Result<Vec<territory::Model>> {
    use territory::Column;
    let mut rows = viewer.select::<territory::Entity>();
    if let Some(branch) = query.branch_id {
        rows = rows.filter(Column::BranchId.eq(branch));
    }
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::matching(db, territory::Model::KIND, q)));
    }
    if let Some(code) = &query.city_code {
        let falls_to = of_city(db, viewer, viewer.organization(), &code.0).await?;
        rows = rows.filter(Column::Id.eq(falls_to.map_or(Uuid::nil(), |row| row.id)));
    }
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// The territory of an organization that a place in a city falls to: the one that names the city,
/// else the one that names its province.
pub async fn of_city(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    organization: Uuid,
    city_code: &str,
) -> Result<Option<territory::Model>> {
    let Some(city) = country::city_of(db, viewer, city_code).await? else { return Ok(None) };
    let mut named = [(CITY, city.code), (PROVINCE, city.province_code)].into_iter();
    while let Some((kind, code)) = named.next() {
        let area = viewer
            .select::<area::Entity>()
            .filter(area::Column::OrganizationId.eq(organization))
            .filter(area::Column::Kind.eq(kind))
            .filter(area::Column::Code.eq(code));
        let Some(area) = area.one(db).await? else { continue };
        let row = viewer
            .select::<territory::Entity>()
            .filter(territory::Column::Id.eq(area.territory_id))
            .filter(territory::Column::IsActive.eq(true));
        if let Some(row) = row.one(db).await? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Puts cities or provinces into a territory; each belongs to one only.
async fn claim(
    work: &Work<'_>,
    territory: &territory::Model,
    kind: &str,
    codes: &[Code],
) -> Result<()> {
    for (index, code) in codes.iter().enumerate() {
        let pointer = format!("/{kind}_codes/{index}");
        let known = match kind {
            CITY => country::city_of(work.db(), &work.viewer, &code.0).await?.is_some(),
            _ => {
                let rows = work.viewer.select::<province::Entity>();
                let rows = rows.filter(province::Column::Code.eq(&code.0));
                rows.one(work.db()).await?.is_some()
            }
        };
        if !known {
            return Err(unknown(&pointer));
        }
        let other = work
            .viewer
            .select::<area::Entity>()
            .filter(area::Column::OrganizationId.eq(territory.organization_id))
            .filter(area::Column::Kind.eq(kind))
            .filter(area::Column::Code.eq(&code.0));
        if other.one(work.db()).await?.is_some() {
            let why = Say::new(
                "It belongs to another territory; take it out there first.",
                "این در منطقه دیگری است؛ نخست آن را از آنجا بردارید.",
            );
            return Err(Error::field(&pointer, "already_exists", why));
        }
        let row = area::ActiveModel {
            id: Set(work.new_id()),
            organization_id: Set(territory.organization_id),
            territory_id: Set(territory.id),
            kind: Set(kind.to_owned()),
            code: Set(code.0.clone()),
        };
        row.insert(work.db()).await?;
    }
    Ok(())
}

async fn check_branch(work: &Work<'_>, id: Option<Uuid>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let branches = work.viewer.select::<branch::Entity>().filter(branch::Column::Id.eq(id));
    match branches.one(work.db()).await? {
        Some(_) => Ok(()),
        None => Err(unknown("/branch_id")),
    }
}

pub(super) fn unknown(pointer: &str) -> Error {
    let why = Say::new("There is no such entry.", "چنین چیزی نیست.");
    Error::field(pointer, "not_found", why)
}

async fn index(work: &Work<'_>, row: &territory::Model) -> Result<()> {
    let texts = [row.code.as_str(), &row.name_fa, &row.name_en];
    work.search(territory::Model::KIND, row.id, &texts).await
}

async fn areas(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    territories: &[Uuid],
) -> Result<Vec<area::Model>> {
    let rows = viewer.select::<area::Entity>();
    let rows = rows.filter(area::Column::TerritoryId.is_in(territories.iter().copied()));
    Ok(rows.order_by_asc(area::Column::Code).all(db).await?)
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<territory::Model>,
) -> Result<Vec<Territory>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut by: HashMap<(Uuid, bool), Vec<Code>> = HashMap::new();
    for area in areas(db, viewer, &ids).await? {
        by.entry((area.territory_id, area.kind == CITY)).or_default().push(Code(area.code));
    }
    let show = |row: territory::Model| Territory {
        province_codes: by.remove(&(row.id, false)).unwrap_or_default(),
        city_codes: by.remove(&(row.id, true)).unwrap_or_default(),
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        code: Code(row.code),
        name: LocalizedText { fa: row.name_fa, en: row.name_en },
        parent_id: row.parent_id,
        branch_id: row.branch_id,
        is_active: row.is_active,
    };
    Ok(rows.into_iter().map(show).collect())
}

pub fn reference(row: &territory::Model) -> TerritoryReference {
    TerritoryReference {
        id: row.id,
        code: Code(row.code.clone()),
        name: LocalizedText { fa: row.name_fa.clone(), en: row.name_en.clone() },
    }
}

pub fn city_reference(row: &city::Model) -> contract::catalogue::PlaceReference {
    contract::catalogue::PlaceReference {
        code: Code(row.code.clone()),
        name: LocalizedText { fa: row.name_fa.clone(), en: row.name_en.clone() },
    }
}
