//! Rows of the other organization and of another customer, for those who would refer to them.

use contract::security::Role::{self, Accountant, Admin, Agent, Dispatcher, Manager, Warehouse};
use kit::{Caller, Value, json};
use uuid::Uuid;

use super::{Estate, Stand, id};

impl Estate {
    /// Somebody of the other organization.
    fn away(&self, role: Role) -> &Caller {
        let away = self.people.iter().find(|p| p.role == role && p.stand == Stand::Elsewhere);
        &away.unwrap().caller
    }

    async fn made_away(&mut self, kind: &'static str, role: Role, path: &str, body: Value) -> Uuid {
        let made = self.api.post(path).by(self.away(role)).json(&body).send().await;
        assert!(made.status < 300, "{path} away: {:#}", made.body);
        self.foreign.insert(kind, id(&made.body));
        id(&made.body)
    }

    pub(super) async fn away_rows(&mut self) {
        let branches = self.api.get("/branches").by(self.away(Admin)).send().await.ok();
        self.foreign.insert("branch_id", id(&branches["items"][0]));
        let account = self.away(Role::Technician).id().unwrap();
        self.foreign.insert("account_id", account);
        let name = json!({"fa": "آنجا", "en": "Away"});
        let party = json!({"kind": "person", "name": "مشتری آنجا"});
        let party = self.made_away("party_id", Agent, "/parties", party).await;
        let place = json!({"party_id": party, "address": "خیابان دیگر ۱", "city_code": "CY-014"});
        self.made_away("service_location_id", Agent, "/service-locations", place).await;
        let model = self.id("product_model_id");
        let unit = json!({"serial": "AWAY0001", "product_model_id": model, "party_id": party});
        self.made_away("installed_unit_id", Agent, "/installed-units", unit).await;
        let request = json!({"channel": "phone", "party_id": party, "narrative": "چکه می‌کند."});
        let path = "/service-requests";
        let request = self.made_away("service_request_id", Agent, path, request).await;
        let territory = json!({"code": "TR-AWAY", "name": name, "city_codes": ["CY-014"]});
        self.made_away("territory_id", Admin, "/territories", territory).await;
        let week: Value =
            ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"]
                .iter()
                .map(|day| ((*day).to_owned(), json!([])))
                .collect::<serde_json::Map<_, _>>()
                .into();
        let calendar = json!({"code": "CAL-AWAY", "title": name, "week": week});
        self.made_away("working_calendar_id", Admin, "/working-calendars", calendar).await;
        let employee =
            json!({"number": "A-1", "name": name, "kind": "technician", "account_id": account});
        self.made_away("employee_id", Manager, "/employees", employee).await;
        let stock = json!({"code": "AWAY-W", "name": name, "kind": "warehouse"});
        self.made_away("stock_place_id", Warehouse, "/stock-places", stock).await;
        let kinds = self.api.get("/vehicle-kinds").by(self.away(Warehouse)).send().await.ok();
        let kind = kinds["items"][0]["code"].as_str().unwrap_or("VK-PVN");
        let vehicle = json!({"plate": "99 ب 999 99", "kind": kind});
        self.made_away("vehicle_id", Warehouse, "/vehicles", vehicle).await;
        let tax = json!({"share": 1000, "effective_from": "2024-03-20"});
        self.made_away("tax_rate_id", Accountant, "/tax-rates", tax).await;
        let invoice = json!({
            "party_id": party,
            "lines": [{
                "kind": "labour", "text": {"fa": "اجرت", "en": "Labour"}, "quantity": "1",
                "unit_price": {"amount": "100000", "currency": "IRR"},
            }],
        });
        self.made_away("invoice_id", Accountant, "/invoices", invoice).await;
        let file = crate::ownership::small_file(&self.api, self.away(Agent)).await;
        self.foreign.insert("file_id", id(&file));
        let organization = self.api.get("/organizations").by(self.away(Admin)).send().await.ok();
        self.foreign.insert("organization_id", id(&organization["items"][0]));
        self.foreign.insert("payer_organization_id", id(&organization["items"][0]));
        let path = format!("/service-requests/{request}");
        let triage = json!({"priority": "normal"});
        let triaged = self.api.post(&format!("{path}/triage")).by(self.away(Agent)).json(&triage);
        triaged.send().await.ok();
        let job = json!({"kind": "inspect"});
        let job = self.made_away("job_id", Dispatcher, &format!("{path}/jobs"), job).await;
        let visit = json!({
            "job_id": job, "crew": [self.foreign["employee_id"]],
            "planned_start_at": "2026-11-29T07:30:00.000Z",
            "planned_end_at": "2026-11-29T08:30:00.000Z",
            "override": {"reason": "made by a test"},
        });
        self.made_away("visit_id", Dispatcher, "/visits", visit).await;
    }
}
