//! Models of products.

use std::collections::HashMap;

use contract::{
    catalogue::{
        AttributeText, CodeReference, ListProductModelsQuery, ProductModel, ProductModelPatch,
        ProductModelPrototype,
    },
    common::Code,
    rt::IfMatch,
};
use kernel::{OnDuplicate, OrNotFound, Order, Pager, Result, Row, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{Codes, entries, families, family, model};

pub async fn create(work: &Work<'_>, body: &ProductModelPrototype) -> Result<model::Model> {
    entries::check_family(work, Some(body.product_family_id)).await?;
    let (name_fa, name_en) = entries::kept(&body.name);
    let row = model::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        product_family_id: Set(body.product_family_id),
        is_serviceable: Set(body.is_serviceable.unwrap_or(true)),
        install_minutes: Set(body.install_minutes),
        install_crew: Set(body.install_crew),
        skill_codes: Set(entries::list(body.skill_codes.as_deref())),
        warranty_policy_code: Set(entries::code(body.warranty_policy_code.as_ref())),
        launched_on: Set(body.launched_on),
        production_ended_on: Set(body.production_ended_on),
        successor_code: Set(entries::code(body.successor_code.as_ref())),
        parts_support_years: Set(body.parts_support_years),
        attributes: Set(attributes(body.attributes.as_deref().unwrap_or_default())),
    };
    let model = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, model).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ProductModelPatch,
) -> Result<model::Model> {
    let models = work.viewer.select::<model::Entity>().filter(model::Column::Id.eq(id));
    let model = models.lock_exclusive().one(work.db()).await?.or_not_found("product model")?;
    if_match.check(model.version)?;
    let version = Set(model.version + 1);
    let mut change = model::ActiveModel { version, ..model.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(is) = body.is_serviceable {
        change.is_serviceable = Set(is);
    }
    if let Some(minutes) = body.install_minutes {
        change.install_minutes = Set(minutes);
    }
    if let Some(crew) = body.install_crew {
        change.install_crew = Set(crew);
    }
    if let Some(skills) = &body.skill_codes {
        change.skill_codes = Set(entries::list(Some(skills)));
    }
    if let Some(policy) = &body.warranty_policy_code {
        change.warranty_policy_code = Set(entries::code(policy.as_ref()));
    }
    if let Some(launched) = body.launched_on {
        change.launched_on = Set(launched);
    }
    if let Some(ended) = body.production_ended_on {
        change.production_ended_on = Set(ended);
    }
    if let Some(successor) = &body.successor_code {
        change.successor_code = Set(entries::code(successor.as_ref()));
    }
    if let Some(years) = body.parts_support_years {
        change.parts_support_years = Set(years);
    }
    if let Some(given) = &body.attributes {
        change.attributes = Set(attributes(given));
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    entries::changed(work, change.update(work.db()).await?).await
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<model::Model> {
    let models = viewer.select::<model::Entity>().filter(model::Column::Id.eq(id));
    models.one(db).await?.or_not_found("product model")
}

/// The model with a code, in use or retired.
pub async fn by_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    code: &str,
) -> Result<Option<model::Model>> {
    let models = viewer.select::<model::Entity>().filter(model::Column::Code.eq(code));
    Ok(models.one(db).await?)
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListProductModelsQuery,
    page: &Pager,
) -> Result<Vec<model::Model>> {
    use model::Column;
    let mut rows = viewer.select::<model::Entity>();
    if !query.product_family_id.is_empty() {
        rows = rows.filter(Column::ProductFamilyId.is_in(query.product_family_id.iter().copied()));
    }
    if !query.code.is_empty() {
        rows = rows.filter(Column::Code.is_in(query.code.iter().map(|code| code.0.as_str())));
    }
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(Column::IsRetired.eq(is_retired));
    }
    rows = entries::found(rows, db, Column::Id, model::Model::KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

/// What some models are called, by their ids, each with its family.
pub async fn references(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, (CodeReference, family::Model)>> {
    let mut ids: Vec<_> = ids.into_iter().collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let families = families::by_id(db, viewer).await?;
    let models = viewer.select::<model::Entity>().filter(model::Column::Id.is_in(ids));
    let named = models.all(db).await?.into_iter().filter_map(|model| {
        let family = families.get(&model.product_family_id)?.clone();
        Some((model.id, (reference(&model), family)))
    });
    Ok(named.collect())
}

fn reference(model: &model::Model) -> CodeReference {
    CodeReference {
        id: model.id,
        code: Code(model.code.clone()),
        name: entries::said(model.name_fa.clone(), model.name_en.clone()),
    }
}

fn attributes(given: &[AttributeText]) -> Codes {
    given.iter().map(|one| one.0.clone()).collect()
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    models: Vec<model::Model>,
) -> Result<Vec<ProductModel>> {
    let families = families::by_id(db, viewer).await?;
    let show = |model: model::Model| {
        let family = families.get(&model.product_family_id).or_not_found("product family")?;
        Ok(ProductModel {
            id: model.id,
            version: model.version,
            created_at: model.created_at.into(),
            product_family: entries::reference(family),
            code: Code(model.code),
            name: entries::said(model.name_fa, model.name_en),
            is_serviceable: model.is_serviceable,
            install_minutes: model.install_minutes,
            install_crew: model.install_crew,
            skill_codes: entries::codes(model.skill_codes),
            warranty_policy_code: model.warranty_policy_code.map(Code),
            launched_on: model.launched_on,
            production_ended_on: model.production_ended_on,
            successor_code: model.successor_code.map(Code),
            parts_support_years: model.parts_support_years,
            attributes: model.attributes.0.into_iter().map(AttributeText).collect(),
            is_retired: model.is_retired,
        })
    };
    models.into_iter().map(show).collect()
}
