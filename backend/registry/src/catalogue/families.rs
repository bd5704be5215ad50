//! Families of products.

use std::collections::HashMap;

use contract::{
    catalogue::{
        ListProductFamiliesQuery, ProductFamily, ProductFamilyPatch, ProductFamilyPrototype,
        SolarMonth,
    },
    common::Code,
    rt::IfMatch,
};
use kernel::{OnDuplicate, OrNotFound, Order, Pager, Result, Row, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{Codes, entries, family};

pub async fn create(work: &Work<'_>, body: &ProductFamilyPrototype) -> Result<family::Model> {
    let (name_fa, name_en) = entries::kept(&body.name);
    let row = family::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        safety_class: Set(Text(body.safety_class)),
        energy: Set(entries::list(body.energy.as_deref())),
        needs_installation: Set(body.needs_installation.unwrap_or(false)),
        needs_measurement: Set(body.needs_measurement.unwrap_or(false)),
        is_rebuilt_on_site: Set(body.is_rebuilt_on_site.unwrap_or(false)),
        peak_months: Set(months(body.peak_months.as_deref().unwrap_or_default())),
        skill_codes: Set(entries::list(body.skill_codes.as_deref())),
        warranty_policy_code: Set(entries::code(body.warranty_policy_code.as_ref())),
    };
    let family = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, family).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ProductFamilyPatch,
) -> Result<family::Model> {
    let families = work.viewer.select::<family::Entity>().filter(family::Column::Id.eq(id));
    let family = families.lock_exclusive().one(work.db()).await?.or_not_found("product family")?;
    if_match.check(family.version)?;
    let version = Set(family.version + 1);
    let mut change = family::ActiveModel { version, ..family.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(class) = body.safety_class {
        change.safety_class = Set(Text(class));
    }
    if let Some(energy) = &body.energy {
        change.energy = Set(entries::list(Some(energy)));
    }
    if let Some(needs) = body.needs_installation {
        change.needs_installation = Set(needs);
    }
    if let Some(needs) = body.needs_measurement {
        change.needs_measurement = Set(needs);
    }
    if let Some(is) = body.is_rebuilt_on_site {
        change.is_rebuilt_on_site = Set(is);
    }
    if let Some(peak) = &body.peak_months {
        change.peak_months = Set(months(peak));
    }
    if let Some(skills) = &body.skill_codes {
        change.skill_codes = Set(entries::list(Some(skills)));
    }
    if let Some(policy) = &body.warranty_policy_code {
        change.warranty_policy_code = Set(entries::code(policy.as_ref()));
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    entries::changed(work, change.update(work.db()).await?).await
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<family::Model> {
    let families = viewer.select::<family::Entity>().filter(family::Column::Id.eq(id));
    families.one(db).await?.or_not_found("product family")
}

/// All families, by id: there are few.
pub async fn by_id(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
) -> Result<HashMap<Uuid, family::Model>> {
    let families = viewer.select::<family::Entity>().all(db).await?;
    Ok(families.into_iter().map(|family| (family.id, family)).collect())
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListProductFamiliesQuery,
    page: &Pager,
) -> Result<Vec<family::Model>> {
    use family::Column;
    let mut rows = viewer.select::<family::Entity>();
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(Column::IsRetired.eq(is_retired));
    }
    rows = entries::found(rows, db, Column::Id, family::Model::KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

fn months(months: &[SolarMonth]) -> Codes {
    months.iter().map(|month| month.0.clone()).collect()
}

impl From<family::Model> for ProductFamily {
    fn from(family: family::Model) -> Self {
        Self {
            id: family.id,
            version: family.version,
            created_at: family.created_at.into(),
            code: Code(family.code),
            name: entries::said(family.name_fa, family.name_en),
            safety_class: family.safety_class.0,
            energy: entries::codes(family.energy),
            needs_installation: family.needs_installation,
            needs_measurement: family.needs_measurement,
            is_rebuilt_on_site: family.is_rebuilt_on_site,
            peak_months: family.peak_months.0.into_iter().map(SolarMonth).collect(),
            skill_codes: entries::codes(family.skill_codes),
            warranty_policy_code: family.warranty_policy_code.map(Code),
            is_retired: family.is_retired,
        }
    }
}
