//! The made-up company as it stands before its first request: organizations, people, presets,
//! places, vans with stock, a few customers.

use chrono::{Days, NaiveDate};
use contract::{
    accounts::{AccountKind, GrantedRole},
    catalogue::{CatalogueApi, ListItemsQuery},
    employees::EmployeesApi,
    installed_units::InstalledUnitsApi,
    organizations::{FiscalCalendar, OrganizationRole},
    parties::PartiesApi,
    rt::{IfMatch, Money, TextEnum},
    security::Role,
    service_locations::ServiceLocationsApi,
    stock::StockApi,
    vehicles::VehiclesApi,
    working_calendars::{ListWorkingCalendarsQuery, WorkingCalendarsApi},
};
use kernel::{App, Error, Result, Say, Viewer, Work};
use registry::{
    accounts::{self, NewAccount, NewGrant},
    organizations::{self, NewBranch, NewOrganization},
};
use sea_orm::entity::prelude::Uuid;
use serde_json::{Value, json};

use super::{
    actor::{Actor, answer, body, id, key},
    people::{BRANCHES, CUSTOMER, MANUFACTURER, PEOPLE, Person, UNIT},
};

/// Who and what there is, for what happens afterwards.
pub struct Company {
    pub organization: Uuid,
    pub branches: Vec<Uuid>,
    /// In the order of [`PEOPLE`].
    pub people: Vec<Actor>,
    /// The employees of the technicians, in the order in which they stand in [`PEOPLE`].
    pub technicians: Vec<Uuid>,
    /// The warehouse of each branch, and the van of each technician.
    pub warehouses: Vec<Uuid>,
    pub vans: Vec<Uuid>,
}

/// The customer who has a password, and what they have.
pub struct Guest {
    pub actor: Actor,
    pub name: &'static str,
    pub party: Uuid,
    pub place: Uuid,
    pub units: Vec<(Uuid, String)>,
}

pub const TECHNICIAN: GrantedRole = GrantedRole::Technician;

impl Company {
    /// The first person with a role.
    pub fn the(&self, username: &str) -> Result<&Actor> {
        let place = PEOPLE.iter().position(|person| person.username == username);
        place
            .and_then(|place| self.people.get(place))
            .ok_or_else(|| Error::internal(format!("nobody is {username}")))
    }

    /// Where a technician's van is filled from, and the van.
    pub fn supply_of(&self, technician: usize) -> Result<(Uuid, Uuid)> {
        let people = PEOPLE.iter().filter(|person| person.role == TECHNICIAN);
        let branch = people.map(|person| person.branch).nth(technician);
        let warehouse = branch.and_then(|branch| self.warehouses.get(branch));
        let pair = warehouse.zip(self.vans.get(technician));
        pair.map(|(warehouse, van)| (*warehouse, *van))
            .ok_or_else(|| Error::internal(format!("no van {technician}")))
    }
}

/// Makes the company; `today` is the day on which its history begins.
pub async fn found(app: &App, today: NaiveDate) -> Result<Company> {
    let (organization, branches, accounts) = base(app).await?;
    let people: Vec<Actor> = PEOPLE
        .iter()
        .zip(accounts)
        .map(|(person, account)| Actor::new(account, organization, role(person)))
        .collect();
    let mut company = Company {
        organization,
        branches,
        people,
        technicians: Vec::new(),
        warehouses: Vec::new(),
        vans: Vec::new(),
    };
    calendars(app, &company).await?;
    territories(app, &company).await?;
    company.technicians = staff(app, &company, today).await?;
    (company.warehouses, company.vans) = stock(app, &company).await?;
    Ok(company)
}

fn role(person: &Person) -> Role {
    person.role.as_str().parse().unwrap_or(Role::Agent)
}

