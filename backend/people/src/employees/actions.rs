//! What is done with employees. Whoever writes takes a [`Work`]; whoever reads, a viewer.

use contract::{
    common::{Include, LocalizedText, Phone},
    employees::{EmployeePatch, EmployeePrototype, ListEmployeesQuery},
    rt::{IfMatch, Say},
};
use kernel::{
    Error, Key, OnDuplicate, OrNotFound, Order, Pager, Result, Text, Total, Viewer, Work, count,
    search, text,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};

use super::{
    employee,
    events::{EmployeeCreated, EmployeeUpdated},
};
use crate::skills;

pub async fn create(work: &Work<'_>, body: &EmployeePrototype) -> Result<employee::Model> {
    check_account(work, None, body.account_id).await?;
    check_branch(work, body.branch_id).await?;
    check_territory(work, body.home_territory_id).await?;
    check_calendar(work, body.working_calendar_id).await?;
    let name = tidy("/name", &body.name)?;
    let first = match &body.first_name {
        Some(first) => tidy("/first_name", first)?,
        None => first_words(&name),
    };
    let row = employee::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        updated_at: Set(work.now),
        organization_id: Set(work.viewer.organization()),
        number: Set(body.number.to_string()),
        sort_key: Set(text::sort_key(&name.fa)),
        name_fa: Set(name.fa),
        name_en: Set(name.en),
        first_name_fa: Set(first.fa),
        first_name_en: Set(first.en),
        kind: Set(Text(body.kind)),
        active: Set(true),
        account_id: Set(body.account_id),
        branch_id: Set(body.branch_id),
        home_territory_id: Set(body.home_territory_id),
        working_calendar_id: Set(body.working_calendar_id),
        phone: Set(body.phone.as_ref().map(phone).transpose()?),
    };
    let row = row.insert(work.db()).await.on_duplicate(taken(&body.number.0))?;
    index(work, &row).await?;
    let fact = EmployeeCreated(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn update(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &EmployeePatch,
) -> Result<employee::Model> {
    let row = lock(work, id).await?;
    if_match.check(row.version)?;
    let mut change = next_version(work, &row);
    if let Some(number) = &body.number {
        change.number = Set(number.to_string());
    }
    if let Some(name) = &body.name {
        let name = tidy("/name", name)?;
        change.sort_key = Set(text::sort_key(&name.fa));
        change.name_fa = Set(name.fa);
        change.name_en = Set(name.en);
    }
    if let Some(first) = &body.first_name {
        let first = tidy("/first_name", first)?;
        change.first_name_fa = Set(first.fa);
        change.first_name_en = Set(first.en);
    }
    if let Some(kind) = body.kind {
        change.kind = Set(Text(kind));
    }
    if let Some(account) = body.account_id {
        check_account(work, Some(id), account).await?;
        change.account_id = Set(account);
    }
    if let Some(branch) = body.branch_id {
        check_branch(work, branch).await?;
        change.branch_id = Set(branch);
    }
    if let Some(territory) = body.home_territory_id {
        check_territory(work, territory).await?;
        change.home_territory_id = Set(territory);
    }
    if let Some(calendar) = body.working_calendar_id {
        check_calendar(work, calendar).await?;
        change.working_calendar_id = Set(calendar);
    }
    if let Some(typed) = &body.phone {
        change.phone = Set(typed.as_ref().map(phone).transpose()?);
    }
    if let Some(active) = body.active {
        change.active = Set(active);
    }
    let number = body.number.as_ref().map_or("", |number| &number.0);
    let row = change.update(work.db()).await.on_duplicate(taken(number))?;
    index(work, &row).await?;
    let fact = EmployeeUpdated(row);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<employee::Model> {
    let rows = viewer.select::<employee::Entity>().filter(employee::Column::Id.eq(id));
    rows.one(db).await?.or_not_found("employee")
}

/// The employee who signs in with an account.
pub async fn of_account(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    account: Uuid,
) -> Result<Option<employee::Model>> {
    let rows = viewer.select::<employee::Entity>();
    Ok(rows.filter(employee::Column::AccountId.eq(account)).one(db).await?)
}

/// By name.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListEmployeesQuery,
    today: chrono::NaiveDate,
    page: &Pager,
) -> Result<(Vec<employee::Model>, Total)> {
    use employee::Column::{
        AccountId, Active, BranchId, HomeTerritoryId, Id, Kind, Number, SortKey, UpdatedAt,
    };
    let mut rows = viewer.select::<employee::Entity>();
    if let Some(q) = &query.q {
        rows = rows.filter(Id.in_subquery(search::matching(db, "employee", q)));
    }
    if !query.kind.is_empty() {
        rows = rows.filter(Kind.is_in(query.kind.iter().copied().map(Text)));
    }
    for (column, ids) in [
        (BranchId, &query.branch_id),
        (HomeTerritoryId, &query.territory_id),
        (AccountId, &query.account_id),
    ] {
        if !ids.is_empty() {
            rows = rows.filter(column.is_in(ids.iter().copied()));
        }
    }
    for skill in &query.skill {
        rows = rows.filter(Id.in_subquery(skills::holders(viewer, &skill.0, today)));
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Number.eq(&number.0));
    }
    if let Some(active) = query.active {
        rows = rows.filter(Active.eq(active));
    }
    if let Some(since) = query.updated_since {
        rows = rows.filter(UpdatedAt.gte(chrono::DateTime::from(since)));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    Ok((page.keyset(rows, SortKey, Order::Asc, Id).all(db).await?, total))
}

/// Where an employee stands in the list.
pub fn key(row: &employee::Model) -> (Key, Uuid) {
    (Key::Text(row.sort_key.clone()), row.id)
}

/// The employee, held until the work is committed.
pub(crate) async fn lock(work: &Work<'_>, id: Uuid) -> Result<employee::Model> {
    let rows = work.viewer.select::<employee::Entity>().filter(employee::Column::Id.eq(id));
    rows.lock_exclusive().one(work.db()).await?.or_not_found("employee")
}

pub(crate) fn next_version(work: &Work<'_>, row: &employee::Model) -> employee::ActiveModel {
    let (version, updated_at) = (Set(row.version + 1), Set(work.now));
    employee::ActiveModel { version, updated_at, ..row.clone().into_active_model() }
}

async fn index(work: &Work<'_>, row: &employee::Model) -> Result<()> {
    let phone = row.phone.as_deref().unwrap_or_default();
    work.search("employee", row.id, &[&row.number, &row.name_fa, &row.name_en, phone]).await
}

fn tidy(pointer: &str, name: &LocalizedText) -> Result<LocalizedText> {
    let kept = LocalizedText { fa: text::tidy(&name.fa), en: text::tidy(&name.en) };
    if kept.fa.is_empty() || kept.en.is_empty() {
        let why = Say::new("Write the name in both languages.", "نام را به هر دو زبان بنویسید.");
        return Err(Error::field(pointer, "blank", why));
    }
    Ok(kept)
}

fn first_words(name: &LocalizedText) -> LocalizedText {
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    LocalizedText { fa: first(&name.fa), en: first(&name.en) }
}

fn phone(typed: &Phone) -> Result<String> {
    text::phone(&typed.0).ok_or_else(|| {
        let why = Say::new(
            format!("{} isn't a telephone number.", typed.0),
            format!("{} شماره تلفن نیست.", typed.0),
        );
        Error::field("/phone", "phone", why)
    })
}

fn taken(number: &str) -> Say {
    Say::new(
        format!("Somebody else has the number {number} or this account."),
        format!("شماره {number} یا این حساب از آن کس دیگری است."),
    )
}

/// The account exists, and is nobody else's.
async fn check_account(
    work: &Work<'_>,
    employee: Option<Uuid>,
    account: Option<Uuid>,
) -> Result<()> {
    let Some(id) = account else { return Ok(()) };
    let rows = work.viewer.select::<registry::account::Entity>();
    let known = rows.filter(registry::account::Column::Id.eq(id)).one(work.db()).await?;
    if known.is_none() {
        return Err(unknown("/account_id"));
    }
    match of_account(work.db(), &work.system(), id).await? {
        Some(other) if Some(other.id) != employee => {
            let why = Say::new(
                format!("This is the account of {}.", other.name_en),
                format!("این حساب {} است.", other.name_fa),
            );
            Err(Error::field("/account_id", "taken", why))
        }
        _ => Ok(()),
    }
}

async fn check_branch(work: &Work<'_>, branch: Option<Uuid>) -> Result<()> {
    let Some(id) = branch else { return Ok(()) };
    let rows = work.viewer.select::<registry::branch::Entity>();
    let known = rows.filter(registry::branch::Column::Id.eq(id)).one(work.db()).await?;
    known.map(drop).ok_or_else(|| unknown("/branch_id"))
}

async fn check_territory(work: &Work<'_>, territory: Option<Uuid>) -> Result<()> {
    let Some(id) = territory else { return Ok(()) };
    let rows = work.viewer.select::<registry::territory::Entity>();
    let known = rows.filter(registry::territory::Column::Id.eq(id)).one(work.db()).await?;
    known.map(drop).ok_or_else(|| unknown("/home_territory_id"))
}

async fn check_calendar(work: &Work<'_>, calendar: Option<Uuid>) -> Result<()> {
    let Some(id) = calendar else { return Ok(()) };
    let rows = work.viewer.select::<registry::working_calendar::Entity>();
    let known = rows.filter(registry::working_calendar::Column::Id.eq(id)).one(work.db()).await?;
    known.map(drop).ok_or_else(|| unknown("/working_calendar_id"))
}

fn unknown(pointer: &str) -> Error {
    Error::field(
        pointer,
        "not_found",
        Say::new("There is no such record.", "چنین چیزی ثبت نشده است."),
    )
}
