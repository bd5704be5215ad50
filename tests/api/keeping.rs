//! What is kept, and for how long; what may be thrown away; what is nobody's any more.

use chrono::TimeDelta;
use kernel::Clock;
use kit::{Api, Database, NOW, Value, json};
use rstest::rstest;

use crate::walk::{Walk, at};

/// By night goes what was kept for a while only: answers to keys, sent messages, sessions that
/// ended; what is younger stays.
#[rstest]
#[actix_web::test]
async fn what_is_over_goes_by_night(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    walk.paying().await;
    walk.api.work().await;
    let count = async |what: &str| walk.api.rows(&format!("SELECT * FROM {what}")).await.len();
    let all = async || {
        let tables = ["idempotency_records", "messages", "sessions", "refresh_tokens"];
        let mut counts = Vec::new();
        for table in tables {
            counts.push(count(table).await);
        }
        counts
    };
    let before = all().await;
    assert!(before.iter().all(|n| *n > 0), "{before:?}");
    let app = &walk.api.installation.app;
    let after = |days: i64| app.at(Clock::at(NOW + TimeDelta::days(days)));
    server::nightly::work(&after(1)).await.unwrap();
    assert_eq!(all().await, before);
    // Planned for the next night, once.
    server::nightly::plan(&after(1)).await.unwrap();
    assert_eq!(count("deferred WHERE kind = 'server.nightly' AND done_at IS NULL").await, 1);

    server::nightly::work(&after(4)).await.unwrap();
    let [keys, messages, sessions, _] = all().await[..] else { panic!() };
    assert_eq!((keys, messages, sessions), (0, before[1], before[2]));
    server::nightly::work(&after(120)).await.unwrap();
    assert_eq!(all().await, [0, 0, 0, 0]);
    assert!(count("audit_events").await > 0);
}

/// Stock that nobody fetched within a week of its day is free again, and waits for the next visit.
#[rstest]
#[actix_web::test]
async fn stock_that_nobody_fetched_is_free_again(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let job = walk.job(&walk.paying().await, "repair").await;
    walk.visit(&job, 30).await;
    let balances = walk.get(&walk.technician, "/stock-balances?limit=200").await;
    let item = balances["items"][0]["item"]["id"].clone();
    let line = json!({"item_id": item, "quantity": "1"});
    let path = format!("{}/part-lines", at("jobs", &job));
    walk.post(&walk.dispatcher, &path, line).await;
    let of_job = format!("/stock-reservations?source_id={}", job["id"].as_str().unwrap());
    let state = async || {
        let found = walk.get(&walk.warehouse, &of_job).await;
        found["items"][0]["state"].clone()
    };
    assert_eq!(state().await, "reserved");
    let app = &walk.api.installation.app;
    for (days, then) in [(7, "reserved"), (8, "expired")] {
        let night = app.at(Clock::at(NOW + TimeDelta::days(days)));
        server::nightly::work(&night).await.unwrap();
        assert_eq!(state().await, then, "after {days} days");
    }
}

/// A draft that was never sent is thrown away with all that hangs on it; what was sent is not.
#[rstest]
#[actix_web::test]
async fn a_draft_can_be_thrown_away(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let api = Api::on(database).await;
    let guest = api.session(&json!({"grant": "guest"})).await;
    let draft = json!({"narrative": "از پایه چکه می‌کند.", "city": "تهران"});
    let draft = api.post("/service-requests").by(&guest).json(&draft).send().await.ok();
    assert_eq!(draft["state"], "draft");
    let path = at("service-requests", &draft);
    assert_eq!(api.delete(&path, 99).by(&guest).send().await.status, 412);
    let version = draft["version"].as_i64().unwrap();
    assert_eq!(api.delete(&path, version).by(&guest).send().await.status, 204);
    assert_eq!(api.get(&path).by(&guest).send().await.status, 404);

    let walk = Walk::on(database).await;
    let sent = walk.paying().await;
    let path = at("service-requests", &sent);
    let version = sent["version"].as_i64().unwrap();
    let refused = walk.api.delete(&path, version).by(&walk.agent).send().await;
    assert_eq!(refused.refusal(), (409, "invalid_state"));

    let party = sent["customer"]["id"].clone();
    let line = json!({
        "kind": "other", "text": {"fa": "کارشناسی", "en": "Expertise"}, "quantity": "1",
        "unit_price": {"amount": "100000", "currency": "IRR"},
    });
    let invoice = json!({"party_id": party, "lines": [line]});
    let invoice = walk.post(&walk.accountant, "/invoices", invoice).await;
    let path = at("invoices", &invoice);
    let version = invoice["version"].as_i64().unwrap();
    let gone = walk.api.delete(&path, version).by(&walk.accountant).send().await;
    assert_eq!(gone.status, 204);
    assert_eq!(walk.api.get(&path).by(&walk.accountant).send().await.status, 404);
}

