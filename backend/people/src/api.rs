//! The operations of the contract on people: from the wire to actions and back, nothing else.

use std::collections::{BTreeSet, HashMap};

use contract::{
    common::{Code, LocalizedText, Name, Note, Phone},
    employees::{
        Absence, AbsenceCollection, AbsencePrototype, AssessorRef, Employee, EmployeeCollection,
        EmployeePatch, EmployeePrototype, EmployeeRef, EmployeeSkill, EmployeeSkillCollection,
        EmployeeSkillsReplacement, EmployeesApi, ListAbsencesQuery, ListEmployeesQuery,
        SkillReference,
    },
    rt::{Created, Cx, IdempotencyKey, IfMatch, NoContent, Recorded, Service, Tagged},
};
use kernel::{App, Error, Key, OrNotFound, Pager, Result, Viewer};
use sea_orm::entity::prelude::*;

use crate::{
    absences::{self, absence},
    employees::{self, employee},
    skills,
};

/// Answers the operations on people.
pub struct People;

impl Service for People {
    type App = App;
    type Error = Error;
}

impl EmployeesApi for People {
    async fn list_employees(
        app: &App,
        cx: Cx,
        query: ListEmployeesQuery,
    ) -> Result<EmployeeCollection> {
        let (db, viewer) = (app.db(), Viewer::new(&cx.principal));
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let today = app.today();
        let (rows, count) = employees::actions::list(db, &viewer, &query, today, &page).await?;
        let (rows, next_cursor) = page.cut(rows, employees::actions::key);
        let items = shown(app, db, &viewer, rows).await?;
        let (total, total_at_least) = (count.total, count.total_at_least);
        Ok(EmployeeCollection { items, next_cursor, total, total_at_least })
    }

