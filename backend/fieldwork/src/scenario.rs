//! A whole job on a real database: from the board to the books, and the ways it can go astray.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use contract::{
    api::OPERATIONS,
    catalogue::ItemTracking,
    common::ProblemCode,
    employees::EmployeeKind,
    jobs::{JobKind, JobPriority, JobsApi},
    organizations::{FiscalCalendar, OrganizationRole},
    pricing::PriceBookState,
    rt::{Cx, IdempotencyKey, IfMatch, Principal, Reply, Say},
    security::Role,
    stock::{StockApi, StockPlaceKind},
    visits::VisitsApi,
};
use kernel::{
    App, Clock, Database, Error, Result, Secrets, Settings, Text, Viewer, Work, app::Names,
    deferred::Handlers, events::Follow, files::Folder, messages::Drivers,
};
use migrations::{Migrator, MigratorTrait};
use people::{employee, skills::employee_skill};
use pricing::{
    books::{
        book,
        line::{self, Prices},
    },
    tax::rate,
};
use registry::{
    fault_code, installed_unit, item, organization, party, product_model, service_code,
    service_location, symptom,
};
use sea_orm::{ActiveValue::Set, IntoActiveModel, entity::prelude::*, query::*};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use supply::places::place;
use uuid::Uuid;

use crate::{
    Jobs, Visits, check, events,
    jobs::{self, NewJob},
    templates::presets,
};

fn now() -> DateTime<Utc> {
    "2026-11-24T05:00:00Z".parse().unwrap()
}

struct Stage {
    app: App,
    organization: Uuid,
    dispatcher: Principal,
    manager: Principal,
    technician: Principal,
    stranger: Principal,
    customer: Principal,
    employee: Uuid,
    other: Uuid,
    party: Uuid,
    location: Uuid,
    unit: Uuid,
    model: Uuid,
    symptom: Uuid,
    board: Uuid,
    labour: Uuid,
}

async fn app() -> App {
    let path = std::env::temp_dir().join(format!("fieldwork-{}.db", Uuid::new_v4()));
    let database = Database::connect(&format!("sqlite:{}?mode=rwc", path.display())).await.unwrap();
    Migrator::up(database.writer(), None).await.unwrap();
    App {
        database,
        clock: Clock::at(now()),
        secrets: Secrets::new(b"scenario"),
        settings: Settings { demo: true, ..Settings::default() },
        reactions: Arc::new([]),
        handlers: Handlers::default(),
        drivers: Drivers::default(),
        files: Arc::new(Folder(std::env::temp_dir())),
        names: Names {
            sender: |_, _| Box::pin(async { Ok(Say::new("Hirmas", "هیرماس")) }),
            alive: |_, _| Box::pin(async { Ok(true) }),
            accounts: |_, _| Box::pin(async { Ok(HashMap::new()) }),
        },
        follow: Follow::default(),
        upkeep: Default::default(),
    }
}

fn principal(organization: Uuid, role: Role) -> Principal {
    Principal {
        subject: Uuid::new_v4(),
        organization,
        roles: vec![role],
        stepped_up: true,
        ..Principal::default()
    }
}

