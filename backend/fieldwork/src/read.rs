//! What stands around a job: names of customers, units, places and people, each read once for a
//! whole page. The jobs were reached by a viewer; what is told of their surroundings is decided
//! here: outsiders learn first names, and addresses only once they showed who they are.

use std::collections::HashMap;

use contract::{
    common::{Code, LocalizedText, Name, Note},
    jobs::{JobCustomer, JobPlace, JobUnit, JobVisitRef, SerialNumber},
    rt::{Language, Say},
    security::Role,
};
use kernel::{Error, OrNotFound, Result, Viewer, Work};
use people::employee;
use registry::{city, installed_unit, party, product_model, service_location};
use sea_orm::{entity::prelude::*, query::*};

use crate::{jobs::job, visits::visit};

/// Who reads, and in which language.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub viewer: &'a Viewer,
    pub language: Language,
}

impl Reader<'_> {
    /// Works here: at a desk or at customers'.
    pub fn is_inside(&self) -> bool {
        self.viewer.is_system() || self.viewer.has_any(&kernel::app::INSIDE)
    }

    /// May know what things cost us.
    pub fn sees_cost(&self) -> bool {
        self.viewer.has_any(&[Role::Accountant, Role::Manager])
    }

    /// May read what only the office may.
    pub fn sees_internal(&self) -> bool {
        self.viewer.is_staff()
    }

    fn sees_address(&self) -> bool {
        self.is_inside() || self.viewer.has(Role::Customer) || self.viewer.stepped_up()
    }
}

/// What the jobs of a page refer to.
#[derive(Default)]
pub struct Around {
    parties: HashMap<Uuid, String>,
    units: HashMap<Uuid, installed_unit::Model>,
    models: HashMap<Uuid, product_model::Model>,
    places: HashMap<Uuid, service_location::Model>,
    cities: HashMap<String, (String, String)>,
    visits: HashMap<Uuid, visit::Model>,
    people: HashMap<Uuid, employee::Model>,
}

/// Reads what these jobs refer to.
pub async fn around(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    jobs: &[job::Model],
) -> Result<Around> {
    if jobs.is_empty() {
        return Ok(Around::default());
    }
    let system = Viewer::system(viewer.organization());
    let ids = |of: fn(&job::Model) -> Option<Uuid>| jobs.iter().filter_map(of).collect::<Vec<_>>();
    let parties = system.select::<party::Entity>();
    let parties = parties.filter(party::Column::Id.is_in(ids(|job| Some(job.party_id))));
    let units = system.select::<installed_unit::Entity>();
    let units = units.filter(installed_unit::Column::Id.is_in(ids(|job| job.unit_id)));
    let models = system.select::<product_model::Entity>();
    let models = models.filter(product_model::Column::Id.is_in(ids(|job| job.model_id)));
    let places = system.select::<service_location::Entity>();
    let places =
        places.filter(service_location::Column::Id.is_in(ids(|job| Some(job.location_id))));
    let visits = system.select::<visit::Entity>();
    let visits = visits
        .filter(visit::Column::JobId.is_in(ids(|job| Some(job.id))))
        .order_by_asc(visit::Column::CreatedAt)
        .order_by_asc(visit::Column::Id);

    let places: HashMap<_, _> =
        places.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
    let codes: Vec<_> = places.values().filter_map(|place| place.city_code.clone()).collect();
    let cities = system.select::<city::Entity>().filter(city::Column::Code.is_in(codes));
    // The newest of each job stays, for it comes last.
    let visits: HashMap<_, _> =
        visits.all(db).await?.into_iter().map(|row| (row.job_id, row)).collect();
    let leads: Vec<_> = visits.values().map(|visit| visit.lead_employee_id).collect();
    Ok(Around {
        parties: parties.all(db).await?.into_iter().map(|row| (row.id, row.name)).collect(),
        units: units.all(db).await?.into_iter().map(|row| (row.id, row)).collect(),
        models: models.all(db).await?.into_iter().map(|row| (row.id, row)).collect(),
        cities: cities
            .all(db)
            .await?
            .into_iter()
            .map(|row| (row.code, (row.name_fa, row.name_en)))
            .collect(),
        people: employees(db, viewer, leads).await?,
        places,
        visits,
    })
}

/// Employees by id.
pub async fn employees(
    db: &impl ConnectionTrait,
    viewer: &Viewer,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, employee::Model>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let people = Viewer::system(viewer.organization()).select::<employee::Entity>();
    let people = people.filter(employee::Column::Id.is_in(ids)).all(db).await?;
    Ok(people.into_iter().map(|row| (row.id, row)).collect())
}

/// What a reader calls an employee: outsiders know first names only.
pub fn employee_name(reader: Reader<'_>, employee: &employee::Model) -> Name {
    let name = match (reader.is_inside(), reader.language) {
        (true, Language::Fa) => &employee.name_fa,
        (true, Language::En) => &employee.name_en,
        (false, Language::Fa) => &employee.first_name_fa,
        (false, Language::En) => &employee.first_name_en,
    };
    Name(name.clone())
}

