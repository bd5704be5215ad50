//! Proof that fieldwork adds up: what `vafa check` asks of this department.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use contract::{jobs::JobState, stock::StockReservationState, warranty::Payer};
use kernel::{Finding, Result, Text, Viewer};
use people::skills::employee_skill;
use sea_orm::{entity::prelude::*, query::*};
use supply::reservations::reservation;

use crate::{
    jobs::{decision::Decision, expense_line, job, labour_line, part_line, rules},
    visits::{booking, rules as visit_rules, visit},
};

/// Everything that doesn't add up; nothing, in a sound database. It reads whole tables.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<Finding>> {
    let all = Viewer::system(Uuid::nil());
    let jobs = all.select::<job::Entity>().all(db).await?;
    let jobs: HashMap<Uuid, job::Model> = jobs.into_iter().map(|job| (job.id, job)).collect();
    let visits = all.select::<visit::Entity>().all(db).await?;
    let mut findings = Vec::new();
    findings.extend(ended_jobs_hold_nothing(db, &all, &jobs, &visits).await?);
    findings.extend(lines_are_whole(db, &all, &jobs).await?);
    findings.extend(nobody_is_in_two_places(db, &all).await?);
    findings.extend(certificates_hold(db, &all, &jobs, &visits).await?);
    Ok(findings)
}

fn finding(code: &'static str, detail: String) -> Finding {
    Finding { code, detail }
}

/// Terminal jobs hold no reservation and no open visit.
async fn ended_jobs_hold_nothing(
    db: &impl ConnectionTrait,
    all: &Viewer,
    jobs: &HashMap<Uuid, job::Model>,
    visits: &[visit::Model],
) -> Result<Vec<Finding>> {
    let ended = |id: &Uuid| jobs.get(id).filter(|job| rules::is_terminal(job.state.0));
    let mut findings = Vec::new();
    for visit in visits.iter().filter(|visit| visit_rules::is_open(visit.state.0)) {
        if let Some(job) = ended(&visit.job_id) {
            let detail = format!("{} is {} and has an open visit", job.number, job.state.0);
            findings.push(finding("terminal_job_visit", detail));
        }
    }
    let open = [
        StockReservationState::Requested,
        StockReservationState::Reserved,
        StockReservationState::Picked,
    ];
    let rows = all.select::<reservation::Entity>();
    let rows = rows.filter(reservation::Column::State.is_in(open.map(Text)));
    for row in rows.all(db).await? {
        if let Some(job) = ended(&row.source_id) {
            let detail = format!("{} is {} and holds stock", job.number, job.state.0);
            findings.push(finding("terminal_job_reservation", detail));
        }
    }
    Ok(findings)
}

/// Shares are the whole, every line of a posted job is in a class, and a rework within the
/// guarantee of its repair costs the customer nothing.
async fn lines_are_whole(
    db: &impl ConnectionTrait,
    all: &Viewer,
    jobs: &HashMap<Uuid, job::Model>,
) -> Result<Vec<Finding>> {
    let mut lines: Vec<(Uuid, Uuid, Json, i64, Option<String>)> = Vec::new();
    for line in all.select::<part_line::Entity>().all(db).await? {
        lines.push((line.id, line.job_id, line.decision, line.net, line.settlement));
    }
    for line in all.select::<labour_line::Entity>().all(db).await? {
        lines.push((line.id, line.job_id, line.decision, line.net, line.settlement));
    }
    for line in all.select::<expense_line::Entity>().all(db).await? {
        lines.push((line.id, line.job_id, line.decision, line.net, line.settlement));
    }
    let guaranteed = guaranteed_reworks(db, all, jobs).await?;
    let mut findings = Vec::new();
    for (id, job_id, decision, net, class) in lines {
        let Some(job) = jobs.get(&job_id) else { continue };
        let decision = Decision::read(&decision)?;
        if !rules::shares_are_whole(decision.shares.iter().map(|share| share.share)) {
            let detail = format!("the shares of line {id} of {} are not the whole", job.number);
            findings.push(finding("payer_shares", detail));
        }
        if decision.net() != net {
            let detail = format!("line {id} of {} says {net}, not {}", job.number, decision.net());
            findings.push(finding("line_net", detail));
        }
        let posted = matches!(job.state.0, JobState::Posted | JobState::Closed);
        if posted && class.is_none() {
            let detail = format!("line {id} of {} is in no class", job.number);
            findings.push(finding("line_settlement", detail));
        }
        let customer = decision.amounts().find(|(payer, _)| *payer == Payer::Customer);
        let billed = customer.is_some_and(|(_, amount)| amount > 0);
        if billed && guaranteed.contains(&job_id) && job.approved_at.is_some() {
            let detail = format!("{} puts a guaranteed repair right and bills it", job.number);
            findings.push(finding("rework_billed", detail));
        }
    }
    Ok(findings)
}

