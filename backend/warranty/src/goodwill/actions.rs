//! What is done with goodwill.

use chrono::{Days, NaiveDate, TimeDelta};
use contract::{
    accounts::GrantedRole,
    common::ProblemCode,
    rt::{IfMatch, Money, Say},
    security::Role,
    warranty::{
        GoodwillApproval, GoodwillPrototype, GoodwillRejection, GoodwillState,
        ListGoodwillAuthorisationsQuery,
    },
};
use kernel::{
    Error, NewTask, Numbering, OrNotFound, Result, Subject, Text, Viewer, Work, guarded, tasks,
};
use registry::{accounts::role_grant, installed_unit};
use sea_orm::{ActiveValue::Set, Condition, IntoActiveModel, Select, entity::prelude::*, query::*};

use super::{
    authorisation::{self, Kinds},
    events::{GoodwillApproved, GoodwillProposed, GoodwillRejected, GoodwillUsed},
};
use crate::entitlement::{Case, weigh::Approved};

const TASK: &str = "decide_goodwill";

/// For how long it counts, unless its proposer says.
const DAYS: u64 = 90;

pub async fn propose(work: &Work<'_>, body: &GoodwillPrototype) -> Result<authorisation::Model> {
    if body.job_id.is_none() && body.service_request_id.is_none() {
        let why =
            Say::new("Say which request or job it is for.", "بگویید برای کدام درخواست یا کار است.");
        return Err(Error::field("/job_id", "required", why));
    }
    if body.amount.minor <= 0 {
        let why = Say::new("Give more than nothing.", "مبلغی بیش از صفر بنویسید.");
        return Err(Error::field("/amount/amount", "minimum", why));
    }
    if let Some(unit) = body.installed_unit_id {
        let units = work.viewer.select::<installed_unit::Entity>();
        let known = units.filter(installed_unit::Column::Id.eq(unit)).one(work.db()).await?;
        if known.is_none() {
            let why = Say::new("There is no such unit.", "چنین دستگاهی نیست.");
            return Err(Error::field("/installed_unit_id", "not_found", why));
        }
    }
    for (pointer, kind, id) in [
        ("/job_id", "job", body.job_id),
        ("/service_request_id", "service_request", body.service_request_id),
    ] {
        if let Some(id) = id
            && !kernel::subjects::knows(work.db(), &work.viewer, kind, id).await?
        {
            let why = Say::new("There is no such row.", "چنین ردیفی نیست.");
            return Err(Error::field(pointer, "not_found", why));
        }
    }
    let today = work.app.today();
    let expires_on = match body.expires_on {
        Some(day) if day <= today => {
            let why = Say::new("Choose a day after today.", "روزی پس از امروز برگزینید.");
            return Err(Error::field("/expires_on", "minimum", why));
        }
        Some(day) => day,
        None => today.checked_add_days(Days::new(DAYS)).unwrap_or(NaiveDate::MAX),
    };
    let mut kinds = body.line_kinds.clone();
    kinds.dedup();
    let row = authorisation::ActiveModel {
        id: Set(work.new_id()),
        version: Set(1),
        created_at: Set(work.now),
        created_by: Set(work.viewer.subject()),
        organization_id: Set(work.viewer.organization()),
        number: Set(work.number(Numbering::Goodwill).await?),
        state: Set(Text(GoodwillState::Proposed)),
        service_request_id: Set(body.service_request_id),
        job_id: Set(body.job_id),
        unit_id: Set(body.installed_unit_id),
        share: Set(body.share),
        amount: Set(body.amount.minor),
        used: Set(0),
        currency: Set(body.amount.currency.code().to_owned()),
        line_kinds: Set(Kinds(kinds)),
        reason: Set(body.reason.0.clone()),
        expires_on: Set(expires_on),
        decided_by: Set(None),
        decided_at: Set(None),
        decision_note: Set(None),
    };
    let fact = GoodwillProposed(row.insert(work.db()).await?);
    let number = &fact.0.number;
    let task = NewTask {
        kind: TASK,
        subject: Subject::of(&fact.0),
        role: Role::Manager,
        assignee: None,
        due_at: work.now + TimeDelta::days(1),
        title: Say::new(
            format!("Decide on goodwill {number}."),
            format!("درباره ارفاق {number} تصمیم بگیرید."),
        ),
    };
    work.task(task).await?;
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn approve(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &GoodwillApproval,
) -> Result<authorisation::Model> {
    let known = proposed(work, id, if_match).await?;
    if known.created_by == work.viewer.subject() {
        let why = Say::new(
            "You proposed it yourself; another manager decides.",
            "خودتان پیشنهاد داده‌اید؛ مدیر دیگری تصمیم می‌گیرد.",
        );
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    if known.expires_on <= work.app.today() {
        let why = Say::new(
            "Its time is over; propose it anew.",
            "مهلت آن تمام شده است؛ دوباره پیشنهاد دهید.",
        );
        return Err(Error::refused(ProblemCode::InvalidState, why));
    }
    within_limit(work, &known).await?;
    let note = body.note.as_ref().map(|note| note.0.clone());
    let fact = GoodwillApproved(settle(work, &known, GoodwillState::Approved, note).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

pub async fn reject(
    work: &Work<'_>,
    id: Uuid,
    if_match: IfMatch,
    body: &GoodwillRejection,
) -> Result<authorisation::Model> {
    let known = proposed(work, id, if_match).await?;
    if known.created_by == work.viewer.subject() {
        let why = Say::new(
            "You proposed it yourself; another manager decides.",
            "خودتان پیشنهاد داده‌اید؛ مدیر دیگری تصمیم می‌گیرد.",
        );
        return Err(Error::refused(ProblemCode::Forbidden, why));
    }
    let note = Some(body.reason.0.clone());
    let fact = GoodwillRejected(settle(work, &known, GoodwillState::Rejected, note).await?);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The amount must be within what a role of the approver allows. A role without a limit allows
/// none.
async fn within_limit(work: &Work<'_>, known: &authorisation::Model) -> Result<()> {
    let grants = work
        .system()
        .select::<role_grant::Entity>()
        .filter(role_grant::Column::AccountId.eq(work.viewer.subject()))
        .filter(role_grant::Column::OrganizationId.eq(known.organization_id))
        .filter(role_grant::Column::Role.eq(Text(GrantedRole::Manager)))
        .filter(
            Condition::any()
                .add(role_grant::Column::EndedAt.is_null())
                .add(role_grant::Column::EndedAt.gt(work.now)),
        );
    let grants = grants.all(work.db()).await?;
    let ours = grants.iter().filter(|grant| {
        grant.goodwill_currency.as_deref().is_none_or(|currency| currency == known.currency)
    });
    let limit = ours.filter_map(|grant| grant.goodwill_limit).max().unwrap_or_default();
    if known.amount <= limit {
        return Ok(());
    }
    let why = Say::new(
        format!("Your limit for goodwill is {limit} {}; this is {}.", known.currency, known.amount),
        format!("سقف ارفاق شما {limit} است؛ این {} است ({}).", known.amount, known.currency),
    );
    Err(Error::refused(ProblemCode::Forbidden, why))
}

async fn settle(
    work: &Work<'_>,
    known: &authorisation::Model,
    state: GoodwillState,
    note: Option<String>,
) -> Result<authorisation::Model> {
    let version = Set(known.version + 1);
    let mut change = authorisation::ActiveModel { version, ..known.clone().into_active_model() };
    change.state = Set(Text(state));
    change.decided_by = Set(Some(work.viewer.subject()));
    change.decided_at = Set(Some(work.now));
    change.decision_note = Set(note);
    tasks::close(work, TASK, Subject::of(known)).await?;
    Ok(change.update(work.db()).await?)
}

/// Counts what goodwill came to against what was authorised; refused beyond it. Whoever prices
/// lines calls it in the transaction in which they are fixed.
pub async fn consume(work: &Work<'_>, number: &str, amount: Money) -> Result<authorisation::Model> {
    use authorisation::Column;
    let change = guarded::<authorisation::Entity>()
        .col_expr(Column::Used, Expr::col(Column::Used).add(amount.minor))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::OrganizationId.eq(work.viewer.organization()))
        .filter(Column::Number.eq(number))
        .filter(Column::State.eq(Text(GoodwillState::Approved)))
        .filter(Column::Currency.eq(amount.currency.code()))
        .filter(Expr::col(Column::Used).add(amount.minor).lte(Expr::col(Column::Amount)));
    let Some(used) = work.update_where(change).await?.pop() else {
        let why = Say::new(
            format!("Goodwill {number} doesn't reach that far."),
            format!("ارفاق {number} به این مبلغ نمی‌رسد."),
        );
        return Err(Error::refused(ProblemCode::Conflict, why));
    };
    let fact = GoodwillUsed(used);
    work.emit(&fact).await?;
    Ok(fact.0)
}

/// The goodwill that counts for a case.
pub async fn approved_for(
    db: &impl ConnectionTrait,
    us: &Viewer,
    case: &Case,
) -> Result<Vec<Approved>> {
    use authorisation::Column;
    let about = [(Column::JobId, case.job_id), (Column::ServiceRequestId, case.service_request_id)];
    let about = about.into_iter().filter_map(|(column, id)| Some(column.eq(id?)));
    let about: Vec<_> = about.collect();
    if about.is_empty() {
        return Ok(Vec::new());
    }
    let any = about.into_iter().fold(Condition::any(), Condition::add);
    let known = us
        .select::<authorisation::Entity>()
        .filter(Column::OrganizationId.eq(us.organization()))
        .filter(Column::State.eq(Text(GoodwillState::Approved)))
        .filter(any)
        .order_by_asc(Column::Id);
    let known = known.all(db).await?.into_iter().filter(|goodwill| goodwill.used < goodwill.amount);
    let given = known.map(|goodwill| Approved {
        number: goodwill.number,
        share: goodwill.share,
        line_kinds: goodwill.line_kinds.0,
        expires_on: goodwill.expires_on,
    });
    Ok(given.collect())
}

pub async fn find(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    id: Uuid,
) -> Result<authorisation::Model> {
    let known = viewer.select::<authorisation::Entity>().filter(authorisation::Column::Id.eq(id));
    known.one(db).await?.or_not_found("goodwill authorisation")
}

/// The goodwill of a list, before it is cut into pages.
pub fn selected(
    viewer: &Viewer,
    query: &ListGoodwillAuthorisationsQuery,
    today: NaiveDate,
) -> Select<authorisation::Entity> {
    use authorisation::Column;
    let mut known = viewer.select::<authorisation::Entity>();
    if let Some(number) = &query.number {
        known = known.filter(Column::Number.eq(&number.0));
    }
    let filters = [
        (Column::JobId, query.job_id),
        (Column::ServiceRequestId, query.service_request_id),
        (Column::UnitId, query.installed_unit_id),
    ];
    for (column, id) in filters {
        if let Some(id) = id {
            known = known.filter(column.eq(id));
        }
    }
    if query.state.is_empty() {
        return known;
    }
    known.filter(query.state.iter().fold(Condition::any(), |any, state| any.add(is(*state, today))))
}

/// What nobody decided in time, or was approved and is over, is expired.
fn is(state: GoodwillState, today: NaiveDate) -> Condition {
    use authorisation::Column;
    let rejected = Text(GoodwillState::Rejected);
    match state {
        GoodwillState::Expired => {
            Condition::all().add(Column::State.ne(rejected)).add(Column::ExpiresOn.lte(today))
        }
        GoodwillState::Rejected => Condition::all().add(Column::State.eq(rejected)),
        open => Condition::all().add(Column::State.eq(Text(open))).add(Column::ExpiresOn.gt(today)),
    }
}

async fn proposed(work: &Work<'_>, id: Uuid, if_match: IfMatch) -> Result<authorisation::Model> {
    let known = work.viewer.select::<authorisation::Entity>();
    let known = known.filter(authorisation::Column::Id.eq(id)).lock_exclusive();
    let known = known.one(work.db()).await?.or_not_found("goodwill authorisation")?;
    if_match.check(known.version)?;
    match known.state.0 {
        GoodwillState::Proposed => Ok(known),
        _ => Err(Error::refused(
            ProblemCode::InvalidState,
            Say::new("It was decided already.", "پیش‌تر درباره آن تصمیم گرفته شده است."),
        )),
    }
}
