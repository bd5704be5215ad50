//! The contract's operations on the catalogue.

use contract::{
    catalogue::{
        CatalogueApi, CityCollection, ErrorCodeCollection, FaultCode, FaultCodeCollection,
        FaultCodePatch, FaultCodePrototype, Item, ItemCollection, ItemPatch, ItemPrototype,
        ListCitiesQuery, ListErrorCodesQuery, ListFaultCodesQuery, ListItemsQuery,
        ListProductFamiliesQuery, ListProductModelsQuery, ListProvincesQuery, ListReasonsQuery,
        ListServiceCodesQuery, ListSkillsQuery, ListSymptomsQuery, PresetLoad, ProductFamily,
        ProductFamilyCollection, ProductFamilyPatch, ProductFamilyPrototype, ProductModel,
        ProductModelCollection, ProductModelPatch, ProductModelPrototype, ProvinceCollection,
        ReasonCollection, ReasonEntry, ReasonPatch, ReasonPrototype, ServiceCode,
        ServiceCodeCollection, ServiceCodePatch, ServiceCodePrototype, Skill, SkillCollection,
        SkillPatch, SkillPrototype, Symptom, SymptomCollection, SymptomPatch, SymptomPrototype,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, OrNotFound, Pager, Result, Viewer};
use sea_orm::{ConnectionTrait, entity::prelude::Uuid};

use super::{
    error_codes, families, family, fault_code, fault_codes, item, items, model, models, reason,
    reasons, service_code, service_codes, skill, skills, symptom, symptoms,
};
use crate::{places, presets};

/// The operations on the catalogue.
pub struct Catalogue;

impl Service for Catalogue {
    type App = App;
    type Error = Error;
}

impl CatalogueApi for Catalogue {
    async fn list_provinces(
        app: &App,
        cx: Cx,
        query: ListProvincesQuery,
    ) -> Result<ProvinceCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = places::provinces(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(ProvinceCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn list_cities(app: &App, cx: Cx, query: ListCitiesQuery) -> Result<CityCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = places::cities(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(CityCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn list_error_codes(
        app: &App,
        cx: Cx,
        query: ListErrorCodesQuery,
    ) -> Result<ErrorCodeCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let viewer = viewer(&cx);
        let rows = error_codes::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = error_codes::shown(app.db(), &viewer, rows).await?;
        Ok(ErrorCodeCollection { items, next_cursor })
    }

    async fn create_preset_load(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
    ) -> Result<Recorded<PresetLoad>> {
        app.once(&cx, &key, async |work| Ok(presets::load(work).await?.into())).await
    }

    async fn list_product_families(
        app: &App,
        cx: Cx,
        query: ListProductFamiliesQuery,
    ) -> Result<ProductFamilyCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = families::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(ProductFamilyCollection {
            items: rows.into_iter().map(Into::into).collect(),
            next_cursor,
        })
    }

    async fn create_product_family(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ProductFamilyPrototype,
    ) -> Result<Recorded<Created<Tagged<ProductFamily>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = families::create(work, &body).await?;
            let location = format!("/api/v1/product-families/{}", row.id);
            Ok(Created { location, reply: product_family(row) })
        });
        work.await
    }

    async fn get_product_family(
        app: &App,
        cx: Cx,
        product_family_id: Uuid,
    ) -> Result<Tagged<ProductFamily>> {
        families::find(app.db(), &viewer(&cx), product_family_id).await.map(product_family)
    }

    async fn update_product_family(
        app: &App,
        cx: Cx,
        product_family_id: Uuid,
        if_match: IfMatch,
        body: ProductFamilyPatch,
    ) -> Result<Tagged<ProductFamily>> {
        let work = app.transact(&cx, async |work| {
            families::update(work, product_family_id, if_match, &body).await
        });
        work.await.map(product_family)
    }

    async fn list_product_models(
        app: &App,
        cx: Cx,
        query: ListProductModelsQuery,
    ) -> Result<ProductModelCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = models::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = models::shown(app.db(), &viewer(&cx), rows).await?;
        Ok(ProductModelCollection { items, next_cursor })
    }

    async fn create_product_model(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ProductModelPrototype,
    ) -> Result<Recorded<Created<Tagged<ProductModel>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = models::create(work, &body).await?;
            let location = format!("/api/v1/product-models/{}", row.id);
            Ok(Created { location, reply: product_model(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_product_model(
        app: &App,
        cx: Cx,
        product_model_id: Uuid,
    ) -> Result<Tagged<ProductModel>> {
        let viewer = viewer(&cx);
        let row = models::find(app.db(), &viewer, product_model_id).await?;
        product_model(app.db(), &viewer, row).await
    }

    async fn update_product_model(
        app: &App,
        cx: Cx,
        product_model_id: Uuid,
        if_match: IfMatch,
        body: ProductModelPatch,
    ) -> Result<Tagged<ProductModel>> {
        let work = app.transact(&cx, async |work| {
            let row = models::update(work, product_model_id, if_match, &body).await?;
            product_model(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_symptoms(
        app: &App,
        cx: Cx,
        query: ListSymptomsQuery,
    ) -> Result<SymptomCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = symptoms::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = symptoms::shown(app.db(), &viewer(&cx), rows).await?;
        Ok(SymptomCollection { items, next_cursor })
    }

    async fn create_symptom(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: SymptomPrototype,
    ) -> Result<Recorded<Created<Tagged<Symptom>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = symptoms::create(work, &body).await?;
            let location = format!("/api/v1/symptoms/{}", row.id);
            Ok(Created { location, reply: symptom(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_symptom(app: &App, cx: Cx, symptom_id: Uuid) -> Result<Tagged<Symptom>> {
        let viewer = viewer(&cx);
        let row = symptoms::find(app.db(), &viewer, symptom_id).await?;
        symptom(app.db(), &viewer, row).await
    }

    async fn update_symptom(
        app: &App,
        cx: Cx,
        symptom_id: Uuid,
        if_match: IfMatch,
        body: SymptomPatch,
    ) -> Result<Tagged<Symptom>> {
        let work = app.transact(&cx, async |work| {
            let row = symptoms::update(work, symptom_id, if_match, &body).await?;
            symptom(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_fault_codes(
        app: &App,
        cx: Cx,
        query: ListFaultCodesQuery,
    ) -> Result<FaultCodeCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = fault_codes::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = fault_codes::shown(app.db(), &viewer(&cx), rows).await?;
        Ok(FaultCodeCollection { items, next_cursor })
    }

    async fn create_fault_code(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: FaultCodePrototype,
    ) -> Result<Recorded<Created<Tagged<FaultCode>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = fault_codes::create(work, &body).await?;
            let location = format!("/api/v1/fault-codes/{}", row.id);
            Ok(Created { location, reply: fault_code(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_fault_code(app: &App, cx: Cx, fault_code_id: Uuid) -> Result<Tagged<FaultCode>> {
        let viewer = viewer(&cx);
        let row = fault_codes::find(app.db(), &viewer, fault_code_id).await?;
        fault_code(app.db(), &viewer, row).await
    }

    async fn update_fault_code(
        app: &App,
        cx: Cx,
        fault_code_id: Uuid,
        if_match: IfMatch,
        body: FaultCodePatch,
    ) -> Result<Tagged<FaultCode>> {
        let work = app.transact(&cx, async |work| {
            let row = fault_codes::update(work, fault_code_id, if_match, &body).await?;
            fault_code(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_service_codes(
        app: &App,
        cx: Cx,
        query: ListServiceCodesQuery,
    ) -> Result<ServiceCodeCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = service_codes::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        let items = service_codes::shown(app.db(), &viewer(&cx), rows).await?;
        Ok(ServiceCodeCollection { items, next_cursor })
    }

    async fn create_service_code(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ServiceCodePrototype,
    ) -> Result<Recorded<Created<Tagged<ServiceCode>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = service_codes::create(work, &body).await?;
            let location = format!("/api/v1/service-codes/{}", row.id);
            Ok(Created { location, reply: service_code(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_service_code(
        app: &App,
        cx: Cx,
        service_code_id: Uuid,
    ) -> Result<Tagged<ServiceCode>> {
        let viewer = viewer(&cx);
        let row = service_codes::find(app.db(), &viewer, service_code_id).await?;
        service_code(app.db(), &viewer, row).await
    }

    async fn update_service_code(
        app: &App,
        cx: Cx,
        service_code_id: Uuid,
        if_match: IfMatch,
        body: ServiceCodePatch,
    ) -> Result<Tagged<ServiceCode>> {
        let work = app.transact(&cx, async |work| {
            let row = service_codes::update(work, service_code_id, if_match, &body).await?;
            service_code(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_items(app: &App, cx: Cx, query: ListItemsQuery) -> Result<ItemCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = items::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, items::key(query.sort));
        let items = items::shown(app.db(), &viewer(&cx), rows).await?;
        Ok(ItemCollection { items, next_cursor })
    }

    async fn create_item(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ItemPrototype,
    ) -> Result<Recorded<Created<Tagged<Item>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = items::create(work, &body).await?;
            let location = format!("/api/v1/items/{}", row.id);
            Ok(Created { location, reply: item(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_item(app: &App, cx: Cx, item_id: Uuid) -> Result<Tagged<Item>> {
        let viewer = viewer(&cx);
        let row = items::find(app.db(), &viewer, item_id).await?;
        item(app.db(), &viewer, row).await
    }

    async fn update_item(
        app: &App,
        cx: Cx,
        item_id: Uuid,
        if_match: IfMatch,
        body: ItemPatch,
    ) -> Result<Tagged<Item>> {
        let work = app.transact(&cx, async |work| {
            let row = items::update(work, item_id, if_match, &body).await?;
            item(work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_skills(app: &App, cx: Cx, query: ListSkillsQuery) -> Result<SkillCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = skills::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(SkillCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn create_skill(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: SkillPrototype,
    ) -> Result<Recorded<Created<Tagged<Skill>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = skills::create(work, &body).await?;
            let location = format!("/api/v1/skills/{}", row.id);
            Ok(Created { location, reply: skill(row) })
        });
        work.await
    }

    async fn get_skill(app: &App, cx: Cx, skill_id: Uuid) -> Result<Tagged<Skill>> {
        skills::find(app.db(), &viewer(&cx), skill_id).await.map(skill)
    }

    async fn update_skill(
        app: &App,
        cx: Cx,
        skill_id: Uuid,
        if_match: IfMatch,
        body: SkillPatch,
    ) -> Result<Tagged<Skill>> {
        let work =
            app.transact(&cx, async |work| skills::update(work, skill_id, if_match, &body).await);
        work.await.map(skill)
    }

    async fn list_reasons(app: &App, cx: Cx, query: ListReasonsQuery) -> Result<ReasonCollection> {
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = reasons::list(app.db(), &viewer(&cx), &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::Text(row.code.clone()), row.id));
        Ok(ReasonCollection { items: rows.into_iter().map(Into::into).collect(), next_cursor })
    }

    async fn create_reason(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: ReasonPrototype,
    ) -> Result<Recorded<Created<Tagged<ReasonEntry>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = reasons::create(work, &body).await?;
            let location = format!("/api/v1/reasons/{}", row.id);
            Ok(Created { location, reply: reason(row) })
        });
        work.await
    }

    async fn get_reason(app: &App, cx: Cx, reason_id: Uuid) -> Result<Tagged<ReasonEntry>> {
        reasons::find(app.db(), &viewer(&cx), reason_id).await.map(reason)
    }

    async fn update_reason(
        app: &App,
        cx: Cx,
        reason_id: Uuid,
        if_match: IfMatch,
        body: ReasonPatch,
    ) -> Result<Tagged<ReasonEntry>> {
        let work =
            app.transact(&cx, async |work| reasons::update(work, reason_id, if_match, &body).await);
        work.await.map(reason)
    }
}

fn viewer(cx: &Cx) -> Viewer {
    Viewer::new(&cx.principal)
}

fn product_family(row: family::Model) -> Tagged<ProductFamily> {
    Tagged { version: row.version, body: row.into() }
}

async fn product_model(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: model::Model,
) -> Result<Tagged<ProductModel>> {
    let version = row.version;
    let shown = models::shown(db, viewer, vec![row]).await?.pop();
    Ok(Tagged { version, body: shown.or_not_found("product model")? })
}

async fn symptom(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: symptom::Model,
) -> Result<Tagged<Symptom>> {
    let version = row.version;
    let shown = symptoms::shown(db, viewer, vec![row]).await?.pop();
    Ok(Tagged { version, body: shown.or_not_found("symptom")? })
}

async fn fault_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: fault_code::Model,
) -> Result<Tagged<FaultCode>> {
    let version = row.version;
    let shown = fault_codes::shown(db, viewer, vec![row]).await?.pop();
    Ok(Tagged { version, body: shown.or_not_found("fault code")? })
}

async fn service_code(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: service_code::Model,
) -> Result<Tagged<ServiceCode>> {
    let version = row.version;
    let shown = service_codes::shown(db, viewer, vec![row]).await?.pop();
    Ok(Tagged { version, body: shown.or_not_found("service code")? })
}

async fn item(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: item::Model,
) -> Result<Tagged<Item>> {
    let version = row.version;
    let shown = items::shown(db, viewer, vec![row]).await?.pop();
    Ok(Tagged { version, body: shown.or_not_found("item")? })
}

fn skill(row: skill::Model) -> Tagged<Skill> {
    Tagged { version: row.version, body: row.into() }
}

fn reason(row: reason::Model) -> Tagged<ReasonEntry> {
    Tagged { version: row.version, body: row.into() }
}
