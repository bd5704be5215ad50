//! Value added tax, from a day on. Rates are added, never changed.

pub mod rate;

use chrono::NaiveDate;
use contract::{
    common::{Note, ProblemCode},
    pricing::TaxRatePrototype,
    rt::Say,
};
use kernel::{Error, OrNotFound, Result, Viewer, Work, jalali::in_words};
use sea_orm::{ActiveValue::Set, Select, entity::prelude::*, query::*};

use crate::facts;

facts!(rate::Model, "tax_rate", |_| 1, TaxRateCreated = "tax_rate.created");

/// The rate of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxRate {
    pub id: Uuid,
    /// Of the taxable sum.
    pub ten_thousandths: i32,
}

/// The rate in force on a day. None known is an error: nobody guesses a tax.
pub async fn rate_on(db: &impl ConnectionTrait, viewer: &Viewer, on: NaiveDate) -> Result<TaxRate> {
    find_on(db, viewer, on).await?.ok_or_else(|| {
        let on = in_words(on);
        let why = Say::new(
            format!("No tax rate holds on {}; add one.", on.en),
            format!("نرخ مالیاتی برای {} نیست؛ آن را بیفزایید.", on.fa),
        );
        Error::refused(ProblemCode::InvalidState, why)
    })
}

/// The rate in force on a day, where one is known.
pub async fn find_on(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    on: NaiveDate,
) -> Result<Option<TaxRate>> {
    let known = selected(viewer)
        .filter(rate::Column::EffectiveFrom.lte(on))
        .order_by_desc(rate::Column::EffectiveFrom);
    let known = known.one(db).await?;
    Ok(known.map(|rate| TaxRate { id: rate.id, ten_thousandths: rate.share }))
}

/// The rate that begins on a day.
pub async fn begins_on(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    day: NaiveDate,
) -> Result<Option<rate::Model>> {
    Ok(selected(viewer).filter(rate::Column::EffectiveFrom.eq(day)).one(db).await?)
}

pub async fn create(work: &Work<'_>, body: &TaxRatePrototype) -> Result<rate::Model> {
    if begins_on(work.db(), &work.viewer, body.effective_from).await?.is_some() {
        let why = Say::new(
            "A rate begins on that day already; rates are never changed.",
            "نرخی در همان روز آغاز می‌شود؛ نرخ‌ها تغییر نمی‌کنند.",
        );
        return Err(Error::refused(ProblemCode::AlreadyExists, why));
    }
    let row = rate::ActiveModel {
        id: Set(work.new_id()),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        share: Set(body.share),
        effective_from: Set(body.effective_from),
        note: Set(body.note.as_ref().map(|note| note.0.clone())),
    };
    let fact = TaxRateCreated(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<rate::Model> {
    selected(viewer).filter(rate::Column::Id.eq(id)).one(db).await?.or_not_found("tax rate")
}

/// The rates of the viewer's organization.
pub fn selected(viewer: &Viewer) -> Select<rate::Entity> {
    let organization = rate::Column::OrganizationId.eq(viewer.organization());
    viewer.select::<rate::Entity>().filter(organization)
}

impl From<rate::Model> for contract::pricing::TaxRate {
    fn from(rate: rate::Model) -> Self {
        Self {
            id: rate.id,
            created_at: rate.created_at.into(),
            share: rate.share,
            effective_from: rate.effective_from,
            note: rate.note.map(Note),
        }
    }
}
