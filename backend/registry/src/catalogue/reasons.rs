//! Reasons that may be given for a step.

use contract::{
    catalogue::{ListReasonsQuery, ReasonEntry, ReasonKind, ReasonPatch, ReasonPrototype},
    common::Code,
    rt::IfMatch,
};
use kernel::{Error, OnDuplicate, OrNotFound, Order, Pager, Result, Say, Text, Viewer, Work};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{entries, reason};

pub async fn create(work: &Work<'_>, body: &ReasonPrototype) -> Result<reason::Model> {
    let (name_fa, name_en) = entries::kept(&body.name);
    let row = reason::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        code: Set(body.code.0.clone()),
        name_fa: Set(name_fa),
        name_en: Set(name_en),
        is_retired: Set(false),
        kind: Set(Text(body.kind)),
        cost_bearer: Set(Text(body.cost_bearer)),
        is_customer_visible: Set(body.is_customer_visible.unwrap_or(false)),
        next_step: Set(entries::code(body.next_step.as_ref())),
        counts_against_first_time_fix: Set(body.counts_against_first_time_fix),
    };
    let reason = row.insert(work.db()).await.on_duplicate(entries::taken())?;
    entries::added(work, reason).await
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &ReasonPatch,
) -> Result<reason::Model> {
    let reasons = work.viewer.select::<reason::Entity>().filter(reason::Column::Id.eq(id));
    let reason = reasons.lock_exclusive().one(work.db()).await?.or_not_found("reason")?;
    if_match.check(reason.version)?;
    let version = Set(reason.version + 1);
    let mut change = reason::ActiveModel { version, ..reason.into_active_model() };
    if let Some(name) = &body.name {
        let (name_fa, name_en) = entries::kept(name);
        (change.name_fa, change.name_en) = (Set(name_fa), Set(name_en));
    }
    if let Some(bearer) = body.cost_bearer {
        change.cost_bearer = Set(Text(bearer));
    }
    if let Some(is) = body.is_customer_visible {
        change.is_customer_visible = Set(is);
    }
    if let Some(next) = &body.next_step {
        change.next_step = Set(entries::code(next.as_ref()));
    }
    if let Some(counts) = body.counts_against_first_time_fix {
        change.counts_against_first_time_fix = Set(Some(counts));
    }
    if let Some(is_retired) = body.is_retired {
        change.is_retired = Set(is_retired);
    }
    entries::changed(work, change.update(work.db()).await?).await
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<reason::Model> {
    let reasons = viewer.select::<reason::Entity>().filter(reason::Column::Id.eq(id));
    reasons.one(db).await?.or_not_found("reason")
}

/// The reason with a code, if it may be given for such a step; `pointer` is where the body names
/// it.
pub async fn of_kind(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    kinds: &[ReasonKind],
    code: &str,
    pointer: &str,
) -> Result<reason::Model> {
    let reasons = viewer
        .select::<reason::Entity>()
        .filter(reason::Column::Code.eq(code))
        .filter(reason::Column::IsRetired.eq(false))
        .filter(reason::Column::Kind.is_in(kinds.iter().copied().map(Text)));
    reasons.one(db).await?.ok_or_else(|| {
        let why =
            Say::new("There is no such reason for this step.", "برای این گام چنین دلیلی نیست.");
        Error::field(pointer, "not_found", why)
    })
}

/// Customers and guests see those that customers are told.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListReasonsQuery,
    page: &Pager,
) -> Result<Vec<reason::Model>> {
    use reason::Column;
    let mut rows = viewer.select::<reason::Entity>();
    if !viewer.has_any(&kernel::app::INSIDE) {
        rows = rows.filter(Column::IsCustomerVisible.eq(true));
    }
    if !query.kind.is_empty() {
        rows = rows.filter(Column::Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    if let Some(is_retired) = query.is_retired {
        rows = rows.filter(Column::IsRetired.eq(is_retired));
    }
    Ok(page.keyset(rows, Column::Code, Order::Asc, Column::Id).all(db).await?)
}

impl From<reason::Model> for ReasonEntry {
    fn from(reason: reason::Model) -> Self {
        Self {
            id: reason.id,
            version: reason.version,
            created_at: reason.created_at.into(),
            kind: reason.kind.0,
            code: Code(reason.code),
            name: entries::said(reason.name_fa, reason.name_en),
            cost_bearer: reason.cost_bearer.0,
            is_customer_visible: reason.is_customer_visible,
            next_step: reason.next_step.map(Code),
            counts_against_first_time_fix: reason.counts_against_first_time_fix,
            is_retired: reason.is_retired,
        }
    }
}