/// Organizations, branches, presets and accounts.
async fn base(app: &App) -> Result<(Uuid, Vec<Uuid>, Vec<Uuid>)> {
    let hash = accounts::passwords::hash_now(super::PASSWORD)?;
    let organization = app
        .act("demo.organizations", Viewer::system(Uuid::nil()), async |work: &Work<'_>| {
            let (code, fa, en) = MANUFACTURER;
            organizations::add(work, plain(code, fa, en, OrganizationRole::Manufacturer)).await?;
            let (code, fa, en) = UNIT;
            let unit = NewOrganization {
                phone: Some("02191000000"),
                hours: Some(Say::new(
                    "Saturday to Wednesday 8–17, Thursday 8–13",
                    "شنبه تا چهارشنبه ۸ تا ۱۷، پنجشنبه ۸ تا ۱۳",
                )),
                preparation: Some(Say::new(
                    "Please have the serial number on the product’s label ready when you call.",
                    "هنگام تماس، شماره سریال روی برچسب کالا را آماده داشته باشید.",
                )),
                ..plain(code, fa, en, OrganizationRole::ServiceUnit)
            };
            Ok(organizations::add(work, unit).await?.id)
        })
        .await?;
    let viewer = Viewer::system(organization);
    let branches = app
        .act("demo.presets", viewer.clone(), async |work: &Work<'_>| {
            let mut branches = Vec::new();
            for branch in &BRANCHES {
                let new = NewBranch {
                    organization_id: organization,
                    code: branch.code,
                    name: Say::new(branch.en, branch.fa),
                    phone: Some(branch.phone),
                };
                branches.push(organizations::add_branch(work, new).await?.id);
            }
            registry::presets::load(work).await?;
            warranty::presets::load(work).await?;
            supply::presets::load(work).await?;
            fieldwork::presets::load(work).await?;
            care::presets(work).await?;
            Ok(branches)
        })
        .await?;
    let from = app.today() - Days::new(3 * 365);
    app.act("demo.prices", viewer.clone(), async |work: &Work<'_>| {
        pricing::presets::load(work, from).await
    })
    .await?;
    let accounts = app
        .act("demo.accounts", viewer, async |work: &Work<'_>| {
            let mut made = Vec::new();
            for person in &PEOPLE {
                let grant = NewGrant {
                    is_lead: person.is_lead,
                    discount_limit: Some(1_000),
                    goodwill_limit: Some(Money::new(20_000_000, "IRR")?),
                    ..NewGrant::of(person.role)
                };
                let account = NewAccount {
                    kind: AccountKind::Staff,
                    name: person.fa,
                    latin_name: Some(person.en),
                    username: Some(person.username),
                    email: None,
                    phone: Some(person.phone),
                    password_hash: Some(hash.clone()),
                    is_demo: true,
                    grants: vec![grant],
                    parties: Vec::new(),
                };
                made.push(accounts::create_account_for_seed(work, organization, account).await?.id);
            }
            Ok(made)
        })
        .await?;
    Ok((organization, branches, accounts))
}

fn plain<'a>(code: &'a str, fa: &str, en: &str, role: OrganizationRole) -> NewOrganization<'a> {
    NewOrganization {
        code,
        name: Say::new(en, fa),
        role,
        base_currency: "IRR",
        fiscal_calendar: FiscalCalendar::Jalali,
        phone: None,
        email: None,
        hours: None,
        preparation: None,
        primary_colour: None,
    }
}

/// The branches work by the preset calendar.
async fn calendars(app: &App, company: &Company) -> Result<()> {
    use registry::calendars::WorkingCalendars;
    let admin = company.the("admin")?;
    let query: ListWorkingCalendarsQuery = body(json!({}))?;
    let cx = admin.call("list_working_calendars")?;
    let calendars = answer(WorkingCalendars::list_working_calendars(app, cx, query).await?)?;
    let default = calendars["items"]
        .as_array()
        .and_then(|all| all.iter().find(|calendar| calendar["is_default"] == true).or(all.first()));
    let Some(default) = default else { return Ok(()) };
    let version = IfMatch::of(default["version"].as_i64().unwrap_or(1));
    let patch = json!({"branch_ids": company.branches, "is_default": true});
    let cx = admin.call("update_working_calendar")?;
    WorkingCalendars::update_working_calendar(app, cx, id(default)?, version, body(patch)?).await?;
    Ok(())
}