/// The jobs that put a repair right within its guarantee, on the unit that was repaired, for the
/// fault that was repaired.
async fn guaranteed_reworks(
    db: &impl ConnectionTrait,
    all: &Viewer,
    jobs: &HashMap<Uuid, job::Model>,
) -> Result<BTreeSet<Uuid>> {
    use warranty::repairs::repair;
    let first: Vec<_> = jobs.values().filter_map(|job| job.rework_of).collect();
    let rows = all.select::<repair::Entity>().filter(repair::Column::JobId.is_in(first));
    let repairs: HashMap<Uuid, repair::Model> =
        rows.all(db).await?.into_iter().map(|row| (row.job_id, row)).collect();
    let within = jobs.values().filter(|job| {
        let repair = job.rework_of.and_then(|first| repairs.get(&first));
        let same_fault = job
            .rework_of
            .and_then(|first| jobs.get(&first))
            .is_some_and(|first| first.symptom_id == job.symptom_id);
        repair.is_some_and(|repair| {
            let day = job.created_at.date_naive();
            same_fault && job.unit_id == Some(repair.unit_id) && day < repair.ends_on
        })
    });
    Ok(within.map(|job| job.id).collect())
}

/// No two active bookings of one person or vehicle overlap.
async fn nobody_is_in_two_places(db: &impl ConnectionTrait, all: &Viewer) -> Result<Vec<Finding>> {
    let rows = all.select::<booking::Entity>().filter(booking::Column::Active.eq(true));
    let rows = rows.order_by_asc(booking::Column::StartsAt).all(db).await?;
    let mut by_resource: BTreeMap<(String, Uuid), Vec<booking::Model>> = BTreeMap::new();
    for row in rows {
        by_resource.entry((row.resource_kind.clone(), row.resource_id)).or_default().push(row);
    }
    let mut findings = Vec::new();
    for ((kind, id), rows) in by_resource {
        // In the order of their starts, each ends before the next begins.
        for pair in rows.windows(2) {
            if let [one, next] = pair
                && next.starts_at < one.ends_at
            {
                let detail = format!("{kind} {id}: {} and {}", one.visit_id, next.visit_id);
                findings.push(finding("visit_overlap", detail));
            }
        }
    }
    Ok(findings)
}

/// Whoever leads a visit that is ahead holds what the job requires, unless somebody said why not.
async fn certificates_hold(
    db: &impl ConnectionTrait,
    all: &Viewer,
    jobs: &HashMap<Uuid, job::Model>,
    visits: &[visit::Model],
) -> Result<Vec<Finding>> {
    let rows = all.select::<employee_skill::Entity>().all(db).await?;
    let known: HashMap<(Uuid, String), Date> =
        rows.into_iter().map(|row| ((row.employee_id, row.skill), row.valid_until)).collect();
    let mut findings = Vec::new();
    let ahead = visits.iter().filter(|visit| visit_rules::is_ahead(visit.state.0));
    for visit in ahead.filter(|visit| visit.override_reason.is_none()) {
        let Some(job) = jobs.get(&visit.job_id) else { continue };
        let required: Vec<String> = serde_json::from_value(job.required_skills.clone())?;
        let day = visit.planned_start_at.date_naive();
        for skill in required {
            let until = known.get(&(visit.lead_employee_id, skill.clone()));
            if until.is_none_or(|until| *until < day) {
                let detail = format!("visit {} of {} lacks {skill}", visit.id, job.number);
                findings.push(finding("visit_skill", detail));
            }
        }
    }
    Ok(findings)
}
