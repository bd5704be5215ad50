//! Invoices, payments, warranties, goodwill, and a customer who was let down.

use contract::security::Role::{Accountant, Agent, Customer, Manager, Technician};
use kernel::{Viewer, Work};
use kit::{NOW, Value, json};

use super::{Estate, id};

impl Estate {
    pub(super) async fn books(&mut self) {
        self.invoices().await;
        self.warranty().await;
        self.recovery().await;
    }

    async fn invoices(&mut self) {
        let rial = |amount: &str| json!({"amount": amount, "currency": "IRR"});
        let new = json!({
            "party_id": self.id("party_id"),
            "lines": [{
                "kind": "labour", "text": {"fa": "اجرت", "en": "Labour"}, "quantity": "1",
                "unit_price": rial("4850000"),
            }],
        });
        let draft = self.post(Accountant, "/invoices", new).await;
        let path = format!("/invoices/{}", id(&draft));
        let issue = self.api.post(&format!("{path}/issue")).by(self.owner(Accountant)).at(&draft);
        let invoice = issue.send().await.ok();
        let invoice = self.keep("invoice_id", invoice);
        let payment = json!({
            "method": "card", "amount": rial("2000000"), "job_id": self.id("job_id"),
            "reference": "402917",
        });
        let payment = self.post(Technician, "/payments", payment).await;
        self.keep("payment_id", payment);
        let note = json!({
            "invoice_id": invoice["id"], "reason": "A part was a used one.",
            "lines": [{"invoice_line_id": invoice["lines"][0]["id"], "amount": rial("100000")}],
        });
        let note = self.post(Accountant, "/credit-notes", note).await;
        let path = format!("/credit-notes/{}", id(&note));
        let approve = self.api.post(&format!("{path}/approval")).by(self.owner(Manager)).at(&note);
        let approved = approve.send().await.ok();
        let issue = self.api.post(&format!("{path}/issue")).by(self.owner(Accountant));
        let note = issue.at(&approved).send().await.ok();
        self.keep("credit_note_id", note);
    }

    async fn warranty(&mut self) {
        let unit = self.id("installed_unit_id");
        let new = json!({"installed_unit_id": unit, "proof_level": "invoice"});
        let registration = self.api.post("/warranty-registrations").by(self.owner(Agent));
        let registration = registration.json(&new).send().await;
        let known = format!("/warranty-registrations?installed_unit_id={unit}");
        match registration.status {
            201 => drop(self.keep("warranty_registration_id", registration.ok())),
            _ => drop(self.first("warranty_registration_id", Customer, &known).await),
        }
        let goodwill = json!({
            "job_id": self.id("job_id"), "share": 5000, "line_kinds": ["part", "labour"],
            "amount": {"amount": "500000", "currency": "IRR"},
            "reason": "Two months after the end of the warranty.",
        });
        let goodwill = self.post(Technician, "/goodwill-authorisations", goodwill).await;
        self.keep("goodwill_authorisation_id", goodwill);
    }

    /// The customer is asked how it was, and it was bad.
    async fn recovery(&mut self) {
        let invite = json!({"template_code": "SV-REP", "job_id": self.id("job_id")});
        let later = async |work: &Work<'_>| work.defer("care.invite", &invite, NOW).await;
        let viewer = Viewer::system(self.id("organization_id"));
        self.api.installation.app.act("kit", viewer, later).await.unwrap();
        self.api.work().await;
        let messages = self.api.get("/demo/messages?limit=200").send().await.ok();
        let texts = messages["items"].as_array().unwrap().iter();
        let mut links = texts.filter_map(|message| message["text"].as_str()?.split("/s/").nth(1));
        let token = links.next().expect("the customer was invited").get(..22).unwrap();
        let survey = self.api.get(&format!("/survey?token={token}")).send().await.ok();
        let questions = survey["questions"].as_array().unwrap().iter();
        let answers: Vec<Value> =
            questions.filter(|question| question["required"] == true).map(worst).collect();
        let body = json!({"token": token, "answers": answers});
        self.api.post("/survey-responses").json(&body).send().await.ok();
        self.first("recovery_case_id", Manager, "/recovery-cases").await;
    }
}

/// The answer of somebody who was let down.
fn worst(question: &Value) -> Value {
    let id = &question["id"];
    match (&question["min"], question["choices"].get(0), question["kind"].as_str()) {
        (Value::Number(least), _, _) => json!({"question": id, "score": least}),
        (_, Some(choice), _) => json!({"question": id, "choices": [choice["value"]]}),
        (_, _, Some("yes_no")) => json!({"question": id, "yes": false}),
        _ => json!({"question": id, "text": "It is still cold."}),
    }
}
