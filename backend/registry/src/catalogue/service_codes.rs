//! Labour operations.

use contract::{
    catalogue::{ListServiceCodesQuery, ServiceCode, ServiceCodePatch, ServiceCodePrototype},
    common::Code,
    rt::IfMatch,
};
use kernel::{OnDuplicate, OrNotFound, Order, Pager, Result, Row, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};

use super::{entries, families, service_code};

pub async fn create(work: &Work<'_>, body: &ServiceCodePrototype) -> Result<service_code::Model> {
    entries::check_family(work, body.product_family_id).await?;
    let (name_fa, name_en) = entries::kept(&body.name);
    let today = work.now.with_timezone(&work.app.settings.zone()).date_naive();
    let row = service_code::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        product_family_id: Set(body.product_family_id),
        kind: Set(Text(body.kind)),
        standard_minutes: Set(body.standard_minutes),
        crew_size: Set(body.crew_size.unwrap_or(1)),
        difficulty: Set(body.difficulty.unwrap_or(2)),
        is_warranty_payable: Set(body.is_warranty_payable.unwrap_or(true)),
        skill_code: Set(entries::code(body.skill_code.as_ref())),
        effective_from: Set(body.effective_from.unwrap_or(today)),
    };
    let code = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, code).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ServiceCodePatch,
) -> Result<service_code::Model> {
    let codes = work.viewer.select::<service_code::Entity>();
    let codes = codes.filter(service_code::Column::Id.eq(id)).lock_exclusive();
    let code = codes.one(work.db()).await?.or_not_found("labour operation")?;
    if_match.check(code.version)?;
    let version = Set(code.version + 1);
    let mut change = service_code::ActiveModel { version, ..code.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(minutes) = body.standard_minutes {
        change.standard_minutes = Set(minutes);
    }
    if let Some(crew) = body.crew_size {
        change.crew_size = Set(crew.unwrap_or(1));
    }
    if let Some(difficulty) = body.difficulty {
        change.difficulty = Set(difficulty.unwrap_or(2));
    }
    if let Some(is) = body.is_warranty_payable {
        change.is_warranty_payable = Set(is);
    }
    if let Some(skill) = &body.skill_code {
        change.skill_code = Set(entries::code(skill.as_ref()));
    }
    if let Some(Some(from)) = body.effective_from {
        change.effective_from = Set(from);
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    entries::changed(work, change.update(work.db()).await?).await
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<service_code::Model> {
    let codes = viewer.select::<service_code::Entity>().filter(service_code::Column::Id.eq(id));
    codes.one(db).await?.or_not_found("labour operation")
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListServiceCodesQuery,
    page: &Pager,
) -> Result<Vec<service_code::Model>> {
    use service_code::Column;
    let mut rows = viewer.select::<service_code::Entity>();
    if !query.kind.is_empty() {
        rows = rows.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if !query.code.is_empty() {
        rows = rows.filter(Column::Code.is_in(query.code.iter().map(|code| code.0.as_str())));
    }
    if let Some(family) = query.product_family_id {
        let of_family = Condition::any()
            .add(Column::ProductFamilyId.eq(family))
            .add(Column::ProductFamilyId.is_null());
        rows = rows.filter(of_family);
    }
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(Column::IsRetired.eq(is_retired));
    }
    rows = entries::found(rows, db, Column::Id, service_code::Model::KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    codes: Vec<service_code::Model>,
) -> Result<Vec<ServiceCode>> {
    let families = families::by_id(db, viewer).await?;
    let show = |code: service_code::Model| ServiceCode {
        id: code.id,
        version: code.version,
        created_at: code.created_at.into(),
        code: Code(code.code),
        product_family: code
            .product_family_id
            .and_then(|id| families.get(&id))
            .map(entries::reference),
        kind: code.kind.0,
        name: entries::said(code.name_fa, code.name_en),
        standard_minutes: code.standard_minutes,
        crew_size: code.crew_size,
        difficulty: code.difficulty,
        is_warranty_payable: code.is_warranty_payable,
        skill_code: code.skill_code.map(Code),
        effective_from: code.effective_from,
        is_retired: code.is_retired,
    };
    Ok(codes.into_iter().map(show).collect())
}
