//! What is done with registrations, but for voiding them.

use chrono::NaiveDate;
use contract::{
    common::ProblemCode,
    rt::{IfMatch, Say},
    warranty::{
        ListWarrantyRegistrationsQuery, ProofLevel, RegistrationConfirmation,
        RegistrationEventKind, RegistrationExtension, RegistrationState, WarrantyKind,
        WarrantyRegistrationPrototype,
    },
};
use kernel::{Error, OrNotFound, Result, Subject, Text, Viewer, Work};
use registry::installed_unit;
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, Select, entity::prelude::*, query::*};

use super::{
    event::{self, Files},
    events::{WarrantyConfirmed, WarrantyExtended, WarrantyRegistered},
    registration,
};
use crate::{
    entitlement::rules::{self, UnitDates},
    policies::{actions as policies, policy, version},
};

/// A warranty to be registered.
pub struct NewRegistration {
    pub unit_id: Uuid,
    pub kind: WarrantyKind,
    pub proof_level: ProofLevel,
    pub card_number: Option<String>,
    pub evidence: Vec<Uuid>,
}

pub async fn create(
    work: &Work<'_>,
    body: &WarrantyRegistrationPrototype,
) -> Result<registration::Model> {
    let new = NewRegistration {
        unit_id: body.installed_unit_id,
        kind: body.kind.unwrap_or(WarrantyKind::Standard),
        proof_level: body.proof_level,
        card_number: body.card_number.clone(),
        evidence: body.evidence_file_ids.clone().unwrap_or_default(),
    };
    register(work, new).await
}

/// Binds a unit to the version that was in force when it was sold.
pub async fn register(work: &Work<'_>, new: NewRegistration) -> Result<registration::Model> {
    let units = work.viewer.select::<installed_unit::Entity>();
    let unit = units.filter(installed_unit::Column::Id.eq(new.unit_id)).lock_exclusive();
    let unit = unit.one(work.db()).await?.ok_or_else(|| {
        let why = Say::new("There is no such unit.", "چنین دستگاهی نیست.");
        Error::field("/installed_unit_id", "not_found", why)
    })?;
    once(work, &unit, new.kind).await?;
    let (policy, version) = promised(work.db(), &work.system(), &unit, new.kind).await?;
    let terms = version.terms()?;
    let dates = dates(&unit);
    let term = rules::term(&terms, &dates, &[], 0, work.app.today()).ok_or_else(undated)?;
    let state = match new.proof_level {
        ProofLevel::Declared => RegistrationState::PendingEvidence,
        _ => RegistrationState::Active,
    };
    let registration = registration::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(unit.organization_id),
        unit_id: Set(unit.id),
        policy_id: Set(policy.id),
        policy_version_id: Set(version.id),
        kind: Set(policy.kind),
        state: Set(Text(state)),
        proof_level: Set(Text(new.proof_level)),
        card_number: Set(new.card_number),
        basis: Set(Text(term.basis)),
        produced_on: Set(unit.produced_on),
        sold_on: Set(unit.sold_on),
        installed_on: Set(unit.installed_on),
        starts_on: Set(term.start),
        ends_on: Set(rules::general_end(&terms, &term)),
        extension_days: Set(0),
        void_proposed_by: Set(None),
    };
    let fact = WarrantyRegistered::of(registration.insert(work.db()).await?);
    let happened = Happened { evidence: new.evidence, ..Happened::default() };
    note(work, &fact.registration, RegistrationEventKind::Registered, happened).await?;
    work.emit(&fact).await?;
    Ok(fact.registration)
}

/// A unit has at most one registration in force of a kind.
async fn once(work: &Work<'_>, unit: &installed_unit::Model, kind: WarrantyKind) -> Result<()> {
    let others =
        in_force(&work.system(), unit.id).filter(registration::Column::Kind.eq(Text(kind)));
    match others.one(work.db()).await? {
        None => Ok(()),
        Some(other) => Err(Error::refused(
            ProblemCode::AlreadyExists,
            Say::new(
                format!(
                    "The warranty of {} is registered already, until {}.",
                    unit.serial, other.ends_on
                ),
                format!(
                    "گارانتی {} پیش‌تر ثبت شده است، تا {}.",
                    unit.serial,
                    kernel::jalali::in_words(other.ends_on).fa
                ),
            ),
        )),
    }
}