    async fn create_employee(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: EmployeePrototype,
    ) -> Result<Recorded<Created<Tagged<Employee>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = employees::actions::create(work, &body).await?;
            let location = format!("/api/v1/employees/{}", row.id);
            Ok(Created { location, reply: tagged(app, work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_employee(app: &App, cx: Cx, employee_id: Uuid) -> Result<Tagged<Employee>> {
        let viewer = Viewer::new(&cx.principal);
        let row = employees::find(app.db(), &viewer, employee_id).await?;
        tagged(app, app.db(), &viewer, row).await
    }

    async fn update_employee(
        app: &App,
        cx: Cx,
        employee_id: Uuid,
        if_match: IfMatch,
        body: EmployeePatch,
    ) -> Result<Tagged<Employee>> {
        let work = app.transact(&cx, async |work| {
            let row = employees::actions::update(work, employee_id, if_match, &body).await?;
            tagged(app, work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_employee_skills(
        app: &App,
        cx: Cx,
        employee_id: Uuid,
    ) -> Result<Tagged<EmployeeSkillCollection>> {
        let viewer = Viewer::new(&cx.principal);
        let row = employees::find(app.db(), &viewer, employee_id).await?;
        skills_of(app, app.db(), &viewer, row).await
    }

    async fn replace_employee_skills(
        app: &App,
        cx: Cx,
        employee_id: Uuid,
        if_match: IfMatch,
        body: EmployeeSkillsReplacement,
    ) -> Result<Tagged<EmployeeSkillCollection>> {
        let work = app.transact(&cx, async |work| {
            let row = skills::actions::replace(work, employee_id, if_match, &body).await?;
            skills_of(app, work.db(), &work.viewer, row).await
        });
        work.await
    }

    async fn list_absences(
        app: &App,
        cx: Cx,
        query: ListAbsencesQuery,
    ) -> Result<AbsenceCollection> {
        let viewer = Viewer::new(&cx.principal);
        let page = Pager::open(app, &cx, query.limit, query.cursor.as_ref())?;
        let rows = absences::actions::list(app.db(), &viewer, &query, &page).await?;
        let (rows, next_cursor) = page.cut(rows, |row| (Key::At(row.starts_at), row.id));
        Ok(AbsenceCollection { items: away(app.db(), &viewer, rows).await?, next_cursor })
    }

    async fn create_absence(
        app: &App,
        cx: Cx,
        key: IdempotencyKey,
        body: AbsencePrototype,
    ) -> Result<Recorded<Created<Tagged<Absence>>>> {
        let work = app.once(&cx, &key, async |work| {
            let row = absences::actions::create(work, &body).await?;
            let location = format!("/api/v1/absences/{}", row.id);
            Ok(Created { location, reply: absence_tagged(work.db(), &work.viewer, row).await? })
        });
        work.await
    }

    async fn get_absence(app: &App, cx: Cx, absence_id: Uuid) -> Result<Tagged<Absence>> {
        let viewer = Viewer::new(&cx.principal);
        let row = absences::find(app.db(), &viewer, absence_id).await?;
        absence_tagged(app.db(), &viewer, row).await
    }

    async fn delete_absence(
        app: &App,
        cx: Cx,
        absence_id: Uuid,
        if_match: IfMatch,
    ) -> Result<NoContent> {
        let work = async |work: &kernel::Work<'_>| {
            absences::actions::delete(work, absence_id, if_match).await
        };
        app.transact(&cx, work).await?;
        Ok(NoContent)
    }
}

async fn tagged(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: employee::Model,
) -> Result<Tagged<Employee>> {
    let version = row.version;
    let body = shown(app, db, viewer, vec![row]).await?.pop().or_not_found("employee")?;
    Ok(Tagged { version, body })
}

/// Employees with the skills they hold today.
async fn shown(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<employee::Model>,
) -> Result<Vec<Employee>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let (held, today) = (skills::actions::of_employees(db, viewer, &ids).await?, app.today());
    let one = |row: employee::Model| Employee {
        skills: held
            .iter()
            .filter(|skill| skill.employee_id == row.id && skill.valid_until >= today)
            .map(|skill| Code(skill.skill.clone()))
            .collect(),
        id: row.id,
        version: row.version,
        created_at: row.created_at.into(),
        name: row.name(),
        first_name: row.first_name(),
        number: Code(row.number),
        kind: row.kind.0,
        active: row.active,
        organization_id: row.organization_id,
        account_id: row.account_id,
        branch_id: row.branch_id,
        home_territory_id: row.home_territory_id,
        working_calendar_id: row.working_calendar_id,
        phone: row.phone.map(Phone),
        updated_at: row.updated_at.into(),
    };
    Ok(rows.into_iter().map(one).collect())
}

async fn skills_of(
    app: &App,
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: employee::Model,
) -> Result<Tagged<EmployeeSkillCollection>> {
    let (held, today) = (skills::of_employee(db, viewer, row.id).await?, app.today());
    let codes = held.iter().map(|held| held.skill.clone());
    let known = skills::actions::named(db, viewer, codes).await?;
    let assessors: BTreeSet<_> = held.iter().map(|held| held.assessed_by).collect();
    let accounts = Viewer::system(viewer.organization())
        .select::<registry::account::Entity>()
        .filter(registry::account::Column::Id.is_in(assessors));
    let people: HashMap<_, _> =
        accounts.all(db).await?.into_iter().map(|account| (account.id, account.name)).collect();
    let one = |held: skills::employee_skill::Model| {
        let skill = known.get(&held.skill).or_not_found("skill")?;
        let name = LocalizedText { fa: skill.name_fa.clone(), en: skill.name_en.clone() };
        let assessor = people.get(&held.assessed_by).cloned();
        Ok(EmployeeSkill {
            skill: SkillReference { code: Code(held.skill), name },
            level: held.level,
            valid_until: held.valid_until,
            valid: held.valid_until >= today,
            assessed_at: held.assessed_at.into(),
            assessed_by: assessor
                .map(|name| AssessorRef { account_id: held.assessed_by, name: Name(name) }),
        })
    };
    let items = held.into_iter().map(one).collect::<Result<_>>()?;
    Ok(Tagged { version: row.version, body: EmployeeSkillCollection { items } })
}

async fn absence_tagged(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: absence::Model,
) -> Result<Tagged<Absence>> {
    let version = row.version;
    let body = away(db, viewer, vec![row]).await?.pop().or_not_found("absence")?;
    Ok(Tagged { version, body })
}

/// Absences with the names of who is away.
async fn away(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    rows: Vec<absence::Model>,
) -> Result<Vec<Absence>> {
    let ids: BTreeSet<_> = rows.iter().map(|row| row.employee_id).collect();
    let people = viewer.select::<employee::Entity>().filter(employee::Column::Id.is_in(ids));
    let people: HashMap<_, _> =
        people.all(db).await?.into_iter().map(|person| (person.id, person)).collect();
    let one = |row: absence::Model| {
        let person = people.get(&row.employee_id).or_not_found("employee")?;
        Ok(Absence {
            id: row.id,
            version: row.version,
            created_at: row.created_at.into(),
            employee: EmployeeRef { id: person.id, name: person.name() },
            starts_at: row.starts_at.into(),
            ends_at: row.ends_at.into(),
            reason: row.reason.0,
            note: row.note.map(Note),
        })
    };
    rows.into_iter().map(one).collect()
}