async fn territories(app: &App, company: &Company) -> Result<()> {
    use registry::places::ServiceLocations;
    let admin = company.the("admin")?;
    for (branch, branch_id) in BRANCHES.iter().zip(&company.branches) {
        let new = json!({
            "code": format!("T-{}", branch.code),
            "name": {"fa": branch.city, "en": branch.en},
            "branch_id": branch_id,
            "province_codes": branch.provinces,
        });
        let cx = admin.call("create_territory")?;
        ServiceLocations::create_territory(app, cx, key(), body(new)?).await?;
    }
    Ok(())
}

async fn staff(app: &App, company: &Company, today: NaiveDate) -> Result<Vec<Uuid>> {
    use people::People;
    let manager = company.the("manager")?;
    let known = skills(app, manager).await?;
    let mut technicians = Vec::new();
    for (index, (person, actor)) in PEOPLE.iter().zip(&company.people).enumerate() {
        let technician = person.role == TECHNICIAN;
        let new = json!({
            "number": format!("E-{:03}", index + 1),
            "name": {"fa": person.fa, "en": person.en},
            "kind": if technician { "technician" } else { "office" },
            "account_id": actor.id(),
            "branch_id": company.branches[person.branch],
            "phone": person.phone,
        });
        let cx = manager.call("create_employee")?;
        let employee = answer(People::create_employee(app, cx, key(), body(new)?).await?)?;
        if !technician {
            continue;
        }
        let lacks_gas = technicians.len() == 2;
        let valid_until = today + Days::new(800);
        let held: Vec<Value> = known
            .iter()
            .filter(|code| !(lacks_gas && code.contains("GAS")))
            .map(|code| json!({"skill": code, "level": 3, "valid_until": valid_until}))
            .collect();
        let version = IfMatch::of(employee["version"].as_i64().unwrap_or(1));
        let cx = manager.call("replace_employee_skills")?;
        let all = body(json!({ "skills": held }))?;
        People::replace_employee_skills(app, cx, id(&employee)?, version, all).await?;
        technicians.push(id(&employee)?);
    }
    Ok(technicians)
}

async fn skills(app: &App, actor: &Actor) -> Result<Vec<String>> {
    use registry::catalogue::Catalogue;
    let query = body(json!({"limit": 200}))?;
    let cx = actor.call("list_skills")?;
    let all = answer(Catalogue::list_skills(app, cx, query).await?)?;
    let items = all["items"].as_array().into_iter().flatten();
    let technical =
        items.filter(|skill| skill["group"] == "technical" || skill["group"] == "safety");
    Ok(technical.filter_map(|skill| Some(skill["code"].as_str()?.to_owned())).collect())
}

