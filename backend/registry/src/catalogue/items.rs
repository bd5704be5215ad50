//! Stock items.

use std::collections::HashMap;

use contract::{
    catalogue::{Item, ItemPatch, ItemPrototype, ItemSort, ItemState, ListItemsQuery},
    common::Code,
    rt::IfMatch,
};
use kernel::{
    Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Row, Say, Text, Viewer, Work, text,
};
use sea_orm::{
    ActiveValue::Set, Condition, IntoActiveModel, QueryTrait, entity::prelude::*, query::*,
};

use super::{entries, families, item, item_model, model};

pub async fn create(work: &Work<'_>, body: &ItemPrototype) -> Result<item::Model> {
    entries::check_family(work, body.product_family_id).await?;
    let (name_fa, name_en) = entries::kept(&body.name);
    let row = item::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        sku: Set(body.sku.0.clone()),
        sort_key: Set(text::sort_key(&name_fa)),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        product_family_id: Set(body.product_family_id),
        part_group: Set(entries::code(body.part_group.as_ref())),
        section_code: Set(entries::code(body.section_code.as_ref())),
        uom: Set(Text(body.uom)),
        tracking: Set(Text(body.tracking)),
        criticality: Set(body.criticality.map(Text)),
        is_core_returnable: Set(body.is_core_returnable.unwrap_or(false)),
        warranty_part_key: Set(entries::code(body.warranty_part_key.as_ref())),
        substitute_skus: Set(entries::list(body.substitute_skus.as_deref())),
        superseded_by_sku: Set(entries::code(body.superseded_by_sku.as_ref())),
        is_semi_finished: Set(body.is_semi_finished.unwrap_or(false)),
        guaranteed_supply_until: Set(body.guaranteed_supply_until),
        state: Set(Text(ItemState::Active)),
    };
    let item = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    check_skus(work, &item).await?;
    fit(work, item.id, body.model_codes.as_deref().unwrap_or_default()).await?;
    entries::added(work, item).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ItemPatch,
) -> Result<item::Model> {
    let items = work.viewer.select::<item::Entity>().filter(item::Column::Id.eq(id));
    let item = items.lock_exclusive().one(work.db()).await?.or_not_found("item")?;
    if_match.check(item.version)?;
    let version = Set(item.version + 1);
    let mut change = item::ActiveModel { version, ..item.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        change.sort_key = Set(text::sort_key(&name_fa));
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(group) = &body.part_group {
        change.part_group = Set(entries::code(group.as_ref()));
    }
    if let Some(section) = &body.section_code {
        change.section_code = Set(entries::code(section.as_ref()));
    }
    if let Some(criticality) = body.criticality {
        change.criticality = Set(criticality.map(Text));
    }
    if let Some(is) = body.is_core_returnable {
        change.is_core_returnable = Set(is);
    }
    if let Some(key) = &body.warranty_part_key {
        change.warranty_part_key = Set(entries::code(key.as_ref()));
    }
    if let Some(skus) = &body.substitute_skus {
        change.substitute_skus = Set(entries::list(Some(skus)));
    }
    if let Some(sku) = &body.superseded_by_sku {
        change.superseded_by_sku = Set(entries::code(sku.as_ref()));
    }
    if let Some(is) = body.is_semi_finished {
        change.is_semi_finished = Set(is);
    }
    if let Some(until) = body.guaranteed_supply_until {
        change.guaranteed_supply_until = Set(until);
    }
    if let Some(state) = body.state {
        change.state = Set(Text(state));
    }
    let item = change.update(work.db()).await?;
    check_skus(work, &item).await?;
    if let Some(codes) = &body.model_codes {
        let old = fits(work.db(), &work.viewer, &[id]).await?;
        for row in old {
            row.into_active_model().delete(work.db()).await?;
        }
        fit(work, id, codes).await?;
    }
    entries::changed(work, item).await
}

async fn fit(work: &Work<'_>, item_id: Uuid, codes: &[Code]) -> Result<()> {
    let mut models = entries::check_models(work.db(), &work.viewer, codes).await?;
    models.sort();
    models.dedup();
    let rows = models.into_iter().map(|product_model_id| item_model::ActiveModel {
        id: Set(work.new_id()),
        item_id: Set(item_id),
        product_model_id: Set(product_model_id),
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        item_model::Entity::insert_many(rows).exec_without_returning(work.db()).await?;
    }
    Ok(())
}

/// Items that take another one's place are items, and not the item itself.
async fn check_skus(work: &Work<'_>, item: &item::Model) -> Result<()> {
    let mut wanted: Vec<_> =
        item.substitute_skus.0.iter().map(|sku| ("/substitute_skus", sku)).collect();
    wanted.extend(item.superseded_by_sku.as_ref().map(|sku| ("/superseded_by_sku", sku)));
    for (pointer, sku) in wanted {
        let known = by_sku(work.db(), &work.viewer, sku).await?;
        if known.is_none_or(|known| known.id == item.id) {
            let why =
                Say::new("There is no other item with this SKU.", "قلم دیگری با این کد نیست.");
            return Err(Error::field(pointer, "not_found", why));
        }
    }
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<item::Model> {
    let items = viewer.select::<item::Entity>().filter(item::Column::Id.eq(id));
    items.one(db).await?.or_not_found("item")
}

/// The item with a SKU.
pub async fn by_sku(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    sku: &str,
) -> Result<Option<item::Model>> {
    let items = viewer.select::<item::Entity>().filter(item::Column::Sku.eq(sku));
    Ok(items.one(db).await?)
}

/// The items of some part groups that fit a model and are still to be had, by SKU.
pub async fn fitting(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    part_groups: &[String],
    product_model_id: Uuid,
) -> Result<Vec<item::Model>> {
    use item::Column;
    let items = viewer
        .select::<item::Entity>()
        .filter(Column::PartGroup.is_in(part_groups.iter().cloned()))
        .filter(Column::State.is_in([Text(ItemState::Active), Text(ItemState::LastTimeBuy)]))
        .filter(fits_model(viewer, product_model_id));
    Ok(items.order_by_asc(Column::Sku).all(db).await?)
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListItemsQuery,
    page: &Pager,
) -> Result<Vec<item::Model>> {
    use item::Column;
    let mut rows = viewer.select::<item::Entity>();
    if !query.sku.is_empty() {
        rows = rows.filter(Column::Sku.is_in(query.sku.iter().map(|sku| sku.0.as_str())));
    }
    if !query.part_group.is_empty() {
        let groups = query.part_group.iter().map(|group| group.0.as_str());
        rows = rows.filter(Column::PartGroup.is_in(groups));
    }
    if !query.product_family_id.is_empty() {
        rows = rows.filter(Column::ProductFamilyId.is_in(query.product_family_id.iter().copied()));
    }
    if let Some(model) = query.product_model_id {
        rows = rows.filter(fits_model(viewer, model));
    }
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    rows = entries::found(rows, db, Column::Id, item::Model::KIND, query.q.as_ref());
    let rows = match query.sort.unwrap_or(ItemSort::Sku) {
        ItemSort::Sku => page.keyset(rows, Column::Sku, Order::Asc, Column::Id),
        ItemSort::Name => page.keyset(rows, Column::SortKey, Order::Asc, Column::Id),
    };
    Ok(rows.all(db).await?)
}

pub fn key(sort: Option<ItemSort>) -> impl Fn(&item::Model) -> (Key, Uuid) {
    move |item| match sort.unwrap_or(ItemSort::Sku) {
        ItemSort::Sku => (Key::Text(item.sku.clone()), item.id),
        ItemSort::Name => (Key::Text(item.sort_key.clone()), item.id),
    }
}

/// Items for a model, and those for any.
fn fits_model(viewer: &Viewer, model: Uuid) -> Condition {
    use item_model::Column as Fit;
    let fits = || viewer.select::<item_model::Entity>().select_only().column(Fit::ItemId);
    let named = fits().filter(Fit::ProductModelId.eq(model)).into_query();
    let limited = fits().into_query();
    Condition::any()
        .add(item::Column::Id.in_subquery(named))
        .add(item::Column::Id.not_in_subquery(limited))
}

async fn fits(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    items: &[Uuid],
) -> Result<Vec<item_model::Model>> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let rows = viewer.select::<item_model::Entity>();
    Ok(rows.filter(item_model::Column::ItemId.is_in(items.iter().copied())).all(db).await?)
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    items: Vec<item::Model>,
) -> Result<Vec<Item>> {
    let families = families::by_id(db, viewer).await?;
    let models = viewer.select::<model::Entity>().all(db).await?;
    let code: HashMap<_, _> = models.into_iter().map(|model| (model.id, model.code)).collect();
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let mut fitted: HashMap<Uuid, Vec<Code>> = HashMap::new();
    for row in fits(db, viewer, &ids).await? {
        let code = code.get(&row.product_model_id).map(|code| Code(code.clone()));
        fitted.entry(row.item_id).or_default().extend(code);
    }
    let show = |item: item::Model| {
        let mut model_codes = fitted.remove(&item.id).unwrap_or_default();
        model_codes.sort();
        let family = item.product_family_id.and_then(|id| families.get(&id));
        Item {
            id: item.id,
            version: item.version,
            created_at: item.created_at.into(),
            sku: Code(item.sku),
            name: entries::said(item.name_fa, item.name_en),
            product_family: family.map(entries::reference),
            part_group: item.part_group.map(Code),
            model_codes,
            section_code: item.section_code.map(Code),
            uom: item.uom.0,
            tracking: item.tracking.0,
            criticality: item.criticality.map(|criticality| criticality.0),
            is_core_returnable: item.is_core_returnable,
            warranty_part_key: item.warranty_part_key.map(Code),
            substitute_skus: entries::codes(item.substitute_skus),
            superseded_by_sku: item.superseded_by_sku.map(Code),
            is_semi_finished: item.is_semi_finished,
            guaranteed_supply_until: item.guaranteed_supply_until,
            state: item.state.0,
        }
    };
    Ok(items.into_iter().map(show).collect())
}
