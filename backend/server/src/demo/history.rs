//! What happened lately: requests at every desk, visits on the board, an invoice to be paid. All
//! of it is done through the contract's operations, by those who do it in life.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use contract::{
    invoices::InvoicesApi, jobs::JobKind, parties::PartiesApi, payments::PaymentsApi, rt::IfMatch,
    service_locations::ServiceLocationsApi, service_requests::ServiceRequestsApi,
    visits::VisitsApi,
};
use kernel::{App, Result};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use sea_orm::entity::prelude::Uuid;
use serde_json::{Value, json};

use super::{
    actor::{answer, body, id, key},
    company::{Company, city_of},
};

const FIRST: [&str; 14] = [
    "علی",
    "زهرا",
    "محمد",
    "فاطمه",
    "حسین",
    "نرگس",
    "پویا",
    "مینا",
    "سعید",
    "لاله",
    "امید",
    "پریسا",
    "بهنام",
    "ترانه",
];
const LAST: [&str; 14] = [
    "رضایی",
    "محمدی",
    "حسینی",
    "جعفری",
    "کریمی‌نیا",
    "موسوی",
    "اکبری",
    "نوروزی",
    "سلطانی",
    "بهرامی",
    "شفیعی",
    "قربانی",
    "میرزایی",
    "طاهری",
];
const DISTRICTS: [&str; 6] = ["ونک", "نارمک", "سعادت‌آباد", "تهرانپارس", "پونک", "یوسف‌آباد"];
const TROUBLES: [(&str, &str); 8] = [
    ("پکیج دیواری", "پکیج روشن نمی‌شود و چراغ قرمز آن چشمک می‌زند."),
    ("آبگرمکن دیواری", "آب گرم نمی‌شود و پس از چند دقیقه خاموش می‌شود."),
    ("کولر آبی", "صدای زیادی می‌دهد و باد خنک نیست."),
    ("هود شومینه‌ای", "مکش ندارد و چراغش روشن نمی‌شود."),
    ("اجاق رومیزی", "فندک یکی از شعله‌ها کار نمی‌کند."),
    ("فر توکار", "گرم می‌شود ولی دمای آن ثابت نمی‌ماند."),
    ("شیر ظرفشویی", "از پایه چکه می‌کند."),
    ("پنجره دوجداره", "درست بسته نمی‌شود و هوا می‌آید."),
];

/// How far a request has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Submitted,
    Triaged,
    Asked,
    Unscheduled,
    Booked { days: u64 },
    OnTheWay,
    OnSite,
}

const STAGES: [Stage; 18] = [
    Stage::Submitted,
    Stage::Booked { days: 0 },
    Stage::Triaged,
    Stage::Submitted,
    Stage::Unscheduled,
    Stage::OnTheWay,
    Stage::Asked,
    Stage::Booked { days: 1 },
    Stage::Submitted,
    Stage::Unscheduled,
    Stage::OnSite,
    Stage::Booked { days: 0 },
    Stage::Triaged,
    Stage::Booked { days: 2 },
    Stage::Submitted,
    Stage::Unscheduled,
    Stage::Booked { days: 1 },
    Stage::Triaged,
];

pub async fn tell(app: &App, company: &Company, seed: u64) -> Result<()> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let tehran = city_of(app, company.the("agent")?, "تهران").await?;
    let mut slots = [0_i64; 2];
    for (index, stage) in STAGES.iter().enumerate() {
        let party = customer(app, company, &mut random, &tehran, index).await?;
        request(app, company, &mut random, party, *stage, &mut slots).await?;
        if index % 4 == 0 {
            bill(app, company, party, index).await?;
        }
    }
    Ok(())
}

/// A customer with a telephone and a place.
async fn customer(
    app: &App,
    company: &Company,
    random: &mut ChaCha8Rng,
    city: &str,
    index: usize,
) -> Result<Uuid> {
    use registry::{parties::Parties, places::ServiceLocations};
    let agent = company.the("agent")?;
    let first = FIRST.choose(random).copied().unwrap_or(FIRST[0]);
    let last = LAST.choose(random).copied().unwrap_or(LAST[0]);
    let new = json!({
        "kind": "person", "name": format!("{first} {last}"), "language": "fa",
        "phones": [{"phone": format!("0970{:07}", 1_000 + index * 37), "kind": "mobile"}],
    });
    let cx = agent.call("create_party")?;
    let party = id(&answer(Parties::create_party(app, cx, key(), body(new)?).await?)?)?;
    let district = DISTRICTS.choose(random).copied().unwrap_or(DISTRICTS[0]);
    let place = json!({
        "party_id": party, "title": "خانه",
        "address": format!("{district}، خیابان نمونه {}", random.random_range(2..40)),
        "plaque": format!("پلاک نمونه {}", random.random_range(1..90)), "city_code": city,
    });
    let cx = agent.call("create_service_location")?;
    ServiceLocations::create_service_location(app, cx, key(), body(place)?).await?;
    Ok(party)
}

