//! Fees of the tariff, and jobs whose price was refused.

use kit::{Caller, Database, Value, json};
use rstest::rstest;

use crate::walk::{Walk, at};

const RIAL: &str = "IRR";

fn rial(amount: &str) -> Value {
    json!({"amount": amount, "currency": RIAL})
}

/// A refused price leaves the fee for the first look; the job is completed without a signature,
/// and the fee is billed.
#[rstest]
#[actix_web::test]
async fn a_refused_price_is_billed_as_a_first_look(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let job = walk.job(&walk.paying().await, "repair").await;
    let visit = walk.visit(&job, 30).await;
    walk.arrive(&visit).await;
    walk.labour(&job, "repair").await;
    let path = at("jobs", &job);
    let no = json!({"outcome": "diagnosis_fee", "note": "گران است."});
    let refused = walk.post(&walk.technician, &format!("{path}/refusal"), no).await;
    assert_eq!(refused["price_state"], "refused");
    let lines = refused["labour_lines"].as_array().unwrap();
    assert_eq!(lines.len(), 1, "{lines:#?}");
    let fee = &lines[0];
    let fees = walk.get(&walk.agent, "/service-fees").await;
    assert_eq!(fee["service_code"], fees["call_out"]["service_code"]);
    assert_eq!(fee["net"], fees["call_out"]["fee"]);

    // The minutes come first; the visit says so.
    walk.answer_all(&job).await;
    let screen = walk.get(&walk.technician, &at("visits", &visit)).await;
    assert_eq!(screen["next_step"], "work");
    let line = format!("{path}/labour-lines/{}", fee["id"].as_str().unwrap());
    let minutes = walk.api.patch(&line, fee["version"].as_i64().unwrap()).by(&walk.technician);
    minutes.merge(&json!({"actual_minutes": 25})).send().await.ok();
    walk.approve(&job).await;
    let invoices = walk.invoices(&job).await;
    assert_eq!(invoices.len(), 1);
    assert_eq!(
        (&invoices[0]["kind"], &invoices[0]["state"]),
        (&json!("customer"), &json!("draft"))
    );
    assert_eq!(invoices[0]["net"], fees["call_out"]["fee"]);
}

/// What the tariff lets pass once costs the second time, whoever pays for the work.
#[rstest]
#[actix_web::test]
async fn nobody_at_home_costs_the_second_time(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let job = walk.job(&walk.paying().await, "repair").await;
    let path = at("jobs", &job);
    let first = walk.visit(&job, 30).await;
    walk.nobody_home(&first).await;
    let seen = walk.get(&walk.dispatcher, &path).await;
    assert_eq!((&seen["state"], &seen["expense_lines"]), (&json!("unscheduled"), &json!([])));
    let second = walk.visit(&job, 90).await;
    walk.nobody_home(&second).await;
    let seen = walk.get(&walk.dispatcher, &path).await;
    let fee = &seen["expense_lines"][0];
    assert_eq!(fee["kind"], "no_access_fee");
    assert_eq!(fee["decision"]["shares"][0]["payer"], "customer");
    assert_eq!(fee["net"], nearest_way(&walk).await);
    assert_eq!(seen["price_state"], "open");
    // The office may let it pass all the same.
    let line = format!("{path}/expense-lines/{}", fee["id"].as_str().unwrap());
    let gone = walk.api.delete(&line, fee["version"].as_i64().unwrap()).by(&walk.dispatcher);
    assert_eq!(gone.send().await.status, 204);
    assert_eq!(walk.get(&walk.dispatcher, &path).await["price_state"], "free");
}

/// The shortest way that costs something, by the tariff.
async fn nearest_way(walk: &Walk) -> Value {
    let fees = walk.get(&walk.agent, "/service-fees").await;
    let zones = fees["travel_zones"].as_array().unwrap();
    zones.iter().find(|zone| zone["flat"]["amount"] != "0").unwrap()["flat"].clone()
}

