//! Keeping and reading what people are able to do.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use contract::{
    employees::EmployeeSkillsReplacement,
    rt::{IfMatch, Say},
};
use kernel::{Error, Result, Viewer, Work};
use sea_orm::{
    ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*, sea_query::SelectStatement,
};

use super::{
    employee_skill,
    rules::{self, Missing},
};
use crate::employees::{actions as employees, employee, events::EmployeeAssessed};

/// What of the required skills an employee doesn't hold on a day.
pub async fn missing(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    employee_id: Uuid,
    required: &[String],
    on: NaiveDate,
) -> Result<Vec<Missing>> {
    if required.is_empty() {
        return Ok(Vec::new());
    }
    let held = of_employee(db, viewer, employee_id).await?;
    let held: BTreeMap<_, _> = held.into_iter().map(|row| (row.skill, row.valid_until)).collect();
    Ok(rules::missing(required, |skill| held.get(skill).copied(), on))
}

/// The skills of an employee, also those that ran out, by code.
pub async fn of_employee(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    employee_id: Uuid,
) -> Result<Vec<employee_skill::Model>> {
    of_employees(db, viewer, &[employee_id]).await
}

/// The skills of several employees, by code.
pub async fn of_employees(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    employees: &[Uuid],
) -> Result<Vec<employee_skill::Model>> {
    let rows = viewer
        .select::<employee_skill::Entity>()
        .filter(employee_skill::Column::EmployeeId.is_in(employees.iter().copied()))
        .order_by_asc(employee_skill::Column::Skill);
    Ok(rows.all(db).await?)
}

/// The ids of whoever holds a skill on a day.
pub(crate) fn holders(viewer: &Viewer, skill: &str, on: NaiveDate) -> SelectStatement {
    viewer
        .select::<employee_skill::Entity>()
        .filter(employee_skill::Column::Skill.eq(skill))
        .filter(employee_skill::Column::ValidUntil.gte(on))
        .select_only()
        .column(employee_skill::Column::EmployeeId)
        .into_query()
}

/// The entries of the catalogue with these codes.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    codes: impl IntoIterator<Item = String>,
) -> Result<BTreeMap<String, registry::skill::Model>> {
    let rows = viewer.select::<registry::skill::Entity>();
    let rows = rows.filter(registry::skill::Column::Code.is_in(codes)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code.clone(), row)).collect())
}

/// Says what an employee is able to do from now on. What stays as it was keeps its assessment.
pub async fn replace(
    work: &Work<'_>,
    employee_id: Uuid,
    if_match: IfMatch,
    body: &EmployeeSkillsReplacement,
) -> Result<employee::Model> {
    let row = employees::lock(work, employee_id).await?;
    if_match.check(row.version)?;
    let codes = body.skills.iter().map(|entry| entry.skill.to_string());
    let known = named(work.db(), &work.viewer, codes).await?;
    let mut wanted = BTreeMap::new();
    for (index, entry) in body.skills.iter().enumerate() {
        let pointer = format!("/skills/{index}/skill");
        let Some(skill) = known.get(&entry.skill.0) else {
            let why = Say::new(
                format!("The catalogue has no skill {}.", entry.skill),
                format!("مهارت {} در کاتالوگ نیست.", entry.skill),
            );
            return Err(Error::field(&pointer, "not_found", why));
        };
        let until = entry
            .valid_until
            .unwrap_or_else(|| rules::valid_until(work.app.today(), skill.reassess_months));
        if wanted.insert(skill.code.clone(), (entry.level, until, entry.valid_until)).is_some() {
            let why = Say::new("Name each skill once.", "هر مهارت را یک بار بنویسید.");
            return Err(Error::field(&pointer, "twice", why));
        }
    }
    for old in of_employee(work.db(), &work.viewer, employee_id).await? {
        match wanted.get(&old.skill).copied() {
            None => {
                old.delete(work.db()).await?;
            }
            Some((level, until, said)) => {
                let stays = old.level == level && said.is_none_or(|said| said == old.valid_until);
                wanted.remove(&old.skill);
                if !stays {
                    let mut change = old.into_active_model();
                    change.level = Set(level);
                    change.valid_until = Set(until);
                    change.assessed_at = Set(work.now);
                    change.assessed_by = Set(work.viewer.subject());
                    change.update(work.db()).await?;
                }
            }
        }
    }
    for (skill, (level, until, _)) in wanted {
        let new = employee_skill::ActiveModel {
            employee_id: Set(employee_id),
            skill: Set(skill),
            level: Set(level),
            valid_until: Set(until),
            assessed_at: Set(work.now),
            assessed_by: Set(work.viewer.subject()),
        };
        new.insert(work.db()).await?;
    }
    let fact = EmployeeAssessed(employees::next_version(work, &row).update(work.db()).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}
