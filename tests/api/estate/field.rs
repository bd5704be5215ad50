//! A request, its job, and the visit of a technician who works on it.

use contract::{
    rt::TextEnum,
    security::Role::{Agent, Customer, Dispatcher, Guest, LinkHolder, Technician},
};
use kit::{Value, json};

use super::{Estate, Stand, id};

impl Estate {
    pub(super) async fn field_rows(&mut self) {
        self.requests().await;
        self.visit().await;
        self.lines().await;
        self.guest().await;
    }

    async fn requests(&mut self) {
        let new = json!({
            "channel": "phone", "party_id": self.id("party_id"),
            "service_location_id": self.id("service_location_id"),
            "installed_unit_id": self.id("installed_unit_id"),
            "narrative": "صدای قناری می‌دهد و خاموش می‌شود.", "language": "fa",
        });
        self.canaries.push("صدای قناری".to_owned());
        let request = self.post(Agent, "/service-requests", new).await;
        let path = format!("/service-requests/{}", id(&request));
        let triage = json!({"priority": "normal"});
        self.post(Agent, &format!("{path}/triage"), triage).await;
        let job = json!({"kind": "repair"});
        let job = self.post(Dispatcher, &format!("{path}/jobs"), job).await;
        let job = self.get(Dispatcher, &format!("/jobs/{}", id(&job))).await;
        assert_eq!(job["branch_id"], json!(self.id("branch_id")), "the estate lies in Tehran");
        self.keep("job_id", job);
        let request = self.get(Agent, &path).await;
        let holder = self.holder_of(&request).await;
        self.keep("service_request_id", request);
        self.add(LinkHolder, Stand::Owner, holder);

        let new = json!({
            "channel": "phone", "contact_name": "نسرین دیگری", "contact_phone": "09701112233",
            "narrative": "روشن نمی‌شود.", "city": "تهران", "unit_description": "هود",
        });
        let other = self.post(Agent, "/service-requests", new).await;
        let path = format!("/service-requests/{}", id(&other));
        self.post(Agent, &format!("{path}/triage"), json!({"priority": "normal"})).await;
        self.keep("another_request", other);
    }

    async fn visit(&mut self) {
        let employee = self.id("employee_id");
        let new = json!({
            "job_id": self.id("job_id"), "crew": [employee], "lead_employee_id": employee,
            "planned_start_at": "2026-11-28T07:30:00.000Z",
            "planned_end_at": "2026-11-28T08:45:00.000Z",
            "override": {"reason": "made by a test"},
        });
        let visit = self.post(Dispatcher, "/visits", new).await;
        let path = format!("/visits/{}", id(&visit));
        self.post(Dispatcher, &format!("{path}/dispatch"), Value::Null).await;
        self.post(Technician, &format!("{path}/acceptance"), Value::Null).await;
        self.post(Technician, &format!("{path}/travel"), json!({"eta": "m15"})).await;
        let visit = self.post(Technician, &format!("{path}/arrival"), Value::Null).await;
        self.keep("visit_id", visit);
    }

    async fn lines(&mut self) {
        let job = format!("/jobs/{}", self.id("job_id"));
        self.first("checklist_item_id", Technician, &format!("{job}/checklist-items")).await;
        let item = self.plain_item().await;
        let part = json!({"item_id": item, "quantity": "1"});
        let part = self.post(Technician, &format!("{job}/part-lines"), part).await;
        let part = self.keep("part_line_id", part);
        let code = self.id("service_code_id");
        let labour = json!({"service_code_id": code, "actual_minutes": 35});
        let labour = self.post(Technician, &format!("{job}/labour-lines"), labour).await;
        self.keep("labour_line_id", labour);
        let expense = json!({"kind": "travel", "distance_km": 8});
        let expense = self.post(Technician, &format!("{job}/expense-lines"), expense).await;
        self.keep("expense_line_id", expense);

        let estimate = self.get(Customer, &format!("{job}/estimate")).await;
        if estimate["price_state"] == "open" {
            let yes = json!({"method": "remote", "total": estimate["customer_total"]});
            self.post(Customer, &format!("{job}/approvals"), yes).await;
        }
        let line = format!("{job}/part-lines/{}", id(&part));
        self.post(Technician, &format!("{line}/use"), json!({"quantity": "1", "serials": []}))
            .await;
        let old = json!({"state": "recovered"});
        self.post(Technician, &format!("{line}/recovery"), old).await;
        self.first("old_part_id", Technician, "/old-parts").await;
    }

    /// An item in the technician's van whose pieces have no serials.
    async fn plain_item(&self) -> Value {
        let balances = self.get(Technician, "/stock-balances?limit=200").await;
        let items = balances["items"].as_array().unwrap().iter().map(|balance| &balance["item"]);
        let mut plain = items.filter(|item| item["tracking"] == "none");
        plain.next().expect("all that is in the van has serials")["id"].clone()
    }

    /// Somebody who hasn't said who they are, and what they began to ask.
    async fn guest(&mut self) {
        let guest = self.api.session(&json!({"grant": "guest"})).await;
        self.add(Guest, Stand::Owner, guest);
        let draft = json!({
            "narrative": "از پایه چکه می‌کند.", "city": "تهران", "contact_name": "مهمان",
        });
        let draft = self.post(Guest, "/service-requests", draft).await;
        self.personal.insert(("service_request_id", Guest.as_str()), draft);
    }
}
