//! At the desk: a request comes in, is understood and turned into a visit.

use chrono::{DateTime, Datelike, Days, TimeDelta, Utc};
use contract::accounts::{AccountKind, GrantedRole};
use kernel::{Result, Viewer, Work, jalali::Jalali};
use registry::accounts::{self, NewAccount, NewGrant};
use sea_orm::entity::prelude::Uuid;
use serde_json::{Value, json};

use super::{
    Next, Telling,
    draw::{ACCESS, HAZARDS, address, name},
    story::{Customer, Early, Step, Story},
};
use crate::demo::{
    actor::Actor,
    chance::Chance,
    past::{id, version},
};

/// The hours at which visits begin, and how long one is planned for.
const SLOTS: [(u32, u32); 5] = [(8, 0), (9, 45), (11, 30), (14, 0), (15, 45)];
const MINUTES: i64 = 90;

impl Telling<'_> {
    pub(super) async fn ask(&mut self, story: &mut Story) -> Result<Next> {
        let now = self.past.now();
        let month = Jalali::from(self.past.day_of(now)).month;
        let (family, model) = {
            let family = self.draw.broken(&mut story.chance, month);
            let model =
                story.chance.one(&family.models).map(|(model, code)| (*model, code.clone()));
            let place = self.draw.families.iter().position(|one| std::ptr::eq(one, family));
            (place.unwrap_or(0), model)
        };
        story.family = family;
        let customer = match story.customer.take() {
            Some(known) => {
                story.family = self.draw.family_of(&known).unwrap_or(family);
                known
            }
            None => self.customer(&mut story.chance, model, story.install).await?,
        };
        let symptom = match story.install {
            true => None,
            false => {
                let harmless = |symptom: &&super::draw::Symptom| !symptom.dangerous;
                let all = &self.draw.families[story.family].symptoms;
                let usual: Vec<_> = all.iter().filter(harmless).collect();
                match story.chance.percent(4) {
                    true => story.chance.one(all),
                    false => story.chance.one(&usual).copied(),
                }
            }
        };
        story.symptom = symptom.map(|symptom| symptom.code.clone());
        let mut new = json!({
            "party_id": customer.party,
            "service_location_id": customer.place,
            "language": "fa",
            "wishes": self.wishes(&mut story.chance, now),
        });
        match customer.unit {
            Some(unit) => new["installed_unit_id"] = json!(unit),
            None => new["unit_description"] = json!("مدل روی برچسب خوانا نیست."),
        }
        match symptom {
            Some(symptom) => {
                new["symptom_codes"] = json!([symptom.code]);
                if story.chance.percent(40) {
                    new["narrative"] = json!(format!("{}؛ از دیروز شروع شده است.", symptom.words));
                }
            }
            None => new["narrative"] = json!("دستگاه نو است؛ برای نصب و راه‌اندازی بیایید."),
        }
        let online = customer.account.clone().filter(|_| story.chance.percent(80));
        let agent = self.agent(customer.branch)?.clone();
        let who = online.unwrap_or_else(|| {
            new["channel"] = json!("phone");
            agent
        });
        let made = self.past.does(&who, "create_service_request", &[], &new).await?;
        story.request = id(&made)?;
        story.customer = Some(customer);
        let minutes = story.chance.between(8, 170);
        Ok(Some((self.past.office_after(now, minutes), Step::Sort)))
    }

    /// Somebody new, with a telephone, a place and a product.
    async fn customer(
        &mut self,
        chance: &mut Chance,
        model: Option<(Uuid, String)>,
        install: bool,
    ) -> Result<Customer> {
        let cities = self.draw.cities.iter().map(|city| if city.2 == 0 { 7 } else { 2 });
        let (city, _, branch) = self.draw.cities[chance.weighted(cities)].clone();
        let agent = self.agent(branch)?.clone();
        let name = name(chance);
        let phone = chance.phone();
        let new = json!({
            "kind": "person", "name": name, "language": "fa",
            "phones": [{"phone": phone, "kind": "mobile"}],
        });
        let party = id(&self.past.does(&agent, "create_party", &[], &new).await?)?;
        let mut place = json!({
            "party_id": party, "title": "خانه", "address": address(chance, branch),
            "plaque": format!("پلاک نمونه {}", chance.between(1, 120)), "city_code": city,
        });
        if chance.percent(30) {
            place["access_notes"] = json!(chance.one(&ACCESS));
        }
        if chance.percent(12) {
            place["hazards"] = json!(chance.one(&HAZARDS));
        }
        let place = id(&self.past.does(&agent, "create_service_location", &[], &place).await?)?;
        let mut customer = Customer {
            party,
            name: name.clone(),
            place,
            branch,
            unit: None,
            serial: None,
            account: None,
        };
        if let Some((model, code)) = model.filter(|_| install || !chance.percent(8)) {
            let (unit, serial) =
                self.unit(chance, &agent, &customer, (model, &code), install).await?;
            customer.unit = Some(unit);
            customer.serial = Some(serial);
        }
        if chance.percent(45) {
            customer.account = Some(self.account(party, &name, &phone).await?);
        }
        Ok(customer)
    }

    /// What was sold to a customer: lately if it is to be installed, else in the last four years.
    async fn unit(
        &mut self,
        chance: &mut Chance,
        agent: &Actor,
        customer: &Customer,
        (model, code): (Uuid, &str),
        install: bool,
    ) -> Result<(Uuid, String)> {
        let today = self.past.day_of(self.past.now());
        let age = if install { chance.between(2, 20) } else { chance.between(40, 1_400) };
        let sold = today - Days::new(age.unsigned_abs());
        let produced = sold - Days::new(chance.between(20, 160).unsigned_abs());
        let month = Jalali::from(produced);
        self.serials += 1;
        let serial = format!(
            "{}{:02}{:02}{:04}",
            code.replace('-', ""),
            month.year % 100,
            month.month,
            self.serials
        );
        let mut unit = json!({
            "serial": serial, "product_model_id": model, "party_id": customer.party,
            "service_location_id": customer.place, "produced_on": produced, "sold_on": sold,
            "batch": format!("{:02}{:02}", month.year % 100, month.month),
        });
        if !install {
            let installed = sold + Days::new(chance.between(1, 25).unsigned_abs());
            unit["installed_on"] = json!(installed);
        }
        let made = id(&self.past.does(agent, "create_installed_unit", &[], &unit).await?)?;
        if !install && chance.percent(30) {
            let proof = ["invoice", "declared"][usize::from(chance.percent(15))];
            let card = json!({"installed_unit_id": made, "proof_level": proof});
            self.past.does(agent, "create_warranty_registration", &[], &card).await?;
        }
        Ok((made, serial))
    }

    /// Who asks online has shown a code once and has an account since.
    async fn account(&self, party: Uuid, name: &str, phone: &str) -> Result<Actor> {
        let organization = self.company.organization;
        let made = async |work: &Work<'_>| {
            let account = NewAccount {
                kind: AccountKind::Customer,
                name,
                latin_name: None,
                username: None,
                email: None,
                phone: Some(phone),
                password_hash: None,
                is_demo: false,
                grants: vec![NewGrant::of(GrantedRole::Customer)],
                parties: vec![party],
            };
            accounts::create_account_for_seed(work, organization, account).await
        };
        let made = self.past.app.act("demo.customer", Viewer::system(organization), made).await?;
        Ok(Actor::customer(made.id, organization, party))
    }

    fn wishes(&self, chance: &mut Chance, now: DateTime<Utc>) -> Value {
        let zone = self.past.app.settings.time_zone.clone();
        let first = self.past.open_day(self.past.day_of(now) + Days::new(1));
        let second = self.past.open_day(first + Days::new(1));
        let windows = [("08:00", "12:00"), ("12:00", "16:00"), ("16:00", "20:00")];
        let wishes = [first, second].map(|day| {
            let (from, to) = chance.one(&windows).copied().unwrap_or(windows[0]);
            json!({"date": day, "from": from, "to": to, "time_zone": zone})
        });
        json!(wishes)
    }

    pub(super) async fn sort(&mut self, story: &mut Story) -> Result<Next> {
        let agent = self.agent(story.branch())?.clone();
        let request = [story.request];
        let now = self.past.now();
        if story.asked_back {
            story.asked_back = false;
            let question = json!({"missing": "عکس برچسب مشخصات"});
            self.past.does(&agent, "create_service_request_question", &request, &question).await?;
            let minutes = story.chance.between(20, 1_800);
            return Ok(Some((now + TimeDelta::minutes(minutes), Step::Answer)));
        }
        if story.early == Some(Early::Rejected) {
            let why = json!({"reason_code": "RJ01", "reason": "این کالا از محصولات ما نیست."});
            self.past.does(&agent, "create_service_request_rejection", &request, &why).await?;
            return Ok(None);
        }
        let priority = story.symptom.as_ref().and_then(|code| {
            let symptoms = &self.draw.families[story.family].symptoms;
            symptoms.iter().find(|symptom| symptom.code == *code)
        });
        let priority = priority.map_or("normal", |symptom| symptom.priority.as_str());
        let triage = json!({"priority": priority, "assignee_id": agent.id()});
        self.past.does(&agent, "create_service_request_triage", &request, &triage).await?;
        if story.early == Some(Early::Remote) {
            let note = json!({"note": "با راهنمایی تلفنی و یک بار خاموش و روشن کردن درست شد."});
            let operation = "create_service_request_remote_resolution";
            self.past.does(&agent, operation, &request, &note).await?;
            return Ok(None);
        }
        let minutes = story.chance.between(10, 120);
        Ok(Some((self.past.office_after(now, minutes), Step::Plan)))
    }

    pub(super) async fn answer(&mut self, story: &mut Story) -> Result<Next> {
        let answer = json!({"text": "مدل را از روی کارت گارانتی خواندم؛ سریال هم همان است."});
        let who = match story.customer.as_ref().and_then(|customer| customer.account.clone()) {
            Some(account) => account,
            None => self.agent(story.branch())?.clone(),
        };
        self.past.does(&who, "create_service_request_answer", &[story.request], &answer).await?;
        let minutes = story.chance.between(15, 90);
        Ok(Some((self.past.office_after(self.past.now(), minutes), Step::Sort)))
    }

    /// The job, where there is none yet, and its next visit.
    pub(super) async fn plan(&mut self, story: &mut Story) -> Result<Next> {
        let dispatcher = self.dispatcher(story.branch())?.clone();
        if story.job.is_nil() {
            let job = json!({"kind": story.job_kind});
            let operation = "create_service_request_job";
            story.job =
                id(&self.past.does(&dispatcher, operation, &[story.request], &job).await?)?;
        }
        if story.until == Some(Step::Publish) && story.on.is_none() {
            return Ok(None);
        }
        let today = self.past.day_of(self.past.now());
        let first = match story.on {
            Some(day) => day,
            None => {
                self.past.open_day(today + Days::new(story.chance.between(1, 3).unsigned_abs()))
            }
        };
        for later in 0..12 {
            let day = first + Days::new(later);
            let day = if story.on.is_some() { day } else { self.past.open_day(day) };
            let Some((technician, slot)) = self.free(story.branch(), day) else { continue };
            let start = self.past.local(day, SLOTS[slot].0, SLOTS[slot].1);
            if let Some(visit) = self.book(&dispatcher, story.job, technician, start).await? {
                if story.on.is_some_and(|on| on > self.last) {
                    self.likely_part(story, &dispatcher).await?;
                }
                story.visit = visit;
                story.visit_at = start;
                story.technician = technician;
                let early = story.early == Some(Early::Cancelled);
                let at = self.past.local(day, 7, 20);
                let at = if early { self.past.office_after(self.past.now(), 90) } else { at };
                return Ok(Some((at, Step::Publish)));
            }
        }
        Ok(None)
    }

    /// The dispatcher knows what such trouble mostly takes.
    async fn likely_part(&mut self, story: &mut Story, dispatcher: &Actor) -> Result<()> {
        let parts = &self.draw.families[story.family].parts;
        let Some(item) = story.chance.one(parts).copied() else { return Ok(()) };
        let line = json!({"item_id": item, "quantity": "1"});
        self.past.does(dispatcher, "create_part_line", &[story.job], &line).await.map(drop)
    }

    async fn book(
        &mut self,
        dispatcher: &Actor,
        job: Uuid,
        technician: usize,
        start: DateTime<Utc>,
    ) -> Result<Option<Uuid>> {
        let employee = self.company.technicians[technician];
        let mut visit = json!({
            "job_id": job, "crew": [employee], "lead_employee_id": employee,
            "planned_start_at": start, "planned_end_at": start + TimeDelta::minutes(MINUTES),
        });
        let made = match self.past.does(dispatcher, "create_visit", &[], &visit).await {
            Ok(made) => made,
            // Nobody at this branch has the skill: with the workshop on the telephone it goes.
            Err(kernel::Error::Problem(_)) => {
                visit["override"] =
                    json!({"reason": "با راهنمایی تلفنی سرپرست کارگاه انجام می‌شود."});
                match self.past.does(dispatcher, "create_visit", &[], &visit).await {
                    Ok(made) => made,
                    Err(kernel::Error::Problem(_)) => return Ok(None),
                    Err(other) => return Err(other),
                }
            }
            Err(other) => return Err(other),
        };
        Ok(Some(id(&made)?))
    }

    /// A technician of the branch who has time on a day, and when.
    fn free(&mut self, branch: usize, day: chrono::NaiveDate) -> Option<(usize, usize)> {
        let people = self.technicians_of(branch);
        let thursday = day.weekday() == chrono::Weekday::Thu;
        let most = if thursday { 3 } else { SLOTS.len() };
        let technician = people
            .into_iter()
            .min_by_key(|who| self.taken.get(&(*who, day)).copied().unwrap_or(0))?;
        let taken = self.taken.entry((technician, day)).or_insert(0);
        let slot = *taken;
        if slot >= most {
            return None;
        }
        *taken += 1;
        Some((technician, slot))
    }

    pub(super) async fn publish(&mut self, story: &mut Story) -> Result<Next> {
        if story.early == Some(Early::Cancelled) {
            return self.call_off(story).await;
        }
        let dispatcher = self.dispatcher(story.branch())?.clone();
        let technician = self.technician(story.technician)?.clone();
        let visit = [story.visit];
        self.past.does(&dispatcher, "create_visit_dispatch", &visit, &Value::Null).await?;
        self.past.does(&technician, "create_visit_acceptance", &visit, &Value::Null).await?;
        Ok(Some((story.visit_at - TimeDelta::minutes(30), Step::SetOff)))
    }

    async fn call_off(&mut self, story: &mut Story) -> Result<Next> {
        let agent = self.agent(story.branch())?.clone();
        let request = [story.request];
        let seen = self.past.reads(&agent, "get_service_request", &request, "").await?;
        let why = json!({"reason_code": "CX01", "reason": "دستگاه دوباره کار می‌کند."});
        let operation = "create_service_request_cancellation";
        self.past.changes(&agent, operation, &request, version(&seen), &why).await?;
        Ok(None)
    }
}