/// A warehouse for each branch, a van for each technician, and what lies in them.
async fn stock(app: &App, company: &Company) -> Result<(Vec<Uuid>, Vec<Uuid>)> {
    use supply::{Stock, Vehicles};
    let keeper = company.the("warehouse")?;
    let place = async |new: Value| -> Result<Uuid> {
        let cx = keeper.call("create_stock_place")?;
        id(&answer(Stock::create_stock_place(app, cx, key(), body(new)?).await?)?)
    };
    let mut warehouses = Vec::new();
    let mut vans = Vec::new();
    for (branch, branch_id) in BRANCHES.iter().zip(&company.branches) {
        for (kind, fa, en) in
            [("warehouse", "انبار", "warehouse"), ("defective", "قفسه داغی", "returned parts")]
        {
            let new = json!({
                "code": format!("{}-{}", branch.code, if kind == "warehouse" { "W" } else { "D" }),
                "name": {"fa": format!("{fa} {}", branch.city), "en": format!("{} {en}", branch.en)},
                "kind": kind,
                "branch_id": branch_id,
            });
            let made = place(new).await?;
            if kind == "warehouse" {
                warehouses.push(made);
            }
        }
    }
    let technicians = PEOPLE.iter().zip(&company.people);
    let technicians = technicians.filter(|(person, _)| person.role == TECHNICIAN);
    for (index, (person, actor)) in technicians.enumerate() {
        let van = place(json!({
            "code": format!("VAN-{}", index + 1),
            "name": {"fa": format!("خودرو {}", person.fa), "en": format!("{}’s van", person.en)},
            "kind": "van",
            "branch_id": company.branches[person.branch],
            "holder_account_id": actor.id(),
        }))
        .await?;
        vans.push(van);
        let kind = vehicle_kind(app, keeper).await?;
        let new = json!({
            "plate": format!("{}{}ب{}{}{}-{}", 1 + index, 2, 3, 4, 5 + index, 11 * (index + 1)),
            "kind": kind,
            "branch_id": company.branches[person.branch],
            "stock_place_id": van,
            "odometer_km": 41_000 + 1_000 * index,
        });
        let cx = keeper.call("create_vehicle")?;
        let vehicle = answer(Vehicles::create_vehicle(app, cx, key(), body(new)?).await?)?;
        let driver = json!({ "driver_account_id": actor.id() });
        let cx = keeper.call("create_vehicle_assignment")?;
        Vehicles::create_vehicle_assignment(app, cx, id(&vehicle)?, key(), body(driver)?).await?;
    }
    let items = items(app, keeper).await?;
    let filled =
        warehouses.iter().map(|place| (*place, 60)).chain(vans.iter().map(|van| (*van, 4)));
    for (nth, (place, pieces)) in filled.enumerate() {
        for (page, items) in items.chunks(40).enumerate() {
            let lines = items.iter().enumerate().map(|(index, item)| {
                receipt_line(item, pieces + index % 3, (nth, page * 40 + index))
            });
            let receipt = json!({"stock_place_id": place, "lines": lines.collect::<Vec<_>>()});
            let cx = keeper.call("create_stock_receipt")?;
            Stock::create_stock_receipt(app, cx, key(), body(receipt)?).await?;
        }
    }
    Ok((warehouses, vans))
}

/// A line of a receipt: parts with serials of their own are dear and few.
fn receipt_line((item, tracking): &(Uuid, String), pieces: usize, place: (usize, usize)) -> Value {
    let cost = 900_000 + 137_000 * (place.1 % 17);
    let mut line = json!({
        "item_id": item, "quantity": pieces.to_string(),
        "unit_cost": {"amount": cost.to_string(), "currency": "IRR"},
    });
    match tracking.as_str() {
        "serial" => {
            let pieces = if pieces > 10 { 8 } else { 2 };
            let serials = (1..=pieces).map(|piece| format!("P{}{:03}{piece:02}", place.0, place.1));
            line["quantity"] = json!(pieces.to_string());
            line["serials"] = json!(serials.collect::<Vec<_>>());
        }
        "lot" => line["lot"] = json!(format!("L{:02}", 1 + place.1 % 12)),
        _ => {}
    }
    line
}

async fn vehicle_kind(app: &App, actor: &Actor) -> Result<String> {
    use supply::Vehicles;
    let cx = actor.call("list_vehicle_kinds")?;
    let kinds = answer(Vehicles::list_vehicle_kinds(app, cx).await?)?;
    Ok(kinds["items"][0]["code"].as_str().unwrap_or_default().to_owned())
}

/// The items that are in use, each with how it is told apart.
async fn items(app: &App, actor: &Actor) -> Result<Vec<(Uuid, String)>> {
    use registry::catalogue::Catalogue;
    let mut found = Vec::new();
    let mut cursor = None;
    loop {
        let mut query = json!({"limit": 200});
        if let Some(cursor) = cursor.take() {
            query["cursor"] = cursor;
        }
        let query: ListItemsQuery = body(query)?;
        let cx = actor.call("list_items")?;
        let page = answer(Catalogue::list_items(app, cx, query).await?)?;
        let items = page["items"].as_array().into_iter().flatten();
        for item in items.filter(|item| item["state"] == "active") {
            found.push((id(item)?, item["tracking"].as_str().unwrap_or_default().to_owned()));
        }
        match page.get("next_cursor") {
            Some(next) => cursor = Some(next.clone()),
            None => return Ok(found),
        }
    }
}

