use chrono::{DateTime, Utc};
use contract::{
    common::Include,
    service_requests::{ListServiceRequestsQuery, ServiceRequestSort, SlaRisk},
};
use kernel::{Key, OrNotFound, Order, Pager, Result, Text, Total, Viewer, count, search};
use sea_orm::{Condition, entity::prelude::*};

use super::super::request::{self, Column};

pub async fn find(db: &impl ConnectionTrait, viewer: &Viewer, id: Uuid) -> Result<request::Model> {
    let rows = viewer.select::<request::Entity>().filter(Column::Id.eq(id));
    rows.one(db).await?.or_not_found("service request")
}

/// The requests of a list, and how many there are, where that was asked for.
pub async fn list(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    query: &ListServiceRequestsQuery,
    page: &Pager,
    now: DateTime<Utc>,
) -> Result<(Vec<request::Model>, Total)> {
    let mut rows = viewer.select::<request::Entity>();
    if !query.state.is_empty() {
        rows = rows.filter(Column::State.is_in(query.state.iter().copied().map(Text)));
    }
    if !query.priority.is_empty() {
        rows = rows.filter(Column::Priority.is_in(query.priority.iter().copied().map(Text)));
    }
    if !query.channel.is_empty() {
        rows = rows.filter(Column::Channel.is_in(query.channel.iter().copied().map(Text)));
    }
    if !query.risk.is_empty() {
        let any = query.risk.iter().fold(Condition::any(), |any, risk| any.add(stands(*risk, now)));
        rows = rows.filter(any);
    }
    if let Some(number) = &query.number {
        rows = rows.filter(Column::Number.eq(number.0.as_str()));
    }
    let ids = [
        (Column::BranchId, query.branch_id),
        (Column::AssigneeId, query.assignee_id),
        (Column::PartyId, query.party_id),
        (Column::UnitId, query.installed_unit_id),
        (Column::AssigneeId, query.mine.then(|| viewer.subject())),
    ];
    for (column, id) in ids {
        if let Some(id) = id {
            rows = rows.filter(column.eq(id));
        }
    }
    if let Some(code) = &query.symptom_code {
        rows = rows.filter(Column::SymptomCode.eq(code.0.as_str()));
    }
    if query.answered {
        rows = rows.filter(Column::Answered.eq(true));
    }
    if let Some(from) = query.created_at_from {
        rows = rows.filter(Column::CreatedAt.gte(DateTime::<Utc>::from(from)));
    }
    if let Some(to) = query.created_at_to {
        rows = rows.filter(Column::CreatedAt.lt(DateTime::<Utc>::from(to)));
    }
    if let Some(since) = query.updated_since {
        rows = rows.filter(Column::UpdatedAt.gte(DateTime::<Utc>::from(since)));
    }
    if let Some(q) = &query.q {
        rows = rows.filter(Column::Id.in_subquery(search::matching(db, "service_request", q)));
    }
    let total = match query.include.contains(&Include::Total) {
        true => count(rows.clone(), db).await?,
        false => Total::default(),
    };
    let rows = match query.sort.unwrap_or(ServiceRequestSort::CreatedAtDesc) {
        ServiceRequestSort::CreatedAtDesc => {
            page.keyset(rows, Column::CreatedAt, Order::Desc, Column::Id)
        }
        ServiceRequestSort::DueAt => page.keyset(rows, Column::SortDueAt, Order::Asc, Column::Id),
    };
    Ok((rows.all(db).await?, total))
}

/// Where a row stands in the order of its list.
pub fn key(sort: Option<ServiceRequestSort>) -> impl Fn(&request::Model) -> (Key, Uuid) {
    move |row| match sort.unwrap_or(ServiceRequestSort::CreatedAtDesc) {
        ServiceRequestSort::CreatedAtDesc => (Key::At(row.created_at), row.id),
        ServiceRequestSort::DueAt => (Key::At(row.sort_due_at), row.id),
    }
}

/// The same as [`crate::sla::rules::risk`], asked of the database.
fn stands(risk: SlaRisk, now: DateTime<Utc>) -> Condition {
    let lateness = [Column::FirstResponseLate, Column::ArrivalLate, Column::ResolutionLate];
    let was_late = lateness.iter().fold(Condition::any(), |any, c| any.add(c.is_not_null()));
    let resolved = || Condition::all().add(Column::ResolvedAt.is_not_null());
    let running = || {
        Condition::all()
            .add(Column::ResolvedAt.is_null())
            .add(Column::PausedSince.is_null())
            .add(Column::NextDueAt.is_not_null())
    };
    let near =
        || Condition::all().add(Column::AtRiskAt.is_not_null()).add(Column::AtRiskAt.lte(now));
    match risk {
        SlaRisk::Met => resolved().add(was_late.not()),
        SlaRisk::Late => Condition::any()
            .add(resolved().add(was_late))
            .add(running().add(Column::NextDueAt.lt(now))),
        SlaRisk::Paused => Condition::all()
            .add(Column::ResolvedAt.is_null())
            .add(Column::PausedSince.is_not_null()),
        SlaRisk::None => Condition::all()
            .add(Column::ResolvedAt.is_null())
            .add(Column::PausedSince.is_null())
            .add(Column::NextDueAt.is_null()),
        SlaRisk::AtRisk => running().add(Column::NextDueAt.gte(now)).add(near()),
        SlaRisk::OnTime => running().add(Column::NextDueAt.gte(now)).add(near().not()),
    }
}
