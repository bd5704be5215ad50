//! Who could go somewhere in a stretch of days: skills, absences and visits of many people, each
//! read once.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use contract::{employees::EmployeeKind, rt::Say};
use kernel::{Result, Text, Viewer};
use people::{absences::absence, employee, skills::employee_skill};
use sea_orm::{Condition, entity::prelude::*, query::*};

use super::{booking, rules::Span};

/// People and what is known of them between two moments.
pub struct Roster {
    pub employees: Vec<employee::Model>,
    skills: HashMap<Uuid, Vec<(String, NaiveDate)>>,
    absences: HashMap<Uuid, Vec<Span>>,
    bookings: HashMap<Uuid, Vec<booking::Model>>,
}

/// Whom a roster is about.
pub enum Whom<'a> {
    /// The technicians of a branch, or of all.
    Branch(Option<Uuid>),
    These(&'a [Uuid]),
}

impl Roster {
    pub async fn load(
        db: &impl ConnectionTrait,
        viewer: &Viewer,
        whom: Whom<'_>,
        (from, to): Span,
    ) -> Result<Self> {
        let system = Viewer::system(viewer.organization());
        let mut people = system
            .select::<employee::Entity>()
            .filter(employee::Column::OrganizationId.eq(viewer.organization()))
            .filter(employee::Column::Active.eq(true));
        people = match whom {
            Whom::These(ids) => people.filter(employee::Column::Id.is_in(ids.iter().copied())),
            Whom::Branch(branch) => {
                let people =
                    people.filter(employee::Column::Kind.eq(Text(EmployeeKind::Technician)));
                match branch {
                    Some(branch) => people.filter(
                        Condition::any()
                            .add(employee::Column::BranchId.eq(branch))
                            .add(employee::Column::BranchId.is_null()),
                    ),
                    None => people,
                }
            }
        };
        let employees = people.order_by_asc(employee::Column::SortKey).all(db).await?;
        let ids: Vec<_> = employees.iter().map(|employee| employee.id).collect();
        let skills = system
            .select::<employee_skill::Entity>()
            .filter(employee_skill::Column::EmployeeId.is_in(ids.iter().copied()));
        let absences = system
            .select::<absence::Entity>()
            .filter(absence::Column::EmployeeId.is_in(ids.iter().copied()))
            .filter(absence::Column::StartsAt.lt(to))
            .filter(absence::Column::EndsAt.gt(from));
        let bookings = system
            .select::<booking::Entity>()
            .filter(booking::Column::ResourceKind.eq(booking::EMPLOYEE))
            .filter(booking::Column::ResourceId.is_in(ids.iter().copied()))
            .filter(booking::Column::Active.eq(true))
            .filter(booking::Column::StartsAt.lt(to))
            .filter(booking::Column::EndsAt.gt(from))
            .order_by_asc(booking::Column::StartsAt);
        let mut roster = Self {
            employees,
            skills: HashMap::new(),
            absences: HashMap::new(),
            bookings: HashMap::new(),
        };
        for row in skills.all(db).await? {
            let known = roster.skills.entry(row.employee_id).or_default();
            known.push((row.skill, row.valid_until));
        }
        for row in absences.all(db).await? {
            let away = roster.absences.entry(row.employee_id).or_default();
            away.push((row.starts_at, row.ends_at));
        }
        for row in bookings.all(db).await? {
            roster.bookings.entry(row.resource_id).or_default().push(row);
        }
        Ok(roster)
    }

    pub fn employee(&self, id: Uuid) -> Option<&employee::Model> {
        self.employees.iter().find(|employee| employee.id == id)
    }

    /// The skills that hold on a day.
    pub fn skills(&self, employee: Uuid, on: NaiveDate) -> Vec<String> {
        let known = self.skills.get(&employee).into_iter().flatten();
        known.filter(|(_, until)| *until >= on).map(|(skill, _)| skill.clone()).collect()
    }

    /// The required skills that somebody lacks on a day, and why.
    pub fn lacks(&self, employee: Uuid, required: &[String], on: NaiveDate) -> Vec<(String, Say)> {
        let known = self.skills.get(&employee).map_or(&[][..], Vec::as_slice);
        let lacking = required.iter().filter_map(|skill| {
            let until = known.iter().find(|(known, _)| known == skill).map(|(_, until)| *until);
            let why = match until {
                Some(until) if until >= on => return None,
                Some(_) => Say::new(
                    format!("The certificate of {skill} has expired by then."),
                    format!("اعتبار مهارت {skill} تا آن روز تمام شده است."),
                ),
                None => Say::new(
                    format!("Lacks the skill {skill}."),
                    format!("مهارت {skill} را ندارد."),
                ),
            };
            Some((skill.clone(), why))
        });
        lacking.collect()
    }

    pub fn absences(&self, employee: Uuid) -> &[Span] {
        self.absences.get(&employee).map_or(&[], Vec::as_slice)
    }

    /// When somebody is booked, and for which visit.
    pub fn bookings(&self, employee: Uuid) -> &[booking::Model] {
        self.bookings.get(&employee).map_or(&[], Vec::as_slice)
    }

    /// Everything that keeps somebody from going.
    pub fn taken(&self, employee: Uuid) -> Vec<Span> {
        let booked = self.bookings(employee).iter().map(|row| (row.starts_at, row.ends_at));
        booked.chain(self.absences(employee).iter().copied()).collect()
    }
}

/// A local day as a stretch of time.
pub fn day_span(zone: Tz, day: NaiveDate) -> Span {
    (midnight(zone, day), midnight(zone, day.succ_opt().unwrap_or(day)))
}

/// Minutes after the midnight that begins a local day.
pub fn at_minute(zone: Tz, day: NaiveDate, minute: u16) -> DateTime<Utc> {
    midnight(zone, day) + TimeDelta::minutes(i64::from(minute))
}

fn midnight(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN).and_local_timezone(zone);
    // A midnight that a change of the clock skips: the day begins an hour later.
    let moment = local.earliest().or_else(|| {
        (day.and_time(NaiveTime::MIN) + TimeDelta::hours(1)).and_local_timezone(zone).earliest()
    });
    moment
        .map_or_else(|| day.and_time(NaiveTime::MIN).and_utc(), |moment| moment.with_timezone(&Utc))
}