/// Whoever doesn't go there after all knows nothing of the customer any more.
#[rstest]
#[actix_web::test]
async fn who_declines_a_visit_no_longer_knows_the_customer(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let request = walk.paying().await;
    let job = walk.job(&request, "repair").await;
    let visit = walk.visit(&job, 30).await;
    let place = at("service-locations", &json!({"id": job["place"]["id"]}));
    let party = at("parties", &json!({"id": job["customer"]["id"]}));
    let sees = async |path: &str| walk.api.get(path).by(&walk.technician).send().await.status;
    assert_eq!((sees(&place).await, sees(&party).await), (200, 200));
    let path = at("visits", &visit);
    walk.post(&walk.dispatcher, &format!("{path}/dispatch"), Value::Null).await;
    let no = json!({"reason": "خودرو خراب شد."});
    walk.post(&walk.technician, &format!("{path}/decline"), no).await;
    assert_eq!((sees(&place).await, sees(&party).await), (404, 404));
}

/// Lists say who did what, and find what is pressing or late.
#[rstest]
#[actix_web::test]
async fn jobs_are_found_by_priority_and_lateness(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let models = walk.get(&walk.agent, "/product-models").await;
    let asked = json!({
        "contact_name": "نسرین پرداخت", "contact_phone": "09701112233", "city": "تهران",
        "address": "خیابان نمونه، پلاک نمونه ۵", "product_model_id": models["items"][0]["id"],
    });
    let usual = walk.job(&walk.request(asked).await, "repair").await;
    let pressing = walk.job(&walk.paying().await, "repair").await;
    let urgent = json!({"priority": "urgent"});
    let version = walk.get(&walk.dispatcher, &at("jobs", &pressing)).await["version"].clone();
    let path = at("jobs", &pressing);
    let change = walk.api.patch(&path, version.as_i64().unwrap()).by(&walk.dispatcher);
    change.merge(&urgent).send().await.ok();
    let found = async |query: &str| {
        let list = walk.get(&walk.dispatcher, &format!("/jobs?{query}")).await;
        let ids = list["items"].as_array().unwrap().iter().map(|job| job["id"].clone());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(found("priority=urgent").await, [pressing["id"].clone()]);
    assert_eq!(found("priority=urgent&priority=normal").await.len(), 2);
    assert!(found("overdue=true").await.is_empty());
    assert_eq!(found("overdue=false").await.len(), 2);
    let late = format!("number = '{}'", usual["number"].as_str().unwrap());
    let past = NOW - TimeDelta::hours(1);
    let past = past.to_rfc3339();
    let set = format!("UPDATE jobs SET arrival_due_at = '{past}' WHERE {late}");
    walk.api.execute(&set).await;
    assert_eq!(found("overdue=true").await, [usual["id"].clone()]);
    assert_eq!(found("overdue=false").await, [pressing["id"].clone()]);

    let visit = walk.visit(&usual, 30).await;
    walk.arrive(&visit).await;
    walk.answer_all(&usual).await;
    let items = format!("{}/checklist-items", at("jobs", &usual));
    let items = walk.get(&walk.dispatcher, &items).await;
    let done = items["items"].as_array().unwrap().iter().find(|item| item["state"] == "done");
    let done = done.unwrap_or_else(|| panic!("{items:#}"));
    assert_eq!(done["done_by"], json!(walk.technician.id().unwrap()));
    assert_eq!(done["done_by_name"], walk.technician.session["account"]["name"]);
}

/// A list of its fields in their order is no object, however deep it stands (B35).
#[rstest]
#[actix_web::test]
async fn a_list_is_no_object(#[values(Database::Sqlite)] database: Database) {
    let walk = Walk::on(database).await;
    let sent = walk.paying().await;
    let line = json!({
        "kind": "other", "text": ["کارشناسی", "Expertise"], "quantity": "1",
        "unit_price": {"amount": "100000", "currency": "IRR"},
    });
    let invoice = json!({"party_id": sent["customer"]["id"], "lines": [line]});
    let refused = walk.api.post("/invoices").by(&walk.accountant).json(&invoice).send().await;
    assert_eq!(refused.refusal(), (422, "validation_failed"));
    assert_eq!(refused.places(), ["/lines/0/text"]);
}

/// Looks at products by their serials, which nobody signs in for, are counted apart.
#[rstest]
#[actix_web::test]
async fn previews_have_a_bucket_of_their_own(#[values(Database::Sqlite)] database: Database) {
    let api = Api::limited(database, 3).await;
    let preview = async || api.get("/cover-previews?serial=HP241403120001").send().await;
    for left in ["2", "1", "0"] {
        let answer = preview().await;
        let buckets = answer.header("ratelimit");
        assert!(buckets.contains(&format!("\"preview\";r={left}")), "{buckets}");
        assert!(answer.header("ratelimit-policy").contains("\"preview\";q=3;w=60"));
    }
    assert_eq!(preview().await.refusal(), (429, "rate_limited"));
}
