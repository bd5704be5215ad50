//! The technician's screen: everything a visit needs, in one answer.

use std::collections::BTreeMap;

use contract::{
    common::{Code, LocalizedText, Name, Note, Phone},
    jobs::ChecklistGroup,
    rt::Quantity,
    visits::{LikelyPart, VisitCover, VisitCoverState, VisitCustomer, VisitDetail, VisitPlace},
    warranty::CoverState,
};
use kernel::{App, OrNotFound, Result, Text, Viewer};
use registry::{item, item_model, party_phone};
use sea_orm::{entity::prelude::*, query::*};

use super::{rules, view::Company, visit};
use crate::{
    jobs::{self, job, view},
    read::{self, Reader},
    templates::{self, Likely},
};

pub async fn of(app: &App, reader: Reader<'_>, visit: visit::Model) -> Result<VisitDetail> {
    let db = app.db();
    let system = Viewer::system(visit.organization_id);
    let jobs = system.select::<job::Entity>().filter(job::Column::Id.eq(visit.job_id));
    let job = jobs.one(db).await?.or_not_found("job")?;
    let company = Company::of(db, reader.viewer, std::slice::from_ref(&visit)).await?;
    let items = jobs::items(db, &system, job.id).await?;
    let open: Vec<ChecklistGroup> = items
        .iter()
        .filter(|item| item.required && !jobs::settled(item))
        .map(|item| item.group_name.0)
        .collect();
    let completed = job.completed_at.is_some();
    let van = van(db, &system, &visit).await?;
    let likely_parts = likely_parts(db, &system, &job, van).await?;
    let customer = customer(db, &system, &job, &company).await?;
    let place = place(reader, &job, &company);
    let cover = cover(app, &system, &job).await?;
    let job_detail = view::detail(app, db, reader, job).await?;
    let entered = job_detail.labour_lines.iter().all(|line| line.actual_minutes.is_some());
    let next_step =
        rules::next_step(visit.state.0, &open, job_detail.price_state, entered, completed);
    let head = company.shown(reader, visit)?;
    Ok(VisitDetail {
        customer,
        place,
        cover,
        van_place_id: van,
        likely_parts,
        checklist: jobs::shown_items(app, items).await?,
        next_step,
        job_detail,
        id: head.id,
        version: head.version,
        created_at: head.created_at,
        job: head.job,
        branch_id: head.branch_id,
        state: head.state,
        crew: head.crew,
        vehicle_id: head.vehicle_id,
        planned_start_at: head.planned_start_at,
        planned_end_at: head.planned_end_at,
        arrival_window: head.arrival_window,
        eta_at: head.eta_at,
        delay_minutes: head.delay_minutes,
        accepted_at: head.accepted_at,
        travel_started_at: head.travel_started_at,
        arrived_at: head.arrived_at,
        ended_at: head.ended_at,
        reason: head.reason,
        cannot_complete_code: head.cannot_complete_code,
        trip_bearer: head.trip_bearer,
        override_reason: head.override_reason,
    })
}

async fn customer(
    db: &impl ConnectionTrait,
    system: &Viewer,
    job: &job::Model,
    company: &Company,
) -> Result<VisitCustomer> {
    let phones = system.select::<party_phone::Entity>();
    let phone = phones
        .filter(party_phone::Column::PartyId.eq(job.party_id))
        .order_by_asc(party_phone::Column::Position)
        .one(db)
        .await?;
    Ok(VisitCustomer {
        id: job.party_id,
        name: Name(company.around().customer(job)),
        phone: phone.map(|row| Phone(row.phone)),
    })
}