/// A visit called off late costs half of the way; in time, or for a reason of ours, nothing. The
/// customer gets the bill, or the accountant lets it pass.
#[rstest]
#[actix_web::test]
async fn a_late_cancellation_is_billed(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let customer = walk.api.person("customer").await;
    let late = called_off(&walk, &customer, 60, json!({"reason": "کاری پیش آمد."})).await;
    let invoices = walk.invoices(&late).await;
    assert_eq!(invoices.len(), 1, "{invoices:#?}");
    let half = nearest_way(&walk).await["amount"].as_str().unwrap().parse::<i64>().unwrap() / 2;
    assert_eq!(invoices[0]["net"], rial(&half.to_string()));
    let invoice = at("invoices", &invoices[0]);
    let issued = walk.post_at(&walk.accountant, &invoice, "issue", Value::Null).await;
    assert_eq!(issued["state"], "issued");
    assert_eq!(walk.get(&customer, &invoice).await["total"], issued["total"]);
    assert_eq!(walk.get(&walk.dispatcher, &at("jobs", &late)).await["state"], "cancelled");

    let again = called_off(&walk, &customer, 45, json!({"reason": "باز هم کاری پیش آمد."})).await;
    let draft = walk.invoices(&again).await[0].clone();
    let path = at("invoices", &draft);
    let version = draft["version"].as_i64().unwrap();
    let discarded = walk.api.delete(&path, version).by(&walk.accountant).send().await;
    assert_eq!(discarded.status, 204);
    assert!(walk.invoices(&again).await.is_empty());

    let in_time = called_off(&walk, &customer, 300, json!({"reason": "پشیمان شدم."})).await;
    assert!(walk.invoices(&in_time).await.is_empty());
    let reason = json!({"reason": "دیر رسیدگی شد.", "reason_code": "CX04"});
    let ours = called_off(&walk, &walk.agent, 60, reason).await;
    assert!(walk.invoices(&ours).await.is_empty());
    let reason = json!({"reason": "منصرف شد.", "reason_code": "CX02"});
    let theirs = called_off(&walk, &walk.agent, 60, reason).await;
    assert_eq!(walk.invoices(&theirs).await.len(), 1);
}

/// A job of the customer, whose visit begins so soon, called off with its request.
async fn called_off(walk: &Walk, by: &Caller, minutes: i64, why: Value) -> Value {
    let customer = walk.api.person("customer").await;
    let party = walk.get(&customer, "/parties").await["items"][0]["id"].clone();
    let place = walk.get(&customer, "/service-locations").await["items"][0]["id"].clone();
    let asked = json!({"party_id": party, "service_location_id": place, "unit_description": "هود"});
    let request = walk.request(asked).await;
    let job = walk.job(&request, "inspect").await;
    walk.visit(&job, minutes).await;
    let ended = walk.post_at(by, &at("service-requests", &request), "cancellation", why).await;
    assert_eq!(ended["state"], "cancelled");
    job
}

/// A part that wasn't needed is in the van again, and off the bill, until its old one is bagged.
#[rstest]
#[actix_web::test]
async fn an_unneeded_part_goes_back_into_the_van(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let job = walk.job(&walk.paying().await, "repair").await;
    let path = at("jobs", &job);
    let visit = walk.visit(&job, 30).await;
    walk.arrive(&visit).await;
    let balances = walk.get(&walk.technician, "/stock-balances?limit=200").await;
    let plain = |balance: &&Value| balance["item"]["tracking"] == "none";
    let before = balances["items"].as_array().unwrap().iter().find(plain).unwrap().clone();
    let part = json!({"item_id": before["item"]["id"], "quantity": "1"});
    let part = walk.post(&walk.technician, &format!("{path}/part-lines"), part).await;
    walk.accept(&job).await;
    let line = format!("{path}/part-lines/{}", part["id"].as_str().unwrap());
    let one = json!({"quantity": "1", "serials": []});
    walk.post(&walk.technician, &format!("{line}/use"), one.clone()).await;
    let used = on_hand(&walk, &before).await;
    let back = walk.post(&walk.technician, &format!("{line}/return"), one.clone()).await;
    assert_eq!(back["quantity_used"], "0");
    let number = |text: &Value| text.as_str().unwrap().parse::<f64>().unwrap();
    assert!((number(&on_hand(&walk, &before).await) - number(&used) - 1.0).abs() < 1e-9);
    assert_eq!(on_hand(&walk, &before).await, before["on_hand"]);
    let more = walk.api.post(&format!("{line}/return")).by(&walk.technician).json(&one);
    assert_eq!(more.send().await.refusal(), (422, "validation_failed"));
    // Bagged is bagged.
    walk.post(&walk.technician, &format!("{line}/use"), one.clone()).await;
    let old = json!({"state": "recovered"});
    walk.post(&walk.technician, &format!("{line}/recovery"), old).await;
    let bagged = walk.api.post(&format!("{line}/return")).by(&walk.technician).json(&one);
    assert_eq!(bagged.send().await.refusal(), (409, "invalid_state"));
}

async fn on_hand(walk: &Walk, balance: &Value) -> Value {
    let item = balance["item"]["id"].as_str().unwrap();
    let path = format!("/stock-balances?item_id={item}&limit=50");
    let found = walk.get(&walk.technician, &path).await;
    let same = |row: &&Value| row["id"] == balance["id"];
    found["items"].as_array().unwrap().iter().find(same).unwrap()["on_hand"].clone()
}