/// The policy of a unit and its version at the sale.
pub async fn promised(
    db: &impl ConnectionTrait,
    us: &Viewer,
    unit: &installed_unit::Model,
    kind: WarrantyKind,
) -> Result<(policy::Model, version::Model)> {
    match promise_of(db, us, unit, kind).await? {
        Some(promise) => Ok(promise),
        None if bought_on(unit).is_none() => Err(undated()),
        None => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new(
                "The model had no policy in force at that time; publish one first.",
                "این مدل در آن زمان آیین‌نامه گارانتی نداشت؛ نخست یکی منتشر کنید.",
            ),
        )),
    }
}

/// The policy of a unit and its version at the sale, where there is one.
pub async fn promise_of(
    db: &impl ConnectionTrait,
    us: &Viewer,
    unit: &installed_unit::Model,
    kind: WarrantyKind,
) -> Result<Option<(policy::Model, version::Model)>> {
    let Some(bought_on) = bought_on(unit) else { return Ok(None) };
    let model = unit.product_model_id;
    let Some(policy) = policies::policy_of_model(db, us, model, kind).await? else {
        return Ok(None);
    };
    let version = policies::version_on(db, us, policy.id, bought_on).await?;
    Ok(version.map(|version| (policy, version)))
}

/// The day that decides which version holds: of the sale, or the nearest to it that is known.
fn bought_on(unit: &installed_unit::Model) -> Option<NaiveDate> {
    unit.sold_on.or(unit.installed_on).or(unit.produced_on)
}

pub fn dates(unit: &installed_unit::Model) -> UnitDates {
    UnitDates {
        produced_on: unit.produced_on,
        sold_on: unit.sold_on,
        installed_on: unit.installed_on,
        activated_on: None,
    }
}

fn undated() -> Error {
    let why = Say::new(
        "When the unit was sold, installed or made isn't known; write that first.",
        "تاریخ فروش، نصب یا تولید دستگاه ثبت نیست؛ نخست آن را بنویسید.",
    );
    Error::field("/installed_unit_id", "no_dates", why)
}

pub async fn confirm(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &RegistrationConfirmation,
) -> Result<registration::Model> {
    let known = lock(work, id).await?;
    if_match.check(known.version)?;
    if known.state.0 != RegistrationState::PendingEvidence {
        return Err(refused("It doesn't wait for evidence.", "این ثبت منتظر مدرک نیست."));
    }
    if body.proof_level == ProofLevel::Declared {
        let why = Say::new("A mere word is no evidence.", "گفته به‌تنهایی مدرک نیست.");
        return Err(Error::field("/proof_level", "evidence", why));
    }
    let mut change = next_version(&known);
    change.state = Set(Text(RegistrationState::Active));
    change.proof_level = Set(Text(body.proof_level));
    let fact = WarrantyConfirmed::of(change.update(work.db()).await?);
    let evidence = body.evidence_file_ids.clone().unwrap_or_default();
    let happened = Happened { evidence, ..Happened::default() };
    note(work, &fact.registration, RegistrationEventKind::Confirmed, happened).await?;
    work.emit(&fact).await?;
    Ok(fact.registration)
}

/// Moves the end by days that a person grants.
pub async fn extend(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &RegistrationExtension,
) -> Result<event::Model> {
    let known = lock(work, id).await?;
    if_match.check(known.version)?;
    if known.state.0 != RegistrationState::Active {
        return Err(refused(
            "Only a warranty in force is extended.",
            "تنها گارانتی معتبر تمدید می‌شود.",
        ));
    }
    let happened = Happened {
        days: Some(body.days),
        reason: Some(body.reason.0.clone()),
        evidence: body.evidence_file_ids.clone().unwrap_or_default(),
    };
    lengthen(work, known, RegistrationEventKind::Extended, happened).await
}

/// Moves the end of a locked registration, and says so.
pub(crate) async fn lengthen(
    work: &Work<'_>,
    known: registration::Model,
    kind: RegistrationEventKind,
    happened: Happened,
) -> Result<event::Model> {
    let days = happened.days.unwrap_or_default();
    let (more, longer) = (i64::from(days), known.extension_days.saturating_add(days));
    let mut change = next_version(&known);
    change.extension_days = Set(longer);
    let ends_on = known.ends_on.checked_add_signed(chrono::TimeDelta::days(more));
    change.ends_on = Set(ends_on.unwrap_or(NaiveDate::MAX));
    let registration = change.update(work.db()).await?;
    let reason = happened.reason.clone();
    let event = note(work, &registration, kind, happened).await?;
    work.emit(&WarrantyExtended { registration, reason, days: Some(days) }).await?;
    Ok(event)
}