impl Around {
    pub fn customer(&self, job: &job::Model) -> String {
        self.parties.get(&job.party_id).cloned().unwrap_or_default()
    }

    /// Serial and model, for the search index.
    pub fn unit_texts(&self, job: &job::Model) -> (String, String) {
        let serial = job.unit_id.and_then(|id| self.units.get(&id)).map(|unit| unit.serial.clone());
        let model =
            job.model_id.and_then(|id| self.models.get(&id)).map(|model| model.code.clone());
        (serial.unwrap_or_default(), model.unwrap_or_default())
    }

    pub fn shown_customer(&self, reader: Reader<'_>, job: &job::Model) -> JobCustomer {
        let name = self.customer(job);
        let outsider = !reader.is_inside() && !reader.viewer.has(Role::Customer);
        let name = match name.split_whitespace().next() {
            Some(first) if outsider => first.to_owned(),
            Some(_) => name,
            None => "–".to_owned(),
        };
        JobCustomer { id: job.party_id, name: Name(name) }
    }

    pub fn shown_unit(&self, job: &job::Model) -> Option<JobUnit> {
        let model = self.models.get(&job.model_id?)?;
        let unit = job.unit_id.and_then(|id| self.units.get(&id));
        Some(JobUnit {
            id: job.unit_id,
            serial: unit.map(|unit| SerialNumber(unit.serial.clone())),
            product_model_id: Some(model.id),
            model_code: Code(model.code.clone()),
            model_name: LocalizedText { fa: model.name_fa.clone(), en: model.name_en.clone() },
        })
    }

    pub fn model(&self, job: &job::Model) -> Option<&product_model::Model> {
        self.models.get(&job.model_id?)
    }

    pub fn place(&self, job: &job::Model) -> Option<&service_location::Model> {
        self.places.get(&job.location_id)
    }

    pub fn shown_place(&self, reader: Reader<'_>, job: &job::Model) -> JobPlace {
        let place = self.places.get(&job.location_id);
        JobPlace {
            id: job.location_id,
            territory_id: job.territory_id,
            city: self.city(reader, job),
            address: place.filter(|_| reader.sees_address()).map(|place| Note(address(place))),
        }
    }

    pub fn city(&self, reader: Reader<'_>, job: &job::Model) -> Option<Name> {
        let code = self.places.get(&job.location_id)?.city_code.as_ref()?;
        let (fa, en) = self.cities.get(code)?;
        Some(Name(match reader.language {
            Language::Fa => fa.clone(),
            Language::En => en.clone(),
        }))
    }

    /// The newest visit of a job.
    pub fn newest_visit(&self, job: &job::Model) -> Option<&visit::Model> {
        self.visits.get(&job.id)
    }

    pub fn shown_visit(&self, reader: Reader<'_>, visit: &visit::Model) -> JobVisitRef {
        visit_ref(reader, visit, &self.people)
    }
}

/// A visit in short.
pub fn visit_ref(
    reader: Reader<'_>,
    visit: &visit::Model,
    people: &HashMap<Uuid, employee::Model>,
) -> JobVisitRef {
    let lead = people.get(&visit.lead_employee_id);
    JobVisitRef {
        id: visit.id,
        state: visit.state.0,
        planned_start_at: visit.planned_start_at.into(),
        planned_end_at: visit.planned_end_at.into(),
        lead_name: lead.map(|lead| employee_name(reader, lead)),
        lead_employee_id: Some(visit.lead_employee_id).filter(|_| reader.is_inside()),
    }
}

/// An address in one line.
pub fn address(place: &service_location::Model) -> String {
    let parts =
        [Some(&place.address), place.plaque.as_ref(), place.floor.as_ref(), place.unit.as_ref()];
    let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join("، ")
}

/// A unit that the caller may know of, with its model.
pub async fn unit_and_model(work: &Work<'_>, id: Uuid) -> Result<(Option<Uuid>, Option<Uuid>)> {
    let units = work.viewer.select::<installed_unit::Entity>();
    let unit = units.filter(installed_unit::Column::Id.eq(id)).one(work.db()).await?;
    let unit = unit.ok_or_else(|| {
        let why = Say::new("There is no such unit.", "چنین دستگاهی نیست.");
        Error::field("/installed_unit_id", "not_found", why)
    })?;
    Ok((Some(unit.id), Some(unit.product_model_id)))
}

/// The account of an employee, if they sign in.
pub async fn account_of(work: &Work<'_>, employee_id: Uuid) -> Result<Option<Uuid>> {
    let people = work.system().select::<employee::Entity>();
    let found = people.filter(employee::Column::Id.eq(employee_id)).one(work.db()).await?;
    Ok(found.or_not_found("employee")?.account_id)
}
