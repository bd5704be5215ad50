//! What the manufacturer owes for work under its warranty.

use kit::{Database, Value, json};
use rstest::rstest;

use crate::walk::{Walk, at};

/// A recharge is paid like any invoice, by the organization that owes it, and by nobody else.
#[rstest]
#[actix_web::test]
async fn the_manufacturer_pays_what_it_is_recharged(
    #[values(Database::Sqlite, Database::Postgres)] database: Database,
) {
    let walk = Walk::on(database).await;
    let customer = walk.api.person("customer").await;
    let mut recharges = Vec::new();
    for minutes in [30, 90] {
        let unit = walk.get(&customer, "/installed-units").await["items"][0].clone();
        let registration = json!({"installed_unit_id": unit["id"], "proof_level": "invoice"});
        let known = walk.api.post("/warranty-registrations").by(&walk.agent).json(&registration);
        // It may be registered already.
        assert!([201, 409].contains(&known.send().await.status));
        let of = json!({
            "installed_unit_id": unit["id"], "party_id": unit["party"]["id"],
            "service_location_id": unit["service_location"]["id"],
        });
        let request = walk.request(of).await;
        let job = walk.job(&request, "repair").await;
        let visit = walk.visit(&job, minutes).await;
        walk.arrive(&visit).await;
        walk.labour(&job, "repair").await;
        walk.finish(&job).await;
        let drafts = walk.invoices(&job).await;
        let draft = drafts.iter().find(|draft| draft["kind"] == "parent_recharge");
        let draft = at("invoices", draft.unwrap_or_else(|| panic!("no recharge: {drafts:#?}")));
        recharges.push(walk.post_at(&walk.accountant, &draft, "issue", Value::Null).await);
    }
    let [first, second] = [&recharges[0], &recharges[1]];
    let paid = json!({
        "method": "transfer", "amount": first["total"], "invoice_id": first["id"],
        "reference": "77120",
    });
    let payment = walk.post(&walk.accountant, "/payments", paid).await;
    assert_eq!(payment["state"], "allocated");
    assert_eq!(payment["party"], first["party"]);
    assert_eq!(payment["payer_organization_id"], first["party"]["id"]);
    assert_eq!(walk.get(&walk.accountant, &at("invoices", first)).await["state"], "paid");

    // One sum for several of them, allocated later; a customer's money pays none of them.
    let sum = json!({
        "method": "transfer", "amount": second["total"],
        "payer_organization_id": first["party"]["id"],
    });
    let sum = walk.post(&walk.accountant, "/payments", sum).await;
    let party = walk.get(&customer, "/parties").await["items"][0]["id"].clone();
    let own = json!({"method": "cash", "amount": second["total"], "party_id": party});
    let own = walk.post(&walk.accountant, "/payments", own).await;
    let which = json!({"invoice_id": second["id"]});
    let path = format!("{}/allocation", at("payments", &own));
    let wrong = walk.api.post(&path).by(&walk.accountant).at(&own).json(&which).send().await;
    assert_eq!(wrong.refusal(), (422, "validation_failed"));
    assert_eq!(wrong.places(), ["/invoice_id"]);
    walk.post_at(&walk.accountant, &at("payments", &sum), "allocation", which).await;
    assert_eq!(walk.get(&walk.accountant, &at("invoices", second)).await["state"], "paid");

    // Nobody pays who was never recharged, and nobody for two.
    for body in [
        json!({"payer_organization_id": party}),
        json!({"payer_organization_id": first["party"]["id"], "party_id": party}),
    ] {
        let mut body = body;
        body["method"] = json!("transfer");
        body["amount"] = first["total"].clone();
        let answer = walk.api.post("/payments").by(&walk.accountant).json(&body).send().await;
        assert_eq!(answer.refusal(), (422, "validation_failed"), "{body}");
    }
}