async fn request(
    app: &App,
    company: &Company,
    random: &mut ChaCha8Rng,
    party: Uuid,
    stage: Stage,
    slots: &mut [i64; 2],
) -> Result<()> {
    use care::ServiceRequests;
    let agent = company.the("agent")?;
    let (product, trouble) = TROUBLES.choose(random).copied().unwrap_or(TROUBLES[0]);
    let new = json!({
        "channel": "phone", "party_id": party, "unit_description": product,
        "narrative": trouble, "city": "تهران", "address": "نشانی پرونده مشتری", "language": "fa",
    });
    let cx = agent.call("create_service_request")?;
    let made = ServiceRequests::create_service_request(app, cx, key(), body(new)?).await?;
    let request = id(&answer(made)?)?;
    if stage == Stage::Submitted {
        return Ok(());
    }
    if stage == Stage::Asked {
        let question = json!({"missing": "عکس برچسب مشخصات"});
        let cx = agent.call("create_service_request_question")?;
        ServiceRequests::create_service_request_question(app, cx, request, key(), body(question)?)
            .await?;
        return Ok(());
    }
    let priority = ["normal", "normal", "urgent", "low"].choose(random).copied();
    let triage = json!({"priority": priority.unwrap_or("normal")});
    let cx = agent.call("create_service_request_triage")?;
    ServiceRequests::create_service_request_triage(app, cx, request, key(), body(triage)?).await?;
    if stage == Stage::Triaged {
        return Ok(());
    }
    let dispatcher = company.the("dispatcher")?;
    let job = json!({ "kind": JobKind::Repair });
    let cx = dispatcher.call("create_service_request_job")?;
    let job = ServiceRequests::create_service_request_job(app, cx, request, key(), body(job)?);
    let job = id(&answer(job.await?)?)?;
    let days = match stage {
        Stage::Unscheduled => return Ok(()),
        Stage::Booked { days } => days,
        _ => 0,
    };
    let technician = usize::from(slots[0] > slots[1]);
    slots[technician] += 1;
    visit(app, company, job, stage, (technician, slots[technician], days)).await
}

/// Books a visit and lets it come as far as it should.
async fn visit(
    app: &App,
    company: &Company,
    job: Uuid,
    stage: Stage,
    (technician, slot, days): (usize, i64, u64),
) -> Result<()> {
    use fieldwork::Visits;
    let dispatcher = company.the("dispatcher")?;
    let day = app.today() + Days::new(days);
    let start = at(app, day, 8) + TimeDelta::minutes(90 * (slot % 6));
    let employee = company.technicians[technician];
    let new = json!({
        "job_id": job, "crew": [employee], "lead_employee_id": employee,
        "planned_start_at": start, "planned_end_at": start + TimeDelta::minutes(75),
        "override": {"reason": "برنامه نمایشی"},
    });
    let cx = dispatcher.call("create_visit")?;
    let visit = answer(Visits::create_visit(app, cx, key(), body(new)?).await?)?;
    if !matches!(stage, Stage::OnTheWay | Stage::OnSite) {
        return Ok(());
    }
    let person = company.the(["technician", "technician2"][technician])?;
    let (visit_id, mut version) = (id(&visit)?, version(&visit));
    let cx = dispatcher.call("create_visit_dispatch")?;
    version =
        step(answer(Visits::create_visit_dispatch(app, cx, visit_id, key()).await?)?, version);
    let cx = person.call("create_visit_acceptance")?;
    version =
        step(answer(Visits::create_visit_acceptance(app, cx, visit_id, key()).await?)?, version);
    let travel = json!({"eta": "m30"});
    let cx = person.call("create_visit_travel")?;
    let gone = Visits::create_visit_travel(app, cx, visit_id, key(), body(travel)?).await?;
    version = step(answer(gone)?, version);
    if stage == Stage::OnSite {
        let cx = person.call("create_visit_arrival")?;
        version =
            step(answer(Visits::create_visit_arrival(app, cx, visit_id, key()).await?)?, version);
    }
    let _ = version;
    Ok(())
}

fn version(row: &Value) -> i64 {
    row["version"].as_i64().unwrap_or(1)
}

fn step(row: Value, before: i64) -> i64 {
    row["version"].as_i64().unwrap_or(before)
}

fn at(app: &App, day: chrono::NaiveDate, hour: u32) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let local = day.and_time(time).and_local_timezone(app.settings().zone());
    local.earliest().map_or_else(|| app.clock.now(), |at| at.with_timezone(&Utc))
}

/// An invoice written by hand, issued, and for some of them paid.
async fn bill(app: &App, company: &Company, party: Uuid, index: usize) -> Result<()> {
    use finance::{Invoices, Payments};
    let accountant = company.the("accountant")?;
    let rial = |amount: usize| json!({"amount": amount.to_string(), "currency": "IRR"});
    let new = json!({
        "party_id": party,
        "lines": [
            {"kind": "labour", "text": {"fa": "اجرت سرویس دوره‌ای", "en": "Periodic service"},
             "quantity": "1", "unit_price": rial(4_850_000 + 250_000 * index)},
            {"kind": "part", "text": {"fa": "واشر و آب‌بند", "en": "Seals and gaskets"},
             "quantity": "2", "unit_price": rial(620_000)},
        ],
    });
    let cx = accountant.call("create_invoice")?;
    let draft = answer(Invoices::create_invoice(app, cx, key(), body(new)?).await?)?;
    if index == 0 {
        return Ok(());
    }
    let cx = accountant.call("create_invoice_issue")?;
    let if_match = IfMatch::of(version(&draft));
    let issued = Invoices::create_invoice_issue(app, cx, id(&draft)?, if_match, key()).await?;
    let issued = answer(issued)?;
    if index % 8 == 0 {
        let payment = json!({
            "method": "card", "amount": issued["open_amount"], "invoice_id": issued["id"],
            "reference": format!("4471{index:04}"),
        });
        let cx = accountant.call("create_payment")?;
        Payments::create_payment(app, cx, key(), body(payment)?).await?;
    }
    Ok(())
}
