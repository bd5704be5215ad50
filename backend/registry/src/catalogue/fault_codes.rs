//! Codes that say what was found and what was done.

use contract::{
    catalogue::{FaultCode, FaultCodePatch, FaultCodePrototype, ListFaultCodesQuery},
    common::Code,
    rt::IfMatch,
};
use kernel::{OnDuplicate, OrNotFound, Order, Pager, Result, Row, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, entity::prelude::*, query::*};

use super::{entries, families, fault_code};

pub async fn create(work: &Work<'_>, body: &FaultCodePrototype) -> Result<fault_code::Model> {
    entries::check_family(work, body.product_family_id).await?;
    let (name_fa, name_en) = entries::kept(&body.name);
    let (customer_fa, customer_en) = entries::maybe_kept(body.customer_text.as_ref());
    let (evidence_fa, evidence_en) = entries::maybe_kept(body.evidence.as_ref());
    let row = fault_code::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        kind: Set(Text(body.r#type)),
        product_family_id: Set(body.product_family_id),
        group_code: Set(entries::code(body.group.as_ref())),
        customer_fa: Set(customer_fa),
        customer_en: Set(customer_en),
        warranty_part_key: Set(entries::code(body.warranty_part_key.as_ref())),
        warranty_cause_key: Set(entries::code(body.warranty_cause_key.as_ref())),
        is_inherent: Set(body.is_inherent),
        evidence_fa: Set(evidence_fa),
        evidence_en: Set(evidence_en),
        uses_part: Set(body.uses_part),
        counts_as_repair: Set(body.counts_as_repair),
        counts_as_fixed: Set(body.counts_as_fixed),
    };
    let code = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, code).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &FaultCodePatch,
) -> Result<fault_code::Model> {
    let codes = work.viewer.select::<fault_code::Entity>().filter(fault_code::Column::Id.eq(id));
    let code = codes.lock_exclusive().one(work.db()).await?.or_not_found("fault code")?;
    if_match.check(code.version)?;
    let version = Set(code.version + 1);
    let mut change = fault_code::ActiveModel { version, ..code.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(group) = &body.group {
        change.group_code = Set(entries::code(group.as_ref()));
    }
    if let Some(said) = &body.customer_text {
        let (fa, en) = entries::maybe_kept(said.as_ref());
        (change.customer_fa, change.customer_en) = (Set(fa), Set(en));
    }
    if let Some(said) = &body.evidence {
        let (fa, en) = entries::maybe_kept(said.as_ref());
        (change.evidence_fa, change.evidence_en) = (Set(fa), Set(en));
    }
    if let Some(key) = &body.warranty_part_key {
        change.warranty_part_key = Set(entries::code(key.as_ref()));
    }
    if let Some(key) = &body.warranty_cause_key {
        change.warranty_cause_key = Set(entries::code(key.as_ref()));
    }
    if let Some(is) = body.is_inherent {
        change.is_inherent = Set(Some(is));
    }
    if let Some(uses) = body.uses_part {
        change.uses_part = Set(Some(uses));
    }
    if let Some(counts) = body.counts_as_repair {
        change.counts_as_repair = Set(Some(counts));
    }
    if let Some(counts) = body.counts_as_fixed {
        change.counts_as_fixed = Set(Some(counts));
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
) -> Result<fault_code::Model> {
    let codes = viewer.select::<fault_code::Entity>().filter(fault_code::Column::Id.eq(id));
    codes.one(db).await?.or_not_found("fault code")
}

pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListFaultCodesQuery,
    page: &Pager,
) -> Result<Vec<fault_code::Model>> {
    use fault_code::Column;
    let mut rows = viewer.select::<fault_code::Entity>();
    if !query.r#type.is_empty() {
        rows = rows.filter(Column::Kind.is_in(query.r#type.iter().copied().map(Text)));
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
    rows = entries::found(rows, db, Column::Id, fault_code::Model::KIND, query.q.as_ref());
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

pub async fn shown(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    codes: Vec<fault_code::Model>,
) -> Result<Vec<FaultCode>> {
    let families = families::by_id(db, viewer).await?;
    let show = |code: fault_code::Model| FaultCode {
        id: code.id,
        version: code.version,
        created_at: code.created_at.into(),
        r#type: code.kind.0,
        code: Code(code.code),
        product_family: code
            .product_family_id
            .and_then(|id| families.get(&id))
            .map(entries::reference),
        name: entries::said(code.name_fa, code.name_en),
        group: code.group_code.map(Code),
        customer_text: entries::maybe_said(code.customer_fa, code.customer_en),
        warranty_part_key: code.warranty_part_key.map(Code),
        warranty_cause_key: code.warranty_cause_key.map(Code),
        is_inherent: code.is_inherent,
        evidence: entries::maybe_said(code.evidence_fa, code.evidence_en),
        uses_part: code.uses_part,
        counts_as_repair: code.counts_as_repair,
        counts_as_fixed: code.counts_as_fixed,
        is_retired: code.is_retired,
    };
    Ok(codes.into_iter().map(show).collect())
}