/// What an event tells beside its kind.
#[derive(Default)]
pub(crate) struct Happened {
    pub days: Option<i32>,
    pub reason: Option<String>,
    pub evidence: Vec<Uuid>,
}

pub(crate) async fn note(
    work: &Work<'_>,
    registration: &registration::Model,
    kind: RegistrationEventKind,
    happened: Happened,
) -> Result<event::Model> {
    let subject = Subject::of(registration);
    kernel::files::refer(work, &happened.evidence, subject, "/evidence_file_ids").await?;
    let by = (!work.viewer.is_system() && kind != RegistrationEventKind::RepairDays)
        .then(|| work.viewer.subject());
    let event = event::ActiveModel {
        id: Set(work.new_id()),
        organization_id: Set(registration.organization_id),
        registration_id: Set(registration.id),
        at: Set(work.now),
        kind: Set(Text(kind)),
        by: Set(by),
        days: Set(happened.days),
        reason: Set(happened.reason),
        evidence: Set(Files(happened.evidence)),
    };
    Ok(event.insert(work.db()).await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<registration::Model> {
    let known = viewer.select::<registration::Entity>().filter(registration::Column::Id.eq(id));
    known.one(db).await?.or_not_found("warranty registration")
}

/// The registrations of a list, before it is cut into pages.
pub fn selected(
    viewer: &Viewer,
    query: &ListWarrantyRegistrationsQuery,
    today: NaiveDate,
) -> Select<registration::Entity> {
    use registration::Column;
    let mut known = viewer.select::<registration::Entity>();
    if let Some(unit) = query.installed_unit_id {
        known = known.filter(Column::UnitId.eq(unit));
    }
    if let Some(policy) = query.warranty_policy_id {
        known = known.filter(Column::PolicyId.eq(policy));
    }
    if !query.state.is_empty() {
        let any =
            query.state.iter().fold(Condition::any(), |any, state| any.add(is(*state, today)));
        known = known.filter(any);
    }
    if let Some(from) = query.ends_from {
        known = known.filter(Column::EndsOn.gte(from));
    }
    if let Some(to) = query.ends_to {
        known = known.filter(Column::EndsOn.lt(to));
    }
    match query.void_proposed {
        Some(true) => known.filter(Column::VoidProposedBy.is_not_null()),
        Some(false) => known.filter(Column::VoidProposedBy.is_null()),
        None => known,
    }
}

fn is(state: RegistrationState, today: NaiveDate) -> Condition {
    use registration::Column;
    let active = Column::State.eq(Text(RegistrationState::Active));
    match state {
        RegistrationState::Active => Condition::all().add(active).add(Column::EndsOn.gt(today)),
        RegistrationState::Expired => Condition::all().add(active).add(Column::EndsOn.lte(today)),
        other => Condition::all().add(Column::State.eq(Text(other))),
    }
}

/// The registrations of a unit that are not voided.
pub(crate) fn in_force(viewer: &Viewer, unit: Uuid) -> Select<registration::Entity> {
    viewer
        .select::<registration::Entity>()
        .filter(registration::Column::UnitId.eq(unit))
        .filter(registration::Column::State.ne(Text(RegistrationState::Voided)))
}

pub(crate) async fn lock(work: &Work<'_>, id: Uuid) -> Result<registration::Model> {
    let known = work.viewer.select::<registration::Entity>();
    let known = known.filter(registration::Column::Id.eq(id)).lock_exclusive();
    known.one(work.db()).await?.or_not_found("warranty registration")
}

pub(crate) fn next_version(known: &registration::Model) -> registration::ActiveModel {
    let version = Set(known.version + 1);
    registration::ActiveModel { version, ..known.clone().into_active_model() }
}

pub(crate) fn refused(en: &str, fa: &str) -> Error {
    Error::refused(ProblemCode::InvalidState, Say::new(en, fa))
}
