//! The cover of a unit, as its owner, the desk and whoever knows the serial are told.

use chrono::NaiveDate;
use contract::{
    common::LocalizedText,
    rt::Say,
    warranty::{
        ComponentCover, Cover, CoverPreview, CoverReason, CoverState, CoverageScope, LineKind,
        Remedy,
    },
};
use kernel::{OrNotFound, Result, Viewer, text};
use registry::{installed_unit, product_model};
use sea_orm::{entity::prelude::*, query::*};

use super::{
    decide::promises,
    rules::{self, Claim, PastRepair},
    weigh::{Promise, Standing, last_day},
    wire,
};
use crate::repairs;

/// Whether a unit is under warranty on a day, until when and by which policy. The unit must be one
/// that the viewer may know of.
pub async fn cover_of(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    unit: Uuid,
    on: NaiveDate,
) -> Result<Cover> {
    let units = viewer.select::<installed_unit::Entity>();
    let unit = units.filter(installed_unit::Column::Id.eq(unit)).one(db).await?;
    of_unit(db, &unit.or_not_found("installed unit")?, on).await
}

async fn of_unit(
    db: &impl ConnectionTrait,
    unit: &installed_unit::Model,
    on: NaiveDate,
) -> Result<Cover> {
    let us = Viewer::system(unit.organization_id);
    let repairs = repairs::of_unit(db, &us, unit.id).await?;
    let history: Vec<PastRepair> = repairs.into_iter().map(PastRepair::from).collect();
    let covers = promises(db, &us, unit).await?.into_iter();
    let covers: Vec<Cover> = covers.map(|promise| told(unit.id, &promise, &history, on)).collect();
    // The one in force; else the standard one, which says why not.
    let mut covers = covers.into_iter();
    let standard = covers.next();
    let best = match standard {
        Some(standard) if standard.state != CoverState::Active => {
            let other = covers.find(|cover| cover.state == CoverState::Active);
            Some(other.unwrap_or(standard))
        }
        standard => standard,
    };
    Ok(best.unwrap_or_else(|| {
        let why = Say::new("No warranty is known for it.", "گارانتی‌ای برای آن ثبت نشده است.");
        blank(unit.id, on, CoverState::Unknown, CoverReason::NoPolicy, &why)
    }))
}

fn told(unit: Uuid, promise: &Promise, history: &[PastRepair], on: NaiveDate) -> Cover {
    let terms = &promise.terms;
    let Some(term) = rules::term(terms, &promise.unit, history, promise.granted_days, on) else {
        let why = Say::new(
            "When it was sold, installed or made isn't known.",
            "تاریخ فروش، نصب یا تولید آن ثبت نیست.",
        );
        return blank(unit, on, CoverState::Unknown, CoverReason::NoDates, &why);
    };
    let end = rules::general_end(terms, &term);
    let until = last_day(end);
    let (state, reason, why) = match promise.standing {
        Standing::Voided => (
            CoverState::Voided,
            CoverReason::Voided,
            Say::new("The warranty was voided.", "گارانتی ابطال شده است."),
        ),
        Standing::Pending => (
            CoverState::PendingEvidence,
            CoverReason::PendingEvidence,
            Say::new(
                "We still need proof of when it was sold or installed.",
                "هنوز مدرک تاریخ فروش یا نصب لازم است.",
            ),
        ),
        Standing::InForce if on < end => (
            CoverState::Active,
            CoverReason::Warranty,
            Say::new(
                format!("It's under warranty until the end of {}.", until.en),
                format!("تا پایان {} گارانتی دارد.", until.fa),
            ),
        ),
        Standing::InForce => (
            CoverState::Expired,
            CoverReason::Expired,
            Say::new(
                format!("The warranty ended with {}.", until.en),
                format!("گارانتی در پایان {} تمام شد.", until.fa),
            ),
        ),
    };
    let claim = general_claim(on);
    let remedies = rules::assess(terms, &promise.unit, history, promise.granted_days, &claim)
        .filter(|_| state == CoverState::Active)
        .map_or_else(Vec::<Remedy>::new, |verdict| verdict.remedies);
    let components = terms.coverage.iter().filter(|row| row.scope == CoverageScope::Component);
    let components = components
        .map(|row| ComponentCover { keys: row.keys.clone(), ends_on: term.end(row.part_months) });
    Cover {
        title: Some(wire::text(&promise.title)),
        warranty_registration_id: promise.source.registration_id,
        warranty_policy_version_id: Some(promise.source.version_id),
        basis: Some(term.basis),
        starts_on: Some(term.start),
        ends_on: Some(end),
        extension_days: i32::try_from(term.extension_days).ok(),
        parts_supplied_until: rules::parts_supplied_until(terms, &promise.unit),
        components: components.collect(),
        exclusions: terms.exclusions.clone(),
        clauses: terms.clauses.clone(),
        remedies,
        ..blank(unit, on, state, reason, &why)
    }
}

/// A fault of which nothing is known yet.
fn general_claim(on: NaiveDate) -> Claim {
    Claim {
        on,
        line: LineKind::Part,
        fault_codes: Vec::new(),
        part_key: None,
        service_code: None,
        cause: None,
        inherent: false,
        payable: true,
    }
}

fn blank(unit: Uuid, on: NaiveDate, state: CoverState, reason: CoverReason, why: &Say) -> Cover {
    Cover {
        installed_unit_id: unit,
        state,
        reason,
        text: wire::text(why),
        on,
        title: None,
        warranty_registration_id: None,
        warranty_policy_version_id: None,
        basis: None,
        starts_on: None,
        ends_on: None,
        extension_days: None,
        parts_supplied_until: None,
        components: Vec::new(),
        exclusions: Vec::new(),
        clauses: Vec::new(),
        remedies: Vec::new(),
    }
}

/// What the serial alone tells: model, dates and what the policy leaves out, nothing of this unit.
pub async fn preview(
    db: &impl ConnectionTrait,
    serial: &str,
    on: NaiveDate,
) -> Result<CoverPreview> {
    let anybody = Viewer::system(Uuid::nil());
    let units = anybody
        .select::<installed_unit::Entity>()
        .filter(installed_unit::Column::Serial.eq(text::serial(serial)))
        .order_by_desc(installed_unit::Column::Id);
    let unit = units.one(db).await?.or_not_found("installed unit")?;
    let models = anybody.select::<product_model::Entity>();
    let model = models.filter(product_model::Column::Id.eq(unit.product_model_id)).one(db).await?;
    let model = model.or_not_found("product model")?;
    let cover = of_unit(db, &unit, on).await?;
    Ok(CoverPreview {
        serial: unit.serial,
        model_name: LocalizedText { fa: model.name_fa, en: model.name_en },
        state: cover.state,
        starts_on: cover.starts_on,
        ends_on: cover.ends_on,
        exclusions: cover.exclusions,
    })
}
