//! Entering absences, taking them back, and asking who is there.

use chrono::{DateTime, Utc};
use contract::{
    common::ProblemCode,
    employees::{AbsencePrototype, ListAbsencesQuery},
    rt::{IfMatch, Say},
};
use kernel::{Error, OrNotFound, Order, Pager, Result, Text, Viewer, Work, text};
use sea_orm::{ActiveValue::Set, entity::prelude::*, query::*};

use super::{
    absence,
    events::{AbsenceCreated, AbsenceDeleted},
};
use crate::employees::actions as employees;

/// When these people are away within a span of time, earliest first.
pub async fn between(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    employees: &[Uuid],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<absence::Model>> {
    use absence::Column::{EmployeeId, EndsAt, StartsAt};
    let rows = viewer
        .select::<absence::Entity>()
        .filter(EmployeeId.is_in(employees.iter().copied()))
        .filter(StartsAt.lt(to))
        .filter(EndsAt.gt(from))
        .order_by_asc(StartsAt);
    Ok(rows.all(db).await?)
}

pub async fn create(work: &Work<'_>, body: &AbsencePrototype) -> Result<absence::Model> {
    // Held, so that two absences of one person come one after the other.
    let employee = match employees::lock(work, body.employee_id).await {
        Err(Error::NotFound(_)) => {
            let why = Say::new("There is no such employee.", "چنین کارمندی نیست.");
            return Err(Error::field("/employee_id", "not_found", why));
        }
        found => found?,
    };
    let (from, to) = (DateTime::from(body.starts_at), DateTime::from(body.ends_at));
    if from >= to {
        let why = Say::new("The end comes after the start.", "پایان پس از آغاز است.");
        return Err(Error::field("/ends_at", "range", why));
    }
    let known = between(work.db(), &work.system(), &[employee.id], from, to).await?;
    if !known.is_empty() {
        return Err(Error::refused(
            ProblemCode::Conflict,
            Say::new(
                format!("{} is away then already.", employee.name_en),
                format!("برای {} در این زمان غیبت ثبت شده است.", employee.name_fa),
            ),
        ));
    }
    let row = absence::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(employee.organization_id),
        employee_id: Set(employee.id),
        starts_at: Set(from),
        ends_at: Set(to),
        reason: Set(Text(body.reason)),
        note: Set(body
            .note
            .as_ref()
            .map(|note| text::tidy(&note.0))
            .filter(|note| !note.is_empty())),
    };
    let fact = AbsenceCreated(row.insert(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn delete(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<()> {
    let rows = work.viewer.select::<absence::Entity>().filter(absence::Column::Id.eq(id));
    let row = rows.lock_exclusive().one(work.db()).await?.or_not_found("absence")?;
    if_match.check(row.version)?;
    row.clone().delete(work.db()).await?;
    work.emit(&AbsenceDeleted(row)).await
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<absence::Model> {
    let rows = viewer.select::<absence::Entity>().filter(absence::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("absence")
}

/// Earliest first.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListAbsencesQuery,
    page: &Pager,
) -> Result<Vec<absence::Model>> {
    use absence::Column::{EmployeeId, EndsAt, Id, StartsAt};
    let mut rows = viewer.select::<absence::Entity>();
    if !query.employee_id.is_empty() {
        rows = rows.filter(EmployeeId.is_in(query.employee_id.iter().copied()));
    }
    if let Some(before) = query.starts_before {
        rows = rows.filter(StartsAt.lt(DateTime::from(before)));
    }
    if let Some(after) = query.ends_after {
        rows = rows.filter(EndsAt.gt(DateTime::from(after)));
    }
    Ok(page.keyset(rows, StartsAt, Order::Asc, Id).all(db).await?)
}
