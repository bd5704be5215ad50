use chrono::TimeDelta;
use contract::service_requests::{DuplicateReason, ServiceRequestState as State};
use kernel::{Result, Text, Viewer};
use sea_orm::{Condition, entity::prelude::*, query::*};

use super::super::{request, rules};

/// How far back one looks.
const DAYS: i64 = 60;

/// How many are looked at.
const MOST: u64 = 200;

/// Open requests that may be about the same, the likeliest first, with the reasons.
pub async fn duplicates(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    row: &request::Model,
) -> Result<Vec<(request::Model, Vec<DuplicateReason>)>> {
    use request::Column;
    let mut alike = Condition::any();
    if let Some(unit) = row.unit_id {
        alike = alike.add(Column::UnitId.eq(unit));
    }
    if let Some(serial) = &row.serial {
        alike = alike.add(Column::Serial.eq(serial.as_str()));
    }
    if let Some(party) = row.party_id {
        alike = alike.add(Column::PartyId.eq(party));
    }
    if let Some(phone) = &row.contact_phone {
        alike = alike.add(Column::ContactPhone.eq(phone.as_str()));
    }
    if alike.is_empty() {
        return Ok(Vec::new());
    }
    let over = [State::Closed, State::Rejected, State::Cancelled, State::Merged];
    let others = viewer
        .select::<request::Entity>()
        .filter(alike)
        .filter(Column::Id.ne(row.id))
        .filter(Column::State.is_not_in(over.map(Text)))
        .filter(Column::CreatedAt.gt(row.created_at - TimeDelta::days(DAYS)))
        .order_by_desc(Column::CreatedAt)
        .limit(MOST)
        .all(db)
        .await?;
    debug_assert!(others.iter().all(|other| !rules::is_over(other.state.0)));
    let mut found: Vec<_> = others.into_iter().map(|other| (reasons(row, &other), other)).collect();
    found.sort_by_key(|(reasons, _)| std::cmp::Reverse(reasons.iter().map(weight).sum::<u32>()));
    Ok(found.into_iter().map(|(reasons, other)| (other, reasons)).collect())
}

fn reasons(a: &request::Model, b: &request::Model) -> Vec<DuplicateReason> {
    let symptoms = b.symptoms();
    let near = (a.created_at - b.created_at).abs() <= TimeDelta::days(1);
    let same = [
        (a.unit_id.is_some() && a.unit_id == b.unit_id, DuplicateReason::SameUnit),
        (a.serial.is_some() && a.serial == b.serial, DuplicateReason::SameSerial),
        (a.party_id.is_some() && a.party_id == b.party_id, DuplicateReason::SameCustomer),
        (
            a.contact_phone.is_some() && a.contact_phone == b.contact_phone,
            DuplicateReason::SamePhone,
        ),
        (a.symptoms().iter().any(|code| symptoms.contains(code)), DuplicateReason::SameSymptom),
        (near, DuplicateReason::SameDay),
    ];
    same.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect()
}

fn weight(reason: &DuplicateReason) -> u32 {
    match reason {
        DuplicateReason::SameUnit | DuplicateReason::SameSerial => 8,
        DuplicateReason::SameSymptom => 4,
        DuplicateReason::SameCustomer | DuplicateReason::SamePhone => 2,
        DuplicateReason::SameDay => 1,
    }
}