fn place(reader: Reader<'_>, job: &job::Model, company: &Company) -> VisitPlace {
    let place = company.around().place(job);
    let degrees = |millionths: i32| f64::from(millionths) / 1e6;
    VisitPlace {
        id: job.location_id,
        city: company.around().city(reader, job),
        address: place.map(|place| Note(read::address(place))),
        access_notes: place.and_then(|place| place.access_notes.clone()).map(Note),
        hazards: place.and_then(|place| place.hazards.clone()).map(Note),
        latitude: place.and_then(|place| place.latitude_e6).map(degrees),
        longitude: place.and_then(|place| place.longitude_e6).map(degrees),
    }
}

async fn cover(app: &App, system: &Viewer, job: &job::Model) -> Result<Option<VisitCover>> {
    let Some(unit) = job.unit_id else { return Ok(None) };
    let cover = warranty::entitlement::cover_of(app.db(), system, unit, app.today()).await?;
    let state = match cover.state {
        CoverState::Active => VisitCoverState::Active,
        CoverState::Expired => VisitCoverState::Expired,
        _ => VisitCoverState::None,
    };
    // The warranty names the first day that it doesn't cover, people the last that it does.
    let ends_on = cover.ends_on.and_then(|end| end.pred_opt());
    Ok(Some(VisitCover { state, title: Some(cover.text), ends_on }))
}

/// The van of whoever leads the visit.
async fn van(
    db: &impl ConnectionTrait,
    system: &Viewer,
    visit: &visit::Model,
) -> Result<Option<Uuid>> {
    let people = read::employees(db, system, vec![visit.lead_employee_id]).await?;
    let account = people.get(&visit.lead_employee_id).and_then(|lead| lead.account_id);
    let Some(account) = account else { return Ok(None) };
    Ok(supply::places::van_of(db, system, account).await?.map(|van| van.id))
}

/// Parts that such trouble often needs and that fit the model, with what of them is in the van.
async fn likely_parts(
    db: &impl ConnectionTrait,
    system: &Viewer,
    job: &job::Model,
    van: Option<Uuid>,
) -> Result<Vec<LikelyPart>> {
    let Some(code) = &job.template_code else { return Ok(Vec::new()) };
    let Some(template) = templates::template(db, system, code).await? else {
        return Ok(Vec::new());
    };
    let groups: Vec<Likely> = serde_json::from_value(template.likely_parts)?;
    let rows = system.select::<item::Entity>();
    let items = rows
        .filter(item::Column::PartGroup.is_in(groups.iter().map(|group| group.part_group.as_str())))
        .filter(item::Column::State.eq(Text(contract::catalogue::ItemState::Active)))
        .order_by_asc(item::Column::Sku)
        .all(db)
        .await?;
    let fits = fits(db, system, &items).await?;
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let free = match van {
        Some(van) => supply::stock::free_in(db, system, van, &ids).await?,
        None => BTreeMap::new(),
    };
    let mut parts = Vec::new();
    for group in &groups {
        let fitting = items.iter().filter(|item| {
            let models = fits.get(&item.id);
            item.part_group.as_ref() == Some(&group.part_group)
                && models.is_none_or(|models| job.model_id.is_some_and(|id| models.contains(&id)))
        });
        parts.extend(fitting.map(|item| LikelyPart {
            item_id: item.id,
            sku: Code(item.sku.clone()),
            item_name: LocalizedText { fa: item.name_fa.clone(), en: item.name_en.clone() },
            probability_percent: group.probability_percent,
            in_van: free.get(&item.id).copied().unwrap_or(Quantity(0)),
        }));
    }
    parts.truncate(50);
    Ok(parts)
}

/// The models that each of these items fits; an item that is missing fits all.
async fn fits(
    db: &impl ConnectionTrait,
    system: &Viewer,
    items: &[item::Model],
) -> Result<BTreeMap<Uuid, Vec<Uuid>>> {
    let rows = system.select::<item_model::Entity>();
    let rows = rows.filter(item_model::Column::ItemId.is_in(items.iter().map(|item| item.id)));
    let mut fits: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    for row in rows.all(db).await? {
        fits.entry(row.item_id).or_default().push(row.product_model_id);
    }
    Ok(fits)
}