#[expect(clippy::too_many_lines, reason = "a stage is set once")]
async fn stage() -> Stage {
    let app = app().await;
    let organization = Uuid::new_v4();
    let technician = principal(organization, Role::Technician);
    let stranger = principal(organization, Role::Technician);
    let mut customer = principal(organization, Role::Customer);
    let (employee, other) = (Uuid::new_v4(), Uuid::new_v4());
    let people = [(employee, technician.subject), (other, stranger.subject)];
    let system = Viewer::system(organization);
    let set = async |work: &Work<'_>| {
        let org = organization::ActiveModel {
            id: Set(organization),
            version: Set(1),
            created_at: Set(work.now),
            code: Set("HRM".to_owned()),
            name_fa: Set("هیرماس".to_owned()),
            name_en: Set("Hirmas".to_owned()),
            role: Set(Text(OrganizationRole::ServiceUnit)),
            base_currency: Set("IRR".to_owned()),
            fiscal_calendar: Set(Text(FiscalCalendar::Jalali)),
            second_factor_roles: Set(String::new()),
            ..Default::default()
        };
        org.insert(work.db()).await?;
        registry::presets::load(work).await?;
        warranty::presets::load(work).await?;
        presets::load(work).await?;
        presets::load(work).await?;
        supply::presets::load(work).await?;
        for (id, account) in people {
            let person = employee::ActiveModel {
                id: Set(id),
                version: Set(1),
                created_at: Set(work.now),
                created_by: Set(account),
                updated_at: Set(work.now),
                organization_id: Set(organization),
                number: Set(format!("EM-{}", &id.to_string()[24..])),
                name_fa: Set("رضا کریمی".to_owned()),
                name_en: Set("Reza Karimi".to_owned()),
                first_name_fa: Set("رضا".to_owned()),
                first_name_en: Set("Reza".to_owned()),
                sort_key: Set("reza".to_owned()),
                kind: Set(Text(EmployeeKind::Technician)),
                active: Set(true),
                account_id: Set(Some(account)),
                ..Default::default()
            };
            person.insert(work.db()).await?;
            let van = place::ActiveModel {
                id: Set(Uuid::new_v4()),
                version: Set(1),
                created_at: Set(work.now),
                created_by: Set(account),
                organization_id: Set(organization),
                branch_id: Set(None),
                code: Set(format!("VAN-{}", &id.to_string()[24..])),
                name_fa: Set("خودرو".to_owned()),
                name_en: Set("Van".to_owned()),
                kind: Set(Text(StockPlaceKind::Van)),
                holder_account_id: Set(Some(account)),
                active: Set(true),
            };
            van.insert(work.db()).await?;
        }
        let rules = json!({ "round_to": { "amount": "1", "currency": "IRR" }, "zone_factors": [],
            "travel_zones": [], "surcharges": [], "call_out": { "service_code": "GN-D01",
                "fee": { "amount": "2100000", "currency": "IRR" }, "travel_charged": true,
                "credit_share": 10_000, "credit_within_days": 7,
                "text": { "fa": "هزینه عیب‌یابی", "en": "Diagnosis fee" } } });
        let book = book::ActiveModel {
            id: Set(Uuid::new_v4()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(organization),
            organization_id: Set(organization),
            code: Set("PB".to_owned()),
            title_fa: Set("تعرفه".to_owned()),
            title_en: Set("Tariff".to_owned()),
            state: Set(Text(PriceBookState::Published)),
            price_zone: Set(None),
            effective_from: Set(day("2026-01-01")),
            published_at: Set(Some(work.now)),
            published_by: Set(Some(organization)),
            currency: Set("IRR".to_owned()),
            rules: Set(rules),
        };
        // Published only once its lines are in.
        let mut draft = book;
        draft.state = Set(Text(PriceBookState::Draft));
        let book = draft.insert(work.db()).await?;
        let items = system.select::<item::Entity>().filter(item::Column::PartGroup.eq("HP-IGB"));
        let board = items.order_by_asc(item::Column::Sku).one(work.db()).await?.unwrap();
        let codes = system.select::<service_code::Entity>();
        let codes = codes.filter(service_code::Column::Code.eq("HP-R01"));
        let labour = codes.one(work.db()).await?.unwrap();
        for (item, code) in [(Some(board.id), None), (None, Some(labour.id))] {
            let prices =
                Prices { customer: 3_900_000, manufacturer: Some(2_500_000), ..Prices::default() };
            let row = line::ActiveModel {
                id: Set(Uuid::new_v4()),
                version: Set(1),
                created_at: Set(work.now),
                created_by: Set(organization),
                organization_id: Set(organization),
                price_book_id: Set(book.id),
                service_code_id: Set(code),
                item_id: Set(item),
                prices: Set(prices),
            };
            row.insert(work.db()).await?;
        }
        let mut published = book.into_active_model();
        published.state = Set(Text(PriceBookState::Published));
        published.update(work.db()).await?;
        let tax = rate::ActiveModel {
            id: Set(Uuid::new_v4()),
            created_at: Set(work.now),
            created_by: Set(organization),
            organization_id: Set(organization),
            share: Set(1000),
            effective_from: Set(day("2024-03-20")),
            note: Set(None),
        };
        tax.insert(work.db()).await?;
        let who = registry::parties::find_or_create_by_phone(
            work,
            "+989701234567",
            Some("Maryam Ahmadi"),
        );
        let who: party::Model = who.await?;
        let location = service_location::ActiveModel {
            id: Set(Uuid::new_v4()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(organization),
            organization_id: Set(organization),
            party_id: Set(who.id),
            address: Set("12 Azadi Street".to_owned()),
            hazards: Set(Some("A dog in the yard".to_owned())),
            is_active: Set(true),
            ..Default::default()
        };
        let location = location.insert(work.db()).await?;
        let models = system.select::<product_model::Entity>();
        let model =
            models.filter(product_model::Column::Code.eq("HP-24")).one(work.db()).await?.unwrap();
        let unit = installed_unit::ActiveModel {
            id: Set(Uuid::new_v4()),
            version: Set(1),
            created_at: Set(work.now),
            created_by: Set(organization),
            organization_id: Set(organization),
            serial: Set("HP241403120001".to_owned()),
            product_model_id: Set(model.id),
            // Long out of warranty: the customer pays.
            sold_on: Set(Some(day("2015-01-01"))),
            installed_on: Set(Some(day("2015-01-10"))),
            party_id: Set(Some(who.id)),
            service_location_id: Set(Some(location.id)),
            state: Set(Text(contract::installed_units::InstalledUnitState::Installed)),
            ..Default::default()
        };
        let unit = unit.insert(work.db()).await?;
        let symptoms = system.select::<symptom::Entity>();
        let symptom =
            symptoms.filter(symptom::Column::Code.eq("S-HP10")).one(work.db()).await?.unwrap();
        Ok((who.id, location.id, unit.id, model.id, symptom.id, board, labour.id))
    };
    let told = app.act("stage", system.clone(), set).await.unwrap();
    let (party, location, unit, model, symptom, board, labour) = told;
    customer.parties = vec![party];
    let skills = ["SK-ELN", "SK-HTG"];
    let able = async |work: &Work<'_>| {
        for skill in skills {
            let row = employee_skill::ActiveModel {
                employee_id: Set(employee),
                skill: Set(skill.to_owned()),
                level: Set(3),
                valid_until: Set(day("2027-01-01")),
                assessed_at: Set(work.now),
                assessed_by: Set(organization),
            };
            row.insert(work.db()).await?;
        }
        Ok(())
    };
    app.act("stage", system, able).await.unwrap();
    assert_eq!(board.tracking.0, ItemTracking::Serial);
    Stage {
        dispatcher: principal(organization, Role::Dispatcher),
        manager: principal(organization, Role::Manager),
        technician,
        stranger,
        customer,
        app,
        organization,
        employee,
        other,
        party,
        location,
        unit,
        model,
        symptom,
        board: board.id,
        labour,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn body<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn cx(who: &Principal, id: &str) -> Cx {
    let operation = OPERATIONS.iter().find(|op| op.id == id).unwrap();
    Cx::within(operation, who.clone())
}

fn value(reply: Result<impl Reply>) -> Value {
    let answer = reply.unwrap().answer(200).unwrap();
    serde_json::from_slice(&answer.body).unwrap()
}

fn code<T>(reply: Result<T>) -> ProblemCode {
    match reply.err().unwrap() {
        Error::Problem(problem) => problem.code(),
        Error::NotFound(_) => ProblemCode::NotFound,
        other => panic!("{other}"),
    }
}

fn id(value: &Value) -> Uuid {
    value["id"].as_str().unwrap().parse().unwrap()
}

fn version(value: &Value) -> IfMatch {
    IfMatch::of(value["version"].as_i64().unwrap())
}

fn key() -> IdempotencyKey {
    IdempotencyKey::fresh()
}

fn signature() -> Value {
    json!({ "width": 320, "height": 160, "strokes": [{ "points": [{ "x": 1, "y": 2, "t": 0 }] }] })
}

impl Stage {
    async fn job(&self) -> jobs::job::Model {
        self.job_after(None).await
    }

    /// A job; one that does another over, if that is named.
    async fn job_after(&self, rework_of: Option<Uuid>) -> jobs::job::Model {
        let new = NewJob {
            service_request_id: Uuid::new_v4(),
            kind: if rework_of.is_some() { JobKind::Rework } else { JobKind::Repair },
            unit_id: Some(self.unit),
            model_id: Some(self.model),
            location_id: self.location,
            party_id: self.party,
            territory_id: None,
            branch_id: None,
            priority: JobPriority::Normal,
            required_skills: Vec::new(),
            template_code: None,
            symptom_id: Some(self.symptom),
            wishes: Vec::new(),
            instructions: None,
            arrival_due_at: Some(now() + TimeDelta::days(1)),
            resolution_due_at: None,
            rework_of,
        };
        let viewer = Viewer::new(&self.dispatcher);
        let work = async |work: &Work<'_>| jobs::create(work, new.clone()).await;
        self.app.act("request.accepted", viewer, work).await.unwrap()
    }

    async fn visit(&self, job: Uuid, who: Uuid, hour: i64) -> Result<Value> {
        let start = now() + TimeDelta::hours(hour);
        let prototype = json!({ "job_id": job, "crew": [who],
            "planned_start_at": start.to_rfc3339(),
            "planned_end_at": (start + TimeDelta::hours(1)).to_rfc3339() });
        let cx = cx(&self.dispatcher, "create_visit");
        Visits::create_visit(&self.app, cx, key(), body(prototype)).await.map(|r| value(Ok(r)))
    }

    /// Published, accepted, on the way, there.
    async fn go(&self, visit: Uuid) -> Value {
        let app = &self.app;
        let tech = &self.technician;
        value(
            Visits::create_visit_dispatch(
                app,
                cx(&self.dispatcher, "create_visit_dispatch"),
                visit,
                key(),
            )
            .await,
        );
        value(
            Visits::create_visit_acceptance(app, cx(tech, "create_visit_acceptance"), visit, key())
                .await,
        );
        let eta = body(json!({ "eta": "m30" }));
        value(
            Visits::create_visit_travel(app, cx(tech, "create_visit_travel"), visit, key(), eta)
                .await,
        );
        value(
            Visits::create_visit_arrival(app, cx(tech, "create_visit_arrival"), visit, key()).await,
        )
    }

    async fn get(&self, who: &Principal, job: Uuid) -> Value {
        value(Jobs::get_job(&self.app, cx(who, "get_job"), job).await)
    }

    async fn sound(&self) {
        assert_eq!(check(self.app.db()).await.unwrap(), []);
        assert_eq!(supply::check(self.app.db()).await.unwrap(), []);
    }

    /// Answers every open item that asks for something.
    async fn work_through(&self, job: Uuid) {
        let tech = &self.technician;
        let list =
            Jobs::list_checklist_items(&self.app, cx(tech, "list_checklist_items"), job).await;
        for item in value(list)["items"].as_array().unwrap() {
            if item["state"] == "done" || item["required"] == false {
                continue;
            }
            let answer = match item["input"].as_str().unwrap() {
                "bool" => json!({ "checked": true }),
                "number" | "measurement" => {
                    let limit = item["minimum"].as_str().or(item["maximum"].as_str());
                    json!({ "measured": limit.unwrap_or("1") })
                }
                "text" => json!({ "text": "Worn out." }),
                "serial_scan" => json!({ "serial": "hp24-140312-0001" }),
                "photo" => json!({ "waived_reason": "No camera in a test." }),
                _ => continue,
            };
            let cx = cx(tech, "update_checklist_item");
            let (id, version, body) = (id(item), version(item), body(answer));
            value(Jobs::update_checklist_item(&self.app, cx, job, id, version, body).await);
        }
    }
}

#[tokio::test]
async fn a_job_runs_from_the_board_to_the_books() {
    let s = stage().await;
    let (app, tech) = (&s.app, &s.technician);
    let job = s.job().await;
    assert_eq!(job.template_code.as_deref(), Some("JT-HP10"));

    let query = body_query("date=2026-11-24");
    let board = Visits::get_day_board(app, cx(&s.dispatcher, "get_day_board"), query).await;
    let board = value(board);
    assert_eq!(board["unscheduled"][0]["job"]["number"], job.number.as_str());
    assert_eq!(board["employees"].as_array().unwrap().len(), 2);
    let query = body_query("date=2026-11-24");
    let who = Visits::list_visit_candidates(
        app,
        cx(&s.dispatcher, "list_visit_candidates"),
        job.id,
        query,
    );
    let who = value(who.await);
    assert_eq!(who["items"][0]["employee_id"], s.employee.to_string());
    assert_eq!((&who["items"][0]["fits"], &who["items"][1]["fits"]), (&json!(true), &json!(false)));
    let query = body_query(&format!("job_id={}&days=3", job.id));
    let windows =
        Visits::list_window_options(app, cx(&s.customer, "list_window_options"), query).await;
    assert!(!value(windows)["items"].as_array().unwrap().is_empty());

    assert_eq!(code(s.visit(job.id, s.other, 2).await), ProblemCode::ValidationFailed);
    let visit = s.visit(job.id, s.employee, 2).await.unwrap();
    let second = s.job().await;
    assert_eq!(code(s.visit(second.id, s.employee, 2).await), ProblemCode::SlotTaken);

    // Only who goes there knows of it.
    assert_eq!(
        code(Jobs::get_job(app, cx(&s.stranger, "get_job"), job.id).await),
        ProblemCode::NotFound
    );
    let mine = body_query("mine=true");
    let mine = value(Visits::list_visits(app, cx(tech, "list_visits"), mine).await);
    assert_eq!(mine["items"].as_array().unwrap().len(), 1);
    let on_site = s.go(id(&visit)).await;
    assert_eq!(on_site["job"]["state"], "in_progress");

    let screen = value(Visits::get_visit(app, cx(tech, "get_visit"), id(&visit)).await);
    assert_eq!(screen["next_step"], "safety");
    assert_eq!(screen["place"]["hazards"], "A dog in the yard");
    assert_eq!(screen["customer"]["phone"], "+989701234567");
    assert_eq!(screen["cover"]["state"], "none");

    // What stands in the van, at its cost.
    let van = supply::places::van_of(app.db(), &Viewer::system(s.organization), tech.subject).await;
    let receipt = json!({ "stock_place_id": van.unwrap().unwrap().id, "lines": [{ "item_id": s.board,
        "quantity": "1", "unit_cost": { "amount": "2000000", "currency": "IRR" }, "serials": ["IGB1"] }] });
    let keeper = principal(s.organization, Role::Warehouse);
    let receipt = supply::Stock::create_stock_receipt(
        app,
        cx(&keeper, "create_stock_receipt"),
        key(),
        body(receipt),
    );
    receipt.await.unwrap();

    let labour = body(json!({ "service_code_id": s.labour }));
    let labour = value(
        Jobs::create_labour_line(app, cx(tech, "create_labour_line"), job.id, key(), labour).await,
    );
    let part = body(json!({ "item_id": s.board, "quantity": "1" }));
    let part =
        value(Jobs::create_part_line(app, cx(tech, "create_part_line"), job.id, key(), part).await);
    let estimate =
        value(Jobs::get_job_estimate(app, cx(&s.customer, "get_job_estimate"), job.id).await);
    assert_eq!(estimate["price_state"], "open");
    assert_eq!(estimate["customer_total"]["amount"], "8580000");

    let used = json!({ "quantity": "1", "serials": ["IGB1"] });
    let use_it = || {
        let cx = cx(tech, "create_part_line_use");
        Jobs::create_part_line_use(app, cx, job.id, id(&part), key(), body(used.clone()))
    };
    assert_eq!(code(use_it().await), ProblemCode::InvalidState);
    let early = Jobs::create_job_completion(
        app,
        cx(tech, "create_job_completion"),
        job.id,
        version(&s.get(tech, job.id).await),
        key(),
    );
    let Err(Error::Problem(problem)) = early.await else { panic!("completed too early") };
    let missing: Vec<_> = problem.errors().iter().map(|error| error.code.as_str()).collect();
    for point in [
        "checklist_open",
        "part_unused",
        "labour_missing",
        "price_not_accepted",
        "acceptance_missing",
    ] {
        assert!(missing.contains(&point), "{point}: {missing:?}");
    }

    let wrong = json!({ "method": "signature", "total": { "amount": "1", "currency": "IRR" },
        "signer_name": "Maryam", "signature": signature() });
    let cx_approval = || cx(tech, "create_job_approval");
    assert_eq!(
        code(Jobs::create_job_approval(app, cx_approval(), job.id, key(), body(wrong)).await),
        ProblemCode::Conflict
    );
    value(Jobs::create_job_approval_code(app, cx(tech, "create_job_approval_code"), job.id).await);
    let guess = json!({ "method": "code", "total": estimate["customer_total"], "code": "abc" });
    assert_eq!(
        code(Jobs::create_job_approval(app, cx_approval(), job.id, key(), body(guess)).await),
        ProblemCode::ValidationFailed
    );
    let yes = json!({ "method": "signature", "total": estimate["customer_total"],
        "signer_name": "Maryam", "signature": signature() });
    Jobs::create_job_approval(app, cx_approval(), job.id, key(), body(yes)).await.unwrap();
    let whole = s.get(tech, job.id).await;
    assert_eq!(whole["price_state"], "accepted");

    // More than was accepted asks again.
    let more = body(json!({ "quantity": "2" }));
    let line = value(
        Jobs::update_part_line(
            app,
            cx(tech, "update_part_line"),
            job.id,
            id(&part),
            version(&part),
            more,
        )
        .await,
    );
    assert_eq!(s.get(tech, job.id).await["price_state"], "open");
    let less = body(json!({ "quantity": "1" }));
    value(
        Jobs::update_part_line(
            app,
            cx(tech, "update_part_line"),
            job.id,
            id(&part),
            version(&line),
            less,
        )
        .await,
    );
    assert_eq!(s.get(tech, job.id).await["price_state"], "open");
    let remote = json!({ "method": "remote", "total": estimate["customer_total"] });
    Jobs::create_job_approval(
        app,
        cx(&s.customer, "create_job_approval"),
        job.id,
        key(),
        body(remote),
    )
    .await
    .unwrap();

    let line = value(use_it().await);
    assert_eq!(line["quantity_used"], "1");
    assert!(line.get("unit_cost").is_none());
    let cost = s.get(&s.manager, job.id).await;
    assert_eq!(cost["part_lines"][0]["unit_cost"]["amount"], "2000000");
    let old = body(json!({ "state": "recovered", "serial": "OLD1" }));
    value(
        Jobs::create_part_line_recovery(
            app,
            cx(tech, "create_part_line_recovery"),
            job.id,
            id(&part),
            key(),
            old,
        )
        .await,
    );
    let minutes = body(json!({ "actual_minutes": 35 }));
    value(
        Jobs::update_labour_line(
            app,
            cx(tech, "update_labour_line"),
            job.id,
            id(&labour),
            version(&labour),
            minutes,
        )
        .await,
    );
    s.work_through(job.id).await;
    let found = fault_codes(app, s.organization).await;
    let before = version(&s.get(tech, job.id).await);
    value(
        Jobs::replace_job_diagnosis(
            app,
            cx(tech, "replace_job_diagnosis"),
            job.id,
            before,
            body(found),
        )
        .await,
    );
    let signed = json!({ "kind": "signed", "signer_name": "Maryam", "signature": signature() });
    value(
        Jobs::create_job_acceptance(
            app,
            cx(tech, "create_job_acceptance"),
            job.id,
            key(),
            body(signed),
        )
        .await,
    );
    let before = version(&s.get(tech, job.id).await);
    let done = value(
        Jobs::create_job_completion(app, cx(tech, "create_job_completion"), job.id, before, key())
            .await,
    );
    assert_eq!(
        (&done["state"], &done["visits"][0]["state"]),
        (&json!("completed"), &json!("done"))
    );
    s.sound().await;

    let back = body(json!({ "reason_codes": ["RV01"], "return_visit": false }));
    let cx_back = cx(&s.dispatcher, "create_job_sending_back");
    assert_eq!(
        value(Jobs::create_job_sending_back(app, cx_back, job.id, key(), back).await)["state"],
        "in_progress"
    );
    let before = version(&s.get(tech, job.id).await);
    value(
        Jobs::create_job_completion(app, cx(tech, "create_job_completion"), job.id, before, key())
            .await,
    );
    let before = version(&s.get(&s.dispatcher, job.id).await);
    let own = Principal { roles: vec![Role::Dispatcher, Role::Technician], ..tech.clone() };
    let approve = |who: &Principal| {
        let cx = cx(who, "create_job_review_approval");
        Jobs::create_job_review_approval(app, cx, job.id, before, key())
    };
    assert_eq!(code(approve(&own).await), ProblemCode::Forbidden);
    assert_eq!(value(approve(&s.dispatcher).await)["state"], "approved");
    let viewer = Viewer::new(&s.dispatcher);
    let books = async |work: &Work<'_>| {
        jobs::post(work, job.id).await?;
        jobs::post(work, job.id).await?;
        jobs::close(work, job.id).await
    };
    app.act("invoice.issue", viewer.clone(), books).await.unwrap();
    assert_eq!(s.get(&s.customer, job.id).await["state"], "closed");
    let billed = jobs::billed_lines(app.db(), &viewer, job.id).await.unwrap();
    assert_eq!(billed.len(), 2);
    s.sound().await;
    let list = body_query("q=maryam&include=total&sort=created_at_desc");
    let list = value(Jobs::list_jobs(app, cx(&s.dispatcher, "list_jobs"), list).await);
    assert_eq!(list["total"], 2);

    // It came back: the repair is guaranteed, so that putting it right is ours to pay.
    let again = s.job_after(Some(job.id)).await;
    let labour = body(json!({ "service_code_id": s.labour }));
    let cx_labour = cx(&s.dispatcher, "create_labour_line");
    value(Jobs::create_labour_line(app, cx_labour, again.id, key(), labour).await);
    let again = s.get(&s.dispatcher, again.id).await;
    assert_eq!(again["price_state"], "free");
    assert_eq!(again["payers"][0]["payer"], "service_unit");
    s.sound().await;
}

#[tokio::test]
async fn what_goes_astray_ends_somewhere() {
    let s = stage().await;
    let (app, tech) = (&s.app, &s.technician);

    // Declined: on the board again.
    let job = s.job().await;
    let visit = s.visit(job.id, s.employee, 2).await.unwrap();
    let cx_dispatch = cx(&s.dispatcher, "create_visit_dispatch");
    value(Visits::create_visit_dispatch(app, cx_dispatch, id(&visit), key()).await);
    let no = body(json!({ "reason": "The van broke down." }));
    value(
        Visits::create_visit_decline(app, cx(tech, "create_visit_decline"), id(&visit), key(), no)
            .await,
    );
    let board = body_query("date=2026-11-24");
    let board = value(Visits::get_day_board(app, cx(&s.dispatcher, "get_day_board"), board).await);
    assert_eq!(board["unscheduled"][0]["return_reason"], "The van broke down.");
    // Freed time may be booked again.
    let visit = s.visit(job.id, s.employee, 2).await.unwrap();

    // Moved: whoever accepted is asked again.
    let later = json!({ "planned_start_at": (now() + TimeDelta::hours(5)).to_rfc3339(),
        "planned_end_at": (now() + TimeDelta::hours(6)).to_rfc3339() });
    let cx_move = cx(&s.dispatcher, "update_visit");
    let visit =
        value(Visits::update_visit(app, cx_move, id(&visit), version(&visit), body(later)).await);
    assert_eq!(visit["state"], "scheduled");

    // Unfinished: the reason says who bears the trip.
    s.go(id(&visit)).await;
    let why = body(json!({ "reason_code": "N01" }));
    let cx_undone = cx(tech, "create_visit_cannot_complete");
    let visit =
        value(Visits::create_visit_cannot_complete(app, cx_undone, id(&visit), key(), why).await);
    assert_eq!(
        (&visit["trip_bearer"], &visit["job"]["state"]),
        (&json!("service_unit"), &json!("cannot_complete"))
    );

    // On hold for parts, resumed, booked, refused.
    let hold =
        body(json!({ "kind": "parts", "reason_code": "HO-P1", "expected_on": "2026-11-26" }));
    value(
        Jobs::create_job_hold(app, cx(&s.dispatcher, "create_job_hold"), job.id, key(), hold).await,
    );
    let resumed = value(
        Jobs::create_job_resumption(app, cx(&s.dispatcher, "create_job_resumption"), job.id, key())
            .await,
    );
    assert_eq!(resumed["state"], "unscheduled");
    let visit = s.visit(job.id, s.employee, 8).await.unwrap();
    s.go(id(&visit)).await;
    let labour = body(json!({ "service_code_id": s.labour, "actual_minutes": 20 }));
    value(
        Jobs::create_labour_line(app, cx(tech, "create_labour_line"), job.id, key(), labour).await,
    );
    let no = body(json!({ "outcome": "diagnosis_fee" }));
    let refused = value(
        Jobs::create_job_refusal(app, cx(tech, "create_job_refusal"), job.id, key(), no).await,
    );
    assert_eq!(refused["price_state"], "refused");
    let fee = &refused["labour_lines"][0];
    assert_eq!(
        (&fee["service_code"], &fee["net"]["amount"]),
        (&json!("GN-D01"), &json!("2100000"))
    );
    assert_eq!(refused["labour_lines"].as_array().unwrap().len(), 1);
    assert_eq!(refused["payers"][0]["payer"], "customer");

    // More work than that asks the customer again.
    let more = body(json!({ "service_code_id": s.labour, "actual_minutes": 20 }));
    let cx_more = cx(tech, "create_labour_line");
    let more = value(Jobs::create_labour_line(app, cx_more, job.id, key(), more).await);
    assert_eq!(s.get(tech, job.id).await["price_state"], "open");
    let no = body(json!({ "outcome": "minimum_work" }));
    let cx_no = cx(tech, "create_job_refusal");
    let refused = value(Jobs::create_job_refusal(app, cx_no, job.id, key(), no).await);
    assert_eq!(refused["labour_lines"][0]["id"], fee["id"]);
    assert_ne!(refused["labour_lines"][0]["id"], more["id"]);

    // The time it took, and the job is done, without a signature.
    s.work_through(job.id).await;
    let minutes = body(json!({ "actual_minutes": 20 }));
    let cx_minutes = cx(tech, "update_labour_line");
    let (line, known) = (id(fee), version(fee));
    value(Jobs::update_labour_line(app, cx_minutes, job.id, line, known, minutes).await);
    let before = version(&s.get(tech, job.id).await);
    let cx_done = cx(tech, "create_job_completion");
    value(Jobs::create_job_completion(app, cx_done, job.id, before, key()).await);
    let billed = jobs::billed_lines(app.db(), &Viewer::new(&s.manager), job.id).await.unwrap();
    assert_eq!((billed.len(), billed[0].shares[0].amount), (1, 2_100_000));

    // Called off with its visit; nothing is left behind.
    let second = s.job().await;
    s.visit(second.id, s.employee, 30).await.unwrap();
    let part = body(json!({ "item_id": s.board, "quantity": "1" }));
    value(Jobs::create_part_line(app, cx(tech, "create_part_line"), second.id, key(), part).await);
    let before = version(&s.get(&s.dispatcher, second.id).await);
    let off = body(json!({ "reason_code": "CX02" }));
    let cx_off = cx(&s.dispatcher, "create_job_cancellation");
    let off =
        value(Jobs::create_job_cancellation(app, cx_off, second.id, before, key(), off).await);
    assert_eq!(
        (&off["state"], &off["visits"][0]["state"]),
        (&json!("cancelled"), &json!("cancelled"))
    );
    assert_eq!(off["cancellation"]["cost_bearer"], "customer");
    s.sound().await;
}

fn body_query<T: DeserializeOwned>(query: &str) -> T {
    serde_html_form::from_str(query).unwrap()
}

/// A diagnosis of codes that are in the catalogue.
async fn fault_codes(app: &App, organization: Uuid) -> Value {
    let rows = Viewer::system(organization).select::<fault_code::Entity>();
    let rows = rows.order_by_asc(fault_code::Column::Code).all(app.db()).await.unwrap();
    let first = |kind: &str| {
        rows.iter().find(|row| row.kind.0.to_string() == kind).map(|row| row.code.clone()).unwrap()
    };
    json!({ "defect_code": first("defect"), "cause_code": first("cause"),
        "repair_code": first("repair"), "resolution_codes": [first("resolution")] })
}

#[test]
fn events_have_the_names_of_the_catalogue() {
    use kernel::Fact;
    assert_eq!(events::VisitBooked::NAME, "visit.booked");
    assert_eq!(events::JobApproved::NAME, "job.approved");
}