/// The customer who has a password, with a place and two products.
pub async fn customer(app: &App, company: &Company) -> Result<Guest> {
    use registry::{parties::Parties, places::ServiceLocations, units::InstalledUnits};
    let agent = company.the("agent")?;
    let (fa, en, phone) = CUSTOMER;
    let new = json!({
        "kind": "person", "name": fa, "language": "fa",
        "phones": [{"phone": phone, "kind": "mobile"}],
    });
    let cx = agent.call("create_party")?;
    let party = id(&answer(Parties::create_party(app, cx, key(), body(new)?).await?)?)?;
    let place = json!({
        "party_id": party, "title": "خانه", "address": "سعادت‌آباد، خیابان نمونه، کوچه بهار",
        "plaque": "پلاک نمونه ۱۲", "floor": "3", "city_code": city_of(app, agent, "تهران").await?,
        "access_notes": "زنگ سوم؛ پارکینگ مهمان دارد.",
    });
    let cx = agent.call("create_service_location")?;
    let place = ServiceLocations::create_service_location(app, cx, key(), body(place)?).await?;
    let place = id(&answer(place)?)?;
    let mut units = Vec::new();
    for (model, serial, months) in [("HW-10", "HW10-1404-0001", 8), ("HP-24", "HP24-1402-0207", 20)]
    {
        let Some(model) = model_of(app, agent, model).await? else { continue };
        let sold = app.today() - Days::new(30 * months);
        let new = json!({
            "serial": serial, "product_model_id": model, "party_id": party,
            "service_location_id": place, "produced_on": sold - Days::new(40),
            "sold_on": sold, "installed_on": sold + Days::new(9),
        });
        let cx = agent.call("create_installed_unit")?;
        let unit = InstalledUnits::create_installed_unit(app, cx, key(), body(new)?).await?;
        units.push((id(&answer(unit)?)?, serial.to_owned()));
    }
    let hash = accounts::passwords::hash_now(super::PASSWORD)?;
    let organization = company.organization;
    let account = app
        .act("demo.customer", Viewer::system(organization), async |work: &Work<'_>| {
            let account = NewAccount {
                kind: AccountKind::Customer,
                name: fa,
                latin_name: Some(en),
                username: Some("customer"),
                email: None,
                phone: Some(phone),
                password_hash: Some(hash.clone()),
                is_demo: true,
                grants: vec![NewGrant::of(GrantedRole::Customer)],
                parties: vec![party],
            };
            accounts::create_account_for_seed(work, organization, account).await
        })
        .await?;
    let actor = Actor::customer(account.id, organization, party);
    Ok(Guest { actor, name: fa, party, place, units })
}

pub async fn city_of(app: &App, actor: &Actor, name: &str) -> Result<String> {
    use registry::catalogue::Catalogue;
    let cx = actor.call("list_cities")?;
    let cities = answer(Catalogue::list_cities(app, cx, body(json!({"limit": 200}))?).await?)?;
    let items = cities["items"].as_array().into_iter().flatten();
    let city = items.into_iter().find(|city| city["name"]["fa"] == name);
    let code = city.and_then(|city| city["code"].as_str());
    code.map(str::to_owned).ok_or_else(|| Error::internal(format!("no city {name}")))
}

pub async fn model_of(app: &App, actor: &Actor, code: &str) -> Result<Option<Uuid>> {
    use registry::catalogue::Catalogue;
    let cx = actor.call("list_product_models")?;
    let query = body(json!({"limit": 200}))?;
    let models = answer(Catalogue::list_product_models(app, cx, query).await?)?;
    let items = models["items"].as_array().into_iter().flatten();
    items.into_iter().find(|model| model["code"] == code).map(id).transpose()
}
